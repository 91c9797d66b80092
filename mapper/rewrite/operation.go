// This file translates FastAPI's path operations: the parameters that they read of the request and the answers that
// they give.

package rewrite

import (
	"math"
	"slices"
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Value is a value of an annotated type: a parameter of a path operation, or its answer.
type Value interface {
	// Type is the type of the values that are read.
	Type() ir.Type
	// Reader returns the pydantic.Type that reads the value as a Go type.
	Reader(host *Unit, want string) (gotree.Expr, *Failure)
	// IsList reports whether the values are lists, IsModel whether they are models, and IsPlain whether a query can hold them.
	IsList() bool
	IsModel() bool
	IsPlain() bool
	// Keys returns the fields of a model that parameters are read into, false when they are not certain.
	Keys() ([]Key, bool)
	// FieldKeys is Keys for libraries of Flask.
	FieldKeys() ([]FieldKey, bool)
	// Repeated returns the fields of a model of which flask_pydantic takes all values of a query.
	Repeated() ([]string, bool)
	// Conditions are those under which the reading is exact.
	Conditions() []string
}

// refuseParts fails with the first part of an operation that has no translation.
func (t *translator) refuseParts(op *ir.Operation) {
	for _, r := range op.Refusals {
		t.refuseAt(r)
	}
}

// refuseAt fails with a part that has no translation.
func (t *translator) refuseAt(r ir.Refusal) {
	f := &Failure{Code: diag.NoOperation, Message: r.Message, Module: t.py.Module}
	for _, m := range t.u.Program.Modules {
		if m.File == r.Place.File {
			f.Module = m
		}
	}
	f.Node = &pyast.Constant{Span: pyast.Span(r.Place.Span)}
	panic(f)
}

// operationParams reads the parameters of a path operation.
func (t *translator) operationParams(op *ir.Operation) {
	t.refuseParts(op)
	t.frames = []frame{t.outerFrame()}
	if len(op.Params) == 0 && len(op.Requires) == 0 {
		return
	}
	if t.onlySocket(op) {
		return
	}
	if onlyRequest(op) {
		for _, in := range op.Params {
			t.requestParam(in.Symbol)
		}
		return
	}
	p := gotree.Ident{Name: t.scope.Take("p")}
	t.emit(gotree.Define(gotree.CallOf(t.qual("fastapi", "Read"), t.context()), p))
	if op.Exits() {
		t.closeLast(p)
	}
	if op.HasTasks() {
		t.emit(&gotree.Defer{Call: gotree.CallOf(gotree.Sel(gotree.CallOf(gotree.Sel(p, "Tasks")), "Run"))})
	}
	if op.IsForm() {
		t.form(op, p)
	} else if op.HasBody() {
		t.call(rule.Value{X: gotree.CallOf(gotree.Sel(p, "ReadBody")), Fails: true})
	}
	t.inputs(op, p)
	t.call(rule.Value{X: gotree.CallOf(gotree.Sel(p, "Err")), Fails: true})
}

// onlyRequest reports whether an operation asks for nothing but the request, of which nothing has to be read before.
func onlyRequest(op *ir.Operation) bool {
	return len(op.Requires) == 0 && !slices.ContainsFunc(op.Params, func(in *ir.Input) bool { return in.Kind != ir.RequestInput })
}

// inputs reads what an operation asks for: first what it depends on, then by kind, as FastAPI does.
func (t *translator) inputs(op *ir.Operation, p gotree.Ident) {
	for _, d := range op.Requires {
		t.dependency(d, nil, p)
	}
	for _, in := range op.Params {
		if in.Kind == ir.DependsInput {
			t.dependency(in.Depends, in.Symbol, p)
		}
	}
	embed := false
	if bodies := op.Bodies(); len(bodies) > 1 || len(bodies) == 1 && bodies[0].Embed {
		embed = true
	}
	for _, kind := range []ir.InputKind{ir.PathInput, ir.QueryInput, ir.HeaderInput, ir.CookieInput, ir.BodyInput, ir.FormInput} {
		for _, in := range op.Params {
			switch {
			case in.Kind == ir.FileInput && kind == ir.FormInput:
				t.fileInput(in, p)
			case in.Kind == kind:
				t.input(in, p, embed)
			}
		}
	}
	for _, in := range op.Params {
		if in.Kind == ir.RequestInput {
			t.requestParam(in.Symbol)
			continue
		}
		if method := handed[in.Kind]; method != "" {
			if !t.reads(in.Symbol) && t.out.Mode == ViewMode {
				continue
			}
			variable := t.declareParam(in.Symbol, t.u.repr(ir.External{Name: handedClass[in.Kind]}))
			t.emit(gotree.Define(gotree.CallOf(gotree.Sel(p, method)), gotree.Ident{Name: variable.name}))
			continue
		}
		if in.Kind > ir.FileInput && in.Kind != ir.DependsInput {
			t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is of a kind that is not translated", in.Name)
		}
	}
}

// handed are the methods of fastapi.Params that return what FastAPI hands to operations, and handedClass its classes.
var (
	handed      = map[ir.InputKind]string{ir.SocketInput: "WebSocket", ir.ScopesInput: "Scopes", ir.ResponseInput: "Response", ir.TasksInput: "Tasks"}
	handedClass = map[ir.InputKind]string{ir.SocketInput: "fastapi.WebSocket", ir.ScopesInput: "fastapi.security.SecurityScopes", ir.ResponseInput: "fastapi.Response", ir.TasksInput: "fastapi.BackgroundTasks"}
)

// closeLast lets the dependencies that yield go on when the operation has ended; they see what it raised.
//
//	defer func() { failed = p.Close(failed) }()
func (t *translator) closeLast(p gotree.Ident) {
	t.out.failed = t.scope.Take("failed")
	failed := gotree.Ident{Name: t.out.failed}
	body := &gotree.Block{Stmts: []gotree.Stmt{gotree.Set(gotree.CallOf(gotree.Sel(p, "Close"), failed), failed)}}
	t.emit(&gotree.Defer{Call: gotree.CallOf(&gotree.FuncLit{Body: body})})
}

// form reads the body as a form; what else it reads of the body has no place there.
func (t *translator) form(op *ir.Operation, p gotree.Ident) {
	for _, in := range op.Bodies() {
		if in.Kind != ir.FormInput && in.Kind != ir.FileInput {
			t.Fail(t.py.Syntax, diag.NoOperation, "a form beside another body is not translated")
		}
	}
	if op.HasFiles() {
		t.call(rule.Value{X: gotree.CallOf(gotree.Sel(p, "ReadFiles")), Fails: true})
		return
	}
	t.Require("no file is sent to a form that has none")
	t.call(rule.Value{X: gotree.CallOf(gotree.Sel(p, "ReadForm")), Fails: true})
}

// inputReaders are the functions that read a parameter, by its kind.
var inputReaders = map[ir.InputKind]string{
	ir.PathInput: "Path", ir.QueryInput: "Query", ir.HeaderInput: "Header", ir.CookieInput: "Cookie", ir.BodyInput: "Body", ir.FormInput: "Form",
}

// input reads one parameter into a variable.
func (t *translator) input(in *ir.Input, p gotree.Ident, embed bool) {
	value, goType := t.inputValue(in)
	name := inputReaders[in.Kind]
	args := []gotree.Expr{p}
	if in.Kind != ir.BodyInput || embed {
		args = append(args, gotree.Str{Value: in.Name})
	}
	switch {
	case in.Kind == ir.BodyInput && embed:
		name = "BodyField"
	case in.Kind == ir.BodyInput:
	case value.IsModel():
		t.keyedInput(in, p, value, goType)
		return
	case !value.IsPlain() || value.IsList() && (in.Kind == ir.PathInput || in.Kind == ir.CookieInput):
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s has a type that is not translated here", in.Name)
	case value.IsList():
		name += "List"
	}
	reader, failure := value.Reader(t.u, goType)
	if failure != nil {
		panic(failure)
	}
	args = append(args, reader)
	if in.Default != nil {
		args = append(args, gotree.CallOf(t.qual("fastapi", "Or"), t.inputDefault(in)))
	}
	t.defineInput(in, goType, gotree.CallOf(t.qual("fastapi", name), args...))
}

// defineInput gives what is read to the variable of the parameter, if it is used.
func (t *translator) defineInput(in *ir.Input, goType string, call gotree.Expr) {
	if t.out.Mode != ResolverMode && !t.readAnywhere(in.Symbol) && !t.reads(in.Symbol) {
		t.emit(gotree.Do(call))
		return
	}
	variable := t.declareParam(in.Symbol, goType)
	t.emit(gotree.Define(call, gotree.Ident{Name: variable.name}))
}

// inputValue returns what a parameter holds, with its Go type.
func (t *translator) inputValue(in *ir.Input) (Value, string) {
	value, failure := t.u.models.Input(in)
	if failure != nil {
		panic(failure)
	}
	t.requireAll(value)
	known := in.Symbol.Type
	if known == nil {
		known = value.Type()
	}
	goType := t.u.repr(known)
	if goType == "" {
		t.Fail(t.py.Syntax, diag.NoType, "the parameter %s has no Go type", in.Name)
	}
	return value, t.reboundType(in.Symbol, goType)
}

func (t *translator) requireAll(v Value) {
	for _, condition := range v.Conditions() {
		t.Require(condition)
	}
}

// inputDefault spells the default of a parameter.
func (t *translator) inputDefault(in *ir.Input) gotree.Expr {
	c := lower.Fold(in.Scope, in.Default)
	if c == nil {
		c = lower.Fold(t.py.Definer(), in.Default)
	}
	if c == nil {
		c = memberValue(in.Scope, in.Default)
	}
	x, ok := t.constantValue(c)
	if !ok {
		t.Fail(t.py.Syntax, diag.NoOperation, "the default of %s is not a plain constant", in.Name)
	}
	return x
}

// constantValue spells a scalar or a list of scalars.
func (t *translator) constantValue(c *ir.Const) (gotree.Expr, bool) {
	if c == nil || c.Big != nil {
		return nil, false
	}
	switch c.Kind {
	case ir.ConstNone:
		return gotree.Nil, true
	case ir.ConstBool:
		return gotree.Ident{Name: strconv.FormatBool(c.Bool)}, true
	case ir.ConstInt:
		return gotree.Num{Text: strconv.FormatInt(c.Int, 10)}, true
	case ir.ConstFloat:
		return gotree.CallOf(gotree.Ident{Name: "float64"}, gotree.Num{Text: strconv.FormatFloat(c.Float, 'g', -1, 64)}), !math.IsInf(c.Float, 0) && !math.IsNaN(c.Float)
	case ir.ConstStr:
		return gotree.Str{Value: c.Text}, true
	case ir.ConstList:
		call := gotree.CallOf(gotree.Inst(t.qual("py", "NewList"), gotree.Ident{Name: "any"}))
		for _, item := range c.Items {
			x, ok := t.constantValue(item)
			if !ok {
				return nil, false
			}
			call.Args = append(call.Args, x)
		}
		return call, true
	}
	return nil, false
}

// respondOperation translates the return of a path operation; e is nil for None.
func (t *translator) respondOperation(op *ir.Operation, node pyast.Node, e pyast.Expr) {
	if op.Socket {
		t.endSocket(e)
		return
	}
	status := gotree.Expr(gotree.Qual{Path: "net/http", Name: "StatusOK"})
	if name := StatusConstant(op.Status); op.Status != 0 && name != "" {
		status = gotree.Qual{Path: "net/http", Name: name}
	} else if op.Status != 0 {
		t.Fail(t.py.Syntax, diag.NoOperation, "the status %d is not one of HTTP's", op.Status)
	}
	if e != nil && t.isResponseObject(e) {
		t.sendResponse(e)
		return
	}
	if op.Class != "" && op.Class != ir.ORJSONClass {
		t.respondText(op, e, status)
		return
	}
	if op.Class == ir.ORJSONClass && t.u.Program.PydanticOne != "" {
		t.Fail(t.py.Syntax, diag.NoOperation, "an ORJSONResponse is not translated with version 1 of Pydantic")
	}
	x := gotree.Expr(gotree.Nil)
	if e != nil {
		t.encodableValue(e)
		x = t.plain(e, "any").X
		if holdsDataclass(t.TypeOf(e)) {
			x = t.Hoist(rule.Value{X: gotree.CallOf(t.qual("fastapi", "Prepared"), x), Type: "any", Fails: true}, "answer").X
		}
	}
	if op.Model == nil {
		t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("fastapi", jsonWriters[op.Class][0]), t.context(), status, x), Fails: true})
		return
	}
	value, failure := t.u.models.Annotated(op.Scope, op.Model)
	if failure != nil {
		panic(failure)
	}
	t.requireAll(value)
	if e != nil && holdsDataclass(t.TypeOf(e)) && !readsModels(value.Type()) && t.u.Program.PydanticOne == "" {
		t.Fail(e, diag.NoOperation, "a dataclass is answered where the declared type asks for another")
	}
	reader, failure := value.Reader(t.u, t.u.repr(value.Type()))
	if failure != nil {
		panic(failure)
	}
	args := append([]gotree.Expr{t.context(), status, x, reader}, t.dumpOptions(op, value)...)
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("fastapi", jsonWriters[op.Class][1]), args...), Fails: true})
}

// readsModels reports whether an answer of the type is read as models, which Pydantic makes of objects by their attributes.
func readsModels(known ir.Type) bool {
	switch known := strip(known).(type) {
	case ir.Instance:
		return known.Class.Kind == ir.ModelClass
	case ir.List:
		return readsModels(known.Elem)
	case ir.Dict:
		return readsModels(known.Value)
	case ir.Tuple:
		return len(known.Elems) == 1 && readsModels(known.Elems[0])
	}
	return false
}

// jsonWriters are the functions that write answers without and with a declared type, by the response class.
var jsonWriters = map[string][2]string{"": {"JSON", "Respond"}, ir.ORJSONClass: {"ORJSON", "RespondORJSON"}}

// dumpOptions are the options of response_model.
func (t *translator) dumpOptions(op *ir.Operation, value Value) []gotree.Expr {
	var out []gotree.Expr
	if !op.NoAlias {
		out = append(out, t.qual("pydantic", "ByAlias"))
	}
	if op.Unset {
		out = append(out, t.qual("pydantic", "ExcludeUnset"))
	}
	if op.NoNone {
		out = append(out, t.qual("pydantic", "ExcludeNone"))
	}
	for i, c := range []*ir.Const{op.Included, op.Excluded} {
		name := [...]string{"Include", "Exclude"}[i]
		if c == nil || c.Kind == ir.ConstNone {
			continue
		}
		call := gotree.CallOf(t.qual("pydantic", name))
		for _, item := range c.Items {
			if item.Kind != ir.ConstStr || c.Kind == ir.ConstDict || !value.IsModel() {
				t.Fail(t.py.Syntax, diag.NoOperation, "this form of response_model_include or response_model_exclude is not translated")
			}
			call.Args = append(call.Args, gotree.Str{Value: item.Text})
		}
		out = append(out, call)
	}
	return out
}

// encodableValue looks at what a display holds one by one, and at the type of anything else.
func (t *translator) encodableValue(e pyast.Expr) {
	var parts []pyast.Expr
	switch e := e.(type) {
	case *pyast.Dict:
		parts = e.Values
		t.refuseDataclasses(parts)
	case *pyast.List:
		parts = e.Elts
		t.refuseDataclasses(parts)
	default:
		t.encodable(e, t.TypeOf(e))
		return
	}
	for _, part := range parts {
		t.encodableValue(part)
	}
}
