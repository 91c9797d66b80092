// This file rewrites what only differs in form from what is translated: empty tuples as defaults of parameters that are only
// gone through, which empty lists are as well, and nested generators that stream_with_context decorates (Flask documentation,
// "Streaming Contents").
//
//	def total(rows=()):                      =>  def total(rows=[]):
//	    return sum(r.price for r in rows)            return sum(r.price for r in rows)

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugarIterables rewrites both in a module.
func desugarIterables(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef:
			emptyDefaults(m, n.Name, n.Args, n.Body)
			streamedGenerators(n.Body)
		case *pyast.AsyncFunctionDef:
			emptyDefaults(m, n.Name, n.Args, n.Body)
		case *pyast.ClassDef:
			for _, s := range n.Body {
				if init, ok := s.(*pyast.FunctionDef); ok && init.Name == "__init__" {
					emptyDefaults(m, n.Name, init.Args, init.Body)
				}
			}
			return false
		}
		return true
	})
}

// emptyDefaults makes lists of the empty tuples among the defaults of a function that goes by a name, where nothing in the
// module calls it with a tuple.
func emptyDefaults(m *pyast.Module, name string, args *pyast.Arguments, body []pyast.Stmt) {
	positional := slices.Concat(args.Posonlyargs, args.Args)
	first := len(positional) - len(args.Defaults)
	for i, d := range args.Defaults {
		if isEmptyTuple(d) && onlyGoneThrough(body, positional[first+i].Arg) && !givenTuple(m, name) {
			args.Defaults[i] = &pyast.List{Span: pyast.Span(d.Bounds())}
		}
	}
	for i, d := range args.KwDefaults {
		if isEmptyTuple(d) && onlyGoneThrough(body, args.Kwonlyargs[i].Arg) && !givenTuple(m, name) {
			args.KwDefaults[i] = &pyast.List{Span: pyast.Span(d.Bounds())}
		}
	}
}

func isEmptyTuple(e pyast.Expr) bool {
	tuple, ok := e.(*pyast.Tuple)
	return ok && len(tuple.Elts) == 0
}

// onlyGoneThrough reports whether a function only goes through a parameter, counts its items or asks for one.
func onlyGoneThrough(body []pyast.Stmt, name string) bool {
	allowed := map[pyast.Node]bool{}
	return !hasNode(body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			allowed[n.Iter] = true
		case *pyast.Comprehension:
			allowed[n.Iter] = true
		case *pyast.Compare:
			if last := len(n.Ops) - 1; n.Ops[last] == pyast.In || n.Ops[last] == pyast.NotIn {
				allowed[n.Comparators[last]] = true
			}
		case *pyast.Call:
			if walksThrough[nameOf(n.Func)] && len(n.Args) == 1 {
				allowed[n.Args[0]] = true
			}
		case *pyast.If:
			allowed[n.Test] = true
		case *pyast.Arg:
			return n.Arg == name
		case *pyast.Name:
			return n.ID == name && !allowed[n]
		}
		return false
	})
}

// walksThrough are the builtins that only go through their argument.
var walksThrough = wordSet("list set tuple sorted len sum any all enumerate frozenset iter min max bool")

// givenTuple reports whether a module calls what goes by a name with a tuple.
func givenTuple(m *pyast.Module, name string) bool {
	return hasNode(m.Body, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok && lastName(call.Func) == name {
			return slices.ContainsFunc(call.Args, mayBeTuple) || slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return mayBeTuple(k.Value) })
		}
		return false
	})
}

func mayBeTuple(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Tuple, *pyast.Starred:
		return true
	case *pyast.Call:
		return nameOf(e.Func) == "tuple"
	}
	return false
}

// streamedGenerators calls stream_with_context where the nested generators of a suite are called that it decorates.
func streamedGenerators(suite []pyast.Stmt) {
	for _, s := range suite {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || len(def.DecoratorList) != 1 || pyast.LastName(def.DecoratorList[0]) != "stream_with_context" || boundBy(suite)[def.Name] != 1 || !onlyCalled(suite, def.Name) {
			continue
		}
		wrap := def.DecoratorList[0]
		def.DecoratorList = nil
		for _, later := range suite {
			pyast.Replace(later, func(e pyast.Expr) pyast.Expr {
				call, ok := e.(*pyast.Call)
				if !ok || nameOf(call.Func) != def.Name {
					return nil
				}
				made := *call
				return &pyast.Call{Span: call.Span, Func: (&pyast.Copier{}).CopyExpr(wrap), Args: []pyast.Expr{&made}}
			})
		}
	}
}

// onlyCalled reports whether statements do nothing with a name but call it.
func onlyCalled(body []pyast.Stmt, name string) bool {
	called := map[pyast.Node]bool{}
	return !hasNode(body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			called[n.Func] = true
		case *pyast.Name:
			return n.ID == name && !called[n]
		}
		return false
	})
}
