// This file holds the stub of Pydantic: the types of what is read of a ValidationError.

package pydantic

import _ "embed"

//go:embed pydantic.pyi
var stub string

// Stubs returns the text of the stub by the names of the modules that it serves. How a stub is read is said in
// ir/lower/stubs.go.
func Stubs() map[string]string { return map[string]string{"pydantic": stub} }
