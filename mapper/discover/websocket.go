// This file notes the websocket operations of FastAPI apps (FastAPI documentation, "WebSockets").

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// socketMethod stands in the place of the methods of a rule for websockets.
const socketMethod = "WEBSOCKET"

// addSocket adds a websocket operation: of router.websocket(path, name, dependencies=...).
func (r *router) addSocket(in *eval.Interp, c *eval.Call, fn eval.Value, scope *ir.Func) {
	before := len(r.routes)
	r.add(in, c, fn, []string{socketMethod}, scope)
	for i := range r.routes[before:] {
		r.routes[before+i].route.Socket = true
	}
}

// refuseSocket refuses the parameter for a websocket of an operation that answers HTTP requests, which FastAPI calls
// without it.
func refuseSocket(op *ir.Operation) {
	eachOperation(op, func(o *ir.Operation) {
		for _, in := range o.Params {
			if in.Kind == ir.SocketInput {
				refuse(op, o.Func.Module, in.Symbol.Binds[0], "the parameter %s takes a websocket, which HTTP requests do not have", in.Name)
			}
		}
	})
}

// eachOperation calls visit with an operation and with each that it depends on.
func eachOperation(op *ir.Operation, visit func(*ir.Operation)) {
	seen := map[*ir.Operation]bool{}
	var look func(o *ir.Operation)
	look = func(o *ir.Operation) {
		if o == nil || seen[o] {
			return
		}
		seen[o] = true
		visit(o)
		for _, d := range o.Requires {
			look(d.On)
		}
		for _, in := range o.Params {
			if in.Kind == ir.DependsInput && in.Depends != nil {
				look(in.Depends.On)
			}
		}
	}
	look(op)
}

// refuseInSocket refuses what a websocket operation asks for that only requests of HTTP have.
func refuseInSocket(op *ir.Operation) {
	eachOperation(op, func(o *ir.Operation) {
		for _, d := range o.Requires {
			refuseScheme(op, d)
		}
		for _, in := range o.Params {
			switch {
			case in.Kind == ir.DependsInput && in.Depends != nil:
				refuseScheme(op, in.Depends)
			case in.Kind >= ir.BodyInput && in.Kind != ir.DependsInput && in.Kind < ir.SocketInput:
				refuse(op, o.Func.Module, in.Symbol.Binds[0], "the parameter %s is not translated in a websocket operation", in.Name)
			}
		}
	})
}

// refuseScheme refuses the security schemes of FastAPI's own, which take a Request and fail on websockets.
func refuseScheme(op *ir.Operation, d *ir.Dependency) {
	if d.On == nil {
		refuse(op, op.Func.Module, op.Func.Syntax, "the security scheme %s is not translated in a websocket operation", d.Scheme)
	}
}
