// This file holds the scanner: the next token of the text, with white space, comments and line joining behind it.

package parser

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// Limits of CPython's tokenizer (Parser/lexer/state.h).
const (
	maxBrackets = 200
	maxIndents  = 100
)

// scanner turns text into tokens. The current token is tok, text[start:end]. It works on bytes: everything that is not
// ASCII is either in a string, in a comment, or part of an identifier.
type scanner struct {
	text    string
	pos     int // next byte to read
	tok     token
	start   int
	end     int
	prevEnd int // end of the last token before tok that has text, as CPython ends its nodes

	atLine  bool // at the beginning of a line, where indentation counts
	dedents int  // dedents still to be handed out
	fields  int  // bracket depth at which ':' and '!' end the expression of an f-string field, or -1

	level    int                // open brackets
	brackets [maxBrackets]int32 // positions of the open brackets

	indent  int
	columns [maxIndents]column

	escaped bool // the string of tok has a backslash

	comments []pyast.Comment
	errors   []syntaxError
	failed   bool // a syntax error in the current statement: no more tokens until recovery
	done     bool // no errors after the ones so far: recovery goes to the end of the text
	trial    int  // inside an attempt that may be taken back
	tabs     bool // inconsistent tabs were already reported
}

// next reads the next token into s.
func (s *scanner) next() {
	if s.tok > tokError {
		s.prevEnd = s.end
	}
	if s.failed {
		return
	}
	if s.dedents > 0 {
		s.dedents--
		s.tok = tokDedent
		return
	}
	if s.atLine && s.beginLine() {
		return
	}
	s.scanToken()
}

// scanToken reads one token behind white space, comments and joined lines.
func (s *scanner) scanToken() {
	text, i := s.text, s.pos
	for {
		if i >= len(text) {
			s.endOfText()
			return
		}
		c := text[i]
		switch classes[c] {
		case classSpace:
			i++
			continue
		case classWord:
			s.scanWord(i)
			return
		case classDigit:
			s.scanNumber(i)
			return
		case classQuote:
			s.scanString(i, i)
			return
		case classNewline:
			i++
			if s.level > 0 {
				continue
			}
			s.tok, s.start, s.end, s.pos, s.atLine = tokNewline, i-1, i, i, true
			return
		case classComment:
			i = s.scanComment(i)
			continue
		case classBackslash:
			if i = s.joinLine(i); i < 0 {
				return
			}
			continue
		}
		s.scanOperator(i, c)
		return
	}
}

// endOfText hands out the last line's end, then the dedents of all blocks, then tokEOF for ever.
func (s *scanner) endOfText() {
	n := len(s.text)
	s.pos = n
	if s.level > 0 {
		at := int(s.brackets[s.level-1])
		s.failAt(at, at+1, "%q was never closed", s.text[at])
		return
	}
	s.start, s.end = n, n
	if s.tok > tokError {
		s.tok = tokNewline
		return
	}
	if s.indent > 0 {
		s.indent--
		s.tok = tokDedent
		return
	}
	s.tok = tokEOF
}

// scanComment records the comment at i and returns the position of its line's end.
func (s *scanner) scanComment(i int) int {
	end := len(s.text)
	if n := strings.IndexByte(s.text[i:], '\n'); n >= 0 {
		end = i + n
	}
	s.comments = append(s.comments, pyast.Comment{Span: span(i, end), Text: s.text[i:end]})
	return end
}

// joinLine passes over a backslash at the end of a line and returns the position behind it, or -1 after an error.
func (s *scanner) joinLine(i int) int {
	if i+1 >= len(s.text) || s.text[i+1] != '\n' {
		s.failAt(i, i+1, "unexpected character after line continuation character")
		return -1
	}
	if i+2 >= len(s.text) {
		s.failAt(i, i+1, "unexpected end of file after line continuation character")
		return -1
	}
	return i + 2
}

// scanWord reads a name, a keyword, or the prefix of a string.
func (s *scanner) scanWord(i int) {
	text, end := s.text, i+1
	for end < len(text) && wordBytes[text[end]] {
		end++
	}
	if end < len(text) && (text[end] == '"' || text[end] == '\'') && end-i <= 2 && isPrefix(text[i:end]) {
		s.scanString(i, end)
		return
	}
	s.start, s.end, s.pos = i, end, end
	s.tok = keyword(text[i:end])
	if wordASCII(text[i:end]) {
		return
	}
	s.checkIdentifier(i, end)
}

// open enters a bracket.
func (s *scanner) open(i int) {
	if s.level >= maxBrackets {
		s.failCode(codeTooDeep, i, i+1, "more than %d nested brackets", maxBrackets)
		return
	}
	s.brackets[s.level] = int32(i)
	s.level++
}

// closes leaves a bracket, which must be of the kind of c.
func (s *scanner) closes(i int, c byte) {
	if s.level == 0 {
		s.failAt(i, i+1, "unmatched %q", c)
		return
	}
	opening := s.text[s.brackets[s.level-1]]
	if opening == '(' && c != ')' || opening == '[' && c != ']' || opening == '{' && c != '}' {
		s.failAt(i, i+1, "closing %q does not match opening %q", c, opening)
		return
	}
	s.level--
}

// at returns the byte at i, or 0 behind the end.
func (s *scanner) at(i int) byte {
	if i < len(s.text) {
		return s.text[i]
	}
	return 0
}

func span(start, end int) pyast.Span {
	return pyast.Span{Start: source.Pos(start), End: source.Pos(end)}
}
