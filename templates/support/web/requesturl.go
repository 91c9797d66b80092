// The request's address: method, path, host and URLs (SEMANTICS B55, B59, A8).
package web

import (
	"net"
	"net/http"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"
)

// Method returns request.method, in upper case.
func Method(c *gin.Context) string {
	if c.Request.Method == http.MethodGet {
		return http.MethodGet
	}
	return strings.ToUpper(c.Request.Method)
}

// Path returns request.path: decoded, with one leading slash. Bytes that are not
// UTF-8 read U+FFFD.
func Path(c *gin.Context) string {
	path := c.Request.URL.Path
	if target := c.Request.RequestURI; strings.Contains(target, "#") {
		target, _, _ = strings.Cut(target, "#")
		target, _, _ = strings.Cut(target, "?")
		path = unquote(target)
	}
	if !utf8.ValidString(path) {
		path = decodeReplace([]byte(path))
	}
	if path != "" && path[0] == '/' && (len(path) == 1 || path[1] != '/') {
		return path
	}
	return "/" + strings.TrimLeft(path, "/")
}

// QueryString returns request.query_string as it was sent.
func QueryString(c *gin.Context) string {
	query, _, _ := strings.Cut(c.Request.URL.RawQuery, "#")
	return query
}

// FullPath returns request.full_path, which ends in "?" without a query.
func FullPath(c *gin.Context) string {
	return Path(c) + "?" + decodeReplace([]byte(QueryString(c)))
}

// Scheme returns request.scheme. What proxies say counts only when the
// application is configured so.
func Scheme(c *gin.Context) string {
	x := of(c)
	switch {
	case x.scheme != "":
		return x.scheme
	case c.Request.TLS != nil:
		return "https"
	case x.app != nil && x.app.config.TrustForwarded && x.app.forwardedSecure(c):
		return "https"
	}
	return "http"
}

// validHost is what a host looks like whose sort plainHost does not know.
var validHost = regexp.MustCompile(`^(?:[A-Za-z0-9.-]+|\[[A-Fa-f0-9]*:[A-Fa-f0-9.:]+\])(?::[0-9]+)?$`)

// plainHost reports whether a host is a name or an IPv4 address with or without a port.
func plainHost(host string) bool {
	name, port, hasPort := strings.Cut(host, ":")
	if name == "" || hasPort && port == "" {
		return false
	}
	for i := range len(name) {
		if c := name[i]; (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '.' && c != '-' {
			return false
		}
	}
	for i := range len(port) {
		if port[i] < '0' || port[i] > '9' {
			return false
		}
	}
	return true
}

// Host returns request.host, without the scheme's default port. A host with
// invalid characters is "".
func Host(c *gin.Context) string { return hostOf(c, Scheme(c)) }

func hostOf(c *gin.Context, scheme string) string {
	port := ":80"
	if scheme == "https" {
		port = ":443"
	}
	host := strings.TrimSuffix(c.Request.Host, port)
	if !plainHost(host) && !validHost.MatchString(host) {
		return ""
	}
	return host
}

// HostURL returns request.host_url, as in "http://localhost/".
func HostURL(c *gin.Context) string { return Scheme(c) + "://" + strings.ToLower(Host(c)) + "/" }

// URLRoot returns request.root_url.
func URLRoot(c *gin.Context) string { return urlTo(c, "") }

// urlTo returns the URL of a path below the application's root.
func urlTo(c *gin.Context, path string) string {
	scheme := Scheme(c)
	return scheme + "://" + strings.ToLower(hostOf(c, scheme)) + readablePath(ScriptRoot(c)) + "/" + path
}

// readablePath quotes a path and decodes what can be printed.
func readablePath(path string) string { return uriToIRI(quote(path, pathSafe+"%"), "/?#") }

// BaseURL returns request.base_url, the URL without the query.
func BaseURL(c *gin.Context) string {
	return urlTo(c, readablePath(strings.TrimLeft(Path(c), "/")))
}

// URL returns request.url, in which UTF-8 is readable.
func URL(c *gin.Context) string {
	url := BaseURL(c)
	if query := QueryString(c); query != "" {
		url += "?" + uriToIRI(quote(query, "!$&'()*+,/:;=?@%"), "&=+#")
	}
	return url
}

// uriToIRI decodes the escapes of printable characters other than those in keep
// (werkzeug.urls.uri_to_iri).
func uriToIRI(s, keep string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		n := escapesAt(s[i:], keep)
		if n == 0 {
			b.WriteByte('%')
			s = s[i+1:]
			continue
		}
		b.WriteString(decodeRequote([]byte(unquote(s[i : i+n]))))
		s = s[i+n:]
	}
	return b.String() + s
}

// escapesAt returns the length of the run of escapes at the start of s that may
// be decoded.
func escapesAt(s, keep string) int {
	n := 0
	for len(s) >= n+3 && s[n] == '%' {
		c := unquote(s[n : n+3])
		if len(c) != 1 || c[0] <= 0x20 || c[0] == 0x7f || c[0] == '%' || strings.Contains(keep, c) {
			break
		}
		n += 3
	}
	return n
}

// RemoteAddr returns request.remote_addr, the peer's address. X-Forwarded-For
// counts only when the application is configured so.
func RemoteAddr(c *gin.Context) string {
	if peer := of(c).peer; peer != "" {
		return peer
	}
	host, _, err := net.SplitHostPort(c.Request.RemoteAddr)
	if err != nil {
		return c.Request.RemoteAddr
	}
	return host
}
