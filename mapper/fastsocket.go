// This file says what stands around the websocket operations of FastAPI apps.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// besideSockets are the middleware classes of Starlette that let websockets through.
var besideSockets = map[string]bool{"CORSMiddleware": true, "GZipMiddleware": true}

// checkSocket makes a websocket operation a stub behind middleware that looks at websockets too; functions of
// @app.middleware("http") let them through.
func (m *project) checkSocket(fate *RouteFate) {
	if !fate.Route.Socket {
		return
	}
	for _, h := range m.app.Hooks {
		name := h.Library[strings.LastIndexByte(h.Library, '.')+1:]
		if h.Kind == ir.AroundRequest && name != "" && !besideSockets[name] {
			fate.reject(diag.NoFastAPI, "what "+name+" does around websockets is not translated", h.Place)
		}
	}
}

// socketRule is the line of a websocket operation in the list of paths.
func socketRule(r *ir.Route) gotree.Element {
	return gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{
		{Key: gotree.Ident{Name: "Path"}, Value: gotree.Str{Value: r.Rule}},
		{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: r.Endpoint}},
		{Key: gotree.Ident{Name: "Socket"}, Value: gotree.True},
	}}}
}
