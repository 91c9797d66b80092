// The Authorization header (werkzeug.datastructures.Authorization, SEMANTICS
// B56).
package web

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Authorization is a parsed Authorization header: Basic has a user and a password, other
// schemes parameters or a token.
type Authorization struct {
	Type       string // in lower case
	Username   string
	Password   string
	Token      string
	HasToken   bool
	Parameters *py.Dict[string, any]
}

// RequestAuthorization returns request.authorization, or nil when the header is missing
// or Basic's credentials cannot be decoded.
func RequestAuthorization(c *gin.Context) *Authorization {
	header, _ := Header(c, "Authorization")
	return ParseAuthorization(header)
}

// ParseAuthorization returns Authorization.from_header(header), or nil when the header is empty or Basic's credentials
// cannot be decoded.
func ParseAuthorization(header string) *Authorization {
	if header == "" {
		return nil
	}
	scheme, rest, _ := strings.Cut(header, " ")
	a := &Authorization{Type: strings.ToLower(scheme), Parameters: py.NewDict[string, any]()}
	rest = strings.TrimSpace(rest)
	switch {
	case a.Type == "basic":
		return a.basic(rest)
	case strings.Contains(strings.TrimRight(rest, "="), "="):
		a.Parameters = parseDictHeader(rest)
	default:
		a.Token, a.HasToken = rest, true
	}
	return a
}

func (a *Authorization) basic(credentials string) *Authorization {
	raw, ok := decodeBase64(credentials)
	if !ok || !utf8.Valid(raw) {
		return nil
	}
	a.Username, a.Password, _ = strings.Cut(string(raw), ":")
	a.Parameters.Set("username", a.Username)
	a.Parameters.Set("password", a.Password)
	return a
}

// Get returns a parameter; ok is false when it is missing.
func (a *Authorization) Get(name string) (any, bool) { return a.Parameters.Get(name) }

// PyTypeName is the name of the class in Python.
func (a *Authorization) PyTypeName() string { return "Authorization" }

// PyAttr returns type, token, parameters or a parameter, None when it is missing.
func (a *Authorization) PyAttr(name string) (any, bool) {
	switch name {
	case "type":
		return a.Type, true
	case "parameters":
		return a.Parameters, true
	case "token":
		if !a.HasToken {
			return nil, true
		}
		return a.Token, true
	}
	v, _ := a.Parameters.Get(name)
	return v, true
}

// PyGetItem returns a parameter, None when it is missing.
func (a *Authorization) PyGetItem(key any) (any, error) {
	v, _ := a.Parameters.Get(py.Str(key))
	return v, nil
}

// decodeBase64 is base64.b64decode: other characters are skipped, padding must
// be right.
func decodeBase64(s string) ([]byte, bool) {
	var clean strings.Builder
	pads := 0
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '=':
			if n := clean.Len() % 4; n >= 2 {
				if pads++; n+pads >= 4 {
					out, err := base64.RawStdEncoding.DecodeString(clean.String())
					return out, err == nil
				}
			}
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9', c == '+', c == '/':
			clean.WriteByte(c)
			pads = 0
		}
	}
	if clean.Len()%4 != 0 {
		return nil, false
	}
	out, err := base64.RawStdEncoding.DecodeString(clean.String())
	return out, err == nil
}

// parseDictHeader reads "a=1, b=\"2\"" (werkzeug.http.parse_dict_header).
func parseDictHeader(s string) *py.Dict[string, any] {
	d := py.NewDict[string, any]()
	for _, item := range splitList(s) {
		key, value, has := strings.Cut(item, "=")
		if key = strings.TrimSpace(key); key == "" {
			continue
		}
		if !has {
			d.Set(key, nil)
			continue
		}
		value = strings.TrimSpace(value)
		if extended, ok := strings.CutSuffix(key, "*"); ok {
			key, value = extended, extendedValue(value)
		}
		d.Set(key, unquoteHeader(value))
	}
	return d
}

// extendedValue decodes charset”percent-encoded.
func extendedValue(value string) string {
	m := charsetValue.FindStringSubmatch(value)
	if m == nil {
		return value
	}
	switch strings.ToLower(m[1]) {
	case "ascii", "us-ascii", "utf-8":
		return decodeReplace([]byte(unquote(m[2])))
	case "iso-8859-1":
		return latin1(unquote(m[2]))
	}
	return m[2]
}
