// The errors and limits of reading JSON.

package py

import (
	"strconv"
	"strings"
)

// maxJSONDepth is where CPython's recursion limit stops a nested document
// inside a Flask request (SEMANTICS B46).
const maxJSONDepth = 990

// JSONDecodeError is json.JSONDecodeError; its instances have the attributes
// msg, doc, pos, lineno and colno.
var JSONDecodeError = derived("JSONDecodeError", ValueError)

// jsonError returns the error at a byte offset; positions are in code points.
func jsonError(msg, doc string, offset int) error {
	if offset == 0 { // of an empty document above all
		return decodeError(msg, doc, 0, 1, 1)
	}
	before := doc[:min(offset, len(doc))]
	pos := StrLen(before)
	line := strings.Count(before, "\n") + 1
	column := StrLen(before[strings.LastIndex(before, "\n")+1:]) + 1
	return decodeError(msg, doc, pos, line, column)
}

// jsonPlace is a mistake in a document and its place.
type jsonPlace struct {
	msg, doc          string
	pos, line, column int
}

// decodeError returns the JSONDecodeError for a mistake whose place is known. Its parts are made as one.
func decodeError(msg, doc string, pos, line, column int) error {
	e := &struct {
		Error
		args  [1]any
		place jsonPlace
	}{place: jsonPlace{msg, doc, pos, line, column}}
	e.args[0] = e.place.text()
	e.Class, e.Args, e.late = JSONDecodeError, e.args[:], &e.place
	return &e.Error
}

// text returns the exception's text.
func (p *jsonPlace) text() string {
	if p.pos == 0 {
		return p.msg + ": line 1 column 1 (char 0)"
	}
	return p.msg + ": line " + strconv.Itoa(p.line) + " column " + strconv.Itoa(p.column) + " (char " + strconv.Itoa(p.pos) + ")"
}

func (p *jsonPlace) attributes() map[string]any {
	return map[string]any{"msg": p.msg, "doc": p.doc, "pos": p.pos, "lineno": p.line, "colno": p.column}
}
