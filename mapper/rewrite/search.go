// This file translates what looks for something in a generator expression and stops early: any, all and next.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// anyOrAll translates any(... for ...), all(... for ...) and next((... for ...), default) as loops that stop.
func (t *translator) anyOrAll(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) == 0 || len(call.Keywords) > 0 {
		return rule.Value{}, false
	}
	if v, ok := t.nextOf(call); ok {
		return v, true
	}
	switch t.Qualified(call.Func) {
	case "any", "all", "next":
	default:
		return rule.Value{}, false
	}
	gen := t.through(call.Args[0])
	if gen == nil {
		return rule.Value{}, false
	}
	switch q := t.Qualified(call.Func); {
	case q == "any" && len(call.Args) == 1:
		return t.search(gen, false), true
	case q == "all" && len(call.Args) == 1:
		return t.search(gen, true), true
	case q == "next" && len(call.Args) == 2:
		return t.first(call, gen), true
	case q == "next" && len(call.Args) == 1:
		return t.firstOrStop(call, gen), true
	}
	return rule.Value{}, false
}

// search sets a bool when an item has the truth value that decides, and stops there.
func (t *translator) search(gen *pyast.GeneratorExp, all bool) rule.Value {
	hint, start, decided := "found", gotree.False, gotree.True
	if all {
		hint, start, decided = "every", gotree.True, gotree.False
	}
	name := gotree.Ident{Name: t.scope.Take(hint)}
	label := t.label(gen, hint)
	t.emit(gotree.Define(start, name))
	t.labeled(label, func() {
		t.generate(gen.Generators, func() {
			cond := t.condition(gen.Elt)
			if all {
				cond = not(cond)
			}
			stop := &gotree.Branch{Keyword: "break", Label: label}
			t.emit(&gotree.If{Cond: cond.X, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Set(decided, name), stop}}})
		})
	})
	return rule.Value{X: name, Type: "bool", Pure: true}
}

// first returns the first item, or the default.
func (t *translator) first(call *pyast.Call, gen *pyast.GeneratorExp) rule.Value {
	goType := t.u.repr(t.TypeOf(call))
	if goType == "" {
		t.Fail(call, diag.NoType, "a value of type %s has no Go type", t.TypeOf(call))
	}
	name := gotree.Ident{Name: t.scope.Take("first")}
	fallback := t.plain(call.Args[1], goType)
	t.emit(&gotree.VarStmt{Names: []string{name.Name}, Type: t.u.typeTree(goType), Values: []gotree.Expr{fallback.X}})
	label := t.label(gen, "search")
	t.labeled(label, func() {
		t.generate(gen.Generators, func() {
			t.emit(gotree.Set(t.plain(gen.Elt, goType).X, name), &gotree.Branch{Keyword: "break", Label: label})
		})
	})
	return rule.Value{X: name, Type: goType, Pure: true, MayNil: goType[0] == '*'}
}

// firstOrStop returns the first item, or raises StopIteration.
func (t *translator) firstOrStop(call *pyast.Call, gen *pyast.GeneratorExp) rule.Value {
	goType := t.u.repr(t.TypeOf(call))
	if goType == "" {
		t.Fail(call, diag.NoType, "a value of type %s has no Go type", t.TypeOf(call))
	}
	name, found := gotree.Ident{Name: t.scope.Take("first")}, gotree.Ident{Name: t.scope.Take("found")}
	t.emit(&gotree.VarStmt{Names: []string{name.Name}, Type: t.u.typeTree(goType)}, gotree.Define(gotree.False, found))
	label := t.label(gen, "search")
	t.labeled(label, func() {
		t.generate(gen.Generators, func() {
			item := t.plain(gen.Elt, goType).X
			t.emit(&gotree.Assign{Lhs: []gotree.Expr{name, found}, Op: "=", Rhs: []gotree.Expr{item, gotree.True}}, &gotree.Branch{Keyword: "break", Label: label})
		})
	})
	stop := gotree.CallOf(gotree.Sel(t.qual("py", "StopIteration"), "New"))
	t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: found}, Then: t.sub(func() { t.raise(stop) })})
	_, maybe := t.TypeOf(call).(ir.Optional)
	return rule.Value{X: name, Type: goType, Pure: true, MayNil: maybe}
}

// label returns the label of the outermost loop of several, "" where one loop needs none.
func (t *translator) label(gen *pyast.GeneratorExp, hint string) string {
	if len(gen.Generators) == 1 {
		return ""
	}
	return t.scope.Take(hint + "Loop")
}

// labeled puts a label before the loop that body emits last.
func (t *translator) labeled(label string, body func()) {
	outer := t.block
	t.block = &gotree.Block{}
	body()
	block := t.block
	t.block = outer
	if label != "" {
		last := len(block.Stmts) - 1
		block.Stmts[last] = &gotree.Labeled{Label: label, Stmt: block.Stmts[last]}
	}
	t.emit(block.Stmts...)
}
