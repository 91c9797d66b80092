// This file translates the functions of testdata/conformance and compares what they give with what CPython gave.

package verify_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/verify"
)

const (
	conformance = "../testdata/conformance/"
	failingList = conformance + "failing.txt"
)

// update rewrites the list of the functions that fail, never what CPython gave.
var update = flag.Bool("update", false, "rewrite the list of the conformance calls without a translation")

// feature is one file of the suite: its calls and CPython's answers to them.
type feature struct {
	name    string
	calls   []string
	answers []string // "= repr" or "! Class: text"
}

func readFeature(t *testing.T, path string) feature {
	f := feature{name: nameOf(path)}
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.SplitSeq(string(source), "\n") {
		if call, ok := strings.CutPrefix(line, "#: "); ok {
			f.calls = append(f.calls, strings.TrimSpace(call))
		}
	}
	golden, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".txt")
	require.NoError(t, err, "run testdata/record_conformance.py")
	for line := range strings.Lines(string(golden)) {
		var answer string
		require.NoError(t, json.Unmarshal([]byte(line), &answer))
		f.answers = append(f.answers, answer)
	}
	require.Len(t, f.answers, len(f.calls), "%s: run testdata/record_conformance.py", path)
	return f
}

// app returns the feature's source as a Flask app with a view for every call.
func (f feature) app(source []byte) string {
	var b strings.Builder
	b.WriteString("from flask import Flask as ConformanceApp\n\nconformance_app = ConformanceApp(__name__)\n\n")
	b.Write(source)
	for i, call := range f.calls {
		fmt.Fprintf(&b, "\n\n@conformance_app.get(\"/%d\")\ndef conformance_call_%d():\n    try:\n"+
			"        return \"= \" + repr(%s), 200, {\"Content-Type\": \"text/plain\"}\n"+
			"    except Exception as error:\n"+
			"        return \"! \" + type(error).__name__ + \": \" + str(error), 200, {\"Content-Type\": \"text/plain\"}\n", i, i, call)
	}
	return b.String()
}

// beyond marks a call that leaves 64 bits, which a translation refuses loudly; panicked one whose error no except clause
// of the translation catches.
const (
	beyond   = "beyond 64 bits"
	panicked = "answered 500"
)

var called = regexp.MustCompile(`^[A-Za-z_]\w*`)

func TestConformance(t *testing.T) {
	paths, err := filepath.Glob(conformance + "*.py")
	require.NoError(t, err)
	dir := t.TempDir()
	var features []feature
	var apps []string
	for _, path := range picked(t, paths) {
		f := readFeature(t, path)
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		app := filepath.Join(dir, f.name+".py")
		require.NoError(t, os.WriteFile(app, []byte(f.app(source)), 0o644))
		features, apps = append(features, f), append(apps, app)
	}
	outputs := convertAll(t, apps, flask2gin.Options{NoCheck: true, App: ""})
	binary := buildUnion(t, dir+"/", outputs)
	functions, failing := map[string]bool{}, map[string]bool{}
	for _, f := range features {
		for i, got := range f.run(t, binary, outputs[f.name] != nil) {
			function := f.name + " " + called.FindString(f.calls[i])
			functions[function] = true
			if strings.HasPrefix(got, "F2G") || got == beyond || got == panicked {
				failing[function+" "+got] = true
			} else if got != f.answers[i] {
				t.Errorf("%s: %s\n  want %s\n  got  %s", f.name, f.calls[i], f.answers[i], got)
			}
		}
	}
	t.Logf("%d functions, %d without a translation", len(functions), len(failing))
	compareFailing(t, features, slices.Sorted(maps.Keys(failing)))
}

// run makes the calls on the translated feature. A call without a translation gives its code.
func (f feature) run(t *testing.T, binary string, converted bool) []string {
	got := make([]string, len(f.calls))
	if !converted {
		for i := range got {
			got[i] = "F2G0000"
		}
		return got
	}
	server, err := verify.Start(binary, f.name)
	require.NoError(t, err)
	defer func() { require.NoError(t, server.Stop()) }()
	for i := range f.calls {
		response, err := http.Get(fmt.Sprintf("http://%s/%d", server.Addr, i))
		require.NoError(t, err)
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		got[i] = string(body)
		switch {
		case strings.Contains(got[i], "does not fit in 64 bits"):
			got[i] = beyond
		case response.StatusCode == http.StatusInternalServerError:
			got[i] = panicked
		}
		var stub struct{ Code string }
		if response.StatusCode == http.StatusNotImplemented && json.Unmarshal(body, &stub) == nil {
			got[i] = stub.Code
		}
	}
	return got
}

// compareFailing holds the functions without a translation against the list: one that is not listed has been lost, and
// one that is listed and passes must leave the list. -update writes the list, with -only the lines of the features that ran.
func compareFailing(t *testing.T, features []feature, failing []string) {
	data, err := os.ReadFile(failingList)
	require.NoError(t, err)
	listed := strings.Split(strings.TrimSpace(string(data)), "\n")
	if *update {
		others := slices.DeleteFunc(listed, func(line string) bool {
			name, _, _ := strings.Cut(line, " ")
			return slices.ContainsFunc(features, func(f feature) bool { return f.name == name })
		})
		all := slices.Sorted(slices.Values(append(others, failing...)))
		require.NoError(t, os.WriteFile(failingList, []byte(strings.Join(all, "\n")+"\n"), 0o644))
		return
	}
	for _, line := range failing {
		if !slices.Contains(listed, line) {
			t.Errorf("without a translation, and not in %s: %s", failingList, line)
		}
	}
	if *only != "" {
		return
	}
	for _, line := range listed {
		if line != "" && !slices.Contains(failing, line) {
			t.Errorf("passes now, and must leave %s (go test ./verify -run Conformance -update): %s", failingList, line)
		}
	}
}
