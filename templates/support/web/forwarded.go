// What proxies in front of the server say of a request: gunicorn's
// forwarded_allow_ips, and Werkzeug's ProxyFix (werkzeug.middleware.proxy_fix).
package web

import (
	"net"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ProxyFix says of how many proxies each X-Forwarded header is trusted, as
// werkzeug.middleware.proxy_fix.ProxyFix does; 0 ignores the header.
type ProxyFix struct{ For, Proto, Host, Port, Prefix int }

// forwardedFrom returns the peers whose word counts, as gunicorn reads them.
func forwardedFrom(given string) string {
	if given == "" {
		given = os.Getenv("FORWARDED_ALLOW_IPS")
	}
	if given == "" {
		return "127.0.0.1"
	}
	return given
}

// secureHeaders are gunicorn's secure_scheme_headers.
var secureHeaders = map[string]string{"X-Forwarded-Protocol": "ssl", "X-Forwarded-Proto": "https", "X-Forwarded-Ssl": "on"}

// forwardedSecure reports whether a trusted peer says that the client used TLS.
func (a *App) forwardedSecure(c *gin.Context) bool {
	peer, _, err := net.SplitHostPort(c.Request.RemoteAddr)
	if err != nil {
		return false
	}
	trusted := slices.ContainsFunc(strings.Split(a.config.ForwardedFrom, ","), func(s string) bool {
		s = strings.TrimSpace(s)
		return s == "*" || s == peer
	})
	if !trusted {
		return false
	}
	for name, value := range secureHeaders {
		if c.GetHeader(name) == value {
			return true
		}
	}
	return false
}

// Handler returns ProxyFix as middleware, where it stands around other middleware.
func (p ProxyFix) Handler() gin.HandlerFunc {
	return WSGI(func(c *gin.Context) error {
		p.fix(c, of(c))
		return nil
	})
}

// fix lets the request look as it did to the outermost trusted proxy.
func (p *ProxyFix) fix(c *gin.Context, x *exchange) {
	request := *c.Request
	c.Request = &request
	x.peer = RemoteAddr(c)
	if value := forwardedValue(request.Header, "X-Forwarded-For", p.For); value != "" {
		x.peer = value
	}
	if value := forwardedValue(request.Header, "X-Forwarded-Proto", p.Proto); value != "" {
		x.scheme = value
	}
	if value := forwardedValue(request.Header, "X-Forwarded-Host", p.Host); value != "" {
		request.Host = value
	}
	if value := forwardedValue(request.Header, "X-Forwarded-Port", p.Port); value != "" && request.Host != "" {
		host := request.Host
		if colon := strings.LastIndexByte(host, ':'); colon >= 0 && !strings.HasSuffix(host, "]") {
			host = host[:colon]
		}
		request.Host = host + ":" + value
	}
	if value := forwardedValue(request.Header, "X-Forwarded-Prefix", p.Prefix); value != "" {
		x.root = latin1(value)
	}
	if known, ok := c.Get(environKey); ok {
		for _, key := range []string{"REMOTE_ADDR", "wsgi.url_scheme", "SCRIPT_NAME"} {
			known.(*py.Dict[string, any]).Set(key, environTexts[key](c))
		}
		known.(*py.Dict[string, any]).Set("HTTP_HOST", request.Host)
	}
}

// forwardedValue returns the value that the outermost trusted proxy saw, "" where
// fewer proxies than are trusted spoke.
func forwardedValue(header http.Header, name string, trusted int) string {
	if trusted == 0 {
		return ""
	}
	values := splitList(strings.Join(header.Values(name), ","))
	if len(values) < trusted {
		return ""
	}
	return values[len(values)-trusted]
}
