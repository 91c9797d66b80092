// UUID variables of the matched rule.
package web

import (
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

// UUIDParam returns a <uuid:name> variable.
func UUIDParam(c *gin.Context, name string) uuid.UUID {
	id, _ := uuid.Parse(StringParam(c, name))
	return id
}
