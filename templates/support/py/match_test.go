// Tests of patterns on values of unknown type, whose results are CPython's for the same match statements.

package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMatchItems(t *testing.T) {
	for _, x := range []any{Tuple{1, 2}, NewList("a", "b"), NewList[any](1, nil)} {
		items, ok := MatchItems(x, 2)
		require.True(t, ok)
		require.Len(t, items, 2)
	}
	for _, x := range []any{nil, "ab", []byte("ab"), 1, NewList(1), DictOf(P("a", 1), P("b", 2)), NewSet(1, 2)} {
		_, ok := MatchItems(x, 2)
		require.False(t, ok, Repr(x))
	}
}

func TestMatchStar(t *testing.T) {
	items, ok := MatchStar(NewList(1, 2, 3, 4), 1, 1)
	require.True(t, ok)
	require.Equal(t, "[1, [2, 3], 4]", Repr(NewList(items...)))
	_, ok = MatchStar(NewList(1), 1, 1)
	require.False(t, ok)
}

func TestMatchKeys(t *testing.T) {
	d := DictOf(P[any, any]("a", 1), P[any, any](true, 2), P[any, any]("c", nil))
	values, ok := MatchKeys(d, "c", "a", 1)
	require.True(t, ok)
	require.Equal(t, []any{nil, 1, 2}, values)
	_, ok = MatchKeys(d, "a", "b")
	require.False(t, ok)
	_, ok = MatchKeys(NewList(1))
	require.False(t, ok)
	_, ok = MatchKey(DictOf(P("a", 1)), 1)
	require.False(t, ok)
	require.Equal(t, "{True: 2, 'c': None}", Repr(MatchRest(d, "a")))
	require.Equal(t, "{'b': 2}", Repr(Without(DictOf(P("a", 1), P("b", 2)), "a")))
}
