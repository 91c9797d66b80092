// This file remembers what successes make and hand out: the names of things, tokens and cookies.

package plan

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// resource is a kind of thing that a request makes and that other rules name in their paths.
type resource struct {
	name     string // of the bound value
	create   draft
	source   string // of the value in the answer to create
	prefix   string // of the rules that name it: /notes/<int:note_id>
	variable string
	text     string // that the exploration saw
}

// token is a value of an answer that later requests send in a header.
type token struct {
	name   string // of the bound value
	header string
	scheme string // "Bearer "
	source string
	by     draft // whose answer has it
	text   string
}

func (t *token) seen() string  { return t.text }
func (t *token) bound() string { return "${" + t.name + "}" }

func basic(user, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))
}

func (d *draft) setHeader(name, value string) { d.set(Key{Place: Headers, Name: name}, value) }

// bind puts what was made before into the places of the variables that name it.
func (e *explorer) bind(d draft) draft {
	d = d.clone()
	vars := variables(d.parts)
	for _, r := range e.known.resources {
		for i, v := range vars {
			if strings.HasPrefix(d.route.Rule, r.prefix) && v.name == r.variable || v.name == r.variable && v.name != "id" && d.path[i].from == nil {
				d.path[i] = slot{text: r.text, from: r}
			}
		}
	}
	return d
}

// learn remembers what a successful request brought.
func (e *explorer) learn(d draft, a exchange.Answer) {
	e.cookies(d, a)
	if d.method != "POST" && d.method != "PUT" || len(e.known.resources) > 40 {
		return
	}
	leaves := leavesOf(a)
	rank := job{d.route, d.method}.rank()
	if rank == 0 {
		e.known.register = &d
	}
	e.tokens(d, leaves)
	for _, item := range e.itemsOf(d.route) {
		e.resource(d, item, leaves)
	}
}

// cookies keeps the cookies that an answer sets, and who set them.
func (e *explorer) cookies(d draft, a exchange.Answer) {
	response := http.Response{Header: http.Header{"Set-Cookie": a.Values("Set-Cookie")}}
	for _, c := range response.Cookies() {
		if c.MaxAge < 0 || c.Value == "" {
			e.jar = slices.DeleteFunc(e.jar, func(p pair) bool { return p.name == c.Name })
			continue
		}
		e.jar = replaced(e.jar, c.Name, c.Value)
		if d.method == "POST" && (e.known.login == nil || job{d.route, d.method}.rank() == 1) {
			e.known.login = &d
			if strings.Count(strings.TrimPrefix(c.Value, "."), ".") == 2 {
				e.known.session = c.Name
			}
		}
	}
}

// leaf is a text or a number of an answer, and where it stands.
type leaf struct{ source, key, text string }

// leavesOf returns the values of a JSON answer, and what its Location ends in.
func leavesOf(a exchange.Answer) []leaf {
	var out []leaf
	var v any
	decoder := json.NewDecoder(bytes.NewReader(a.Body))
	decoder.UseNumber()
	if decoder.Decode(&v) == nil {
		out = collect(out, "$", "", v, 0)
	}
	if found := lastSegment.FindStringSubmatch(a.Value("Location")); found != nil {
		out = append(out, leaf{"header:Location:" + lastSegment.String(), "location", found[1]})
	}
	return out
}

var lastSegment = regexp.MustCompile(`([^/?]+)/?(?:\?.*)?$`)

func collect(out []leaf, path, key string, v any, depth int) []leaf {
	if depth > 5 || len(out) > 200 {
		return out
	}
	switch x := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(x)) {
			if !strings.Contains(k, ".") {
				out = collect(out, path+"."+k, k, x[k], depth+1)
			}
		}
	case []any:
		for i, item := range x[:min(len(x), 3)] {
			out = collect(out, fmt.Sprintf("%s.%d", path, i), key, item, depth+1)
		}
	case string:
		if x != "" {
			out = append(out, leaf{path, key, x})
		}
	case json.Number:
		out = append(out, leaf{path, key, x.String()})
	}
	return out
}

// tokens remembers the values of an answer that are named like tokens, under the schemes that APIs use.
func (e *explorer) tokens(d draft, leaves []leaf) {
	for _, l := range leaves {
		key := strings.ToLower(l.key)
		if !strings.Contains(key, "token") && !strings.Contains(key, "jwt") && !strings.Contains(key, "api_key") || len(e.known.tokens) >= 8 {
			continue
		}
		for _, scheme := range []string{"Bearer ", "Token ", "JWT ", ""} {
			e.known.tokens = append(e.known.tokens, &token{
				name: fmt.Sprintf("token%d", len(e.known.tokens)), header: "Authorization", scheme: scheme, source: l.source, by: d, text: l.text,
			})
		}
	}
}

// item is a rule that goes on from another one by a variable.
type item struct {
	prefix   string // up to and with the variable
	variable part
	route    *Route // that reads it; nil when there is none
}

// itemsOf returns the variables that follow a rule: /notes/<int:id> for /notes, also for /notes/new.
func (e *explorer) itemsOf(r *Route) []item {
	var out []item
	rule := strings.TrimSuffix(r.Rule, "/")
	for _, collection := range []string{rule, rule[:max(0, strings.LastIndex(rule, "/"))]} {
		for i := range e.plan.Routes {
			out = addItem(out, collection+"/", &e.plan.Routes[i])
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func addItem(out []item, collection string, r *Route) []item {
	rest, ok := strings.CutPrefix(r.Rule, collection+"<")
	if !ok {
		return out
	}
	prefix := collection + "<" + rest[:strings.Index(rest, ">")+1]
	i := slices.IndexFunc(out, func(it item) bool { return it.prefix == prefix })
	if i < 0 {
		vars := variables(parseRule(prefix))
		out, i = append(out, item{prefix: prefix, variable: vars[len(vars)-1]}), len(out)
	}
	if r.allows("GET") && (out[i].route == nil || r.Rule == prefix) {
		out[i].route = r
	}
	return out
}

// resource finds the value of an answer that names what was made: the one under which it can be read.
func (e *explorer) resource(d draft, it item, leaves []leaf) {
	if slices.ContainsFunc(e.known.resources, func(r *resource) bool { return r.prefix == it.prefix }) {
		return
	}
	found := slices.DeleteFunc(slices.Clone(leaves), func(l leaf) bool { return !it.variable.converter.fits(l.text) })
	slices.SortStableFunc(found, func(a, b leaf) int { return a.distance(it.variable.name) - b.distance(it.variable.name) })
	for _, l := range found[:min(len(found), 8)] {
		if it.route != nil && (!e.reads(d, it, l.text) || l.distance(it.variable.name) > 2 && e.reads(d, it, it.variable.converter.nonsense())) {
			continue
		}
		if it.route == nil && l.distance(it.variable.name) > 2 {
			return
		}
		e.known.resources = append(e.known.resources, &resource{
			name: fmt.Sprintf("made%d", len(e.known.resources)), create: d, source: l.source, prefix: it.prefix, variable: it.variable.name, text: encodeSegment(l.text),
		})
		return
	}
}

// reads reports whether the rule of the thing answers for the text.
func (e *explorer) reads(d draft, it item, text string) bool {
	read := e.bind(base(it.route, "GET", bareShape, 0))
	i := len(variables(parseRule(it.prefix))) - 1
	read.jar, read.token, read.header = d.jar, d.token, slices.Clone(d.header)
	read.path[i] = slot{text: encodeSegment(text)}
	return score(e.ask(read)) >= scoreRedirect
}

// distance says how likely a value of an answer is what a variable stands for, 0 being likeliest.
func (l leaf) distance(variable string) int {
	key, variable := strings.ToLower(l.key), strings.ToLower(variable)
	switch {
	case key == variable:
		return 0
	case key == "id" || key == "location":
		return 1
	case key != "" && (strings.HasSuffix(variable, "_"+key) || strings.HasPrefix(variable, key)):
		return 2
	case slices.Contains([]string{"uuid", "slug", "key", "name", "code", "username"}, key):
		return 3
	}
	return 4 + strings.Count(l.source, ".")
}

// nonsense returns a text that the converter takes and that names nothing.
func (c converter) nonsense() string {
	switch c.name {
	case "int":
		return "987654321"
	case "uuid":
		return sampleUUID
	}
	return "no-such-thing"
}

var (
	digits = regexp.MustCompile(`^\d{1,18}$`)
	uuids  = regexp.MustCompile(`^[0-9a-fA-F-]{36}$`)
)

// fits reports whether the converter takes a text.
func (c converter) fits(text string) bool {
	switch c.name {
	case "int":
		return digits.MatchString(text)
	case "uuid":
		return uuids.MatchString(text)
	case "float", "any":
		return false
	}
	return len(text) <= 100 && !strings.ContainsAny(text, "/\n ")
}
