// The variables of the URL.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Path reads the variables of the URL, as the converters of the rule give them.
func Path[T any](c *gin.Context, t pydantic.Type[*T]) (*T, error) {
	return check(c, t, any(web.ViewArgs(c)))
}
