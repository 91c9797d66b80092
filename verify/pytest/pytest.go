// Package pytest runs the app's own tests, unmodified, once on Flask and once with the port in Flask's place, and says
// for each test what became of it on either side.
//
// A plugin (plugin.py) sends what the tests send through Flask's test client to the port; the client, its cookies and its
// responses are Werkzeug's own. What tests do to the app in other ways - call its functions, change its module variables,
// read its database - does not reach the port, and such tests may fail for that reason.
//
// When the port begins anew is a guess, as tests differ in how they reset an app: with each app object, with each test, or
// never. They are tried in this order until no test fails on the port alone, and the best run counts.
package pytest

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	_ "embed" // the plugin
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/verify/side"
)

//go:embed plugin.py
var pluginPy []byte

// Options say what is run.
type Options struct {
	Dir    string   // of the app; the tests run in a copy of it, or of the folder above if it is a package
	Out    string   // of the port
	Python string   // the interpreter, which must have pytest
	Tests  []string // what pytest is given: files, folders, node ids; none for all. See locate
	Rules  []string // of the app, as its url_map has them
	Server string   // what the original finds as SERVER_SOFTWARE, "" for nothing, as test clients have it
	Time   time.Duration
}

// Outcome is what became of a test on one side.
type Outcome string

// The outcomes. Error is a failure of a fixture or of the collection.
const (
	Passed  Outcome = "passed"
	Failed  Outcome = "failed"
	Error   Outcome = "error"
	Skipped Outcome = "skipped"
	Absent  Outcome = "absent" // did not run
)

// Test is one test on both sides.
type Test struct {
	ID      string  `json:"id"`
	Flask   Outcome `json:"flask"`
	Gin     Outcome `json:"gin"`
	Sent    int     `json:"sent"`              // requests that went to the port
	Stub    string  `json:"stub,omitempty"`    // the code of a stub that answered one of them
	Message string  `json:"message,omitempty"` // why it failed, on the port if it failed there
}

// Result is what became of all tests.
type Result struct {
	Tests   []Test `json:"tests"`
	Restart string `json:"restart"` // when the port began anew: "app", "test" or "never"
}

// Verdict says in a word or two how a test compares.
func (t *Test) Verdict() string {
	passed := func(o Outcome) bool { return o == Passed || o == Skipped }
	switch {
	case t.Flask == Skipped && t.Gin == Skipped:
		return "skipped"
	case !passed(t.Flask):
		return "fail/" + map[bool]string{true: "pass", false: "fail"}[passed(t.Gin)]
	case !passed(t.Gin) && t.Stub != "":
		return "pass/stub"
	case !passed(t.Gin):
		return "pass/FAIL"
	case t.Sent == 0:
		return "not sent" // passes without a request to the port: it says nothing about it
	}
	return "pass/pass"
}

// Verdicts are the words of Verdict, in the order in which they are reported.
var Verdicts = []string{"pass/pass", "pass/FAIL", "pass/stub", "fail/fail", "fail/pass", "not sent", "skipped"}

// Count returns how many tests have the verdict.
func (r *Result) Count(verdict string) int {
	n := 0
	for i := range r.Tests {
		if r.Tests[i].Verdict() == verdict {
			n++
		}
	}
	return n
}

// errNoTests refuses an app without tests: nothing was compared.
var errNoTests = errors.New("pytest found no test")

// runner runs pytest in one temporary folder.
type runner struct {
	opt    Options
	bench  *side.Bench
	binary string
	folder string // the copy of the original
	data   string // the copy of the port's folder
	tests  []string
}

// Run runs the tests on both sides. It refuses with a side.StartError what does not build, and an interpreter without
// pytest; it fails when no test was found, and when ctx or Options.Time ends.
func Run(ctx context.Context, opt Options) (*Result, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(opt.Time, 20*time.Minute))
	defer cancel()
	bench, err := side.NewBench(opt.Python)
	if err != nil {
		return nil, err
	}
	defer bench.Close()
	r := &runner{opt: opt, bench: bench}
	if err := r.prepare(ctx); err != nil {
		return nil, err
	}
	flask, err := r.run(ctx, "")
	if err != nil {
		return nil, err
	}
	if len(flask) == 0 {
		return nil, errNoTests
	}
	return r.best(ctx, flask)
}

// prepare copies both folders and builds the port.
func (r *runner) prepare(ctx context.Context) error {
	root, err := rootOf(r.opt.Dir)
	if err != nil {
		return err
	}
	if r.folder, err = r.bench.Copy(root, filepath.Join("tests", filepath.Base(root))); err != nil {
		return err
	}
	for _, test := range r.opt.Tests {
		r.tests = append(r.tests, locate(test, root))
	}
	if r.data, err = r.bench.Copy(r.opt.Out, "data"); err != nil {
		return err
	}
	if err := os.WriteFile(r.bench.Path("flask2gin_plugin.py"), pluginPy, 0o600); err != nil {
		return err
	}
	if err := os.Mkdir(r.bench.Path("tmp"), 0o700); err != nil {
		return err
	}
	r.binary, err = r.bench.Build(ctx, r.opt.Out)
	return err
}

// locate returns a test as pytest is given it, which runs in the copy of the root: relative to it where the file is below
// the root, from there or from the current folder, and the whole path of any other file that there is.
func locate(test, root string) string {
	name, rest, _ := strings.Cut(test, "::")
	if rest != "" {
		rest = "::" + rest
	}
	if !filepath.IsAbs(name) {
		if _, err := os.Stat(filepath.Join(root, name)); err == nil {
			return test
		}
	}
	path, err := filepath.Abs(name)
	if err != nil {
		return test
	}
	if _, err := os.Stat(path); err != nil {
		return test // pytest says that it is not there
	}
	if below, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(below) {
		return below + rest
	}
	return path + rest
}

// rootOf returns the folder that holds the app and its tests: DIR, or the first one above it that is no package.
func rootOf(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return filepath.Dir(dir), err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "__init__.py")); err != nil || dir == filepath.Dir(dir) {
			return dir, nil
		}
		dir = filepath.Dir(dir)
	}
}

// best tries the ways to restart the port and returns the run in which the fewest tests fail on the port alone.
func (r *runner) best(ctx context.Context, flask []record) (*Result, error) {
	var best *Result
	for _, restart := range []string{"app", "test", "never"} {
		gin, err := r.run(ctx, restart)
		if err != nil {
			return nil, err
		}
		result := &Result{Tests: pair(flask, gin), Restart: restart}
		if best == nil || result.Count("pass/FAIL") < best.Count("pass/FAIL") {
			best = result
		}
		if best.Count("pass/FAIL") == 0 {
			break
		}
	}
	return best, nil
}

// record is one line of the plugin's report.
type record struct {
	ID      string
	Outcome Outcome
	Message string
	Sent    int
	Stub    string
}

// run runs pytest once: on Flask when restart is "".
func (r *runner) run(ctx context.Context, restart string) ([]record, error) {
	report := r.bench.Path("report-" + restart + ".jsonl")
	args := []string{"-m", "pytest", "-p", "flask2gin_plugin", "-p", "no:cacheprovider", "-q", "--color=no", "--tb=line"}
	cmd := exec.Command(r.opt.Python, append(args, r.tests...)...)
	cmd.Dir = r.folder
	rules, err := json.Marshal(r.opt.Rules)
	if err != nil {
		return nil, err
	}
	cmd.Env = append(
		os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "TZ=UTC", "PYTHONHASHSEED=0", "TMPDIR="+r.bench.Path("tmp"), "FLASK2GIN_REPORT="+report,
		"PYTHONPATH="+r.bench.Path("")+string(os.PathListSeparator)+r.folder+string(os.PathListSeparator)+os.Getenv("PYTHONPATH"),
		"FLASK2GIN_FOLDER="+r.data, "FLASK2GIN_RULES="+string(rules), "FLASK2GIN_RESTART="+restart, "FLASK2GIN_SERVER=",
		"FLASK2GIN_SOFTWARE="+r.opt.Server,
	)
	if restart != "" {
		cmd.Env = append(cmd.Env, "FLASK2GIN_SERVER="+r.binary)
	}
	output, err := r.bench.Run(ctx, cmd)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	records, readErr := read(report)
	if len(records) > 0 {
		return records, readErr // pytest ends with 1 when tests fail
	}
	return nil, &side.StartError{Side: "pytest", Output: strings.TrimSpace(output), Err: cmp.Or(err, errNoTests)}
}

// read reads the plugin's report.
func read(path string) ([]record, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []record
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return out, fmt.Errorf("the report of the tests: %w", err)
		}
		out = append(out, r)
	}
	return out, lines.Err()
}

// pair brings the runs together, in the order of the first one.
func pair(flask, gin []record) []Test {
	var out []Test
	for _, f := range flask {
		t := Test{ID: f.ID, Flask: f.Outcome, Gin: Absent, Message: f.Message}
		if i := slices.IndexFunc(gin, func(g record) bool { return g.ID == f.ID }); i >= 0 {
			g := gin[i]
			t.Gin, t.Sent, t.Stub = g.Outcome, g.Sent, g.Stub
			if g.Message != "" {
				t.Message = g.Message
			}
		}
		out = append(out, t)
	}
	for _, g := range gin {
		if !slices.ContainsFunc(flask, func(f record) bool { return f.ID == g.ID }) {
			out = append(out, Test{ID: g.ID, Flask: Absent, Gin: g.Outcome, Sent: g.Sent, Stub: g.Stub, Message: g.Message})
		}
	}
	return out
}
