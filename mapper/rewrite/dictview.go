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
	key := viewedKey(t.TypeOf(a.Value))
	switch {
	case key == nil:
		return e
	case a.Attr == "items", a.Attr == "values":
		t.Fail(e, diag.NoType, "a comparison of the %s of a dict is not translated", a.Attr)
	case a.Attr != "keys":
		return e
	}
	if t.u.repr(key) == "any" {
		return t.setFrom(e, a.Value, key) // the keys come of going through the dict
	}
	return t.setFrom(e, call, key)
}

// setFrom returns set(items) in the place of e, for items of a type.
func (t *translator) setFrom(e, items pyast.Expr, elem ir.Type) pyast.Expr {
	set := &pyast.Name{Span: pyast.Span(e.Bounds()), ID: "set"}
	t.py.Uses[set] = &ir.Symbol{Name: set.ID, Kind: ir.BuiltinName, Qualified: set.ID}
	made := &pyast.Call{Span: set.Span, Func: set, Args: []pyast.Expr{items}}
	t.py.Types[made] = ir.Set{Elem: elem}
	return made
}

// viewedKey returns the type of the keys of what has views, a dict or the arguments of a request; nil for any other type.
func viewedKey(known ir.Type) ir.Type {
	switch known := strip(known).(type) {
	case ir.Dict:
		return known.Key
	case ir.External:
		if known.Name == "werkzeug.datastructures.MultiDict" {
			return ir.Str
		}
	}
	return nil
}
