//go:build unix

// This file holds the test that the commands of the README's first screen work as they are written.

package flask2gin_test

import (
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// readmeCommands returns the commands of the README: its indented lines before the first section.
func readmeCommands(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	first, _, _ := strings.Cut(string(text), "\n## ")
	var commands []string
	for line := range strings.Lines(first) {
		if command, ok := strings.CutPrefix(line, "    "); ok {
			commands = append(commands, strings.TrimSpace(command))
		}
	}
	return commands
}

func TestReadmeNamesTheTests(t *testing.T) {
	require.Len(t, readmeCommands(t), 2)
	require.Equal(t, "go test ./...", readmeCommands(t)[1])
}

// TestReadmeConvertsAndStarts runs the first command with another folder and address, asks the server and stops it.
func TestReadmeConvertsAndStarts(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a server")
	}
	const folder = "/tmp/todo-go"
	command := readmeCommands(t)[0]
	require.Equal(t, 2, strings.Count(command, folder))
	address := freeAddress(t)
	run := exec.Command("sh", "-c", strings.ReplaceAll(command, folder, t.TempDir()+"/todo-go"))
	run.Env = append(os.Environ(), "ADDR="+address)
	run.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var out strings.Builder
	run.Stdout, run.Stderr = &out, &out
	require.NoError(t, run.Start())
	ended := make(chan error, 1)
	go func() { ended <- run.Wait() }()
	answered := answers(t, "http://"+address+"/", ended)
	_ = syscall.Kill(-run.Process.Pid, syscall.SIGINT)
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		_ = syscall.Kill(-run.Process.Pid, syscall.SIGKILL)
		t.Error("the server did not stop")
	}
	require.True(t, answered, out.String())
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().String()
}

// answers reports whether the server answers before it ends, within two minutes.
func answers(t *testing.T, url string, ended chan error) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	for ctx.Err() == nil {
		select {
		case err := <-ended:
			ended <- err
			return false
		case <-time.After(200 * time.Millisecond):
		}
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		require.NoError(t, err)
		if response, err := http.DefaultClient.Do(request); err == nil {
			_ = response.Body.Close()
			return true
		}
	}
	return false
}
