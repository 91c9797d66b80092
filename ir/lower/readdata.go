// This file makes models of the dataclasses that only Pydantic makes objects of: bodies of requests, fields of models, types of
// answers. Their base says what they are (ir.Class.IsReadData; FastAPI documentation, "Using Dataclasses").
//
//	@dataclass                             class Item(dataclass):
//	class Item:                  =>            name: str
//	    name: str                              tags: list[str] = field(default_factory=list)
//	    tags: list[str] = field(default_factory=list)

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readData knows the dataclasses of a program, and how their names are used.
type readData struct {
	defs    map[string]*pyast.ClassDef
	read    map[string]bool     // they stand where Pydantic reads values
	other   map[string]bool     // they are used in another way, or are no such dataclasses
	allowed map[pyast.Node]bool // expressions that are types
	within  map[string][]string // the names in the types of their fields
}

// writeReadData writes the dataclasses of a program that Pydantic reads as models.
func writeReadData(p *ir.Program) {
	d := &readData{defs: map[string]*pyast.ClassDef{}, read: map[string]bool{}, other: map[string]bool{}, allowed: map[pyast.Node]bool{}, within: map[string][]string{}}
	for _, m := range p.Modules {
		d.declared(m.Syntax)
	}
	if len(d.defs) == 0 {
		return
	}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, d.types)
	}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, d.uses)
	}
	d.spread()
	for name, def := range d.defs {
		if d.read[name] && !d.other[name] {
			def.Bases = []pyast.Expr{decoratorName(def.DecoratorList[0])}
			def.DecoratorList = nil
		}
	}
}

// declared notes the dataclasses of a module.
func (d *readData) declared(m *pyast.Module) {
	names := dataclassNames(m)
	pyast.Walk(m, func(n pyast.Node) bool {
		def, ok := n.(*pyast.ClassDef)
		if !ok {
			return true
		}
		if d.defs[def.Name] != nil || !slices.Contains(m.Body, pyast.Stmt(def)) || !plainData(def) {
			d.other[def.Name] = true
		}
		if len(def.DecoratorList) == 1 && names[lastName(decoratorName(def.DecoratorList[0]))] {
			d.defs[def.Name] = def
		}
		return true
	})
}

// dataclassNames are the names that a module has for the decorator.
func dataclassNames(m *pyast.Module) map[string]bool {
	out := map[string]bool{"dataclass": true}
	pyast.Walk(m, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Alias); ok && a.Name == "dataclass" && a.Asname != "" {
			out[a.Asname] = true
		}
		return true
	})
	return out
}

// decoratorName is a decorator without its arguments.
func decoratorName(e pyast.Expr) pyast.Expr {
	if call, ok := e.(*pyast.Call); ok {
		return call.Func
	}
	return e
}

// plainData reports whether a class is a dataclass of fields and methods alone.
func plainData(def *pyast.ClassDef) bool {
	if len(def.DecoratorList) != 1 || len(def.Bases) > 0 || len(def.Keywords) > 0 {
		return false
	}
	if call, ok := def.DecoratorList[0].(*pyast.Call); ok {
		slots := func(k *pyast.Keyword) bool { return k.Arg == "slots" }
		if len(call.Args) > 0 || slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return !slots(k) }) {
			return false
		}
	}
	return !slices.ContainsFunc(def.Body, func(s pyast.Stmt) bool { return !plainDataStmt(s) })
}

func plainDataStmt(s pyast.Stmt) bool {
	switch s := s.(type) {
	case *pyast.AnnAssign:
		name, typ := nameOf(s.Target), s.Annotation
		if sub, ok := typ.(*pyast.Subscript); ok {
			typ = sub.Value
		}
		return name != "" && !strings.HasPrefix(name, "_") && lastName(typ) != "ClassVar" && lastName(typ) != "InitVar" && lastName(typ) != "KW_ONLY" && plainDataField(s.Value)
	case *pyast.FunctionDef:
		return !strings.HasPrefix(s.Name, "__") && (len(s.DecoratorList) == 0 || len(s.DecoratorList) == 1 && nameOf(s.DecoratorList[0]) == "property")
	case *pyast.ExprStmt:
		_, doc := s.Value.(*pyast.Constant)
		return doc
	case *pyast.Pass:
		return true
	}
	return false
}

// plainDataField reports whether a field has no more than a default, or what makes one.
func plainDataField(value pyast.Expr) bool {
	call, ok := value.(*pyast.Call)
	if !ok || lastName(call.Func) != "field" {
		return true
	}
	return len(call.Args) == 0 && !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool {
		return k.Arg != "default" && k.Arg != "default_factory" && k.Arg != "repr"
	})
}

// types notes the expressions that are types, and those that Pydantic reads.
func (d *readData) types(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.ClassDef:
		d.fields(n)
	case *pyast.Call:
		name := lastName(n.Func)
		for _, a := range n.Args {
			d.typ(a, name == "TypeAdapter", name == "TypeAdapter" || name == "isinstance")
		}
		for _, k := range n.Keywords {
			d.typ(k.Value, true, k.Arg == "response_model")
		}
	case *pyast.AnnAssign:
		d.typ(n.Annotation, false, true)
	}
	if fn := functionOf(n); fn != nil {
		operation := slices.ContainsFunc(fn.decorators, isOperation)
		d.typ(answerType(n), operation, true)
		for _, a := range slices.Concat(fn.args.Posonlyargs, fn.args.Args, fn.args.Kwonlyargs) {
			d.typ(a.Annotation, operation, true)
		}
	}
	return true
}

// answerType is the type that a function says it returns, nil for none.
func answerType(n pyast.Node) pyast.Expr {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return n.Returns
	case *pyast.AsyncFunctionDef:
		return n.Returns
	}
	return nil
}

// isOperation reports whether a decorator looks like that of a path operation: @router.post("/items").
func isOperation(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	return ok && httpVerbs[strings.ToLower(lastName(call.Func))]
}

var httpVerbs = wordSet("get post put patch delete head options")

// fields notes the types of the fields of a class: Pydantic reads those of its models.
func (d *readData) fields(def *pyast.ClassDef) {
	isModel := len(def.Bases) > 0
	for _, s := range def.Body {
		if a, ok := s.(*pyast.AnnAssign); ok {
			d.typ(a.Annotation, isModel, true)
			if d.defs[def.Name] == def {
				d.within[def.Name] = append(d.within[def.Name], typeNames(a.Annotation)...)
			}
		}
	}
}

func typeNames(e pyast.Expr) []string {
	var out []string
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			out = append(out, n.ID)
		case *pyast.Attribute:
			out = append(out, n.Attr)
		}
		return true
	})
	return out
}

// typ notes an expression, of which a type is read by Pydantic.
func (d *readData) typ(e pyast.Expr, read, isType bool) {
	if e == nil || !isType {
		return
	}
	pyast.Walk(e, func(n pyast.Node) bool {
		d.allowed[n] = true
		return true
	})
	for _, name := range typeNames(e) {
		d.read[name] = d.read[name] || read
	}
}

// uses notes the names that stand for more than a type.
func (d *readData) uses(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Name:
		d.other[n.ID] = d.other[n.ID] || !d.allowed[n]
	case *pyast.Attribute:
		d.other[n.Attr] = d.other[n.Attr] || !d.allowed[n] && d.defs[n.Attr] != nil
	case *pyast.Alias:
		d.other[n.Name] = d.other[n.Name] || n.Asname != "" && n.Asname != n.Name
	}
	return true
}

// spread follows the fields of dataclasses: those that one holds are read with it, and made with it.
func (d *readData) spread() {
	for changed := true; changed; {
		changed = false
		for name := range d.defs {
			for _, inner := range d.within[name] {
				if d.defs[inner] == nil {
					continue
				}
				if d.read[name] && !d.read[inner] {
					d.read[inner], changed = true, true
				}
				if d.other[name] != d.other[inner] && d.read[name] {
					d.other[name], d.other[inner], changed = true, true, true
				}
			}
		}
	}
}
