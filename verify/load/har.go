// This file reads HAR, in which browsers save what they sent (http://www.softwareishard.com/blog/har-12-spec/).
//
// Values of an answer that a later request carries - ids, tokens, the hidden field against forged requests - are bound, so
// that each side gets its own.

package load

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// har is the part of the format that is read.
type har struct {
	Log struct {
		Entries []struct {
			Request struct {
				Method   string
				URL      string
				Headers  []nameValue
				PostData *struct {
					MimeType string
					Text     string
					Encoding string
					Params   []nameValue
				}
			}
			Response struct {
				Headers []nameValue
				Content struct{ Text, Encoding string }
			}
		}
	}
}

type nameValue struct{ Name, Value string }

// readHAR reads the requests to the host that most of them go to.
func readHAR(name string, data []byte) (*File, error) {
	var h har
	if err := json.Unmarshal(data, &h); err != nil {
		return nil, err
	}
	f := &File{}
	host := mainHost(h)
	t := &trace{}
	for _, entry := range h.Log.Entries {
		if hostOf(entry.Request.URL) != host {
			f.note("requests to %s are left out", hostOf(entry.Request.URL))
			continue
		}
		r := exchange.Request{Method: entry.Request.Method, Target: targetOf(entry.Request.URL), Header: t.headers(entry.Request.Headers)}
		if p := entry.Request.PostData; p != nil {
			r.Body = []byte(p.Text)
			if decoded, err := base64.StdEncoding.DecodeString(p.Text); err == nil && p.Encoding == "base64" {
				r.Body = decoded
			} else if p.Text == "" && len(p.Params) > 0 {
				r.Body = []byte(formOf(p.Params))
			}
		}
		t.add(r, entry.Response.Headers, entry.Response.Content.Text)
	}
	f.Sessions = []exchange.Session{{Name: name, Fresh: true, Jar: true, Steps: t.steps}}
	return f, nil
}

func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return u.Host
}

// mainHost returns the host of most requests, the first one of equals.
func mainHost(h har) string {
	counts, best := map[string]int{}, ""
	for _, entry := range h.Log.Entries {
		counts[hostOf(entry.Request.URL)]++
	}
	for _, entry := range h.Log.Entries {
		if host := hostOf(entry.Request.URL); best == "" || counts[host] > counts[best] {
			best = host
		}
	}
	return best
}

func formOf(params []nameValue) string {
	var pairs [][2]string
	for _, p := range params {
		pairs = append(pairs, [2]string{p.Name, p.Value})
	}
	return encodePairs(pairs)
}

// trace follows values from answers to later requests.
type trace struct {
	steps   []exchange.Step
	cookies map[string]bool // that the app set: the jar sends them
	sources []origin
}

// origin is where a value came from.
type origin struct {
	value  string
	step   int
	source string
	name   string // once it is bound
}

// headers returns the headers that a request keeps: not those of HTTP/2, and no cookie that the app set.
func (t *trace) headers(list []nameValue) []exchange.Header {
	var out []exchange.Header
	for _, h := range list {
		if !kept(h.Name) {
			continue
		}
		if strings.EqualFold(h.Name, "Cookie") {
			h.Value = t.foreign(h.Value)
		}
		if h.Value != "" {
			out = append(out, exchange.Header{Name: h.Name, Value: h.Value})
		}
	}
	return out
}

// foreign returns the cookies that the app did not set itself.
func (t *trace) foreign(line string) string {
	var out []string
	for part := range strings.SplitSeq(line, ";") {
		name, _, _ := strings.Cut(strings.TrimSpace(part), "=")
		if !t.cookies[name] {
			out = append(out, strings.TrimSpace(part))
		}
	}
	return strings.Join(out, "; ")
}

// add adds a step, with what it takes from earlier answers, and remembers what its own answer gave.
func (t *trace) add(r exchange.Request, headers []nameValue, body string) {
	t.take(&r)
	t.steps = append(t.steps, exchange.Step{Request: r, Kind: "file"})
	for _, h := range headers {
		if strings.EqualFold(h.Name, "Set-Cookie") {
			name, _, _ := strings.Cut(h.Value, "=")
			if t.cookies == nil {
				t.cookies = map[string]bool{}
			}
			t.cookies[name] = true
		}
		if m := lastSegment.FindStringSubmatch(h.Value); strings.EqualFold(h.Name, "Location") && m != nil {
			t.offer(m[1], "header:Location:"+lastSegment.String())
		}
	}
	t.hidden(body)
	var v any
	d := json.NewDecoder(bytes.NewReader([]byte(body)))
	d.UseNumber()
	if d.Decode(&v) == nil {
		t.collect("$", v, 0)
	}
}

var (
	lastSegment = regexp.MustCompile(`([^/?]+)/?(?:\?.*)?$`)
	hiddenField = regexp.MustCompile(`<input[^>]*name="(csrf_token|_csrf|authenticity_token|_token)"[^>]*value="([^"]+)"`)
	telling     = regexp.MustCompile(`^[\w.-]*\d[\w.-]*$`)
)

// hidden offers the hidden fields against forged requests.
func (t *trace) hidden(body string) {
	for _, m := range hiddenField.FindAllStringSubmatch(body, -1) {
		t.offer(m[2], `match:name="`+m[1]+`"[^>]*value="([^"]+)"`)
	}
}

func (t *trace) collect(path string, v any, depth int) {
	switch x := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(x)) {
			if depth < 6 && !strings.Contains(k, ".") {
				t.collect(path+"."+k, x[k], depth+1)
			}
		}
	case []any:
		for i, item := range x[:min(len(x), 20)] {
			t.collect(fmt.Sprintf("%s.%d", path, i), item, depth+1)
		}
	case string:
		t.offer(x, path)
	}
}

// offer remembers a value that is telling enough to be recognised again: eight characters with a digit among them.
func (t *trace) offer(value, source string) {
	if len(value) < 8 || len(t.sources) > 2000 || !telling.MatchString(value) {
		return
	}
	if !slices.ContainsFunc(t.sources, func(o origin) bool { return o.value == value }) {
		t.sources = append(t.sources, origin{value: value, step: len(t.steps) - 1, source: source})
	}
}

// take replaces the values of earlier answers by their names.
func (t *trace) take(r *exchange.Request) {
	for i := range t.sources {
		o := &t.sources[i]
		changed := false
		replace := func(text string) string {
			changed = changed || strings.Contains(text, o.value)
			return strings.ReplaceAll(text, o.value, "${"+o.nameIn(i)+"}")
		}
		r.Target = replace(r.Target)
		for j := range r.Header {
			r.Header[j].Value = replace(r.Header[j].Value)
		}
		if r.Body != nil {
			r.Body = []byte(replace(string(r.Body)))
		}
		if changed && o.name == "" {
			o.name = o.nameIn(i)
			t.steps[o.step].Bind = append(t.steps[o.step].Bind, exchange.Bind{Name: o.name, Source: o.source})
		}
	}
}

func (o *origin) nameIn(i int) string { return fmt.Sprintf("value%d", i) }
