// This file maps what views use of the app and of the request's context: url_for, g, session, flash, config, logging.

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// urls is how URLs are built (SEMANTICS A.4).
var urls = rule.Table{
	{Py: `flask.url_for(endpoint, **values)`, Do: urlFor},
}

// ownKey is the condition of views that use the session: secrets are never copied.
const ownKey = "the environment variable SECRET_KEY holds the app's secret key"

// globals is flask.g, and the session.
var globals = rule.Table{
	{Py: `flask.g.get(name)`, Go: `web.G(c).GetOr(name, nil)`},
	{Py: `flask.g.get(name, fallback)`, Go: `web.G(c).GetOr(name, fallback)`},
	{Py: `flask.g.pop(name, fallback)`, Go: `web.G(c).PopOr(name, fallback)`},
	{Py: `flask.session.get(key)`, Go: `web.Session(c).GetOr(key, nil)`, If: ownKey},
	{Py: `flask.session.get(key, fallback)`, Go: `web.Session(c).GetOr(key, fallback)`, If: ownKey},
	{Py: `flask.session[key]`, Go: `web.Session(c).At(key)`, If: ownKey},
	{Py: `flask.session[key] = value`, Go: `web.Session(c).Set(key, value)`, If: ownKey},
	{Py: `flask.session.pop(key, fallback)`, Go: `web.Session(c).PopOr(key, fallback)`, If: ownKey},
	{Py: `flask.session.pop(key)`, Go: `web.Session(c).Pop(key)`, If: ownKey},
	{Py: `flask.session.clear()`, Go: `web.Session(c).Clear()`, If: ownKey},
	{Py: `key in flask.session`, Go: `web.Session(c).Has(key)`, If: ownKey},
	{Py: `flask.flash(message)`, Go: `web.Flash(c, message)`, If: ownKey},
	{Py: `flask.flash(message, category)`, Go: `web.Flash(c, message, category)`, If: ownKey},
	{Py: `key in flask.g`, Go: `web.G(c).Has(key)`},
	{Py: `hasattr(flask.g, key)`, Go: `web.G(c).Has(key)`},
	{Py: `flask.g.__attr__`, Go: `web.G(c).Get(attr)`},
	{Py: `flask.g.__attr__ = value`, Go: `web.G(c).Set(attr, value)`},
}

// urlFor builds a URL from an endpoint and the values of its variables, in keyword order.
//
//	url_for("show", id=3)  =>  web.URLFor(c, "show", "id", 3)
func urlFor(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands, wants := []pyast.Expr{m.Args["endpoint"]}, []string{"string"}
	for _, k := range m.More {
		if k.Arg == "" || k.Arg == "endpoint" {
			return rule.Value{}, false
		}
		operands, wants = append(operands, k.Value), append(wants, "any")
	}
	if x.TypeOf(m.Args["endpoint"]) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	vs := x.Several(operands, wants)
	call := gotree.CallOf(x.Qual("web", "URLFor"), x.Request(), vs[0].X)
	for i, k := range m.More {
		call.Args = append(call.Args, gotree.Str{Value: k.Arg}, vs[i+1].X)
	}
	return rule.Value{X: call, Type: "string", Fails: true}, true
}
