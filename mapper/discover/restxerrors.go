// This file holds what Flask-RESTX's Api does with errors: its handlers and those of its namespaces, and the options that
// change its answers (Flask-RESTX documentation, "Error handling").

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// documentingOptions are the options and attributes of an Api that show in its documentation alone, or in its URLs.
var documentingOptions = map[string]bool{
	"app": true, "version": true, "title": true, "description": true, "terms_url": true, "license": true, "license_url": true, "contact": true,
	"contact_url": true, "contact_email": true, "authorizations": true, "security": true, "doc": true, "default_id": true, "default": true,
	"default_label": true, "tags": true, "prefix": true, "ordered": true, "decorators": true, "url_scheme": true,
	"default_swagger_filename": true, "add_specs": true, "validate": true, "format_checker": true,
}

// changesAPI reports whether a class below Api or Namespace may change answers: it has more than the URLs of the documentation.
func changesAPI(c *eval.Class) bool {
	for name := range c.Vars {
		if name != "specs_url" && name != "base_url" && name != "base_path" && !strings.HasPrefix(name, "__") || name == "__init__" || name == "__getattr__" {
			return true
		}
	}
	return false
}

// representation notes that the Api answers in other forms too.
func (x *restx) representation(*eval.Interp, *eval.Call) eval.Value {
	x.data.Odd = "representation"
	return registers("representation", func(*eval.Interp, *eval.Call, eval.Value) {})
}

// noteOptions notes the options of an Api that change its answers.
func (x *restx) noteOptions(c *eval.Call) {
	for _, k := range c.Keywords {
		if documentingOptions[k.Name] {
			continue
		}
		if given := eval.Fold(eval.Plain(k.Value)); given == nil || given.Kind != ir.ConstBool || given.Bool {
			x.data.Odd = k.Name
		}
	}
	if c.Open || len(c.Args) > 4 {
		x.data.Odd = "arguments that are not known"
	}
}

// errorHandler is the decorator errorhandler(exception), or errorhandler without one for what no other handler takes.
func (n *namespace) errorHandler(in *eval.Interp, c *eval.Call) eval.Value {
	what := orNone(c.Arg(0, "exception"))
	e := ir.ErrorHandler{Place: in.Place(c.Node)}
	switch class := eval.Plain(what).(type) {
	case *eval.Class:
		e.Class = class.IR
	case *eval.External:
		e.Qualified = class.Name
	case *eval.Native:
		e.Qualified = class.Name
	default:
		in.Happened()
		e.Func, e.Unknown = plainFunc(what)
		n.handlers = append(n.handlers, &e)
		return what
	}
	return registers("errorhandler", func(in *eval.Interp, c *eval.Call, fn eval.Value) {
		handler := e
		handler.Func, handler.Unknown = plainFunc(fn)
		n.handlers = append(n.handlers, &handler)
	})
}

// joins adds the Api to an app.
func (x *restx) joins(a *application) {
	if !slices.Contains(a.restx, x) {
		a.restx = append(a.restx, x)
	}
}

// errorHandlers gives the app the error handlers of its Apis: of each its own first, then those of its namespaces.
func (a *application) errorHandlers() {
	for _, x := range a.restx {
		for _, n := range x.spaces {
			for _, h := range n.handlers {
				if h.Class == nil && h.Qualified == "" && n != x.own {
					continue // nothing asks for what a namespace does with the others
				}
				handler := *h
				handler.API = x.data
				a.app.Handlers = append(a.app.Handlers, &handler)
			}
		}
	}
	a.restx = nil
}
