// This file translates the templates of FastAPI apps: Jinja2Templates.TemplateResponse.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// The parameters of TemplateResponse by position, today and before Starlette 0.29.
var (
	templateArgs    = []string{"request", "name", "context", "status_code", "headers"}
	oldTemplateArgs = templateArgs[1:]
)

// templateResponse translates the answer with a template, whose values stand in a dict display.
//
//	templates.TemplateResponse(request, "item.html", {"id": id})  =>  fastapi.TemplateResponse(c, "item.html", http.StatusOK, nil, "id", id)
func (t *translator) templateResponse(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok {
		return rule.Value{}, false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "TemplateResponse" {
		return rule.Value{}, false
	}
	if known, isExternal := t.TypeOf(a.Value).(ir.External); !isExternal || !strings.HasSuffix(known.Name, ".templating.Jinja2Templates") || t.u.pages == nil {
		return rule.Value{}, false
	}
	args := t.templateArguments(call)
	values := t.templateValues(call, args)
	return t.answerTemplate(call, args, values), true
}

// templateArguments returns the arguments of TemplateResponse by name.
func (t *translator) templateArguments(call *pyast.Call) map[string]pyast.Expr {
	names := templateArgs
	if len(call.Args) > 0 && t.TypeOf(call.Args[0]) == ir.Type(ir.Str) {
		names = oldTemplateArgs
	}
	if hasStar(call.Args) || len(call.Args) > len(names) {
		t.Fail(call, diag.NoTemplate, "this form of rendering a template is not translated")
	}
	args := map[string]pyast.Expr{}
	for i, arg := range call.Args {
		args[names[i]] = arg
	}
	for _, k := range call.Keywords {
		if !strings.Contains(" request name context status_code headers ", " "+k.Arg+" ") || k.Arg == "" {
			t.Fail(call, diag.NoTemplate, "this form of rendering a template is not translated")
		}
		args[k.Arg] = k.Value
	}
	return args
}

// templateValues returns what a template is given besides the request, which it needs.
func (t *translator) templateValues(call *pyast.Call, args map[string]pyast.Expr) []*pyast.Keyword {
	given := args["request"]
	var out []*pyast.Keyword
	if context := args["context"]; context != nil && !isNone(context) {
		display, ok := context.(*pyast.Dict)
		if !ok {
			t.Fail(context, diag.NoTemplate, "values for a template in something else than a dict display are not translated")
		}
		for i, key := range display.Keys {
			var known *ir.Const
			if key != nil {
				known = t.Const(key)
			}
			switch {
			case known == nil || known.Kind != ir.ConstStr:
				t.Fail(context, diag.NoTemplate, "values for a template under names that are not constant are not translated")
			case known.Text == "request":
				given = display.Values[i]
			default:
				out = append(out, &pyast.Keyword{Arg: known.Text, Value: display.Values[i]})
			}
		}
	}
	if given == nil || args["name"] == nil {
		t.Fail(call, diag.NoTemplate, "a template without a request or a name is not translated")
	}
	if known, ok := t.TypeOf(given).(ir.External); !ok || externals[known.Name] != "*gin.Context" {
		t.Fail(given, diag.NoTemplate, "the request of a template is not known to be one")
	}
	return out
}

// answerTemplate makes the response of a template.
func (t *translator) answerTemplate(call *pyast.Call, args map[string]pyast.Expr, values []*pyast.Keyword) rule.Value {
	var given []string
	var operands []pyast.Expr
	var wants []string
	for _, k := range values {
		if why := t.u.pages.Readable(t.TypeOf(k.Value)); why != "" {
			t.Fail(k.Value, diag.NoTemplateValue, "the template is given %s, %s", k.Arg, why)
		}
		given, operands, wants = append(given, k.Arg), append(operands, k.Value), append(wants, "any")
	}
	shown := &pyast.Call{Span: call.Span, Func: call.Func, Keywords: values}
	name := t.templateName(args["name"], given, false, func(template string) { t.showAll(shown, template) })
	if status := args["status_code"]; status != nil {
		operands, wants = append(operands, status), append(wants, "int")
	}
	if headers := args["headers"]; headers != nil {
		operands, wants = append(operands, headers), append(wants, "any")
	}
	vs := t.several(operands, wants)
	status, headers := gotree.Expr(gotree.Qual{Path: "net/http", Name: "StatusOK"}), gotree.Expr(gotree.Nil)
	rest := vs[len(given):]
	if args["status_code"] != nil {
		status, rest = t.Status(args["status_code"], rest[0].X), rest[1:]
	}
	if args["headers"] != nil {
		headers = rest[0].X
	}
	out := gotree.CallOf(t.qual("fastapi", "TemplateResponse"), t.context(), name, status, headers)
	for i, key := range given {
		out.Args = append(out.Args, gotree.Str{Value: key}, vs[i].X)
	}
	return rule.Value{X: out, Type: responseType, Fails: true, Fresh: true}
}
