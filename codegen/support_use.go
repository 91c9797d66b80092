// This file gathers what the project's own code uses: names of support packages, methods, and other modules.

package codegen

import (
	"go/parser"
	"go/token"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// newSupportUse returns what the files and the scaffold use of the support packages.
func newSupportUse(p *Project) *supportUse {
	use := &supportUse{names: map[string]map[string]bool{}, selectors: map[string]bool{}}
	use.name("web", "Serve", "Addr")
	if p.Port.Env != "" {
		use.name("web", "PortAddr")
	}
	if p.Exchanges != nil {
		use.name("replay", "Run")
	}
	for _, f := range p.Files {
		gotree.WalkFile(f, func(n gotree.Node) bool { return use.visit(n, p.Module) })
	}
	return use
}

// visit notes the names and methods that a node uses or declares in an interface.
func (u *supportUse) visit(n gotree.Node, module string) bool {
	switch n := n.(type) {
	case gotree.Qual:
		if pkg, ok := strings.CutPrefix(n.Path, module+"/internal/"); ok {
			u.name(pkg, n.Name)
		}
	case *gotree.Selector:
		u.selectors[n.Sel] = true
	case *gotree.InterfaceType:
		for _, m := range n.Methods {
			u.selectors[m.Name] = true
		}
	}
	return true
}

func (u *supportUse) name(pkg string, names ...string) {
	if u.names[pkg] == nil {
		u.names[pkg] = map[string]bool{}
	}
	for _, name := range names {
		u.names[pkg][name] = true
	}
}

// importsOf returns the import paths beyond the standard library and the module itself that the project's files and
// the copied ones use.
func importsOf(p *Project, module string, copied map[string][]byte) map[string]bool {
	imports := map[string]bool{}
	note := func(importPath string) {
		first, _, _ := strings.Cut(importPath, "/")
		if strings.Contains(first, ".") && !strings.HasPrefix(importPath, p.Module+"/") &&
			!strings.HasPrefix(importPath, module+"/") {
			imports[importPath] = true
		}
	}
	for _, f := range p.Files {
		gotree.WalkFile(f, func(n gotree.Node) bool {
			if q, ok := n.(gotree.Qual); ok {
				note(q.Path)
			}
			return true
		})
	}
	for name, src := range copied {
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			panic(err)
		}
		for _, spec := range file.Imports {
			importPath, _ := strconv.Unquote(spec.Path.Value)
			note(importPath)
		}
	}
	return imports
}
