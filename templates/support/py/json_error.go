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
	before := doc[:min(offset, len(doc))]
	pos := StrLen(before)
	line := strings.Count(before, "\n") + 1
	column := StrLen(before[strings.LastIndex(before, "\n")+1:]) + 1
	text := msg + ": line " + strconv.Itoa(line) + " column " + strconv.Itoa(column) + " (char " + strconv.Itoa(pos) + ")"
	e := JSONDecodeError.New(text)
	e.late = func() map[string]any {
		return map[string]any{"msg": msg, "doc": doc, "pos": pos, "lineno": line, "colno": column}
	}
	return e
}
