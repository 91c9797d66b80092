// This file drops declarations that nothing uses: what was translated only for a route that became a stub.

package mapper

import (
	"go/ast"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// pruner follows names from the roots.
type pruner struct {
	module string
	byName map[string][]gotree.Decl // "dir.Name"
	home   map[gotree.Decl]string   // the folder of each declaration
	method map[string][]gotree.Decl // "dir.Type": methods
	kept   map[gotree.Decl]bool
	called map[string]bool // names of methods and fields that are selected anywhere
}

// prune returns the files with the declarations that app.New and app.Commands need, and without files that become empty.
func prune(module string, files []*gotree.File) []*gotree.File {
	p := &pruner{module: module, byName: map[string][]gotree.Decl{}, home: map[gotree.Decl]string{}, method: map[string][]gotree.Decl{}, kept: map[gotree.Decl]bool{}, called: map[string]bool{}}
	for _, f := range files {
		for _, d := range f.Decls {
			p.index(f.Dir, d)
		}
	}
	p.reach("app", "New")
	p.reach("app", "Commands")
	var out []*gotree.File
	for _, f := range files {
		kept := *f
		kept.Decls = nil
		for _, d := range f.Decls {
			if p.kept[d] {
				kept.Decls = append(kept.Decls, d)
			}
		}
		if len(kept.Decls) > 0 {
			out = append(out, &kept)
		}
	}
	return out
}

func (p *pruner) index(dir string, d gotree.Decl) {
	p.home[d] = dir
	switch d := d.(type) {
	case *gotree.Func:
		if d.Recv != nil {
			key := dir + "." + receiver(d)
			p.method[key] = append(p.method[key], d)
			return
		}
		p.byName[dir+"."+d.Name] = append(p.byName[dir+"."+d.Name], d)
	case *gotree.TypeDecl:
		p.byName[dir+"."+d.Name] = append(p.byName[dir+"."+d.Name], d)
	case *gotree.VarDecl:
		for _, spec := range d.Specs {
			for _, name := range spec.Names {
				p.byName[dir+"."+name] = append(p.byName[dir+"."+name], d)
			}
		}
	}
}

func receiver(d *gotree.Func) string {
	t := d.Recv.Type
	if ptr, ok := t.(*gotree.Unary); ok {
		t = ptr.X
	}
	if id, ok := t.(gotree.Ident); ok {
		return id.Name
	}
	return ""
}

// reach keeps a declaration and what it names.
func (p *pruner) reach(dir, name string) {
	for _, d := range p.byName[dir+"."+name] {
		p.keep(d)
		if t, ok := d.(*gotree.TypeDecl); ok {
			p.methods(dir, t.Name)
		}
	}
}

func (p *pruner) keep(d gotree.Decl) {
	if p.kept[d] {
		return
	}
	p.kept[d] = true
	dir := p.home[d]
	gotree.Walk(d, func(n gotree.Node) bool {
		switch n := n.(type) {
		case gotree.Ident:
			p.reach(dir, n.Name)
		case gotree.Qual:
			if to, ok := cutPrefix(n.Path, p.module+"/"); ok {
				p.reach(to, n.Name)
			}
		case *gotree.Selector:
			p.select1(n.Sel)
		case *gotree.InterfaceType:
			for _, m := range n.Methods {
				p.select1(m.Name)
			}
		}
		return true
	})
}

// select1 notes that a method of this name is called somewhere, and keeps those of kept types.
func (p *pruner) select1(name string) {
	if p.called[name] {
		return
	}
	p.called[name] = true
	for key, methods := range p.method {
		for _, d := range methods {
			if d.(*gotree.Func).Name == name && p.keptType(key) {
				p.keep(d)
			}
		}
	}
}

func (p *pruner) keptType(key string) bool {
	for _, d := range p.byName[key] {
		if p.kept[d] {
			return true
		}
	}
	return false
}

// methods keeps the methods of a kept type that are called by name, or that are exported of a type without a mutex:
// those may implement an interface.
func (p *pruner) methods(dir, name string) {
	for _, d := range p.method[dir+"."+name] {
		fn := d.(*gotree.Func)
		if p.called[fn.Name] || ast.IsExported(fn.Name) && interfaceMethods[fn.Name] {
			p.keep(d)
		}
	}
}

// interfaceMethods are called through interfaces of the standard library and of the support packages.
var interfaceMethods = map[string]bool{
	"Error": true, "Unwrap": true, "JSONDefault": true, "PyStr": true, "PyRepr": true, "PyEq": true, "PyAttr": true, "PyTypeName": true,
	"PyLen": true, "PyItems": true, "ModelFields": true, "ModelSet": true, "ModelExtra": true, "ModelSerializer": true, "ModelPrivate": true, "MarkSet": true, "JSONFields": true,
	"PyHash": true, "PyInstance": true, "PyGetItem": true, "PySetItem": true, "PyDelItem": true, "PyContains": true, "PyIter": true, "PyCall": true, "PySetAttr": true, "PyBool": true,
	"String": true, "Len": true, "PyOrder": true, "PyOp": true, "PyFixture": true, "PyNegate": true, "PyInPlace": true, "PyAbsolute": true, "PyReversed": true, "PyInt": true, "PyFloat": true, "EnumValue": true, "PyBase": true,
	"TemplateAttr": true, "Fields": true, "PyHTML": true, "PyFormat": true,
}

func cutPrefix(s, prefix string) (string, bool) {
	if len(s) > len(prefix) && s[:len(prefix)] == prefix {
		return s[len(prefix):], true
	}
	return "", false
}
