// This file translates what takes the items of a generator one after the other, and no more of them than it needs: any, all,
// next, in, enumerate, zip and unpacking (Language Reference 6.2.9).

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// streamed translates e where an iterator is wanted, or where the call around it says how it takes the items of one.
func (t *translator) streamed(e pyast.Expr, want string) (rule.Value, bool) {
	switch {
	case want == StreamType && t.streams(e):
		return t.stream(e), true
	case t.collects[e]:
		return t.collect(e), true
	case strings.HasPrefix(want, "iter.Seq2["):
		return t.streamArgument(e, want), true
	case t.oneByOne[e]:
		return t.streamAny(e), true
	}
	return rule.Value{}, false
}

// isStreamed reports whether e is a generator, as a call or in a variable.
func (t *translator) isStreamed(e pyast.Expr) bool {
	if name, ok := e.(*pyast.Name); ok {
		v := t.vars[t.py.Uses[name]]
		return v != nil && (isSeq(v.goType) || isPulled(v.goType))
	}
	return t.generatorCall(e) != nil
}

// through returns (item for item in e) for a generator, e itself where it is a generator expression, and nil for anything
// else.
func (t *translator) through(e pyast.Expr) *pyast.GeneratorExp {
	if gen, ok := e.(*pyast.GeneratorExp); ok {
		return gen
	}
	known, ok := t.TypeOf(e).(ir.Iterator)
	if !ok || !t.isStreamed(e) {
		return nil
	}
	span := pyast.Span(e.Bounds())
	target, item := &pyast.Name{Span: span, ID: "item"}, &pyast.Name{Span: span, ID: "item"}
	symbol := &ir.Symbol{Name: "item", Kind: ir.Variable, Module: t.py.Module, Type: known.Elem, Binds: []pyast.Node{target}}
	for _, name := range []*pyast.Name{target, item} {
		t.py.Uses[name], t.py.Types[name] = symbol, known.Elem
	}
	return &pyast.GeneratorExp{Span: span, Elt: item, Generators: []*pyast.Comprehension{{Span: span, Target: target, Iter: e}}}
}

// inStream translates x in generator, which stops at the first item that equals x.
//
//	2 in up(3)  =>  for item := range up(3) { if item == 2 { found = true; break } }
func (t *translator) inStream(x, y pyast.Expr) (rule.Value, bool) {
	if !t.isStreamed(y) {
		return rule.Value{}, false
	}
	gen := t.through(y)
	if gen == nil {
		return rule.Value{}, false
	}
	wanted := t.heldOnce(x)
	same := &pyast.Compare{Span: gen.Span, Left: gen.Elt, Ops: []pyast.CmpOperator{pyast.Eq}, Comparators: []pyast.Expr{wanted}}
	t.py.Types[same] = ir.Bool
	gen.Elt = same
	return t.search(gen, false), true
}

// noteStreamed marks the generators whose items zip and enumerate take.
func (t *translator) noteStreamed(e pyast.Expr) {
	call, ok := e.(*pyast.Call)
	if !ok {
		return
	}
	switch t.Qualified(call.Func) {
	case "zip", "enumerate":
		for _, arg := range call.Args {
			if t.isStreamed(arg) {
				if t.oneByOne == nil {
					t.oneByOne = map[pyast.Expr]bool{}
				}
				t.oneByOne[arg] = true
			}
		}
	}
}

// streamAny translates a generator that raises nothing as an iterator of values of any type, for functions that take any
// iterable.
//
//	zip(up(3), names)  =>  py.Zip(py.AnySeq(up(3)), names)
func (t *translator) streamAny(e pyast.Expr) rule.Value {
	if t.oneByOne[e] {
		t.oneByOne[e] = false
		defer func() { t.oneByOne[e] = true }()
	}
	v := t.plain(e, "")
	switch {
	case v.Type == "iter.Seq[any]":
		return v
	case strings.HasPrefix(v.Type, "iter.Seq["):
		return rule.Value{X: gotree.CallOf(t.qual("py", "AnySeq"), v.X), Type: "iter.Seq[any]", Lazy: v.Lazy}
	}
	t.Fail(e, diag.NoGenerator, "what takes only some items of a generator that may raise is not translated")
	return rule.Value{}
}
