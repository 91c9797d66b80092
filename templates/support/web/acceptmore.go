// Accept-Encoding, and the quality of a type as Python has it.
package web

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// AcceptEncodings returns request.accept_encodings.
func AcceptEncodings(c *gin.Context) *Accept {
	header, _ := Header(c, "Accept-Encoding")
	return parseAccept(header, languageSpecificity, func(value, item string) bool { return item == "*" || strings.EqualFold(item, value) })
}

// Rank returns the quality of a mimetype: the int 0 when it is not accepted, else the int 1 or a float.
func (a *Accept) Rank(mimetype string) any {
	for _, item := range a.items {
		if a.matches(mimetype, item.value) {
			if !item.given {
				return 1
			}
			return item.quality
		}
	}
	return 0
}

// Chosen returns what best_match found, or its default.
func Chosen(best string, ok bool, fallback string) string {
	if ok {
		return best
	}
	return fallback
}
