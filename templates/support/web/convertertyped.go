// The methods of custom converters as typed Go functions (Werkzeug documentation, "Custom Converters").
package web

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ValidationError is werkzeug.routing.ValidationError: a converter that raises it has no value for the text.
var ValidationError = &py.Class{Name: "ValidationError", Bases: []*py.Class{py.ValueError}}

// ToValue returns a to_python that always has a value, for Converter.
func ToValue[T any](convert func(string) T) func(string) (any, error) {
	return func(text string) (any, error) { return convert(text), nil }
}

// ToValueOr returns a to_python that may raise, for Converter. ValidationError alone means that the rule does not match;
// any other exception is the request's, as in Flask, where ValueError answers 500.
func ToValueOr[T any](convert func(string) (T, error)) func(string) (any, error) {
	return func(text string) (any, error) {
		v, err := convert(text)
		if _, invalid := py.Is(err, ValidationError); invalid {
			return nil, ErrNoValue
		}
		return v, err
	}
}

// ToURL returns a to_url that takes any value, for Converter.
func ToURL(spell func(any) string) func(any) (string, error) {
	return func(v any) (string, error) { return spell(v), nil }
}

// ToURLOr returns a to_url that may raise, for Converter.
func ToURLOr(spell func(any) (string, error)) func(any) (string, error) { return spell }

// ValueParam returns a variable as what the to_python of its converter gives. It refuses values of other types, which only
// a preprocessor can put there.
func ValueParam[T any](c *gin.Context, name string) (T, error) {
	v, ok := param(c, name).(T)
	if !ok {
		return v, py.TypeError.New(fmt.Sprintf("the URL variable %s is no %T", name, v))
	}
	return v, nil
}

// AnyParam returns a variable of which only the converter of the matched rule knows the type.
func AnyParam(c *gin.Context, name string) any { return param(c, name) }

// AnyParamOr returns such a variable, or the fallback when the matched rule does not have it.
func AnyParamOr(c *gin.Context, name string, fallback any) any {
	if args := of(c).viewArgs(); args != nil && !args.Has(name) {
		return fallback
	}
	return param(c, name)
}
