// This file tests what is kept apart: differences that an earlier answer explains.

package trial

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// counter is a side that counts the requests it has seen. Go's server refuses bad escapes, and the port takes no wide ints.
type counter struct {
	gin   bool
	count int
}

func (c *counter) Name() string { return "counter" }

func (c *counter) Do(_ context.Context, r exchange.Request) exchange.Answer {
	text := func(status int, body string) exchange.Answer {
		return exchange.Answer{Status: status, Header: []exchange.Header{{Name: "Content-Type", Value: "text/plain"}}, Body: []byte(body)}
	}
	switch {
	case c.gin && strings.Contains(r.Target, "%F"):
		return text(400, "400 Bad Request")
	case c.gin && strings.Contains(r.Target, "99999999999999999999"):
		return text(500, "")
	}
	c.count++
	return text(200, strings.Repeat("i", c.count))
}

type counters struct {
	a, b, port *counter
	resets     int
}

func (s *counters) Three() (a, b, port exchange.Side) { return s.a, s.b, s.port }
func (s *counters) Ended() string                     { return "" }

func (s *counters) Reset(context.Context) error {
	s.resets++
	s.a, s.b, s.port = &counter{}, &counter{}, &counter{gin: true}
	return nil
}

// played returns what becomes of sessions of one request each, written as "GET /path".
func played(t *testing.T, sessions ...string) (*Result, *counters) {
	t.Helper()
	opt := Options{Block: 100, Seed: "1", Routes: []Route{{Rule: "/n/<int:n>", Methods: []string{"GET", "POST"}, Conditions: []string{"ints fit in 64 bits"}}}}
	for _, requests := range sessions {
		session := exchange.Session{}
		for _, line := range strings.Split(requests, ", ") {
			method, target, _ := strings.Cut(line, " ")
			session.Steps = append(session.Steps, exchange.Step{Rule: "/n/<int:n>", Request: exchange.Request{Method: method, Target: target}})
		}
		opt.Sessions = append(opt.Sessions, session)
	}
	sides := &counters{}
	require.NoError(t, sides.Reset(t.Context()))
	found, err := Run(t.Context(), sides, opt)
	require.NoError(t, err)
	return found, sides
}

func TestAfterARefusal(t *testing.T) {
	found, sides := played(t, "GET /%F, GET /n/1", "GET /n/2", "GET /n/3, GET /n/4")
	require.Equal(t, []int{1, 3, 1, 0}, []int{found.Refused, found.Same, found.AfterOf("a refusal"), len(found.Different)})
	require.Equal(t, 2, sides.resets, "sessions with refusals are played on fresh sides after the others")
}

func TestAfterACondition(t *testing.T) {
	found, sides := played(t, "POST /n/99999999999999999999, GET /n/1", "GET /n/2")
	require.Equal(t, []int{1, 1, 1, 0}, []int{found.Outside, found.Same, found.AfterOf("a condition"), len(found.Different)})
	require.Equal(t, 2, sides.resets, "the next session begins afresh")
	found, sides = played(t, "GET /n/99999999999999999999, GET /n/1")
	require.Equal(t, []int{1, 0, 1, 0}, []int{found.Outside, found.Same, found.AfterOf("a condition"), len(found.Different)})
	require.Equal(t, 1, sides.resets)
}
