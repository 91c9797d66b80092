// This file infers what super() reaches.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isSuper reports whether an attribute is one of super().
func (f *flow) isSuper(a *pyast.Attribute) bool {
	call, ok := a.Value.(*pyast.Call)
	return ok && len(call.Args) == 0 && f.fn.Class != nil && f.fn.Qualified(call.Func) == "super"
}

// externalSuper reports whether super().name can only be a method from outside: no class of the project that comes after
// this one in the order of an object's classes has such a method.
func (f *flow) externalSuper(a *pyast.Attribute) bool {
	if !f.isSuper(a) {
		return false
	}
	for _, below := range f.index.below[f.fn.Class] {
		for _, up := range below.MRO[slices.Index(below.MRO, f.fn.Class)+1:] {
			if up.Methods[a.Attr] != nil {
				return false
			}
		}
	}
	return true
}
