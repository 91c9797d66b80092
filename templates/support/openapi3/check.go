// Package openapi3 reads requests into models as flask_openapi3 does, before the
// view runs. What a model refuses is answered with 422 and the list of errors.
package openapi3

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// check returns input as a model. Its error is the answer 422 where the model
// refuses the input (flask_openapi3.utils.make_validation_error_response).
func check[T any](c *gin.Context, t pydantic.Type[*T], input any) (*T, error) {
	model, err := pydantic.ValidateAs(input, "", t)
	refused, ok := py.Is(err, pydantic.ValidationError)
	if !ok {
		return model, err
	}
	text, err := pydantic.JSON(refused, -1)
	if err != nil {
		return nil, err
	}
	answer, err := web.MakeResponse(c, text)
	if err != nil {
		return nil, err
	}
	answer.Headers.Set("Content-Type", "application/json")
	answer.Status = http.StatusUnprocessableEntity
	return nil, web.AbortWith(answer)
}
