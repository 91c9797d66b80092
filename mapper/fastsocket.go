// This file says what stands around the websocket operations of FastAPI apps.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// besideSockets are the middleware classes of Starlette that let websockets through. SessionMiddleware does so too, but for
// websocket.session, which has no translation.
var besideSockets = map[string]bool{"CORSMiddleware": true, "GZipMiddleware": true, "SessionMiddleware": true}

// The conditions of websocket operations: what uvicorn does with connections by itself.
const (
	plainFrames    = "websocket messages are sent uncompressed, which uvicorn compresses for clients that offer permessage-deflate"
	noPings        = "websockets are not pinged, whereas uvicorn closes those whose clients do not answer for 20 seconds"
	wellFormedOnly = "handshakes of websockets are well-formed, as the answers to others have other texts"
)

// checkSocket makes a websocket operation a stub behind middleware that looks at websockets too; functions of
// @app.middleware("http") let them through.
func (m *project) checkSocket(fate *RouteFate) {
	if !fate.Route.Socket {
		return
	}
	for _, h := range m.app.Hooks {
		name := h.Library[strings.LastIndexByte(h.Library, '.')+1:]
		if h.Kind == ir.AroundRequest && h.Within == nil && name != "" && !besideSockets[name] {
			fate.reject(diag.NoFastAPI, "what "+name+" does around websockets is not translated", h.Place)
		}
	}
	m.checkMountBefore(fate)
	fate.Conditions = append(fate.Conditions, plainFrames, noPings, wellFormedOnly)
	m.checkPauses(fate)
}

// checkMountBefore makes a websocket operation a stub below a mount that was added before it: that answers the handshake, and
// static folders do so by an exception.
func (m *project) checkMountBefore(fate *RouteFate) {
	for _, r := range m.app.Routes {
		path := r.Mount
		if r.Within != nil {
			path = r.Within.Path + "/"
		}
		switch {
		case r == fate.Route:
			return
		case path != "" && strings.HasPrefix(fate.Route.Rule, path):
			fate.reject(diag.NoFastAPI, "the mount "+path+" comes before the websocket, and answers in its place", r.Place)
			return
		}
	}
}

// pauses are the calls that let others go on in the event loop.
var pauses = map[string]bool{"asyncio.sleep": true, "anyio.sleep": true}

// checkPauses makes a websocket operation a stub that holds the lock of the state where a function that it calls pauses:
// only the operation itself lets it go.
func (m *project) checkPauses(fate *RouteFate) {
	if fate.view == nil || fate.view.State == nil {
		return
	}
	seen := map[*rewrite.Func]bool{}
	var visit func(f *rewrite.Func)
	visit = func(f *rewrite.Func) {
		for _, callee := range f.Calls {
			if seen[callee] {
				continue
			}
			seen[callee] = true
			if at := pauseOf(callee.Py); at != nil {
				fate.reject(diag.NoAsync, callee.Py.Name+" pauses, and the lock of the module's state is held meanwhile", ir.Place{File: callee.Py.Module.File, Span: at.Bounds()})
			}
			visit(callee)
		}
	}
	visit(fate.view)
}

// pauseOf returns the first pause of a function, nil for none.
func pauseOf(fn *ir.Func) (found *pyast.Call) {
	if fn == nil {
		return nil
	}
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok && found == nil && pauses[fn.Qualified(call.Func)] {
				found = call
			}
			return found == nil
		})
	}
	return found
}

// socketRule is the line of a websocket operation in the list of paths.
func socketRule(r *ir.Route) gotree.Element {
	return gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{
		{Key: gotree.Ident{Name: "Path"}, Value: gotree.Str{Value: r.Rule}},
		{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: r.Endpoint}},
		{Key: gotree.Ident{Name: "Socket"}, Value: gotree.True},
	}}}
}
