// This file reads what a view asks of requests that a library reads into models.

package discover

import (
	"fmt"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkedKinds are the parameters that flask_openapi3 fills, in the order in which it does.
var checkedKinds = []struct {
	name string
	kind ir.InputKind
}{
	{"header", ir.HeaderInput},
	{"cookie", ir.CookieInput},
	{"path", ir.PathInput},
	{"query", ir.QueryInput},
	{"form", ir.FormInput},
	{"body", ir.BodyInput},
	{"raw", ir.RequestInput},
}

// readChecks fills in what the views of a route ask for.
func readChecks(r *ir.Route) {
	for _, c := range r.Checks {
		readOpenAPI(r, c)
	}
	readValidated(r)
}

// readOpenAPI fills in what flask_openapi3 fills.
func readOpenAPI(r *ir.Route, c *ir.Checks) {
	params := []*ir.Symbol(nil)
	if r.View.Func != nil {
		c.Func = r.View.Func
	}
	if c.Func == nil || c.Inputs != nil {
		return
	}
	if params = c.Func.Params; r.View.Class != nil {
		params = params[min(1, len(params)):]
	}
	others := len(r.View.Decorators)
	if r.View.Class != nil {
		others += len(c.Func.Decorators())
	}
	if c.Over != nil {
		others--
	}
	if others > 0 {
		refuseCheck(c, c.Func.Syntax, "flask_openapi3 reads the request before the other decorators of the view run, which is not translated")
	}
	if len(c.Func.Args.Posonlyargs) > 0 || c.Func.Args.Vararg != nil || c.Func.Args.Kwarg != nil {
		refuseCheck(c, c.Func.Syntax, "the view has parameters that flask_openapi3 does not fill")
	}
	byName := map[string]*ir.Symbol{}
	for _, s := range params {
		byName[s.Name] = s
	}
	for _, k := range checkedKinds {
		if s := byName[k.name]; s != nil {
			c.Inputs = append(c.Inputs, checkedInput(c, s, k.kind))
			delete(byName, k.name)
		}
	}
	for _, s := range params {
		if byName[s.Name] != nil && (!given(c.Func, s)) {
			refuseCheck(c, s.Binds[0], "the parameter %s is none that flask_openapi3 fills: its call raises TypeError", s.Name)
		}
	}
}

// given reports whether a parameter has a default.
func given(fn *ir.Func, s *ir.Symbol) bool { return defaultOf(fn, s) != nil }

func checkedInput(c *ir.Checks, s *ir.Symbol, kind ir.InputKind) *ir.Input {
	in := &ir.Input{Symbol: s, Name: s.Name, Kind: kind, Scope: c.Func.Definer()}
	if arg, ok := s.Binds[0].(*pyast.Arg); ok {
		in.Annotation = arg.Annotation
	}
	if in.Annotation == nil {
		refuseCheck(c, s.Binds[0], "the parameter %s has no annotation, so that flask_openapi3 does not fill it", s.Name)
	}
	return in
}

func refuseCheck(c *ir.Checks, node pyast.Node, format string, args ...any) {
	place := ir.Place{File: c.Func.Module.File, Span: node.Bounds()}
	c.Refusals = append(c.Refusals, ir.Refusal{Message: fmt.Sprintf(format, args...), Place: place})
}
