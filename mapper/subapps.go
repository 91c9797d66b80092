// This file puts together the apps that an app of FastAPI mounts: each has rules, middleware and error handlers of its own.

package mapper

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// encloses reports whether a hook of one app runs around what another one answers: it is of that app, or of the one that
// mounts it.
func encloses(hook, of *ir.Mounted) bool { return hook == nil || hook == of }

// rootPath returns the option root_path of the app: what proxies take away from paths.
func (m *project) rootPath() string {
	for _, item := range m.app.Config {
		if item.Key == "root_path" && item.Const != nil {
			return item.Const.Text
		}
	}
	return ""
}

// checkRoot makes every route a stub of an app with a root path that has no plain form, or that mounts others: below a mount
// it has to be given.
func (m *project) checkRoot() {
	root := m.rootPath()
	mounts := slices.ContainsFunc(m.app.Routes, func(r *ir.Route) bool { return r.Mount != "" || r.Within != nil })
	if root != "" && (mounts || !strings.HasPrefix(root, "/") || strings.HasSuffix(root, "/")) {
		m.general = append(m.general, Reason{diag.NoFastAPI, "the option root_path of an app that mounts others, or that begins or ends otherwise than a path, is not translated", m.app.Place})
	}
}

// below spells a path as requests do that have the root path before it; "" stays, as it stands for none.
func below(root string, path gotree.Expr) gotree.Expr {
	if text, ok := path.(gotree.Str); ok && text.Value != "" {
		return gotree.Str{Value: root + text.Value}
	}
	return path
}

// configOf returns what an app is made with.
func (m *project) configOf(within *ir.Mounted) []ir.ConfigItem {
	if within == nil {
		return m.app.Config
	}
	return within.Config
}

// rulesWithin returns the fates of the routes of an app, by their indices, in the order in which they are tried; where it
// mounts another one, that stands in place of its routes.
func (m *project) rulesWithin(within *ir.Mounted) iter.Seq2[int, *ir.Mounted] {
	return func(yield func(int, *ir.Mounted) bool) {
		seen := map[*ir.Mounted]bool{}
		for i, f := range m.fates {
			in := f.Route.Within
			switch {
			case in == within:
				if !yield(i, nil) {
					return
				}
			case within == nil && !seen[in]:
				seen[in] = true
				if !yield(i, in) {
					return
				}
			}
		}
	}
}

var notInName = regexp.MustCompile(`[^A-Za-z0-9]+`)

// innerName returns the Go name of a mounted app: that of its variable, or else of its path. Several have numbers.
func (m *project) innerName(within *ir.Mounted, exported bool) string {
	spell := func(w *ir.Mounted) string {
		if w.Symbol != nil && w.Symbol.Name != "app" {
			return w.Symbol.Name
		}
		if path := strings.Trim(notInName.ReplaceAllString(w.Path, "_"), "_"); path != "" && strings.TrimLeft(path, "0123456789") == path {
			return path
		}
		return "mounted" + notInName.ReplaceAllString(w.Path, "_")
	}
	name := spell(within)
	for i, other := range m.app.Mounted {
		if other == within {
			break
		}
		if spell(other) == name {
			name += string(rune('2' + i))
		}
	}
	return gotree.GoName(name, exported)
}

// rulesName returns the name of the function that lists the paths of an app.
func (m *project) rulesName(within *ir.Mounted) string {
	if within == nil {
		return "rules"
	}
	return m.innerName(within, false) + "Rules"
}

// mountApp makes a mounted app and gives it its place.
func (a *assembly) mountApp(within *ir.Mounted, mounts []*mounting) {
	a.within, a.inner = within, gotree.Ident{Name: a.scope.Take(a.innerName(within, false))}
	defer func() { a.within = nil }()
	a.add(gotree.Define(gotree.CallOf(a.qual("fastapi", "New"), a.fastConfig()), a.inner))
	a.mountMiddleware()
	a.mountHandlers()
	a.mountRoutes(mounts)
	a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "MountApp"), gotree.Str{Value: within.Path}, a.inner)))
}
