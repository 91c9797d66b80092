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
	for _, item := range m.app.Config {
		if item.Key == "debug" && (item.Const == nil || item.Const.Kind != ir.ConstBool || item.Const.Bool) {
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

// fastRules returns which rules Gin's tree can hold, and their Gin paths.
func (m *project) fastRules() ([]bool, []string) {
	rules := make([]fastapi.Rule, len(m.fates))
	for i, f := range m.fates {
		rules[i] = fastapi.Rule{Path: f.Route.Rule, Name: f.Route.Endpoint, Methods: f.Route.Methods, Mount: f.Route.Mount != "", Socket: f.Route.Socket}
	}
	return fastapi.Plain(rules), fastapi.GinPaths(rules)
}

// assembleFastAPI returns the files of package app.
func (m *project) assembleFastAPI(mounts []*mounting) []*gotree.File {
	a := &assembly{project: m, states: map[*rewrite.State]gotree.Ident{}, scope: gotree.NewScope(nil, "app", "fastapi", "py", "gin", "http")}
	config := &gotree.Composite{Type: a.qual("fastapi", "Config"), Elts: []gotree.Element{
		{Key: gotree.Ident{Name: "Rules"}, Value: gotree.CallOf(gotree.Ident{Name: "rules"})},
	}}
	if cors := m.onlyCORS(); cors != nil {
		config.Elts = append(config.Elts, gotree.Element{Key: gotree.Ident{Name: "CORS"}, Value: cors})
	}
	if missing := m.missingHook(); missing != nil {
		config.Elts = append(config.Elts, gotree.Element{Key: gotree.Ident{Name: "Incomplete"},
			Value: gotree.CallOf(a.qual("web", "Stub"), gotree.Str{Value: reasonCode(missing)}, gotree.Str{Value: reasonText(missing)})})
	}
	a.add(gotree.Define(gotree.CallOf(m.qual("fastapi", "New"), append([]gotree.Expr{config}, m.withMiddleware()...)...), appVar))
	a.mountPages()
	a.runAll(a.folders)
	a.makeStates(mounts)
	a.mountMiddleware()
	a.runStartup()
	a.mountHandlers()
	a.mountFolders()
	for _, mount := range mounts {
		a.add(gotree.Do(gotree.CallOf(a.member(mount.place.Package, mount.state, mount.name), appVar)))
	}
	a.add(gotree.Ret(gotree.Sel(appVar, "Engine")))
	newFunc := &gotree.Func{
		Name: "New", Doc: "New returns the engine with the operations of the app.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ptr(m.qual("gin", "Engine"))}}},
		Body: &gotree.Block{Stmts: a.stmts},
	}
	return []*gotree.File{
		{Dir: "app", Name: "app", Package: "app", Doc: "Package app puts the application together.", Decls: []gotree.Decl{newFunc}},
		{Dir: "app", Name: "rules", Package: "app", Decls: []gotree.Decl{m.fastRulesFunc()}},
	}
}

// fastRulesFunc returns the function that lists the paths.
func (m *project) fastRulesFunc() gotree.Decl {
	ruleType := &gotree.ArrayType{Elem: m.qual("fastapi", "Rule")}
	lit := &gotree.Composite{Type: ruleType, Lines: true}
	for _, f := range m.fates {
		if f.Route.Mount != "" {
			lit.Elts = append(lit.Elts, mountRule(f.Route))
			continue
		}
		if f.Route.Socket {
			lit.Elts = append(lit.Elts, socketRule(f.Route))
			continue
		}
		methods := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
		for _, method := range f.Route.Methods {
			methods.Elts = append(methods.Elts, gotree.Element{Value: gotree.Str{Value: method}})
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{
			{Key: gotree.Ident{Name: "Path"}, Value: gotree.Str{Value: f.Route.Rule}},
			{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: f.Route.Endpoint}},
			{Key: gotree.Ident{Name: "Methods"}, Value: methods},
		}}})
	}
	return &gotree.Func{
		Name: "rules", Doc: "rules lists the paths in the order in which the app adds them, which is the order in which they are tried.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: ruleType}}}, Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(lit)}},
	}
}
