// This file plays sessions at the same time on the port alone: what one client sees must not break it.

package trial

import (
	"context"
	"sync"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Parallel is what a concurrent replay found. Answers are not compared, as the clients share the app's state.
type Parallel struct {
	Clients  int
	Requests int
	Lost     int      // requests without a whole answer
	Races    []string // the reports of Go's race detector
}

// Failed reports whether something went wrong; a nil one did not run.
func (p *Parallel) Failed() bool { return p != nil && (p.Lost > 0 || len(p.Races) > 0) }

// Concurrently plays the sessions on a fresh port, each by one of n clients.
func Concurrently(ctx context.Context, port exchange.Side, sessions []exchange.Session, n int) (*Parallel, error) {
	out := &Parallel{Clients: n}
	work := make(chan exchange.Session)
	var mu sync.Mutex
	var group sync.WaitGroup
	for range n {
		group.Go(func() {
			for s := range work {
				sent, lost := playOn(ctx, port, s)
				mu.Lock()
				out.Requests, out.Lost = out.Requests+sent, out.Lost+lost
				mu.Unlock()
			}
		})
	}
	for _, s := range sessions {
		if ctx.Err() == nil {
			work <- s
		}
	}
	close(work)
	group.Wait()
	return out, ctx.Err()
}

// playOn plays one session on one side.
func playOn(ctx context.Context, port exchange.Side, s exchange.Session) (sent, lost int) {
	c := &client{side: port, bound: map[string]string{}}
	for _, step := range s.Steps {
		if ctx.Err() != nil {
			break
		}
		c.do(ctx, step, s.Jar)
		sent++
		if c.got.Fault == exchange.Closed && c.got.Status == 0 || c.got.Fault == exchange.Timeout {
			lost++
		}
	}
	return sent, lost
}
