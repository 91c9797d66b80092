// This file compares an answer with the recorded one.

package verify

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// ignored are the headers of the server and the connection.
var ignored = map[string]bool{
	"Server": true, "Date": true, "Connection": true, "Keep-Alive": true, "Transfer-Encoding": true,
}

func (p *player) compare(e Exchange, got Answer) []Difference {
	var found []Difference
	if e.Response.Status != got.Status {
		found = append(found, Difference{What: "status", Want: fmt.Sprint(e.Response.Status), Got: fmt.Sprint(got.Status)})
	}
	found = append(found, p.compareHeaders(e, got)...)
	if want := e.Response.Body; want != nil && !p.matches(want, string(got.Body)) {
		found = append(found, bodyDifference(want, string(got.Body)))
	}
	return found
}

// compareHeaders compares the headers as a multiset and the cookies in their order. Of an unstable answer only the
// recorded headers are looked at.
func (p *player) compareHeaders(e Exchange, got Answer) []Difference {
	want := http.Header{}
	masks := map[string][]*Masks{}
	for _, h := range e.Response.Headers {
		name := http.CanonicalHeaderKey(h[0].String())
		want.Add(name, h[1].String())
		masks[name] = append(masks[name], h[1])
	}
	var found []Difference
	for _, name := range names(want, got.Header, e.Unstable) {
		if name == "Content-Length" && e.Response.Body != nil && e.Response.Body.masked() {
			continue // masked values may have another length
		}
		if !p.sameHeader(name, masks[name], got.Header[name]) {
			found = append(found, Difference{
				What: "header " + name, Want: strings.Join(want[name], " | "), Got: strings.Join(got.Header[name], " | "),
			})
		}
	}
	return found
}

// names returns the names of all headers that are compared, sorted.
func names(want, got http.Header, unstable bool) []string {
	var out []string
	for name := range want {
		out = append(out, name)
	}
	for name := range got {
		if _, known := want[name]; !known && !unstable {
			out = append(out, name)
		}
	}
	out = slices.DeleteFunc(out, func(name string) bool { return ignored[name] })
	slices.Sort(out)
	return out
}

// sameHeader compares all values of one header.
func (p *player) sameHeader(name string, want []*Masks, got []string) bool {
	if len(want) != len(got) {
		return false
	}
	if name == "Set-Cookie" {
		return slices.EqualFunc(want, got, p.sameCookie)
	}
	if name == "Allow" {
		return slices.EqualFunc(want, got, func(w *Masks, g string) bool { return words(w.String()) == words(g) })
	}
	left := slices.Clone(got)
	for _, w := range want {
		i := slices.IndexFunc(left, func(g string) bool { return p.matches(w, latin1(g)) || strings.Trim(w.String(), " \t") == latin1(g) })
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// latin1 reads header bytes as the recorder does.
func latin1(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// words returns the comma-separated words of a header in one order.
func words(value string) string {
	list := strings.Split(value, ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// sameCookie compares a Set-Cookie header: name and value, then the attributes in any order.
func (p *player) sameCookie(want *Masks, got string) bool {
	got = latin1(got)
	if p.matches(want, got) {
		return true
	}
	if want.masked() {
		return false
	}
	return cookie(want.String()) == cookie(got)
}

// cookie brings the attributes of a cookie into one order and case.
func cookie(value string) string {
	parts := strings.Split(value, ";")
	for i := 1; i < len(parts); i++ {
		name, v, valued := strings.Cut(strings.TrimSpace(parts[i]), "=")
		parts[i] = strings.ToLower(name)
		if valued {
			parts[i] += "=" + v
		}
	}
	slices.Sort(parts[1:])
	return strings.Join(parts, ";")
}

// kinds are the shapes of masked values.
var kinds = map[string]string{
	"uuid":     `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
	"httpdate": `[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT`,
	"isotime":  `\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{6})?(?:\+00:00|Z)?`,
	"fileetag": `"\d+\.\d+-\d+-\d+"`,
	"hex32":    `[0-9a-f]{32}`,
	"session":  `[\w.=+/-]{20,}`,
}

// matches reports whether text is want, with a value of the right kind for every mask: always the same one for the same
// mask. Values seen for the first time are remembered.
func (p *player) matches(want *Masks, text string) bool {
	if !want.masked() {
		return want.String() == text
	}
	var pattern strings.Builder
	for _, s := range want.segments {
		switch value, known := p.masks[s.id]; {
		case s.kind == "":
			pattern.WriteString(regexp.QuoteMeta(s.text))
		case known && keeps(s.kind):
			pattern.WriteString("(" + regexp.QuoteMeta(value) + ")")
		default:
			pattern.WriteString("(" + kinds[s.kind] + ")")
		}
	}
	found := regexp.MustCompile(`(?s)\A` + pattern.String() + `\z`).FindStringSubmatch(text)
	if found == nil {
		return false
	}
	return p.remember(want, found[1:])
}

// keeps reports whether equal masks of the kind stand for equal values; two times of one session may just have been
// taken in the same second.
func keeps(kind string) bool { return kind == "uuid" || kind == "hex32" || kind == "fileetag" }

func (p *player) remember(want *Masks, values []string) bool {
	fresh := map[int]string{}
	i := 0
	for _, s := range want.segments {
		if s.kind == "" {
			continue
		}
		if old, seen := fresh[s.id]; seen && keeps(s.kind) && old != values[i] {
			return false
		}
		fresh[s.id] = values[i]
		i++
	}
	for id, value := range fresh {
		p.masks[id] = value
	}
	return true
}
