// Package templates holds what is copied into every generated project: the scaffold files and the support packages.
package templates

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// SupportPath is the import path below which the support packages stand in this module.
const SupportPath = "github.com/flask2gin/flask2gin/templates/support/"

//go:embed *.tmpl
var scaffold embed.FS

//go:embed support/*/*.go
var support embed.FS

//go:embed modules.json
var modules []byte

// Scaffold returns the text of the scaffold file name, such as "main.go"; it panics when there is none.
func Scaffold(name string) string {
	text, err := scaffold.ReadFile(name + ".tmpl")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// Support returns the Go files of every support package, tests left out: source by file name by package name.
func Support() map[string]map[string][]byte {
	all := map[string]map[string][]byte{}
	err := fs.WalkDir(support, "support", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, "_test.go") {
			return err
		}
		src, err := support.ReadFile(name)
		pkg := path.Base(path.Dir(name))
		if all[pkg] == nil {
			all[pkg] = map[string][]byte{}
		}
		all[pkg][path.Base(name)] = src
		return err
	})
	if err != nil {
		panic(err)
	}
	return all
}

// SupportTest returns the test that goes with a file of a support package into generated projects, nil where there is
// none: those of middleware do.
func SupportTest(pkg, name string) []byte {
	if pkg != "middleware" {
		return nil
	}
	src, err := support.ReadFile("support/" + pkg + "/" + strings.TrimSuffix(name, ".go") + "_test.go")
	if err != nil {
		return nil
	}
	return src
}

// Modules returns the table of the modules that generated projects may require, as JSON; package codegen reads it.
func Modules() []byte { return modules }
