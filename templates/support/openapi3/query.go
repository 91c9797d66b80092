// The query of a request.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// A Key is where a field of a model stands in a query or in a form.
type Key struct {
	name  string
	other string // where it may stand as well, "" for nowhere
	list  bool
}

// One is a field with one value: the first of the name, or of another name
// where that one has none or an empty one.
func One(name string, other ...string) Key { return newKey(name, other, false) }

// Many is a field with all values of the name, or of another name where there
// are none.
func Many(name string, other ...string) Key { return newKey(name, other, true) }

func newKey(name string, other []string, list bool) Key {
	k := Key{name: name, list: list}
	if len(other) > 0 {
		k.other = other[0]
	}
	return k
}

// Query reads the query: the fields, and then what else it holds, the first
// value of each name (flask_openapi3.request._validate_query).
func Query[T any](c *gin.Context, t pydantic.Type[*T], keys ...Key) (*T, error) {
	input, args := py.NewDict[string, any](), web.Args(c)
	for _, k := range keys {
		switch {
		case !k.list:
			if text, ok := k.find(args); ok {
				input.Set(k.name, text)
			}
		case len(k.all(args)) > 0:
			input.Set(k.name, texts(k.all(args)))
		}
	}
	addRest(input, args)
	return check(c, t, any(input))
}

// find returns the value of a field.
func (k Key) find(from *web.MultiDict) (string, bool) {
	text, ok := from.Get(k.name)
	if text == "" && k.other != "" {
		return from.Get(k.other)
	}
	return text, ok
}

// all returns the values of a field.
func (k Key) all(from *web.MultiDict) []string {
	if values := from.GetAll(k.name); len(values) > 0 || k.other == "" {
		return values
	}
	return from.GetAll(k.other)
}

func texts(values []string) *py.List[any] {
	out := py.NewList[any]()
	for _, text := range values {
		out.Append(text)
	}
	return out
}

// addRest adds the first value of each name that input does not have.
func addRest(input *py.Dict[string, any], from *web.MultiDict) {
	for name, text := range from.All() {
		if !input.Has(name) {
			input.Set(name, text)
		}
	}
}
