// Package sink holds one emitter for each place where text of the input enters the output: literals, identifiers,
// comments, tags, paths, file and package names, documents. Nothing else writes foreign text, and each emitter
// returns text that cannot act: whatever goes in, the output keeps its declarations, imports and directives.
package sink

import (
	"go/scanner"
	"go/token"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// String returns s as an interpreted Go string literal in ASCII-safe spelling: controls, BOM, bidi controls and
// invalid UTF-8 are escaped (Go specification, "String literals").
func String(s string) string { return strconv.Quote(s) }

// RawString returns s between back quotes, or as String does when that is not safe: when the value would change
// (back quotes, carriage returns), when a character is not printable, or when a line could pass for a directive to
// a tool that reads Go line by line, as go generate does.
func RawString(s string) string {
	if !canRaw(s) {
		return String(s)
	}
	return "`" + s + "`"
}

// Rune returns r as a rune literal.
func Rune(r rune) string { return strconv.QuoteRune(r) }

// canRaw reports whether s can stand between back quotes.
func canRaw(s string) bool {
	if !utf8.ValidString(s) || strings.ContainsAny(s, "`\r") {
		return false
	}
	for _, r := range s {
		if r != '\n' && r != '\t' && !unicode.IsPrint(r) {
			return false
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimLeft(line, " \t"); strings.HasPrefix(line, "//") || strings.HasPrefix(line, "#cgo") {
			return false
		}
	}
	return true
}

// StructTag returns a struct tag of the given key and value pairs as a Go literal, "" when there is none. Keys are
// reduced to what reflect.StructTag can look up: no space, quote, colon or control.
func StructTag(pairs [][2]string) string {
	var parts []string
	for _, kv := range pairs {
		if key := tagKey(kv[0]); key != "" {
			parts = append(parts, key+":"+strconv.Quote(kv[1]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return RawString(strings.Join(parts, " "))
}

// tagKey keeps the letters, digits and underscores of key.
func tagKey(key string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, key)
}

// Number returns text when it is one numeric literal of Go, with a sign or without; anything else is refused.
func Number(text string) (string, bool) {
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 || digits == "" {
		return "", false
	}
	var s scanner.Scanner
	fset := token.NewFileSet()
	failed := false
	s.Init(fset.AddFile("", -1, len(digits)), []byte(digits), func(token.Position, string) { failed = true }, 0)
	_, tok, lit := s.Scan()
	ok := (tok == token.INT || tok == token.FLOAT || tok == token.IMAG) && lit == digits && !failed
	return text, ok
}
