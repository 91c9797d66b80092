// This file gathers what documents the views of an app: their docstrings, and what flasgger.swag_from puts in their place.

package mapper

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/flasgger"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// swaggerRules returns the rules that have views, in the order of url_map.iter_rules(): by endpoint, and those of an
// endpoint with more variables first. It says why when what documents one of them is not certain.
func (m *project) swaggerRules(ignored []string) (rules []flasgger.Rule, why string) {
	byEndpoint, order := map[string][]*ir.Route{}, []string{}
	for _, route := range m.app.Routes {
		if byEndpoint[route.Endpoint] == nil {
			order = append(order, route.Endpoint)
		}
		byEndpoint[route.Endpoint] = append(byEndpoint[route.Endpoint], route)
	}
	if m.setsDocs() {
		return nil, "the program changes docstrings"
	}
	for _, endpoint := range order {
		routes := byEndpoint[endpoint]
		slices.SortStableFunc(routes, func(a, b *ir.Route) int {
			return cmp.Or(cmp.Compare(arguments(b), arguments(a)), cmp.Compare(len(b.Defaults), len(a.Defaults)))
		})
		for _, route := range routes {
			if route.Static || route.Library == "flasgger" {
				continue
			}
			rule, why := m.swaggerRule(route, ignored)
			if why != "" {
				return nil, "what documents the rule " + route.Rule + " is not certain: " + why
			}
			rules = append(rules, rule)
		}
	}
	return rules, ""
}

// ruleVariable is a variable part of a rule, with its name.
var ruleVariable = regexp.MustCompile(`<(?:[^<>]*:)?([^<>:]*)>`)

// arguments counts the arguments of a rule: its variables and what has a default.
func arguments(route *ir.Route) int {
	names := map[string]bool{}
	for _, match := range ruleVariable.FindAllStringSubmatch(route.Rule, -1) {
		names[match[1]] = true
	}
	for _, d := range route.Defaults {
		names[d.Name] = true
	}
	return len(names)
}

// setsDocs reports whether the program assigns a docstring, or a member of a class, by other means than writing it.
func (m *project) setsDocs() bool {
	found := false
	for _, module := range m.program.Modules {
		pyast.Walk(module.Syntax, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Attribute)
			found = found || ok && (a.Attr == "__doc__" || a.Attr == "specs_dict" || a.Attr == "swag_path" || a.Attr == "swag_paths")
			return !found
		})
	}
	return found
}

// swaggerRule returns what documents the methods of a rule.
func (m *project) swaggerRule(route *ir.Route, ignored []string) (rule flasgger.Rule, why string) {
	rule = flasgger.Rule{Rule: route.Rule, Endpoint: route.Endpoint}
	if route.Library != "" || route.View.Func == nil && route.View.Class == nil {
		return rule, "its view is not known"
	}
	views := map[string]*ir.Func{}
	if route.View.Class != nil {
		views = classViews(route)
		if base := foreignBase(route.View.Class); base != "" && (route.API == nil || !rewrite.IsResource(route.View.Class)) {
			return rule, "its view is a " + base
		}
	}
	for _, method := range route.Methods {
		if slices.Contains(ignored, method) {
			continue
		}
		d := documented{m: m, route: route, verb: lowerCase(method), fn: route.View.Func}
		if d.fn == nil {
			d.fn = views[method]
		}
		if d.fn == nil {
			return rule, "the view of " + method + " is not known"
		}
		verb, why := d.read()
		if why != "" {
			return rule, why
		}
		rule.Verbs = append(rule.Verbs, verb)
	}
	return rule, ""
}

// documented is a function whose documentation is being gathered.
type documented struct {
	m     *project
	route *ir.Route
	verb  string
	fn    *ir.Func
	path  string            // the file that swag_from named, "" for none
	paths map[string]string // those that it named for endpoints and methods, nil for none
	specs *flasgger.Value   // the dict that it was given
	root  string            // the folder of the function that it is put on next; "" when it is not known
	fixed bool              // and that it stays, as swag_from has noted it
	lost  bool              // a decorator may have no docstring, or its own
}

// read returns what documents a method of the route.
func (d *documented) read() (verb flasgger.Verb, why string) {
	d.root = path.Dir(d.fn.Module.File.Path)
	scope, decorators := d.route.View.DecoScope, d.route.View.Decorators
	if d.route.View.Class != nil {
		for _, decorator := range decorators {
			if why := d.decorate(scope, decorator); why != "" || d.lost {
				return verb, cmp.Or(why, "a decorator may hide its class")
			}
		}
		d.specs, d.path, d.paths, d.fixed = nil, "", nil, false
		scope, decorators = d.fn.Definer(), d.fn.Decorators()
	}
	for _, decorator := range slices.Backward(decorators) {
		if why := d.decorate(scope, decorator); why != "" {
			return verb, why
		}
	}
	verb = flasgger.Verb{Name: d.verb, Specs: d.specs}
	if d.path == "" && d.paths == nil {
		verb.Text = flasgger.Clean(d.fn.Doc)
		return verb, d.doubt(verb)
	}
	if d.lost {
		return verb, "a decorator may hide the file of swag_from"
	}
	verb.FromFile = true
	for _, key := range []string{d.route.Endpoint + "_" + d.verb, d.route.Endpoint, d.verb} {
		if d.path == "" && d.paths[key] != "" {
			d.path = d.paths[key]
		}
	}
	if d.path == "" {
		return verb, ""
	}
	data, err := d.m.opt.Read(d.path)
	if err != nil || !flasgger.Plain(string(data)) {
		return verb, "the file " + d.path + " is not read"
	}
	verb.Text = string(data)
	return verb, ""
}

// doubt says why a docstring may not be what Flasgger finds.
func (d *documented) doubt(verb flasgger.Verb) string {
	silent := verb.Specs == nil && flasgger.Undocumented(verb.Text)
	switch {
	case d.lost && !silent:
		return "a decorator may hide its docstring"
	case d.fn.Written && !silent:
		return "its view is not written in the source"
	case d.fn.Name == "dispatch_request" && !silent:
		return "its class answers all methods in one"
	case d.route.View.Class == nil:
		return ""
	}
	for _, c := range d.route.View.Class.MRO {
		if other := c.Methods[d.fn.Name]; d.fn.Doc == "" && other != nil && !flasgger.Undocumented(other.Doc) {
			return "its method has the docstring of a base class"
		}
	}
	return ""
}

// keepingDocs are decorators of libraries whose results have the docstring and the attributes of what they are put on.
var keepingDocs = map[string]bool{
	"flask_cors.cross_origin": true, "flask_cors.decorator.cross_origin": true, "flask_jwt_extended.jwt_required": true,
	"flask_jwt_extended.jwt_optional": true, "flask_jwt_extended.fresh_jwt_required": true, "flask_jwt_extended.jwt_refresh_token_required": true,
	"flask_login.login_required": true, "flask_restful.marshal_with": true, "flask_jwt.jwt_required": true, "typing.no_type_check": true,
}

// decorate applies a decorator, from the inside out; it returns why it is not certain what that does.
func (d *documented) decorate(scope *ir.Func, e pyast.Expr) string {
	target := e
	call, isCall := e.(*pyast.Call)
	if isCall {
		target = call.Func
	}
	if scope == nil {
		return "a decorator is not known"
	}
	name := scope.Qualified(target)
	if isSwagFrom(name) {
		if !isCall {
			return "swag_from without arguments"
		}
		return d.swagFrom(scope, call)
	}
	fn := rewrite.FuncNamed(scope, target)
	switch {
	case keepingDocs[name]:
		d.move("")
	case fn == nil:
		d.lost = true
	default:
		d.lost = d.lost || !keepsDoc(fn)
		d.move(path.Dir(fn.Module.File.Path))
	}
	return ""
}

// move notes the folder of the function that is outermost now.
func (d *documented) move(root string) {
	if !d.fixed {
		d.root = root
	}
}

// isSwagFrom reports whether a qualified name is that of Flasgger's decorator.
func isSwagFrom(name string) bool {
	return name == "flasgger.swag_from" || name == "flasgger.utils.swag_from"
}

// swagFrom reads a call of swag_from: a file or a dict.
func (d *documented) swagFrom(scope *ir.Func, call *pyast.Call) string {
	given := map[string]*ir.Const{}
	names := []string{"specs", "filetype", "endpoint", "methods"}
	for i, arg := range call.Args {
		if _, starred := arg.(*pyast.Starred); starred || i >= len(names) {
			return "swag_from has arguments that are not known"
		}
		given[names[i]] = lower.Fold(scope, arg)
	}
	for _, k := range call.Keywords {
		given[k.Arg] = lower.Fold(scope, k.Value)
	}
	for name, value := range given {
		if value == nil && slices.Contains(names, name) || name == "" {
			return "swag_from has an argument that is not constant"
		}
	}
	specs := given["specs"]
	switch {
	case specs == nil:
		return "swag_from without a specification"
	case specs.Kind == ir.ConstDict:
		d.specs = flasgger.FromConst(specs)
		if d.specs == nil {
			return "swag_from has a dict without a form in JSON"
		}
		return ""
	case specs.Kind != ir.ConstStr || d.root == "" || path.IsAbs(specs.Text):
		return "the file of swag_from is not known"
	}
	kind := path.Ext(specs.Text)
	if given["filetype"] != nil && given["filetype"].Kind == ir.ConstStr {
		kind = "." + given["filetype"].Text
	}
	if kind != ".yml" && kind != ".yaml" {
		return "swag_from has a file that is no YAML"
	}
	d.fixed = true
	return d.setPath(path.Join(d.root, specs.Text), given["endpoint"], given["methods"])
}

// setPath notes the file of swag_from, for all requests or for those that it names.
func (d *documented) setPath(file string, endpoint, methods *ir.Const) string {
	named := endpoint != nil && endpoint.Kind == ir.ConstStr
	listed := methods != nil && (methods.Kind == ir.ConstList || methods.Kind == ir.ConstTuple)
	switch {
	case endpoint != nil && !named && endpoint.Kind != ir.ConstNone, methods != nil && !listed && methods.Kind != ir.ConstNone:
		return "swag_from has an endpoint or methods that are not known"
	case !named && !listed:
		d.path = file
		return ""
	}
	if d.paths == nil {
		d.paths = map[string]string{}
	}
	if !listed {
		d.paths[endpoint.Text] = file
		return ""
	}
	for _, method := range methods.Items {
		key := lowerCase(method.Text)
		if named {
			key = endpoint.Text + "_" + key
		}
		d.paths[key] = file
	}
	return ""
}

// keepsDoc reports whether what a decorator returns has the docstring of what it was put on: a function under
// functools.wraps, or the function itself.
func keepsDoc(fn *ir.Func) bool {
	if fn.HasDecorator("decorator.decorator") {
		return true
	}
	inner := map[string]*ir.Func{}
	for _, f := range fn.Module.Funcs {
		if f.Outer == fn {
			inner[f.Name] = f
		}
	}
	returned := 0
	for _, s := range fn.Body {
		kept := true
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Return:
				name, ok := n.Value.(*pyast.Name)
				kept = kept && ok && (len(fn.Params) > 0 && name.ID == fn.Params[0].Name || inner[name.ID] != nil && (wraps(inner[name.ID]) || keepsDoc(inner[name.ID])))
				returned++
			}
			return true
		})
		if !kept {
			return false
		}
	}
	return returned > 0
}

// wraps reports whether a function stands under functools.wraps.
func wraps(fn *ir.Func) bool {
	return slices.ContainsFunc(fn.Decorators(), func(e pyast.Expr) bool {
		call, ok := e.(*pyast.Call)
		return ok && strings.HasSuffix(fn.Definer().Qualified(call.Func), "functools.wraps")
	})
}
