// This file translates comprehensions and other iteration over values.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// comprehension translates a comprehension as a loop that fills a fresh container. A generator expression is
// evaluated at once, which only its consumers (sum, any, join ...) may ask for.
func (t *translator) comprehension(e pyast.Expr, want string) rule.Value {
	switch e := e.(type) {
	case *pyast.ListComp:
		return t.listComp(e, e.Elt, e.Generators, want)
	case *pyast.GeneratorExp:
		return t.listComp(e, e.Elt, e.Generators, want)
	case *pyast.SetComp:
		goType := t.containerType(e, want, "py.Set")
		elem := rule.Args(goType)[0]
		return t.fill(e, goType, "NewSet", rule.Args(goType), "unique", e.Generators, func(target gotree.Expr) {
			t.emit(gotree.Do(gotree.CallOf(gotree.Sel(target, "Add"), t.plain(e.Elt, elem).X)))
		})
	case *pyast.DictComp:
		goType := t.containerType(e, want, "py.Dict")
		args := rule.Args(goType)
		return t.fill(e, goType, "NewDict", args, "byKey", e.Generators, func(target gotree.Expr) {
			vs := t.several([]pyast.Expr{e.Key, e.Value}, args)
			t.store(rule.Value{X: target, Type: goType}, vs[0], vs[1])
		})
	}
	t.Fail(e, diag.NoExpression, "this comprehension is not translated")
	return rule.Value{}
}

// listComp fills a slice where one is wanted, else a list.
func (t *translator) listComp(e, elt pyast.Expr, generators []*pyast.Comprehension, want string) rule.Value {
	if elem := rule.Elem(want); elem != "" && want != "[]byte" {
		name := gotree.Ident{Name: t.scope.Take("items")}
		t.emit(gotree.Define(&gotree.Composite{Type: t.u.typeTree(want)}, name))
		t.generate(generators, func() {
			t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, name, t.plain(elt, elem).X), name))
		})
		return rule.Value{X: name, Type: want, Pure: true, Fresh: true}
	}
	goType := "*py.List[any]"
	if rule.Base(want) == "py.List" {
		goType = want
	} else if elem := t.u.element(t.TypeOf(elt)); elem != "" {
		goType = "*py.List[" + elem + "]"
	}
	elem := rule.Args(goType)[0]
	return t.fill(e, goType, "NewList", rule.Args(goType), "items", generators, func(target gotree.Expr) {
		t.emit(gotree.Do(gotree.CallOf(gotree.Sel(target, "Append"), t.plain(elt, elem).X)))
	})
}

// fill emits a fresh container and the loops that add to it.
func (t *translator) fill(_ pyast.Expr, goType, constructor string, args []string, hint string, generators []*pyast.Comprehension, add func(gotree.Expr)) rule.Value {
	if t.fillName != "" {
		hint, t.fillName = t.fillName, ""
	}
	name := gotree.Ident{Name: t.scope.Take(hint)}
	made := t.construct(constructor, args, nil, false)
	t.emit(gotree.Define(made, name))
	t.generate(generators, func() { add(name) })
	if call, ok := made.(*gotree.Call); ok && constructor == "NewList" {
		t.makeRoom(call, generators)
	}
	return rule.Value{X: name, Type: goType, Pure: true, Fresh: true}
}

// generate emits the nested loops and conditions of a comprehension around body.
func (t *translator) generate(generators []*pyast.Comprehension, body func()) {
	if len(generators) == 0 {
		body()
		return
	}
	g := generators[0]
	t.awaitItems(g.Iter, g.IsAsync)
	t.loop(g.Target, g.Iter, func() { t.conditions(g.Ifs, func() { t.generate(generators[1:], body) }) })
}

func (t *translator) conditions(ifs []pyast.Expr, body func()) {
	if len(ifs) == 0 {
		body()
		return
	}
	cond := t.condition(ifs[0])
	for len(ifs) > 1 {
		var right rule.Value
		inner := t.sub(func() { right = t.condition(ifs[1]) })
		if len(inner.Stmts) > 0 {
			break
		}
		cond = rule.Value{X: &gotree.Binary{Op: "&&", X: cond.X, Y: right.X}, Type: "bool"}
		ifs = ifs[1:]
	}
	then := t.sub(func() { t.conditions(ifs[1:], body) })
	t.emit(&gotree.If{Cond: cond.X, Then: then})
}

// loop emits a loop over iter that binds target to each item, with new variables.
func (t *translator) loop(target, iter pyast.Expr, body func()) {
	t.loops++
	defer func() { t.loops-- }()
	defer t.forget(t.newTargets(target))
	t.noteGroups(target, iter)
	if t.countedLoop(target, iter, body) || t.pairLoop(target, iter, body) || t.rangeLoop(target, iter, body) || t.dictLoop(target, iter, body) {
		return
	}
	t.each(iter, iter, t.targetName(target), func(item rule.Value) {
		item.Arity = arityOf(itemType(t.TypeOf(iter)))
		t.bindTarget(target, item)
		body()
	})
}

// newTargets returns the symbols of a loop's target that are no variables yet, which become the loop's own.
func (t *translator) newTargets(target pyast.Expr) []*ir.Symbol {
	var out []*ir.Symbol
	pyast.Walk(target, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && t.vars[t.py.Uses[name]] == nil {
			out = append(out, t.py.Uses[name])
		}
		return true
	})
	return out
}

// forget ends the life of a loop's own variables.
func (t *translator) forget(symbols []*ir.Symbol) {
	for _, s := range symbols {
		delete(t.vars, s)
	}
}

// each emits a loop over the items of e; body gets the item's variable.
func (t *translator) each(node pyast.Node, e pyast.Expr, hint string, body func(item rule.Value)) {
	v, ok := t.enumList(e)
	if !ok {
		v = t.plain(e, "")
	}
	seq, elem := t.sequence(node, v)
	t.loops++
	defer func() { t.loops-- }()
	defer t.nest()()
	name := t.scope.Take(hint)
	item := rule.Value{X: gotree.Ident{Name: name}, Type: elem, Pure: true}
	block := t.sub(func() {
		if seq.Fails {
			t.out.Fails = true
			t.check()
		}
		body(item)
	})
	loop := &gotree.Range{X: seq.X, Body: block}
	switch {
	case seq.Fails:
		loop.Key, loop.Value = used(block, item.X), gotree.Err
	case !mentionsName(block, name):
	case seq.Indexed:
		loop.Key, loop.Value = gotree.Blank, item.X
	default:
		loop.Key = item.X
	}
	t.emit(loop)
}

// sequenceOf is what a Go range statement ranges over; Indexed says that the item comes second.
type sequenceOf struct {
	X       gotree.Expr
	Indexed bool
	Fails   bool // an error comes second
}

// sequence returns what to range over for the items of a plain value, and their Go type. A container is read live, as
// Python reads it, and a dict that changes its size on the way raises.
func (t *translator) sequence(node pyast.Node, v rule.Value) (sequenceOf, string) {
	if v.OK != nil || v.MayNil {
		v = t.dynamic(v)
	}
	switch {
	case rule.Elem(v.Type) != "" && v.Type != "[]byte":
		return sequenceOf{X: v.X, Indexed: true}, rule.Elem(v.Type)
	case v.Type == "py.Tuple":
		return sequenceOf{X: v.X, Indexed: true}, "any"
	case t.displayed(v) != nil:
		return sequenceOf{X: t.displayed(v), Indexed: true}, rule.Args(v.Type)[0]
	case rule.Base(v.Type) == "py.List" || rule.Base(v.Type) == "py.Set" || rule.Base(v.Type) == "py.Dict":
		return sequenceOf{X: gotree.CallOf(gotree.Sel(v.X, "All"))}, rule.Args(v.Type)[0]
	case v.Type == "string":
		return sequenceOf{X: gotree.CallOf(t.qual("py", "Chars"), v.X), Indexed: true}, "string"
	case t.iterates(v) != nil:
		seq := *t.iterates(v)
		return sequenceOf{X: seq.X, Fails: rule.Base(seq.Type) == "iter.Seq2"}, rule.Args(seq.Type)[0]
	case strings.HasPrefix(v.Type, "iter.Seq["):
		return sequenceOf{X: v.X}, rule.Args(v.Type)[0]
	case isPulled(v.Type):
		return sequenceOf{X: gotree.CallOf(gotree.Sel(v.X, "Rest")), Fails: true}, rule.Args(v.Type)[0]
	case strings.HasPrefix(v.Type, "iter.Seq2["):
		return sequenceOf{X: v.X, Fails: true}, rule.Args(v.Type)[0]
	}
	seq := t.Hoist(t.build("py.Iter(x)", map[string]rule.Value{"x": t.dynamic(v)}), "seq")
	_ = node
	return sequenceOf{X: seq.X}, "any"
}

// pairLoop emits a loop over the items of a dict, or over enumerate(list).
func (t *translator) pairLoop(target, iter pyast.Expr, body func()) bool {
	call, ok := iter.(*pyast.Call)
	pair, isPair := target.(*pyast.Tuple)
	if !ok || !isPair || len(pair.Elts) != 2 || len(call.Keywords) > 0 {
		return false
	}
	var seq, from gotree.Expr
	var types []string
	mark := len(t.block.Stmts)
	if t.Qualified(call.Func) == "enumerate" {
		seq, types, from = t.enumerate(call)
	} else if a, isAttr := call.Func.(*pyast.Attribute); isAttr && a.Attr == "items" && len(call.Args) == 0 {
		seq, types = t.itemsOf(a)
	}
	if seq == nil {
		t.block.Stmts = t.block.Stmts[:mark]
		return false
	}
	defer t.nest()()
	names := [2]gotree.Expr{}
	for i, elt := range pair.Elts {
		hint := t.targetName(elt)
		if i == 0 && from != nil {
			hint = indexName(hint)
		}
		names[i] = gotree.Ident{Name: t.scope.Take(hint)}
	}
	block := t.sub(func() {
		for i, elt := range pair.Elts {
			if i == 0 && from != nil {
				t.countedFrom(elt, names[i], from)
				continue
			}
			t.bindLoop(elt, names[i], types[i])
		}
		body()
	})
	t.emit(&gotree.Range{Key: used(block, names[0]), Value: used(block, names[1]), X: seq, Body: block})
	return true
}

func used(block *gotree.Block, x gotree.Expr) gotree.Expr {
	if mentionsName(block, x.(gotree.Ident).Name) {
		return x
	}
	return gotree.Blank
}

// dictLoop emits a loop over d.keys() or d.values() of a typed dict, read live.
func (t *translator) dictLoop(target, iter pyast.Expr, body func()) bool {
	call, ok := iter.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "keys" && a.Attr != "values" {
		return false
	}
	seq, types := t.itemsOf(a)
	if seq == nil {
		return false
	}
	name := gotree.Ident{Name: t.scope.Take(t.targetName(target))}
	loop := &gotree.Range{X: seq}
	if a.Attr == "keys" {
		loop.Body = t.sub(func() { t.bindLoop(target, name, types[0]); body() })
		if mentionsName(loop.Body, name.Name) {
			loop.Key = name
		}
	} else {
		loop.Body = t.sub(func() { t.bindLoop(target, name, types[1]); body() })
		if mentionsName(loop.Body, name.Name) {
			loop.Key, loop.Value = gotree.Blank, name
		}
	}
	t.emit(loop)
	return true
}

// itemsOf returns what to range over for d.items() of a typed dict.
func (t *translator) itemsOf(a *pyast.Attribute) (gotree.Expr, []string) {
	if rule.Base(t.u.repr(t.TypeOf(a.Value))) != "py.Dict" {
		return nil, nil
	}
	v := t.plain(a.Value, "")
	if rule.Base(v.Type) != "py.Dict" || v.MayNil {
		return nil, nil
	}
	return gotree.CallOf(gotree.Sel(v.X, "All")), rule.Args(v.Type)
}

// targetName returns the Go name for a loop's variable: the Python one, or for a single letter the class of what it
// holds.
func (t *translator) targetName(e pyast.Expr) string {
	name, ok := e.(*pyast.Name)
	if !ok {
		return "item"
	}
	if s := t.py.Uses[name]; s != nil && len(name.ID) == 1 {
		if known, isInstance := t.symbolType(s).(ir.Instance); isInstance {
			return gotree.GoName(known.Class.Name, false)
		}
	}
	return gotree.GoName(name.ID, false)
}

// rangeLoop emits for i := range n.
func (t *translator) rangeLoop(target, iter pyast.Expr, body func()) bool {
	call, ok := iter.(*pyast.Call)
	if !ok || t.Qualified(call.Func) != "range" || len(call.Keywords) > 0 || hasStar(call.Args) {
		return false
	}
	for _, a := range call.Args {
		if known := t.u.repr(t.TypeOf(a)); known != "int" && known != bigInt {
			return false
		}
	}
	if len(call.Args) != 1 && len(call.Args) != 2 {
		return false
	}
	if len(call.Args) == 2 && t.u.repr(t.TypeOf(call.Args[0])) == bigInt {
		return false
	}
	vs := t.several(call.Args, nil)
	for i, v := range vs {
		if v.Type == bigInt {
			vs[i] = clamped(v) // no loop gets as far as where it ends
		}
	}
	if len(vs) == 2 {
		vs[1] = t.fixed(vs[1])
	}
	defer t.nest()()
	name := gotree.Ident{Name: t.scope.Take(t.targetName(target))}
	counter := name
	if len(vs) == 2 && t.rebinds(target) {
		counter.Name = t.scope.Take("n") // the loop goes on where it was, whatever its body assigns
	}
	block := t.sub(func() {
		if counter != name {
			t.emit(gotree.Define(counter, name))
		}
		t.bindLoop(target, name, "int")
		body()
	})
	if len(vs) == 1 {
		loop := &gotree.Range{X: vs[0].X, Body: block}
		if mentionsName(block, name.Name) {
			loop.Key = name
		}
		t.emit(loop)
		return true
	}
	t.emit(&gotree.For{
		Init: gotree.Define(vs[0].X, counter), Cond: &gotree.Binary{Op: "<", X: counter, Y: vs[1].X},
		Post: &gotree.IncDec{X: counter, Op: "++"}, Body: block,
	})
	return true
}

// rebinds reports whether more than the loop binds its target.
func (t *translator) rebinds(target pyast.Expr) bool {
	name, ok := target.(*pyast.Name)
	if !ok {
		return true
	}
	s := t.py.Uses[name]
	return s == nil || len(s.Binds) > 1
}

// fixed puts the end of a range into a variable where the loop could change it: Python reads it once.
func (t *translator) fixed(v rule.Value) rule.Value {
	if v.Const || v.Pure {
		return v
	}
	name := gotree.Ident{Name: t.scope.Take("end")}
	t.emit(gotree.Define(v.X, name))
	return rule.Value{X: name, Type: v.Type, Pure: true}
}

// bindLoop binds a loop's target to the loop's own variable: as that variable where the target lives only in the
// loop, else by an assignment.
func (t *translator) bindLoop(target pyast.Expr, name gotree.Expr, goType string) {
	t.bindTarget(target, rule.Value{X: name, Type: goType, Pure: true})
}

// mentionsName reports whether a block uses a name.
func mentionsName(b *gotree.Block, name string) bool {
	found := false
	gotree.Walk(b, func(n gotree.Node) bool {
		if id, ok := n.(gotree.Ident); ok && id.Name == name {
			found = true
		}
		return !found
	})
	return found
}
