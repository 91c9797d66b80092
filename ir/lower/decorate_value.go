// This file tells decorators that work with the value of what they wrap from those that only stand around it.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// usesValue reports whether the wrapper does more with the value of the function that it wraps than to return it or to treat it
// as a response: jsonify(f()), isinstance(result, dict).
func (o *decorator) usesValue() bool {
	v := &valueUse{o: o, plain: map[pyast.Node]bool{}, kept: map[string]bool{}}
	for _, s := range o.wrapper.Body {
		pyast.Walk(s, v.allow)
	}
	for _, s := range o.wrapper.Body {
		pyast.Walk(s, v.find)
	}
	return v.used
}

// passes reports whether the wrapper gives the function that it wraps arguments besides those that it is given itself:
// f(current_user, *args, **kwargs). Middleware can do so for a view alone, not for another decorator between.
func (o *decorator) passes() bool {
	own := map[string]bool{}
	for _, name := range paramNames(o.wrapper.Args) {
		own[name] = true
	}
	handsOn := func(e pyast.Expr) bool {
		if star, ok := e.(*pyast.Starred); ok {
			e = star.Value
		}
		return own[nameOf(e)]
	}
	found := false
	for _, s := range o.wrapper.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if sub, ok := n.(*pyast.Subscript); ok && o.wrapper.Args.Kwarg != nil {
				found = found || nameOf(sub.Value) == o.wrapper.Args.Kwarg.Arg // kwargs["page"] = 1
			}
			call, ok := n.(*pyast.Call)
			if !ok || nameOf(call.Func) != o.fn {
				return true
			}
			for _, a := range call.Args {
				found = found || !handsOn(a)
			}
			for _, k := range call.Keywords {
				found = found || !handsOn(k.Value)
			}
			return true
		})
	}
	return found
}

// valueUse goes through the body of a wrapper.
type valueUse struct {
	o     *decorator
	plain map[pyast.Node]bool // calls and names whose value is not looked at
	kept  map[string]bool     // variables that hold the value
	used  bool
}

// allow notes where the value is only returned, kept or treated as a response.
func (v *valueUse) allow(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Return:
		v.plain[n.Value] = true
	case *pyast.ExprStmt:
		v.plain[n.Value] = true
	case *pyast.Attribute:
		if nameOf(n.Value) != "" {
			v.plain[n.Value] = true
		}
	case *pyast.Assign:
		v.plain[n.Value] = true
		if name := nameOf(n.Targets[0]); name != "" && len(n.Targets) == 1 {
			v.plain[n.Targets[0]] = true
			if call, ok := n.Value.(*pyast.Call); ok && nameOf(call.Func) == v.o.fn {
				v.kept[name] = true
			}
		} else if call, ok := n.Value.(*pyast.Call); ok && nameOf(call.Func) == v.o.fn {
			v.used = true // unpacked
		}
	case *pyast.Call:
		v.plain[n.Func] = true
		if lastName(n.Func) == "make_response" && len(n.Args) == 1 {
			v.plain[n.Args[0]] = true
		}
	}
	return true
}

// find looks for the value anywhere else.
func (v *valueUse) find(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Call:
		v.used = v.used || nameOf(n.Func) == v.o.fn && !v.plain[n]
	case *pyast.Name:
		v.used = v.used || v.kept[n.ID] && !v.plain[n]
	}
	return true
}
