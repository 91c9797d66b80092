// This file writes the Mount functions, which register the routes of a module on Gin, and the stubs.

package mapper

import (
	"reflect"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// mounting is one Mount function to be: the routes of one module, in order.
type mounting struct {
	place  *rewrite.Place
	within *ir.Mounted // the mounted app that they are of, nil for the app itself
	state  *rewrite.State
	name   string
	routes []int // indices into fates
	body   []gotree.Stmt
	wide   bool // it needs the *web.App for rules that Gin's tree cannot hold
	groups map[string]gotree.Expr
	scope  *gotree.Scope
}

// mounts returns the Mount functions in the order in which their first routes were registered.
func (m *project) mounts() []*mounting {
	var out []*mounting
	type part struct {
		place  *rewrite.Place
		within *ir.Mounted
	}
	known := map[part]*mounting{}
	for i, f := range m.fates {
		if f.Route.Static {
			continue
		}
		place := m.unit.Place(m.moduleOf(f.Route))
		key := part{place, f.Route.Within}
		mount := known[key]
		if mount == nil {
			mount = &mounting{place: place, within: f.Route.Within, groups: map[string]gotree.Expr{}, scope: gotree.NewScope(nil, "r", "app", "web", "http", "gin")}
			known[key] = mount
			out = append(out, mount)
		}
		mount.routes = append(mount.routes, i)
	}
	plain, paths := m.ginRules()
	if m.isFastAPI() {
		plain, paths = m.fastRules()
	}
	for _, mount := range out {
		m.nameMount(mount, len(out))
		for _, i := range mount.routes {
			m.mountRoute(mount, i, plain[i], paths[i])
		}
		m.mountFunc(mount)
	}
	return out
}

// moduleOf returns the module whose file holds a route's view, or its registration.
func (m *project) moduleOf(r *ir.Route) *ir.Module {
	switch {
	case r.View.Func != nil:
		return r.View.Func.Module
	case r.View.Class != nil:
		return r.View.Class.Module
	}
	for _, module := range m.program.Modules {
		if module.File == r.Place.File && r.Place.File != nil {
			return module
		}
	}
	return m.app.Module
}

// ginRules returns which rules Gin's tree can hold, and their Gin paths.
func (m *project) ginRules() ([]bool, []string) {
	rules := make([]web.Rule, len(m.fates))
	for i, f := range m.fates {
		r := f.Route
		rules[i] = web.Rule{Rule: m.ruleText(r.Rule), Endpoint: r.Endpoint, Methods: r.Methods, StrictSlashes: r.StrictSlashes, Host: r.Host, Subdomain: r.Subdomain}
		if len(r.Defaults) > 0 {
			rules[i].Defaults = map[string]any{}
			for _, d := range r.Defaults {
				rules[i].Defaults[d.Name] = ""
			}
		}
	}
	opt := web.MapOptions{LooseSlashes: !m.app.StrictSlashes, KeepSlashes: !m.app.MergeSlashes, HostMatching: m.app.HostMatching, Converters: m.matchConverters()}
	return web.Plain(rules, opt), web.GinPaths(rules, opt)
}

func (m *project) nameMount(mount *mounting, n int) {
	want := "Mount"
	if mount.within != nil {
		want += m.innerName(mount.within, true)
	}
	if n > 1 {
		others := 0
		for _, p := range m.unit.Places() {
			if p.Package == mount.place.Package {
				others++
			}
		}
		if module := gotree.GoName(lastPart(mount.place.Py.Name), true); others > 1 && !strings.HasSuffix(want, module) {
			want += module
		}
	}
	for _, i := range mount.routes {
		for _, fn := range m.fates[i].mounted() {
			if fn.State != nil {
				mount.state = fn.State
			}
		}
	}
	mount.name = mount.place.Package.TakeName(want)
}

// funcs returns the translated functions that answer a route.
func (f *RouteFate) funcs() []*rewrite.Func {
	if f.Fate == Stub {
		return nil
	}
	if f.view != nil {
		return []*rewrite.Func{f.view}
	}
	var out []*rewrite.Func
	for _, method := range f.Route.Methods {
		if fn := f.methods[method]; fn != nil && !slices.Contains(out, fn) {
			out = append(out, fn)
		}
	}
	return out
}

// mounted returns the functions that answer a route, and those of its decorators.
func (f *RouteFate) mounted() []*rewrite.Func {
	if f.Fate == Stub {
		return nil
	}
	return append(f.funcs(), f.wrappers...)
}

func lastPart(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// mountRoute registers one route.
func (m *project) mountRoute(mount *mounting, i int, plain bool, path string) {
	f := &m.fates[i]
	if f.shadowed {
		return
	}
	if f.Fate == Stub {
		stub := m.stubVar(mount, f)
		m.register(mount, f, f.Route.Methods, stub, plain, path)
		return
	}
	if f.page != nil {
		m.register(mount, f, f.Route.Methods, f.page, plain, path)
		return
	}
	if f.view != nil {
		m.register(mount, f, f.Route.Methods, m.handler(mount, f, f.view), plain, path)
		return
	}
	done := map[string]bool{}
	for _, first := range f.Route.Methods {
		if f.methods[first] == nil || done[first] {
			continue
		}
		var methods []string
		for _, method := range f.Route.Methods {
			if f.alike(first, method) {
				methods = append(methods, method)
				done[method] = true
			}
		}
		m.register(mount, f, methods, m.handler(mount, f, f.methods[first], f.wrapsOf[first]...), plain, path)
	}
}

// alike reports whether two HTTP methods of a route are answered alike: by one function behind the same decorators.
func (f *RouteFate) alike(a, b string) bool {
	return f.methods[a] == f.methods[b] && reflect.DeepEqual(f.wrapsOf[a], f.wrapsOf[b])
}

// handler returns web.Handle(view), with the decorators around the view and those of its own method.
func (m *project) handler(mount *mounting, f *RouteFate, fn *rewrite.Func, own ...gotree.Expr) gotree.Expr {
	view := gotree.Expr(gotree.Qual{Path: m.unit.Path(fn.Place.Package), Name: fn.Name})
	if fn.State != nil {
		view = gotree.Sel(gotree.Ident{Name: mount.recv()}, fn.Name)
	}
	for _, wrap := range slices.Backward(slices.Concat(f.wraps, own)) {
		call := wrap.(*gotree.Call)
		view = &gotree.Call{Fn: mount.decorator(f, call.Fn), Args: append(slices.Clone(call.Args), view)}
	}
	if f.Route.Socket {
		return gotree.CallOf(m.qual("fastapi", "Socket"), view)
	}
	return gotree.CallOf(m.qual(m.framework(), "Handle"), view)
}

// decorator returns the function of a decorator, which is a method where it uses module state.
func (mount *mounting) decorator(f *RouteFate, fn gotree.Expr) gotree.Expr {
	q, ok := fn.(gotree.Qual)
	for _, w := range f.wrappers {
		if ok && w.State != nil && w.State == mount.state && w.Name == q.Name {
			return gotree.Sel(gotree.Ident{Name: mount.recv()}, w.Name)
		}
	}
	return fn
}

// recv is the name of the receiver of Mount, whose parameter is r.
func (mount *mounting) recv() string {
	if name := strings.ToLower(mount.state.Name[:1]); name != "r" {
		return name
	}
	return "s"
}

// register emits the registration of a handler for methods; HEAD and OPTIONS follow by themselves.
func (m *project) register(mount *mounting, f *RouteFate, methods []string, handler gotree.Expr, plain bool, path string) {
	if !m.isFastAPI() {
		methods = registered(f.Route, methods)
	}
	if f.Route.Socket {
		mount.wide = true
		mount.body = append(mount.body, gotree.Do(gotree.CallOf(gotree.Sel(gotree.Ident{Name: "app"}, "WebSocket"), gotree.Str{Value: f.Route.Rule}, handler)))
		return
	}
	if f.Route.Mount != "" {
		mount.wide = true
		mount.body = append(mount.body, gotree.Do(gotree.CallOf(gotree.Sel(gotree.Ident{Name: "app"}, "Mount"), mountPath(f.Route), handler)))
		return
	}
	if !plain {
		mount.wide = true
		for _, method := range methods {
			mount.body = append(mount.body, gotree.Do(gotree.CallOf(gotree.Sel(gotree.Ident{Name: "app"}, "Switch"),
				gotree.Str{Value: method}, gotree.Str{Value: m.ruleText(f.Route.Within.Inner(f.Route.Rule))}, handler)))
		}
		return
	}
	group, rest := mount.group(m, f.Route, path)
	if len(methods) == 1 && ginMethods[methods[0]] {
		mount.body = append(mount.body, gotree.Do(gotree.CallOf(gotree.Sel(group, methods[0]), gotree.Str{Value: rest}, handler)))
		return
	}
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, method := range methods {
		list.Elts = append(list.Elts, gotree.Element{Value: methodName(method)})
	}
	mount.body = append(mount.body, gotree.Do(gotree.CallOf(gotree.Sel(group, "Match"), list, gotree.Str{Value: rest}, handler)))
}

// registered drops HEAD and OPTIONS where the runtime answers them from the others.
func registered(r *ir.Route, methods []string) []string {
	var out []string
	for _, method := range methods {
		if method == "OPTIONS" && !r.OwnOptions && len(methods) > 1 || method == "HEAD" && slices.Contains(methods, "GET") {
			continue
		}
		out = append(out, method)
	}
	return out
}

var ginMethods = map[string]bool{"GET": true, "POST": true, "PUT": true, "PATCH": true, "DELETE": true, "HEAD": true, "OPTIONS": true}

func methodName(method string) gotree.Expr {
	if ginMethods[method] || method == "TRACE" || method == "CONNECT" {
		return gotree.Qual{Path: "net/http", Name: "Method" + method[:1] + strings.ToLower(method[1:])}
	}
	return gotree.Str{Value: method}
}

// group returns the router group of the route's blueprint and the path below it.
func (mount *mounting) group(_ *project, r *ir.Route, path string) (gotree.Expr, string) {
	root := gotree.Ident{Name: "r"}
	if r.Blueprint == nil || r.Blueprint.URLPrefix == "" || strings.Contains(r.Blueprint.URLPrefix, "<") {
		return root, path
	}
	prefix := strings.TrimSuffix(r.Blueprint.URLPrefix, "/")
	rest, ok := strings.CutPrefix(path, prefix)
	if !ok || prefix == "" || rest != "" && rest[0] != '/' {
		return root, path
	}
	g := mount.groups[prefix]
	if g == nil {
		g = gotree.Ident{Name: mount.scope.Take("g")}
		mount.groups[prefix] = g
		mount.body = append(mount.body, gotree.Define(gotree.CallOf(gotree.Sel(root, "Group"), gotree.Str{Value: prefix}), g))
	}
	return g, rest
}

// mountFunc declares the Mount function.
func (m *project) mountFunc(mount *mounting) {
	param := gotree.Param{Names: []string{"r"}, Type: m.qual("gin", "IRouter")}
	if mount.wide {
		param = gotree.Param{Names: []string{"app"}, Type: gotree.Ptr(m.qual(m.framework(), "App"))}
		renameRouter(mount.body)
	}
	fn := &gotree.Func{
		Name: mount.name, Doc: mount.doc(),
		Type: gotree.FuncType{Params: []gotree.Param{param}}, Body: &gotree.Block{Stmts: mount.body},
	}
	if mount.state != nil {
		fn.Recv = &gotree.Param{Names: []string{mount.recv()}, Type: gotree.Ptr(gotree.Ident{Name: mount.state.Name})}
	}
	mount.place.Decls = append(mount.place.Decls, fn)
}

// doc returns the comment of the Mount function.
func (mount *mounting) doc() string {
	text := mount.name + " registers the routes of " + mount.place.Py.File.Path
	if mount.within != nil {
		text += " that are of the app mounted at " + mount.within.Path
	}
	return text + "."
}

// renameRouter lets the registrations go through the app where the function has that instead of a router.
func renameRouter(body []gotree.Stmt) {
	for _, s := range body {
		gotree.Walk(s, func(n gotree.Node) bool {
			if sel, ok := n.(*gotree.Selector); ok {
				if id, isIdent := sel.X.(gotree.Ident); isIdent && id.Name == "r" {
					sel.X = gotree.Ident{Name: "app"}
				}
			}
			return true
		})
	}
}
