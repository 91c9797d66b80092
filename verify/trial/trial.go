// Package trial plays sessions on all sides and collects what the port answers differently.
//
// Sessions are played in blocks; each block begins with freshly started sides. Within a block every request goes to all
// three sides at the same time, with cookies and bound values of each side's own. An answer of the port is
//
//   - same, or different (compare);
//   - a stub: openly not there. What comes after it in its block, if the request may have changed something, may differ for
//     that reason; such differences are kept apart. Sessions that want stubs are therefore played last;
//   - refused: Go's HTTP server does not let such a request line or Host through to any app. What comes after it in its
//     block is kept apart as well, and sessions with such requests are played after the others;
//   - outside of its condition: the route holds only while ints fit in 64 bits, and these did not. What comes after it in
//     its session is kept apart, and the next one begins afresh if something may have been changed;
//   - unstable: the originals differ from one another where nothing may differ.
//
// Where the originals differed once, at one place of a rule's answers, they may agree by chance another time: differences
// at such a place are noise as well.
package trial

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Sides are what a trial plays on.
type Sides interface {
	Three() (a, b, port exchange.Side)
	Reset(ctx context.Context) error // starts all anew, with their data as it was
	Ended() string                   // the name of a side whose process is gone, "" for none
}

// Rower is a Sides that can say what the sides have stored: the rows of tables by their names, when they may have changed
// since the last call.
type Rower interface {
	Rows(ctx context.Context) (rows [3]map[string][]byte, changed bool, err error)
}

// Route is what a trial must know of one route of the app.
type Route struct {
	Rule       string
	Methods    []string
	Stub       bool
	Conditions []string
	File       string
	Line       int
	GoFile     string // of the handler
	GoLine     int
	Mapping    string // the rule of the translator that made the handler
}

// Options say what a trial does.
type Options struct {
	Sessions []exchange.Session
	Routes   []Route
	Block    int    // sessions between two fresh starts
	Replay   string // the id of the one step that is wanted; what comes before it in its block is played too
	Seed     string // goes into the ids
	Progress func(done, total int)
	Observe  func(Observed) // gets every answer that was compared; may be nil
}

// Observed is what the sides answered to one step.
type Observed struct {
	Session, Step int    // their places in the plan, from 0
	Rule          string // that the request reached in the original, else the one that it was meant for
	Answers       [3]exchange.Answer
	Same          bool // the port answered as the original, and nothing before it explains a difference
}

// Finding is one request that was answered differently.
type Finding struct {
	ID          string
	Session     string
	Kind        string // of the step
	Rule        string // that the request reached in the original, else the one that it was meant for
	Route       *Route // nil when no route is known
	Request     exchange.Request
	Flask, Gin  exchange.Answer
	Differences []compare.Difference
	After       string             // what before it may be the reason: "a stub", "a refusal", "a condition"; or ""
	Small       []exchange.Request // what shows the difference on fresh sides, in its order; nil when Shrink found nothing smaller
}

// Mask counts the noise at one place.
type Mask struct {
	Where string `json:"where"`
	Kind  string `json:"kind"`
	Count int    `json:"count"`
}

// Result is what a trial found.
type Result struct {
	Requests    int // that were sent
	Same        int
	Stubs       int // answered by a stub
	Found       int // routes that turned out to be stubs, and are marked now
	Outside     int // outside of the route's condition
	Refused     int // refused by net/http before the app saw them (SEMANTICS A38, A47)
	Unstable    []Finding
	Different   []Finding
	After       []Finding // differences that an answer before them may explain
	Fields      int       // values that were compared
	Places      int       // where they stood: a header, or a path in the bodies of one rule's answers
	NoisePlaces int       // at which the originals differed by more than the names of things
	Masks       []Mask
	Reached     map[int]int // comparisons by the index of the route that the original reached
	Shown       *Finding    // of the replayed step
	Kinds       map[string]int
}

// Compared returns how many answers were compared with those of an original that agreed with itself.
func (r *Result) Compared() int {
	return r.Same + len(r.Different) + r.Outside + len(r.After)
}

// AfterOf returns how many differences may be explained by the reason.
func (r *Result) AfterOf(reason string) int {
	n := 0
	for _, f := range r.After {
		if f.After == reason {
			n++
		}
	}
	return n
}

// Noisy returns how many of the compared values were noise.
func (r *Result) Noisy() int {
	n := 0
	for _, m := range r.Masks {
		n += m.Count
	}
	return n
}

// MaxNoise is the part of the compared places that may be noise. UUIDs and other tokens do not count: they are compared, as
// each one of the port must always stand for the same one of the original.
const MaxNoise = 0.02

// Stable reports whether the original agrees with itself well enough to be the oracle.
func (r *Result) Stable() bool {
	return len(r.Unstable) == 0 && float64(r.NoisePlaces) <= MaxNoise*float64(r.Places)
}

// run is one trial on its way.
type run struct {
	opt           Options
	sides         Sides
	result        *Result
	compare       *compare.Comparer
	tainted       string // what may have left something undone in this block: "a stub", "a refusal", "a condition"
	apart         bool   // what the sides of this block have stored differs, which is said once
	masks         map[Mask]int
	noisy         map[string]bool // by rule and place
	places, noise map[string]bool // for the count
	meant         map[int]int     // comparisons by the index of the route that the request was made for
	broken        bool            // the sides must be started anew before the next session
	err           error           // why what was stored cannot be read
}

// Run plays the sessions. The sides must be fresh. It fails when ctx ends and when a side does not start again.
func Run(ctx context.Context, sides Sides, opt Options) (*Result, error) {
	t := &run{
		opt: opt, sides: sides, compare: compare.New(), masks: map[Mask]int{}, noisy: map[string]bool{}, places: map[string]bool{}, noise: map[string]bool{}, meant: map[int]int{},
		result: &Result{Reached: map[int]int{}, Kinds: map[string]int{}},
	}
	total, done := 0, 0
	for _, s := range opt.Sessions {
		total += len(s.Steps)
	}
	for i, block := range t.blocks() {
		if !wanted(block, opt.Replay) {
			continue
		}
		if i > 0 || t.broken {
			if err := t.reset(ctx); err != nil {
				return nil, err
			}
		}
		for _, s := range block {
			if err := t.session(ctx, s); err != nil {
				return nil, err
			}
			done += len(s.Steps)
			if opt.Progress != nil {
				opt.Progress(done, total)
			}
		}
	}
	t.settle()
	return t.result, nil
}

// numbered is a session and its place in the plan, which ids are made of.
type numbered struct {
	exchange.Session
	index  int
	number string
}

// blocks returns the sessions in blocks; those that Go's server will refuse in part come later, those that want stubs last.
func (t *run) blocks() [][]numbered {
	var out [][]numbered
	for turn := range 3 {
		var block []numbered
		for i, s := range t.opt.Sessions {
			if t.turn(s) != turn {
				continue
			}
			if len(block) > 0 && (s.Fresh || len(block) >= t.opt.Block) {
				out, block = append(out, block), nil
			}
			block = append(block, numbered{s, i, fmt.Sprintf("%s-%d", t.opt.Seed, i+1)})
		}
		if len(block) > 0 {
			out = append(out, block)
		}
	}
	return out
}

// wanted reports whether a block holds the step to replay; every block when there is none.
func wanted(block []numbered, id string) bool {
	return id == "" || slices.ContainsFunc(block, func(s numbered) bool { return strings.HasPrefix(id, s.number+".") })
}

// turn returns when a session is played.
func (t *run) turn(s exchange.Session) int {
	switch {
	case t.wantsStub(s):
		return 2
	case slices.ContainsFunc(s.Steps, func(step exchange.Step) bool { return refusable(step.Request) }):
		return 1
	}
	return 0
}

// wantsStub reports whether a session is meant for a route that is a stub.
func (t *run) wantsStub(s exchange.Session) bool {
	return slices.ContainsFunc(s.Steps, func(step exchange.Step) bool {
		i := t.route(step.Rule, step.Request.Method)
		return i >= 0 && t.opt.Routes[i].Stub
	})
}

// route returns the index of the route that a request of the method reaches by the rule, -1 for none.
func (t *run) route(rule, method string) int {
	return slices.IndexFunc(t.opt.Routes, func(r Route) bool {
		return r.Rule == rule && slices.Contains(r.Methods, strings.ToUpper(method))
	})
}

// reset starts the sides anew.
func (t *run) reset(ctx context.Context) error {
	t.compare, t.tainted, t.apart, t.broken = compare.New(), "", false, false
	return t.sides.Reset(ctx)
}
