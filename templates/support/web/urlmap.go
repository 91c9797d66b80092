// The URL map: compiled rules and what a request's host, path and method mean to
// them (werkzeug.routing.Map and MapAdapter.match).
package web

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// MapOptions are the switches of a whole URL map.
type MapOptions struct {
	LooseSlashes bool // strict_slashes = False
	KeepSlashes  bool // merge_slashes = False
	HostMatching bool // host_matching = True
	Converters   map[string]Converter
}

// Map is a compiled list of rules. It is safe for concurrent use.
type Map struct {
	opt       MapOptions
	routes    []*route
	endpoints map[string][]*route // in the order in which URLs are built
	root      node
	statics   map[string]*node // by paths without variables, where no host part stands before them
}

// Value is a variable of a matched rule.
type Value struct {
	Name  string
	Value any    // int or *big.Int, float64, string; a uuid is a lower-case string
	Text  string // as it stood in the path
}

// Match is what a request means to the map. Exactly one of Rule, Redirect and
// Status is set.
type Match struct {
	Rule     *Rule
	Values   []Value
	Redirect string   // the path, or with Absolute set the URL, to redirect to
	Absolute bool     // Redirect came from RedirectTo or an alias
	Status   int      // 404 or 405
	Allowed  []string // the methods for a 405, sorted

	route *route
	host  string // the host part of Redirect
}

// NewMap compiles rules. It refuses malformed ones, naming the rule.
func NewMap(rules []Rule, opt MapOptions) (*Map, error) {
	m := &Map{opt: opt, endpoints: map[string][]*route{}}
	for i, rule := range rules {
		r := &route{Rule: rule, index: i}
		if err := r.compile(m); err != nil {
			return nil, fmt.Errorf("rule %q: %w", rule.Rule, err)
		}
		m.routes = append(m.routes, r)
		m.endpoints[rule.Endpoint] = append(m.endpoints[rule.Endpoint], r)
		if !rule.BuildOnly {
			m.root.add(r)
		}
	}
	m.root.sort()
	m.listStatics()
	for _, routes := range m.endpoints {
		slices.SortStableFunc(routes, buildOrder)
	}
	return m, nil
}

// listStatics finds the paths that have no variables.
func (m *Map) listStatics() {
	m.statics = map[string]*node{}
	if start := m.root.static[""]; start != nil && start.static[""] != nil {
		start.static[""].statics("", m.statics)
	}
}

// buildOrder puts canonical rules before aliases, then more arguments and more
// defaults first (werkzeug Rule.build_compare_key).
func buildOrder(a, b *route) int {
	alias := func(r *route) int {
		if r.Alias {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(alias(a), alias(b)),
		cmp.Compare(len(b.arguments()), len(a.arguments())),
		cmp.Compare(len(b.Defaults), len(a.Defaults)),
	)
}

// Match finds the meaning of a host part (the subdomain, or the host when hosts
// are matched), a decoded path and a method, by SEMANTICS A.1. It returns an
// error when a converter fails in a way that Flask answers with 500.
func (m *Map) Match(host, path, method string) (Match, error) {
	method = strings.ToUpper(method)
	if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
		path = "/" + strings.TrimLeft(path, "/")
	}
	r, values, err := m.search(host, path, method)
	if err == nil {
		return m.redirected(r, values, host, method)
	}
	return missed(host, err)
}

// missed returns what the error of a search means.
func missed(host string, err error) (Match, error) {
	var respell errPath
	var none errNoMatch
	switch {
	case errors.As(err, &respell):
		return Match{Redirect: quote(respell.path, pathSafe), host: host}, nil
	case errors.As(err, &none) && len(none.allowed) > 0:
		return Match{Status: 405, Allowed: none.allowed}, nil
	case errors.As(err, &none):
		return Match{Status: 404}, nil
	}
	return Match{}, err
}

// redirected applies aliases, defaults and redirect_to to a matched route.
func (m *Map) redirected(r *route, values []Value, part, method string) (Match, error) {
	args := valueList(values)
	for name, v := range r.Defaults {
		args.set(name, v)
	}
	if r.Alias {
		return m.canonical(r, args, method)
	}
	for _, other := range m.endpoints[r.Endpoint] {
		if other == r {
			break
		}
		if other.providesDefaultsFor(r) && other.suits(args, method) {
			for name, v := range other.Defaults {
				args.set(name, v)
			}
			host, path, err := other.build(args, false)
			return Match{Redirect: path, host: host}, err
		}
	}
	if r.RedirectTo != "" {
		to, err := r.redirectTo(args)
		return Match{Redirect: to, Absolute: true, host: part}, err
	}
	return Match{Rule: &r.Rule, Values: args, route: r}, nil
}

func (m *Map) canonical(r *route, args valueList, method string) (Match, error) {
	host, path, err := m.build(r.Endpoint, args, method, false)
	return Match{Redirect: path, host: host}, err
}

var redirectVariable = regexp.MustCompile(`<([^>]+)>`)

// redirectTo fills the variables of the rule's RedirectTo.
func (r *route) redirectTo(args valueList) (string, error) {
	var failed error
	out := redirectVariable.ReplaceAllStringFunc(r.RedirectTo, func(s string) string {
		name := s[1 : len(s)-1]
		for _, c := range r.converters {
			if c.variable == name {
				v, _ := args.get(name)
				text, err := c.toURL(v)
				failed = errors.Join(failed, err)
				return text
			}
		}
		failed = fmt.Errorf("redirect_to names the unknown variable %s", name)
		return ""
	})
	return out, failed
}

// Allowed returns the methods that rules for the path have, sorted.
func (m *Map) Allowed(host, path string) []string {
	match, err := m.Match(host, path, "--")
	if err != nil {
		return nil
	}
	return match.Allowed
}
