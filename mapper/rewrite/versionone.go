// This file knows which names of the support packages are others under version 1 of Pydantic.

package rewrite

// supportOf returns the package and name that spellings of the name stand for: package pydantic1 holds what version 1 of
// Pydantic does otherwise, functions of package fastapi whose name ends in One what FastAPI does otherwise with it.
func (u *Unit) supportOf(pkg, name string) (ofPackage, ofName string) {
	if u.Program.PydanticOne == "" {
		return pkg, name
	}
	switch {
	case pkg == "fastapi" && name == "Read" && u.Program.FastAPIOld:
		return pkg, "ReadOld"
	case pkg == "pydantic" && u.sigs.Declares("pydantic1."+name):
		return "pydantic1", name
	case pkg == "fastapi" && u.sigs.Declares("fastapi."+name+"One"):
		return pkg, name + "One"
	}
	return pkg, name
}
