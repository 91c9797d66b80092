// This file gives the parameters of views that a library reads into models their types.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

// giveChecks gives the parameters of views the types of the models that they are, and the request its own.
func (m *project) giveChecks(given map[*ir.Symbol]ir.Type, route *ir.Route) {
	known := models{pydantic.New(m.program, lower.Fold, lower.FoldCall)}
	for _, checks := range route.Checks {
		for _, in := range checks.Inputs {
			if in.Kind == ir.RequestInput {
				given[in.Symbol] = ir.External{Name: "flask.Request"}
				continue
			}
			v, failure := known.Input(in)
			switch {
			case failure != nil:
			case checks.Library == "flask_pydantic":
				m.giveValidated(given, checks, in, v.Type())
			default:
				given[in.Symbol] = ir.Join(given[in.Symbol], v.Type())
			}
		}
	}
}

// measured are the versions of the libraries that were measured, and the names of their distributions.
var measured = map[string]struct{ dist, version string }{
	"flask_openapi3": {"flask-openapi3", "4.3"}, "flask_pydantic": {"Flask-Pydantic", "0.14"},
}

// checkLibrary makes a route a stub whose requests a version of the library reads that was not measured, and conditional
// where no file of the project says the version.
func (m *project) checkLibrary(fate *RouteFate) {
	for _, checks := range fate.Route.Checks {
		if len(checks.Inputs) == 0 && checks.Library == "flask_openapi3" {
			continue
		}
		m.needVersion(fate, checks.Library)
		if m.program.PydanticOne != "" {
			fate.reject(diag.NoOperation, checks.Library+" with version 1 of Pydantic is not translated", fate.Route.Place)
		}
	}
}

// needVersion rejects a route of a version of a library that was not measured, and notes the condition where the version
// is not known.
func (m *project) needVersion(fate *RouteFate, library string) {
	known := measured[library]
	pinned := ""
	if m.opt.Libraries != nil {
		pinned = m.opt.Libraries(known.dist).Text
	}
	switch {
	case pinned == "":
		fate.Conditions = append(fate.Conditions, known.dist+" "+known.version+" serves the app")
	case pinned != known.version && !strings.HasPrefix(pinned, known.version+"."):
		fate.reject(diag.NoOperation, known.dist+" "+pinned+" may do otherwise than "+known.version+" does", fate.Route.Place)
	}
}
