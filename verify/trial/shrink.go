// This file makes the requests that show a difference smaller.

package trial

import (
	"context"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// The bounds of shrinking. Most differences do not depend on what is stored: they are looked for on the sides as they are,
// which is quick. Only when what is found does not show on fresh sides does each try begin with fresh ones.
const (
	maxShrunk     = 10 // groups of differences
	maxPlays      = 40 // of each, on the sides as they are
	maxFresh      = 4  // groups for which each try begins anew
	maxFreshPlays = 16
)

// Shrink finds, for the first finding of each group of differences, the fewest and smallest requests that show the same
// difference on fresh sides, and keeps them as its Small. What does not show it again stays as it was. It fails when ctx
// ends and when a side does not start again.
func Shrink(ctx context.Context, sides Sides, opt Options, r *Result) error {
	k := &shrinking{ctx: ctx, sides: sides, opt: opt, left: maxFresh}
	for i, g := range Groups(r.Different) {
		if i == maxShrunk {
			break
		}
		k.key = g.Findings[0].key()
		small, err := k.shrink(g.Findings[0].ID)
		if err != nil {
			return err
		}
		for j := range r.Different {
			if r.Different[j].ID == g.Findings[0].ID {
				r.Different[j].Small = small
			}
		}
	}
	return nil
}

// shrinking is that of one finding after the other.
type shrinking struct {
	ctx   context.Context
	sides Sides
	opt   Options
	key   string // of the difference
	left  int    // groups that may still be shrunk on fresh sides
	fresh bool
	err   error
}

// shrink returns the requests, nil when they do not show the difference again.
func (k *shrinking) shrink(id string) ([]exchange.Request, error) {
	s, ok := k.session(id)
	if !ok {
		return nil, nil
	}
	if k.err = k.sides.Reset(k.ctx); k.err != nil {
		return nil, k.err
	}
	k.fresh = false
	small := plan.Shrink(s, k.fails, maxPlays)
	k.fresh = true
	if k.err == nil && !k.fails(small) {
		if k.left == 0 || !k.fails(s) {
			return nil, k.err
		}
		k.left--
		small = plan.Shrink(s, k.fails, maxFreshPlays)
	}
	if k.err != nil {
		return nil, k.err
	}
	var out []exchange.Request
	for _, step := range small.Steps {
		out = append(out, step.Request)
	}
	return out, nil
}

// session returns the session of a finding up to its request.
func (k *shrinking) session(id string) (exchange.Session, bool) {
	number, step, _ := strings.Cut(strings.TrimPrefix(id, k.opt.Seed+"-"), ".")
	i, err := strconv.Atoi(number)
	n, stepErr := strconv.Atoi(step)
	if err != nil || stepErr != nil || i < 1 || i > len(k.opt.Sessions) || n < 1 || n > len(k.opt.Sessions[i-1].Steps) {
		return exchange.Session{}, false
	}
	s := k.opt.Sessions[i-1]
	s.Steps = s.Steps[:n]
	return s, true
}

// fails plays a session and reports whether its last request shows the difference.
func (k *shrinking) fails(s exchange.Session) bool {
	if k.err != nil {
		return false
	}
	if k.fresh || k.sides.Ended() != "" {
		if k.err = k.sides.Reset(k.ctx); k.err != nil {
			return false
		}
	}
	opt := Options{Sessions: []exchange.Session{s}, Routes: k.opt.Routes, Block: 1, Seed: "shrink"}
	var found *Result
	if found, k.err = Run(k.ctx, k.sides, opt); k.err != nil {
		return false
	}
	last := "shrink-1." + strconv.Itoa(len(s.Steps))
	for _, f := range found.Different {
		if f.ID == last && f.key() == k.key {
			return true
		}
	}
	return false
}
