// This file holds the fold pass: constant expressions, evaluated by the functions that converted programs run on, so
// that folding and running agree.
//
// An expression is constant when it is built from literals and names bound once to constants by Python's operators,
// the pure builtins, methods of str, bytes and containers, and comprehensions. Whatever would raise, take long, grow
// large or depend on the machine is not constant.

package lower

import (
	"errors"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Limits of one folding.
const (
	foldFuel  = 20_000  // nodes evaluated
	foldSize  = 100_000 // bytes of a string, items of a container
	foldDepth = 200     // nested expressions and names
)

var errNotConst = errors.New("not constant")

// folder evaluates one expression.
type folder struct {
	fn     *ir.Func
	fuel   int
	depth  int
	locals map[*ir.Symbol]any // of comprehensions
	open   map[*ir.Symbol]bool
}

// Fold returns the value of e in fn, nil when e is not constant. A name counts as constant when it is bound once to a
// constant, a container only when nothing in the project can change it (Symbol.Const), and a local variable only after
// its assignment.
func Fold(fn *ir.Func, e pyast.Expr) *ir.Const {
	f := &folder{fn: fn, fuel: foldFuel, open: map[*ir.Symbol]bool{}}
	v, err := f.eval(e)
	if err != nil {
		return nil
	}
	return constant(v, 0)
}

// foldGlobals sets Const of the module-level names and class attributes of p that are constants.
func foldGlobals(p *ir.Program) {
	safe := safeUses(p)
	for _, m := range p.Modules {
		for _, s := range m.Scope.Order {
			foldSymbol(m.Body, s, safe)
		}
		for _, c := range m.Classes {
			for _, s := range c.Scope.Order {
				if s.Const == nil && !s.Mutated {
					foldSymbol(c.Scope.Func, s, safe)
				}
			}
		}
	}
	for _, m := range p.Modules {
		for _, s := range m.Scope.Order {
			if s.Imported != nil {
				s.Const = s.Imported.Const
			}
		}
	}
}

func foldSymbol(fn *ir.Func, s *ir.Symbol, safe map[*ir.Symbol]bool) {
	if s.Const != nil || s.Value == nil || s.Mutated || s.Kind != ir.Variable {
		return
	}
	f := &folder{fn: fn, fuel: foldFuel, open: map[*ir.Symbol]bool{s: true}}
	v, err := f.eval(s.Value)
	if err != nil {
		return
	}
	if c := constant(v, 0); c != nil && (immutable(c) || safe[s] && flat(c)) {
		s.Const = c
	}
}

// immutable reports whether no part of c can be changed in place.
func immutable(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstList, ir.ConstDict, ir.ConstSet:
		return false
	case ir.ConstTuple:
		return flat(c)
	}
	return true
}

// flat reports whether the items of c are immutable.
func flat(c *ir.Const) bool {
	for _, item := range c.Items {
		if !immutable(item) {
			return false
		}
	}
	return true
}

// eval returns the value of e.
func (f *folder) eval(e pyast.Expr) (any, error) {
	f.fuel--
	f.depth++
	defer func() { f.depth-- }()
	if f.fuel < 0 || f.depth > foldDepth {
		return nil, errNotConst
	}
	switch e := e.(type) {
	case *pyast.Constant:
		return literal(e.Value)
	case *pyast.Name, *pyast.Attribute:
		return f.name(e)
	case *pyast.BinOp:
		return f.binary(e)
	case *pyast.UnaryOp:
		return f.unary(e)
	case *pyast.BoolOp:
		return f.logic(e)
	case *pyast.Compare:
		return f.compare(e)
	case *pyast.IfExp:
		return f.choice(e)
	case *pyast.JoinedStr:
		return f.joined(e)
	case *pyast.Call:
		return f.call(e)
	case *pyast.Subscript:
		return f.subscript(e)
	}
	return f.display(e)
}

func literal(v pyast.Value) (any, error) {
	switch v := v.(type) {
	case pyast.None:
		return nil, nil
	case pyast.Bool:
		return bool(v), nil
	case pyast.Int:
		if v.Big != nil {
			return v.Big, nil
		}
		return int(v.Small), nil
	case pyast.Float:
		return float64(v), nil
	case pyast.Str:
		return string(v), nil
	case pyast.Bytes:
		return []byte(v), nil
	}
	return nil, errNotConst
}

// name returns the value of a variable of a comprehension, or of a name that is bound once to a constant.
func (f *folder) name(e pyast.Expr) (any, error) {
	if name, ok := e.(*pyast.Name); ok {
		if v, ok := f.locals[f.fn.Uses[name]]; ok {
			return v, nil
		}
	}
	s := f.symbol(e)
	if s != nil && s.Kind == ir.Param && s.Const != nil {
		return value(s.Const), nil
	}
	if s == nil || s.Kind != ir.Variable || s.Scope == nil {
		return libraryConstant(f.fn.Qualified(e))
	}
	if s.Const != nil {
		return value(s.Const), nil
	}
	if s.Value == nil || s.Mutated || f.open[s] || !s.Global && s.Scope.Class == nil && !f.precedes(s, e) {
		return nil, errNotConst
	}
	f.open[s] = true
	defer delete(f.open, s)
	outer := f.fn
	f.fn = s.Scope.Func
	defer func() { f.fn = outer }()
	v, err := f.eval(s.Value)
	if err != nil {
		return nil, err
	}
	if c := constant(v, 0); c == nil || !immutable(c) {
		return nil, errNotConst
	}
	return v, nil
}

// symbol returns what a name, a member of a module or an attribute of a class of the project means. Attributes of
// classes with bases or a shape of their own may be something else than what the body assigns.
func (f *folder) symbol(e pyast.Expr) *ir.Symbol {
	if s := f.fn.Resolve(e); s != nil {
		return s
	}
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	s := f.fn.Resolve(a.Value)
	if s == nil || s.Kind != ir.ClassName || s.Class == nil || s.Class.Kind != ir.PlainClass {
		return nil
	}
	if s.Mutated {
		return nil
	}
	return s.Class.Scope.Symbols[a.Attr]
}

// precedes reports whether local variable s is assigned by a statement directly in its function's body that stands
// before e, so that no path leads to e around it.
func (f *folder) precedes(s *ir.Symbol, e pyast.Expr) bool {
	if s.Scope.Func != f.fn || s.Captured {
		return false
	}
	for _, stmt := range f.fn.Body {
		if a, ok := stmt.(*pyast.Assign); ok && a.Value == s.Value {
			return a.End <= e.Bounds().Start
		}
		if a, ok := stmt.(*pyast.AnnAssign); ok && a.Value == s.Value {
			return a.End <= e.Bounds().Start
		}
	}
	return false
}

func (f *folder) evalAll(list []pyast.Expr) ([]any, error) {
	values := make([]any, 0, len(list))
	for _, e := range list {
		if star, ok := e.(*pyast.Starred); ok {
			items, err := f.items(star.Value)
			if err != nil {
				return nil, err
			}
			values = append(values, items...)
			continue
		}
		v, err := f.eval(e)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

// items returns what iterating over e yields, each item costing fuel. Iterators, which are no constants themselves, are
// followed here: range, enumerate, zip, reversed, the views of a dict and generator expressions.
func (f *folder) items(e pyast.Expr) ([]any, error) {
	switch e := e.(type) {
	case *pyast.GeneratorExp:
		var items []any
		err := f.loop(e.Generators, func() error { return f.collect(&items, e.Elt) })
		return items, err
	case *pyast.Call:
		if items, err := f.iterator(e); err == nil {
			return items, nil
		}
	}
	v, err := f.eval(e)
	if err != nil {
		return nil, err
	}
	if hasSet(v) {
		return nil, errNotConst // its order depends on hashes
	}
	return f.spend(v)
}

func (f *folder) spend(v any) ([]any, error) {
	all, err := py.Iter(v)
	if err != nil {
		return nil, err
	}
	var items []any
	for item := range all {
		f.fuel--
		if f.fuel < 0 {
			return nil, errNotConst
		}
		items = append(items, item)
	}
	return items, nil
}
