// This file visits the nodes of templates.

package jinja

// Exprs calls f for every expression of a body, outer ones first, with those of nested statements. Where f returns
// false, what lies within the expression is left out.
func Exprs(body []Stmt, f func(Expr) bool) {
	Stmts(body, func(s Stmt) bool {
		for _, e := range Own(s) {
			Within(e, f)
		}
		return true
	})
}

// Stmts calls f for every statement of a body and, unless it returns false, for those within it.
func Stmts(body []Stmt, f func(Stmt) bool) {
	for _, s := range body {
		if !f(s) {
			continue
		}
		for _, inner := range Bodies(s) {
			Stmts(inner, f)
		}
	}
}

// Bodies returns the statements within a statement.
func Bodies(s Stmt) [][]Stmt {
	switch s := s.(type) {
	case *For:
		return [][]Stmt{s.Body, s.Else}
	case *If:
		bodies := [][]Stmt{s.Body}
		for _, e := range s.Elif {
			bodies = append(bodies, []Stmt{e})
		}
		return append(bodies, s.Else)
	case *Macro:
		return [][]Stmt{s.Body}
	case *CallBlock:
		return [][]Stmt{s.Body}
	case *FilterBlock:
		return [][]Stmt{s.Body}
	case *With:
		return [][]Stmt{s.Body}
	case *Block:
		return [][]Stmt{s.Body}
	case *AssignBlock:
		return [][]Stmt{s.Body}
	case *Autoescape:
		return [][]Stmt{s.Body}
	}
	return nil
}

// Own returns the expressions of a statement itself, in the order in which Jinja evaluates them.
func Own(s Stmt) []Expr {
	switch s := s.(type) {
	case *Output:
		return s.Nodes
	case *Extends:
		return []Expr{s.Template}
	case *For:
		return present(s.Iter, s.Target, s.Test)
	case *If:
		return []Expr{s.Test}
	case *Macro:
		return append(names(s.Args), s.Defaults...)
	case *CallBlock:
		return append(append([]Expr{s.Call}, names(s.Args)...), s.Defaults...)
	case *FilterBlock:
		return []Expr{s.Filter}
	case *With:
		return append(append([]Expr{}, s.Values...), s.Targets...)
	case *Include:
		return []Expr{s.Template}
	case *Import:
		return []Expr{s.Template}
	case *FromImport:
		return []Expr{s.Template}
	case *ExprStmt:
		return []Expr{s.Node}
	case *Assign:
		return []Expr{s.Node, s.Target}
	case *AssignBlock:
		if s.Filter == nil {
			return []Expr{s.Target}
		}
		return []Expr{s.Filter, s.Target}
	case *Autoescape:
		return []Expr{s.Value}
	}
	return nil
}

func names(list []*Name) []Expr {
	out := make([]Expr, len(list))
	for i, n := range list {
		out[i] = n
	}
	return out
}

func present(list ...Expr) []Expr {
	var out []Expr
	for _, e := range list {
		if e != nil {
			out = append(out, e)
		}
	}
	return out
}

// Within calls f for e and, unless it returns false, for the expressions within it.
func Within(e Expr, f func(Expr) bool) {
	if e == nil || !f(e) {
		return
	}
	for _, child := range Children(e) {
		Within(child, f)
	}
}

// Children returns the expressions directly within e.
func Children(e Expr) []Expr {
	switch e := e.(type) {
	case *Tuple:
		return e.Items
	case *List:
		return e.Items
	case *Dict:
		var out []Expr
		for _, item := range e.Items {
			out = append(out, item.Key, item.Value)
		}
		return out
	case *CondExpr:
		return present(e.Test, e.Expr1, e.Expr2)
	case *Filter:
		return append(present(e.Node), e.Args.all()...)
	case *Test:
		return append(present(e.Node), e.Args.all()...)
	case *Call:
		return append(present(e.Node), e.Args.all()...)
	case *Getitem:
		return []Expr{e.Node, e.Arg}
	case *Getattr:
		return []Expr{e.Node}
	case *Slice:
		return present(e.Start, e.Stop, e.Step)
	case *Concat:
		return e.Nodes
	case *Compare:
		out := []Expr{e.Expr}
		for _, op := range e.Ops {
			out = append(out, op.Expr)
		}
		return out
	case *BinOp:
		return []Expr{e.Left, e.Right}
	case *UnaryOp:
		return []Expr{e.Node}
	}
	return nil
}

// all returns every expression among arguments.
func (a Args) all() []Expr {
	out := append([]Expr{}, a.Args...)
	for _, k := range a.Kwargs {
		out = append(out, k.Value)
	}
	return append(out, present(a.DynArgs, a.DynKwargs)...)
}
