// This file translates loops over enumerate(iterable, start): those over lists range over the index, all others count on their
// own (library reference, "Built-in Functions").

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// enumerated returns the iterable and the start of a call of enumerate, whose start is nil where it is left out; false for
// any other expression, and for a start that may not be an int of 64 bits.
func (t *translator) enumerated(e pyast.Expr) (items, start pyast.Expr, ok bool) {
	call, isCall := e.(*pyast.Call)
	if !isCall || t.Qualified(call.Func) != "enumerate" || hasStar(call.Args) || len(call.Args) == 0 || len(call.Keywords) > 0 {
		return nil, nil, false
	}
	switch {
	case len(call.Args) == 1:
		return call.Args[0], nil, true
	case len(call.Args) == 2 && t.u.repr(t.TypeOf(call.Args[1])) == "int":
		return call.Args[0], call.Args[1], true
	}
	return nil, nil, false
}

// enumerate returns what to range over for enumerate(x, start) where Go counts its items, the types of the index and of the
// items, and what the index starts with.
func (t *translator) enumerate(call *pyast.Call) (seq gotree.Expr, types []string, from gotree.Expr) {
	items, start, ok := t.enumerated(call)
	if !ok || t.isStreamed(items) {
		return nil, nil, nil
	}
	operands := []pyast.Expr{items}
	if start != nil {
		operands = append(operands, start)
	}
	vs := t.several(operands, nil)
	if start != nil && !t.isZero(start) {
		from = t.fixed(vs[1]).X
	}
	v := vs[0]
	switch {
	case rule.Base(v.Type) == "py.List" && !v.MayNil:
		if t.changing {
			return gotree.CallOf(gotree.Sel(v.X, "Pairs")), []string{"int", rule.Args(v.Type)[0]}, from
		}
		return gotree.CallOf(gotree.Sel(v.X, "Values")), []string{"int", rule.Args(v.Type)[0]}, from
	case v.Type == "string" && v.OK == nil:
		return gotree.CallOf(t.qual("py", "Chars"), v.X), []string{"int", "string"}, from
	case rule.Elem(v.Type) != "" && v.Type != "[]byte":
		return v.X, []string{"int", rule.Elem(v.Type)}, from
	}
	return nil, nil, nil
}

func (t *translator) isZero(e pyast.Expr) bool {
	c := t.Const(e)
	return c != nil && c.Kind == ir.ConstInt && c.Big == nil && c.Int == 0
}

// countedFrom binds the counter of enumerate(x, start) in a loop that counts from 0.
//
//	for rank, v in enumerate(xs, 1):  =>  for i, v := range xs.Values() { rank := i + 1
func (t *translator) countedFrom(target pyast.Expr, index, start gotree.Expr) {
	name := gotree.Ident{Name: t.scope.Take(t.targetName(target))}
	t.emit(gotree.Define(&gotree.Binary{Op: "+", X: index, Y: start}, name))
	t.bindLoop(target, name, "int")
}

// indexName returns a name for the index beside a counter.
func indexName(counter string) string {
	if counter == "i" {
		return "index"
	}
	return "i"
}

// countedLoop emits a loop over enumerate of what Go does not count.
//
//	for i, v in enumerate(up(3)):  =>  i := -1; for v := range up(3) { i++
func (t *translator) countedLoop(target, iter pyast.Expr, body func()) bool {
	items, start, ok := t.enumerated(iter)
	pair, isPair := target.(*pyast.Tuple)
	if !ok || !isPair || len(pair.Elts) != 2 || !t.countsOn(items) {
		return false
	}
	first, ok := t.countStart(start)
	if !ok {
		return false
	}
	hint := t.targetName(pair.Elts[0])
	if t.rebinds(pair.Elts[0]) {
		hint = "n" // the loop counts on, whatever its body assigns
	}
	index := gotree.Ident{Name: t.scope.Take(hint)}
	t.emit(gotree.Define(first, index))
	t.each(iter, items, t.targetName(pair.Elts[1]), func(item rule.Value) {
		item.Arity = arityOf(itemType(t.TypeOf(items)))
		t.emit(&gotree.IncDec{X: index, Op: "++"})
		t.bindCounter(pair.Elts[0], index)
		t.bindTarget(pair.Elts[1], item)
		body()
	})
	return true
}

// bindCounter binds the target of a loop to its counter, by a variable of its own where the body assigns to it.
func (t *translator) bindCounter(target pyast.Expr, index gotree.Ident) {
	if !t.rebinds(target) {
		t.bindLoop(target, index, "int")
		return
	}
	name := gotree.Ident{Name: t.scope.Take(t.targetName(target))}
	t.emit(gotree.Define(index, name))
	t.bindLoop(target, name, "int")
}

// countsOn reports whether a loop goes through the iterable by itself, one item after the other.
func (t *translator) countsOn(items pyast.Expr) bool {
	switch t.TypeOf(items).(type) {
	case ir.Dict, ir.Set:
		return true
	}
	return t.isStreamed(items)
}

// countStart returns the number before the first one that enumerate counts with. It is no more than a constant or a
// variable, whose evaluation may come before that of the iterable.
func (t *translator) countStart(start pyast.Expr) (gotree.Expr, bool) {
	if start == nil {
		return gotree.Num{Text: "-1"}, true
	}
	if c := t.Const(start); c != nil {
		if c.Kind != ir.ConstInt || c.Big != nil {
			return nil, false
		}
		return gotree.Num{Text: itoa(int(c.Int) - 1)}, true
	}
	name, ok := start.(*pyast.Name)
	if !ok || t.rebound(t.py.Uses[name]) {
		return nil, false
	}
	return &gotree.Binary{Op: "-", X: t.plain(start, "int").X, Y: gotree.Num{Text: "1"}}, true
}
