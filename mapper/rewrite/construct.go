// This file translates constructors: __init__ as NewT, and the calls that make instances.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// constructor translates __init__ as NewT; a class without one is made with the base's parameters.
func (u *Unit) constructor(t *translator, k *Class) {
	init := k.Py.Methods["__init__"]
	if init == nil {
		return
	}
	f := &Func{Py: init, Mode: ValueMode, Place: k.Place, touches: map[*State]access{}, Name: "New" + k.Name}
	u.funcs[key{init, ValueMode}] = f
	k.ctor = f
	ct := newTranslator(u, f)
	ct.frames = []frame{ct.outerFrame()}
	f.Failure = ct.attempt(func() { ct.construct2(k, init) })
	f.done = true
	u.order = append(u.order, f)
	if f.Failure != nil {
		panic(f.Failure)
	}
	_ = t
}

// construct2 translates the body of __init__: the base first, then the attributes.
func (t *translator) construct2(k *Class, init *ir.Func) {
	f := t.out
	self := init.Params[0]
	recv := strings.ToLower(k.Name[:1])
	t.scope.Take(recv)
	var params []gotree.Param
	for _, s := range init.Params[1:] {
		goType := t.u.repr(s.Type)
		if goType == "" {
			t.Fail(init.Syntax, diag.NoType, "a parameter of type %s has no Go type", typeText(s.Type))
		}
		v := t.declareParam(s, goType)
		f.Params = append(f.Params, goType)
		params = append(params, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(goType)})
	}
	goType := "*" + k.Place.Package.Name + "." + k.Name
	t.vars[self] = &variable{symbol: self, name: recv, goType: goType, declared: true}
	f.Result = goType
	t.planBody(init.Body)
	lit := &gotree.Composite{Type: gotree.Ident{Name: k.Name}}
	rest := init.Body
	if base := t.u.embedded(k); base != "" {
		var x gotree.Expr
		x, rest = t.superInit(k, init)
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: strings.TrimPrefix(base[strings.LastIndexByte(base, '.'):], ".")}, Value: x})
	}
	rest = t.simpleFields(k, init, rest, lit)
	t.emit(gotree.Define(&gotree.Unary{Op: "&", X: lit}, gotree.Ident{Name: recv}))
	if k.Base != nil && k.Py.Kind == ir.ExceptionClass {
		t.emit(gotree.Set(gotree.Ident{Name: k.classVar()}, gotree.Sel(gotree.Ident{Name: recv}, "Class")))
	}
	t.stmts2(rest)
	t.emit(gotree.Ret(gotree.Ident{Name: recv}))
	if f.Fails || f.Context || f.State != nil {
		t.Fail(init.Syntax, diag.NoClass, "the constructor of %s does more than set attributes", k.Py.Name)
	}
	f.Decl = &gotree.Func{Name: f.Name, Origin: t.u.origin(f), Body: t.block,
		Doc:  f.Name + " returns a new " + k.Name + ".",
		Type: gotree.FuncType{Params: params, Results: []gotree.Param{{Type: gotree.Ptr(gotree.Ident{Name: k.Name})}}}}
}

// superInit translates the call of the base's constructor, which must come first.
func (t *translator) superInit(k *Class, init *ir.Func) (gotree.Expr, []pyast.Stmt) {
	rest := init.Body
	for len(rest) > 0 && isDoc(rest[0]) {
		rest = rest[1:]
	}
	call := superCall(rest)
	switch {
	case call == nil && k.Base == nil:
		// Exception.__new__ keeps the arguments of the call as args.
		newCall := &gotree.Call{Fn: gotree.Sel(gotree.Ident{Name: k.classVar()}, "New")}
		for _, s := range init.Params[1:] {
			newCall.Args = append(newCall.Args, gotree.Ident{Name: t.vars[s].name})
		}
		return newCall, rest
	case call == nil:
		t.Fail(init.Syntax, diag.NoClass, "the constructor of %s does not begin with its base's", k.Py.Name)
	case k.Base != nil:
		base := t.u.mustClass(t, call, k.Base.Py)
		return t.construction(call, base.Py).X, rest[1:]
	}
	if len(call.Keywords) > 0 || hasStar(call.Args) {
		t.Fail(call, diag.NoClass, "this call of the base's constructor is not translated")
	}
	return t.newException(gotree.Ident{Name: k.classVar()}, call.Args), rest[1:]
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
	e, ok := body[0].(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok {
		return nil
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "__init__" {
		return nil
	}
	inner, ok := a.Value.(*pyast.Call)
	if !ok {
		return nil
	}
	name, ok := inner.Func.(*pyast.Name)
	if !ok || name.ID != "super" {
		return nil
	}
	return call
}

// simpleFields moves the leading self.x = value statements into the literal.
func (t *translator) simpleFields(k *Class, init *ir.Func, body []pyast.Stmt, lit *gotree.Composite) []pyast.Stmt {
	for len(body) > 0 {
		s, ok := body[0].(*pyast.Assign)
		if !ok || len(s.Targets) != 1 {
			break
		}
		a, ok := s.Targets[0].(*pyast.Attribute)
		if !ok || !t.isSelf(a.Value, init) || k.Base != nil && hasField(k.Base.Py, a.Attr) || t.mentions(s.Value, init.Params[0]) {
			break
		}
		field := fieldOf(k.Py, a.Attr)
		if field == nil {
			t.Fail(a, diag.NoClass, "the attribute %s of %s is no plain field", a.Attr, k.Py.Name)
		}
		v := t.plain(s.Value, t.u.repr(field.Type))
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: gotree.GoName(a.Attr, true)}, Value: v.X})
		body = body[1:]
	}
	return body
}

func (t *translator) isSelf(e pyast.Expr, fn *ir.Func) bool {
	name, ok := e.(*pyast.Name)
	return ok && len(fn.Params) > 0 && fn.Uses[name] == fn.Params[0]
}

// construction translates Class(...).
func (t *translator) construction(e *pyast.Call, c *ir.Class) rule.Value {
	k := t.u.mustClass(t, e, c)
	goType := "*" + k.Place.Package.Name + "." + k.Name
	if k.Model {
		return t.modelCall(e, k, goType)
	}
	ctor := k.ctor
	if ctor == nil {
		return t.bareConstruction(e, k, goType)
	}
	return t.invoke(ctor, gotree.Qual{Path: t.u.Path(k.Place.Package), Name: ctor.Name}, t.arguments(e, ctor.Py, ctor.Params, 1))
}

// bareConstruction makes an instance of a class without a constructor of its own.
func (t *translator) bareConstruction(e *pyast.Call, k *Class, goType string) rule.Value {
	if isDictClass(k.Py) {
		return t.dictConstruction(e, k, goType)
	}
	if k.Base != nil || len(e.Keywords) > 0 || hasStar(e.Args) || k.Py.Kind != ir.ExceptionClass && len(e.Args) > 0 {
		t.Fail(e, diag.NoClass, "this construction of %s is not translated", k.Py.Name)
	}
	lit := &gotree.Composite{Type: gotree.Qual{Path: t.u.Path(k.Place.Package), Name: k.Name}}
	if k.Py.Kind == ir.ExceptionClass {
		x := t.newException(gotree.Qual{Path: t.u.Path(k.Place.Package), Name: k.classVar()}, e.Args)
		lit.Elts = []gotree.Element{{Key: gotree.Ident{Name: "Raised"}, Value: x}}
	}
	return rule.Value{X: &gotree.Unary{Op: "&", X: lit}, Type: goType}
}

// modelCall translates the construction of a Pydantic model, which validates.
func (t *translator) modelCall(e *pyast.Call, k *Class, goType string) rule.Value {
	if len(e.Args) > 0 {
		t.Fail(e, diag.NoClass, "a model takes no positional arguments")
	}
	input := t.modelInput(e, k)
	fn := gotree.Qual{Path: t.u.Path(k.Place.Package), Name: "New" + k.Name}
	return rule.Value{X: gotree.CallOf(fn, input.X), Type: goType, Fails: true}
}

// modelInput returns the keywords of a model's construction as one mapping; Python refuses a name that comes twice.
func (t *translator) modelInput(e *pyast.Call, k *Class) rule.Value {
	spread := false
	operands, wants := make([]pyast.Expr, len(e.Keywords)), make([]string, len(e.Keywords))
	for i, kw := range e.Keywords {
		operands[i], wants[i] = kw.Value, "any"
		spread = spread || kw.Arg == ""
	}
	if !spread {
		return t.keywordsDict(e)
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

// keywordsDict returns a call's keywords as a dict.
func (t *translator) keywordsDict(e *pyast.Call) rule.Value {
	dict := &pyast.Dict{Span: e.Span}
	for _, k := range e.Keywords {
		var key pyast.Expr
		if k.Arg != "" {
			key = &pyast.Constant{Span: k.Span, Value: pyast.Str(k.Arg)}
		}
		dict.Keys, dict.Values = append(dict.Keys, key), append(dict.Values, k.Value)
	}
	return t.dict(dict, "*py.Dict[string, any]")
}
