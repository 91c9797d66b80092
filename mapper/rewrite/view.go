// This file translates what a view returns: the response (SEMANTICS C.1).

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// viewParams binds a view's parameters to the values that the route's converters give.
func (t *translator) viewParams() {
	for _, s := range t.py.Params {
		if !t.readAnywhere(s) && !t.reads(s) || t.viewSelf(s) {
			continue
		}
		if t.defaultParam(s) || t.vars[s] != nil {
			continue
		}
		if t.convertedParam(s) || t.variedParam(s) {
			continue
		}
		template := ""
		switch known := strip(s.Type).(type) {
		case ir.Basic:
			template = map[ir.Basic]string{ir.Str: "web.StringParam(c, name)", ir.Int: "web.IntParam(c, name)", ir.BigInt: "web.BigIntParam(c, name)", ir.Float: "web.FloatParam(c, name)", ir.Bool: "web.BoolParam(c, name)"}[known]
		case ir.External:
			template = map[string]string{"uuid.UUID": "web.UUIDParam(c, name)"}[known.Name]
		}
		if template == "" {
			t.Fail(t.py.Syntax, diag.NoParam, "the URL gives the parameter %s no type that is translated", s.Name)
		}
		with := map[string]rule.Value{"name": {X: gotree.Str{Value: s.Name}, Type: "string", Const: true, Pure: true}}
		if _, maybe := s.Type.(ir.Optional); maybe && t.givenNone(s.Name) {
			t.optionalParam(s, template, with)
			continue
		}
		v := t.build(template, with)
		if !t.alwaysGiven(s.Name) {
			v = t.orDefaultParam(s, v, with)
		}
		name := t.scope.GoName(s.Name, false)
		t.vars[s] = &variable{symbol: s, name: name, goType: v.Type, declared: true}
		if rebound := t.reboundType(s, v.Type); rebound == bigInt && v.Type == "int" {
			v = t.asBig(t.Hoist(v, name))
			t.vars[s].goType = bigInt
		} else if rebound == "any" {
			t.frames = []frame{t.outerFrame()}
			t.vars[s].goType = "any"
			t.emit(&gotree.VarStmt{Names: []string{name}, Type: gotree.Ident{Name: "any"}, Values: []gotree.Expr{t.dynamic(t.Hoist(v, name)).X}})
			continue
		}
		if v.Fails {
			t.frames = []frame{t.outerFrame()}
			t.define(v, gotree.Ident{Name: name})
			continue
		}
		t.emit(gotree.Define(v.X, gotree.Ident{Name: name}))
	}
}

// returnStmt translates return by mode.
func (t *translator) returnStmt(s *pyast.Return) {
	switch t.out.Mode {
	case ValueMode, AroundMode, LoaderMode:
		t.returnValue(s)
	case AfterMode:
		t.returnAfter(s)
	case WSGIMode:
		t.returnWSGI(s)
	case TeardownMode, URLValuesMode:
		if s.Value != nil {
			t.call(t.Expr(s.Value, ""))
		}
		t.leave(gotree.Nil)
	default:
		if t.out.Mode == StartupMode || t.out.Mode == CommandMode {
			if s.Value != nil && !isNone(s.Value) {
				t.call(t.Expr(s.Value, ""))
			}
			t.leave(gotree.Nil)
			return
		}
		if t.isOperation() {
			t.respondOperation(t.operation(), s, s.Value)
			return
		}
		if t.out.Mode == ErrorMode && t.u.App.Kind == "fastapi" {
			t.respondHandler(s)
			return
		}
		if t.inResource() {
			t.respondResource(s, s.Value)
			return
		}
		if checks := t.validates(); checks != nil {
			t.respondValidated(s, s.Value, checks.Settings)
			return
		}
		t.respond(s, s.Value)
	}
}

func (t *translator) returnValue(s *pyast.Return) {
	switch {
	case t.yields != nil && (s.Value == nil || isNone(s.Value)):
		t.leave()
	case t.yields != nil:
		t.Fail(s, diag.NoGenerator, "a generator that returns a value is not translated")
	case t.out.maybe:
		t.returnMaybe(s)
	case strings.HasPrefix(t.out.Result, "iter.Seq[") && t.py.Name == "__iter__" && !t.py.Generator:
		t.returnIter()
	case t.out.Result == "" && (s.Value == nil || isNone(s.Value)):
		t.leave()
	case t.out.Result == "":
		v := t.Expr(s.Value, "")
		t.call(v)
		if !v.Never {
			t.leave()
		}
	case s.Value == nil:
		t.leave(t.zero(t.out.Result))
	default:
		v := t.Expr(s.Value, t.out.Result)
		if v.Never {
			t.raise(v.X)
			return
		}
		if v.Fails && !v.Pair && v.Type == t.out.Result && len(t.frames) == 1 {
			t.out.Fails = true // the call's results are the function's
			t.emit(gotree.Ret(v.X))
			return
		}
		t.leave(t.fit(s.Value, t.Hoist(v, hintOf(s.Value)), t.out.Result).X)
	}
}

func isNone(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.None{})
}

// returnAfter translates the return of an after-request hook, which hands on the response that it was given, or another.
//
//	return make_response("x")  =>  return web.Replace(c, web.MakeResponse("x"))
func (t *translator) returnAfter(s *pyast.Return) {
	if name, ok := s.Value.(*pyast.Name); ok && len(t.py.Params) > 0 && t.py.Uses[name] == t.py.Params[0] && len(t.py.Params[0].Binds) == 1 {
		t.leave(gotree.Nil)
		return
	}
	if s.Value != nil && t.u.repr(t.TypeOf(s.Value)) == "*web.Response" {
		v := t.plain(s.Value, "*web.Response")
		t.leave(gotree.CallOf(t.qual("web", "Replace"), t.context(), v.X))
		return
	}
	t.Fail(s, diag.AfterResponse, "an after_request function that returns what may be no response is not translated")
}

// noResponse is what follows the end of a view without a return.
func (t *translator) noResponse() gotree.Stmt {
	return gotree.Ret(gotree.CallOf(t.qual("web", "NoResponse"), gotree.Ident{Name: "c"}))
}

// respond emits the return of a view's value as the response.
func (t *translator) respond(s *pyast.Return, e pyast.Expr) {
	switch {
	case (e == nil || isNone(e)) && t.out.Mode == HookMode:
		t.leave(gotree.Nil)
		return
	case e == nil || isNone(e):
		t.leave(t.noResponse().(*gotree.Return).Results[0])
		return
	}
	if t.isGiven(e) {
		t.leave(gotree.Nil)
		return
	}
	if cond, ok := e.(*pyast.IfExp); ok {
		test := t.condition(cond.Test)
		t.emit(&gotree.If{Cond: test.X, Then: t.sub(func() { t.respond(s, cond.Body) })})
		t.respond(s, cond.Orelse)
		return
	}
	if tuple, ok := e.(*pyast.Tuple); ok {
		t.respondTuple(tuple)
		return
	}
	if t.out.Mode == HookMode && mayBeNone(t.TypeOf(e)) && !t.streams(e) {
		t.answer(e)
		return
	}
	t.leaveCall(t.response(e, nil))
}

// leaveCall returns the error of a call that gives the response.
func (t *translator) leaveCall(v rule.Value) {
	if v.Fails && v.Type == "" || v.Never {
		t.leave(v.X)
		return
	}
	t.call(v)
	t.leave(gotree.Nil)
}

// respondTuple translates (body, status), (body, headers) and (body, status, headers).
func (t *translator) respondTuple(e *pyast.Tuple) {
	if hasStar(e.Elts) || len(e.Elts) < 2 || len(e.Elts) > 3 {
		t.leaveCall(t.replyValue(e, nil))
		return
	}
	second := t.TypeOf(e.Elts[1])
	if len(e.Elts) == 2 && second == ir.Type(ir.Int) {
		t.leaveCall(t.response(e.Elts[0], e.Elts[1]))
		return
	}
	t.reply(e.Elts...)
}

// reply lets the support package make the response of values.
func (t *translator) reply(elts ...pyast.Expr) {
	if hasStar(elts) {
		t.Fail(elts[0], diag.NoExpression, "a star in a view's tuple is not translated")
	}
	wants := make([]string, len(elts))
	for i := range wants {
		wants[i] = "any"
	}
	if t.streams(elts[0]) {
		wants[0] = StreamType
	}
	args := []gotree.Expr{t.context()}
	for _, v := range t.several(elts, wants) {
		args = append(args, v.X)
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "Reply"), args...), Fails: true})
}

// response translates a body with a status, nil for 200, as a call that gives the response.
func (t *translator) response(e, status pyast.Expr) rule.Value {
	if call, ok := e.(*pyast.Call); ok {
		if v, done := t.responseCall(call, status); done {
			return v
		}
	}
	fn, want := "", ""
	switch known := t.TypeOf(e).(type) {
	case ir.Basic:
		switch known {
		case ir.Str:
			fn, want = "HTML", "string"
		case ir.Bytes:
			fn, want = "Bytes", "[]byte"
		}
	case ir.Dict, ir.List:
		fn, want = "JSON", "any"
	case ir.External:
		if known.Name == "markupsafe.Markup" {
			fn, want = "HTML", safeText
		} else if t.u.repr(known) == "*web.Response" && status == nil {
			v := t.plain(e, "*web.Response")
			return rule.Value{X: gotree.CallOf(t.qual("web", "Send"), t.context(), v.X), Fails: true}
		}
	}
	if fn == "" {
		return t.replyValue(e, status)
	}
	if fn == "JSON" {
		body := t.jsonValue(e)
		if status == nil {
			return t.send(fn, body, nil, nil)
		}
		return t.send(fn, body, status, []rule.Value{t.plain(status, "int")})
	}
	operands, wants := []pyast.Expr{e}, []string{want}
	if status != nil {
		operands, wants = append(operands, status), append(wants, "int")
	}
	vs := t.several(operands, wants)
	if fn == "HTML" {
		vs[0] = t.text(vs[0])
	}
	return t.send(fn, vs[0], status, vs[1:])
}

// send calls web.fn(c, status, body).
func (t *translator) send(fn string, body rule.Value, status pyast.Expr, code []rule.Value) rule.Value {
	x := gotree.Expr(gotree.Qual{Path: "net/http", Name: "StatusOK"})
	if status != nil {
		x = t.statusName(status, code[0].X)
	}
	return rule.Value{X: gotree.CallOf(t.qual("web", fn), t.context(), x, body.X), Fails: true}
}

func (t *translator) replyValue(e, status pyast.Expr) rule.Value {
	operands, wants := []pyast.Expr{e}, []string{"any", "any"}
	if t.streams(e) {
		wants[0] = StreamType
	}
	if status != nil {
		operands = append(operands, status)
	}
	args := []gotree.Expr{t.context()}
	for _, v := range t.several(operands, wants) {
		args = append(args, v.X)
	}
	return rule.Value{X: gotree.CallOf(t.qual("web", "Reply"), args...), Fails: true}
}

// responseCall translates a call whose value is the response: of a function that answers itself, or of jsonify.
func (t *translator) responseCall(call *pyast.Call, status pyast.Expr) (rule.Value, bool) {
	if t.isNext(call) && status == nil {
		return t.nextCall(call), true
	}
	if t.Qualified(call.Func) == "flask.jsonify" || t.Qualified(call.Func) == "flask.json.jsonify" {
		body := t.jsonArgument(call)
		if status == nil {
			return t.send("JSON", body, nil, nil), true
		}
		code := t.plain(status, "int")
		return t.send("JSON", body, status, []rule.Value{code}), true
	}
	if fn := t.funcOf(call.Func); fn != nil && status == nil && answers(fn) && !decorated(fn) {
		f := t.callee(call, fn, ResponderMode)
		return t.invoke(f, t.function1(f), t.arguments(call, fn, f.Params, 0)), true
	}
	if m := t.viewHelper(call.Func); m != nil && status == nil && answers(m) {
		f := t.callee(call, m, ResponderMode)
		return t.invoke(f, t.function1(f), t.arguments(call, m, f.Params, 1)), true
	}
	if status != nil {
		return rule.Value{}, false
	}
	for r, m := range t.u.rules.Find(returnEnv{t}, call) {
		if r.Table != "returns" {
			continue
		}
		if v, ok := t.apply(r, m); ok {
			if r.If != "" {
				t.Require(r.If)
			}
			return v, true
		}
	}
	return rule.Value{}, false
}

// returnEnv marks that rules are looked up for a return.
type returnEnv struct{ *translator }

// answers reports whether a function's value is a response or a form of one, so that it can answer itself.
func answers(fn *ir.Func) bool {
	switch known := fn.Returns.(type) {
	case ir.Tuple:
		return len(known.Elems) > 1 && len(known.Elems) < 4
	case ir.External:
		return externals[known.Name] == "*web.Response"
	case ir.Basic:
		return known == ir.Any && returnsResponses(fn)
	}
	return false
}

// returnsResponses reports whether every return of fn is a response or a tuple that starts with one.
func returnsResponses(fn *ir.Func) bool {
	found, all := false, true
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			case *pyast.Return:
				found = true
				all = all && n.Value != nil && isResponse(fn, n.Value)
			}
			return true
		})
	}
	return found && all
}

func isResponse(fn *ir.Func, e pyast.Expr) bool {
	if tuple, ok := e.(*pyast.Tuple); ok && len(tuple.Elts) > 1 {
		e = tuple.Elts[0]
	}
	known, ok := fn.TypeOf(e).(ir.External)
	return ok && externals[known.Name] == "*web.Response"
}

// jsonArgument returns what jsonify's arguments mean as one value: one argument, a list of several, or a dict.
func (t *translator) jsonArgument(call *pyast.Call) rule.Value {
	if v, ok := t.jsonStars(call); ok {
		return v
	}
	switch {
	case hasStar(call.Args) || len(call.Args) > 0 && len(call.Keywords) > 0:
		t.Fail(call, diag.StarCall, "this form of jsonify is not translated")
	case len(call.Args) == 1:
		return t.jsonValue(call.Args[0])
	case len(call.Args) > 1:
		v, _ := t.jsonList(call.Args)
		return v
	case len(call.Keywords) == 0:
		return rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	}
	keys, values := make([]pyast.Expr, 0, len(call.Keywords)), make([]pyast.Expr, 0, len(call.Keywords))
	for _, k := range call.Keywords {
		if k.Arg == "" {
			if len(call.Keywords) == 1 {
				return t.plain(k.Value, "any")
			}
			keys = append(keys, nil)
		} else {
			keys = append(keys, &pyast.Constant{Span: k.Span, Value: pyast.Str(k.Arg)})
		}
		values = append(values, k.Value)
	}
	if v, ok := t.jsonDict(keys, values); ok {
		return v
	}
	dict := &pyast.Dict{Span: call.Span, Keys: keys, Values: values}
	return t.dict(dict, "*py.Dict[string, any]")
}

// jsonValue translates what is printed as JSON at once: a list may be a Go slice.
func (t *translator) jsonValue(e pyast.Expr) rule.Value {
	if v, ok := t.notJSON(e); ok {
		return v
	}
	if _, lazy := t.TypeOf(e).(ir.Iterator); lazy {
		t.Fail(e, diag.NoType, "jsonify raises TypeError for views of dicts and for generators, which are no lists")
	}
	if v, ok := t.objectFields(e); ok {
		return v
	}
	switch e := e.(type) {
	case *pyast.Dict:
		if v, ok := t.jsonDict(e.Keys, e.Values); ok {
			return v
		}
		if stringKeys(e) {
			return t.dict(e, "*py.Dict[string, any]")
		}
	case *pyast.List:
		if v, ok := t.jsonList(e.Elts); ok {
			return v
		}
	case *pyast.Tuple:
		if v, ok := t.jsonList(e.Elts); ok {
			return v
		}
	case *pyast.ListComp:
		return t.jsonComp(e)
	}
	return t.plain(e, "any")
}

// jsonComp fills a slice with what a list comprehension yields, for printing at once.
func (t *translator) jsonComp(e *pyast.ListComp) rule.Value {
	name := gotree.Ident{Name: t.scope.Take("items")}
	elem := t.u.repr(t.TypeOf(e.Elt))
	if _, isDict := e.Elt.(*pyast.Dict); isDict || elem == "" {
		elem = "any"
	}
	at := len(t.block.Stmts)
	t.emit(gotree.BlankLine{})
	t.generate(e.Generators, func() {
		v := rule.Value{}
		if elem == "any" {
			v = t.fit(e.Elt, t.jsonValue(e.Elt), "any")
		} else {
			v = t.plain(e.Elt, elem)
		}
		t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, name, v.X), name))
	})
	t.block.Stmts[at] = gotree.Define(&gotree.Composite{Type: t.u.typeTree("[]" + elem)}, name)
	return rule.Value{X: name, Type: "any", Pure: true, Fresh: true}
}

func stringKeys(d *pyast.Dict) bool {
	for _, k := range d.Keys {
		if k == nil {
			continue
		}
		c, ok := k.(*pyast.Constant)
		if !ok {
			return false
		}
		if _, ok := c.Value.(pyast.Str); !ok {
			return false
		}
	}
	return true
}
