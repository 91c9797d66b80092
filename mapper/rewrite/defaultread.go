// This file translates defaults that are tuples, and lists, dicts and sets where the function only looks at them: then it does not show
// that Python makes them once.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readDefault makes the default of a parameter anew, for a display of constants that the function only reads.
//
//	def total(xs, rates={}): return sum(rates.get(x, 1) for x in xs)
func (t *translator) readDefault(e pyast.Node, fn *ir.Func, value pyast.Expr, goType string) (gotree.Expr, bool) {
	s := defaulted(fn, value)
	_, immutable := value.(*pyast.Tuple)
	if s == nil || !displaysConstants(value) || !immutable && (s.Captured || len(s.Binds) != 1 || !onlyRead(fn, s)) {
		return nil, false
	}
	outer := t.py
	t.py = fn.Definer()
	defer func() { t.py = outer }()
	return t.fit(e, t.plain(value, goType), goType).X, true
}

// defaulted returns the parameter that has a default, or nil.
func defaulted(fn *ir.Func, value pyast.Expr) *ir.Symbol {
	args := fn.Args
	var arg *pyast.Arg
	positional := slices.Concat(args.Posonlyargs, args.Args)
	for i, d := range args.Defaults {
		if d == value {
			arg = positional[len(positional)-len(args.Defaults)+i]
		}
	}
	for i, d := range args.KwDefaults {
		if d == value {
			arg = args.Kwonlyargs[i]
		}
	}
	if arg == nil {
		return nil
	}
	return fn.Defs[arg]
}

// displaysConstants reports whether e is a display of a tuple, list, dict or set of constants.
func displaysConstants(e pyast.Expr) bool {
	other := func(e pyast.Expr) bool {
		_, ok := e.(*pyast.Constant)
		return !ok
	}
	switch e := e.(type) {
	case *pyast.Tuple:
		return !slices.ContainsFunc(e.Elts, other)
	case *pyast.List:
		return !slices.ContainsFunc(e.Elts, other)
	case *pyast.Set:
		return !slices.ContainsFunc(e.Elts, other)
	case *pyast.Dict:
		return !slices.ContainsFunc(e.Keys, other) && !slices.ContainsFunc(e.Values, other)
	}
	return false
}

// onlyRead reports whether a function does nothing with a parameter but look into it.
func onlyRead(fn *ir.Func, s *ir.Symbol) bool {
	reads, fine := 0, 0
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name] == s
	}
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok && fn.Uses[name] == s {
				reads++
			}
			for _, e := range lookedInto(fn, n) {
				if is(e) {
					fine++
				}
			}
			return true
		})
	}
	return reads == fine
}

// lookedInto returns the operands of a node that it only reads.
func lookedInto(fn *ir.Func, n pyast.Node) []pyast.Expr {
	switch n := n.(type) {
	case *pyast.For:
		return []pyast.Expr{n.Iter}
	case *pyast.Comprehension:
		return []pyast.Expr{n.Iter}
	case *pyast.If:
		return []pyast.Expr{n.Test}
	case *pyast.IfExp:
		return []pyast.Expr{n.Test}
	case *pyast.FormattedValue:
		return []pyast.Expr{n.Value}
	case *pyast.UnaryOp:
		return []pyast.Expr{n.Operand}
	case *pyast.BinOp:
		return []pyast.Expr{n.Left, n.Right}
	case *pyast.Compare:
		return append([]pyast.Expr{n.Left}, n.Comparators...)
	case *pyast.Dict:
		return unpackedIn(n)
	case *pyast.Call:
		return readBy(fn, n)
	}
	return nil
}

// unpackedIn returns the x of each **x in a display of a dict.
func unpackedIn(n *pyast.Dict) []pyast.Expr {
	var out []pyast.Expr
	for i, key := range n.Keys {
		if key == nil {
			out = append(out, n.Values[i])
		}
	}
	return out
}

// readBy returns the operands that a call only reads.
func readBy(fn *ir.Func, n *pyast.Call) []pyast.Expr {
	if a, ok := n.Func.(*pyast.Attribute); ok && readingMethods[a.Attr] {
		return []pyast.Expr{a.Value}
	}
	if readingBuiltins[fn.Qualified(n.Func)] {
		return n.Args
	}
	return nil
}

var (
	readingMethods  = set("get copy count index items keys values")
	readingBuiltins = set("len sorted list dict set tuple sum min max any all str repr bool")
)
