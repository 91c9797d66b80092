// This file reads what a field is when it is not given.

package pydantic

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// fallback is a default: a constant, an empty container or a call.
type fallback struct {
	value *ir.Const // also for [] and {}, which are made anew for each model
	call  string    // a Go function of package py or a library that makes the value, such as "uuid.NewString"
}

// setDefault takes a default value. Ellipsis means that there is none.
func (d *describer) setDefault(f *Field, e pyast.Expr) {
	if c, ok := e.(*pyast.Constant); ok {
		if _, ellipsis := c.Value.(pyast.Ellipsis); ellipsis {
			return
		}
	}
	f.Required = false
	value := d.constant(e)
	if value == nil || !plainDefault(value) {
		d.refuse(diag.ModelDefault, e, "the default of %s.%s is not a plain constant", d.owner.Name, f.Name)
		return
	}
	f.fallback.value = value
}

// plainDefault reports whether a constant can be written as a default: a scalar, a list of scalars or an empty dict.
func plainDefault(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstNone, ir.ConstBool, ir.ConstFloat, ir.ConstStr:
		return true
	case ir.ConstInt:
		return c.Big == nil
	case ir.ConstList:
		return all(c.Items, func(item *ir.Const) bool { return item.Kind <= ir.ConstStr && plainDefault(item) })
	case ir.ConstDict:
		return len(c.Items) == 0
	}
	return false
}

// setFactory takes a default_factory: list, dict, or a lambda of a constant or a fresh UUID's text.
func (d *describer) setFactory(f *Field, e pyast.Expr) {
	f.Required = false
	switch d.qualified(e) {
	case "list":
		f.fallback.value = &ir.Const{Kind: ir.ConstList}
		return
	case "dict":
		f.fallback.value = &ir.Const{Kind: ir.ConstDict}
		return
	case "str":
		f.fallback.value = &ir.Const{Kind: ir.ConstStr}
		return
	case "int":
		f.fallback.value = &ir.Const{Kind: ir.ConstInt}
		return
	}
	if lambda, ok := e.(*pyast.Lambda); ok {
		if d.isUUIDText(lambda.Body) && f.shape.kind == strShape {
			f.fallback.call = "uuid.NewString"
			return
		}
		if value := d.constant(lambda.Body); value != nil && plainDefault(value) {
			f.fallback.value = value
			return
		}
	}
	d.refuse(diag.ModelDefault, e, "the default_factory of %s.%s is not translated", d.owner.Name, f.Name)
}

// isUUIDText reports whether e is str(uuid.uuid4()). Names within a lambda are the lambda's own to resolve, so that
// they are compared as they are written.
func (d *describer) isUUIDText(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || d.nameIn(call.Func) != "str" {
		return false
	}
	inner, ok := call.Args[0].(*pyast.Call)
	return ok && len(inner.Args) == 0 && d.nameIn(inner.Func) == "uuid.uuid4"
}

// nameIn returns the qualified name of e in whatever function of the module uses it.
func (d *describer) nameIn(e pyast.Expr) string {
	if q := d.qualified(e); q != "" {
		return q
	}
	for _, fn := range d.owner.Module.Funcs {
		if q := fn.Qualified(e); q != "" {
			return q
		}
	}
	return ""
}
