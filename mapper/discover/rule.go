// This file makes routes of what is registered, as Flask.add_url_rule and Werkzeug's Rule do (Flask API, "URL Route
// Registrations"; SEMANTICS A.1, A48, A55).

package discover

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/source"
)

// options are the arguments of one registration.
type options struct {
	rule      eval.Value
	endpoint  eval.Value // nil or None when not given
	view      eval.Value // nil or None when not given
	automatic eval.Value // provide_automatic_options
	rest      map[string]eval.Argument
	place     ir.Place
	library   string // the extension that registers by itself
	static    string // the folder, for a static rule
	isStatic  bool
	guessed   bool             // the prefix is a guess, which was reported for the blueprint
	wrapped   []eval.Decorator // decorators that an extension puts around the view
	api       *ir.RESTful      // of a resource of Flask-RESTful
	checks    *ir.Checks       // of a view of flask_openapi3
}

// ruleOptions reads the arguments of add_url_rule(rule, endpoint, view_func, provide_automatic_options, **options).
func ruleOptions(in *eval.Interp, c *eval.Call) options {
	o := options{
		rule: c.Arg(0, "rule"), endpoint: c.Arg(1, "endpoint"), view: c.Arg(2, "view_func"),
		automatic: c.Arg(3, "provide_automatic_options"), rest: map[string]eval.Argument{}, place: in.Place(c.Node),
	}
	for _, k := range c.Keywords {
		switch k.Name {
		case "rule", "endpoint", "view_func", "provide_automatic_options":
		default:
			o.rest[k.Name] = k
		}
	}
	return o
}

// with returns a copy of o whose option name is v.
func (o options) with(name string, v eval.Value) options {
	o.rest = maps.Clone(o.rest)
	if o.rest == nil {
		o.rest = map[string]eval.Argument{}
	}
	o.rest[name] = eval.Argument{Name: name, Value: v}
	return o
}

func (o options) value(name string) eval.Value { return o.rest[name].Value }

// addRule registers a rule on the app; bp is the blueprint that does, nil for the app itself.
func (a *application) addRule(in *eval.Interp, o options, bp *ir.Blueprint) {
	if a.h.frozen {
		return
	}
	rule, ok := eval.Str(orNone(o.rule))
	if !ok {
		a.h.add(diag.UnknownRule, o.place, "the rule is not a constant text%s; its route is not listed", why(o.rule))
		return
	}
	if in.Shadow() {
		a.h.add(diag.OtherEnvironment, o.place, "the rule %q is registered only when the environment says so; it is not listed", rule)
		return
	}
	endpoint := a.endpointOf(o)
	if endpoint == "" {
		a.h.add(diag.UnknownView, o.place, "the view of the rule %q is not known and has no endpoint; the route is not listed", rule)
		return
	}
	r := &ir.Route{Rule: rule, Endpoint: endpoint, Blueprint: bp, Place: o.place, Library: o.library, Static: o.isStatic, StaticFolder: o.static, API: o.api}
	if o.checks != nil {
		r.Checks = []*ir.Checks{o.checks}
	}
	if o.library != "" && !strings.HasPrefix(o.static, source.InstalledFolder+"/") {
		r.StaticFolder = ""
	}
	a.fillMethods(r, o)
	a.fillOptions(r, o)
	if a.isRepeated(r) && in.Unsure() {
		return
	}
	a.noteRule(in, r, o)
	a.app.Routes = append(a.app.Routes, r)
	a.setView(in, r, o)
}

// isGuess reports whether a value, or an item of it, comes from the environment.
func isGuess(v eval.Value) bool {
	if v == nil {
		return false
	}
	if _, guess := v.(*eval.Guess); guess {
		return true
	}
	items, _ := eval.Items(v)
	return slices.ContainsFunc(items, func(item eval.Value) bool {
		_, guess := item.(*eval.Guess)
		return guess
	})
}

func orNone(v eval.Value) eval.Value {
	if v == nil {
		return eval.None()
	}
	return v
}

// why returns the reason that an unknown value carries, as a clause.
func why(v eval.Value) string {
	if u, ok := v.(*eval.Unknown); ok && u.Why != "" {
		return " (" + u.Why + ")"
	}
	return ""
}

// noteRule reports what of a rule only the environment decides, and keeps it as the route's assumption.
func (a *application) noteRule(in *eval.Interp, r *ir.Route, o options) {
	_, guess := o.rule.(*eval.Guess)
	if isGuess(o.value("methods")) {
		r.Assumed = "the environment gives the rule no other methods"
		a.h.add(diag.EnvironmentRule, o.place, "the methods of the rule %q hold a value of the environment; they are taken as with an empty one", r.Rule)
	}
	if in.Unsure() {
		r.Assumed = "the condition holds under which the rule is registered"
	}
	if guess {
		r.Assumed = "the environment gives the rule no other text"
	}
	switch {
	case guess && !o.guessed:
		a.h.add(diag.EnvironmentRule, o.place, "the rule %q holds a value of the environment; it is listed as with an empty one", r.Rule)
	case in.Unsure() && !r.Static:
		a.h.add(diag.ConditionalRule, o.place, "the rule %q is registered under a condition that is not known; it is listed", r.Rule)
	}
	if !strings.HasPrefix(r.Rule, "/") {
		a.h.add(diag.BadRule, o.place, "the rule %q does not start with a slash; Flask refuses it when the app starts", r.Rule)
	}
}

func (a *application) isRepeated(r *ir.Route) bool {
	return slices.ContainsFunc(a.app.Routes, func(x *ir.Route) bool {
		return x.Rule == r.Rule && x.Endpoint == r.Endpoint && slices.Equal(x.Methods, r.Methods)
	})
}

// endpointOf returns the endpoint that was given or else the view's __name__.
func (a *application) endpointOf(o options) string {
	if isSet(o.endpoint) {
		return text(o.endpoint)
	}
	return viewName(o.view)
}

// fillMethods sets the methods: those given, else the view's own, else GET; HEAD goes with GET, and OPTIONS is answered
// by Flask unless the rule or the view says otherwise.
func (a *application) fillMethods(r *ir.Route, o options) {
	given := o.value("methods")
	if !isSet(given) {
		given = viewAttr(o.view, "methods")
	}
	methods, known := methodNames(given)
	r.OpenMethods = !known
	if len(methods) == 0 && !isSet(given) || !known {
		methods = []string{"GET"}
	}
	required, _ := methodNames(viewAttr(o.view, "required_methods"))
	automatic := o.automatic
	if !isSet(automatic) {
		automatic = viewAttr(o.view, "provide_automatic_options")
	}
	if isSet(automatic) {
		holds, known := eval.Truth(automatic)
		r.NoOptions = known && !holds
	}
	if !isSet(automatic) && !slices.Contains(methods, "OPTIONS") && a.config.automaticOptions() {
		required = append(required, "OPTIONS")
	}
	r.OwnOptions = slices.Contains(methods, "OPTIONS") || r.NoOptions && slices.Contains(required, "OPTIONS")
	methods = append(methods, required...)
	if slices.Contains(methods, "GET") {
		methods = append(methods, "HEAD")
	}
	slices.Sort(methods)
	r.Methods = slices.Compact(methods)
}

// methodNames returns the upper-cased names in a list of methods, and whether all are known.
func methodNames(v eval.Value) (names []string, known bool) {
	if !isSet(v) {
		return nil, true
	}
	items, all := eval.Items(v)
	for _, item := range items {
		s, ok := eval.Str(item)
		if !ok {
			return names, false
		}
		names = append(names, strings.ToUpper(s))
	}
	if _, isText := eval.Str(v); isText {
		return nil, false
	}
	return names, all
}

func (a *application) fillOptions(r *ir.Route, o options) {
	if v := o.value("strict_slashes"); isSet(v) {
		if holds, known := eval.Truth(v); known {
			r.StrictSlashes = &holds
		}
	}
	r.Host, r.Subdomain = text(o.value("host")), text(o.value("subdomain"))
	if v := o.value("redirect_to"); isSet(v) {
		r.RedirectTo = o.rest["redirect_to"].Expr
	}
	if d, ok := eval.Plain(orNone(o.value("defaults"))).(*eval.Dict); ok {
		for i, k := range d.Keys {
			r.Defaults = append(r.Defaults, ir.Default{Name: text(k), Value: eval.Fold(eval.Plain(d.Values[i]))})
		}
	}
}

// setView notes the view of the endpoint; Flask refuses another function for an endpoint that has one.
func (a *application) setView(in *eval.Interp, r *ir.Route, o options) {
	if !isSet(o.view) {
		return
	}
	old, ok := a.views[r.Endpoint]
	if ok && (!sameView(old.of, o.view) || o.checks != nil) && !in.Unsure() {
		a.h.add(diag.DuplicateEndpoint, o.place, "the endpoint %q has two view functions; Flask refuses that when the app starts", r.Endpoint)
		return
	}
	if !ok || !in.Unsure() {
		a.views[r.Endpoint] = newView(o.view, o.wrapped)
	}
}

// routeMethod returns route, or one of its shortcuts, which are given their method.
func routeMethod(s scaffold, name, method string) (eval.Value, bool) {
	return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
		o := ruleOptions(in, c)
		o.endpoint, o.automatic = c.Arg(-1, "endpoint"), c.Arg(-1, "provide_automatic_options")
		if method != "" {
			o = o.with("methods", &eval.List{Items: []eval.Value{eval.Text(method)}})
		}
		return registers(name, func(in *eval.Interp, c *eval.Call, fn eval.Value) {
			o := o
			o.view = fn
			if add := override(s.instance(), "add_url_rule"); add != nil {
				in.Call(overridden(add, o, c))
				return
			}
			if o.place.File == nil {
				o.place = in.Place(c.Node)
			}
			s.register(in, o)
		})
	})
}

// overridden returns the call of a subclass's own add_url_rule that route makes.
func overridden(add eval.Value, o options, c *eval.Call) *eval.Call {
	call := &eval.Call{Func: add, Args: []eval.Value{o.rule, orNone(o.endpoint), o.view}, Node: c.Node}
	if o.automatic != nil {
		call.Keywords = append(call.Keywords, eval.Argument{Name: "provide_automatic_options", Value: o.automatic})
	}
	for _, name := range slices.Sorted(maps.Keys(o.rest)) {
		if name != "endpoint" {
			call.Keywords = append(call.Keywords, o.rest[name])
		}
	}
	return call
}

// addURLRule is add_url_rule.
func addURLRule(s scaffold) (eval.Value, bool) {
	return native("add_url_rule", func(in *eval.Interp, c *eval.Call) eval.Value {
		in.Happened()
		s.register(in, ruleOptions(in, c))
		return eval.None()
	})
}
