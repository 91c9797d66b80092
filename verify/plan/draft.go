// This file holds a request in the making, whose choices are still separate, and how it becomes a request.

package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// pair is a name and a value, neither of them encoded.
type pair struct{ name, value string }

// upload is a file of a multipart form.
type upload struct{ key, name, kind, data string }

// slot is the text of a variable. From is what made the thing that it names, nil for a text that is always the same.
type slot struct {
	text string // percent-encoded
	from *resource
}

// draft is a request whose choices can still be changed.
type draft struct {
	route     *Route
	parts     []part
	method    string
	path      []slot
	query     []pair
	header    []exchange.Header
	cookie    []pair
	form      []pair
	files     []upload
	multipart bool   // where files is empty
	raw       []byte // the body as it is; it wins over form and files
	json      map[string]string
	kind      string   // the Content-Type, "" for that of the body; "-" for none
	target    []rework // the last changes of the request line's target, in their order
	token     *token   // that the Authorization header carries
	jar       bool     // succeeds only for who has logged in
	late      bool     // succeeds only after others that were found before it
}

// rework changes a finished target.
type rework func(target string) string

// clone returns a copy that shares nothing that is changed.
func (d draft) clone() draft {
	d.path, d.query, d.header, d.cookie = slices.Clone(d.path), slices.Clone(d.query), slices.Clone(d.header), slices.Clone(d.cookie)
	d.form, d.files, d.target = slices.Clone(d.form), slices.Clone(d.files), slices.Clone(d.target)
	changes := map[string]string{}
	for k, v := range d.json {
		changes[k] = v
	}
	d.json = changes
	return d
}

// request returns the request. Texts that came out of an answer are ${name}, so that each side has its own.
func (d draft) request() exchange.Request { return d.render(slot.bound, (*token).bound) }

// literal returns the request with the texts that the exploration saw.
func (d draft) literal() exchange.Request { return d.render(slot.seen, (*token).seen) }

func (s slot) seen() string { return s.text }

func (s slot) bound() string {
	if s.from == nil {
		return s.text
	}
	return "${" + s.from.name + "}"
}

func (d draft) render(slotText func(slot) string, tokenText func(*token) string) exchange.Request {
	texts := make([]string, len(d.path))
	for i, s := range d.path {
		texts[i] = slotText(s)
	}
	target := fill(d.parts, texts)
	if len(d.query) > 0 {
		target += "?" + encodeForm(d.query)
	}
	for _, change := range d.target {
		target = change(target)
	}
	out := exchange.Request{Method: d.method, Target: target, Header: slices.Clone(d.header)}
	if d.token != nil {
		out.Header = append(out.Header, exchange.Header{Name: d.token.header, Value: d.token.scheme + tokenText(d.token)})
	}
	if len(d.cookie) > 0 {
		out.Header = append(out.Header, exchange.Header{Name: "Cookie", Value: cookieLine(d.cookie)})
	}
	body, kind := d.body()
	out.Body = body
	if d.kind != "" {
		kind = d.kind
	}
	if kind != "" && kind != "-" {
		out.Header = append(out.Header, exchange.Header{Name: "Content-Type", Value: kind})
	}
	return out
}

// body returns the body and its Content-Type.
func (d draft) body() ([]byte, string) {
	switch {
	case d.raw != nil:
		return d.raw, "application/json"
	case len(d.files) > 0 || d.multipart:
		return multipartBody(d.form, d.files)
	case len(d.form) > 0:
		return []byte(encodeForm(d.form)), "application/x-www-form-urlencoded"
	case len(d.json) > 0:
		return []byte(renderJSON(d.route.body(), "", d.json)), "application/json"
	}
	return nil, ""
}

// encodeForm percent-encodes pairs in their order; url.Values would sort them. The absent value of "flag" has no "=".
func encodeForm(pairs []pair) string {
	var out []string
	for _, p := range pairs {
		name, value := url.QueryEscape(p.name), url.QueryEscape(p.value)
		if p.value == bare {
			out = append(out, name)
			continue
		}
		out = append(out, name+"="+value)
	}
	return strings.Join(out, "&")
}

// bare is the value of a key that stands without "=".
const bare = "\x00bare"

// cookieLine joins cookies as browsers do. Bytes that would end the header are left out.
func cookieLine(cookies []pair) string {
	var out []string
	for _, c := range cookies {
		out = append(out, c.name+"="+printable(c.value))
	}
	return strings.Join(out, "; ")
}

// printable drops the bytes that end a header for somebody: control characters, and NEL, at which Python splits lines.
func printable(text string) string {
	return string(slices.DeleteFunc([]byte(text), func(b byte) bool { return b < ' ' || b == 0x7f || b == 0x85 }))
}

// boundary separates the parts of a multipart body: always the same one, so that requests are the same in each run.
const boundary = "----flask2gin-boundary"

func multipartBody(form []pair, files []upload) ([]byte, string) {
	var b bytes.Buffer
	for _, p := range form {
		fmt.Fprintf(&b, "--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n", boundary, quoted(p.name), p.value)
	}
	for _, f := range files {
		fmt.Fprintf(&b, "--%s\r\nContent-Disposition: form-data; name=%s; filename=%s\r\n", boundary, quoted(f.key), quoted(f.name))
		if f.kind != "" {
			fmt.Fprintf(&b, "Content-Type: %s\r\n", f.kind)
		}
		fmt.Fprintf(&b, "\r\n%s\r\n", f.data)
	}
	fmt.Fprintf(&b, "--%s--\r\n", boundary)
	return b.Bytes(), "multipart/form-data; boundary=" + boundary
}

// quoted writes a parameter of a header as browsers do.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`"`, "%22", "\r", "%0D", "\n", "%0A").Replace(text) + `"`
}

// quote returns a text as JSON, without the escapes of HTML.
func quote(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// set gives the key at a place a value, in the place of the one it had.
func (d *draft) set(k Key, value string) {
	switch k.Place {
	case Args:
		d.query = replaced(d.query, k.Name, value)
	case Form:
		d.form = replaced(d.form, k.Name, value)
	case Cookies:
		d.cookie = replaced(d.cookie, k.Name, value)
	case JSON:
		d.json[k.Name] = quote(value)
	case Headers:
		d.drop(k)
		d.header = append(d.header, exchange.Header{Name: k.Name, Value: printable(value)})
	case Files:
		d.drop(k)
		d.files = append(d.files, upload{k.Name, "a.txt", "text/plain", value})
	}
}

// drop removes the key from its place.
func (d *draft) drop(k Key) {
	named := func(p pair) bool { return p.name == k.Name }
	switch k.Place {
	case Args:
		d.query = slices.DeleteFunc(d.query, named)
	case Form:
		d.form = slices.DeleteFunc(d.form, named)
		d.multipart = d.multipart || len(d.form) == 0
	case Cookies:
		d.cookie = slices.DeleteFunc(d.cookie, named)
	case JSON:
		d.json[k.Name] = absent
	case Headers:
		d.header = slices.DeleteFunc(d.header, func(h exchange.Header) bool { return strings.EqualFold(h.Name, k.Name) })
	case Files:
		d.files = slices.DeleteFunc(d.files, func(f upload) bool { return f.key == k.Name })
		d.multipart = true
	}
}

func replaced(pairs []pair, name, value string) []pair {
	i := slices.IndexFunc(pairs, func(p pair) bool { return p.name == name })
	if i < 0 {
		return append(pairs, pair{name, value})
	}
	pairs[i].value = value
	return pairs
}
