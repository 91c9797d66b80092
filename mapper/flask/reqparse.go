// This file maps RequestParser of Flask-RESTful and Flask-RESTX (flask_restful.reqparse 0.3.10, flask_restx.reqparse 1.3.2).

package flask

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// parsers is RequestParser and its methods.
var parsers = rule.Table{
	{Py: `flask_restful.reqparse.RequestParser()`, Go: `web.NewRequestParser()`},
	{Py: `flask_restful.reqparse.RequestParser.add_argument(p, name, **options)`, Do: addArgument},
	{Py: `flask_restful.reqparse.RequestParser.parse_args(p)`, Go: `p.Parse(c)`},
	{Py: `flask_restful.reqparse.RequestParser.copy(p)`, Go: `p.Copy()`},
	{Py: `flask_restx.reqparse.RequestParser()`, Go: `web.NewRESTXParser()`},
	{Py: `flask_restx.Api.parser(api)`, Go: `web.NewRESTXParser()`},
	{Py: `flask_restx.Namespace.parser(ns)`, Go: `web.NewRESTXParser()`},
	{Py: `flask_restx.reqparse.RequestParser.add_argument(p, name, **options)`, Do: addArgument},
	{Py: `flask_restx.reqparse.RequestParser.parse_args(p)`, Go: `p.Parse(c)`},
	{Py: `flask_restx.reqparse.RequestParser.copy(p)`, Go: `p.Copy()`},
}

// argumentTypes are the values of type= by the function of package web that converts.
var argumentTypes = map[string]string{
	"str": "", "int": "IntArgument", "float": "FloatArgument", "bool": "BoolArgument",
	"list": "ListArgument", "dict": "DictArgument", "flask_restx.inputs.boolean": "FlagArgument",
}

// argumentPlaces are the places that location= may name.
var argumentPlaces = []string{"json", "form", "args", "values", "headers", "cookies"}

// addArgument declares an argument of a parser.
//
//	parser.add_argument("rate", type=int, required=True)
//	=>  parser.Add(web.Argument{Name: "rate", Convert: web.IntArgument, Required: true})
func addArgument(x rule.Context, m rule.Match) (rule.Value, bool) {
	name := x.Const(m.Args["name"])
	if name == nil || name.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	parser := x.Hoist(x.Expr(m.Args["p"], "*web.RequestParser"), "parser")
	lit := &gotree.Composite{Type: x.Qual("web", "Argument")}
	add := func(field string, value gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: field}, Value: value})
	}
	add("Name", gotree.Str{Value: name.Text})
	for _, k := range m.More {
		if !argumentOption(x, k, add) {
			return rule.Value{}, false
		}
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(parser.X, "Add"), lit), Type: "*web.RequestParser"}, true
}

// argumentFields are the options that are true or false, by their field of web.Argument and the value that sets it.
var argumentFields = map[string]struct {
	field string
	when  bool
}{
	"required": {"Required", true}, "trim": {"Trim", true}, "store_missing": {"Skip", false}, "nullable": {"NotNull", false},
}

// argumentOption adds what a keyword of add_argument means; false when it has no translation.
func argumentOption(x rule.Context, k *pyast.Keyword, add func(string, gotree.Expr)) bool {
	known := x.Const(k.Value)
	if flag, ok := argumentFields[k.Arg]; ok {
		if known == nil || known.Kind != ir.ConstBool {
			return false
		}
		if known.Bool == flag.when {
			add(flag.field, gotree.True)
		}
		return true
	}
	switch k.Arg {
	case "type":
		fn, ok := argumentTypes[x.Qualified(k.Value)]
		if ok && fn != "" {
			add("Convert", x.Qual("web", fn))
		}
		return ok
	case "default":
		if known == nil {
			return false
		}
		v, ok := x.Convert(x.Hoist(x.Expr(k.Value, "any"), "fallback"), "any")
		add("Default", v.X)
		return ok
	case "help", "dest":
		if known == nil || known.Kind != ir.ConstStr {
			return known != nil && known.Kind == ir.ConstNone
		}
		add(map[string]string{"help": "Help", "dest": "Dest"}[k.Arg], gotree.Str{Value: known.Text})
		return true
	case "action":
		if known == nil || known.Text != "append" && known.Text != "store" && known.Text != "split" {
			return false
		}
		if known.Text != "store" {
			add(map[string]string{"append": "Append", "split": "Split"}[known.Text], gotree.True)
		}
		return true
	case "location":
		return argumentLocation(known, add)
	case "choices":
		return argumentChoices(x, k.Value, add)
	}
	return false
}

// argumentLocation adds where an argument is looked for: one name, or a sequence of them.
func argumentLocation(known *ir.Const, add func(string, gotree.Expr)) bool {
	if known == nil {
		return false
	}
	names := []*ir.Const{known}
	if known.Kind == ir.ConstTuple || known.Kind == ir.ConstList {
		names = known.Items
		add("Several", gotree.True)
	}
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, n := range names {
		if n.Kind != ir.ConstStr || !slices.Contains(argumentPlaces, n.Text) {
			return false
		}
		list.Elts = append(list.Elts, gotree.Element{Value: gotree.Str{Value: n.Text}})
	}
	add("Locations", list)
	return len(names) > 0
}

// argumentChoices adds the values that an argument may have.
func argumentChoices(x rule.Context, e pyast.Expr, add func(string, gotree.Expr)) bool {
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}}
	for _, elt := range pyast.Elements(e) {
		if x.Const(elt) == nil {
			return false
		}
		v, ok := x.Convert(x.Expr(elt, "any"), "any")
		if !ok {
			return false
		}
		list.Elts = append(list.Elts, gotree.Element{Value: v.X})
	}
	add("Choices", list)
	return len(pyast.Elements(e)) > 0
}
