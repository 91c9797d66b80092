// This file holds the import map of the house and the sizes of its files: who may import whom, and nothing unlisted.

package flask2gin_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const modulePath = "github.com/flask2gin/flask2gin"

// imports says for each package which packages of this module and which other modules its code may import; the
// standard library is free. A package that is not listed may not exist. Tests may import more.
var imports = map[string]string{
	"source":             "",
	"diag":               "source  github.com/mattn/go-runewidth github.com/owenrumney/go-sarif",
	"parser/pyast":       "source",
	"parser/jinja":       "",
	"parser":             "parser/internal/literal parser/pyast diag source  golang.org/x/text",
	"deploy":             "parser parser/pyast diag source",
	"ir":                 "parser/pyast source diag",
	"ir/lower":           "ir parser parser/pyast diag source templates/support/py  golang.org/x/text",
	"ir/eval":            "ir ir/lower parser/pyast diag source",
	"codegen/gotree":     "golang.org/x/text",
	"codegen/sink":       "codegen/gotree  golang.org/x/text golang.org/x/mod",
	"codegen/printer":    "codegen/gotree codegen/sink  github.com/dave/jennifer mvdan.cc/gofumpt",
	"codegen":            "codegen/gotree codegen/sink codegen/printer templates diag source  golang.org/x/tools golang.org/x/mod golang.org/x/text",
	"codegen/outdir":     "codegen codegen/sink diag source  github.com/hexops/gotextdiff golang.org/x/sys",
	"templates":          "",
	"mapper/rule":        "ir parser parser/pyast diag source codegen/gotree",
	"mapper/rewrite":     "mapper/rule ir ir/lower parser parser/pyast diag source codegen/gotree",
	"mapper/discover":    "ir ir/eval ir/lower parser parser/pyast diag source",
	"mapper":             "mapper/... deploy parser/jinja ir ir/lower parser/pyast diag source codegen codegen/gotree templates templates/support/web templates/support/fastapi",
	"mapper/reading":     "ir parser/pyast verify/plan",
	"mapper/fastapi":     "mapper/rule ir parser/pyast codegen/gotree",
	"mapper/flask":       "mapper/rule ir parser/pyast diag source codegen/gotree",
	"mapper/python":      "mapper/rule ir parser/pyast diag source codegen/gotree",
	"mapper/lib":         "mapper/rule ir parser/pyast diag source codegen/gotree",
	"mapper/jinja":       "parser/jinja diag source codegen/gotree",
	"mapper/flasgger":    "ir templates/support/py  go.yaml.in/yaml",
	"mapper/pydantic":    "mapper/rule ir parser/pyast diag source codegen/gotree",
	"":                   "verify/plan deploy source diag parser parser/pyast ir ir/lower mapper mapper/reading mapper/fastapi mapper/flask mapper/lib mapper/pydantic mapper/discover codegen codegen/outdir",
	"cmd/flask2gin":      ". verify/... templates/support/replay source diag parser parser/pyast mapper mapper/rule codegen codegen/outdir  github.com/spf13/cobra github.com/vbauerster/mpb golang.org/x/term golang.org/x/mod github.com/mattn/go-runewidth",
	"internal/docs":      "diag mapper mapper/rule",
	"internal/docs/gen":  "internal/docs",
	"verify":             "github.com/coder/websocket",
	"verify/exchange":    "",
	"verify/plan":        "verify/exchange",
	"verify/load":        "verify/exchange",
	"verify/pytest":      "verify/exchange verify/side",
	"verify/record":      "verify/exchange verify/compare verify/trial templates/support/replay",
	"verify/side":        "verify/exchange templates/support/replay  golang.org/x/sys",
	"verify/compare":     "verify/exchange  github.com/andybalholm/brotli",
	"verify/trial":       "verify/exchange verify/compare verify/side verify/plan",
	"verify/report":      "verify/exchange verify/compare verify/trial",
	"verify/internal/":   "*",
	"internal/golden":    "source  golang.org/x/tools github.com/stretchr/testify",
	"templates/support/": "templates/support/...  *",
	"parser/internal/":   "parser parser/pyast diag source  golang.org/x/text",
	"testdata/":          "*",
}

// isTestdata reports whether a path lies in a testdata folder.
func isTestdata(p string) bool { return slices.Contains(strings.Split(p, "/"), "testdata") }

// goFile is one Go file of the module.
type goFile struct {
	path   string
	dir    string
	syntax *ast.File
	set    *token.FileSet
}

func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	require.NoError(t, filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".go" {
			return err
		}
		set := token.NewFileSet()
		syntax, err := parser.ParseFile(set, p, nil, parser.ParseComments)
		p = filepath.ToSlash(p)
		dir := path.Dir(p)
		if dir == "." {
			dir = ""
		}
		files = append(files, goFile{path: p, dir: dir, syntax: syntax, set: set})
		return err
	}))
	return files
}

// permitted returns the entry for a folder, also where a parent ends in "/".
func permitted(dir string) ([]string, bool) {
	if entry, ok := imports[dir]; ok {
		return strings.Fields(entry), true
	}
	for parent := dir; parent != "." && parent != ""; parent = path.Dir(parent) {
		if entry, ok := imports[path.Dir(parent)+"/"]; ok {
			return strings.Fields(entry), true
		}
	}
	return nil, false
}

// allows reports whether one of the permitted names covers what is imported.
func allows(names []string, imported string) bool {
	local, ours := strings.CutPrefix(imported, modulePath)
	local = strings.TrimPrefix(local, "/")
	if !ours && !strings.Contains(strings.Split(imported, "/")[0], ".") {
		return true
	}
	return slices.ContainsFunc(names, func(name string) bool {
		prefix, open := strings.CutSuffix(name, "...")
		switch {
		case name == "*":
			return true
		case ours:
			return local == name || (name == "." && local == "") || (open && strings.HasPrefix(local, prefix))
		}
		return imported == name || strings.HasPrefix(imported, name+"/")
	})
}

func TestImports(t *testing.T) {
	for _, f := range goFiles(t) {
		if strings.HasSuffix(f.path, "_test.go") {
			continue
		}
		names, listed := permitted(f.dir)
		if !listed {
			t.Errorf("%s: package %q is not in the import map", f.path, f.dir)
			continue
		}
		for _, spec := range f.syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if !allows(names, imported) {
				t.Errorf("%s imports %s, which the import map does not permit", f.path, imported)
			}
		}
	}
}

// The limits of docs/architecture.md.
const (
	maxFileLines = 500
	maxFuncLines = 60
)

func TestSizes(t *testing.T) {
	for _, f := range goFiles(t) {
		if isTestdata(f.dir) {
			continue
		}
		if n := f.set.File(f.syntax.Pos()).LineCount(); n > maxFileLines {
			t.Errorf("%s has %d lines, want at most %d", f.path, n, maxFileLines)
		}
		for _, decl := range f.syntax.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || strings.HasSuffix(f.path, "_test.go") {
				continue
			}
			if n := f.set.Position(fn.End()).Line - f.set.Position(fn.Pos()).Line + 1; n > maxFuncLines {
				t.Errorf("%s: %s has %d lines, want at most %d", f.path, fn.Name.Name, n, maxFuncLines)
			}
		}
	}
}

func TestFilesSayWhatTheyHold(t *testing.T) {
	for _, f := range goFiles(t) {
		if isTestdata(f.dir) || strings.HasSuffix(f.path, "_test.go") || f.syntax.Doc != nil {
			continue
		}
		if len(f.syntax.Comments) == 0 || f.syntax.Comments[0].Pos() > f.syntax.Package {
			t.Errorf("%s does not begin with a sentence that says what it holds", f.path)
		}
	}
}

func TestNoInitAndNoCatchAllPackages(t *testing.T) {
	for _, f := range goFiles(t) {
		if slices.Contains([]string{"util", "utils", "helper", "helpers", "common", "manager"}, f.syntax.Name.Name) {
			t.Errorf("%s: package %s says nothing", f.path, f.syntax.Name.Name)
		}
		for _, decl := range f.syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s has an init function", f.path)
			}
		}
	}
}

// maxTestdata is how many bytes all testdata folders may hold together.
const maxTestdata = 20 << 20

func TestTestdataIsSmall(t *testing.T) {
	var total int64
	require.NoError(t, filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isTestdata(filepath.ToSlash(p)) {
			return err
		}
		info, err := d.Info()
		total += info.Size()
		return err
	}))
	require.LessOrEqual(t, total, int64(maxTestdata))
}
