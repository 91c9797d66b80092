// This file translates the special methods of classes: each becomes a method with a Go name, and the one of package py's
// interfaces (protocol.go there) by which Python's operators and functions find it on a value of any type.

package rewrite

import (
	"slices"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// specialNames are the Go names of special methods.
var specialNames = map[string]string{
	"__str__": "String", "__repr__": "PyRepr", "__len__": "Len", "__bool__": "PyBool", "__eq__": "Equal", "__lt__": "Less", "__le__": "LessEqual",
	"__gt__": "Greater", "__ge__": "GreaterEqual", "__contains__": "Contains", "__getitem__": "At", "__call__": "Call", "__enter__": "Enter", "__aenter__": "Enter",
	"__exit__": "Exit", "__aexit__": "Exit", "__init__": "init", "__iter__": "All", "__add__": "Add", "__sub__": "Sub", "__mul__": "Mul", "__truediv__": "Div",
	"__setitem__": "Set", "__delitem__": "Delete", "__post_init__": "postInit", "__html__": "PyHTML",
	"__neg__": "Neg", "__floordiv__": "FloorDiv", "__mod__": "Mod", "__pow__": "Pow", "__or__": "Or", "__and__": "And", "__xor__": "Xor",
	"__radd__": "AddTo", "__rsub__": "SubFrom", "__rmul__": "MulBy", "__rtruediv__": "DivInto", "__rfloordiv__": "FloorDivInto", "__rmod__": "ModOf",
	"__rpow__": "PowOf", "__ror__": "OrTo", "__rand__": "AndTo", "__rxor__": "XorTo", "__iadd__": "AddAssign", "__isub__": "SubAssign",
	"__imul__": "MulAssign", "__itruediv__": "DivAssign", "__ior__": "OrAssign", "__iand__": "AndAssign", "__ixor__": "XorAssign",
	"__format__": "Format", "__reversed__": "Backward", "__abs__": "Abs", "__float__": "Float", "__int__": "Int",
}

// specialMethods are those that classes may have. Those that nothing calls but the syntax that is translated with them
// need no interface; __new__ and what looks attributes up stay out.
var specialMethods = set(`__init__ __str__ __repr__ __len__ __bool__ __eq__ __lt__ __le__ __gt__ __ge__ __hash__ __contains__ __getitem__
	__call__ __enter__ __exit__ __aenter__ __aexit__ __iter__ __add__ __sub__ __mul__ __truediv__ __setitem__ __delitem__ __post_init__ __html__
	__neg__ __floordiv__ __mod__ __pow__ __or__ __and__ __xor__
	__radd__ __rsub__ __rmul__ __rtruediv__ __rfloordiv__ __rmod__ __rpow__ __ror__ __rand__ __rxor__
	__iadd__ __isub__ __imul__ __itruediv__ __ior__ __iand__ __ixor__ __format__ __abs__ __float__ __int__ __reversed__`)

// orderOps are the operators of the order methods.
var orderOps = []struct{ method, op string }{{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}}

// inheritedAlone are the special methods that heirs may have otherwise: each is one method in Go, which hides the base's.
var inheritedAlone = set("__init__ __str__ __repr__ __len__ __bool__ __call__")

// specials translates the special methods of a class and what package py needs to find them.
func (t *translator) specials(k *Class) {
	c := k.Py
	if isDictClass(c) {
		return
	}
	if t.u.hasHeirs(c) && c.Kind != ir.ExceptionClass && slices.ContainsFunc(slices.Sorted(keys(c.Methods)), func(name string) bool {
		return t.u.overridden(c, name) && isSpecial(name) && !inheritedAlone[name] && abstractIn(c) == "" && !(name == "__eq__" && t.u.allCompare(c))
	}) {
		t.Fail(c.Syntax, diag.NoClass, "special methods of %s are overridden", c.Name)
	}
	for _, s := range []struct{ name, result string }{{"__str__", "string"}, {"__repr__", "string"}, {"__html__", "string"}, {"__len__", "int"}, {"__bool__", "bool"}} {
		if m := t.specialOf(k, s.name); m != nil && s.result == "string" && c.Kind != ir.ExceptionClass {
			t.printed(k, m)
		} else if m != nil {
			t.lengthOrTruth(k, m, s.result)
		}
	}
	if c.Kind == ir.ExceptionClass && (c.Methods["__eq__"] != nil || c.Methods["__repr__"] != nil || c.Methods["__len__"] != nil) {
		t.Fail(c.Syntax, diag.NoClass, "the special methods of the exception %s are not translated", c.Name)
	}
	if c.Kind == ir.NamedTupleClass {
		t.tupleAdapter(k)
		return
	}
	t.equalAdapter(k)
	t.orderAdapter(k)
	t.containerAdapters(k)
	t.operatorAdapter(k)
	t.inPlaceAdapter(k)
	t.unaryAdapters(k)
	t.formatAdapter(k)
	t.reversedAdapter(k)
}

func keys(m map[string]*ir.Func) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range m {
			if !yield(name) {
				return
			}
		}
	}
}

// specialOf returns the special method that the class's Go type needs: one of its own, or one that it inherits and that
// depends on the object's class. An abstract class leaves those that depend on it to its heirs.
func (t *translator) specialOf(k *Class, name string) *ir.Func {
	m := findMethod(k.Py, name)
	if m == nil || k.Py.Kind == ir.ExceptionClass {
		return k.Py.Methods[name]
	}
	depends := t.u.depends(m)
	if k.Model { // which do not embed their bases
		return m
	}
	if t.u.hasHeirs(k.Py) && depends && abstractIn(k.Py) != "" || m.Class != k.Py && !depends {
		return nil
	}
	return m
}

// quietSpecial translates a special method that Go code calls without an error to hand on.
func (t *translator) quietSpecial(k *Class, m *ir.Func, result string) *Func {
	f := t.calleeOf(m.Syntax, m, k.Py)
	if f.Fails || f.Context || f.State != nil || f.Result != result || !plainMethod(m) {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated: it may raise, or returns no %s", m.Name, result)
	}
	return f
}

// printed translates __str__ or __repr__. What prints an object cannot hand on an error, so that one that raises, or has no
// translation, ends the request: the routes that make such objects say so.
func (t *translator) printed(k *Class, m *ir.Func) {
	name := specialNames[m.Name]
	doc := name + " returns what " + m.Name + " returns."
	var f *Func
	failure := t.attempt(func() { f = t.calleeOf(m.Syntax, m, k.Py) })
	switch {
	case failure != nil || f.Context || f.State != nil || f.Result != "string" || !plainMethod(m):
		if failure == nil {
			f.rename("py" + name)
		}
		k.conditions = append(k.conditions, "objects of "+k.Py.Name+" are not printed")
		refuse := gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"), gotree.Str{Value: m.Name + " of " + k.Py.Name + " is not ported"})
		t.adapter(k, name, doc, nil, []gotree.Param{t.param("string")}, gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, refuse)))
	case f.Fails:
		f.rename("Try" + strings.TrimPrefix(name, "Py"))
		k.conditions = append(k.conditions, m.Name+" of "+k.Py.Name+" does not raise where objects are printed within others")
		text, err := gotree.Ident{Name: "text"}, gotree.Ident{Name: "err"}
		t.adapter(k, name, doc, nil, []gotree.Param{t.param("string")},
			gotree.Define(gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name)), text, err),
			&gotree.If{Cond: notNil(err), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, err))}}},
			gotree.Ret(text))
	}
}

func (f *Func) rename(name string) {
	f.Name, f.Decl.Name = name, name
}

// adapter adds a method to the class's Go type.
func (t *translator) adapter(k *Class, name, doc string, params []gotree.Param, results []gotree.Param, body ...gotree.Stmt) {
	k.Place.Decls = append(k.Place.Decls, &gotree.Func{
		Name: name, Doc: doc, Recv: &gotree.Param{Names: []string{recvOf(k)}, Type: gotree.Ptr(gotree.Ident{Name: k.Name})},
		Type: gotree.FuncType{Params: params, Results: results}, Body: &gotree.Block{Stmts: body}, Origin: t.u.classOrigin(k),
	})
}

// recvOf returns the name that the receivers of the class's methods have: its first letter.
func recvOf(k *Class) string {
	for _, letter := range k.Name {
		return string(unicode.ToLower(letter))
	}
	return "x"
}

// param returns a Go parameter, or a named result.
func (t *translator) param(goType string, names ...string) gotree.Param {
	return gotree.Param{Names: names, Type: t.u.typeTree(goType)}
}

// operand returns the argument for a special method with one operand, and the statements that make it of other, which
// is any value. Where the method takes its operand for an instance of its own class, any other value ends the request.
func (t *translator) operand(k *Class, f *Func) (gotree.Expr, []gotree.Stmt) {
	if f.Params[0] == "any" {
		return gotree.Ident{Name: "other"}, nil
	}
	kind := "of that class"
	if f.Params[0] != k.goType() || !lower.OperandAssumed(f.Py) {
		if f.Params[0] == dropped || strings.HasPrefix(f.Py.Name, "__i") || f.Py.Name == "__eq__" {
			t.Fail(f.Py.Syntax, diag.NoClass, "the operand of %s is a %s", f.Py.Name, f.Params[0])
		}
		kind = "of the type that it names"
	}
	if k.ctor != nil {
		k.ctor.Conditions = append(k.ctor.Conditions, "operands of "+f.Py.Name+" of "+k.Py.Name+" are "+kind)
	}
	same := gotree.Ident{Name: "same"}
	refuse := gotree.CallOf(gotree.Ident{Name: "panic"}, gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"),
		gotree.Str{Value: f.Py.Name + " of " + k.Py.Name + " is ported for operands " + kind + " alone"}))
	return same, []gotree.Stmt{
		&gotree.Assign{Lhs: []gotree.Expr{same, gotree.Ident{Name: "ok"}}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: gotree.Ident{Name: "other"}, Type: t.u.typeTree(k.goType())}}},
		&gotree.If{Cond: &gotree.Unary{Op: "!", X: gotree.Ident{Name: "ok"}}, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(refuse)}}},
	}
}

// equalAdapter translates __eq__, and says that a class with it alone has no hash.
func (t *translator) equalAdapter(k *Class) {
	m := t.specialOf(k, "__eq__")
	if m == nil {
		if k.Py.Methods["__hash__"] != nil {
			t.Fail(k.Py.Methods["__hash__"].Syntax, diag.NoClass, "a class with __hash__ but no __eq__ is not translated")
		}
		return
	}
	f := t.quietSpecial(k, m, "bool")
	arg, before := t.operand(k, f)
	call := gotree.Expr(gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name), arg))
	ret := gotree.Ret(call, gotree.True)
	if f.maybe {
		ret = gotree.Ret(call)
	}
	t.adapter(k, "PyEq", "PyEq is == of Python; ok is false where the other operand is asked.", []gotree.Param{t.param("any", "other")},
		[]gotree.Param{t.param("bool", "equal"), t.param("bool", "ok")}, append(before, ret)...)
	if t.frozen(k.Py) && m.Written && k.Py.Methods["__hash__"] == nil {
		t.dataHash(k)
		return
	}
	if t.hashAdapter(k) {
		return
	}
	text := "unhashable type: '" + k.Py.Name + "'"
	class := "TypeError"
	if k.Py.Methods["__hash__"] != nil {
		class, text = "NotPorted", "the hash of "+k.Py.Name+" is not ported"
	}
	t.adapter(k, "PyHash", "PyHash returns the error of a value that can be no key of a dict.", nil, []gotree.Param{t.param("any")},
		gotree.Ret(gotree.CallOf(gotree.Sel(t.qual("py", class), "New"), gotree.Str{Value: text})))
}

// orderAdapter translates the order methods.
func (t *translator) orderAdapter(k *Class) {
	body := &gotree.Switch{Tag: gotree.Ident{Name: "op"}}
	var before []gotree.Stmt
	found := false
	for _, o := range orderOps {
		m := t.specialOf(k, o.method)
		if m == nil {
			continue
		}
		found = true
		f := t.orderMethod(k, m)
		arg, first := t.operand(k, f)
		if before == nil {
			before = first
		}
		stmts := answer(f, gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name), arg))
		body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: o.op}}, Body: stmts})
	}
	if !found {
		return
	}
	if t.totalOrder(k.Py) {
		before = t.totalCases(k, body, before)
	}
	t.adapter(k, "PyOrder", "PyOrder is the order of Python; ok is false where the other operand is asked.",
		[]gotree.Param{t.param("string", "op"), t.param("any", "other")},
		[]gotree.Param{t.param("bool", "holds"), t.param("bool", "ok"), t.param("error", "err")},
		append(before, body, gotree.Ret(gotree.False, gotree.False, gotree.Nil))...)
}

// orderMethod translates an order method, which may raise.
func (t *translator) orderMethod(k *Class, m *ir.Func) *Func {
	f := t.calleeOf(m.Syntax, m, k.Py)
	if f.Context || f.State != nil || f.Result != "bool" || !plainMethod(m) {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
	}
	return f
}

// answer returns the results of an order method: whether it holds, whether it answers, and its error.
func answer(f *Func, call gotree.Expr) []gotree.Stmt {
	switch {
	case f.maybe && f.Fails:
		return []gotree.Stmt{gotree.Ret(call)}
	case f.maybe:
		holds, ok := gotree.Ident{Name: "holds"}, gotree.Ident{Name: "ok"}
		return []gotree.Stmt{&gotree.Assign{Lhs: []gotree.Expr{holds, ok}, Op: "=", Rhs: []gotree.Expr{call}}, gotree.Ret(holds, ok, gotree.Nil)}
	case f.Fails:
		holds, err := gotree.Ident{Name: "holds"}, gotree.Ident{Name: "err"}
		return []gotree.Stmt{&gotree.Assign{Lhs: []gotree.Expr{holds, err}, Op: "=", Rhs: []gotree.Expr{call}}, gotree.Ret(holds, gotree.True, err)}
	}
	return []gotree.Stmt{gotree.Ret(call, gotree.True, gotree.Nil)}
}

func (t *translator) totalOrder(c *ir.Class) bool {
	return slices.Contains(c.Decorators, "functools.total_ordering")
}

// totalCases adds the operators that functools.total_ordering makes of __lt__ and __eq__.
func (t *translator) totalCases(k *Class, body *gotree.Switch, before []gotree.Stmt) []gotree.Stmt {
	m := t.specialOf(k, "__lt__")
	if m == nil || findMethod(k.Py, "__eq__") == nil {
		t.Fail(k.Py.Syntax, diag.NoClass, "functools.total_ordering is translated for classes with __lt__ and __eq__ alone")
	}
	f := t.orderMethod(k, m)
	arg, _ := t.operand(k, f)
	self := gotree.Ident{Name: recvOf(k)}
	less := gotree.Ident{Name: "less"}
	lhs, ok := []gotree.Expr{less}, gotree.True
	if f.maybe {
		ok = gotree.Ident{Name: "answers"}
		lhs = append(lhs, ok)
	}
	if f.Fails {
		lhs = append(lhs, gotree.Err)
	}
	equal := gotree.CallOf(t.qual("py", "Eq"), self, gotree.Ident{Name: "other"})
	define := &gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(gotree.Sel(self, f.Name), arg)}}
	for _, o := range []struct {
		method, op string
		holds      gotree.Expr
	}{
		{"__le__", "<=", &gotree.Binary{Op: "||", X: less, Y: equal}},
		{"__gt__", ">", &gotree.Binary{Op: "&&", X: &gotree.Unary{Op: "!", X: less}, Y: &gotree.Unary{Op: "!", X: equal}}},
		{"__ge__", ">=", &gotree.Unary{Op: "!", X: less}},
	} {
		if k.Py.Methods[o.method] == nil {
			stmts := []gotree.Stmt{define}
			if f.Fails {
				stmts = append(stmts, &gotree.If{Cond: notNil(gotree.Err), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.False, gotree.False, gotree.Err)}}})
			}
			body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: o.op}}, Body: append(stmts, gotree.Ret(o.holds, ok, gotree.Nil))})
		}
	}
	return before
}

// returnMaybe translates the return of a special method that may return NotImplemented: whether it answers comes
// second.
func (t *translator) returnMaybe(s *pyast.Return) {
	if s.Value == nil || t.out.Result == "" || len(t.frames) != 1 {
		t.Fail(s, diag.NoClass, "this return of %s is not translated", t.py.Name)
	}
	if t.Qualified(s.Value) == "NotImplemented" {
		t.emitMaybe(t.zero(t.out.Result), gotree.False)
		return
	}
	v := t.fit(s.Value, t.Hoist(t.Expr(s.Value, t.out.Result), hintOf(s.Value)), t.out.Result)
	t.emitMaybe(v.X, gotree.True)
}

func (t *translator) emitMaybe(x, ok gotree.Expr) {
	r := gotree.Ret(x, ok)
	t.returns = append(t.returns, r)
	t.emit(r)
}

// maybeFrame is the outer frame of a special method that may return NotImplemented.
func (t *translator) maybeFrame() frame {
	out := t.outerFrame()
	out.fail = func(err gotree.Expr) []gotree.Stmt {
		t.out.Fails = true
		return []gotree.Stmt{gotree.Ret(t.zero(t.out.Result), gotree.False, err)}
	}
	return out
}

// finishMaybe completes the declaration of such a method.
func (t *translator) finishMaybe(decl *gotree.Func) {
	if !terminates(t.block.Stmts) {
		t.Fail(t.py.Syntax, diag.NoClass, "this %s may return nothing", t.py.Name)
	}
	decl.Type.Results = append(t.resultParams(), gotree.Param{Type: gotree.Ident{Name: "bool"}})
	if t.out.Fails {
		t.addErrors()
		decl.Type.Results = append(decl.Type.Results, gotree.Param{Type: gotree.Ident{Name: "error"}})
	}
}

// specialCall calls a special method of a translated instance statically; false where the class has none.
func (t *translator) specialCall(node pyast.Node, x rule.Value, known ir.Type, name string, operands ...rule.Value) (rule.Value, bool) {
	in, ok := strip(known).(ir.Instance)
	if !ok || isDictClass(in.Class) {
		return rule.Value{}, false
	}
	m := findMethod(in.Class, name)
	if m == nil {
		return rule.Value{}, false
	}
	t.u.mustClass(t, node, in.Class)
	if t.u.familyOf(x.Type) != nil {
		return rule.Value{}, false
	}
	if x.MayNil || x.OK != nil || t.u.overridden(in.Class, name) && t.u.classOf(x.Type) == nil || !plainMethod(m) {
		t.Fail(node, diag.NoAttribute, "the method %s of a value that may be None has no translation", name)
	}
	f := t.calleeOf(node, m, in.Class)
	if f.maybe || len(f.Params) != len(operands) {
		return rule.Value{}, false
	}
	args := make([]gotree.Expr, len(operands))
	for i, v := range operands {
		fitted, ok := t.Convert(v, f.Params[i])
		if !ok {
			return rule.Value{}, false
		}
		args[i] = fitted.X
	}
	return t.invoke(f, gotree.Sel(x.X, f.Name), args), true
}
