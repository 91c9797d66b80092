// This file notes what is mounted in FastAPI apps: static folders, and other apps.

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// allMethods are those of a mounted app, which answers any.
var allMethods = []string{"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}

// staticFiles is a starlette.staticfiles.StaticFiles.
type staticFiles struct {
	eval.Hosted
	folder string // relative to the project's root, "" when it is not known
	pages  bool   // html=True
}

// Attr implements eval.Object.
func (s *staticFiles) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	if name == "__init__" {
		return native(name, s.init)
	}
	return nil, false
}

// SetAttr implements eval.Object. What is set may change which files it serves.
func (s *staticFiles) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {
	s.folder = ""
}

// init is StaticFiles.__init__(*, directory, packages, html, check_dir, follow_symlink). The folder is looked for in the
// working directory, which is the project's.
func (s *staticFiles) init(_ *eval.Interp, c *eval.Call) eval.Value {
	folder, ok := eval.PathText(orNone(c.Arg(-1, "directory")))
	for _, k := range c.Keywords {
		value := eval.Fold(eval.Plain(k.Value))
		isBool := value != nil && value.Kind == ir.ConstBool
		switch {
		case k.Name == "directory" || k.Name == "check_dir" && isBool:
		case k.Name == "html" && isBool:
			s.pages = value.Bool
		default:
			ok = false
		}
	}
	if ok && folder != "" && !c.Open && len(c.Args) == 0 {
		s.folder = projectPath(".", folder)
	}
	return eval.None()
}

// mounted lists what a mounted app answers, as one rule.
func (r *router) mounted(in *eval.Interp, c *eval.Call, path string) {
	place := in.Place(c.Node)
	if r.h.frozen || r.h.elsewhere(in, in.Place(c.Node), "what is mounted at "+path) {
		return
	}
	path = r.prefix + strings.TrimRight(path, "/")
	if in.Unsure() {
		r.h.add(diag.ConditionalRule, place, "what is mounted at %q is so under a condition that is not known; it is listed", path)
	}
	route := ir.Route{Rule: path + "/{path:path}", Mount: path + "/", Endpoint: text(c.Arg(2, "name")), Methods: slices.Clone(allMethods), Place: place}
	what := object(orNone(c.Arg(1, "app")))
	op := operation{}
	if op.below, _ = what.(*fastApp); op.below != nil {
		op.below.places++
		if in.Unsure() || strings.Contains(path, "{") {
			op.below.places++ // it cannot be told where it is
		}
	}
	files, ok := what.(*staticFiles)
	if ok && files.folder != "" && !strings.HasPrefix(files.folder, "/") && !strings.HasPrefix(files.folder, "..") && !strings.Contains(path, "{") {
		route.Static, route.StaticFolder, route.Pages = true, files.folder, files.pages
	} else {
		route.Library = "a mounted app"
	}
	op.route = route
	r.routes = append(r.routes, op)
}

// adoptable reports whether the routes of a mounted app can be listed: it is mounted once, is of FastAPI's own class, has
// nothing that is not followed, and mounts and talks over websockets itself nowhere.
func (a *fastApp) adoptable() bool {
	if a == nil || a.places != 1 || len(a.routes) == 0 || len(a.app.Extensions) > 0 {
		return false
	}
	if s := a.app.Symbol; s != nil {
		if _, own := s.Type.(ir.Instance); own {
			return false
		}
	}
	plain := func(item ir.ConfigItem) bool {
		return item.Key != "debug" && item.Key != "root_path"
	}
	return !slices.ContainsFunc(a.app.Config, func(item ir.ConfigItem) bool { return !plain(item) }) &&
		!slices.ContainsFunc(a.routes, func(op operation) bool { return op.route.Mount != "" || op.route.Socket })
}

// adopt lists what a mounted app answers among the routes, hooks and handlers of the app. What it wants to run before the
// first request does not run: Starlette starts the outer app only.
func (a *fastApp) adopt(mount operation) {
	below := mount.below
	m := &ir.Mounted{Path: strings.TrimSuffix(mount.route.Mount, "/"), Name: mount.route.Endpoint, Symbol: below.app.Symbol, Config: below.app.Config}
	a.app.Mounted = append(a.app.Mounted, m)
	for _, op := range below.routes {
		route := op.route
		route.Within, route.Rule = m, m.Path+route.Rule
		if route.Library == "" {
			route.View = op.view.resolve()
			op.describe(&route)
		}
		a.app.Routes = append(a.app.Routes, &route)
	}
	for _, h := range below.app.Hooks {
		h.Within = m
		a.app.Hooks = append(a.app.Hooks, h)
	}
	for _, h := range below.app.Handlers {
		h.Within = m
		a.app.Handlers = append(a.app.Handlers, h)
	}
}
