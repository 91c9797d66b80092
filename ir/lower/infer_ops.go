// This file holds the types of operators, by the rules of the language reference (6.5 to 6.12).

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// binary returns the type of a op b; node is where a new container is made.
func (f *flow) binary(node pyast.Node, op pyast.Operator, a, b ir.Type) ir.Type {
	a, b = open(a), open(b)
	if a == ir.Never || b == ir.Never {
		return ir.Never
	}
	if t := numeric(op, a, b); t != ir.Any {
		return t
	}
	if _, own := a.(ir.Instance); own {
		return f.operated(op, a, b)
	}
	if _, own := b.(ir.Instance); own && isNumber(a) {
		return f.operated(op, a, b)
	}
	switch op {
	case pyast.Mod:
		if a == ir.Str || a == ir.Bytes {
			return a
		}
	case pyast.Add:
		return f.concatenated(node, a, b)
	case pyast.Mult:
		if _, library := a.(ir.External); isInt(b) && !library {
			return f.repeated(node, a)
		}
		if _, library := b.(ir.External); isInt(a) && !library {
			return f.repeated(node, b)
		}
	case pyast.BitOr, pyast.BitAnd, pyast.BitXor, pyast.Sub:
		return f.combined(node, op, a, b)
	}
	return f.library(op, a, b)
}

// numeric returns the type of arithmetic on bools, ints and floats, Any for other operands.
func numeric(op pyast.Operator, a, b ir.Type) ir.Type {
	if !isNumber(a) || !isNumber(b) {
		return ir.Any
	}
	switch op {
	case pyast.BitOr, pyast.BitAnd, pyast.BitXor:
		if a == ir.Bool && b == ir.Bool {
			return ir.Bool
		}
	case pyast.Div:
		return ir.Float
	case pyast.Pow:
		if a == ir.Float && b != ir.Float {
			return ir.Float
		}
		return ir.Any // an int to a negative power is a float, a negative number to a broken one complex
	case pyast.MatMult:
		return ir.Any
	}
	if a == ir.Float || b == ir.Float {
		return ir.Float
	}
	x, _ := RangeOf(a)
	y, _ := RangeOf(b)
	return IntResult(op, x, y)
}

func isNumber(t ir.Type) bool { return t == ir.Float || isInt(t) }

func (f *flow) concatenated(node pyast.Node, a, b ir.Type) ir.Type {
	if (a == ir.Str || a == ir.Bytes) && a == b {
		return a
	}
	switch a := a.(type) {
	case ir.List:
		if b, ok := b.(ir.List); ok {
			c := f.cell(node, 0, open(a.Elem))
			f.put(c, open(b.Elem))
			return ir.List{Elem: find(c)}
		}
	case ir.Tuple:
		if b, ok := b.(ir.Tuple); ok && !a.Rest && !b.Rest {
			return ir.Tuple{Elems: append(append([]ir.Type{}, a.Elems...), b.Elems...)}
		}
	}
	return f.library(pyast.Add, a, b)
}

func (f *flow) repeated(node pyast.Node, t ir.Type) ir.Type {
	switch t := t.(type) {
	case ir.List:
		return ir.List{Elem: f.cell(node, 0, open(t.Elem))}
	case ir.Basic:
		if t == ir.Str || t == ir.Bytes {
			return t
		}
	}
	return ir.Any
}

// combined is union, intersection and difference of sets, and the union of dicts.
func (f *flow) combined(node pyast.Node, op pyast.Operator, a, b ir.Type) ir.Type {
	switch a := a.(type) {
	case ir.Set:
		if b, ok := b.(ir.Set); ok {
			c := f.cell(node, 0, open(a.Elem))
			if op == pyast.BitOr || op == pyast.BitXor {
				f.put(c, open(b.Elem))
			}
			return ir.Set{Elem: find(c), Frozen: a.Frozen}
		}
	case ir.Dict:
		if b, ok := b.(ir.Dict); ok && op == pyast.BitOr {
			key, value := f.cell(node, 0, open(a.Key)), f.cell(node, 1, ir.Never)
			f.put(key, open(b.Key))
			f.putValues(value, a)
			f.putValues(value, b)
			return ir.Dict{Key: find(key), Value: find(value)}
		}
	}
	return f.library(op, a, b)
}

// library looks for the operator's method in the stubs of an external class.
func (f *flow) library(op pyast.Operator, a, b ir.Type) ir.Type {
	names := map[pyast.Operator]string{pyast.Add: "__add__", pyast.Sub: "__sub__", pyast.Mult: "__mul__", pyast.Div: "__truediv__", pyast.FloorDiv: "__floordiv__", pyast.Mod: "__mod__"}
	if x, ok := a.(ir.External); ok && names[op] != "" {
		if item, ok := f.stubMember(x.Name, names[op]); ok && item.funcs != nil {
			return f.callStub(item, nil, []argument{{t: b}}, nil)
		}
	}
	return f.reflected(op, a, b)
}

func (f *flow) unary(e *pyast.UnaryOp) ir.Type {
	if e.Op == pyast.Not {
		f.tracked(e.Operand)
		return ir.Bool
	}
	switch t := open(f.expr(e.Operand)); {
	case t == ir.Never:
		return t
	case isInt(t):
		r, _ := RangeOf(t)
		return signed(e.Op, r)
	case t == ir.Float && e.Op != pyast.Invert:
		return t
	case e.Op == pyast.USub:
		if in, ok := t.(ir.Instance); ok {
			return f.special(in.Class, "__neg__")
		}
		return f.libraryMethod(t, "__neg__")
	}
	return ir.Any
}

// compare returns Bool for operands whose comparison is known to give one.
func (f *flow) compare(e *pyast.Compare) ir.Type {
	plain := comparesPlainly(f.tracked(e.Left))
	for i, c := range e.Comparators {
		before := maps.Clone(f.env)
		plain = comparesPlainly(f.tracked(c)) && plain
		if i > 0 { // which may not be looked at
			f.env = f.meet(before, f.env)
		}
	}
	for _, op := range e.Ops {
		switch op {
		case pyast.Is, pyast.IsNot, pyast.In, pyast.NotIn:
		default:
			if !plain && !comparesItself(f.fn) {
				return ir.Any
			}
		}
	}
	return ir.Bool
}

// comparesPlainly reports whether comparing t with anything of that kind gives a bool.
func comparesPlainly(t ir.Type) bool {
	switch t := open(t).(type) {
	case ir.IntRange:
		return true
	case ir.Basic:
		return t != ir.Any
	case ir.Optional:
		return comparesPlainly(t.Elem)
	case ir.List, ir.Dict, ir.Set, ir.Tuple, ir.ClassObject, ir.Callable, ir.Functions:
		return true
	case ir.External:
		return plainExternals[t.Name]
	case ir.Instance:
		return t.Class.Kind != ir.PlainClass || t.Class.Methods["__eq__"] == nil && knownBases(t.Class)
	}
	return false
}

var plainExternals = map[string]bool{
	"datetime.datetime": true, "datetime.date": true, "datetime.time": true, "datetime.timedelta": true, "uuid.UUID": true,
	"decimal.Decimal": true, "pathlib.Path": true,
}

func (f *flow) subscript(e *pyast.Subscript) ir.Type {
	value := unwrap(f.expr(e.Value))
	key := f.slice(e.Slice)
	_, sliced := e.Slice.(*pyast.Slice)
	switch t := value.(type) {
	case ir.List:
		if sliced {
			return ir.List{Elem: f.cell(e, 0, open(t.Elem))}
		}
		return open(t.Elem)
	case ir.Dict:
		return f.item(t, e.Slice)
	case ir.Tuple:
		return f.tupleItem(t, e.Slice)
	case ir.External:
		if item, ok := f.stubMember(t.Name, "__getitem__"); ok && item.funcs != nil && !sliced {
			return f.callStub(item, nil, []argument{{t: key, e: e.Slice}}, nil)
		}
	case ir.Instance:
		if tuple, ok := f.asTuple(t).(ir.Tuple); ok {
			return f.tupleItem(tuple, e.Slice)
		}
		if sliced {
			f.special(t.Class, "__getitem__")
			return ir.Any
		}
		if item := f.specialWith(t.Class, "__getitem__", argument{t: key, e: e.Slice}); item != nil {
			return item
		}
		return f.special(t.Class, "__getitem__")
	case ir.ClassObject:
		return f.memberOfEnum(t.Class)
	case ir.Basic:
		switch {
		case t == ir.Str || t == ir.Never:
			return t
		case t == ir.Bytes && sliced:
			return t
		case t == ir.Bytes:
			return ir.IntRange{Lo: 0, Hi: 255}
		}
	}
	return ir.Any
}

func (f *flow) tupleItem(t ir.Tuple, index pyast.Expr) ir.Type {
	c, ok := index.(*pyast.Constant)
	if t.Rest {
		if _, slice := index.(*pyast.Slice); slice {
			return t
		}
		return t.Elems[0]
	}
	if ok {
		if i, ok := c.Value.(pyast.Int); ok && i.Big == nil && int(i.Small) < len(t.Elems) {
			return t.Elems[i.Small]
		}
	}
	if _, slice := index.(*pyast.Slice); slice {
		return ir.Any
	}
	return f.element(t)
}

// element returns the type of what iterating over t yields.
func (f *flow) element(t ir.Type) ir.Type {
	switch t := unwrap(t).(type) {
	case ir.List:
		return open(t.Elem)
	case ir.Set:
		return open(t.Elem)
	case ir.Iterator:
		return open(t.Elem)
	case ir.Dict:
		return open(t.Key)
	case ir.Tuple:
		joined := ir.Type(ir.Never)
		for _, e := range t.Elems {
			joined = f.join(joined, e)
		}
		return joined
	case ir.External:
		if item, ok := f.stubMember(t.Name, "__iter__"); ok && item.funcs != nil {
			return f.element(f.callStub(item, nil, nil, nil))
		}
	case ir.Instance:
		if tuple, ok := f.asTuple(t).(ir.Tuple); ok {
			return f.element(tuple)
		}
		return f.iterated(t.Class)
	case ir.ClassObject:
		return f.memberOfEnum(t.Class)
	case ir.Basic:
		switch t {
		case ir.Str, ir.Never:
			return t
		case ir.Bytes:
			return ir.IntRange{Lo: 0, Hi: 255}
		}
	}
	return ir.Any
}

// entered returns the type of `with t as x`.
func (f *flow) entered(t ir.Type, enter string) ir.Type {
	if open(t) == ir.Never {
		return ir.Never
	}
	if x, ok := open(t).(ir.External); ok {
		if item, ok := f.stubMember(x.Name, enter); ok && item.funcs != nil {
			return f.callStub(item, nil, nil, nil)
		}
	}
	if in, ok := open(t).(ir.Instance); ok {
		return f.special(in.Class, enter)
	}
	return ir.Any
}
