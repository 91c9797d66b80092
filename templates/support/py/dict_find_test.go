// This file tests that dicts find their keys below and above the size from which they have an index.

package py

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDictFindsKeys plays random changes on a dict with dynamic keys and on a map with their hashes.
func TestDictFindsKeys(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	keys := []any{0, 1, 1.0, true, 2.5, "a", "b", Tuple{1, "x"}, Tuple{1.0, "x"}, []byte("a"), nil, false, "c", 7, 8, 9, 10, 11, "d", Tuple{}}
	for range 300 {
		d, want := NewDict[any, int](), map[any]int{}
		for step := range 60 {
			k := keys[random.IntN(2+random.IntN(len(keys)-1))]
			h, err := hashKey(k)
			require.NoError(t, err)
			old, known := want[h]
			if random.IntN(3) == 0 {
				require.Equal(t, known, d.Discard(k))
				delete(want, h)
			} else {
				got, ok := d.Get(k)
				require.Equal(t, []any{old, known}, []any{got, ok})
				d.Set(k, step)
				want[h] = step
			}
			require.Equal(t, len(want), d.Len())
		}
	}
}
