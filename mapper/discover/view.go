// This file finds out what answers a route: the function with its decorators, or the class (Flask API, "Class-Based
// Views").

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// httpMethods are the methods that MethodView looks for on a class.
var httpMethods = []string{"get", "post", "head", "options", "delete", "put", "trace", "patch"}

// view is the value that answers an endpoint, as it was when it was registered.
type view struct {
	of         eval.Value
	decorators []eval.Decorator
}

func newView(v eval.Value, wrapped []eval.Decorator) view {
	out := view{of: v, decorators: slices.Clone(wrapped)}
	if fn, ok := v.(*eval.Function); ok {
		out.decorators = append(out.decorators, fn.Decorators...)
	}
	return out
}

func sameView(a, b eval.Value) bool {
	if a == b {
		return true
	}
	ma, okA := a.(*eval.Method)
	mb, okB := b.(*eval.Method)
	return okA && okB && ma.Func == mb.Func && ma.Self == mb.Self
}

// viewName returns the __name__ of a view function, "" when it has none that is known.
func viewName(v eval.Value) string {
	switch v := v.(type) {
	case *eval.Function:
		return v.Name
	case *eval.Method:
		return viewName(v.Func)
	case *eval.Native:
		return v.Name
	case *eval.External:
		return v.Name[strings.LastIndexByte(v.Name, '.')+1:]
	case *eval.OneOf:
		return viewName(v.Values[0])
	case *eval.Instance:
		return text(v.Attrs["__name__"])
	}
	return ""
}

// viewAttr returns an attribute of a view function that add_url_rule looks at, or nil.
func viewAttr(v eval.Value, name string) eval.Value {
	switch v := v.(type) {
	case *eval.Function:
		return v.Attrs[name]
	case *eval.Method:
		return viewAttr(v.Func, name)
	}
	return nil
}

// resolve returns the view as data.
func (v view) resolve() ir.View {
	switch fn := v.of.(type) {
	case nil:
		return ir.View{Unknown: "no view function is registered for the endpoint"}
	case *eval.Function:
		return v.ofFunction(fn)
	case *eval.Method:
		out := view{of: fn.Func, decorators: v.decorators}.resolve()
		out.Unknown = "the view is a method bound to an object"
		return out
	case *eval.Native:
		return ir.View{Unknown: "the view is Flask's own " + fn.Name}
	case *eval.External:
		return ir.View{Unknown: "the view is " + fn.Name + ", which is not part of the project"}
	case *eval.Foreign:
		return ir.View{Unknown: "the view is made by " + fn.Name + ", which is not part of the project"}
	case *eval.Instance:
		return ir.View{Unknown: "the view is an instance of " + fn.Class.Name}
	case *eval.Unknown:
		if fn.Why != "" {
			return ir.View{Unknown: fn.Why}
		}
	}
	return ir.View{Unknown: "the view is computed in a way that is not understood"}
}

func (v view) ofFunction(fn *eval.Function) ir.View {
	out := ir.View{Func: fn.Func}
	if fn.Class != nil {
		out = ir.View{Class: fn.Class.IR, ClassArgs: fn.ClassArgs}
		if fn.Class.Made {
			out.Unknown = "its class is made by type()"
		}
	}
	for i, d := range v.decorators {
		if i == 0 {
			out.DecoScope = d.Scope
		} else if d.Scope != out.DecoScope {
			out.Unknown = "its decorators stand in different scopes"
		}
		out.Decorators = append(out.Decorators, d.Expr)
	}
	return out
}

// viewBases are the classes whose as_view makes view functions; those of the second kind derive methods from the
// names that the class defines.
var viewBases = map[string]bool{
	"flask.views.View": false, "flask.views.MethodView": true,
	"flask_restful.Resource": true, "flask_restx.Resource": true, "flask_restplus.Resource": true,
	"flask_restx.resource.Resource": true, "flask_openapi3.APIView": true,
}

func isView(c *eval.Class) bool {
	return slices.ContainsFunc(c.Externals(), func(name string) bool {
		_, ok := viewBases[name]
		return ok
	})
}

// dispatchesByMethod reports whether c derives its methods from the functions that it defines. A class over an external
// base that is not known does so when it defines one named like an HTTP method.
func dispatchesByMethod(c *eval.Class) bool {
	for _, name := range c.Externals() {
		if byMethod, ok := viewBases[name]; ok {
			return byMethod
		}
	}
	return true
}

// methodsOf returns the class attribute methods: as it is written, or for a MethodView as __init_subclass__ sets it.
func methodsOf(c *eval.Class) eval.Value {
	if v, ok := c.Vars["methods"]; ok {
		return v
	}
	if !dispatchesByMethod(c) {
		if v, ok := c.Lookup("methods"); ok {
			return v
		}
		return eval.None()
	}
	names := map[string]bool{}
	for _, base := range c.Bases {
		if b, ok := base.(*eval.Class); ok {
			inherited, _ := methodNames(methodsOf(b))
			for _, m := range inherited {
				names[m] = true
			}
		}
	}
	for _, m := range httpMethods {
		if _, ok := c.Lookup(m); ok {
			names[strings.ToUpper(m)] = true
		}
	}
	return sortedTexts(names)
}

func sortedTexts(names map[string]bool) eval.Value {
	if len(names) == 0 {
		return eval.None()
	}
	var sorted []string
	for name := range names {
		sorted = append(sorted, name)
	}
	slices.Sort(sorted)
	list := &eval.List{}
	for _, name := range sorted {
		list.Items = append(list.Items, eval.Text(name))
	}
	return list
}

// asView is View.as_view(name, *class_args, **class_kwargs).
func asView(in *eval.Interp, c *eval.Class, call *eval.Call) eval.Value {
	name := text(call.Arg(0, "name"))
	fn := &eval.Function{Name: name, Class: c, Attrs: map[string]eval.Value{}}
	fn.Attrs["methods"] = methodsOf(c)
	if v, ok := c.Lookup("provide_automatic_options"); ok {
		fn.Attrs["provide_automatic_options"] = v
	}
	if call.Syntax != nil {
		fn.ClassArgs = classArgs(call.Syntax)
	}
	fn.Decorators = classDecorators(c, "decorators")
	return fn
}

// classArgs returns the expressions that as_view hands on to the class, those of keyword arguments too.
func classArgs(call *pyast.Call) []pyast.Expr {
	var args []pyast.Expr
	if len(call.Args) > 1 {
		args = append(args, call.Args[1:]...)
	}
	for _, k := range call.Keywords {
		if k.Arg != "name" {
			args = append(args, k.Value)
		}
	}
	return args
}

// classDecorators returns the decorators in a list that the class assigns to name, outermost first: the last of the
// list is the outermost.
func classDecorators(c *eval.Class, name string) []eval.Decorator {
	e, holder := c.Expr(name)
	if holder == nil {
		return nil
	}
	if !writtenOut(e) {
		return []eval.Decorator{{Expr: e, Scope: holder.Frame}} // which no rule translates
	}
	return listDecorators(e, holder.Frame)
}

func writtenOut(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.List:
		return !slices.ContainsFunc(e.Elts, isStarred)
	case *pyast.Tuple:
		return !slices.ContainsFunc(e.Elts, isStarred)
	}
	return false
}

func isStarred(e pyast.Expr) bool {
	_, star := e.(*pyast.Starred)
	return star
}

func listDecorators(e pyast.Expr, scope *ir.Func) []eval.Decorator {
	elts := pyast.Elements(e)
	var out []eval.Decorator
	for i := len(elts) - 1; i >= 0; i-- {
		out = append(out, eval.Decorator{Expr: elts[i], Scope: scope})
	}
	return out
}
