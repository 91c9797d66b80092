package web

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var writeCookies = flag.Bool("cookies", false, "write the cookies that record_sessions.py lets Flask read")

// TestSessionsBothWays reads 600 cookies that Flask signed, and holds its own
// cookies of the same values to those that Flask was seen to read back.
func TestSessionsBothWays(t *testing.T) {
	config := &SessionConfig{SecretKey: "a newer key", Fallbacks: []string{"not secret"}, Lifetime: time.Hour}
	signs := &SessionConfig{SecretKey: "not secret", Lifetime: time.Hour}
	at := time.Unix(1750000000, 0)
	var cookies []string
	count := 0
	readLines(t, "testdata/sessions.jsonl.gz", func(n int, line []string) {
		payload, flask, own, read := line[0], line[1], line[2], line[3]
		values, ok := config.verify(flask, at.Add(time.Minute))
		require.True(t, ok, "line %d: %s", n, flask)
		cookie, err := signs.sign(values, at)
		require.NoError(t, err)
		cookies = append(cookies, cookie)
		if *writeCookies {
			return
		}
		count++
		require.Equal(t, own, cookie, "line %d: %s", n, payload)
		require.Equal(t, payload, read, "line %d: what Flask reads of the cookie", n)
		if !strings.HasPrefix(flask, ".") && !strings.HasPrefix(cookie, ".") {
			require.Equal(t, flask, cookie, "line %d", n)
		}
		_, ok = signs.verify(flask, at.Add(2*time.Hour))
		require.False(t, ok, "line %d: too old", n)
		_, ok = signs.verify(flask[:len(flask)-1]+"-", at)
		require.True(t, !ok || strings.HasSuffix(flask, "-"), "line %d: forged", n)
	})
	if *writeCookies {
		require.NoError(t, os.WriteFile("testdata/go_cookies.txt", []byte(strings.Join(cookies, "\n")), 0o600))
		return
	}
	require.GreaterOrEqual(t, count, 500)
}

// TestSessionTags shows how values that JSON lacks are written.
func TestSessionTags(t *testing.T) {
	text, err := json.Marshal(py.Str(tagValue(py.Tuple{"message", "hello"})))
	require.NoError(t, err)
	require.JSONEq(t, `"{' t': ['message', 'hello']}"`, string(text))
}
