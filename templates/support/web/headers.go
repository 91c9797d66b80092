// Headers, an ordered list of header fields with names in any case
// (werkzeug.datastructures.Headers).
package web

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Headers keeps fields in the order in which they were added.
type Headers struct {
	fields  [][2]string
	request bool // a missing key is KeyError, not 400
}

// NewHeaders returns the fields as Headers.
func NewHeaders(fields ...[2]string) *Headers { return &Headers{fields: fields} }

// Get returns the first value of the name.
func (h *Headers) Get(name string) (string, bool) {
	name = h.spelled(name)
	for _, f := range h.fields {
		if strings.EqualFold(f[0], name) {
			return f[1], true
		}
	}
	return "", false
}

// spelled returns the name as the fields spell it: among a request's headers "_"
// means "-".
func (h *Headers) spelled(name string) string {
	if h.request {
		return strings.ReplaceAll(name, "_", "-")
	}
	return name
}

// GetOr returns the first value of the name, or the fallback.
func (h *Headers) GetOr(name, fallback string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	return fallback
}

// At returns the first value of the name; a missing one is BadRequestKeyError,
// which answers 400, and among a request's headers KeyError, which answers 500.
func (h *Headers) At(name string) (string, error) {
	if v, ok := h.Get(name); ok {
		return v, nil
	}
	if h.request {
		return "", missingHeader(name)
	}
	return "", badKey(name)
}

func missingHeader(name string) error {
	return py.KeyError.New("HTTP_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_")))
}

// GetAll returns every value of the name.
func (h *Headers) GetAll(name string) []string {
	values := []string{}
	name = h.spelled(name)
	for _, f := range h.fields {
		if strings.EqualFold(f[0], name) {
			values = append(values, f[1])
		}
	}
	return values
}

// Has reports whether the name is present.
func (h *Headers) Has(name string) bool {
	_, ok := h.Get(name)
	return ok
}

// Set replaces the first field of the name and drops the others. A value with a
// line break is answered by 500 when it is sent.
func (h *Headers) Set(name, value string) {
	for i, f := range h.fields {
		if strings.EqualFold(f[0], name) {
			h.fields[i] = [2]string{name, value}
			rest := slices.DeleteFunc(h.fields[i+1:], func(f [2]string) bool { return strings.EqualFold(f[0], name) })
			h.fields = h.fields[:i+1+len(rest)]
			return
		}
	}
	h.Add(name, value)
}

// Add appends a field.
func (h *Headers) Add(name, value string) { h.fields = append(h.fields, [2]string{name, value}) }

// Del drops every field of the name.
func (h *Headers) Del(name string) {
	h.fields = slices.DeleteFunc(h.fields, func(f [2]string) bool { return strings.EqualFold(f[0], name) })
}

// SetDefault returns the value of the name after setting it if it was missing.
func (h *Headers) SetDefault(name, value string) string {
	if v, ok := h.Get(name); ok {
		return v
	}
	h.Set(name, value)
	return value
}

// Extend appends the fields of others.
func (h *Headers) Extend(others *Headers) { h.fields = append(h.fields, others.fields...) }

// Update replaces, name by name, the fields that others has.
func (h *Headers) Update(others *Headers) {
	for _, f := range others.fields {
		h.Del(f[0])
	}
	h.Extend(others)
}

// Len returns the number of fields.
func (h *Headers) Len() int { return len(h.fields) }

// All yields the fields in order.
func (h *Headers) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, f := range slices.Clone(h.fields) {
			if !yield(f[0], f[1]) {
				return
			}
		}
	}
}

// Items returns the fields as pairs.
func (h *Headers) Items() []py.Pair[string, string] {
	var pairs []py.Pair[string, string]
	for name, value := range h.All() {
		pairs = append(pairs, py.P(name, value))
	}
	return pairs
}

// Clone returns a copy.
func (h *Headers) Clone() *Headers { return &Headers{fields: slices.Clone(h.fields)} }

// isLocation reports whether a field holds a URL, which is percent-encoded when
// the response is sent.
func isLocation(name string) bool {
	return strings.EqualFold(name, "Location") || strings.EqualFold(name, "Content-Location")
}

// plainFields reports whether every field is made of signs that may be sent as they are.
func (h *Headers) plainFields() bool {
	for _, f := range h.fields {
		if f[0] == "" {
			return false
		}
		for i := range len(f[0]) {
			if c := f[0][i]; (c|0x20 < 'a' || c|0x20 > 'z') && c != '-' {
				return false
			}
		}
		for i := range len(f[1]) {
			if c := f[1][i]; c < ' ' || c > '~' {
				return false
			}
		}
	}
	return true
}

// invalid returns the ValueError or UnicodeEncodeError text of the first field
// that cannot be sent, or "".
func (h *Headers) invalid() string {
	for _, f := range h.fields {
		if strings.ContainsAny(f[1], "\r\n") {
			return "Header values must not contain newline characters."
		}
		if !isLocation(f[0]) && strings.ContainsFunc(f[1], func(r rune) bool { return r > 0xff }) {
			return "'latin-1' codec can't encode the header " + f[0]
		}
	}
	return ""
}

// unsendable is invalid, and names what Gunicorn refuses besides: names that are
// no tokens, and values with control signs, of which URLs and cookies have their
// own spelling.
func (h *Headers) unsendable() string {
	if h.plainFields() {
		return ""
	}
	for _, f := range h.fields {
		if f[0] == "" || strings.ContainsFunc(f[0], func(r rune) bool { return !isTokenSign(r) }) {
			return "Invalid response header name from the application: " + py.Repr(f[0])
		}
		encoded := isLocation(f[0]) || strings.EqualFold(f[0], "Set-Cookie")
		if !encoded && strings.ContainsFunc(f[1], func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
			return "Invalid response header value from the application: " + py.Repr(f[1])
		}
	}
	return h.invalid()
}

// isTokenSign reports whether a header's name may have the sign (RFC 9110, 5.6.2).
func isTokenSign(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r < utf8.RuneSelf && strings.ContainsRune("!#$%&'*+-.^_`|~", r)
}
