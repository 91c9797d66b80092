// This file joins the declaration of a variable with its first value, where the one follows the other.

package rewrite

import "github.com/flask2gin/flask2gin/codegen/gotree"

// tidy takes out of a finished function what its parts could not know: variables that nothing reads, declarations
// apart from their values, and assignments that have a short form.
func tidy(decl *gotree.Func) {
	dropUnused(decl)
	gotree.Walk(decl.Body, func(n gotree.Node) bool {
		switch n := n.(type) {
		case *gotree.Block:
			n.Stmts = joinDeclared(n.Stmts)
			shorten(n.Stmts)
		case *gotree.Switch:
			for _, c := range n.Cases {
				shorten(c.Body)
			}
		}
		return true
	})
}

// joinDeclared writes `var x T` and `x = value` right after it as `var x T = value`, as staticcheck's S1021 asks for.
func joinDeclared(stmts []gotree.Stmt) []gotree.Stmt {
	kept := stmts[:0:0]
	for _, s := range stmts {
		if v := declaredLast(kept); v != nil && assigns(s, v.Names[0]) {
			v.Values = s.(*gotree.Assign).Rhs
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// declaredLast returns the last statement when it declares one variable without a value, else nil.
func declaredLast(stmts []gotree.Stmt) *gotree.VarStmt {
	if len(stmts) == 0 {
		return nil
	}
	v, ok := stmts[len(stmts)-1].(*gotree.VarStmt)
	if !ok || len(v.Names) != 1 || len(v.Values) > 0 {
		return nil
	}
	return v
}

// assigns reports whether s gives the variable alone a value that does not refer to it.
func assigns(s gotree.Stmt, name string) bool {
	a, ok := s.(*gotree.Assign)
	if !ok || a.Op != "=" || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
		return false
	}
	id, ok := a.Lhs[0].(gotree.Ident)
	return ok && id.Name == name && !uses(a.Rhs[0], name)
}
