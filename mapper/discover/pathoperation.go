// This file reads the options of FastAPI's decorators, routers and apps.

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// required is a list of dependencies whose results are dropped.
type required struct {
	list  pyast.Expr
	scope *ir.Func
}

// appOptions and routerOptions are the options that show nowhere but in the specification, or that are read elsewhere.
const (
	appOptions = " title summary description version openapi_tags servers terms_of_service contact license_info openapi_url docs_url" +
		" redoc_url swagger_ui_oauth2_redirect_url swagger_ui_init_oauth swagger_ui_parameters openapi_prefix dependencies responses" +
		" deprecated include_in_schema separate_input_output_schemas generate_unique_id_function lifespan "
	routerOptions = " prefix tags dependencies responses deprecated include_in_schema callbacks generate_unique_id_function router lifespan "
)

// scopeOf returns the function whose code is running.
func scopeOf(in *eval.Interp) *ir.Func {
	if f := in.Frame(); f != nil {
		return f.Func
	}
	return nil
}

// configure reads the options of an app, of a router or of include_router; what it does not know stops every route.
func (r *router) configure(in *eval.Interp, c *eval.Call, known string) {
	for _, k := range c.Keywords {
		switch {
		case k.Name == "dependencies" && k.Expr != nil:
			r.requires = append(r.requires, required{k.Expr, scopeOf(in)})
		case k.Name == "default_response_class" && k.Expr != nil && scopeOf(in) != nil && responseClass(scopeOf(in).Qualified(k.Expr)) != "":
			r.class = responseClass(scopeOf(in).Qualified(k.Expr))
		case (k.Name == "middleware" || k.Name == "debug") && known == appOptions:
			// read elsewhere
		case (k.Name == "root_path" || k.Name == "root_path_in_servers") && known == appOptions && eval.Fold(eval.Plain(k.Value)) != nil:
			// read elsewhere
		case strings.Contains(" tags responses deprecated include_in_schema callbacks generate_unique_id_function ", " "+k.Name+" "):
			r.describe(in, k, known)
		case strings.Contains(known, " "+k.Name+" ") || isUnset(k):
		default:
			message := "the option " + k.Name + " of the app or router has no translation"
			r.refusals = append(r.refusals, ir.Refusal{Message: message, Place: in.Place(c.Node)})
		}
	}
	if c.Open {
		r.refusals = append(r.refusals, ir.Refusal{Message: "the options of the app or router are not all known", Place: in.Place(c.Node)})
	}
}

// describe reads an option that is one of each of the operations.
func (r *router) describe(in *eval.Interp, k eval.Argument, known string) {
	if k.Name == "tags" && known == appOptions {
		r.refusals = append(r.refusals, ir.Refusal{Message: "the option tags of the app has no translation", Place: ir.Place{File: scopeOf(in).Module.File}})
		return
	}
	if k.Expr == nil || scopeOf(in) == nil {
		r.doc.Odd = "the option " + k.Name
		return
	}
	readDoc(&r.doc, k, scopeOf(in))
}

// isUnset reports whether an option is given as None or False, which leave things as they are.
func isUnset(k eval.Argument) bool {
	c, ok := k.Expr.(*pyast.Constant)
	if !ok {
		return false
	}
	return (c.Value == pyast.Value(pyast.None{}) || c.Value == pyast.Value(pyast.Bool(false))) && k.Name != "redirect_slashes" && k.Name != "strict_content_type"
}

// operationOptions are the options of path operations that show only in the specification, or that are read elsewhere.
const operationOptions = " path methods name tags summary description response_description responses deprecated operation_id" +
	" include_in_schema openapi_extra callbacks generate_unique_id_function "

// describe reads the operation of a route.
func (op *operation) describe(route *ir.Route) {
	fn := route.View.Func
	if fn == nil || op.call == nil || op.scope == nil {
		return
	}
	out := operationOf(fn, route.Rule)
	route.Operation = out
	out.Refusals = append(slices.Clone(op.refusals), out.Refusals...)
	read := &operations{path: pathNames(route.Rule), known: map[*ir.Func]*ir.Operation{}}
	out.Doc = op.doc
	if op.class != jsonClass {
		out.Class = op.class
	}
	for _, list := range op.requires {
		requireAll(out, read, list)
	}
	for _, k := range op.call.Keywords {
		if k.Name == "dependencies" && k.Expr != nil {
			requireAll(out, read, required{k.Expr, op.scope})
			continue
		}
		readOption(out, k, op.scope)
		readDoc(&out.Doc, k, op.scope)
	}
	if op.call.Open || len(op.call.Args) > 1 && op.call.Syntax != nil && len(op.call.Syntax.Args) > 1 && route.Endpoint == "" {
		refuse(out, op.scope.Module, op.call.Node, "the options of the path operation are not all known")
	}
	if converted(route.Rule) {
		refuse(out, op.scope.Module, op.call.Node, "the path has a convertor that is not translated")
	}
	refuseMixedScopes(out)
	if out.Socket = route.Socket; out.Socket {
		refuseInSocket(out)
	} else {
		refuseSocket(out)
	}
	if len(route.View.Decorators) > 0 {
		refuse(out, fn.Module, fn.Syntax, "decorators between FastAPI's and the function are not translated")
	}
}

func pathNames(path string) map[string]bool {
	names := map[string]bool{}
	for _, m := range pathParams.FindAllStringSubmatch(path, -1) {
		names[m[1]] = true
	}
	return names
}

// converted reports whether a path has a convertor besides str, path and int.
func converted(path string) bool {
	for _, m := range pathParams.FindAllStringSubmatch(path, -1) {
		if m[2] != "" && m[2] != "str" && m[2] != "path" && m[2] != "int" {
			return true
		}
	}
	return false
}

// requireAll reads dependencies=[Depends(f), ...].
func requireAll(op *ir.Operation, read *operations, r required) {
	var elts []pyast.Expr
	switch list := r.list.(type) {
	case *pyast.List:
		elts = list.Elts
	case *pyast.Tuple:
		elts = list.Elts
	case *pyast.Constant:
		return // None
	default:
		refuse(op, r.scope.Module, r.list, "the list of dependencies is not a plain one")
	}
	for _, e := range elts {
		call, ok := e.(*pyast.Call)
		if !ok || !strings.Contains(" Depends Security ", " "+marker(r.scope.Qualified(call.Func))+" ") {
			refuse(op, r.scope.Module, e, "a dependency is not a plain Depends")
			continue
		}
		d, why := read.dependency(call, r.scope)
		if why != "" {
			refuse(op, r.scope.Module, call, "%s", why)
			continue
		}
		op.Requires = append(op.Requires, d)
	}
}

// readOption reads one option of a path operation.
func readOption(op *ir.Operation, k eval.Argument, scope *ir.Func) {
	if strings.Contains(operationOptions, " "+k.Name+" ") {
		return
	}
	var value *ir.Const
	if k.Expr != nil {
		value = lower.Fold(scope, k.Expr)
	}
	on := value != nil && value.Kind == ir.ConstBool && value.Bool
	isBool := value != nil && value.Kind == ir.ConstBool
	isNone := value != nil && value.Kind == ir.ConstNone
	switch {
	case k.Expr == nil:
		refuse(op, scope.Module, nil, "the option %s of the path operation is not known", k.Name)
	case k.Name == "status_code":
		if op.Status = statusOf(scope, k.Expr, value); op.Status == 0 && !isNone {
			refuse(op, scope.Module, k.Expr, "the status of the path operation is not constant")
		}
	case k.Name == "response_model":
		op.Model, op.Scope = k.Expr, scope
		if isNone {
			op.Model = nil
		}
	case k.Name == "response_model_exclude_unset" && isBool:
		op.Unset = on
	case k.Name == "response_model_exclude_none" && isBool:
		op.NoNone = on
	case k.Name == "response_model_by_alias" && isBool:
		op.NoAlias = !on
	case k.Name == "response_model_include" && value != nil:
		op.Included = value
	case k.Name == "response_model_exclude" && value != nil:
		op.Excluded = value
	case isNone || isBool && !on:
	case k.Name == "response_class" && jsonClasses[scope.Qualified(k.Expr)]:
		op.Class = ""
	case k.Name == "response_class" && orjsonClasses[scope.Qualified(k.Expr)]:
		op.Class = ir.ORJSONClass
	case k.Name == "response_class" && textClasses[scope.Qualified(k.Expr)] != "":
		op.Class = textClasses[scope.Qualified(k.Expr)]
	default:
		refuse(op, scope.Module, k.Expr, "the option %s of the path operation is not translated", k.Name)
	}
}

// jsonClass is the class that answers by default.
const jsonClass = "JSONResponse"

// responseClass returns the name of a class that may answer by default, "" for any other.
func responseClass(q string) string {
	switch {
	case jsonClasses[q]:
		return jsonClass
	case orjsonClasses[q]:
		return ir.ORJSONClass
	case textClasses[q] == "HTMLResponse" || textClasses[q] == "PlainTextResponse" || textClasses[q] == "Response":
		return textClasses[q]
	}
	return ""
}

// jsonClasses are the spellings of the class that answers by default.
var jsonClasses = map[string]bool{
	"fastapi.responses.JSONResponse": true, "starlette.responses.JSONResponse": true,
}

// orjsonClasses are those of the class that answers with what orjson writes.
var orjsonClasses = map[string]bool{"fastapi.responses.ORJSONResponse": true}

// textClasses are the spellings of classes that answer with what an operation returns as it is, or where it says.
var textClasses = map[string]string{
	"fastapi.responses.HTMLResponse": "HTMLResponse", "starlette.responses.HTMLResponse": "HTMLResponse",
	"fastapi.responses.PlainTextResponse": "PlainTextResponse", "starlette.responses.PlainTextResponse": "PlainTextResponse",
	"fastapi.Response": "Response", "fastapi.responses.Response": "Response", "starlette.responses.Response": "Response",
	"fastapi.responses.RedirectResponse": "RedirectResponse", "starlette.responses.RedirectResponse": "RedirectResponse",
	"fastapi.responses.FileResponse": "FileResponse", "starlette.responses.FileResponse": "FileResponse",
	"fastapi.responses.StreamingResponse": "StreamingResponse", "starlette.responses.StreamingResponse": "StreamingResponse",
}

// statusOf returns a status: an int, or a constant of fastapi.status such as status.HTTP_201_CREATED; 0 when it is not
// known.
func statusOf(scope *ir.Func, e pyast.Expr, value *ir.Const) int {
	if value != nil && value.Kind == ir.ConstInt && value.Big == nil {
		return int(value.Int)
	}
	q := scope.Qualified(e)
	_, name, ok := strings.Cut(q, ".HTTP_")
	if !ok || len(name) < 3 || !strings.HasPrefix(q, "fastapi.") && !strings.HasPrefix(q, "starlette.") {
		return 0
	}
	n := 0
	for _, c := range name[:3] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
