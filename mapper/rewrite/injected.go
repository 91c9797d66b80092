// This file translates the parameters of views that decorators fill, and what is certain about the values of views.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// injectedParams declares the parameters of a view that the decorator next to it fills.
func (t *translator) injectedParams() []gotree.Param {
	var out []gotree.Param
	for _, s := range t.injectedSymbols() {
		v := t.declareParam(s, "any")
		if !t.readAnywhere(s) && !t.reads(s) {
			v.name = "_"
		}
		out = append(out, gotree.Param{Names: []string{v.name}, Type: gotree.Ident{Name: "any"}})
	}
	return out
}

// injectedSymbols returns the parameters of the view that its decorator fills, in the order of the Go parameters.
func (t *translator) injectedSymbols() []*ir.Symbol {
	names, found := []string(nil), false
	first := 0
	for _, route := range t.u.App.Routes {
		if !t.answersRoute(route) {
			continue
		}
		these := []string(nil)
		if route.View.Func == t.py {
			these = t.injectedBy(route.View.Decorators, route.View.DecoScope, MiddlewareMode)
		} else if mode := MiddlewareMode; !t.static() {
			if IsResource(t.py.Class) {
				mode = DataMode
			}
			first = 1 // behind the object
			these = t.injectedBy(t.py.Decorators(), t.py.Definer(), mode)
		}
		if found && !slices.Equal(these, names) {
			t.Fail(t.py.Syntax, diag.NoDecorator, "the routes of the view have decorators that pass different arguments")
		}
		names, found = these, true
	}
	var out []*ir.Symbol
	for i, name := range names {
		at := slices.IndexFunc(t.py.Params, func(s *ir.Symbol) bool { return s.Name == name })
		if name == "" {
			at = first + i
		}
		if at < 0 || at >= len(t.py.Params) {
			t.Fail(t.py.Syntax, diag.NoDecorator, "a decorator passes an argument that the view does not have")
		}
		out = append(out, t.py.Params[at])
	}
	return out
}

// injectedBy returns what decorators add to the view's arguments: only the one next to the view may.
func (t *translator) injectedBy(decorators []pyast.Expr, scope *ir.Func, mode Mode) []string {
	var out []string
	for i, d := range decorators {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		if scope == nil {
			continue
		}
		fn := FuncNamed(scope, d)
		if fn == nil {
			continue
		}
		f := t.u.Function(fn, mode)
		if f.Failure != nil || len(f.Injects) == 0 {
			continue
		}
		if i != len(decorators)-1 {
			t.Fail(t.py.Syntax, diag.NoDecorator, "the decorator %s passes arguments on through another", fn.Name)
		}
		out = f.Injects
	}
	return out
}

// certain reports whether a condition asks if what a view gave is a response, which it is.
func (t *translator) certain(e pyast.Expr) bool {
	if t.isClient(e) {
		return true
	}
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 2 || t.Qualified(call.Func) != "isinstance" || t.nextType(call.Args[0]) == ir.Type(ir.Any) {
		return false
	}
	switch t.Qualified(call.Args[1]) {
	case "flask.Response", "flask.wrappers.Response", "werkzeug.Response", "werkzeug.wrappers.Response":
		return true
	}
	return false
}

// isClient reports whether e is request.client of FastAPI, which servers of HTTP always know.
func (t *translator) isClient(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != "client" {
		return false
	}
	name, ok := a.Value.(*pyast.Name)
	return ok && t.py.Uses[name] != nil && t.py.Uses[name].Request
}
