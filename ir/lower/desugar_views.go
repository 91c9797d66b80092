// This file writes out variables that only name a part of a request that is a parameter: its headers, its query, its URL, its
// client or its state, each of which is one object as long as the request lives (Starlette documentation, "Requests").
//
//	params = request.query_params            =>  if "q" in request.query_params: ...
//	if "q" in params: ...

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// requestParts are the attributes of a request that nothing changes once they are there.
var requestParts = map[string]bool{"headers": true, "query_params": true, "url": true, "client": true, "state": true}

// desugarViews writes out such variables of the functions of a module that imports Request from FastAPI or Starlette.
func desugarViews(m *pyast.Module) {
	if !importsRequest(m) {
		return
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef:
			writeViewsOf(n)
		}
		return true
	})
}

func importsRequest(m *pyast.Module) bool {
	return slices.ContainsFunc(m.Body, func(s pyast.Stmt) bool {
		from, ok := s.(*pyast.ImportFrom)
		if !ok || from.Level > 0 || !requestModules[from.Module] {
			return false
		}
		return slices.ContainsFunc(from.Names, func(a *pyast.Alias) bool { return boundName(a) == "Request" })
	})
}

// requestModules are the modules that have the class.
var requestModules = wordSet(`fastapi fastapi.requests starlette.requests`)

func writeViewsOf(def pyast.Node) {
	fn := functionOf(def)
	bound := countBindings(*fn.list)
	for i := 0; i < len(*fn.list)-1; i++ {
		s, ok := (*fn.list)[i].(*pyast.Assign)
		if !ok || len(s.Targets) != 1 {
			continue
		}
		name, part := nameOf(s.Targets[0]), requestPart(fn.args, s.Value)
		if name == "" || part == nil || bound[name] != 1 || bound[nameOf(part.Value)] > 0 || namedBefore((*fn.list)[:i], name) {
			continue
		}
		rest := (*fn.list)[i+1:]
		for _, later := range rest {
			pyast.Replace(later, func(e pyast.Expr) pyast.Expr {
				if nameOf(e) != name {
					return nil
				}
				span := pyast.Span(e.Bounds())
				return &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: nameOf(part.Value)}, Attr: part.Attr}
			})
		}
		*fn.list = slices.Delete(*fn.list, i, i+1)
		i--
	}
}

// requestPart returns the expression where it is a part of a parameter that is annotated as a request.
func requestPart(args *pyast.Arguments, e pyast.Expr) *pyast.Attribute {
	a, ok := e.(*pyast.Attribute)
	if !ok || !requestParts[a.Attr] {
		return nil
	}
	for _, arg := range slices.Concat(args.Posonlyargs, args.Args, args.Kwonlyargs) {
		if arg.Arg == nameOf(a.Value) && lastName(arg.Annotation) == "Request" {
			return a
		}
	}
	return nil
}

// countBindings counts how often code binds each name, in the functions within it too.
func countBindings(body []pyast.Stmt) map[string]int {
	counts := map[string]int{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			bindingOf(n, counts)
			switch n := n.(type) {
			case *pyast.Arg:
				counts[n.Arg]++
			case *pyast.Comprehension:
				countTarget(n.Target, counts)
			case *pyast.Nonlocal:
				for _, name := range n.Names {
					counts[name]++
				}
			case *pyast.Global:
				for _, name := range n.Names {
					counts[name]++
				}
			}
			return true
		})
	}
	return counts
}

// namedBefore reports whether statements name a variable.
func namedBefore(body []pyast.Stmt, name string) bool {
	return slices.ContainsFunc(body, func(s pyast.Stmt) bool { return mentions(s, name) })
}
