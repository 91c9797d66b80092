// This file holds the modules pass: the dotted name of every file, and which file an import means.

package lower

import (
	"path"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// nameModules makes a module of every file. A file in a package is named from the topmost package's folder on, as it
// is imported; any other file by its path, without a leading src/ or lib/. Two files that would have the same name are
// named by their whole paths.
func nameModules(name string, files []Source) *ir.Program {
	p := &ir.Program{Name: name, ByName: map[string]*ir.Module{}, ByPath: map[string]*ir.Module{}, Folders: map[string]bool{}}
	for _, f := range files {
		base := path.Base(f.File.Path)
		m := &ir.Module{File: f.File, Syntax: f.Syntax, Package: base == "__init__.py", Program: p}
		p.Modules = append(p.Modules, m)
		p.ByPath[f.File.Path] = m
		for dir := path.Dir(f.File.Path); !p.Folders[dir]; dir = path.Dir(dir) {
			p.Folders[dir] = true
		}
	}
	slices.SortFunc(p.Modules, func(a, b *ir.Module) int { return strings.Compare(a.File.Path, b.File.Path) })
	for _, m := range p.Modules {
		m.Name = dottedName(p, name, m)
		if p.ByName[m.Name] != nil {
			m.Name = dotted(strings.TrimSuffix(m.File.Path, ".py"))
		}
		p.ByName[m.Name] = m
	}
	return p
}

func dottedName(p *ir.Program, root string, m *ir.Module) string {
	file := strings.TrimSuffix(m.File.Path, ".py")
	if m.Package {
		file = path.Dir(m.File.Path)
	}
	top := topPackage(p, path.Dir(m.File.Path))
	switch {
	case top == "." && file == ".":
		return root
	case top == ".":
		return root + "." + dotted(file)
	case top != "":
		return dotted(strings.TrimPrefix(file, path.Dir(top)+"/"))
	}
	for _, layout := range layouts {
		file = strings.TrimPrefix(file, layout+"/")
	}
	return dotted(file)
}

// layouts are folders that hold source without being packages.
var layouts = []string{"src", "lib"}

func dotted(file string) string { return strings.ReplaceAll(file, "/", ".") }

// topPackage returns the topmost folder around dir such that it and all below it down to dir are packages, or "".
func topPackage(p *ir.Program, dir string) string {
	top := ""
	for isPackage(p, dir) {
		top = dir
		if dir == "." {
			break
		}
		dir = path.Dir(dir)
	}
	return top
}

func isPackage(p *ir.Program, dir string) bool { return p.ByPath[path.Join(dir, "__init__.py")] != nil }

// finder resolves imports to the project's files.
type finder struct {
	p       *ir.Program
	root    string          // name of the root folder
	scripts map[string]bool // folders of packages whose files import one another as if they were on the path
}

// newFinder returns a finder. A package folder counts as one of scripts when no file in it imports relatively or by
// the package's own name: then `from models import db` in it can only mean the file beside it.
func newFinder(p *ir.Program, units []*unit) *finder {
	f := &finder{p: p, root: p.Name, scripts: map[string]bool{}}
	for _, u := range units {
		dir := path.Dir(u.m.File.Path)
		if _, seen := f.scripts[dir]; !seen {
			f.scripts[dir] = true
		}
		if u.relative || u.imports[firstPart(u.m.Name)] {
			f.scripts[dir] = false
		}
	}
	return f
}

func firstPart(name string) string {
	first, _, _ := strings.Cut(name, ".")
	return first
}

// absolute returns what `import name` means in m: a module or namespace package of the project, or nil when it is from
// outside. It tries the folder that holds m's topmost package, m's own folder when its files are scripts, each folder
// above, the root as a package, and src/ and lib/.
func (f *finder) absolute(m *ir.Module, name string) *ir.Symbol {
	for _, dir := range f.searchPath(m) {
		if s := f.below(dir, name); s != nil && s.Module != m {
			return s
		}
	}
	if rest, ok := strings.CutPrefix(name+".", f.root+"."); ok && isPackage(f.p, ".") {
		if rest == "" {
			return f.p.ByPath["__init__.py"].Symbol()
		}
		return f.below(".", strings.TrimSuffix(rest, "."))
	}
	return nil
}

func (f *finder) searchPath(m *ir.Module) []string {
	own := path.Dir(m.File.Path)
	var dirs []string
	top := topPackage(f.p, own)
	if top != "" && f.scripts[own] {
		dirs = append(dirs, own)
	}
	start := own
	switch top {
	case "":
	case ".":
		return dirs
	default:
		start = path.Dir(top)
	}
	for dir := start; ; dir = path.Dir(dir) {
		dirs = append(dirs, dir)
		if dir == "." {
			break
		}
	}
	for _, layout := range layouts {
		if f.p.Folders[layout] && !isPackage(f.p, layout) {
			dirs = append(dirs, layout)
		}
	}
	return dirs
}

// below follows a dotted name from folder down. A namespace package counts only when the name leads to a file in it.
func (f *finder) below(folder, name string) *ir.Symbol {
	file := path.Join(folder, strings.ReplaceAll(name, ".", "/"))
	return f.p.Below(path.Dir(file), path.Base(file))
}

// relative returns what the module part of `from ..name import x` means in m, or nil when there is no such file.
func (f *finder) relative(m *ir.Module, level int, name string) *ir.Symbol {
	dir := path.Dir(m.File.Path)
	for range level - 1 {
		if dir == "." {
			return nil
		}
		dir = path.Dir(dir)
	}
	if name != "" {
		return f.below(dir, name)
	}
	if init := f.p.ByPath[path.Join(dir, "__init__.py")]; init != nil {
		return init.Symbol()
	}
	return &ir.Symbol{Name: dotted(dir), Kind: ir.ModuleName, Folder: dir}
}
