// This file translates parameters of views that no URL gives: they always have their default.

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

// defaultParam declares a parameter that no rule of the view's routes has as a constant of its default. It returns
// false for one that URLs give.
func (t *translator) defaultParam(s *ir.Symbol) bool {
	if t.urlGives(s.Name) || len(s.Binds) != 1 {
		return false
	}
	args := t.py.Args
	at := slices.IndexFunc(args.Args, func(a *pyast.Arg) bool { return a.Arg == s.Name })
	if d := at - (len(args.Args) - len(args.Defaults)); at >= 0 && d >= 0 {
		c, ok := args.Defaults[d].(*pyast.Constant)
		if !ok {
			return false
		}
		if _, none := c.Value.(pyast.None); none {
			return false
		}
		v := t.constant(c, "")
		name := t.scope.GoName(s.Name, false)
		t.vars[s] = &variable{symbol: s, name: name, goType: v.Type, declared: true}
		t.emit(&gotree.VarStmt{Names: []string{name}, Type: t.u.typeTree(v.Type), Values: []gotree.Expr{v.X}})
		return true
	}
	return false
}

// orDefaultParam returns the parameter of a view that only some of its URLs give, with its default for the others.
//
//	def posts(page=1)  =>  page, err := web.Param(c, "page", 1)
func (t *translator) orDefaultParam(s *ir.Symbol, v rule.Value, with map[string]rule.Value) rule.Value {
	fallback := t.paramDefault(s.Name)
	if fallback == nil {
		t.Fail(t.py.Syntax, diag.NoParam, "only some of the URLs give the parameter %s", s.Name)
	}
	c, isConst := fallback.(*pyast.Constant)
	if !isConst {
		t.Fail(fallback, diag.NoParam, "only some of the URLs give the parameter %s, whose default is no constant", s.Name)
	}
	d := t.constant(c, v.Type)
	if d.Type != v.Type && (d.Type != "int" || v.Type != bigInt) {
		t.Fail(fallback, diag.NoParam, "only some of the URLs give the parameter %s, and its default is of another type", s.Name)
	}
	with["fallback"] = d
	return t.build(map[string]string{
		"string": "web.StringParamOr(c, name, fallback)", "int": "web.IntParamOr(c, name, fallback)", "float64": "web.FloatParamOr(c, name, fallback)",
		bigInt: "web.BigIntParamOr(c, name, fallback)", "bool": "web.BoolParamOr(c, name, fallback)",
	}[v.Type], with)
}

// optionalParam declares a parameter whose default is None and that only some of the view's URLs give.
//
//	def show(n=None)  =>  n, nGiven, err := web.MaybeIntParam(c, "n")
func (t *translator) optionalParam(s *ir.Symbol, template string, with map[string]rule.Value) {
	fallback := t.paramDefault(s.Name)
	if !t.alwaysGiven(s.Name) && (fallback == nil || !isNone(fallback)) {
		t.Fail(t.py.Syntax, diag.NoParam, "only some of the URLs give the parameter %s", s.Name)
	}
	v := t.build(strings.Replace(template, "web.", "web.Maybe", 1), with)
	name := t.scope.GoName(s.Name, false)
	if t.reboundType(s, v.Type) == "any" {
		t.Fail(t.py.Syntax, diag.NoParam, "only some of the URLs give the parameter %s, which is assigned again", s.Name)
	}
	t.frames = []frame{t.outerFrame()}
	ok := t.define(v, gotree.Ident{Name: name})
	t.vars[s] = &variable{symbol: s, name: name, goType: v.Type, okName: ok.(gotree.Ident).Name, declared: true}
}

// paramDefault returns the default of a parameter, nil when it has none.
func (t *translator) paramDefault(name string) pyast.Expr {
	args := t.py.Args
	at := slices.IndexFunc(args.Args, func(a *pyast.Arg) bool { return a.Arg == name })
	if d := at - (len(args.Args) - len(args.Defaults)); at >= 0 && d >= 0 {
		return args.Defaults[d]
	}
	at = slices.IndexFunc(args.Kwonlyargs, func(a *pyast.Arg) bool { return a.Arg == name })
	if at >= 0 && at < len(args.KwDefaults) {
		return args.KwDefaults[at]
	}
	return nil
}

// urlGives reports whether a route of the view has a variable, or a default, of that name.
func (t *translator) urlGives(name string) bool {
	for _, r := range t.u.App.Routes {
		if !t.answersRoute(r) {
			continue
		}
		if variableIn(r.Rule, name) || slices.ContainsFunc(r.Defaults, func(d ir.Default) bool { return d.Name == name }) {
			return true
		}
	}
	return false
}

// variableIn reports whether a rule such as /users/<int:id> has a variable of that name.
func variableIn(text, name string) bool {
	for _, part := range strings.Split(text, "<")[1:] {
		inner, _, _ := strings.Cut(part, ">")
		if i := strings.LastIndexByte(inner, ':'); i >= 0 {
			inner = inner[i+1:]
		}
		if inner == name {
			return true
		}
	}
	return false
}

// alwaysGiven reports whether every route of the view has the variable.
func (t *translator) alwaysGiven(name string) bool {
	for _, r := range t.u.App.Routes {
		given := variableIn(r.Rule, name) || slices.ContainsFunc(r.Defaults, func(d ir.Default) bool { return d.Name == name })
		if t.answersRoute(r) && !given {
			return false
		}
	}
	return true
}

// givenNone reports whether some route of the view has no such variable, or gives it None by its defaults.
func (t *translator) givenNone(name string) bool {
	return !t.alwaysGiven(name) || slices.ContainsFunc(t.u.App.Routes, func(r *ir.Route) bool {
		return t.answersRoute(r) && slices.ContainsFunc(r.Defaults, func(d ir.Default) bool { return d.Name == name && (d.Value == nil || d.Value.Kind == ir.ConstNone) })
	})
}

// answersRoute reports whether the function is a route's view, or the method of its view class for a method of its requests.
func (t *translator) answersRoute(r *ir.Route) bool {
	if r.View.Func == t.py {
		return true
	}
	inClass := t.py.Class != nil && r.View.Class != nil && slices.Contains(r.View.Class.MRO, t.py.Class)
	return inClass && (len(r.Methods) == 0 || !viewMethods[t.py.Name] || slices.ContainsFunc(r.Methods, t.dispatched))
}

// viewMethods are the names of the methods that MethodView.dispatch_request calls (Flask documentation, "Class-based Views").
var viewMethods = set("get post put patch delete head options trace")

// dispatched reports whether MethodView calls the function for a request with that method: get answers HEAD too.
func (t *translator) dispatched(method string) bool {
	return strings.EqualFold(method, t.py.Name) || method == "HEAD" && t.py.Name == "get"
}
