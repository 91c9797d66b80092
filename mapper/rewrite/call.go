// This file translates calls that no rule knows: of the app's own functions and classes, and of methods of values
// whose type is not known.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// callExpr translates a call.
func (t *translator) callExpr(e *pyast.Call, _ string) rule.Value {
	if t.isNext(e) {
		t.Fail(e, diag.NoDecorator, "what a decorator does with the value of the view is not translated")
	}
	if v, ok := t.addTask(e); ok {
		return v
	}
	if v, ok := t.exitCall(e); ok {
		return v
	}
	if f := t.localFunc(e.Func); f != nil {
		return t.callLocal(e, f)
	}
	if fn := t.funcOf(e.Func); fn != nil {
		return t.callFunc(e, fn)
	}
	if m := t.viewHelper(e.Func); m != nil {
		f := t.callee(e, m, ValueMode)
		return t.invoke(f, t.function1(f), t.arguments(e, m, f.Params, 1))
	}
	if v, ok := t.superCallee(e); ok {
		return v
	}
	if q := t.Qualified(e.Func); q == "super" {
		t.Fail(e, diag.NoClass, "this use of super is not translated")
	}
	if c := t.classObject(e.Func); c != nil {
		return t.construction(e, c)
	}
	if v, ok := t.callObject(e); ok {
		return v
	}
	if v, ok := t.callType(e); ok {
		return v
	}
	if v, ok := t.callHandler(e); ok {
		return v
	}
	if !t.namesMethod(e.Func) {
		if v, ok := t.callValue(e); ok {
			return v
		}
	}
	a, ok := e.Func.(*pyast.Attribute)
	if q := t.Qualified(e.Func); q != "" && !(ok && t.dynamicByRule(a.Value)) {
		t.refuse(e)
		t.Fail(e, diag.NoLibrary, "this call of %s has no translation", q)
	}
	if !ok {
		t.Fail(e, diag.DynamicCall, "a call of a value that is not known has no translation")
	}
	return t.methodCall(e, a)
}

// namesMethod reports whether e is a method of an object or a class, which is called by its name.
func (t *translator) namesMethod(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return false
	}
	switch known := strip(t.TypeOf(a.Value)).(type) {
	case ir.Instance:
		return findMethod(known.Class, a.Attr) != nil
	case ir.ClassObject:
		return findMethod(known.Class, a.Attr) != nil
	}
	return false
}

// dynamicByRule reports whether a rule translates e, such as request.json, as a value of unknown type.
func (t *translator) dynamicByRule(e pyast.Expr) bool {
	if t.TypeOf(e) != ir.Type(ir.Any) {
		return false
	}
	for r := range t.u.rules.Find(t, e) {
		return r.No == 0
	}
	return false
}

// funcOf returns the project function that e names, or nil.
func (t *translator) funcOf(e pyast.Expr) *ir.Func {
	name, ok := e.(*pyast.Name)
	if !ok {
		return t.moduleFunc(e)
	}
	s := t.py.Uses[name]
	if s != nil && s.Imported != nil {
		s = s.Imported
	}
	if s == nil || s.Kind != ir.FuncName {
		return nil
	}
	return s.Func
}

// moduleFunc returns the function that module.name names, or nil.
func (t *translator) moduleFunc(e pyast.Expr) *ir.Func {
	if s := t.moduleMember(e); s != nil && s.Kind == ir.FuncName {
		return s.Func
	}
	return nil
}

// moduleMember returns the symbol that attribute access on a project module names, or nil.
func (t *translator) moduleMember(e pyast.Expr) *ir.Symbol {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	if s := t.py.Resolve(a.Value); s == nil || s.Kind != ir.ModuleName {
		return nil
	}
	return t.py.Resolve(a)
}

// classObject returns the project class that e names, or nil.
func (t *translator) classObject(e pyast.Expr) *ir.Class {
	if c, ok := t.TypeOf(e).(ir.ClassObject); ok {
		return c.Class
	}
	if name, ok := e.(*pyast.Name); ok {
		s := t.py.Uses[name]
		if s != nil && s.Imported != nil {
			s = s.Imported
		}
		if s != nil && s.Kind == ir.ClassName {
			return s.Class
		}
	}
	if s := t.moduleMember(e); s != nil && s.Kind == ir.ClassName {
		return s.Class
	}
	return nil
}

// callFunc translates a call of a project function.
func (t *translator) callFunc(e *pyast.Call, fn *ir.Func) rule.Value {
	if decorated(fn) {
		t.Fail(e, diag.Decorated, "%s is decorated, and called as a function", fn.Name)
	}
	f := t.callee(e, fn, ValueMode)
	args := t.arguments(e, fn, f.Params, 0)
	return t.invoke(f, t.function1(f), args)
}

// decorated reports whether the name of a function stands for something else than the function. Decorators that only
// register a route hand it on.
func decorated(fn *ir.Func) bool {
	def, ok := fn.Syntax.(*pyast.FunctionDef)
	if _, cached := fn.Cached(); !ok || cached || fn.Class != nil {
		return false
	}
	for _, d := range def.DecoratorList {
		if !registers(fn, d) {
			return true
		}
	}
	return false
}

// registers reports whether a decorator is app.route(...) or one of its kin.
func registers(fn *ir.Func, d pyast.Expr) bool {
	call, ok := d.(*pyast.Call)
	if !ok {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !routeDecorators[a.Attr] {
		return false
	}
	outer := fn.Outer
	if outer == nil {
		outer = fn.Module.Body
	}
	if known, ok := outer.TypeOf(a.Value).(ir.External); ok {
		return known.Name == "flask.Flask" || known.Name == "flask.Blueprint"
	}
	s := outer.Resolve(a.Value)
	if s == nil || s.Value == nil || len(s.Binds) != 1 {
		return false
	}
	made, ok := s.Value.(*pyast.Call)
	return ok && (outer.Qualified(made.Func) == "flask.Flask" || outer.Qualified(made.Func) == "flask.Blueprint")
}

var routeDecorators = set("route get post put patch delete")

// callee translates a function that this one needs, and fails with it.
func (t *translator) callee(node pyast.Node, fn *ir.Func, mode Mode) *Func {
	if fn.Outer != nil && fn.Outer != fn.Module.Body && len(freeOf(fn)) > 0 {
		t.Fail(node, diag.NoClosure, "the nested function %s uses variables of the function around it", fn.Name)
	}
	return t.calleeFor(node, key{fn: fn, mode: mode})
}

// calleeFor translates a function in one of its forms, and fails with it.
func (t *translator) calleeFor(node pyast.Node, k key) *Func {
	if k.fn.Async && k.mode == ValueMode && t.out.Mode != ResolverMode && !t.isAwaited(node) {
		t.Fail(node, diag.NoAsync, "%s is called without being awaited", k.fn.Name)
	}
	f := t.u.function(k)
	if f.Failure != nil {
		panic(&Failure{Code: f.Failure.Code, Message: f.Failure.Message, Module: f.Failure.Module, Node: f.Failure.Node})
	}
	if !f.done {
		t.recurse(node, f)
	}
	out := t.host().out
	out.Calls = append(out.Calls, f)
	for _, condition := range f.Conditions {
		t.Require(condition)
	}
	t.inherit(f)
	return f
}

// function1 returns the Go name of a translated function as seen from here.
func (t *translator) function1(f *Func) gotree.Expr {
	if f.State != nil {
		return gotree.Sel(t.state(f.State), f.Name)
	}
	return gotree.Qual{Path: t.u.Path(f.Place.Package), Name: f.Name}
}

// invoke calls a translated function with its arguments.
func (t *translator) invoke(f *Func, fn gotree.Expr, args []gotree.Expr) rule.Value {
	if f.recursive {
		args = append([]gotree.Expr{t.depthArgument()}, args...)
	}
	if f.State != nil && f.isMethod() {
		args = append([]gotree.Expr{t.state(f.State)}, args...)
	}
	if f.Context {
		args = append([]gotree.Expr{t.context()}, args...)
	}
	call := gotree.CallOf(fn, args...)
	t.await(f, call)
	v := rule.Value{X: call, Type: f.Result, Fails: f.Fails}
	if f.Result == "" && f.Py.Returns == ir.Type(ir.Never) {
		v.Never, v.Fails = f.Fails, false
	}
	_, maybe := f.Py.Returns.(ir.Optional)
	v.MayNil = maybe
	if f.Py.Generator {
		v.Lazy, v.Pure = f, len(args) == 0
	}
	return v
}

// arguments binds a call's arguments to the parameters of fn from skip on, in the order of the parameters.
func (t *translator) arguments(e *pyast.Call, fn *ir.Func, types []string, skip int) []gotree.Expr {
	e = unstarred(t.py, e)
	if spreads(e) {
		return t.boundArguments(e, fn, types, skip)
	}
	b := t.bindArguments(e, fn, skip)
	t.leaveOut(e, b, types)
	return t.placed(e, fn, b, t.several(b.given, b.wants(types)), types)
}

// placed returns translated arguments in the order of the parameters, with defaults where none is given.
func (t *translator) placed(e *pyast.Call, fn *ir.Func, b *binds, vs []rule.Value, types []string) []gotree.Expr {
	out := make([]gotree.Expr, 0, len(b.slots))
	for i, slot := range b.slots {
		switch {
		case types[i] == dropped:
		case slot.given >= 0:
			out = append(out, vs[slot.given].X)
		case slot.rest != nil:
			out = append(out, t.restArgument(slot, vs, types[i]))
		default:
			out = append(out, t.defaultValue(e, fn, slot.value, types[i]))
		}
	}
	return out
}

// restArgument packs the arguments of *args as a tuple, or those of **kwargs as a dict.
func (t *translator) restArgument(slot slot, vs []rule.Value, goType string) gotree.Expr {
	if slot.names == nil && (goType == "py.Tuple" || goType == "any") {
		var items []rule.Value
		for _, i := range slot.rest {
			items = append(items, vs[i])
		}
		return sliceOf(t.qual("py", "Tuple"), items)
	}
	if rule.Base(goType) != "py.Dict" || slot.names == nil {
		panic(&Failure{Code: diag.StarCall, Message: "a rest parameter of type " + goType + " is not translated", Module: t.py.Module, Node: t.py.Syntax})
	}
	args := rule.Args(goType)
	call := &gotree.Call{Fn: t.qual("py", "DictOf")}
	if len(slot.rest) == 0 {
		call.Fn = t.qual("py", "NewDict")
	}
	for _, a := range args {
		call.TypeArgs = append(call.TypeArgs, t.u.typeTree(a))
	}
	for k, i := range slot.rest {
		call.Args = append(call.Args, &gotree.Composite{
			Type: t.u.typeTree("py.Pair[" + args[0] + ", " + args[1] + "]"),
			Elts: []gotree.Element{
				{Key: gotree.Ident{Name: "Key"}, Value: gotree.Str{Value: slot.names[k]}},
				{Key: gotree.Ident{Name: "Value"}, Value: vs[i].X},
			},
		})
	}
	return call
}

// defaultValue translates a parameter's default, which must be a constant: Python evaluates it once.
func (t *translator) defaultValue(e pyast.Node, fn *ir.Func, value pyast.Expr, goType string) gotree.Expr {
	if x, ok := t.writtenDefault(e, fn, value, goType); ok {
		return x
	}
	c, ok := value.(*pyast.Constant)
	if !ok {
		if name, isName := value.(*pyast.Name); isName && fn.Definer().Uses[name] != nil {
			if v, isType := t.typeValue(fn.Definer().Uses[name]); isType {
				return t.fit(value, v, goType).X
			}
		}
		if v, isConst := t.constOf(t.u.constIn(fn.Definer(), value), goType); isConst {
			if out, fits := t.Convert(v, goType); fits {
				return out.X
			}
		}
		if x, only := t.readDefault(e, fn, value, goType); only {
			return x
		}
		t.Fail(e, diag.DefaultValue, "a default of %s that is no constant is not translated", fn.Name)
	}
	return t.fit(e, t.constant(c, goType), goType).X
}

// methodCall translates x.method(...) where the type of x is a project class or is not known.
func (t *translator) methodCall(e *pyast.Call, a *pyast.Attribute) rule.Value {
	switch known := strip(t.TypeOf(a.Value)).(type) {
	case ir.Instance:
		return t.instanceMethod(e, a, known.Class)
	case ir.ClassObject:
		return t.classCall(e, a, known.Class)
	case ir.External:
		t.Fail(e, diag.NoLibrary, "%s.%s has no translation", known.Name, a.Attr)
	}
	if name, ok := a.Value.(*pyast.Name); ok && t.vars[t.py.Uses[name]] == nil {
		if v := t.plain(a.Value, ""); v.Type == "" {
			t.Fail(e, diag.NoLibrary, "%s.%s has no translation", name.ID, a.Attr)
		}
	}
	return t.dynamicMethod(e, a)
}

// dynamicMethod calls a method of a value of unknown type as Python would look it up.
func (t *translator) dynamicMethod(e *pyast.Call, a *pyast.Attribute) rule.Value {
	if v, ok := t.sortAny(e, a); ok {
		return v
	}
	if v, ok := t.formatStars(e, a); ok {
		return v
	}
	if !dynamicMethods[a.Attr] && !(libraryMethods[a.Attr] && !t.u.declares(a.Attr)) {
		t.Fail(e, diag.DynamicAttr, "the type of the object is not known, so its method %s has no translation", a.Attr)
	}
	if hasStar(e.Args) || len(e.Keywords) > 0 {
		t.Fail(e, diag.DynamicCall, "a call of %s with stars or keywords on an unknown object is not translated", a.Attr)
	}
	operands := append([]pyast.Expr{a.Value}, e.Args...)
	wants := make([]string, len(operands))
	for i := range wants {
		wants[i] = "any"
	}
	vs := t.several(operands, wants)
	args := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}}
	for _, v := range vs[1:] {
		args.Elts = append(args.Elts, gotree.Element{Value: v.X})
	}
	x := gotree.CallOf(t.qual("py", "CallMethod"), vs[0].X, gotree.Str{Value: a.Attr}, args)
	if len(vs) == 1 {
		x.Args[2] = gotree.Nil
	}
	return t.known(rule.Value{X: x, Type: "any", Fails: true}, e)
}

// dynamicMethods are the methods of Python's builtin types that py.CallMethod knows; a project class that has one of
// the same name would be a value of a known type.
var dynamicMethods = set(`append extend insert remove pop clear index count sort reverse copy get items keys values
	update setdefault popitem add discard union intersection difference issubset issuperset upper lower title
	capitalize swapcase casefold strip lstrip rstrip split rsplit splitlines partition rpartition replace find rfind
	startswith endswith join format zfill center ljust rjust encode decode isdigit isalpha isalnum isspace isupper
	islower isnumeric isdecimal isidentifier isascii istitle isprintable removeprefix removesuffix rindex expandtabs
	translate format_map hex bit_length bit_count is_integer`)

// refuse fails with the reason why no rule fitted a call, when that lies in a function that its arguments call.
func (t *translator) refuse(e *pyast.Call) {
	f := t.refused
	if f == nil || f.Node == nil {
		return
	}
	at, whole := f.Node.Bounds(), e.Bounds()
	if f.Module != t.py.Module || at.Start < whole.Start || at.End > whole.End {
		panic(f)
	}
}
