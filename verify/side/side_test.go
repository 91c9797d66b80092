// This file tests what needs no running app: working copies, tracebacks, the environment of the sides.

package side

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
}

func read(t *testing.T, folder, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		return "(absent)"
	}
	return string(data)
}

func TestCopies(t *testing.T) {
	from, to, outside := t.TempDir(), t.TempDir(), t.TempDir()
	write(t, from, "app.py", "app")
	write(t, from, "data/app.db", "rows")
	write(t, from, ".git/HEAD", "main")
	write(t, from, "own/pyvenv.cfg", "home")
	write(t, outside, "secret", "secret")
	require.NoError(t, os.Symlink(filepath.Join(outside, "secret"), filepath.Join(from, "out")))
	require.NoError(t, os.Symlink("app.py", filepath.Join(from, "in")))
	require.NoError(t, copyFolder(from, to, nil, false))
	require.Equal(t, "app", read(t, to, "app.py"))
	require.Equal(t, "app", read(t, to, "in"))
	require.Equal(t, "rows", read(t, to, "data/app.db"))
	for _, name := range []string{"out", ".git/HEAD", "own/pyvenv.cfg"} {
		require.Equal(t, "(absent)", read(t, to, name), name)
	}
	write(t, to, "data/app.db", "changed")
	require.Equal(t, "rows", read(t, from, "data/app.db"))
}

func TestCopiesDataUnderThePort(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, from, "app.py", "app")
	write(t, from, "static/a.txt", "a")
	write(t, from, "README.md", "theirs")
	write(t, from, "app.db", "rows")
	old := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	require.NoError(t, os.Chtimes(filepath.Join(from, "static", "a.txt"), old, old))
	write(t, to, "static/a.txt", "a")
	write(t, to, "README.md", "ours")
	require.NoError(t, copyFolder(from, to, isData, true))
	require.Equal(t, []string{"(absent)", "ours", "rows"}, []string{read(t, to, "app.py"), read(t, to, "README.md"), read(t, to, "app.db")})
	info, err := os.Stat(filepath.Join(to, "static", "a.txt"))
	require.NoError(t, err)
	require.True(t, info.ModTime().Equal(old), "an equal file has the original's time, which answers show")
}

func TestTracebackWithoutTheRunner(t *testing.T) {
	require.Equal(t, "Traceback (most recent call last):\n  File \"/a/app.py\", line 1, in <module>\n    import shop\nModuleNotFoundError: x\n",
		withoutRunner("Traceback (most recent call last):\n  File \"<string>\", line 9, in <module>\n  File \"<string>\", line 3, in main\n    load()\n"+
			"  File \"/a/app.py\", line 1, in <module>\n    import shop\nModuleNotFoundError: x\n"))
}

func TestEnvironment(t *testing.T) {
	t.Setenv("FLASK_DEBUG", "1")
	t.Setenv("PYTHONHASHSEED", "7")
	t.Setenv("SHOP_NAME", "x")
	env := (&Sides{}).environment("/work", "A=b")
	require.Contains(t, env, "SHOP_NAME=x")
	require.Contains(t, env, "TZ=UTC")
	require.Contains(t, env, "A=b")
	require.NotContains(t, env, "FLASK_DEBUG=1")
	require.NotContains(t, env, "PYTHONHASHSEED=7")
}

func TestFindsPython(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, ".venv/bin/python", "#!/bin/sh\n")
	require.NoError(t, os.Chmod(filepath.Join(dir, ".venv", "bin", "python"), 0o755))
	found, err := FindPython("", dir)
	require.NoError(t, err)
	require.Equal(t, filepath.Join(dir, ".venv", "bin", "python"), found)
	_, err = FindPython("nowhere/python", dir)
	require.Error(t, err)
}

func TestTail(t *testing.T) {
	out := &tail{limit: 4}
	for _, text := range []string{"ab", "cdef", "g"} {
		n, err := out.Write([]byte(text))
		require.NoError(t, err)
		require.Equal(t, len(text), n)
	}
	require.Equal(t, "defg", out.String())
}
