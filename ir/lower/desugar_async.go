// This file rewrites async with and async for as the plain statements that they are for one request at a time; the
// statement remembers that it awaits (language reference, "The async with statement").

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugarAsync rewrites the asynchronous statements of a module.
func desugarAsync(m *pyast.Module) {
	threads := threadCalls(m)
	pyast.Walk(m, func(n pyast.Node) bool {
		for _, suite := range suitesOf(n) {
			if functionOf(n) != nil {
				plainGenerators(suite)
			}
		}
		if wait, ok := n.(*pyast.Await); ok {
			awaitThread(wait, threads)
		}
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

// threadCalls returns how a module spells the functions that run others in threads.
func threadCalls(m *pyast.Module) map[string]bool {
	out := map[string]bool{}
	for _, s := range m.Body {
		switch s := s.(type) {
		case *pyast.Import:
			for _, a := range s.Names {
				if a.Name == "asyncio" && a.Asname == "" {
					out["asyncio.to_thread"] = true
				}
			}
		case *pyast.ImportFrom:
			for _, a := range s.Names {
				name := s.Module + "." + a.Name
				if a.Asname == "" && (name == "asyncio.to_thread" || a.Name == "run_in_threadpool" && strings.HasSuffix(s.Module, ".concurrency")) {
					out[a.Name] = true
				}
			}
		}
	}
	return out
}

// awaitThread makes the await of asyncio.to_thread(f, x) one of f(x): the function that awaits it goes on when it is done.
func awaitThread(wait *pyast.Await, threads map[string]bool) {
	call, ok := wait.Value.(*pyast.Call)
	if !ok || len(call.Args) == 0 || !threads[spelling(call.Func)] {
		return
	}
	if _, starred := call.Args[0].(*pyast.Starred); !starred {
		wait.Value = &pyast.Call{Span: call.Span, Func: call.Args[0], Args: call.Args[1:], Keywords: call.Keywords}
		wait.Threads = true
	}
}

// spelling returns a name, or a name and an attribute.
func spelling(e pyast.Expr) string {
	if a, ok := e.(*pyast.Attribute); ok && nameOf(a.Value) != "" {
		return nameOf(a.Value) + "." + a.Attr
	}
	return nameOf(e)
}
