// This file writes out setattr where the program has asked before which of a few texts its name is:
//
//	if key in ("title", "done"):       if key in ("title", "done"):
//	    setattr(todo, key, value)  =>      if key == "title":
//	                                           todo.title = value
//	                                       else:
//	                                           todo.done = value

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// set returns the assignments that a call of setattr with a known name comes to, nil for any other statement.
func (a *attrNames) set(s pyast.Stmt, known map[string][]string) pyast.Stmt {
	stmt, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call := a.builtin(stmt.Value, "setattr", 3)
	if call == nil || !a.steadyObject(call.Args[0]) {
		return nil
	}
	var out pyast.Stmt
	if text, ok := attributeText(call.Args[1]); ok {
		out = a.assign(call, text)
	} else if texts := known[nameOf(call.Args[1])]; texts != nil {
		out = a.chain(call, nameOf(call.Args[1]), texts)
	}
	if out != nil {
		a.move(s, out)
		if _, written := a.m.Written[s]; written {
			a.written([]pyast.Stmt{out})
		}
	}
	return out
}

// steadyObject reports whether an expression is a name that the evaluation of other expressions does not bind.
func (a *attrNames) steadyObject(e pyast.Expr) bool {
	name := nameOf(e)
	return name != "" && !a.consts.globals[name] && (a.def == nil || !bindsBelow(a.def.def, name))
}

// assign returns x.name = value for setattr(x, "name", value).
func (a *attrNames) assign(call *pyast.Call, name string) *pyast.Assign {
	target := &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name}
	return &pyast.Assign{Span: call.Span, Targets: []pyast.Expr{target}, Value: call.Args[2]}
}

// chain returns a statement that assigns to the attribute whose name the variable holds.
func (a *attrNames) chain(call *pyast.Call, variable string, texts []string) pyast.Stmt {
	var out pyast.Stmt
	for _, text := range slices.Backward(texts) {
		c := &pyast.Constant{Span: call.Span, Value: pyast.Str(text)}
		copied := a.copier([]string{variable}, []*pyast.Constant{c}, true).CopyExpr(call).(*pyast.Call)
		set := a.assign(copied, text)
		if out == nil {
			out = set
			continue
		}
		test := &pyast.Compare{Span: call.Span, Left: &pyast.Name{Span: call.Span, ID: variable}, Ops: []pyast.CmpOperator{pyast.Eq}, Comparators: []pyast.Expr{c}}
		a.written([]pyast.Stmt{set, out})
		out = &pyast.If{Span: call.Span, Test: test, Body: []pyast.Stmt{set}, Orelse: []pyast.Stmt{out}}
	}
	return out
}

// where returns what is known where a test holds.
func (a *attrNames) where(test pyast.Expr, known map[string][]string) map[string][]string {
	switch test := test.(type) {
	case *pyast.BoolOp:
		if test.Op == pyast.And {
			for _, part := range test.Values {
				known = a.where(part, known)
			}
		}
	case *pyast.Compare:
		if len(test.Ops) == 1 {
			known = a.learn(known, nameOf(test.Left), a.compared(test.Ops[0], test.Comparators[0]))
		}
	}
	return known
}

// compared returns the texts that something may be which compares so.
func (a *attrNames) compared(op pyast.CmpOperator, with pyast.Expr) []string {
	switch op {
	case pyast.Eq:
		if text, ok := attributeText(with); ok {
			return []string{text}
		}
	case pyast.In:
		texts, _, _ := textsOf(a.display(with))
		return texts
	}
	return nil
}

// learn adds to what is known that a local variable is one of the texts.
func (a *attrNames) learn(known map[string][]string, name string, texts []string) map[string][]string {
	if name == "" || len(texts) == 0 || len(texts) > maxItems || a.def == nil || !a.def.bound[name] || a.consts.globals[name] || bindsBelow(a.def.def, name) {
		return known
	}
	out := map[string][]string{name: texts}
	for other, list := range known {
		if other != name {
			out[other] = list
		}
	}
	return out
}

// looping returns what is known in the body of a loop.
func (a *attrNames) looping(s *pyast.For, known map[string][]string) map[string][]string {
	known = forget(known, s)
	if name := nameOf(s.Target); name != "" && boundBy(s.Body)[name] == 0 {
		texts, _, _ := textsOf(a.display(s.Iter))
		known = a.learn(known, name, texts)
	}
	return known
}

// guarded returns what is known behind a statement: if key not in NAMES: continue.
func (a *attrNames) guarded(s pyast.Stmt, known map[string][]string) map[string][]string {
	known = forget(known, s)
	if s, ok := s.(*pyast.If); ok && len(s.Orelse) == 0 && (leaves(s.Body) || a.aborts(s.Body)) {
		return a.unless(s.Test, known)
	}
	return known
}

// unless returns what is known where a test does not hold.
func (a *attrNames) unless(test pyast.Expr, known map[string][]string) map[string][]string {
	switch test := test.(type) {
	case *pyast.BoolOp:
		if test.Op == pyast.Or {
			for _, part := range test.Values {
				known = a.unless(part, known)
			}
		}
	case *pyast.UnaryOp:
		if test.Op == pyast.Not {
			return a.where(test.Operand, known)
		}
	case *pyast.Compare:
		if len(test.Ops) != 1 {
			break
		}
		switch test.Ops[0] {
		case pyast.NotIn:
			return a.learn(known, nameOf(test.Left), a.compared(pyast.In, test.Comparators[0]))
		case pyast.NotEq:
			return a.learn(known, nameOf(test.Left), a.compared(pyast.Eq, test.Comparators[0]))
		}
	}
	return known
}

// leaves reports whether a block ends by leaving the one around it.
func leaves(body []pyast.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	switch body[len(body)-1].(type) {
	case *pyast.Return, *pyast.Raise, *pyast.Continue, *pyast.Break:
		return true
	}
	return false
}

// forget returns what is known without the names that a statement binds.
func forget(known map[string][]string, s pyast.Stmt) map[string][]string {
	if len(known) == 0 {
		return known
	}
	bound := boundBy([]pyast.Stmt{s})
	out := map[string][]string{}
	for name, texts := range known {
		if bound[name] == 0 {
			out[name] = texts
		}
	}
	return out
}
