// This file reads what a FastAPI path operation asks of a request: the parameters of its function and of those that it
// depends on, as fastapi.dependencies.utils.analyze_param does.

package discover

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// pathParams finds the parameters of a path: {name} and {name:convertor}.
var pathParams = regexp.MustCompile(`\{([a-zA-Z_][a-zA-Z0-9_]*)(?::([a-zA-Z_][a-zA-Z0-9_]*))?\}`)

// operations reads functions as operations, each once per path.
type operations struct {
	path  map[string]bool // the names of the path's parameters
	known map[*ir.Func]*ir.Operation
}

// operationOf returns what fn asks of requests to a path.
func operationOf(fn *ir.Func, path string) *ir.Operation {
	o := &operations{path: map[string]bool{}, known: map[*ir.Func]*ir.Operation{}}
	for _, m := range pathParams.FindAllStringSubmatch(path, -1) {
		o.path[m[1]] = true
	}
	return o.of(fn)
}

func (o *operations) of(fn *ir.Func) *ir.Operation {
	if known := o.known[fn]; known != nil {
		return known
	}
	op := &ir.Operation{Func: fn}
	o.known[fn] = op
	params := fn.Params
	if fn.Class != nil && (fn.Name == "__init__" || fn.Name == "__call__") {
		params = params[min(1, len(params)):]
	}
	for _, s := range params {
		o.param(op, s)
	}
	op.Model, op.Scope = returnAnnotation(fn), fn.Definer()
	return op
}

func refuse(op *ir.Operation, module *ir.Module, node pyast.Node, format string, args ...any) {
	place := ir.Place{File: module.File}
	if node != nil {
		place.Span = node.Bounds()
	}
	op.Refusals = append(op.Refusals, ir.Refusal{Message: fmt.Sprintf(format, args...), Place: place})
}

// returnAnnotation returns what fn says that it returns; None and responses say nothing of a model.
func returnAnnotation(fn *ir.Func) pyast.Expr {
	var e pyast.Expr
	switch n := fn.Syntax.(type) {
	case *pyast.FunctionDef:
		e = n.Returns
	case *pyast.AsyncFunctionDef:
		e = n.Returns
	}
	if c, ok := e.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.None{}) {
		return nil
	}
	if e != nil && isResponseClass(fn.Definer().Qualified(e)) {
		return nil
	}
	return e
}

func isResponseClass(q string) bool {
	return strings.HasSuffix(q, "Response") && (strings.HasPrefix(q, "fastapi.") || strings.HasPrefix(q, "starlette."))
}

// param reads one parameter.
func (o *operations) param(op *ir.Operation, s *ir.Symbol) {
	fn := op.Func
	arg, _ := s.Binds[0].(*pyast.Arg)
	if arg == nil || arg == fn.Args.Vararg || arg == fn.Args.Kwarg || len(fn.Args.Posonlyargs) > 0 {
		refuse(op, fn.Module, fn.Syntax, "the parameter %s of %s is not a plain one", s.Name, fn.Name)
		return
	}
	in := &ir.Input{Symbol: s, Name: s.Name, Annotation: arg.Annotation, Scope: fn.Definer(), Kind: -1, Default: defaultOf(fn, s)}
	op.Params = append(op.Params, in)
	o.expandAlias(in)
	meta := o.annotated(op, in)
	if call, ok := in.Default.(*pyast.Call); ok && marker(fn.Definer().Qualified(call.Func)) != "" {
		if meta != nil {
			refuse(op, fn.Module, call, "the parameter %s has two descriptions", s.Name)
		}
		in.Default, in.Described = nil, true
		meta = call
		o.marked(op, in, meta, fn.Definer(), true)
	} else if meta != nil {
		o.marked(op, in, meta, in.Scope, false)
	}
	if in.Kind < 0 {
		o.infer(op, in)
	}
	if o.path[in.Name] && in.Kind < ir.DependsInput && in.Kind != ir.PathInput || in.Kind == ir.PathInput && !o.path[in.Name] {
		refuse(op, fn.Module, arg, "the parameter %s and the path do not agree", s.Name)
	}
}

// defaultOf returns the default of a parameter, nil when it has none.
func defaultOf(fn *ir.Func, s *ir.Symbol) pyast.Expr {
	for i, a := range fn.Args.Args {
		if pyast.Node(a) == s.Binds[0] {
			if at := i - len(fn.Args.Args) + len(fn.Args.Defaults); at >= 0 {
				return fn.Args.Defaults[at]
			}
		}
	}
	for i, a := range fn.Args.Kwonlyargs {
		if pyast.Node(a) == s.Binds[0] && i < len(fn.Args.KwDefaults) {
			return fn.Args.KwDefaults[i]
		}
	}
	return nil
}

// expandAlias replaces a name by the annotation that the program gave that name.
func (o *operations) expandAlias(in *ir.Input) {
	for range 5 {
		name, ok := in.Annotation.(*pyast.Name)
		if !ok {
			return
		}
		s := in.Scope.Uses[name].Final()
		if s == nil || s.Kind != ir.Variable || s.Value == nil || !s.Global || len(s.Binds) != 1 {
			return
		}
		in.Annotation, in.Scope = s.Value, s.Module.Body
	}
}

// annotated takes Annotated apart: it leaves the type in the input, and returns the call that describes it.
func (o *operations) annotated(op *ir.Operation, in *ir.Input) *pyast.Call {
	sub, ok := in.Annotation.(*pyast.Subscript)
	if !ok {
		return nil
	}
	if q := in.Scope.Qualified(sub.Value); q != "typing.Annotated" && q != "typing_extensions.Annotated" {
		return nil
	}
	args, ok := sub.Slice.(*pyast.Tuple)
	if !ok {
		return nil
	}
	in.Annotation = args.Elts[0]
	var found *pyast.Call
	read := []pyast.Expr{args.Elts[0]}
	for _, e := range args.Elts[1:] {
		call, isCall := e.(*pyast.Call)
		switch {
		case isCall && marker(in.Scope.Qualified(call.Func)) != "":
			if found != nil {
				refuse(op, in.Scope.Module, e, "this part of the annotation of %s is not translated", in.Name)
			}
			found = call
		default:
			if c, isConst := e.(*pyast.Constant); !isConst || c.Value == nil {
				read = append(read, e)
			}
		}
	}
	if len(read) > 1 {
		in.Checked = &pyast.Subscript{Span: sub.Span, Value: sub.Value, Slice: &pyast.Tuple{Span: args.Span, Elts: read}}
	}
	return found
}

// marker returns the name of the function of FastAPI that describes a parameter, "" for any other.
func marker(q string) string {
	for _, prefix := range []string{"fastapi.params.", "fastapi.param_functions.", "fastapi."} {
		if name, ok := strings.CutPrefix(q, prefix); ok && strings.Contains(" Path Query Header Cookie Body Form Depends File Security ", " "+name+" ") {
			return name
		}
	}
	return ""
}

var markerKinds = map[string]ir.InputKind{
	"Path": ir.PathInput, "Query": ir.QueryInput, "Header": ir.HeaderInput, "Cookie": ir.CookieInput, "Body": ir.BodyInput,
	"Form": ir.FormInput, "File": ir.FileInput, "Depends": ir.DependsInput, "Security": ir.DependsInput,
}

// described are the options that show only in the specification.
const described = " title description examples example openapi_examples deprecated include_in_schema json_schema_extra "

// limiting are the options that constrain a value.
const limiting = " gt ge lt le multiple_of min_length max_length pattern regex "

// marked reads Query(...) and its kin. Only as a default value does the first argument count as the default.
func (o *operations) marked(op *ir.Operation, in *ir.Input, call *pyast.Call, scope *ir.Func, asDefault bool) {
	name := marker(scope.Qualified(call.Func))
	kind, ok := markerKinds[name]
	if !ok {
		refuse(op, scope.Module, call, "the parameter %s is read by %s, which is not translated", in.Name, name)
		in.Kind = ir.QueryInput
		return
	}
	in.Kind = kind
	if kind == ir.DependsInput {
		o.depends(op, in, call, scope)
		return
	}
	if kind == ir.HeaderInput {
		in.Name = strings.ReplaceAll(in.Name, "_", "-")
	}
	if len(call.Args) > 0 && asDefault && kind != ir.PathInput {
		in.Default = unlessEllipsis(call.Args[0])
	} else if len(call.Args) > 0 {
		if unlessEllipsis(call.Args[0]) != nil {
			refuse(op, scope.Module, call, "the parameter %s has a positional argument that is not translated", in.Name)
		}
	}
	for _, k := range call.Keywords {
		o.option(op, in, k, scope)
	}
	if kind == ir.FormInput || kind == ir.FileInput {
		o.file(op, in)
	}
}

func (o *operations) option(op *ir.Operation, in *ir.Input, k *pyast.Keyword, scope *ir.Func) {
	value := lower.Fold(scope, k.Value)
	switch {
	case k.Arg == "default" && in.Kind != ir.PathInput:
		in.Default = unlessEllipsis(k.Value)
	case k.Arg == "alias" && value != nil && value.Kind == ir.ConstStr:
		in.Name = value.Text
	case k.Arg == "convert_underscores" && value != nil && value.Kind == ir.ConstBool:
		if !value.Bool {
			in.Name = in.Symbol.Name
		}
	case k.Arg == "embed" && value != nil && value.Kind == ir.ConstBool:
		in.Embed = value.Bool
	case strings.Contains(limiting, " "+k.Arg+" "):
		in.Limits = append(in.Limits, k)
	case k.Arg == "description" && value != nil && value.Kind == ir.ConstStr:
		in.Doc = value.Text
	case strings.Contains(described, " "+k.Arg+" "):
		in.Said, in.SaidIn = append(in.Said, k), scope
	default:
		refuse(op, scope.Module, k, "the option %s of the parameter %s is not translated", k.Arg, in.Name)
	}
}

// unlessEllipsis returns e, or nil when it is the ellipsis, which says that a value must be given.
func unlessEllipsis(e pyast.Expr) pyast.Expr {
	if c, ok := e.(*pyast.Constant); ok {
		if _, is := c.Value.(pyast.Ellipsis); is {
			return nil
		}
	}
	return e
}

// depends reads Depends(function).
func (o *operations) depends(op *ir.Operation, in *ir.Input, call *pyast.Call, scope *ir.Func) {
	if len(call.Args)+len(call.Keywords) == 0 && in.Annotation != nil {
		call = &pyast.Call{Span: call.Span, Func: call.Func, Args: []pyast.Expr{in.Annotation}}
		scope = in.Scope
	}
	d, why := o.dependency(call, scope)
	if why != "" {
		refuse(op, scope.Module, call, "%s", why)
		return
	}
	in.Depends = d
}

// dependency returns what a call of Depends names, or why it has no translation.
func (o *operations) dependency(call *pyast.Call, scope *ir.Func) (*ir.Dependency, string) {
	var of pyast.Expr
	d := &ir.Dependency{}
	if len(call.Args) == 1 {
		of = call.Args[0]
	}
	for _, k := range call.Keywords {
		value := lower.Fold(scope, k.Value)
		switch {
		case k.Arg == "dependency":
			of = k.Value
		case k.Arg == "scopes" && marker(scope.Qualified(call.Func)) == "Security":
			scopes, ok := value.Texts()
			if !ok && (value == nil || value.Kind != ir.ConstNone) {
				return nil, "scopes that are not constant are not translated"
			}
			d.Scopes = scopes
		case k.Arg == "use_cache" && value != nil && value.Kind == ir.ConstBool:
			d.Fresh = !value.Bool
		default:
			return nil, "the option " + k.Arg + " of Depends is not translated"
		}
	}
	if of == nil {
		return nil, "Depends without a function is not translated"
	}
	if scheme := schemeOf(scope, of); scheme != nil {
		scheme.Scopes = d.Scopes
		return scheme, ""
	}
	s := scope.Resolve(of)
	if s != nil && s.Kind == ir.ClassName && s.Class != nil {
		return o.classDependency(d, s.Class)
	}
	if call := callableOf(scope, of); call != nil {
		if reason := deferred(call); reason != "" {
			return nil, reason
		}
		d.On, d.Object, d.Scope = o.of(call), of, scope
		return d, ""
	}
	if s == nil || s.Kind != ir.FuncName || s.Func == nil || len(s.Binds) != 1 {
		return nil, unplain(scope, of)
	}
	d.On = o.of(s.Func)
	return d, ""
}

// classDependency makes an object of a plain class of the project, with what its __init__ asks for.
func (o *operations) classDependency(d *ir.Dependency, c *ir.Class) (*ir.Dependency, string) {
	init := c.Methods["__init__"]
	if c.Kind != ir.PlainClass || init == nil || len(init.Params) == 0 {
		return nil, "the class " + c.Name + " as a dependency has no __init__ of its own"
	}
	if reason := deferred(init); reason != "" {
		return nil, reason
	}
	d.On, d.Class = o.of(init), c
	d.Type = ir.Instance{Class: c}
	return d, ""
}

// infer finds the kind of a parameter that nothing describes: of the path, of the query, or the body.
func (o *operations) infer(op *ir.Operation, in *ir.Input) {
	q := in.Scope.Qualified(in.Annotation)
	_, isFile := fileKind(in.Scope, in.Annotation, false)
	switch {
	case o.path[in.Name]:
		in.Kind, in.Default = ir.PathInput, nil // which is always there
	case isFile:
		in.Kind = ir.FileInput
		o.file(op, in)
	case q == "fastapi.Request" || q == "starlette.requests.Request" || q == "fastapi.requests.Request":
		in.Kind = ir.RequestInput
	case q == "fastapi.Response" || q == "starlette.responses.Response" || q == "fastapi.responses.Response":
		in.Kind = ir.ResponseInput
	case q == "fastapi.BackgroundTasks" || q == "starlette.background.BackgroundTasks" || q == "fastapi.background.BackgroundTasks":
		in.Kind = ir.TasksInput
	case q == "fastapi.security.SecurityScopes" || q == "fastapi.security.oauth2.SecurityScopes":
		in.Kind = ir.ScopesInput
	case q == "fastapi.WebSocket" || q == "starlette.websockets.WebSocket" || q == "fastapi.websockets.WebSocket":
		in.Kind = ir.SocketInput
	case strings.HasPrefix(q, "fastapi.") || strings.HasPrefix(q, "starlette."):
		in.Kind = ir.QueryInput
		refuse(op, op.Func.Module, in.Symbol.Binds[0], "a parameter of the class %s is not translated", q)
	case scalar(in.Scope, in.Annotation):
		in.Kind = ir.QueryInput
	default:
		in.Kind = ir.BodyInput
	}
}

// scalar reports whether a parameter of this type comes from the query by itself: neither a model nor a container
// (fastapi._compat.field_annotation_is_scalar).
func scalar(scope *ir.Func, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name, *pyast.Attribute:
		if s := scope.Resolve(e); s != nil && s.Kind == ir.ClassName {
			return s.Class.Kind == ir.EnumClass
		}
		switch scope.Qualified(e) {
		case "list", "dict", "set", "frozenset", "tuple", "typing.List", "typing.Dict", "typing.Set", "typing.Tuple":
			return false
		}
	case *pyast.BinOp:
		return scalar(scope, e.Left) && scalar(scope, e.Right)
	case *pyast.Subscript:
		args := []pyast.Expr{e.Slice}
		if t, ok := e.Slice.(*pyast.Tuple); ok {
			args = t.Elts
		}
		switch scope.Qualified(e.Value) {
		case "typing.Literal", "typing_extensions.Literal":
			return true
		case "typing.Optional", "typing.Union", "typing.Annotated":
			for _, a := range args {
				if !scalar(scope, a) {
					return false
				}
			}
			return true
		}
		return false
	}
	return true
}
