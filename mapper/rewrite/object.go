// This file translates what builtins and operators do with instances of the app's own classes.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// instanceOf returns the project class whose instances e holds, None aside, or nil.
func (t *translator) instanceOf(e pyast.Expr) *ir.Class {
	in, ok := strip(t.TypeOf(e)).(ir.Instance)
	if !ok || in.Class.Kind == ir.ModelClass || isDictClass(in.Class) {
		return nil
	}
	return in.Class
}

// objectCall translates a call of a builtin on an instance of a project class, or about such a class.
func (t *translator) objectCall(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if ok && t.Qualified(call.Func) == "dict" {
		return t.dictStars(call)
	}
	if ok && (t.Qualified(call.Func) == "dataclasses.replace" || t.Qualified(call.Func) == "copy.replace") {
		return t.replacedData(call)
	}
	if !ok || len(call.Args) == 0 || len(call.Keywords) > 0 || hasStar(call.Args) {
		return rule.Value{}, false
	}
	switch q := t.Qualified(call.Func); q {
	case "len":
		return t.objectLen(call)
	case "list":
		return t.listOfEnum(call)
	case "reversed":
		return t.objectReversed(call)
	case "repr":
		return t.objectRepr(call)
	case "isinstance":
		if v, ok := t.errorIsHTTP(call); ok {
			return v, true
		}
		if v, ok := t.errorIsInstance(call); ok {
			return v, true
		}
		return t.objectIsInstance(call)
	case "issubclass":
		if v, ok := t.errorIsSubclass(call); ok {
			return v, true
		}
		return t.classIsSubclass(call)
	case "getattr", "hasattr", "setattr":
		if v, ok := t.computedAttribute(call, q); ok {
			return v, true
		}
		return t.objectAttribute(call, q)
	case "dataclasses.asdict":
		return t.asDict(call)
	case "vars":
		if t.lookedAt(call) {
			return t.objectFields(call)
		}
	}
	return rule.Value{}, false
}

// listOfEnum translates list(Enum).
func (t *translator) listOfEnum(call *pyast.Call) (rule.Value, bool) {
	v, ok := t.enumList(call.Args[0])
	if !ok || len(call.Args) != 1 {
		return rule.Value{}, false
	}
	copied := gotree.CallOf(gotree.Qual{Path: "slices", Name: "Clone"}, v.X)
	return rule.Value{X: t.spread("py", "NewList", copied), Type: "*py.List[" + rule.Elem(v.Type) + "]", Fresh: true}, true
}

// objectLen translates len(x).
func (t *translator) objectLen(call *pyast.Call) (rule.Value, bool) {
	if v, ok := t.enumList(call.Args[0]); ok {
		return rule.Value{X: gotree.CallOf(gotree.Ident{Name: "len"}, v.X), Type: "int", Pure: true}, true
	}
	in, _ := strip(t.TypeOf(call.Args[0])).(ir.Instance)
	if in.Class != nil && in.Class.Kind == ir.NamedTupleClass {
		return t.fieldCount(call, in.Class)
	}
	if in.Class == nil || findMethod(in.Class, "__len__") == nil || len(call.Args) != 1 {
		return rule.Value{}, false
	}
	v, ok := t.specialCall(call, t.plain(call.Args[0], ""), t.TypeOf(call.Args[0]), "__len__")
	if !ok {
		return v, false
	}
	return t.asLength(v), true
}

// objectRepr translates repr(x), which without __repr__ shows where the object is.
func (t *translator) objectRepr(call *pyast.Call) (rule.Value, bool) {
	c := t.instanceOf(call.Args[0])
	if c == nil || c.Kind == ir.ExceptionClass {
		return rule.Value{}, false
	}
	if c.Kind == ir.EnumClass {
		x := t.plain(call.Args[0], "")
		if x.MayNil || x.OK != nil {
			return rule.Value{}, false
		}
		t.u.mustClass(t, call, c)
		return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, "PyRepr")), Type: "string", Pure: x.Pure}, true
	}
	v := t.plain(call.Args[0], "")
	if v.MayNil {
		return rule.Value{}, false
	}
	if k := t.u.familyOf(v.Type); k != nil {
		return t.familyText(k, v, "py.Repr(x)", "__repr__"), true
	}
	if findMethod(c, "__repr__") == nil {
		return t.address(call, v, c), true
	}
	return t.specialCall(call, v, t.TypeOf(call.Args[0]), "__repr__")
}

// objectIsInstance translates isinstance(x, Class) for a class of the project without heirs.
func (t *translator) objectIsInstance(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 2 {
		return rule.Value{}, false
	}
	if v, ok := t.isOneOf(call); ok {
		return v, true
	}
	c := t.classObject(call.Args[1])
	if c == nil {
		return rule.Value{}, false
	}
	k := t.u.mustClass(t, call, c)
	v := t.plain(call.Args[0], "")
	if t.py.Written && t.py.Class == c && v.Type == "any" && v.OK == nil {
		return t.isExactly(v, k), true
	}
	if is, ok := t.isOfFamily(call, v, c); ok {
		return is, true
	}
	if own := t.u.classOf(v.Type); own != nil && v.OK == nil {
		return t.isOfClass(v, own.Py, c), true
	}
	if v.OK == nil && !v.MayNil && neverInstance(v.Type) {
		if !v.Pure {
			t.emit(gotree.Set(v.X, gotree.Blank))
		}
		return rule.Value{X: gotree.False, Type: "bool", Pure: true}, true
	}
	if v.Type != "any" || v.OK != nil || t.u.hasHeirs(c) {
		t.Fail(call, diag.NoClass, "whether a %s is a %s is not translated", v.Type, c.Name)
	}
	return t.isExactly(v, k), true
}

// isExactly tells whether a value of any type is an object of a class itself, of none below it.
func (t *translator) isExactly(v rule.Value, k *Class) rule.Value {
	ok := gotree.Ident{Name: t.scope.Take("is" + gotree.GoName(k.Py.Name, true))}
	t.emit(&gotree.Assign{Lhs: []gotree.Expr{gotree.Blank, ok}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: v.X, Type: t.u.typeTree(k.goType())}}})
	return rule.Value{X: ok, Type: "bool", Pure: true}
}

// neverInstance reports whether no value of a Go type is an object of a class of the project.
func neverInstance(goType string) bool {
	switch rule.Base(goType) {
	case "string", "int", "bool", "float64", "[]byte", "py.Tuple", "py.List", "py.Set", bigInt:
		return true
	}
	return false
}

// isOfClass tells whether a value of the Go type of one class is an instance of another: its Go type holds objects of
// exactly that class.
func (t *translator) isOfClass(v rule.Value, own, c *ir.Class) rule.Value {
	if v.MayNil && slices.Contains(own.MRO, c) {
		return rule.Value{X: &gotree.Binary{Op: "!=", X: v.X, Y: gotree.Nil}, Type: "bool", Pure: v.Pure}
	}
	if !v.Pure {
		t.emit(gotree.Set(v.X, gotree.Blank))
	}
	if slices.Contains(own.MRO, c) {
		return rule.Value{X: gotree.True, Type: "bool", Pure: true}
	}
	return rule.Value{X: gotree.False, Type: "bool", Pure: true}
}

// objectAttribute translates getattr and hasattr with a literal name that every instance of the class has.
func (t *translator) objectAttribute(call *pyast.Call, q string) (rule.Value, bool) {
	c := t.instanceOf(call.Args[0])
	if c == nil {
		return t.requestAttribute(call, q)
	}
	if len(call.Args) < 2 || q == "setattr" {
		return rule.Value{}, false
	}
	name := t.Const(call.Args[1])
	if name == nil || name.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	has := fieldOf(c, name.Text) != nil || findMethod(c, name.Text) != nil || t.u.classVariable(c, name.Text) != nil
	x := t.plain(call.Args[0], "")
	if x.MayNil || x.OK != nil || !x.Pure || t.u.hasHeirs(c) || t.u.storesAny(c) || c.Kind == ir.ExceptionClass || strings.HasPrefix(name.Text, "__") {
		return rule.Value{}, false
	}
	t.u.mustClass(t, call, c)
	if q == "hasattr" {
		if m := findMethod(c, name.Text); m != nil && m.HasDecorator("property") || !has && t.u.usesOf(c, name.Text).onInstance {
			return rule.Value{}, false
		}
		if f := fieldOf(c, name.Text); f != nil && !setInInit(c, f.Name) && t.u.classVariable(c, f.Name) == nil {
			return rule.Value{}, false
		}
		out := gotree.False
		if has {
			out = gotree.True
		}
		return rule.Value{X: out, Type: "bool", Pure: true}, true
	}
	if !has {
		if len(call.Args) == 3 && !t.u.usesOf(c, name.Text).onInstance && findMethod(c, "__getattr__") == nil {
			return t.plain(call.Args[2], ""), true
		}
		return rule.Value{}, false
	}
	attr := &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name.Text}
	if t.py.Types != nil && t.py.Types[call] != nil {
		t.py.Types[attr] = t.py.Types[call]
	}
	return t.field(attr, c), true
}

// iterates returns what a loop over an instance with __iter__ runs over, nil for any other value.
func (t *translator) iterates(v rule.Value) *rule.Value {
	k := t.u.classOf(v.Type)
	if k == nil || v.MayNil || v.OK != nil {
		return nil
	}
	seq, ok := t.specialCall(k.Py.Syntax, v, ir.Instance{Class: k.Py}, "__iter__")
	if !ok || !isSeq(seq.Type) {
		return nil
	}
	return &seq
}

// iterResult returns the Go type of what __iter__ of a class returns: its only statement is return iter(x), where x is
// a container.
func (t *translator) iterResult() string {
	if x := iterated(t.py); x != nil {
		switch goType := t.u.repr(t.TypeOf(x)); {
		case rule.Base(goType) == "py.List" || rule.Base(goType) == "py.Set":
			return "iter.Seq[" + rule.Args(goType)[0] + "]"
		case rule.Base(goType) == "py.Dict":
			return "iter.Seq[" + rule.Args(goType)[0] + "]"
		}
		if values := dictValues(x); values != nil {
			if goType := t.u.repr(t.TypeOf(values)); rule.Base(goType) == "py.Dict" {
				return "iter.Seq[" + rule.Args(goType)[1] + "]"
			}
		}
	}
	t.Fail(t.py.Syntax, diag.NoClass, "this __iter__ is not translated")
	return ""
}

// iterated returns x of the only statement return iter(x), behind a docstring, or nil.
func iterated(fn *ir.Func) pyast.Expr {
	body := fn.Body
	for len(body) > 0 && isDoc(body[0]) {
		body = body[1:]
	}
	if len(body) != 1 {
		return nil
	}
	r, ok := body[0].(*pyast.Return)
	if !ok {
		return nil
	}
	call, ok := r.Value.(*pyast.Call)
	if !ok || fn.Qualified(call.Func) != "iter" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	return call.Args[0]
}

// dictValues returns d of d.values(), or nil.
func dictValues(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) > 0 {
		return nil
	}
	if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "values" {
		return a.Value
	}
	return nil
}

// returnIter translates the return of __iter__.
func (t *translator) returnIter() {
	x := iterated(t.py)
	template := "py.ValueSeq(x)"
	if values := dictValues(x); values != nil {
		x = values
	} else if template = "x.All()"; rule.Base(t.u.repr(t.TypeOf(x))) == "py.Dict" {
		template = "py.KeySeq(x)"
	}
	v := t.plain(x, "")
	if v.MayNil || v.OK != nil {
		t.Fail(x, diag.NoClass, "this __iter__ is not translated")
	}
	t.leave(t.build(template, map[string]rule.Value{"x": v}).X)
}

// className translates type(x).__name__ and x.__class__.__name__ for instances of project classes.
func (t *translator) className(e *pyast.Attribute) (rule.Value, bool) {
	if e.Attr != "__name__" && e.Attr != "__qualname__" {
		return rule.Value{}, false
	}
	var object pyast.Expr
	switch x := e.Value.(type) {
	case *pyast.Call:
		if t.Qualified(x.Func) == "type" && len(x.Args) == 1 {
			object = x.Args[0]
		}
	case *pyast.Attribute:
		if x.Attr == "__class__" {
			object = x.Value
		}
	}
	if object == nil {
		if c := t.classObject(e.Value); c != nil && !t.py.HasDecorator("classmethod") {
			return rule.Value{X: gotree.Str{Value: c.Name}, Type: "string", Const: true, Pure: true}, true
		}
		return rule.Value{}, false
	}
	c := t.instanceOf(object)
	if c == nil {
		return rule.Value{}, false
	}
	t.u.mustClass(t, e, c)
	if t.isHeld(object, c) && e.Attr == "__name__" {
		return t.build("py.TypeName(x)", map[string]rule.Value{"x": t.dynamic(t.heldValue(e, t.plain(object, ""), c, e.Attr))}), true
	}
	x := t.object(e, t.plain(object, ""), e.Attr)
	switch {
	case c.Kind == ir.ExceptionClass && e.Attr == "__name__":
		return rule.Value{X: gotree.Sel(gotree.Sel(x.X, "Class"), "Name"), Type: "string", Pure: x.Pure}, true
	case e.Attr == "__qualname__" || !t.exactly(object, c):
		return rule.Value{}, false
	case !x.Pure:
		t.emit(gotree.Set(x.X, gotree.Blank))
	}
	return rule.Value{X: gotree.Str{Value: c.Name}, Type: "string", Const: true, Pure: true}, true
}

// hasTruth returns the truth of an instance whose class has __bool__ or __len__, nil for any other value.
func (t *translator) hasTruth(v rule.Value) *rule.Value {
	k := t.u.classOf(v.Type)
	if k == nil || v.OK != nil || !v.Pure && v.MayNil {
		return nil
	}
	out := rule.Value{Type: "bool", Pure: v.Pure}
	known := ir.Instance{Class: k.Py}
	plain := v
	plain.MayNil = false
	truth, ok := t.specialCall(k.Py.Syntax, plain, known, "__bool__")
	if !ok {
		if truth, ok = t.specialCall(k.Py.Syntax, plain, known, "__len__"); !ok {
			return nil
		}
		truth = t.asLength(truth)
	}
	if truth.Fails && v.MayNil {
		t.Fail(k.Py.Syntax, diag.NoTruth, "the truth of a %s, which may raise, of a value that may be None is not translated", k.Py.Name)
	}
	truth = t.Hoist(truth, "truth")
	if out.X = truth.X; truth.Type == "int" {
		out.X = &gotree.Binary{Op: ">", X: truth.X, Y: gotree.Num{Text: "0"}}
	}
	if v.MayNil {
		out.X = &gotree.Binary{Op: "&&", X: &gotree.Binary{Op: "!=", X: v.X, Y: gotree.Nil}, Y: out.X}
	}
	return &out
}

// objectText returns str(v) of an instance.
func (t *translator) objectText(v rule.Value) (rule.Value, bool) {
	if k := t.u.familyOf(v.Type); k != nil && v.OK == nil {
		return t.familyText(k, v, "py.Str(x)", "__str__", "__repr__"), true
	}
	k := t.u.classOf(v.Type)
	if k == nil || k.Model || k.Py.Kind == ir.ExceptionClass || v.OK != nil {
		return rule.Value{}, false
	}
	if k.enum != nil && !v.MayNil && findMethod(k.Py, "__str__") == nil {
		return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "String")), Type: "string", Pure: v.Pure}, true
	}
	for _, name := range []string{"__str__", "__repr__"} {
		if findMethod(k.Py, name) == nil {
			continue
		}
		if v.MayNil {
			return t.build("py.Str(x)", map[string]rule.Value{"x": t.dynamic(v)}), true
		}
		return t.specialCall(k.Py.Syntax, v, ir.Instance{Class: k.Py}, name)
	}
	if k.Py.Kind == ir.PlainClass && !v.MayNil {
		return t.address(k.Py.Syntax, v, k.Py), true
	}
	return rule.Value{}, false
}

// address returns the text of an object whose class has no __repr__: its address, which is another one in every process.
func (t *translator) address(node pyast.Node, v rule.Value, c *ir.Class) rule.Value {
	if t.u.classOf(v.Type) == nil || t.u.overridden(c, "__repr__") || t.u.overridden(c, "__str__") {
		t.Fail(node, diag.NoClass, "the text of a %s, which may have none of its own, is not translated", c.Name)
	}
	t.Require("the text of " + c.Name + " shows an address, which is another one in every process")
	format := gotree.Str{Value: "<" + c.Module.Name + "." + c.Qualname + " object at %p>"}
	return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "fmt", Name: "Sprintf"}, format, v.X), Type: "string"}
}

// sameObject translates x is y for instances of project classes.
func (t *translator) sameObject(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	a, b := t.instanceOf(x), t.instanceOf(y)
	if a == nil && t.TypeOf(x) == ir.Any && b != nil || b == nil && t.TypeOf(y) == ir.Any && a != nil {
		return t.sameAsUnknown(op, x, y)
	}
	if a == nil || a != b {
		return rule.Value{}, false
	}
	vs := t.several([]pyast.Expr{x, y}, nil)
	if vs[0].Type != vs[1].Type && t.u.familyOf(vs[0].Type) == nil && t.u.familyOf(vs[1].Type) == nil || vs[0].OK != nil || vs[1].OK != nil || t.u.classOf(vs[0].Type) == nil && t.u.familyOf(vs[0].Type) == nil {
		t.Fail(x, diag.Identity, "identity of values of these types is not translated")
	}
	goOp := "=="
	if op == pyast.IsNot {
		goOp = "!="
	}
	return binary(goOp, vs, "bool"), true
}

// sameAsUnknown translates x is y where one is an object of a class of the app and nothing is known of the other.
func (t *translator) sameAsUnknown(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	vs := t.several([]pyast.Expr{x, y}, nil)
	for _, v := range vs {
		if v.OK != nil || v.Type != "any" && (v.MayNil || t.u.classOf(v.Type) == nil) {
			t.Fail(x, diag.Identity, "identity of values of these types is not translated")
		}
	}
	goOp := "=="
	if op == pyast.IsNot {
		goOp = "!="
	}
	return binary(goOp, vs, "bool"), true
}

// comparesByIdentity reports whether a value is an instance of a class without __eq__.
func (t *translator) comparesByIdentity(v rule.Value) bool {
	k := t.u.classOf(v.Type)
	return k != nil && !k.Model && v.OK == nil && k.Py.Kind != ir.DataClass && k.Py.Kind != ir.NamedTupleClass && findMethod(k.Py, "__eq__") == nil && !t.u.overridden(k.Py, "__eq__") && !isDictClass(k.Py)
}

// callObject translates x(...) where x is an instance with __call__.
func (t *translator) callObject(e *pyast.Call) (rule.Value, bool) {
	c := t.instanceOf(e.Func)
	if c == nil || t.classObject(e.Func) != nil {
		return rule.Value{}, false
	}
	m := findMethod(c, "__call__")
	if m == nil || !plainMethod(m) {
		return rule.Value{}, false
	}
	t.u.mustClass(t, e, c)
	return t.invokeMethod(e, e.Func, m, c, e), true
}
