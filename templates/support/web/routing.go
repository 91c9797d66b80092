// Routing of a request: its match in the URL map, and the answers that need no
// view (redirects, 404, 405, automatic OPTIONS).
package web

import (
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// begin matches the request.
func (a *App) begin(c *gin.Context) *exchange {
	x := &exchange{app: a}
	x.inherit(c)
	x.attach(c)
	if a.config.Proxy != nil {
		a.config.Proxy.fix(c, x)
	}
	match, err := x.completed(a.urls.Match(a.hostPart(c), Path(c), Method(c)))
	x.match = match
	switch {
	case err != nil:
		x.unmatched = py.ValueError.New(err.Error())
	case match.Status == 405:
		page := RaiseHTTP(MethodNotAllowedClass)
		page.Headers = [][2]string{{"Allow", strings.Join(match.Allowed, ", ")}}
		x.routing = page
	case match.Status != 0:
		x.routing = Abort(match.Status)
	case match.Rule != nil && isWebSocket(c):
		x.routing, x.match = Abort(400), Match{}
	case match.Rule == nil && isWebSocket(c):
		x.routing = Abort(404)
	case match.Rule == nil:
		x.routing = a.redirection(c, match)
	}
	return x
}

// isWebSocket reports whether a request is one for a WebSocket, which no rule of
// Flask's own answers.
func isWebSocket(c *gin.Context) bool {
	if scheme := Scheme(c); scheme == "ws" || scheme == "wss" {
		return true
	}
	if len(c.Request.Header["Upgrade"]) == 0 {
		return false
	}
	upgrade := slices.ContainsFunc(strings.Split(strings.ToLower(c.GetHeader("Connection")), ","), func(s string) bool {
		return strings.TrimSpace(s) == "upgrade"
	})
	return upgrade && strings.EqualFold(c.GetHeader("Upgrade"), "websocket")
}

// hostPart is what the map matches before the path: a subdomain or a host.
func (a *App) hostPart(c *gin.Context) string {
	switch {
	case a.config.Map.HostMatching:
		return strings.ToLower(Host(c))
	case !a.config.SubdomainMatching:
		return ""
	}
	host, server := strings.ToLower(Host(c)), strings.ToLower(a.config.ServerName)
	host, _, _ = strings.Cut(host, ":")
	server, _, _ = strings.Cut(server, ":")
	if host == server {
		return ""
	}
	if sub, ok := strings.CutSuffix(host, "."+server); ok && server != "" {
		return sub
	}
	if server == "" {
		return ""
	}
	return "<invalid>"
}

// redirection is the exception that sends a client to the right spelling.
func (a *App) redirection(c *gin.Context, m Match) error {
	location := a.external(c, m)
	resp := redirectResponse(location, 308)
	return &HTTPError{Class: HTTPExceptionClass, Code: 308, Response: resp, routing: true}
}

func (a *App) external(c *gin.Context, m Match) string {
	host := a.serverHost(c)
	if m.host != "" {
		host = m.host
		if !a.config.Map.HostMatching {
			host += "." + a.serverHost(c)
		}
	}
	base := Scheme(c) + "://" + host
	if root := strings.Trim(ScriptRoot(c), "/"); root != "" {
		base += "/" + root
	}
	if m.Absolute {
		return joinURL(base+"/", m.Redirect)
	}
	location := base + "/" + strings.TrimLeft(m.Redirect, "/")
	if query := c.Request.URL.RawQuery; query != "" {
		location += "?" + query
	}
	return location
}

// serverHost is the host of redirects and external URLs.
func (a *App) serverHost(c *gin.Context) string {
	if a.config.ServerName != "" && !a.config.Map.HostMatching {
		return a.config.ServerName
	}
	return strings.ToLower(Host(c))
}

// joinURL is urllib.parse.urljoin for a base without a path.
func joinURL(base, ref string) string {
	b, err := url.Parse(base)
	if err != nil {
		return ref
	}
	r, err := url.Parse(ref)
	if err != nil {
		return base + strings.TrimLeft(ref, "/")
	}
	return b.ResolveReference(r).String()
}

// automatic reports whether the request is an OPTIONS that Flask answers itself.
func (x *exchange) automatic(c *gin.Context) bool {
	return x.match.Rule != nil && !x.match.Rule.NoAutoOptions && Method(c) == "OPTIONS"
}

// options is the automatic answer to OPTIONS.
func (a *App) options(c *gin.Context) *Response {
	resp := newResponse(nil, 200, a.config.textType())
	if allowed := a.urls.Allowed(a.hostPart(c), Path(c)); len(allowed) > 0 {
		resp.Headers.Set("Allow", strings.Join(allowed, ", "))
	}
	return resp
}

// serveSwitched runs the view of a rule that stands outside Gin's tree.
func (a *App) serveSwitched(c *gin.Context) {
	x := of(c)
	if x.match.route == nil {
		return
	}
	handlers := a.switchedViews(x.match.route, Method(c))
	if handlers == nil {
		x.err = py.RuntimeError.New("no view is mounted for " + Method(c) + " " + x.match.Rule.Rule)
	}
	for _, h := range handlers {
		if h(c); c.IsAborted() {
			return
		}
	}
}

// switchedViews returns the handlers that Switch mounted for the method.
func (a *App) switchedViews(r *route, method string) gin.HandlersChain {
	handlers := a.switched[r.index][method]
	if handlers == nil && method == "HEAD" {
		handlers = a.switched[r.index]["GET"]
	}
	return handlers
}

// switchedStub reports whether the last of these handlers is a stub.
func (a *App) switchedStub(r *route, method string) bool {
	handlers := a.switchedViews(r, method)
	return len(handlers) > 0 && isStub(functionName(handlers.Last()))
}

// setParams gives Gin the variables under the rule's own names, and under those
// of Gin's tree where they differ.
func (x *exchange) setParams(c *gin.Context) {
	if x.namedAlike(c) {
		for i, v := range x.match.Values {
			c.Params[i].Value = v.Text
		}
		return
	}
	var own gin.Params
	for _, v := range x.match.Values {
		own = append(own, gin.Param{Key: v.Name, Value: v.Text})
	}
	if c.FullPath() != "" {
		for i, p := range c.Params {
			if _, taken := own.Get(p.Key); !taken && i < len(x.match.Values) {
				own = append(own, gin.Param{Key: p.Key, Value: own[i].Value})
			}
		}
	}
	c.Params = own
}

// namedAlike reports whether Gin's tree has found the rule's own variables.
func (x *exchange) namedAlike(c *gin.Context) bool {
	if len(c.Params) != len(x.match.Values) {
		return false
	}
	for i, v := range x.match.Values {
		if c.Params[i].Key != v.Name {
			return false
		}
	}
	return true
}

// sentinel returns a path that leads to a Gin route whatever else the tree has:
// no static text starts with the byte that stands for its variables.
func sentinel(path string) string {
	segments := strings.Split(path, "/")
	for i, s := range segments {
		if s != "" && (s[0] == ':' || s[0] == '*') {
			segments[i] = "\x00"
		}
	}
	return strings.Join(segments, "/")
}
