// The header fields of a request.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// A Field is a field of a model, and the spellings of the header fields that it
// is read from: the first one that is there and not empty.
type Field struct {
	name  string
	spelt []string
}

// Named is a field of the model with the header fields that it is read from.
func Named(name string, spelt ...string) Field { return Field{name, spelt} }

// Header reads the header fields: those of the model, and then all others under
// the names that they have (flask_openapi3.request._validate_header).
func Header[T any](c *gin.Context, t pydantic.Type[*T], fields ...Field) (*T, error) {
	input, headers := py.NewDict[string, any](), web.RequestHeaders(c).ToDict()
	for _, f := range fields {
		for i, spelt := range f.spelt {
			text, ok := headers.Get(spelt)
			if ok && (text != "" || i == len(f.spelt)-1) {
				input.Set(f.name, text)
				break
			}
		}
	}
	for name, text := range headers.All() {
		if !input.Has(name) {
			input.Set(name, text)
		}
	}
	return check(c, t, any(input))
}
