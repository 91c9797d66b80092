// This file notes what runs before the first request of a FastAPI app: lifespans, and functions of on_event("startup"). What
// runs after the last one shows in no answer.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// starting is a lifespan, or the one of a router that has none of its own: it runs the functions that the router knows by
// then (starlette.routing._DefaultLifespan).
type starting struct {
	lifespan *ir.Startup // nil for a router's default
	events   *router
}

// livesBy reads the option lifespan of an app or router, which takes the place of the router's default.
func (r *router) livesBy(in *eval.Interp, c *eval.Call) {
	lifespan := c.Arg(-1, "lifespan")
	if lifespan == nil || eval.IsNone(lifespan) {
		return
	}
	s := ir.Startup{Lifespan: true, Place: in.Place(c.Node)}
	s.Func, s.Unknown = plainFunc(lifespan)
	r.starting[0].lifespan = &s
}

// starts notes a function that runs before the first request.
func (r *router) starts(in *eval.Interp, c *eval.Call, event string, fn eval.Value) {
	if event == "shutdown" {
		return
	}
	s := ir.Startup{Place: in.Place(c.Node)}
	if r.h.elsewhere(in, s.Place, "a function for the start of the app") {
		return
	}
	if s.Func, s.Unknown = plainFunc(fn); event != "startup" {
		s.Unknown = "the event is not known"
	}
	r.events = append(r.events, s)
}

// started returns what runs, in order: the lifespan of the app around those of the routers that it includes, each of which
// also runs where the app has on_event functions of its own (fastapi.routing.APIRouter.include_router).
func (r *router) started() []ir.Startup {
	var out []ir.Startup
	for _, s := range r.starting {
		if s.lifespan != nil {
			out = append(out, *s.lifespan)
			continue
		}
		out = append(out, s.events.events...)
	}
	return out
}
