// This file decides where things go: the Go package and file of each module, and names that are free there.

package rewrite

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// Package is one Go package of the output.
type Package struct {
	Dir   string // below the project's root
	Name  string
	taken map[string]bool
	pyDir string // the folder of the input
}

// Place is a module's Go file.
type Place struct {
	Py      *ir.Module
	Package *Package
	File    string // base name without .go
	Decls   []gotree.Decl
	State   *State // nil until something of the module's state is used
}

// place returns the Go file of a module: one package per Python package, one file per module.
func (u *Unit) place(m *ir.Module) *Place {
	if p := u.places[m]; p != nil {
		return p
	}
	dir := "."
	if m.File != nil && !u.Merged {
		dir = path.Dir(m.File.Path)
	}
	p := &Place{Py: m, Package: u.pkg(dir), File: u.fileName(m)}
	p.Package.pyDir = dir
	u.places[m] = p
	for _, c := range m.Classes {
		u.Class(c) // classes have the first choice of names
	}
	for _, c := range m.Classes {
		if k := u.Class(c); findMethod(c, "__init__") != nil && k.Place == p {
			k.maker = p.Package.name("New" + k.Name)
		}
	}
	return p
}

// fileName returns the base name of a module's Go file; a module of the same name in a merged package gets its
// folder's name in front.
func (u *Unit) fileName(m *ir.Module) string {
	base := strings.ToLower(m.Name[strings.LastIndexByte(m.Name, '.')+1:])
	if base == "" {
		base = "module"
	}
	if !u.Merged || m.File == nil {
		return base
	}
	for _, other := range u.Program.Modules {
		if other != m && strings.ToLower(other.Name[strings.LastIndexByte(other.Name, '.')+1:]) == base && strings.Contains(m.Name, ".") {
			return strings.ToLower(strings.ReplaceAll(m.Name, ".", "_"))
		}
	}
	return base
}

// pkg returns the Go package of a folder of the input. The folder of the app's root is called after the project.
func (u *Unit) pkg(dir string) *Package {
	for _, p := range u.places {
		if p.Package.pyDir == dir {
			return p.Package
		}
	}
	name := packageName(path.Base(dir))
	if dir == "." {
		name = packageName(u.Module)
	}
	if name == "app" || name == "main" || name == "internal" {
		name = "core"
	}
	return u.newPackage(dir, name)
}

// packageName returns a Go package name made of the letters and digits of name.
func packageName(name string) string {
	keep := func(r rune) rune {
		if r < 'a' || r > 'z' {
			if r < '0' || r > '9' {
				return -1
			}
		}
		return r
	}
	name = strings.TrimLeft(strings.Map(keep, strings.ToLower(name)), "0123456789")
	if name == "" || gotree.IsKeyword(name) || gotree.IsPredeclared(name) || rule.Path(name) != "" || supportNames[name] {
		name += "pkg"
	}
	return name
}

// supportNames are the names of the support packages, which generated code imports under them.
var supportNames = set("py web pydantic pydantic1 flaskpydantic openapi3 fastapi jinja jwt jwtext jose passlib itsdangerous click requests")

func (u *Unit) newPackage(dir, name string) *Package {
	used := map[string]bool{}
	for _, p := range u.places {
		used[p.Package.Name] = true
	}
	for base, i := name, 2; used[name]; i++ {
		name = base + string(rune('0'+i))
	}
	return &Package{Dir: name, Name: name, taken: map[string]bool{}}
}

// Path returns the import path of a package of the output.
func (u *Unit) Path(p *Package) string { return u.Module + "/" + p.Dir }

// name returns want, or want with a number if the package has it already, and takes it.
func (p *Package) name(want string) string {
	name := want
	for i := 2; p.taken[name]; i++ {
		name = want + string(rune('0'+i))
	}
	p.taken[name] = true
	return name
}

// importPath returns the import path of a qualifier as templates and Go type spellings use it.
func (u *Unit) importPath(qualifier string) string {
	if p := rule.Path(qualifier); p != "" {
		return p
	}
	for _, place := range u.places {
		if place.Package.Name == qualifier {
			return u.Path(place.Package)
		}
	}
	return u.Module + "/internal/" + qualifier
}

// qualifiers returns a scope that holds the names of packages, which variables must not hide.
func (u *Unit) qualifiers(own *Package) *gotree.Scope {
	s := gotree.NewScope(nil, "py", "web", "pydantic", "pydantic1", "fastapi", "jwt", "jwtext", "jose", "passlib", "itsdangerous", "click", "requests", "gin", "http", "strings", "strconv", "slices", "cmp", "errors", "slog")
	for _, p := range u.sortedPlaces() {
		if p.Package != own && !s.Has(p.Package.Name) {
			s.Take(p.Package.Name)
		}
	}
	return s
}

// typeTree returns the Go tree of a type's spelling.
func (u *Unit) typeTree(goType string) gotree.Expr { return rule.TypeTree(goType, u.importPath) }
