// This file finds local variables that may be read before they are bound, where Python raises UnboundLocalError.

package rewrite

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// bound is the set of variables that are bound on every way to a place; nil where control never comes.
type bound map[*ir.Symbol]bool

// binding walks a function's body in order of execution.
type binding struct {
	fn     *ir.Func
	found  map[*ir.Symbol]bool
	at     map[*pyast.Name]bool // where they are read
	breaks []*[]bound
}

// unboundReads returns the local variables of fn that some way through body reads unbound, and the names that read them.
func unboundReads(fn *ir.Func, body []pyast.Stmt) (map[*ir.Symbol]bool, map[*pyast.Name]bool) {
	b := &binding{fn: fn, found: map[*ir.Symbol]bool{}, at: map[*pyast.Name]bool{}}
	b.suite(body, bound{})
	return b.found, b.at
}

func (b *binding) suite(body []pyast.Stmt, in bound) bound {
	for _, s := range body {
		in = b.stmt(s, in)
	}
	return in
}

func (b *binding) stmt(s pyast.Stmt, in bound) bound {
	if in == nil {
		return nil
	}
	switch s := s.(type) {
	case *pyast.If:
		yes, no := b.test(s.Test, in)
		if b.atImport() && asksMain(s.Test) {
			return b.suite(s.Orelse, no)
		}
		return meet(b.suite(s.Body, yes), b.suite(s.Orelse, no))
	case *pyast.For:
		return b.loop(s, in)
	case *pyast.While:
		return b.while(s, in)
	case *pyast.Try:
		return b.try(s, in)
	case *pyast.With:
		for _, item := range s.Items {
			in = b.reads(item.ContextExpr, in)
			if item.OptionalVars != nil {
				in = b.binds(item.OptionalVars, in)
			}
		}
		if swallows(b.fn, s.Items) {
			before := maps.Clone(in)
			return meet(before, b.suite(s.Body, in))
		}
		return b.suite(s.Body, in)
	case *pyast.Match:
		return b.match(s, in)
	}
	return b.simple(s, in)
}

func (b *binding) simple(s pyast.Stmt, in bound) bound {
	switch s := s.(type) {
	case *pyast.Assign:
		in = b.reads(s.Value, in)
		for _, target := range s.Targets {
			in = b.binds(target, in)
		}
	case *pyast.AnnAssign:
		if s.Value != nil {
			in = b.binds(s.Target, b.reads(s.Value, in))
		}
	case *pyast.AugAssign:
		in = b.reads(s.Value, b.reads(s.Target, in))
	case *pyast.Return, *pyast.Raise:
		b.reads(s, in)
		return nil
	case *pyast.Break:
		if n := len(b.breaks); n > 0 {
			*b.breaks[n-1] = append(*b.breaks[n-1], in)
		}
		return nil
	case *pyast.Continue:
		return nil
	case *pyast.FunctionDef:
		b.bindName(s.Name, in)
		b.shares(b.fn.Module.FuncOf[s], in)
	case *pyast.ClassDef:
		b.bindName(s.Name, in)
	case *pyast.Import:
		for _, a := range s.Names {
			b.bindName(a.Name, in)
			b.bindName(a.Asname, in)
		}
	case *pyast.ImportFrom:
		for _, a := range s.Names {
			b.bindName(a.Name, in)
			b.bindName(a.Asname, in)
		}
	case *pyast.Delete:
		for _, target := range s.Targets {
			if name, ok := target.(*pyast.Name); ok {
				delete(in, b.fn.Uses[name])
			}
		}
	default:
		in = b.reads(s, in)
		if e, ok := s.(*pyast.ExprStmt); ok {
			if b.fn.TypeOf(e.Value) == ir.Type(ir.Never) {
				return nil
			}
			b.called(e.Value, in)
		}
	}
	return in
}

func (b *binding) bindName(name string, in bound) {
	if s := b.fn.Scope.Symbols[name]; s != nil {
		in[s] = true
	}
}

func (b *binding) loop(s *pyast.For, in bound) bound {
	in = b.reads(s.Iter, in)
	var breaks []bound
	b.breaks = append(b.breaks, &breaks)
	round := b.suite(s.Body, b.binds(s.Target, maps.Clone(in)))
	b.breaks = b.breaks[:len(b.breaks)-1]
	if round != nil && b.atImport() && b.runs(s) {
		in = round
	}
	out := b.suite(s.Orelse, maps.Clone(in))
	for _, way := range breaks {
		out = meet(out, way)
	}
	return out
}

func (b *binding) while(s *pyast.While, in bound) bound {
	yes, no := b.test(s.Test, in)
	var breaks []bound
	b.breaks = append(b.breaks, &breaks)
	b.suite(s.Body, yes)
	b.breaks = b.breaks[:len(b.breaks)-1]
	out := b.suite(s.Orelse, no)
	if c, ok := s.Test.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.Bool(true)) {
		out = nil
	}
	for _, way := range breaks {
		out = meet(out, way)
	}
	return out
}

func (b *binding) try(s *pyast.Try, in bound) bound {
	out := b.suite(s.Orelse, b.suite(s.Body, maps.Clone(in)))
	for _, h := range s.Handlers {
		way := maps.Clone(in)
		b.bindName(h.Name, way)
		way = b.suite(h.Body, way)
		if way != nil {
			delete(way, b.fn.Scope.Symbols[h.Name])
		}
		out = meet(out, way)
	}
	final := b.suite(s.Finalbody, maps.Clone(in))
	if out == nil || final == nil {
		return nil
	}
	for symbol := range final {
		if !in[symbol] {
			out[symbol] = true
		}
	}
	return out
}

func (b *binding) match(s *pyast.Match, in bound) bound {
	in = b.reads(s.Subject, in)
	out := maps.Clone(in)
	if n := len(s.Cases); n > 0 && alwaysMatches(s.Cases[n-1]) {
		out = nil
	}
	for _, c := range s.Cases {
		way := maps.Clone(in)
		pyast.Walk(c.Pattern, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.MatchAs:
				b.bindName(n.Name, way)
			case *pyast.MatchStar:
				b.bindName(n.Name, way)
			case *pyast.MatchMapping:
				b.bindName(n.Rest, way)
			}
			return true
		})
		if c.Guard != nil {
			way, _ = b.test(c.Guard, way)
		}
		out = meet(out, b.suite(c.Body, way))
	}
	return out
}

// shares checks that the variables that a nested function shares are bound where it is made: it may run from there on.
func (b *binding) shares(fn *ir.Func, in bound) {
	if fn == nil {
		return
	}
	for _, s := range freeOf(fn) {
		if s.Scope == b.fn.Scope && s.Kind != ir.Param && !in[s] {
			b.found[s] = true
		}
	}
}

// binds marks the names of an assignment's target; subscripts and attributes only read.
func (b *binding) binds(target pyast.Expr, in bound) bound {
	switch target := target.(type) {
	case *pyast.Name:
		in[b.fn.Uses[target]] = true
	case *pyast.Tuple:
		for _, e := range target.Elts {
			in = b.binds(e, in)
		}
	case *pyast.List:
		for _, e := range target.Elts {
			in = b.binds(e, in)
		}
	case *pyast.Starred:
		in = b.binds(target.Value, in)
	default:
		in = b.reads(target, in)
	}
	return in
}

// meet returns what is bound on both ways; a way that control never takes does not count.
func meet(a, b bound) bound {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	out := bound{}
	for s := range a {
		if b[s] {
			out[s] = true
		}
	}
	return out
}
