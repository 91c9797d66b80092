// This file prints a Go file: the tree is said to jennifer token by token, the imports are gathered from the
// qualified names, and gofumpt lays the text out. Text of the input passes through package sink on its way.

package codegen

import (
	"bytes"
	"fmt"

	"github.com/dave/jennifer/jen"
	"mvdan.cc/gofumpt/format"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// langVersion is the Go language version of the output.
const langVersion = "go1.26"

// Print returns file as Go source of module, laid out by gofumpt. It refuses, with an error, a tree that is not Go.
func Print(file *gotree.File, module string) ([]byte, error) {
	return newPrinter(module, file, nil, nil).print()
}

// printer prints one file.
type printer struct {
	module string
	file   *gotree.File
	path   string            // import path of the file's own package
	names  map[string]string // package name by import path, of the project's own packages
	lay    *layout           // nil when a file is printed alone
	alias  map[string]string // name in this file by import path
	embeds bool              // a variable is embedded
}

// newPrinter returns a printer whose imports avoid the names that the file declares and the names in taken, those of
// the other files of its package.
func newPrinter(module string, file *gotree.File, lay *layout, taken map[string]bool) *printer {
	p := &printer{module: module, file: file}
	if lay != nil {
		p.names, p.lay = lay.packages, lay
	}
	p.path = importPath(module, file.Dir)
	p.alias = p.chooseAliases(collectNames(file), taken)
	return p
}

// importPath returns the import path of dir within module.
func importPath(module, dir string) string {
	if dir == "" {
		return module
	}
	return module + "/" + dir
}

// resolve returns the import path that path became when codegen made it safe.
func (p *printer) resolve(path string) string {
	if p.lay == nil {
		return path
	}
	return p.lay.resolve(path)
}

func (p *printer) print() ([]byte, error) {
	out := jen.NewFilePathName(p.path, sink.PackageName(p.file.Package))
	if p.file.Package == "main" {
		out = jen.NewFilePathName(p.path, "main")
	}
	out.NoFormat = true
	for path, alias := range p.alias {
		out.ImportAlias(path, alias)
	}
	if doc := sink.Comment(p.file.Doc); doc != "" {
		out.PackageComment(doc)
	}
	for _, d := range p.file.Decls {
		out.Add(p.decl(d))
		out.Line()
	}
	if p.embeds && p.alias["embed"] == "" {
		out.Anon("embed")
	}
	var b bytes.Buffer
	if err := out.Render(&b); err != nil {
		return nil, fmt.Errorf("printing %s: %w", p.file.Name, err)
	}
	src, err := p.groupImports(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("printing %s: %w", p.file.Name, err)
	}
	return format.Source(src, format.Options{LangVersion: langVersion, ModulePath: p.module})
}
