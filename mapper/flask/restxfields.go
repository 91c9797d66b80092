// This file maps the fields of Flask-RESTX's models (flask_restx.fields 1.3.2).

package flask

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// fieldKinds are the classes of fields by their kind in package web.
var fieldKinds = map[string]string{
	"Raw": "RawField", "String": "StringField", "Integer": "IntegerField", "Float": "FloatField", "Boolean": "BooleanField",
	"DateTime": "DateTimeField", "Date": "DateField", "List": "ListField", "Nested": "NestedField",
}

// restfulKinds are those of flask_restful.fields (0.3.10) that differ.
var restfulKinds = map[string]string{"Boolean": "TruthField", "DateTime": "RFC822Field", "Date": ""}

// fieldWords are the arguments of fields that leave what they give as it is: they document it, or are for payloads.
var fieldWords = map[string]bool{
	"title": true, "description": true, "required": true, "readonly": true, "example": true, "nullable": true, "as_list": true,
	"min": true, "max": true, "min_length": true, "max_length": true, "pattern": true, "enum": true, "multiple": true,
	"exclusiveMin": true, "exclusiveMax": true, "min_items": true, "max_items": true, "unique": true,
}

// fieldOf translates a field, a class of fields or a call of one; an item of a list has no name.
func fieldOf(x rule.Context, e pyast.Expr, name string) (*gotree.Composite, bool) {
	call, isCall := e.(*pyast.Call)
	if !isCall {
		call = &pyast.Call{Span: pyast.Span(e.Bounds()), Func: e}
	}
	library, class, ok := strings.Cut(x.Qualified(call.Func), ".fields.")
	kind := fieldKinds[class]
	if other, differs := restfulKinds[class]; differs && library == "flask_restful" {
		kind = other
	}
	if !ok || kind == "" || library != "flask_restx" && library != "flask_restful" {
		return nil, false
	}
	lit := &gotree.Composite{Type: x.Qual("web", "Field")}
	set := func(key string, value gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: key}, Value: value})
	}
	if name != "" {
		set("Name", gotree.Str{Value: name})
	}
	set("Kind", x.Qual("web", kindOf(kind, call)))
	if kind == "IntegerField" && library == "flask_restful" && !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "default" }) {
		set("Default", gotree.Num{Text: "0"})
	}
	if !fieldWithin(x, kind, call, set) {
		return nil, false
	}
	for _, k := range call.Keywords {
		if !fieldOption(x, kind, k, set) || library == "flask_restful" && !plainDefault(x, kind, k) {
			return nil, false
		}
	}
	return lit, true
}

// fieldWithin sets what a list or a nested field holds; the other fields have no positional arguments.
func fieldWithin(x rule.Context, kind string, call *pyast.Call, set func(string, gotree.Expr)) bool {
	switch {
	case kind != "ListField" && kind != "NestedField":
		return len(call.Args) == 0
	case len(call.Args) != 1:
		return false
	case kind == "ListField":
		item, ok := fieldOf(x, call.Args[0], "")
		if ok {
			set("Item", &gotree.Unary{Op: "&", X: item})
		}
		return ok
	}
	model, ok := modelOf(x, call.Args[0])
	if ok {
		set("Model", model)
	}
	return ok
}

// fieldOption sets what a keyword means; false when it has no translation.
func fieldOption(x rule.Context, kind string, k *pyast.Keyword, set func(string, gotree.Expr)) bool {
	known := x.Const(k.Value)
	switch {
	case fieldWords[k.Arg]:
		return true
	case known == nil:
		return false
	case known.Kind == ir.ConstNone || known.Kind == ir.ConstBool && !known.Bool && k.Arg != "default":
		return true
	case k.Arg == "attribute" && known.Kind == ir.ConstStr && known.Text != "":
		set("Attribute", gotree.Str{Value: known.Text})
	case k.Arg == "default" && kind != "NestedField" && kind != "DateTimeField" && kind != "RFC822Field" && kind != "DateField":
		v, ok := x.Convert(x.Expr(k.Value, "any"), "any")
		set("Default", v.X)
		return ok
	case kind == "NestedField" && k.Arg == "allow_null":
		set("AllowNull", gotree.True)
	case kind == "NestedField" && k.Arg == "skip_none":
		set("SkipNone", gotree.True)
	default:
		return k.Arg == "dt_format" && (kind == "DateTimeField" || kind == "RFC822Field") && (known.Text == "iso8601" || known.Text == "rfc822")
	}
	return true
}

// kindOf returns the kind of a field of moments by its option dt_format, and any other kind as it is.
func kindOf(kind string, call *pyast.Call) string {
	for _, k := range call.Keywords {
		if text, ok := k.Value.(*pyast.Constant); ok && k.Arg == "dt_format" {
			iso := "DateTimeField"
			if kind == "RFC822Field" {
				iso = "MomentField" // of Flask-RESTful
			}
			return map[pyast.Value]string{pyast.Str("iso8601"): iso, pyast.Str("rfc822"): "RFC822Field"}[text.Value]
		}
	}
	return kind
}

// plainDefault reports whether a default of Flask-RESTful, which it gives as it is, is what the field prints of it.
func plainDefault(x rule.Context, kind string, k *pyast.Keyword) bool {
	want, printed := map[string]ir.ConstKind{"StringField": ir.ConstStr, "IntegerField": ir.ConstInt, "FloatField": ir.ConstFloat, "TruthField": ir.ConstBool}[kind]
	known := x.Const(k.Value)
	return k.Arg != "default" || !printed || known == nil || known.Kind == want || known.Kind == ir.ConstNone
}
