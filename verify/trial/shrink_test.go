// This file tests the shrinking of differences on sides within the test.

package trial

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// shelf is a side that keeps a number; the port forgets what is sent with "lose".
type shelf struct {
	name  string
	count int
	wrong bool
}

func (s *shelf) Name() string { return s.name }

func (s *shelf) Do(_ context.Context, r exchange.Request) exchange.Answer {
	if r.Method == "POST" && (!s.wrong || !strings.Contains(string(r.Body), "lose")) {
		s.count++
	}
	body := "plain"
	if r.Method == "GET" && strings.HasPrefix(r.Target, "/count") {
		body = strings.Repeat("i", s.count)
	}
	return exchange.Answer{Status: 200, Header: []exchange.Header{{Name: "Content-Type", Value: "text/plain"}}, Body: []byte(body)}
}

type shelves struct {
	a, b, port *shelf
	resets     int
}

func (s *shelves) Three() (a, b, port exchange.Side) { return s.a, s.b, s.port }
func (s *shelves) Ended() string                     { return "" }

func (s *shelves) Reset(ctx context.Context) error {
	s.resets++
	s.a, s.b, s.port = &shelf{name: "a"}, &shelf{name: "b"}, &shelf{name: "port", wrong: true}
	return ctx.Err()
}

func TestShrinks(t *testing.T) {
	sides := &shelves{}
	require.NoError(t, sides.Reset(t.Context()))
	request := func(method, target, body string) exchange.Step {
		return exchange.Step{Rule: "/x", Request: exchange.Request{
			Method: method, Target: target, Header: []exchange.Header{{Name: "X-A", Value: "1"}}, Body: []byte(body),
		}}
	}
	session := exchange.Session{Steps: []exchange.Step{
		request("GET", "/", ""), request("POST", "/x", `{"a": 1}`), request("GET", "/", ""), request("POST", "/x", `{"b": "lose"}`),
		request("GET", "/", ""), request("GET", "/count?q=1&r=2", ""), request("GET", "/", ""),
	}}
	opt := Options{Sessions: []exchange.Session{session}, Block: 1, Seed: "1"}
	result, err := Run(t.Context(), sides, opt)
	require.NoError(t, err)
	require.Len(t, result.Different, 1)
	require.Equal(t, "1-1.6", result.Different[0].ID)
	require.NoError(t, Shrink(t.Context(), sides, opt, result))
	small := result.Different[0].Small
	require.Len(t, small, 2)
	require.Equal(t, `{"b": "lose"}`, string(small[0].Body))
	require.Equal(t, exchange.Request{Method: "GET", Target: "/count", Header: []exchange.Header{}}, small[1])
	require.LessOrEqual(t, sides.resets, 3+maxFreshPlays+2)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, Shrink(ctx, sides, opt, result), context.Canceled)
}
