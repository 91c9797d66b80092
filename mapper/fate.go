// This file decides what becomes of every route, hook and error handler.

package mapper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/flask"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// hook is a hook with its translation.
type hook struct {
	py     *ir.Hook
	out    *rewrite.Func
	cors   []gotree.Expr // of a hook of Flask-CORS: its options
	around gotree.Expr   // of a known middleware of FastAPI: what makes it
	reason *Reason       // why it has none
	idle   bool          // then: it only puts away what nothing translated opens
	closes []string      // and these attributes of g hold that
}

// handler is an error handler with its translation.
type handler struct {
	py     *ir.ErrorHandler
	out    *rewrite.Func
	reason *Reason
	idle   bool // only stubs raise what it is for
}

// hookModes are the kinds of hooks that run around requests, and how they are translated.
var hookModes = map[ir.HookKind]rewrite.Mode{
	ir.BeforeRequest: rewrite.HookMode, ir.AfterRequest: rewrite.AfterMode,
	ir.TeardownRequest: rewrite.TeardownMode, ir.TeardownAppcontext: rewrite.TeardownMode,
	ir.URLValuePreprocessor: rewrite.URLValuesMode, ir.URLDefaults: rewrite.URLValuesMode,
}

// harmlessHooks do nothing to answers that do not render templates or build URLs.
var harmlessHooks = map[ir.HookKind]bool{ir.ContextProcessor: true, ir.ShellContext: true, ir.TemplateFilter: true}

func (m *project) translateHooks() {
	for _, py := range m.app.Hooks {
		if harmlessHooks[py.Kind] {
			continue
		}
		h := hook{py: py}
		if py.Kind == ir.AroundRequest {
			m.hooks = append(m.hooks, m.aroundHook(py))
			continue
		}
		mode, known := hookModes[py.Kind]
		switch {
		case py.Library != "":
			bad := ""
			if h.cors, bad = m.corsHook(py.Options); bad != "" {
				h.reason = &Reason{diag.NoExtension, "the option " + bad + " of Flask-CORS is not constant or has no translation", py.Place}
			}
		case !known:
			h.reason = &Reason{diag.NoHook, "a hook of this kind is not translated", py.Place}
		case py.Kind == ir.URLValuePreprocessor && py.Blueprint == nil:
			h.reason = &Reason{diag.NoHook, "a preprocessor of the whole app, which also runs where no rule matches, is not translated", py.Place}
		case py.Func == nil:
			h.reason = &Reason{diag.NoHook, "the hook's function was not found: " + py.Unknown, py.Place}
		default:
			h.out = m.unit.Function(py.Func, mode)
			h.reason = m.reasonOf(h.out)
			if h.reason != nil && mode == rewrite.TeardownMode {
				h.closes, h.idle = idleTeardown(py.Func)
			}
		}
		m.hooks = append(m.hooks, h)
	}
}

func (m *project) translateHandlers() {
	for _, py := range m.app.Handlers {
		h := handler{py: py}
		if py.Func == nil {
			h.reason = &Reason{diag.NoHook, "the error handler's function was not found: " + py.Unknown, py.Place}
		} else {
			mode := rewrite.ErrorMode
			if py.API != nil {
				mode = rewrite.RESTXErrorMode
			}
			h.out = m.unit.Function(py.Func, mode)
			h.reason = m.reasonOf(h.out)
		}
		if others := py.API != nil && py.Class == nil && py.Qualified == ""; others {
			m.errors = append(m.errors, h)
			continue
		}
		if h.reason == nil && py.Status == 0 && m.classOf(py) == nil {
			h.reason = &Reason{diag.NoException, "the exception class of the error handler has no Go form", py.Place}
		}
		h.idle = py.Status == 0 && m.classOf(py) == nil && m.neverRaised(py)
		if py.Status == 0 && m.classOf(py) == nil && !h.idle {
			m.general = append(m.general, Reason{diag.NoException, "what an error handler is for has no Go form", py.Place})
		}
		m.errors = append(m.errors, h)
	}
}

// reasonOf returns why a function has no translation, nil when it has one.
func (m *project) reasonOf(f *rewrite.Func) *Reason {
	if f.Failure == nil {
		return nil
	}
	place := ir.Place{}
	if f.Failure.Module != nil {
		place.File = f.Failure.Module.File
		if f.Failure.Node != nil {
			place.Span = f.Failure.Node.Bounds()
		}
	}
	return &Reason{f.Failure.Code, f.Failure.Message, place}
}

// translateRoute translates the view of a route with its decorators.
func (m *project) translateRoute(route *ir.Route) RouteFate {
	fate := RouteFate{Route: route}
	if route.Assumed != "" {
		fate.Conditions = append(fate.Conditions, route.Assumed)
	}
	if route.Static {
		return m.staticFate(fate)
	}
	fate.Reasons = append(fate.Reasons, m.general...)
	m.translateView(&fate)
	m.checkLibrary(&fate)
	m.checkArguments(&fate)
	around := viewDecorations(route)
	for i, d := range around {
		fate.wraps = append(fate.wraps, m.translateDecorator(&fate, d, around[i+1:], route.View.Func)...)
	}
	m.applyHooks(&fate)
	m.checkAround(&fate)
	m.checkDependencies(&fate)
	m.checkSocket(&fate)
	m.applyHandlers(&fate)
	for _, c := range m.conditions {
		if !slices.Contains(fate.Conditions, c) {
			fate.Conditions = append(fate.Conditions, c)
		}
	}
	if m.debugs() {
		fate.Conditions = append(fate.Conditions, debugPages)
	}
	if route.RedirectTo != nil {
		fate.reject(diag.NoSwitch, "redirect_to is not translated", route.Place)
	}
	m.settle(&fate)
	return fate
}

func (f *RouteFate) reject(code diag.Code, message string, place ir.Place) {
	f.Reasons = append(f.Reasons, Reason{code, message, place})
}

func (m *project) translateView(fate *RouteFate) {
	view := fate.Route.View
	switch {
	case fate.Route.Library == "fastapi" && m.fastPage(fate):
	case fate.Route.Library == "flask_openapi3":
		m.apiPage(fate)
	case fate.Route.Library == "flasgger":
		m.swaggerPage(fate)
	case fate.Route.Library != "":
		fate.reject(diag.NoView, fate.Route.Library+" answers this route by itself", fate.Route.Place)
	case view.Func != nil:
		fate.view = m.unit.View(view.Func, fate.Route.Operation)
		fate.take(m, fate.view)
	case view.Class != nil:
		m.translateClass(fate)
	default:
		why := view.Unknown
		if why == "" {
			why = "it is known only at run time"
		}
		fate.reject(diag.NoView, "the view was not found: "+why, fate.Route.Place)
	}
	if fate.Route.OpenMethods {
		fate.reject(diag.UnknownMethods, "the methods of the rule are not constant; it is listed with GET", fate.Route.Place)
	}
	if !m.isFastAPI() && m.customConverter(fate.Route.Rule) {
		fate.reject(diag.NoSwitch, "the rule uses a converter of the app's own", fate.Route.Place)
		if reason := m.refusedConverter(fate.Route.Rule); reason != nil {
			fate.Reasons = append(fate.Reasons, *reason)
		}
	}
}

func (m *project) translateClass(fate *RouteFate) {
	views := classViews(fate.Route)
	if fate.Route.API != nil && rewrite.IsResource(fate.Route.View.Class) {
		fate.Reasons = append(fate.Reasons, m.resourceReasons(fate.Route)...)
	} else if base := foreignBase(fate.Route.View.Class); base != "" {
		fate.reject(diag.NoClass, "the view class is a "+base+", which answers in a way of its own", fate.Route.Place)
		return
	}
	fate.methods = map[string]*rewrite.Func{}
	if len(views) == 0 || len(fate.Route.View.ClassArgs) > 0 || constructed(fate.Route.View.Class) {
		fate.reject(diag.NoClass, "the view class is made with arguments, or has no methods that were found", fate.Route.Place)
		return
	}
	for _, method := range fate.Route.Methods {
		if fn := views[method]; fn != nil {
			fate.methods[method] = m.unit.Function(fn, rewrite.ViewMode)
			fate.take(m, fate.methods[method])
			m.decorateMethod(fate, method, fn)
		}
	}
	m.decorateHead(fate, views["GET"])
	for _, k := range fate.Route.View.Class.MRO {
		if k.Methods["dispatch_request"] != nil && len(views) > 0 && views[fate.Route.Methods[0]] != k.Methods["dispatch_request"] && hasMethodViews(views, k) {
			fate.reject(diag.NoClass, "the view class dispatches requests itself", fate.Route.Place)
		}
	}
}

// constructed reports whether a view class has a constructor that is not written out in its methods.
func constructed(c *ir.Class) bool {
	for _, k := range c.MRO {
		if init := k.Methods["__init__"]; init != nil {
			return !k.Module.Constructors[init.Syntax]
		}
	}
	return false
}

// foreignBase returns the base class of a view class that is not one of Flask's own, "" when there is none.
func foreignBase(c *ir.Class) string {
	for _, k := range c.MRO {
		for _, b := range k.Bases {
			switch {
			case b.Class != nil, b.Qualified == "object", strings.HasSuffix(b.Qualified, "abc.ABC"), strings.HasPrefix(b.Qualified, "typing."):
			case b.Qualified != "flask.views.View" && b.Qualified != "flask.views.MethodView":
				return cmp.Or(b.Qualified, "class that is not known")
			}
		}
	}
	return ""
}

func hasMethodViews(views map[string]*ir.Func, k *ir.Class) bool {
	for _, fn := range views {
		if fn.Name == "dispatch_request" {
			return false
		}
	}
	return k != nil
}

func (m *project) customConverter(rule string) bool {
	for _, match := range variablePattern.FindAllStringSubmatch(rule, -1) {
		if !m.converts(match[1], match[2]) {
			return true
		}
	}
	return false
}

// take takes over the conditions or the failure of a function.
func (f *RouteFate) take(m *project, fn *rewrite.Func) {
	if reason := m.reasonOf(fn); reason != nil {
		f.Reasons = append(f.Reasons, *reason)
		return
	}
	for _, c := range fn.Conditions {
		if c == flask.ServedByGunicorn && m.opt.Gunicorn {
			continue
		}
		if !slices.Contains(f.Conditions, c) {
			f.Conditions = append(f.Conditions, c)
		}
	}
}

// translateDecorator translates one decorator of a view, with those that stand between the two. It returns the call that
// takes the view last, none where the decorator does nothing or has no translation.
func (m *project) translateDecorator(fate *RouteFate, d decoration, within []decoration, view *ir.Func) []gotree.Expr {
	if d.scope == nil {
		fate.reject(diag.NoDecorator, "a decorator of the view is not known", fate.Route.Place)
		return nil
	}
	place := ir.Place{File: d.scope.Module.File, Span: d.expr.Bounds()}
	call, target := d.call()
	if name := d.scope.Qualified(target); harmlessDecorators[name] || isSwagFrom(name) && onlyDocuments(call) {
		return nil
	}
	if crossOrigins[d.scope.Qualified(target)] {
		options, bad := m.crossOrigin(d.scope, call)
		if bad != "" {
			fate.reject(diag.NoDecorator, "the option "+bad+" of cross_origin is not constant or has no translation", place)
		}
		return []gotree.Expr{gotree.CallOf(m.qual("web", "CrossOrigin"), options)}
	}
	if tokenDecorators[d.scope.Qualified(target)] {
		return m.tokenWrap(fate, d, place)
	}
	fn := rewrite.FuncNamed(d.scope, target)
	if fn == nil {
		fate.reject(diag.NoDecorator, "the decorator "+decoratorName(d.scope, target)+" has no translation", place)
		return nil
	}
	f := m.unit.Function(fn, d.mode())
	fate.take(m, f)
	if f.Failure != nil {
		return nil
	}
	m.checkCall(fate, d, f, place)
	args, failure := m.unit.DecoratorArguments(d.scope, call, f)
	if failure != nil {
		fate.Reasons = append(fate.Reasons, Reason{failure.Code, failure.Message, place})
		return nil
	}
	if f.NeedsResponse {
		m.needResponse(fate, f, place, within, view)
	}
	if f.NeedsName {
		args = append(args, gotree.Str{Value: m.nameSeenBy(fate, f, place, within, view)})
	}
	fate.wrappers = append(fate.wrappers, f)
	return []gotree.Expr{&gotree.Call{Fn: gotree.Qual{Path: m.unit.Path(f.Place.Package), Name: f.Name}, Args: args}}
}

// crossOrigins are the names of Flask-CORS's decorator.
var crossOrigins = map[string]bool{"flask_cors.cross_origin": true, "flask_cors.decorator.cross_origin": true}

// harmlessDecorators do nothing to a view.
var harmlessDecorators = map[string]bool{"typing.no_type_check": true}

// onlyDocuments reports whether a call of swag_from leaves requests alone: it is not told to validate them.
func onlyDocuments(call *pyast.Call) bool {
	return call != nil && len(call.Args) <= 4 && !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "validation" || k.Arg == "" })
}

func decoratorName(scope *ir.Func, e pyast.Expr) string {
	if q := scope.Qualified(e); q != "" {
		return q
	}
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		return e.Attr
	}
	return "of the view"
}

// applyHooks makes a route a stub when a hook around it has no translation, and takes over the hooks' conditions.
func (m *project) applyHooks(fate *RouteFate) {
	for _, h := range m.hooks {
		if !encloses(h.py.Within, fate.Route.Within) || !covers(h.py.Blueprint, fate.Route.Blueprint) && h.py.Kind != ir.URLDefaults {
			continue
		}
		if h.reason != nil {
			if !h.idle {
				fate.Reasons = append(fate.Reasons, *h.reason)
			}
			continue
		}
		if h.out != nil {
			fate.take(m, h.out)
		}
	}
}

// covers reports whether a hook of blueprint b runs for a route of blueprint of.
func covers(b, of *ir.Blueprint) bool {
	if b == nil {
		return true
	}
	for ; of != nil; of = of.Parent {
		if of == b {
			return true
		}
	}
	return false
}

// applyHandlers notes the conditions of error handlers, and those that have no translation: what they would answer is
// answered as a stub.
func (m *project) applyHandlers(fate *RouteFate) {
	for _, h := range m.errors {
		if h.idle || h.py.Within != fate.Route.Within || !covers(h.py.Blueprint, fate.Route.Blueprint) || h.py.API != nil && h.py.API != fate.Route.API {
			continue
		}
		if h.reason != nil {
			condition := "no error reaches the handler " + handlerName(h.py) + ", which is a stub"
			if !slices.Contains(fate.Conditions, condition) {
				fate.Conditions = append(fate.Conditions, condition)
			}
			continue
		}
		fate.take(m, h.out)
	}
}

func handlerName(h *ir.ErrorHandler) string {
	if h.Func != nil {
		return h.Func.Name
	}
	return "of " + h.Qualified
}

// settle decides the fate: a stub when there is a reason, conditional when there are conditions.
func (m *project) settle(fate *RouteFate) {
	fate.Reasons = slices.CompactFunc(fate.Reasons, func(a, b Reason) bool { return a == b })
	slices.SortStableFunc(fate.Reasons, func(a, b Reason) int { return databaseFirst(a) - databaseFirst(b) })
	switch {
	case len(fate.Reasons) > 0:
		fate.Fate = Stub
	case len(fate.Conditions) > 0:
		fate.Fate = Conditional
	}
	if fate.Fate != Stub && fate.view != nil {
		fate.Handler = fate.view.Name
	}
	if fate.Fate != Stub && fate.page != nil {
		fate.Handler = fate.Route.Endpoint
	}
}

// databaseFirst orders the reasons of a route: a database says most about it, and is often behind the others.
func databaseFirst(r Reason) int {
	if r.Code == diag.NoDatabase {
		return 0
	}
	return 1
}

// staticFate decides the fate of a rule for static files: they are served by the support package, behind the hooks. The
// files of an extension lie in its package, which is no part of the project unless the user says where it is.
func (m *project) staticFate(fate RouteFate) RouteFate {
	fate.Reasons = append(fate.Reasons, m.general...)
	if fate.Route.Library != "" && (m.opt.Installed == nil || !m.opt.Installed(fate.Route.StaticFolder)) {
		fate.reject(diag.NoView, fate.Route.Library+" serves files of its own package here, which --packages can name", fate.Route.Place)
	}
	m.applyHooks(&fate)
	if m.isFastAPI() {
		m.applyHandlers(&fate)
		fate.Conditions = append(fate.Conditions, m.conditions...)
	}
	m.settle(&fate)
	if fate.Fate != Stub {
		fate.Handler = "Static"
	}
	return fate
}

func lowerCase(s string) string { return strings.ToLower(s) }
