// This file translates statements as a function literal whose error is looked at behind it, and carries returns, breaks
// and continues out of it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// outcome is a function literal and how it was left.
type outcome struct {
	t       *translator
	lit     *gotree.FuncLit
	returns bool              // it says whether it was left by a return
	always  bool              // it is left by a return unless it fails
	done    gotree.Ident      // says so
	result  gotree.Ident      // holds the value of the function around it
	flagged bool              // a return is told by the variable done alone
	flags   map[string]string // by "break" and "continue": the variable that says so
}

// outcome translates body, which is made of stmts, as a function literal.
func (t *translator) outcome(stmts []pyast.Stmt, body func()) *outcome {
	return t.outcomeOf(stmts, body, gotree.FuncType{}, false)
}

// outcomeOf is outcome for a literal of a type, which gives an error alone when it is flagged.
func (t *translator) outcomeOf(stmts []pyast.Stmt, body func(), typ gotree.FuncType, flagged bool) *outcome {
	o := &outcome{t: t, lit: &gotree.FuncLit{Type: typ}, flags: map[string]string{}, flagged: flagged}
	o.returns = t.hasReturn(stmts)
	o.always = o.returns && !flagged && t.yields == nil && t.returnsAlways(stmts)
	if o.returns && flagged {
		o.done.Name = t.scope.Take("done")
	}
	if o.returns && t.keepsResult() {
		o.result.Name = t.scope.Take("result")
	}
	outer := t.scope
	inner := frame{fail: o.exit, ret: o.ret, branch: func(keyword string) []gotree.Stmt { return o.branch(outer, keyword) }}
	loops := t.loops
	t.loops = 0
	o.lit.Body = t.sub(func() { t.within(inner, body) })
	t.loops = loops
	if !terminates(o.lit.Body.Stmts) {
		o.lit.Body.Stmts = append(o.lit.Body.Stmts, o.exit(gotree.Nil)...)
	}
	o.lit.Type.Results = []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	if o.pairs() {
		o.lit.Type.Results = append([]gotree.Param{{Type: gotree.Ident{Name: "bool"}}}, o.lit.Type.Results...)
	}
	return o
}

// pairs reports whether the literal gives a bool before its error.
func (o *outcome) pairs() bool { return o.returns && !o.always && !o.flagged }

// keepsResult reports whether a return in a function literal has a value to keep.
func (t *translator) keepsResult() bool {
	return t.valued() && t.out.Result != "" && t.yields == nil
}

// exit leaves the literal with an error, or nil.
func (o *outcome) exit(err gotree.Expr) []gotree.Stmt {
	if o.pairs() {
		return []gotree.Stmt{gotree.Ret(gotree.False, err)}
	}
	return []gotree.Stmt{gotree.Ret(err)}
}

// ret leaves the literal for a return of the function around it.
func (o *outcome) ret(values []gotree.Expr) []gotree.Stmt {
	var out []gotree.Stmt
	err := gotree.Expr(gotree.Nil)
	switch {
	case o.t.keepsResult() && len(values) == 1:
		out = append(out, gotree.Set(values[0], o.result))
	case len(values) == 1:
		err = values[0]
	}
	if o.flagged {
		out = append(out, gotree.Set(gotree.True, o.done))
	}
	if !o.pairs() {
		return append(out, gotree.Ret(err))
	}
	return append(out, gotree.Ret(gotree.True, err))
}

// branch leaves the literal for a break or continue of a loop around it.
func (o *outcome) branch(outer *gotree.Scope, keyword string) []gotree.Stmt {
	if o.flags[keyword] == "" {
		name := map[string]string{"break": "stop", "continue": "skip"}[keyword]
		o.flags[keyword] = outer.Take(o.t.scope.Take(name))
	}
	return append([]gotree.Stmt{gotree.Set(gotree.True, gotree.Ident{Name: o.flags[keyword]})}, o.exit(gotree.Nil)...)
}

// call emits the call of the literal, and returns its error.
func (o *outcome) call() gotree.Expr {
	tried := gotree.Ident{Name: o.t.scope.Take("tried")}
	o.emit(tried)
	return tried
}

// drop emits the call of a literal whose outcome does not matter.
func (o *outcome) drop() {
	t := o.t
	o.declare()
	lhs := []gotree.Expr{gotree.Blank}
	if o.pairs() {
		lhs = append(lhs, gotree.Blank)
	}
	t.emit(&gotree.Assign{Lhs: lhs, Op: "=", Rhs: []gotree.Expr{gotree.CallOf(o.lit)}})
	if o.result.Name != "" {
		t.emit(gotree.Set(o.result, gotree.Blank))
	}
}

func (o *outcome) emit(tried gotree.Expr) {
	lhs := []gotree.Expr{tried}
	if o.pairs() {
		o.done = gotree.Ident{Name: o.t.scope.Take("done")}
		lhs = []gotree.Expr{o.done, tried}
	}
	o.declare()
	o.t.emit(&gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(o.lit)}})
}

// declare declares the variables that the literal sets.
func (o *outcome) declare() {
	if o.result.Name != "" {
		o.t.emit(&gotree.VarStmt{Names: []string{o.result.Name}, Type: o.t.u.typeTree(o.t.out.Result)})
	}
	if o.flagged && o.returns {
		o.t.emit(gotree.Define(gotree.False, o.done))
	}
	for _, keyword := range []string{"break", "continue"} {
		if name := o.flags[keyword]; name != "" {
			o.t.emit(gotree.Define(gotree.False, gotree.Ident{Name: name}))
		}
	}
}

// ended is the condition that control reached the literal's end, nil when it always does.
func (o *outcome) ended() gotree.Expr {
	var cond gotree.Expr
	also := func(name string) {
		x := gotree.Expr(&gotree.Unary{Op: "!", X: gotree.Ident{Name: name}})
		if cond != nil {
			x = &gotree.Binary{Op: "&&", X: cond, Y: x}
		}
		cond = x
	}
	if o.done.Name != "" {
		also(o.done.Name)
	}
	for _, keyword := range []string{"break", "continue"} {
		if o.flags[keyword] != "" {
			also(o.flags[keyword])
		}
	}
	return cond
}

// leaving returns what a return in the literal does behind it.
func (o *outcome) leaving() []gotree.Stmt {
	switch {
	case o.result.Name != "":
		return o.t.frame().ret([]gotree.Expr{o.result})
	case o.t.valued() || o.t.yields != nil:
		return o.t.frame().ret(nil)
	}
	return o.t.frame().ret([]gotree.Expr{gotree.Nil})
}

// leave emits what follows a literal that was left by a return, a break or a continue.
func (o *outcome) leave() {
	t := o.t
	if o.always {
		t.emit(o.leaving()...)
		return
	}
	if o.done.Name != "" {
		t.emit(&gotree.If{Cond: o.done, Then: &gotree.Block{Stmts: o.leaving()}})
	}
	for _, keyword := range []string{"break", "continue"} {
		if name := o.flags[keyword]; name != "" {
			t.emit(&gotree.If{Cond: gotree.Ident{Name: name}, Then: &gotree.Block{Stmts: t.branches(nil, keyword)}})
		}
	}
}

// branches returns what a break or continue does here.
func (t *translator) branches(s pyast.Node, keyword string) []gotree.Stmt {
	f := t.frame()
	if t.loops == 0 && f.branch != nil {
		return f.branch(keyword)
	}
	if t.loops == 0 && !f.loop {
		t.Fail(s, diag.NoStatement, "a %s that leaves a try statement is not translated", keyword)
	}
	return []gotree.Stmt{&gotree.Branch{Keyword: keyword}}
}

// returnsAlways reports whether control leaves a suite only by a return or an exception.
func (t *translator) returnsAlways(body []pyast.Stmt) bool {
	switch s := body[len(body)-1].(type) {
	case *pyast.Return, *pyast.Raise:
	case *pyast.If:
		if len(s.Orelse) == 0 || !t.returnsAlways(s.Body) || !t.returnsAlways(s.Orelse) {
			return false
		}
	case *pyast.Try:
		if !t.triesReturn(s) {
			return false
		}
	default:
		return false
	}
	return !leavesLoop(body)
}

// triesReturn is returnsAlways for a try statement without a finally clause.
func (t *translator) triesReturn(s *pyast.Try) bool {
	end := s.Body
	if len(s.Orelse) > 0 {
		end = s.Orelse
	}
	if len(s.Finalbody) > 0 || !t.returnsAlways(end) {
		return false
	}
	for _, h := range s.Handlers {
		if !t.returnsAlways(h.Body) {
			return false
		}
	}
	return true
}

// leavesLoop reports whether statements hold a break or continue.
func leavesLoop(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Break, *pyast.Continue:
				found = true
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			}
			return !found
		})
	}
	return found
}
