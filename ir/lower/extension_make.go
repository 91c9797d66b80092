// This file takes the app out of the making of extension objects: Cache(app) is Cache() and cache.init_app(app), and what
// __init__ does only when it is given the app is left out.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// making is how the __init__ of a class hands the app on.
type making struct {
	def     *pyast.FunctionDef
	param   string
	hand    pyast.Stmt    // the statement that hands the app on, nil when there is none
	method  string        // that it calls
	stores  []pyast.Stmt  // self.app = app
	super   *pyast.Call   // super().__init__(app), when that does
	calls   []*makingCall // which make objects
	refused bool
}

// makingCall is a call that makes an object.
type makingCall struct {
	list *[]pyast.Stmt
	stmt pyast.Stmt
	m    *ir.Module
	in   *pyast.FunctionDef
	call *pyast.Call
	app  string // "" when it is given none
}

// constructors rewrites what makes the objects of classes whose __init__ may be given the app.
func (x *extensions) constructors() {
	found := map[*pyast.FunctionDef]*making{}
	var order []*making
	for _, m := range x.p.Modules {
		for _, s := range m.Syntax.Body {
			c, ok := s.(*pyast.ClassDef)
			if !ok {
				continue
			}
			if def := methodIn(c, "__init__"); def != nil {
				if mk := x.makingOf(ownClass{m, c}, def, 0); mk != nil {
					found[def] = mk
					order = append(order, mk)
				}
			}
		}
	}
	if len(found) == 0 {
		return
	}
	x.findMakings(found)
	for _, mk := range order {
		mk.refused = mk.refused || mk.super != nil && slices.ContainsFunc(order, func(up *making) bool { return up.refused })
	}
	for _, mk := range order {
		if !mk.refused {
			mk.write()
			for _, c := range mk.calls {
				mk.writeCall(c)
			}
			dropParam(mk.def.Args, mk.param)
		}
	}
}

// makingOf returns how an __init__ hands the app on; nil when it is not given the app, or does more with it.
func (x *extensions) makingOf(c ownClass, def *pyast.FunctionDef, depth int) *making {
	if len(def.Args.Args) < 2 || len(def.Args.Posonlyargs) > 0 || def.Args.Vararg != nil || def.Args.Kwarg != nil || len(def.DecoratorList) > 0 || depth > maxBases {
		return nil
	}
	if _, ok := x.bases(c, 0); !ok {
		return nil
	}
	mk := &making{def: def}
	for _, a := range slices.Concat(def.Args.Args[1:], def.Args.Kwonlyargs) {
		if looksLikeApp(a.Arg) {
			mk.param = a.Arg
		}
	}
	if mk.param == "" {
		return nil
	}
	self, uses := def.Args.Args[0].Arg, 0
	for i, s := range def.Body {
		n := mentionsOf(s, mk.param)
		if n == 0 {
			continue
		}
		uses += n
		switch {
		case storesOn(s, self, mk.param):
			mk.stores = append(mk.stores, s)
			uses -= n
		case mk.hand == nil && (mk.handsTo(s, self) || x.handsUp(mk, c, s, depth)):
			mk.hand = s
			uses -= n
			mk.refused = i < len(def.Body)-1
		}
	}
	if uses > 0 || mk.hand == nil && len(mk.stores) == 0 {
		return nil
	}
	return mk
}

// storesOn reports whether a statement is self.app = app.
func storesOn(s pyast.Stmt, self, param string) bool {
	a, ok := s.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 || nameOf(a.Value) != param {
		return false
	}
	target, ok := a.Targets[0].(*pyast.Attribute)
	return ok && nameOf(target.Value) == self
}

// handsTo recognises if app is not None: self.init_app(app), with or without the test.
func (mk *making) handsTo(s pyast.Stmt, self string) bool {
	body := []pyast.Stmt{s}
	if test, ok := s.(*pyast.If); ok {
		if !isGiven(test.Test, mk.param) || len(test.Orelse) > 0 {
			return false
		}
		body = test.Body
	}
	stores := 0
	for stores < len(body)-1 && storesOn(body[stores], self, mk.param) {
		stores++
	}
	inner := body[:stores]
	body = body[stores:]
	if len(body) != 1 {
		return false
	}
	e, ok := body[0].(*pyast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || nameOf(call.Args[0]) != mk.param {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || nameOf(a.Value) != self {
		return false
	}
	mk.method, mk.stores = a.Attr, append(mk.stores, inner...)
	return true
}

// isGiven recognises app is not None, and app itself.
func isGiven(test pyast.Expr, param string) bool {
	if nameOf(test) == param {
		return true
	}
	c, ok := test.(*pyast.Compare)
	return ok && len(c.Ops) == 1 && c.Ops[0] == pyast.IsNot && nameOf(c.Left) == param && isNothing(c.Comparators[0])
}

// handsUp recognises super().__init__(app).
func (x *extensions) handsUp(mk *making, c ownClass, s pyast.Stmt, depth int) bool {
	e, ok := s.(*pyast.ExprStmt)
	if !ok || len(c.def.Bases) != 1 {
		return false
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || nameOf(call.Args[0]) != mk.param {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "__init__" {
		return false
	}
	super, ok := a.Value.(*pyast.Call)
	if !ok || nameOf(super.Func) != "super" {
		return false
	}
	up, def := x.methodOf(x.classNamed(c.module, c.def.Bases[0]), "__init__")
	if def == nil {
		return false
	}
	above := x.makingOf(up, def, depth+1)
	if above == nil || above.refused || len(def.Args.Args) < 2 || def.Args.Args[1].Arg != above.param {
		return false
	}
	mk.method, mk.super = above.method, call
	return true
}

// findMakings finds the calls that make objects, and refuses classes that are given something else than the app.
func (x *extensions) findMakings(found map[*pyast.FunctionDef]*making) {
	for _, m := range x.p.Modules {
		for i := range m.Syntax.Body {
			s := m.Syntax.Body[i]
			def, ok := s.(*pyast.FunctionDef)
			if !ok {
				x.makingsIn(m, nil, &m.Syntax.Body, s, found)
				continue
			}
			for _, inner := range def.Body {
				x.makingsIn(m, def, &def.Body, inner, found)
			}
		}
	}
}

func (x *extensions) makingsIn(m *ir.Module, in *pyast.FunctionDef, list *[]pyast.Stmt, s pyast.Stmt, found map[*pyast.FunctionDef]*making) {
	pyast.Walk(s, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok {
			return true
		}
		c := x.classNamed(m, call.Func)
		if c.def == nil {
			return true
		}
		_, init := x.methodOf(c, "__init__")
		mk := found[init]
		if init == nil || mk == nil {
			return true
		}
		given, known := mk.given(call)
		one := &makingCall{list: list, stmt: s, m: m, in: in, call: call}
		switch {
		case !known:
			mk.refused = true
		case given != nil && !isNothing(given):
			name, value := plainlyAssigned(s)
			one.app = nameOf(given)
			mk.refused = mk.refused || !x.isApp(m, in, given) || name == "" || value != pyast.Expr(call) || mk.method == "" || len(mk.stores) > 0 && !x.setsAgain(c, mk)
		}
		mk.calls = append(mk.calls, one)
		return true
	})
}

// setsAgain reports whether the method that is handed the app keeps it under the same names as __init__.
func (x *extensions) setsAgain(c ownClass, mk *making) bool {
	_, def := x.methodOf(c, mk.method)
	if def == nil || len(def.Args.Args) != 2 {
		return false
	}
	return !slices.ContainsFunc(mk.stores, func(s pyast.Stmt) bool {
		attr := s.(*pyast.Assign).Targets[0].(*pyast.Attribute).Attr
		return !slices.ContainsFunc(def.Body, func(s pyast.Stmt) bool {
			return storesOn(s, firstParam(def, 0), firstParam(def, 1)) && s.(*pyast.Assign).Targets[0].(*pyast.Attribute).Attr == attr
		})
	})
}

// given returns what a call gives for the app, nil when it gives nothing; false when that is not known.
func (mk *making) given(call *pyast.Call) (pyast.Expr, bool) {
	if plainCallOf(call) == nil {
		return nil, false
	}
	for _, k := range call.Keywords {
		if k.Arg == mk.param {
			return k.Value, true
		}
	}
	if i := mk.at(); i >= 0 && i < len(call.Args) {
		return call.Args[i], true
	}
	return nil, true
}

// at returns the position of the app among the arguments, -1 when it has none.
func (mk *making) at() int {
	return slices.IndexFunc(mk.def.Args.Args, func(a *pyast.Arg) bool { return a.Arg == mk.param }) - 1
}

// write takes the app out of __init__.
func (mk *making) write() {
	mk.def.Body = slices.DeleteFunc(mk.def.Body, func(s pyast.Stmt) bool { return s == mk.hand && mk.super == nil })
	if mk.super != nil {
		mk.super.Args = nil
	}
	for _, s := range mk.stores {
		a := s.(*pyast.Assign)
		a.Value = &pyast.Constant{Span: pyast.Span(a.Value.Bounds()), Value: pyast.None{}}
	}
	if len(mk.def.Body) == 0 {
		mk.def.Body = []pyast.Stmt{&pyast.Pass{Span: mk.def.Span}}
	}
}

// writeCall takes the app out of a call that makes an object, and gives it to the object in a statement of its own.
func (mk *making) writeCall(c *makingCall) {
	at := mk.at()
	c.call.Keywords = slices.DeleteFunc(c.call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == mk.param })
	if at >= 0 && at < len(c.call.Args) {
		c.call.Args = slices.Delete(c.call.Args, at, at+1)
	}
	if c.app == "" {
		return
	}
	name, _ := plainlyAssigned(c.stmt)
	span := c.call.Span
	hand := &pyast.ExprStmt{Span: span, Value: &pyast.Call{
		Span: span, Func: &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: name}, Attr: mk.method}, Args: []pyast.Expr{&pyast.Name{Span: span, ID: c.app}},
	}}
	note(c.m, []pyast.Stmt{hand})
	if i := slices.Index(*c.list, c.stmt); i >= 0 {
		*c.list = slices.Insert(*c.list, i+1, pyast.Stmt(hand))
	}
}
