// The answers to texts that converters refuse, as Flask 3.1.3 gives them (testdata/awkward/value_converters.py).
package web

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

func TestToValueOr(t *testing.T) {
	refuse := ToValueOr(func(text string) (int, error) { return 0, py.Raise(ValidationError, text) })
	_, err := refuse("5")
	require.ErrorIs(t, err, ErrNoValue)

	wrong := ToValueOr(func(text string) (int, error) { return 0, py.ValueError.New(text) })
	_, err = wrong("abc")
	require.Error(t, err)
	require.NotErrorIs(t, err, ErrNoValue)

	v, err := ToValue(func(text string) int { return len(text) })("abc")
	require.NoError(t, err)
	require.Equal(t, 3, v)
}
