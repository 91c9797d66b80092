// This file tests whole outputs: what is emitted, checked, and described.

package codegen

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/printer"
	"github.com/flask2gin/flask2gin/diag"
)

const ginPath = "github.com/gin-gonic/gin"

// sample returns a small project: app.New with one route in a package of its own.
func sample() *Project {
	ctx := []Param{{Names: []string{"c"}, Type: Ptr(Qual{Path: ginPath, Name: "Context"})}}
	hello := &Func{
		Doc: "Hello says hello.", Name: "Hello", Type: FuncType{Params: ctx},
		Body: &Block{Stmts: []Stmt{Do(CallOf(Sel(Ident{Name: "c"}, "String"),
			Qual{Path: "net/http", Name: "StatusOK"}, Str{Value: "hello"}))}},
		Origin: Origin{Path: "shop/views.py", StartLine: 3, EndLine: 5, Rule: "flask.view", Key: "shop.views.hello"},
	}
	newEngine := &Func{
		Doc: "New returns the app.", Name: "New",
		Type: FuncType{Results: []Param{{Type: Ptr(Qual{Path: ginPath, Name: "Engine"})}}},
		Body: &Block{Stmts: []Stmt{
			Define(CallOf(Qual{Path: ginPath, Name: "New"}), Ident{Name: "r"}),
			Do(CallOf(Sel(Ident{Name: "r"}, "GET"), Str{Value: "/"}, Qual{Path: "shop/views", Name: "Hello"})),
			Ret(Ident{Name: "r"}),
		}},
	}
	return &Project{
		Module: "shop", Name: "Shop", Addr: "127.0.0.1:5000",
		Files: []*File{
			{Dir: "app", Name: "app", Package: "app", Doc: "Package app puts the app together.", Decls: []Decl{newEngine}},
			{Dir: "views", Name: "views_windows", Package: "views", Doc: "Package views holds the views.", Decls: []Decl{hello}},
		},
		Env:    []EnvVar{{Name: "SECRET_KEY", Doc: "signs the session"}},
		Assets: []Asset{{Path: "static/a.css", Data: []byte("a{}")}, {Path: "static/x.go", Data: []byte("package x")}},
		Routes: []RouteDoc{
			{Rule: "/", Endpoint: "hello", Methods: []string{"GET"}, Fate: "exact", Path: "shop/views.py", Line: 3, Handler: "views.Hello"},
			{
				Rule: "/x|y", Endpoint: "x", Methods: []string{"POST"}, Fate: "stub", Path: "shop/views.py", Line: 9,
				Reasons: []Reason{{Code: "F2G3004", Message: "exec() has no translation", Path: "shop/views.py", Line: 11}},
			},
		},
	}
}

func needGo(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
}

func TestEmit(t *testing.T) {
	needGo(t)
	var r diag.Report
	out, failures := Emit(sample(), Options{Version: "v1"}, &r)
	require.Empty(t, failures)
	require.True(t, out.Checked, "%v", r.All())
	require.NotEmpty(t, out.Go)
	for _, name := range []string{
		"main.go", "go.mod", "go.sum", "app/app.go", "views/viewswindows.go", "Dockerfile", "Makefile", "README.md",
		"MIGRATION.md", "routes.toml", ".gitignore", "static/a.css", ManifestPath, StateDir + "/map.json",
	} {
		require.Contains(t, out.Files, name)
	}
	require.NotContains(t, out.Files, "static/x.go")
	require.Contains(t, string(out.Files["MIGRATION.md"]), "F2G3004 exec() has no translation | `shop/views.py:11`")
	require.Contains(t, string(out.Files[StateDir+"/map.json"]), `"path": "shop/views.py"`)
	checkFormatted(t, out)
	checkManifest(t, out)

	again, _ := Emit(sample(), Options{Version: "v1", NoCheck: true}, &diag.Report{})
	require.Equal(t, out.Files, again.Files)
}

// checkFormatted requires gofumpt's layout of every Go file, and no word of flask2gin in any.
func checkFormatted(t *testing.T, out *Output) {
	t.Helper()
	for name, data := range out.Files {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		formatted, err := printer.Format(data, "shop")
		require.NoError(t, err, name)
		require.Equal(t, string(formatted), string(data), name)
		require.NotContains(t, strings.ToLower(string(data)), "flask2gin", name)
		file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.ParseComments)
		require.NoError(t, err)
		require.NotEqual(t, "", file.Name.Name)
	}
}

// checkManifest requires that the manifest names every file but itself with its hash.
func checkManifest(t *testing.T, out *Output) {
	t.Helper()
	var m Manifest
	require.NoError(t, json.Unmarshal(out.Files[ManifestPath], &m))
	require.Equal(t, "flask2gin v1", m.Tool)
	require.Len(t, m.Files, len(out.Files)-1)
	for name, hash := range m.Files {
		require.Equal(t, Hash(out.Files[name]), hash, name)
	}
}

func TestEmittedProjectBuildsWithoutTidy(t *testing.T) {
	needGo(t)
	out, failures := Emit(sample(), Options{NoCheck: true}, &diag.Report{})
	require.Empty(t, failures)
	dir := t.TempDir()
	for name, data := range out.Files {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
	}
	cmd := exec.Command("go", "build", "-mod=readonly", "-o", filepath.Join(dir, "server"), ".")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off")
	text, err := cmd.CombinedOutput()
	require.NoError(t, err, string(text))
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	require.NoError(t, err)
	require.Equal(t, string(out.Files["go.mod"]), string(mod))
}

func TestFailuresNameTheirDeclaration(t *testing.T) {
	needGo(t)
	p := sample()
	fn := p.Files[1].Decls[0].(*Func)
	fn.Body.Stmts = append(fn.Body.Stmts, Do(CallOf(Ident{Name: "missing"})), Define(Num{Text: "1"}, Ident{Name: "x"}))
	var r diag.Report
	out, failures := Emit(p, Options{}, &r)
	require.Len(t, failures, 2, "%v", r.All())
	require.False(t, out.Checked)
	require.Equal(t, "shop.views.hello", failures[0].Key)
	require.Equal(t, "views/viewswindows.go", failures[0].Path)
	require.Contains(t, failures[0].Message, "missing")
	require.Contains(t, failures[1].Message, "declared and not used")

	p = sample()
	fn = p.Files[1].Decls[0].(*Func)
	fn.Body.Stmts = append(fn.Body.Stmts, Do(CallOf(Qual{Path: "fmt", Name: "Printf"}, Str{Value: "%d"}, Str{Value: "x"})))
	_, failures = Emit(p, Options{}, &r)
	require.Len(t, failures, 1)
	require.Equal(t, "shop.views.hello", failures[0].Key)
	require.Contains(t, failures[0].Message, "Printf")

	p = sample()
	fn = p.Files[1].Decls[0].(*Func)
	fn.Body.Stmts = append(fn.Body.Stmts, Do(&Index{X: Ident{Name: "x"}}))
	_, failures = Emit(p, Options{}, &r)
	require.Len(t, failures, 1)
	require.Equal(t, "shop.views.hello", failures[0].Key)
}

func TestNoToolchain(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var r diag.Report
	out, failures := Emit(sample(), Options{}, &r)
	require.Empty(t, failures)
	require.False(t, out.Checked)
	codes := []diag.Code{}
	for _, d := range r.All() {
		codes = append(codes, d.Code)
	}
	require.Contains(t, codes, diag.NoToolchain)
	require.Contains(t, out.Files, "main.go")
}

func TestLayoutKeepsNamesApart(t *testing.T) {
	p := &Project{Module: "html", Files: []*File{
		{Dir: "Views", Name: "a", Package: "views"},
		{Dir: "views", Name: "é", Package: "views"},
		{Dir: "views", Name: "e", Package: "views"},
		{Dir: "vendor/testdata", Name: "_x", Package: "main"},
		{Dir: "internal/py", Name: "aux", Package: "py"},
		{Dir: "", Name: "main", Package: "shop"},
	}}
	lay := newLayout(p)
	require.Equal(t, "htmlapp", lay.module)
	var paths []string
	for _, f := range lay.files {
		paths = append(paths, f.path)
	}
	require.Equal(t, []string{
		"views/a.go", "views2/e.go", "views2/e_2.go", "vendorpkg/testdatapkg/x.go", "internal/py2/auxfile.go", "main_2.go",
	}, paths)
	require.Equal(t, "htmlapp/views2", lay.resolve("html/views"))
	require.Equal(t, "htmlapp/internal/web", lay.resolve("html/internal/web"))
	require.Equal(t, "net/http", lay.resolve("net/http"))
}

func TestSupportClosureIsSmall(t *testing.T) {
	use := &supportUse{names: map[string]map[string]bool{}, selectors: map[string]bool{}}
	require.Empty(t, closure(use))
	for _, name := range supportNames() {
		require.NotEmpty(t, name)
	}
	names := map[string]bool{}
	for _, f := range supportFiles() {
		names[f.pkg] = true
		require.NotContains(t, string(f.src), "//go:embed", "%s/%s: only Go files are copied", f.pkg, f.name)
	}
	require.Equal(t, slices.Sorted(maps.Keys(names)), supportNames())
}

func TestFilesThatAreNotBuiltAreFound(t *testing.T) {
	needGo(t)
	out := &Output{Files: map[string][]byte{
		"go.mod": []byte("module shop\n\ngo 1.26\n"), "a.go": []byte("package main\n\nfunc main() {}\n"),
		"b_windows.go": []byte("package main\n"), "c.go": []byte("//go:build ignore\n\npackage main\n"),
		"d_test.go": []byte("package main\n"), "_e/e.go": []byte("package e\n"), "testdata/f.go": []byte("package f\n"),
		"g/g.go": []byte("package documentation\n"),
	}}
	c := &checker{dir: t.TempDir(), out: out, env: append(os.Environ(), "GOFLAGS=", "GOWORK=off")}
	require.NoError(t, c.stage())
	var r diag.Report
	require.False(t, c.builtEverywhere(&r))
	require.Equal(t, []string{"_e/e.go", "b_windows.go", "c.go", "d_test.go", "g/g.go", "testdata/f.go"}, pathsOf(&r))

	var without diag.Report
	matchedEverywhere(out, &without)
	require.Equal(t, []string{"b_windows.go", "c.go"}, pathsOf(&without))
}

// pathsOf returns the paths of the diagnostics, each once.
func pathsOf(r *diag.Report) []string {
	var paths []string
	for _, d := range r.All() {
		paths = append(paths, d.Path)
	}
	return slices.Compact(paths)
}

func TestImportCycleIsAFailure(t *testing.T) {
	needGo(t)
	p := sample()
	p.Files[1].Decls = append(p.Files[1].Decls, &VarDecl{Specs: []VarSpec{
		{Names: []string{"engine"}, Values: []Expr{Qual{Path: "shop/app", Name: "New"}}},
	}})
	var r diag.Report
	_, failures := Emit(p, Options{}, &r)
	require.NotEmpty(t, failures, "%v", r.All())
	require.Contains(t, failures[0].Message, "cycle")
}

func BenchmarkEmit(b *testing.B) {
	for _, check := range []bool{false, true} {
		b.Run(map[bool]string{true: "checked", false: "unchecked"}[check], func(b *testing.B) {
			for b.Loop() {
				if _, failures := Emit(sample(), Options{NoCheck: !check}, &diag.Report{}); len(failures) > 0 {
					b.Fatal(failures)
				}
			}
		})
	}
}
