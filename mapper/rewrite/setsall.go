// This file finds attributes that every way through a statement sets: both branches of an if, or what a try begins with.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// setsSomehow reports whether an if sets an attribute of the object on every way that does not raise.
func setsSomehow(m *ir.Func, s pyast.Stmt, name string) bool {
	branch, ok := s.(*pyast.If)
	if !ok || len(branch.Orelse) == 0 || mayLeave(s) {
		return false
	}
	return setsAll(m, branch.Body, name) && setsAll(m, branch.Orelse, name)
}

// setsAll reports whether a list of statements sets an attribute, or raises.
func setsAll(m *ir.Func, body []pyast.Stmt, name string) bool {
	for _, s := range body {
		if _, raises := s.(*pyast.Raise); raises || setsSomehow(m, s, name) || slices.Contains(plainlySet(m, s), name) {
			return true
		}
	}
	return false
}
