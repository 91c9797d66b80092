// This file serves what is mounted in FastAPI apps: static folders, and stubs for other apps.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// mountPath spells the path of a mount as Starlette keeps it, without a slash at its end.
func mountPath(r *ir.Route) gotree.Expr {
	return gotree.Str{Value: strings.TrimRight(r.Mount, "/")}
}

// mountRule is the line of a mount in the list of paths.
func mountRule(path gotree.Expr, name string) gotree.Element {
	rule := &gotree.Composite{Elts: []gotree.Element{{Key: gotree.Ident{Name: "Path"}, Value: path}}}
	if name != "" {
		rule.Elts = append(rule.Elts, gotree.Element{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: name}})
	}
	rule.Elts = append(rule.Elts, gotree.Element{Key: gotree.Ident{Name: "Mount"}, Value: gotree.True})
	return gotree.Element{Value: rule}
}

// mountFolders serves the static folders.
func (a *assembly) mountFolders() {
	for _, f := range a.fates {
		if !f.Route.Static {
			continue
		}
		name := "Static"
		if f.Route.Pages {
			name = "StaticPages"
		}
		handler := gotree.CallOf(a.qual("fastapi", name), gotree.Str{Value: f.Route.StaticFolder})
		if f.Fate == Stub {
			handler = gotree.CallOf(a.qual("web", "Stub"), gotree.Str{Value: reasonCode(&f.Reasons[0])}, gotree.Str{Value: reasonText(&f.Reasons[0])})
		}
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "Mount"), mountPath(f.Route), handler)))
	}
}
