// Request cookies as Werkzeug reads them (werkzeug.sansio.http.parse_cookie,
// SEMANTICS B51-B54).
package web

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

// cookiesKey is where a Gin context keeps the parsed cookies.
const cookiesKey = "web.cookies"

// Cookies returns request.cookies. Values are not URL-decoded; several Cookie
// fields are joined by commas, as WSGI does.
func Cookies(c *gin.Context) *MultiDict {
	if m, ok := c.Get(cookiesKey); ok {
		return m.(*MultiDict)
	}
	m := parseCookies(strings.Join(c.Request.Header.Values("Cookie"), ","))
	c.Set(cookiesKey, m)
	return m
}

// Cookie returns request.cookies.get(key); ok is false when the key is missing.
func Cookie(c *gin.Context, key string) (string, bool) { return Cookies(c).Get(key) }

// CookieOr returns request.cookies.get(key, fallback).
func CookieOr(c *gin.Context, key, fallback string) string { return Cookies(c).GetOr(key, fallback) }

// CookieRequired returns request.cookies[key]; a missing key answers 400.
func CookieRequired(c *gin.Context, key string) (string, error) { return Cookies(c).At(key) }

var (
	cookiePair   = regexp.MustCompile(`([^=;]*)(?:[\t-\r ]*=[\t-\r ]*("(?:[^\\"]|\\.)*"|.*?))?[\t-\r ]*;[\t-\r ]*`)
	cookieEscape = regexp.MustCompile(`\\([0-3][0-7]{2}|.)`)
)

// parseCookies reads "a=1; b=\"2\""; a name without "=" has an empty value.
func parseCookies(header string) *MultiDict {
	m := &MultiDict{}
	if header == "" {
		return m
	}
	for _, pair := range cookiePair.FindAllStringSubmatch(latin1(header)+";", -1) {
		if key := strings.TrimSpace(pair[1]); key != "" {
			m.Add(key, unquoteCookie(strings.TrimSpace(pair[2])))
		}
	}
	return m
}

// unquoteCookie removes quotes and decodes octal escapes, which stand for bytes
// of UTF-8.
func unquoteCookie(s string) string {
	n := len(s)
	if n < 2 || s[0] != '"' || s[n-1] != '"' {
		return s
	}
	plain := cookieEscape.ReplaceAllStringFunc(s[1:n-1], func(e string) string {
		if len(e) != 4 || e[1] >= 0x80 {
			return e[1:]
		}
		n, _ := strconv.ParseUint(e[1:], 8, 8)
		return string([]byte{byte(n)})
	})
	return decodeReplace([]byte(plain))
}
