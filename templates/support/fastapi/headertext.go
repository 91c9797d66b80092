// Header fields as they are sent: in Latin-1, as Starlette encodes them.
package fastapi

import (
	"net/http"
	"regexp"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// latin1 raises UnicodeEncodeError for texts with characters beyond Latin-1.
func latin1(texts ...string) error {
	for _, text := range texts {
		if _, err := py.Encode(text, "latin-1", "strict"); err != nil {
			return err
		}
	}
	return nil
}

// fieldValue is what h11 sends as the value of a field.
var fieldValue = regexp.MustCompile(`^(?:[^\x00\s]+(?:[ \t]+[^\x00\s]+)*)?$`)

// onWire returns the bytes of a field's value. One that uvicorn refuses to send
// ends the connection. Within middleware it stays as it is.
func onWire(c *gin.Context, value string) string {
	if _, kept := c.Writer.(*recorder); kept {
		return value
	}
	if !fieldValue.MatchString(value) {
		panic(http.ErrAbortHandler)
	}
	data, err := py.Encode(value, "latin-1", "strict")
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	return string(data)
}
