// This file writes out attrgetters of a variable that are keys of sorts, where the program has asked before which of a few
// names the variable holds, so that it is no path through several attributes (library reference, "operator"):
//
//	if key not in ("title", "done"):        if key not in ("title", "done"):
//	    abort(400)                              abort(400)
//	rows.sort(key=attrgetter(key))      =>  rows.sort(key=lambda item: getattr(item, key))

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// sorts writes out those of a statement that holds no others; a sort uses its key before anything changes the variable.
func (a *attrNames) sorts(s pyast.Stmt, known map[string][]string) {
	switch s.(type) {
	case *pyast.Assign, *pyast.AnnAssign, *pyast.ExprStmt, *pyast.Return:
	default:
		return
	}
	if len(known) == 0 || len(a.getters) == 0 || !a.means["getattr"] {
		return
	}
	pyast.Walk(s, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok || !sortsAtOnce(call.Func) {
			return true
		}
		for _, k := range call.Keywords {
			if getter := a.knownGetter(k.Value, known); getter != nil && k.Arg == "key" {
				k.Value = attributeLambda(getter)
			}
		}
		return true
	})
}

// knownGetter returns e as the attrgetter of one variable of which the names are known that it may hold, else nil.
func (a *attrNames) knownGetter(e pyast.Expr, known map[string][]string) *pyast.Call {
	call, ok := e.(*pyast.Call)
	if !ok || a.getters[dottedText(call.Func)] != "attrgetter" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	if name := nameOf(call.Args[0]); name == "item" || known[name] == nil {
		return nil
	}
	return call
}

// sortsAtOnce reports whether a function calls its key before it returns: sorted, min, max, and sort of lists.
func sortsAtOnce(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == "sort" || nameOf(e) == "sorted" || nameOf(e) == "min" || nameOf(e) == "max"
}

// attributeLambda returns lambda item: getattr(item, name) for attrgetter(name).
func attributeLambda(call *pyast.Call) pyast.Expr {
	at := call.Span
	look := &pyast.Call{Span: at, Func: &pyast.Name{Span: at, ID: "getattr"}, Args: []pyast.Expr{&pyast.Name{Span: at, ID: "item"}, call.Args[0]}}
	return &pyast.Lambda{Span: at, Args: &pyast.Arguments{Span: at, Args: []*pyast.Arg{{Span: at, Arg: "item"}}}, Body: look}
}

// aborts reports whether a block ends with a call of Flask's abort.
func (a *attrNames) aborts(body []pyast.Stmt) bool {
	if len(body) == 0 || countBindings(a.m.Syntax.Body)["abort"] != 1 {
		return false
	}
	last, ok := body[len(body)-1].(*pyast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := last.Value.(*pyast.Call)
	return ok && nameOf(call.Func) == "abort" && slices.ContainsFunc(a.m.Syntax.Body, func(s pyast.Stmt) bool {
		from, isImport := s.(*pyast.ImportFrom)
		return isImport && from.Level == 0 && from.Module == "flask" && slices.ContainsFunc(from.Names, func(n *pyast.Alias) bool { return n.Name == "abort" && n.Asname == "" })
	})
}
