// Package printer prints Go files: the tree is said to jennifer token by token, the imports are gathered from the
// qualified names, and gofumpt lays the text out. Text of the input passes through package sink on its way.
package printer

import (
	"bytes"
	"fmt"

	"github.com/dave/jennifer/jen"
	"mvdan.cc/gofumpt/format"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// Project is what the printer knows beyond one file.
type Project struct {
	Module   string                     // the module's path
	Packages map[string]string          // names of the project's own packages by import path
	Declared map[string]map[string]bool // package-level names by folder, which no import may hide
	Resolve  func(path string) string   // what an import path of the tree stands for; nil for itself
}

// Print returns file as Go source, laid out by gofumpt. It refuses, with an error, a tree that is not Go.
func (project *Project) Print(file *gotree.File) ([]byte, error) {
	p := &printer{Project: project, file: file, path: ImportPath(project.Module, file.Dir)}
	p.alias = p.chooseAliases(collectNames(file), project.Declared[file.Dir])
	return p.print()
}

// Format returns Go source of module as gofumpt lays it out.
func Format(src []byte, module string) ([]byte, error) {
	return format.Source(src, format.Options{LangVersion: "go1.26", ModulePath: module})
}

// ImportPath returns the import path of the folder dir of module.
func ImportPath(module, dir string) string {
	if dir == "" {
		return module
	}
	return module + "/" + dir
}

// printer prints one file.
type printer struct {
	*Project
	file   *gotree.File
	path   string            // import path of the file's own package
	alias  map[string]string // name in this file by import path
	embeds bool              // a variable is embedded
}

// resolve returns what an import path of the tree stands for.
func (p *printer) resolve(path string) string {
	if p.Resolve == nil {
		return path
	}
	return p.Resolve(path)
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
	return Format(src, p.Module)
}
