// This file holds the stub of Pydantic: the types of what is read of a ValidationError.

package pydantic

import _ "embed"

//go:embed pydantic.pyi
var stub string

//go:embed pydantic_core.pyi
var coreStub string

//go:embed flask_pydantic.pyi
var flaskStub string

// Stubs returns the text of the stubs by the names of the modules that it serves. How a stub is read is said in
// ir/lower/stubs.go.
func Stubs() map[string]string {
	return map[string]string{"pydantic": stub, "pydantic_core": coreStub, "flask_pydantic": flaskStub, "flask_pydantic.exceptions": flaskStub}
}
