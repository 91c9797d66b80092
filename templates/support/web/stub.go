// Stubs: views that have no translation yet. They are answered by the original
// application when FLASK_UPSTREAM names it, and by 501 otherwise.
package web

import (
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"

	"github.com/gin-gonic/gin"
)

// Stub returns the handler of a view that was not translated. With FLASK_UPSTREAM
// set it forwards the request as it came (Host kept, redirects untouched, bodies
// streamed); without it the answer is 501 with the diagnostic's code. Hooks do
// not run around it: the original runs its own.
func Stub(code, message string) gin.HandlerFunc {
	s := &stub{code: code, message: message}
	if upstream := os.Getenv("FLASK_UPSTREAM"); upstream != "" {
		s.proxy = upstreamProxy(upstream)
	}
	return s.serve
}

type stub struct {
	code, message string
	proxy         *httputil.ReverseProxy
}

func (s *stub) serve(c *gin.Context) {
	if s.proxy != nil {
		s.proxy.ServeHTTP(c.Writer, original(c))
		return
	}
	c.JSON(http.StatusNotImplemented, gin.H{"code": s.code, "error": "not implemented", "message": s.message})
}

func upstreamProxy(upstream string) *httputil.ReverseProxy {
	target, err := url.Parse(upstream)
	if err != nil || target.Host == "" {
		slog.Error("FLASK_UPSTREAM is not a URL", "value", upstream)
		return nil
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy, transport.DisableCompression = nil, true
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.Out.URL.Scheme, r.Out.URL.Host = target.Scheme, target.Host
			r.Out.URL.RawQuery = r.In.URL.RawQuery
			r.Out.Host = r.In.Host
			for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"} {
				if values, ok := r.In.Header[name]; ok {
					r.Out.Header[name] = values
				}
			}
		},
		Transport:     transport,
		FlushInterval: -1,
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			slog.Error("the upstream does not answer", "path", r.URL.Path, "error", err)
			page := RaiseHTTP(BadGatewayClass).body()
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusBadGateway)
			_, _ = w.Write([]byte(page))
		},
	}
}
