// This file finds the parameters that FastAPI gives the request: those that say so, and the first of a middleware function.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// requestClasses are the names of FastAPI's request.
var requestClasses = map[string]bool{"fastapi.Request": true, "fastapi.requests.Request": true, "starlette.requests.Request": true}

// markRequests notes which parameters are requests of FastAPI.
func markRequests(p *ir.Program) {
	for _, m := range p.Modules {
		for _, fn := range m.Funcs {
			for _, s := range fn.Params {
				s.Request = len(s.Binds) == 1 && isRequestParam(fn, s)
			}
			if params := valueParams(fn); len(params) == 2 && params[1].Name == "call_next" && fn.Async {
				params[0].Request = len(params[0].Binds) == 1
			}
		}
	}
}

func isRequestParam(fn *ir.Func, s *ir.Symbol) bool {
	arg, ok := s.Binds[0].(*pyast.Arg)
	return ok && arg.Annotation != nil && requestClasses[fn.Definer().Qualified(arg.Annotation)]
}
