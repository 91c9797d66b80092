// This file stores containers in variables of unknown type in the form in which they are read again.

package rewrite

import (
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// asKnown gives a container that goes into a variable of Go type any the type that reads of the variable assert.
//
//	names = response.headers.getlist("X")  =>  names = py.ListOfAny(py.NewList(resp.Headers.GetAll("X")...))
func (t *translator) asKnown(target *pyast.Name, v *variable, out rule.Value) rule.Value {
	known := t.u.repr(t.TypeOf(target))
	if v.goType != "any" || out.Type == "any" || out.Type == known || out.OK != nil || out.MayNil {
		return out
	}
	switch rule.Base(known) {
	case "py.List", "py.Dict", "py.Set":
	default:
		return out
	}
	elem := rule.Elem(out.Type)
	if elem != "" && rule.Base(known) == "py.List" {
		out = rule.Value{X: t.spread("py", "NewList", out.X), Type: "*py.List[" + elem + "]", Fresh: true}
	}
	converted, ok := t.Convert(out, known)
	if !ok {
		t.failConvert(target, out, known)
	}
	return converted
}
