// This file maps the exceptions of werkzeug.exceptions that views make (SEMANTICS C.3).

package flask

import (
	"strings"

	"github.com/flask2gin/flask2gin/mapper/rule"
)

// httpErrors is what makes HTTP exceptions: a line for each class without arguments, and one with a description.
var httpErrors = makeHTTPErrors()

// describedErrors are the classes whose first argument is the description.
const describedErrors = `BadRequest Unauthorized Forbidden NotFound NotAcceptable RequestTimeout Conflict Gone LengthRequired
PreconditionFailed RequestEntityTooLarge RequestURITooLarge UnsupportedMediaType ExpectationFailed ImATeapot UnprocessableEntity
Locked FailedDependency PreconditionRequired TooManyRequests RequestHeaderFieldsTooLarge UnavailableForLegalReasons
InternalServerError NotImplemented BadGateway ServiceUnavailable GatewayTimeout HTTPVersionNotSupported`

func makeHTTPErrors() rule.Table {
	var table rule.Table
	for _, name := range strings.Fields(describedErrors) {
		class := "web." + name + "Class"
		table = append(table,
			rule.Rule{Py: "werkzeug.exceptions." + name + "()", Go: "web.RaiseHTTP(" + class + ")"},
			rule.Rule{Py: "werkzeug.exceptions." + name + "((description @ str))", Go: "web.RaiseHTTP(" + class + ", description)"})
	}
	return append(table,
		rule.Rule{Py: "werkzeug.exceptions.MethodNotAllowed()", Go: "web.RaiseHTTP(web.MethodNotAllowedClass)"},
		rule.Rule{Py: "werkzeug.exceptions.MethodNotAllowed(description=(text @ str))", Go: "web.RaiseHTTP(web.MethodNotAllowedClass, text)"})
}
