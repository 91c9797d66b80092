// This file translates functions that see the variables of URLs: url_value_preprocessor and url_defaults.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
)

// urlValuesParams declares the endpoint and the dict of variables.
func (t *translator) urlValuesParams() []gotree.Param {
	if len(t.py.Params) != 2 {
		t.Fail(t.py.Syntax, diag.NoHook, "a function for URL values with other parameters than endpoint and values is not translated")
	}
	var out []gotree.Param
	for i, goType := range []string{"string", "*py.Dict[string, any]"} {
		s := t.py.Params[i]
		name := "_"
		if t.readAnywhere(s) || t.reads(s) {
			name = t.declareParam(s, goType).name
		}
		out = append(out, gotree.Param{Names: []string{name}, Type: t.u.typeTree(goType)})
	}
	return out
}
