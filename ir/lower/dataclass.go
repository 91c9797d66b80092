// This file holds the methods that @dataclass writes: __init__, __repr__, __eq__, and with order=True the order. They
// are made as CPython's dataclasses.py makes them, and take part in the later passes as if they stood in the class.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// DataOptions are the arguments of a class's @dataclass.
type DataOptions struct {
	NoInit, NoRepr, NoEq, Order, Frozen bool
	KeywordsOnly                        bool
	Unknown                             bool // an argument that is not understood
}

// DataField is a field of a dataclass, with what field(...) says of it.
type DataField struct {
	*ir.Field
	Default      pyast.Expr // nil for none
	Factory      pyast.Expr // of default_factory, nil for none
	NoInit       bool
	NoRepr       bool
	NoCompare    bool
	NotAsked     bool // something of field(...) is not understood
	KeywordsOnly bool
}

// DataOptionsOf returns the options of a dataclass.
func DataOptionsOf(c *ir.Class) DataOptions {
	var o DataOptions
	for i, d := range c.Syntax.DecoratorList {
		if c.Decorators[i] != "dataclasses.dataclass" {
			continue
		}
		call, ok := d.(*pyast.Call)
		if !ok {
			return o
		}
		o.Unknown = len(call.Args) > 0
		for _, k := range call.Keywords {
			o.set(k)
		}
	}
	return o
}

func (o *DataOptions) set(k *pyast.Keyword) {
	value, ok := boolOf(k.Value)
	switch {
	case !ok:
		o.Unknown = true
	case k.Arg == "init":
		o.NoInit = !value
	case k.Arg == "repr":
		o.NoRepr = !value
	case k.Arg == "eq":
		o.NoEq = !value
	case k.Arg == "order":
		o.Order = value
	case k.Arg == "frozen":
		o.Frozen = value
	case k.Arg == "kw_only":
		o.KeywordsOnly = value
	case k.Arg == "slots" || !value:
	default:
		o.Unknown = true
	}
}

func boolOf(e pyast.Expr) (value, ok bool) {
	c, isConst := e.(*pyast.Constant)
	if !isConst {
		return false, false
	}
	b, ok := c.Value.(pyast.Bool)
	return bool(b), ok
}

// DataFields lists the fields of a dataclass, those of its bases first.
func DataFields(c *ir.Class) []DataField {
	var list []DataField
	only := DataOptionsOf(c).KeywordsOnly
	for _, f := range initFields(c) {
		field := dataField(c, f)
		field.KeywordsOnly = field.KeywordsOnly || only
		list = append(list, field)
	}
	return list
}

// keywordsLast reports whether no field that is given by position stands behind one that is not, and all are the class's own
// where some are not: bases may give theirs otherwise.
func keywordsLast(c *ir.Class, fields []DataField) bool {
	seen := false
	for _, f := range fields {
		if seen && !f.KeywordsOnly && !f.NoInit {
			return false
		}
		seen = seen || f.KeywordsOnly
	}
	return !seen || !slices.ContainsFunc(c.MRO[1:], func(up *ir.Class) bool { return up.Kind == ir.DataClass })
}

func dataField(c *ir.Class, f *ir.Field) DataField {
	out := DataField{Field: f, Default: f.Value}
	call, ok := f.Value.(*pyast.Call)
	if !ok || c.Scope.Func.Qualified(call.Func) != "dataclasses.field" {
		return out
	}
	out.Default, out.NotAsked = nil, len(call.Args) > 0
	for _, k := range call.Keywords {
		value, isBool := boolOf(k.Value)
		switch {
		case k.Arg == "default":
			out.Default = k.Value
		case k.Arg == "default_factory":
			out.Factory = k.Value
		case k.Arg == "init" && isBool:
			out.NoInit = !value
		case k.Arg == "repr" && isBool:
			out.NoRepr = !value
		case k.Arg == "compare" && isBool:
			out.NoCompare = !value
		case k.Arg == "kw_only" && isBool:
			out.KeywordsOnly = value
		case k.Arg == "metadata":
		default:
			out.NotAsked = true
		}
	}
	return out
}

// writeDataclasses writes the methods of every dataclass, of bases before those that inherit from them.
func writeDataclasses(p *ir.Program) {
	done := map[*ir.Class]bool{}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			for _, up := range slices.Backward(c.MRO) {
				if !done[up] && slices.Contains(up.Decorators, "dataclasses.dataclass") {
					writeDataclass(up)
				}
				done[up] = true
			}
		}
	}
}

// writer makes the methods of one dataclass.
type writer struct {
	c    *ir.Class
	span pyast.Span
	fn   *ir.Func // the method at hand
}

// writeDataclass adds the methods that the decorator of c writes and the class body does not. A class that is not
// understood gets none.
func writeDataclass(c *ir.Class) {
	o, fields := DataOptionsOf(c), DataFields(c)
	if o.Unknown || len(c.Decorators) != 1 || len(c.Syntax.Keywords) > 0 {
		return
	}
	if slices.ContainsFunc(fields, func(f DataField) bool { return f.NotAsked }) || !keywordsLast(c, fields) {
		return
	}
	w := &writer{c: c, span: c.Syntax.Span}
	if !o.NoInit && c.Methods["__init__"] == nil {
		w.init(fields)
	}
	if !o.NoRepr && c.Methods["__repr__"] == nil {
		w.repr(w.c.Qualname, fields)
	}
	if !o.NoEq && c.Methods["__eq__"] == nil {
		w.compare("__eq__", pyast.Eq, fields)
	}
	if o.Order {
		w.compare("__lt__", pyast.Lt, fields)
		w.compare("__le__", pyast.LtE, fields)
		w.compare("__gt__", pyast.Gt, fields)
		w.compare("__ge__", pyast.GtE, fields)
	}
}

// begin makes a method with the given parameters.
func (w *writer) begin(name string, params ...string) {
	args := &pyast.Arguments{Span: w.span}
	def := &pyast.FunctionDef{Span: w.span, Name: name, Args: args}
	m := w.c.Module
	fn := &ir.Func{
		Name: name, Qualname: w.c.Qualname + "." + name, Module: m, Class: w.c, Outer: w.c.Scope.Func, Syntax: def, Args: args, Written: true,
		Uses: map[*pyast.Name]*ir.Symbol{}, Defs: map[pyast.Node]*ir.Symbol{},
	}
	if fn.Outer == m.Body {
		fn.Outer = nil
	}
	fn.Scope = &ir.Scope{Parent: w.c.Scope.Parent, Func: fn, Symbols: map[string]*ir.Symbol{}}
	w.fn = fn
	for _, p := range params {
		w.param(p)
	}
	m.Funcs = append(m.Funcs, fn)
	m.FuncOf[def] = fn
	w.c.Methods[name] = fn
}

func (w *writer) param(name string) {
	arg := &pyast.Arg{Span: w.span, Arg: name}
	s := &ir.Symbol{Name: name, Kind: ir.Param, Scope: w.fn.Scope, Module: w.c.Module, Binds: []pyast.Node{arg}}
	w.fn.Args.Args = append(w.fn.Args.Args, arg)
	w.fn.Params = append(w.fn.Params, s)
	w.fn.Scope.Symbols[name] = s
	w.fn.Scope.Order = append(w.fn.Scope.Order, s)
	w.fn.Defs[arg] = s
}

// end gives the method its body.
func (w *writer) end(body ...pyast.Stmt) {
	w.fn.Body = body
	w.fn.Syntax.(*pyast.FunctionDef).Body = body
}

func (w *writer) name(id string, s *ir.Symbol) *pyast.Name {
	n := &pyast.Name{Span: w.span, ID: id}
	w.fn.Uses[n] = s
	return n
}

func (w *writer) own(id string) *pyast.Name { return w.name(id, w.fn.Scope.Symbols[id]) }

func (w *writer) builtin(id string) *pyast.Name {
	return w.name(id, &ir.Symbol{Name: id, Kind: ir.BuiltinName, Qualified: id})
}

func (w *writer) attr(object, name string) pyast.Expr {
	return &pyast.Attribute{Span: w.span, Value: w.own(object), Attr: name}
}

// init writes __init__, with the fields as parameters.
func (w *writer) init(fields []DataField) {
	w.begin("__init__", "self")
	var body []pyast.Stmt
	for _, f := range fields {
		value := f.value(w.span)
		if !f.NoInit {
			w.field(f, value)
			value = w.own(f.Name)
		}
		if value != nil {
			body = append(body, &pyast.Assign{Span: w.span, Targets: []pyast.Expr{w.attr("self", f.Name)}, Value: value})
		}
	}
	if findMethod(w.c, "__post_init__") != nil {
		call := &pyast.Call{Span: w.span, Func: w.attr("self", "__post_init__")}
		body = append(body, &pyast.ExprStmt{Span: w.span, Value: call})
	}
	if len(body) == 0 {
		body = []pyast.Stmt{&pyast.Pass{Span: w.span}}
	}
	w.end(body...)
}

// field adds the parameter of a field, with its default.
func (w *writer) field(f DataField, value pyast.Expr) {
	w.param(f.Name)
	args := w.fn.Args
	switch last := len(args.Args) - 1; {
	case f.KeywordsOnly:
		args.Kwonlyargs, args.KwDefaults = append(args.Kwonlyargs, args.Args[last]), append(args.KwDefaults, value)
		args.Args = args.Args[:last]
	case value != nil:
		args.Defaults = append(args.Defaults, value)
	}
}

// value returns the expression that a field without an argument gets: a new container for a factory that makes one.
func (f *DataField) value(span pyast.Span) pyast.Expr {
	switch name, _ := f.Factory.(*pyast.Name); {
	case f.Factory == nil:
		return f.Default
	case name != nil && name.ID == "list":
		return &pyast.List{Span: span}
	case name != nil && name.ID == "dict":
		return &pyast.Dict{Span: span}
	}
	return &pyast.Call{Span: span, Func: f.Factory}
}

// repr writes __repr__.
func (w *writer) repr(class string, fields []DataField) {
	w.begin("__repr__", "self")
	text := class + "("
	f := &pyast.JoinedStr{Span: w.span}
	for _, field := range fields {
		if field.NoRepr {
			continue
		}
		f.Values = append(f.Values, w.text(text+field.Name+"="), &pyast.FormattedValue{Span: w.span, Value: w.attr("self", field.Name), Conversion: 'r'})
		text = ", "
	}
	if len(f.Values) > 0 {
		text = ""
	}
	f.Values = append(f.Values, w.text(text+")"))
	w.end(&pyast.Return{Span: w.span, Value: f})
}

func (w *writer) text(s string) pyast.Expr {
	return &pyast.Constant{Span: w.span, Value: pyast.Str(s)}
}

// compare writes a comparison: of the fields as tuples, with an object of the same class alone.
func (w *writer) compare(name string, op pyast.CmpOperator, fields []DataField) {
	w.begin(name, "self", "other")
	class := w.name(w.c.Name, &ir.Symbol{Name: w.c.Name, Kind: ir.ClassName, Class: w.c, Module: w.c.Module})
	same := &pyast.Call{Span: w.span, Func: w.builtin("isinstance"), Args: []pyast.Expr{w.own("other"), class}}
	refuse := &pyast.If{Span: w.span, Test: &pyast.UnaryOp{Span: w.span, Op: pyast.Not, Operand: same},
		Body: []pyast.Stmt{&pyast.Return{Span: w.span, Value: w.builtin("NotImplemented")}}}
	mine, theirs := &pyast.Tuple{Span: w.span}, &pyast.Tuple{Span: w.span}
	var equal []pyast.Expr
	for _, f := range fields {
		if f.NoCompare {
			continue
		}
		a, b := w.attr("self", f.Name), w.attr("other", f.Name)
		mine.Elts, theirs.Elts = append(mine.Elts, a), append(theirs.Elts, b)
		truth := &pyast.Call{Span: w.span, Func: w.builtin("bool"), Args: []pyast.Expr{w.comparison(a, pyast.Eq, b)}}
		equal = append(equal, truth)
	}
	answer := w.comparison(mine, op, theirs)
	switch {
	case op == pyast.Eq && len(equal) == 1:
		answer = equal[0]
	case op == pyast.Eq && len(equal) > 1:
		answer = &pyast.BoolOp{Span: w.span, Op: pyast.And, Values: equal}
	}
	w.end(refuse, &pyast.Return{Span: w.span, Value: answer})
}

func (w *writer) comparison(a pyast.Expr, op pyast.CmpOperator, b pyast.Expr) pyast.Expr {
	return &pyast.Compare{Span: w.span, Left: a, Ops: []pyast.CmpOperator{op}, Comparators: []pyast.Expr{b}}
}
