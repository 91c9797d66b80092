// The exchange: what one request has come to so far, its rule, its response and
// the error that ended its view.
package web

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// exchange is the state of one request. It stands in the place of the writer, so
// that it is found at once.
type exchange struct {
	gin.ResponseWriter
	app       *App // nil when a view runs on a plain Gin engine
	match     Match
	routing   error // what raised instead of a match
	unmatched error // raised while the URL was matched, before any hook runs
	response  *Response
	err       error
	after     []AfterFunc
	args      *py.Dict[string, any]
	stub      bool     // the view is one that Stub made
	scopes    []*Hooks // see scopesOf

	peer, scheme, root string      // what trusted proxies and WSGI middleware say of the client, "" for nothing; root is SCRIPT_NAME as it stands in the environment
	bare               bool        // WSGI middleware left nothing of the path
	added              [][2]string // the headers that WSGI middleware adds to the response

	body  body
	query *MultiDict // the parsed query; nil until it is asked for
	notes []note
	room  [usualNotes]note // of notes
}

// note is what was found out about a request, such as its form.
type note struct {
	key   string
	value any
}

// usualNotes is how many notes most requests have at most.
const usualNotes = 2

// exchangeKey is where a Gin context keeps the exchange for what replaces its writer.
const exchangeKey = "web.exchange"

// of returns the exchange of a request, making one on a plain Gin engine.
func of(c *gin.Context) *exchange {
	if x, ok := c.Writer.(*exchange); ok {
		return x
	}
	if x, ok := c.Get(exchangeKey); ok {
		return x.(*exchange)
	}
	x := &exchange{}
	c.Set(exchangeKey, x)
	return x
}

// attach makes x the exchange of the request.
func (x *exchange) attach(c *gin.Context) {
	if c.Writer != gin.ResponseWriter(x) {
		x.ResponseWriter = c.Writer
		c.Writer = x
	}
	c.Set(exchangeKey, x)
}

// Unwrap returns the writer that the exchange stands for, as http.ResponseController asks.
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }

// recall returns what was kept under the key.
func (x *exchange) recall(key string) (any, bool) {
	for i := range x.notes {
		if x.notes[i].key == key {
			return x.notes[i].value, true
		}
	}
	return nil, false
}

// keep stores a value for the request.
func (x *exchange) keep(key string, value any) {
	if x.notes == nil {
		x.notes = x.room[:0]
	}
	x.notes = append(x.notes, note{key, value})
}

// config returns the application's configuration, or the zero one.
func config(c *gin.Context) *Config {
	if a := of(c).app; a != nil {
		return &a.config
	}
	return &Config{}
}

// noResponse is the TypeError for a view that gave none.
func (x *exchange) noResponse() error {
	return py.TypeError.New("The view function for " + py.Repr(x.endpoint()) + " did not return a valid response." +
		" The function either returned None or ended without a return statement.")
}

// endpoint returns the matched rule's endpoint, or "".
func (x *exchange) endpoint() string {
	if x.match.Rule == nil {
		return ""
	}
	return x.match.Rule.Endpoint
}

// blueprints returns the names of the endpoint's blueprints, innermost first.
func (x *exchange) blueprints() []string { return blueprintsOf(x.endpoint()) }

// blueprintsOf returns the names of the blueprints that an endpoint stands in, innermost first.
func blueprintsOf(name string) []string {
	var names []string
	for {
		i := strings.LastIndexByte(name, '.')
		if i < 0 {
			return names
		}
		name = name[:i]
		names = append(names, name)
	}
}

// viewArgs returns the variables of the matched rule, or nil without a match.
func (x *exchange) viewArgs() *py.Dict[string, any] {
	if x.args == nil && x.match.Rule != nil {
		x.args = py.NewDict[string, any]()
		for _, v := range x.match.Values {
			x.args.Set(v.Name, v.Value)
		}
	}
	return x.args
}

// ViewArgs returns request.view_args, or nil when no rule matched.
func ViewArgs(c *gin.Context) *py.Dict[string, any] { return of(c).viewArgs() }

// Endpoint returns request.endpoint; ok is false when no rule matched.
func Endpoint(c *gin.Context) (endpoint string, ok bool) {
	x := of(c)
	return x.endpoint(), x.match.Rule != nil
}

// BlueprintName returns request.blueprint; ok is false outside blueprints.
func BlueprintName(c *gin.Context) (name string, ok bool) {
	names := of(c).blueprints()
	if len(names) == 0 {
		return "", false
	}
	return names[0], true
}

// MatchedRule returns request.url_rule, or nil when no rule matched.
func MatchedRule(c *gin.Context) *Rule { return of(c).match.Rule }

// RoutePattern returns the rule that a request was matched with, "" for none.
func RoutePattern(c *gin.Context) string {
	if r := MatchedRule(c); r != nil {
		return r.Rule
	}
	return ""
}

// Current returns the response that was given so far, or nil. Decorators that
// change a view's response read it.
func Current(c *gin.Context) *Response { return of(c).response }

// AppName returns current_app.name.
func AppName(c *gin.Context) string { return AppOf(c).Name() }

// AppOf returns the application that serves the request, current_app in Flask.
func AppOf(c *gin.Context) *App { return of(c).app }
