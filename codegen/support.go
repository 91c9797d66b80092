// This file finds which files of the support packages a project needs: the closure over the names that its code
// uses and that the files use among themselves.

package codegen

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/flask2gin/flask2gin/codegen/printer"
	"github.com/flask2gin/flask2gin/templates"
)

// implicit are methods that the standard library calls without anyone writing their name: a file that declares one
// on a type that is used is needed.
var implicit = wordSet(`Error Is As Unwrap String GoString Format MarshalJSON UnmarshalJSON MarshalText UnmarshalText
	MarshalBinary UnmarshalBinary Read Write WriteString Close Len Less Swap Push Pop ServeHTTP Header WriteHeader Flush
	Hijack CloseNotify Pusher Unwrap Scan Value LogValue WriteTo ReadFrom Handle Use`)

// supportFile is one file of a support package and what it declares and uses.
type supportFile struct {
	pkg, name string
	src       []byte
	declares  map[string]bool            // package-level names
	methods   map[string]map[string]bool // method names by the type that they belong to
	idents    map[string]bool            // names used without a qualifier and not declared in the file
	selectors map[string]bool            // names used behind a dot, and the methods of interfaces
	foreign   map[string]map[string]bool // names used by support package
}

// supportFiles reads the support packages once.
var supportFiles = sync.OnceValue(func() []*supportFile {
	var files []*supportFile
	all := templates.Support()
	for _, pkg := range slices.Sorted(maps.Keys(all)) {
		for _, name := range slices.Sorted(maps.Keys(all[pkg])) {
			files = append(files, readSupport(pkg, name, all[pkg][name]))
		}
	}
	return files
})

// supportNames returns the names of the support packages.
func supportNames() []string {
	names := map[string]bool{}
	for _, f := range supportFiles() {
		names[f.pkg] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// readSupport parses one support file. It panics on a syntax error, which a test would have met.
func readSupport(pkg, name string, src []byte) *supportFile {
	file, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
	if err != nil {
		panic(err)
	}
	f := &supportFile{
		pkg: pkg, name: name, src: src, declares: map[string]bool{}, methods: map[string]map[string]bool{},
		idents: map[string]bool{}, selectors: map[string]bool{}, foreign: map[string]map[string]bool{},
	}
	qualifiers := f.readImports(file)
	for _, d := range file.Decls {
		f.declare(d)
	}
	for _, id := range file.Unresolved {
		f.idents[id.Name] = true
	}
	ast.Inspect(file, func(n ast.Node) bool { return f.use(n, qualifiers) })
	return f
}

// readImports notes the imports of a file and returns the support packages among them by their name in it.
func (f *supportFile) readImports(file *ast.File) map[string]string {
	qualifiers := map[string]string{}
	for _, spec := range file.Imports {
		importPath, _ := strconv.Unquote(spec.Path.Value)
		if pkg, ok := strings.CutPrefix(importPath, templates.SupportPath); ok {
			name := pkg
			if spec.Name != nil {
				name = spec.Name.Name
			}
			qualifiers[name] = pkg
			f.foreign[pkg] = map[string]bool{}
		}
	}
	return qualifiers
}

// declare notes what a declaration declares.
func (f *supportFile) declare(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			f.declares[d.Name.Name] = true
			return
		}
		typ := receiver(d.Recv.List[0].Type)
		if f.methods[typ] == nil {
			f.methods[typ] = map[string]bool{}
		}
		f.methods[typ][d.Name.Name] = true
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				f.declares[spec.Name.Name] = true
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					f.declares[name.Name] = true
				}
			}
		}
	}
}

// receiver returns the name of a receiver's type.
func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.IndexListExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// use notes the names that a node uses.
func (f *supportFile) use(n ast.Node, qualifiers map[string]string) bool {
	switch n := n.(type) {
	case *ast.SelectorExpr:
		f.selectors[n.Sel.Name] = true
		if id, ok := n.X.(*ast.Ident); ok && qualifiers[id.Name] != "" {
			f.foreign[qualifiers[id.Name]][n.Sel.Name] = true
		}
	case *ast.InterfaceType:
		for _, m := range n.Methods.List {
			for _, name := range m.Names {
				f.selectors[name.Name] = true
			}
		}
	}
	return true
}

// supportUse is what the project's own code uses of the support packages.
type supportUse struct {
	names     map[string]map[string]bool // by support package
	selectors map[string]bool
	all       bool // take every file of the packages that are used
}

// closure returns the support files that use needs, in order.
func closure(use *supportUse) []*supportFile {
	c := &closing{use: use, in: map[*supportFile]bool{}, idents: map[string]map[string]bool{}, there: map[string]bool{}}
	for pkg, names := range use.names {
		c.want(pkg, names)
	}
	for c.grow() {
	}
	var out []*supportFile
	for _, f := range supportFiles() {
		if c.in[f] {
			out = append(out, f)
		}
	}
	return out
}

// closing is a closure under way.
type closing struct {
	use    *supportUse
	in     map[*supportFile]bool
	idents map[string]map[string]bool // wanted package-level names by package
	there  map[string]bool            // declared names of the files taken so far, behind their package and a dot
}

// want asks for names of a package.
func (c *closing) want(pkg string, names map[string]bool) {
	if c.idents[pkg] == nil {
		c.idents[pkg] = map[string]bool{}
	}
	maps.Copy(c.idents[pkg], names)
}

// grow takes every file that is needed so far and reports whether there was a new one.
func (c *closing) grow() bool {
	grew := false
	for _, f := range supportFiles() {
		if c.in[f] || !c.needs(f) {
			continue
		}
		grew = true
		c.in[f] = true
		c.want(f.pkg, f.idents)
		for name := range f.declares {
			c.there[f.pkg+"."+name] = true
		}
		for pkg, names := range f.foreign {
			c.want(pkg, names)
		}
		maps.Copy(c.use.selectors, f.selectors)
	}
	return grew
}

// needs reports whether f declares something that is wanted: a name, or a method that is called on a type that is
// there. A file that declares nothing is the package's comment and goes with it.
func (c *closing) needs(f *supportFile) bool {
	wanted, used := c.idents[f.pkg]
	if !used {
		return false
	}
	if c.use.all || len(f.declares)+len(f.methods) == 0 || intersect(f.declares, wanted) {
		return true
	}
	for typ, names := range f.methods {
		if c.there[f.pkg+"."+typ] && (intersect(names, c.use.selectors) || intersect(names, implicit)) {
			return true
		}
	}
	return false
}

func intersect(a, b map[string]bool) bool {
	for name := range a {
		if name != "_" && b[name] {
			return true
		}
	}
	return false
}

// copySupport returns the files as they stand in the output, by path, under module's own import paths and without
// what became dead.
func copySupport(files []*supportFile, module string) (map[string][]byte, error) {
	byPackage := map[string]map[string][]byte{}
	for _, f := range files {
		if byPackage[f.pkg] == nil {
			byPackage[f.pkg] = map[string][]byte{}
		}
		byPackage[f.pkg][f.name] = f.src
	}
	out := map[string][]byte{}
	for pkg, sources := range byPackage {
		kept, err := prune(sources)
		if err != nil {
			return nil, err
		}
		for name, src := range kept {
			src = bytes.ReplaceAll(src, []byte(`"`+templates.SupportPath), []byte(`"`+module+"/internal/"))
			if src, err = printer.Format(src, module); err != nil {
				return nil, err
			}
			out[path.Join("internal", pkg, name)] = src
			if test := templates.SupportTest(pkg, name); test != nil {
				out[path.Join("internal", pkg, strings.TrimSuffix(name, ".go")+"_test.go")] = test
			}
		}
	}
	return out, nil
}

func wordSet(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}
