// This file drops variables that are assigned and never read: Go refuses them.

package rewrite

import "github.com/flask2gin/flask2gin/codegen/gotree"

// dropWrites blanks the variables of a function that are only ever assigned.
func dropWrites(body *gotree.Block) {
	mentions, writes, declared := map[string]int{}, map[string]int{}, map[string]bool{}
	gotree.Walk(body, func(n gotree.Node) bool {
		switch n := n.(type) {
		case gotree.Ident:
			mentions[n.Name]++
		case *gotree.VarStmt:
			for _, name := range n.Names {
				declared[name] = len(n.Values) == 0
			}
		case *gotree.Assign:
			for _, lhs := range n.Lhs {
				if id, ok := lhs.(gotree.Ident); ok && (n.Op == "=" || n.Op == ":=") {
					writes[id.Name]++
				}
			}
		}
		return true
	})
	unread := func(e gotree.Expr) bool {
		id, ok := e.(gotree.Ident)
		return ok && id.Name != "_" && (writes[id.Name] > 1 || writes[id.Name] == 1 && declared[id.Name]) && mentions[id.Name] == writes[id.Name]
	}
	gotree.Walk(body, func(n gotree.Node) bool {
		if b, ok := n.(*gotree.Block); ok {
			dropWritesIn(b, unread)
		}
		return true
	})
}

func dropWritesIn(b *gotree.Block, unread func(gotree.Expr) bool) {
	kept := b.Stmts[:0:0]
	for _, s := range b.Stmts {
		if a, ok := s.(*gotree.Assign); ok && blankWrites(a, unread) {
			continue
		}
		kept = append(kept, s)
	}
	b.Stmts = kept
}

// blankWrites takes unread variables out of an assignment; it reports whether nothing is left of it.
func blankWrites(a *gotree.Assign, unread func(gotree.Expr) bool) bool {
	pairs := len(a.Lhs) == len(a.Rhs)
	var lhs, rhs []gotree.Expr
	changed, named := false, false
	for i, x := range a.Lhs {
		gone := unread(x)
		changed = changed || gone
		if gone && pairs && constant(a.Rhs[i]) {
			continue
		}
		if gone {
			x = gotree.Blank
		}
		named = named || x != gotree.Expr(gotree.Blank)
		lhs = append(lhs, x)
		if pairs {
			rhs = append(rhs, a.Rhs[i])
		}
	}
	if !changed {
		return false
	}
	a.Lhs = lhs
	if pairs {
		a.Rhs = rhs
	}
	if !named && a.Op == ":=" {
		a.Op = "="
	}
	return len(lhs) == 0
}

// constant reports whether an expression is a name or a literal, which does nothing.
func constant(e gotree.Expr) bool {
	switch e.(type) {
	case gotree.Ident, gotree.Str, gotree.Num:
		return true
	}
	return false
}
