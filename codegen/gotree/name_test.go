// This file tests the Go spelling of Python names.

package gotree

import (
	"go/token"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestGoName(t *testing.T) {
	for _, c := range []struct{ python, local, exported string }{
		{"user_id", "userID", "UserID"},
		{"get_url", "getURL", "GetURL"},
		{"id", "id", "ID"},
		{"url_for", "urlFor", "URLFor"},
		{"MAX_SIZE", "maxSize", "MaxSize"},
		{"HTTPError", "httpError", "HTTPError"},
		{"TodoIn", "todoIn", "TodoIn"},
		{"userIDs", "userIDs", "UserIDs"},
		{"user_ids", "userIDs", "UserIDs"},
		{"ids", "ids", "IDs"},
		{"__init__", "setUp", "Init"},
		{"_private", "private", "Private"},
		{"_", "blank", "Blank"},
		{"__", "blank", "Blank"},
		{"type", "kind", "Type"},
		{"len", "length", "Len"},
		{"sha256_hash", "sha256Hash", "Sha256Hash"},
		{"v1_2", "v1_2", "V1_2"},
		{"_1st", "n1st", "X1st"},
		{"名前", "名前", "X名前"},
		{"été", "été", "Été"},
		{"e\u0301te", "éte", "Éte"},
		{"a·b", "aub7b", "Aub7b"},
		{"getJSON", "getJSON", "GetJSON"},
		{"float64", "float64Value", "Float64"},
	} {
		require.Equal(t, c.local, GoName(c.python, false), c.python)
		require.Equal(t, c.exported, GoName(c.python, true), c.python)
	}
}

func TestGoNameIsAlwaysAnIdentifier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		python := rapid.String().Draw(t, "python")
		local, exported := GoName(python, false), GoName(python, true)
		require.True(t, token.IsIdentifier(local), "%q", local)
		require.True(t, token.IsIdentifier(exported), "%q", exported)
		require.True(t, token.IsExported(exported), "%q", exported)
		require.False(t, IsPredeclared(local), "%q", local)
	})
}

func TestRenamedAreFree(t *testing.T) {
	for from, to := range renamed {
		require.True(t, token.IsIdentifier(to) && !IsPredeclared(to), from)
	}
}

func TestScope(t *testing.T) {
	outer := NewScope(nil, "c", "err")
	inner := NewScope(outer)
	require.Equal(t, "c2", inner.Take("c"))
	require.Equal(t, "c3", inner.Take("c"))
	require.Equal(t, "userID", inner.GoName("user_id", false))
	require.Equal(t, "userID2", inner.GoName("userId", false))
	require.Equal(t, "userID", outer.GoName("user_id", false))
}
