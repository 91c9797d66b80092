// This file maps Flask-RESTful's functions (flask_restful 0.3.10).

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// restful is what resources use.
var restful = rule.Table{
	{Py: `flask_restful.abort(code, **data)`, Do: abortResource},
}

// abortResource raises the HTTP exception of a code with the data of its answer.
//
//	abort(404, message="no such todo")  =>  return web.AbortResource(http.StatusNotFound, py.DictOf(...))
func abortResource(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["code"]) != ir.Type(ir.Int) {
		return rule.Value{}, false
	}
	code := x.Several([]pyast.Expr{m.Args["code"]}, []string{"int"})[0]
	status := x.Status(m.Args["code"], code.X)
	if len(m.More) == 0 {
		return rule.Value{X: gotree.CallOf(x.Qual("web", "Abort"), status), Never: true}, true
	}
	data, ok := x.Convert(x.Hoist(x.Dict(m.More), "data"), "*py.Dict[string, any]")
	if !ok {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("web", "AbortResource"), status, data.X), Never: true}, true
}
