// This file rewrites map and filter, where they are gone through at once, as the generator expressions that they mean
// (library reference, "Built-in Functions"): map(f, xs) is (f(x) for x in xs).

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugar rewrites the calls of map and filter in a module that means the builtins by these names.
func desugar(m *pyast.Module) {
	desugarIterables(m)
	pyast.Walk(m, listed)
	if !rebindsName(m, "enumerate") {
		pyast.Walk(m, placedStart)
		if !rebindsName(m, "dict") {
			pyast.Replace(m, enumeratedDict)
		}
	}
	if countBindings(m.Body)["dict"] == 0 {
		ordered := spellings(m, "collections", "OrderedDict")
		pyast.Replace(m, func(e pyast.Expr) pyast.Expr { return pairsDict(e, ordered) })
	}
	if !rebindsName(m, "isinstance") {
		pyast.Walk(m, classesOf)
	}
	d := &desugarer{}
	for _, name := range []string{"map", "filter"} {
		if !rebindsName(m, name) {
			d.names = append(d.names, name)
		}
	}
	if len(d.names) > 0 {
		pyast.Walk(m, d.visit)
	}
}

// placedStart gives the start of enumerate(iterable, start=1) its place among the arguments.
func placedStart(n pyast.Node) bool {
	call, ok := n.(*pyast.Call)
	if ok && nameOf(call.Func) == "enumerate" && len(call.Args) == 1 && len(call.Keywords) == 1 && call.Keywords[0].Arg == "start" {
		if _, star := call.Args[0].(*pyast.Starred); !star {
			call.Args, call.Keywords = append(call.Args, call.Keywords[0].Value), nil
		}
	}
	return true
}

// enumeratedDict returns {i: item for i, item in enumerate(...)} for dict(enumerate(...)), nil for any other expression.
func enumeratedDict(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || nameOf(call.Func) != "dict" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	inner, ok := call.Args[0].(*pyast.Call)
	if !ok || nameOf(inner.Func) != "enumerate" || len(inner.Keywords) > 0 {
		return nil
	}
	name := func(id string) *pyast.Name { return &pyast.Name{Span: call.Span, ID: id} }
	target := &pyast.Tuple{Span: call.Span, Elts: []pyast.Expr{name("i"), name("item")}}
	return &pyast.DictComp{Span: call.Span, Key: name("i"), Value: name("item"), Generators: []*pyast.Comprehension{{Span: call.Span, Target: target, Iter: inner}}}
}

// pairsDict returns {k: v for ...} for dict((k, v) for ...) and gives OrderedDict, by its spellings in the module, of such
// pairs that dict, nil for any other expression.
func pairsDict(e pyast.Expr, ordered map[string]string) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	comp := pairsOf(call.Args[0])
	if comp == nil {
		return nil
	}
	switch {
	case nameOf(call.Func) == "dict":
		return comp
	case ordered[dottedText(call.Func)] != "":
		call.Args[0] = comp
	}
	return nil
}

// pairsOf returns the dict comprehension of a generator or list comprehension of pairs, nil for anything else.
func pairsOf(e pyast.Expr) pyast.Expr {
	item, span := pyast.Expr(nil), pyast.Span(e.Bounds())
	var generators []*pyast.Comprehension
	switch e := e.(type) {
	case *pyast.GeneratorExp:
		item, generators = e.Elt, e.Generators
	case *pyast.ListComp:
		item, generators = e.Elt, e.Generators
	}
	pair, ok := item.(*pyast.Tuple)
	if !ok || len(pair.Elts) != 2 || hasStar(pair.Elts) {
		return nil
	}
	return &pyast.DictComp{Span: span, Key: pair.Elts[0], Value: pair.Elts[1], Generators: generators}
}

// listed makes lists of the displays of constants that loops go through, whose items then have one type.
func listed(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.For:
		n.Iter = asList(n.Iter)
	case *pyast.Comprehension:
		n.Iter = asList(n.Iter)
	}
	return true
}

// asList returns a list for a tuple of constants of one type, and any other expression as it is.
func asList(e pyast.Expr) pyast.Expr {
	tuple, ok := e.(*pyast.Tuple)
	if !ok || len(tuple.Elts) == 0 {
		return e
	}
	first := literalType(tuple.Elts[0])
	for _, x := range tuple.Elts {
		if t := literalType(x); t != first || t != ir.Type(ir.Str) && t != ir.Type(ir.Int) {
			return e
		}
	}
	return &pyast.List{Span: tuple.Span, Elts: tuple.Elts}
}

// classesOf gives isinstance(x, int | float) the classes as a tuple (library reference, "Union Type").
func classesOf(n pyast.Node) bool {
	call, ok := n.(*pyast.Call)
	if !ok || nameOf(call.Func) != "isinstance" || len(call.Args) != 2 {
		return true
	}
	if classes := unionClasses(call.Args[1]); len(classes) > 1 {
		call.Args[1] = &pyast.Tuple{Span: pyast.Span(call.Args[1].Bounds()), Elts: classes}
	}
	return true
}

// unionClasses returns the classes that a union of names spells, nil for anything else.
func unionClasses(e pyast.Expr) []pyast.Expr {
	switch e := e.(type) {
	case *pyast.Name, *pyast.Attribute:
		return []pyast.Expr{e}
	case *pyast.BinOp:
		left, right := unionClasses(e.Left), unionClasses(e.Right)
		if e.Op == pyast.BitOr && left != nil && right != nil {
			return append(left, right...)
		}
	}
	return nil
}

// rebindsName reports whether a module does anything with a name but call it.
func rebindsName(m *pyast.Module, name string) bool {
	found := false
	called := map[pyast.Node]bool{}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			called[n.Func] = true
		case *pyast.Name:
			found = found || n.ID == name && !called[n]
		case *pyast.Alias:
			found = found || n.Name == name || n.Asname == name || n.Name == "*"
		default:
			found = found || declares(n, name)
		}
		return true
	})
	return found
}

// declares reports whether a node is a function, a class or a parameter of a name.
func declares(n pyast.Node, name string) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return n.Name == name
	case *pyast.AsyncFunctionDef:
		return n.Name == name
	case *pyast.ClassDef:
		return n.Name == name
	case *pyast.Arg:
		return n.Arg == name
	}
	return false
}

type desugarer struct{ names []string }

// visit rewrites what a node goes through.
func (d *desugarer) visit(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Call:
		for i, arg := range n.Args {
			n.Args[i] = d.iterable(arg)
		}
	case *pyast.Starred:
		n.Value = d.iterable(n.Value)
	case *pyast.For:
		n.Iter = d.iterable(n.Iter)
	case *pyast.Comprehension:
		n.Iter = d.iterable(n.Iter)
	}
	return true
}

// iterable returns the generator expression for a call of map or filter, and any other expression as it is.
func (d *desugarer) iterable(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 2 || len(call.Keywords) > 0 {
		return e
	}
	name, ok := call.Func.(*pyast.Name)
	if !ok || !slices.Contains(d.names, name.ID) {
		return e
	}
	if _, star := call.Args[1].(*pyast.Starred); star {
		return e
	}
	target, applied, ok := application(call.Args[0], name.ID == "filter")
	if !ok {
		return e
	}
	generator := &pyast.Comprehension{Span: call.Span, Target: target, Iter: call.Args[1]}
	out := &pyast.GeneratorExp{Span: call.Span, Elt: applied, Generators: []*pyast.Comprehension{generator}}
	if name.ID == "filter" {
		out.Elt, generator.Ifs = &pyast.Name{Span: target.Span, ID: target.ID}, []pyast.Expr{applied}
	}
	return out
}

// application returns a variable and f applied to it, for a lambda of one parameter or a name; for a filter also None,
// which stands for the truth of the item.
func application(f pyast.Expr, filters bool) (target *pyast.Name, applied pyast.Expr, ok bool) {
	span := pyast.Span(f.Bounds())
	switch f := f.(type) {
	case *pyast.Lambda:
		a := f.Args
		if a == nil || len(a.Args) != 1 || len(a.Posonlyargs)+len(a.Kwonlyargs)+len(a.Defaults) > 0 || a.Vararg != nil || a.Kwarg != nil || bindsOrYields(f.Body) {
			return nil, nil, false
		}
		return &pyast.Name{Span: a.Args[0].Span, ID: a.Args[0].Arg}, f.Body, true
	case *pyast.Name:
		target = &pyast.Name{Span: span, ID: "item"}
		if f.ID == "item" {
			target.ID = "value"
		}
		return target, &pyast.Call{Span: span, Func: f, Args: []pyast.Expr{&pyast.Name{Span: span, ID: target.ID}}}, true
	case *pyast.Constant:
		if _, none := f.Value.(pyast.None); none && filters {
			return &pyast.Name{Span: span, ID: "item"}, &pyast.Name{Span: span, ID: "item"}, true
		}
	}
	return nil, nil, false
}

// bindsOrYields reports whether an expression binds a name or yields, which a generator expression may not.
func bindsOrYields(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.NamedExpr, *pyast.Yield, *pyast.YieldFrom, *pyast.Await:
			found = true
		}
		return !found
	})
	return found
}
