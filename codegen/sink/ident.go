// This file holds the emitter of identifiers.

package sink

import (
	"go/token"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// Ident returns name as a Go identifier: in NFC, with what Go refuses spelled as u and its number in hex, and with
// an underscore behind a keyword. A valid identifier in NFC stays as it is, predeclared or not.
func Ident(name string) string {
	if token.IsIdentifier(name) && norm.NFC.IsNormalString(name) {
		return name
	}
	var b strings.Builder
	for i, r := range norm.NFC.String(name) {
		switch {
		case r == '_' || unicode.IsLetter(r), unicode.IsDigit(r) && i > 0:
			b.WriteRune(r)
		case unicode.IsDigit(r):
			b.WriteString("n" + string(r))
		default:
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		}
	}
	if b.Len() == 0 {
		return "_"
	}
	if gotree.IsKeyword(b.String()) {
		b.WriteByte('_')
	}
	return b.String()
}
