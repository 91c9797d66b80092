// This file compares the routes of real apps with Flask's own app.url_map of them, where they have been fetched
// (testdata/fetch.sh; F2G_APPS names the folder).

package discover_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/discover"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

// realApps are the folders below F2G_APPS, the map of each and the --app that it needs.
var realApps = []struct{ dir, urlmap, app string }{
	{"httpbin", "httpbin", ""},
	{"flaskr/flaskr", "flaskr", ""},
	{"flaskr", "flaskr", ""},
	{"flasky", "flasky", ""},
	{"flask-vue-crud", "flask-vue-crud", ""},
	{"flask-vue-crud/server", "flask-vue-crud", ""},
	{"todos-api", "todos-api", ""},
	{"rp-flask-jwt-auth", "rp-flask-jwt-auth", ""},
	{"url-shortner", "url-shortner", ""},
	{"restful-course/section11", "restful-course", ""},
	{"bank-of-anthos/src/frontend", "boa-frontend", ""},
	{"fa-realworld", "fa-realworld", ""},
}

func TestRealApps(t *testing.T) {
	root := os.Getenv("F2G_APPS")
	if root == "" {
		t.Skip("F2G_APPS is not set; testdata/fetch.sh fetches the apps")
	}
	for _, a := range realApps {
		t.Run(strings.ReplaceAll(a.dir, "/", "_"), func(t *testing.T) {
			dir := filepath.Join(root, a.dir)
			if _, err := os.Stat(dir); err != nil {
				t.Skip(err)
			}
			want, err := os.ReadFile(filepath.Join("testdata", "urlmaps", a.urlmap+".txt"))
			require.NoError(t, err)
			var r diag.Report
			apps := discover.Find(readProgram(t, dir, &r), discover.Options{App: a.app}, &r)
			for _, d := range r.All() {
				t.Logf("%s %s:%d %s", d.Code, d.Path, d.Position().Line, d.Message)
			}
			require.Len(t, apps, 1)
			require.Equal(t, mapLines(string(want)), routeLines(apps[0]))
		})
	}
}

// mapLines returns the rules of a recorded map, sorted.
func mapLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return lines
}

// routeLines returns the routes in the form of the recorded maps: Flask's own HEAD and OPTIONS are left out there.
func routeLines(app *ir.App) []string {
	var lines []string
	for _, route := range app.Routes {
		methods := slices.Clone(route.Methods)
		if app.Kind == "flask" {
			methods = slices.DeleteFunc(methods, func(m string) bool { return m == "HEAD" || m == "OPTIONS" })
		}
		lines = append(lines, route.Rule+"\t"+strings.Join(methods, ",")+"\t"+route.Endpoint)
	}
	slices.Sort(lines)
	return lines
}

// readProgram parses and lowers every Python file below dir.
func readProgram(t *testing.T, dir string, r *diag.Report) *ir.Program {
	t.Helper()
	var files []lower.Source
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ".py" {
			return err
		}
		raw, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, p)
		text, decodeErr := parser.Decode(raw)
		require.NoError(t, decodeErr)
		file := source.NewFile(filepath.ToSlash(rel), text)
		files = append(files, lower.Source{File: file, Syntax: parser.ParseFile(file, r)})
		return err
	})
	require.NoError(t, err)
	return lower.Lower(filepath.Base(dir), files, nil, r)
}
