// Package web serves Flask's URL rules, hooks, requests and responses on Gin.
//
// This file holds Rule, one line of the application's URL map, and the parser of
// its text (Werkzeug, "URL Routing: Rule Format").
package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Rule is one entry of the URL map, in the order of registration.
type Rule struct {
	Rule     string   // "/users/<int:id>"
	Endpoint string   // "users.show"
	Methods  []string // nil means GET; HEAD follows GET, OPTIONS is added unless NoAutoOptions

	Defaults      map[string]any // values of arguments that the rule text does not have
	StrictSlashes *bool          // nil: as the map says
	MergeSlashes  *bool          // nil: as the map says
	RedirectTo    string         // "/new/<id>": the rule only redirects
	Host          string         // used when the map matches hosts
	Subdomain     string         // used otherwise
	NoAutoOptions bool           // OPTIONS reaches the view, or is refused
	Alias         bool           // redirects to the endpoint's canonical rule
	BuildOnly     bool           // known to URLFor only
	Text          string         // how the app spells the rule, where Rule stands for it
}

// spelled returns the rule as the app spells it.
func (r *Rule) spelled() string { return cmp.Or(r.Text, r.Rule) }

// route is a compiled Rule.
type route struct {
	Rule
	index      int
	methods    []string
	strict     bool
	merge      bool
	parts      []part
	converters []namedConverter
	trace      []piece // the rule's text for building URLs, host part first
	shape      string  // the Gin path without names
	hostTrace  int     // the number of pieces that belong to the host part
}

// piece is a stretch of a rule: static text or the name of a variable.
type piece struct {
	dynamic bool
	text    string
}

// namedConverter is a variable of a rule with its converter.
type namedConverter struct {
	variable string
	converter
}

// has reports whether the route answers the method.
func (r *route) has(method string) bool { return slices.Contains(r.methods, method) }

// arguments returns the names of the route's variables and defaults, sorted.
func (r *route) arguments() []string {
	var names []string
	for _, c := range r.converters {
		names = append(names, c.variable)
	}
	for name := range r.Defaults {
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// compile parses the rule's text. It refuses rules that do not start with a
// slash, malformed ones and unknown converters.
func (r *route) compile(m *Map) error {
	if !strings.HasPrefix(r.Rule.Rule, "/") {
		return fmt.Errorf("URL rule '%s' must start with a slash", r.Rule.Rule)
	}
	r.methods = fullMethods(r.Rule)
	r.strict = choose(r.Rule.StrictSlashes, !m.opt.LooseSlashes)
	r.merge = choose(r.Rule.MergeSlashes, !m.opt.KeepSlashes)
	host := r.Rule.Subdomain
	if m.opt.HostMatching {
		host = r.Rule.Host
	}
	if err := r.addHost(m, host); err != nil {
		return err
	}
	text := r.Rule.Rule
	if r.merge {
		text = mergeSlashes(text)
	}
	if err := r.add(m, text); err != nil {
		return err
	}
	r.shape = shape(r.ginPath(func(p piece) string { return p.text }))
	return nil
}

func (r *route) addHost(m *Map, host string) error {
	if host == "" {
		r.parts = []part{{static: true}}
		return nil
	}
	if err := r.add(m, host); err != nil {
		return err
	}
	r.hostTrace = len(r.trace)
	return nil
}

// add parses text, a host or a path, and appends its parts.
func (r *route) add(m *Map, text string) error {
	b := partBuilder{route: r}
	for rest := text; rest != ""; {
		switch {
		case rest[0] == '/':
			b.slash()
			rest = rest[1:]
		case rest[0] != '<':
			end := strings.IndexAny(rest, "</")
			if end < 0 {
				end = len(rest)
			}
			b.static(rest[:end])
			rest = rest[end:]
		default:
			v, n, ok := scanVariable(rest)
			if !ok {
				return fmt.Errorf("malformed url rule: %q", text)
			}
			conv, err := m.converter(v.converter, v.args)
			if err != nil {
				return err
			}
			b.variable(v.name, conv)
			rest = rest[n:]
		}
	}
	b.finish()
	return nil
}

// fullMethods returns the methods that Werkzeug and Flask make of a rule's list.
func fullMethods(r Rule) []string {
	methods := []string{}
	for _, m := range r.Methods {
		methods = append(methods, strings.ToUpper(m))
	}
	if r.Methods == nil {
		methods = append(methods, "GET")
	}
	if slices.Contains(methods, "GET") {
		methods = append(methods, "HEAD")
	}
	if !r.NoAutoOptions {
		methods = append(methods, "OPTIONS")
	}
	slices.Sort(methods)
	return slices.Compact(methods)
}

func choose(flag *bool, fallback bool) bool {
	if flag == nil {
		return fallback
	}
	return *flag
}

// mergeSlashes replaces each run of slashes by one.
func mergeSlashes(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] != '/' || i == 0 || s[i-1] != '/' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// variable is the text "<converter(args):name>", taken apart.
type variable struct{ converter, args, name string }

// scanVariable reads the variable at the start of s and returns its length.
func scanVariable(s string) (variable, int, bool) {
	word := identifier(s[1:])
	if word == "" {
		return variable{}, 0, false
	}
	n := 1 + len(word)
	if strings.HasPrefix(s[n:], ">") {
		return variable{converter: "default", name: word}, n + 1, true
	}
	v := variable{converter: word}
	if strings.HasPrefix(s[n:], "(") {
		return scanArguments(s, n+1, v)
	}
	return scanName(s, n, v)
}

// scanArguments takes the shortest text up to "):name>" as the arguments.
func scanArguments(s string, from int, v variable) (variable, int, bool) {
	for i := from; i < len(s) && s[i] != '\n'; i++ {
		if s[i] != ')' {
			continue
		}
		if out, n, ok := scanName(s, i+1, v); ok {
			out.args = s[from:i]
			return out, n, true
		}
	}
	return v, 0, false
}

func scanName(s string, n int, v variable) (variable, int, bool) {
	if !strings.HasPrefix(s[n:], ":") {
		return v, 0, false
	}
	v.name = identifier(s[n+1:])
	n += 1 + len(v.name)
	return v, n + 1, v.name != "" && strings.HasPrefix(s[n:], ">")
}

// identifier returns the ASCII identifier at the start of s.
func identifier(s string) string {
	for i := range len(s) {
		c := s[i]
		letter := c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return s[:i]
		}
	}
	return s
}

func runes(s string) int { return utf8.RuneCountInString(s) }
