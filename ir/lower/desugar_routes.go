// This file writes a path operation of FastAPI that answers several paths in different ways once for each way: what a decorator
// says of the answer, and which parameters stand in the path, is part of the operation (FastAPI documentation, "Path
// Operation Configuration").
//
//	@app.get("/items")                        @app.get("/items/{id}")
//	@app.get("/items/{id}")           =>      def items(id: int | None = None): ...
//	def items(id: int | None = None): ...     @app.get("/items")
//	                                          def items(id: int | None = None): ...

package lower

import (
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// routeMethods are the methods of apps and routers that register an operation.
var routeMethods = wordSet(`get post put patch delete head options trace api_route`)

// desugarRoutes writes out such operations of a module that imports FastAPI; a function that is named elsewhere stays.
func desugarRoutes(m *ir.Module) {
	if !importsFastAPI(m.Syntax) {
		return
	}
	names := countNames(m.Syntax.Body)
	var out []pyast.Stmt
	for _, s := range m.Syntax.Body {
		fn := functionOf(s)
		if fn == nil || len(fn.decorators) < 2 || names[fn.name] != 1<<20 || !severalWays(m, fn.decorators) {
			out = append(out, s)
			continue
		}
		out = append(out, waysOf(m, s)...)
	}
	m.Syntax.Body = out
}

// severalWays reports whether all decorators register an operation, and not all of them in the same way.
func severalWays(m *ir.Module, decorators []pyast.Expr) bool {
	ways := map[string]bool{}
	for _, d := range decorators {
		call, ok := d.(*pyast.Call)
		if !ok {
			return false
		}
		a, ok := call.Func.(*pyast.Attribute)
		if !ok || !routeMethods[a.Attr] || len(call.Args) != 1 || textOf(call.Args[0]) == "" && !isText(call.Args[0]) {
			return false
		}
		ways[wayOf(m, call)] = true
	}
	return len(ways) > 1
}

var pathVariable = regexp.MustCompile(`\{(\w+)`)

// wayOf spells what a decorator says beside the method and the path: its options, and the variables of the path.
func wayOf(m *ir.Module, call *pyast.Call) string {
	var parts []string
	for _, found := range pathVariable.FindAllStringSubmatch(textOf(call.Args[0]), -1) {
		parts = append(parts, found[1])
	}
	slices.Sort(parts)
	for _, k := range call.Keywords {
		parts = append(parts, k.Arg+"="+m.File.Slice(k.Value.Bounds()))
	}
	return strings.Join(parts, "\x00")
}

// waysOf returns one function for each decorator, the last decorator first, as Python applies them.
func waysOf(m *ir.Module, s pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	decorators := functionOf(s).decorators
	for i, d := range slices.Backward(decorators) {
		one := s
		if i > 0 {
			one = (&pyast.Copier{}).CopyStmts([]pyast.Stmt{s})[0]
			note(m, []pyast.Stmt{one})
		}
		switch one := one.(type) {
		case *pyast.FunctionDef:
			one.DecoratorList = []pyast.Expr{d}
		case *pyast.AsyncFunctionDef:
			one.DecoratorList = []pyast.Expr{d}
		}
		out = append(out, one)
	}
	return out
}
