// This file gives a rule's template its values: the translations of what the metavariables matched.

package rewrite

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// filler gives a template its values, from a match or ready-made ones.
type filler struct {
	t      *translator
	match  rule.Match
	values map[string]rule.Value
	done   map[string]rule.Value
	impure int  // how many of done are not pure
	mixed  bool // a later argument needed statements after an impure one: see apply

	consumes bool // the rule goes through its arguments, so that an iterator may stand for a list
}

// consumers are the callables that go through an iterator at once.
var consumers = []string{
	"list", "tuple", "set", "frozenset", "sorted", "sum", "min", "max", "any", "all", "dict", "enumerate", "zip", "map", "filter", "reversed", "len", "iter",
	"next", "str.join", "bytes.join", "list.extend", "set.update", "set.union", "set.intersection", "set.difference", "set.issubset", "set.issuperset",
	"set.isdisjoint", "dict.fromkeys", "dict.update", "bytes", "bytearray",
}

// consumes reports whether a rule is for one of the consumers.
func consumes(r *rule.Compiled) bool {
	callee, _, _ := strings.Cut(r.Py, "(")
	return slices.Contains(consumers, callee) || strings.HasPrefix(callee, "collections.") || strings.HasPrefix(callee, "itertools.") || strings.HasPrefix(callee, "statistics.") || strings.HasPrefix(callee, "heapq.")
}

// noIterator refuses an iterator or a dict's view where it would have to be a value: what stands for it is a list.
func (t *translator) noIterator(e pyast.Expr, v rule.Value) {
	if _, iterator := v.Known.(ir.Iterator); iterator {
		t.Fail(e, diag.NoType, "an iterator that is not gone through at once has no Go value")
	}
}

// Arg returns the value of a metavariable as the Go type want.
func (f *filler) Arg(name, want string) (rule.Value, bool, bool) {
	if v, ok := f.values[name]; ok {
		out, fits := f.t.Convert(v, want)
		return out, true, fits
	}
	e, ok := f.match.Args[name]
	if !ok {
		return rule.Value{}, false, false
	}
	if e == nil {
		v, fits := f.t.rest(f.match.Rest, want)
		return v, true, fits
	}
	v := f.translated(name, e, want)
	if want == "any" && f.consumes && v.Type == "iter.Seq[any]" {
		v.Type = "any"
		return v, true, true
	}
	if want == "any" && !f.consumes {
		f.t.noIterator(e, v)
	}
	out, fits := f.t.Convert(v, want)
	return out, true, fits
}

// translated translates a metavariable's expression once, and keeps Python's order of evaluation: what came before
// is moved into a variable when this one needs statements.
func (f *filler) translated(name string, e pyast.Expr, want string) rule.Value {
	if v, ok := f.done[name]; ok {
		return v
	}
	if f.done == nil {
		f.done = map[string]rule.Value{}
	}
	before := len(f.t.block.Stmts)
	v := f.t.plain2(e, want)
	if attr, maybe := f.match.None[name]; maybe {
		v = f.t.notNone(v, attr)
	}
	f.mixed = f.mixed || f.impure > 0 && len(f.t.block.Stmts) > before
	if !v.Pure {
		f.impure++
	}
	f.done[name] = v
	return v
}

// inOrder translates all arguments of the match in the order of the source, spilling what needs it, so that the
// template may place them as it likes.
func (f *filler) inOrder() {
	names := slices.Collect(maps.Keys(f.match.Args))
	names = slices.DeleteFunc(names, func(name string) bool { return f.match.Args[name] == nil })
	slices.SortFunc(names, func(a, b string) int {
		return int(f.match.Args[a].Bounds().Start) - int(f.match.Args[b].Bounds().Start)
	})
	exprs := make([]pyast.Expr, len(names))
	for i, name := range names {
		exprs[i] = f.match.Args[name]
	}
	f.values = map[string]rule.Value{}
	for i, v := range f.t.several(exprs, nil) {
		f.values[names[i]] = v
	}
}

// Context returns c.
func (f *filler) Context() gotree.Expr { return f.t.context() }

// Path returns the import path of a qualifier.
func (f *filler) Path(qualifier string) string {
	if known := rule.Path(qualifier); known != "" {
		return known
	}
	if supportNames[qualifier] {
		return f.t.u.importPath(qualifier)
	}
	return ""
}

// plain2 translates e as a plain value, asked for want but not yet converted to it.
func (t *translator) plain2(e pyast.Expr, want string) rule.Value {
	return t.Hoist(t.Expr(e, want), hintOf(e))
}

// rest translates *args of a match as a slice of the wanted type.
func (t *translator) rest(exprs []pyast.Expr, want string) (rule.Value, bool) {
	elem := rule.Elem(want)
	wants := make([]string, len(exprs))
	for i, e := range exprs {
		wants[i] = elem
		if _, star := e.(*pyast.Starred); star {
			return rule.Value{}, false
		}
	}
	out := &gotree.Composite{Type: t.u.typeTree(want)}
	for _, v := range t.several(exprs, wants) {
		out.Elts = append(out.Elts, gotree.Element{Value: v.X})
	}
	return rule.Value{X: out, Type: want}, true
}
