// What programs read of a Request.
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// MethodOf returns request.method.
func MethodOf(c *gin.Context) string { return c.Request.Method }

// PathOf returns request.url.path: the decoded path, read once more as a URL.
func PathOf(c *gin.Context) string {
	path := strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(requestPath(c))
	if at := strings.IndexAny(path, "?#"); at >= 0 {
		return path[:at]
	}
	return path
}
