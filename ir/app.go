// This file holds what is found out about the web app itself: its routes, blueprints, hooks and handlers.

package ir

import (
	"math/big"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// Place is a span of a file of the project.
type Place struct {
	File *source.File
	Span source.Span
}

// Const is a folded constant: nil, bool, int64, *big.Int, float64, string, []byte, and tuples, lists and dicts of them.
type Const struct {
	Kind  ConstKind
	Bool  bool
	Int   int64
	Big   *big.Int // ConstInt beyond 64 bits
	Float float64
	Text  string   // ConstStr and ConstBytes
	Items []*Const // ConstTuple, ConstList, ConstSet; ConstDict: key, value, key, value ...
}

// Texts returns the texts of a list, a tuple or a set that holds nothing else; false for any other constant, and for nil.
func (c *Const) Texts() ([]string, bool) {
	if c == nil || c.Kind != ConstList && c.Kind != ConstTuple && c.Kind != ConstSet {
		return nil, false
	}
	var out []string
	for _, item := range c.Items {
		if item.Kind != ConstStr {
			return nil, false
		}
		out = append(out, item.Text)
	}
	return out, true
}

// Type returns the type of a scalar constant; Any for containers.
func (c *Const) Type() Type {
	switch c.Kind {
	case ConstNone:
		return None
	case ConstBool:
		return Bool
	case ConstInt:
		if c.Big != nil {
			return BigInt
		}
		return Int
	case ConstFloat:
		return Float
	case ConstStr:
		return Str
	case ConstBytes:
		return Bytes
	}
	return Any
}

// ConstKind says which field of a Const holds.
type ConstKind int

// The kinds of constants.
const (
	ConstNone ConstKind = iota
	ConstBool
	ConstInt
	ConstFloat
	ConstStr
	ConstBytes
	ConstTuple
	ConstList
	ConstSet
	ConstDict
)

// App is one web application.
type App struct {
	Name                        string // the variable that holds it
	ImportName                  string // of flask.Flask(import_name), "" when it is not known
	Kind                        string // "flask" or "fastapi"
	Module                      *Module
	Factory                     *Func             // nil when the app is a module's global
	Given                       map[string]*Const // what the factory's parameters hold, those that are known
	Holder                      *Module           // whose global Name is the app that the factory made; nil when nothing calls it
	Place                       Place
	Symbol                      *Symbol   // the global (or the factory's local) that holds the app object
	Apps                        []*Symbol // every name that holds this app object (for rules such as app.config)
	Routes                      []*Route  // in registration order, as app.url_map.iter_rules() has it before sorting
	Blueprints                  []*Blueprint
	Hooks                       []*Hook
	Handlers                    []*ErrorHandler
	Config                      []ConfigItem
	Extensions                  []Extension
	Tokens                      *JWTManager // nil for none
	Startup                     []Startup   // what FastAPI runs before the first request
	Mounted                     []*Mounted  // the apps of FastAPI that it mounts, whose routes, hooks and handlers are among its own
	Converters                  []Converter // of the app's own, in order of registration
	StaticFolder                string      // relative to the project's root, "" when there is none
	StaticURL                   string      // "/static"
	RunHost                     string      // of app.run, "" when not called
	RunPort                     int
	Debug                       bool
	StrictSlashes, MergeSlashes bool // of the url_map; both true by default
	HostMatching                bool
	SubdomainMatching           bool
	Proxy                       *ProxyFix // what is believed of proxies in front, nil for nothing
	Commands                    []*Command
	WSGI                        []WSGI          // other middleware around the app's wsgi_app, outermost last
	Maybe                       []string        // keys of config that are set only in some environments
	ConfigOpen                  bool            // config is also read from what is not known: the environment, files that are missing
	ConfigOutside               bool            // and this is no file that may be missing
	ConfigWritten               map[string]bool // the keys of config that requests change; "" for any key
	ConfigUnless                []string        // conditions under which config takes nothing from outside
	RootPath                    string          // app.root_path relative to the project's root, "." when they are the same
	TemplateFolder              string          // relative to the project's root, "" when there is none
	Jinja                       JinjaEnv
	Swagger                     *Swagger // nil for an app without Flasgger
	OpenAPI                     *OpenAPI // nil for an app that is no flask_openapi3.OpenAPI
}

// ProxyFix says of how many proxies each X-Forwarded header is trusted.
type ProxyFix struct{ For, Proto, Host, Port, Prefix int }

// WSGI is a middleware around an app: an object of a class of the project whose __call__ gets the environment, a function
// that a function of the project made, or something that is only named.
type WSGI struct {
	Name   string // qualified
	Class  *Class // nil when it is no object of a class of the project
	Func   *Func  // what gets the environment: __call__ of the class, or the function; nil for neither
	Inner  string // the attribute of the object, or the variable around the function, that holds what the middleware wraps
	Fields map[string]*Const
	Proxy  *ProxyFix // a ProxyFix around other middleware, nil for anything else
	Place  Place
}

// Command is a command of Flask's command line, or a group of them; it answers no requests.
type Command struct {
	Name     string // "" where it is not known
	Help     string // as Python has it, from help= or the docstring
	Func     *Func  // what it runs, nil when that is not known
	Group    bool
	Commands []*Command // of a group
	Place    Place
}

// JinjaEnv is what the app changes about its Jinja environment.
type JinjaEnv struct {
	TrimBlocks, LstripBlocks, KeepTrailingNewline bool
	Extensions                                    []string // "jinja2.ext.do"
	Changed                                       []Place  // changes of which no more is known
}

// Startup is a function that runs before the first request.
type Startup struct {
	Func     *Func
	Lifespan bool // a context manager around all requests
	Unknown  string
	Place    Place
}

// Route is one rule of the URL map.
type Route struct {
	Rule          string   // as app.url_map spells it
	Methods       []string // sorted, HEAD and OPTIONS where Flask adds them
	Endpoint      string
	Blueprint     *Blueprint
	View          View
	Defaults      []Default
	StrictSlashes *bool
	Host          string
	Subdomain     string
	RedirectTo    pyast.Expr
	OpenMethods   bool       // the methods are not known: Methods holds GET
	NoOptions     bool       // provide_automatic_options=False
	OwnOptions    bool       // the view itself answers OPTIONS
	Static        bool       // Flask's own static rule, or a blueprint's
	StaticFolder  string     // of a static rule: relative to the project's root, "" when the files are those of an extension
	Pages         bool       // of a static rule of FastAPI: html=True
	Socket        bool       // of FastAPI: for websockets
	Mount         string     // of FastAPI: the path that another app is mounted at, "" for a rule of the app's own
	Place         Place      // of the registration
	Library       string     // the extension that adds the rule by itself, such as "flasgger"; View is then empty
	Operation     *Operation // of FastAPI: what it asks of requests; nil for Flask
	API           *RESTful   // the Flask-RESTful Api that the resource was added to; nil for other views
	Checks        []*Checks  // what a library reads of requests before a view of the route runs; none for nothing
	Within        *Mounted   // of FastAPI: the app that has it, nil for the app itself
	Assumed       string     // what has to hold of the environment for the route to be registered so, "" for nothing
}

// RESTful is a flask_restful.Api, or a flask_restx.Api.
type RESTful struct {
	Odd   string // what it is told to do otherwise than a plain Api does, such as "catch_all_404s"; "" for nothing
	RESTX bool   // it is of Flask-RESTX
}

// Default is one entry of a rule's defaults.
type Default struct {
	Name  string
	Value *Const
}

// View is what answers a route: a function, or a class with a method per HTTP method.
type View struct {
	Func       *Func
	Class      *Class
	ClassArgs  []pyast.Expr // of as_view(name, *args)
	Decorators []pyast.Expr // outermost first, without those that register; in the scope of DecoScope
	DecoScope  *Func        // the function in whose scope the decorators stand
	Unknown    string       // why the view could not be found, "" when it was
}

// Blueprint is a flask.Blueprint that was registered, under its full dotted name.
type Blueprint struct {
	Name      string // "api.v1" when nested
	Parent    *Blueprint
	URLPrefix string // as registered, parents' prefixes included
	Module    *Module
	Symbol    *Symbol
	Place     Place

	TemplateFolder string // relative to the project's root, "" when there is none
}

// HookKind says when a hook runs.
type HookKind int

// The kinds of hooks, as Flask names them.
const (
	BeforeRequest HookKind = iota
	AfterRequest
	TeardownRequest
	TeardownAppcontext
	URLValuePreprocessor
	URLDefaults
	ContextProcessor
	ShellContext
	TemplateFilter
	BeforeFirstRequest
	AroundRequest // a middleware of FastAPI
)

// Hook is a function that runs around requests.
type Hook struct {
	Kind      HookKind
	Blueprint *Blueprint // nil for the app's own
	Func      *Func
	Unknown   string
	Library   string       // the extension whose hook it is, such as "flask_cors.CORS"; Func is then nil
	Options   []ConfigItem // of the extension, later ones winning
	Place     Place
	Within    *Mounted          // of FastAPI: the app that has it, nil for the app itself
	Fields    map[string]*Const // of an object's method: what the object's attributes hold, nil for what is not constant
	Name      string            // of a TemplateFilter: the name that templates use, "" when it is not known
	Role      string            // of a TemplateFilter: "filter", "test" or "global"
	Given     *ConfigItem       // of a TemplateFilter that is a global and no function: its value
}

// ErrorHandler answers one HTTP status or exception class.
type ErrorHandler struct {
	Status    int    // 0 when it is for a class
	Class     *Class // a project class
	Qualified string // or an external or builtin class: "ValueError", "werkzeug.exceptions.HTTPException"
	Blueprint *Blueprint
	Func      *Func
	Unknown   string
	Place     Place
	Within    *Mounted // of FastAPI: the app that has it, nil for the app itself
	API       *RESTful // of Flask-RESTX: the Api whose errors alone it answers, nil for the app
}

// Mounted is an app of FastAPI that another one mounts (FastAPI documentation, "Sub Applications - Mounts").
type Mounted struct {
	Path   string // below which it answers, without a slash at its end, such as "/api"
	Name   string // the name of the mount, "" for none
	Symbol *Symbol
	Config []ConfigItem // what the app is made with
}

// Inner returns the path of a route of the mounted app as that app spells it; a nil receiver stands for the app that mounts.
func (m *Mounted) Inner(rule string) string {
	if m == nil {
		return rule
	}
	return strings.TrimPrefix(rule, m.Path)
}

// ConfigItem is one entry of app.config that the program sets.
type ConfigItem struct {
	Key   string
	Value pyast.Expr // in the scope of Func
	Func  *Func
	Const *Const // when it folds
	Place Place

	Assumed bool // of FastAPI: Const is what it is in an empty environment

	Choice *Choice // when the environment chooses it from constants
	Chosen *Const  // what that is in an empty environment, for a setting that it chooses, from constants or not
}

// Choice is a setting that the process environment chooses.
type Choice struct {
	Expr   pyast.Expr // the text that chooses
	Func   *Func      // in whose scope Expr stands
	Keys   []string
	Values []*Const // of one kind
	Other  *Const   // for any other text; nil where the app then does not start
}

// Extension is an object of a Flask extension that the app creates or registers.
type Extension struct {
	Qualified string       // "flask_cors.CORS"
	Options   []ConfigItem // of a middleware of FastAPI
	Place     Place
}

// Converter is an entry of app.url_map.converters that the app adds.
type Converter struct {
	Name      string // as rules spell it
	Class     *Class // a project class, or
	Qualified string // an external one
	After     int    // the number of routes that were registered before it, whose rules do not know it
	Place     Place
}
