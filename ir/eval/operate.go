// This file evaluates operators and f-strings on known values.

package eval

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (in *Interp) binary(op pyast.Operator, a, b Value) Value {
	_, guessA := a.(*Guess)
	_, guessB := b.(*Guess)
	if guessA || guessB {
		return guessed(in.binary(op, Plain(a), Plain(b)))
	}
	if op == pyast.Mod {
		if s, ok := Str(a); ok {
			return percent(s, b)
		}
	}
	if v := in.containers(op, a, b); v != nil {
		return v
	}
	x, okX := a.(*Lit)
	y, okY := b.(*Lit)
	if !okX || !okY {
		return unknown
	}
	return arithmetic(op, x.C, y.C)
}

// containers evaluates + and | of sequences, sets and dicts, and / of paths; nil when a is none of these.
func (in *Interp) containers(op pyast.Operator, a, b Value) Value {
	switch x := a.(type) {
	case *List:
		if items, all := Items(b); op == pyast.Add {
			return joinedList(x, items, all)
		}
	case *Tuple:
		if items, all := Items(b); op == pyast.Add && all && len(x.Items)+len(items) < sizeLimit {
			return &Tuple{Items: append(append([]Value{}, x.Items...), items...)}
		}
	case *Set:
		if items, all := Items(b); op == pyast.BitOr {
			return &Set{Items: distinctKeys(append(append([]Value{}, x.Items...), items...)), Open: x.Open || !all}
		}
	case *Dict:
		if op == pyast.BitOr {
			d := x.Copy()
			update(d, b)
			return d
		}
	case *Instance:
		return nil
	case *pathValue:
		if s, ok := Str(b); ok && op == pyast.Div {
			return &pathValue{text: joinPath(x.text, s)}
		}
	}
	return nil
}

// joinedList returns a new list of x's items and more; beyond the limit the rest is left open.
func joinedList(x *List, items []Value, all bool) Value {
	if len(x.Items)+len(items) > sizeLimit {
		return &List{Items: x.Items, Open: true}
	}
	return &List{Items: append(append([]Value{}, x.Items...), items...), Open: x.Open || !all}
}

func arithmetic(op pyast.Operator, a, b *ir.Const) Value {
	switch {
	case a.Kind == ir.ConstStr && b.Kind == ir.ConstStr && op == pyast.Add:
		if len(a.Text)+len(b.Text) > sizeLimit {
			return unknown
		}
		return Text(a.Text + b.Text)
	case a.Kind == ir.ConstBytes && b.Kind == ir.ConstBytes && op == pyast.Add:
		return &Lit{&ir.Const{Kind: ir.ConstBytes, Text: a.Text + b.Text}}
	case a.Kind == ir.ConstStr && b.Kind == ir.ConstInt && op == pyast.Mult:
		return repeat(a.Text, b)
	case isWhole(a) && isWhole(b):
		return integers(op, bigOf(whole(a)), bigOf(whole(b)))
	case isNumber(a) && isNumber(b):
		return floats(op, float(a), float(b))
	}
	return unknown
}

func repeat(s string, n *ir.Const) Value {
	if n.Big != nil || n.Int*int64(len(s)) > sizeLimit {
		return unknown
	}
	return Text(strings.Repeat(s, max(0, int(n.Int))))
}

func isWhole(c *ir.Const) bool { return c.Kind == ir.ConstInt || c.Kind == ir.ConstBool }

func isNumber(c *ir.Const) bool { return isWhole(c) || c.Kind == ir.ConstFloat }

func whole(c *ir.Const) *ir.Const {
	if c.Kind == ir.ConstBool && c.Bool {
		return &ir.Const{Kind: ir.ConstInt, Int: 1}
	}
	return &ir.Const{Kind: ir.ConstInt, Int: c.Int, Big: c.Big}
}

func float(c *ir.Const) float64 {
	if c.Kind == ir.ConstFloat {
		return c.Float
	}
	f, _ := new(big.Float).SetInt(bigOf(whole(c))).Float64()
	return f
}

func integers(op pyast.Operator, a, b *big.Int) Value {
	z := new(big.Int)
	switch op {
	case pyast.Add:
		z.Add(a, b)
	case pyast.Sub:
		z.Sub(a, b)
	case pyast.Mult:
		z.Mul(a, b)
	case pyast.FloorDiv, pyast.Mod:
		if b.Sign() == 0 {
			return unknown
		}
		return floorDivide(op, a, b)
	case pyast.Pow:
		if b.Sign() < 0 || b.BitLen() > 12 || a.BitLen() > 64 {
			return unknown
		}
		z.Exp(a, b, nil)
	case pyast.LShift:
		if b.Sign() < 0 || b.BitLen() > 12 {
			return unknown
		}
		z.Lsh(a, uint(b.Int64()))
	case pyast.BitOr:
		z.Or(a, b)
	case pyast.BitAnd:
		z.And(a, b)
	case pyast.Div, pyast.MatMult, pyast.RShift, pyast.BitXor:
		return unknown
	}
	return integer(z)
}

func floorDivide(op pyast.Operator, a, b *big.Int) Value {
	q, m := new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	if op == pyast.Mod {
		return integer(m)
	}
	return integer(q)
}

func integer(z *big.Int) Value {
	if z.IsInt64() {
		return Int(z.Int64())
	}
	return &Lit{&ir.Const{Kind: ir.ConstInt, Big: z}}
}

func floats(op pyast.Operator, a, b float64) Value {
	var z float64
	switch op {
	case pyast.Add:
		z = a + b
	case pyast.Sub:
		z = a - b
	case pyast.Mult:
		z = a * b
	default:
		return unknown
	}
	return &Lit{&ir.Const{Kind: ir.ConstFloat, Float: z}}
}

func (in *Interp) unary(op pyast.UnaryOperator, v Value) Value {
	if g, ok := v.(*Guess); ok {
		return guessed(in.unary(op, g.Value))
	}
	if op == pyast.Not {
		if t := truthOf(v); t.known {
			return Bool(!t.holds)
		}
		return unknown
	}
	l, ok := v.(*Lit)
	if !ok || !isNumber(l.C) || op == pyast.Invert {
		return unknown
	}
	if op == pyast.UAdd {
		return v
	}
	if l.C.Kind == ir.ConstFloat {
		return &Lit{&ir.Const{Kind: ir.ConstFloat, Float: -l.C.Float}}
	}
	return integer(new(big.Int).Neg(bigOf(whole(l.C))))
}

func (in *Interp) compare(f *Frame, e *pyast.Compare) Value {
	left := in.eval(f, e.Left)
	guess := false
	for i, op := range e.Ops {
		right := in.eval(f, e.Comparators[i])
		_, g1 := left.(*Guess)
		_, g2 := right.(*Guess)
		_, env := right.(*environ)
		guess = guess || g1 || g2 || env
		holds, known := in.relation(op, Plain(left), Plain(right))
		if !known {
			return unknown
		}
		if !holds {
			return maybe(no, guess)
		}
		left = right
	}
	return maybe(yes, guess)
}

func maybe(v Value, guess bool) Value {
	if guess {
		return &Guess{Value: v}
	}
	return v
}

func (in *Interp) relation(op pyast.CmpOperator, a, b Value) (holds, known bool) {
	switch op {
	case pyast.Eq:
		return equal(a, b)
	case pyast.NotEq:
		holds, known = equal(a, b)
		return !holds, known
	case pyast.Is:
		return identical(a, b)
	case pyast.IsNot:
		holds, known = identical(a, b)
		return !holds, known
	case pyast.In:
		return in.contains(b, a)
	case pyast.NotIn:
		holds, known = in.contains(b, a)
		return !holds, known
	case pyast.Lt, pyast.LtE, pyast.Gt, pyast.GtE:
		return ordered(op, a, b)
	}
	return false, false
}

func identical(a, b Value) (same, known bool) {
	if a == b && !IsUnknown(a) {
		return true, true
	}
	if IsUnknown(a) || IsUnknown(b) {
		return false, false
	}
	if isOneOf(a) || isOneOf(b) {
		return false, false
	}
	la, okA := a.(*Lit)
	lb, okB := b.(*Lit)
	if okA && okB {
		return litKey(la.C) == litKey(lb.C) && la.C.Kind == lb.C.Kind, true
	}
	_, foreignA := a.(*Foreign)
	_, foreignB := b.(*Foreign)
	if foreignA || foreignB || isUnsureName(a, b) || isUnsureName(b, a) {
		return false, false
	}
	return false, true
}

// isUnsureName reports whether v is an external name that may be w.
func isUnsureName(v, w Value) bool {
	e, ok := v.(*External)
	return ok && !(isThing(e.Name) && IsNone(w))
}

func isOneOf(v Value) bool {
	_, ok := v.(*OneOf)
	return ok
}

func (in *Interp) contains(container, v Value) (holds, known bool) {
	if s, ok := Str(container); ok {
		sub, ok := Str(v)
		return ok && strings.Contains(s, sub), ok
	}
	if _, ok := container.(*environ); ok {
		return false, true
	}
	if m, ok := container.(Mapping); ok {
		_, found := m.Item(in, v)
		return found, found
	}
	items, all := in.iterate(container)
	for _, item := range items {
		same, sure := equal(item, v)
		if same && sure {
			return true, true
		}
		all = all && sure
	}
	return false, all
}

func ordered(op pyast.CmpOperator, a, b Value) (holds, known bool) {
	x, y := Fold(a), Fold(b)
	if x == nil || y == nil || !(isNumber(x) && isNumber(y)) && x.Kind != y.Kind {
		return false, false
	}
	sign := compareConst(x, y)
	switch op {
	case pyast.Lt:
		return sign < 0, true
	case pyast.LtE:
		return sign <= 0, true
	case pyast.Gt:
		return sign > 0, true
	}
	return sign >= 0, true
}

func (in *Interp) joined(f *Frame, e *pyast.JoinedStr) Value {
	var b strings.Builder
	guess, known := false, true
	for _, part := range e.Values {
		v := in.part(f, part)
		_, g := v.(*Guess)
		s, ok := Str(v)
		guess, known = guess || g, known && ok
		b.WriteString(s)
	}
	if !known {
		return &Unknown{Why: "an f-string holds a value that is not constant"}
	}
	return maybe(Text(b.String()), guess)
}

func (in *Interp) part(f *Frame, e pyast.Expr) Value {
	field, ok := e.(*pyast.FormattedValue)
	if !ok {
		return in.eval(f, e)
	}
	v := in.eval(f, field.Value)
	if field.FormatSpec != nil {
		return unknown
	}
	if field.Conversion == 'r' || field.Conversion == 'a' {
		return lift(v, repr)
	}
	return lift(v, str)
}

// lift applies fn below a Guess.
func lift(v Value, fn func(Value) Value) Value {
	if g, ok := v.(*Guess); ok {
		return guessed(fn(g.Value))
	}
	return fn(v)
}

// str returns str(v).
func str(v Value) Value {
	switch v := v.(type) {
	case *Lit:
		switch v.C.Kind {
		case ir.ConstStr:
			return v
		case ir.ConstBool:
			if v.C.Bool {
				return Text("True")
			}
			return Text("False")
		case ir.ConstInt:
			return Text(bigOf(v.C).String())
		case ir.ConstNone:
			return Text("None")
		}
	case *pathValue:
		return Text(v.text)
	}
	return unknown
}

// repr returns repr(v).
func repr(v Value) Value {
	if s, ok := Str(v); ok {
		if strconv.Quote(s) == `"`+s+`"` && !strings.Contains(s, "'") {
			return Text("'" + s + "'")
		}
		return unknown
	}
	return str(v)
}
