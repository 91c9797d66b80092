// This file translates Starlette's CORSMiddleware.

package mapper

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// corsFields are the options of CORSMiddleware that are lists of texts, by their Go names.
var corsFields = map[string]string{
	"allow_origins": "AllowOrigins", "allow_methods": "AllowMethods", "allow_headers": "AllowHeaders", "expose_headers": "ExposeHeaders",
}

// corsMiddleware returns the arguments of CORSMiddleware, or the name of the option that has no translation.
func (m *project) corsMiddleware(options []ir.ConfigItem) (gotree.Expr, string) {
	lit := &gotree.Composite{Type: m.qual("fastapi", "CORS"), Lines: true}
	for _, item := range options {
		name, x := item.Key, gotree.Expr(nil)
		switch {
		case name == "middleware_class":
			continue
		case item.Const == nil:
		case corsFields[name] != "":
			name, x = corsFields[name], texts(item.Const)
		case name == "allow_credentials" && item.Const.Kind == ir.ConstBool:
			name, x = "AllowCredentials", gotree.Ident{Name: strconv.FormatBool(item.Const.Bool)}
		case name == "max_age" && item.Const.Kind == ir.ConstInt && item.Const.Big == nil:
			name, x = "MaxAge", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Num{Text: strconv.FormatInt(item.Const.Int, 10)})
		case name == "allow_origin_regex" && item.Const.Kind == ir.ConstNone:
			continue
		}
		if x == nil {
			return nil, name
		}
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: x})
	}
	return &gotree.Unary{Op: "&", X: lit}, ""
}

// texts returns the slice of a list or tuple of texts, nil for anything else.
func texts(c *ir.Const) gotree.Expr {
	if c.Kind != ir.ConstList && c.Kind != ir.ConstTuple {
		return nil
	}
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, item := range c.Items {
		if item.Kind != ir.ConstStr {
			return nil
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: gotree.Str{Value: item.Text}})
	}
	return lit
}

// isCORS reports whether a middleware is Starlette's CORSMiddleware.
func isCORS(qualified string) bool {
	return qualified == "fastapi.middleware.cors.CORSMiddleware" || qualified == "starlette.middleware.cors.CORSMiddleware"
}
