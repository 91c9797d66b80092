// This file writes the attributes that __init__ of an enumeration makes of its members' values as properties that read the
// values (library reference, "enum", "Planet"):
//
//	class Plan(Enum):                       class Plan(Enum):
//	    FREE = ("free", 0)                      FREE = ("free", 0)
//	    def __init__(self, code, price):    =>  @property
//	        self.code = code                    def code(self): return self.value[0]
//	        self.price = price                  ...

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeEnumFields writes the constructors of a program's enumerations as properties.
func writeEnumFields(p *ir.Program) {
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.ClassDef); ok && len(c.Bases) == 1 && lastName(c.Bases[0]) == "Enum" {
				writeFieldsOf(m, c)
			}
			return true
		})
	}
}

func writeFieldsOf(m *ir.Module, c *pyast.ClassDef) {
	for i, s := range c.Body {
		init, ok := s.(*pyast.FunctionDef)
		if !ok || init.Name != "__init__" {
			continue
		}
		fields := keptFields(c, init)
		if fields == nil || !givesAll(c, len(init.Args.Args)-1) {
			return
		}
		var out []pyast.Stmt
		for range pyast.CountStmts(init) - len(fields) {
			out = append(out, &pyast.Pass{Span: init.Span})
		}
		for _, f := range fields {
			property := propertyOf(f.at, f.name, f.value)
			note(m, property.Body)
			out = append(out, property)
		}
		c.Body = append(append(append([]pyast.Stmt{}, c.Body[:i]...), out...), c.Body[i+1:]...)
		return
	}
}

// keptField is an attribute with the part of the member's value that it holds.
type keptField struct {
	name  string
	at    pyast.Stmt
	value pyast.Expr
}

// keptFields lists the attributes that __init__ sets to its parameters, nil where it does anything else.
func keptFields(c *pyast.ClassDef, init *pyast.FunctionDef) []keptField {
	bound := boundBy(c.Body)
	if bound["__init__"] != 1 || bound["__new__"] > 0 || !takesAll(init) || len(init.Args.Args) < 2 {
		return nil
	}
	at := map[string]int{}
	for i, a := range init.Args.Args[1:] {
		at[a.Arg] = i
	}
	var out []keptField
	seen := map[string]bool{"name": true, "value": true, "_value_": true, "_name_": true}
	for _, s := range withoutDoc(init.Body) {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			return nil
		}
		target, ok := a.Targets[0].(*pyast.Attribute)
		i, given := at[nameOf(a.Value)]
		if !ok || !given || nameOf(target.Value) != init.Args.Args[0].Arg || seen[target.Attr] || bound[target.Attr] > 0 {
			return nil
		}
		seen[target.Attr] = true
		span := a.Span
		value := pyast.Expr(&pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "self"}, Attr: "value"})
		if len(at) > 1 {
			value = &pyast.Subscript{Span: span, Value: value, Slice: &pyast.Constant{Span: span, Value: pyast.Int{Small: int64(i)}}}
		}
		out = append(out, keptField{name: target.Attr, at: s, value: value})
	}
	return out
}

// givesAll reports whether the value of every member is a tuple of so many items, or for one any other literal.
func givesAll(c *pyast.ClassDef, n int) bool {
	found := false
	for _, s := range c.Body {
		a, ok := s.(*pyast.Assign)
		if !ok {
			continue
		}
		tuple, isTuple := a.Value.(*pyast.Tuple)
		if literalKey(a.Value) == "" || isTuple != (n > 1) || isTuple && len(tuple.Elts) != n {
			return false
		}
		found = true
	}
	return found
}
