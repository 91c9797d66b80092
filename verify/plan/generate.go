// This file makes the sessions, in the order of their interest, and never more requests than are asked for.

package plan

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Options say how much is made.
type Options struct {
	Seed  uint64 // the same seed makes the same sessions
	Count int    // of requests, about; 0 means 2,000. Those that the others need come on top of it, at most as many again
}

// defaultCount is how many requests there are when nobody says.
const defaultCount = 2000

// chunk is how many requests of one rule a session tries.
const chunk = 24

// freshEvery is after how many requests the app is started anew, so that its state does not grow without end.
const freshEvery = 400

// maker makes the sessions.
type maker struct {
	plan     *Plan
	known    *Known
	random   *rand.Rand
	left     int // requests until Count
	since    int // requests since the app was fresh
	serial   int // of what was made, so that names are not taken yet
	seen     map[string]bool
	sessions []exchange.Session
}

// Generate returns the sessions for an app. Known, which may be nil, is what an exploration of the original found out.
// It returns none for a plan without rules.
func Generate(p *Plan, known *Known, opt Options) []exchange.Session {
	if known == nil {
		known = &Known{}
	}
	m := &maker{plan: p, known: known, random: rand.New(rand.NewPCG(opt.Seed, 1)), left: opt.Count, seen: map[string]bool{}}
	if m.left <= 0 {
		m.left = defaultCount
	}
	drafts := m.drafts()
	if len(drafts) == 0 {
		return nil
	}
	m.tour(drafts)
	m.lifetimes()
	m.forge()
	m.vary(drafts)
	m.mix(drafts)
	m.stubs(drafts)
	return m.sessions
}

// drafts returns one request for each rule and method: the best that is known. Stubs come last and once.
func (m *maker) drafts() []draft {
	var out []draft
	for _, r := range m.known.recipes {
		out = append(out, r.draft)
	}
	if len(out) == 0 {
		for _, w := range inOrder(m.plan) {
			out = append(out, base(w.route, w.method, jsonShape, 0))
		}
	}
	for i := range m.plan.Routes {
		if r := &m.plan.Routes[i]; r.Fate == "stub" && len(r.Methods) > 0 {
			out = append(out, base(r, r.Methods[0], jsonShape, 0))
		}
	}
	return out
}

// step makes a step out of a draft. What it tries is its kind.
func (m *maker) step(d draft, kind string) exchange.Step {
	m.left--
	m.since++
	return exchange.Step{Request: d.request(), Rule: d.route.name(), Kind: kind}
}

// add ends a session. The first one, and one every few hundred requests, begins with a fresh app.
func (m *maker) add(name string, jar bool, steps []exchange.Step) {
	if len(steps) == 0 {
		return
	}
	s := exchange.Session{Name: fmt.Sprintf("%04d %s", len(m.sessions)+1, name), Jar: jar, Steps: steps}
	if len(m.sessions) == 0 || m.since >= freshEvery {
		s.Fresh, m.since = true, 0
	}
	m.sessions = append(m.sessions, s)
}

// needs returns the steps that must go before a request: who registers, who logs in, what makes the things that its path
// names. Done holds what the session has already.
func (m *maker) needs(d draft, done map[string]bool) []exchange.Step {
	var steps []exchange.Step
	if (d.jar || d.token != nil) && m.known.register != nil && !done["register"] {
		done["register"] = true
		steps = append(steps, m.prepare(*m.known.register))
	}
	if d.jar && m.known.login != nil && !done["login"] {
		done["login"] = true
		steps = append(steps, m.prepare(*m.known.login))
	}
	if d.late && !done["late"] {
		done["late"] = true
		steps = append(steps, m.before(d, done)...)
	}
	if t := d.token; t != nil && !done[t.name] {
		done[t.name] = true
		steps = append(steps, m.needs(t.by, done)...)
		by := m.prepare(t.by)
		by.Bind = []exchange.Bind{{Name: t.name, Source: t.source}}
		steps = append(steps, by)
	}
	for _, s := range d.path {
		if s.from != nil && !done[s.from.name] {
			done[s.from.name] = true
			steps = append(steps, m.make(s.from, done)...)
		}
	}
	return steps
}

// maxBefore bounds what is sent before a request that succeeds only after others.
const maxBefore = 4

// before returns the requests of the same kind of client that succeed without others and may have made way for this one.
func (m *maker) before(d draft, done map[string]bool) []exchange.Step {
	var steps []exchange.Step
	for _, r := range m.known.recipes {
		if r.good() && !r.draft.late && takesBody(r.draft.method) && r.draft.jar == d.jar && r.draft.token == d.token && len(steps) < maxBefore {
			steps = append(steps, m.needs(r.draft, done)...)
			steps = append(steps, m.prepare(r.draft))
		}
	}
	return steps
}

// prepare returns a step that others need; it is not counted.
func (m *maker) prepare(d draft) exchange.Step {
	m.since++
	return exchange.Step{Request: d.request(), Rule: d.route.name(), Kind: kindSession}
}

// make returns the steps that make a thing, another one each time, and bind its name.
func (m *maker) make(r *resource, done map[string]bool) []exchange.Step {
	steps := m.needs(r.create, done)
	m.serial++
	create := m.prepare(r.create.varied(m.serial))
	create.Bind = []exchange.Bind{{Name: r.name, Source: r.source}}
	return append(steps, create)
}

// varied returns the request with other texts in it, where they are those of sample.go.
func (d draft) varied(serial int) draft {
	d = d.clone()
	for i, p := range d.form {
		if p.value == sample(p.name, Unknown, 0) {
			d.form[i].value = sample(p.name, Unknown, serial)
		}
	}
	if body := d.route.body(); body != nil && len(d.json) > 0 {
		changes := d.json
		d.json = map[string]string{}
		d.vary(body, serial)
		for path, value := range changes {
			d.json[path] = value
		}
	}
	return d
}

// vary tries every kind of variant. Rules with more to vary get more requests: by the root of their number.
func (m *maker) vary(drafts []draft) {
	lists := make([]map[string][]variant, len(drafts))
	weights, sum := make([]float64, len(drafts)), 0.0
	for i, d := range drafts {
		if d.route.Fate == "stub" {
			continue
		}
		lists[i] = variants(d)
		n := 0
		for _, list := range lists[i] {
			n += len(list)
		}
		weights[i] = math.Sqrt(float64(n))
		sum += weights[i]
	}
	total := float64(m.left) * 0.8
	for i, d := range drafts {
		if share := int(total * weights[i] / sum); len(lists[i]) > 0 {
			m.chunks(d, m.pick(d, lists[i], share))
		}
	}
}

// picked is a changed request and what it tries.
type picked struct {
	draft draft
	kind  string
}

// kindOrder is the order in which a rule's requests are taken, one of each kind in turn, and more of those that the view
// itself speaks of.
var kindOrder = []string{
	kindPlain, kindWord, kindBoundary, kindMissing, kindMethod, kindBody, kindWord, kindBoundary, kindKey, kindPath, kindBoundary, kindHostile,
}

// pick takes as many variants as a rule may have, all of them different.
func (m *maker) pick(d draft, lists map[string][]variant, share int) []picked {
	for _, kind := range slices.Compact(slices.Sorted(slices.Values(kindOrder))) {
		list := lists[kind]
		m.random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	var out []picked
	for more := true; more && len(out) < share; {
		more = false
		for _, kind := range kindOrder {
			if len(lists[kind]) == 0 || len(out) >= share {
				continue
			}
			more = true
			changed := d.clone()
			lists[kind][0].change(&changed)
			lists[kind] = lists[kind][1:]
			if m.new(changed) {
				out = append(out, picked{changed, kind})
			}
		}
	}
	return out
}

// new reports whether there was no such request before.
func (m *maker) new(d draft) bool {
	key := string(d.request().Wire())
	if m.seen[key] {
		return false
	}
	m.seen[key] = true
	return true
}

// chunks makes sessions of the requests of one rule. After each few that may change something, others look at it.
func (m *maker) chunks(d draft, list []picked) {
	for len(list) > 0 {
		n := min(chunk, len(list))
		done := map[string]bool{}
		steps := append(m.things(d, done), m.needs(d, done)...)
		for i, p := range list[:n] {
			steps = append(steps, m.step(p.draft, p.kind))
			if d.method != "GET" && i%4 == 3 {
				steps = append(steps, m.look(d)...)
			}
		}
		m.add(d.method+" "+d.route.Rule, d.jar, steps)
		list = list[n:]
	}
}
