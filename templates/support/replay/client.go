// The client of a session: it sends requests as they stand and compares answers.
package replay

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

// client sends the requests of one session.
type client struct {
	addr  string
	jar   http.CookieJar // nil for none
	known map[string]string
}

// patience bounds one exchange.
const patience = 30 * time.Second

// newClient returns a client that has sent nothing yet.
func newClient(addr string, cookies bool) *client {
	c := &client{addr: addr, known: map[string]string{}}
	if cookies {
		c.jar, _ = cookiejar.New(nil) // never fails
	}
	return c
}

// do sends one request and returns what its answer has different.
func (c *client) do(step Step) []string {
	conn, err := net.DialTimeout("tcp", c.addr, patience)
	if err != nil {
		return []string{err.Error()}
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience)) // of a connection that is open
	_, _ = conn.Write(c.wire(step))                // a server may answer before it has read all
	response, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: step.Method})
	if err != nil {
		return []string{err.Error()}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return []string{err.Error()}
	}
	if c.jar != nil {
		c.jar.SetCookies(c.url(step), response.Cookies())
	}
	return c.compare(step, response, string(body))
}

// url returns where cookies belong. Its scheme lets those through that are Secure.
func (c *client) url(step Step) *url.URL {
	target, _, _ := strings.Cut(c.fill(step.Target), "?")
	return &url.URL{Scheme: "https", Host: "localhost", Path: target}
}

// wire returns the bytes of a request. Nothing in it is checked or escaped.
func (c *client) wire(step Step) []byte {
	var b bytes.Buffer
	given := map[string]bool{}
	for _, h := range step.Header {
		given[http.CanonicalHeaderKey(h.Name)] = true
	}
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\n", step.Method, c.fill(step.Target))
	if !given["Host"] {
		b.WriteString("Host: localhost\r\n")
	}
	for _, h := range step.Header {
		fmt.Fprintf(&b, "%s: %s\r\n", h.Name, c.fill(h.Value))
	}
	if c.jar != nil && !given["Cookie"] {
		var pairs []string
		for _, cookie := range c.jar.Cookies(c.url(step)) {
			pairs = append(pairs, cookie.Name+"="+cookie.Value)
		}
		if len(pairs) > 0 {
			fmt.Fprintf(&b, "Cookie: %s\r\n", strings.Join(pairs, "; "))
		}
	}
	body := ""
	if step.Body != nil {
		body = c.fill(*step.Body)
		if !given["Content-Length"] && !given["Transfer-Encoding"] {
			fmt.Fprintf(&b, "Content-Length: %d\r\n", len(body))
		}
	}
	if !given["Connection"] {
		b.WriteString("Connection: close\r\n")
	}
	b.WriteString("\r\n" + body)
	return b.Bytes()
}

// value is {{v1}} or {{any}}.
var value = regexp.MustCompile(`\{\{(v\d+|any)\}\}`)

// fill puts the values that are known into a text.
func (c *client) fill(text string) string {
	return value.ReplaceAllStringFunc(text, func(m string) string {
		if known, ok := c.known[m[2:len(m)-2]]; ok {
			return known
		}
		return m
	})
}

// compare returns the differences of an answer.
func (c *client) compare(step Step, response *http.Response, body string) []string {
	var out []string
	if response.StatusCode != step.Status {
		out = append(out, fmt.Sprintf("status %d, want %d", response.StatusCode, step.Status))
	}
	want := http.Header{}
	for _, h := range step.Want {
		want.Add(h.Name, h.Value)
	}
	for _, name := range names(want, response.Header) {
		got, wanted := response.Header.Values(name), want.Values(name)
		if name == "Allow" || name == "Vary" {
			got, wanted = words(got), words(wanted)
		}
		if !c.matchAll(wanted, got) {
			out = append(out, fmt.Sprintf("header %s is %q, want %q", name, got, wanted))
		}
	}
	if !c.match(step.WantBody, body) {
		out = append(out, fmt.Sprintf("body is\n%s\nwant\n%s", body, step.WantBody))
	}
	return out
}

// names returns the headers that are compared: all but the connection's own, the
// length of a body whose length is not known, and the identifier of the request that
// a middleware may have added.
func names(want, got http.Header) []string {
	var out []string
	for _, h := range []http.Header{want, got} {
		for name := range h {
			switch name {
			case "Server", "Date", "Connection", "Keep-Alive", "Transfer-Encoding":
			case "Content-Length", "X-Request-Id":
				if want[name] != nil {
					out = append(out, name)
				}
			default:
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// words returns the words of a header that is a set of them.
func words(values []string) []string {
	if len(values) == 0 {
		return nil
	}
	list := strings.Split(strings.ToLower(strings.Join(values, ",")), ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// matchAll matches the values of one header.
func (c *client) matchAll(want, got []string) bool {
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		if !c.match(want[i], got[i]) {
			return false
		}
	}
	return true
}

// match reports whether a text is what was recorded, and notes the values in it that are
// met for the first time.
func (c *client) match(want, got string) bool {
	if !value.MatchString(want) {
		return want == got
	}
	pattern, fresh := c.pattern(want)
	found := pattern.FindStringSubmatch(got)
	if found == nil {
		return false
	}
	for i, name := range fresh {
		c.known[name] = found[i+1]
	}
	return true
}

// pattern returns a recorded text as a regular expression, and the names of its groups.
func (c *client) pattern(want string) (pattern *regexp.Regexp, fresh []string) {
	text, rest := "(?s)^", want
	for _, m := range value.FindAllStringSubmatchIndex(want, -1) {
		done := len(want) - len(rest)
		name := want[m[2]:m[3]]
		text += regexp.QuoteMeta(want[done:m[0]])
		known, isKnown := c.known[name]
		switch {
		case isKnown:
			text += regexp.QuoteMeta(known)
		case name == "any" || slices.Contains(fresh, name):
			text += ".*?"
		default:
			text += "(.*?)"
			fresh = append(fresh, name)
		}
		rest = want[m[1]:]
	}
	return regexp.MustCompile(text + regexp.QuoteMeta(rest) + "$"), fresh
}
