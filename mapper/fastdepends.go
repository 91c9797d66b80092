// This file refuses what operations of FastAPI depend on where that is not the same for all of them.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkDependencies makes a route a stub when it depends on a function that reads a parameter from the path for some routes and
// from elsewhere for others, or on a model or a dataclass, which version 1 of Pydantic describes otherwise.
func (m *project) checkDependencies(fate *RouteFate) {
	op := fate.Route.Operation
	if op == nil {
		return
	}
	if m.program.PydanticOne != "" && op.DependsOn(m.program.Readers) {
		fate.reject(diag.NoOperation, "a model or a dataclass as a dependency is not translated for version 1 of Pydantic", fate.Route.Place)
	}
	if m.mixed == nil {
		m.mixed = m.mixedDependencies()
	}
	if op.DependsOn(m.mixed) {
		fate.reject(diag.NoOperation, "what the operation depends on reads a parameter from the path for some routes, and from elsewhere for others", fate.Route.Place)
	}
}

// mixedDependencies returns the functions that operations depend on whose parameters come from different places.
func (m *project) mixedDependencies() map[pyast.Node]bool {
	first, mixed := map[*ir.Func]*ir.Operation{}, map[pyast.Node]bool{}
	same := func(x, y *ir.Input) bool { return x.Kind == y.Kind }
	for _, route := range m.app.Routes {
		if route.Operation == nil {
			continue
		}
		for _, op := range route.Operation.Below() {
			known := first[op.Func]
			if known == nil {
				first[op.Func] = op
			} else if !slices.EqualFunc(known.Params, op.Params, same) {
				mixed[op.Func.Syntax] = true
			}
		}
	}
	return mixed
}
