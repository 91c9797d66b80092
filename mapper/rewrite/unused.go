// This file blanks variables that ended up unused: Go refuses them.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// dropUnused replaces the variables that a function defines and never reads by the blank identifier.
func dropUnused(decl *gotree.Func) {
	dropWrites(decl.Body)
	for dropRound(decl.Body) {
	}
}

// dropRound drops once; what was dropped may leave other variables unused.
func dropRound(body *gotree.Block) bool {
	changed := false
	gotree.Walk(body, func(n gotree.Node) bool {
		switch n := n.(type) {
		case *gotree.Block:
			changed = dropIn(n) || changed
		case *gotree.If:
			if init, ok := n.Init.(*gotree.Assign); ok {
				changed = dropAssign(init, func(name string) bool { return uses(n.Cond, name) || uses(n.Then, name) || uses(n.Else, name) }) || changed
			}
		}
		return true
	})
	return changed
}

// dropIn drops what a block defines and its later statements do not use.
func dropIn(b *gotree.Block) bool {
	changed := false
	kept := b.Stmts[:0:0]
	for i, s := range b.Stmts {
		later := func(name string) bool {
			for _, rest := range b.Stmts[i+1:] {
				if readsVar(rest, name) {
					return true
				}
			}
			return false
		}
		switch s := s.(type) {
		case *gotree.Assign:
			changed = dropAssign(s, later) || changed
		case *gotree.VarStmt:
			if len(s.Names) == 1 && len(s.Values) == 0 && !later(s.Names[0]) {
				changed = true
				continue
			}
		}
		kept = append(kept, s)
	}
	b.Stmts = kept
	return changed
}

func dropAssign(s *gotree.Assign, used func(name string) bool) bool {
	if s.Op != ":=" {
		return false
	}
	changed, named := false, false
	for i, lhs := range s.Lhs {
		id, ok := lhs.(gotree.Ident)
		if ok && id.Name != "_" && !used(id.Name) {
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

// readsVar reports whether n mentions a variable from outside of n, by its name: blocks within n may declare another one.
func readsVar(n gotree.Node, name string) bool {
	found := false
	gotree.Walk(n, func(n gotree.Node) bool {
		switch n := n.(type) {
		case *gotree.Block:
			found = found || blockReads(n, name)
			return false
		case gotree.Ident:
			found = found || n.Name == name
		}
		return !found
	})
	return found
}

func blockReads(b *gotree.Block, name string) bool {
	if b == nil {
		return false
	}
	for _, s := range b.Stmts {
		a, ok := s.(*gotree.Assign)
		if !ok || a.Op != ":=" || !slices.Contains(a.Lhs, gotree.Expr(gotree.Ident{Name: name})) {
			if readsVar(s, name) {
				return true
			}
			continue
		}
		return slices.ContainsFunc(a.Rhs, func(x gotree.Expr) bool { return readsVar(x, name) })
	}
	return false
}

// uses reports whether n mentions a name.
func uses(n gotree.Node, name string) bool {
	found := false
	gotree.Walk(n, func(n gotree.Node) bool {
		if id, ok := n.(gotree.Ident); ok && id.Name == name {
			found = true
		}
		return !found
	})
	return found
}
