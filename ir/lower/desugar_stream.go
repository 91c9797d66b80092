// This file rewrites asynchronous generators within functions that only make the bodies of streamed answers as plain ones:
// what sends the body runs them one item after the other, as it does plain generators (Starlette documentation,
// "StreamingResponse").
//
//	async def view():                                   async def view():
//	    async def lines():                                  def lines():
//	        for i in range(3): yield f"{i}"       =>            for i in range(3): yield f"{i}"
//	    return StreamingResponse(lines())                   return StreamingResponse(lines())

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// plainGenerators rewrites those of one function's suite.
func plainGenerators(suite []pyast.Stmt) {
	for i, s := range suite {
		def, ok := s.(*pyast.AsyncFunctionDef)
		if !ok || len(def.DecoratorList) > 0 || boundBy(suite)[def.Name] != 1 || !ownYield(def.Body) || !onlyStreamed(suite, def) {
			continue
		}
		suite[i] = &pyast.FunctionDef{Span: def.Span, Name: def.Name, Args: def.Args, Body: def.Body, Returns: def.Returns}
	}
}

// ownYield reports whether the code of one function, without those within it, yields.
func ownYield(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
				return false
			case *pyast.Yield:
				found = true
			}
			return !found
		})
	}
	return found
}

// onlyStreamed reports whether every use of a generator is a call that makes the body of a StreamingResponse.
func onlyStreamed(suite []pyast.Stmt, def *pyast.AsyncFunctionDef) bool {
	uses, streamed := 0, 0
	for _, s := range suite {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if n.ID == def.Name {
					uses++
				}
			case *pyast.Call:
				if lastName(n.Func) == "StreamingResponse" && streamsBody(n, def.Name) {
					streamed++
				}
			}
			return true
		})
	}
	return uses > 0 && uses == streamed
}

// streamsBody reports whether the content of a response is a call of a function of that name.
func streamsBody(response *pyast.Call, name string) bool {
	content := pyast.Expr(nil)
	if len(response.Args) > 0 {
		content = response.Args[0]
	}
	for _, k := range response.Keywords {
		if k.Arg == "content" {
			content = k.Value
		}
	}
	call, ok := content.(*pyast.Call)
	return ok && nameOf(call.Func) == name
}
