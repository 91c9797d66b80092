// This file maps content negotiation: the Accept headers of a request (SEMANTICS B57).

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// accept is what a view reads of the Accept headers.
var accept = rule.Table{
	{Py: `flask.request.accept_mimetypes.best_match(matches)`, Do: bestMatch("AcceptMimetypes")},
	{Py: `flask.request.accept_mimetypes.best_match(matches, fallback)`, Do: bestMatch("AcceptMimetypes")},
	{Py: `flask.request.accept_languages.best_match(matches)`, Do: bestMatch("BestLanguage")},
	{Py: `flask.request.accept_languages.best_match(matches, fallback)`, Do: bestMatch("BestLanguage")},
	{Py: `flask.request.accept_encodings.best_match(matches)`, Do: bestMatch("AcceptEncodings")},
	{Py: `flask.request.accept_encodings.best_match(matches, fallback)`, Do: bestMatch("AcceptEncodings")},
	{Py: `flask.request.accept_mimetypes.accept_json`, Go: `web.AcceptMimetypes(c).AcceptJSON()`},
	{Py: `flask.request.accept_mimetypes.accept_html`, Go: `web.AcceptMimetypes(c).AcceptHTML()`},
	{Py: `flask.request.accept_mimetypes.best`, Go: `web.AcceptMimetypes(c).Best()`},
	{Py: `flask.request.accept_languages.best`, Go: `web.AcceptLanguages(c).Best()`},
	{Py: `flask.request.accept_mimetypes.quality(key)`, Go: `web.AcceptMimetypes(c).Rank(key)`},
	{Py: `flask.request.accept_mimetypes[key]`, Go: `web.AcceptMimetypes(c).Rank(key)`},
	{Py: `key in flask.request.accept_mimetypes`, Go: `web.AcceptMimetypes(c).Has(key)`},
	{Py: `key in flask.request.accept_languages`, Go: `web.AcceptLanguages(c).Has(key)`},
	{Py: `key in flask.request.accept_encodings`, Go: `web.AcceptEncodings(c).Has(key)`},
}

// bestMatch maps best_match over a list of texts.
//
//	request.accept_mimetypes.best_match(["text/html"])  =>  web.AcceptMimetypes(c).BestMatch("text/html")
func bestMatch(of string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		call := gotree.CallOf(x.Qual("web", of), x.Request())
		if of != "BestLanguage" {
			call = gotree.CallOf(gotree.Sel(call, "BestMatch"))
		}
		if !offers(x, call, m.Args["matches"]) {
			return rule.Value{}, false
		}
		fallback := m.Args["fallback"]
		if c, none := fallback.(*pyast.Constant); fallback == nil || none && c.Value == pyast.Value(pyast.None{}) {
			return rule.Value{X: call, Type: "string", Pair: true}, true
		}
		if x.TypeOf(fallback) != ir.Type(ir.Str) {
			return rule.Value{}, false
		}
		best := x.Hoist(rule.Value{X: call, Type: "string", Pair: true}, "best")
		other := x.Hoist(x.Expr(fallback, "string"), "fallback")
		return x.Build("web.Chosen(best, ok, other)", map[string]rule.Value{
			"best": {X: best.X, Type: "string"}, "ok": {X: best.OK, Type: "bool"}, "other": other,
		})
	}
}

// offers adds the texts that are offered to a call.
func offers(x rule.Context, call *gotree.Call, e pyast.Expr) bool {
	elts := []pyast.Expr(nil)
	switch list := e.(type) {
	case *pyast.List:
		elts = list.Elts
	case *pyast.Tuple:
		elts = list.Elts
	default:
		v := x.Hoist(x.Expr(e, "*py.List[string]"), "offers")
		call.Args = append(call.Args, gotree.CallOf(gotree.Sel(v.X, "Values")))
		call.Spread = true
		return v.Type == "*py.List[string]"
	}
	for _, elt := range elts {
		c := x.Const(elt)
		if c == nil || c.Kind != ir.ConstStr {
			return false
		}
		call.Args = append(call.Args, gotree.Str{Value: c.Text})
	}
	return true
}
