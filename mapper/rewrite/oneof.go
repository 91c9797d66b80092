// This file translates isinstance with a tuple of classes, some of which are of the project: one question after the other.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isOneOf translates isinstance(x, (A, B)) of a variable; false when no class of the project is asked for.
//
//	isinstance(x, (A, str))  =>  isinstance(x, A) or isinstance(x, str)
func (t *translator) isOneOf(call *pyast.Call) (rule.Value, bool) {
	classes, ok := call.Args[1].(*pyast.Tuple)
	name, isName := call.Args[0].(*pyast.Name)
	if !ok || !isName || len(classes.Elts) < 2 {
		return rule.Value{}, false
	}
	if !slices.ContainsFunc(classes.Elts, func(e pyast.Expr) bool { return t.classObject(e) != nil }) {
		return rule.Value{}, false
	}
	if v := t.plain(name, ""); t.u.classOf(v.Type) != nil && !v.MayNil && v.OK == nil {
		return t.isKnownOneOf(t.u.classOf(v.Type).Py, classes.Elts)
	}
	or := &pyast.BoolOp{Span: call.Span, Op: pyast.Or}
	for _, class := range classes.Elts {
		asked := &pyast.Call{Span: call.Span, Func: call.Func, Args: []pyast.Expr{name, class}}
		if t.py.Types != nil {
			t.py.Types[asked] = ir.Bool
		}
		or.Values = append(or.Values, asked)
	}
	if t.py.Types != nil {
		t.py.Types[or] = ir.Bool
	}
	return t.condition(or), true
}

// isKnownOneOf tells whether objects of exactly the class own are instances of one of classes.
func (t *translator) isKnownOneOf(own *ir.Class, classes []pyast.Expr) (rule.Value, bool) {
	out := gotree.False
	for _, e := range classes {
		switch c := t.classObject(e); {
		case c != nil && slices.Contains(own.MRO, c):
			out = gotree.True
		case c == nil && !matchable[t.Qualified(e)] || own.Kind != ir.PlainClass && own.Kind != ir.DataClass || isDictClass(own):
			return rule.Value{}, false
		}
	}
	return rule.Value{X: out, Type: "bool", Pure: true}, true
}
