// This file converts apps for version 1 of Pydantic and checks that they answer as that one does.

package verify_test

import (
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/verify"
)

func TestPydanticOne(t *testing.T) {
	const folder = "../testdata/translate/pydantic1/"
	paths, err := filepath.Glob(folder + "*.py")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true, Pydantic: "1.10.24"})
	playOne(t, folder, outputs)
}

// playOne plays what is recorded of the apps of a folder.
func playOne(t *testing.T, folder string, outputs map[string]map[string][]byte) {
	t.Helper()
	binary := buildUnion(t, folder, outputs)
	answers, stubs := 0, 0
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		s, err := verify.Read(folder + name + ".jsonl")
		require.NoError(t, err)
		for _, d := range play(t, s, func(e verify.Exchange, a verify.Answer) bool {
			if isStub(e, a) || e.Beyond && a.Status == http.StatusInternalServerError {
				t.Logf("%s: %s %s is a stub", name, e.Method, e.Target)
				stubs++
				return true
			}
			answers++
			return false
		}, binary, name) {
			t.Errorf("%s: %v", name, d)
		}
	}
	t.Logf("%d apps: %d answers, %d stubs", len(outputs), answers, stubs)
}

func TestPydanticOneFastAPI(t *testing.T) {
	const folder = "../testdata/translate/pydantic1fast/"
	paths, err := filepath.Glob(folder + "*.py")
	require.NoError(t, err)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true, Pydantic: "1.10.24"})
	playOne(t, folder, outputs)
}

func TestOlderFastAPI(t *testing.T) {
	const folder = "../testdata/translate/fastapi95/"
	paths, err := filepath.Glob(folder + "*.py")
	require.NoError(t, err)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true, Pydantic: "1.10.24", FastAPI: "0.95.2"})
	playOne(t, folder, outputs)
}
