// This file writes settings that the process environment chooses as expressions.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// FlaskReads reports whether Flask itself reads a key of app.config, or sets one.
func FlaskReads(key string) bool { return flaskDefaults[key] }

// ChoiceExpr returns what a choice chooses as an expression of its function, which Python would evaluate when the app is
// made. A text that chooses nothing raises KeyError.
//
//	app.config.from_object(settings[os.environ.get("APP_ENV", "dev")])  =>  {"dev": 10, "prod": 50}[os.environ.get("APP_ENV", "dev")]
func ChoiceExpr(c *ir.Choice) pyast.Expr {
	at := pyast.Span(c.Expr.Bounds())
	types := c.Func.Types
	shown := &pyast.Dict{Span: at}
	listed := map[string]bool{}
	for i, key := range c.Keys {
		if listed[key] {
			continue
		}
		listed[key] = true
		name, value := constantNode(at, &ir.Const{Kind: ir.ConstStr, Text: key}), constantNode(at, c.Values[i])
		types[name], types[value] = ir.Str, c.Values[i].Type()
		shown.Keys, shown.Values = append(shown.Keys, name), append(shown.Values, value)
	}
	known := c.Values[0].Type()
	types[shown] = ir.Dict{Key: ir.Str, Value: known}
	typeTexts(types, c.Expr)
	var out pyast.Expr = &pyast.Subscript{Span: at, Value: shown, Slice: c.Expr}
	if c.Other != nil {
		other := constantNode(at, c.Other)
		get := &pyast.Attribute{Span: at, Value: shown, Attr: "get"}
		out = &pyast.Call{Span: at, Func: get, Args: []pyast.Expr{c.Expr, other}}
		types[other] = known
	}
	types[out] = known
	return out
}

// typeTexts notes that an expression and the parts that it is made of are texts.
func typeTexts(types map[pyast.Expr]ir.Type, e pyast.Expr) {
	if types[e] == nil {
		types[e] = ir.Str
	}
	switch e := e.(type) {
	case *pyast.BoolOp:
		for _, v := range e.Values {
			typeTexts(types, v)
		}
	case *pyast.JoinedStr:
		for _, v := range e.Values {
			typeTexts(types, v)
		}
	case *pyast.FormattedValue:
		typeTexts(types, e.Value)
	case *pyast.Call:
		if a, ok := e.Func.(*pyast.Attribute); ok && len(e.Args) == 0 {
			typeTexts(types, a.Value)
		}
	}
}
