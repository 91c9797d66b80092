// Profile serves Go's profiles.
package middleware

import (
	"net"
	"net/http"
	"net/http/pprof"
	"strings"

	"github.com/gin-gonic/gin"
)

// ProfilePath is below which the profiles are served.
const ProfilePath = "/debug/pprof/"

// Profile serves the pages of net/http/pprof below ProfilePath to clients on the
// same machine; for others they do not exist.
func Profile() gin.HandlerFunc {
	mux := http.NewServeMux()
	mux.HandleFunc(ProfilePath, pprof.Index)
	mux.HandleFunc(ProfilePath+"cmdline", pprof.Cmdline)
	mux.HandleFunc(ProfilePath+"profile", pprof.Profile)
	mux.HandleFunc(ProfilePath+"symbol", pprof.Symbol)
	mux.HandleFunc(ProfilePath+"trace", pprof.Trace)
	return func(c *gin.Context) {
		if strings.HasPrefix(c.Request.URL.Path, ProfilePath) && isLocal(c.Request.RemoteAddr) {
			c.Status(http.StatusOK)
			mux.ServeHTTP(c.Writer, c.Request)
			c.Abort()
			return
		}
		c.Next()
	}
}

// isLocal reports whether a peer's address is one of this machine.
func isLocal(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	ip := net.ParseIP(host)
	return err == nil && ip != nil && ip.IsLoopback()
}
