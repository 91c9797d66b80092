// This file rewrites async with and async for as the plain statements that they are for one request at a time; the
// statement remembers that it awaits (language reference, "The async with statement").

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// desugarAsync rewrites the asynchronous statements of a module.
func desugarAsync(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		for _, suite := range suitesOf(n) {
			for i, s := range suite {
				suite[i] = plainStatement(s)
			}
		}
		return true
	})
}

// plainStatement returns what an asynchronous statement is when it is awaited, and any other statement as it is.
func plainStatement(s pyast.Stmt) pyast.Stmt {
	switch s := s.(type) {
	case *pyast.AsyncWith:
		return &pyast.With{Span: s.Span, Items: s.Items, Body: s.Body, Awaits: true}
	case *pyast.AsyncFor:
		return &pyast.For{Span: s.Span, Target: s.Target, Iter: s.Iter, Body: s.Body, Orelse: s.Orelse, Awaits: true}
	}
	return s
}

// suitesOf returns the suites that a node holds.
func suitesOf(n pyast.Node) [][]pyast.Stmt {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return [][]pyast.Stmt{n.Body}
	case *pyast.AsyncFunctionDef:
		return [][]pyast.Stmt{n.Body}
	case *pyast.For:
		return [][]pyast.Stmt{n.Body, n.Orelse}
	case *pyast.While:
		return [][]pyast.Stmt{n.Body, n.Orelse}
	case *pyast.If:
		return [][]pyast.Stmt{n.Body, n.Orelse}
	case *pyast.With:
		return [][]pyast.Stmt{n.Body}
	case *pyast.Try:
		return [][]pyast.Stmt{n.Body, n.Orelse, n.Finalbody}
	case *pyast.ExceptHandler:
		return [][]pyast.Stmt{n.Body}
	case *pyast.MatchCase:
		return [][]pyast.Stmt{n.Body}
	}
	return nil
}
