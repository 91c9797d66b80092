// This file replays the cases of the rows of Flask's behaviour, and keeps the list of what proves each row.

package verify_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/templates/support/web"
	"github.com/flask2gin/flask2gin/verify"
)

const rowsFolder = "../testdata/translate/flask/"

// sent is when the files of the static folder were changed, as their recorded answers say.
var sent = time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)

// TestRows converts the apps whose requests name rows, plays them, and compares what became of each row with proved.tsv,
// which docs/coverage.md is printed from. What differs from Flask is an error; what is a stub is listed with its code.
func TestRows(t *testing.T) {
	p := &proofs{found: map[string]map[string]bool{}}
	for _, folder := range []string{rowsFolder, "../testdata/awkward/"} {
		p.playFolder(t, folder)
	}
	if *only != "" {
		return
	}
	got := p.text(t)
	if *update {
		require.NoError(t, os.WriteFile(rowsFolder+"proved.tsv", []byte(got), 0o600))
	}
	want, err := os.ReadFile(rowsFolder + "proved.tsv")
	require.NoError(t, err)
	require.Equal(t, string(want), got, "go test ./verify -run Rows -update, and read what changed")
}

// playFolder converts, builds and plays the apps of one folder.
func (p *proofs) playFolder(t *testing.T, folder string) {
	sessions := rowSessions(t, folder)
	results := map[string]*flask2gin.Result{}
	outputs := map[string]map[string][]byte{}
	for name, s := range sessions {
		result := convert(t, folder+name+".py", flask2gin.Options{NoCheck: true, Gunicorn: s.Versions["gunicorn"] != ""})
		results[name] = result
		if result.Output == nil {
			p.refused(s, result)
			continue
		}
		outputs[name] = result.Output.Files
	}
	if len(outputs) == 0 {
		return
	}
	binary := buildUnion(t, folder, outputs)
	copyStatic(t, rowsFolder+"static", filepath.Dir(binary))
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		p.play(t, sessions[name], results[name], binary)
	}
}

// rowSessions returns the sessions of a folder that name rows, by the name of their app.
func rowSessions(t *testing.T, folder string) map[string]*verify.Session {
	out := map[string]*verify.Session{}
	paths, err := filepath.Glob(folder + "*.jsonl")
	require.NoError(t, err)
	for _, path := range picked(t, paths) {
		s, err := verify.Read(path)
		require.NoError(t, err)
		if slices.ContainsFunc(s.Exchanges, func(e verify.Exchange) bool { return len(e.Rows) > 0 }) {
			out[s.Name] = s
		}
	}
	return out
}

// copyStatic puts the static folder of the cases where the server looks for it.
func copyStatic(t *testing.T, from, dir string) {
	require.NoError(t, os.CopyFS(filepath.Join(dir, "static"), os.DirFS(from)))
	require.NoError(t, filepath.WalkDir(filepath.Join(dir, "static"), func(path string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, sent, sent)
	}))
}

// proofs is what became of rows: by row, lines of case and fate.
type proofs struct {
	found map[string]map[string]bool
}

func (p *proofs) add(e verify.Exchange, name, fate string) {
	for _, row := range e.Rows {
		if p.found[row] == nil {
			p.found[row] = map[string]bool{}
		}
		p.found[row][name+"\t"+fate] = true
	}
}

// refused lists an app that has no conversion as a whole.
func (p *proofs) refused(s *verify.Session, result *flask2gin.Result) {
	fate := "no conversion"
	if len(result.Document.Diagnostics) > 0 {
		fate = "diagnostic " + result.Document.Diagnostics[0].Code
	}
	for _, e := range s.Exchanges {
		p.add(e, s.Name, fate)
	}
}

// play plays the session of one app.
func (p *proofs) play(t *testing.T, s *verify.Session, result *flask2gin.Result, binary string) {
	fates := newFates(result.Document)
	for _, d := range play(t, s, func(e verify.Exchange, a verify.Answer) bool {
		if refusedByServer(e, a) {
			p.add(e, s.Name, "diagnostic 400 of net/http, which verify counts as refused")
			return true
		}
		if !isStub(e, a) {
			p.add(e, s.Name, fates.of(e))
			return false
		}
		var body struct{ Code string }
		_ = json.Unmarshal(a.Body, &body)
		p.add(e, s.Name, strings.TrimSpace("diagnostic "+body.Code))
		return true
	}, binary, s.Name) {
		t.Errorf("%s: %v", s.Name, d)
		p.add(s.Exchanges[d.Index], s.Name, "differs")
	}
}

// refusedByServer reports whether Go's HTTP server refused a request before any code of the port saw it.
func refusedByServer(e verify.Exchange, a verify.Answer) bool {
	return a.Status == http.StatusBadRequest && e.Response.Status != a.Status && strings.HasPrefix(string(a.Body), "400 Bad Request")
}

// diagnosed are the rows of what no app can be recorded with, as Flask does not start, by the code that says so.
var diagnosed = map[string]string{"A55": "F2G2110", "D10": "F2G3042"}

// text returns the lines of proved.tsv: row, case, fate.
func (p *proofs) text(t *testing.T) string {
	var b bytes.Buffer
	list, err := os.ReadFile(rowsFolder + "rows.tsv")
	require.NoError(t, err)
	for row, code := range diagnosed {
		require.FileExists(t, "../testdata/diag/"+code+".txtar")
		p.found[row] = map[string]bool{code + "\tdiagnostic " + code: true}
	}
	for line := range strings.Lines(string(list)) {
		row, _, _ := strings.Cut(line, "\t")
		for _, proof := range slices.Sorted(maps.Keys(p.found[row])) {
			fmt.Fprintf(&b, "%s\t%s\n", row, proof)
		}
		delete(p.found, row)
	}
	require.Empty(t, p.found, "rows that rows.tsv does not list")
	return b.String()
}

// fates finds the route that answers a request, and its fate.
type fates struct {
	urls   *web.Map // nil where it cannot be built from the list of routes alone
	routes []flask2gin.Route
}

func newFates(d *flask2gin.Document) *fates {
	f := &fates{routes: d.Routes}
	var rules []web.Rule
	for i, r := range d.Routes {
		rules = append(rules, web.Rule{Rule: r.Rule, Methods: r.Methods, Endpoint: fmt.Sprint(i)})
	}
	if urls, err := web.NewMap(rules, web.MapOptions{}); err == nil {
		f.urls = urls
	}
	return f
}

// of returns exact, or conditional with the conditions.
func (f *fates) of(e verify.Exchange) string {
	routes := f.routes
	if f.urls != nil {
		routes = nil
		path, _, _ := strings.Cut(e.Target, "?")
		if m, err := f.urls.Match("", path, e.Method); err == nil && m.Rule != nil {
			var i int
			_, _ = fmt.Sscan(m.Rule.Endpoint, &i)
			routes = f.routes[i : i+1]
		}
	}
	for _, r := range routes {
		if r.Fate == flask2gin.Conditional {
			return "conditional: " + strings.Join(r.Conditions, "; ")
		}
	}
	return "exact"
}
