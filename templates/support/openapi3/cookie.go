// The cookies of a request.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Cookie reads the cookies, the first one of each name.
func Cookie[T any](c *gin.Context, t pydantic.Type[*T]) (*T, error) {
	input := py.NewDict[string, any]()
	addRest(input, web.Cookies(c))
	return check(c, t, any(input))
}
