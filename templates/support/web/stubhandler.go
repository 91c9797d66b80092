// StubHandler, which stands for an error handler that was not translated.
package web

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

// StubHandler returns an error handler that says openly, with 501 and the
// diagnostic's code, that the original's handler was not translated. It does not
// forward the request: part of it has run already.
func StubHandler(code, message string) ErrorHandler {
	return func(c *gin.Context, _ error) error {
		text, err := json.Marshal(map[string]string{"code": code, "error": "not implemented", "message": message})
		if err != nil {
			return err
		}
		r, err := NewResponse(text, WithStatus(http.StatusNotImplemented), WithContentType("application/json"))
		if err != nil {
			return err
		}
		return Send(c, r)
	}
}
