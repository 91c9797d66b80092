// This file takes the function that makes the app apart: which of its statements change the state of modules, and what those
// need of its variables. The others register, which discovery has done.

package rewrite

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// seeding takes functions apart.
type seeding struct {
	u       *Unit
	w       *importing
	seen    map[*ir.Func]bool
	scratch map[*ir.Symbol]bool // variables of functions that the seeds use
	failure *Failure
}

func (s *seeding) fail(fn *ir.Func, node pyast.Node, format string, args ...any) {
	if s.failure == nil {
		s.failure = &Failure{Code: diag.NoGlobal, Message: fmt.Sprintf(format, args...), Module: fn.Module, Node: node}
	}
}

// function returns the statements of a function that change state, with those that make the variables that they use.
func (s *seeding) function(fn *ir.Func) []pyast.Stmt {
	flat := s.flat(fn, fn.Body)
	s.variables(fn, flat)
	var out []pyast.Stmt
	left := false
	for i, stmt := range flat {
		if s.wanted(fn, stmt) {
			if left {
				s.fail(fn, stmt, "what %s changes behind a return is not translated", fn.Name)
			}
			s.handOn(fn, stmt)
			out = append(out, s.kept(fn, stmt)...)
			s.importedBehind(fn, stmt, flat[i+1:])
			if lower.SetsLater(s.reached(fn, []pyast.Stmt{stmt}), s.reached(fn, flat[i+1:])) {
				s.fail(fn, stmt, "what reads a setting that %s sets later is not translated", fn.Name)
			}
		}
		left = left || mayReturn(stmt)
	}
	return out
}

// flat returns the statements of a suite, those within contexts of the app among them.
func (s *seeding) flat(fn *ir.Func, body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, stmt := range body {
		if with, ok := stmt.(*pyast.With); ok && s.u.entersApp(fn, with) {
			out = append(out, s.flat(fn, with.Body)...)
			continue
		}
		out = append(out, stmt)
	}
	return out
}

// variables notes the variables of a function that its seeds use, and those that these are made of.
func (s *seeding) variables(fn *ir.Func, flat []pyast.Stmt) {
	taken := map[pyast.Stmt]bool{}
	for again := true; again; {
		again = false
		for _, stmt := range flat {
			if taken[stmt] || !s.wanted(fn, stmt) {
				continue
			}
			taken[stmt], again = true, true
			for _, kept := range s.kept(fn, stmt) {
				s.uses(fn, kept)
			}
		}
	}
}

// uses notes the variables of a function that a statement names, the app aside.
func (s *seeding) uses(fn *ir.Func, stmt pyast.Stmt) {
	pyast.Walk(stmt, func(n pyast.Node) bool {
		name, ok := n.(*pyast.Name)
		if !ok {
			return true
		}
		v := fn.Uses[name]
		if v != nil && v.Scope == fn.Scope && v.Kind == ir.Variable && !ambient(fn.TypeOf(name)) {
			s.scratch[v] = true
		}
		return true
	})
}

// wanted reports whether a statement changes state, or a variable that such statements use.
func (s *seeding) wanted(fn *ir.Func, stmt pyast.Stmt) bool {
	return s.w.statement(fn, stmt) || names(fn, stmt, s.scratch) && !onApp(fn, stmt)
}

// onApp reports whether a statement only tells the app something: app.config.from_object(settings), app.config["ROWS"] = rows.
func onApp(fn *ir.Func, stmt pyast.Stmt) bool {
	switch stmt := stmt.(type) {
	case *pyast.ExprStmt:
		call, ok := stmt.Value.(*pyast.Call)
		return ok && ofApp(fn, call.Func)
	case *pyast.Assign:
		return !slices.ContainsFunc(stmt.Targets, func(e pyast.Expr) bool { return !ofApp(fn, e) })
	}
	return false
}

// ofApp reports whether e is an attribute or an item of the app.
func ofApp(fn *ir.Func, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Attribute:
		return ambient(fn.TypeOf(e.Value)) || ofApp(fn, e.Value)
	case *pyast.Subscript:
		return ofApp(fn, e.Value)
	}
	return false
}

// kept returns a statement without those parts of conditional statements that leave the state alone.
func (s *seeding) kept(fn *ir.Func, stmt pyast.Stmt) []pyast.Stmt {
	test, ok := stmt.(*pyast.If)
	if !ok {
		return []pyast.Stmt{stmt}
	}
	body, orelse := s.branch(fn, test.Body), s.branch(fn, test.Orelse)
	if c := s.u.constIn(fn, test.Test); c != nil {
		if certain, known := constTruth(c); known && certain {
			return body
		} else if known {
			return orelse
		}
	}
	if len(body)+len(orelse) == 0 {
		return []pyast.Stmt{test}
	}
	if len(body) == 0 {
		body = []pyast.Stmt{&pyast.Pass{Span: test.Span}}
	}
	return []pyast.Stmt{&pyast.If{Span: test.Span, Test: test.Test, Body: body, Orelse: orelse}}
}

// constTruth returns the truth value of a constant; false when it is none of those that are compared with nothing.
func constTruth(c *ir.Const) (holds, known bool) {
	switch c.Kind {
	case ir.ConstNone:
		return false, true
	case ir.ConstBool:
		return c.Bool, true
	case ir.ConstStr:
		return c.Text != "", true
	case ir.ConstInt:
		return c.Big != nil || c.Int != 0, true
	}
	return false, false
}

func (s *seeding) branch(fn *ir.Func, body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, stmt := range s.flat(fn, body) {
		if s.wanted(fn, stmt) {
			out = append(out, s.kept(fn, stmt)...)
		}
	}
	return out
}

// handOn takes the functions apart that a statement calls with the app and that register besides what they change:
// register(app).
func (s *seeding) handOn(fn *ir.Func, stmt pyast.Stmt) {
	pyast.Walk(stmt, func(n pyast.Node) bool {
		e, ok := n.(*pyast.ExprStmt)
		if !ok {
			return true
		}
		call, ok := e.Value.(*pyast.Call)
		if !ok || !slices.ContainsFunc(call.Args, func(a pyast.Expr) bool { return ambient(fn.TypeOf(a)) }) {
			return true
		}
		to := fn.Resolve(call.Func)
		if to == nil || to.Kind != ir.FuncName || len(to.Func.Decorators()) > 0 || to.Func.Generator || to.Func.Async || s.seen[to.Func] {
			return true
		}
		s.seen[to.Func] = true
		if s.u.Function(to.Func, ValueMode).Failure == nil {
			return true // a function like any other
		}
		delete(s.u.funcs, key{fn: to.Func, mode: ValueMode})
		s.u.slices[to.Func] = s.function(to.Func)
		return true
	})
}

// mayReturn reports whether a statement may return from its function.
func mayReturn(stmt pyast.Stmt) bool {
	found := false
	pyast.Walk(stmt, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
			return false
		case *pyast.Return:
			found = true
		}
		return !found
	})
	return found
}

// reached returns statements with the functions of the project that they run.
func (s *seeding) reached(fn *ir.Func, body []pyast.Stmt) []pyast.Node {
	var out []pyast.Node
	seen := map[*ir.Func]bool{}
	var visit func(fn *ir.Func, body []pyast.Stmt)
	visit = func(fn *ir.Func, body []pyast.Stmt) {
		for _, stmt := range body {
			out = append(out, stmt)
			pyast.Walk(stmt, func(n pyast.Node) bool {
				if inner, ok := n.(pyast.Stmt); ok && isDefinition(inner) {
					return false
				}
				if call, ok := n.(*pyast.Call); ok {
					for _, to := range s.w.targets(fn, call.Func) {
						if !seen[to] && to != s.u.App.Factory {
							seen[to] = true
							visit(to, to.Body)
						}
					}
				}
				return true
			})
		}
	}
	visit(fn, body)
	return out
}

// importedBehind refuses seeds that come before the import of a module whose own code looks at state: the port runs what
// modules do first.
func (s *seeding) importedBehind(fn *ir.Func, stmt pyast.Stmt, rest []pyast.Stmt) {
	for _, later := range rest {
		pyast.Walk(later, func(n pyast.Node) bool {
			from, ok := n.(*pyast.ImportFrom)
			if !ok {
				return true
			}
			for _, alias := range from.Names {
				def := fn.Defs[alias]
				if def == nil || def.Final().Module == nil || slices.Contains(fn.Module.Imports, def.Final().Module) {
					continue
				}
				for _, top := range def.Final().Module.Body.Body {
					if !isDef(top) && s.w.mentions(def.Final().Module.Body, top) {
						s.fail(fn, stmt, "what this changes before %s is imported is not translated", def.Final().Module.Name)
					}
				}
			}
			return true
		})
	}
}
