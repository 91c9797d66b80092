// This file writes assignments that change what they assign to in Go's short forms: x += y for x = x + y, and x++.

package rewrite

import (
	"reflect"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// shorten writes the statements of a block in their short forms.
func shorten(stmts []gotree.Stmt) {
	for i, s := range stmts {
		a, ok := s.(*gotree.Assign)
		if !ok || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
			continue
		}
		if b, ok := a.Rhs[0].(*gotree.Binary); ok && a.Op == "=" && shortOps[b.Op] && isPath(a.Lhs[0]) && reflect.DeepEqual(a.Lhs[0], b.X) {
			a.Op, a.Rhs[0] = b.Op+"=", b.Y
		}
		if n, ok := a.Rhs[0].(gotree.Num); ok && n.Text == "1" && (a.Op == "+=" || a.Op == "-=") {
			stmts[i] = &gotree.IncDec{X: a.Lhs[0], Op: a.Op[:1] + a.Op[:1]}
		}
	}
}

// shortOps are the operators that have a form with an assignment, of those that compare nothing.
var shortOps = map[string]bool{"+": true, "-": true, "*": true, "/": true, "%": true, "&": true, "|": true, "^": true, "<<": true, ">>": true, "&^": true}

// isPath reports whether e names a variable or a field of one, so that it is the same place however often it is evaluated.
func isPath(e gotree.Expr) bool {
	switch e := e.(type) {
	case gotree.Ident:
		return true
	case *gotree.Selector:
		return isPath(e.X)
	}
	return false
}
