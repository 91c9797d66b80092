// JSON: texts as the input of models (parse_raw), and models as JSON (json).

package pydantic1

import (
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// A jsonInput is an input that is JSON text.
type jsonInput struct{ text any }

// JSONInput marks a text or bytes as JSON, which the constructor of a model then
// reads (parse_raw).
func JSONInput(text any) any { return jsonInput{text} }

// An attributed input is an object whose attributes are read.
type attributed struct{ of any }

// ORM marks an object whose attributes the constructor of a model reads
// (from_orm).
func ORM(of any) any { return attributed{of} }

// load returns the value that the text stands for, or the error of one that is no
// JSON. Bytes that are no UTF-8 raise NotPorted.
func (in jsonInput) load() (any, *pydantic.Line, error) {
	text, isText := py.Value(in.text).(string)
	if data, isBytes := py.Value(in.text).([]byte); isBytes {
		text, isText = string(data), true
		if !utf8.Valid(data) {
			return nil, nil, py.NotPorted.New("bytes that are no UTF-8 are not ported")
		}
	}
	if !isText {
		msg := "the JSON object must be str, bytes or bytearray, not " + py.TypeName(py.Value(in.text))
		return nil, &pydantic.Line{Type: "type_error", Msg: msg, Old: true}, nil
	}
	v, err := py.Loads(text)
	if err == nil {
		return v, nil, nil
	}
	e, ok := py.Is(err, py.JSONDecodeError)
	if !ok {
		return nil, nil, err
	}
	line := &pydantic.Line{Type: "value_error.jsondecode", Msg: e.Error(), Old: true}
	for _, name := range []string{"msg", "doc", "pos", "lineno", "colno"} {
		if value, ok := e.PyAttr(name); ok {
			if line.Ctx == nil {
				line.Ctx = py.NewDict[string, any]()
			}
			line.Ctx.Set(name, value)
		}
	}
	return nil, line, nil
}

// DumpJSON returns m.json(); indent is -1 for none.
func DumpJSON(m pydantic.Object, indent int, options ...pydantic.DumpOption) (string, error) {
	return dumps(pydantic.Dump(m, options...), indent)
}

// Eq reports m == other: of another model, or a dict, that holds what dict()
// returns.
func Eq(m pydantic.Object, other any) (equal, ok bool) {
	if o, isModel := other.(pydantic.Object); isModel {
		return py.Eq(pydantic.Dump(m), pydantic.Dump(o)), true
	}
	return py.Eq(pydantic.Dump(m), other), true
}

// instance is a model in the operators of Python, where version 1 compares
// otherwise.
type instance struct {
	py.Instance
	m pydantic.Object
}

// PyEq compares by what dict() returns.
func (i instance) PyEq(other any) (equal, ok bool) { return Eq(i.m, other) }

// InstanceOf returns a model as Python's operators see it.
func InstanceOf(m pydantic.Object) py.Instance {
	return instance{pydantic.InstanceOf(m), m}
}
