// This file runs verify as a user does, on the sample apps. It needs Python with Flask, which F2G_VERIFY_PYTHON names
// (make verify); without it there is nothing to compare with.

package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// oracle returns the interpreter, or skips the test.
func oracle(t *testing.T) string {
	t.Helper()
	python := os.Getenv("F2G_VERIFY_PYTHON")
	if python == "" {
		t.Skip("F2G_VERIFY_PYTHON names no Python with Flask")
	}
	return python
}

// program builds flask2gin and returns its path.
func program(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "flask2gin")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return binary
}

// converted converts a sample app and returns the folders of both.
func converted(t *testing.T, binary, app string) (dir, out string) {
	t.Helper()
	dir, out = "../../testdata/apps/"+app, filepath.Join(t.TempDir(), app)
	text, err := exec.Command(binary, "convert", dir, "-o", out).CombinedOutput()
	require.NoError(t, err, string(text))
	return dir, out
}

func TestVerifySampleApps(t *testing.T) {
	python, binary := oracle(t), program(t)
	for _, app := range []string{"todo", "notes", "kitchen"} {
		t.Run(app, func(t *testing.T) {
			dir, out := converted(t, binary, app)
			text, err := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "2000").CombinedOutput()
			require.NoError(t, err, string(text))
			t.Logf("%s", text)
		})
	}
}

// TestVerifyRecord records exchanges of sample apps, and runs them as the port's own test.
func TestVerifyRecord(t *testing.T) {
	python, binary := oracle(t), program(t)
	for _, app := range []string{"todo", "notes"} {
		t.Run(app, func(t *testing.T) {
			dir, out := converted(t, binary, app)
			file := filepath.Join(t.TempDir(), "exchanges")
			text, err := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "300", "--record", file).CombinedOutput()
			require.NoError(t, err, string(text))
			require.Regexp(t, `recorded  \d{2,} requests in \d+ sessions`, string(text))
			text, err = exec.Command(binary, "convert", dir, "-o", out, "--exchanges", file).CombinedOutput()
			require.NoError(t, err, string(text))
			test := exec.Command("go", "test", "-count=1", ".")
			test.Dir = out
			text, err = test.CombinedOutput()
			require.NoError(t, err, string(text))
		})
	}
}

// TestVerifyFastAPI compares the sample of FastAPI, if the interpreter has it and uvicorn.
func TestVerifyFastAPI(t *testing.T) {
	python, binary := oracle(t), program(t)
	if exec.Command(python, "-c", "import fastapi, uvicorn").Run() != nil {
		t.Skip("the interpreter has no FastAPI, or no uvicorn")
	}
	dir, out := converted(t, binary, "shelf")
	text, err := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "800").CombinedOutput()
	require.NoError(t, err, string(text))
	t.Logf("%s", text)
}

// TestVerifyHttpbin compares httpbin, if the interpreter has it and Flasgger, which adds some of its routes.
func TestVerifyHttpbin(t *testing.T) {
	python, binary := oracle(t), program(t)
	found, err := exec.Command(python, "-c", "import flasgger, httpbin; print(httpbin.__path__[0])").Output()
	if err != nil {
		t.Skip("the interpreter has no httpbin, or no Flasgger")
	}
	dir, out := strings.TrimSpace(string(found)), filepath.Join(t.TempDir(), "httpbin")
	text, err := exec.Command(binary, "convert", dir, "-o", out, "--packages", filepath.Dir(dir)).CombinedOutput()
	require.NoError(t, err, string(text)) // no route is a stub
	text, err = exec.Command(binary, "verify", dir, out, "--packages", filepath.Dir(dir), "--python", python, "--count", "800").CombinedOutput()
	require.NoError(t, err, string(text))
	t.Logf("%s", text)
}

func TestVerifyPrintsDocuments(t *testing.T) {
	python, binary := oracle(t), program(t)
	dir, out := converted(t, binary, "notes")
	junit, markdown := filepath.Join(t.TempDir(), "junit.xml"), filepath.Join(t.TempDir(), "summary.md")
	text, err := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "100", "--json",
		"--junit", junit, "--markdown", markdown).Output()
	require.NoError(t, err)
	var doc struct {
		Version, Requests, Same int
		Different               []any
		Routes                  struct{ Total, Compared, Stub int }
		Masked                  []any
		Oracle                  struct {
			Python, Flask string
			Stable        bool
		}
	}
	require.NoError(t, json.Unmarshal(text, &doc))
	require.Equal(t, 1, doc.Version)
	require.GreaterOrEqual(t, doc.Requests, 100)
	require.NotNil(t, doc.Different)
	require.NotNil(t, doc.Masked)
	require.Equal(t, doc.Routes.Total, doc.Routes.Compared)
	require.True(t, doc.Oracle.Stable)
	require.FileExists(t, junit)
	require.FileExists(t, markdown)
}

// TestVerifyFindsAFault changes one word of a port, and replays what is found.
func TestVerifyFindsAFault(t *testing.T) {
	python, binary := oracle(t), program(t)
	dir, out := converted(t, binary, "notes")
	changed := false
	for _, file := range glob(t, filepath.Join(out, "*", "*.go")) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if broken := strings.Replace(string(data), "http.StatusCreated", "http.StatusAccepted", 1); broken != string(data) && !changed {
			require.NoError(t, os.WriteFile(file, []byte(broken), 0o644))
			changed = true
		}
	}
	require.True(t, changed)
	text, err := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "200", "--json").Output()
	requireCode(t, exitFindings, err)
	var doc struct {
		Different []struct{ ID, What, Flask, Gin, Rule, File string }
	}
	require.NoError(t, json.Unmarshal(text, &doc))
	require.NotEmpty(t, doc.Different)
	first := doc.Different[0]
	require.Equal(t, []string{"status", "201", "202", "/notes", "app.py"}, []string{first.What, first.Flask, first.Gin, first.Rule, first.File})
	text, err = exec.Command(binary, "verify", dir, out, "--python", python, "--count", "200", "--replay", first.ID).Output()
	requireCode(t, exitFindings, err)
	require.Contains(t, string(text), "| 202")
	require.NotContains(t, string(text), "alice-key", "an API key is a secret")
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	return files
}

func requireCode(t *testing.T, want int, err error) {
	t.Helper()
	var ended *exec.ExitError
	require.ErrorAs(t, err, &ended)
	require.Equal(t, want, ended.ExitCode(), string(ended.Stderr))
}

// TestVerifyKilled ends verify at any moment by each signal: no process and no file may be left.
func TestVerifyKilled(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks for processes in /proc")
	}
	python, binary := oracle(t), program(t)
	dir, out := converted(t, binary, "notes")
	for i := range 9 {
		signal := []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT}[i%3]
		t.Run(fmt.Sprint(i, signal), func(t *testing.T) {
			tmp := t.TempDir()
			cmd := exec.Command(binary, "verify", dir, out, "--python", python, "--count", "500")
			cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "F2G_MARK="+tmp)
			require.NoError(t, cmd.Start())
			time.Sleep(time.Duration(rand.Float64() * float64(6*time.Second)))
			require.NoError(t, cmd.Process.Signal(signal))
			_ = cmd.Wait()
			require.Eventually(t, func() bool { return len(marked(tmp)) == 0 }, 5*time.Second, 50*time.Millisecond, "%v", marked(tmp))
			left, err := os.ReadDir(tmp)
			require.NoError(t, err)
			for _, entry := range left {
				require.NotContains(t, entry.Name(), "flask2gin")
			}
		})
	}
}

// marked returns the processes whose environment names the folder.
func marked(folder string) []string {
	var out []string
	files, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err == nil && strings.Contains(string(data), "F2G_MARK="+folder+"\x00") {
			line, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "cmdline"))
			out = append(out, strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return out
}
