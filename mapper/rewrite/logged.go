// This file finds what is only logged or printed: what no answer shows.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// loggingMethods are the functions of module logging, and methods of loggers, that log a message.
var loggingMethods = set("debug info warning warn error exception critical log")

// OnlyLogged reports whether an expression is part of what is logged or printed, or assigned to a local variable that is
// read there alone.
func (t *translator) OnlyLogged(e pyast.Expr) bool {
	logged := t.loggedNodes()
	if logged[e] {
		return true
	}
	for _, stmt := range t.py.Body {
		found := false
		pyast.Walk(stmt, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Assign)
			if ok && a.Value == e && len(a.Targets) == 1 {
				name, isName := a.Targets[0].(*pyast.Name)
				found = isName && t.readWithin(t.py.Uses[name], name, logged)
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// readWithin reports whether a local symbol that is assigned once, by name, is read at the nodes alone.
func (t *translator) readWithin(s *ir.Symbol, name *pyast.Name, nodes map[pyast.Node]bool) bool {
	if s == nil || s.Global || s.Captured || len(s.Binds) != 1 {
		return false
	}
	for use, symbol := range t.py.Uses {
		if symbol == s && use != name && !nodes[use] {
			return false
		}
	}
	return true
}

// loggedNodes returns every node within an argument of a call that logs or prints.
func (t *translator) loggedNodes() map[pyast.Node]bool {
	inside := map[pyast.Node]bool{}
	note := func(e pyast.Expr) {
		pyast.Walk(e, func(n pyast.Node) bool {
			if n != nil {
				inside[n] = true
			}
			return true
		})
	}
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok || !t.logs(call) {
				return true
			}
			for _, a := range call.Args {
				note(a)
			}
			return true
		})
	}
	return inside
}

// logs reports whether a call logs or prints its arguments.
func (t *translator) logs(call *pyast.Call) bool {
	if name := t.Qualified(call.Func); name == "print" || strings.HasPrefix(name, "logging.") && loggingMethods[strings.TrimPrefix(name, "logging.")] {
		return true
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !loggingMethods[a.Attr] {
		return false
	}
	if owner, ok := a.Value.(*pyast.Attribute); ok && owner.Attr == "logger" {
		known, ok := t.TypeOf(owner.Value).(ir.External)
		return t.Qualified(owner.Value) == "flask.current_app" || ok && known.Name == "flask.Flask"
	}
	known, ok := t.TypeOf(a.Value).(ir.External)
	return ok && known.Name == "logging.Logger"
}
