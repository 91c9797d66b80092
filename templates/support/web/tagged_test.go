// The values that sessions keep by tags, as Flask 3.1.3 has them (testdata/awkward/session_values.py).
package web

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

func TestTagsBothWays(t *testing.T) {
	at, err := py.NewDateTime(2024, 1, 2, 3, 4, 5, 6, py.UTC)
	require.NoError(t, err)
	text, err := py.Dumps(tagValue(at), py.JSONOptions{})
	require.NoError(t, err)
	require.JSONEq(t, `{" d": "Tue, 02 Jan 2024 03:04:05 GMT"}`, text)
	require.Equal(t, "datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)", py.Repr(untagValue(tagValue(at))))
	id, err := py.ParseUUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	require.NoError(t, err)
	require.Equal(t, "UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')", py.Repr(untagValue(tagValue(id))))
	require.Equal(t, "Markup('<b>')", py.Repr(untagValue(tagValue(markup("<b>")))))
}
