// RequestID gives every request an identifier of its own.
package middleware

import (
	"crypto/rand"
	"regexp"

	"github.com/gin-gonic/gin"
)

// RequestIDHeader is the header that carries the identifier.
const RequestIDHeader = "X-Request-ID"

// requestIDKey is where a Gin context keeps the identifier.
const requestIDKey = "middleware.request_id"

// plainID is what is taken over of identifiers that come with requests.
var plainID = regexp.MustCompile(`^[A-Za-z0-9._:-]{1,128}$`)

// RequestID takes the identifier that the proxy in front gave a request, or makes
// one, and sends it back with the answer.
func RequestID() gin.HandlerFunc {
	return func(c *gin.Context) {
		id := c.GetHeader(RequestIDHeader)
		if !plainID.MatchString(id) {
			id = rand.Text()
		}
		c.Set(requestIDKey, id)
		c.Header(RequestIDHeader, id)
		c.Next()
	}
}

// RequestIDOf returns the identifier of a request, "" without RequestID.
func RequestIDOf(c *gin.Context) string { return c.GetString(requestIDKey) }
