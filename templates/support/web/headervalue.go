// Header fields of values that are no text, and header fields as a dict.
package web

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SetValue is headers[name] = value for a value of any kind: bytes are Latin-1,
// anything else becomes its text. A line break in it raises ValueError.
func (h *Headers) SetValue(name string, value any) error {
	text, err := fieldText(value)
	if err == nil {
		h.Set(name, text)
	}
	return err
}

// AddValue is headers.add(name, value) for a value of any kind, as SetValue takes it.
func (h *Headers) AddValue(name string, value any) error {
	text, err := fieldText(value)
	if err == nil {
		h.Add(name, text)
	}
	return err
}

// SetDefaultValue is headers.setdefault(name, value) for a value of any kind, as
// SetValue takes it, and returns the text that the name has then.
func (h *Headers) SetDefaultValue(name string, value any) (string, error) {
	if v, ok := h.Get(name); ok {
		return v, nil
	}
	text, err := fieldText(value)
	if err == nil {
		h.Set(name, text)
	}
	return text, err
}

// fieldText returns the text of a field's value.
func fieldText(value any) (string, error) {
	text := headerText(value)
	if strings.ContainsAny(text, "\r\n") {
		return "", py.ValueError.New("Header values must not contain newline characters.")
	}
	return text, nil
}

// ToDict returns dict(headers.items()): the last of several fields of one name.
func (h *Headers) ToDict() *py.Dict[string, string] {
	d := py.MakeDict[string, string](len(h.fields))
	for _, f := range h.fields {
		d.Set(f[0], f[1])
	}
	return d
}
