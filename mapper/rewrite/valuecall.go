// This file finds the helpers whose response is used as a value somewhere: one Go function that returns it serves all.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// valueForm returns the form of a helper that returns its response, where the program needs that one anyway, else nil.
func (t *translator) valueForm() *Func {
	if t.py.Class != nil || t.u.repr(t.py.Returns) != "*web.Response" || !t.u.valueCalls()[t.py] {
		return nil
	}
	for _, s := range t.py.Params {
		if isRequest(s.Type) {
			return nil
		}
	}
	f := t.u.Function(t.py, ValueMode)
	if !f.done || f.recursive || f.Failure != nil || f.Result != "*web.Response" {
		return nil
	}
	return f
}

// sender translates a helper as a function that sends what its value form returns.
//
//	def status_code(code): ...  =>  func sendStatusCode(c *gin.Context, code int) error
func (t *translator) sender(f *Func) {
	verb := "send"
	if t.u.shared(t.py) {
		verb = "Send"
	}
	t.out.Name = t.out.Place.Package.name(verb + gotree.GoName(t.py.Name, true))
	params := t.params()
	t.frames = []frame{t.outerFrame()}
	t.callee(t.py.Syntax, t.py, ValueMode)
	args := make([]gotree.Expr, len(params))
	for i, p := range params {
		args[i] = gotree.Ident{Name: p.Names[0]}
	}
	response := t.Hoist(t.invoke(f, t.function1(f), args), "response")
	t.leave(gotree.CallOf(t.qual("web", "Send"), t.context(), response.X))
	t.finish(params)
	t.out.Decl.Doc = t.out.Name + " answers the request with what " + f.Name + " returns."
}

// valueCalls returns the functions whose value the program uses, other than to return it from a view, a hook or a
// function of which the same holds.
func (u *Unit) valueCalls() map[*ir.Func]bool {
	if u.valued != nil {
		return u.valued
	}
	u.valued = map[*ir.Func]bool{}
	handed := map[*ir.Func][]*ir.Func{} // what each function returns the calls of
	for _, m := range u.Program.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			handed[fn] = u.gatherCalls(fn)
		}
	}
	var spread func(fn *ir.Func)
	spread = func(fn *ir.Func) {
		for _, callee := range handed[fn] {
			if !u.valued[callee] {
				u.valued[callee] = true
				spread(callee)
			}
		}
	}
	for fn := range handed {
		if u.valued[fn] {
			spread(fn)
		}
	}
	return u.valued
}

// gatherCalls notes the functions that caller calls for their value, and returns those whose calls it returns.
func (u *Unit) gatherCalls(caller *ir.Func) (handed []*ir.Func) {
	returned := map[pyast.Expr]bool{}
	walkOwn(caller, func(n pyast.Node) {
		switch n := n.(type) {
		case *pyast.Return:
			markReturned(n.Value, returned)
		case *pyast.Call:
			s := caller.Resolve(n.Func)
			switch {
			case s == nil || s.Kind != ir.FuncName:
			case returned[n]:
				handed = append(handed, s.Func)
			default:
				u.valued[s.Func] = true
			}
		}
	})
	return handed
}

// markReturned marks the calls that may be the value of a return.
func markReturned(e pyast.Expr, returned map[pyast.Expr]bool) {
	switch e := e.(type) {
	case *pyast.Call:
		returned[e] = true
	case *pyast.IfExp:
		markReturned(e.Body, returned)
		markReturned(e.Orelse, returned)
	}
}
