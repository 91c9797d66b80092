// This file tells inference the types of constants of app.config.

package mapper

import (
	"cmp"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// configHint returns the type of app.config["KEY"] and app.config.get("KEY") where the key ends as a constant, and of
// app.config.get_namespace; nil for anything else.
func (m *project) configHint(fn *ir.Func, e pyast.Expr, typeOf func(pyast.Expr) ir.Type) ir.Type {
	config, key := rewrite.ConfigRead(e)
	space := namespaceOf(e)
	if space != nil {
		config = space
	}
	a, ok := config.(*pyast.Attribute)
	if !ok || a.Attr != "config" {
		return nil
	}
	owner, _ := typeOf(a.Value).(ir.External)
	if owner.Name != "flask.Flask" && fn.Qualified(a.Value) != "flask.current_app" {
		return nil
	}
	if space != nil {
		return ir.Dict{Key: ir.Str, Value: ir.Any}
	}
	last := m.lastItems()[key]
	if last == nil {
		return m.defaultHint(fn, e, key)
	}
	if rewrite.IsSecret(key) {
		return nil
	}
	if last.Const == nil {
		return cmp.Or(choiceType(last), madeType(last))
	}
	if !scalarConst(last.Const) {
		return rewrite.ContainerType(last.Const)
	}
	return typeOfConst(last.Const)
}

// madeType returns the type of a setting that a call of timedelta, date or datetime makes, nil for any other.
func madeType(item *ir.ConfigItem) ir.Type {
	call, ok := item.Value.(*pyast.Call)
	if !ok || item.Func == nil {
		return nil
	}
	switch q := item.Func.Qualified(call.Func); q {
	case "datetime.timedelta", "datetime.date", "datetime.datetime":
		return ir.External{Name: q}
	}
	return nil
}

// defaultHint returns the type of app.config.get("KEY", constant) where nothing sets the key.
func (m *project) defaultHint(fn *ir.Func, e pyast.Expr, key string) ir.Type {
	call, ok := e.(*pyast.Call)
	if !ok || key == "" || len(call.Args) != 2 || !rewrite.NeverSet(m.app, key) || rewrite.IsSecret(key) {
		return nil
	}
	c := lower.Fold(fn, call.Args[1])
	if c == nil || !scalarConst(c) {
		return nil
	}
	return typeOfConst(c)
}

// namespaceOf returns what get_namespace is called of, nil for any other expression.
func namespaceOf(e pyast.Expr) pyast.Expr {
	if call, ok := e.(*pyast.Call); ok {
		if method, ok := call.Func.(*pyast.Attribute); ok && method.Attr == "get_namespace" {
			return method.Value
		}
	}
	return nil
}

func scalarConst(c *ir.Const) bool {
	return c.Kind == ir.ConstBool || c.Kind == ir.ConstInt || c.Kind == ir.ConstFloat || c.Kind == ir.ConstStr
}
