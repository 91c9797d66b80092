// This file tests how two runs are brought together, and, where Python with Flask and pytest is there, the runs themselves.

package pytest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
)

func TestVerdicts(t *testing.T) {
	r := &Result{Tests: pair([]record{
		{ID: "a", Outcome: Passed},
		{ID: "b", Outcome: Passed},
		{ID: "c", Outcome: Failed, Message: "on Flask"},
		{ID: "d", Outcome: Passed},
		{ID: "e", Outcome: Skipped},
		{ID: "f", Outcome: Passed},
		{ID: "g", Outcome: Passed},
	}, []record{
		{ID: "b", Outcome: Failed, Sent: 1, Message: "on Gin"},
		{ID: "a", Outcome: Passed, Sent: 2},
		{ID: "c", Outcome: Error},
		{ID: "d", Outcome: Failed, Sent: 1, Stub: "F2G3001"},
		{ID: "e", Outcome: Skipped},
		{ID: "f", Outcome: Passed},
		{ID: "h", Outcome: Passed, Sent: 1},
	})}
	var got []string
	for i := range r.Tests {
		got = append(got, r.Tests[i].ID+" "+r.Tests[i].Verdict())
	}
	require.Equal(t, []string{"a pass/pass", "b pass/FAIL", "c fail/fail", "d pass/stub", "e skipped", "f not sent", "g pass/FAIL", "h fail/pass"}, got)
	require.Equal(t, 2, r.Count("pass/FAIL"))
	require.Equal(t, "on Gin", r.Tests[1].Message)
	sum := 0
	for _, v := range Verdicts {
		sum += r.Count(v)
	}
	require.Len(t, r.Tests, sum)
}

func TestReadsReports(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r")
	require.NoError(t, os.WriteFile(path, []byte(`{"id": "t.py::a", "outcome": "passed", "message": "", "sent": 3, "stub": ""}`+"\n"), 0o600))
	records, err := read(path)
	require.NoError(t, err)
	require.Equal(t, []record{{ID: "t.py::a", Outcome: Passed, Sent: 3}}, records)
	require.NoError(t, os.WriteFile(path, []byte("{"), 0o600))
	_, err = read(path)
	require.ErrorContains(t, err, "the report of the tests")
}

func TestRootIsNoPackage(t *testing.T) {
	dir := t.TempDir()
	inner := filepath.Join(dir, "a", "b")
	require.NoError(t, os.MkdirAll(inner, 0o700))
	for _, name := range []string{"a/__init__.py", "a/b/__init__.py"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	root, err := rootOf(inner)
	require.NoError(t, err)
	require.Equal(t, dir, root)
}

func TestLocates(t *testing.T) {
	root, other := t.TempDir(), t.TempDir()
	for _, file := range []string{filepath.Join(root, "tests", "test_a.py"), filepath.Join(other, "test_b.py")} {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, nil, 0o600))
	}
	for given, want := range map[string]string{
		"tests/test_a.py::test_x":                         "tests/test_a.py::test_x",
		filepath.Join(root, "tests") + "::test_y":         "tests::test_y",
		filepath.Join(other, "test_b.py") + "::T::test_z": filepath.Join(other, "test_b.py") + "::T::test_z",
		"nowhere.py": "nowhere.py",
	} {
		require.Equal(t, want, locate(given, root))
	}
	t.Chdir(other)
	require.Equal(t, filepath.Join(other, "test_b.py"), locate("test_b.py", root))
	t.Chdir(filepath.Join(root, "tests"))
	require.Equal(t, "tests/test_a.py::test_x", locate("test_a.py::test_x", root))
}

const appPy = `from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = "k"
seen = []


@app.get("/hello/<name>")
def hello(name):
    seen.append(name)
    return jsonify(name=name, count=len(seen))


@app.post("/login")
def login():
    session["user"] = request.form["user"]
    return "", 204


@app.get("/me")
def me():
    return session.get("user", "nobody")
`

const testPy = `import app
import pytest
from flask import session


@pytest.fixture
def client():
    app.seen.clear()
    return app.app.test_client()


def test_json(client):
    answer = client.get("/hello/ü?x=1")
    assert answer.status == "200 OK"
    assert answer.json == {"name": "ü", "count": 1}


def test_begins_anew(client):
    assert client.get("/hello/a").json["count"] == 1


def test_cookies(client):
    with client:
        client.post("/login", data={"user": "ada"})
        assert session["user"] == "ada"
    assert client.get("/me").data == b"ada"


def test_session_transaction(client):
    with client.session_transaction() as s:
        s["user"] = "bob"
    assert client.get("/me").text == "bob"


def test_inside():
    assert app.seen is not None


def test_wrong(client):
    assert client.get("/me").status_code == 500
`

// python returns an interpreter with what the test needs, or skips it.
func python(t *testing.T) string {
	path, err := exec.LookPath("python3")
	if err != nil || testing.Short() {
		t.Skip("no Python")
	}
	if err := exec.Command(path, "-c", "import flask, pytest").Run(); err != nil {
		t.Skip("no Flask or no pytest")
	}
	return path
}

func TestRunsOnBothSides(t *testing.T) {
	interpreter := python(t)
	dir, out := t.TempDir(), t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "app.py"), []byte(appPy), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "test_app.py"), []byte(testPy), 0o600))
	report := &diag.Report{}
	converted, err := flask2gin.Convert(t.Context(), flask2gin.Read(dir, report), flask2gin.Options{NoCheck: true}, report)
	require.NoError(t, err)
	var rules []string
	for _, r := range converted.Document.Routes {
		rules = append(rules, r.Rule)
	}
	for name, data := range converted.Output.Files {
		path := filepath.Join(out, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, data, 0o600))
	}
	result, err := Run(t.Context(), Options{Dir: dir, Out: out, Python: interpreter, Rules: rules})
	require.NoError(t, err)
	verdicts := map[string]string{}
	for i := range result.Tests {
		verdicts[result.Tests[i].ID] = result.Tests[i].Verdict() + " " + result.Tests[i].Message
	}
	require.Equal(t, map[string]string{
		"test_app.py::test_json": "pass/pass ", "test_app.py::test_begins_anew": "pass/pass ", "test_app.py::test_cookies": "pass/pass ",
		"test_app.py::test_session_transaction": "pass/pass ", "test_app.py::test_inside": "not sent ",
		"test_app.py::test_wrong": "fail/fail " + result.Tests[5].Message,
	}, verdicts)
	require.Equal(t, "test", result.Restart)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = Run(ctx, Options{Dir: dir, Out: out, Python: interpreter, Rules: rules})
	require.ErrorIs(t, err, context.Canceled)
}
