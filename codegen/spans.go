// This file finds where each declaration stands in the printed file.

package codegen

import (
	"go/ast"
	"go/parser"
	"go/token"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// span is a declaration's place in a Go file, comment included, and where it comes from.
type span struct {
	name       string
	start, end int // lines, first and last
	origin     gotree.Origin
}

// originOf returns where d comes from.
func originOf(d gotree.Decl) gotree.Origin {
	switch d := d.(type) {
	case *gotree.Func:
		return d.Origin
	case *gotree.TypeDecl:
		return d.Origin
	case *gotree.VarDecl:
		return d.Origin
	case *gotree.CommentDecl:
	}
	return gotree.Origin{}
}

// declSpans returns the declarations of file in src, which was printed from it. The order is that of the tree.
func declSpans(src []byte, file *gotree.File) []span {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	var decls []ast.Decl
	for _, d := range parsed.Decls {
		if g, ok := d.(*ast.GenDecl); !ok || g.Tok != token.IMPORT {
			decls = append(decls, d)
		}
	}
	var spans []span
	for _, d := range file.Decls {
		if _, ok := d.(*gotree.CommentDecl); ok || len(decls) == 0 {
			continue
		}
		from := decls[0].Pos()
		if doc := docOf(decls[0]); doc != nil {
			from = doc.Pos()
		}
		spans = append(spans, span{
			name: declName(d), start: set.Position(from).Line, end: set.Position(decls[0].End()).Line, origin: originOf(d),
		})
		decls = decls[1:]
	}
	return spans
}

// docOf returns the comment above d, nil for none.
func docOf(d ast.Decl) *ast.CommentGroup {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Doc
	case *ast.GenDecl:
		return d.Doc
	}
	return nil
}

// declName returns the name that the map gives a declaration: a method behind its receiver's type and a dot.
func declName(d gotree.Decl) string {
	switch d := d.(type) {
	case *gotree.Func:
		if d.Recv != nil {
			return receiverName(d.Recv.Type) + "." + d.Name
		}
		return d.Name
	case *gotree.TypeDecl:
		return d.Name
	case *gotree.VarDecl:
		if len(d.Specs) > 0 && len(d.Specs[0].Names) > 0 {
			return d.Specs[0].Names[0]
		}
	case *gotree.CommentDecl:
	}
	return ""
}

// receiverName returns the name of a receiver's type.
func receiverName(x gotree.Node) string {
	switch x := x.(type) {
	case *gotree.Unary:
		return receiverName(x.X)
	case *gotree.Index:
		return receiverName(x.X)
	case gotree.Ident:
		return x.Name
	}
	return ""
}

// failureAt returns a failure for the declaration at line of the file path.
func (lay *layout) failureAt(path string, line int, message string) Failure {
	f := Failure{Path: path, Line: line, Message: message}
	for _, s := range lay.spans[path] {
		if s.start <= line && line <= s.end {
			f.Key = s.origin.Key
		}
	}
	return f
}
