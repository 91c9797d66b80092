// This file translates what a decorator does with the view that it wraps: the values that it adds to the call, and what it
// reads of the response.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// wrap is what the translator of a decorator knows.
type wrap struct {
	next      *ir.Symbol // the decorated function
	nextName  string     // its Go name
	nexts     []*gotree.Call
	viewName  string                 // the parameter that holds the view's name
	given     *ir.Symbol             // the variable that holds what the view gave
	stored    map[string]gotree.Expr // what the wrapper puts into **kwargs
	top       *gotree.Block          // of the wrapper's own level
	after     bool                   // what is translated now runs after the view
	lateState bool                   // and it uses module state
}

// injects returns what the wrapper adds to the view's arguments: "" for each that comes first by position, then the
// names of keywords. All calls of the view must add the same.
func (t *translator) injects(d shape) []string {
	var found []string
	first := true
	for _, call := range t.nextCalls(d) {
		names := t.added(call)
		if !first && !slices.Equal(names, found) {
			t.Fail(call, diag.NoDecorator, "the calls of the view pass different arguments")
		}
		found, first = names, false
	}
	return append(found, t.storedKeywords()...)
}

// nextCalls lists the calls of the view within the wrapper.
func (t *translator) nextCalls(d shape) []*pyast.Call {
	var out []*pyast.Call
	for _, s := range d.wrapper.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				if name, isName := call.Func.(*pyast.Name); isName && t.py.Uses[name] == d.view {
					out = append(out, call)
				}
			}
			return true
		})
	}
	return out
}

// added returns what one call adds, see injects.
func (t *translator) added(e *pyast.Call) []string {
	var out []string
	own := ownNames(t.py)
	for i, a := range e.Args {
		name, isName := a.(*pyast.Name)
		if _, star := a.(*pyast.Starred); star || isName && own[name.ID] {
			continue
		}
		t.out.Early = t.out.Early || i == 0
		out = append(out, "")
	}
	for _, k := range e.Keywords {
		if k.Arg != "" && !own[k.Arg] {
			out = append(out, k.Arg)
		}
	}
	return out
}

// ownNames are the names of a wrapper's plain parameters.
func ownNames(fn *ir.Func) map[string]bool {
	out := map[string]bool{}
	for _, a := range fn.Args.Args {
		out[a.Arg] = true
	}
	return out
}

// storedKeywords returns the names that statements of the wrapper's own level put into its **kwargs.
func (t *translator) storedKeywords() []string {
	var out []string
	for _, s := range t.py.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		if name, _ := t.keywordTarget(a.Targets[0]); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// keywordTarget returns the constant key of kwargs[key] in a wrapper, "" for any other target.
func (t *translator) keywordTarget(target pyast.Expr) (string, bool) {
	sub, ok := target.(*pyast.Subscript)
	if !ok || t.next == nil || t.py.Args == nil || t.py.Args.Kwarg == nil {
		return "", false
	}
	name, ok := sub.Value.(*pyast.Name)
	if !ok || name.ID != t.py.Args.Kwarg.Arg {
		return "", false
	}
	c, _ := sub.Slice.(*pyast.Constant)
	if c == nil {
		return "", true
	}
	key, _ := c.Value.(pyast.Str)
	return string(key), true
}

// assignKeyword translates kwargs[key] = value in a wrapper: the value is handed to the view.
func (t *translator) assignKeyword(target *pyast.Subscript, value pyast.Expr) bool {
	key, ok := t.keywordTarget(target)
	if !ok {
		return false
	}
	if key == "" || !slices.Contains(t.out.Injects, key) || t.stored[key] != nil || t.block != t.top {
		t.Fail(target, diag.NoDecorator, "this change of the view's arguments is not translated")
	}
	v := t.plain(value, "any")
	name := gotree.Ident{Name: t.scope.GoName(key, false)}
	t.emit(&gotree.VarStmt{Names: []string{name.Name}, Type: gotree.Ident{Name: "any"}, Values: []gotree.Expr{v.X}})
	if t.stored == nil {
		t.stored = map[string]gotree.Expr{}
	}
	t.stored[key] = name
	return true
}

// nextCall translates the call of the decorated view, which gives the response.
func (t *translator) nextCall(e *pyast.Call) rule.Value {
	args := []gotree.Expr{t.context()}
	var operands []pyast.Expr
	own := ownNames(t.py)
	for _, a := range e.Args {
		name, isName := a.(*pyast.Name)
		if _, star := a.(*pyast.Starred); !star && !(isName && own[name.ID]) {
			operands = append(operands, a)
		}
	}
	for _, k := range e.Keywords {
		if k.Arg != "" && !own[k.Arg] {
			operands = append(operands, k.Value)
		}
	}
	wants := make([]string, len(operands))
	for i := range wants {
		wants[i] = "any"
	}
	for _, v := range t.several(operands, wants) {
		args = append(args, v.X)
	}
	for _, key := range t.out.Injects[len(operands):] {
		if t.stored[key] == nil {
			t.Fail(e, diag.NoDecorator, "the argument %s is not set before every call of the view", key)
		}
		args = append(args, t.stored[key])
	}
	call := gotree.CallOf(gotree.Ident{Name: t.nextName}, args...)
	t.nexts = append(t.nexts, call)
	return rule.Value{X: call, Fails: true}
}

// callNext translates make_response(view(...)): the view answers, and its response is looked at.
func (t *translator) callNext(e *pyast.Call) rule.Value {
	t.call(t.nextCall(e))
	t.after = true
	return rule.Value{X: gotree.CallOf(t.qual("web", "Current"), t.context()), Type: "*web.Response"}
}

// assignNext translates name = view(...). A name that is only returned needs no variable; whatever else is done with it
// needs a response object, which the views that are decorated must give.
func (t *translator) assignNext(s *ir.Symbol, value pyast.Expr) bool {
	call, ok := value.(*pyast.Call)
	if !ok || t.next == nil || !t.isNext(call) {
		return false
	}
	if len(s.Binds) != 1 || s.Captured {
		t.Fail(value, diag.NoDecorator, "the value of the view is assigned more than once")
	}
	t.call(t.nextCall(call))
	t.after = true
	t.given = s
	if t.returnedOnly(s) {
		return true
	}
	t.out.NeedsResponse = true
	name := t.scope.GoName(s.Name, false)
	t.vars[s] = &variable{symbol: s, name: name, goType: "*web.Response", declared: true}
	t.emit(gotree.Define(gotree.CallOf(t.qual("web", "Current"), t.context()), gotree.Ident{Name: name}))
	return true
}

// returnedOnly reports whether the only use of a variable is to be returned as it is.
func (t *translator) returnedOnly(s *ir.Symbol) bool {
	reads, returned := 0, 0
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if t.py.Uses[n] == s && !isBinding(s, n) {
					reads++
				}
			case *pyast.Return:
				if name, ok := n.Value.(*pyast.Name); ok && t.py.Uses[name] == s {
					returned++
				}
			}
			return true
		})
	}
	return reads == returned
}

// nameOfNext translates view.__name__ in a decorator.
func (t *translator) nameOfNext(e *pyast.Attribute) (rule.Value, bool) {
	if !t.isNextName(e) {
		return rule.Value{}, false
	}
	t.out.NeedsName = true
	return rule.Value{X: gotree.Ident{Name: t.viewName}, Type: "string", Pure: true}, true
}

// isNextName reports whether e is view.__name__ in a decorator.
func (t *translator) isNextName(e *pyast.Attribute) bool {
	name, ok := e.Value.(*pyast.Name)
	return ok && t.next != nil && e.Attr == "__name__" && t.py.Uses[name] == t.next
}

// keepsName reports whether a wrapper is given the name of the function that it wraps.
func keepsName(d shape) bool {
	if d.skip > 0 {
		return true
	}
	for _, e := range d.wrapper.Decorators() {
		call, ok := e.(*pyast.Call)
		if !ok || len(call.Args) != 1 || d.wrapper.Definer().Qualified(call.Func) != "functools.wraps" {
			continue
		}
		name, ok := call.Args[0].(*pyast.Name)
		return ok && d.wrapper.Definer().Uses[name] == d.view
	}
	return false
}

// isGiven reports whether e is the variable that holds what the view gave.
func (t *translator) isGiven(e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	return ok && t.given != nil && t.py.Uses[name] == t.given
}

// nextType returns the type of the decorated view's value where it must be a response, else Any.
func (t *translator) nextType(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.Name:
		if t.isGiven(e) && t.out.NeedsResponse {
			return ir.External{Name: "flask.Response"}
		}
	case *pyast.Call:
		if inner, ok := t.wrapsNext(e); ok && inner != nil {
			return ir.External{Name: "flask.Response"}
		}
	case *pyast.Attribute:
		if t.isNextName(e) {
			return ir.Str
		}
	}
	return ir.Any
}

// givesResponse reports whether every return of a wrapper gives a response object, when the view does.
func (t *translator) givesResponse(fn *ir.Func) bool {
	all := true
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			case *pyast.Return:
				all = all && n.Value != nil && t.responseObject(n.Value)
			}
			return true
		})
	}
	return all
}

func (t *translator) responseObject(e pyast.Expr) bool {
	if call, ok := e.(*pyast.Call); ok && t.isNext(call) || t.isGiven(e) {
		return true
	}
	known, ok := t.TypeOf(e).(ir.External)
	return ok && externals[known.Name] == "*web.Response"
}

// ResponseView reports whether a view returns response objects alone, which decorators may look at.
func ResponseView(fn *ir.Func) bool {
	known, ok := fn.Returns.(ir.External)
	return ok && externals[known.Name] == "*web.Response"
}

// lockMiddleware lets a decorator that uses module state hold its lock until it calls the view, which takes the lock by
// itself.
func (t *translator) lockMiddleware(body *gotree.Block) {
	st := t.out.State
	if st == nil {
		return
	}
	if t.lateState {
		t.Fail(t.py.Syntax, diag.NoDecorator, "the decorator uses module state after the view has run")
	}
	mu := gotree.Sel(t.state(st), "mu")
	unlock := gotree.Ident{Name: t.scope.Take("unlock")}
	begin := []gotree.Stmt{
		gotree.Do(gotree.CallOf(gotree.Sel(mu, "Lock"))),
		gotree.Define(gotree.CallOf(gotree.Qual{Path: "sync", Name: "OnceFunc"}, gotree.Sel(mu, "Unlock")), unlock),
		&gotree.Defer{Call: gotree.CallOf(unlock)},
	}
	release(body, t.nexts, gotree.Do(gotree.CallOf(unlock)))
	body.Stmts = append(begin, body.Stmts...)
}

// release puts a statement before each statement that calls the view.
func release(block *gotree.Block, nexts []*gotree.Call, unlock gotree.Stmt) {
	var out []gotree.Stmt
	for _, s := range block.Stmts {
		if callsNext(s, nexts) {
			out = append(out, unlock)
		}
		gotree.Walk(s, func(n gotree.Node) bool {
			inner, ok := n.(*gotree.Block)
			if ok {
				release(inner, nexts, unlock)
			}
			return !ok
		})
		out = append(out, s)
	}
	block.Stmts = out
}

// callsNext reports whether a statement calls the view itself, not in a block within it.
func callsNext(s gotree.Stmt, nexts []*gotree.Call) bool {
	found := false
	gotree.Walk(s, func(n gotree.Node) bool {
		if _, ok := n.(*gotree.Block); ok {
			return false
		}
		if call, ok := n.(*gotree.Call); ok && slices.Contains(nexts, call) {
			found = true
		}
		return !found
	})
	return found
}
