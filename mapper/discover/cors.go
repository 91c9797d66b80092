// This file holds Flask-CORS: the after-request hook that its extension registers, and what its decorator does to a view's
// methods (Flask-CORS 6, core.py, extension.py and decorator.py).

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// cors is a flask_cors.CORS object.
type cors struct {
	eval.Hosted
	h     *host
	given []ir.ConfigItem // of the constructor
}

// Attr implements eval.Object.
func (x *cors) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			x.given = corsItems(in, c)
			return x.initApp(in, c, nil)
		})
	case "init_app":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value { return x.initApp(in, c, corsItems(in, c)) })
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	return &eval.External{Name: "flask_cors.CORS()." + name}, true
}

// SetAttr implements eval.Object.
func (x *cors) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// initApp registers the hook on an app or a blueprint. The options of the app's config come first, then those of the
// constructor, then those of the call.
func (x *cors) initApp(in *eval.Interp, c *eval.Call, given []ir.ConfigItem) eval.Value {
	app := orNone(c.Arg(0, "app"))
	place := in.Place(c.Node)
	if in.Shadow() && len(objects[*application](app))+len(objects[*blueprint](app)) > 0 {
		x.h.add(diag.OtherEnvironment, place, "Flask-CORS is used only when the environment says so; it is left out")
		return eval.None()
	}
	options := append(append([]ir.ConfigItem{}, x.given...), given...)
	for _, a := range objects[*application](app) {
		a.hook(in, ir.Hook{Kind: ir.AfterRequest, Library: "flask_cors.CORS", Options: append(corsConfig(a), options...), Place: place}, true)
	}
	for _, b := range objects[*blueprint](app) {
		b.hook(in, ir.Hook{Kind: ir.AfterRequest, Library: "flask_cors.CORS", Options: options, Place: place}, false)
	}
	return eval.None()
}

// corsItems returns the keyword arguments of a call; one that is not known has no constant.
func corsItems(in *eval.Interp, c *eval.Call) []ir.ConfigItem {
	var fn *ir.Func
	if f := in.Frame(); f != nil {
		fn = f.Func
	}
	var out []ir.ConfigItem
	for _, k := range c.Keywords {
		if k.Name != "app" {
			out = append(out, ir.ConfigItem{Key: k.Name, Value: k.Expr, Func: fn, Const: eval.Fold(k.Value), Place: in.Place(c.Node)})
		}
	}
	if c.Open {
		out = append(out, ir.ConfigItem{Key: "**", Place: in.Place(c.Node)})
	}
	return out
}

// corsConfig returns the options that the app's config holds so far.
func corsConfig(a *application) []ir.ConfigItem {
	var out []ir.ConfigItem
	for _, item := range a.app.Config {
		if name, ok := strings.CutPrefix(item.Key, "CORS_"); ok {
			item.Key = strings.ToLower(name)
			out = append(out, item)
		}
	}
	return out
}

// crossOrigin returns the decorator that flask_cors.cross_origin makes: the view then answers OPTIONS itself.
func crossOrigin(c *eval.Call) eval.Value {
	automatic := true
	if v := c.Arg(-1, "automatic_options"); v != nil {
		automatic, _ = eval.Truth(v)
	}
	return &eval.Native{Name: "decorator", Call: func(_ *eval.Interp, c *eval.Call) eval.Value {
		if fn, ok := orNone(c.Arg(0, "f")).(*eval.Function); ok && automatic {
			if fn.Attrs == nil {
				fn.Attrs = map[string]eval.Value{}
			}
			required, _ := eval.Items(orNone(fn.Attrs["required_methods"]))
			fn.Attrs["required_methods"] = &eval.List{Items: append(required, eval.Text("OPTIONS"))}
			fn.Attrs["provide_automatic_options"] = eval.Bool(false)
		}
		return &eval.Foreign{Name: "flask_cors.cross_origin()"}
	}}
}
