// This file runs imports: modules of the project are loaded, everything else is an external name.

package eval

import (
	"path"
	"sort"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func packageOf(m *ir.Module) string {
	if m.Package {
		return m.Name
	}
	dir, _, _ := cutLast(m.Name)
	return dir
}

func cutLast(name string) (before, last string, found bool) {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i], name[i+1:], true
	}
	return "", name, false
}

// Find returns the project's module of that dotted name as from sees it: by its full name, or in from's own folder.
func (in *Interp) Find(from *ir.Module, name string) *ir.Module {
	if m := in.Program.ByName[name]; m != nil {
		return m
	}
	for pkg := packageOf(from); pkg != ""; pkg, _, _ = cutLast(pkg) {
		if m := in.Program.ByName[pkg+"."+name]; m != nil && !in.isPackage(pkg) {
			return m
		}
	}
	return in.sibling(from, name)
}

// sibling returns the module that `python from.py` would find beside its own file.
func (in *Interp) sibling(from *ir.Module, name string) *ir.Module {
	dir := path.Dir(from.File.Path)
	base := path.Join(dir, strings.ReplaceAll(name, ".", "/"))
	return in.atPath(base)
}

func (in *Interp) isPackage(name string) bool {
	m := in.Program.ByName[name]
	return m != nil && m.Package
}

// atPath returns the module or package whose file is base.py or base/__init__.py.
func (in *Interp) atPath(base string) *ir.Module {
	if m := in.Program.ByPath[base+".py"]; m != nil {
		return m
	}
	return in.Program.ByPath[path.Join(base, "__init__.py")]
}

// loadParents loads the packages above m, as importing m does.
func (in *Interp) loadParents(m *ir.Module) {
	if parent, _, ok := cutLast(m.Name); ok {
		if p := in.Program.ByName[parent]; p != nil {
			in.Load(p)
		}
	}
}

// ImportName returns the module that `import name` gives, loaded, or the external name.
func (in *Interp) ImportName(name string) Value {
	if in.frame != nil {
		if m := in.Find(in.frame.Module.IR, name); m != nil {
			return in.Load(m)
		}
	} else if m := in.Program.ByName[name]; m != nil {
		return in.Load(m)
	}
	return &External{name}
}

func (in *Interp) importNames(f *Frame, s *pyast.Import) {
	for _, a := range s.Names {
		v := in.ImportName(a.Name)
		if a.Asname != "" {
			f.Env.Assign(a.Asname, v)
			continue
		}
		top, _, dotted := strings.Cut(a.Name, ".")
		if dotted {
			v = in.topModule(f, top)
		}
		f.Env.Assign(top, v)
	}
}

// topModule returns the package that `import top.x` binds.
func (in *Interp) topModule(f *Frame, top string) Value {
	if m := in.Find(f.Module.IR, top); m != nil {
		return in.Load(m)
	}
	return &External{top}
}

func (in *Interp) importFrom(f *Frame, s *pyast.ImportFrom) {
	name := in.absolute(f.Module.IR, s.Module, s.Level)
	m := in.Program.ByName[name]
	if m == nil && s.Level == 0 {
		m = in.Find(f.Module.IR, name)
	}
	if m == nil {
		m = in.relativeFile(f.Module.IR, s.Module, s.Level)
	}
	var mod *Module
	if m != nil {
		mod, name = in.Load(m), m.Name
	}
	for _, a := range s.Names {
		if a.Name == "*" {
			in.importStar(f, mod, name)
			continue
		}
		as := a.Asname
		if as == "" {
			as = a.Name
		}
		in.bindName(f, f.Env, as, in.member(mod, name, a.Name))
	}
}

// absolute resolves the module of a from import; level counts its dots.
func (in *Interp) absolute(from *ir.Module, name string, level int) string {
	if level == 0 {
		return name
	}
	pkg := packageOf(from)
	for range level - 1 {
		pkg, _, _ = cutLast(pkg)
	}
	if pkg == "" || name == "" {
		return pkg + name
	}
	return pkg + "." + name
}

// relativeFile resolves a relative import by the place of the files, for packages whose own name is not known.
func (in *Interp) relativeFile(from *ir.Module, name string, level int) *ir.Module {
	if level == 0 {
		return nil
	}
	dir := path.Dir(from.File.Path)
	for range level - 1 {
		dir = path.Dir(dir)
	}
	base := path.Join(dir, strings.ReplaceAll(name, ".", "/"))
	return in.atPath(base)
}

// member returns what `from name import attr` binds; mod is nil when name is not a module of the project.
func (in *Interp) member(mod *Module, name, attr string) Value {
	if mod == nil {
		if m := in.Program.ByName[strings.TrimPrefix(name+"."+attr, ".")]; m != nil {
			return in.Load(m)
		}
		return in.external(name + "." + attr)
	}
	if v, ok := mod.Env.Vars[attr]; ok {
		return v
	}
	if m := in.Program.ByName[mod.IR.Name+"."+attr]; m != nil {
		v := in.Load(m)
		mod.Env.Vars[attr] = v
		return v
	}
	if m := in.submodule(mod, attr); m != nil {
		return in.Load(m)
	}
	return &Unknown{Why: "module " + mod.IR.Name + " has no name " + attr}
}

// submodule finds a module of a package by the place of its file.
func (in *Interp) submodule(mod *Module, attr string) *ir.Module {
	if !mod.IR.Package {
		return nil
	}
	base := path.Join(path.Dir(mod.IR.File.Path), attr)
	return in.atPath(base)
}

func (in *Interp) importStar(f *Frame, mod *Module, name string) {
	if mod == nil {
		return
	}
	if all, ok := mod.Env.Vars["__all__"]; ok {
		items, _ := Items(all)
		for _, item := range items {
			if text, ok := Str(item); ok {
				f.Env.Assign(text, in.member(mod, name, text))
			}
		}
		return
	}
	names := make([]string, 0, len(mod.Env.Vars))
	for n := range mod.Env.Vars {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if !strings.HasPrefix(n, "_") {
			f.Env.Assign(n, mod.Env.Vars[n])
		}
	}
}

// external returns the value of a dotted external name.
func (in *Interp) external(name string) Value {
	if v, ok := in.libraryAttr(name); ok {
		return v
	}
	if in.Host != nil {
		if v, ok := in.Host.ExternalAttr(in, name); ok {
			return v
		}
	}
	return &External{name}
}
