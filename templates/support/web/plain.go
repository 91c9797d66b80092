// Which rules Gin's own tree can hold, and how they read there. A rule is plain
// when Gin accepts it beside the others and prefers it exactly where Werkzeug
// does; what a tree of segments cannot know (converters, slash redirects, merged
// slashes) the pipeline answers for every rule alike.
package web

import (
	"slices"
	"strings"
)

// Plain reports for each rule whether it can be mounted on Gin's tree. It is
// conservative: rules that compete for one place by converter or weight, partial
// segments, converters that swallow more than the tail, defaults, hosts and
// malformed rules are not plain. Those go through App.Switch.
func Plain(rules []Rule, options ...MapOptions) []bool {
	var opt MapOptions
	if len(options) > 0 {
		opt = options[0]
	}
	plain := make([]bool, len(rules))
	m, err := NewMap(rules, opt)
	if err != nil || opt.HostMatching {
		return plain
	}
	for i, r := range m.routes {
		plain[i] = m.alone(r)
	}
	for changed := true; changed; {
		changed = false
		for i, r := range m.routes {
			if plain[i] && m.contested(r, plain) {
				plain[i], changed = false, true
			}
		}
	}
	return plain
}

// alone reports whether the route by itself fits Gin's tree.
func (m *Map) alone(r *route) bool {
	if r.hostTrace > 0 || r.RedirectTo != "" || r.Alias || r.BuildOnly || !r.merge || len(r.Defaults) > 0 {
		return false
	}
	for _, other := range m.endpoints[r.Endpoint] {
		if len(other.Defaults) > 0 {
			return false
		}
	}
	if strings.ContainsAny(staticText(r), ":*\\\x00") {
		return false
	}
	for i, p := range r.parts {
		whole := p.static || len(p.weight.statics) == 0 && len(p.weight.arguments) == 1
		if !whole || p.suffixed || p.final && i != len(r.parts)-1 {
			return false
		}
	}
	return !slices.ContainsFunc(r.converters, func(c namedConverter) bool {
		return !slices.Contains([]string{"string", "int", "float", "any", "path", "uuid"}, c.name)
	})
}

func staticText(r *route) string {
	var b strings.Builder
	for _, p := range r.parts {
		b.WriteString(p.text)
	}
	return b.String()
}

// contested reports whether another rule with a method in common keeps Gin from
// holding the route or from preferring the right one of the two.
func (m *Map) contested(r *route, plain []bool) bool {
	for _, other := range m.routes {
		if other == r || other.BuildOnly || !sharesMethod(r, other) {
			continue
		}
		if plain[other.index] && sameTree(r, other) || r.loses(other, plain[other.index]) {
			return true
		}
	}
	return false
}

// sharesMethod compares the methods that are registered, which the automatic
// HEAD and OPTIONS are not.
func sharesMethod(a, b *route) bool {
	return slices.ContainsFunc(a.mounted(), func(m string) bool { return slices.Contains(b.mounted(), m) })
}

// mounted returns the methods under which a route's view is registered.
func (r *route) mounted() []string {
	out := slices.Clone(r.methods)
	return slices.DeleteFunc(out, func(m string) bool {
		return m == "HEAD" && r.has("GET") || m == "OPTIONS" && !r.NoAutoOptions
	})
}

// sameTree reports whether a has no place in Gin's tree beside b: they have one
// shape, or a is a catch-all and b something else where it starts.
func sameTree(a, b *route) bool {
	for i := range min(len(a.parts), len(b.parts)) {
		p, q := &a.parts[i], &b.parts[i]
		if p.final || q.final {
			return p.final
		}
		if p.static != q.static || p.static && p.text != q.text {
			return false
		}
	}
	return len(a.parts) == len(b.parts)
}

// loses reports whether some path belongs to other although Gin would give it to
// r, or to r although Gin would give it to other.
func (r *route) loses(other *route, mounted bool) bool {
	if !r.overlaps(other) {
		return false
	}
	for i := range min(len(r.parts), len(other.parts)) {
		p, q := &r.parts[i], &other.parts[i]
		switch {
		case p.static && q.static:
			continue
		case p.static:
			return false
		case q.static:
			return !mounted
		case p.source == q.source:
			continue
		}
		return p.weight.compare(q.weight) >= 0 || !q.final
	}
	return true
}

// overlaps reports whether a path may match both routes. It may be wrong only in
// saying so.
func (r *route) overlaps(other *route) bool {
	a, b := r.parts, other.parts
	for i := 0; ; i++ {
		switch {
		case i == len(a) || i == len(b):
			return len(a) == len(b) || r.slashForm(other) || other.slashForm(r)
		case a[i].final || b[i].final:
			return true
		case !a[i].meets(&b[i]):
			return false
		}
	}
}

// slashForm reports whether other is r with a loose slash added or removed.
func (r *route) slashForm(other *route) bool {
	long, short := r.parts, other.parts
	if len(long) != len(short)+1 {
		return false
	}
	last := long[len(long)-1]
	return last.static && last.text == "" && (!r.strict || !other.strict)
}

// meets reports whether one segment may match both parts.
func (p *part) meets(q *part) bool {
	switch {
	case p.static && q.static:
		return p.text == q.text
	case p.static:
		return q.re.MatchString(p.text)
	case q.static:
		return p.re.MatchString(q.text)
	}
	return true
}

// GinPath returns the rule as a Gin path with its own variable names, as in
// "/users/:id/*path".
func GinPath(rule Rule) string {
	r := &route{Rule: rule}
	if r.compile(&Map{}) != nil {
		return ""
	}
	return r.ginPath(func(p piece) string { return p.text })
}

func (r *route) ginPath(name func(piece) string) string {
	var b strings.Builder
	for _, p := range r.trace[r.hostTrace:] {
		switch {
		case !p.dynamic:
			b.WriteString(p.text)
		case r.isPath(p.text):
			b.WriteString("*" + name(p))
		default:
			b.WriteString(":" + name(p))
		}
	}
	return b.String()
}

func (r *route) isPath(variable string) bool {
	return slices.ContainsFunc(r.converters, func(c namedConverter) bool {
		return c.variable == variable && !c.isolating
	})
}

// GinPaths returns the Gin path of each plain rule and "" for the others. Gin
// has one name per place of its tree, so the first rule's name is used by all.
func GinPaths(rules []Rule, options ...MapOptions) []string {
	plain := Plain(rules, options...)
	paths := make([]string, len(rules))
	names := map[string]string{}
	for i, rule := range rules {
		if !plain[i] {
			continue
		}
		paths[i] = unifyNames(GinPath(rule), names)
	}
	return paths
}

// unifyNames renames the variables of a Gin path to those that an earlier path
// has at the same place.
func unifyNames(path string, names map[string]string) string {
	segments := strings.Split(path, "/")
	place := ""
	for i, s := range segments {
		if s == "" || s[0] != ':' && s[0] != '*' {
			place += "/" + s
			continue
		}
		key := place + "/" + s[:1]
		if names[key] == "" {
			names[key] = s
		}
		segments[i] = names[key]
		place = key
	}
	return strings.Join(segments, "/")
}

// shape is a Gin path without its variables' names.
func shape(path string) string {
	segments := strings.Split(path, "/")
	for i, s := range segments {
		if s != "" && (s[0] == ':' || s[0] == '*') {
			segments[i] = s[:1]
		}
	}
	return strings.Join(segments, "/")
}
