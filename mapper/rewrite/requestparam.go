// This file translates helpers that are given the request, and parameters that are assigned again.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isRequest reports whether values of a type are the request: Flask has one at a time, flask.request.
func isRequest(known ir.Type) bool {
	t, ok := known.(ir.External)
	return ok && t.Name == "flask.Request"
}

// requestPath returns "flask.request.args" for req.args where the parameter req is the request, "" for any other
// expression.
func (t *translator) requestPath(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		s := t.py.Uses[e]
		if s != nil && s.Kind == ir.Param && len(s.Binds) == 1 && isRequest(s.Type) {
			return "flask.request"
		}
		if t.out.Mode == WSGIMode {
			return t.wsgiPath(s)
		}
	case *pyast.Attribute:
		if q := t.requestPath(e.Value); q != "" {
			return q + "." + e.Attr
		}
	}
	return ""
}

// requestValue returns the request as an argument of a helper.
func (t *translator) requestValue(e pyast.Expr) (rule.Value, bool) {
	if t.Qualified(e) != "flask.request" {
		return rule.Value{}, false
	}
	return rule.Value{X: t.context(), Type: "*gin.Context", Pure: true}, true
}

// reboundType returns the Go type of a parameter that may be assigned again: any where that is a value of another Go type,
// and that of ints of any size where both are ints.
func (t *translator) reboundType(s *ir.Symbol, goType string) string {
	if len(s.Binds) < 2 {
		return goType
	}
	out := goType
	for name, use := range t.py.Uses {
		if use != s || !isBinding(s, name) {
			continue
		}
		switch assigned := t.u.repr(t.TypeOf(name)); {
		case assigned == goType:
		case isIntType(assigned) && isIntType(goType):
			out = bigInt
		default:
			return "any"
		}
	}
	return out
}

func isIntType(goType string) bool { return goType == "int" || goType == bigInt }

// isDictSelf reports whether a name is the instance within a method of a class that extends dict.
func (t *translator) isDictSelf(name *pyast.Name) bool {
	if !isDictClass(t.py.Class) || len(t.py.Params) == 0 || t.static() {
		return false
	}
	s := t.py.Params[0]
	return t.py.Uses[name] == s && len(s.Binds) == 1
}

// dictCall translates dict(a=1, b=2) as the display that it means.
func (t *translator) dictCall(e pyast.Expr, want string) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) > 0 || len(call.Keywords) == 0 || t.Qualified(call.Func) != "dict" {
		return rule.Value{}, false
	}
	dict := &pyast.Dict{Span: call.Span}
	for _, k := range call.Keywords {
		if k.Arg == "" {
			return rule.Value{}, false
		}
		dict.Keys = append(dict.Keys, &pyast.Constant{Span: k.Span, Value: pyast.Str(k.Arg)})
		dict.Values = append(dict.Values, k.Value)
	}
	if rule.Base(want) != "py.Dict" {
		want = t.u.repr(t.TypeOf(call))
	}
	if rule.Base(want) != "py.Dict" {
		want = "*py.Dict[string, any]"
	}
	return t.dict(dict, want), true
}

// displayOnly returns the type of a dict whose values are held as any, when the variable is bound once, by a display,
// and read only as a value of other dict displays, which may need it so.
func (t *translator) displayOnly(s *ir.Symbol, known ir.Type) (string, bool) {
	d, ok := known.(ir.Dict)
	if !ok || len(s.Binds) != 1 || s.Captured || s.Global || !isDisplay(t, s.Value) {
		return "", false
	}
	reads, inside := 0, 0
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if t.py.Uses[n] == s && !isBinding(s, n) {
					reads++
				}
			case *pyast.Dict:
				for _, v := range n.Values {
					if name, ok := v.(*pyast.Name); ok && t.py.Uses[name] == s {
						inside++
					}
				}
			}
			return true
		})
	}
	return t.u.generic("*py.Dict", hashable(t.u.element(d.Key)), "any"), reads > 0 && reads == inside
}

func isDisplay(t *translator, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Dict:
		return true
	case *pyast.Call:
		return t.Qualified(e.Func) == "dict" && len(e.Args) == 0
	}
	return false
}
