// This file holds how operators, displays and comprehensions are folded.

package lower

import (
	"math/big"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

var binaryOps = map[pyast.Operator]func(a, b any) (any, error){
	pyast.Add: py.Add, pyast.Sub: py.Sub, pyast.Mult: py.Mul, pyast.Div: py.TrueDiv, pyast.FloorDiv: py.FloorDiv,
	pyast.Mod: py.Mod, pyast.Pow: py.Pow, pyast.LShift: py.LShift, pyast.RShift: py.RShift, pyast.BitOr: py.BitOr,
	pyast.BitAnd: py.BitAnd, pyast.BitXor: py.BitXor,
}

func (f *folder) binary(e *pyast.BinOp) (any, error) {
	a, err := f.eval(e.Left)
	if err != nil {
		return nil, err
	}
	b, err := f.eval(e.Right)
	if err != nil {
		return nil, err
	}
	op := binaryOps[e.Op]
	if op == nil || e.Op == pyast.Mod && hasSet(b) || tooLarge(e.Op, a, b) {
		return nil, errNotConst
	}
	return f.checked(op(a, b))
}

// tooLarge reports whether an operation could give a huge value, or, for formatting, a width that does.
func tooLarge(op pyast.Operator, a, b any) bool {
	switch op {
	case pyast.Mult:
		return sizeOf(a)*magnitude(b) > foldSize || sizeOf(b)*magnitude(a) > foldSize
	case pyast.Pow:
		return bitsOf(a)*magnitude(b) > foldSize
	case pyast.LShift:
		return magnitude(b) > foldSize
	case pyast.Mod:
		text, ok := a.(string)
		return ok && wideField(text)
	}
	return false
}

// sizeOf returns the length of a string or container, and 0 for a number.
func sizeOf(v any) int {
	if n, err := py.Len(v); err == nil {
		return n
	}
	return 0
}

func bitsOf(v any) int {
	switch v := v.(type) {
	case int:
		return big.NewInt(int64(v)).BitLen()
	case *big.Int:
		return v.BitLen()
	}
	return 0
}

// magnitude returns a number's size where it says how often or how far, kept small enough to multiply.
func magnitude(v any) int {
	switch v := v.(type) {
	case int:
		return min(max(v, -v), foldSize+1)
	case *big.Int:
		return foldSize + 1
	}
	return 1
}

// wideField reports whether a format has a number of more than four digits, or a width taken from the arguments.
func wideField(format string) bool {
	digits := 0
	for _, c := range format {
		switch {
		case c >= '0' && c <= '9':
			digits++
			if digits > 4 {
				return true
			}
		case c == '*':
			return true
		default:
			digits = 0
		}
	}
	return false
}

// checked refuses results beyond the size limit.
func (f *folder) checked(v any, err error) (any, error) {
	if err != nil || sizeOf(v) > foldSize || bitsOf(v) > foldSize {
		return nil, errNotConst
	}
	return v, nil
}

func (f *folder) unary(e *pyast.UnaryOp) (any, error) {
	v, err := f.eval(e.Operand)
	if err != nil {
		return nil, err
	}
	switch e.Op {
	case pyast.Not:
		return !py.Truth(v), nil
	case pyast.USub:
		return py.Neg(v)
	case pyast.UAdd:
		return py.Pos(v)
	}
	return py.Invert(v)
}

func (f *folder) logic(e *pyast.BoolOp) (any, error) {
	var v any
	for _, operand := range e.Values {
		var err error
		if v, err = f.eval(operand); err != nil {
			return nil, err
		}
		if py.Truth(v) == (e.Op == pyast.Or) {
			break
		}
	}
	return v, nil
}

func (f *folder) choice(e *pyast.IfExp) (any, error) {
	test, err := f.eval(e.Test)
	if err != nil {
		return nil, err
	}
	if py.Truth(test) {
		return f.eval(e.Body)
	}
	return f.eval(e.Orelse)
}

func (f *folder) compare(e *pyast.Compare) (any, error) {
	left, err := f.eval(e.Left)
	if err != nil {
		return nil, err
	}
	for i, op := range e.Ops {
		right, err := f.eval(e.Comparators[i])
		if err != nil {
			return nil, err
		}
		holds, err := comparison(op, left, right)
		if err != nil || !holds {
			return holds, err
		}
		left = right
	}
	return true, nil
}

func comparison(op pyast.CmpOperator, a, b any) (bool, error) {
	switch op {
	case pyast.Eq:
		return py.Eq(a, b), nil
	case pyast.NotEq:
		return !py.Eq(a, b), nil
	case pyast.Lt:
		return py.Lt(a, b)
	case pyast.LtE:
		return py.Le(a, b)
	case pyast.Gt:
		return py.Gt(a, b)
	case pyast.GtE:
		return py.Ge(a, b)
	case pyast.In:
		return py.In(a, b)
	case pyast.NotIn:
		in, err := py.In(a, b)
		return !in, err
	}
	if a != nil && b != nil { // identity of constants is CPython's own business, but for None
		return false, errNotConst
	}
	return (a == nil && b == nil) == (op == pyast.Is), nil
}

func (f *folder) subscript(e *pyast.Subscript) (any, error) {
	x, err := f.eval(e.Value)
	if err != nil {
		return nil, err
	}
	s, ok := e.Slice.(*pyast.Slice)
	if !ok {
		k, err := f.eval(e.Slice)
		if err != nil {
			return nil, err
		}
		return py.GetItem(x, k)
	}
	var bounds [3]any
	for i, part := range []pyast.Expr{s.Lower, s.Upper, s.Step} {
		if part == nil {
			continue
		}
		if bounds[i], err = f.eval(part); err != nil {
			return nil, err
		}
	}
	return py.GetSlice(x, bounds[0], bounds[1], bounds[2])
}

// display folds tuples, lists, sets, dicts and comprehensions.
func (f *folder) display(e pyast.Expr) (any, error) {
	switch e := e.(type) {
	case *pyast.Tuple:
		items, err := f.evalAll(e.Elts)
		return py.Tuple(items), err
	case *pyast.List:
		items, err := f.evalAll(e.Elts)
		return py.NewList(items...), err
	case *pyast.Set:
		items, err := f.evalAll(e.Elts)
		if err != nil {
			return nil, err
		}
		return py.SetFrom(py.Tuple(items))
	case *pyast.Dict:
		return f.dict(e)
	}
	return f.comprehension(e)
}

func (f *folder) dict(e *pyast.Dict) (any, error) {
	d := py.NewDict[any, any]()
	for i, key := range e.Keys {
		v, err := f.eval(e.Values[i])
		if err != nil {
			return nil, err
		}
		if key == nil {
			other, ok := v.(*py.Dict[any, any])
			if !ok {
				return nil, errNotConst
			}
			for k, v := range other.All() {
				d.Set(k, v)
			}
			continue
		}
		k, err := f.eval(key)
		if err != nil {
			return nil, err
		}
		if err := py.SetItem(d, k, v); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (f *folder) comprehension(e pyast.Expr) (any, error) {
	var items []any
	var err error
	switch e := e.(type) {
	case *pyast.ListComp:
		err = f.loop(e.Generators, func() error { return f.collect(&items, e.Elt) })
		return py.NewList(items...), err
	case *pyast.SetComp:
		if err = f.loop(e.Generators, func() error { return f.collect(&items, e.Elt) }); err != nil {
			return nil, err
		}
		return py.SetFrom(py.Tuple(items))
	case *pyast.DictComp:
		d := py.NewDict[any, any]()
		err = f.loop(e.Generators, func() error {
			pair, err := f.evalAll([]pyast.Expr{e.Key, e.Value})
			if err != nil {
				return err
			}
			return py.SetItem(d, pair[0], pair[1])
		})
		return d, err
	}
	return nil, errNotConst
}

func (f *folder) collect(items *[]any, e pyast.Expr) error {
	v, err := f.eval(e)
	*items = append(*items, v)
	return err
}

// loop runs body for every round of nested generators.
func (f *folder) loop(generators []*pyast.Comprehension, body func() error) error {
	if len(generators) == 0 {
		return body()
	}
	g := generators[0]
	if g.IsAsync {
		return errNotConst
	}
	items, err := f.items(g.Iter)
	if err != nil {
		return err
	}
	for _, item := range items {
		if err := f.assign(g.Target, item); err != nil {
			return err
		}
		pass, err := f.all(g.Ifs)
		if err != nil {
			return err
		}
		if pass {
			if err := f.loop(generators[1:], body); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *folder) all(tests []pyast.Expr) (bool, error) {
	for _, t := range tests {
		v, err := f.eval(t)
		if err != nil || !py.Truth(v) {
			return false, err
		}
	}
	return true, nil
}

// assign binds the variables of a comprehension.
func (f *folder) assign(target pyast.Expr, v any) error {
	switch t := target.(type) {
	case *pyast.Name:
		if f.locals == nil {
			f.locals = map[*ir.Symbol]any{}
		}
		f.locals[f.fn.Uses[t]] = v
		return nil
	case *pyast.Tuple:
		return f.unpack(t.Elts, v)
	case *pyast.List:
		return f.unpack(t.Elts, v)
	}
	return errNotConst
}

// unpack binds several targets, one of which may take what the others leave.
func (f *folder) unpack(targets []pyast.Expr, v any) error {
	items, err := f.spend(v)
	if err != nil {
		return err
	}
	star := slices.IndexFunc(targets, func(e pyast.Expr) bool { _, ok := e.(*pyast.Starred); return ok })
	if star < 0 && len(items) != len(targets) || len(items) < len(targets)-1 {
		return errNotConst
	}
	for i, target := range targets {
		switch {
		case i == star:
			rest := len(items) - len(targets) + 1
			err = f.assign(target.(*pyast.Starred).Value, py.NewList(slices.Clone(items[i:i+rest])...))
		case star >= 0 && i > star:
			err = f.assign(target, items[len(items)-len(targets)+i])
		default:
			err = f.assign(target, items[i])
		}
		if err != nil {
			return err
		}
	}
	return nil
}
