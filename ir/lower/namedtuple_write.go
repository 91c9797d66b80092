// This file holds the methods that named tuples have: __new__, __repr__, _asdict and _make, as CPython's
// collections/__init__.py makes them. They take part in the later passes as if they stood in the class; what a named tuple
// does as a tuple is not written here.

package lower

import (
	"slices"
	"strconv"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// TupleFields lists the fields of a named tuple.
func TupleFields(c *ir.Class) []*ir.Field { return initFields(c) }

// IsNamedTuple reports whether objects of a class are named tuples whose fields are known.
func IsNamedTuple(c *ir.Class) bool {
	return c != nil && c.Kind == ir.NamedTupleClass && len(c.MRO) == 1 && c.Methods["__init__"] != nil && c.Methods["__init__"].Written
}

// writeNamedTuples writes the methods of every class of named tuples that inherits from no class of the project.
func writeNamedTuples(p *ir.Program) {
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			own := c.Methods["__init__"] != nil || c.Methods["__new__"] != nil
			if c.Kind == ir.NamedTupleClass && len(c.MRO) == 1 && len(c.Bases) == 1 && !own {
				writeNamedTuple(c)
			}
		}
	}
}

func writeNamedTuple(c *ir.Class) {
	w := &writer{c: c, span: c.Syntax.Span}
	var fields []DataField
	for _, f := range initFields(c) {
		fields = append(fields, DataField{Field: f, Default: f.Value})
	}
	if len(fields) == 0 {
		return
	}
	w.init(fields)
	w.fn.Qualname = c.Name + ".__new__" // by which errors call it
	if c.Methods["__repr__"] == nil {
		w.repr(c.Name, fields)
		w.fn.Doc = "Return the fields as text."
	}
	if c.Methods["_asdict"] == nil {
		w.asDict(fields)
	}
	if c.Methods["_make"] == nil {
		w.make(len(fields))
	}
}

// asDict writes _asdict: the fields by their names, in their order.
func (w *writer) asDict(fields []DataField) {
	w.begin("_asdict", "self")
	w.fn.Doc = "Return the fields by their names."
	d := &pyast.Dict{Span: w.span}
	for _, f := range fields {
		d.Keys, d.Values = append(d.Keys, w.text(f.Name)), append(d.Values, w.attr("self", f.Name))
	}
	w.end(&pyast.Return{Span: w.span, Value: d})
}

// make writes _make, which takes as many items as there are fields.
//
//	items = list(iterable)
//	if len(items) != 2:
//	    raise TypeError(f"Expected 2 arguments, got {len(items)}")
//	return Point(items[0], items[1])
func (w *writer) make(n int) {
	w.begin("_make", "iterable")
	w.fn.Doc = "Return a " + w.c.Name + " of the items."
	w.fn.Syntax.(*pyast.FunctionDef).DecoratorList = []pyast.Expr{w.outside("staticmethod")}
	items := w.local("items")
	collect := &pyast.Assign{Span: w.span, Targets: []pyast.Expr{items}, Value: w.call("list", w.own("iterable"))}
	number := &pyast.Constant{Span: w.span, Value: pyast.Int{Small: int64(n)}}
	size := func() pyast.Expr { return w.call("len", w.own("items")) }
	text := &pyast.JoinedStr{Span: w.span, Values: []pyast.Expr{
		w.text("Expected " + strconv.Itoa(n) + " arguments, got "), &pyast.FormattedValue{Span: w.span, Value: size(), Conversion: -1},
	}}
	refuse := &pyast.If{Span: w.span, Test: w.comparison(size(), pyast.NotEq, number), Body: []pyast.Stmt{&pyast.Raise{Span: w.span, Exc: w.call("TypeError", text)}}}
	class := w.name(w.c.Name, &ir.Symbol{Name: w.c.Name, Kind: ir.ClassName, Class: w.c, Module: w.c.Module})
	made := &pyast.Call{Span: w.span, Func: class}
	for i := range n {
		at := &pyast.Constant{Span: w.span, Value: pyast.Int{Small: int64(i)}}
		made.Args = append(made.Args, &pyast.Subscript{Span: w.span, Value: w.own("items"), Slice: at})
	}
	w.end(collect, refuse, &pyast.Return{Span: w.span, Value: made})
}

func (w *writer) call(builtin string, args ...pyast.Expr) pyast.Expr {
	return &pyast.Call{Span: w.span, Func: w.builtin(builtin), Args: args}
}

// outside names a builtin where the class body stands.
func (w *writer) outside(id string) pyast.Expr {
	n := &pyast.Name{Span: w.span, ID: id}
	w.fn.Definer().Uses[n] = &ir.Symbol{Name: id, Kind: ir.BuiltinName, Qualified: id}
	return n
}

// local binds a variable of the method, by a name that no parameter has.
func (w *writer) local(id string) *pyast.Name {
	n := &pyast.Name{Span: w.span, ID: id}
	s := &ir.Symbol{Name: id, Kind: ir.Variable, Scope: w.fn.Scope, Module: w.c.Module, Binds: []pyast.Node{n}}
	w.fn.Scope.Symbols[id] = s
	w.fn.Scope.Order = append(w.fn.Scope.Order, s)
	w.fn.Uses[n] = s
	return n
}

// fieldTypes returns the types of the fields of a named tuple; nil for any other class.
func (f *flow) fieldTypes(c *ir.Class) []ir.Type {
	if !IsNamedTuple(c) || !knownBases(c) {
		return nil
	}
	var out []ir.Type
	for _, field := range initFields(c) {
		out = append(out, open(f.field(c, field.Name)))
	}
	return out
}

// asTuple returns the tuple that an instance of a named tuple is, and any other type as it is.
func (f *flow) asTuple(t ir.Type) ir.Type {
	if in, ok := t.(ir.Instance); ok {
		if types := f.fieldTypes(in.Class); types != nil {
			return ir.Tuple{Elems: types}
		}
	}
	return t
}

// replaceFields is the type of p._replace(name=value); false for any other call.
func (f *flow) replaceFields(c *ir.Class, name string, args []argument) (ir.Type, bool) {
	if name != "_replace" || f.fieldTypes(c) == nil || slices.ContainsFunc(args, func(a argument) bool { return a.name == "" }) {
		return nil, false
	}
	f.callFunc(c.Methods["__init__"], args, true)
	return ir.Instance{Class: c}, true
}
