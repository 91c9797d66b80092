#!/bin/sh
# Measures the port of httpbin 0.10.4 beside the original under gunicorn and the hand-written go-httpbin, in one run.
#
#   docs/bench-httpbin.sh [FOLDER]
#
# The servers take turns, ROUNDS times SECONDS_EACH seconds for each path, and the median of the rounds counts: what else the
# machine does then hits all of them. It needs Go, python3 with venv, wrk and the network (pip, the Go module proxy); FOLDER keeps what it makes.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd)
dir=${1:-$(mktemp -d)}
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
seconds=${SECONDS_EACH:-1}
rounds=${ROUNDS:-9}
connections=${CONNECTIONS:-16}

if [ ! -x "$dir/venv/bin/gunicorn" ]; then
	python3 -m venv "$dir/venv"
	"$dir/venv/bin/pip" -q install flask==3.1.3 werkzeug==3.1.8 flasgger==0.9.7.1 httpbin==0.10.4 six decorator brotlicffi gunicorn
fi
[ -x "$dir/bin/go-httpbin" ] || GOBIN="$dir/bin" go install github.com/mccutchen/go-httpbin/v2/cmd/go-httpbin@v2.26.0
go build -o "$dir/bin/flask2gin" ./cmd/flask2gin
app=$("$dir/venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("httpbin").submodule_search_locations[0])')
rm -rf "$dir/httpbin-go"
"$dir/bin/flask2gin" convert "$app" -o "$dir/httpbin-go" >"$dir/convert.log" 2>&1 || [ $? -eq 1 ]
(cd "$dir/httpbin-go" && go build -o "$dir/bin/port" .)

pids=
trap 'kill $pids 2>/dev/null || true' EXIT
(cd "$dir/httpbin-go" && exec env GIN_MODE=release "$dir/bin/port" -addr 127.0.0.1:8101) >"$dir/port.log" 2>&1 &
pids="$pids $!"
"$dir/bin/go-httpbin" -host 127.0.0.1 -port 8102 -log-level=OFF >"$dir/go-httpbin.log" 2>&1 &
pids="$pids $!"
"$dir/venv/bin/gunicorn" -w 2 -b 127.0.0.1:8103 --log-level warning httpbin:app >"$dir/gunicorn.log" 2>&1 &
pids="$pids $!"
for port in 8101 8102 8103; do
	i=0
	until curl -s -o /dev/null "http://127.0.0.1:$port/status/204"; do
		i=$((i + 1))
		[ $i -lt 50 ] || { echo "nothing answers on port $port, see the logs in $dir" >&2; exit 1; }
		sleep 0.2
	done
done

measure() {
	wrk -t 1 -c "$connections" -d "${seconds}s" "http://127.0.0.1:$1$2" | awk '/Requests\/sec/ {print $2}'
}
median() {
	sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}
printf '| path | port | go-httpbin | gunicorn | port / go-httpbin | port / gunicorn |\n|---|---|---|---|---|---|\n'
for path in /get /headers /bytes/1024 /status/204 /anything; do
	rm -f "$dir"/rates.*
	i=0
	while [ $i -lt "$rounds" ]; do
		for port in 8101 8102 8103; do
			measure $port $path >>"$dir/rates.$port"
		done
		i=$((i + 1))
	done
	echo "$path $(median "$dir/rates.8101") $(median "$dir/rates.8102") $(median "$dir/rates.8103")" |
		awk '{printf "| `%s` | %.0f | %.0f | %.0f | %.2f | %.1f |\n", $1, $2, $3, $4, $2/$3, $2/$4}'
done
