// This file translates the special methods of containers: what in, o[key], o[key] = value, del o[key] and loops do with
// instances of the app's own classes (data model, "Emulating container types").

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// containerAdapters translates what makes an object a container.
func (t *translator) containerAdapters(k *Class) {
	self := gotree.Ident{Name: recvOf(k)}
	if m := t.specialOf(k, "__contains__"); m != nil {
		f := t.containerMethod(k, m, "bool", 1)
		args, before := t.givenItems(k, f, "item")
		t.adapter(k, "PyContains", "PyContains is in of Python.", []gotree.Param{t.param("any", "item")}, []gotree.Param{t.param("bool"), t.param("error")},
			append(before, withError(f, gotree.CallOf(gotree.Sel(self, f.Name), args...)))...)
	}
	if m := t.specialOf(k, "__getitem__"); m != nil {
		f := t.containerMethod(k, m, "", 1)
		args, before := t.givenItems(k, f, "key")
		t.adapter(k, "PyGetItem", "PyGetItem is o[key] of Python.", []gotree.Param{t.param("any", "key")}, []gotree.Param{t.param("any"), t.param("error")},
			append(before, withError(f, gotree.CallOf(gotree.Sel(self, f.Name), args...)))...)
	}
	if m := t.specialOf(k, "__iter__"); m != nil {
		f := t.containerMethod(k, m, "", 0)
		if f.Fails || !isSeq(f.Result) {
			t.Fail(m.Syntax, diag.NoClass, "this __iter__ is not translated")
		}
		t.iterAdapter(k, f)
	}
	t.changeAdapter(k, "__setitem__", "PySetItem", "PySetItem is o[key] = value of Python.", "key", "value")
	t.changeAdapter(k, "__delitem__", "PyDelItem", "PyDelItem is del o[key] of Python.", "key")
}

// changeAdapter translates a special method that changes a container.
func (t *translator) changeAdapter(k *Class, name, adapter, doc string, params ...string) {
	m := t.specialOf(k, name)
	if m == nil {
		return
	}
	f := t.containerMethod(k, m, "", len(params))
	args, before := t.givenItems(k, f, params...)
	call := gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name), args...)
	switch {
	case f.Result != "" && f.Fails:
		before = append(before, &gotree.Assign{Lhs: []gotree.Expr{gotree.Blank, gotree.Err}, Op: ":=", Rhs: []gotree.Expr{call}}, gotree.Ret(gotree.Err))
	case f.Fails:
		before = append(before, gotree.Ret(call))
	default:
		before = append(before, gotree.Do(call), gotree.Ret(gotree.Nil))
	}
	t.adapter(k, adapter, doc, []gotree.Param{t.param("any", params...)}, []gotree.Param{t.param("error")}, before...)
}

// givenItems returns the arguments for a container's method, which the adapter has as values of any type, and the statements
// that make them of these: what is of another type than the program gives ends the request.
func (t *translator) givenItems(k *Class, f *Func, names ...string) ([]gotree.Expr, []gotree.Stmt) {
	var args []gotree.Expr
	var before []gotree.Stmt
	for i, name := range names {
		given := gotree.Expr(gotree.Ident{Name: name})
		if f.Params[i] != "any" {
			typed, ok := gotree.Ident{Name: name + "Given"}, gotree.Ident{Name: name + "Known"}
			refuse := gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"), gotree.Str{Value: f.Py.Name + " of " + k.Py.Name + " is not ported for this " + name})
			before = append(before,
				&gotree.Assign{Lhs: []gotree.Expr{typed, ok}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: given, Type: t.u.typeTree(f.Params[i])}}},
				&gotree.If{Cond: &gotree.Unary{Op: "!", X: ok}, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, refuse))}}})
			given = typed
		}
		args = append(args, given)
	}
	return args, before
}

// withError returns the results of a call with an error behind them.
func withError(f *Func, call gotree.Expr) gotree.Stmt {
	if f.Fails {
		return gotree.Ret(call)
	}
	return gotree.Ret(call, gotree.Nil)
}

// containerMethod translates a special method of a container.
func (t *translator) containerMethod(k *Class, m *ir.Func, result string, params int) *Func {
	f := t.calleeOf(m.Syntax, m, k.Py)
	changes := m.Name == "__setitem__" || m.Name == "__delitem__"
	ok := !f.Context && f.State == nil && len(f.Params) == params && plainMethod(m) && (f.Result != "" || changes) && (result == "" || f.Result == result) && !f.maybe
	for _, p := range f.Params {
		ok = ok && p != dropped
	}
	if !ok {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
	}
	return f
}

// changeItem translates o[key] = value and del o[key] of an instance whose class says what they do; false for any other
// object.
func (t *translator) changeItem(target *pyast.Subscript, name string, x rule.Value, operands ...rule.Value) bool {
	v, ok := t.specialCall(target, x, t.TypeOf(target.Value), name, operands...)
	if ok {
		t.call(v)
	}
	return ok
}
