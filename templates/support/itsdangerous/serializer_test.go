// The texts and the messages are those of ItsDangerous 2.2.0 under CPython 3.11.
package itsdangerous

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

func TestDumps(t *testing.T) {
	s, err := URLSafe("key", "plain")
	require.NoError(t, err)
	text, err := s.Dumps(py.DictOf(py.P("id", any(5)), py.P("name", any("é"))))
	require.NoError(t, err)
	require.Equal(t, "eyJpZCI6NSwibmFtZSI6IsOpIn0.klDJCacXJcUCjiRoMQDTIxRwAL0", text)
	text, err = s.DumpsSalted("a", []byte("other"))
	require.NoError(t, err)
	require.Equal(t, "ImEi.4dhQIjBxbCyaqy37x5Hm5lFR78A", text)
	_, err = s.Dumps(func() {})
	require.Error(t, err)
	_, err = URLSafe(nil, "x")
	require.EqualError(t, err, "'NoneType' object is not iterable")
}

func TestLoads(t *testing.T) {
	plain, _ := URLSafe("key", "plain")
	timed, _ := URLSafeTimed("key", "plain")
	v, err := plain.Loads(".eJxTSqQAKAEA1NwXAQ.ZqORljlxydJTmQpQ5zVOPynw0zQ")
	require.NoError(t, err)
	require.Len(t, v, 60)
	v, err = timed.Loads("Ingi.ZVPxAA.ottUKaecOr8pB4McyXXXQ76ms4c")
	require.NoError(t, err)
	require.Equal(t, "x", v)
	_, err = timed.LoadsWithin("Ingi.ZVPxAA.ottUKaecOr8pB4McyXXXQ76ms4c", 60)
	_, expired := py.Is(err, SignatureExpired)
	require.True(t, expired)
	fresh, err := timed.Dumps([]any{1})
	require.NoError(t, err)
	_, err = timed.LoadsWithin(fresh, 60)
	require.NoError(t, err)
	for signed, message := range map[string]string{
		"":      "No b'.' found in value",
		"a":     "No b'.' found in value",
		"a.b":   "Signature b'b' does not match",
		"a.b.c": "Signature b'c' does not match",
		".eJxTSqQAKAEA1NwXAQ.ZqORljlxydJTmQpQ5zVOPynw0zQx": "Signature b'ZqORljlxydJTmQpQ5zVOPynw0zQx' does not match",
		"Ingi.ZVPxAA.ottUKaecOr8pB4McyXXXQ76m":             "Signature b'ottUKaecOr8pB4McyXXXQ76m' does not match",
	} {
		_, err := timed.Loads(signed)
		require.EqualError(t, err, message, signed)
	}
}
