// Operators.

package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// binary applies an operator, whose Markup operands stay safe.
func (x Value) binary(y any, op string, f func(a, b any) (any, error)) Value {
	other := raw(y)
	for i, v := range []any{x.v, other} {
		switch v := v.(type) {
		case *Undefined:
			return x.failed(v.err())
		case Markup:
			against := other
			if i == 1 {
				against = x.v
			}
			result, ok, err := v.PyOp(op, against, i == 1)
			if ok || err != nil {
				return x.try(result, err)
			}
		}
	}
	return x.tryCall(func() (any, error) { return f(x.plain(), plain(other)) })
}

// Add is x + y.
func (x Value) Add(y any) Value { return x.binary(y, "+", py.Add) }

// Sub is x - y.
func (x Value) Sub(y any) Value { return x.binary(y, "-", py.Sub) }

// Mul is x * y.
func (x Value) Mul(y any) Value { return x.binary(y, "*", py.Mul) }

// Div is x / y.
func (x Value) Div(y any) Value { return x.binary(y, "/", py.TrueDiv) }

// FloorDiv is x // y.
func (x Value) FloorDiv(y any) Value { return x.binary(y, "//", py.FloorDiv) }

// Mod is x % y.
func (x Value) Mod(y any) Value {
	if s, ok := x.v.(string); ok {
		v, err := py.Percent(s, plain(raw(y)))
		return x.try(v, err)
	}
	return x.binary(y, "%", py.Mod)
}

// Pow is x ** y.
func (x Value) Pow(y any) Value { return x.binary(y, "**", py.Pow) }

// Neg is -x.
func (x Value) Neg() Value { return x.unary(py.Neg) }

// Pos is +x.
func (x Value) Pos() Value { return x.unary(py.Pos) }

func (x Value) unary(f func(any) (any, error)) Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(u.err())
	}
	v, err := f(x.plain())
	return x.try(v, err)
}

// Eq is x == y.
func (x Value) Eq(y any) bool { return x.run.err == nil && py.Eq(x.plain(), plain(raw(y))) }

// Ne is x != y.
func (x Value) Ne(y any) bool { return x.run.err == nil && !py.Eq(x.plain(), plain(raw(y))) }

func (x Value) compare(y any, f func(a, b any) (bool, error)) bool {
	other := raw(y)
	for _, v := range []any{x.v, other} {
		if u, ok := v.(*Undefined); ok {
			x.run.fail(u.err())
		}
	}
	if x.run.err != nil {
		return false
	}
	ok, err := f(x.plain(), plain(other))
	if err != nil {
		x.run.fail(err)
	}
	return ok
}

// Lt is x < y.
func (x Value) Lt(y any) bool { return x.compare(y, py.Lt) }

// Le is x <= y.
func (x Value) Le(y any) bool { return x.compare(y, py.Le) }

// Gt is x > y.
func (x Value) Gt(y any) bool { return x.compare(y, py.Gt) }

// Ge is x >= y.
func (x Value) Ge(y any) bool { return x.compare(y, py.Ge) }

// In is x in container.
func (x Value) In(container any) bool {
	if x.run.err != nil {
		return false
	}
	item, in := x.plain(), plain(raw(container))
	if s, ok := in.(string); ok {
		if u, undefined := item.(*Undefined); undefined {
			x.run.fail(py.TypeError.New("'in <string>' requires string as left operand, not " + py.TypeName(u)))
			return false
		} else if sub, isText := item.(string); isText {
			return strings.Contains(s, sub)
		}
	}
	ok, err := py.In(item, in)
	if err != nil {
		x.run.fail(err)
	}
	return ok
}

// NotIn is x not in container.
func (x Value) NotIn(container any) bool { return !x.In(container) && x.run.err == nil }

// Concat is x ~ y ~ ..., safe when one of them is.
func (t *Run) Concat(xs ...any) Value {
	safe := false
	for _, x := range xs {
		_, isMarkup := raw(x).(Markup)
		safe = safe || isMarkup
	}
	if !safe {
		return t.ConcatRaw(xs...)
	}
	var b strings.Builder
	for _, x := range xs {
		s, isMarkup := soft(raw(x))
		if !isMarkup {
			s = htmlEscapes.Replace(s)
		}
		b.WriteString(s)
	}
	return t.Value(Markup(b.String()))
}

// ConcatRaw is x ~ y ~ ... where automatic escaping is off.
func (t *Run) ConcatRaw(xs ...any) Value {
	var b strings.Builder
	for _, x := range xs {
		b.WriteString(text(raw(x)))
	}
	return t.Value(b.String())
}
