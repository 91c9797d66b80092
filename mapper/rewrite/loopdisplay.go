// This file lets loops go through the items of list displays without making the lists.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// displayed returns a slice of the items of a list that has just been displayed, nil for any other value.
//
//	for name in ["a", "b"]:  =>  for _, name := range []string{"a", "b"} {
func (t *translator) displayed(v rule.Value) gotree.Expr {
	call, ok := v.X.(*gotree.Call)
	if !ok || call.Spread || rule.Base(v.Type) != "py.List" || len(call.Args) == 0 {
		return nil
	}
	if fn, isName := call.Fn.(gotree.Qual); !isName || fn != t.qual("py", "NewList") {
		return nil
	}
	out := &gotree.Composite{Type: &gotree.ArrayType{Elem: t.u.typeTree(rule.Args(v.Type)[0])}}
	for _, x := range call.Args {
		out.Elts = append(out.Elts, gotree.Element{Value: x})
	}
	return out
}
