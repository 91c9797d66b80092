// This file translates the special methods of arithmetic: of operators on either side, of augmented assignments, of what
// stands before its operand, and of format() (reference, "Emulating numeric types").

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// arithmetic are the methods of operators, without the underscores.
var arithmetic = map[pyast.Operator]string{pyast.Add: "add", pyast.Sub: "sub", pyast.Mult: "mul", pyast.Div: "truediv",
	pyast.FloorDiv: "floordiv", pyast.Mod: "mod", pyast.Pow: "pow", pyast.BitOr: "or", pyast.BitAnd: "and", pyast.BitXor: "xor"}

// operatorSigns are the operators of these methods.
var operatorSigns = []struct{ method, op string }{
	{"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"truediv", "/"}, {"floordiv", "//"}, {"mod", "%"}, {"pow", "**"}, {"or", "|"}, {"and", "&"}, {"xor", "^"},
}

// ofOperator is the name of a method of an operator: "" asks the left operand, "r" the right one, "i" the target of an
// augmented assignment.
func ofOperator(kind, name string) string { return "__" + kind + name + "__" }

// operatorAdapter translates operators, on the left and on the right.
func (t *translator) operatorAdapter(k *Class) {
	left, right := t.operatorCases(k, ""), t.operatorCases(k, "r")
	if len(left)+len(right) == 0 {
		return
	}
	none := gotree.Ret(gotree.Nil, gotree.False, gotree.Nil)
	reflected := &gotree.If{Cond: gotree.Ident{Name: "reflected"}, Then: &gotree.Block{Stmts: append(switchOp(right), none)}}
	t.adapter(k, "PyOp", "PyOp is Python's arithmetic; ok is false where the other operand is asked.",
		[]gotree.Param{t.param("string", "op"), t.param("any", "other"), t.param("bool", "reflected")}, t.operatorResults(),
		append(append([]gotree.Stmt{reflected}, switchOp(left)...), none)...)
}

// inPlaceAdapter translates the methods of augmented assignments.
func (t *translator) inPlaceAdapter(k *Class) {
	cases := t.operatorCases(k, "i")
	if len(cases) == 0 {
		return
	}
	t.adapter(k, "PyInPlace", "PyInPlace is Python's augmented assignment; ok is false where the operator itself is asked.",
		[]gotree.Param{t.param("string", "op"), t.param("any", "other")}, t.operatorResults(),
		append(switchOp(cases), gotree.Ret(gotree.Nil, gotree.False, gotree.Nil))...)
}

func (t *translator) operatorResults() []gotree.Param {
	return []gotree.Param{t.param("any", "result"), t.param("bool", "ok"), t.param("error", "err")}
}

func switchOp(cases []gotree.Case) []gotree.Stmt {
	if len(cases) == 0 {
		return nil
	}
	return []gotree.Stmt{&gotree.Switch{Tag: gotree.Ident{Name: "op"}, Cases: cases}}
}

// operatorCases returns a case for each method of operators of a kind.
func (t *translator) operatorCases(k *Class, kind string) []gotree.Case {
	var out []gotree.Case
	for _, o := range operatorSigns {
		m := t.specialOf(k, ofOperator(kind, o.method))
		if m == nil {
			continue
		}
		f := t.calleeOf(m.Syntax, m, k.Py)
		if f.Context || f.State != nil || f.Result == "" || t.mayReturnNone(f) || len(f.Params) != 1 || !plainMethod(m) {
			t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
		}
		arg, first := t.operand(k, f)
		call := gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name), arg)
		out = append(out, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: o.op}}, Body: append(first, operatorAnswer(f, call)...)})
	}
	return out
}

// mayReturnNone reports whether a function may return None in the place of an object, which Go keeps as a nil pointer.
func (t *translator) mayReturnNone(f *Func) bool {
	_, maybe := f.Py.Returns.(ir.Optional)
	return maybe || f.Py.Returns == ir.Type(ir.None)
}

// operatorAnswer returns the result of an operator, whether it answers, and its error.
func operatorAnswer(f *Func, call gotree.Expr) []gotree.Stmt {
	result, ok, err := gotree.Ident{Name: "result"}, gotree.Ident{Name: "ok"}, gotree.Ident{Name: "err"}
	lhs, last := []gotree.Expr{result}, []gotree.Expr{result, gotree.True, gotree.Nil}
	if !f.maybe && !f.Fails {
		return []gotree.Stmt{gotree.Ret(call, gotree.True, gotree.Nil)}
	}
	if f.maybe {
		lhs, last[1] = append(lhs, ok), ok
	}
	if f.Fails {
		lhs, last[2] = append(lhs, err), err
	}
	return []gotree.Stmt{&gotree.Assign{Lhs: lhs, Op: "=", Rhs: []gotree.Expr{call}}, gotree.Ret(last...)}
}

// unaryAdapters translates -x, abs(x), int(x) and float(x).
func (t *translator) unaryAdapters(k *Class) {
	for _, u := range []struct{ method, adapter, doc, result string }{
		{"__neg__", "PyNegate", "PyNegate is - of Python.", "any"}, {"__abs__", "PyAbsolute", "PyAbsolute is abs of Python.", "any"},
		{"__int__", "PyInt", "PyInt is int of Python.", "int"}, {"__float__", "PyFloat", "PyFloat is float of Python.", "float64"},
	} {
		m := t.specialOf(k, u.method)
		if m == nil {
			continue
		}
		f := t.calleeOf(m.Syntax, m, k.Py)
		if f.Context || f.State != nil || f.maybe || f.Result == "" || t.mayReturnNone(f) || u.result != "any" && f.Result != u.result || len(f.Params) != 0 || !plainMethod(m) {
			t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
		}
		result := u.result
		if result == "int" {
			result = "any"
		}
		t.adapter(k, u.adapter, u.doc, nil, []gotree.Param{t.param(result), t.param("error")},
			withError(f, gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name))))
	}
}

// formatAdapter translates __format__.
func (t *translator) formatAdapter(k *Class) {
	m := t.specialOf(k, "__format__")
	if m == nil {
		return
	}
	f := t.calleeOf(m.Syntax, m, k.Py)
	if f.Context || f.State != nil || f.maybe || f.Result != "string" || t.mayReturnNone(f) || len(f.Params) != 1 || f.Params[0] != "string" && f.Params[0] != "any" || !plainMethod(m) {
		t.Fail(m.Syntax, diag.NoClass, "this %s is not translated", m.Name)
	}
	t.adapter(k, "PyFormat", "PyFormat is format of Python.", []gotree.Param{t.param("string", "spec")}, []gotree.Param{t.param("string"), t.param("error")},
		withError(f, gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, f.Name), gotree.Ident{Name: "spec"})))
}

// formatsItself reports whether a value is formatted by a __format__ of the program, also with an empty specification.
func (t *translator) formatsItself(known ir.Type) bool {
	switch known := strip(known).(type) {
	case ir.Instance:
		return t.u.anyMethod(known.Class, "__format__")
	case ir.Basic:
		return known == ir.Any && t.u.anyMethod(nil, "__format__")
	}
	return false
}

// anyMethod reports whether a class, one above or below it, or where it is nil any class of the program, has a method.
func (u *Unit) anyMethod(c *ir.Class, name string) bool {
	if c != nil && findMethod(c, name) != nil {
		return true
	}
	for _, m := range u.Program.Modules {
		for _, below := range m.Classes {
			if below.Methods[name] != nil && (c == nil || inherits(below, c)) {
				return true
			}
		}
	}
	return false
}

// inherits reports whether a class stands below another one.
func inherits(c, base *ir.Class) bool { return c != base && slices.Contains(c.MRO, base) }

// operated translates an operator where an operand is an instance whose class has it.
func (t *translator) operated(e *pyast.BinOp) (rule.Value, bool) {
	name := arithmetic[e.Op]
	left, right := t.instanceOf(e.Left), t.instanceOf(e.Right)
	if name == "" || left == nil && right == nil {
		return rule.Value{}, false
	}
	if left == nil || findMethod(left, ofOperator("", name)) == nil {
		if right == nil || findMethod(right, ofOperator("r", name)) == nil {
			return rule.Value{}, false
		}
		return t.operatedBoth(e), true
	}
	if right != nil && right != left && (inherits(right, left) || inherits(left, right)) {
		t.Fail(e, diag.NoClass, "an operator between %s and %s is not translated", left.Name, right.Name)
	}
	if right != nil && right != left && findMethod(right, ofOperator("r", name)) != nil {
		return t.operatedBoth(e), true
	}
	vs := t.several([]pyast.Expr{e.Left, e.Right}, nil)
	if v, ok := t.specialCall(e, vs[0], t.TypeOf(e.Left), ofOperator("", name), vs[1]); ok {
		return v, true
	}
	return t.dynamicValues(e, vs), true
}

// operatedBoth translates an operator for which both operands may be asked.
func (t *translator) operatedBoth(e *pyast.BinOp) rule.Value {
	for _, operand := range []pyast.Expr{e.Left, e.Right} {
		if c := t.instanceOf(operand); c != nil {
			t.u.mustClass(t, e, c)
		}
	}
	return t.dynamicOp(e, "")
}

// augObjectOf translates x op= y for an instance whose class, or one below it, has the method of that augmented assignment;
// false for any other value.
func (t *translator) augObjectOf(s *pyast.AugAssign) bool {
	name := arithmetic[s.Op]
	c := t.instanceOf(s.Target)
	if c == nil || name == "" || !t.u.anyMethod(c, ofOperator("i", name)) {
		return false
	}
	target, ok := s.Target.(*pyast.Name)
	if a, attribute := s.Target.(*pyast.Attribute); !ok && !(attribute && t.simple(a.Value)) {
		t.Fail(s, diag.NoStatement, "this augmented assignment of a %s is not translated", c.Name)
	}
	if ok && (t.py.Uses[target].Global || t.vars[t.py.Uses[target]] == nil) {
		t.Fail(s, diag.NoStatement, "this augmented assignment of a %s is not translated", c.Name)
	}
	t.u.mustClass(t, s, c)
	vs := t.several([]pyast.Expr{s.Target, s.Value}, nil)
	if vs[0].MayNil || vs[0].OK != nil {
		t.Fail(s, diag.NoStatement, "an augmented assignment of what may be None is not translated")
	}
	changed, fits := t.specialCall(s, vs[0], t.TypeOf(s.Target), ofOperator("i", name), vs[1])
	if !fits {
		changed = t.narrow(t.Hoist(t.inPlace(s, vs[0], vs[1]), hintOf(s.Target)), t.TypeOf(s.Target))
	}
	changed = t.Hoist(changed, hintOf(s.Target))
	if changed.Type != vs[0].Type {
		t.Fail(s, diag.NoStatement, "this augmented assignment of a %s, which makes something else of it, is not translated", c.Name)
	}
	t.storeAgain(s.Target, changed)
	return true
}

// storeAgain assigns a value to the target of an augmented assignment.
func (t *translator) storeAgain(target pyast.Expr, v rule.Value) {
	if name, ok := target.(*pyast.Name); ok {
		t.bindVariable(name, t.vars[t.py.Uses[name]], v)
		return
	}
	id, named := v.X.(gotree.Ident)
	if !named {
		id = gotree.Ident{Name: t.scope.Take(hintOf(target))}
		t.emit(gotree.Define(v.X, id))
	}
	t.assignTo(target, t.nameFor(target, id.Name, v.Type))
}
