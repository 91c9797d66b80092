// This file translates generator functions as Go iterators: iter.Seq of what they yield, or iter.Seq2 with an error
// where the body may raise. The body runs while the consumer's loop does, as in Python.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// yields is what a translator of a generator's body knows.
type yields struct {
	name  string // of the yield function
	elem  string
	calls []*gotree.Call // of it, which get a second argument when the body may raise
}

// generator translates the function's body as the iterator that it returns.
//
//	def up(n):                  =>  func up(n int) iter.Seq[int] {
//	    for i in range(n):              return func(yield func(int) bool) {
//	        yield i                         for i := range n {
//	                                            if !yield(i) {
func (t *translator) generator() {
	lit, elem, fails := t.generatorBody()
	t.out.Result = seqType(elem, fails)
	t.emit(gotree.Ret(lit))
}

// generatorBody translates the body of a generator function as a function literal.
func (t *translator) generatorBody() (lit *gotree.FuncLit, elem string, fails bool) {
	elem = t.yielded()
	f := &Func{Py: t.py, Mode: ValueMode, Place: t.out.Place, Name: t.out.Name, local: true, lazy: true, touches: map[*State]access{}}
	n := t.inner(f, t.locals)
	n.yields = &yields{name: n.scope.Take("yield"), elem: elem}
	n.frames = []frame{n.generatorFrame()}
	n.planBody(t.py.Body)
	n.stmts(t.py.Body)
	if t.out.recursive {
		n.checkDepth(t.out.depth, n.frames[0])
	}
	lit = n.iteratorLit()
	t.out.asks, t.out.stateful = f.asks, f.stateful
	return lit, elem, f.Fails
}

// yielded returns the Go type of what a generator function yields.
func (t *translator) yielded() string {
	known, ok := t.py.Returns.(ir.Iterator)
	if !ok || t.py.Scope == nil {
		t.Fail(t.py.Syntax, diag.NoGenerator, "this generator function is not translated")
	}
	elem := t.u.element(known.Elem)
	if elem == "" {
		t.Fail(t.py.Syntax, diag.NoType, "a generator of %s has no Go type", typeText(known.Elem))
	}
	return elem
}

func seqType(elem string, fails bool) string {
	if fails {
		return "iter.Seq2[" + elem + ", error]"
	}
	return "iter.Seq[" + elem + "]"
}

// isSeq reports whether a Go type is that of an iterator.
func isSeq(goType string) bool {
	return strings.HasPrefix(goType, "iter.Seq[") || strings.HasPrefix(goType, "iter.Seq2[")
}

// generatorFrame ends the iteration: with an error as the last item, or by a return.
func (t *translator) generatorFrame() frame {
	return frame{
		loop: true,
		fail: func(err gotree.Expr) []gotree.Stmt {
			t.out.Fails = true
			last := gotree.CallOf(gotree.Ident{Name: t.yields.name}, t.zero(t.yields.elem), err)
			return []gotree.Stmt{gotree.Do(last), gotree.Ret()}
		},
		ret: func([]gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret()} },
	}
}

// yieldStmt translates yield value as a statement.
func (t *translator) yieldStmt(e *pyast.Yield) {
	if t.managed != "" && t.yields == nil {
		t.yieldBody(e)
		return
	}
	if t.yields == nil {
		t.Fail(e, diag.NoGenerator, "yield is not translated here")
	}
	x := t.zero(t.yields.elem)
	if e.Value != nil {
		x = t.plain(e.Value, t.yields.elem).X
	} else if t.yields.elem != "any" {
		t.Fail(e, diag.NoGenerator, "a yield without a value is not translated")
	}
	t.yield(x)
}

// yield hands x to the consumer, and leaves when that does not want more.
func (t *translator) yield(x gotree.Expr) {
	call := gotree.CallOf(gotree.Ident{Name: t.yields.name}, x)
	t.yields.calls = append(t.yields.calls, call)
	t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: call}, Then: &gotree.Block{Stmts: t.frame().ret(nil)}})
}

// yieldFrom translates yield from iterable as a statement.
func (t *translator) yieldFrom(e *pyast.YieldFrom) {
	if t.yields == nil {
		t.Fail(e, diag.NoGenerator, "yield from is not translated here")
	}
	t.loops++
	defer func() { t.loops-- }()
	t.each(e, e.Value, "item", func(item rule.Value) { t.yield(t.fit(e, item, t.yields.elem).X) })
}

// generatorCall returns the generator function that e calls, or nil.
func (t *translator) generatorCall(e pyast.Expr) *ir.Func {
	call, ok := e.(*pyast.Call)
	if !ok {
		return nil
	}
	if f := t.localFunc(call.Func); f != nil {
		if f.Py.Generator {
			return f.Py
		}
		return nil
	}
	if fn := t.funcOf(call.Func); fn != nil && fn.Generator && (!fn.Async || t.u.iterated[call]) {
		return fn
	}
	return t.generatorMethod(call)
}

// generatorMethod returns the generator that a call of a method of an object of the app runs, or nil.
func (t *translator) generatorMethod(call *pyast.Call) *ir.Func {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return nil
	}
	in, ok := t.TypeOf(a.Value).(ir.Instance)
	if !ok || isDictClass(in.Class) || t.u.overridden(in.Class, a.Attr) {
		return nil
	}
	m := findMethod(in.Class, a.Attr)
	if m == nil || !m.Generator || m.Async || len(m.Decorators()) > 0 {
		return nil
	}
	return m
}

// usedOnce reports whether a variable or parameter is bound once and read once, and not again by a loop: an iterator in it is then
// run through once at most, as Python's is.
func (t *translator) usedOnce(s *ir.Symbol) bool {
	if len(s.Binds) > 1 || len(s.Binds) == 0 && s.Kind != ir.Param || s.Captured || s.Global || s.Scope != t.py.Scope {
		return false
	}
	reads := 0
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.For:
				for _, inner := range append(append([]pyast.Stmt{}, n.Body...), n.Orelse...) {
					if mentionsSymbol(t.py, inner, s) {
						reads += 2
					}
				}
			case *pyast.While:
				if mentionsSymbol(t.py, n, s) {
					reads += 2
				}
			case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
				if mentionsSymbol(t.py, n, s) && !mentionsSymbol(t.py, firstIterable(n), s) {
					reads += 2
				}
			case *pyast.Name:
				if t.py.Uses[n] == s && !isBinding(s, n) {
					reads++
				}
			}
			return true
		})
	}
	return reads == 1
}

// firstIterable returns what a comprehension runs over first, which is evaluated once.
func firstIterable(n pyast.Node) pyast.Expr {
	if loops := pyast.Generators(n); loops != nil {
		return loops[0].Iter
	}
	return nil
}

// noteCollected marks the generator that a call such as list runs through.
func (t *translator) noteCollected(e pyast.Expr) {
	call, ok := e.(*pyast.Call)
	if !ok || !t.runsThrough(call) || !t.streams(call.Args[0]) {
		return
	}
	if t.collects == nil {
		t.collects = map[pyast.Expr]bool{}
	}
	t.collects[call.Args[0]] = true
}

// collect translates an iterator as the slice of its items.
func (t *translator) collect(e pyast.Expr) rule.Value {
	t.collects[e] = false
	defer func() { t.collects[e] = true }()
	v := t.plain(e, "")
	if isPulled(v.Type) {
		items := rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Items")), Type: "[]" + rule.Args(v.Type)[0], Fails: true, Fresh: true}
		return t.Hoist(items, "items")
	}
	if !isSeq(v.Type) {
		return v
	}
	return t.collected(v)
}

// collected runs through an iterator and returns its items as a slice.
func (t *translator) collected(v rule.Value) rule.Value {
	elem := rule.Args(v.Type)[0]
	if strings.HasPrefix(v.Type, "iter.Seq[") {
		call := gotree.CallOf(gotree.Qual{Path: "slices", Name: "Collect"}, v.X)
		return rule.Value{X: call, Type: "[]" + elem, Fresh: true}
	}
	name := gotree.Ident{Name: t.scope.Take("items")}
	item := gotree.Ident{Name: t.scope.Take("item")}
	t.emit(&gotree.VarStmt{Names: []string{name.Name}, Type: t.u.typeTree("[]" + elem)})
	t.loops++
	defer func() { t.loops-- }()
	t.emit(&gotree.Range{Key: item, Value: gotree.Err, X: v.X, Body: t.sub(func() {
		t.out.Fails = true
		t.check()
		t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, name, item), name))
	})})
	return rule.Value{X: name, Type: "[]" + elem, Fresh: true, Pure: true}
}
