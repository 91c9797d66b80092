// This file tells which loops over itertools.groupby may group everything before their first round: nothing that the rounds do
// shows in the items that are still to come, or is seen when a key raises (library reference, "itertools.groupby").

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// groupsFirst reports whether a loop over groupby may group its items at once: nobody else has their list, the key only looks
// at them, and the rounds change no more than what the function has made itself, which is lost where it raises.
//
//	for day, rows in groupby(sorted(entries, key=by_day), key=lambda e: e["day"]):
//	    out[day] = [row["n"] for row in rows]
func (t *translator) groupsFirst(s *pyast.For, call *pyast.Call) bool {
	if len(t.frames) != 1 || t.yields != nil || !t.ownList(call.Args[0]) || !t.takesGroup(s.Target) {
		return false
	}
	for _, e := range call.Args[1:] {
		if !t.looksOnly(e) {
			return false
		}
	}
	for _, k := range call.Keywords {
		if k.Arg != "key" || !t.looksOnly(k.Value) {
			return false
		}
	}
	quiet, r := true, &rounds{t, s}
	for _, stmt := range s.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			quiet = quiet && !r.reachesOut(n)
			return quiet
		})
	}
	return quiet
}

// rounds looks at the body of a loop.
type rounds struct {
	*translator
	loop *pyast.For
}

// takesGroup reports whether every round of a loop over groupby runs through its group once at most, and keeps it nowhere: a
// group ends with its round.
func (t *translator) takesGroup(target pyast.Expr) bool {
	pair, ok := target.(*pyast.Tuple)
	if !ok || len(pair.Elts) != 2 {
		return false
	}
	name, ok := pair.Elts[1].(*pyast.Name)
	if !ok || len(t.py.Uses[name].Binds) != 1 {
		return false
	}
	g := &groupUse{t: t, target: target, group: t.py.Uses[name]}
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, g.visit)
	}
	return !g.again && g.takes <= 1 && t.mentionCount(g.group) == g.takes+1
}

// groupUse counts what runs through a group.
type groupUse struct {
	t      *translator
	target pyast.Expr // of the loop that binds it
	group  *ir.Symbol
	takes  int
	again  bool // it is mentioned where it may be read more than once
}

func (g *groupUse) take(e pyast.Expr) bool {
	is := g.t.isSymbol(e, g.group)
	if is {
		g.takes++
	}
	return is
}

func (g *groupUse) visit(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.For:
		g.take(n.Iter)
		if n.Target != g.target {
			for _, inner := range n.Body {
				g.again = g.again || mentionsSymbol(g.t.py, inner, g.group) && !g.binds(inner)
			}
		}
	case *pyast.While:
		g.again = g.again || mentionsSymbol(g.t.py, n, g.group) && !g.binds(n)
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
		g.comprehension(n, pyast.Generators(n))
	case *pyast.Call:
		if g.t.runsThrough(n) {
			g.take(n.Args[0])
		}
	}
	return true
}

// binds reports whether the loop that binds the group stands within a node, so that each group is another one there.
func (g *groupUse) binds(n pyast.Node) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		found = found || n == pyast.Node(g.target)
		return !found
	})
	return found
}

// comprehension looks at the loops of a comprehension: the group may be what its first loop runs over, or the one behind the
// loop that binds it, which then is the last.
func (g *groupUse) comprehension(n pyast.Node, parts []*pyast.Comprehension) {
	for i, part := range parts {
		behind := i > 0 && parts[i-1].Target == g.target && len(parts) == i+1
		switch {
		case part.Target == g.target:
			g.again = g.again || len(parts) > i+2
			continue
		case (i == 0 || behind) && g.take(part.Iter):
			continue
		}
		if !g.binds(n) && mentionsSymbol(g.t.py, n, g.group) {
			g.again = g.again || !g.t.isSymbol(parts[0].Iter, g.group)
		}
	}
}

// noteGroups marks the call of groupby that a loop with such a target takes apart.
func (t *translator) noteGroups(target, iter pyast.Expr) {
	call, ok := iter.(*pyast.Call)
	if ok && t.Qualified(call.Func) == "itertools.groupby" && t.takesGroup(target) {
		if t.grouped == nil {
			t.grouped = map[pyast.Expr]bool{}
		}
		t.grouped[call] = true
	}
}

// checkGroups refuses groupby where its groups are kept, or run through more than once: they would be empty by then.
func (t *translator) checkGroups(e pyast.Expr) {
	call, ok := e.(*pyast.Call)
	if ok && t.Qualified(call.Func) == "itertools.groupby" && !t.grouped[call] {
		t.Fail(e, diag.NoGenerator, "groups of itertools.groupby that are not run through once in their round are not translated")
	}
}

// mentionCount counts the names in the function that mean a variable.
func (t *translator) mentionCount(s *ir.Symbol) int {
	n := 0
	for _, use := range t.py.Uses {
		if use == s {
			n++
		}
	}
	return n
}

// ownList reports whether e makes a list, or is a variable that holds one which nothing else mentions.
func (t *translator) ownList(e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	if !ok {
		return t.makesContainer(e)
	}
	s := t.py.Uses[name]
	return t.mentionCount(s) == 2 && t.isFresh(s)
}

// makesContainer reports whether an expression makes a container that nothing else has.
func (t *translator) makesContainer(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.List, *pyast.Dict, *pyast.Set, *pyast.ListComp, *pyast.DictComp, *pyast.SetComp:
		return true
	case *pyast.Call:
		switch t.Qualified(e.Func) {
		case "sorted", "list", "dict", "set", "collections.defaultdict", "collections.Counter", "collections.OrderedDict":
			return true
		}
	}
	return false
}

// isFresh reports whether a local variable only ever holds containers that the function makes.
func (t *translator) isFresh(s *ir.Symbol) bool {
	if s == nil || s.Global || s.Captured || s.Scope != t.py.Scope || s.Kind == ir.Param {
		return false
	}
	made := 0
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Assign); ok && len(a.Targets) == 1 && t.makesContainer(t.partFor(a.Targets[0], a.Value, s)) {
				made++
			}
			return true
		})
	}
	return made > 0 && made == len(s.Binds)
}

// partFor returns what an assignment to one target gives a variable, nil where that is not plain to see.
func (t *translator) partFor(target, value pyast.Expr, s *ir.Symbol) pyast.Expr {
	if t.isSymbol(target, s) {
		return value
	}
	to, isTuple := target.(*pyast.Tuple)
	from, ok := value.(*pyast.Tuple)
	if !isTuple || !ok || len(to.Elts) != len(from.Elts) || hasStar(from.Elts) || hasStar(to.Elts) {
		return nil
	}
	for i, e := range to.Elts {
		if t.isSymbol(e, s) {
			return from.Elts[i]
		}
	}
	return nil
}

// looksOnly reports whether a key reads the parts of an item and does no more.
func (t *translator) looksOnly(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return t.Qualified(e) == "len"
	case *pyast.Call:
		q := t.Qualified(e.Func)
		return q == "operator.itemgetter" || q == "operator.attrgetter"
	case *pyast.Lambda:
		plain := true
		pyast.Walk(e.Body, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name, *pyast.Constant, *pyast.Tuple, *pyast.Slice:
			case *pyast.Attribute:
				in, isInstance := t.typeIn(t.py.Module.FuncOf[e], n.Value).(ir.Instance)
				plain = plain && isInstance && fieldOf(in.Class, n.Attr) != nil
			case *pyast.Subscript:
				plain = plain && !t.isInstance(n.Value)
			default:
				plain = false
			}
			return plain
		})
		return plain
	}
	return false
}

// reachesOut reports whether a node by itself may run code of the program, or change what the function has not made.
func (t *rounds) reachesOut(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Delete, *pyast.Yield, *pyast.YieldFrom, *pyast.Await, *pyast.With, *pyast.Global, *pyast.Nonlocal, *pyast.Try, *pyast.Lambda:
		return true
	case *pyast.AugAssign:
		if name, ok := n.Target.(*pyast.Name); ok {
			return changesInPlace(t.TypeOf(name)) || t.TypeOf(name) == ir.Type(ir.Any) || t.py.Uses[name].Global
		}
		return !t.ownPlace(n.Target)
	case *pyast.Assign:
		for _, target := range n.Targets {
			switch target.(type) {
			case *pyast.Subscript, *pyast.Attribute:
				if !t.ownPlace(target) {
					return true
				}
			case *pyast.Name:
			default:
				return true
			}
		}
	case *pyast.Call:
		return t.callReachesOut(n)
	}
	return false
}

// callReachesOut reports whether a call may do more than look at its arguments, or change what the function has made.
func (t *rounds) callReachesOut(call *pyast.Call) bool {
	q := t.Qualified(call.Func)
	if a, ok := call.Func.(*pyast.Attribute); ok && (q == "" || strings.HasPrefix(q, "flask.request.") && readers[a.Attr]) {
		if mutators[a.Attr] {
			return !t.ownPlace(&pyast.Subscript{Span: call.Span, Value: a.Value})
		}
		return !readers[a.Attr] && t.TypeOf(a.Value) != ir.Type(ir.Str)
	}
	return !quietCalls[q] && q != "round"
}

// ownPlace reports whether an item of a container that the function has made is meant.
func (t *rounds) ownPlace(target pyast.Expr) bool {
	item, ok := target.(*pyast.Subscript)
	if !ok {
		return false
	}
	name, ok := item.Value.(*pyast.Name)
	return ok && t.isFresh(t.py.Uses[name]) && t.keptBefore(t.py.Uses[name])
}

// keptBefore reports whether nothing but what binds a variable mentions it before the loop.
func (t *rounds) keptBefore(s *ir.Symbol) bool {
	for name, use := range t.py.Uses {
		if use == s && !isBinding(s, name) && name.Start < t.loop.Start {
			return false
		}
	}
	return true
}
