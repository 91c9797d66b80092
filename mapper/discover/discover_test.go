// This file compares what is found in small apps with what real Flask made of them (testdata/record.py).

package discover_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/discover"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

func TestApps(t *testing.T) {
	archives, err := filepath.Glob("testdata/apps/*.txtar")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(archives), 60)
	for _, file := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			m := members(a)
			var r diag.Report
			spec := strings.TrimPrefix(strings.TrimSpace(m["app"]), "fastapi ")
			apps := discover.Find(program(t, "proj", a, &r), discover.Options{App: spec}, &r)
			for _, d := range r.All() {
				t.Logf("%s %s:%d %s", d.Code, d.Path, d.Position().Line, d.Message)
			}
			require.Len(t, apps, 1)
			require.Equal(t, m["urlmap"], urlMap(apps[0]))
			if apps[0].Kind == "flask" {
				require.Equal(t, m["views"], views(apps[0], m["views"]), "views")
				require.Equal(t, sorted(m["hooks"]), sorted(hooks(apps[0])), "hooks")
			}
		})
	}
}

// members returns the files of an archive by name.
func members(a *txtar.Archive) map[string]string {
	m := map[string]string{}
	for _, f := range a.Files {
		m[f.Name] = string(f.Data)
	}
	return m
}

// program parses and lowers the Python files of an archive.
func program(t *testing.T, name string, a *txtar.Archive, r *diag.Report) *ir.Program {
	t.Helper()
	var files []lower.Source
	for _, f := range a.Files {
		if strings.HasSuffix(f.Name, ".py") {
			file := source.NewFile(f.Name, string(f.Data))
			files = append(files, lower.Source{File: file, Syntax: parser.ParseFile(file, r)})
		}
	}
	return lower.Lower(name, files, nil, r)
}

func urlMap(app *ir.App) string {
	var b strings.Builder
	for _, r := range app.Routes {
		b.WriteString(r.Rule + "\t" + strings.Join(r.Methods, ",") + "\t" + r.Endpoint + "\n")
	}
	return b.String()
}

// views returns endpoint and view of the routes. A view that says why it is unknown counts as right; so does one whose
// decorator hides its name from Python.
func views(app *ir.App, want string) string {
	var b strings.Builder
	seen, recorded := map[string]bool{}, map[string]string{}
	for line := range strings.Lines(want) {
		endpoint, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		recorded[endpoint] = name
	}
	for _, r := range app.Routes {
		if seen[r.Endpoint] || r.Static || r.Library != "" {
			continue
		}
		seen[r.Endpoint] = true
		python, ok := recorded[r.Endpoint]
		if !ok {
			continue
		}
		name := viewName(r.View)
		if isCopy(name, python, r.Endpoint) {
			name = python
		}
		if name == "" || len(r.View.Decorators) > 0 && strings.Contains(python, ".<locals>.") {
			name = python
		}
		b.WriteString(r.Endpoint + "\t" + name + "\n")
	}
	return b.String()
}

// isCopy reports whether name is what the lowering calls the copy of a view class that an app registers several times:
// Show as show2 is Show2, Show as show is ShowView.
func isCopy(name, class, endpoint string) bool {
	rest, ok := strings.CutPrefix(name, class)
	return ok && (rest == "View" || rest != "" && strings.HasSuffix(strings.ToLower(endpoint), strings.ToLower(rest)))
}

func viewName(v ir.View) string {
	switch {
	case strings.Contains(v.Unknown, "method bound"):
		return "method " + v.Func.Qualname
	case v.Unknown != "":
		return ""
	case v.Class != nil:
		return v.Class.Name
	case v.Func == nil:
		return "nothing"
	}
	return v.Func.Qualname
}

var hookNames = map[ir.HookKind]string{
	ir.BeforeRequest: "before_request", ir.AfterRequest: "after_request", ir.TeardownRequest: "teardown_request",
	ir.ContextProcessor: "context_processor", ir.URLValuePreprocessor: "url_value_preprocessor", ir.URLDefaults: "url_defaults",
}

// hooks returns the hooks and error handlers in the form of record.py.
func hooks(app *ir.App) string {
	var b strings.Builder
	scope := func(bp *ir.Blueprint) string {
		if bp == nil {
			return "-"
		}
		return bp.Name
	}
	for _, h := range app.Hooks {
		if name := hookNames[h.Kind]; name != "" && h.Func != nil {
			b.WriteString(name + "\t" + scope(h.Blueprint) + "\t" + h.Func.Name + "\n")
		}
	}
	for _, h := range app.Handlers {
		if h.Func == nil { // a library's
			continue
		}
		b.WriteString("errorhandler\t" + scope(h.Blueprint) + "\t" + handled(h) + "\t" + h.Func.Name + "\n")
	}
	return b.String()
}

// statuses are the exceptions that Flask registers for a code.
var statuses = map[int]string{404: "NotFound", 405: "MethodNotAllowed", 500: "InternalServerError"}

func handled(h *ir.ErrorHandler) string {
	if h.Class != nil {
		return h.Class.Name
	}
	if h.Status != 0 {
		return statuses[h.Status]
	}
	return h.Qualified[strings.LastIndexByte(h.Qualified, '.')+1:]
}

func sorted(text string) []string {
	lines := slices.Collect(strings.Lines(text))
	slices.Sort(lines)
	return lines
}
