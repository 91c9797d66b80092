// This file tests the shrinking of failing sessions.

package plan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

func session(requests ...exchange.Request) exchange.Session {
	s := exchange.Session{Name: "s"}
	for _, r := range requests {
		s.Steps = append(s.Steps, exchange.Step{Request: r})
	}
	return s
}

func TestShrinksSteps(t *testing.T) {
	var all []exchange.Request
	for _, path := range strings.Split("abcdefghijklmnop", "") {
		all = append(all, exchange.Request{Method: "GET", Target: "/" + path})
	}
	s := session(all...)
	s.Steps[2].Bind = []exchange.Bind{{Name: "unused", Source: "$.id"}}
	calls := 0
	small := Shrink(s, func(s exchange.Session) bool {
		calls++
		targets := ""
		for _, step := range s.Steps {
			targets += step.Request.Target
		}
		return strings.Contains(targets, "/c") && strings.Contains(targets, "/j") && strings.HasSuffix(targets, "/p")
	}, 200)
	require.Len(t, small.Steps, 3)
	require.Equal(t, []string{"/c", "/j", "/p"}, []string{small.Steps[0].Request.Target, small.Steps[1].Request.Target, small.Steps[2].Request.Target})
	require.Empty(t, small.Steps[0].Bind)
	require.Len(t, s.Steps[2].Bind, 1, "the given session stays as it is")
	require.Less(t, calls, 60)
}

func TestShrinksRequests(t *testing.T) {
	r := exchange.Request{
		Method: "POST", Target: "/x?a=1&b=" + strings.Repeat("y", 100) + "&c=3",
		Header: []exchange.Header{{Name: "A", Value: "1"}, {Name: "Content-Type", Value: "application/json"}, {Name: "B", Value: "2"}},
		Body:   []byte(`{"a": 1, "b": {"c": [1, 2, {"d": null, "e": "x"}], "c": 2}, "f": 3}`),
	}
	small := Shrink(session(r), func(s exchange.Session) bool {
		last := s.Steps[len(s.Steps)-1].Request
		return strings.Contains(last.Target, "b=yyyy") && strings.Contains(string(last.Body), `"d": null`) && last.Has("b")
	}, 200)
	require.Equal(t, exchange.Request{
		Method: "POST", Target: "/x?b=yyyy", Header: []exchange.Header{{Name: "B", Value: "2"}}, Body: []byte(`{"b": {"c": [{"d": null}]}}`),
	}, small.Steps[0].Request)
}

func TestShrinkKeepsToItsBudget(t *testing.T) {
	s := session(make([]exchange.Request, 50)...)
	calls := 0
	got := Shrink(s, func(exchange.Session) bool { calls++; return false }, 7)
	require.Equal(t, 7, calls)
	require.Equal(t, s, got)
	require.Empty(t, Shrink(exchange.Session{}, nil, 7).Steps)
}

func TestTreeKeepsOrder(t *testing.T) {
	for _, text := range []string{`{"b": 1, "a": [1.50, "x<y", null, {}], "b": true}`, `[]`} {
		tree, ok := readTree([]byte(text))
		require.True(t, ok)
		require.Equal(t, text, tree.String())
	}
	for _, text := range []string{`1`, `{"a": 1} x`, `{`, ``, strings.Repeat("[", 500)} {
		_, ok := readTree([]byte(text))
		require.False(t, ok, text)
	}
}
