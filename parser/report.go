// This file holds syntax errors: how scanner and parser record them, and how they become diagnostics.

package parser

import (
	"fmt"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// Codes that the parser uses; package diag describes them.
const (
	codeSyntax   = diag.Syntax
	codePython2  = diag.Python2
	codeIndent   = diag.Indentation
	codeLiteral  = diag.Literal
	codeTooDeep  = diag.DeepNesting
	codeTooLarge = diag.TooLarge
	codeTarget   = diag.Target
)

// maxErrors is how many errors of one file are reported; then the rest of the file is left unread.
const maxErrors = 20

// syntaxError is an error at text[start:end].
type syntaxError struct {
	code       diag.Code
	start, end int
	message    string
}

// report records an error and lets parsing go on.
func (s *scanner) report(code diag.Code, start, end int, format string, args ...any) {
	if s.failed || s.done {
		return
	}
	s.errors = append(s.errors, syntaxError{code, start, end, fmt.Sprintf(format, args...)})
	s.done = s.trial == 0 && len(s.errors) >= maxErrors
}

// failCode records an error and fails the current statement: no more tokens come before recovery.
func (s *scanner) failCode(code diag.Code, start, end int, format string, args ...any) {
	s.report(code, start, end, format, args...)
	s.failed = true
	s.tok, s.start, s.end = tokError, start, end
}

// failAt is failCode with the code for general syntax errors.
func (s *scanner) failAt(start, end int, format string, args ...any) {
	s.failCode(codeSyntax, start, end, format, args...)
}

// failPython2 records that the text has something that only Python 2 knows, which ends the reading of the file.
func (s *scanner) failPython2(start, end int, what string) {
	s.failCode(codePython2, start, end, "this is Python 2: %s", what)
	s.done = s.trial == 0
}

// deliver writes the errors into r. A Python 2 file has one diagnostic alone.
func (s *scanner) deliver(file *source.File, r *diag.Report) {
	for _, e := range s.errors {
		if e.code == codePython2 {
			r.Add(e.code, file, source.Span{Start: source.Pos(e.start), End: source.Pos(e.end)}, "%s", e.message)
			return
		}
	}
	for _, e := range s.errors {
		r.Add(e.code, file, source.Span{Start: source.Pos(e.start), End: source.Pos(e.end)}, "%s", e.message)
	}
}
