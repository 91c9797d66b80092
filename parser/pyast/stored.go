// This file says what statements store into.

package pyast

// Stored returns the targets that a node assigns to, binds or deletes by itself, without those of the statements within it:
// nil for a node that stores nothing. An absent target is nil, as that of a with item without a name.
func Stored(n Node) []Expr {
	switch n := n.(type) {
	case *Assign:
		return n.Targets
	case *AnnAssign:
		return []Expr{n.Target}
	case *AugAssign:
		return []Expr{n.Target}
	case *For:
		return []Expr{n.Target}
	case *AsyncFor:
		return []Expr{n.Target}
	case *Comprehension:
		return []Expr{n.Target}
	case *WithItem:
		return []Expr{n.OptionalVars}
	case *Delete:
		return n.Targets
	}
	return nil
}
