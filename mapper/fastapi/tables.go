// Package fastapi holds the mapping tables of FastAPI and Starlette.
package fastapi

import (
	"strings"

	_ "embed"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

//go:embed fastapi.pyi
var stub string

//go:embed responses.pyi
var responseStub string

//go:embed handlers.pyi
var handlerStub string

//go:embed security.pyi
var securityStub string

//go:embed templating.pyi
var templatingStub string

//go:embed status.pyi
var statusStub string

// Stubs returns the text of the stub by the names of the modules that it serves. How a stub is read is said in
// ir/lower/stubs.go.
func Stubs() map[string]string {
	return map[string]string{"fastapi.security": securityStub, "fastapi.templating": templatingStub, "starlette.templating": templatingStub, "fastapi.status": statusStub, "starlette.status": statusStub, "fastapi.responses": responseStub, "starlette.responses": responseStub, "fastapi.encoders": stub, "fastapi.exception_handlers": handlerStub, "starlette.requests": stub, "fastapi.requests": stub, "fastapi": stub, "fastapi.websockets": stub, "starlette.websockets": stub, "fastapi.exceptions": stub, "starlette.exceptions": stub}
}

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named {
	return []rule.Named{{Name: "fastapi.errors", Table: errors}, {Name: "fastapi.status", Table: statuses()}, {Name: "fastapi.responses", Table: responses()}, {Name: "fastapi.fields", Table: responseFields()}, {Name: "fastapi.request", Table: request}, {Name: "await", Table: coroutines()}, {Name: "fastapi.security", Table: security}, {Name: "fastapi.websockets", Table: sockets()}, {Name: "fastapi.urls", Table: urls}}
}

// errors is what makes HTTP exceptions, and what is read of them.
var errors = httpErrors("fastapi.HTTPException", "fastapi.exceptions.HTTPException", "starlette.exceptions.HTTPException")

func httpErrors(classes ...string) rule.Table {
	var table rule.Table
	for _, class := range classes {
		raise := raiseAs("Raise")
		if strings.HasPrefix(class, "starlette.") {
			raise = raiseAs("RaiseStarlette")
		}
		table = append(table,
			rule.Rule{Py: class + "(status_code)", Do: raise},
			rule.Rule{Py: class + "(status_code, detail)", Do: raise},
			rule.Rule{Py: class + "(status_code, detail, headers)", Do: raise},
			rule.Rule{Py: class + "(status_code, headers=headers)", Do: raise},
			rule.Rule{Py: "(e @ " + class + ").status_code", Go: "fastapi.StatusOf(e)"},
			rule.Rule{Py: "(e @ " + class + ").detail", Go: "fastapi.DetailOf(e)"},
			rule.Rule{Py: "(e @ " + class + ").headers", Go: "fastapi.HeadersOf(e)"},
		)
	}
	return table
}

// raiseAs returns what makes an HTTPException, of FastAPI's class or of Starlette's.
//
//	HTTPException(status_code=404, detail="x")  =>  fastapi.Raise(http.StatusNotFound, "x", nil)
func raiseAs(maker string) func(x rule.Context, m rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) { return raise(x, m, maker) }
}

func raise(x rule.Context, m rule.Match, maker string) (rule.Value, bool) {
	code := m.Args["status_code"]
	if !isInt(x, code) {
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{code}, []string{statusWant(x, code)}
	for _, name := range []string{"detail", "headers"} {
		if m.Args[name] != nil {
			operands, wants = append(operands, m.Args[name]), append(wants, "any")
		}
	}
	call := gotree.CallOf(x.Qual("fastapi", maker), gotree.Nil, gotree.Nil, gotree.Nil)
	for i, v := range x.Several(operands, wants) {
		switch {
		case i == 0:
			call.Args[0] = spellStatus(x, operands[0], v.X)
		case i == 1 && m.Args["detail"] != nil:
			call.Args[1] = v.X
		default:
			call.Args[2] = v.X
		}
	}
	return rule.Value{X: call, Type: "*py.Error"}, true
}
