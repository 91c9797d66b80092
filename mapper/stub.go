// This file writes the stubs: what a route without a translation becomes, with its Python above it.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// stubVar declares the stub of a route and returns its name; routes with the same view share one.
func (m *project) stubVar(mount *mounting, f *RouteFate) gotree.Expr {
	reason := f.Reasons[0]
	key := stubKey{mount.place.Package, f.Route.View.Func, f.Route.View.Class, reason.Message}
	if f.Route.View.Func == nil && f.Route.View.Class == nil {
		key.message += f.Route.Endpoint
	}
	if name, ok := m.stubs[key]; ok {
		return name
	}
	name := gotree.Ident{Name: m.stubName(mount, f)}
	m.stubs[key] = name
	doc := name.Name + " is not translated: " + reason.Code.String() + ", " + reason.Message + "."
	if python := m.pythonOf(f.Route); python != "" {
		doc += "\n\n\t" + strings.ReplaceAll(python, "\n", "\n\t")
	}
	mount.place.Decls = append(mount.place.Decls, &gotree.VarDecl{
		Doc: doc, Origin: m.routeOrigin(f.Route),
		Specs: []gotree.VarSpec{{Names: []string{name.Name}, Values: []gotree.Expr{
			gotree.CallOf(m.qual("web", "Stub"), gotree.Str{Value: reason.Code.String()}, gotree.Str{Value: reason.Message}),
		}}},
	})
	return name
}

// stubKey tells stubs apart.
type stubKey struct {
	pkg     any
	fn      *ir.Func
	class   *ir.Class
	message string
}

// stubName returns the Go name of a stub: the one that its translation was to have, when there was to be one.
func (m *project) stubName(mount *mounting, f *RouteFate) string {
	if f.view != nil && f.view.Name != "" && !m.named[f.view] && !m.mounted(f.view) {
		m.named[f.view] = true
		f.view.Decl = nil
		return f.view.Name
	}
	return mount.place.Package.TakeName(gotree.GoName(stubName(f.Route), true))
}

// mounted reports whether a view answers some route.
func (m *project) mounted(view *rewrite.Func) bool {
	return slices.ContainsFunc(m.fates, func(f RouteFate) bool { return f.view == view && f.Fate != Stub })
}

func stubName(r *ir.Route) string {
	switch {
	case r.View.Func != nil && r.View.Func.Name != "<lambda>":
		return r.View.Func.Name
	case r.View.Class != nil:
		return r.View.Class.Name
	}
	name := strings.Map(func(c rune) rune {
		if c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return c
		}
		return '_'
	}, lastPart(r.Endpoint))
	return "view_" + name
}

// pythonOf returns the source of a route's view.
func (m *project) pythonOf(r *ir.Route) string {
	var module *ir.Module
	var node pyast.Node
	switch {
	case r.View.Func != nil:
		module, node = r.View.Func.Module, r.View.Func.Syntax
	case r.View.Class != nil:
		module, node = r.View.Class.Module, r.View.Class.Syntax
	default:
		return ""
	}
	span := node.Bounds()
	first := module.File.Position(span.Start).Line
	if def, ok := node.(*pyast.FunctionDef); ok && len(def.DecoratorList) > 0 {
		first = module.File.Position(def.DecoratorList[0].Bounds().Start).Line
	}
	last := module.File.Position(span.End).Line
	var lines []string
	for n := first; n <= last && n < first+maxPython; n++ {
		lines = append(lines, module.File.Line(n))
	}
	return dedent(lines)
}

// maxPython bounds the lines of Python above a stub.
const maxPython = 120

func dedent(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	margin := lines[0][:len(lines[0])-len(strings.TrimLeft(lines[0], " \t"))]
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return strings.Join(lines, "\n")
}

func (m *project) routeOrigin(r *ir.Route) gotree.Origin {
	switch {
	case r.View.Func != nil:
		return m.unit.Origin(r.View.Func.Module, r.View.Func.Syntax, "stub")
	case r.View.Class != nil:
		return m.unit.Origin(r.View.Class.Module, r.View.Class.Syntax, "stub")
	}
	return gotree.Origin{Rule: "stub"}
}
