// StubHandler, which stands for an exception handler that was not translated.
package fastapi

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// StubHandler returns an exception handler that says openly, with 501 and the
// diagnostic's code, that the original's handler was not translated.
func StubHandler(code, message string) ErrorHandler {
	return func(c *gin.Context, _ error) error {
		c.JSON(http.StatusNotImplemented, gin.H{"code": code, "error": "not implemented", "message": message})
		return nil
	}
}
