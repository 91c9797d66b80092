// This file holds how infer evaluates expressions.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// expr returns the type of e at this point and records it. A function that is mentioned without being called may be
// called by whoever gets it.
func (f *flow) expr(e pyast.Expr) ir.Type {
	t := f.quiet(e)
	for _, fn := range ir.FuncsOf(unwrap(t)) {
		f.calledSomehow(fn)
	}
	return t
}

// quiet is expr for what is called on the spot.
func (f *flow) quiet(e pyast.Expr) ir.Type {
	t := f.eval(e)
	f.record(e, t)
	return t
}

// record notes the type of e; when it is evaluated more than once, all its types together.
func (f *flow) record(e pyast.Expr, t ir.Type) {
	if old, ok := f.task.types[e]; ok {
		t = f.join(old, t)
	}
	f.task.types[e] = t
}

// cell returns the cell of a container that node makes, holding at least t.
func (f *flow) cell(node pyast.Node, part int, t ir.Type) *ir.Cell {
	return f.siteCell(site{node, part}, t)
}

func (e *engine) siteCell(at site, t ir.Type) *ir.Cell {
	c := e.sites[at]
	if c == nil {
		c = &ir.Cell{}
		e.sites[at] = c
	}
	e.put(c, t)
	return e.read(c)
}

func (f *flow) eval(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.Constant:
		if n, ok := e.Value.(pyast.Int); ok {
			return literalRange(n)
		}
		return constantType(e.Value)
	case *pyast.Name:
		return f.name(e)
	case *pyast.Attribute:
		t := f.hinted(e, f.attribute(e))
		f.notNone(e.Value, e.Attr)
		if narrow, ok := f.narrowedAttribute(e); ok {
			return narrow
		}
		return t
	case *pyast.Call:
		t := f.call(e)
		if a, ok := e.Func.(*pyast.Attribute); ok {
			f.notNone(a.Value, a.Attr)
		}
		if !quietBuiltins[f.fn.Qualified(e.Func)] {
			f.forgetPaths()
		}
		return f.hinted(e, t)
	case *pyast.Subscript:
		return f.hinted(e, f.subscript(e))
	case *pyast.BinOp:
		left, right := f.views(e, f.expr(e.Left), f.expr(e.Right))
		return f.binary(e, e.Op, left, right)
	case *pyast.UnaryOp:
		return f.unary(e)
	case *pyast.BoolOp:
		return f.logic(e)
	case *pyast.Compare:
		return f.compare(e)
	case *pyast.IfExp:
		return f.choice(e)
	case *pyast.NamedExpr:
		t := f.expr(e.Value)
		f.assign(e.Target, t)
		return t
	case *pyast.JoinedStr:
		for _, v := range e.Values {
			f.expr(v)
		}
		return ir.Str
	}
	return f.display(e)
}

// hinted returns t, or what a hint says about e where t says nothing.
func (f *flow) hinted(e pyast.Expr, t ir.Type) ir.Type {
	if t != ir.Any {
		return t
	}
	for _, hint := range f.hints {
		if known := hint(f.fn, e, func(part pyast.Expr) ir.Type { return open(f.task.types[part]) }); known != nil {
			return known
		}
	}
	return t
}

func constantType(v pyast.Value) ir.Type {
	switch v := v.(type) {
	case pyast.None:
		return ir.None
	case pyast.Bool:
		return ir.Bool
	case pyast.Int:
		return coarse(literalRange(v))
	case pyast.Float:
		return ir.Float
	case pyast.Str:
		return ir.Str
	case pyast.Bytes:
		return ir.Bytes
	}
	return ir.Any
}

// display evaluates displays, comprehensions and what is left.
func (f *flow) display(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.List:
		return ir.List{Elem: f.cell(e, 0, f.all(e.Elts))}
	case *pyast.Set:
		return ir.Set{Elem: f.cell(e, 0, f.all(e.Elts))}
	case *pyast.Tuple:
		return f.tuple(e)
	case *pyast.Dict:
		return f.dict(e)
	case *pyast.FormattedValue:
		f.expr(e.Value)
		f.optionalExpr(e.FormatSpec)
		return ir.Str
	case *pyast.Lambda:
		fn := f.fn.Module.FuncOf[e]
		f.defaults(fn, e.Args)
		f.pull(fn)
		return ir.Callable{Func: fn}
	case *pyast.Starred:
		return f.expr(e.Value)
	case *pyast.Await:
		return f.hinted(e, f.await(e))
	case *pyast.Yield:
		defer f.forgetPaths() // what runs until the next value is asked for may change anything
		return f.yield(e)
	case *pyast.YieldFrom:
		f.put(f.returnCell(f.fn), f.element(f.expr(e.Value)))
		return ir.Any
	case *pyast.Slice:
		return f.slice(e)
	}
	return f.comprehended(e)
}

func (f *flow) comprehended(e pyast.Expr) ir.Type {
	before := maps.Clone(f.env)
	t := f.comprehension(e)
	f.env = f.meet(before, f.env) // conditions narrow inside alone
	return t
}

func (f *flow) comprehension(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.ListComp:
		f.generators(e.Generators)
		return ir.List{Elem: f.cell(e, 0, f.tracked(e.Elt))}
	case *pyast.SetComp:
		f.generators(e.Generators)
		return ir.Set{Elem: f.cell(e, 0, f.expr(e.Elt))}
	case *pyast.GeneratorExp:
		f.generators(e.Generators)
		return ir.Iterator{Elem: f.expr(e.Elt)}
	case *pyast.DictComp:
		f.generators(e.Generators)
		return ir.Dict{Key: f.cell(e, 0, f.expr(e.Key)), Value: f.cell(e, 1, f.tracked(e.Value))}
	}
	return ir.Any
}

// generators binds the variables of a comprehension and narrows by its conditions.
func (f *flow) generators(list []*pyast.Comprehension) {
	for _, g := range list {
		f.assign(g.Target, f.element(f.expr(g.Iter)))
		for _, test := range g.Ifs {
			yes, no := f.cond(test)
			if yes == nil {
				yes = no
			}
			f.env = yes
		}
	}
}

// all returns the joined type of list items.
func (f *flow) all(elts []pyast.Expr) ir.Type {
	joined := ir.Type(ir.Never)
	for _, e := range elts {
		t := f.tracked(e)
		if _, star := e.(*pyast.Starred); star {
			t = f.element(t)
		}
		joined = f.join(joined, t)
	}
	return joined
}

func (f *flow) tuple(e *pyast.Tuple) ir.Type {
	if hasStar(e.Elts) {
		return ir.Tuple{Elems: []ir.Type{f.all(e.Elts)}, Rest: true}
	}
	elems := make([]ir.Type, len(e.Elts))
	for i, x := range e.Elts {
		elems[i] = f.tracked(x)
	}
	return ir.Tuple{Elems: elems}
}

func (f *flow) dict(e *pyast.Dict) ir.Type {
	key, value := ir.Type(ir.Never), f.cell(e, 1, ir.Never)
	for i, k := range e.Keys {
		v := f.tracked(e.Values[i])
		if k == nil {
			d, ok := unwrap(v).(ir.Dict)
			if unwrap(v) == ir.Never {
				continue
			}
			if !ok {
				f.leak(v, 0)
				d = ir.Dict{Key: ir.Any, Value: ir.Any}
			}
			key = f.join(key, d.Key)
			f.putValues(value, d)
			continue
		}
		key = f.join(key, f.expr(k))
		f.putAt(value, k, v)
	}
	return ir.Dict{Key: f.cell(e, 0, key), Value: find(value)}
}

func (f *flow) slice(e pyast.Expr) ir.Type {
	s, ok := e.(*pyast.Slice)
	if !ok {
		return f.expr(e)
	}
	f.optionalExpr(s.Lower)
	f.optionalExpr(s.Upper)
	f.optionalExpr(s.Step)
	return ir.Any
}

func (f *flow) yield(e *pyast.Yield) ir.Type {
	t := ir.Type(ir.None)
	if e.Value != nil {
		t = f.expr(e.Value)
	}
	f.put(f.returnCell(f.fn), t)
	return ir.Any
}

func (f *flow) await(e *pyast.Await) ir.Type {
	if e.Threads {
		return f.expr(e.Value)
	}
	if call, ok := e.Value.(*pyast.Call); ok {
		if t, ok := f.gatherResults(call); ok {
			return t
		}
	}
	t := f.expr(e.Value)
	if call, ok := e.Value.(*pyast.Call); ok {
		if c, ok := f.task.types[call.Func].(ir.Callable); ok && c.Func.Async && !c.Func.Generator {
			return open(f.returnCell(c.Func))
		} else if !ok && t != ir.Any && open(t) != ir.Never {
			return t // stubs say what the coroutines of libraries give
		}
	}
	f.leak(t, 0)
	if open(t) == ir.Never {
		return ir.Never
	}
	return ir.Any
}

// name returns the type of a variable.
func (f *flow) name(e *pyast.Name) ir.Type {
	s := f.fn.Uses[e]
	if t, ok := f.env[s]; ok {
		return t
	}
	t := f.symbol(s.Final())
	if p := f.moduleVariable(s); p != nil {
		if narrow, ok := f.env[p]; ok {
			return narrow
		}
	}
	return t
}

// symbol returns the type of what a name stands for, when it is no variable of this function.
func (f *flow) symbol(s *ir.Symbol) ir.Type {
	switch {
	case s == nil:
		return ir.Any
	case s.Kind == ir.FuncName:
		return f.callable(s.Func)
	case s.Kind == ir.ClassName:
		if len(s.Class.Decorators) > 0 && !knownBases(s.Class) {
			return ir.Any
		}
		return ir.ClassObject{Class: s.Class}
	case s.Kind == ir.BuiltinName && TypeValues[s.Qualified]:
		return ir.External{Name: "_builtin_type"}
	case s.Kind == ir.ExternalName || s.Kind == ir.BuiltinName:
		return f.external(s.Qualified)
	case s.Scope == nil || s.Kind == ir.ModuleName:
		return ir.Any
	case s.Global:
		return constantRange(s, open(f.global(s)))
	case s.Scope.Class != nil:
		return open(f.slot(s))
	case shared(s) || s.Scope.Func != f.fn:
		f.pull(s.Scope.Func)
		for _, fn := range s.Scope.Func.Module.Funcs {
			if fn.Outer == s.Scope.Func && s.Mutated {
				f.pull(fn)
			}
		}
		return open(f.slot(s))
	}
	return ir.Any
}

// callable returns the type of a function as a value; a decorated one may be anything.
func (f *flow) callable(fn *ir.Func) ir.Type {
	if _, cached := fn.Cached(); cached {
		return ir.Callable{Func: fn}
	}
	for _, d := range fn.Decorators() {
		q := fn.Definer().Qualified(d)
		if !transparent[q] && !registers(fn, d) || q == "property" || q == "functools.cached_property" {
			return ir.Any
		}
	}
	return ir.Callable{Func: fn}
}

// external returns the type of a name from outside, as its stub says.
func (f *flow) external(qualified string) ir.Type {
	if qualified == "__name__" || qualified == "__file__" {
		return ir.Str
	}
	item, ok := f.stubs.lookup(qualified)
	if !ok || item.attr == nil {
		return ir.Any
	}
	return f.stubType(item, item.attr, nil, nil)
}
