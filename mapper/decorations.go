// This file lists the decorators around the views of a route: those of the registration and of the view class, those that
// Flask-RESTful applies to every method of a resource, and those that stand over a method.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// decoration is one decorator of a view.
type decoration struct {
	expr  pyast.Expr
	scope *ir.Func // in which it is a name, nil where that is not known
	data  bool     // it answers for a resource of Flask-RESTful: what it returns is data
	bare  bool     // it stands over a method: what it wraps is given the object first
}

// call returns the call that a decorator is, nil for none, and the name of what it calls.
func (d decoration) call() (*pyast.Call, pyast.Expr) {
	if call, ok := d.expr.(*pyast.Call); ok {
		return call, call.Func
	}
	return nil, d.expr
}

// mode says how the function of the decorator is used.
func (d decoration) mode() rewrite.Mode {
	if d.data {
		return rewrite.DataMode
	}
	return rewrite.MiddlewareMode
}

// viewDecorations returns the decorators around the view of a route, outermost first. Those of the class of a resource
// answer data, as its methods do; those of the Api are around the response.
func viewDecorations(route *ir.Route) []decoration {
	view := route.View
	ofAPI := len(view.Decorators)
	if route.API != nil && rewrite.IsResource(view.Class) {
		ofAPI -= len(classDecorators(view.Class))
	}
	var out []decoration
	for i, d := range view.Decorators {
		if c := route.ChecksOf(view.Func); c != nil && c.Over == d {
			continue
		}
		out = append(out, decoration{expr: d, scope: view.DecoScope, data: i >= ofAPI})
	}
	return out
}

// classDecorators returns the attribute decorators of a view class, which as_view applies.
func classDecorators(c *ir.Class) []pyast.Expr {
	e, _ := attributeOf(c, "decorators")
	return elements(e)
}

// attributeOf returns what a class or the nearest of its bases assigns to an attribute, and the class.
func attributeOf(c *ir.Class, name string) (pyast.Expr, *ir.Class) {
	for _, k := range c.MRO {
		for _, s := range slices.Backward(k.Syntax.Body) {
			if assigned(s) != name {
				continue
			}
			switch s := s.(type) {
			case *pyast.Assign:
				return s.Value, k
			case *pyast.AnnAssign:
				return s.Value, k
			}
		}
	}
	return nil, nil
}

// elements returns the elements of a list or tuple that is written out.
func elements(e pyast.Expr) []pyast.Expr {
	switch e := e.(type) {
	case *pyast.List:
		return e.Elts
	case *pyast.Tuple:
		return e.Elts
	}
	return nil
}

// methodDecorations returns the decorators of a method of a view class that answers an HTTP method, outermost first: those
// of the attribute method_decorators of a resource (flask_restful.Resource.dispatch_request), then those over it.
func methodDecorations(route *ir.Route, method string, fn *ir.Func) []decoration {
	var out []decoration
	data := route.API != nil && rewrite.IsResource(route.View.Class)
	if e, k := attributeOf(route.View.Class, "method_decorators"); data && k != nil {
		if d, ok := e.(*pyast.Dict); ok {
			e = entryOf(d, lowerCase(method))
		}
		for _, d := range slices.Backward(elements(e)) {
			out = append(out, decoration{expr: d, scope: k.Module.Body, data: true})
		}
	}
	for _, d := range fn.Decorators() {
		if c := route.ChecksOf(fn); c != nil && c.Over == d {
			continue
		}
		out = append(out, decoration{expr: d, scope: fn.Definer(), data: data, bare: true})
	}
	return out
}

// entryOf returns the value that a display has for a constant key, nil for none.
func entryOf(d *pyast.Dict, key string) pyast.Expr {
	for i, k := range d.Keys {
		if c, ok := k.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.Str(key)) {
			return d.Values[i]
		}
	}
	return nil
}

// writtenOut reports whether method_decorators is a list that is written out, or a dict of such lists.
func writtenOut(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.List, *pyast.Tuple:
		return true
	case *pyast.Dict:
		return !slices.ContainsFunc(e.Keys, func(k pyast.Expr) bool { _, ok := k.(*pyast.Constant); return !ok }) &&
			!slices.ContainsFunc(e.Values, func(v pyast.Expr) bool { return !writtenOut(v) })
	}
	return false
}

// decorationsOf returns every decorator of the views of a route.
func decorationsOf(route *ir.Route) []decoration {
	out := viewDecorations(route)
	views := classViews(route)
	for _, method := range route.Methods {
		if fn := views[method]; fn != nil {
			out = append(out, methodDecorations(route, method, fn)...)
		}
	}
	return out
}

// checkCall rejects a route whose decorator's wrapper Flask could not call with what it is given: the object for one over
// a method, and the URL's variables by name.
func (m *project) checkCall(fate *RouteFate, d decoration, f *rewrite.Func, place ir.Place) {
	w := f.Wrapper
	if w == nil || w.Args == nil || w == f.Py { // the library decorator keeps the view's own signature
		return
	}
	params := slices.Concat(w.Args.Posonlyargs, w.Args.Args)
	if d.bare && len(params) > 0 {
		params = params[1:]
	} else if d.bare && w.Args.Vararg == nil || d.bare && f.Early {
		fate.reject(diag.NoDecorator, "the decorator "+f.Py.Name+" does not hand on the object of the method", place)
		return
	}
	given := variablesOf(fate.Route)
	for _, p := range params {
		if !slices.Contains(given, p.Arg) {
			fate.reject(diag.NoDecorator, "the wrapper of the decorator "+f.Py.Name+" has the parameter "+p.Arg+", which the URL does not give", place)
			return
		}
	}
	if w.Args.Kwarg == nil && slices.ContainsFunc(given, func(name string) bool {
		return !slices.ContainsFunc(params, func(p *pyast.Arg) bool { return p.Arg == name })
	}) {
		fate.reject(diag.NoDecorator, "the wrapper of the decorator "+f.Py.Name+" does not take the URL's variables", place)
	}
}
