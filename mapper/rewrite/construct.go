// This file translates constructors: __init__ as NewT, and the calls that make instances.

package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// constructor translates __init__ as NewT. A class that shares its __init__ with another has it as a method that NewT
// calls on the new object; any other class has it in NewT itself.
func (u *Unit) constructor(t *translator, k *Class) {
	init := findMethod(k.Py, "__init__")
	if init == nil || isDictClass(k.Py) {
		return
	}
	if u.settleState(k, init); k.ctor != nil {
		if k.ctor.Failure != nil {
			panic(k.ctor.Failure)
		}
		return
	}
	k.busy = true
	defer func() { k.busy = false }()
	if k.Base != nil || u.hasHeirs(k.Py) {
		u.splitConstructor(t, k, init)
		return
	}
	f := &Func{Py: init, Mode: ValueMode, Place: k.Place, touches: map[*State]access{}, Name: k.maker}
	u.funcs[key{fn: init, mode: ValueMode}] = f
	ct := newTranslator(u, f)
	f.Failure = ct.attempt(func() { ct.wholeConstructor(k, init) })
	u.made(k, f)
}

// settleState translates the first values of the module state that a constructor reads, before the constructor itself: other
// statements that fill the state may make objects of the class.
func (u *Unit) settleState(k *Class, init *ir.Func) {
	if k.settling {
		return
	}
	k.settling = true
	defer func() { k.settling = false }()
	read, written := u.effects(init)
	for _, m := range u.Program.Modules {
		for _, s := range m.Body.Scope.Order {
			if (read[s] || written[s]) && s.Kind == ir.Variable && s.Global && mutable(s) && isState(s) && !u.holdsApp(s) {
				u.global(s)
			}
		}
	}
}

// made ends the translation of a constructor.
func (u *Unit) made(k *Class, f *Func) {
	f.done = true
	u.order = append(u.order, f)
	k.ctor = f
	if f.Failure != nil {
		panic(f.Failure)
	}
}

// goType returns the Go type of the class's instances.
func (k *Class) goType() string { return "*" + k.Place.Package.Name + "." + k.Name }

// constructorParams declares the parameters of __init__ but self.
func (t *translator) constructorParams(init *ir.Func) []gotree.Param {
	var params []gotree.Param
	for _, s := range init.Params[1:] {
		goType := t.restType(s, t.u.repr(s.Type))
		if goType == "" {
			t.Fail(init.Syntax, diag.NoType, "a parameter of type %s has no Go type", typeText(s.Type))
		}
		goType = t.reboundType(s, goType)
		v := t.declareParam(s, goType)
		t.out.Params = append(t.out.Params, goType)
		params = append(params, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(goType)})
	}
	return params
}

// wholeConstructor translates __init__ as a function that makes the object and fills it.
func (t *translator) wholeConstructor(k *Class, init *ir.Func) {
	f := t.out
	recv := t.scope.Take(recvOf(k))
	params := t.constructorParams(init)
	f.Result = k.goType()
	t.frames = []frame{t.constructorFrame(recv)}
	t.vars[init.Params[0]] = &variable{symbol: init.Params[0], name: recv, goType: f.Result, declared: true}
	t.planBody(init.Body)
	lit := &gotree.Composite{Type: gotree.Ident{Name: k.Name}}
	rest := init.Body
	if base := t.u.embedded(k); base != "" {
		var x gotree.Expr
		x, rest = t.superInit(k, init)
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: embeddedName(base)}, Value: x})
	}
	for len(rest) > 0 && isDoc(rest[0]) {
		rest = rest[1:]
	}
	rest = t.simpleFields(k, init, splitFields(rest), lit)
	t.startValues(k, k.Py, lit)
	object := &gotree.Unary{Op: "&", X: lit}
	if len(rest) == 0 && !hasText(k.Py) {
		t.returnObject(object)
	} else {
		t.emit(gotree.Define(object, gotree.Ident{Name: recv}))
		t.setText(k, recv)
		t.stmts2(rest)
	}
	t.finishConstructor(k, recv, params)
}

func embeddedName(base string) string {
	base, _, _ = strings.Cut(base, "[")
	return base[strings.LastIndexByte(base, '.')+1:]
}

// constructorFrame leaves a constructor: with the object, or with an error.
func (t *translator) constructorFrame(recv string) frame {
	out := t.outerFrame()
	out.ret = func([]gotree.Expr) []gotree.Stmt {
		r := gotree.Ret(gotree.Ident{Name: recv})
		t.returns = append(t.returns, r)
		return []gotree.Stmt{r}
	}
	return out
}

// hasText reports whether an exception class has a __str__ of its own.
func hasText(c *ir.Class) bool {
	return c.Kind == ir.ExceptionClass && findMethod(c, "__str__") != nil
}

// setText tells a new exception of its __str__, so that it is found by whatever class of it is known.
func (t *translator) setText(k *Class, recv string) {
	if hasText(k.Py) {
		self := gotree.Ident{Name: recv}
		t.emit(gotree.Set(gotree.Sel(self, "String"), gotree.Sel(gotree.Sel(self, "Raised"), "Text")))
	}
}

// returnObject ends a constructor that has nothing more to do with the object.
func (t *translator) returnObject(object gotree.Expr) {
	r := gotree.Ret(object)
	t.returns = append(t.returns, r)
	t.emit(r)
}

// finishConstructor puts the declaration of a constructor together.
func (t *translator) finishConstructor(k *Class, recv string, params []gotree.Param) {
	f := t.out
	if !terminates(t.block.Stmts) {
		t.leave()
	}
	results := []gotree.Param{{Type: gotree.Ptr(gotree.Ident{Name: k.Name})}}
	if f.Fails {
		t.addErrors()
		results = append(results, gotree.Param{Type: gotree.Ident{Name: "error"}})
	}
	if f.Context {
		params = append([]gotree.Param{{Names: []string{"c"}, Type: t.u.typeTree("*gin.Context")}}, params...)
	}
	f.Decl = &gotree.Func{
		Name: f.Name, Origin: t.u.origin(f), Body: t.block, Doc: f.Name + " returns a new " + k.Name + ".",
		Type: gotree.FuncType{Params: params, Results: results},
	}
	if f.State != nil {
		f.Decl.Recv = &gotree.Param{Names: []string{t.state(f.State).(gotree.Ident).Name}, Type: gotree.Ptr(gotree.Ident{Name: f.State.Name})}
	}
	tidy(f.Decl)
	_ = recv
}

func isDoc(s pyast.Stmt) bool {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return false
	}
	_, ok = e.Value.(*pyast.Constant)
	return ok
}

// superCall returns the call super().__init__(...) that the statements begin with, or nil.
func superCall(body []pyast.Stmt) *pyast.Call {
	if len(body) == 0 {
		return nil
	}
	return lower.SuperInit(body[0])
}

// simpleFields moves the leading self.x = value statements into the literal.
func (t *translator) simpleFields(k *Class, init *ir.Func, body []pyast.Stmt, lit *gotree.Composite) []pyast.Stmt {
	for len(body) > 0 {
		s, ok := body[0].(*pyast.Assign)
		if !ok || len(s.Targets) != 1 {
			break
		}
		a, ok := s.Targets[0].(*pyast.Attribute)
		if !ok || !t.isSelf(a.Value, init) || k.Py.Methods[a.Attr+".setter"] != nil || t.mentions(s.Value, init.Params[0]) {
			break
		}
		if isAnyLock(k.Py.Module, s.Value) && t.u.isLockAttr(a.Attr) {
			body = body[1:]
			continue
		}
		field := fieldOf(k.Py, a.Attr)
		if field == nil {
			t.Fail(a, diag.NoClass, "the attribute %s of %s is no plain field", a.Attr, k.Py.Name)
		}
		name := gotree.Ident{Name: t.u.member(k.Py, a.Attr)}
		if slices.ContainsFunc(lit.Elts, func(e gotree.Element) bool { return e.Key == gotree.Expr(name) }) {
			break
		}
		at := len(t.block.Stmts)
		v := t.plain(s.Value, t.u.repr(field.Type))
		t.keepOrder(lit, at)
		lit.Elts = append(lit.Elts, gotree.Element{Key: name, Value: v.X})
		body = body[1:]
	}
	return body
}

// keepOrder moves the earlier values of a literal into variables when a later one needed statements of its own.
func (t *translator) keepOrder(lit *gotree.Composite, at int) {
	if len(t.block.Stmts) == at {
		return
	}
	for i, e := range lit.Elts {
		if !isCall(e.Value) {
			continue
		}
		name := gotree.Ident{Name: t.scope.Take("value")}
		t.block.Stmts = slices.Insert(t.block.Stmts, at, gotree.Stmt(gotree.Define(e.Value, name)))
		lit.Elts[i].Value = name
		at++
	}
}

func (t *translator) isSelf(e pyast.Expr, fn *ir.Func) bool {
	name, ok := e.(*pyast.Name)
	return ok && len(fn.Params) > 0 && fn.Uses[name] == fn.Params[0]
}

// construction translates Class(...).
func (t *translator) construction(e *pyast.Call, c *ir.Class) rule.Value {
	if c.Kind == ir.TypedDictClass {
		return t.typedDict(e)
	}
	k := t.u.mustClass(t, e, c)
	if k.settling && !k.busy && k.ctor == nil {
		t.u.constructor(t, k)
	}
	for _, condition := range k.conditions {
		t.Require(condition)
	}
	switch {
	case k.Model:
		return t.modelCall(e, k, k.goType())
	case k.enum != nil && len(e.Args) == 1 && len(e.Keywords) == 0 && !hasStar(e.Args):
		return t.enumLookup(k, k.enum.of, e.Args[0])
	case k.enum != nil:
		t.Fail(e, diag.NoClass, "this call of the enumeration %s is not translated", c.Name)
	case k.busy:
		t.Fail(e, diag.Recursion, "the constructor of %s makes another one", c.Name)
	case abstractIn(c) != "":
		t.Fail(e, diag.NoClass, "the class %s is abstract", c.Name)
	case k.ctor == nil:
		return t.bareConstruction(e, k, k.goType())
	}
	ctor := k.ctor
	t.out.Calls = append(t.out.Calls, ctor)
	for _, condition := range ctor.Conditions {
		t.Require(condition)
	}
	t.inherit(ctor)
	return t.invoke(ctor, t.function1(ctor), t.arguments(e, ctor.Py, ctor.Params, 1))
}

// abstractIn returns the name of an abstract method that c still has, which Python refuses to make objects of when
// its metaclass is that of ABC.
func abstractIn(c *ir.Class) string {
	for _, up := range c.MRO {
		for name, m := range up.Methods {
			if own := findMethod(c, name); own == m && m.HasDecorator("abc.abstractmethod") {
				return name
			}
		}
	}
	return ""
}

// bareConstruction makes an instance of a class without a constructor of its own.
func (t *translator) bareConstruction(e *pyast.Call, k *Class, goType string) rule.Value {
	if isDictClass(k.Py) {
		return t.dictConstruction(e, k, goType)
	}
	if isHTTPClass(k.Py) {
		e = t.httpArguments(e)
	}
	if len(e.Keywords) > 0 || hasStar(e.Args) || k.Py.Kind != ir.ExceptionClass && len(e.Args) > 0 {
		t.Fail(e, diag.NoClass, "this construction of %s is not translated", k.Py.Name)
	}
	wants := make([]string, len(e.Args))
	for i := range wants {
		wants[i] = "any"
	}
	var args []gotree.Expr
	for _, v := range t.several(e.Args, wants) {
		args = append(args, v.X)
	}
	if hasText(k.Py) {
		name := t.scope.Take("raised")
		t.emit(gotree.Define(t.newObject(k, k, args), gotree.Ident{Name: name}))
		t.setText(k, name)
		return rule.Value{X: gotree.Ident{Name: name}, Type: goType, Pure: true}
	}
	return rule.Value{X: t.newObject(k, k, args), Type: goType}
}

// modelCall translates the construction of a Pydantic model, which validates.
func (t *translator) modelCall(e *pyast.Call, k *Class, goType string) rule.Value {
	if len(e.Args) > 0 && !k.Py.IsRootModel() {
		t.Fail(e, diag.NoClass, "a model takes no positional arguments")
	}
	input := t.modelInput(e, k)
	fn := gotree.Qual{Path: t.u.Path(k.Place.Package), Name: "New" + k.Name}
	return rule.Value{X: gotree.CallOf(fn, input.X), Type: goType, Fails: true}
}

// modelInput returns the keywords of a model's construction as one mapping; Python refuses a name that comes twice.
func (t *translator) modelInput(e *pyast.Call, k *Class) rule.Value {
	if k.Py.IsRootModel() {
		return t.rootInput(e, k)
	}
	spread := false
	operands, wants := make([]pyast.Expr, len(e.Keywords)), make([]string, len(e.Keywords))
	for i, kw := range e.Keywords {
		operands[i], wants[i] = kw.Value, "any"
		spread = spread || kw.Arg == ""
	}
	if !spread {
		return t.keywordsDict(e, "*py.Dict[string, any]")
	}
	call := gotree.CallOf(t.qual("pydantic", "Keywords"), gotree.Str{Value: k.Py.Module.Name + "." + k.Py.Name})
	for i, v := range t.several(operands, wants) {
		if name := e.Keywords[i].Arg; name != "" {
			v.X = &gotree.Call{Fn: t.qual("py", "P"), TypeArgs: []gotree.Expr{gotree.Ident{Name: "string"}, gotree.Ident{Name: "any"}}, Args: []gotree.Expr{gotree.Str{Value: name}, v.X}}
		}
		call.Args = append(call.Args, v.X)
	}
	return t.Hoist(rule.Value{X: call, Type: "*py.Dict[any, any]", Fails: true}, "fields")
}

// rootInput returns what a root model is made of: the one argument, or else its keywords as a dict.
func (t *translator) rootInput(e *pyast.Call, k *Class) rule.Value {
	named := func(name string) bool {
		return slices.ContainsFunc(e.Keywords, func(k *pyast.Keyword) bool { return k.Arg == name })
	}
	switch {
	case len(e.Args) == 1 && len(e.Keywords) == 0 && !hasStar(e.Args):
		return t.plain(e.Args[0], "any")
	case len(e.Args) > 0 || named("") || named("root") && len(e.Keywords) > 1:
		t.Fail(e, diag.NoClass, "this construction of %s is not translated", k.Py.Name)
	case named("root"):
		return t.plain(e.Keywords[0].Value, "any")
	case len(e.Keywords) == 0:
		return rule.Value{X: t.qual("pydantic", "Undefined"), Type: "any"}
	}
	return t.keywordsDict(e, "*py.Dict[string, any]")
}

// keywordsDict returns a call's keywords as a dict of a Go type.
func (t *translator) keywordsDict(e *pyast.Call, goType string) rule.Value {
	dict := &pyast.Dict{Span: e.Span}
	for _, k := range e.Keywords {
		var key pyast.Expr
		if k.Arg != "" {
			key = &pyast.Constant{Span: k.Span, Value: pyast.Str(k.Arg)}
		}
		dict.Keys, dict.Values = append(dict.Keys, key), append(dict.Values, k.Value)
	}
	return t.dict(dict, goType)
}

// typedDict translates Movie(...) of a class of typed dicts, which makes a dict as dict(...) does.
func (t *translator) typedDict(e *pyast.Call) rule.Value {
	if len(e.Args) == 0 {
		return t.keywordsDict(e, cmp.Or(t.u.repr(t.TypeOf(e)), "*py.Dict[string, any]"))
	}
	name := &pyast.Name{Span: e.Span, ID: "dict"}
	t.py.Uses[name] = &ir.Symbol{Name: name.ID, Kind: ir.BuiltinName, Qualified: name.ID}
	made := &pyast.Call{Span: e.Span, Func: name, Args: e.Args, Keywords: e.Keywords}
	if known := t.py.Types[e]; known != nil {
		t.py.Types[made] = known
	}
	return t.plain(made, "")
}
