// This file translates generators that are held until something runs through them: in variables and as arguments of the
// app's own functions. What is read once is an iterator in Go as well.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// generatorName translates name = generator(...), or a generator expression, where the name is read once.
func (t *translator) generatorName(s *ir.Symbol, value pyast.Expr) bool {
	if !t.makesStream(value) || !t.usedOnce(s) || t.plan.home[s].in == nil || t.cleansUp(value) && !t.readWhole(s) {
		return false
	}
	v := t.heldStream(value)
	name := t.scope.GoName(s.Name, false)
	t.vars[s] = &variable{symbol: s, name: name, goType: v.Type, declared: true, lazy: v.Lazy}
	t.emit(gotree.Define(v.X, gotree.Ident{Name: name}))
	return true
}

// makesStream reports whether e makes a generator that may be held.
func (t *translator) makesStream(e pyast.Expr) bool {
	if gen, ok := e.(*pyast.GeneratorExp); ok {
		first := gen.Generators[0]
		if first.IsAsync {
			return false
		}
		switch t.TypeOf(first.Iter).(type) {
		case ir.List, ir.Tuple:
			return true
		}
		return t.isStreamed(first.Iter)
	}
	return t.generatorCall(e) != nil
}

// heldStream translates what makes a generator. What a generator expression runs over is evaluated at once.
func (t *translator) heldStream(e pyast.Expr) rule.Value {
	v := rule.Value{}
	if gen, ok := e.(*pyast.GeneratorExp); ok {
		held, first := *gen, *gen.Generators[0]
		if name, isName := first.Iter.(*pyast.Name); !isName || t.py.Uses[name] == nil || t.rebound(t.py.Uses[name]) || t.py.Uses[name].Global {
			first.Iter = t.heldAs(first.Iter)
		}
		held.Generators = append([]*pyast.Comprehension{&first}, gen.Generators[1:]...)
		t.py.Types[&held] = t.TypeOf(gen)
		v = t.lazyComp(&held)
	} else {
		v = t.Expr(e, "")
	}
	if !isSeq(v.Type) || !v.Plain() {
		t.Fail(e, diag.NoGenerator, "a generator in a variable is not translated here")
	}
	return v
}

// streamParam returns the Go type of a parameter that every call gives a generator, "" where its items are not taken by one
// loop alone. Whether they raise is not known before.
func (t *translator) streamParam(s *ir.Symbol) string {
	known, ok := s.Type.(ir.Iterator)
	if !ok || !t.usedOnce(s) {
		return ""
	}
	elem := t.u.element(known.Elem)
	if elem == "" {
		return ""
	}
	return seqType(elem, true)
}

// streamArgument translates an argument for a parameter that takes a generator.
//
//	total(n * 2 for n in up(4))  =>  total(py.Sure(func(yield func(int) bool) { ... }))
func (t *translator) streamArgument(e pyast.Expr, want string) rule.Value {
	var v rule.Value
	switch {
	case t.makesStream(e) && !t.cleansUp(e):
		v = t.heldStream(e)
	case t.isStreamed(e) && !t.cleansUp(e):
		v = t.plain(e, "")
	default:
		t.Fail(e, diag.NoGenerator, "this iterator as an argument is not translated")
	}
	if elem := rule.Args(want)[0]; strings.HasPrefix(v.Type, "iter.Seq[") && (elem == rule.Args(v.Type)[0] || elem == "any") {
		if elem != rule.Args(v.Type)[0] {
			v.X = gotree.CallOf(t.qual("py", "AnySeq"), v.X)
		}
		return rule.Value{X: gotree.CallOf(t.qual("py", "Sure"), v.X), Type: want, Lazy: v.Lazy}
	}
	if v.Type != want {
		t.Fail(e, diag.NoConversion, "a Go %s is needed where the value is a %s", want, v.Type)
	}
	return v
}

// cleansUp reports whether a generator has something to do when it is ended early, which Python does when nothing refers to
// it any more.
func (t *translator) cleansUp(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		if inner, ok := n.(pyast.Expr); ok {
			if fn := t.generatorCall(inner); fn != nil {
				found = found || t.u.cleansUp(fn, map[*ir.Func]bool{})
			}
		}
		return !found
	})
	return found
}

// cleansUp reports it of a generator function and those whose items it takes.
func (u *Unit) cleansUp(fn *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[fn] {
		return false
	}
	seen[fn] = true
	found := hasCleanup(fn.Body)
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				if called := fn.Resolve(call.Func); called != nil && called.Func != nil && called.Func.Generator {
					found = found || u.cleansUp(called.Func, seen)
				}
			}
			return !found
		})
	}
	return found
}

// readWhole reports whether the only read of a variable runs through all that it holds.
func (t *translator) readWhole(s *ir.Symbol) bool {
	whole := false
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.For:
				whole = whole || mentionsSymbol(t.py, n.Iter, s) && !leaves(n.Body)
			case *pyast.Call:
				whole = whole || t.runsThrough(n) && mentionsSymbol(t.py, n.Args[0], s)
			}
			return !whole
		})
	}
	return whole
}

// leaves reports whether statements leave the loop around them.
func leaves(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Break, *pyast.Return:
				found = true
			}
			return !found
		})
	}
	return found
}
