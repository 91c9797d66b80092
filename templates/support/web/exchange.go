// The exchange: what one request has come to so far, its rule, its response and
// the error that ended its view.
package web

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// exchange is the state of one request.
type exchange struct {
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

	peer, scheme, root string // what trusted proxies say of the client, "" for nothing
}

// exchangeKey is where a Gin context and a request context keep the exchange.
const exchangeKey = "web.exchange"

// of returns the exchange of a request, making one on a plain Gin engine.
func of(c *gin.Context) *exchange {
	if x, ok := c.Get(exchangeKey); ok {
		return x.(*exchange)
	}
	x := &exchange{}
	c.Set(exchangeKey, x)
	return x
}

// config returns the application's configuration, or the zero one.
func config(c *gin.Context) Config {
	if a := of(c).app; a != nil {
		return a.config
	}
	return Config{}
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
func (x *exchange) blueprints() []string {
	var names []string
	name := x.endpoint()
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
