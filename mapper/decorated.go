// This file decides what a decorator needs to know of the view, and of the decorators between the two.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// needResponse rejects a route whose decorator looks at the view's response, unless the view and the decorators between
// the two certainly give response objects.
func (m *project) needResponse(fate *RouteFate, f *rewrite.Func, place ir.Place) {
	view := fate.Route.View
	gives := view.Func != nil && rewrite.ResponseView(view.Func)
	for _, inner := range m.within(view, place) {
		gives = gives && inner != nil && inner.GivesResponse
	}
	if !gives {
		fate.reject(diag.NoDecorator, "the decorator "+f.Py.Name+" needs a response object, which the view may not give", place)
	}
}

// nameSeenBy returns the name of the view as a decorator sees it.
func (m *project) nameSeenBy(fate *RouteFate, f *rewrite.Func, place ir.Place) string {
	view := fate.Route.View
	known := view.Func != nil
	for _, inner := range m.within(view, place) {
		known = known && inner != nil && inner.KeepsName
	}
	if !known {
		fate.reject(diag.NoDecorator, "the decorator "+f.Py.Name+" asks for the name of the view, which is not known", place)
		return ""
	}
	return view.Func.Name
}

// within returns the decorators that stand between the one at place and the view, nil for one that is not the app's own.
func (m *project) within(view ir.View, place ir.Place) []*rewrite.Func {
	at := slices.IndexFunc(view.Decorators, func(d pyast.Expr) bool { return d.Bounds() == place.Span })
	var out []*rewrite.Func
	for _, d := range view.Decorators[at+1:] {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		fn := rewrite.FuncNamed(view.DecoScope, d)
		if fn == nil {
			out = append(out, nil)
			continue
		}
		out = append(out, m.unit.Function(fn, rewrite.MiddlewareMode))
	}
	return out
}
