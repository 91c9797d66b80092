// This file tests that the closure over the support packages is complete: whatever names are used, what is copied
// type-checks by itself.

package codegen

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/flask2gin/flask2gin/templates"
)

// testModule is the module that closures are copied into.
const testModule = "example.com/shop"

// closedWorld type-checks closures with the export data of what lies outside of the support packages.
type closedWorld struct {
	set     *token.FileSet
	outside map[string]*types.Package
}

func newClosedWorld(t *testing.T) *closedWorld {
	t.Helper()
	w := &closedWorld{set: token.NewFileSet(), outside: map[string]*types.Package{}}
	imports := map[string]bool{}
	for _, f := range supportFiles() {
		file, err := parser.ParseFile(w.set, f.pkg+"/"+f.name, f.src, parser.ImportsOnly)
		require.NoError(t, err)
		for _, spec := range file.Imports {
			if p := strings.Trim(spec.Path.Value, `"`); !strings.HasPrefix(p, templates.SupportPath) {
				imports[p] = true
			}
		}
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports |
		packages.NeedExportFile | packages.NeedDeps, Fset: w.set}, slices.Sorted(maps.Keys(imports))...)
	require.NoError(t, err)
	packages.Visit(pkgs, nil, func(p *packages.Package) { w.outside[p.PkgPath] = p.Types })
	return w
}

// check type-checks files, and returns the first error.
func (w *closedWorld) check(files []*supportFile) error {
	inside := map[string][]*ast.File{}
	copies, err := copySupport(files, testModule)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(copies)) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(w.set, name, copies[name], parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		pkg := path.Base(path.Dir(name))
		inside[pkg] = append(inside[pkg], file)
	}
	checked := map[string]*types.Package{}
	var load func(importPath string) (*types.Package, error)
	load = func(importPath string) (*types.Package, error) {
		name, ours := strings.CutPrefix(importPath, testModule+"/internal/")
		if !ours {
			if p := w.outside[importPath]; p != nil {
				return p, nil
			}
			return types.Unsafe, nil
		}
		if p := checked[name]; p != nil {
			return p, nil
		}
		if len(inside[name]) == 0 {
			return nil, fmt.Errorf("package %s is not copied", name)
		}
		p, err := (&types.Config{Importer: importerFunc(load)}).Check(importPath, w.set, inside[name], nil)
		checked[name] = p
		return p, err
	}
	for name := range inside {
		if _, err := load(testModule + "/internal/" + name); err != nil {
			return err
		}
	}
	return nil
}

type importerFunc func(string) (*types.Package, error)

func (f importerFunc) Import(importPath string) (*types.Package, error) { return f(importPath) }

func TestEveryClosureTypeChecks(t *testing.T) {
	needGo(t)
	if _, err := os.Stat("../go.mod"); err != nil {
		t.Skip("outside of the repository")
	}
	w := newClosedWorld(t)
	seen := map[string]bool{}
	whole, smallest := len(supportFiles()), len(supportFiles())
	for _, f := range supportFiles() {
		use := &supportUse{names: map[string]map[string]bool{f.pkg: maps.Clone(f.declares)}, selectors: map[string]bool{}}
		files := closure(use)
		require.True(t, len(f.declares) == 0 || slices.Contains(files, f), f.name)
		smallest = min(smallest, len(files))
		key := fmt.Sprint(files)
		if seen[key] {
			continue
		}
		seen[key] = true
		if len(files) > whole/4 && len(seen)%8 > 0 {
			continue // the large closures are much alike
		}
		require.NoError(t, w.check(files), "what %s needs", path.Join(f.pkg, f.name))
	}
	require.Less(t, smallest, whole/4, "the closure of a single file should be small")
}

func TestCopiesDoNotSpeakOfTheTool(t *testing.T) {
	copies, err := copySupport(supportFiles(), testModule)
	require.NoError(t, err)
	for name, src := range copies {
		require.NotContains(t, strings.ToLower(string(src)), "flask2gin", name)
	}
}
