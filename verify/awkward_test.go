// This file converts the awkward apps and checks that each route is a stub or answers as real Flask does: never wrong.

package verify_test

import (
	"encoding/json"
	"flag"
	"maps"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/verify"
)

// isStub recognises the answer of a route without a translation.
func isStub(e verify.Exchange, a verify.Answer) bool {
	if e.Method == http.MethodHead && a.Status == http.StatusNotImplemented {
		return e.Response.Status != a.Status
	}
	var body struct{ Code string }
	return a.Status == http.StatusNotImplemented && json.Unmarshal(a.Body, &body) == nil && strings.HasPrefix(body.Code, "F2G")
}

// stateful are the apps whose answers depend on what other routes did: there a stub excuses what comes after it.
var stateful = map[string]bool{
	"class_attributes": true, "context_managers": true, "counters": true, "crud_users": true, "hook_order": true, "loop_else": true, "default_list": true, "global_names": true,
	"method_views": true, "module_alias": true, "properties": true, "session_use": true, "stacked_state": true,
	"teardown": true, "threads": true, "try_shapes": true,
}

// only picks apps while something is worked on: go test ./verify -run Awkward -only 'ints|class_'.
var only = flag.String("only", "", "convert only the awkward apps and the features whose names match this expression")

// picked returns the paths whose names the flag -only leaves.
func picked(t *testing.T, paths []string) []string {
	pattern, err := regexp.Compile(*only)
	require.NoError(t, err)
	return slices.DeleteFunc(paths, func(path string) bool { return !pattern.MatchString(nameOf(path)) })
}

func TestAwkwardApps(t *testing.T) {
	startUpstream(t)
	paths, err := filepath.Glob("../testdata/awkward/*.py")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 60)
	outputs := convertAll(t, picked(t, paths), flask2gin.Options{NoCheck: true})
	binary := buildUnion(t, "../testdata/awkward/", outputs)
	exact, stubs, ends := 0, 0, endings{}
	for _, path := range picked(t, paths) {
		ends[nameOf(path)] = "refused"
	}
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		skipped := 0
		s, err := verify.Read("../testdata/awkward/" + name + ".jsonl")
		require.NoError(t, err)
		for _, d := range play(t, s, func(e verify.Exchange, a verify.Answer) bool {
			switch {
			case isStub(e, a):
				skipped++
			case e.Beyond && a.Status == http.StatusInternalServerError:
			default:
				exact++
				return false
			}
			return true
		}, binary, name) {
			if !d.After || !stateful[name] {
				t.Errorf("%s: %v", name, d)
			}
		}
		stubs += skipped
		ends.stubbed(name, skipped)
	}
	ends.compare(t, awkwardStubs)
	t.Logf("%d apps of %d: %d answers, %d stubs", len(outputs), len(paths), exact, stubs)
}

// convertAll converts the apps, several at a time, and returns the files of each by its name.
func convertAll(t *testing.T, paths []string, opt flask2gin.Options) map[string]map[string][]byte {
	outputs := map[string]map[string][]byte{}
	var mu sync.Mutex
	var group sync.WaitGroup
	slots := make(chan struct{}, 2)
	for _, path := range paths {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			result := convert(t, path, opt)
			if result.Output == nil {
				return // the app as a whole was refused
			}
			mu.Lock()
			defer mu.Unlock()
			outputs[nameOf(path)] = result.Output.Files
		})
	}
	group.Wait()
	return outputs
}

func nameOf(path string) string { return strings.TrimSuffix(filepath.Base(path), ".py") }

// broken finds the apps that the go command complains about.
var broken = regexp.MustCompile(`(?m)^(?:# union/)?apps/(\w+)/`)

// buildUnion builds all apps, whose Python is in the folder, as one binary. What does not compile is converted again with the type check, which makes
// stubs of it.
func buildUnion(t *testing.T, folder string, outputs map[string]map[string][]byte) string {
	dir := t.TempDir()
	binary := filepath.Join(dir, "server")
	for range 16 { // go build stops soon after the first package that fails
		u := newUnion(t)
		for name, files := range outputs {
			u.add(t, name, files)
		}
		writeAll(t, dir, u.module(t))
		out, err := goCommand(dir, "build", "-o", binary, ".")
		if err == nil {
			return binary
		}
		found := broken.FindAllStringSubmatch(out, -1)
		require.NotEmpty(t, found, out)
		var again []string
		for _, m := range found {
			again = append(again, folder+m[1]+".py")
		}
		for _, path := range again {
			delete(outputs, nameOf(path)) // one that has no output even so has been reported
		}
		slices.Sort(again)
		t.Logf("converted again with the type check: %v\n%s", slices.Compact(again), out)
		maps.Copy(outputs, convertAll(t, slices.Compact(again), flask2gin.Options{}))
	}
	t.Fatal("the apps do not build")
	return ""
}
