// This file asks the original app which requests succeed.
//
// For each rule and method it starts with an ordinary request and climbs: it changes one thing at a time - the shape of
// the body, a key, a word of the app in the place of a variable, the token of a login - and keeps what brings the answer
// nearer to a success. What a success makes or hands out is remembered: see learn.go.

package plan

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Known is what the exploration found out. The zero value is what is known without it.
type Known struct {
	recipes   []*recipe // in the order in which they were found
	resources []*resource
	tokens    []*token
	register  *draft // makes an account
	login     *draft // opens a session
	session   string // the name of the signed cookie that it sets
}

// recipe is the best request that was found for a rule and a method.
type recipe struct {
	draft draft
	score int
}

// good reports whether the request succeeds.
func (r *recipe) good() bool { return r.score >= scoreRedirect }

// Succeeding returns how many rules with a method there are and for how many of them a request succeeds.
func (k *Known) Succeeding() (good, total int) {
	for _, r := range k.recipes {
		if r.good() {
			good++
		}
	}
	return good, len(k.recipes)
}

// explorer asks one side.
type explorer struct {
	ctx    context.Context
	plan   *Plan
	side   exchange.Side
	known  *Known
	jar    []pair
	budget int // requests that are left
	words  []string
}

// perRecipe bounds the requests for one rule and method.
const perRecipe = 96

// Explore sends at most budget requests to the side, which should be thrown away or restarted after it, and returns what
// it learned. It ends early when the context does.
func Explore(ctx context.Context, p *Plan, side exchange.Side, budget int) *Known {
	e := &explorer{ctx: ctx, plan: p, side: side, known: &Known{}, budget: budget, words: usable(p.Words)}
	work := inOrder(p)
	last := slices.IndexFunc(work, func(w job) bool { return w.rank() >= rankEnds })
	if last < 0 {
		last = len(work)
	}
	e.all(work[:last])
	e.again()
	e.all(work[last:])
	return e.known
}

func (e *explorer) all(work []job) {
	for _, w := range work {
		e.known.recipes = append(e.known.recipes, e.search(w.route, w.method))
	}
}

// again looks once more for what does not succeed yet: it may need something that was made later. What succeeds now comes
// behind what it needs.
func (e *explorer) again() {
	first := e.known.recipes
	e.known.recipes = slices.DeleteFunc(slices.Clone(first), func(r *recipe) bool { return !r.good() })
	for _, r := range first {
		if r.good() {
			continue
		}
		if next := e.search(r.draft.route, r.draft.method); next.score > r.score {
			next.draft.late = next.good()
			r = next
		}
		e.known.recipes = append(e.known.recipes, r)
	}
}

// job is one rule with one of its methods.
type job struct {
	route  *Route
	method string
}

// inOrder returns the work: what makes things before what reads, changes and deletes them, what logs out last.
func inOrder(p *Plan) []job {
	var out []job
	for i := range p.Routes {
		r := &p.Routes[i]
		for _, method := range r.Methods {
			if method != "HEAD" && method != "OPTIONS" && r.Fate != "stub" {
				out = append(out, job{r, method})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b job) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(strings.Count(a.route.Rule, "/"), strings.Count(b.route.Rule, "/")))
	})
	return out
}

// rankEnds is the rank of what ends things and sessions.
const rankEnds = 8

func (j job) rank() int {
	name := strings.ToLower(j.route.Rule + " " + j.route.Endpoint)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
	}
	switch {
	case has("logout", "signout", "log_out"):
		return rankEnds + 1
	case j.method == "DELETE" || has("delete", "remove"):
		return rankEnds
	case j.method == "POST" && has("regist", "signup", "sign_up"):
		return 0
	case j.method == "POST" && has("login", "signin", "auth"):
		return 1
	}
	return cmp.Or(map[string]int{"POST": 2, "GET": 3, "PUT": 4, "PATCH": 5}[j.method], 6)
}

// usable returns the words that may be keys or values: short ones that are no prose and no paths.
func usable(words []string) []string {
	var out []string
	for _, w := range words {
		if w != "" && len(w) <= 40 && !strings.ContainsAny(w, " \n/<>%{") && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// ask sends the request with what the exploration has seen.
func (e *explorer) ask(d draft) exchange.Answer {
	e.budget--
	r := d.literal()
	if d.jar && len(e.jar) > 0 {
		r.Header = append(r.Header, exchange.Header{Name: "Cookie", Value: cookieLine(e.jar)})
	}
	return e.side.Do(e.ctx, r)
}

// The scores of answers.
const (
	scoreSuccess  = 10
	scoreRedirect = 8
)

// score says how near to a success an answer is.
func score(a exchange.Answer) int {
	switch {
	case a.Fault != exchange.None:
		return 0
	case a.Status >= 200 && a.Status < 300:
		return scoreSuccess
	case a.Status == 308 || a.Status >= 300 && a.Status < 400 && strings.Contains(strings.ToLower(a.Value("Location")), "login"):
		return 2
	case a.Status >= 300 && a.Status < 400:
		return scoreRedirect
	case a.Status >= 500:
		return 1
	}
	return cmp.Or(map[int]int{409: 7, 422: 6, 400: 5, 415: 4, 404: 4, 403: 3, 401: 2}[a.Status], 3)
}

// search climbs to the best request for a rule and a method.
func (e *explorer) search(r *Route, method string) *recipe {
	best := &recipe{draft: base(r, method, jsonShape, 0), score: -1}
	var answer exchange.Answer
	tries := perRecipe
	seen := map[string]bool{}
	try := func(d draft) bool {
		key := string(d.literal().Wire())
		if d.jar {
			key += cookieLine(e.jar)
		}
		if seen[key] || tries == 0 || e.budget <= 0 || e.ctx.Err() != nil {
			return false
		}
		seen[key] = true
		tries--
		if a := e.ask(d); score(a) > best.score {
			best.draft, best.score, answer = d, score(a), a
			return true
		}
		return false
	}
	for _, s := range shapesOf(method) {
		try(e.bind(base(r, method, s, 0)))
		try(base(r, method, s, 0))
	}
	for better := true; better && best.score < scoreSuccess && tries > 0; {
		better = slices.ContainsFunc(e.alternatives(best.draft, answer), try)
	}
	if best.good() {
		e.learn(best.draft, answer)
	}
	return best
}

// alternatives returns requests with one thing changed, the likeliest first.
func (e *explorer) alternatives(d draft, a exchange.Answer) []draft {
	var out []draft
	add := func(change func(d *draft)) {
		next := d.clone()
		change(&next)
		out = append(out, next)
	}
	if score(a) <= 4 || a.Status == 400 || a.Status >= 300 && a.Status < 400 {
		if len(e.jar) > 0 && !d.jar {
			add(func(d *draft) { d.jar = true })
		}
		for _, t := range e.known.tokens {
			add(func(d *draft) { d.token = t })
		}
	}
	if a.Status == 401 || a.Status == 403 || a.Status == 400 {
		e.headers(d.route, a, add)
		e.passwords(d.route, add)
	}
	if takesBody(d.method) && a.Status == 400 {
		e.lists(d.route, add)
	}
	if a.Status == 404 {
		e.paths(d, add)
	}
	e.values(d, add)
	return out
}

// headers tries the words of the app in the headers that the view reads, and as names and passwords.
func (e *explorer) headers(r *Route, a exchange.Answer, add func(func(d *draft))) {
	if strings.HasPrefix(a.Value("WWW-Authenticate"), "Basic") {
		for i := range len(e.words) - 1 {
			add(func(d *draft) { d.setHeader("Authorization", basic(e.words[i], e.words[i+1])) })
		}
	}
	for _, k := range r.keys(Headers) {
		for _, w := range e.words {
			add(func(d *draft) { d.set(k, w) })
		}
	}
}

// passwords tries words that stand beside one another in the app as a name and its password.
func (e *explorer) passwords(r *Route, add func(func(d *draft))) {
	isPassword := func(k Key) bool {
		return k.Place != Headers && (strings.Contains(strings.ToLower(k.Name), "pass") || strings.Contains(strings.ToLower(k.Name), "pwd"))
	}
	second := slices.IndexFunc(r.Keys, isPassword)
	first := slices.IndexFunc(r.Keys, func(k Key) bool { return second >= 0 && k.Place == r.Keys[second].Place && !isPassword(k) })
	if first < 0 {
		return
	}
	for i := range len(e.words) - 1 {
		add(func(d *draft) {
			d.set(r.Keys[first], e.words[i])
			d.set(r.Keys[second], e.words[i+1])
		})
	}
}

// lists tries lists in the place of an object: of what the rules with the same beginning take.
func (e *explorer) lists(r *Route, add func(func(d *draft))) {
	for i := range e.plan.Routes {
		near := &e.plan.Routes[i]
		if body := near.body(); body != nil && firstSegment(near.Rule) == firstSegment(r.Rule) {
			add(func(d *draft) { d.raw = []byte("[" + sampleJSON(body, "", nil) + "]") })
		}
	}
	for _, raw := range []string{"[]", `["a"]`, "[1]"} {
		add(func(d *draft) { d.raw = []byte(raw) })
	}
}

// paths tries the words of the app in the places of the rule's variables.
func (e *explorer) paths(d draft, add func(func(d *draft))) {
	for i, p := range variables(d.parts) {
		for _, text := range p.converter.usual() {
			add(func(d *draft) { d.path[i] = slot{text: text} })
		}
		if p.converter.name == "default" || p.converter.name == "string" {
			for _, w := range e.words {
				add(func(d *draft) { d.path[i] = slot{text: encodeSegment(w)} })
			}
		}
	}
}

// values tries values of other types, and the words of the app, for each key.
func (e *explorer) values(d draft, add func(func(d *draft))) {
	for _, k := range d.route.Keys {
		if k.Place == Headers || k.Place == JSON && !takesBody(d.method) {
			continue
		}
		add(func(d *draft) { d.drop(k) })
		for _, t := range []Type{Int, Float, Bool, Date, Email, UUID} {
			add(func(d *draft) { d.set(k, sample(k.Name, t, 0)) })
		}
		if k.Place == JSON {
			for _, raw := range []string{"1", "true", "[]", `["a"]`, "{}", "null"} {
				add(func(d *draft) { d.json[k.Name] = raw })
			}
		}
		for _, w := range e.words[:min(8, len(e.words))] {
			add(func(d *draft) { d.set(k, w) })
		}
	}
}
