// Request headers and what is read from them (SEMANTICS B27, B48-B50, B55).
package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

// Header returns request.headers.get(name), in Latin-1 as WSGI has it. Repeated
// fields are joined by commas. "_" in the name means "-", as in the environment;
// fields whose own name has "_" do not exist.
func Header(c *gin.Context, name string) (string, bool) {
	if !isCanonical(name) {
		name = http.CanonicalHeaderKey(strings.ReplaceAll(name, "_", "-"))
	}
	return sentHeader(c, name)
}

// sentHeader is Header for a name as net/http spells it.
func sentHeader(c *gin.Context, name string) (string, bool) {
	values := c.Request.Header[name]
	switch name {
	case "Host":
		return c.Request.Host, c.Request.Host != ""
	case "Content-Length":
		if c.Request.ContentLength >= 0 && len(values) > 0 && values[0] != "" {
			return strconv.FormatInt(c.Request.ContentLength, 10), true
		}
	case "Transfer-Encoding":
		values = c.Request.TransferEncoding
	}
	switch len(values) {
	case 0:
		return "", false
	case 1:
		return latin1(values[0]), true
	}
	return latin1(strings.Join(values, ",")), true
}

// isCanonical reports whether a name is certainly what http.CanonicalHeaderKey makes of it, as nearly all names in a
// program are, and costs less than to make it.
func isCanonical(name string) bool {
	first := true
	for i := range len(name) {
		switch c := name[i]; {
		case c == '-' || c >= '0' && c <= '9':
		case first && (c < 'A' || c > 'Z'), !first && (c < 'a' || c > 'z'):
			return false
		}
		first = name[i] == '-'
	}
	return true
}

// HeaderOr returns request.headers.get(name, fallback).
func HeaderOr(c *gin.Context, name, fallback string) string {
	if v, ok := Header(c, name); ok {
		return v
	}
	return fallback
}

// HeaderRequired returns request.headers[name]; a missing one is KeyError, which
// is answered by 500 unlike missing arguments.
func HeaderRequired(c *gin.Context, name string) (string, error) {
	if v, ok := Header(c, name); ok {
		return v, nil
	}
	return "", missingHeader(name)
}

// RequestHeaders returns request.headers, sorted by name because net/http does not
// keep the order.
func RequestHeaders(c *gin.Context) *Headers {
	h := &Headers{fields: make([][2]string, 1, len(c.Request.Header)+2), request: true}
	h.fields[0] = [2]string{"Host", c.Request.Host}
	var room [usualHeaders]string
	names := room[:0]
	for name := range c.Request.Header {
		names = append(names, name)
	}
	if len(c.Request.TransferEncoding) > 0 {
		names = append(names, "Transfer-Encoding")
	}
	slices.Sort(names)
	for _, name := range names {
		if strings.Contains(name, "_") {
			continue
		}
		if v, ok := sentHeader(c, name); ok {
			h.Add(name, v)
		}
	}
	return h
}

// usualHeaders is how many headers most requests have at most.
const usualHeaders = 16

// ContentType returns request.content_type; ok is false when it is missing.
func ContentType(c *gin.Context) (string, bool) { return Header(c, "Content-Type") }

// Mimetype returns request.mimetype, in lower case and without parameters.
func Mimetype(c *gin.Context) string {
	mimetype, _, _ := strings.Cut(HeaderOr(c, "Content-Type", ""), ";")
	return strings.ToLower(strings.TrimSpace(mimetype))
}

// IsJSON returns request.is_json.
func IsJSON(c *gin.Context) bool { return isJSONType(Mimetype(c)) }

// ContentLength returns request.content_length; ok is false when it is unknown.
func ContentLength(c *gin.Context) (int, bool) {
	if c.Request.ContentLength < 0 || c.Request.Header.Get("Content-Length") == "" && c.Request.ContentLength == 0 {
		return 0, false
	}
	return int(c.Request.ContentLength), true
}

// UserAgent returns request.user_agent.string, "" when it is missing.
func UserAgent(c *gin.Context) string { return HeaderOr(c, "User-Agent", "") }

// Referrer returns request.referrer.
func Referrer(c *gin.Context) (string, bool) { return Header(c, "Referer") }

// IsSecure returns request.is_secure.
func IsSecure(c *gin.Context) bool { return Scheme(c) == "https" || Scheme(c) == "wss" }
