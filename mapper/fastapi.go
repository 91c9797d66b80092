// This file puts FastAPI apps together: what stops all of their routes, the types of their parameters, and package app.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/templates/support/fastapi"
)

func (m *project) isFastAPI() bool { return m.app.Kind == "fastapi" }

// framework returns the support package of the app's framework.
func (m *project) framework() string {
	if m.isFastAPI() {
		return "fastapi"
	}
	return "web"
}

// translateFastAPI makes every route a stub when the app has parts that run around requests.
func (m *project) translateFastAPI() {
	for _, e := range m.app.Extensions {
		m.general = append(m.general, Reason{diag.NoFastAPI, "what " + e.Qualified + " adds to the app is not translated", e.Place})
	}
	m.checkRoot()
	for _, item := range m.app.Config {
		if item.Key == "debug" && (item.Const == nil || item.Const.Kind != ir.ConstBool || item.Const.Bool || item.Assumed) {
			m.conditions = append(m.conditions, "no exception is left to the pages of FastAPI's debug mode")
		}
	}
	if s := m.app.Symbol; s != nil {
		if in, ok := s.Type.(ir.Instance); ok {
			m.general = append(m.general, Reason{diag.NoFastAPI, "the app is of the class " + in.Class.Name + ", a subclass of FastAPI", m.app.Place})
		}
	}
}

// injected are the classes of what FastAPI hands to operations by itself.
var injected = map[ir.InputKind]string{
	ir.RequestInput: "fastapi.Request", ir.ResponseInput: "fastapi.Response", ir.TasksInput: "fastapi.BackgroundTasks", ir.SocketInput: "fastapi.WebSocket", ir.ScopesInput: "fastapi.security.SecurityScopes",
}

// giveOperation gives the parameters of an operation, and of what it depends on, the types that validation gives them.
// It returns the functions that FastAPI calls for them.
func (m *project) giveOperation(given map[*ir.Symbol]ir.Type, op *ir.Operation) []*ir.Func {
	if op == nil {
		return nil
	}
	models := models{pydantic.New(m.program, lower.Fold, lower.FoldCall)}
	if m.program.Supplied == nil {
		m.program.Supplied = map[*ir.Symbol]*ir.Func{}
	}
	var found []*ir.Func
	var give func(op *ir.Operation)
	depend := func(d *ir.Dependency) {
		if d != nil && d.On != nil && !slices.Contains(found, d.On.Func) {
			found = append(found, d.On.Func)
			give(d.On)
		}
	}
	give = func(op *ir.Operation) {
		for _, d := range op.Requires {
			depend(d)
		}
		for _, in := range op.Params {
			if in.Kind == ir.DependsInput {
				depend(in.Depends)
				if in.Depends != nil && (in.Depends.On == nil || in.Depends.Class != nil) {
					m.program.Supplied[in.Symbol] = nil
					given[in.Symbol] = in.Depends.Type
					continue
				}
				if in.Depends != nil {
					m.program.Supplied[in.Symbol] = in.Depends.On.Func
				}
				continue
			}
			if name := injected[in.Kind]; name != "" {
				given[in.Symbol] = ir.External{Name: name}
				continue
			}
			if in.Kind == ir.FileInput {
				m.program.Supplied[in.Symbol] = nil
				given[in.Symbol] = in.File.Type()
				continue
			}
			if in.Described {
				m.program.Supplied[in.Symbol] = nil
			}
			if v, failure := models.Input(in); failure == nil {
				given[in.Symbol] = ir.Join(given[in.Symbol], v.Type())
			}
		}
	}
	give(op)
	return found
}

// fastRules returns which rules Gin's tree can hold, and their Gin paths, in the order of the fates: each app has a tree of
// its own.
func (m *project) fastRules() ([]bool, []string) {
	plain, paths := make([]bool, len(m.fates)), make([]string, len(m.fates))
	for _, within := range append([]*ir.Mounted{nil}, m.app.Mounted...) {
		var rules []fastapi.Rule
		var at []int
		for i, mounted := range m.rulesWithin(within) {
			if mounted != nil {
				rules, at = append(rules, fastapi.Rule{Path: mounted.Path, Name: mounted.Name, Mount: true}), append(at, -1)
				continue
			}
			r := m.fates[i].Route
			rules = append(rules, fastapi.Rule{Path: within.Inner(r.Rule), Name: r.Endpoint, Methods: r.Methods, Mount: r.Mount != "", Socket: r.Socket})
			at = append(at, i)
		}
		ginPaths := fastapi.GinPaths(rules)
		for n, ok := range fastapi.Plain(rules) {
			if at[n] >= 0 {
				plain[at[n]], paths[at[n]] = ok, ginPaths[n]
			}
		}
	}
	return plain, paths
}

// assembleFastAPI returns the files of package app.
func (m *project) assembleFastAPI(mounts []*mounting) []*gotree.File {
	a := &assembly{project: m, states: map[*rewrite.State]gotree.Ident{}, scope: gotree.NewScope(nil, "app", "fastapi", "py", "gin", "http")}
	a.add(gotree.Define(gotree.CallOf(m.qual("fastapi", "New"), append([]gotree.Expr{a.fastConfig()}, m.withMiddleware()...)...), appVar))
	a.mountPages()
	a.runAll(a.folders)
	a.makeStates(mounts)
	a.mountMiddleware()
	a.runStartup()
	a.mountHandlers()
	a.mountFolders()
	a.mountRoutes(mounts)
	for _, within := range m.app.Mounted {
		a.mountApp(within, mounts)
	}
	a.add(gotree.Ret(gotree.Sel(appVar, "Engine")))
	newFunc := &gotree.Func{
		Name: "New", Doc: "New returns the engine with the operations of the app.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ptr(m.qual("gin", "Engine"))}}},
		Body: &gotree.Block{Stmts: a.stmts},
	}
	return []*gotree.File{
		{Dir: "app", Name: "app", Package: "app", Doc: "Package app puts the application together.", Decls: []gotree.Decl{newFunc}},
		{Dir: "app", Name: "rules", Package: "app", Decls: m.fastRulesFuncs()},
	}
}

// fastConfig returns what an app is made with.
func (a *assembly) fastConfig() gotree.Expr {
	config := &gotree.Composite{Type: a.qual("fastapi", "Config"), Elts: []gotree.Element{
		{Key: gotree.Ident{Name: "Rules"}, Value: gotree.CallOf(gotree.Ident{Name: a.rulesName(a.within)})},
	}}
	if root := a.rootPath(); root != "" && a.within == nil {
		config.Elts = append(config.Elts, gotree.Element{Key: gotree.Ident{Name: "RootPath"}, Value: gotree.Str{Value: root}})
	}
	if cors := a.onlyCORS(a.within); cors != nil {
		config.Elts = append(config.Elts, gotree.Element{Key: gotree.Ident{Name: "CORS"}, Value: cors})
	}
	if missing := a.missingHook(a.within); missing != nil {
		config.Elts = append(config.Elts, gotree.Element{Key: gotree.Ident{Name: "Incomplete"},
			Value: gotree.CallOf(a.qual("web", "Stub"), gotree.Str{Value: reasonCode(missing)}, gotree.Str{Value: reasonText(missing)})})
	}
	return config
}

// mountRoutes lets the modules register the routes of an app.
func (a *assembly) mountRoutes(mounts []*mounting) {
	for _, mount := range mounts {
		if mount.within == a.within {
			a.add(gotree.Do(gotree.CallOf(a.member(mount.place.Package, mount.state, mount.name), a.on(nil))))
		}
	}
}

// fastRulesFuncs returns the functions that list the paths, one for each app.
func (m *project) fastRulesFuncs() []gotree.Decl {
	out := []gotree.Decl{m.fastRulesFunc(nil)}
	for _, within := range m.app.Mounted {
		out = append(out, m.fastRulesFunc(within))
	}
	return out
}

// fastRulesFunc returns the function that lists the paths of an app.
func (m *project) fastRulesFunc(within *ir.Mounted) gotree.Decl {
	ruleType := &gotree.ArrayType{Elem: m.qual("fastapi", "Rule")}
	lit := &gotree.Composite{Type: ruleType, Lines: true}
	for i, mounted := range m.rulesWithin(within) {
		if mounted != nil {
			lit.Elts = append(lit.Elts, mountRule(gotree.Str{Value: mounted.Path}, mounted.Name))
			continue
		}
		r := m.fates[i].Route
		if r.Mount != "" {
			lit.Elts = append(lit.Elts, mountRule(mountPath(r), r.Endpoint))
			continue
		}
		if r.Socket {
			lit.Elts = append(lit.Elts, socketRule(r))
			continue
		}
		methods := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
		for _, method := range r.Methods {
			methods.Elts = append(methods.Elts, gotree.Element{Value: gotree.Str{Value: method}})
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{
			{Key: gotree.Ident{Name: "Path"}, Value: gotree.Str{Value: within.Inner(r.Rule)}},
			{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: r.Endpoint}},
			{Key: gotree.Ident{Name: "Methods"}, Value: methods},
		}}})
	}
	name, whose := m.rulesName(within), "the app"
	if within != nil {
		whose = "the app mounted at " + within.Path
	}
	return &gotree.Func{
		Name: name, Doc: name + " lists the paths in the order in which " + whose + " adds them, which is the order in which they are tried.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: ruleType}}}, Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(lit)}},
	}
}
