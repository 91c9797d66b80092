// UUIDs.

package pydantic

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	uuidType    = kind{"uuid_type", "UUID input should be a string, bytes or UUID object"}
	uuidParsing = kind{"uuid_parsing", "Input should be a valid UUID, {error}"}
)

// UUID reads a UUID: its text with or without hyphens, in braces or as a URN,
// or 16 bytes.
func UUID() Type[py.UUID] {
	return func(r *Reader, v any) (py.UUID, bool) {
		v = py.Value(v)
		switch x := v.(type) {
		case py.UUID:
			return x, true
		case string:
			return r.uuidOfText(x, v)
		case []byte:
			return r.uuidOfBytes(x, v)
		case py.Mixed:
			return instead(r, v, py.Value(x.PyBase()), UUID())
		}
		r.refuse(uuidType, v)
		return py.UUID{}, false
	}
}

func (r *Reader) uuidOfText(text string, v any) (py.UUID, bool) {
	r.loosen(lax)
	if !r.unicode(text, v) {
		return py.UUID{}, false
	}
	if u, ok := parseUUID(text); ok {
		return u, true
	}
	r.refuse(uuidParsing, v, py.P[string, any]("error", uuidFault(text)))
	return py.UUID{}, false
}

func (r *Reader) uuidOfBytes(data []byte, v any) (py.UUID, bool) {
	r.loosen(lax)
	if u, ok := parseUUID(string(data)); ok {
		return u, true
	}
	if len(data) == 16 {
		return py.UUID(data), true
	}
	r.refuse(uuidParsing, v, py.P[string, any]("error", fmt.Sprintf("invalid length: expected 16 bytes, found %d", len(data))))
	return py.UUID{}, false
}

// uuidText takes the braces or the prefix of a URN away.
func uuidText(text string) (inner string, offset int, plain bool) {
	if strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}") && len(text) > 1 {
		return text[1 : len(text)-1], 1, false
	}
	if rest, ok := strings.CutPrefix(text, "urn:uuid:"); ok {
		return rest, len("urn:uuid:"), false
	}
	return text, 0, true
}

// groupStarts are where the groups of a hyphenated UUID begin.
var groupStarts = [5]int{0, 9, 14, 19, 24}

func parseUUID(text string) (out py.UUID, ok bool) {
	inner, _, plain := uuidText(text)
	if len(inner) == 36 {
		for _, start := range groupStarts[1:] {
			if inner[start-1] != '-' {
				return out, false
			}
		}
		inner = strings.ReplaceAll(inner, "-", "")
	} else if !plain {
		return out, false
	}
	data, err := hex.DecodeString(inner)
	if err != nil || len(data) != len(out) {
		return out, false
	}
	return py.UUID(data), true
}

// uuidFault says why a text is no UUID, as Rust's uuid crate does.
func uuidFault(text string) string {
	inner, offset, plain := uuidText(text)
	var hyphens []int
	for i, c := range inner {
		switch {
		case c == '-':
			hyphens = append(hyphens, i)
		case !strings.ContainsRune("0123456789abcdefABCDEF", c):
			return fmt.Sprintf("invalid character: found `%c` at %d", c, i+offset+1)
		}
	}
	switch {
	case len(hyphens) == 0 && plain:
		return fmt.Sprintf("invalid length: expected length 32 for simple format, found %d", len(text))
	case len(hyphens) != 4:
		return fmt.Sprintf("invalid group count: expected 5, found %d", len(hyphens)+1)
	}
	sizes := [5]int{8, 4, 4, 4, 12}
	for i, at := range hyphens {
		if found := at - groupStarts[i]; found != sizes[i] {
			return fmt.Sprintf("invalid group length in group %d: expected %d, found %d", i, sizes[i], found)
		}
	}
	return fmt.Sprintf("invalid group length in group 4: expected 12, found %d", len(text)-groupStarts[4])
}
