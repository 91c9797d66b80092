// This file gives inference what the web app knows: which functions are called by the framework, and the types of
// their parameters.

package mapper

import (
	"regexp"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// variablePattern finds the variables of a rule, <name>, <converter:name> and <converter(args):name>, as converter, arguments
// and name.
var variablePattern = regexp.MustCompile(`<(?:([a-zA-Z_][a-zA-Z0-9_]*)(?:\((.*?)\))?:)?([a-zA-Z_][a-zA-Z0-9_]*)>`)

// argumentsPattern finds the arguments of the converter of a variable.
var argumentsPattern = regexp.MustCompile(`\((.*)\)`)

// converterTypes are the types that Werkzeug's own converters give (SEMANTICS A.2).
var converterTypes = map[string]ir.Type{
	"": ir.Str, "default": ir.Str, "string": ir.Str, "path": ir.Str, "any": ir.Str,
	"int": ir.BigInt, "float": ir.Float, "uuid": ir.External{Name: "uuid.UUID"},
}

// converterType returns the type that a converter gives, be it Werkzeug's or the app's own.
func (m *project) converterType(name string) (ir.Type, bool) {
	if c, own := m.ownConverters()[name]; own {
		switch c.Number {
		case "int":
			return ir.IntRange{Lo: -ir.Printable, Hi: ir.Printable}, true
		case "float":
			return ir.Float, true
		}
		return ir.Str, true
	}
	t, ok := converterTypes[name]
	return t, ok && !m.replaced(name)
}

// infer computes the types of everything that the app's views, hooks and handlers reach.
func (m *project) infer() {
	m.keep()
	m.keepFields()
	given := map[*ir.Symbol]ir.Type{}
	var entries []*ir.Func
	add := func(fn *ir.Func) {
		if fn != nil {
			entries = append(entries, fn)
		}
	}
	for _, route := range m.app.Routes {
		for _, fn := range viewFuncs(route) {
			add(fn)
			m.giveParams(given, route, fn)
		}
		m.giveChecks(given, route)
		for _, fn := range m.giveOperation(given, route.Operation) {
			add(fn)
		}
		for _, d := range decorationsOf(route) {
			funcs := decoratorFuncs(m.program, d.scope, d.expr)
			for _, fn := range funcs {
				add(fn)
			}
			giveDecorator(given, d.scope, funcs, d.expr)
		}
	}
	for _, h := range m.app.Hooks {
		add(h.Func)
		m.giveAround(given, h)
		if h.Func != nil && h.Kind == ir.AfterRequest && len(h.Func.Params) > 0 {
			given[h.Func.Params[0]] = ir.External{Name: "flask.Response"}
		}
		if h.Func != nil && (h.Kind == ir.URLValuePreprocessor || h.Kind == ir.URLDefaults) && len(h.Func.Params) == 2 {
			given[h.Func.Params[0]], given[h.Func.Params[1]] = ir.Str, ir.Dict{Key: ir.Str, Value: ir.Any}
		}
	}
	for _, s := range m.app.Startup {
		add(s.Func)
	}
	m.giveSetup(given, add)
	m.giveLoaders(given, add)
	m.giveCommands(given, add)
	for _, h := range m.app.Handlers {
		add(h.Func)
		m.giveHandler(given, h)
	}
	m.giveModules(given, add)
	m.giveValidators(given, add)
	m.givePages(add)
	m.giveConverters(given, add)
	m.giveProviders(given, add)
	m.entries = entries
	lower.Infer(m.program, m.opt.Stubs, entries, given, m.configHint, wrappedHint, m.nextHint, m.validatedHint)
}

// giveModules adds what runs as modules are imported, and what Flask calls of their functions and classes by itself.
func (m *project) giveModules(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	for _, module := range m.program.Modules {
		add(module.Body)
		for _, c := range module.Classes {
			add(c.Methods["__html__"]) // jsonify and templates call it
		}
		for _, fn := range module.Funcs {
			if rewrite.RunsAfterThis(fn) && len(fn.Params) > 0 {
				add(fn)
				given[fn.Params[0]] = ir.External{Name: "flask.Response"}
			}
			if fn.Generator && fn.HasDecorator("flask.stream_with_context") {
				add(fn) // the server runs it
			}
		}
	}
}

// giveHandler gives the parameters of an error handler their types.
func (m *project) giveHandler(given map[*ir.Symbol]ir.Type, h *ir.ErrorHandler) {
	at := 0
	if m.isFastAPI() {
		at = 1 // behind the request
	}
	if h.Func == nil || len(h.Func.Params) <= at {
		return
	}
	if m.isFastAPI() {
		given[h.Func.Params[0]] = ir.External{Name: "fastapi.Request"}
	}
	s := h.Func.Params[at]
	given[s] = ir.Join(given[s], handlerType(h))
}

// viewFuncs returns the functions that answer a route.
func viewFuncs(route *ir.Route) []*ir.Func {
	if route.View.Func != nil {
		return []*ir.Func{route.View.Func}
	}
	var out []*ir.Func
	for _, fn := range classViews(route) {
		out = append(out, fn)
	}
	return out
}

// classViews returns the methods of a view class by HTTP method; dispatch_request answers all.
func classViews(route *ir.Route) map[string]*ir.Func {
	c := route.View.Class
	if c == nil {
		return nil
	}
	out := map[string]*ir.Func{}
	for _, method := range route.Methods {
		for _, k := range c.MRO {
			if fn := k.Methods[lowerCase(method)]; fn != nil && out[method] == nil {
				out[method] = fn
			}
		}
	}
	if len(out) == 0 {
		for _, k := range c.MRO {
			if fn := k.Methods["dispatch_request"]; fn != nil && len(out) == 0 {
				for _, method := range route.Methods {
					out[method] = fn
				}
			}
		}
	}
	return out
}

// giveParams gives a view's parameters the types of the rule's converters and defaults; rules that disagree give Any.
func (m *project) giveParams(given map[*ir.Symbol]ir.Type, route *ir.Route, fn *ir.Func) {
	types := map[string]ir.Type{}
	converted := map[string]*ir.Func{}
	for _, match := range variablePattern.FindAllStringSubmatch(route.Host+route.Subdomain+route.Rule, -1) {
		known, ok := m.converterType(match[1])
		if fn := m.ownConverters()[match[1]].toPython; fn != nil {
			converted[match[3]] = fn
			continue
		}
		if !ok {
			known = ir.Any
		}
		if match[1] == "int" && ok && !m.replaced("int") {
			known = converterRange(match[0])
		}
		types[match[3]] = known
	}
	for _, d := range route.Defaults {
		if d.Value != nil {
			types[d.Name] = typeOfConst(d.Value)
		}
	}
	for _, s := range fn.Params {
		known, ok := types[s.Name]
		if by := converted[s.Name]; by != nil && !ok {
			m.supply(given, s, by)
		} else if ok {
			given[s] = ir.Join(given[s], known)
			m.supply(given, s, nil)
		}
	}
}

// giveDecorator gives the parameters of a decorator factory the types of the constants that it is called with.
func giveDecorator(given map[*ir.Symbol]ir.Type, scope *ir.Func, funcs []*ir.Func, d pyast.Expr) {
	call, ok := d.(*pyast.Call)
	if !ok || len(funcs) == 0 {
		return
	}
	for i, s := range funcs[0].Params {
		if s.Binds[0] == pyast.Node(funcs[0].Args.Vararg) {
			given[s] = ir.Tuple{Elems: []ir.Type{ir.Any}, Rest: true}
			continue
		}
		if s.Binds[0] == pyast.Node(funcs[0].Args.Kwarg) {
			given[s] = ir.Dict{Key: ir.Str, Value: ir.Any}
			continue
		}
		known := ir.Type(ir.Any)
		if i < len(call.Args) {
			if c := lower.Fold(scope, call.Args[i]); c != nil {
				known = typeOfConst(c)
			}
		}
		for _, k := range call.Keywords {
			if c := lower.Fold(scope, k.Value); k.Arg == s.Name && c != nil {
				known = typeOfConst(c)
			}
		}
		if i >= len(call.Args) && len(call.Keywords) == 0 {
			continue
		}
		given[s] = ir.Join(given[s], known)
	}
}

// handlerType returns the type of the exception that an error handler gets.
func handlerType(h *ir.ErrorHandler) ir.Type {
	switch {
	case h.Class != nil:
		return ir.Instance{Class: h.Class}
	case h.Status != 0 && len(h.Func.Params) > 1:
		return ir.External{Name: "fastapi.HTTPException"}
	case h.Status != 0:
		return ir.External{Name: "werkzeug.exceptions.HTTPException"}
	}
	return ir.External{Name: h.Qualified}
}

// decoratorFuncs returns the project functions that a decorator expression names.
func decoratorFuncs(_ *ir.Program, scope *ir.Func, d pyast.Expr) []*ir.Func {
	if call, ok := d.(*pyast.Call); ok {
		d = call.Func
	}
	if scope == nil {
		return nil
	}
	fn := rewrite.FuncNamed(scope, d)
	if fn == nil {
		return nil
	}
	out := []*ir.Func{fn}
	for _, nested := range fn.Module.Funcs {
		if nested.Outer == fn || nested.Outer != nil && nested.Outer.Outer == fn {
			out = append(out, nested)
		}
	}
	return out
}

// typeOfConst returns the type of a scalar constant, Any of others.
func typeOfConst(c *ir.Const) ir.Type {
	switch c.Kind {
	case ir.ConstNone:
		return ir.None
	case ir.ConstBool:
		return ir.Bool
	case ir.ConstInt:
		if c.Big != nil || c.Int > ir.MaxInt || c.Int < -ir.MaxInt {
			return ir.BigInt
		}
		return ir.IntRange{Lo: c.Int, Hi: c.Int}
	case ir.ConstFloat:
		return ir.Float
	case ir.ConstStr:
		return ir.Str
	}
	return ir.Any
}
