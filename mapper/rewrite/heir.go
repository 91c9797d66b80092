// This file translates what inheritance adds to constructors: __init__ as a method that heirs share, super(), and the
// object of a class with those of its bases within it.

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

// startValues adds to a new object the variables of its class that instances may replace by their own.
func (t *translator) startValues(k *Class, concrete *ir.Class, lit *gotree.Composite) {
	for _, f := range t.u.ownFields(k) {
		v := t.u.classVariable(concrete, f.Name)
		name := t.u.member(k.Py, f.Name)
		if v == nil || slices.ContainsFunc(lit.Elts, func(e gotree.Element) bool { return e.Key == gotree.Expr(gotree.Ident{Name: name}) }) {
			continue
		}
		if x := t.classValue(concrete, f); x.X != gotree.Expr(gotree.Nil) {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: x.X})
		}
	}
}

// newObject returns the literal of a new object of the class concrete, or of the base k within it.
func (t *translator) newObject(k *Class, concrete *Class, args []gotree.Expr) *gotree.Unary {
	lit := &gotree.Composite{Type: gotree.Qual{Path: t.u.Path(k.Place.Package), Name: k.Name}}
	switch base := t.u.embedded(k); {
	case k.Base != nil:
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: embeddedName(base)}, Value: t.newObject(k.Base, concrete, args)})
	case k.Py.Kind == ir.ExceptionClass:
		raised := gotree.CallOf(gotree.Sel(gotree.Qual{Path: t.u.Path(concrete.Place.Package), Name: concrete.classVar()}, "New"), args...)
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Raised"}, Value: raised})
	}
	t.startValues(k, concrete.Py, lit)
	return &gotree.Unary{Op: "&", X: lit}
}

// splitConstructor translates __init__ as a method, and NewT, which makes the object and calls it.
func (u *Unit) splitConstructor(t *translator, k *Class, init *ir.Func) {
	spread := init.Args.Vararg != nil || init.Args.Kwarg != nil
	if len(init.Params) == 0 || spread && k.Py.Kind == ir.ExceptionClass && !setsArgs(k.Py) {
		t.Fail(init.Syntax, diag.NoClass, "this form of __init__ is not translated")
	}
	method := u.funcs[key{fn: init, mode: ValueMode}]
	if method == nil {
		method = &Func{Py: init, Mode: ValueMode, Place: u.place(init.Module), touches: map[*State]access{}, asInit: true}
		u.funcs[key{fn: init, mode: ValueMode}] = method
		u.translate(method)
		method.done = true
		u.order = append(u.order, method)
	}
	if method.Failure != nil {
		panic(method.Failure)
	}
	f := &Func{Py: init, Mode: ValueMode, Place: k.Place, touches: map[*State]access{}, Name: k.maker, Params: method.Params, Result: k.goType()}
	ct := newTranslator(u, f)
	f.Failure = ct.attempt(func() { ct.callInit(k, init, method) })
	u.made(k, f)
}

// callInit makes NewT of a class whose __init__ is a method.
func (t *translator) callInit(k *Class, init *ir.Func, method *Func) {
	recv := t.scope.Take(recvOf(k))
	var params []gotree.Param
	var args, dynamic []gotree.Expr
	for i, s := range init.Params[1:] {
		v := t.declareParam(s, method.Params[i])
		params = append(params, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(v.goType)})
		args = append(args, gotree.Ident{Name: v.name})
		dynamic = append(dynamic, t.dynamic(rule.Value{X: gotree.Ident{Name: v.name}, Type: v.goType, Pure: true, MayNil: strings.HasPrefix(v.goType, "*")}).X)
	}
	t.frames = []frame{t.constructorFrame(recv)}
	if setsArgs(k.Py) {
		dynamic = nil
	}
	t.emit(gotree.Define(t.newObject(k, k, dynamic), gotree.Ident{Name: recv}))
	t.setText(k, recv)
	t.inherit(method)
	t.out.Conditions = append(t.out.Conditions, method.Conditions...)
	t.out.Calls = append(t.out.Calls, method)
	t.call(t.invoke(method, gotree.Sel(gotree.Ident{Name: recv}, method.Name), args))
	t.finishConstructor(k, recv, params)
}

// setsArgs reports whether every __init__ of an exception calls that of Exception, which sets args, so that the
// arguments of the call itself are not kept.
func setsArgs(c *ir.Class) bool {
	for _, up := range c.MRO {
		init := up.Methods["__init__"]
		if init == nil {
			continue
		}
		found := false
		for _, s := range init.Body {
			found = found || superCall([]pyast.Stmt{s}) != nil
		}
		if !found {
			return false
		}
	}
	return true
}

// superCallee translates super().method(...): the method of the class that stands next above.
func (t *translator) superCallee(e *pyast.Call) (rule.Value, bool) {
	a, ok := e.Func.(*pyast.Attribute)
	if !ok || t.py.Class == nil {
		return rule.Value{}, false
	}
	inner, ok := a.Value.(*pyast.Call)
	if !ok || t.Qualified(inner.Func) != "super" || len(inner.Args) > 0 {
		return rule.Value{}, false
	}
	k := t.u.mustClass(t, e, t.py.Class)
	if len(k.Py.Bases) > 1 || len(t.py.Params) == 0 || t.vars[t.py.Params[0]] == nil {
		t.Fail(e, diag.NoClass, "this use of super is not translated")
	}
	self := gotree.Ident{Name: t.vars[t.py.Params[0]].name}
	if k.Base != nil {
		if m := findMethod(k.Base.Py, a.Attr); m != nil {
			if !plainMethod(m) || m.HasDecorator("staticmethod") || m.HasDecorator("classmethod") || isSpecial(m.Name) && m.Name != "__init__" {
				t.Fail(e, diag.NoClass, "this use of super is not translated")
			}
			f := t.calleeOf(e, m, t.out.selfClass())
			object := gotree.Expr(self)
			for at := t.u.Class(t.out.selfClass()); f.self == nil && at.Py != m.Class; at = at.Base {
				object = gotree.Sel(object, embeddedName(t.u.embedded(at)))
			}
			return t.invoke(f, gotree.Sel(object, f.Name), t.arguments(e, m, f.Params, 1)), true
		}
	}
	switch {
	case a.Attr == "__init__" && k.Py.Kind == ir.ExceptionClass && len(e.Keywords) == 0 && !hasStar(e.Args):
		wants := make([]string, len(e.Args))
		for i := range wants {
			wants[i] = "any"
		}
		t.emit(gotree.Set(sliceOf(&gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}, t.several(e.Args, wants)), gotree.Sel(self, "Args")))
		return rule.Value{X: gotree.Nil, Type: "any", Pure: true}, true
	case a.Attr == "__init__" && len(e.Args)+len(e.Keywords) == 0:
		return rule.Value{X: gotree.Nil, Type: "any", Pure: true}, true
	}
	t.Fail(e, diag.NoClass, "this use of super is not translated")
	return rule.Value{}, false
}

// superInit translates what a new exception keeps as its args: what __init__ hands to Exception, if that comes first,
// else the arguments of the call, which Exception.__new__ keeps.
func (t *translator) superInit(k *Class, init *ir.Func) (gotree.Expr, []pyast.Stmt) {
	rest := init.Body
	for len(rest) > 0 && isDoc(rest[0]) {
		rest = rest[1:]
	}
	class := gotree.Ident{Name: k.classVar()}
	if call := superCall(rest); call != nil {
		if isHTTPClass(k.Py) {
			call = t.httpArguments(call)
		}
		if len(call.Keywords) > 0 || hasStar(call.Args) {
			t.Fail(call, diag.NoClass, "this call of the base's constructor is not translated")
		}
		return t.newException(class, call.Args), rest[1:]
	}
	newCall := &gotree.Call{Fn: gotree.Sel(class, "New")}
	if setsArgs(k.Py) {
		return newCall, rest
	}
	if init.Args.Vararg != nil || init.Args.Kwarg != nil || len(init.Args.Defaults) > 0 || len(init.Args.Kwonlyargs) > 0 {
		t.Fail(init.Syntax, diag.NoClass, "an exception whose __init__ does not call its base's keeps what it was called with")
	}
	for _, s := range init.Params[1:] {
		v := t.vars[s]
		newCall.Args = append(newCall.Args, t.dynamic(rule.Value{X: gotree.Ident{Name: v.name}, Type: v.goType, Pure: true, MayNil: strings.HasPrefix(v.goType, "*")}).X)
	}
	return newCall, rest
}

// hasHeirs reports whether a class of the project inherits from c.
func (u *Unit) hasHeirs(c *ir.Class) bool {
	for _, m := range u.Program.Modules {
		for _, other := range m.Classes {
			if other != c && slices.Contains(other.MRO, c) {
				return true
			}
		}
	}
	return false
}
