// Filters for JSON, URLs and attributes of HTML.

package jinja

import (
	"iter"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var jsonEscapes = strings.NewReplacer("<", `\u003c`, ">", `\u003e`, "&", `\u0026`, "'", `\u0027`)

// ToJSON is the value as JSON that is safe within HTML; an argument indents it.
func (x Value) ToJSON(args ...any) Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(py.TypeError.New("Object of type " + py.TypeName(u) + " is not JSON serializable"))
	}
	indent := arg(args, 0, nil)
	if indent == nil {
		s, err := py.FlaskDumps(x.v)
		return x.try(Markup(jsonEscapes.Replace(s)), err)
	}
	margin, isText := plain(indent).(string)
	if !isText {
		margin = strings.Repeat(" ", max(0, x.number(args, 0, 0)))
	}
	s, err := py.FlaskDumpsIndent(x.v, margin)
	return x.try(Markup(jsonEscapes.Replace(s)), err)
}

// URLEncode quotes text for a URL, or pairs for its query.
func (x Value) URLEncode() Value {
	if _, isString := x.plain().(string); isString || !iterable(x.v) {
		return x.with(quoteURL(text(x.v), "/"))
	}
	pairs := x.seq()
	if _, isDict := x.v.(py.Mapping); isDict {
		pairs = x.Method("items").seq()
	}
	return x.with(x.query(pairs))
}

func (x Value) query(pairs iter.Seq[any]) string {
	var parts []string
	for item := range pairs {
		pair := x.with(item).Unpack(2)
		key := strings.ReplaceAll(quoteURL(text(pair[0].v), ""), "%20", "+")
		value := strings.ReplaceAll(quoteURL(text(pair[1].v), ""), "%20", "+")
		parts = append(parts, key+"="+value)
	}
	return strings.Join(parts, "&")
}

// iterable reports whether a value has __iter__.
func iterable(v any) bool {
	_, err := py.Iter(v)
	return err == nil
}

// quoteURL is urllib.parse.quote.
func quoteURL(s, safe string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0 || strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

// XMLAttr writes the items of a dict as attributes; a false argument leaves out
// the blank before them.
func (x Value) XMLAttr(args ...any) Value {
	var parts []string
	for item := range x.Method("items").seq() {
		pair := x.with(item).Unpack(2)
		if _, undefined := pair[1].v.(*Undefined); undefined || pair[1].v == nil {
			continue
		}
		key, ok := pair[0].plain().(string)
		if !ok {
			return x.failed(py.TypeError.New("expected string or bytes-like object"))
		}
		if strings.ContainsAny(key, " \t\n\r\f\v/>=") {
			return x.failed(py.ValueError.New("Invalid character in attribute name: " + py.Repr(key)))
		}
		parts = append(parts, escape(pair[0].v)+`="`+escape(pair[1].v)+`"`)
	}
	s := strings.Join(parts, " ")
	if s != "" && (len(args) == 0 || argTrue(args, 0)) {
		s = " " + s
	}
	return x.rewrap(s, x.run.scope.escape)
}
