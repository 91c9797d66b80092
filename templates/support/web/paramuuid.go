// UUID variables of the matched rule.
package web

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// UUIDParam returns a <uuid:name> variable. The rule let only the text of a UUID through.
func UUIDParam(c *gin.Context, name string) py.UUID {
	id, _ := py.ParseUUID(StringParam(c, name))
	return id
}
