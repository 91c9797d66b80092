// This file blanks variables that ended up unused: Go refuses them.

package rewrite

import "github.com/flask2gin/flask2gin/codegen/gotree"

// dropUnused replaces the variables that a function defines and never reads by the blank identifier.
func dropUnused(decl *gotree.Func) {
	for dropRound(decl.Body) {
	}
}

// dropRound drops once; what was dropped may leave other variables unused.
func dropRound(body *gotree.Block) bool {
	uses := map[string]int{}
	gotree.Walk(body, func(n gotree.Node) bool {
		if id, ok := n.(gotree.Ident); ok {
			uses[id.Name]++
		}
		return true
	})
	changed := false
	gotree.Walk(body, func(n gotree.Node) bool {
		switch n := n.(type) {
		case *gotree.Assign:
			changed = dropAssign(n, uses) || changed
		case *gotree.Block:
			changed = dropVars(n, uses) || changed
		}
		return true
	})
	return changed
}

func dropAssign(s *gotree.Assign, uses map[string]int) bool {
	if s.Op != ":=" {
		return false
	}
	changed, named := false, false
	for i, lhs := range s.Lhs {
		id, ok := lhs.(gotree.Ident)
		if ok && id.Name != "_" && uses[id.Name] == 1 {
			s.Lhs[i], changed = gotree.Blank, true
			continue
		}
		named = named || !ok || id.Name != "_"
	}
	if changed && !named {
		s.Op = "="
	}
	return changed
}

// dropVars removes declarations of variables that nothing mentions.
func dropVars(b *gotree.Block, uses map[string]int) bool {
	kept := b.Stmts[:0:0]
	for _, s := range b.Stmts {
		if v, ok := s.(*gotree.VarStmt); ok && len(v.Names) == 1 && uses[v.Names[0]] == 0 && len(v.Values) == 0 {
			continue
		}
		kept = append(kept, s)
	}
	changed := len(kept) < len(b.Stmts)
	b.Stmts = kept
	return changed
}
