// This file makes the sessions of several steps: a tour of the app, the lifetimes of things, and random mixtures.

package plan

import (
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// tour sends one request for each rule and method to a fresh app: what reads first, then what makes, then everything
// again, so that what was stored shows.
func (m *maker) tour(drafts []draft) {
	var steps []exchange.Step
	done := map[string]bool{}
	plain := func(reads bool) {
		for _, d := range drafts {
			if (d.method == "GET") != reads || d.route.Fate == "stub" {
				continue
			}
			steps = append(steps, m.needs(d, done)...)
			steps = append(steps, m.step(d, kindPlain))
			m.seen[string(d.request().Wire())] = true
		}
	}
	for _, d := range drafts {
		if d.method == "GET" && len(d.path) == 0 && !d.jar && d.token == nil && d.route.Fate != "stub" {
			steps = append(steps, m.step(d, kindPlain))
		}
	}
	plain(false)
	plain(true)
	m.add("tour", true, steps)
}

// stubs asks each route without a translation once, in a session of its own: what it does not do shows nowhere else.
func (m *maker) stubs(drafts []draft) {
	var steps []exchange.Step
	for _, d := range drafts {
		if d.route.Fate == "stub" {
			steps = append(steps, m.step(d, kindPlain))
		}
	}
	m.add("stubs", false, steps)
}

// lifetimes makes, reads, changes and deletes a thing of every kind.
func (m *maker) lifetimes() {
	for _, r := range m.known.resources {
		for range 2 {
			m.add("lifetime "+r.prefix, true, m.lifetime(r))
		}
	}
}

// lifetime makes two things, and sends what there is for them: reads, changes, reads, deletes twice, reads again.
func (m *maker) lifetime(r *resource) []exchange.Step {
	done := map[string]bool{r.name: true}
	steps := m.make(r, done)
	steps = append(steps, m.look(r.create)...)
	steps = append(steps, m.make(r, done)...)
	send := func(methods ...string) {
		for _, method := range methods {
			for _, recipe := range m.known.recipes {
				d := recipe.draft
				if d.method == method && (strings.HasPrefix(d.route.Rule, r.prefix) || d.route == r.create.route && method == "GET") {
					steps = append(steps, m.needs(d, done)...)
					steps = append(steps, m.step(d.varied(m.random.IntN(3)), kindSession))
				}
			}
		}
	}
	send("GET", "PUT", "GET", "PATCH", "GET", "POST", "GET")
	steps = append(steps, m.look(r.create)...)
	send("DELETE", "GET", "DELETE", "PUT")
	return append(steps, m.look(r.create)...)
}

// things makes two things of each kind that a rule without variables may list: orders and filters show only where there
// are several.
func (m *maker) things(d draft, done map[string]bool) []exchange.Step {
	var steps []exchange.Step
	if d.method != "GET" || len(d.path) > 0 || len(d.route.keys(Args)) == 0 {
		return nil
	}
	for _, r := range m.known.resources {
		listed := strings.HasPrefix(r.prefix, strings.TrimSuffix(d.route.Rule, "/")+"/") || r.create.route.Rule == d.route.Rule
		if !listed || r.create.jar && !d.jar || len(steps) >= 2*maxBefore {
			continue
		}
		for range 2 {
			steps = append(steps, m.make(r, done)...)
		}
	}
	return steps
}

// look returns requests that show what a change has done: those that read below the same beginning of the path, two of
// them at most, and sometimes any other.
func (m *maker) look(d draft) []exchange.Step {
	var near, far []draft
	for _, r := range m.known.recipes {
		if r.draft.method != "GET" || !r.good() || r.draft.jar && !d.jar || r.draft.token != nil && r.draft.token != d.token || !within(r.draft, d) {
			continue
		}
		if firstSegment(r.draft.route.Rule) == firstSegment(d.route.Rule) {
			near = append(near, r.draft)
		} else {
			far = append(far, r.draft)
		}
	}
	var steps []exchange.Step
	for range min(2, len(near)) {
		steps = append(steps, m.step(near[m.random.IntN(len(near))], kindSession))
	}
	if len(far) > 0 && (len(near) == 0 || m.random.IntN(3) == 0) {
		steps = append(steps, m.step(far[m.random.IntN(len(far))], kindSession))
	}
	return steps
}

// within reports whether every thing that a request names is one that the other names or makes.
func within(d, other draft) bool {
	for _, s := range d.path {
		if s.from == nil {
			continue
		}
		named := s.from.create.route == other.route
		for _, o := range other.path {
			named = named || o.from == s.from
		}
		if !named {
			return false
		}
	}
	return true
}

// firstSegment returns the static beginning of a rule that tells the parts of an app apart: its first two segments.
func firstSegment(rule string) string {
	segments := strings.SplitN(rule, "/", 4)
	if len(segments) > 2 && !strings.Contains(segments[2], "<") && segments[1] == "api" {
		return segments[1] + "/" + segments[2]
	}
	if len(segments) > 1 {
		return segments[1]
	}
	return rule
}

// unsigned is a signature that no key gives.
const unsigned = "AAAAAAAAAAAAAAAAAAAAAAAAAAA"

// forge logs in and then sends the session's cookie with another signature: nobody is logged in by it.
func (m *maker) forge() {
	if m.known.login == nil || m.known.session == "" {
		return
	}
	done := map[string]bool{"login": true}
	steps := m.needs(draft{route: m.known.login.route, jar: true}, done)
	login := m.prepare(*m.known.login)
	login.Bind = []exchange.Bind{{Name: "signed", Source: "header:Set-Cookie:" + m.known.session + `=([^;]*)\.[^.;]*`}}
	steps = append(steps, login)
	for _, r := range m.known.recipes {
		if r.draft.jar && len(steps) < chunk {
			d := r.draft.clone()
			d.header = append(d.header, exchange.Header{Name: "Cookie", Value: m.known.session + "=${signed}." + unsigned})
			steps = append(steps, m.step(d, kindHostile))
		}
	}
	m.add("forged session", false, steps)
}

// mix fills what is left with random combinations: several rules in a session, several changes in a request.
func (m *maker) mix(drafts []draft) {
	lists := make([][]variant, len(drafts))
	for i, d := range drafts {
		all := variants(d)
		for _, kind := range kindOrder {
			lists[i] = append(lists[i], all[kind]...)
		}
	}
	for misses := 0; m.left > 0 && misses < 200; {
		before := m.left
		m.mixture(drafts, lists)
		if m.left == before {
			misses++
		}
	}
}

// mixture makes one random session.
func (m *maker) mixture(drafts []draft, lists [][]variant) {
	var steps []exchange.Step
	done := map[string]bool{}
	jar := m.random.IntN(2) == 0
	for range chunk {
		i := m.random.IntN(len(drafts))
		d := drafts[i].clone()
		if d.route.Fate == "stub" || m.left <= 0 {
			continue
		}
		steps = append(steps, m.needs(d, done)...)
		jar = jar || d.jar
		for range m.random.IntN(4) {
			lists[i][m.random.IntN(len(lists[i]))].change(&d)
		}
		if m.new(d) || m.random.IntN(8) == 0 {
			steps = append(steps, m.step(d, kindRandom))
		}
	}
	m.add("mixture", jar, steps)
}
