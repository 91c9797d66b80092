// Values of the standard library's classes where Python asks about any value.

package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The texts are those of CPython 3.11.
func TestLibraryValuesAsJSON(t *testing.T) {
	for name, v := range map[string]any{"deque": EmptyDeque(), "time": TimeOfDayMin, "Template": NewStringTemplate("x"), "StringIO": NewStringIO()} {
		_, err := Dumps(v, JSONOptions{})
		require.EqualError(t, err, "Object of type "+name+" is not JSON serializable")
		_, err = MarshalJSONify(v)
		require.EqualError(t, err, "Object of type "+name+" is not JSON serializable")
	}
	_, err := Dumps(MustDecimal("1.50"), JSONOptions{})
	require.EqualError(t, err, "Object of type Decimal is not JSON serializable")
	text, err := FlaskDumps(NewList[any](MustDecimal("1.50")))
	require.NoError(t, err)
	require.Equal(t, `["1.50"]`, text)
}

func TestLibraryValuesAsKeys(t *testing.T) {
	d := NewDict[any, any]()
	require.NoError(t, SetItem(d, MustDecimal("1.0"), "one"))
	v, err := GetItem(d, 1)
	require.NoError(t, err)
	require.Equal(t, "one", v)
	require.NoError(t, SetItem(d, TimeOfDay{hour: 1}, "clock"))
	v, err = GetItem(d, TimeOfDay{hour: 1})
	require.NoError(t, err)
	require.Equal(t, "clock", v)
	require.EqualError(t, SetItem(d, EmptyDeque(), 1), "unhashable type: 'collections.deque'")
}
