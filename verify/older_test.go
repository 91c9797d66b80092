// This file converts apps for an older Flask and checks that they answer as that one does.

package verify_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/verify"
)

func TestOlderFlask(t *testing.T) {
	const folder = "../testdata/translate/flask22/"
	paths, err := filepath.Glob(folder + "*.py")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true, Flask: "2.2.2"})
	binary := buildUnion(t, folder, outputs)
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		s, err := verify.Read(folder + name + ".jsonl")
		require.NoError(t, err)
		for _, d := range play(t, s, func(e verify.Exchange, a verify.Answer) bool {
			if isStub(e, a) {
				t.Errorf("%s: %s %s is a stub", name, e.Method, e.Target)
			}
			return false
		}, binary, name) {
			t.Errorf("%s: %v", name, d)
		}
	}
}
