// This file puts WSGI middleware of the app's own around the port. Where one has no translation, a stub stands in its place
// and lets no request through, so that every route is a stub until it is ported.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// wsgi is a WSGI middleware with its translation.
type wsgi struct {
	py     ir.WSGI
	out    *rewrite.Func
	reason *Reason // why it has none
}

func (m *project) translateWSGI() {
	for _, py := range slices.Backward(m.app.WSGI) {
		w := wsgi{py: py}
		if py.Proxy != nil {
			m.wsgi = append(m.wsgi, w)
			continue
		}
		if m.wrapsTwice(py) {
			w.reason = &Reason{diag.NoMiddleware, "the WSGI middleware " + py.Name + " stands around the app more than once", py.Place}
		} else if py.Func == nil {
			w.reason = &Reason{diag.NoMiddleware, "the WSGI middleware " + py.Name + " has no translation", py.Place}
		} else {
			w.out = m.unit.Function(py.Func, rewrite.WSGIMode)
			if because := m.reasonOf(w.out); because != nil {
				w.reason = &Reason{diag.NoMiddleware, "the WSGI middleware " + py.Name + " has no translation: " + because.Message, because.Place}
			} else if w.out.State != nil {
				w.reason = &Reason{diag.NoMiddleware, "the WSGI middleware " + py.Name + " uses variables of its module", py.Place}
			}
		}
		if w.reason == nil {
			for _, c := range w.out.Conditions {
				m.require(c)
			}
		}
		m.wsgi = append(m.wsgi, w)
	}
}

// wrapsTwice reports whether the same code stands around the app again, where it may hold other values.
func (m *project) wrapsTwice(py ir.WSGI) bool {
	n := 0
	for _, other := range m.app.WSGI {
		if py.Func != nil && other.Func == py.Func {
			n++
		}
	}
	return n > 1
}

// gate returns why no request comes through to the routes, nil when all middleware has a translation.
func (m *project) gate() *Reason {
	for _, w := range m.wsgi {
		if w.reason != nil {
			return w.reason
		}
	}
	return nil
}

// gated returns the routes as they answer: all of them are stubs behind a middleware that is one.
func (m *project) gated() []RouteFate {
	reason := m.gate()
	if reason == nil {
		return m.fates
	}
	out := slices.Clone(m.fates)
	for i := range out {
		out[i].Fate, out[i].Reasons = Stub, append([]Reason{*reason}, out[i].Reasons...)
	}
	return out
}

// closeGate makes the routes stubs behind a middleware that is one, once their handlers are written.
func (m *project) closeGate() { m.fates = m.gated() }

// mountWSGI returns the middleware as Gin's, outermost first.
func (m *project) mountWSGI() []gotree.Expr {
	var out []gotree.Expr
	for _, w := range m.wsgi {
		switch {
		case w.py.Proxy != nil:
			out = append(out, gotree.CallOf(&gotree.Selector{X: m.proxyFix(w.py.Proxy), Sel: "Handler"}))
			continue
		case w.reason != nil:
			out = append(out, m.wsgiStub(w))
			continue
		}
		fn := gotree.Qual{Path: m.unit.Path(w.out.Place.Package), Name: w.out.Name}
		out = append(out, gotree.CallOf(m.qual("web", "WSGI"), fn))
	}
	return out
}

// wsgiStub declares what stands in the place of a middleware without a translation, with its Python above it.
func (m *project) wsgiStub(w wsgi) gotree.Expr {
	stub := gotree.CallOf(m.qual("web", "StubMiddleware"), gotree.Str{Value: w.reason.Code.String()}, gotree.Str{Value: w.reason.Message})
	if w.out == nil || w.py.Class == nil {
		return stub
	}
	place := m.unit.Place(w.py.Class.Module)
	name := w.out.Name // the one that its translation was to have
	if w.out.Decl = nil; name == "" {
		name = place.Package.TakeName(rewrite.MiddlewareName(w.py.Class))
	}
	doc := name + " lets no request through until it is ported: " + w.reason.Code.String() + ", " + w.reason.Message + "."
	if python := m.pythonOf(&ir.Route{View: ir.View{Class: w.py.Class}}); python != "" {
		doc += "\n\n\t" + strings.ReplaceAll(python, "\n", "\n\t")
	}
	place.Decls = append(place.Decls, &gotree.VarDecl{
		Doc: doc, Origin: m.unit.Origin(w.py.Class.Module, w.py.Class.Syntax, "stub"),
		Specs: []gotree.VarSpec{{Names: []string{name}, Values: []gotree.Expr{stub}}},
	})
	return gotree.Qual{Path: m.unit.Path(place.Package), Name: name}
}

// giveSetup adds the factory, and middleware with the type of the environment that it gets.
func (m *project) giveSetup(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	add(m.app.Factory)
	m.giveFactory(given)
	for _, w := range m.app.WSGI {
		if w.Func != nil {
			add(w.Func)
			given[w.Func.Params[len(w.Func.Params)-2]] = ir.External{Name: "wsgiref.types.WSGIEnvironment"}
		}
	}
}

// giveFactory lets the parameters of the factory be the constants that they hold where the app is made.
func (m *project) giveFactory(given map[*ir.Symbol]ir.Type) {
	if m.app.Factory == nil {
		return
	}
	for _, s := range m.app.Factory.Params {
		c := m.app.Given[s.Name]
		if c == nil || len(s.Binds) > 1 || s.Captured || c.Kind > ir.ConstBytes {
			continue
		}
		s.Const = c
		given[s] = typeOfConst(c)
		if c.Kind == ir.ConstNone {
			given[s] = ir.None
		}
	}
}
