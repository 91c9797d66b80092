// This file knows which names of Pydantic's support package are others under version 1.

package rewrite

// supportOf returns the package that spellings call pkg for a name of it: package pydantic1 holds what version 1 of
// Pydantic does otherwise, and all else is package pydantic's, which the versions have in common.
func (u *Unit) supportOf(pkg, name string) string {
	if pkg == "pydantic" && u.Program.PydanticOne != "" && u.sigs.Declares("pydantic1."+name) {
		return "pydantic1"
	}
	return pkg
}
