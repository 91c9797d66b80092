// This file leaves out parameters that hold the request or the app: every Go function that needs them has the context.

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dropped stands among the Go types of a function's parameters for one that the Go function does not have.
const dropped = "-"

// ambient reports whether a value of a type is the request or the app: there is one of each at a time.
func ambient(known ir.Type) bool {
	t, ok := known.(ir.External)
	return ok && (t.Name == "flask.Request" || t.Name == "flask.Flask")
}

// isAmbient reports whether a parameter of a module's function is the request or the app, and stays it.
func (t *translator) isAmbient(s *ir.Symbol) bool {
	return ambient(s.Type) && len(s.Binds) == 1 && !s.Captured && t.py.Class == nil && (t.py.Outer == nil || t.py.Outer == t.py.Module.Body)
}

// leaveOut puts a constant in the place of each argument for a parameter that is dropped; those are only named.
func (t *translator) leaveOut(e pyast.Node, b *binds, types []string) {
	for i, slot := range b.slots {
		if types[i] != dropped {
			continue
		}
		if slot.given < 0 || !t.named(b.given[slot.given]) {
			t.Fail(e, diag.NoType, "the request or the app as an argument has no Go form here")
		}
		b.given[slot.given] = &pyast.Constant{Value: pyast.None{}}
	}
}

// named reports whether an argument only names the request or the app.
func (t *translator) named(e pyast.Expr) bool {
	q := t.Qualified(e)
	if q == "flask.request" || q == "flask.current_app" {
		return true
	}
	_, isName := e.(*pyast.Name)
	return isName && (ambient(t.TypeOf(e)) || isFastRequest(t.TypeOf(e)))
}

// givenRequest reports whether a parameter is the request of FastAPI in a function that is only called: it is the context, which
// Go functions have anyway. Methods that others override stay as they are.
func (t *translator) givenRequest(s *ir.Symbol) bool {
	class := t.py.Class
	return isFastRequest(s.Type) && len(s.Binds) == 1 && !s.Captured && (t.py.Outer == nil || t.py.Outer == t.py.Module.Body || class != nil) &&
		(class == nil && !t.u.isValue(t.py) || class != nil && len(class.Bases) == 0 && !t.u.hasHeirs(class))
}

// isValue reports whether the program does something else with a function than to call it or to depend on it.
func (u *Unit) isValue(fn *ir.Func) bool {
	if u.values == nil {
		u.values = map[*ir.Func]bool{}
		for _, m := range u.Program.Modules {
			u.findValues(m.Body)
			for _, f := range m.Funcs {
				u.findValues(f)
			}
		}
	}
	return u.values[fn]
}

// findValues notes the functions that a function names as values.
func (u *Unit) findValues(in *ir.Func) {
	plain := map[*pyast.Name]bool{}
	for _, s := range in.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok {
				return true
			}
			if name, ok := call.Func.(*pyast.Name); ok {
				plain[name] = true
			}
			if q := in.Qualified(call.Func); q == "fastapi.Depends" || q == "fastapi.Security" {
				for _, arg := range call.Args {
					if name, ok := arg.(*pyast.Name); ok {
						plain[name] = true
					}
				}
			}
			return true
		})
	}
	for name, s := range in.Uses {
		if s.Imported != nil {
			s = s.Imported
		}
		if s.Func != nil && !plain[name] {
			u.values[s.Func] = true
		}
	}
}

// requestAttribute translates getattr(request, "name") with a literal name that the tables know: every request has it; and
// what is asked of errors.
//
//	getattr(request, "remote_addr", "")  =>  web.RemoteAddr(c)
func (t *translator) requestAttribute(call *pyast.Call, q string) (rule.Value, bool) {
	if q != "getattr" || len(call.Args) < 2 || t.Qualified(call.Args[0]) != "flask.request" {
		return t.errorAttribute(call, q)
	}
	name := t.Const(call.Args[1])
	if name == nil || name.Kind != ir.ConstStr || len(call.Args) > 2 && t.Const(call.Args[2]) == nil {
		return rule.Value{}, false
	}
	attr := &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name.Text}
	for r := range t.u.rules.Find(t, attr) {
		if r.No != 0 {
			break
		}
		t.py.Types[attr] = t.py.Types[call]
		return t.Expr(attr, ""), true
	}
	return rule.Value{}, false
}
