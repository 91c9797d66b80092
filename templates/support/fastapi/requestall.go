// What programs read of a Request as a whole: all its header fields, all of its
// query, and its body as a stream.
package fastapi

import (
	"iter"
	"maps"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// HeaderItems returns list(request.headers.items()), names in small letters; the order is
// that of the names.
func HeaderItems(c *gin.Context) *py.List[py.Tuple] {
	r, out := &request{Context: c}, py.NewList[py.Tuple]()
	names := slices.Collect(maps.Keys(c.Request.Header))
	if len(c.Request.TransferEncoding) > 0 {
		names = append(names, "Transfer-Encoding")
	}
	slices.Sort(names)
	if c.Request.Host != "" {
		names = append([]string{"Host"}, names...)
	}
	for _, name := range names {
		for _, value := range headers(r, name) {
			out.Append(py.Tuple{strings.ToLower(name), value})
		}
	}
	return out
}

// HeaderNames returns list(request.headers.keys()), one for each field.
func HeaderNames(c *gin.Context) *py.List[string] {
	out := py.NewList[string]()
	for item := range HeaderItems(c).All() {
		name, _ := item[0].(string)
		out.Append(name)
	}
	return out
}

// HeaderDict returns dict(request.headers): the first value of each name.
func HeaderDict(c *gin.Context) *py.Dict[string, string] {
	out := py.NewDict[string, string]()
	for item := range HeaderItems(c).All() {
		name, _ := item[0].(string)
		if value, ok := item[1].(string); ok && !out.Has(name) {
			out.Set(name, value)
		}
	}
	return out
}

// HeaderAll returns request.headers.getlist(name).
func HeaderAll(c *gin.Context, name string) []string {
	out := []string{}
	for _, value := range headers(&request{Context: c}, name) {
		if text, ok := value.(string); ok {
			out = append(out, text)
		}
	}
	return out
}

// QueryElse returns request.query_params.get(name, fallback) for a fallback of any type.
func QueryElse(c *gin.Context, name string, fallback any) any {
	return orElse(fallback)(QueryIf(c, name))
}

// CookieElse returns request.cookies.get(name, fallback) for a fallback of any type.
func CookieElse(c *gin.Context, name string, fallback any) any {
	return orElse(fallback)(CookieIf(c, name))
}

// HeaderElse returns request.headers.get(name, fallback) for a fallback of any type.
func HeaderElse(c *gin.Context, name string, fallback any) any {
	return orElse(fallback)(HeaderIf(c, name))
}

func orElse(fallback any) func(text string, ok bool) any {
	return func(text string, ok bool) any {
		if ok {
			return text
		}
		return fallback
	}
}

// QueryText returns str(request.query_params).
func QueryText(c *gin.Context) string { return queryOf(pairs(c.Request.URL.RawQuery)) }

// queryOf returns urllib.parse.urlencode(pairs).
func queryOf(pairs [][2]string) string {
	parts := make([]string, len(pairs))
	for i, pair := range pairs {
		parts[i] = url.QueryEscape(pair[0]) + "=" + url.QueryEscape(pair[1])
	}
	return strings.Join(parts, "&")
}

// HasQueries reports whether the query has parameters.
func HasQueries(c *gin.Context) bool { return len(pairs(c.Request.URL.RawQuery)) > 0 }

// QueryPairs returns request.query_params.multi_items().
func QueryPairs(c *gin.Context) *py.List[py.Tuple] {
	out := py.NewList[py.Tuple]()
	for _, pair := range pairs(c.Request.URL.RawQuery) {
		out.Append(py.Tuple{pair[0], pair[1]})
	}
	return out
}

// QueryItems returns list(request.query_params.items()): the last value of each name.
func QueryItems(c *gin.Context) *py.List[py.Tuple] {
	out := py.NewList[py.Tuple]()
	for name, value := range QueryDict(c).All() {
		out.Append(py.Tuple{name, value})
	}
	return out
}

// QueryNames returns list(request.query_params.keys()).
func QueryNames(c *gin.Context) *py.List[string] {
	return py.NewList(QueryDict(c).Keys()...)
}

// ClientPort returns request.client.port.
func ClientPort(c *gin.Context) int {
	_, text, err := net.SplitHostPort(c.Request.RemoteAddr)
	if err != nil {
		return 0
	}
	port, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return port
}

// ScopePath returns request.scope["path"].
func ScopePath(c *gin.Context) string { return requestPath(c) }

// BodyStream goes through request.stream(): the body, unless it is empty, and the
// empty bytes at its end.
func BodyStream(c *gin.Context) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		data, err := RequestBody(c)
		if err != nil {
			yield(nil, err)
			return
		}
		if len(data) > 0 && !yield(data, nil) {
			return
		}
		yield([]byte{}, nil)
	}
}
