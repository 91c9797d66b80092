// This file splits the inside of a tag into tokens.

package jinja

import (
	"math/big"
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	stringPattern  = regexp.MustCompile(`^(?s:'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")`)
	integerPattern = regexp.MustCompile(`^(?i:0b(?:_?[0-1])+|0o(?:_?[0-7])+|0x(?:_?[0-9a-f])+|[1-9](?:_?[0-9])*|0(?:_?0)*)`)
	floatPattern   = regexp.MustCompile(`^(?i:(?:[0-9]+_)*[0-9]+(?:(?:\.(?:[0-9]+_)*[0-9]+)?e[+\-]?(?:[0-9]+_)*[0-9]+|\.(?:[0-9]+_)*[0-9]+))`)
)

// tag reads tokens up to the end of the tag, which counts only outside of brackets.
func (lx *lexer) tag(kind, end string) {
	var open []string
	for {
		rest := lx.src[lx.pos:]
		if len(open) == 0 {
			if after, ok := lx.tagEnd(rest, end, kind == tokenBlockEnd); ok {
				lx.add(kind, "", lx.line)
				lx.advance(len(rest) - len(after))
				return
			}
		}
		if rest == "" {
			return // the parser reports the end of the template
		}
		if blank := len(rest) - len(strings.TrimLeftFunc(rest, isSpace)); blank > 0 {
			lx.advance(blank)
			continue
		}
		if !lx.operand(rest) {
			open = lx.operator(rest, open)
		}
	}
}

// operand reads a number, a name or a string.
func (lx *lexer) operand(rest string) bool {
	line := lx.line
	if m := floatPattern.FindString(rest); m != "" && (lx.pos == 0 || lx.src[lx.pos-1] != '.') {
		lx.add(tokenFloat, strings.ReplaceAll(m, "_", ""), line)
		lx.advance(len(m))
		return true
	}
	if m := integerPattern.FindString(rest); m != "" {
		lx.add(tokenInteger, decimal(m), line)
		lx.advance(len(m))
		return true
	}
	if m := name(rest); m != "" {
		lx.add(tokenName, m, line)
		lx.advance(len(m))
		return true
	}
	if m := stringPattern.FindString(rest); m != "" {
		lx.add(tokenString, unescape(m[1:len(m)-1], line), line)
		lx.advance(len(m))
		return true
	}
	return false
}

// decimal returns the digits of an integer literal in base ten.
func decimal(text string) string {
	text = strings.ReplaceAll(text, "_", "")
	if strings.Trim(text, "0") == "" {
		return "0"
	}
	n, ok := new(big.Int).SetString(text, 0)
	if !ok {
		return text
	}
	return n.String()
}

// name returns the name that s starts with.
func name(s string) string {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isWord(r) {
			break
		}
		n += size
	}
	return s[:n]
}

// operator reads an operator and keeps count of the brackets.
func (lx *lexer) operator(rest string, open []string) []string {
	for _, op := range operators {
		if !strings.HasPrefix(rest, op.text) {
			continue
		}
		switch op.text {
		case "{", "(", "[":
			open = append(open, closing[op.text])
		case "}", ")", "]":
			if len(open) == 0 {
				fail(lx.line, "unexpected '%s'", op.text)
			}
			want := open[len(open)-1]
			if open = open[:len(open)-1]; want != op.text {
				fail(lx.line, "unexpected '%s', expected '%s'", op.text, want)
			}
		}
		lx.add(op.kind, op.text, lx.line)
		lx.advance(len(op.text))
		return open
	}
	r, _ := utf8.DecodeRuneInString(rest)
	fail(lx.line, "unexpected char '%c'", r)
	return nil
}
