// This file starts real sides. It needs Python with Flask, which F2G_VERIFY_PYTHON names (make verify).

package side

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

func oracle(t *testing.T) string {
	t.Helper()
	python := os.Getenv("F2G_VERIFY_PYTHON")
	if python == "" {
		t.Skip("F2G_VERIFY_PYTHON names no Python with Flask")
	}
	return python
}

const counting = `
import os, sqlite3, time, uuid
from flask import Flask, jsonify

app = Flask(__name__)
FILE = os.path.join(os.path.dirname(__file__), "app.db")
with sqlite3.connect(FILE) as c:
    c.execute("CREATE TABLE IF NOT EXISTS hits (id INTEGER PRIMARY KEY, price REAL, data BLOB)")


@app.post("/hits")
def hit():
    with sqlite3.connect(FILE) as c:
        c.execute("INSERT INTO hits (price, data) VALUES (1.5, x'00ff')")
    return "", 201


@app.get("/now")
def now():
    import datetime
    return jsonify(time=time.time(), date=datetime.datetime.now().isoformat(), id=str(uuid.uuid4()))


@app.get("/fail")
def fail():
    return {}["key"]


@app.get("/database")
def database():
    return os.environ.get("DATABASE_URL", "")
`

// threeFlasks starts three originals.
func threeFlasks(t *testing.T, text string, change func(*Options)) (*Sides, error) {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "app.py", text)
	opt := Options{Dir: dir, Python: oracle(t), Module: "app", Attr: "app", Limits: DefaultLimits()}
	change(&opt)
	sides, err := Start(t.Context(), opt)
	if err == nil {
		t.Cleanup(func() { require.NoError(t, sides.Close()) })
	}
	return sides, err
}

func do(t *testing.T, s exchange.Side, method, target string) exchange.Answer {
	t.Helper()
	return s.Do(t.Context(), exchange.Request{Method: method, Target: target})
}

func TestSidesHaveTheirOwnFiles(t *testing.T) {
	s, err := threeFlasks(t, counting, func(*Options) {})
	require.NoError(t, err)
	rows, changed, err := s.Rows(t.Context())
	require.NoError(t, err)
	require.True(t, changed)
	require.JSONEq(t, "[]", string(rows[0]["app.db hits"]))
	require.Equal(t, 201, do(t, s.A, "POST", "/hits").Status)
	rows, changed, err = s.Rows(t.Context())
	require.NoError(t, err)
	require.True(t, changed)
	require.JSONEq(t, `[{"id": 1, "price": 1.5, "data": {"blob": "00ff"}}]`, string(rows[0]["app.db hits"]))
	require.JSONEq(t, "[]", string(rows[1]["app.db hits"]))
	_, changed, err = s.Rows(t.Context())
	require.NoError(t, err)
	require.False(t, changed)
	require.NoError(t, s.Reset(t.Context()))
	rows, _, err = s.Rows(t.Context())
	require.NoError(t, err)
	require.JSONEq(t, "[]", string(rows[0]["app.db hits"]), "a reset brings the files back")
}

func TestSidesTellWhatTheyReached(t *testing.T) {
	s, err := threeFlasks(t, counting, func(*Options) {})
	require.NoError(t, err)
	a := do(t, s.A, "GET", "/fail")
	require.Equal(t, []string{"/fail", "KeyError: 'key' at app.py:26"}, []string{a.Rule, a.Raised})
	require.Empty(t, a.Value("X-Flask2gin-Witness"))
	require.Contains(t, s.About.Rules, "/hits")
}

func TestSidesStandStill(t *testing.T) {
	s, err := threeFlasks(t, counting, func(opt *Options) { opt.Freeze = &Freeze{Time: 1767323045.5, Seed: 1} })
	require.NoError(t, err)
	a := string(do(t, s.A, "GET", "/now").Body)
	require.Contains(t, a, `"date":"2026-01-02T03:04:05.500000"`)
	require.Contains(t, a, `"time":1767323045.5`)
	require.NoError(t, s.Reset(t.Context()))
	require.Equal(t, a, string(do(t, s.A, "GET", "/now").Body), "the same seed gives the same UUID")
	require.NotEqual(t, a, string(do(t, s.B, "GET", "/now").Body), "B draws others")
}

func TestSidesThatDoNotStart(t *testing.T) {
	_, err := threeFlasks(t, "import nowhere_to_be_found", func(*Options) {})
	var start *StartError
	require.ErrorAs(t, err, &start)
	require.Contains(t, start.Output, "ModuleNotFoundError: No module named 'nowhere_to_be_found'")
	require.NotContains(t, start.Output, "<string>")
	_, err = threeFlasks(t, "import time; time.sleep(60)", func(opt *Options) { opt.Limits.Start = time.Second })
	require.ErrorContains(t, err, "nothing listens after 1s")
	_, err = threeFlasks(t, counting, func(opt *Options) { opt.Limits.Memory = 64 << 20 })
	require.ErrorAs(t, err, &start, "64 MB are not enough")
}

func TestSidesHaveTheirOwnDatabases(t *testing.T) {
	address := os.Getenv("F2G_VERIFY_POSTGRES")
	if address == "" {
		t.Skip("F2G_VERIFY_POSTGRES names no database")
	}
	psql := func(url, command string) {
		out, err := exec.Command("psql", "-qX", "-c", command, url).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	psql(address, "DROP TABLE IF EXISTS things; CREATE TABLE things (id serial PRIMARY KEY, name text); INSERT INTO things (name) VALUES ('one')")
	s, err := threeFlasks(t, counting, func(opt *Options) { opt.DB = address })
	require.NoError(t, err)
	urls := map[string]bool{}
	for _, side := range []*Server{s.A, s.B, s.Port} {
		urls[string(do(t, side, "GET", "/database").Body)] = true
	}
	require.Len(t, urls, 3)
	psql(s.dbs.of("a"), "INSERT INTO things (name) VALUES ('two')")
	rows, changed, err := s.Rows(context.Background())
	require.NoError(t, err)
	require.True(t, changed)
	require.Contains(t, string(rows[0]["public"]), "<name>two</name>")
	require.NotContains(t, string(rows[1]["public"]), "two")
	require.NoError(t, s.Reset(t.Context()))
	rows, _, err = s.Rows(t.Context())
	require.NoError(t, err)
	require.NotContains(t, string(rows[0]["public"]), "two")
}
