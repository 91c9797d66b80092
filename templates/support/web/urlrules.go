// The rules of the URL map as an app sees them that lists its routes
// (werkzeug.routing.Rule).
package web

import (
	"maps"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// URLRule is a rule of the URL map.
type URLRule struct {
	Rule      string
	Endpoint  string
	Methods   *py.Set[string]
	Arguments *py.Set[string]       // the names of its variables and defaults
	Defaults  *py.Dict[string, any] // nil for none
}

// PyStr returns str(rule).
func (r *URLRule) PyStr() string { return r.Rule }

// PyRepr returns repr(rule); Python has the methods in any order.
func (r *URLRule) PyRepr() string {
	return "<Rule " + py.Repr(r.Rule) + " (" + strings.Join(r.Methods.Values(), ", ") + ") -> " + r.Endpoint + ">"
}

// URLRules returns what app.url_map.iter_rules() gives: the rules by endpoint, in the order in which the endpoints were
// registered; those of one endpoint in the order in which URLs are built of them.
func URLRules(c *gin.Context) []*URLRule {
	urls := of(c).app.urls
	var out []*URLRule
	seen := map[string]bool{}
	for _, r := range urls.routes {
		if !seen[r.Endpoint] {
			seen[r.Endpoint] = true
			out = append(out, urlRules(urls.endpoints[r.Endpoint])...)
		}
	}
	return out
}

// URLRulesOf returns the rules of an endpoint, and raises KeyError for one that there is not.
func URLRulesOf(c *gin.Context, endpoint string) ([]*URLRule, error) {
	routes := of(c).app.urls.endpoints[endpoint]
	if len(routes) == 0 {
		return nil, py.KeyError.New(endpoint)
	}
	return urlRules(routes), nil
}

// URLRuleOf returns request.url_rule, nil when no rule matched.
func URLRuleOf(c *gin.Context) *URLRule {
	r := of(c).match.route
	if r == nil {
		return nil
	}
	return newURLRule(r)
}

func urlRules(routes []*route) []*URLRule {
	out := make([]*URLRule, len(routes))
	for i, r := range routes {
		out[i] = newURLRule(r)
	}
	return out
}

func newURLRule(r *route) *URLRule {
	out := &URLRule{
		Rule: r.spelled(), Endpoint: r.Endpoint,
		Methods: py.NewSet(slices.Sorted(slices.Values(r.methods))...), Arguments: py.NewSet(r.arguments()...),
	}
	if len(r.Defaults) > 0 {
		out.Defaults = py.NewDict[string, any]()
		for _, name := range slices.Sorted(maps.Keys(r.Defaults)) {
			out.Defaults.Set(name, r.Defaults[name])
		}
	}
	return out
}
