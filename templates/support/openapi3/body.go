// The body of a request.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Body reads the JSON of the request. A JSON text is read as JSON once more, and
// what is no JSON, or has another Content-Type, counts as null.
func Body[T any](c *gin.Context, t pydantic.Type[*T]) (*T, error) {
	input, err := web.RequestJSON(c, web.JSONOpt{Silent: true})
	if err != nil {
		return nil, err
	}
	if text, ok := input.(string); ok {
		input = pydantic.JSONInput(text)
	}
	return check(c, t, input)
}
