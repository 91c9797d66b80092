// This file converts FastAPI apps and checks that each route is a stub or answers as real FastAPI does: never wrong.

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

// exactFastAPI are the apps all of whose recorded requests must be answered, without a stub.
var exactFastAPI = map[string]bool{"app_state": true, "around": true, "bare": true, "callables": true, "classes": true, "conversations": true, "coroutines": true, "cors": true, "cors_all": true, "crud_items": true, "dataclass_answers": true, "events": true, "gather": true, "given_lists": true, "given_types": true, "handlers": true, "https": true, "held_bodies": true, "sessions": true, "session_options": true, "header_texts": true, "lifespans": true, "statuses": true, "maybe_auth": true, "middleware": true, "model_types": true, "models": true, "multipart": true, "open": true, "parameters": true, "request_parts": true, "nested_async": true, "rooms": true, "scopes": true, "request_state": true, "security": true, "specified": true, "startup": true, "static_files": true, "tasks": true, "middleware_options": true, "timing": true, "in_turn": true, "role_makers": true, "env_settings": true, "included_twice": true, "several_ways": true, "tokens": true, "uploads": true, "typed": true}

func TestFastAPIApps(t *testing.T) {
	paths, err := filepath.Glob("../testdata/fastapi/*.py")
	require.NoError(t, err)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true})
	binary := buildUnion(t, "../testdata/fastapi/", outputs)
	copyStatic(t, "../testdata/fastapi/static", filepath.Dir(binary))
	answers, stubs := 0, 0
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		s, err := verify.Read("../testdata/fastapi/" + name + ".jsonl")
		require.NoError(t, err)
		skipped := 0
		for _, d := range play(t, s, func(e verify.Exchange, a verify.Answer) bool {
			if isStub(e, a) {
				skipped++
				return true
			}
			answers++
			if e.Target == "/openapi.json" && e.Response.Body != nil {
				require.JSONEq(t, e.Response.Body.String(), string(a.Body), name) // whose members may stand in another order
				return true
			}
			return false
		}, binary, name) {
			if !d.After {
				t.Errorf("%s: %v", name, d)
			}
		}
		stubs += skipped
		if exactFastAPI[name] && skipped > 0 {
			t.Errorf("%s: %d requests are answered by stubs", name, skipped)
		}
		t.Logf("%s: %d stubs", name, skipped)
	}
	t.Logf("%d apps: %d answers, %d stubs", len(outputs), answers, stubs)
}

// permitted are the conditions that a route of a FastAPI sample may have.
var permitted = map[string]bool{
	"the members of its JSON objects may stand in another order": true, "no file is sent to a form that has none": true,
	"the generator of the body raises nothing": true, "ints fit in 64 bits": true,
}

func TestSampleFastAPIApps(t *testing.T) {
	for _, app := range []string{"depot", "gallery", "shelf", "vault"} {
		t.Run(app, func(t *testing.T) {
			t.Parallel()
			folder := "../testdata/apps/" + app
			result := convert(t, folder, flask2gin.Options{NoCheck: true})
			for _, route := range result.Document.Routes {
				other := func(condition string) bool { return !permitted[condition] }
				if route.Fate == flask2gin.Stub || slices.ContainsFunc(route.Conditions, other) {
					t.Errorf("%s %v is %s: %v %v", route.Rule, route.Methods, route.Fate, route.Conditions, route.Reasons)
				}
			}
			binary := build(t, result.Output.Files)
			sessions, err := verify.ReadAll(folder + "/http/*.jsonl")
			require.NoError(t, err)
			for _, s := range sessions {
				for _, d := range play(t, s, sameSpecification(t), binary) {
					t.Errorf("%s %v", s.Name, d)
				}
			}
		})
	}
}

// sameSpecification compares /openapi.json, whose members may stand in another order, and leaves the rest to the player.
func sameSpecification(t *testing.T) func(verify.Exchange, verify.Answer) bool {
	return func(e verify.Exchange, a verify.Answer) bool {
		if e.Target != "/openapi.json" || e.Response.Body == nil {
			return false
		}
		require.JSONEq(t, e.Response.Body.String(), string(a.Body))
		return true
	}
}
