// This file tells inference the types of constants of app.config.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// configHint returns the type of app.config["KEY"] and app.config.get("KEY") where the key is set to one constant; nil for
// anything else.
func (m *project) configHint(fn *ir.Func, e pyast.Expr, typeOf func(pyast.Expr) ir.Type) ir.Type {
	config, key := configRead(e)
	a, ok := config.(*pyast.Attribute)
	if !ok || a.Attr != "config" {
		return nil
	}
	owner, _ := typeOf(a.Value).(ir.External)
	if owner.Name != "flask.Flask" && fn.Qualified(a.Value) != "flask.current_app" {
		return nil
	}
	for _, item := range m.app.Config {
		if item.Key == key && item.Const != nil && scalarConst(item.Const) && !rewrite.IsSecret(key) {
			return typeOfConst(item.Const)
		}
	}
	return nil
}

func scalarConst(c *ir.Const) bool {
	return c.Kind == ir.ConstBool || c.Kind == ir.ConstInt || c.Kind == ir.ConstFloat || c.Kind == ir.ConstStr
}

// configRead returns the mapping and the key of mapping["KEY"] and mapping.get("KEY"), nil for anything else.
func configRead(e pyast.Expr) (pyast.Expr, string) {
	var mapping, key pyast.Expr
	switch e := e.(type) {
	case *pyast.Subscript:
		mapping, key = e.Value, e.Slice
	case *pyast.Call:
		a, ok := e.Func.(*pyast.Attribute)
		if !ok || a.Attr != "get" || len(e.Args) == 0 {
			return nil, ""
		}
		mapping, key = a.Value, e.Args[0]
	}
	if c, ok := key.(*pyast.Constant); ok {
		if s, ok := c.Value.(pyast.Str); ok {
			return mapping, string(s)
		}
	}
	return nil, ""
}
