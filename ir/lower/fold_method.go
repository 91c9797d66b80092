// This file holds how methods of constants are folded.

package lower

import (
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// method folds a call of a method that changes nothing.
func (f *folder) method(e *pyast.Call, a *pyast.Attribute) (any, error) {
	return nil, errNotConst
}

// formatValue returns format(v, spec).
func formatValue(v any, spec string) (any, error) {
	if spec == "" {
		return py.Str(v), nil
	}
	return nil, errNotConst
}
