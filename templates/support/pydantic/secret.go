// Secrets: texts and bytes that are not shown.

package pydantic

import (
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Secret is a text that str and repr do not show (pydantic.SecretStr).
type Secret struct{ text string }

// SecretStr reads a text as a Secret, whose length may have limits.
func SecretStr(limits ...Limit) Type[Secret] {
	inner := Str()
	return func(r *Reader, v any) (Secret, bool) {
		s, ok := py.Value(v).(Secret)
		if !ok {
			text, isText := inner(r, v)
			s, ok = Secret{text}, isText
		}
		n := utf8.RuneCountInString(s.text)
		return s, ok && r.notShorter("Value", n, v, limits) && r.notLonger("Value", n, v, limits)
	}
}

// NewSecret returns SecretStr(text).
func NewSecret(text string) Secret { return Secret{text} }

// Reveal returns s.get_secret_value().
func (s Secret) Reveal() string { return s.text }

// PyStr returns str(s): stars, or nothing for an empty secret.
func (s Secret) PyStr() string { return strings.Repeat("*", min(10, 10*len(s.text))) }

// PyRepr returns repr(s).
func (s Secret) PyRepr() string { return "SecretStr('" + s.PyStr() + "')" }

// PyTypeName returns the name of the class.
func (s Secret) PyTypeName() string { return "SecretStr" }

// PyLen returns len(s).
func (s Secret) PyLen() int { return py.StrLen(s.text) }

// JSONDefault lets jsonify refuse a secret: Flask's JSON knows none.
func (s Secret) JSONDefault() any { return opaque("SecretStr") }

// SecretData is bytes that str and repr do not show (pydantic.SecretBytes).
type SecretData struct{ data string }

// SecretBytes reads bytes as SecretData.
func SecretBytes(limits ...Limit) Type[SecretData] {
	inner := Bytes(limits...)
	return func(r *Reader, v any) (SecretData, bool) {
		if s, ok := py.Value(v).(SecretData); ok {
			return s, true
		}
		data, ok := inner(r, v)
		return SecretData{string(data)}, ok
	}
}

// Reveal returns s.get_secret_value().
func (s SecretData) Reveal() []byte { return []byte(s.data) }

// PyStr returns str(s), the repr of stars.
func (s SecretData) PyStr() string { return "b'" + s.stars() + "'" }

// stars are what dumps show.
func (s SecretData) stars() string { return strings.Repeat("*", min(10, 10*len(s.data))) }

// PyRepr returns repr(s).
func (s SecretData) PyRepr() string { return "SecretBytes(" + s.PyStr() + ")" }

// PyTypeName returns the name of the class.
func (s SecretData) PyTypeName() string { return "SecretBytes" }

// PyLen returns len(s).
func (s SecretData) PyLen() int { return len(s.data) }

// JSONDefault lets jsonify refuse a secret: Flask's JSON knows none.
func (s SecretData) JSONDefault() any { return opaque("SecretBytes") }
