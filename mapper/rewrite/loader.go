// This file translates callbacks of extensions, such as those of a JWTManager: they are given dicts, a text or whatever the
// app says, and give a value or the response.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// LoaderTypes returns the types of a callback's parameters: two dicts, or for one parameter the text of an error where it
// answers, and anything else where it gives a value.
func LoaderTypes(mode Mode, params int) []ir.Type {
	dict := ir.Dict{Key: ir.Str, Value: ir.Any}
	switch {
	case params == 2:
		return []ir.Type{dict, dict}
	case params == 1 && mode == AnswerMode:
		return []ir.Type{ir.Str}
	case params == 1:
		return []ir.Type{ir.Any}
	}
	return nil
}

// loaderParams declares the parameters of a callback.
func (t *translator) loaderParams() []gotree.Param {
	types := LoaderTypes(t.out.Mode, len(t.py.Params))
	if types == nil || t.py.Generator || t.py.Class != nil {
		t.Fail(t.py.Syntax, diag.NoHook, "a callback of this form is not translated")
	}
	if t.out.Mode == LoaderMode {
		t.out.Result = "any"
	}
	var out []gotree.Param
	for i, s := range t.py.Params {
		goType := t.u.repr(types[i])
		name := "_"
		if t.readAnywhere(s) || t.reads(s) {
			name = t.declareParam(s, t.reboundType(s, goType)).name
		}
		out = append(out, gotree.Param{Names: []string{name}, Type: t.u.typeTree(goType)})
	}
	return out
}
