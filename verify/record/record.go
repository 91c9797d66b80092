// Package record makes a file of exchanges out of what a trial observed, for the tests of a port: requests, and what the
// original answered, with marks in the place of what differs from run to run.
//
// The chosen sessions are played several times, each on fresh sides whose originals live at different times, draw
// different random values and have files of different ages (side.Sides.ForRecord). A text that was equal in all answers of
// all runs, the port's among them, is recorded as it is. Where words differed stands {{any}}, or {{v1}} when the session uses
// the value later. A session ends before its first request that was not answered alike.
package record

import (
	"cmp"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/replay"
	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// The bounds of what is recorded: enough for every rule, method and status, few enough to be read.
const (
	maxSessions = 40
	maxSteps    = 20  // of a session
	maxRequests = 400 // altogether
	maxBody     = 32 << 10
)

// Runs is how often the chosen sessions are to be played.
const Runs = 2

// Tape notes what a trial observes of its sessions.
type Tape struct {
	steps map[[2]int][]trial.Observed // by session and step
}

// NewTape returns an empty tape.
func NewTape() *Tape { return &Tape{steps: map[[2]int][]trial.Observed{}} }

// Note is trial.Options.Observe.
func (t *Tape) Note(o trial.Observed) {
	at := [2]int{o.Session, o.Step}
	t.steps[at] = append(t.steps[at], o)
}

// length returns for how many steps a session was answered alike in each of the runs.
func (t *Tape) length(session, steps, runs int) int {
	for i := range min(steps, maxSteps) {
		seen := t.steps[[2]int{session, i}]
		if len(seen) < runs || slices.ContainsFunc(seen, func(o trial.Observed) bool { return !o.Same || !recordable(o) }) {
			return i
		}
	}
	return min(steps, maxSteps)
}

// recordable reports whether an answer is whole and of a size that one reads.
func recordable(o trial.Observed) bool {
	return !slices.ContainsFunc(o.Answers[:], func(a exchange.Answer) bool {
		return a.Fault != exchange.None || len(a.Body) > maxBody
	})
}

// key is what a recording wants to hold once: a rule with a method and a status.
type key struct {
	rule, method string
	status       int
}

// Choose returns the sessions that show the most, each a fresh one and cut where it was not answered alike. All that a
// person gave are taken.
func (t *Tape) Choose(sessions []exchange.Session, all bool) []exchange.Session {
	seen, total := map[key]bool{}, 0
	var out []exchange.Session
	for i, s := range sessions {
		last := 0
		for j := range t.length(i, len(s.Steps), 1) {
			o := t.steps[[2]int{i, j}][0]
			k := key{o.Rule, s.Steps[j].Request.Method, o.Answers[0].Status}
			if all || !seen[k] {
				seen[k], last = true, j+1
			}
		}
		if last == 0 || !all && (len(out) == maxSessions || total+last > maxRequests) {
			continue
		}
		total += last
		s.Fresh, s.Steps = true, s.Steps[:last]
		out = append(out, s)
	}
	return out
}

// Sessions returns the recording of sessions that were played Runs times. Values that the redactor hides are not part of it.
func (t *Tape) Sessions(sessions []exchange.Session, redactor *compare.Redactor, hidden ...string) []replay.Session {
	var out []replay.Session
	for i, s := range sessions {
		w := &writer{redactor: redactor, hidden: hidden, bound: map[string]string{}}
		made := replay.Session{Name: cmp.Or(s.Name, "requests"), Cookies: s.Jar}
		for j := range t.length(i, len(s.Steps), Runs) {
			step, ok := w.step(s.Steps[j], t.steps[[2]int{i, j}])
			if !ok {
				break
			}
			made.Steps = append(made.Steps, step)
		}
		if len(made.Steps) > 0 {
			out = append(out, made)
		}
	}
	return out
}
