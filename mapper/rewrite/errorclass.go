// This file translates what __exit__ gets and what is asked of it: exceptions and their classes as values.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// translatableExit reports whether an __exit__ takes the three arguments that a with statement gives, and does nothing
// with the traceback but ask whether it is None; or takes them as *args and does not look at them.
func (t *translator) translatableExit(exit *ir.Func) bool {
	switch {
	case exit == nil || exit.Args == nil:
		return false
	case len(exit.Params) == 2 && exit.Args.Vararg != nil:
		return exit.Args.Kwarg == nil && !t.mentionedIn(exit, exit.Params[1])
	case len(exit.Params) != 4 || exit.Args.Vararg != nil || exit.Args.Kwarg != nil || len(exit.Args.Kwonlyargs) > 0:
		return false
	}
	return t.onlyNone(exit, exit.Params[3])
}

// mentionedIn reports whether a function mentions one of its variables.
func (t *translator) mentionedIn(fn *ir.Func, s *ir.Symbol) bool {
	for _, use := range fn.Uses {
		if use == s {
			return true
		}
	}
	return false
}

// onlyNone reports whether a function does nothing with a parameter but ask whether it is None.
func (t *translator) onlyNone(fn *ir.Func, param *ir.Symbol) bool {
	reads, asked := 0, 0
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name] == param
	}
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if is(n) {
					reads++
				}
			case *pyast.Compare:
				if is(n.Left) && len(n.Comparators) == 1 && isNone(n.Comparators[0]) {
					asked++
				}
			case *pyast.If:
				if is(n.Test) {
					asked++
				}
			}
			return true
		})
	}
	return reads == asked
}

// raisedIn returns the arguments of __exit__ for the error that the body of a with statement ended with, or nil.
//
//	class, raised := py.ExcInfo(tried)
func (t *translator) raisedIn(exit *ir.Func, tried gotree.Expr) []rule.Value {
	if len(exit.Params) == 2 {
		return []rule.Value{{X: gotree.Nil, Type: "py.Tuple", Pure: true}}
	}
	class := rule.Value{X: gotree.Nil, Type: "*py.Class", Pure: true, MayNil: true}
	raised := rule.Value{X: gotree.Nil, Type: "*py.Error", Pure: true, MayNil: true}
	lhs := []gotree.Expr{gotree.Blank, gotree.Blank}
	if t.mentionedIn(exit, exit.Params[1]) {
		class.X = gotree.Ident{Name: t.scope.Take("class")}
		lhs[0] = class.X
	}
	if t.mentionedIn(exit, exit.Params[2]) {
		raised.X = gotree.Ident{Name: t.scope.Take("raised")}
		lhs[1] = raised.X
	}
	if lhs[0] != gotree.Blank || lhs[1] != gotree.Blank {
		t.emit(&gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(t.qual("py", "ExcInfo"), tried)}})
	}
	trace := rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	if t.mentionedIn(exit, exit.Params[3]) {
		trace.X = tried
	}
	return []rule.Value{class, raised, trace}
}

// errorClasses returns the exception classes that the second argument of isinstance or issubclass names; false for others,
// and for those of HTTP exceptions.
func (t *translator) errorClasses(e pyast.Expr) ([]gotree.Expr, bool) {
	list := []pyast.Expr{e}
	if tuple, ok := e.(*pyast.Tuple); ok {
		list = tuple.Elts
	}
	var out []gotree.Expr
	for _, x := range list {
		c := t.classObject(x)
		_, known := t.u.ExceptionClass(t.Qualified(x))
		if (c == nil || c.Kind != ir.ExceptionClass) && !known || isHTTPException(t.Qualified(x)) || c != nil && isHTTPClass(c) {
			return nil, false
		}
		out = append(out, t.exceptionClass(x))
	}
	return out, len(out) > 0
}

// errorIsInstance translates isinstance(e, ValueError) for a caught exception, which may be None.
//
//	isinstance(e, ValueError)  =>  e.Class.IsSubclass(py.ValueError)
func (t *translator) errorIsInstance(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 2 {
		return rule.Value{}, false
	}
	goType := t.u.repr(strip(t.TypeOf(call.Args[0])))
	if goType != "*py.Error" && goType != "any" {
		return rule.Value{}, false
	}
	classes, ok := t.errorClasses(call.Args[1])
	if !ok {
		return rule.Value{}, false
	}
	if goType == "any" {
		x := t.plain(call.Args[0], "any").X
		return rule.Value{X: gotree.CallOf(t.qual("py", "IsRaised"), append([]gotree.Expr{x}, classes...)...), Type: "bool", Pure: true}, true
	}
	v := t.once(t.plain(call.Args[0], ""), "raised")
	if v.Type != "*py.Error" || v.OK != nil {
		return rule.Value{}, false
	}
	return t.orNil(v, gotree.CallOf(gotree.Sel(gotree.Sel(v.X, "Class"), "IsSubclass"), classes...)), true
}

// errorIsSubclass translates issubclass(class, ValueError) for the class of an exception.
func (t *translator) errorIsSubclass(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 2 || t.u.repr(t.TypeOf(call.Args[0])) != "*py.Class" || isOptional(t.TypeOf(call.Args[0])) {
		return rule.Value{}, false
	}
	classes, ok := t.errorClasses(call.Args[1])
	if !ok {
		return rule.Value{}, false
	}
	v := t.once(t.plain(call.Args[0], ""), "class")
	return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "IsSubclass"), classes...), Type: "bool", Pure: true}, true
}

// orNil returns a condition on a pointer, which does not hold for None.
func (t *translator) orNil(v rule.Value, cond gotree.Expr) rule.Value {
	if v.MayNil {
		cond = &gotree.Binary{Op: "&&", X: notNil(v.X), Y: cond}
	}
	return rule.Value{X: cond, Type: "bool", Pure: true}
}

// sameErrorClass translates class is ValueError, class == ValueError and class in (ValueError, KeyError) for the class of an
// exception, which may be None.
func (t *translator) sameErrorClass(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	if t.u.repr(strip(t.TypeOf(x))) != "*py.Class" {
		return rule.Value{}, false
	}
	_, tuple := y.(*pyast.Tuple)
	if in := op == pyast.In || op == pyast.NotIn; in != tuple {
		return rule.Value{}, false
	}
	classes, ok := t.errorClasses(y)
	if !ok {
		return rule.Value{}, false
	}
	v := t.once(t.plain(x, ""), "class")
	var out gotree.Expr
	for _, class := range classes {
		same := gotree.Expr(&gotree.Binary{Op: "==", X: v.X, Y: class})
		if out = either(out, same); out == nil {
			return rule.Value{}, false
		}
	}
	cond := rule.Value{X: out, Type: "bool", Pure: true}
	if op == pyast.IsNot || op == pyast.NotEq || op == pyast.NotIn {
		return not(cond), true
	}
	return cond, true
}

// errorClassName translates class.__name__ for the class of an exception.
func (t *translator) errorClassName(e *pyast.Attribute) (rule.Value, bool) {
	if e.Attr != "__name__" && e.Attr != "__qualname__" || isOptional(t.TypeOf(e.Value)) || t.u.repr(t.TypeOf(e.Value)) != "*py.Class" {
		return rule.Value{}, false
	}
	v := t.plain(e.Value, "")
	return rule.Value{X: gotree.Sel(v.X, "Name"), Type: "string", Pure: v.Pure}, true
}
