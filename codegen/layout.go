// This file gives every file of the project its place: safe folders, package names and file names, each once.

package codegen

import (
	"path"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/printer"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// layout says where the mapper's files go. What the mapper asked for is kept where it is safe.
type layout struct {
	asked    string                     // module path that the mapper wrote
	module   string                     // module path that it became
	dirs     map[string]string          // folder that the mapper wrote -> folder that it became
	packages map[string]string          // package name by import path
	taken    map[string]bool            // folders given away
	files    []placed                   // in the mapper's order
	declared map[string]map[string]bool // package-level names by folder
	byPath   map[string]*gotree.File    // file by path
	spans    map[string][]span          // declarations by path, filled after printing
}

// placed is a file with its path in the output.
type placed struct {
	path string
	file *gotree.File // a copy with safe Dir, Name and Package
}

// newLayout places the files of p. Support packages keep their names.
func newLayout(p *Project) *layout {
	lay := &layout{
		asked: p.Module, module: sink.ModulePath(p.Module),
		dirs: map[string]string{"": ""}, packages: map[string]string{}, taken: map[string]bool{"": true},
		declared: map[string]map[string]bool{}, byPath: map[string]*gotree.File{}, spans: map[string][]span{},
	}
	for _, name := range supportNames() {
		lay.taken["internal/"+name] = true
		lay.packages[lay.module+"/internal/"+name] = name
	}
	paths := map[string]bool{"main.go": true}
	for _, f := range p.Files {
		lay.place(f, paths)
	}
	return lay
}

// place gives f its folder, package and name.
func (lay *layout) place(f *gotree.File, paths map[string]bool) {
	safe := *f
	safe.Dir = lay.dir(strings.Trim(path.Clean("/"+f.Dir), "/"))
	importPath := printer.ImportPath(lay.module, safe.Dir)
	if _, ok := lay.packages[importPath]; !ok {
		lay.packages[importPath] = sink.PackageName(f.Package)
	}
	safe.Package = lay.packages[importPath]
	if safe.Dir == "" {
		safe.Package = "main"
	}
	safe.Name = freeName(safe.Dir, sink.FileName(f.Name), paths)
	where := path.Join(safe.Dir, safe.Name+".go")
	if lay.declared[safe.Dir] == nil {
		lay.declared[safe.Dir] = map[string]bool{}
	}
	for name := range printer.DeclaredNames(&safe) {
		lay.declared[safe.Dir][name] = true
	}
	lay.files = append(lay.files, placed{where, &safe})
	lay.byPath[where] = &safe
}

// dir returns the safe folder for dir, its parents first, and remembers it.
func (lay *layout) dir(dir string) string {
	if safe, ok := lay.dirs[dir]; ok {
		return safe
	}
	parent, elem := path.Split(dir)
	wanted := path.Join(lay.dir(strings.TrimSuffix(parent, "/")), sink.PackageName(elem))
	if dir == "internal" {
		wanted = dir
	}
	safe := wanted
	for n := 2; lay.taken[safe]; n++ {
		safe = wanted + strconv.Itoa(n)
	}
	lay.dirs[dir] = safe
	lay.taken[safe] = true
	return safe
}

// freeName returns name, or name with a number that makes it new in dir, and remembers it.
func freeName(dir, name string, paths map[string]bool) string {
	free := name
	for n := 2; paths[path.Join(dir, free+".go")]; n++ {
		free = sink.FileName(name + "_" + strconv.Itoa(n))
	}
	paths[path.Join(dir, free+".go")] = true
	return free
}

// resolve returns what an import path of the mapper became. A path that is neither a folder of the project nor a
// support package stays as it is: a module may be called fmt and import fmt.
func (lay *layout) resolve(importPath string) string {
	dir, ok := strings.CutPrefix(importPath, lay.asked+"/")
	if !ok {
		return importPath
	}
	if safe, ok := lay.dirs[dir]; ok {
		return lay.module + "/" + safe
	}
	if _, ok := lay.packages[lay.module+"/"+dir]; ok {
		return lay.module + "/" + dir
	}
	return importPath
}

// printer returns a printer of the placed files.
func (lay *layout) printer() *printer.Project {
	return &printer.Project{Module: lay.module, Packages: lay.packages, Declared: lay.declared, Resolve: lay.resolve}
}
