// The exceptions of flask_pydantic.exceptions.
package flaskpydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// The classes of exceptions, under the names that they have in Python.
var (
	BaseFlaskPydanticException       = &py.Class{Name: "BaseFlaskPydanticException", Bases: []*py.Class{py.Exception}}
	InvalidIterableOfModelsException = &py.Class{Name: "InvalidIterableOfModelsException", Bases: []*py.Class{BaseFlaskPydanticException}}
	JSONBodyParsingError             = &py.Class{Name: "JsonBodyParsingError", Bases: []*py.Class{BaseFlaskPydanticException}}
	ValidationError                  = &py.Class{Name: "ValidationError", Bases: []*py.Class{BaseFlaskPydanticException}}
)

// BodyParams returns e.body_params, what is wrong with the body, nil for nothing.
func BodyParams(e *py.Error) any { return e.Attrs["body_params"] }

// FormParams returns e.form_params.
func FormParams(e *py.Error) any { return e.Attrs["form_params"] }

// PathParams returns e.path_params.
func PathParams(e *py.Error) any { return e.Attrs["path_params"] }

// QueryParams returns e.query_params.
func QueryParams(e *py.Error) any { return e.Attrs["query_params"] }
