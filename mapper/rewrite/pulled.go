// This file translates generators in variables that are run step by step: g = gen(); next(g). What is left of them is there
// for whatever reads them next (Language Reference 6.2.9).

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isPulled reports whether a Go type is that of generator objects.
func isPulled(goType string) bool { return rule.Base(goType) == "py.Generator" }

// pulledName translates name = generator(...), or a generator expression, where the name is read by next and by what runs
// through it.
//
//	g = up(3)  =>  g := py.Pull(up(3)); defer g.Stop()
func (t *translator) pulledName(s *ir.Symbol, value pyast.Expr) bool {
	if _, iterator := t.symbolType(s).(ir.Iterator); !iterator || !t.pullable(s) {
		return false
	}
	v, ok := t.pulledItems(value)
	if !ok {
		return false
	}
	if !isSeq(v.Type) || !v.Plain() {
		t.Fail(value, diag.NoGenerator, "a generator in a variable is not translated here")
	}
	pull := "Pull"
	if rule.Base(v.Type) == "iter.Seq2" {
		pull = "PullErr"
	}
	name := gotree.Ident{Name: t.scope.GoName(s.Name, false)}
	t.vars[s] = &variable{symbol: s, name: name.Name, goType: "*py.Generator[" + rule.Args(v.Type)[0] + "]", declared: true}
	t.emit(gotree.Define(gotree.CallOf(t.qual("py", pull), v.X), name), &gotree.Defer{Call: gotree.CallOf(gotree.Sel(name, "Stop"))})
	return true
}

// pulledItems returns what a generator, a generator expression or iter(x) runs through, as a Go iterator.
func (t *translator) pulledItems(value pyast.Expr) (rule.Value, bool) {
	if e, ok := value.(*pyast.GeneratorExp); ok {
		if !t.keepsStill(e.Generators[0].Iter) {
			return rule.Value{}, false
		}
		return t.lazyComp(e), true
	}
	if call, ok := value.(*pyast.Call); ok && t.Qualified(call.Func) == "iter" && len(call.Args) == 1 && len(call.Keywords) == 0 {
		return t.iterOf(call)
	}
	if fn := t.generatorCall(value); fn == nil || hasCleanup(fn.Body) {
		return rule.Value{}, false
	}
	return t.Expr(value, ""), true
}

// keepsStill reports whether what a generator expression runs over is the same later on: a variable that is bound once, or
// a range of constants.
func (t *translator) keepsStill(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return t.py.Uses[e] != nil && !t.rebound(t.py.Uses[e])
	case *pyast.Call:
		for _, a := range e.Args {
			if _, constant := a.(*pyast.Constant); !constant {
				return false
			}
		}
		return t.Qualified(e.Func) == "range" && len(e.Keywords) == 0
	}
	return false
}

// iterOf translates iter(x) of a list, a dict, a set, a tuple or a text, as what ranges over it live.
//
//	it = iter(rows)  =>  it := py.Pull(rows.All())
func (t *translator) iterOf(call *pyast.Call) (rule.Value, bool) {
	switch t.TypeOf(call.Args[0]).(type) {
	case ir.List, ir.Dict, ir.Set, ir.Tuple, ir.Basic:
	default:
		return rule.Value{}, false
	}
	if t.TypeOf(call.Args[0]) == ir.Type(ir.Any) {
		return rule.Value{}, false
	}
	x := t.Hoist(t.plain(call.Args[0], ""), "items")
	if x.MayNil || x.Type == "any" {
		return rule.Value{}, false
	}
	if rule.Base(x.Type) == "py.Dict" {
		keys := gotree.CallOf(t.qual("py", "KeySeq"), x.X)
		return rule.Value{X: keys, Type: seqType(rule.Args(x.Type)[0], false), Pure: true}, true
	}
	seq, elem := t.sequence(call, x)
	out := rule.Value{X: seq.X, Type: seqType(elem, seq.Fails), Pure: true}
	if seq.Indexed {
		out.X = gotree.CallOf(gotree.Qual{Path: "slices", Name: "Values"}, seq.X)
	}
	return out, true
}

// pullable reports whether the function ends together with the variable, and every read of it is one that takes items.
func (t *translator) pullable(s *ir.Symbol) bool {
	if len(s.Binds) != 1 || s.Captured || s.Global || s.Scope != t.py.Scope || t.loops > 0 || len(t.frames) != 1 || t.plan.home[s].in == nil {
		return false
	}
	reads, takes := 0, 0
	is := func(e pyast.Expr) int {
		if name, ok := e.(*pyast.Name); ok && t.py.Uses[name] == s {
			return 1
		}
		return 0
	}
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if !isBinding(s, n) {
					reads += is(n)
				}
			case *pyast.For:
				takes += is(n.Iter)
			case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp:
				takes += is(firstIterable(n))
			case *pyast.Call:
				if q := t.Qualified(n.Func); len(n.Args) > 0 && len(n.Keywords) == 0 && (q == "next" || t.runsThrough(n)) {
					takes += is(n.Args[0])
				}
			}
			return true
		})
	}
	return reads == takes
}

// hasCleanup reports whether a generator has something to do when it is ended early.
func hasCleanup(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Try, *pyast.With:
				found = true
			case *pyast.Return:
				found = found || n.Value != nil // which StopIteration carries
			case *pyast.Assign:
				_, sent := n.Value.(*pyast.Yield)
				found = found || sent
			}
			return !found
		})
	}
	return found
}

// nextOf translates next(g) and next(g, default) of a generator object.
func (t *translator) nextOf(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) > 2 || t.Qualified(call.Func) != "next" {
		return rule.Value{}, false
	}
	name, ok := call.Args[0].(*pyast.Name)
	if !ok || t.vars[t.py.Uses[name]] == nil || !isPulled(t.vars[t.py.Uses[name]].goType) {
		return rule.Value{}, false
	}
	g := t.plain(name, "")
	elem := rule.Args(g.Type)[0]
	if len(call.Args) == 1 {
		return t.knownAs(rule.Value{X: gotree.CallOf(gotree.Sel(g.X, "Next")), Type: elem, Fails: true}, call), true
	}
	return t.nextOr(call, g, elem), true
}

// nextOr translates next(g, default).
func (t *translator) nextOr(call *pyast.Call, g rule.Value, elem string) rule.Value {
	goType := t.u.repr(t.TypeOf(call))
	if goType == "" {
		t.Fail(call, diag.NoType, "a value of type %s has no Go type", t.TypeOf(call))
	}
	fallback := t.plain(call.Args[1], goType)
	name, taken, ok := gotree.Ident{Name: t.scope.Take("next")}, gotree.Ident{Name: t.scope.Take("item")}, gotree.Ident{Name: t.scope.Take("ok")}
	t.emit(t.startOf(name, goType, fallback), &gotree.Assign{Lhs: []gotree.Expr{taken, ok, gotree.Err}, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(gotree.Sel(g.X, "Take"))}})
	t.out.Fails = true
	t.check()
	t.emit(&gotree.If{Cond: ok, Then: t.sub(func() {
		t.emit(gotree.Set(t.fit(call, rule.Value{X: taken, Type: elem, Pure: true}, goType).X, name))
	})})
	_, maybe := t.TypeOf(call).(ir.Optional)
	return rule.Value{X: name, Type: goType, Pure: true, MayNil: maybe}
}

// startOf declares a variable with the value that it has until another is found.
func (t *translator) startOf(name gotree.Ident, goType string, v rule.Value) gotree.Stmt {
	out := &gotree.VarStmt{Names: []string{name.Name}, Type: t.u.typeTree(goType)}
	switch {
	case v.X == gotree.Expr(gotree.Nil):
	case goType == "any" || v.Const && goType == "float64":
		out.Values = []gotree.Expr{v.X}
	default:
		return gotree.Define(v.X, name)
	}
	return out
}
