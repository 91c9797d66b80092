// Redirects: flask.redirect and the spelling of Location (SEMANTICS C.5).
package web

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Redirect gives flask.redirect(location, code): Location percent-encoded but
// otherwise as it is, relative or not, and a short HTML page. Any code is taken.
// A line break in the location raises ValueError.
func Redirect(c *gin.Context, location string, code int) error {
	if _, err := fieldText(location); err != nil {
		return err
	}
	return Send(c, redirectResponse(location, code))
}

// RedirectAny is Redirect to what is text as the program runs; Location is the
// text of anything else.
func RedirectAny(c *gin.Context, location any, code int) error {
	return Redirect(c, py.Str(location), code)
}

// RedirectResponse returns the response of Redirect.
func RedirectResponse(location string, code int) *Response { return redirectResponse(location, code) }

func redirectResponse(location string, code int) *Response {
	shown := escapeHTML(location)
	r := newResponse([]byte("<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n"+
		"<p>You should be redirected automatically to the target URL: <a href=\""+shown+"\">"+shown+"</a>. If not, click the link.\n"),
		code, "text/html; charset=utf-8")
	r.Headers.Set("Location", location)
	return r
}

// iriToURI percent-encodes what a URL may not hold and keeps existing escapes
// (werkzeug.urls.iri_to_uri). Hosts are kept; only ASCII ones are expected.
func iriToURI(iri string) string {
	const safe = "%!$&'()*+,/:;=@"
	iri = strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(strings.TrimLeft(iri, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f "))
	head, fragment, hasFragment := strings.Cut(iri, "#")
	head, query, hasQuery := strings.Cut(head, "?")
	base, path := splitAuthority(head)
	out := base + quote(path, safe)
	if hasQuery && query != "" {
		out += "?" + quote(query, safe+"?")
	}
	if hasFragment && fragment != "" {
		out += "#" + quote(fragment, safe+"?#")
	}
	return out
}

// splitAuthority cuts scheme and host, which are lower-cased, off a URL. Like
// urlunsplit it drops an empty host, or spells it out where the scheme needs one.
func splitAuthority(s string) (base, path string) {
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok || !isScheme(scheme) {
		scheme, rest = "", s
	} else {
		scheme = strings.ToLower(scheme) + ":"
	}
	host, hasHost := strings.CutPrefix(rest, "//")
	if hasHost {
		rest = ""
		if i := strings.IndexByte(host, '/'); i >= 0 {
			host, rest = host[:i], host[i:]
		}
	}
	switch {
	case hasHost && host != "":
		return scheme + "//" + lowerHost(host), rest
	case !needsHost[scheme]:
		return scheme, rest
	case rest != "" && rest[0] != '/':
		rest = "/" + rest
	}
	return scheme + "//", rest
}

// needsHost are the schemes that are followed by a host.
var needsHost = map[string]bool{"http:": true, "https:": true, "ftp:": true, "ws:": true, "wss:": true}

// lowerHost lower-cases the host behind user and password.
func lowerHost(host string) string {
	i := strings.LastIndexByte(host, '@')
	if i < 0 {
		return strings.ToLower(host)
	}
	return quote(host[:i], "%!$&'()*+,;=:") + "@" + strings.ToLower(host[i+1:])
}

func isScheme(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", rune(c))) {
			return false
		}
	}
	return s != ""
}
