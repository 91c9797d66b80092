// This file type-checks the packages of the output from source, in memory; what they import from elsewhere comes from
// the export data of the go command's build cache, read once for each set of imports.

package codegen

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"

	"github.com/flask2gin/flask2gin/codegen/printer"
)

// typing is a type check under way.
type typing struct {
	*checker
	set      *token.FileSet
	files    map[string][]*ast.File // by import path
	done     map[string]*types.Package
	outside  map[string]*types.Package
	failures []Failure
}

// types type-checks every package. The error says that what the packages import could not be loaded.
func (c *checker) types() ([]Failure, error) {
	t := &typing{checker: c, set: token.NewFileSet(), files: map[string][]*ast.File{}, done: map[string]*types.Package{}}
	imports, err := t.parse()
	if err != nil {
		return nil, err
	}
	if t.outside, err = c.loadOutside(imports); err != nil {
		return nil, err
	}
	for _, importPath := range slices.Sorted(maps.Keys(t.files)) {
		_, _ = t.Import(importPath)
	}
	return tidy(t.failures), nil
}

// parse parses the Go files of the output and returns the packages of others that they import.
func (t *typing) parse() ([]string, error) {
	imports := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(t.out.Files)) {
		if path.Ext(name) != ".go" {
			continue
		}
		file, err := parser.ParseFile(t.set, name, t.out.Files[name], parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		importPath := printer.ImportPath(t.lay.module, strings.TrimSuffix(strings.TrimSuffix(name, path.Base(name)), "/"))
		t.files[importPath] = append(t.files[importPath], file)
		for _, spec := range file.Imports {
			p, _ := strconv.Unquote(spec.Path.Value)
			imports[p] = true
		}
	}
	for own := range t.files {
		delete(imports, own)
	}
	return slices.Sorted(maps.Keys(imports)), nil
}

// Import returns a package of the output or one that it imports; it is the type checker's importer.
func (t *typing) Import(importPath string) (*types.Package, error) {
	if p := t.outside[importPath]; p != nil {
		return p, nil
	}
	files, ours := t.files[importPath]
	if !ours {
		return nil, fmt.Errorf("no package %s", importPath)
	}
	p, begun := t.done[importPath]
	if begun && p == nil {
		return nil, errors.New("import cycle not allowed")
	}
	if begun {
		return p, nil
	}
	t.done[importPath] = nil
	config := types.Config{Importer: t, GoVersion: "go1.26", Error: t.fail}
	p, _ = config.Check(importPath, t.set, files, nil)
	t.done[importPath] = p
	return p, nil
}

// fail notes one error of the type checker.
func (t *typing) fail(err error) {
	var at types.Error
	if errors.As(err, &at) {
		pos := t.set.Position(at.Pos)
		t.failures = append(t.failures, t.lay.failureAt(pos.Filename, pos.Line, at.Msg))
	}
}

// outsideCache keeps the packages that were loaded, by the modules and imports that were asked for: a conversion checks
// its output several times.
var outsideCache struct {
	sync.Mutex
	key      string
	packages map[string]*types.Package
}

// loadOutside returns the types of the given packages. A package that does not exist is left out; a module that is
// missing is an error.
func (c *checker) loadOutside(imports []string) (map[string]*types.Package, error) {
	outsideCache.Lock()
	defer outsideCache.Unlock()
	key := strings.Join(imports, " ") + string(c.out.Files["go.mod"])
	if outsideCache.key == key {
		return outsideCache.packages, nil
	}
	loaded := map[string]*types.Package{"unsafe": types.Unsafe}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedTypes | packages.NeedExportFile,
		Dir:  c.dir, Env: c.env,
	}, imports...)
	if err != nil {
		return nil, err
	}
	for _, p := range pkgs {
		if len(p.Errors) == 0 {
			loaded[p.PkgPath] = p.Types
		} else if !strings.Contains(p.Errors[0].Msg, "is not in std") {
			return nil, errors.New(firstLine(p.Errors[0].Msg))
		}
	}
	outsideCache.key, outsideCache.packages = key, loaded
	return loaded, nil
}
