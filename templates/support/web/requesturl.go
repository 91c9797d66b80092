// The request's address: method, path, host and URLs (SEMANTICS B55, B59, A8).
package web

import (
	"net"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

// Method returns request.method, in upper case.
func Method(c *gin.Context) string { return strings.ToUpper(c.Request.Method) }

// Path returns request.path: decoded, with one leading slash. Bytes that are not
// UTF-8 read U+FFFD.
func Path(c *gin.Context) string {
	path := c.Request.URL.Path
	if target := c.Request.RequestURI; strings.Contains(target, "#") {
		target, _, _ = strings.Cut(target, "#")
		target, _, _ = strings.Cut(target, "?")
		path = unquote(target)
	}
	return "/" + strings.TrimLeft(decodeReplace([]byte(path)), "/")
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

var validHost = regexp.MustCompile(`^(?:[A-Za-z0-9.-]+|\[[A-Fa-f0-9]*:[A-Fa-f0-9.:]+\])(?::[0-9]+)?$`)

// Host returns request.host, without the scheme's default port. A host with
// invalid characters is "".
func Host(c *gin.Context) string {
	port := ":80"
	if Scheme(c) == "https" {
		port = ":443"
	}
	host := strings.TrimSuffix(c.Request.Host, port)
	if !validHost.MatchString(host) {
		return ""
	}
	return host
}

// HostURL returns request.host_url, as in "http://localhost/".
func HostURL(c *gin.Context) string { return Scheme(c) + "://" + strings.ToLower(Host(c)) + "/" }

// URLRoot returns request.root_url.
func URLRoot(c *gin.Context) string {
	return Scheme(c) + "://" + strings.ToLower(Host(c)) + uriToIRI(quote(of(c).root, pathSafe+"%"), "/?#") + "/"
}

// BaseURL returns request.base_url, the URL without the query.
func BaseURL(c *gin.Context) string {
	return URLRoot(c) + uriToIRI(quote(strings.TrimLeft(Path(c), "/"), pathSafe+"%"), "/?#")
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
