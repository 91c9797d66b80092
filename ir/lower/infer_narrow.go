// This file holds narrowing: what a condition says about the types of variables where it holds and where it does not.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// cond evaluates a condition and returns the points where it holds and where it does not; nil is never reached.
func (f *flow) cond(e pyast.Expr) (yes, no env) {
	switch x := e.(type) {
	case *pyast.UnaryOp:
		if x.Op == pyast.Not {
			no, yes = f.cond(x.Operand)
			f.record(x, ir.Bool)
			return yes, no
		}
	case *pyast.BoolOp:
		return f.condLogic(x)
	case *pyast.Constant:
		if b, ok := x.Value.(pyast.Bool); ok {
			f.expr(x)
			if bool(b) {
				return f.env, nil
			}
			return nil, f.env
		}
	}
	if f.tracked(e) == ir.Never {
		return nil, nil
	}
	if c, ok := e.(*pyast.Compare); ok && f.comparesInts(c) {
		return f.compared(c, true), f.compared(c, false)
	}
	return f.narrowed(e, true), f.narrowed(e, false)
}

// condLogic narrows from operand to operand: `a and b` evaluates b only where a holds. It records the type of the whole:
// that of the operand at which the evaluation stops.
func (f *flow) condLogic(x *pyast.BoolOp) (yes, no env) {
	var out env
	result := ir.Type(ir.Never)
	last := len(x.Values) - 1
	for i, v := range x.Values {
		holds, fails := f.cond(v)
		t := open(f.task.types[v])
		goOn, leave := holds, fails
		if x.Op == pyast.Or {
			goOn, leave = fails, holds
		}
		if i < last {
			t = truthy(t, x.Op == pyast.Or)
		}
		result = f.join(result, t)
		out = f.meet(out, leave)
		f.env = goOn
		if goOn == nil || i == last {
			break
		}
	}
	f.record(x, result)
	if x.Op == pyast.Or {
		return out, f.env
	}
	return f.env, out
}

// logic returns the type of `a and b` and `a or b` as a value.
func (f *flow) logic(x *pyast.BoolOp) ir.Type {
	yes, no := f.condLogic(x)
	f.env = f.meet(yes, no)
	return open(f.task.types[x])
}

// choice returns the type of `a if test else b`.
func (f *flow) choice(x *pyast.IfExp) ir.Type {
	yes, no := f.cond(x.Test)
	t := ir.Type(ir.Never)
	if f.env = yes; yes != nil {
		t = f.tracked(x.Body)
	}
	after := f.env
	if f.env = no; no != nil {
		t = f.join(t, f.tracked(x.Orelse))
	}
	f.env = f.meet(after, f.env)
	return t
}

// narrowed returns the present point with what test says when it holds, or does not; nil when that cannot be.
func (f *flow) narrowed(test pyast.Expr, holds bool) env {
	s, t, narrow := f.tested(test, holds)
	if s == nil {
		return maps.Clone(f.env)
	}
	t = narrow(open(t))
	if t == ir.Never {
		return nil
	}
	after := maps.Clone(f.env)
	after[s] = t
	return after
}

// tested returns the variable that a test is about, its type, and what the test makes of it.
func (f *flow) tested(test pyast.Expr, holds bool) (*ir.Symbol, ir.Type, func(ir.Type) ir.Type) {
	switch x := test.(type) {
	case *pyast.Name, *pyast.NamedExpr, *pyast.Attribute:
		s, t := f.variable(test)
		return s, t, func(t ir.Type) ir.Type { return truthy(t, holds) }
	case *pyast.Compare:
		if s, t, class := f.typeTest(x, holds); s != nil {
			return s, t, func(t ir.Type) ir.Type { return f.isInstance(t, class, true, x) }
		}
		if len(x.Ops) == 1 && isNone(x.Comparators[0]) {
			s, t := f.variable(x.Left)
			switch x.Ops[0] {
			case pyast.Is, pyast.IsNot:
				return s, t, func(t ir.Type) ir.Type { return noneness(t, (x.Ops[0] == pyast.Is) == holds) }
			}
		}
		if equalsConstant(x, holds) {
			s, t := f.variable(x.Left)
			return s, t, func(t ir.Type) ir.Type { return noneness(t, false) }
		}
	case *pyast.Call:
		if len(x.Args) == 2 && f.fn.Qualified(x.Func) == "isinstance" {
			s, t := f.variable(x.Args[0])
			class := f.classTest(x.Args[1])
			return s, t, func(t ir.Type) ir.Type { return f.isInstance(t, class, holds, x) }
		}
		if f.asksForHTTP(x) {
			if s, t := f.variable(x.Args[0]); t == ir.Type(ir.External{Name: "Exception"}) {
				return s, t, func(t ir.Type) ir.Type { return f.isInstance(t, []ir.Type{httpException}, holds, x) }
			}
		}
	}
	return nil, nil, nil
}

// equalsConstant reports whether a comparison says that its left side is not None: it equals a text or a number.
func equalsConstant(x *pyast.Compare, holds bool) bool {
	if len(x.Ops) != 1 || holds && x.Ops[0] != pyast.Eq || !holds && x.Ops[0] != pyast.NotEq {
		return false
	}
	c, ok := x.Comparators[0].(*pyast.Constant)
	return ok && c.Value != pyast.Value(pyast.None{})
}

// typeTest returns the variable and the classes of type(x) is C and type(x) == C where that says what x is.
func (f *flow) typeTest(x *pyast.Compare, holds bool) (*ir.Symbol, ir.Type, []ir.Type) {
	call, ok := x.Left.(*pyast.Call)
	if !ok || len(x.Ops) != 1 || len(call.Args) != 1 || f.fn.Qualified(call.Func) != "type" {
		return nil, nil, nil
	}
	switch x.Ops[0] {
	case pyast.Is, pyast.Eq:
		ok = holds
	case pyast.IsNot, pyast.NotEq:
		ok = !holds
	default:
		ok = false
	}
	if !ok {
		return nil, nil, nil
	}
	s, t := f.variable(call.Args[0])
	return s, t, f.classTest(x.Comparators[0])
}

// variable returns the local variable that e is, nil when it is none that only this function writes.
func (f *flow) variable(e pyast.Expr) (*ir.Symbol, ir.Type) {
	if w, ok := e.(*pyast.NamedExpr); ok {
		e = w.Target
	}
	if name, ok := e.(*pyast.Name); ok {
		s := f.fn.Uses[name]
		if t, ok := f.env[s]; ok {
			return s, t
		}
		if p := f.moduleVariable(s); p != nil {
			return p, f.task.types[name]
		}
	}
	if a, ok := e.(*pyast.Attribute); ok {
		if p := f.path(a); p != nil {
			return p, f.task.types[a]
		}
	}
	return nil, nil
}

func isNone(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.None{})
}

func noneness(t ir.Type, none bool) ir.Type {
	if none {
		if _, ok := t.(ir.Optional); ok || t == ir.Any || t == ir.None {
			return ir.None
		}
		return ir.Never
	}
	return unwrap(t)
}

// truthy narrows by truth: None is never true, and an object without __bool__ and __len__ never false.
func truthy(t ir.Type, holds bool) ir.Type {
	if holds {
		return unwrap(t)
	}
	_, ok := t.(ir.Optional)
	if i, isInstance := unwrap(t).(ir.Instance); isInstance && alwaysTrue(i.Class) {
		if ok {
			return ir.None
		}
		return ir.Never
	}
	return t
}

// alwaysTrue reports whether no instance of c or of a class below can be false.
func alwaysTrue(c *ir.Class) bool {
	if !knownBases(c) {
		return false
	}
	for _, up := range c.MRO {
		if up.Methods["__bool__"] != nil || up.Methods["__len__"] != nil || up.Kind == ir.EnumClass || up.Kind == ir.NamedTupleClass {
			return false
		}
	}
	return !mayHaveTruth(c)
}

// mayHaveTruth reports whether a class of the project that inherits from c defines its truth.
func mayHaveTruth(c *ir.Class) bool {
	for _, m := range c.Module.Program.Modules {
		for _, other := range m.Classes {
			if other.Methods["__bool__"] == nil && other.Methods["__len__"] == nil {
				continue
			}
			for _, up := range other.MRO {
				if up == c {
					return true
				}
			}
		}
	}
	return false
}

// classTest returns the types that the second argument of isinstance means; Any for what is not understood.
func (f *flow) classTest(e pyast.Expr) []ir.Type {
	if t, ok := e.(*pyast.Tuple); ok {
		var list []ir.Type
		for _, x := range t.Elts {
			list = append(list, f.classTest(x)...)
		}
		return list
	}
	if s := f.fn.Resolve(e); s != nil && s.Kind == ir.ClassName {
		return []ir.Type{ir.Instance{Class: s.Class}}
	}
	switch q := f.fn.Qualified(e); q {
	case "str":
		return []ir.Type{ir.Str}
	case "bytes":
		return []ir.Type{ir.Bytes}
	case "int":
		return []ir.Type{ir.BigInt, ir.Bool}
	case "bool":
		return []ir.Type{ir.Bool}
	case "float":
		return []ir.Type{ir.Float}
	case "list":
		return []ir.Type{ir.List{Elem: ir.Any}}
	case "dict":
		return []ir.Type{ir.Dict{Key: ir.Any, Value: ir.Any}}
	case "flask.Response", "flask.wrappers.Response", "werkzeug.Response", "werkzeug.wrappers.Response":
		return []ir.Type{ir.External{Name: "flask.Response"}}
	case "werkzeug.exceptions.HTTPException":
		return []ir.Type{httpException}
	}
	return []ir.Type{ir.Any}
}

// isInstance narrows t by isinstance.
func (f *flow) isInstance(t ir.Type, classes []ir.Type, holds bool, at pyast.Node) ir.Type {
	kept := ir.Type(ir.Never)
	for _, part := range parts(t) {
		match := f.matchesAny(part, classes)
		switch {
		case part == ir.Any && holds:
			return f.anyOf(f.fromAny(classes, at))
		case part == ir.Any:
			return t
		case match == unsure && holds:
			kept = f.join(kept, f.anyOf(below(part, classes)))
		case match == unsure:
			kept = f.join(kept, part)
		case (match == certain) == holds:
			kept = f.join(kept, part)
		}
	}
	return kept
}

// parts splits an Optional.
func parts(t ir.Type) []ir.Type {
	if o, ok := t.(ir.Optional); ok {
		return []ir.Type{open(o.Elem), ir.None}
	}
	return []ir.Type{t}
}

// certainty is whether something holds.
type certainty int

const (
	impossible certainty = iota
	unsure
	certain
)

func (f *flow) matchesAny(t ir.Type, classes []ir.Type) certainty {
	best := impossible
	for _, c := range classes {
		best = max(best, matchesClass(t, c))
	}
	return best
}

func matchesClass(t, class ir.Type) certainty {
	if class == ir.Any {
		return unsure
	}
	if ir.IsInt(t) && ir.IsInt(class) {
		return certain
	}
	switch t := t.(type) {
	case ir.IntRange:
		return impossible
	case ir.Basic:
		if t == class {
			return certain
		}
		return impossible
	case ir.List:
		if _, ok := class.(ir.List); ok {
			return certain
		}
		return impossible
	case ir.Dict:
		if _, ok := class.(ir.Dict); ok {
			return certain
		}
		return impossible
	case ir.Instance:
		c, ok := class.(ir.Instance)
		if !ok {
			return unsure
		}
		for _, up := range t.Class.MRO {
			if up == c.Class {
				return certain
			}
		}
	case ir.External:
		if t == class {
			return certain
		}
	}
	return unsure
}

// fromAny returns what a value of unknown type is after isinstance; an int may be a bool, so it stays unknown.
func (f *flow) fromAny(classes []ir.Type, at pyast.Node) ir.Type {
	if len(classes) != 1 {
		return ir.Any
	}
	switch c := classes[0].(type) {
	case ir.Basic:
		if c == ir.Str && f.index.mixedText {
			return ir.Any // a member of an enumeration is a str too
		}
		return c
	case ir.List:
		return ir.List{Elem: f.cell(at, 0, ir.Any)}
	case ir.Dict:
		return ir.Dict{Key: f.cell(at, 0, ir.Any), Value: f.cell(at, 1, ir.Any)}
	case ir.External:
		if c == httpException {
			return ir.Any
		}
		return c
	default:
		return c
	}
}
