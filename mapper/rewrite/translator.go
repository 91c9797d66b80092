// This file holds the translator of one function: its parameters, results and names.

package rewrite

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// translator translates one function.
type translator struct {
	u        *Unit
	out      *Func
	py       *ir.Func
	outer    *translator // of the function around a function literal
	root     *gotree.Scope
	scope    *gotree.Scope
	locals   map[*ir.Symbol]*Func // function literals in reach
	yields   *yields              // in the body of a generator
	managed  string               // in a context manager: the parameter that is the body
	parts    map[string]*variable // what flask_pydantic read, by its name on the request
	params0  string               // of a dependency: the name of the parameters that it reads
	object0  gotree.Ident         // of a dependency that is an object: the object
	collects map[pyast.Expr]bool  // iterators that the call around them runs through at once
	oneByOne map[pyast.Expr]bool  // generators of which the call around them takes one item after the other
	grouped  map[pyast.Expr]bool  // calls of groupby whose groups the loop around them runs through once
	vars     map[*ir.Symbol]*variable
	plan     *plan
	block    *gotree.Block // where statements go
	frames   []frame       // how errors and returns leave, innermost last
	returns  []*gotree.Return
	encoding bool         // the classes of objects in answers are being gone through
	cause    gotree.Ident // of an error handler of Flask-RESTX: the error
	loops    int          // loops around the statement within the innermost closure
	wrap                  // middleware: what it wraps
	errName  string
	depth    int
	fillName string                 // the name of the variable that the next comprehension fills
	symbols  map[*ir.Symbol]ir.Type // of variables, by symbolType

	answering *started // in a WSGI middleware: what start_response was given

	refused   *Failure   // why the last rule that matched did not fit
	narrowing *narrowing // what the next rule takes arguments of unknown type for
	completed []string   // per loop: the variable that says that no break left it, "" for a loop without else
	changing  bool       // the loop under way may change what it runs over

	awaited *pyast.Call // the call that an await is about
	later   *pyast.Call // the call of a coroutine that runs in its turn
}

func newTranslator(u *Unit, f *Func) *translator {
	t := &translator{u: u, out: f, py: f.Py, vars: map[*ir.Symbol]*variable{}, block: &gotree.Block{}, symbols: map[*ir.Symbol]ir.Type{}}
	t.scope = gotree.NewScope(u.qualifiers(f.Place.Package), "c", "err")
	t.root = t.scope
	t.avoidGlobals()
	return t
}

// Fail ends the translation with a reason at node.
func (t *translator) Fail(node pyast.Node, code diag.Code, format string, args ...any) {
	panic(&Failure{Code: code, Message: fmt.Sprintf(format, args...), Module: t.py.Module, Node: node})
}

// Require notes a condition under which the function is exact.
func (t *translator) Require(condition string) {
	t.host().out.require(condition)
}

// Qualified returns the dotted external name that e spells, or "".
func (t *translator) Qualified(e pyast.Expr) string {
	if q := t.py.Qualified(e); q != "" {
		return q
	}
	if t.standsOutside(e) {
		return t.py.Module.Body.Qualified(e)
	}
	return t.requestPath(e)
}

// TypeOf returns the inferred type of e.
func (t *translator) TypeOf(e pyast.Expr) ir.Type {
	if own, ok := t.selfType(e); ok {
		return own
	}
	known := t.py.TypeOf(e)
	if known != ir.Type(ir.Any) {
		return known
	}
	if r, ok := t.intRange(e); ok {
		return r.Plain()
	}
	return t.better(e)
}

// tableType is better for ints: constants of app.config and what the query gives.
func (t *translator) tableType(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.Subscript:
		return t.configType(e.Value, e.Slice)
	case *pyast.Call:
		if t.typedGet(e) {
			return ir.BigInt
		}
		if a, ok := e.Func.(*pyast.Attribute); ok && a.Attr == "get" && len(e.Args) > 0 {
			return t.configType(a.Value, e.Args[0])
		}
	}
	return ir.Any
}

// better returns the type of an expression of which inference knows nothing, as far as the tables tell: constants of
// app.config, and min and max of them.
func (t *translator) better(e pyast.Expr) ir.Type {
	if known := t.nextType(e); known != ir.Type(ir.Any) {
		return known
	}
	switch e := e.(type) {
	case *pyast.Subscript:
		if known := t.environType(e.Value, e.Slice, nil); known != ir.Type(ir.Any) {
			return known
		}
		return t.configType(e.Value, e.Slice)
	case *pyast.Call:
		if a, ok := e.Func.(*pyast.Attribute); ok && a.Attr == "get" && len(e.Args) == 2 {
			if known := t.environType(a.Value, e.Args[0], e.Args[1]); known != ir.Type(ir.Any) {
				return known
			}
		}
		if a, ok := e.Func.(*pyast.Attribute); ok && a.Attr == "get" && len(e.Args) > 0 {
			return t.configType(a.Value, e.Args[0])
		}
		if fn := t.funcOf(e.Func); fn != nil && len(fn.Decorators()) > 0 && !decorated(fn) && fn.Returns != nil {
			return fn.Returns
		}
	case *pyast.Name:
		if t.isDictSelf(e) {
			return ir.Instance{Class: t.py.Class}
		}
		if s := t.py.Uses[e]; s != nil && s.Scope == t.py.Scope && s.Kind == ir.Variable && s.Value != nil && len(s.Binds) == 1 && t.depth < maxDepth {
			t.depth++
			defer func() { t.depth-- }()
			return t.TypeOf(s.Value)
		}
	}
	return ir.Any
}

// typedGet reports whether e is args.get(key, n, type=int) with an int as fallback.
func (t *translator) typedGet(e *pyast.Call) bool {
	a, ok := e.Func.(*pyast.Attribute)
	if !ok || a.Attr != "get" || len(e.Args) != 2 || len(e.Keywords) != 1 || e.Keywords[0].Arg != "type" || t.Qualified(e.Keywords[0].Value) != "int" {
		return false
	}
	known, ok := t.py.TypeOf(a.Value).(ir.External)
	return ok && known.Name == "werkzeug.datastructures.MultiDict" && ir.IsInt(t.TypeOf(e.Args[1]))
}

// configType returns the type of a constant of app.config.
func (t *translator) configType(config, key pyast.Expr) ir.Type {
	a, ok := config.(*pyast.Attribute)
	if !ok || a.Attr != "config" {
		return ir.Any
	}
	if known, isExternal := t.py.TypeOf(a.Value).(ir.External); (!isExternal || known.Name != "flask.Flask") && t.Qualified(a.Value) != "flask.current_app" {
		return ir.Any
	}
	c, ok := key.(*pyast.Constant)
	if !ok {
		return ir.Any
	}
	name, ok := c.Value.(pyast.Str)
	if !ok {
		return ir.Any
	}
	if v, known := t.Config(string(name)); known {
		if n, ok := v.X.(gotree.Num); ok && v.Type == "int" && len(n.Text) > 18 {
			return ir.BigInt
		}
		return map[string]ir.Type{"string": ir.Str, "int": ir.Int, "bool": ir.Bool, "float64": ir.Float}[v.Type]
	}
	return ir.Any
}

// function translates the whole function into a declaration.
func (t *translator) function() {
	t.checkCoroutine()
	if t.out.Mode == ManagerMode {
		t.managerFunc()
		return
	}
	if t.py.Generator && t.out.Mode == StartupMode {
		t.lifespan()
		return
	}
	if t.py.Generator && t.out.Mode != ValueMode && t.out.Mode != ResolverMode {
		t.Fail(t.py.Syntax, diag.NoGenerator, "a generator function is not translated here")
	}
	switch t.out.Mode {
	case MiddlewareMode, DataMode:
		t.middleware()
		return
	case ResolverMode:
		t.resolver()
		return
	case ResponderMode:
		if f := t.valueForm(); f != nil {
			t.sender(f)
			return
		}
	}
	if t.out.Mode == WSGIMode {
		t.wsgiName()
	} else {
		t.name()
	}
	t.out.maybe = t.out.isMethod() && isSpecial(t.py.Name) && answersNotImplemented(t.py)
	params := t.params()
	t.frames = []frame{t.outerFrame()}
	if t.out.maybe {
		t.frames = []frame{t.maybeFrame()}
	}
	if !t.answerByCore() {
		t.body()
	}
	t.finish(params)
}

// name gives the function its Go name.
func (t *translator) name() {
	exported := t.out.Mode != ValueMode && t.out.Mode != ResponderMode && t.out.Mode != ManagerMode && t.out.Mode != CoreMode || t.u.shared(t.py)
	name := gotree.GoName(t.py.Name, exported) + t.out.variant
	switch {
	case t.py.Name == "<lambda>":
		name = gotree.GoName("lambda", exported)
	case t.out.Mode == CoreMode:
		name = "answer" + gotree.GoName(t.py.Name, true)
	}
	if own := dictOverride(t.py); own != "" {
		t.out.Name = own
		return
	}
	if t.out.Mode == ValueMode && t.py.Class != nil {
		t.methodName()
		return
	}
	switch {
	case t.out.Mode == ViewMode && t.py.Class != nil:
		name = viewName(t.py)
	case t.out.Mode == AroundMode && t.py.Class != nil:
		name += gotree.GoName(t.py.Class.Name, true)
	}
	t.out.Name = t.out.Place.Package.name(name)
}

// viewName returns the name of a handler that is the method of a view class: GetTodo for get of the class Todo.
func viewName(fn *ir.Func) string {
	verb := fn.Name
	if verb == "dispatch_request" {
		verb = "serve"
	}
	return gotree.GoName(verb, true) + gotree.GoName(fn.Class.Name, true)
}

func typeText(t ir.Type) string {
	if t == nil {
		return "unknown"
	}
	return t.String()
}

func (t *translator) declareParam(s *ir.Symbol, goType string) *variable {
	v := &variable{symbol: s, name: t.scope.GoName(s.Name, false), goType: goType, declared: true}
	t.vars[s] = v
	return v
}

// reads reports whether the function's own code reads the symbol.
func (t *translator) reads(s *ir.Symbol) bool {
	for _, use := range t.py.Uses {
		if use == s {
			return true
		}
	}
	return false
}

// finish puts the declaration together: receiver, context, results.
func (t *translator) finish(params []gotree.Param) {
	f := t.out
	decl := &gotree.Func{Name: f.Name, Doc: docComment(f.Name, t.py.Doc), Body: t.block, Origin: t.u.origin(f)}
	switch {
	case f.Mode == WSGIMode:
		decl.Doc = t.wsgiDoc()
	case f.op != nil || f.Mode == CoreMode:
		decl.Doc = t.variantDoc()
	}
	if f.Mode == CommandMode && f.Context {
		t.Fail(t.py.Syntax, diag.NoCommand, "the command uses a request")
	}
	if f.Mode == StartupMode && f.Context {
		t.Fail(t.py.Syntax, diag.NoHook, "what runs at startup uses a request")
	}
	if f.Mode != ValueMode && f.Mode != ManagerMode {
		f.Context, f.Fails = f.Mode != StartupMode && f.Mode != CommandMode, true
	}
	params = t.finishParams(params)
	if f.Context {
		params = append([]gotree.Param{{Names: []string{"c"}, Type: t.u.typeTree("*gin.Context")}}, params...)
	}
	switch {
	case f.maybe:
		t.finishMaybe(decl)
	case f.Fails:
		t.addErrors()
		last := gotree.Param{Type: gotree.Ident{Name: "error"}}
		if f.failed != "" {
			last.Names = []string{f.failed}
		}
		decl.Type.Results = append(t.resultParams(), last)
	default:
		decl.Type.Results = t.resultParams()
	}
	t.endBody()
	t.complete()
	if f.State != nil && f.isMethod() {
		state := gotree.Param{Names: []string{t.state(f.State).(gotree.Ident).Name}, Type: gotree.Ptr(gotree.Ident{Name: f.State.Name})}
		params = slices.Insert(params, min(len(params), stateAt(f)), state)
	} else if f.State != nil {
		t.lock(decl)
		decl.Recv = &gotree.Param{Names: []string{t.state(f.State).(gotree.Ident).Name}, Type: gotree.Ptr(gotree.Ident{Name: f.State.Name})}
	}
	if f.isMethod() {
		decl.Recv = &gotree.Param{Names: []string{f.Recv}, Type: gotree.Ptr(gotree.Ident{Name: t.u.Class(f.selfClass()).Name})}
	}
	decl.Type.Params = params
	t.remember(decl)
	tidy(decl)
	f.Decl = decl
}

func (t *translator) resultParams() []gotree.Param {
	if !t.valued() || t.out.Result == "" {
		return nil
	}
	return []gotree.Param{{Type: t.u.typeTree(t.out.Result)}}
}

// addErrors completes the returns of a function that turned out to be able to fail.
func (t *translator) addErrors() {
	for _, r := range t.returns {
		r.Results = append(r.Results, gotree.Nil)
	}
	t.returns = nil
}

// endBody adds the return that Go wants at the end of a body that Python leaves open.
func (t *translator) endBody() {
	if terminates(t.block.Stmts) {
		return
	}
	switch {
	case t.isOperation():
		t.respondOperation(t.operation(), t.py.Syntax, nil)
	case t.out.Mode == ErrorMode && t.u.App.Kind == "fastapi":
		t.Fail(t.py.Syntax, diag.NoOperation, "an exception handler that may end without a response is not translated")
	case t.out.Mode == WSGIMode:
		t.Fail(t.py.Syntax, diag.NoMiddleware, "a WSGI middleware that may end without an answer has no translation")
	case t.inResource():
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(t.noResource()))
	case t.out.Mode == ViewMode || t.out.Mode == ErrorMode || t.out.Mode == ResponderMode || t.out.Mode == AnswerMode:
		t.block.Stmts = append(t.block.Stmts, t.noResponse())
	case t.out.Mode == AfterMode:
		t.Fail(t.py.Syntax, diag.AfterResponse, "an after_request function that may end without a response is not translated")
	case t.out.Mode == AroundMode:
		t.Fail(t.py.Syntax, diag.NoHook, "a middleware that may end without a response is not translated")
	case t.out.Mode == LoaderMode:
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(gotree.Nil, gotree.Nil))
	case t.out.Mode != ValueMode:
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(gotree.Nil))
	case t.out.Result != "" && t.out.Fails:
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(t.zero(t.out.Result), gotree.Nil))
	case t.out.Result != "":
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(t.zero(t.out.Result)))
	case t.out.Fails:
		t.block.Stmts = append(t.block.Stmts, gotree.Ret(gotree.Nil))
	}
}

// sub translates into a block of its own and returns it.
func (t *translator) sub(body func()) *gotree.Block {
	outer, scope, locals := t.block, t.scope, t.locals
	t.block, t.scope = &gotree.Block{}, gotree.NewScope(scope)
	body()
	inner := t.block
	t.block, t.scope, t.locals = outer, scope, locals
	return inner
}

// nest opens a scope for the variables of a loop's header, and returns what closes it.
func (t *translator) nest() func() {
	scope := t.scope
	t.scope = gotree.NewScope(scope)
	return func() { t.scope = scope }
}

func (t *translator) emit(stmts ...gotree.Stmt) { t.block.Stmts = append(t.block.Stmts, stmts...) }

// context returns c and notes that the function takes it.
func (t *translator) context() gotree.Expr {
	for at := t; at != nil; at = at.outer {
		at.out.asks = true
	}
	t.host().out.Context = true
	return gotree.Ident{Name: "c"}
}

// terminates reports whether control never reaches the end of the statements, as Go's spec has it.
func terminates(stmts []gotree.Stmt) bool {
	for i := len(stmts) - 1; i >= 0; i-- {
		switch s := stmts[i].(type) {
		case *gotree.Comment, *gotree.Trailing, gotree.BlankLine:
			continue
		case *gotree.Return:
			return true
		case *gotree.If:
			return s.Else != nil && terminates(s.Then.Stmts) && terminates([]gotree.Stmt{s.Else})
		case *gotree.Block:
			return terminates(s.Stmts)
		case *gotree.For:
			return s.Cond == nil && !breaks(s.Body.Stmts)
		}
		return false
	}
	return false
}

// breaks reports whether a break in stmts leaves the loop around them.
func breaks(stmts []gotree.Stmt) bool {
	for _, s := range stmts {
		switch s := s.(type) {
		case *gotree.Branch:
			if s.Keyword == "break" {
				return true
			}
		case *gotree.If:
			if breaks(s.Then.Stmts) || s.Else != nil && breaks([]gotree.Stmt{s.Else}) {
				return true
			}
		case *gotree.Block:
			if breaks(s.Stmts) {
				return true
			}
		}
	}
	return false
}

// zero returns the zero value of a Go type.
func (t *translator) zero(goType string) gotree.Expr {
	switch goType {
	case "string", safeText, "py.Path":
		return gotree.Str{}
	case "int", "float64":
		return gotree.Num{Text: "0"}
	case "bool":
		return gotree.False
	case bigInt, "py.DateTime", "py.Date", "py.TimeDelta", "py.UUID", "py.Decimal", "py.TimeOfDay":
		return &gotree.Composite{Type: t.u.typeTree(goType)}
	}
	return gotree.Nil
}

// Build fills the Go template with values by metavariable.
func (t *translator) Build(template string, with map[string]rule.Value) (rule.Value, bool) {
	tmpl, err := rule.NewTemplate(template)
	if err != nil {
		panic(err)
	}
	return tmpl.Fill(t.u.sigs, &filler{t: t, values: with})
}

// build is Build for templates that always fit.
func (t *translator) build(template string, with map[string]rule.Value) rule.Value {
	v, ok := t.Build(template, with)
	if !ok {
		panic(fmt.Sprintf("rewrite: template %s does not fit %v", template, with))
	}
	return v
}
