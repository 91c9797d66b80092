// Tests of what len() says of the results of __len__, which CPython 3.11 gave.

package py

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAsLength(t *testing.T) {
	n, err := AsLength(3, nil)
	require.NoError(t, err)
	require.Equal(t, 3, n)
	n, err = AsLength(true, nil)
	require.NoError(t, err)
	require.Equal(t, 1, n)
	_, err = AsLength(-1, nil)
	require.EqualError(t, err, "__len__() should return >= 0")
	_, err = AsLength(1.5, nil)
	require.EqualError(t, err, "'float' object cannot be interpreted as an integer")
	failed := errors.New("failed")
	_, err = AsLength(nil, failed)
	require.Equal(t, failed, err)
	_, err = BigLength(Big(1), failed)
	require.Equal(t, failed, err)
	n, err = BigLength(Big(7), nil)
	require.NoError(t, err)
	require.Equal(t, 7, n)
}
