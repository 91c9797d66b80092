// This file reads Go types from their spelling and makes trees of them.

package rule

import (
	"go/ast"
	"go/parser"
	"go/types"
	"strings"
	"sync"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

var parsedTypes sync.Map // spelling -> ast.Expr

// parseType returns the syntax of a Go type's spelling. The spellings are the tables' own, so an error is a bug.
func parseType(text string) ast.Expr {
	if e, ok := parsedTypes.Load(text); ok {
		return e.(ast.Expr)
	}
	e, err := parser.ParseExpr(text)
	if err != nil {
		panic("rule: bad Go type " + text)
	}
	parsedTypes.Store(text, e)
	return e
}

// spell returns the canonical spelling of a Go type.
func spell(e ast.Expr) string { return types.ExprString(e) }

// Base returns the named type of a Go type without pointer and arguments: "py.Dict" for "*py.Dict[string, int]".
func Base(goType string) string {
	goType = strings.TrimPrefix(goType, "*")
	if i := strings.IndexByte(goType, '['); i > 0 {
		goType = goType[:i]
	}
	return goType
}

// Args returns the type arguments of a Go type: "string" and "int" for "*py.Dict[string, int]".
func Args(goType string) []string {
	e := parseType(goType)
	if star, ok := e.(*ast.StarExpr); ok {
		e = star.X
	}
	switch e := e.(type) {
	case *ast.IndexExpr:
		return []string{spell(e.Index)}
	case *ast.IndexListExpr:
		args := make([]string, len(e.Indices))
		for i, index := range e.Indices {
			args[i] = spell(index)
		}
		return args
	}
	return nil
}

// Elem returns the element type of a slice type's spelling, or "".
func Elem(goType string) string {
	if rest, ok := strings.CutPrefix(goType, "[]"); ok {
		return rest
	}
	return ""
}

// TypeTree returns the Go tree of a type's spelling; paths maps package names to import paths.
func TypeTree(goType string, paths func(name string) string) gotree.Expr {
	b := builder{paths: paths}
	return b.expr(parseType(goType))
}
