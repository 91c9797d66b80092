// The specification of the app.
package fastapi

import (
	"bytes"
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

// OpenAPI answers with the specification. It panics when that is no JSON.
func OpenAPI(specification string) gin.HandlerFunc {
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(specification)); err != nil {
		panic(err)
	}
	return func(c *gin.Context) { c.Data(http.StatusOK, "application/json", b.Bytes()) }
}
