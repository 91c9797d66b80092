// This file maps the errors whose types and words a program chooses.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// customError maps the making of a PydanticCustomError.
//
//	PydanticCustomError("odd", "{n} is odd", {"n": v})  =>  pydantic.Custom("odd", "{n} is odd", py.DictOf(...))
func customError(x rule.Context, m rule.Match) (rule.Value, bool) {
	call, ok := m.Node.(*pyast.Call)
	if !ok || len(call.Keywords) > 0 { // which Python refuses
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{m.Args["error_type"], m.Args["message_template"]}, []string{"string", "string"}
	for _, e := range operands {
		if x.TypeOf(e) != ir.Type(ir.Str) {
			x.Fail(e, diag.ModelMethod, "the type or message of an error is not certainly a text")
		}
	}
	context := gotree.Expr(gotree.Nil)
	if given := m.Args["context"]; given != nil {
		c := x.Const(given)
		if none := c != nil && c.Kind == ir.ConstNone; !none && !textKeys(x, given) {
			x.Fail(given, diag.ModelMethod, "the context of an error is not certainly a dict with texts as keys")
		}
		operands, wants = append(operands, given), append(wants, "any")
	}
	vs := x.Several(operands, wants)
	if len(vs) > 2 {
		context = vs[2].X
	}
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "Custom"), vs[0].X, vs[1].X, context), Type: "*py.Error"}, true
}

// textKeys reports whether e is certainly a dict with texts as keys.
func textKeys(x rule.Context, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Dict:
		for _, key := range e.Keys {
			if key == nil || x.TypeOf(key) != ir.Type(ir.Str) {
				return false
			}
		}
		return true
	case *pyast.Call:
		if x.Qualified(e.Func) == "dict" {
			return len(e.Args) == 0 && !slices.ContainsFunc(e.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "" })
		}
	}
	known, ok := x.TypeOf(e).(ir.Dict)
	return ok && known.Key == ir.Type(ir.Str)
}
