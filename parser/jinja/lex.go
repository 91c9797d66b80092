// This file splits a template into text and tags, with Jinja's whitespace control.

package jinja

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Options are the settings of a jinja2.Environment that change how templates are read. The zero value is Flask's.
type Options struct {
	TrimBlocks          bool // the newline after a block tag is dropped
	LstripBlocks        bool // blanks before a block tag on its line are dropped
	KeepTrailingNewline bool // the newline at the end of the file stays
}

// lexer turns the text of a template into tokens.
type lexer struct {
	src          string
	pos          int
	line         int
	opt          Options
	lineStarting bool
	tokens       []token
}

// Error is a template that Jinja refuses as well, with the line of the template.
type Error struct {
	Line    int
	Message string
}

// Error returns the message with its line.
func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Message) }

func fail(line int, format string, args ...any) {
	panic(&Error{Line: line, Message: fmt.Sprintf(format, args...)})
}

// lex returns the tokens of a template. Where it can go no further it ends with a token that holds the error, which
// the parser meets when it comes there.
func lex(src string, opt Options) []token {
	src = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src)
	if !opt.KeepTrailingNewline {
		src = strings.TrimSuffix(src, "\n")
	}
	lx := &lexer{src: src, line: 1, opt: opt, lineStarting: true}
	if err := lx.all(); err != nil {
		return append(lx.tokens, token{kind: tokenError, text: err.Message, line: err.Line})
	}
	last := 1
	if n := len(lx.tokens); n > 0 {
		last = lx.tokens[n-1].line
	}
	return append(lx.tokens, token{kind: tokenEOF, line: last})
}

// all reads the whole template.
func (lx *lexer) all() (err *Error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *Error:
			err = p
		default:
			panic(p)
		}
	}()
	for lx.pos < len(lx.src) {
		lx.root()
	}
	return nil
}

func (lx *lexer) add(kind, text string, line int) {
	lx.tokens = append(lx.tokens, token{kind: kind, text: text, line: line})
}

// data adds template text unless it is empty.
func (lx *lexer) data(text string) {
	if text != "" {
		lx.add(tokenData, text, lx.line)
	}
}

// root reads text up to the next tag, and the tag.
func (lx *lexer) root() {
	rest := lx.src[lx.pos:]
	at := nextTag(rest)
	if at < 0 {
		lx.data(rest)
		lx.pos = len(lx.src)
		return
	}
	text, tag := rest[:at], rest[at:at+2]
	sign := signOf(rest[at+2:])
	raw := 0
	if tag == "{%" {
		raw = rawBegin(rest[at:])
	}
	lx.text(text, sign, tag != "{{" || raw > 0)
	lx.pos += at
	switch {
	case raw > 0:
		lx.advance(raw)
		lx.raw()
	case tag == "{#":
		lx.advance(2 + len(sign))
		lx.comment()
	case tag == "{{":
		lx.add(tokenVariableBegin, "", lx.line)
		lx.advance(2 + len(sign))
		lx.tag(tokenVariableEnd, "}}")
	default:
		lx.add(tokenBlockBegin, "", lx.line)
		lx.advance(2 + len(sign))
		lx.tag(tokenBlockEnd, "%}")
	}
}

// advance moves over n bytes and counts their lines.
func (lx *lexer) advance(n int) {
	if n == 0 {
		return
	}
	passed := lx.src[lx.pos : lx.pos+n]
	lx.line += strings.Count(passed, "\n")
	lx.lineStarting = strings.HasSuffix(passed, "\n")
	lx.pos += n
}

// text adds the text before a tag, stripped as the tag's sign and the options say.
func (lx *lexer) text(text, sign string, lstrip bool) {
	kept := text
	switch {
	case sign == "-":
		kept = strings.TrimRightFunc(text, isSpace)
	case sign != "+" && lstrip && lx.opt.LstripBlocks:
		start := strings.LastIndexByte(text, '\n') + 1
		if (start > 0 || lx.lineStarting) && start < len(text) && strings.TrimFunc(text[start:], isSpace) == "" {
			kept = text[:start]
		}
	}
	lx.data(kept)
	lx.line += strings.Count(text, "\n")
	if sign != "-" {
		lx.line -= strings.Count(text[len(kept):], "\n")
	}
}

// nextTag returns where the next tag begins, or -1.
func nextTag(s string) int {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '{' && (s[i+1] == '{' || s[i+1] == '%' || s[i+1] == '#') {
			return i
		}
	}
	return -1
}

// signOf returns the "-" or "+" that s starts with, or "".
func signOf(s string) string {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[:1]
	}
	return ""
}

// rawBegin returns the length of the raw tag that s starts with, or 0.
func rawBegin(s string) int {
	rest := s[2+len(signOf(s[2:])):]
	rest = strings.TrimLeftFunc(rest, isSpace)
	rest, ok := strings.CutPrefix(rest, "raw")
	if !ok {
		return 0
	}
	rest = strings.TrimLeftFunc(rest, isSpace)
	if after, ok := strings.CutPrefix(rest, "-%}"); ok {
		return len(s) - len(strings.TrimLeftFunc(after, isSpace))
	}
	if after, ok := strings.CutPrefix(rest, "%}"); ok {
		return len(s) - len(after)
	}
	return 0
}

// raw reads what stands between raw and endraw; at the very end of the text Jinja misses nothing.
func (lx *lexer) raw() {
	if lx.pos == len(lx.src) {
		return
	}
	for at := 0; ; at++ {
		i := strings.Index(lx.src[lx.pos+at:], "{%")
		if i < 0 {
			fail(lx.line, "Missing end of raw directive")
		}
		at += i
		tag := lx.src[lx.pos+at:]
		sign := signOf(tag[2:])
		rest := strings.TrimLeftFunc(tag[2+len(sign):], isSpace)
		rest, ok := strings.CutPrefix(rest, "endraw")
		if !ok {
			continue
		}
		end, ok := lx.tagEnd(strings.TrimLeftFunc(rest, isSpace), "%}", true)
		if !ok {
			continue
		}
		lx.text(lx.src[lx.pos:lx.pos+at], sign, true)
		lx.pos += at
		lx.advance(len(tag) - len(end))
		return
	}
}

// comment skips a comment; at the very end of the text Jinja misses nothing.
func (lx *lexer) comment() {
	if lx.pos == len(lx.src) {
		return
	}
	i := strings.Index(lx.src[lx.pos:], "#}")
	if i < 0 {
		fail(lx.line, "Missing end of comment tag")
	}
	from := lx.pos + i
	if i > 0 && (lx.src[from-1] == '-' || lx.src[from-1] == '+') {
		from--
	}
	end, _ := lx.tagEnd(lx.src[from:], "#}", true)
	lx.advance(len(lx.src) - lx.pos - len(end))
}

// tagEnd returns what follows the end of a tag at the start of s; ok is false when there is no end.
func (lx *lexer) tagEnd(s, end string, plus bool) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, "-"+end); ok {
		return strings.TrimLeftFunc(rest, isSpace), true
	}
	if rest, ok = strings.CutPrefix(s, "+"+end); ok && plus {
		return rest, true
	}
	if rest, ok = strings.CutPrefix(s, end); ok {
		if plus && lx.opt.TrimBlocks {
			rest = strings.TrimPrefix(rest, "\n")
		}
		return rest, true
	}
	return s, false
}

// isSpace reports whether Python's str.isspace and \s hold for r.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f
}

// isWord reports whether r may stand in a name.
func isWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || r >= utf8.RuneSelf && unicode.IsMark(r)
}
