// Package rewrite translates functions: Python's statements and expressions, with the meaning that ir/lower found,
// become Go's. It is the heart of the mapper.
//
// A function is translated on demand, once for each way in which it is used (Mode): a view answers a request, a
// value function returns a value, middleware wraps a view. Expressions become rule.Values: a Go expression with its Go
// type. A call that may fail is hoisted into a variable with the usual check of its error before it is embedded, and
// everything that Python evaluates before it is hoisted too, so that the order of effects stays. What has no exact
// translation ends the function with a reason (Failure), and whatever needs that function fails with it.
package rewrite

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Unit is the translation of one app.
type Unit struct {
	Program       *ir.Program
	App           *ir.App
	Module        string // the Go module's path
	KeepJSONOrder bool   // responses have the keys of dicts in their order: app.json.sort_keys = False
	Merged        bool   // all modules go into one Go package
	rules         *rule.Set
	sigs          *rule.Signatures
	models        Models
	effects       Effects
	pages         Pages
	kept          Kept
	funcs         map[key]*Func
	order         []*Func
	classes       map[*ir.Class]*Class
	places        map[*ir.Module]*Place
	globals       map[*ir.Symbol]*Global
	tables        map[*ir.Symbol]*Global // of functions, by their local variables: see tableName
	broken        map[string]string
	config        map[configKey]string // Go constants for app.config
	untouched     map[string]bool      // see configUntouched
	started       map[string]*startConfig
	environSets   *environSets      // nil until it is asked for
	ofApp         map[*ir.Func]bool // functions that package app names
	oddURLs       map[string]bool   // endpoints whose URLs a converter without translation makes
	values        map[*ir.Func]bool // functions that the program does something else with than to call them, nil until asked for
	packageVars   map[packageVar]string
	counters      map[*ir.Symbol]bool // what counts has found
	imported      map[*ir.Symbol]bool // symbols that another module imports
	signatures    map[signatureKey]string
	active        []*translator     // of functions that are being translated, outermost first
	checks        []*Func           // validators of models
	lambdas       map[*ir.Func]bool // those that are kept, see heldLambda

	funcSigs map[ir.Type]*funcSig // of functions as values
	sigTypes map[string]*funcSig  // by Go type

	valued     map[*ir.Func]bool        // see valueCalls
	uses       map[useKey]attributeUse  // what the program does with attributes
	described  *bool                    // whether it reads the descriptions of HTTP exceptions, nil when not yet known
	looked     map[*ir.Func]looks       // see looksOf
	built      map[*ir.Class]bool       // see constructed
	asked      map[*ir.Class]bool       // see toldApart
	readStores *bool                    // a dict is changed by looking a key up
	cores      map[*ir.Func][]coreParam // see answerByCore
	iterated   map[pyast.Node]bool      // calls of asynchronous generators that async for runs through
	boundNames map[*ir.Module]bound     // see boundAtImport
	anyStored  map[*ir.Class]bool       // classes of the objects that setattr is given with names that are not known, nil for an unknown one
	threads    *bool                    // a thread runs under the lock of the state

	seeds       map[pyast.Stmt]bool       // statements of the function that makes the app, whose changes of state are translated
	seedFailure *Failure                  // why they are not
	slices      map[*ir.Func][]pyast.Stmt // what functions do that also register, without that
	late        map[pyast.Stmt]bool       // statements of modules that run when the app has been made
	crosses     map[*ir.Module]bool       // see crossing
	together    bool                      // see fillTogether
	spoiled     map[*ir.Symbol]*Failure   // see Spoil
}

// Models translates Pydantic models; the wing mapper/pydantic implements it.
type Models interface {
	// Declare returns the declarations of a model with the conditions under which it is exact, or why it has none.
	Declare(host *Unit, c *ir.Class) ([]gotree.Decl, []string, *Failure)
	// Raises reports whether dumping objects of a model may raise.
	Raises(c *ir.Class) bool
	// JSONSchema returns the text of the JSON schema of a model that is read, or written, or why it is not certain.
	JSONSchema(c *ir.Class, output bool) (text, why string)
	// FieldName returns the Go name of a field of a model.
	FieldName(name string) string
	// Computes reports whether dumps of a model's objects call functions of the program.
	Computes(c *ir.Class) bool
	// Tracked reports whether models know which of their fields were set.
	Tracked() bool
	// Input returns what a parameter of a path operation holds, and Annotated what an annotation in a scope says.
	Input(in *ir.Input) (Value, *Failure)
	Annotated(scope *ir.Func, annotation pyast.Expr) (Value, *Failure)
}

// Pages translates templates; the mapper joins it with the wing mapper/jinja.
type Pages interface {
	// Page translates a template that is given values for some names. The conditions say when it is exact.
	Page(name string, given []string) (conditions []string, failure *Failure)
	// Text is Page for the text of a template that stands in a function; it returns the name that the template gets.
	Text(fn *ir.Func, node pyast.Node, text string, given []string) (name string, conditions []string, failure *Failure)
	// Readable says why templates cannot read a value of a type, "" when they can; objects of the app's own classes are
	// looked at by themselves.
	Readable(t ir.Type) string
	// Mentions returns what a template and those that it uses look up in values, and Around the types of the values that
	// every template is given and with these mentions may read.
	Mentions(name string) *Mentions
	Around(m *Mentions) []ir.Type
	// Changes reports whether a function may change anything.
	Changes(fn *ir.Func) bool
}

// Effects tells what a function does to module-level variables, itself and through what it calls.
type Effects func(fn *ir.Func) (reads, writes map[*ir.Symbol]bool)

// Kept tells from which module-level variables the value of an attribute comes that the program keeps, such as
// "flask.g.user", and false where that is not known.
type Kept func(name string) (from map[*ir.Symbol]bool, known bool)

type key struct {
	fn   *ir.Func
	mode Mode
	self *ir.Class     // of the object, for an inherited method that depends on it
	as   *ir.Operation // of a view of FastAPI: what it is for some of its paths, nil for the first
}

// Mode says how a function is used.
type Mode int

// The modes.
const (
	ValueMode      Mode = iota // returns a value
	ViewMode                   // func(c) error: its return value is the response
	HookMode                   // func(c) error: as a view, where None means no response
	AfterMode                  // func(c, resp) error
	TeardownMode               // func(c, err) error
	ErrorMode                  // func(c, err) error: as a view with the exception
	RESTXErrorMode             // as ErrorMode, for an Api of Flask-RESTX: what it returns is data
	MiddlewareMode             // func(next) func(c) error: a decorator of views
	ResponderMode              // func(c, params) error: a helper whose return value is the response
	ManagerMode                // func(params, body) error: a context manager that is a generator
	StartupMode                // func() error: what runs before the first request
	ResolverMode               // func(p) (T, error): a dependency of FastAPI with its parameters read of the request
	URLValuesMode              // func(c, endpoint, values) error: url_value_preprocessor and url_defaults
	AroundMode                 // func(c, next) (*fastapi.Response, error): @app.middleware("http") of FastAPI
	CommandMode                // func(params) error: a command of the command line
	DataMode                   // as MiddlewareMode, around methods of Flask-RESTful's resources: what it returns is data
	LoaderMode                 // func(c, params) (any, error): a callback of an extension, see loader.go
	AnswerMode                 // func(c, params) error: one whose return value is the response
	WSGIMode                   // func(c) error: __call__ of a WSGI middleware, where no response hands the request on
	CoreMode                   // func(c, params) error: what several handlers of one path operation share
)

// Func is a translated function.
type Func struct {
	Py         *ir.Func
	Mode       Mode
	Name       string   // the Go name
	Place      *Place   // the Go package that it is in
	State      *State   // the module state that it is a method of, or nil
	Recv       string   // the name of its receiver then
	Context    bool     // takes c *gin.Context
	Fails      bool     // returns an error last
	Params     []string // Go types of the Python parameters
	Result     string   // Go type, "" for none
	Decl       *gotree.Func
	Failure    *Failure
	Conditions []string
	Calls      []*Func
	Body       string // of a context manager: the Go type of what it gives to the body, "" for nothing

	Injects       []string // of a decorator: what it adds to the view's arguments, see translator.injects
	NeedsResponse bool     // of a decorator: the view must give a response object
	GivesResponse bool     // of a decorator: it gives a response object when the view does
	NeedsName     bool     // of a decorator: it takes the name of the view
	Early         bool     // of a decorator: what it adds comes before what the view is given by position
	Wrapper       *ir.Func // of a decorator: what it puts in the view's place
	KeepsName     bool     // of a decorator: the wrapper has the name of the view (functools.wraps)

	touches   map[*State]access
	stateName string        // of the parameter for the module state, in methods
	self      *ir.Class     // the class that an inherited method is translated for
	op        *ir.Operation // of FastAPI: what the view is for some of its paths, nil for the first
	variant   string        // what tells it apart from the view for the others then
	asInit    bool          // __init__ as a method of the new object
	maybe     bool          // a special method that may return NotImplemented: a bool comes second
	done      bool
	local     bool      // a function literal within another function
	lazy      bool      // the body of a generator
	asks      bool      // for the request's context, itself or by the literals that it calls
	stateful  bool      // it uses module state
	kept      bool      // a generator that keeps the request's context
	recursive bool      // it may run again before it ends: it counts its depth
	failed    string    // the name of the result, for what runs at the end
	tasks     []*Func   // that run when the request is answered
	depth     string    // the name of the parameter that counts then
	pending   []pending // calls of it that were translated before it was done
}

// Failure is why something has no translation.
type Failure struct {
	Code    diag.Code
	Message string
	Module  *ir.Module
	Node    pyast.Node
}

// Error returns the message.
func (f *Failure) Error() string { return f.Message }

// NewUnit returns a unit for app over the given rules. broken holds the keys of functions whose Go did not
// type-check in an earlier attempt, with the checker's message: they fail at once.
func NewUnit(p *ir.Program, app *ir.App, module string, rules *rule.Set, sigs *rule.Signatures, broken map[string]string) *Unit {
	return &Unit{
		Program: p, App: app, Module: module, rules: rules, sigs: sigs, broken: broken,
		funcs: map[key]*Func{}, classes: map[*ir.Class]*Class{},
		places: map[*ir.Module]*Place{}, globals: map[*ir.Symbol]*Global{}, tables: map[*ir.Symbol]*Global{}, config: map[configKey]string{}, counters: map[*ir.Symbol]bool{}, cores: map[*ir.Func][]coreParam{}, iterated: map[pyast.Node]bool{},
	}
}

// WithKept sets what the unit knows of the attributes that the program keeps. It returns u.
func (u *Unit) WithKept(kept Kept) *Unit {
	u.kept = kept
	return u
}

// With sets what the unit needs of other rooms: Pydantic models and effects. It returns u.
func (u *Unit) With(models Models, effects Effects) *Unit {
	u.models, u.effects = models, effects
	return u
}

// WithPages sets what translates templates. It returns u.
func (u *Unit) WithPages(pages Pages) *Unit {
	u.pages = pages
	return u
}

// Funcs returns the translated functions, in the order of their translation, failed ones too.
func (u *Unit) Funcs() []*Func { return u.order }

// Function translates fn for use in mode, with the Go types of its parameters as inferred. It always returns a
// Func; one that has no translation has its Failure set.
func (u *Unit) Function(fn *ir.Func, mode Mode) *Func {
	if fn.Coroutine && mode == ValueMode {
		why := &Failure{Code: diag.NoAsync, Message: "the async function " + fn.Name + " stands where nothing awaits it", Module: fn.Module, Node: fn.Syntax}
		return &Func{Py: fn, Mode: mode, Place: u.place(fn.Module), Failure: why, done: true}
	}
	return u.function(key{fn: fn, mode: mode})
}

func (u *Unit) function(k key) *Func {
	fn := k.fn
	if f := u.funcs[k]; f != nil {
		return f
	}
	f := &Func{Py: fn, Mode: k.mode, Place: u.place(fn.Module), self: k.self, op: k.as, variant: u.variantOf(fn, k.as), touches: map[*State]access{}}
	if k.self != nil {
		f.Place = u.place(k.self.Module)
	}
	u.funcs[k] = f
	if f.Failure = u.unfit(f); f.Failure != nil {
		f.done = true
		u.order = append(u.order, f)
		return f
	}
	mark := len(u.order)
	u.translate(f)
	f.done = true
	switch {
	case f.Failure != nil:
		u.failed(f, mark)
	case f.recursive:
		u.share(f, mark)
	}
	u.order = append(u.order, f)
	return f
}

// unfit says why a function is not translated at all: its Go did not type-check before, or its file has syntax errors, for
// which Python would not run it and statements may be missing from it. It returns nil for all others.
func (u *Unit) unfit(f *Func) *Failure {
	if message, bad := u.broken[f.Key()]; bad {
		return &Failure{Code: diag.NotChecked, Message: "the translation does not type-check: " + message, Module: f.Py.Module, Node: f.Py.Syntax}
	}
	if f.Py.Module.Syntax.Broken {
		return &Failure{Code: diag.Syntax, Message: "the file of " + f.Py.Qualname + " has syntax errors", Module: f.Py.Module, Node: f.Py.Syntax}
	}
	return nil
}

func (f *Func) require(condition string) {
	if !slices.Contains(f.Conditions, condition) {
		f.Conditions = append(f.Conditions, condition)
	}
}

// Key names the function and its mode across attempts.
func (f *Func) Key() string {
	own := ""
	if f.self != nil {
		own = f.self.Qualname + "/"
	}
	return f.Py.Module.Name + ":" + own + f.Py.Qualname + ":" + [...]string{"value", "view", "hook", "after", "teardown", "error", "restxerror", "middleware", "responder", "manager", "startup", "resolver", "urlvalues", "around", "command", "data", "loader", "answer", "wsgi", "core"}[f.Mode] + f.variant
}

// bug is the failure of a function whose translation panicked: the other functions go on.
func bug(fn *ir.Func, p any) *Failure {
	message := fmt.Sprintf("the translation of %s panicked: %v", fn.Qualname, p)
	return &Failure{Code: diag.Bug, Message: message, Module: fn.Module, Node: fn.Syntax}
}

// translate runs a translator over f and catches its failure.
func (u *Unit) translate(f *Func) {
	t := newTranslator(u, f)
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *Failure:
			f.Failure = u.ofDatabase(f.Py, p)
		default:
			f.Failure = bug(f.Py, p)
		}
	}()
	u.enter(t)
	defer u.leave()
	t.function()
}
