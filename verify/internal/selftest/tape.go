// This file plays what the originals answered once more, so that each mutant needs a run of the port alone.

package main

import (
	"context"

	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/side"
)

// tape is one side whose answers are recorded, or played.
type tape struct {
	side    exchange.Side // nil while it plays
	name    string
	answers []exchange.Answer
	next    int
}

// Name returns the side's name.
func (t *tape) Name() string { return t.name }

// Do asks the side, or returns what it answered to the request of the same number.
func (t *tape) Do(ctx context.Context, r exchange.Request) exchange.Answer {
	if t.side != nil {
		t.answers = append(t.answers, t.side.Do(ctx, r))
	}
	t.next++
	if t.next > len(t.answers) {
		return exchange.Answer{Fault: exchange.Closed}
	}
	return t.answers[t.next-1]
}

// recording are real sides whose originals' answers are kept.
type recording struct {
	real *side.Sides
	a, b tape
}

// Three returns the sides. After a reset the servers are other ones.
func (r *recording) Three() (a, b, port exchange.Side) {
	r.a.side, r.a.name, r.b.side, r.b.name = r.real.A, "a", r.real.B, "b"
	return &r.a, &r.b, r.real.Port
}

// Reset starts the real sides anew.
func (r *recording) Reset(ctx context.Context) error { return r.real.Reset(ctx) }

// Ended returns the name of a side that is gone.
func (r *recording) Ended() string { return r.real.Ended() }

// replay is a port beside the recorded originals.
type replay struct {
	a, b tape
	port *port
}

// play returns the sides for one run of a port.
func (r *recording) play(p *port) *replay {
	return &replay{a: tape{name: "a", answers: r.a.answers}, b: tape{name: "b", answers: r.b.answers}, port: p}
}

// Three returns the sides.
func (r *replay) Three() (a, b, port exchange.Side) { return &r.a, &r.b, r.port }

// Reset starts the port anew.
func (r *replay) Reset(ctx context.Context) error { return r.port.restart(ctx) }

// Ended returns "port" when the port is gone.
func (r *replay) Ended() string {
	if r.port.ended() {
		return "port"
	}
	return ""
}
