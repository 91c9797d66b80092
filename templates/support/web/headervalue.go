// Header fields of values that are no text, and header fields as a dict.
package web

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SetValue is headers[name] = value for a value of any kind: bytes are Latin-1,
// anything else becomes its text. A line break in it raises ValueError.
func (h *Headers) SetValue(name string, value any) error {
	text := ""
	if b, ok := value.([]byte); ok {
		text = latin1(string(b))
	} else {
		text = py.Str(value)
	}
	if strings.ContainsAny(text, "\r\n") {
		return py.ValueError.New("Header values must not contain newline characters.")
	}
	h.Set(name, text)
	return nil
}

// ToDict returns dict(headers.items()): the last of several fields of one name.
func (h *Headers) ToDict() *py.Dict[string, string] {
	d := py.MakeDict[string, string](len(h.fields))
	for _, f := range h.fields {
		d.Set(f[0], f[1])
	}
	return d
}
