// The form of a request.
package openapi3

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Form reads a form: the fields, whose texts are JSON where they can be, and then
// what else it holds (flask_openapi3.request._validate_form).
func Form[T any](c *gin.Context, t pydantic.Type[*T], keys ...Key) (*T, error) {
	form, err := web.Form(c)
	if err != nil {
		return nil, err
	}
	files, err := web.Files(c)
	if err != nil {
		return nil, err
	}
	input := py.NewDict[string, any]()
	for _, k := range keys {
		v, err := k.loaded(form)
		if err != nil {
			return nil, err
		}
		if list, ok := v.(*py.List[any]); v != nil && (!ok || list.Len() > 0) {
			input.Set(k.name, v)
		}
	}
	addRest(input, form)
	for name, file := range files.All() {
		if !input.Has(name) {
			input.Set(name, file)
		}
	}
	return check(c, t, any(input))
}

// loaded returns what the texts of a field mean as JSON, nil for none.
func (k Key) loaded(form *web.MultiDict) (any, error) {
	if !k.list {
		text, ok := k.find(form)
		if !ok {
			return nil, nil
		}
		return load(text)
	}
	out := py.NewList[any]()
	for _, text := range k.all(form) {
		v, err := load(text)
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// load returns what a text means as JSON, the text itself where it is none.
func load(text string) (any, error) {
	v, err := py.Loads(text)
	if _, wrong := py.Is(err, py.JSONDecodeError); wrong {
		return text, nil
	}
	return v, err
}
