// Reading JSON from bytes, whose encoding is found from the first four of them
// as RFC 4627 says (SEMANTICS B43, B44).

package py

import (
	"bytes"
	"unicode/utf8"
)

// LoadsBytes returns json.loads(data) for bytes; what is no text in the found
// encoding raises UnicodeDecodeError.
func LoadsBytes(data []byte) (any, error) {
	if utf8.Valid(data) && !bytes.ContainsRune(data, 0) && !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		return Loads(string(data))
	}
	text, err := Decode(data, jsonEncoding(data), "surrogatepass")
	if err != nil {
		return nil, err
	}
	return Loads(text)
}

// jsonEncoding is json.detect_encoding.
func jsonEncoding(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(b, []byte("\x00\x00\xfe\xff")):
		return "utf-32"
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		return "utf-16"
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return "utf-8-sig"
	case len(b) >= 4 && b[0] == 0:
		if b[1] != 0 {
			return "utf-16-be"
		}
		return "utf-32-be"
	case len(b) >= 4 && b[1] == 0:
		if b[2] != 0 || b[3] != 0 {
			return "utf-16-le"
		}
		return "utf-32-le"
	case len(b) == 2 && b[0] == 0:
		return "utf-16-be"
	case len(b) == 2 && b[1] == 0:
		return "utf-16-le"
	}
	return "utf-8"
}
