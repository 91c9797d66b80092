// This file translates __len__, __bool__ and __iter__ that may raise, or whose result is known to be an int only when it is there:
// where their object is known they are called with an error to hand on, elsewhere what they raise ends the request.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// lengthOrTruth translates __len__ or __bool__.
//
//	def __len__(self): return sum(self.items.values())
//	=>  func (c *Cart) TryLen() (any, error), and func (c *Cart) Len() int, which panics with the error
func (t *translator) lengthOrTruth(k *Class, m *ir.Func, result string) {
	f := t.calleeOf(m.Syntax, m, k.Py)
	if !f.Fails && f.Result == result {
		t.quietSpecial(k, m, result)
		return
	}
	counts := m.Name == "__len__" && (f.Result == "any" || f.Result == bigInt)
	if f.Context || f.State != nil || f.Result != result && !counts || !plainMethod(m) || t.u.hasHeirs(k.Py) || f.Decl == nil {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated: it may raise, or returns no %s", m.Name, result)
	}
	name := specialNames[m.Name]
	f.rename("Try" + strings.TrimPrefix(name, "Py"))
	k.conditions = append(k.conditions, m.Name+" of "+k.Py.Name+" does not raise where the objects stand for their truth or length within others")
	call := rule.Value{X: gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name)), Type: f.Result, Fails: f.Fails}
	if counts {
		call = t.asLength(call)
	}
	out, err := gotree.Ident{Name: "result"}, gotree.Ident{Name: "err"}
	if result == "bool" {
		out.Name = "truth"
	}
	t.adapter(k, name, name+" returns what "+m.Name+" returns.", nil, []gotree.Param{t.param(result)},
		gotree.Define(call.X, out, err),
		&gotree.If{Cond: notNil(err), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, err))}}},
		gotree.Ret(out))
}

// asLength returns the result of __len__ as a length: Python refuses what is no int, negative ones and those beyond 64 bits.
func (t *translator) asLength(v rule.Value) rule.Value {
	name := map[string]string{"any": "AsLength", bigInt: "BigLength"}[v.Type]
	if name == "" {
		return v
	}
	args := []gotree.Expr{v.X}
	if !v.Fails {
		args = append(args, gotree.Nil)
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", name), args...), Type: "int", Fails: true}
}

// iterAdapter declares what iterates over an object whose type is not known.
func (t *translator) iterAdapter(k *Class, f *Func) {
	seq, doc := "AnySeq", "PyIter is iter of Python."
	call := gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name))
	if f.recursive {
		call.Args = append(call.Args, gotree.Num{Text: "0"})
	}
	if rule.Base(f.Result) == "iter.Seq2" {
		seq, doc = "MustSeq", "PyIter is iter of Python; what raises on the way ends the request."
		k.conditions = append(k.conditions, "nothing catches what iterating over a "+k.Py.Name+" raises where its type is not known")
	}
	if f.recursive || t.runsThroughAny(f.Py) {
		k.conditions = append(k.conditions, shallow)
	}
	t.adapter(k, "PyIter", doc, nil, []gotree.Param{t.param("iter.Seq[any]")}, gotree.Ret(gotree.CallOf(t.qual("py", seq), call)))
}

// reversedAdapter translates __reversed__ that returns a list, or what goes through one backwards.
func (t *translator) reversedAdapter(k *Class) {
	m := t.specialOf(k, "__reversed__")
	if m == nil {
		return
	}
	f := t.calleeOf(m.Syntax, m, k.Py)
	if f.Context || f.State != nil || f.maybe || rule.Base(f.Result) != "py.List" || t.mayReturnNone(f) || len(f.Params) != 0 || f.recursive || !plainMethod(m) {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
	}
	t.adapter(k, "PyReversed", "PyReversed is reversed of Python.", nil, []gotree.Param{t.param("any"), t.param("error")},
		withError(f, gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name))))
}

// objectReversed refuses reversed(x) for an instance whose class has neither __reversed__ nor what sequences have.
func (t *translator) objectReversed(call *pyast.Call) (rule.Value, bool) {
	c := t.instanceOf(call.Args[0])
	if c == nil || isDictClass(c) || c.Kind == ir.NamedTupleClass {
		return rule.Value{}, false
	}
	if c.Kind == ir.EnumClass || findMethod(c, "__reversed__") == nil && (findMethod(c, "__len__") == nil || findMethod(c, "__getitem__") == nil || findMethod(c, "__iter__") == nil) {
		t.Fail(call, diag.NoClass, "reversed of a %s is not translated", c.Name)
	}
	t.u.mustClass(t, call, c)
	return rule.Value{}, false
}

// runsThroughAny reports whether a function iterates over values whose type is not known, which may be objects of its own
// class.
func (t *translator) runsThroughAny(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.For:
				found = found || t.u.repr(fn.Types[n.Iter]) == "any"
			case *pyast.YieldFrom:
				found = found || t.u.repr(fn.Types[n.Value]) == "any"
			}
			return !found
		})
	}
	return found
}
