"""Records what real Flask answers to the request lists of the sample apps.

    python3 testdata/record.py testdata/apps/todo [testdata/awkward/x.py ...]

For an app folder the lists are http/*.txt, each one session against a fresh server, and the answers go to
http/NAME.jsonl. For a single Python file x.py the list is what follows "#: " on lines of x.py itself, and the answers
go to x.jsonl. Every session is played twice, in processes with different hash seeds; what differs is masked by its type
(uuid, time) or refused.

A request list has one request per line, `METHOD target [kind payload]`, and indented lines under it:

    GET /n/1{0*99}              a digit many times
    set X-Api-Key: k            a header of all requests that follow; `unset X-Api-Key` ends it
    served by gunicorn          of a Python file alone: gunicorn 20.1.0 serves the app, and not Werkzeug
    rows A1 A2                  the rows of testdata/translate/flask/rows.tsv that the requests which follow prove
    POST /notes json {"a": 1}   kinds: json, form, text, body TYPE 'python bytes escapes' (TYPE - for none)
      X-Header: value           a header of this request
      > id = $.items.0.id       bind ${id} for later requests: a JSON path, header:NAME or cookie:NAME
      unstable                  the answer's body is random: only status and Content-Type are kept
      beyond                    an int of it leaves 64 bits: a conversion may answer 500, loudly
"""

import ast
import base64
import datetime
import email.utils
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version

from upstream import upstream

HERE = pathlib.Path(__file__).resolve().parent
DROPPED = {"server", "date", "connection", "keep-alive", "transfer-encoding"}
REPEATED = re.compile(r"\{(\d)\*(\d+)\}")
METHOD = re.compile(r"^([A-Za-z]+) (\S+)(?: (json|form|text|body)(?: (.*))?)?$")
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
MASKS = [
    ("uuid", re.compile(UUID)),
    ("httpdate", re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")),
    ("isotime", re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{6})?(?:\+00:00|Z)?")),
    ("fileetag", re.compile(r'"\d+\.\d+-\d+-\d+"')),
    ("hex32", re.compile(r"\b[0-9a-f]{32}\b")),
    ("session", re.compile(r"(?:(?<=session=)|(?<=sid=))[\w.=+/-]{20,}")),
]
GUNICORN = "served by gunicorn"
TYPES = {"json": "application/json", "form": "application/x-www-form-urlencoded", "text": "text/plain; charset=utf-8"}
PACKAGES = ("flask", "werkzeug", "pydantic")
SERVER = """
import sys, logging
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from flask.cli import locate_app
from werkzeug.serving import make_server
app = locate_app(sys.argv[2], None)
server = make_server("127.0.0.1", 0, app, threaded=True)
print(server.port, flush=True)
logging.disable(logging.CRITICAL)
server.serve_forever()
"""


def read_list(path):
    """Return the requests of a list as dicts, in order."""
    requests, common, rows = [], [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if path.suffix == ".py":
            line = line[3:] if line.startswith("#: ") else ""
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("set "):
            common = common + [line[4:].split(": ", 1)]
        elif line.startswith("unset "):
            common = [pair for pair in common if pair[0].lower() != line[6:].strip().lower()]
        elif line == GUNICORN:
            continue
        elif line.startswith("rows "):
            rows = line.split()[1:]
        elif line.startswith(" "):
            read_detail(requests[-1], line.strip())
        else:
            requests.append(read_request(line, common, f"{path}:{number}") | ({"rows": rows} if rows else {}))
    return requests


def read_request(line, common, place):
    """Return the request of one line."""
    match = METHOD.match(REPEATED.sub(lambda m: m[1] * int(m[2]), line))
    if not match:
        raise SystemExit(f"{place}: not a request: {line}")
    method, target, kind, payload = match.groups()
    request = {"method": method, "target": target, "headers": [list(h) for h in common]}
    if kind == "body":
        content_type, literal = payload.split(" ", 1)
        request["body"] = to_body(ast.literal_eval("b" + literal))
    elif kind:
        content_type, request["body"] = TYPES[kind], payload or ""
    if kind and content_type != "-":
        request["headers"].append(["Content-Type", content_type])
    return request


def read_detail(request, line):
    """Add an indented line to a request."""
    if line in ("unstable", "beyond"):
        request[line] = True
    elif line.startswith("> "):
        name, source = line[2:].split(" = ", 1)
        request.setdefault("bind", {})[name] = source
    else:
        name, _, value = line.partition(":")
        request["headers"].append([name, value.strip()])


def to_body(data):
    """Return bytes as JSON can hold them."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def from_body(body):
    """Return the bytes of a body."""
    return base64.b64decode(body["base64"]) if isinstance(body, dict) else body.encode()


def wire(request, bound):
    """Return the bytes of a request with ${names} filled in."""
    def fill(text):
        return re.sub(r"\$\{(\w+)\}", lambda m: bound[m[1]], text)

    headers = [["Host", "localhost"]] if not any(h[0].lower() == "host" for h in request["headers"]) else []
    headers += [[name, fill(value)] for name, value in request["headers"]]
    body = request.get("body")
    data = b""
    if body is not None:
        data = fill(body).encode() if isinstance(body, str) else from_body(body)
        if not any(h[0].lower() in ("content-length", "transfer-encoding") for h in headers):
            headers.append(["Content-Length", str(len(data))])
    headers.append(["Connection", "close"])
    head = f"{request['method']} {fill(request['target'])} HTTP/1.1\r\n" + "".join(f"{n}: {v}\r\n" for n, v in headers)
    return head.encode() + b"\r\n" + data


def exchange(port, request, bound):
    """Send one request; return status, headers and body bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(wire(request, bound))
        data = b""
        try:
            while not complete(data) and (chunk := connection.recv(65536)):
                data += chunk
        except TimeoutError:
            raise SystemExit(f"no end of the answer to {request['method']} {request['target']}: {data!r}") from None
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = [line.split(": ", 1) if ": " in line else [line.rstrip(":"), ""] for line in lines[1:]]
    if any(n.lower() == "transfer-encoding" and v == "chunked" for n, v in headers):
        body = dechunk(body)
    return int(lines[0].split()[1]), headers, body


def complete(data):
    """Say whether data holds as much as its Content-Length promises; the server may linger over an unread body."""
    head, end, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"\r\nContent-Length: (\d+)", head)
    return bool(end and length and len(body) >= int(length[1]) > 0)


def dechunk(data):
    """Return the payload of a chunked body."""
    out = b""
    while data:
        size, _, data = data.partition(b"\r\n")
        count = int(size, 16)
        if count == 0:
            break
        out, data = out + data[:count], data[count + 2 :]
    return out


def bind(source, headers, body):
    """Return what a `>` line names in an answer."""
    if source.startswith("header:"):
        return next(v for n, v in headers if n.lower() == source[7:].lower())
    if source.startswith("cookie:"):
        prefix = source[7:] + "="
        return next(v for n, v in headers if n.lower() == "set-cookie" and v.startswith(prefix))[len(prefix) :].split(";")[0]
    value = json.loads(body)
    for part in source.split(".")[1:]:
        value = value[int(part) if isinstance(value, list) else part]
    return str(value)


def gunicorn(folder, target, env):
    """Start gunicorn; return it and its port once it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-B", "-m", "gunicorn", "-w", "1", "-b", f"127.0.0.1:{port}", f"{target}:app"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, cwd=folder)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return server, port
        except OSError:
            time.sleep(0.05)
    raise SystemExit("gunicorn does not start")


def started(server, log):
    """Return the port that the server says, or end with what it said instead."""
    line = server.stdout.readline()
    if line.strip().isdigit():
        return int(line)
    server.wait()
    log.seek(0)
    said = log.read().strip().splitlines() or ["it said nothing"]
    raise SystemExit(f"the app does not start: {said[-1]}")


def play(folder, target, requests, seed, by_gunicorn=False):
    """Play a session against a fresh server; return the answers."""
    command = [sys.executable, "-c", SERVER, str(folder), target]
    with upstream() as address:
        return play_with(folder, command, target, requests, dict(os.environ, PYTHONHASHSEED=str(seed), UPSTREAM=address), by_gunicorn)


def play_with(folder, command, target, requests, env, by_gunicorn):
    """Play a session in an environment; return the answers."""
    port = 0
    if by_gunicorn:
        server, port = gunicorn(folder, target, env)
    else:
        log = tempfile.TemporaryFile("w+")
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=env, text=True, cwd=folder)
    try:
        port = port or started(server, log)
        bound, answers = {}, []
        for request in requests:
            status, headers, body = exchange(port, request, bound)
            for name, source in request.get("bind", {}).items():
                bound[name] = bind(source, headers, body)
            answers.append((status, clean(headers), body))
        return answers
    finally:
        server.terminate() if by_gunicorn else server.kill()
        server.wait()


def clean(headers):
    """Drop the headers that are not compared, and give Allow an order."""
    kept = [[n, v] for n, v in headers if n.lower() not in DROPPED]
    return [[n, ", ".join(sorted(v.split(", ")))] if n.lower() == "allow" else [n, v] for n, v in kept]


class Masks:
    """Numbers the values of a session that may differ between runs."""

    def __init__(self):
        self.ids = {}

    def apply(self, one, two, place):
        """Return text one as segments: where it may differ from two, a mask stands."""
        segments = [one]
        for kind, pattern in MASKS:
            values = pattern.findall(two)
            segments = self.split(segments, kind, pattern, values)
        plain = "".join(s if isinstance(s, str) else "\0" for s in segments)
        other = "".join(s if isinstance(s, str) else "\0" for s in Masks().collapse(two, segments))
        if plain != other:
            raise SystemExit(f"{place}: answers differ between runs:\n{one}\n{two}")
        return segments[0] if len(segments) == 1 and isinstance(segments[0], str) else segments

    def split(self, segments, kind, pattern, values):
        """Return segments with masks of one kind cut out of the texts."""
        out, seen = [], iter(values)
        for segment in segments:
            if not isinstance(segment, str):
                out.append(segment)
                continue
            last = 0
            for match in pattern.finditer(segment):
                other = next(seen, None)
                if other == match[0] and not recent(kind, match[0]):
                    continue
                out += [segment[last : match.start()], {"mask": kind, "id": self.number(kind, match[0])}]
                last = match.end()
            out.append(segment[last:])
        return [s for s in out if s != ""] or [""]

    def number(self, kind, value):
        """Return the number of a masked value; equal values have equal numbers."""
        return self.ids.setdefault((kind, value), len(self.ids) + 1)

    def collapse(self, text, segments):
        """Return text cut like segments, or whole when it does not fit them."""
        patterns = dict(MASKS)
        parts = [re.escape(s) if isinstance(s, str) else "(" + patterns[s["mask"]].pattern + ")" for s in segments]
        if not re.fullmatch("".join(parts), text, re.S):
            return [text]
        return segments


def recent(kind, text):
    """Say whether a value is a time of this recording."""
    if kind == "session":
        return True
    if kind == "httpdate":
        when = email.utils.parsedate_to_datetime(text)
    elif kind == "isotime":
        when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    else:
        return kind == "fileetag"
    when = when.replace(tzinfo=when.tzinfo or datetime.timezone.utc)
    return abs((datetime.datetime.now(datetime.timezone.utc) - when).days) < 400


def merge(request, one, two, masks, place):
    """Return the exchange to record, out of the two answers to a request."""
    if request.get("unstable"):
        kept = [h for h in one[1] if h[0].lower() == "content-type"]
        return {**request, "response": {"status": one[0], "headers": kept}}
    if one[0] != two[0] or [n for n, _ in one[1]] != [n for n, _ in two[1]]:
        raise SystemExit(f"{place}: answers differ between runs: {one} {two}")
    headers = [[n, masks.apply(v, w, place)] for (n, v), (_, w) in zip(one[1], two[1])]
    bodies = [to_body(one[2]), to_body(two[2])]
    if isinstance(bodies[0], dict):
        if bodies[0] != bodies[1]:
            raise SystemExit(f"{place}: binary answers differ between runs")
        body = bodies[0]
    else:
        body = masks.apply(bodies[0], bodies[1], place)
    return {**request, "response": {"status": one[0], "headers": headers, "body": body}}


def record(folder, target, list_path):
    """Record one session beside its list; return the number of exchanges."""
    requests = read_list(list_path)
    by_gunicorn = "#: " + GUNICORN in list_path.read_text(encoding="utf-8")
    runs = [play(folder, target, requests, seed, by_gunicorn) for seed in (1, 2)]
    masks = Masks()
    versions = {name: version(name) for name in PACKAGES + (("gunicorn",) if by_gunicorn else ())}
    lines = [json.dumps({"python": sys.version.split()[0], **versions}, sort_keys=True)]
    for index, request in enumerate(requests):
        place = f"{list_path} request {index + 1} ({request['method']} {request['target']})"
        lines.append(json.dumps(merge(request, runs[0][index], runs[1][index], masks, place), ensure_ascii=False))
    # Line separators inside strings stay escaped, so that one line is one exchange for every reader.
    text = "\n".join(lines).replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    list_path.with_suffix(".jsonl").write_text(text + "\n", encoding="utf-8")
    return len(requests)


def sessions(path):
    """Yield the folder, the import name and the list of every session of an app."""
    if path.is_file():
        yield path.parent, path.stem, path
        return
    name = "wsgi" if (path / "wsgi.py").exists() else "app"
    for list_path in sorted((path / "http").glob("*.txt")):
        yield path, name, list_path


def main():
    """Record every app named on the command line, two sessions at a time."""
    work = [session for arg in sys.argv[1:] for session in sessions(pathlib.Path(arg).resolve())]
    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(attempt, work))
    for (_, _, list_path), count in zip(work, counts):
        if isinstance(count, int):
            print(f"{count:5} {list_path.relative_to(HERE)}")
    failures = [(s[2], why) for s, why in zip(work, counts) if not isinstance(why, int)]
    print(f"{sum(c for c in counts if isinstance(c, int)):5} exchanges")
    for list_path, why in failures:
        print(f"not recorded: {list_path.relative_to(HERE)}: {why}", file=sys.stderr)
    sys.exit(1 if failures else 0)


def attempt(session):
    """Record a session; return the number of exchanges, or the exception that ended it."""
    try:
        return record(*session)
    except (Exception, SystemExit) as why:
        return why


if __name__ == "__main__":
    main()
