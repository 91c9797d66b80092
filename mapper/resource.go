// This file says which resources of Flask-RESTful have a translation, and mounts the answers to errors under their URLs.

package mapper

import (
	"slices"
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// resourceReasons returns what stands in the way of the resource of a route.
func (m *project) resourceReasons(route *ir.Route) []Reason {
	var out []Reason
	refuse := func(what string, place ir.Place) {
		out = append(out, Reason{diag.NoClass, what, place})
	}
	library := "Flask-RESTful"
	if route.API.RESTX {
		library = "Flask-RESTX"
	}
	if odd := m.oddOf(route.API); odd != "" {
		refuse("the Api of "+library+" is given "+odd+", which has no translation", route.Place)
	}
	if route.Blueprint != nil && route.Blueprint.Parent != nil {
		refuse(library+" does not answer errors of resources on nested blueprints, which is not translated", route.Place)
	}
	if c := m.exceptionWithData(); c != nil {
		refuse(library+" answers the exception "+c.Name+" with its attribute data, which is not translated", classPlace(c))
	}
	for _, k := range route.View.Class.MRO {
		for _, s := range k.Syntax.Body {
			if name := assigned(s); ownAttributes[name] {
				refuse("the attribute "+name+" of a resource is not translated", ir.Place{File: k.Module.File, Span: s.Bounds()})
			}
		}
	}
	if e, k := attributeOf(route.View.Class, "method_decorators"); k != nil && !writtenOut(e) {
		refuse("the attribute method_decorators of a resource is not written out", ir.Place{File: k.Module.File, Span: e.Bounds()})
	}
	return out
}

// exceptionWithData returns an exception class of the project that has an attribute data, which flask_restful.Api.handle_error
// answers instead of the message; nil when there is none.
func (m *project) exceptionWithData() *ir.Class {
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			field := slices.ContainsFunc(c.Fields, func(f *ir.Field) bool { return f.Name == "data" })
			body := slices.ContainsFunc(c.Syntax.Body, func(s pyast.Stmt) bool { return assigned(s) == "data" })
			if c.Kind == ir.ExceptionClass && (field || body || c.Methods["data"] != nil) {
				return c
			}
		}
	}
	return nil
}

func classPlace(c *ir.Class) ir.Place {
	return ir.Place{File: c.Module.File, Span: c.Syntax.Bounds()}
}

// ownAttributes are the class attributes that Flask-RESTful looks at.
var ownAttributes = map[string]bool{"representations": true}

// assigned returns the name that a statement of a class body assigns, "" when it is none.
func assigned(s pyast.Stmt) string {
	var target pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		target = s.Targets[0]
	case *pyast.AnnAssign:
		target = s.Target
	}
	if name, ok := target.(*pyast.Name); ok {
		return name.ID
	}
	return ""
}

// oddOf returns what an Api does otherwise than a plain one, "" for nothing.
func (m *project) oddOf(api *ir.RESTful) string {
	for _, item := range m.app.Config {
		if item.Key == "RESTFUL_JSON" || item.Key == "BUNDLE_ERRORS" || api.RESTX && restxSettings[item.Key] && !isHelp(item) {
			return item.Key
		}
		if item.Key == "PROPAGATE_EXCEPTIONS" && item.Const == nil {
			return "a setting PROPAGATE_EXCEPTIONS that depends on where the app runs"
		}
	}
	if i := slices.IndexFunc(m.app.Maybe, func(key string) bool { return key == "RESTFUL_JSON" || key == "BUNDLE_ERRORS" }); i >= 0 {
		return m.app.Maybe[i]
	}
	if i := slices.IndexFunc(m.app.Maybe, func(key string) bool { return restxSettings[key] }); i >= 0 && api.RESTX {
		return m.app.Maybe[i]
	}
	if api.RESTX && m.library("ujson").Text != "" {
		return "ujson, by which it prints JSON otherwise"
	}
	return api.Odd
}

// restxSettings are the settings that change what Flask-RESTX answers.
var restxSettings = map[string]bool{
	"RESTX_JSON": true, "ERROR_INCLUDE_MESSAGE": true, "RESTX_MASK_HEADER": true, "RESTX_ERROR_404_HELP": true, "ERROR_404_HELP": true,
}

// isHelp reports whether a setting says for certain whether 404s name other URLs.
func isHelp(item ir.ConfigItem) bool {
	return item.Key == "RESTX_ERROR_404_HELP" && item.Const != nil && item.Const.Kind == ir.ConstBool
}

// oddResource returns why the errors under the URLs of resources have no translation, nil when they do.
func (m *project) oddResource() *Reason {
	for _, r := range m.app.Routes {
		if r.API != nil && rewrite.IsResource(r.View.Class) && (m.oddOf(r.API) != "" || r.Blueprint != nil && r.Blueprint.Parent != nil) {
			return &m.resourceReasons(r)[0]
		}
	}
	return nil
}

// mountResources tells the app which endpoints are resources of Flask-RESTful and Flask-RESTX.
func (a *assembly) mountResources() {
	a.mountRESTX()
	call := gotree.CallOf(gotree.Sel(appVar, "UseRESTful"))
	for _, r := range a.app.Routes {
		name := gotree.Str{Value: r.Endpoint}
		if r.API != nil && !r.API.RESTX && rewrite.IsResource(r.View.Class) && !slices.Contains(call.Args, gotree.Expr(name)) {
			call.Args = append(call.Args, name)
		}
	}
	if len(call.Args) > 0 {
		a.add(gotree.Do(call))
	}
}

// mountRESTX tells the app which endpoints are those of each Api of Flask-RESTX, and which handlers their errors have.
func (a *assembly) mountRESTX() {
	var apis []*ir.RESTful
	endpoints := map[*ir.RESTful][]gotree.Expr{}
	for _, r := range a.app.Routes {
		if r.API == nil || !r.API.RESTX {
			continue
		}
		if endpoints[r.API] == nil {
			apis = append(apis, r.API)
		}
		if name := gotree.Expr(gotree.Str{Value: r.Endpoint}); !slices.Contains(endpoints[r.API], name) {
			endpoints[r.API] = append(endpoints[r.API], name)
		}
	}
	for i, api := range apis {
		a.mountAPI(api, i, endpoints[api])
	}
}

// mountAPI emits the i-th Api with its error handlers.
//
//	api := app.UseRESTX("todos_todo_list")
//	api.HandleError(views.TodoErrorClass, views.HandleTodoError)
func (a *assembly) mountAPI(api *ir.RESTful, i int, endpoints []gotree.Expr) {
	name := gotree.Ident{Name: "api"}
	if i > 0 {
		name.Name += strconv.Itoa(i + 1)
	}
	var rest []gotree.Stmt
	for _, h := range a.errors {
		class := a.classOf(h.py)
		switch {
		case h.py.API != api || h.idle:
		case h.py.Class == nil && h.py.Qualified == "":
			rest = append(rest, gotree.Do(gotree.CallOf(gotree.Sel(name, "HandleOthers"), a.handlerFunc(h))))
		case class != nil:
			rest = append(rest, gotree.Do(gotree.CallOf(gotree.Sel(name, "HandleError"), class, a.handlerFunc(h))))
		}
	}
	if item := a.lastItems()["RESTX_ERROR_404_HELP"]; item != nil && item.Const != nil && !item.Const.Bool {
		rest = append(rest, gotree.Set(gotree.False, gotree.Sel(name, "Help")))
	}
	use := gotree.CallOf(gotree.Sel(appVar, "UseRESTX"), endpoints...)
	if len(rest) == 0 {
		a.add(gotree.Do(use))
		return
	}
	a.add(gotree.Define(use, name))
	for _, s := range rest {
		a.add(s)
	}
}
