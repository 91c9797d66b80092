// This file refuses operators on objects of the standard library that package py does not have: asked for them, it would
// raise as for any other object.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// supports fails at node when v is an object of the standard library whose Go type lacks the method that an operator is
// translated by.
func (t *translator) supports(node pyast.Node, v rule.Value, method string) {
	name := strings.TrimPrefix(v.Type, "*")
	if !isLibraryType(v.Type) || t.u.sigs.Func(name+"."+method) != nil {
		return
	}
	t.Fail(node, diag.NoLibrary, "this use of a %s has no translation", name)
}

func isLibraryType(goType string) bool {
	for _, known := range libraryTypes {
		if known == goType {
			return true
		}
	}
	return false
}
