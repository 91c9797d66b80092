// The matcher: a trie of rule parts, walked depth first as Werkzeug's
// StateMachineMatcher walks it (werkzeug.routing.matcher). Static text comes
// before variables, lighter variables before heavier ones, and a walk that fails
// goes back and tries the next.
package web

import (
	"errors"
	"slices"
	"strings"
)

// node is one place of the trie.
type node struct {
	routes  []*route
	static  map[string]*node
	dynamic []transition
}

type transition struct {
	part part
	to   *node
}

// add inserts a route under its parts.
func (n *node) add(r *route) {
	for _, p := range r.parts {
		n = n.child(p)
	}
	n.routes = append(n.routes, r)
}

func (n *node) child(p part) *node {
	if p.static {
		if n.static == nil {
			n.static = map[string]*node{}
		}
		if n.static[p.text] == nil {
			n.static[p.text] = &node{}
		}
		return n.static[p.text]
	}
	for _, t := range n.dynamic {
		if t.part.same(&p) {
			return t.to
		}
	}
	to := &node{}
	n.dynamic = append(n.dynamic, transition{p, to})
	return to
}

// sort orders the variables of every node by weight, keeping the order of
// registration among equals.
func (n *node) sort() {
	slices.SortStableFunc(n.dynamic, func(a, b transition) int { return a.part.weight.compare(b.part.weight) })
	for _, child := range n.static {
		child.sort()
	}
	for _, t := range n.dynamic {
		t.to.sort()
	}
}

// walk is one search of the trie.
type walk struct {
	method  string
	allowed []string // methods of the rules that matched but for the method
	slash   bool     // the path with a slash appended matches
}

// find returns the route for the parts and the texts of its variables.
func (w *walk) find(n *node, parts, values []string) (*route, []string) {
	if len(parts) == 0 {
		return w.leaf(n), values
	}
	if child := n.static[parts[0]]; child != nil {
		if r, v := w.find(child, parts[1:], values); r != nil || w.slash {
			return r, v
		}
	}
	for i := range n.dynamic {
		if r, v := w.follow(&n.dynamic[i], parts, values); r != nil || w.slash {
			return r, v
		}
	}
	if len(parts) == 1 && parts[0] == "" {
		return w.pick(n.routes, true), values
	}
	return nil, nil
}

// follow tries one variable transition.
func (w *walk) follow(t *transition, parts, values []string) (*route, []string) {
	target, rest := parts[0], parts[1:]
	if t.part.final {
		target, rest = strings.Join(parts, "/"), nil
	}
	if t.part.kind != anyPart {
		if !t.part.takes(target) {
			return nil, nil
		}
		return w.find(t.to, rest, append(slices.Clip(values), target))
	}
	found, slash, ok := t.part.match(target)
	if !ok {
		return nil, nil
	}
	if slash {
		rest = []string{""}
	}
	return w.find(t.to, rest, slices.Concat(values, found))
}

// leaf picks among the routes that end at n, or finds that a slash is missing.
func (w *walk) leaf(n *node) *route {
	if r := w.pick(n.routes, false); r != nil {
		return r
	}
	if slashed := n.static[""]; slashed != nil {
		for _, r := range slashed.routes {
			if !r.has(w.method) {
				continue
			}
			if w.slash = r.strict; r.strict {
				return nil
			}
			return r
		}
	}
	return nil
}

// pick returns the first route that has the method; with loose set, only routes
// without strict slashes count.
func (w *walk) pick(routes []*route, loose bool) *route {
	for _, r := range routes {
		switch {
		case loose && r.strict:
		case r.has(w.method):
			return r
		default:
			w.allowed = append(w.allowed, r.methods...)
		}
	}
	return nil
}

// errPath is the answer "the same path, spelled like this".
type errPath struct{ path string }

func (e errPath) Error() string { return "redirect to " + e.path }

// errNoMatch carries the methods that other rules for the path have.
type errNoMatch struct{ allowed []string }

func (e errNoMatch) Error() string { return "no rule matches" }

// search finds the route for a host part, path and method. It returns errPath
// when only the spelling of the path is wrong, and errNoMatch.
func (m *Map) search(host, path, method string) (*route, []Value, error) {
	if r := m.static(host, path, method); r != nil {
		return r, nil, nil
	}
	w := walk{method: method}
	var room [usualParts]string
	r, texts := w.find(&m.root, partsOf(room[:0], host, path), nil)
	switch {
	case w.slash:
		return nil, nil, errPath{path + "/"}
	case r != nil:
		values, err := r.convert(texts)
		if errors.Is(err, ErrNoValue) {
			return nil, nil, w.noMatch()
		}
		return r, values, err
	case m.opt.KeepSlashes:
		return nil, nil, w.noMatch()
	}
	path = mergeSlashes(path)
	r, _ = w.find(&m.root, partsOf(room[:0], host, path), nil)
	switch {
	case w.slash:
		return nil, nil, errPath{path + "/"}
	case r == nil || !r.merge:
		return nil, nil, w.noMatch()
	}
	return nil, nil, errPath{path}
}

// usualParts is how many parts most paths have at most.
const usualParts = 12

// partsOf appends the host part and the parts of the path.
func partsOf(parts []string, host, path string) []string {
	parts = append(parts, host)
	for {
		part, rest, more := strings.Cut(path, "/")
		parts = append(parts, part)
		if !more {
			return parts
		}
		path = rest
	}
}

// static returns the route for a path without variables, which the walk tries
// before all others; nil leaves the answer to the walk.
func (m *Map) static(host, path, method string) *route {
	if n := m.statics[path]; host == "" && n != nil {
		for _, r := range n.routes {
			if r.has(method) {
				return r
			}
		}
	}
	return nil
}

// statics lists the places that static parts alone lead to.
func (n *node) statics(path string, found map[string]*node) {
	if len(n.routes) > 0 {
		found[path] = n
	}
	for text, child := range n.static {
		child.statics(path+"/"+text, found)
	}
}

func (w *walk) noMatch() error {
	slices.Sort(w.allowed)
	return errNoMatch{slices.Compact(w.allowed)}
}

// convert applies the converters to the texts. It returns ErrNoValue when one
// refuses its text: then no other rule is tried.
func (r *route) convert(texts []string) ([]Value, error) {
	if len(r.converters) == 0 {
		return nil, nil
	}
	values := make([]Value, 0, len(r.converters))
	for i, c := range r.converters {
		v := Value{Name: c.variable, Value: texts[i], Text: texts[i]}
		if c.toValue != nil {
			x, err := c.toValue(texts[i])
			if err != nil {
				return nil, err
			}
			v.Value = x
		}
		values = append(values, v)
	}
	return values, nil
}
