// What the exception of a wrong method says of the right ones.
package web

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ValidMethods returns e.valid_methods: the methods that the URL allows, in no
// certain order, or nil where the app raised the exception itself. Exceptions of
// other classes have no such attribute.
func (e *HTTPError) ValidMethods() (any, error) {
	if e.Class != MethodNotAllowedClass {
		return nil, py.AttributeError.New(fmt.Sprintf("'%s' object has no attribute 'valid_methods'", e.Class.Name))
	}
	for _, field := range e.Headers {
		if field[0] == "Allow" {
			methods := py.NewList[any]()
			for name := range strings.SplitSeq(field[1], ", ") {
				methods.Append(name)
			}
			return methods, nil
		}
	}
	return nil, nil
}
