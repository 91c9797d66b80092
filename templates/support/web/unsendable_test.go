// This file tests which headers cannot be sent, as Gunicorn 27.0.1 decides.
package web

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUnsendable(t *testing.T) {
	for name, field := range map[string][2]string{
		"no name": {"", "x"}, "no token": {"a b", "x"}, "brackets": {"a[0]", "x"}, "beyond ASCII": {"ü", "x"},
		"NUL": {"X", "\x00"}, "DEL": {"X", "\x7f"}, "line break": {"X", "a\nb"}, "beyond Latin-1": {"X", "ĳ"},
	} {
		require.NotEmpty(t, NewHeaders(field).unsendable(), name)
	}
	for _, field := range [][2]string{{"X-A_b!", "ü \t~"}, {"Location", "/ĳ\x00"}, {"Set-Cookie", "a\x00=b"}, {"X", ""}} {
		require.Empty(t, NewHeaders(field).unsendable(), field[0])
	}
}
