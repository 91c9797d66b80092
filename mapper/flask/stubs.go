// This file holds the stubs of Flask and Werkzeug: the types of what they offer, in the .pyi files beside it.

package flask

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.pyi
var stubFiles embed.FS

// Stubs returns the text of every stub file by the name of its module. How a stub is read is said in ir/lower/stubs.go.
func Stubs() map[string]string {
	stubs := map[string]string{}
	paths, err := fs.Glob(stubFiles, "*.pyi")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, path := range paths {
		text, err := stubFiles.ReadFile(path)
		if err != nil {
			panic(err) // it is embedded
		}
		stubs[strings.TrimSuffix(path, ".pyi")] = string(text)
	}
	return stubs
}
