// What else a view asks about the request: the rule, the headers as numbers, the way it came.
package web

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// BlueprintNames returns request.blueprints: the matched endpoint's blueprint and those around it.
func BlueprintNames(c *gin.Context) []string { return append([]string{}, of(c).blueprints()...) }

// RuleText returns request.url_rule.rule; without a match it is AttributeError.
func RuleText(c *gin.Context) (string, error) {
	if r := MatchedRule(c); r != nil {
		return r.spelled(), nil
	}
	return "", py.AttributeError.New("'NoneType' object has no attribute 'rule'")
}

// RuleEndpoint returns request.url_rule.endpoint; without a match it is AttributeError.
func RuleEndpoint(c *gin.Context) (string, error) {
	if r := MatchedRule(c); r != nil {
		return r.Endpoint, nil
	}
	return "", py.AttributeError.New("'NoneType' object has no attribute 'endpoint'")
}

// RuleName returns str(request.url_rule), "None" without a match.
func RuleName(c *gin.Context) string {
	if r := MatchedRule(c); r != nil {
		return r.spelled()
	}
	return "None"
}

// ScriptRoot returns request.script_root: "" unless a trusted proxy says under which prefix it serves.
func ScriptRoot(c *gin.Context) string {
	return strings.TrimRight(decodeReplace(fromLatin1(of(c).root)), "/")
}

// scriptName is SCRIPT_NAME of the environment.
func scriptName(c *gin.Context) string { return of(c).root }

// RemoteUser returns request.remote_user, which the server does not set; ok is false for None.
func RemoteUser(*gin.Context) (user string, ok bool) { return "", false }

// AccessRoute returns request.access_route: the addresses of X-Forwarded-For, or the peer's.
func AccessRoute(c *gin.Context) []string {
	if forwarded, ok := Header(c, "X-Forwarded-For"); ok {
		return append([]string{}, splitList(forwarded)...)
	}
	return []string{RemoteAddr(c)}
}

// HeaderInt returns a request header as an int; ok is false when it is missing or none.
func HeaderInt(c *gin.Context, name string) (py.BigInt, bool) {
	text, ok := Header(c, name)
	if !ok {
		return py.BigInt{}, false
	}
	n, err := py.ToBig(text)
	return n, err == nil
}

// HeaderIntOr returns a request header as an int, or the fallback.
func HeaderIntOr(c *gin.Context, name string, fallback int) py.BigInt {
	if n, ok := HeaderInt(c, name); ok {
		return n
	}
	return py.Big(fallback)
}

// MimetypeParams returns request.mimetype_params, in the order in which the header has them.
func MimetypeParams(c *gin.Context) *py.Dict[string, string] {
	header := HeaderOr(c, "Content-Type", "")
	_, options := parseOptions(header)
	lower := strings.ToLower(header)
	names := sortedKeys(options)
	slices.SortStableFunc(names, func(a, b string) int { return strings.Index(lower, a) - strings.Index(lower, b) })
	d := py.NewDict[string, string]()
	for _, name := range names {
		d.Set(name, options[name])
	}
	return d
}

// FloatOr returns d.get(key, fallback, type=float).
func FloatOr(m *MultiDict, key string, fallback float64) float64 {
	if f, ok := FloatOf(m, key); ok {
		return f
	}
	return fallback
}

// IntsOf returns d.getlist(key, type=int): what is no int is left out.
func IntsOf(m *MultiDict, key string) *py.List[any] {
	values := py.NewList[any]()
	for _, s := range m.GetAll(key) {
		if n, err := py.ToBig(s); err == nil {
			values.Append(n.Value())
		}
	}
	return values
}
