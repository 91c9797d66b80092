// This file translates generator expressions that are bodies: they run while the body is sent.

package rewrite

import (
	"maps"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// lazyComp translates a generator expression as an iterator. What it runs over first is evaluated at once, so it must be
// something that cannot fail.
//
//	(f"{n}\n" for n in numbers)  =>  func(yield func(string) bool) { for n := range numbers.All() { ... } }
func (t *translator) lazyComp(e *pyast.GeneratorExp) rule.Value {
	elem := t.u.element(t.TypeOf(e.Elt))
	if elem == "" {
		t.Fail(e, diag.NoType, "a generator of %s has no Go type", t.TypeOf(e.Elt))
	}
	if before := t.sub(func() { t.plain(e.Generators[0].Iter, "") }); len(before.Stmts) > 0 {
		t.Fail(e.Generators[0].Iter, diag.NoGenerator, "what a generator expression runs over is not translated here")
	}
	f := &Func{Py: t.py, Mode: ValueMode, Place: t.out.Place, local: true, lazy: true, touches: map[*State]access{}}
	n := t.inner(f, t.locals)
	n.plan, n.vars = t.plan, maps.Clone(t.vars)
	n.yields = &yields{name: n.scope.Take("yield"), elem: elem}
	n.frames = []frame{n.generatorFrame()}
	n.generate(e.Generators, func() { n.yield(n.plain(e.Elt, elem).X) })
	return rule.Value{X: n.iteratorLit(), Type: seqType(elem, f.Fails), Lazy: f}
}

// iteratorLit returns the function literal of a generator's body.
func (t *translator) iteratorLit() *gotree.FuncLit {
	yield := gotree.FuncType{Params: []gotree.Param{{Type: t.u.typeTree(t.yields.elem)}}, Results: []gotree.Param{{Type: gotree.Ident{Name: "bool"}}}}
	if t.out.Fails {
		yield.Params = append(yield.Params, gotree.Param{Type: gotree.Ident{Name: "error"}})
		for _, call := range t.yields.calls {
			call.Args = append(call.Args, gotree.Nil)
		}
	}
	params := []gotree.Param{{Names: []string{t.yields.name}, Type: yield}}
	return &gotree.FuncLit{Type: gotree.FuncType{Params: params}, Body: t.block}
}
