// This file maps the session, flashed messages and flask.g (SEMANTICS C.8, N7).

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownKey is the condition of views that use the session: secrets are never copied.
const ownKey = "the environment variable SECRET_KEY holds the app's secret key"

// sessions is flask.session.
var sessions = rule.Table{
	{Py: `flask.session.get(key)`, Go: `web.Session(c).GetOr(key, nil)`, If: ownKey},
	{Py: `flask.session.get(key, fallback)`, Go: `web.Session(c).GetOr(key, fallback)`, If: ownKey},
	{Py: `flask.session[key]`, Go: `web.Session(c).At(key)`, If: ownKey},
	{Py: `flask.session[key] = value`, Go: `web.Session(c).Set(key, value)`, If: ownKey},
	{Py: `flask.session.pop(key, fallback)`, Go: `web.Session(c).PopOr(key, fallback)`, If: ownKey},
	{Py: `flask.session.pop(key)`, Go: `web.Session(c).Pop(key)`, If: ownKey},
	{Py: `flask.session.setdefault(key, value)`, Go: `web.Session(c).SetDefault(key, value)`, If: ownKey},
	{Py: `flask.session.update(**values)`, Do: updateSession},
	{Py: `flask.session.update(other)`, Do: updateSession},
	{Py: `flask.session.clear()`, Go: `web.Session(c).Clear()`, If: ownKey},
	{Py: `flask.session.keys()`, Go: `web.Session(c).Keys()`, If: ownKey},
	{Py: `flask.session.items()`, Go: `py.Items(web.Session(c).ToDict())`, If: ownKey},
	{Py: `flask.session.values()`, Go: `web.Session(c).ToDict().Values()`, If: ownKey},
	{Py: `flask.session.permanent = value`, Do: permanentSession},
	{Py: `flask.session.permanent`, Go: `web.Session(c).Permanent()`, If: ownKey},
	{Py: `flask.session.modified = value`, Do: modifiedSession},
	{Py: `flask.session.new`, Go: `web.Session(c).IsNew()`, If: ownKey},
	{Py: `flask.session.accessed`, Go: `web.Session(c).Accessed()`, If: ownKey},
	{Py: `flask.session.modified`, Go: `web.Session(c).Modified`, If: ownKey},
	{Py: `key in flask.session`, Go: `web.Session(c).Has(key)`, If: ownKey},
	{Py: `key not in flask.session`, Go: `!web.Session(c).Has(key)`, If: ownKey},
	{Py: `len(flask.session)`, Go: `web.Session(c).Len()`, If: ownKey},
	{Py: `dict(flask.session)`, Go: `web.Session(c).ToDict()`, If: ownKey},
	{Py: `flask.session`, Go: `web.Session(c)`, If: ownKey},
	{Py: `flask.flash(message)`, Go: `web.Flash(c, message)`, If: ownKey},
	{Py: `flask.flash(message, category)`, Go: `web.Flash(c, message, category)`, If: ownKey},
	{Py: `flask.get_flashed_messages()`, Go: `web.FlashedMessages(c)`, If: ownKey},
	{Py: `flask.get_flashed_messages(with_categories=True)`, Go: `web.FlashedPairs(c)`, If: ownKey},
	{Py: `flask.get_flashed_messages(category_filter=categories)`, Do: flashesOf("FlashedMessages")},
	{Py: `flask.get_flashed_messages(with_categories=True, category_filter=categories)`, Do: flashesOf("FlashedPairs")},
}

// globals is flask.g.
var globals = rule.Table{
	{Py: `flask.g.get(name)`, Go: `web.G(c).GetOr(name, nil)`},
	{Py: `flask.g.get(name, fallback)`, Go: `web.G(c).GetOr(name, fallback)`},
	{Py: `flask.g.pop(name, fallback)`, Go: `web.G(c).PopOr(name, fallback)`},
	{Py: `flask.g.pop(name)`, Go: `web.G(c).Pop(name)`},
	{Py: `flask.g.setdefault(name, value)`, Go: `web.G(c).SetDefault(name, value)`},
	{Py: `getattr(flask.g, name)`, Go: `web.G(c).Get(name)`},
	{Py: `getattr(flask.g, name, fallback)`, Go: `web.G(c).GetOr(name, fallback)`},
	{Py: `setattr(flask.g, name, value)`, Go: `web.G(c).Set(name, value)`},
	{Py: `delattr(flask.g, name)`, Go: `web.G(c).Del(name)`},
	{Py: `key in flask.g`, Go: `web.G(c).Has(key)`},
	{Py: `hasattr(flask.g, key)`, Go: `web.G(c).Has(key)`},
	{Py: `flask.g.__attr__`, Go: `web.G(c).Get(attr)`},
	{Py: `flask.g.__attr__ = value`, Go: `web.G(c).Set(attr, value)`},
}

// permanentSession sets session.permanent, of which the truth value is kept.
//
//	session.permanent = True  =>  web.Session(c).SetPermanent(true)
func permanentSession(x rule.Context, m rule.Match) (rule.Value, bool) {
	return markSession(x, m, "web.Session(c).SetPermanent(value)")
}

func modifiedSession(x rule.Context, m rule.Match) (rule.Value, bool) {
	return markSession(x, m, "web.Session(c).SetModified(value)")
}

func markSession(x rule.Context, m rule.Match, template string) (rule.Value, bool) {
	x.Require(ownKey)
	return x.Build(template, map[string]rule.Value{"value": x.Truth(m.Args["value"])})
}

// updateSession maps session.update(a=1) and session.update({...}).
func updateSession(x rule.Context, m rule.Match) (rule.Value, bool) {
	if other := m.Args["other"]; other != nil {
		if _, isDict := x.TypeOf(other).(ir.Dict); !isDict {
			return rule.Value{}, false
		}
		x.Require(ownKey)
		return x.Build("web.Session(c).Update(other)", map[string]rule.Value{"other": x.Hoist(x.Expr(other, "any"), "other")})
	}
	if len(m.More) == 0 {
		return rule.Value{}, false
	}
	for _, k := range m.More {
		if k.Arg == "" {
			return rule.Value{}, false
		}
	}
	x.Require(ownKey)
	return x.Build("web.Session(c).Update(values)", map[string]rule.Value{"values": x.Hoist(x.Dict(m.More), "values")})
}

// flashesOf maps get_flashed_messages with a list of categories that is written out.
//
//	get_flashed_messages(category_filter=["error"])  =>  web.FlashedMessages(c, "error")
func flashesOf(name string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		var elts []pyast.Expr
		switch list := m.Args["categories"].(type) {
		case *pyast.List:
			elts = list.Elts
		case *pyast.Tuple:
			elts = list.Elts
		}
		call := gotree.CallOf(x.Qual("web", name), x.Request())
		for _, e := range elts {
			c := x.Const(e)
			if c == nil || c.Kind != ir.ConstStr {
				return rule.Value{}, false
			}
			call.Args = append(call.Args, gotree.Str{Value: c.Text})
		}
		x.Require(ownKey)
		result := map[string]string{"FlashedMessages": "*py.List[any]", "FlashedPairs": "*py.List[py.Tuple]"}[name]
		return rule.Value{X: call, Type: result, Fails: true}, len(elts) > 0
	}
}
