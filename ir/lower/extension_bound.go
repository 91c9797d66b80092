// This file rewrites what registers a method of an object: Flask calls a function that calls the method.
//
//	counter = Counter()                         counter = Counter()
//	app.before_request(counter.count)     =>    def counter_count(): return counter.count()
//	                                            app.before_request(counter_count)
//
// The object is one of the app's own classes, and its variable is bound once.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// registrars are the methods of apps and blueprints that take one function and nothing else.
var registrars = wordSet(`before_request after_request teardown_request teardown_appcontext context_processor
	before_app_request after_app_request teardown_app_request app_context_processor`)

// boundMethods rewrites the registrations of methods in the modules and in the functions of their top level.
func (x *extensions) boundMethods() {
	for _, m := range x.p.Modules {
		x.withCallers(m, nil, &m.Syntax.Body)
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.FunctionDef); ok {
				x.withCallers(m, def, &def.Body)
			}
		}
	}
}

// withCallers registers functions in the place of methods; in is nil for the body of the module.
func (x *extensions) withCallers(m *ir.Module, in *pyast.FunctionDef, body *[]pyast.Stmt) {
	for _, before := range []func(*ir.Module, *pyast.FunctionDef, *pyast.Call, *pyast.Expr) []pyast.Stmt{x.makeFirst, x.callFirst} {
		var out []pyast.Stmt
		for _, s := range *body {
			if call := registrationOf(s); call != nil {
				written := before(m, in, call, registeredSlot(call))
				note(m, written)
				out = append(out, written...)
			}
			out = append(out, s)
		}
		*body = out
	}
}

// registrationOf returns the call by which a statement registers a function, nil for another statement.
func registrationOf(s pyast.Stmt) *pyast.Call {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if _, attribute := calleeOf(e.Value).(*pyast.Attribute); !ok || !attribute || registeredSlot(call) == nil {
		return nil
	}
	return call
}

// makeFirst gives an object that is made where its method is named a variable, and returns the statement that binds it:
// app.before_request(Counter().count) is counter = Counter() before.
func (x *extensions) makeFirst(m *ir.Module, in *pyast.FunctionDef, _ *pyast.Call, slot *pyast.Expr) []pyast.Stmt {
	a, ok := (*slot).(*pyast.Attribute)
	if !ok {
		return nil
	}
	call, ok := a.Value.(*pyast.Call)
	if !ok || x.classNamed(m, call.Func).def == nil || in != nil && boundBy(in.Body)[rootName(call.Func)] > 0 {
		return nil
	}
	name := &pyast.Name{Span: call.Span, ID: x.freeName(m, in, strings.ToLower(lastName(call.Func)))}
	a.Value = name
	return []pyast.Stmt{&pyast.Assign{Span: call.Span, Targets: []pyast.Expr{name}, Value: call}}
}

// callFirst registers a function that calls the method, and returns its definition.
func (x *extensions) callFirst(m *ir.Module, in *pyast.FunctionDef, call *pyast.Call, slot *pyast.Expr) []pyast.Stmt {
	def := x.caller(m, in, *slot)
	if def == nil {
		return nil
	}
	method := (*slot).(*pyast.Attribute).Attr
	*slot = &pyast.Name{Span: call.Span, ID: def.Name}
	nameRegistered(call, map[string]string{method: def.Name})
	return []pyast.Stmt{def}
}

// registeredSlot returns where a call names the function that it registers, nil when it registers none.
func registeredSlot(call *pyast.Call) *pyast.Expr {
	name, args := lastName(call.Func), len(call.Args)
	switch {
	case registrars[name] && args == 1 && len(call.Keywords) == 0:
		return &call.Args[0]
	case name == "register_error_handler" && args == 2 && len(call.Keywords) == 0:
		return &call.Args[1]
	case name == "add_url_rule" && args >= 3:
		return &call.Args[2]
	case name == "add_url_rule":
		for _, k := range call.Keywords {
			if k.Arg == "view_func" {
				return &k.Value
			}
		}
	}
	return nil
}

// caller returns a function that calls the method of an object that e names; nil when e is something else.
func (x *extensions) caller(m *ir.Module, in *pyast.FunctionDef, e pyast.Expr) *pyast.FunctionDef {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	object := x.objectNamed(m, in, a.Value, maxDepth)
	if object == nil {
		return nil
	}
	_, method := x.methodOf(object.class, a.Attr)
	if method == nil || !callable(method) || a.Attr == "as_view" {
		return nil
	}
	params := bareParams(method.Args)
	params.Args = params.Args[1:]
	return methodCaller(a.Span, x.freeName(m, in, callerName(a.Value, a.Attr)), a.Value, a.Attr, params)
}

// callerName returns the name that the function for a method of an object would like to have.
func callerName(object pyast.Expr, method string) string {
	return lastName(object) + "_" + strings.TrimLeft(method, "_")
}

// methodCaller returns a function of that name that calls a method of an object with its own parameters.
func methodCaller(span pyast.Span, name string, object pyast.Expr, method string, params *pyast.Arguments) *pyast.FunctionDef {
	return &pyast.FunctionDef{Span: span, Name: name, Args: params, Body: []pyast.Stmt{&pyast.Return{Span: span, Value: callMethod(span, object, method, params.Args)}}}
}

// freeName returns a name that neither a module nor one of its functions has, and takes it.
func (x *extensions) freeName(m *ir.Module, in *pyast.FunctionDef, name string) string {
	for x.names[m].count[name] > 0 || in != nil && (boundBy(in.Body)[name] > 0 || mentions(in, name)) {
		name += "_"
	}
	x.names[m].count[name]++
	return name
}

// nameRegistered gives what is registered the name of its method, where Flask takes the function's. Functions holds the
// functions that were written for methods, by the names of these.
func nameRegistered(call *pyast.Call, functions map[string]string) {
	what, at := "", 0
	switch lastName(call.Func) {
	case "add_url_rule":
		what, at = "endpoint", 1
	case "add_template_filter", "add_template_test", "add_template_global":
		what, at = "name", 1
	default:
		return
	}
	if len(call.Args) > at || slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == what }) {
		return
	}
	for method, function := range functions {
		if slices.ContainsFunc(append(slices.Clone(call.Args), keywordValues(call)...), func(e pyast.Expr) bool { return nameOf(e) == function }) {
			call.Keywords = append(call.Keywords, &pyast.Keyword{Span: call.Span, Arg: what, Value: &pyast.Constant{Span: call.Span, Value: pyast.Str(method)}})
		}
	}
}
