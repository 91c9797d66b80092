//go:build oracle

package lower

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/parser"
	"os"
	"path/filepath"
)

// TestSymtableOracle compares the scopes of every file of the standard library of python3 with its own symtable:
// go test -tags oracle -run SymtableOracle ./ir/lower
func TestSymtableOracle(t *testing.T) {
	lib, err := exec.Command("python3", "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	require.NoError(t, err)
	root := strings.TrimSpace(string(lib))
	var files []string
	_ = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".py") && !strings.Contains(path, "lib2to3/tests/data") {
			files = append(files, path)
		}
		return err
	})
	seen, different := 0, 0
	for len(files) > 0 {
		n := min(200, len(files))
		out, err := exec.Command("python3", append([]string{"testdata/symtable_oracle.py"}, files[:n]...)...).Output()
		require.NoError(t, err)
		files = files[n:]
		for _, block := range strings.Split("\n"+string(out), "\n# ")[1:] {
			path, want, _ := strings.Cut(block, "\n")
			raw, err := os.ReadFile(path)
			require.NoError(t, err)
			text, err := parser.Decode(raw)
			if err != nil || strings.Contains(text, "from __future__ import annotations") {
				continue
			}
			seen++
			if got := strings.Join(scopesOf(path, text), "\n"); got != strings.TrimSpace(want) {
				different++
				if different <= 5 {
					showDifference(t, path, got, strings.TrimSpace(want))
				}
			}
		}
	}
	t.Logf("%d files, %d different", seen, different)
	require.Zero(t, different)
}

func showDifference(t *testing.T, path, got, want string) {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			t.Logf("%s\n got %s\nwant %s", path, strings.Join(g[i:min(i+1, len(g))], ""), w[i])
			return
		}
	}
	t.Logf("%s: %d scopes more", path, len(g)-len(w))
}
