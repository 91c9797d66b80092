// This file holds flask_openapi3's APIView: classes whose methods answer the methods of a rule (flask_openapi3.view of 4.3).

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// apiView is a flask_openapi3.APIView.
type apiView struct {
	eval.Hosted
	openAPI
	h     *host
	docs  map[*ir.Func]*eval.Call // of doc(...), by the method that it is put on
	rules []viewRule
}

// viewRule is a rule of an APIView with its class.
type viewRule struct {
	rule  string
	class *eval.Class
	call  *eval.Call
	views []viewMethod
}

// viewMethod is a method of such a class.
type viewMethod struct {
	name   string
	fn     *ir.Func
	checks *ir.Checks
}

func newAPIView(h *host) *apiView {
	return &apiView{h: h, openAPI: openAPI{prefix: eval.None()}, docs: map[*ir.Func]*eval.Call{}}
}

// Attr implements eval.Object.
func (v *apiView) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			v.prefix = orNone(c.Arg(0, "url_prefix"))
			v.configure(c)
			v.own(c, "view_")
			if len(c.Args) > 1 {
				v.refusal = "the positional options of an APIView are not translated"
			}
			return eval.None()
		})
	case "doc":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			outer := *c
			return registers(name, func(_ *eval.Interp, _ *eval.Call, fn eval.Value) {
				if f, ok := fn.(*eval.Function); ok && f.Func != nil {
					v.docs[f.Func] = &outer
				}
			})
		})
	case "route":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			outer := *c
			return registers(name, func(in *eval.Interp, _ *eval.Call, fn eval.Value) { v.add(in, &outer, fn) })
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (v *apiView) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {
	v.refusal = "an attribute of an APIView is set"
}

// add is APIView.route: a converter of the rule is dropped.
func (v *apiView) add(in *eval.Interp, c *eval.Call, of eval.Value) {
	class, ok := eval.Plain(of).(*eval.Class)
	rule, known := eval.Str(orNone(c.Arg(0, "rule")))
	if !ok || !known {
		v.odd = "a rule that is not known"
		return
	}
	if class.IR != nil && class.IR.Kind == ir.PlainClass {
		class.IR.Kind = ir.ViewClass
	}
	r := viewRule{rule: strings.NewReplacer("{", "<", "}", ">").Replace(v.path(rule)), class: class, call: c}
	for _, name := range slices.Sorted(slices.Values(httpMethods)) {
		method, found := class.Lookup(name)
		fn, isFunc := method.(*eval.Function)
		if !found || !isFunc || fn.Func == nil {
			continue
		}
		checks := &ir.Checks{Library: "flask_openapi3", Func: fn.Func}
		if doc := v.docs[fn.Func]; doc != nil {
			v.describe(in, doc, checks, rule, name)
			if doc.Syntax != nil {
				checks.Over = doc.Syntax
			}
		} else {
			checks.Refusals = append(checks.Refusals, ir.Refusal{Message: "the method has no doc(), which flask_openapi3 fails without", Place: in.Place(c.Node)})
		}
		if checks.Doc != nil {
			checks.Doc.Class = class.IR
		}
		r.views = append(r.views, viewMethod{name, fn.Func, checks})
	}
	v.rules = append(v.rules, r)
}

// registerAPIView is OpenAPI.register_api_view.
func (a *application) registerAPIView(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	for _, v := range objects[*apiView](orNone(c.Arg(0, "api_view"))) {
		if isSet(c.Arg(1, "url_prefix")) || isSet(c.Arg(2, "view_kwargs")) {
			v.refuse(in.Place(c.Node), "the options of register_api_view are not translated")
		}
		if a.openapi != nil {
			a.openapi.join(&v.openAPI, true)
		}
		for _, r := range v.rules {
			for _, m := range r.views {
				view := &eval.Function{Name: r.class.Name + "." + m.name, Class: r.class, Attrs: map[string]eval.Value{}}
				o := options{
					rule: eval.Text(r.rule), endpoint: eval.Text(view.Name), view: view, place: in.Place(r.call.Node), checks: m.checks,
				}
				a.register(in, o.with("methods", &eval.List{Items: []eval.Value{eval.Text(strings.ToUpper(m.name))}}))
			}
		}
	}
	return eval.None()
}

// refuse stops each of the views.
func (v *apiView) refuse(place ir.Place, message string) {
	for _, r := range v.rules {
		for _, m := range r.views {
			m.checks.Refusals = append(m.checks.Refusals, ir.Refusal{Message: message, Place: place})
		}
	}
}
