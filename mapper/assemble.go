// This file assembles package app: New, which makes the engine with its rules, hooks and handlers.

package mapper

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// assembly builds the body of app.New.
type assembly struct {
	*project
	stmts  []gotree.Stmt
	states map[*rewrite.State]gotree.Ident
	scope  *gotree.Scope
	within *ir.Mounted  // the mounted app that is being put together, nil for the app itself
	inner  gotree.Ident // and its variable
}

func (m *project) qual(pkg, name string) gotree.Expr { return m.unit.Qual(pkg, name) }

var appVar = gotree.Ident{Name: "app"}

// assemble returns the files of package app.
func (m *project) assemble(mounts []*mounting) []*gotree.File {
	if m.isFastAPI() {
		return m.assembleFastAPI(mounts)
	}
	a := &assembly{project: m, states: map[*rewrite.State]gotree.Ident{}, scope: gotree.NewScope(nil, "app", "web", "py", "gin", "http")}
	a.add(gotree.Define(gotree.CallOf(m.qual("web", "New"), slices.Concat([]gotree.Expr{a.config()}, m.withMiddleware(), m.mountWSGI())...), appVar))
	if a.usesSession() {
		config := &gotree.Composite{Type: a.qual("web", "SessionConfig"), Elts: []gotree.Element{{
			Key: gotree.Ident{Name: "SecretKey"}, Value: gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: "SECRET_KEY"}),
		}}}
		config.Elts = append(config.Elts, a.cookie...)
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "UseSession"), config)))
	}
	a.mountPages()
	a.runAll(a.folders)
	a.makeStates(mounts)
	a.runAll(a.seeds)
	a.mountHooks()
	a.mountTokens()
	a.mountHandlers()
	a.mountResources()
	a.mountStatic()
	for _, mount := range mounts {
		a.add(gotree.Do(gotree.CallOf(a.member(mount.place.Package, mount.state, mount.name), appVar)))
	}
	a.add(gotree.Ret(gotree.Sel(appVar, "Engine")))
	newFunc := &gotree.Func{
		Name: "New", Doc: "New returns the engine with the routes, hooks and error handlers of the app.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ptr(m.qual("gin", "Engine"))}}},
		Body: &gotree.Block{Stmts: a.stmts},
	}
	doc := "Package app puts the application together."
	return []*gotree.File{
		{Dir: "app", Name: "app", Package: "app", Doc: doc, Decls: []gotree.Decl{newFunc}},
		{Dir: "app", Name: "rules", Package: "app", Decls: []gotree.Decl{m.rulesFunc()}},
	}
}

func (a *assembly) add(stmts ...gotree.Stmt) { a.stmts = append(a.stmts, stmts...) }

// config returns the web.Config literal.
func (a *assembly) config() gotree.Expr {
	lit := &gotree.Composite{Type: a.qual("web", "Config")}
	field := func(name string, value gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	}
	field("Name", gotree.Str{Value: cmp.Or(a.app.ImportName, a.opt.Name)})
	field("Rules", gotree.CallOf(gotree.Ident{Name: "rules"}))
	if opt := a.mapOptions(); len(opt.Elts) > 0 {
		field("Map", opt)
	}
	lit.Elts = append(lit.Elts, a.carried...)
	if a.app.RootPath != "." && a.calls("SendFile", "SendFromDirectory", "FileResponse", "DirectoryResponse") {
		field("RootPath", gotree.Str{Value: a.app.RootPath})
	}
	if a.calls("SendStaticFile", "StaticFileResponse") {
		field("StaticFolder", gotree.Str{Value: a.app.StaticFolder})
	}
	if a.app.SubdomainMatching {
		field("SubdomainMatching", gotree.True)
	}
	if a.opt.Gunicorn {
		field("TrustForwarded", gotree.True)
		if allowed, ok := a.opt.Server.Get("forwarded_allow_ips"); ok && !strings.Contains(allowed, "$") {
			field("ForwardedFrom", gotree.Str{Value: allowed})
		}
	}
	if _, old := a.older(); old {
		field("Werkzeug22", gotree.True)
	}
	if a.app.Proxy != nil {
		field("Proxy", &gotree.Unary{Op: "&", X: a.proxyFix(a.app.Proxy)})
	}
	if a.letsOut(a.lastItems()) && slices.ContainsFunc(a.app.Routes, func(r *ir.Route) bool { return r.API != nil }) {
		field("Propagate", gotree.True)
	}
	if item := a.lastItems()["PROPAGATE_EXCEPTIONS"]; item != nil && item.Const != nil && item.Const.Kind == ir.ConstBool && !item.Const.Bool && (a.debug != nil || a.debugs()) {
		field("Contain", gotree.True)
	}
	a.jsonFields(field)
	switch {
	case a.debug != nil:
		field("Debug", a.debug)
	case a.debugs():
		field("Debug", gotree.True)
	}
	if missing := a.missingHook(nil); missing != nil {
		field("Incomplete", gotree.CallOf(a.qual("web", "Stub"), gotree.Str{Value: reasonCode(missing)}, gotree.Str{Value: reasonText(missing)}))
	}
	return lit
}

// proxyFix returns what is believed of the proxies in front.
func (m *project) proxyFix(p *ir.ProxyFix) gotree.Expr {
	lit := &gotree.Composite{Type: m.qual("web", "ProxyFix")}
	for _, header := range []struct {
		name  string
		count int
	}{{"For", p.For}, {"Proto", p.Proto}, {"Host", p.Host}, {"Port", p.Port}, {"Prefix", p.Prefix}} {
		if header.count != 0 {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: header.name}, Value: gotree.Num{Text: strconv.Itoa(header.count)}})
		}
	}
	return lit
}

func (a *assembly) mapOptions() *gotree.Composite {
	lit := &gotree.Composite{Type: a.qual("web", "MapOptions")}
	if !a.app.StrictSlashes {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "LooseSlashes"}, Value: gotree.True})
	}
	if !a.app.MergeSlashes {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "KeepSlashes"}, Value: gotree.True})
	}
	if own := a.converterLiterals(); own != nil {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Converters"}, Value: own})
	}
	if a.app.HostMatching {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "HostMatching"}, Value: gotree.True})
	}
	return lit
}

// makeStates makes the state of every package that a mounted function belongs to.
func (a *assembly) makeStates(mounts []*mounting) {
	used := map[*rewrite.State]bool{}
	for _, mount := range mounts {
		if mount.state != nil {
			used[mount.state] = true
		}
	}
	for _, h := range a.hooks {
		if h.reason == nil && h.out != nil && h.out.State != nil {
			used[h.out.State] = true
		}
	}
	for _, h := range a.errors {
		if h.reason == nil && h.out.State != nil {
			used[h.out.State] = true
		}
	}
	for _, out := range slices.Concat(a.startup, a.loaders(), a.seeds) {
		if out.State != nil {
			used[out.State] = true
		}
	}
	a.declareStates(used)
}

// declareStates makes states, in the order of their names.
func (a *assembly) declareStates(used map[*rewrite.State]bool) {
	list := make([]*rewrite.State, 0, len(used))
	for st := range used {
		list = append(list, st)
	}
	slices.SortFunc(list, func(x, y *rewrite.State) int {
		return cmp.Or(cmp.Compare(x.Package.Dir, y.Package.Dir), cmp.Compare(x.Name, y.Name))
	})
	for _, st := range list {
		name := gotree.Ident{Name: a.scope.Take(stateVar(st))}
		a.states[st] = name
		a.add(gotree.Define(gotree.CallOf(gotree.Qual{Path: a.unit.Path(st.Package), Name: a.constructors[st]}), name))
	}
}

// missingHook returns why the pages that Flask makes by itself, such as that of an unknown URL, have no translation:
// a hook of the app, which runs around them too, is a stub, or the app changes Flask itself. They may be those of a mounted
// app of FastAPI.
func (m *project) missingHook(within *ir.Mounted) *Reason {
	for _, h := range m.hooks {
		if h.reason != nil && !h.idle && h.py.Blueprint == nil && encloses(h.py.Within, within) {
			return h.reason
		}
	}
	if len(m.general) > 0 {
		return &m.general[0]
	}
	if odd := m.oddResource(); odd != nil {
		return odd
	}
	return nil
}

// usesSession reports whether translated code that is mounted uses the session.
func (m *project) usesSession() bool {
	if !m.hasSecret() {
		return false // writing to the session raises RuntimeError, as in Flask
	}
	return m.calls("Session", "Flash", "FlashedMessages", "FlashedPairs", "RenderTemplate")
}

// calls reports whether a translated function uses one of some functions of package web.
func (m *project) calls(names ...string) bool { return m.callsOf("web", names...) }

// callsOf is calls for another support package.
func (m *project) callsOf(pkg string, names ...string) bool {
	found := false
	for _, f := range m.unit.Funcs() {
		if f.Failure != nil || f.Decl == nil {
			continue
		}
		gotree.Walk(f.Decl, func(n gotree.Node) bool {
			if q, ok := n.(gotree.Qual); ok && q.Path == m.unit.Module+"/internal/"+pkg && slices.Contains(names, q.Name) {
				found = true
			}
			return !found
		})
	}
	return found
}

// stateVar returns the name of the variable that holds a state; the name of the package stays free.
func stateVar(st *rewrite.State) string {
	name := gotree.GoName(st.Name, false)
	if name == st.Package.Name {
		return name + "State"
	}
	return name
}

// member returns a function of a package, or the method of its state.
func (a *assembly) member(pkg *rewrite.Package, st *rewrite.State, name string) gotree.Expr {
	if st != nil {
		return gotree.Sel(a.states[st], name)
	}
	return gotree.Qual{Path: a.unit.Path(pkg), Name: name}
}

// hookMethods are the registration methods of web.Hooks.
var hookMethods = map[ir.HookKind]string{
	ir.BeforeRequest: "BeforeRequest", ir.AfterRequest: "AfterRequest",
	ir.TeardownRequest: "TeardownRequest", ir.TeardownAppcontext: "TeardownAppContext",
	ir.URLValuePreprocessor: "URLValuePreprocessor", ir.URLDefaults: "URLDefaults",
}

// on returns what hooks are registered on: the app, or a blueprint.
func (a *assembly) on(b *ir.Blueprint) gotree.Expr {
	switch {
	case a.within != nil:
		return a.inner
	case b == nil:
		return appVar
	}
	return gotree.CallOf(gotree.Sel(appVar, "Blueprint"), gotree.Str{Value: b.Name})
}

func (a *assembly) mountHooks() {
	for _, h := range a.hooks {
		if h.reason != nil {
			continue
		}
		if h.out == nil {
			a.mountCORS(h)
			continue
		}
		fn := a.member(h.out.Place.Package, h.out.State, h.out.Name)
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(a.on(h.py.Blueprint), hookMethods[h.py.Kind]), fn)))
	}
}

// mountCORS registers Flask-CORS's hook; on an app it also takes what exceptions are answered with, unless told otherwise.
func (a *assembly) mountCORS(h hook) {
	intercept := h.py.Blueprint == nil
	for _, item := range h.py.Options {
		if item.Key == "intercept_exceptions" && item.Const != nil {
			intercept = h.py.Blueprint == nil && truth(item.Const)
		}
	}
	if intercept {
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "UseCORS"), h.cors...)))
		return
	}
	a.add(gotree.Do(gotree.CallOf(gotree.Sel(a.on(h.py.Blueprint), "AfterRequest"), gotree.CallOf(a.qual("web", "CORS"), h.cors...))))
}

func (a *assembly) mountHandlers() {
	for _, h := range a.errors {
		if h.py.Within != a.within || h.py.API != nil {
			continue
		}
		on, fn := a.on(h.py.Blueprint), a.handlerFunc(h)
		class := a.classOf(h.py)
		switch {
		case h.py.Status != 0:
			a.add(gotree.Do(gotree.CallOf(gotree.Sel(on, "HandleStatus"), statusExpr(h.py.Status), fn)))
		case class != nil:
			a.add(gotree.Do(gotree.CallOf(gotree.Sel(on, "HandleError"), class, fn)))
		}
	}
}

// handlerFunc returns the function of an error handler, or a stub.
func (a *assembly) handlerFunc(h handler) gotree.Expr {
	if h.reason == nil {
		return a.member(h.out.Place.Package, h.out.State, h.out.Name)
	}
	return gotree.CallOf(a.qual(a.framework(), "StubHandler"), gotree.Str{Value: reasonCode(h.reason)}, gotree.Str{Value: reasonText(h.reason)})
}

func reasonCode(r *Reason) string {
	if r == nil {
		return ""
	}
	return r.Code.String()
}

func reasonText(r *Reason) string {
	if r == nil {
		return ""
	}
	return r.Message
}

// statusExpr spells a status as net/http's constant.
func statusExpr(code int) gotree.Expr {
	if name := rewrite.StatusConstant(code); name != "" && http.StatusText(code) != "" {
		return gotree.Qual{Path: "net/http", Name: name}
	}
	return gotree.Num{Text: strconv.Itoa(code)}
}

// classOf returns the *py.Class of an error handler's exception class, nil when it has none.
func (m *project) classOf(h *ir.ErrorHandler) gotree.Expr {
	if h.Class != nil {
		x, failure := m.unit.ClassVar(h.Class)
		if failure != nil {
			return nil
		}
		return x
	}
	x, ok := m.unit.ExceptionClass(h.Qualified)
	if !ok {
		return nil
	}
	return x
}

// mountStatic serves the static folders of the app and of its blueprints.
func (a *assembly) mountStatic() {
	plain, paths := a.ginRules()
	for i, f := range a.fates {
		if !f.Route.Static {
			continue
		}
		handler := gotree.CallOf(a.qual("web", "Handle"), gotree.CallOf(a.qual("web", "Static"), gotree.Str{Value: f.Route.StaticFolder}))
		if f.Fate == Stub {
			handler = gotree.CallOf(a.qual("web", "Stub"), gotree.Str{Value: reasonCode(&f.Reasons[0])}, gotree.Str{Value: reasonText(&f.Reasons[0])})
		}
		if plain[i] {
			a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "GET"), gotree.Str{Value: paths[i]}, handler)))
			continue
		}
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(appVar, "Switch"), gotree.Str{Value: "GET"}, gotree.Str{Value: f.Route.Rule}, handler)))
	}
}

// rulesFunc returns the function that lists the URL map.
func (m *project) rulesFunc() gotree.Decl {
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: m.qual("web", "Rule")}, Lines: true}
	for _, f := range m.fates {
		lit.Elts = append(lit.Elts, gotree.Element{Value: m.ruleLiteral(f.Route)})
	}
	return &gotree.Func{Name: "rules", Doc: "rules lists the URL map in the order of registration, as Flask's app.url_map has it.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: &gotree.ArrayType{Elem: m.qual("web", "Rule")}}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(lit)}}}
}

// ruleLiteral returns one web.Rule.
func (m *project) ruleLiteral(r *ir.Route) gotree.Expr {
	lit := &gotree.Composite{}
	field := func(name string, value gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	}
	field("Rule", gotree.Str{Value: m.ruleText(r.Rule)})
	if m.ruleText(r.Rule) != r.Rule && m.calls("URLRules", "URLRulesOf", "URLRuleOf", "RuleText", "RuleName") {
		field("Text", gotree.Str{Value: r.Rule})
	}
	field("Endpoint", gotree.Str{Value: r.Endpoint})
	methods := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, method := range r.Methods {
		methods.Elts = append(methods.Elts, gotree.Element{Value: gotree.Str{Value: method}})
	}
	field("Methods", methods)
	if len(r.Defaults) > 0 {
		field("Defaults", m.defaults(r))
	}
	if r.StrictSlashes != nil {
		field("StrictSlashes", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Ident{Name: strconv.FormatBool(*r.StrictSlashes)}))
	}
	if r.Host != "" {
		field("Host", gotree.Str{Value: r.Host})
	}
	if r.Subdomain != "" {
		field("Subdomain", gotree.Str{Value: r.Subdomain})
	}
	if r.NoOptions || r.OwnOptions {
		field("NoAutoOptions", gotree.True)
	}
	return lit
}

func (m *project) defaults(r *ir.Route) gotree.Expr {
	lit := &gotree.Composite{Type: &gotree.MapType{Key: gotree.Ident{Name: "string"}, Value: gotree.Ident{Name: "any"}}}
	for _, d := range r.Defaults {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: d.Name}, Value: constExpr(d.Value)})
	}
	return lit
}

// constExpr spells a scalar constant; nil stands for everything else.
func constExpr(c *ir.Const) gotree.Expr {
	if c == nil {
		return gotree.Nil
	}
	switch c.Kind {
	case ir.ConstBool:
		return gotree.Ident{Name: strconv.FormatBool(c.Bool)}
	case ir.ConstInt:
		return gotree.Num{Text: strconv.FormatInt(c.Int, 10)}
	case ir.ConstFloat:
		return gotree.CallOf(gotree.Ident{Name: "float64"}, gotree.Num{Text: strconv.FormatFloat(c.Float, 'g', -1, 64)})
	case ir.ConstStr:
		return gotree.Str{Value: c.Text}
	}
	return gotree.Nil
}
