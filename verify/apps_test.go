// This file converts the sample apps, builds them, and replays what real Flask answered.

package verify_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify"
)

// convert converts the app in a folder or file.
func convert(t *testing.T, path string, opt flask2gin.Options) *flask2gin.Result {
	t.Helper()
	r := &diag.Report{}
	result, err := flask2gin.Convert(context.Background(), flask2gin.Read(path, r), opt, r)
	require.NoError(t, err)
	for _, d := range r.All() {
		if d.Code == diag.Bug {
			t.Errorf("%s: %.300s", path, d.Message)
		}
	}
	return result
}

// build writes the project into a folder and builds it; it returns the binary.
func build(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	writeAll(t, dir, files)
	binary := filepath.Join(dir, "server")
	out, err := goCommand(dir, "build", "-o", binary, ".")
	require.NoError(t, err, out)
	return binary
}

func writeAll(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, data, 0o644))
	}
}

func goCommand(dir string, args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Dir = dir
	c.Env = append(c.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	out, err := c.CombinedOutput()
	return string(out), err
}

func TestSampleApps(t *testing.T) {
	for _, app := range []string{"todo", "notes", "kitchen", "blog"} {
		t.Run(app, func(t *testing.T) {
			t.Parallel()
			folder := "../testdata/apps/" + app
			result := convert(t, folder, flask2gin.Options{NoCheck: true})
			if result.Output == nil {
				t.Skip("there is no conversion yet")
			}
			for _, route := range result.Document.Routes {
				if route.Fate != flask2gin.Exact && !harmless(route) {
					t.Errorf("%s %v is %s: %v %v", route.Rule, route.Methods, route.Fate, route.Conditions, route.Reasons)
				}
			}
			playAll(t, build(t, result.Output.Files), folder+"/http/*.jsonl")
		})
	}
}

// harmless reports whether the only condition of a route is that the server is given its secret key, which it is here.
func harmless(route flask2gin.Route) bool {
	return route.Fate == flask2gin.Conditional && !slices.ContainsFunc(route.Conditions, func(c string) bool {
		return c != "the environment variable SECRET_KEY holds the app's secret key"
	})
}

// playAll plays every session against a server of its own.
func playAll(t *testing.T, binary, pattern string) {
	sessions, err := verify.ReadAll(pattern)
	require.NoError(t, err)
	require.NotEmpty(t, sessions)
	for _, s := range sessions {
		for i, d := range play(t, s, nil, binary) {
			t.Errorf("%s %v", s.Name, d)
			if i == 20 {
				t.Errorf("%s: and so on", s.Name)
				break
			}
		}
	}
}

// play plays one session against a fresh server.
func play(t *testing.T, s *verify.Session, accept func(verify.Exchange, verify.Answer) bool, binary string, args ...string) []verify.Difference {
	t.Helper()
	server, err := verify.Start(binary, args...)
	if err != nil {
		t.Errorf("%v: %v", args, err)
		return nil
	}
	defer func() { require.NoError(t, server.Stop()) }()
	return s.Play(server.Addr, accept)
}
