// Bytes and texts that stand in base64 outside of the program
// (pydantic.Base64Bytes, Base64Str and their kin for URLs).

package pydantic

import (
	"fmt"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Base64Bytes reads bytes in base64.
func Base64Bytes() Type[[]byte] { return After(Bytes(), decodeBase64(py.B64Decode)) }

// Base64UrlBytes is Base64Bytes for the alphabet of URLs.
func Base64UrlBytes() Type[[]byte] { return After(Bytes(), decodeBase64(py.URLSafeB64Decode)) }

// Base64Str reads a text in base64.
func Base64Str() Type[string] { return After(Str(), decodedText(py.B64Decode)) }

// Base64UrlStr is Base64Str for the alphabet of URLs.
func Base64UrlStr() Type[string] { return After(Str(), decodedText(py.URLSafeB64Decode)) }

func decodeBase64(decode func(data any) ([]byte, error)) func(data []byte) ([]byte, error) {
	return func(data []byte) ([]byte, error) {
		out, err := decode(data)
		if e, ok := py.Is(err, py.ValueError); ok {
			return nil, Custom("base64_decode", "Base64 decoding error: '{error}'", py.DictOf(py.P[string, any]("error", e.Error())))
		}
		return out, err
	}
}

func decodedText(decode func(data any) ([]byte, error)) func(text string) (string, error) {
	return func(text string) (string, error) {
		data, err := decodeBase64(decode)([]byte(text))
		if err != nil {
			return "", err
		}
		return py.Decode(data, "utf-8", "strict")
	}
}

// Base64Form dumps bytes or a text in base64.
func Base64Form(d *dumper, v any) any { return d.inBase64(v, py.B64Encode) }

// Base64UrlForm is Base64Form for the alphabet of URLs.
func Base64UrlForm(d *dumper, v any) any { return d.inBase64(v, py.URLSafeB64Encode) }

func (d *dumper) inBase64(v any, encode func(data []byte) []byte) any {
	switch v := py.Value(v).(type) {
	case []byte:
		return d.value(encode(v))
	case string:
		return string(encode([]byte(v)))
	}
	d.raise(py.NotPorted.New(fmt.Sprintf("base64 of a %s is not supported", py.TypeName(py.Value(v)))))
	return nil
}
