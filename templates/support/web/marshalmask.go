// Masks of Flask-RESTX: which fields of a model a request asks for (flask_restx.mask, 1.3.2).
package web

import (
	"regexp"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// MaskErrorClass is flask_restx.mask.MaskError, ParseErrorClass its ParseError.
var (
	MaskErrorClass  = py.NewClass("MaskError")
	ParseErrorClass = py.NewClass("ParseError", MaskErrorClass)
)

// fieldMask lists fields by their names in order, "*" for all others; a field may have a mask of its own.
type fieldMask struct {
	names  []string
	within map[string]*fieldMask
}

// maskTokens are the parts of a mask.
var maskTokens = regexp.MustCompile(`\{|\}|,|[\p{L}\p{N}_:\-*]+`)

// maskedFor returns the model of the fields that the request's header X-Fields names, the model itself without one.
func (m *Model) maskedFor(c *gin.Context) (*Model, error) {
	text, _ := Header(c, "X-Fields")
	if text == "" {
		return m, nil
	}
	mask, err := parseMask(text)
	if err != nil {
		return nil, err
	}
	return mask.model(m)
}

// parseMask is flask_restx.mask.Mask.parse: "{id,owner{name},*}", the outer brackets left out at will.
func parseMask(text string) (*fieldMask, error) {
	text = py.Strip(strings.ReplaceAll(text, "\n", ""))
	if text == "" {
		return nil, py.IndexError.New("string index out of range")
	}
	if text[0] == '{' {
		if text[len(text)-1] != '}' {
			return nil, ParseErrorClass.New("Missing closing bracket")
		}
		text = text[1 : len(text)-1]
	}
	top := &fieldMask{within: map[string]*fieldMask{}}
	at, outer, previous := top, []*fieldMask(nil), ""
	for _, token := range maskTokens.FindAllString(text, -1) {
		switch {
		case token == "{" && !slices.Contains(at.names, previous):
			return nil, ParseErrorClass.New("Unexpected opening bracket")
		case token == "{":
			inner := &fieldMask{within: map[string]*fieldMask{}}
			at.within[previous] = inner
			outer, at = append(outer, at), inner
		case token == "}" && len(outer) == 0:
			return nil, ParseErrorClass.New("Unexpected closing bracket")
		case token == "}":
			outer, at = outer[:len(outer)-1], outer[len(outer)-1]
		case token == "," && (previous == "," || previous == "{" || previous == ""):
			return nil, ParseErrorClass.New("Unexpected comma")
		case token != ",":
			if !slices.Contains(at.names, token) {
				at.names = append(at.names, token)
			}
			delete(at.within, token)
		}
		previous = token
	}
	if len(outer) > 0 {
		return nil, ParseErrorClass.New("Missing closing bracket")
	}
	return top, nil
}

// model returns the model of the masked fields. It raises MaskError of a mask within a field that has no fields.
func (k *fieldMask) model(m *Model) (*Model, error) {
	out := &Model{envelope: m.envelope, skipNone: m.skipNone}
	for _, name := range k.names {
		i := m.index(name)
		if name == "*" || i < 0 {
			continue
		}
		f := m.fields[i]
		if inner := k.within[name]; inner != nil {
			masked, err := inner.field(f)
			if err != nil {
				return nil, err
			}
			f = masked
		}
		out.fields = append(out.fields, f)
	}
	if slices.Contains(k.names, "*") {
		for _, f := range m.fields {
			if out.index(f.Name) < 0 {
				out.fields = append(out.fields, f)
			}
		}
	}
	return out, nil
}

// field returns a field of which the mask leaves a part.
func (k *fieldMask) field(f Field) (Field, error) {
	var err error
	switch f.Kind {
	case NestedField:
		f.Model, err = k.model(f.Model)
	case ListField:
		item := *f.Item
		if item, err = k.field(item); err == nil {
			f.Item = &item
		}
	case RawField:
		f.mask = k
	default:
		err = MaskErrorClass.New("Mask is inconsistent with model")
	}
	return f, err
}

// data returns what the mask leaves of a dict, or of each in a list.
func (k *fieldMask) data(v any) (any, error) {
	switch {
	case py.IsInstance(v, "list", "tuple", "set"):
		items, err := py.Iter(v)
		if err != nil {
			return nil, err
		}
		out := py.NewList[any]()
		for item := range items {
			left, err := k.data(item)
			if err != nil {
				return nil, err
			}
			out.Append(left)
		}
		return out, nil
	case !py.IsInstance(v, "dict"):
		return nil, notMarshalled("a mask of a " + py.TypeName(v))
	}
	dict, err := py.DictFrom(v)
	if err != nil {
		return nil, err
	}
	return k.items(dict)
}

// items returns the masked items of a dict.
func (k *fieldMask) items(dict *py.Dict[any, any]) (any, error) {
	out := py.NewDict[any, any]()
	for _, name := range k.names {
		v, ok := dict.Get(name)
		inner := k.within[name]
		if name == "*" || !ok || inner != nil && v == nil {
			continue
		}
		if inner != nil {
			left, err := inner.data(v)
			if err != nil {
				return nil, err
			}
			v = left
		}
		if err := out.Put(name, v); err != nil {
			return nil, err
		}
	}
	if slices.Contains(k.names, "*") {
		for name, v := range dict.All() {
			if out.Has(name) {
				continue
			}
			if err := out.Put(name, v); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
