// This file plays one session on all sides.

package trial

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
)

// client is one client on one side.
type client struct {
	side  exchange.Side
	jar   exchange.Jar
	bound map[string]string
	sent  exchange.Request // the last one
	got   exchange.Answer
}

// do sends one step.
func (c *client) do(ctx context.Context, step exchange.Step, jar bool) {
	c.sent = step.Request.Fill(c.bound)
	if jar {
		c.sent = c.jar.Put(c.sent)
	}
	c.got = c.side.Do(ctx, c.sent)
	c.jar.Take(c.got)
	for _, b := range step.Bind {
		value, err := b.Take(c.got)
		if err != nil {
			value = exchange.Unbound
		}
		c.bound[b.Name] = value
	}
}

// session plays a session to its end, or until a side is gone or does not answer in time.
func (t *run) session(ctx context.Context, s numbered) error {
	if t.broken {
		if err := t.reset(ctx); err != nil {
			return err
		}
	}
	a, b, port := t.sides.Three()
	clients := []*client{{side: a}, {side: b}, {side: port}}
	for _, c := range clients {
		c.bound = map[string]string{}
	}
	changed := false
	for i, step := range s.Steps {
		var group sync.WaitGroup
		for _, c := range clients {
			group.Go(func() { c.do(ctx, step, s.Jar) })
		}
		group.Wait()
		if err := ctx.Err(); err != nil {
			return err
		}
		t.judge(ctx, i, s, step, clients)
		if t.broken || t.err != nil {
			return t.err
		}
		changed = changed || t.tainted == outsideOf && !isSafe(step.Request.Method)
	}
	t.leave(changed)
	return nil
}

// outsideOf is the taint of what was answered outside of a route's condition.
const outsideOf = "a condition"

// leave ends a session. What an answer outside of a condition left undone is over with the session, unless something that
// all clients see may have been changed.
func (t *run) leave(changed bool) {
	if t.tainted == outsideOf {
		t.tainted, t.broken = "", changed
	}
}

// taint notes what may be the reason of the differences to come; a stub outweighs the others.
func (t *run) taint(reason string) {
	if t.tainted == "" || t.tainted == outsideOf || reason == "a stub" {
		t.tainted = reason
	}
}

// judge compares the answers to one step.
func (t *run) judge(ctx context.Context, i int, s numbered, step exchange.Step, clients []*client) {
	id := fmt.Sprintf("%s.%d", s.number, i+1)
	a, b, port := clients[0].got, clients[1].got, clients[2].got
	t.result.Requests++
	t.result.Kinds[step.Kind]++
	f := Finding{ID: id, Session: s.Name, Kind: step.Kind, Rule: a.Rule, Request: clients[0].sent, Flask: a, Gin: port, After: t.tainted}
	if f.Rule == "" {
		f.Rule = step.Rule
	}
	index := t.route(f.Rule, step.Request.Method)
	if index >= 0 {
		f.Route = &t.opt.Routes[index]
	}
	if slices.ContainsFunc(clients, func(c *client) bool { return c.got.Fault == exchange.Timeout }) || t.sides.Ended() != "" {
		t.broken = true
	}
	defer t.show(id, &f)
	if code := port.Stub(step.Request.Method); code != "" && !bytesEqual(a, port) {
		t.result.Stubs++
		if f.Route != nil && code != exchange.StubOfHead && !f.Route.Stub {
			f.Route.Stub, t.result.Found = true, t.result.Found+1
		}
		if !isSafe(step.Request.Method) || f.Route != nil && f.Route.Stub {
			t.taint("a stub")
		}
		return
	}
	observed := Observed{Session: s.index, Step: i, Rule: f.Rule, Answers: [3]exchange.Answer{a, b, port}}
	inOneOrder(f.Route, &a, &b, &port)
	verdict := t.compare.Compare(a, b, port)
	t.rows(ctx, &verdict)
	if observed.Same = verdict.Same() && t.tainted == ""; t.opt.Observe != nil {
		t.opt.Observe(observed)
	}
	f.Differences = verdict.Differences
	t.count(&f, index, verdict)
}

// bytesEqual reports whether the original gives the same answer, so that it is none of a stub.
func bytesEqual(a, port exchange.Answer) bool {
	return a.Status == port.Status && string(a.Body) == string(port.Body)
}

func isSafe(method string) bool {
	return slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions}, strings.ToUpper(method))
}

// show keeps the step that was asked for.
func (t *run) show(id string, f *Finding) {
	if id == t.opt.Replay {
		t.result.Shown = f
	}
}

// count puts a finding where it belongs.
func (t *run) count(f *Finding, index int, v compare.Verdict) {
	r := t.result
	r.Fields += len(v.Places)
	for _, where := range v.Places {
		t.places[spot(f, where)] = true
	}
	for _, n := range v.Noise {
		t.masks[Mask{Where: place(f, n.Where), Kind: string(n.Kind)}]++
		t.noisy[place(f, n.Where)] = true
		if !n.Kind.Paired() {
			t.noise[spot(f, n.Where)] = true
		}
	}
	if v.Unstable == "" && index >= 0 {
		t.meant[index]++
		if f.Flask.Rule != "" {
			r.Reached[index]++
		}
	}
	switch {
	case v.Unstable != "":
		f.Differences = []compare.Difference{{Where: v.Unstable, Flask: "A and B differ", Gin: strconv.Itoa(f.Gin.Status)}}
		r.Unstable = append(r.Unstable, *f)
	case v.Same():
		r.Same++
	case f.outside():
		r.Outside++
		t.taint(outsideOf)
	case f.unserved():
		r.Outside++
	case f.refused():
		r.Refused++
		t.taint("a refusal")
	case f.After != "":
		r.After = append(r.After, *f)
	default:
		r.Different = append(r.Different, *f)
	}
}

// spot names a place for the count of noise: a header that every answer has is one place.
func spot(f *Finding, where string) string {
	if strings.HasPrefix(where, "header ") {
		return where
	}
	return place(f, where)
}

// place names a place of a rule's answers.
func place(f *Finding, where string) string {
	return strings.ToUpper(f.Request.Method) + " " + f.Rule + " " + where
}

// wide are the ints that may lie outside of 64 bits.
var wide = regexp.MustCompile(`\d{19,}`)

// served is the beginning of the condition of routes that answer as they do under Gunicorn.
const served = "gunicorn served"

// unserved reports whether the original's development server broke off, or sent what is no HTTP, because a header cannot
// be sent. Gunicorn answers with 500 then, and so must the port.
func (f *Finding) unserved() bool {
	broken := f.Flask.Status == 0 && (f.Flask.Fault == exchange.Malformed || f.Flask.Fault == exchange.Closed)
	return broken && f.Gin.Fault == exchange.None && f.Gin.Status == http.StatusInternalServerError && f.Route != nil &&
		slices.ContainsFunc(f.Route.Conditions, func(c string) bool { return strings.HasPrefix(c, served) })
}

// outside reports whether the route's condition on ints does not hold, and the port says so loudly.
func (f *Finding) outside() bool {
	if f.Route == nil || f.Gin.Status != http.StatusInternalServerError || !slices.ContainsFunc(f.Route.Conditions, func(c string) bool {
		return strings.Contains(c, "64 bits")
	}) {
		return false
	}
	text := f.Request.Target + "\n" + string(f.Request.Body) + "\n" + string(f.Flask.Body)
	return slices.ContainsFunc(wide.FindAllString(text, -1), func(number string) bool {
		_, err := strconv.ParseInt(number, 10, 64)
		return err != nil
	})
}

// badEscape is a percent sign that begins no percent-encoding.
var badEscape = regexp.MustCompile(`%(?:[^0-9A-Fa-f]|.?$|.[^0-9A-Fa-f])`)

// badHost are the signs that net/http refuses in a Host.
const badHost = " \"<>\\^`{|}/?#@"

// refused reports whether Go's HTTP server refused the request line or the Host, before any code of the port ran.
func (f *Finding) refused() bool {
	return f.Gin.Status == http.StatusBadRequest && strings.HasPrefix(string(f.Gin.Body), "400 Bad Request") && refusable(f.Request)
}

// refusable reports whether Go's HTTP server refuses the request line or the Host, or several of them.
func refusable(request exchange.Request) bool {
	path, _, _ := strings.Cut(request.Target, "?")
	if badEscape.MatchString(path) || !strings.HasPrefix(path, "/") {
		return true
	}
	hosts := 0
	for _, h := range request.Header {
		if strings.EqualFold(h.Name, "Host") {
			hosts++
			if h.Value == "" || hosts > 1 || strings.ContainsAny(h.Value, badHost) {
				return true
			}
		}
	}
	return false
}

// rows adds what the sides have stored to a verdict. What a stub did not store is no difference.
func (t *run) rows(ctx context.Context, v *compare.Verdict) {
	sides, ok := t.sides.(Rower)
	if !ok || t.tainted != "" || t.apart || t.broken {
		return
	}
	rows, changed, err := sides.Rows(ctx)
	if err != nil {
		t.err = err
	}
	if err != nil || !changed {
		return
	}
	found := t.compare.Rows(rows[0], rows[1], rows[2])
	t.apart = len(found.Differences) > 0
	v.Places = append(v.Places, found.Places...)
	v.Noise = append(v.Noise, found.Noise...)
	v.Differences = append(v.Differences, found.Differences...)
}
