// PydanticCustomError: errors whose types and words a program chooses.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// CustomError is the class of the errors that validators raise with a type and
// words of their own, a ValueError (pydantic_core.PydanticCustomError).
var CustomError = &py.Class{Name: "PydanticCustomError", Bases: []*py.Class{py.ValueError}, Text: customText, Repr: customRepr}

// Custom returns an error of the type. {name} in its message is replaced by the
// detail of that name of context, a dict or None.
func Custom(errorType, message string, context any) *py.Error {
	return CustomError.New(errorType, message, context)
}

// customText is str(e): the message with its details.
func customText(e *py.Error) string {
	text, _ := e.Args[1].(string)
	pairs, _ := pairsOf(e.Args[2])
	for _, p := range pairs {
		name, _ := p.Key.(string)
		text = strings.ReplaceAll(text, "{"+name+"}", customDetail(p.Value))
	}
	return text
}

// customDetail spells a detail: a bool as the int that it is.
func customDetail(v any) string {
	switch v := py.Value(v).(type) {
	case bool:
		if v {
			return "1"
		}
		return "0"
	default:
		return py.Str(v)
	}
}

func customRepr(e *py.Error) string {
	return customText(e) + " [type=" + py.Str(e.Args[0]) + ", context=" + py.Repr(e.Args[2]) + "]"
}

// custom reports a CustomError that a validator of v raised.
func (r *Reader) custom(e *py.Error, v any) {
	name, _ := e.Args[0].(string)
	line := Line{Type: name, Loc: r.where(), Msg: customText(e), Input: v, Own: true}
	if pairs, ok := pairsOf(e.Args[2]); ok {
		line.Ctx = py.NewDict[string, any]()
		for _, p := range pairs {
			key, _ := p.Key.(string)
			line.Ctx.Set(key, p.Value)
		}
	}
	r.lines = append(r.lines, line)
}
