// This file compares headers.

package compare

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// ignored are the headers of the server and the connection.
var ignored = map[string]bool{
	"Server": true, "Date": true, "Connection": true, "Keep-Alive": true, "Transfer-Encoding": true,
}

// sets are the headers whose words have no order.
var sets = map[string]bool{"Allow": true, "Vary": true}

// headers compares all headers. Where the body is noisy or compressed its length is noisy too.
func (c *Comparer) headers(v *Verdict, a, b, p exchange.Answer, noisyBody bool) {
	for _, name := range names(a, b, p) {
		switch {
		case name == "Content-Length" && noisyBody:
		case name == "Set-Cookie":
			c.cookies(v, a.Values(name), b.Values(name), p.Values(name))
		default:
			c.header(v, name, a.Values(name), b.Values(name), p.Values(name))
		}
	}
}

// names returns the names of all headers that are compared, sorted.
func names(answers ...exchange.Answer) []string {
	var out []string
	for _, a := range answers {
		for _, h := range a.Header {
			if name := exchange.Canonical(h.Name); !ignored[name] {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// header compares the values of one header, which are a multiset.
func (c *Comparer) header(v *Verdict, name string, a, b, p []string) {
	if sets[name] {
		a, b, p = []string{words(a)}, []string{words(b)}, []string{words(p)}
	}
	where := "header " + name
	switch {
	case len(a) != len(b):
		v.at(where)
		v.Noise = append(v.Noise, Noise{where, Unknown})
		return
	case len(a) != len(p):
		v.at(where)
		v.Differences = append(v.Differences, Difference{where, show(a), show(p)})
		return
	}
	a, b, p = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)), slices.Sorted(slices.Values(p))
	for i := range a {
		c.field(v, where, a[i], b[i], strings.Trim(p[i], " \t"))
	}
}

// words returns the words of a list-valued header in one order and case.
func words(values []string) string {
	if len(values) == 0 {
		return "(absent)"
	}
	list := strings.Split(strings.Join(values, ","), ",")
	for i := range list {
		list[i] = strings.ToLower(strings.TrimSpace(list[i]))
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), ", ")
}
