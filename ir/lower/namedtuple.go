// This file makes classes of named tuples: Point = namedtuple("Point", "x y") is class Point(namedtuple("Point", "x y")),
// whose body declares the fields (library reference, "collections.namedtuple" and "typing.NamedTuple"). The same is done
// for Movie = TypedDict("Movie", {...}).

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tupleDesugarer makes the classes of one module.
type tupleDesugarer struct {
	m     *ir.Module
	named map[string]string // what makes classes, by the name that the module has for it
}

// desugarTuples makes classes of the named tuples and typed dicts that a module makes by calls.
func desugarTuples(m *ir.Module) {
	d := &tupleDesugarer{m: m, named: map[string]string{}}
	pyast.Walk(m.Syntax, d.imports)
	if len(d.named) == 0 {
		return
	}
	d.block(m.Syntax.Body)
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef:
			d.block(n.Body)
		case *pyast.ClassDef:
			d.inherit(n)
		}
		return true
	})
}

// imports notes what the module calls the makers of classes.
func (d *tupleDesugarer) imports(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Import:
		for _, a := range n.Names {
			if (a.Name == "collections" || a.Name == "typing") && a.Asname == "" {
				d.named[a.Name+".namedtuple"] = "namedtuple"
				d.named[a.Name+".NamedTuple"] = "NamedTuple"
				d.named[a.Name+".TypedDict"] = "TypedDict"
			}
		}
	case *pyast.ImportFrom:
		for _, a := range n.Names {
			maker := n.Module == "collections" && a.Name == "namedtuple" || n.Module == "typing" && (a.Name == "NamedTuple" || a.Name == "TypedDict")
			switch {
			case maker && a.Asname != "":
				d.named[a.Asname] = a.Name
			case maker:
				d.named[a.Name] = a.Name
			}
		}
	}
	return true
}

// block makes a class of each statement Name = maker("Name", ...) of a block.
func (d *tupleDesugarer) block(body []pyast.Stmt) {
	for i, s := range body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		name, ok := a.Targets[0].(*pyast.Name)
		if !ok {
			continue
		}
		call, ok := a.Value.(*pyast.Call)
		if !ok || len(call.Args) == 0 || textOf(call.Args[0]) != name.ID {
			continue
		}
		if fields, ok := d.fields(call); ok {
			body[i] = &pyast.ClassDef{Span: a.Span, Name: name.ID, Bases: []pyast.Expr{d.base(call)}, Body: fields}
		}
	}
}

// base returns what the class inherits from: what namedtuple() returns, or the NamedTuple or TypedDict that is called.
func (d *tupleDesugarer) base(call *pyast.Call) pyast.Expr {
	if d.named[twoNames(call.Func)] == "namedtuple" {
		return &pyast.Call{Span: call.Span, Func: call.Func}
	}
	return call.Func
}

// inherit declares the fields of class C(namedtuple("C", ...)) in its body.
func (d *tupleDesugarer) inherit(c *pyast.ClassDef) {
	if len(c.Bases) != 1 {
		return
	}
	call, ok := c.Bases[0].(*pyast.Call)
	if !ok || d.named[twoNames(call.Func)] != "namedtuple" {
		return
	}
	fields, ok := d.fields(call)
	if !ok {
		return
	}
	at := 0
	if len(c.Body) > 0 && docstring(c.Body[:1]) != "" {
		at = 1
	}
	c.Bases[0] = d.base(call)
	c.Body = slices.Insert(c.Body, at, fields...)
}

// fields returns the declarations of the fields that a call names; false where it is not understood.
func (d *tupleDesugarer) fields(call *pyast.Call) ([]pyast.Stmt, bool) {
	var names []string
	var defaults []pyast.Expr
	ok := len(call.Args) == 2
	switch d.named[twoNames(call.Func)] {
	case "namedtuple":
		names = fieldNames(call.Args)
		for _, k := range call.Keywords {
			list, isList := elements(k.Value)
			ok = ok && k.Arg == "defaults" && isList && len(list) <= len(names)
			defaults = list
		}
	case "NamedTuple":
		names, ok = pairNames(call.Args), ok && len(call.Keywords) == 0
	case "TypedDict":
		return nil, ok && isDisplay(call.Args[1])
	}
	if !ok || len(names) == 0 {
		return nil, false
	}
	out := make([]pyast.Stmt, len(names))
	for i, name := range names {
		if name == "" {
			return nil, false
		}
		field := &pyast.AnnAssign{Span: call.Span, Target: &pyast.Name{Span: call.Span, ID: name}, Annotation: &pyast.Constant{Span: call.Span, Value: pyast.None{}}, Simple: true}
		if j := i - len(names) + len(defaults); j >= 0 {
			field.Value = defaults[j]
		}
		out[i] = field
		d.written(field)
	}
	return out, true
}

func (d *tupleDesugarer) written(s pyast.Stmt) {
	if d.m.Written == nil {
		d.m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	d.m.Written[s] = ir.Wrapper{}
}

func isDisplay(e pyast.Expr) bool {
	_, ok := e.(*pyast.Dict)
	return ok
}

// fieldNames lists the names of the second argument of namedtuple: a text with blanks and commas, or a list of texts; nil for
// what is not understood.
func fieldNames(args []pyast.Expr) []string {
	if len(args) != 2 {
		return nil
	}
	if text := textOf(args[1]); text != "" {
		return unique(strings.Fields(strings.ReplaceAll(text, ",", " ")))
	}
	list, _ := elements(args[1])
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = textOf(e)
	}
	return unique(names)
}

// pairNames lists the names of the second argument of typing.NamedTuple: a list of pairs of names and types.
func pairNames(args []pyast.Expr) []string {
	if len(args) != 2 {
		return nil
	}
	list, _ := elements(args[1])
	names := make([]string, len(list))
	for i, e := range list {
		if pair, ok := elements(e); ok && len(pair) == 2 {
			names[i] = textOf(pair[0])
		}
	}
	return unique(names)
}

// unique returns the names, nil when one comes twice.
func unique(names []string) []string {
	seen := map[string]bool{}
	for _, name := range names {
		if seen[name] {
			return nil
		}
		seen[name] = true
	}
	return names
}

// elements returns the items of a list or tuple display.
func elements(e pyast.Expr) ([]pyast.Expr, bool) {
	switch e := e.(type) {
	case *pyast.List:
		return e.Elts, !hasStar(e.Elts)
	case *pyast.Tuple:
		return e.Elts, !hasStar(e.Elts)
	}
	return nil, false
}

// textOf returns the text that e is written as, "" for any other expression.
func textOf(e pyast.Expr) string {
	if c, ok := e.(*pyast.Constant); ok {
		if s, ok := c.Value.(pyast.Str); ok {
			return string(s)
		}
	}
	return ""
}
