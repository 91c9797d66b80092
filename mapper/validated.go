// This file tells inference what flask_pydantic reads for a view: the types of its parameters, and those of
// request.query_params, request.body_params and request.form_params.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// giveValidated gives what is read its type. What the annotation of a URL's variable says takes the place of what the
// converter gives.
func (m *project) giveValidated(given map[*ir.Symbol]ir.Type, checks *ir.Checks, in *ir.Input, known ir.Type) {
	if in.Kind == ir.PathInput {
		given[in.Symbol] = known
		return
	}
	if in.Kind == ir.BodyInput && checks.Settings.ManyBodies && !isRoot(known) {
		known = ir.List{Elem: known}
	}
	if in.Symbol != nil {
		given[in.Symbol] = known
	}
	if m.validated == nil {
		m.validated = map[*ir.Func]map[string]ir.Type{}
	}
	if m.validated[checks.Func] == nil {
		m.validated[checks.Func] = map[string]ir.Type{}
	}
	m.validated[checks.Func]["flask.request."+in.Name+"_params"] = known
}

func isRoot(known ir.Type) bool {
	in, ok := known.(ir.Instance)
	return ok && in.Class.IsRootModel()
}

// validatedHint returns the types of request.query_params and its kin in the view that they are read for.
func (m *project) validatedHint(fn *ir.Func, e pyast.Expr, _ func(pyast.Expr) ir.Type) ir.Type {
	a, ok := e.(*pyast.Attribute)
	if !ok || m.validated[fn] == nil {
		return nil
	}
	return m.validated[fn][fn.Qualified(a)]
}
