// This file finds what a program does with a table of classes: calls of what it holds, tests of keys, and variables that
// hold one of its classes for a call.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// function looks at the code of one function, or a statement of the top level: what it does with the table, and with the
// variables that it lets stand for a class.
func (t *classTable) function(body []pyast.Stmt) {
	holders := map[string]bool{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			t.holding(n, holders)
			return true
		})
	}
	names := map[pyast.Node]bool{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			t.mention(n)
			t.holder(n, holders, names)
			return true
		})
	}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			name, ok := n.(*pyast.Name)
			t.refused = t.refused || ok && holders[name.ID] && !names[n]
			if a, isArg := n.(*pyast.Arg); isArg && holders[a.Arg] {
				t.refused = true
			}
			return true
		})
	}
}

// held reports whether an expression is a class of the table: TABLE[key] or TABLE.get(key, default).
func (t *classTable) held(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Subscript:
		return t.isTable(e.Value)
	case *pyast.Call:
		get, ok := e.Func.(*pyast.Attribute)
		if !ok || get.Attr != "get" || !t.isTable(get.Value) || len(e.Keywords) > 0 || len(e.Args) == 0 || len(e.Args) > 2 {
			return false
		}
		return len(e.Args) == 1 || isNone(e.Args[1]) || t.className(e.Args[1]) != nil
	}
	return false
}

// className returns the name of a class of the program that e is, or nil.
func (t *classTable) className(e pyast.Expr) *pyast.Name {
	name, ok := e.(*pyast.Name)
	if !ok || t.defs[name.ID] == nil || !t.isClass(name.ID) {
		return nil
	}
	return name
}

// allow notes the mention of the table in what held found, and the default that a look-up has.
func (t *classTable) allow(e pyast.Expr) {
	switch e := e.(type) {
	case *pyast.Subscript:
		t.allowed[e.Value] = true
	case *pyast.Call:
		t.allowed[e.Func.(*pyast.Attribute).Value] = true
		if len(e.Args) == 2 && !isNone(e.Args[1]) {
			t.use(t.className(e.Args[1]))
		}
	}
}

// holding notes the variables that an assignment or a loop lets stand for a class of the table.
func (t *classTable) holding(n pyast.Node, holders map[string]bool) {
	switch n := n.(type) {
	case *pyast.Assign:
		if len(n.Targets) == 1 && nameOf(n.Targets[0]) != "" && t.held(n.Value) {
			holders[nameOf(n.Targets[0])] = true
		}
	case *pyast.NamedExpr:
		if t.held(n.Value) {
			holders[nameOf(n.Target)] = true
		}
	case *pyast.For:
		t.looped(n.Target, n.Iter, holders)
	case *pyast.Comprehension:
		t.looped(n.Target, n.Iter, holders)
	}
}

// looped notes the variable of a loop over the values or the items of the table.
func (t *classTable) looped(target, iter pyast.Expr, holders map[string]bool) {
	switch t.view(iter) {
	case "values":
		if name := nameOf(target); name != "" {
			holders[name] = true
			t.allowed[iter.(*pyast.Call).Func.(*pyast.Attribute).Value] = true
		}
	case "items":
		if pair, ok := target.(*pyast.Tuple); ok && len(pair.Elts) == 2 && nameOf(pair.Elts[1]) != "" {
			holders[nameOf(pair.Elts[1])] = true
			t.allowed[iter.(*pyast.Call).Func.(*pyast.Attribute).Value] = true
		}
	case "keys", "table":
		t.allowed[iter] = true
	}
}

// view returns "keys", "values" or "items" for such a call of the table, "table" for itself.
func (t *classTable) view(e pyast.Expr) string {
	if t.isTable(e) {
		return "table"
	}
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return ""
	}
	a, ok := call.Func.(*pyast.Attribute)
	if ok && t.isTable(a.Value) && (a.Attr == "keys" || a.Attr == "values" || a.Attr == "items") {
		return a.Attr
	}
	return ""
}

// keyReaders are the builtins that see no more of a dict than its keys.
var keyReaders = wordSet("len list sorted set tuple")

// mention notes what a node does with the table itself.
func (t *classTable) mention(n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Call:
		if t.held(n.Func) {
			t.allow(n.Func)
			t.called(n)
		}
		if len(n.Args) >= 1 && (keyReaders[nameOf(n.Func)] || lastName(n.Func) == "join") && t.isTable(n.Args[0]) {
			t.allowed[n.Args[0]] = true
		}
		if a, ok := n.Func.(*pyast.Attribute); ok && a.Attr == "keys" && t.isTable(a.Value) {
			t.allowed[a.Value] = true
		}
	case *pyast.Compare:
		if len(n.Ops) == 1 && (n.Ops[0] == pyast.In || n.Ops[0] == pyast.NotIn) && t.isTable(n.Comparators[0]) {
			t.allowed[n.Comparators[0]] = true
		}
	case *pyast.Assign:
		t.mentionAssign(n)
	case *pyast.AnnAssign:
		if n.Value == pyast.Expr(t.dict) {
			t.allowed[n.Target] = true
		}
	}
}

// mentionAssign allows the statement that makes the table, and TABLE[key] = Class.
func (t *classTable) mentionAssign(n *pyast.Assign) {
	if n.Value == pyast.Expr(t.dict) {
		t.allowed[n.Targets[0]] = true
	}
	if sub, ok := n.Targets[0].(*pyast.Subscript); ok && len(n.Targets) == 1 && t.isTable(sub.Value) && t.className(n.Value) != nil {
		t.allowed[sub.Value] = true
		t.use(t.className(n.Value))
	}
}

// holder allows what a node does with variables that stand for a class: to be assigned one, to be called, and to be compared
// with None.
func (t *classTable) holder(n pyast.Node, holders map[string]bool, names map[pyast.Node]bool) {
	holds := func(e pyast.Expr) bool { return holders[nameOf(e)] }
	switch n := n.(type) {
	case *pyast.Assign:
		t.assigned(n, holds, names)
	case *pyast.NamedExpr:
		if holds(n.Target) && t.held(n.Value) {
			names[n.Target] = true
			t.allow(n.Value)
		}
	case *pyast.For:
		t.loopHolder(n.Target, n.Iter, names)
	case *pyast.Comprehension:
		t.loopHolder(n.Target, n.Iter, names)
	case *pyast.Call:
		if holds(n.Func) {
			names[n.Func] = true
			t.called(n)
		}
	case *pyast.Compare:
		if holds(n.Left) && len(n.Ops) == 1 && (n.Ops[0] == pyast.Is || n.Ops[0] == pyast.IsNot) && isNone(n.Comparators[0]) {
			names[n.Left] = true
		}
	case *pyast.UnaryOp:
		names[n.Operand] = n.Op == pyast.Not
	case *pyast.If:
		names[n.Test] = true
	}
}

// loopHolder allows the targets of loops over the table.
func (t *classTable) loopHolder(target, iter pyast.Expr, names map[pyast.Node]bool) {
	switch t.view(iter) {
	case "values":
		names[target] = true
	case "items":
		if pair, ok := target.(*pyast.Tuple); ok && len(pair.Elts) == 2 {
			names[pair.Elts[1]] = true
		}
	}
}

// assigned allows the assignment of a class to a variable that stands for one.
func (t *classTable) assigned(n *pyast.Assign, holds func(pyast.Expr) bool, names map[pyast.Node]bool) {
	if len(n.Targets) != 1 || !holds(n.Targets[0]) {
		return
	}
	switch {
	case t.held(n.Value):
		t.allow(n.Value)
	case isNone(n.Value):
	case t.className(n.Value) != nil:
		t.use(t.className(n.Value))
	default:
		return
	}
	names[n.Targets[0]] = true
}

// called notes a call of a class of the table; all of them must give their arguments alike.
func (t *classTable) called(n *pyast.Call) {
	shape := &callShape{positional: len(n.Args)}
	for _, a := range n.Args {
		if _, star := a.(*pyast.Starred); star {
			t.refused = true
		}
	}
	for _, k := range n.Keywords {
		t.refused = t.refused || k.Arg == ""
		shape.keywords = append(shape.keywords, k.Arg)
	}
	if t.shape != nil && (t.shape.positional != shape.positional || !slices.Equal(t.shape.keywords, shape.keywords)) {
		t.refused = true
	}
	t.shape = shape
}
