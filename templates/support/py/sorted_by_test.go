package py

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTypedSorts compares the sorts by typed keys with the general ones, which CPython's answers are recorded for.
func TestTypedSorts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		reverse := random.IntN(2) == 0
		ints, floats := make([]int, random.IntN(90)), make([]float64, random.IntN(60))
		for i := range ints {
			ints[i] = random.IntN(20)
		}
		for i := range floats {
			floats[i] = float64(random.IntN(8))
			if random.IntN(12) == 0 {
				floats[i] = math.NaN()
			}
		}
		requireSorted(t, ints, nil, reverse, SortedValues(ints, reverse))
		requireSorted(t, floats, nil, reverse, SortedValues(floats, reverse))
		key := func(n int) string { return fmt.Sprint(n % 7) }
		dynamic := func(item any) (any, error) { return key(item.(int)), nil }
		requireSorted(t, ints, dynamic, reverse, SortedBy(ints, key, reverse))
		list := NewList(ints...)
		SortBy(list, key, reverse)
		requireSorted(t, ints, dynamic, reverse, list)
		pair := func(item any) (any, error) { return Tuple{item.(int) % 3, item.(int)%2 == 0, -item.(int)}, nil }
		requireSorted(t, ints, pair, false, SortedFunc(ints, func(a, b int) int {
			return cmp.Or(cmp.Compare(a%3, b%3), CompareBool(a%2 == 0, b%2 == 0), cmp.Compare(b, a))
		}))
	}
}

func requireSorted[T any](t *testing.T, items []T, key Key, reverse bool, got *List[T]) {
	t.Helper()
	want, err := SortedOf(items, key, reverse)
	require.NoError(t, err)
	require.Equal(t, fmt.Sprint(want.Values()), fmt.Sprint(got.Values()))
}

func TestSortedByErrKeepsTheError(t *testing.T) {
	fails := func(n int) (int, error) {
		if n == 2 {
			return 0, ValueError.New("two")
		}
		return -n, nil
	}
	_, err := SortedByErr([]int{1, 2, 3}, fails, false)
	require.EqualError(t, err, ValueError.New("two").Error())
	list := NewList(3, 2, 1)
	require.Error(t, SortByErr(list, fails, false))
	require.Equal(t, []int{3, 2, 1}, list.Values())
	require.NoError(t, SortByErr(NewList(3, 1), fails, false))
}
