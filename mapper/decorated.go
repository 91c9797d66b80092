// This file decides what a decorator needs to know of the view, and of the decorators between the two.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// needResponse rejects a route whose decorator looks at the view's response, unless the view and the decorators between
// the two certainly give response objects.
func (m *project) needResponse(fate *RouteFate, f *rewrite.Func, place ir.Place, within []decoration, view *ir.Func) {
	gives := view != nil && rewrite.ResponseView(view)
	for _, inner := range m.within(within) {
		gives = gives && inner != nil && inner.GivesResponse
	}
	if !gives {
		fate.reject(diag.NoDecorator, "the decorator "+f.Py.Name+" needs a response object, which the view may not give", place)
	}
}

// nameSeenBy returns the name of the view as a decorator sees it.
func (m *project) nameSeenBy(fate *RouteFate, f *rewrite.Func, place ir.Place, within []decoration, view *ir.Func) string {
	known := view != nil
	for _, inner := range m.within(within) {
		known = known && inner != nil && inner.KeepsName
	}
	if !known {
		fate.reject(diag.NoDecorator, "the decorator "+f.Py.Name+" asks for the name of the view, which is not known", place)
		return ""
	}
	return view.Name
}

// within returns the translations of decorators between another one and the view, nil for one that is not the app's own.
func (m *project) within(between []decoration) []*rewrite.Func {
	var out []*rewrite.Func
	for _, d := range between {
		_, target := d.call()
		var f *rewrite.Func
		if d.scope != nil {
			if fn := rewrite.FuncNamed(d.scope, target); fn != nil {
				f = m.unit.Function(fn, d.mode())
			}
		}
		out = append(out, f)
	}
	return out
}

// decorateMethod translates the decorators of a method of a view class.
func (m *project) decorateMethod(fate *RouteFate, method string, fn *ir.Func) {
	around := methodDecorations(fate.Route, method, fn)
	for i, d := range around {
		if fate.wrapsOf == nil {
			fate.wrapsOf = map[string][]gotree.Expr{}
		}
		fate.wrapsOf[method] = append(fate.wrapsOf[method], m.translateDecorator(fate, d, around[i+1:], fn)...)
	}
}

// decorateHead lets the method get answer HEAD by itself where its decorators differ: those of a dict method_decorators are
// looked up by the method of the request.
func (m *project) decorateHead(fate *RouteFate, get *ir.Func) {
	if get == nil || fate.methods["HEAD"] != nil || !slices.Contains(fate.Route.Methods, "HEAD") {
		return
	}
	if len(methodDecorations(fate.Route, "GET", get)) != len(methodDecorations(fate.Route, "HEAD", get)) {
		fate.methods["HEAD"] = fate.methods["GET"]
		m.decorateMethod(fate, "HEAD", get)
	}
}
