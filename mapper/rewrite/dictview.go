// This file translates comparisons of what keys(), items() and values() of a dict give, which are no lists: views compare as
// sets do (library reference, "Dictionary view objects").

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// asSet returns set(d.keys()) for d.keys() of a dict, which compares alike, and any other expression as it is.
//
//	d.keys() == {"a", "b"}  =>  py.Eq(py.NewSet(d.Keys()...), py.NewSet("a", "b"))
func (t *translator) asSet(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return e
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return e
	}
	known, isDict := strip(t.TypeOf(a.Value)).(ir.Dict)
	switch {
	case !isDict:
		return e
	case a.Attr == "items", a.Attr == "values":
		t.Fail(e, diag.NoType, "a comparison of the %s of a dict is not translated", a.Attr)
	case a.Attr != "keys":
		return e
	}
	set := &pyast.Name{Span: call.Span, ID: "set"}
	t.py.Uses[set] = &ir.Symbol{Name: set.ID, Kind: ir.BuiltinName, Qualified: set.ID}
	made := &pyast.Call{Span: call.Span, Func: set, Args: []pyast.Expr{call}}
	t.py.Types[made] = ir.Set{Elem: known.Key}
	return made
}
