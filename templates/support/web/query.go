// The query string: request.args and the parsing that urlencoded bodies share
// (urllib.parse.parse_qsl with Werkzeug's error handling, SEMANTICS B3-B15).
package web

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// Args returns request.args.
func Args(c *gin.Context) *MultiDict {
	x := of(c)
	if x.query == nil {
		x.query = parsePairs(latin1Query(QueryString(c)))
	}
	return x.query
}

// latin1Query keeps raw UTF-8 as it is; WSGI hands the bytes over unchanged.
func latin1Query(s string) string { return s }

// Arg returns request.args.get(key); ok is false when the key is missing.
func Arg(c *gin.Context, key string) (string, bool) { return Args(c).Get(key) }

// ArgOr returns request.args.get(key, fallback).
func ArgOr(c *gin.Context, key, fallback string) string { return Args(c).GetOr(key, fallback) }

// ArgRequired returns request.args[key]; a missing key answers 400.
func ArgRequired(c *gin.Context, key string) (string, error) { return Args(c).At(key) }

// parsePairs splits "a=1&b=2". Empty pairs are skipped, "+" is a space, escapes
// that are none are kept, and bytes that are not UTF-8 stay escaped.
func parsePairs(s string) *MultiDict {
	m := &MultiDict{}
	for s != "" {
		var pair string
		if pair, s, _ = strings.Cut(s, "&"); pair == "" {
			continue
		}
		key, value, _ := strings.Cut(pair, "=")
		m.Add(unquotePlus(key), unquotePlus(value))
	}
	return m
}

func unquotePlus(s string) string {
	return decodeRequote([]byte(unquote(strings.ReplaceAll(s, "+", " "))))
}
