// The errors and limits of reading JSON.

package py

import (
	"fmt"
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
	text := fmt.Sprintf("%s: line %d column %d (char %d)", msg, line, column, pos)
	return JSONDecodeError.New(text).Set("msg", msg).Set("doc", doc).
		Set("pos", pos).Set("lineno", line).Set("colno", column)
}
