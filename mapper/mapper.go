// Package mapper says in Go what the app says in Python: it translates the views, hooks and handlers that
// mapper/discover found (mapper/rewrite does that, by the tables of the wings), decides the fate of every route, and
// puts the Go project together.
package mapper

import (
	"fmt"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/deploy"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Options are what the mapping depends on besides the program.
type Options struct {
	Name   string            // the project's name, from the folder of the input
	Stubs  *lower.Stubs      // types of the libraries
	Broken map[string]string // functions whose Go did not type-check before, by key, with the message

	Read func(path string) ([]byte, error) // any file of the input, such as a template

	Gunicorn bool           // the project's files say that gunicorn serves the app
	Server   deploy.Server  // and how it is set
	Flask    deploy.Version // of the libraries, as far as the project or the user says
	Werkzeug deploy.Version
	Pydantic deploy.Version
	Flasgger deploy.Version
	// FastAPI is the version that serves the app, as far as its files say.
	FastAPI deploy.Version
	With    []string // ready-made middleware to add, of WithNames
	// Libraries returns the version of another library, as far as the project's files say; may be nil.
	Libraries func(name string) deploy.Version

	Installed func(folder string) bool // whether a folder of the packages that the app runs with has files to serve; may be nil
}

// Result is the project to be and what became of everything.
type Result struct {
	Project *codegen.Project
	Routes  []RouteFate        // one for each of the app's routes, in their order
	Models  map[*ir.Class]Fate // Pydantic models
	Counts  Counts
	Typed   Typed
}

// Fate says what became of a route.
type Fate int

// The fates, best first.
const (
	Exact Fate = iota
	Conditional
	Stub
)

// String returns the fate as documents spell it.
func (f Fate) String() string { return [...]string{"exact", "conditional", "stub"}[f] }

// RouteFate is what became of one route.
type RouteFate struct {
	Route      *ir.Route
	Fate       Fate
	Conditions []string
	Reasons    []Reason
	Handler    string // the Go function, "" for a stub
	view       *rewrite.Func
	wrappers   []*rewrite.Func
	wraps      []gotree.Expr            // decorators to call around the view, outermost first
	methods    map[string]*rewrite.Func // of a view class, by HTTP method
	wrapsOf    map[string][]gotree.Expr // decorators of these methods, outermost first
	page       gotree.Expr              // a handler of the support package, which FastAPI has by itself
	shadowed   bool                     // another rule answers its requests
}

// Reason is why a route is a stub.
type Reason struct {
	Code    diag.Code
	Message string
	Place   ir.Place
}

// project is the mapping of one app under way.
type project struct {
	program    *ir.Program
	app        *ir.App
	unit       *rewrite.Unit
	opt        Options
	report     *diag.Report
	hooks      []hook
	errors     []handler
	fates      []RouteFate
	entries    []*ir.Func       // what the framework calls
	general    []Reason         // what makes every route a stub
	wsgi       []wsgi           // the app's WSGI middleware, outermost first
	conditions []string         // of every route
	tokens     *tokens          // of Flask-JWT-Extended, nil for none
	json       jsonStyle        // what app.json is set to
	debug      gotree.Expr      // app.debug, where the environment decides
	carried    []gotree.Element // of web.Config, from app.config
	cookie     []gotree.Element // of web.SessionConfig, from app.config
	stubs      map[stubKey]gotree.Ident
	named      map[*rewrite.Func]bool          // translations whose names stubs took over
	validated  map[*ir.Func]map[string]ir.Type // what flask_pydantic reads for views, by its name
	startup    []*rewrite.Func                 // what runs before the first request
	folders    []*rewrite.Func                 // what makes folders before that
	seeds      []*rewrite.Func                 // what fills the state of modules
	commands   []*command

	documents    []document // of a FastAPI app: its specifications that are served
	specs        []specText // those that Flasgger makes
	constructors map[*rewrite.State]string
	pages        *pages
	known        *lower.EffectTable
	byName       map[string][]*ir.Func // the functions and methods of the project by their names
	mixed        map[pyast.Node]bool   // functions that operations depend on whose parameters come from different places, nil until asked for

	oddConverters map[*ir.Class]*Reason // why methods of converters have no translation

	spoiled     map[*ir.Symbol]*rewrite.Failure // variables that something without a translation changes
	spoiledMore bool                            // some were found just now
}

// Map translates app. The report gets a warning for every stub.
func Map(p *ir.Program, app *ir.App, opt Options, r *diag.Report) *Result {
	defer r.CatchBug("mapping", p.Name)
	m := mapped(p, app, opt, r, false)
	if m.crossed() {
		m = mapped(p, app, opt, r, true)
	}
	project := m.emit()
	m.closeGate()
	m.tell()
	return &Result{Project: project, Routes: m.fates, Models: m.modelFates(), Counts: m.count(), Typed: m.typed()}
}

// mapped maps the app again as long as it finds more variables that have no translation.
func mapped(p *ir.Program, app *ir.App, opt Options, r *diag.Report, merged bool) *project {
	spoiled := map[*ir.Symbol]*rewrite.Failure{}
	for {
		m := attempt(p, app, opt, r, merged, spoiled)
		if !m.spoiledMore {
			return m
		}
		for s := range spoiled {
			s.Mutated = true
		}
	}
}

// attempt maps the app with one Go package per Python package, or with all modules merged into one. What it finds to have
// no translation is added to spoiled.
func attempt(p *ir.Program, app *ir.App, opt Options, r *diag.Report, merged bool, spoiled map[*ir.Symbol]*rewrite.Failure) *project {
	p.PydanticOne = pydanticOne(opt.Pydantic)
	p.FastAPIOld = p.PydanticOne != "" && opt.FastAPI.Before(0, 100)
	m := &project{program: p, app: app, opt: opt, report: r, stubs: map[stubKey]gotree.Ident{}, named: map[*rewrite.Func]bool{}, constructors: map[*rewrite.State]string{}, spoiled: spoiled}
	m.infer()
	m.markWritten()
	m.chooseSettings()
	m.markShared()
	m.readTokens()
	m.unit = rewrite.NewUnit(p, app, codegen.ModulePath(opt.Name), rulesFor(p, m.tokens != nil && m.tokens.reason == nil), signatures(), opt.Broken)
	m.unit.WithKept(func(name string) (map[*ir.Symbol]bool, bool) { return m.effectTable().Kept(name) })
	m.unit.With(models{pydantic.New(p, lower.Fold, lower.FoldCall)}, m.effects())
	m.unit.Merged = merged
	m.unit.Spoil(spoiled)
	m.pages = newPages(m)
	m.unit.WithPages(m.pages)
	if m.isFastAPI() {
		m.translateFastAPI()
	} else {
		m.translateSeeds()
		m.translateExtensions()
		m.translateSetup()
		m.translateSettings()
		m.translateWSGI()
		m.translateTokens()
	}
	m.translateConverters()
	m.translateStartup()
	m.translateFolders()
	m.translateCommands()
	m.translateHooks()
	m.translateHandlers()
	for _, route := range app.Routes {
		m.fates = append(m.fates, m.translateRoute(route))
	}
	m.settleTokens()
	m.settleIdle()
	m.forwardOptions()
	m.settleShadowed()
	m.shareState()
	m.applyVersion()
	m.applyPydantic()
	return m
}

// crossed reports whether something failed only because module state lies in another Go package.
func (m *project) crossed() bool {
	if m.unit.Merged {
		return false
	}
	for _, f := range m.unit.Funcs() {
		if f.Failure != nil && f.Failure.Code == diag.StateAcross {
			return true
		}
	}
	return m.unit.Cyclic()
}

// tell reports every reason once, with the routes that it makes stubs.
func (m *project) tell() {
	routes := map[Reason][]string{}
	var order []Reason
	for _, f := range m.fates {
		for _, reason := range f.Reasons {
			if routes[reason] == nil {
				order = append(order, reason)
			}
			routes[reason] = append(routes[reason], f.Route.Rule)
		}
	}
	m.tellHandlers()
	m.tellCommands()
	m.tellServer()
	for _, reason := range order {
		m.report.Record(diag.Diagnostic{
			Code: reason.Code, Level: diag.Warning, File: reason.Place.File, Path: pathOf(reason.Place), Span: reason.Place.Span,
			Message: reason.Message + " (" + routesInWords(routes[reason]) + ")",
		})
	}
}

// tellHandlers reports the error handlers that are stubs.
func (m *project) tellHandlers() {
	for _, h := range m.errors {
		if h.reason == nil || h.idle {
			continue
		}
		m.report.Record(diag.Diagnostic{
			Code: h.reason.Code, Level: diag.Warning, File: h.reason.Place.File, Path: pathOf(h.reason.Place), Span: h.reason.Place.Span,
			Message: h.reason.Message + " (error handler " + handlerName(h.py) + ")",
		})
	}
}

// routesInWords names the first route and counts the others.
func routesInWords(rules []string) string {
	if len(rules) == 1 {
		return "route " + rules[0]
	}
	return fmt.Sprintf("route %s and %d more", rules[0], len(rules)-1)
}

func pathOf(p ir.Place) string {
	if p.File == nil {
		return ""
	}
	return p.File.Path
}

// modelHost is the unit as the host of mapper/pydantic.
type modelHost struct{ *rewrite.Unit }

// EnumMembers returns the variable that lists the members of an enumeration.
func (h modelHost) EnumMembers(c *ir.Class) (gotree.Expr, *pydantic.Unsupported) {
	x, failure := h.Unit.EnumMembers(c)
	return x, unsupported(failure)
}

// EnumMember returns the variable that holds a member of an enumeration.
func (h modelHost) EnumMember(c *ir.Class, name string) (gotree.Expr, *pydantic.Unsupported) {
	x, failure := h.Unit.EnumMember(c, name)
	return x, unsupported(failure)
}

// Refused returns why a model has no Go type, nil when it has one.
func (h modelHost) Refused(c *ir.Class) *pydantic.Unsupported {
	return unsupported(h.Class(c).Failure)
}

// Func returns a validator as a Go function.
func (h modelHost) Func(fn *ir.Func, self *ir.Class) (pydantic.Callable, *pydantic.Unsupported) {
	f, x, failure := h.Check(fn, self)
	if failure != nil {
		return pydantic.Callable{}, unsupported(failure)
	}
	return pydantic.Callable{X: x, Params: f.Params, Result: f.Result, Fails: f.Fails, Conditions: f.Conditions}, nil
}

func unsupported(f *rewrite.Failure) *pydantic.Unsupported {
	if f == nil {
		return nil
	}
	return &pydantic.Unsupported{Code: f.Code, Message: f.Message, Module: f.Module, Node: f.Node}
}

// models lets mapper/pydantic declare models for the rewriting.
type models struct{ known *pydantic.Models }

// Raises reports whether dumping objects of a model may raise.
func (m models) Raises(c *ir.Class) bool { return m.known.Raises(c) }

// JSONSchema returns the text of the JSON schema of a model, or why it is not certain.
func (m models) JSONSchema(c *ir.Class, output bool) (text, why string) {
	return m.known.JSONSchema(c, output)
}

// FieldName returns the Go name of a field of a model.
func (m models) FieldName(name string) string { return pydantic.GoFieldName(name) }

// Computes reports whether dumps of a model's objects call functions of the program.
func (m models) Computes(c *ir.Class) bool { return m.known.Computes(c) }

// Tracked reports whether models know which of their fields were set.
func (m models) Tracked() bool { return m.known.Tracked() }

// Declare returns the declarations of a model with the conditions under which it is exact, or why it has none.
func (m models) Declare(host *rewrite.Unit, c *ir.Class) ([]gotree.Decl, []string, *rewrite.Failure) {
	model, err := m.known.Describe(c)
	if err == nil {
		var decls []gotree.Decl
		if decls, err = model.Decls(modelHost{host}); err == nil {
			return decls, model.Conditions, nil
		}
	}
	return nil, nil, &rewrite.Failure{Code: err.Code, Message: err.Message, Module: err.Module, Node: err.Node}
}
