// This file maps how views build URLs.

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

// urlFor builds a URL from an endpoint and the values of its variables, in keyword order.
//
//	url_for("show", id=3)  =>  web.URLFor(c, "show", "id", 3)
func urlFor(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands, wants := []pyast.Expr{m.Args["endpoint"]}, []string{"string"}
	if x.TypeOf(m.Args["endpoint"]) == ir.Type(ir.Str) && hasStars(m.More) {
		name := x.Hoist(x.Expr(m.Args["endpoint"], "string"), "endpoint")
		return x.Build("web.URLForValues(c, name, values)", map[string]rule.Value{"name": name, "values": x.Hoist(x.Dict(m.More), "values")})
	}
	for _, k := range m.More {
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

// hasStars reports whether one of the keywords is a mapping, as in f(**values).
func hasStars(keywords []*pyast.Keyword) bool {
	for _, k := range keywords {
		if k.Arg == "" {
			return true
		}
	}
	return false
}

// coroutines are what views that are coroutines await of libraries.
var coroutines = rule.Table{
	{Py: `asyncio.sleep(delay)`, Go: `py.Pause(delay)`},
}
