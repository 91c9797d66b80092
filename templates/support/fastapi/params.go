// Params: the reading of parameters, whose errors are gathered and answered
// together by 422 (fastapi.dependencies.utils).
package fastapi

import (
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Params reads the parameters of one operation, or of one function that it
// depends on.
type Params struct {
	pydantic.Collector
	request *request
	scopes  []string // that those who depend on it ask for
}

// request is what the parameters of a request have in common.
type request struct {
	*gin.Context
	query    [][2]string
	body     any
	form     [][2]string
	files    []upload
	supplied map[string]any // results of dependencies
	response *Response      // whose status and headers the answer takes over
	tasks    *Tasks
	exits    []func() error // of dependencies that yield
	raised   error          // what they see
	old      bool           // version 1 of Pydantic words the errors
	oldest   bool           // FastAPI is one before 0.100
}

// Read returns the parameters of a request.
func Read(c *gin.Context) *Params {
	return &Params{request: &request{Context: c, query: pairs(c.Request.URL.RawQuery), supplied: map[string]any{}}}
}

// Err returns the exception of all errors that were found, nil without any.
func (p *Params) Err() error {
	switch {
	case p.Fatal() != nil:
		return p.Fatal()
	case p.Failed():
		return invalid(&p.Collector, p.request.body)
	}
	return nil
}

// Default is the default of a parameter.
type Default struct{ value any }

// Or makes a value the default of a parameter.
func Or(value any) Default { return Default{value} }

// read reads a value, nil for one that is not given.
func read[T any](p *Params, t pydantic.Type[T], v any, fallback []Default, loc ...any) (value T) {
	if v == nil && len(fallback) == 0 {
		p.Missing(loc...)
		return value
	}
	if v == nil {
		v = fallback[0].value
	}
	value, _ = pydantic.Collect(&p.Collector, t, v, loc...)
	return value
}

// Missing notes that a parameter is not given.
func (p *Params) Missing(loc ...any) {
	if !p.request.old {
		p.Collector.Missing(loc...)
		return
	}
	p.Add(pydantic.Line{Old: true, Type: "value_error.missing", Loc: append(py.Tuple{}, loc...), Msg: "field required"})
}

// Path reads a variable of the path.
func Path[T any](p *Params, name string, t pydantic.Type[T]) T {
	return read(p, t, p.request.Param(name), nil, "path", name)
}

// Query reads a parameter of the query: the last one of the name.
func Query[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, last(all(p.request.query, name)), fallback, "query", name)
}

// QueryList reads all parameters of the query that have the name.
func QueryList[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, list(all(p.request.query, name)), fallback, "query", name)
}

// Header reads a header field: the first one of the name.
func Header[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	var v any
	if values := headers(p.request, name); len(values) > 0 {
		v = values[0]
	}
	return read(p, t, v, fallback, "header", name)
}

// HeaderList reads all header fields of the name.
func HeaderList[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, list(headers(p.request, name)), fallback, "header", name)
}

func headers(r *request, name string) []any {
	var out []any
	if strings.EqualFold(name, "host") && r.Request.Host != "" {
		return []any{r.Request.Host}
	}
	values := r.Request.Header.Values(name)
	if strings.EqualFold(name, "transfer-encoding") {
		values = r.Request.TransferEncoding // which net/http takes out of the header
	}
	for _, text := range values {
		value, err := py.Decode([]byte(text), "latin-1", "strict")
		if err == nil {
			out = append(out, value)
		}
	}
	return out
}

// Cookie reads a cookie: the last one of the name.
func Cookie[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, last(all(cookies(p.request), name)), fallback, "cookie", name)
}

func cookies(r *request) [][2]string {
	var found [][2]string
	for _, sent := range r.Request.Header.Values("Cookie") {
		field, _ := py.Decode([]byte(sent), "latin-1", "strict") // which takes every byte
		for _, part := range strings.Split(field, ";") {
			key, value, ok := strings.Cut(part, "=")
			if !ok {
				key, value = "", part
			}
			if key, value = strings.TrimSpace(key), strings.TrimSpace(value); key != "" || value != "" {
				found = append(found, [2]string{key, unquoteCookie(value)})
			}
		}
	}
	return found
}

// unquoteCookie takes the quotes off a value (http.cookies._unquote).
func unquoteCookie(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return s
	}
	var b strings.Builder
	for s = s[1 : len(s)-1]; s != ""; {
		switch {
		case s[0] == '\\' && len(s) >= 4 && octal(s[1:4]):
			b.WriteRune(rune((s[1]-'0')<<6 | (s[2]-'0')<<3 | s[3] - '0'))
			s = s[4:]
		case s[0] == '\\' && len(s) > 1:
			b.WriteByte(s[1])
			s = s[2:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String()
}

func octal(s string) bool { return s[0] <= '3' && strings.Trim(s, "01234567") == "" }

func last(values []any) any {
	if len(values) == 0 {
		return nil
	}
	return values[len(values)-1]
}

// list returns values as a list, nil for none.
func list(values []any) any {
	if len(values) == 0 {
		return nil
	}
	return py.NewList(values...)
}

func all(fields [][2]string, name string) []any {
	var out []any
	for _, f := range fields {
		if f[0] == name {
			out = append(out, f[1])
		}
	}
	return out
}

// pairs splits a query (urllib.parse.parse_qsl with blank values).
func pairs(query string) [][2]string {
	var out [][2]string
	for _, part := range strings.Split(query, "&") {
		if part == "" {
			continue
		}
		key, value, _ := strings.Cut(part, "=")
		out = append(out, [2]string{unquotePlus(key), unquotePlus(value)})
	}
	return out
}

// unquotePlus decodes a part of a query; bytes that are not UTF-8 read U+FFFD,
// and escapes that are none stay.
func unquotePlus(s string) string {
	s = strings.ReplaceAll(s, "+", " ")
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s)+0 {
			if text, err := url.PathUnescape(s[i : i+3]); err == nil {
				b.WriteString(text)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	text, err := py.Decode([]byte(b.String()), "utf-8", "replace")
	if err != nil {
		return b.String()
	}
	return text
}
