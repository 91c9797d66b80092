// This file reads names.

package pyast

// LastName returns the last name of a dotted name, "" for any other expression.
func LastName(e Expr) string {
	switch e := e.(type) {
	case *Name:
		return e.ID
	case *Attribute:
		return e.Attr
	}
	return ""
}
