// This file holds the search for variables whose value is changed in place.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// markMutations sets Mutated on every symbol below which something is stored or deleted, or on which a method that
// changes its object is called, directly or through a chain such as todos[id].tags.append(x). Changes through another
// variable that holds the same object are found by Effects.
func markMutations(p *ir.Program, units []*unit) {
	for _, u := range units {
		for _, fn := range append([]*ir.Func{u.m.Body}, u.m.Funcs...) {
			for _, changed := range changedIn(fn) {
				if s := rootSymbol(fn, changed); s != nil {
					s.Final().Mutated = true
				}
			}
		}
	}
}

// changedIn lists the expressions whose value fn's own code changes in place.
func changedIn(fn *ir.Func) []pyast.Expr {
	var list []pyast.Expr
	store := func(t pyast.Expr) { list = append(list, storedInto(t)...) }
	walkOwn(fn, func(n pyast.Node) {
		switch n := n.(type) {
		case *pyast.Assign:
			for _, t := range n.Targets {
				store(t)
			}
		case *pyast.AugAssign:
			store(n.Target)
			if _, plain := n.Target.(*pyast.Name); plain {
				list = append(list, n.Target)
			}
		case *pyast.AnnAssign:
			store(n.Target)
		case *pyast.For:
			store(n.Target)
		case *pyast.AsyncFor:
			store(n.Target)
		case *pyast.WithItem:
			store(n.OptionalVars)
		case *pyast.Delete:
			for _, t := range n.Targets {
				store(t)
			}
		case *pyast.Call:
			if f, ok := n.Func.(*pyast.Attribute); ok && mutators[f.Attr] {
				list = append(list, f.Value)
			}
		}
	})
	return list
}

// storedInto returns the objects that an assignment to t changes.
func storedInto(t pyast.Expr) []pyast.Expr {
	switch t := t.(type) {
	case *pyast.Attribute:
		return []pyast.Expr{t}
	case *pyast.Subscript:
		return []pyast.Expr{t.Value}
	case *pyast.Starred:
		return storedInto(t.Value)
	case *pyast.Tuple:
		return storedIntoAll(t.Elts)
	case *pyast.List:
		return storedIntoAll(t.Elts)
	}
	return nil
}

func storedIntoAll(targets []pyast.Expr) []pyast.Expr {
	var list []pyast.Expr
	for _, t := range targets {
		list = append(list, storedInto(t)...)
	}
	return list
}

// rootSymbol returns the variable at the left end of a chain of attributes, subscripts and calls, modules of the
// project left out.
func rootSymbol(fn *ir.Func, e pyast.Expr) *ir.Symbol {
	for {
		if s := fn.Resolve(e); s != nil && s.Kind != ir.ModuleName {
			return s
		}
		switch x := e.(type) {
		case *pyast.Attribute:
			e = x.Value
		case *pyast.Subscript:
			e = x.Value
		case *pyast.Call:
			f, ok := x.Func.(*pyast.Attribute)
			if !ok {
				return nil
			}
			e = f.Value
		default:
			return nil
		}
	}
}

// mutators are the methods of containers, files, queues and parsers that change their object.
var mutators = wordSet(`append extend insert remove pop clear sort reverse update setdefault popitem add discard
	difference_update intersection_update symmetric_difference_update appendleft popleft extendleft rotate move_to_end
	subtract __setitem__ __delitem__ __setattr__ write writelines writerow writerows truncate seek readline readlines
	put_nowait get_nowait seed add_argument replace_argument remove_argument`)

// walkOwn calls visit for the nodes of fn's own code: its body with class bodies and comprehensions in it, without
// the insides of nested functions, whose decorators, defaults and annotations belong to fn however.
func walkOwn(fn *ir.Func, visit func(pyast.Node)) {
	var walk func(n pyast.Node) bool
	walk = func(n pyast.Node) bool {
		if args, decorators, ok := nestedFunc(n); ok {
			visit(n)
			for _, d := range decorators {
				pyast.Walk(d, walk)
			}
			pyast.Walk(args, walk)
			return false
		}
		visit(n)
		return true
	}
	if l, ok := fn.Syntax.(*pyast.Lambda); ok {
		pyast.Walk(l.Body, walk)
	}
	for _, s := range fn.Body {
		pyast.Walk(s, walk)
	}
}

func nestedFunc(n pyast.Node) (*pyast.Arguments, []pyast.Expr, bool) {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return n.Args, n.DecoratorList, true
	case *pyast.AsyncFunctionDef:
		return n.Args, n.DecoratorList, true
	case *pyast.Lambda:
		return n.Args, nil, true
	}
	return nil, nil, false
}
