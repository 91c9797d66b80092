// This file holds the tests of reading folders, links and limits.

package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// folder writes files below a new folder and returns it; a text "-> target" makes a symbolic link.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(full), 0o755))
		if target, ok := strings.CutPrefix(text, "-> "); ok {
			require.NoError(t, os.Symlink(target, full))
			continue
		}
		require.NoError(t, os.WriteFile(full, []byte(text), 0o600))
	}
	return dir
}

func kinds(problems []Problem) map[string]ProblemKind {
	out := map[string]ProblemKind{}
	for _, p := range problems {
		out[p.Path] = p.Kind
	}
	return out
}

func TestReadLeavesOutWhatIsNotTheApps(t *testing.T) {
	dir := folder(t, map[string]string{
		"app.py": "x = 1\n", "pkg/__init__.py": "", "pkg/views.py": "y = 2\n", ".flaskenv": "FLASK_APP=app\n", ".env": "SECRET=1",
		".git/hooks/a.py": "", ".tox/a.py": "", "node_modules/a.py": "", "__pycache__/a.py": "", "lib/site-packages/a.py": "",
		"env/pyvenv.cfg": "", "env/lib/a.py": "", "static/logo.svg": "<svg/>", "pkg/templates/index.html": "hello",
	})
	tree, problems := Read(dir, DefaultLimits())
	require.Empty(t, problems)
	require.Equal(t, []string{".flaskenv", "app.py", "pkg/__init__.py", "pkg/views.py"}, tree.Paths())
	require.Equal(t, []string{"pkg/templates/index.html", "static/logo.svg"}, tree.Others())
	require.Equal(t, filepath.Base(dir), tree.Name)
	data, err := tree.ReadFile("pkg/templates/index.html")
	require.NoError(t, err)
	require.Equal(t, "hello", string(data))
	_, err = tree.ReadFile("../secret")
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestReadSingleFile(t *testing.T) {
	dir := folder(t, map[string]string{"app.py": "x = 1\n", "other.py": ""})
	tree, problems := Read(filepath.Join(dir, "app.py"), DefaultLimits())
	require.Empty(t, problems)
	require.Equal(t, []string{"app.py"}, tree.Paths())
	require.Equal(t, "app", tree.Name)
	_, problems = Read(filepath.Join(dir, "nothing.py"), DefaultLimits())
	require.Equal(t, NoInput, problems[0].Kind)
	require.True(t, problems[0].Fatal())
}

func TestReadNeverLeavesTheFolder(t *testing.T) {
	outside := folder(t, map[string]string{"secret.py": "SECRET = 1\n", "dir/more.py": ""})
	dir := folder(t, map[string]string{
		"app.py": "x = 1\n", "pkg/mod.py": "", "near.py": "-> pkg/mod.py", "linked": "-> pkg", "gone.py": "-> missing.py",
		"abs.py": "-> " + filepath.Join(outside, "secret.py"), "up.py": "-> ../" + filepath.Base(outside) + "/secret.py",
		"out": "-> " + outside, "loop.py": "-> loop.py", "chain.py": "-> abs.py",
	})
	tree, problems := Read(dir, DefaultLimits())
	require.Equal(t, []string{"app.py", "near.py", "pkg/mod.py"}, tree.Paths())
	require.Equal(t, map[string]ProblemKind{
		"abs.py": LeavesTree, "up.py": LeavesTree, "out": LeavesTree, "chain.py": LeavesTree,
		"linked": LinkedFolder, "gone.py": Unreadable, "loop.py": Unreadable,
	}, kinds(problems))
}

func TestReadReportsWhatItCannotTake(t *testing.T) {
	dir := folder(t, map[string]string{"app.py": "x\n", "big.py": strings.Repeat("a = 1\n", 100), "long.py": strings.Repeat("a", 50), "bad\x01.py": ""})
	limits := DefaultLimits()
	limits.File, limits.Line = 500, 40
	tree, problems := Read(dir, limits)
	require.Equal(t, []string{"app.py"}, tree.Paths())
	require.Equal(t, map[string]ProblemKind{"big.py": FileTooLarge, "long.py": LineTooLong, "bad\x01.py": UnusableName}, kinds(problems))
}

func TestReadEndsAtItsLimits(t *testing.T) {
	files := map[string]string{}
	for i := range 30 {
		files[fmt.Sprintf("f%02d.py", i)] = "x = 1\n"
	}
	dir := folder(t, files)
	for kind, limits := range map[ProblemKind]Limits{
		TooManyFiles: {Files: 29, Depth: 9, File: 99, Line: 99, Python: 999},
		TooMuch:      {Files: 30, Depth: 9, File: 99, Line: 99, Python: 100},
	} {
		tree, problems := Read(dir, limits)
		require.Nil(t, tree)
		require.Equal(t, map[string]ProblemKind{dir: kind}, kinds(problems))
		require.True(t, problems[0].Fatal())
	}
}

func TestReadDeepFolders(t *testing.T) {
	dir := folder(t, map[string]string{"app.py": "", strings.Repeat("d/", 101) + "a.py": ""})
	tree, problems := Read(dir, DefaultLimits())
	require.Equal(t, []string{"app.py"}, tree.Paths())
	require.Equal(t, TooDeep, problems[0].Kind)
}

func TestReadWithoutPython(t *testing.T) {
	for _, files := range []map[string]string{{}, {"README.md": "hello", "venv/pyvenv.cfg": "", "venv/a.py": ""}} {
		tree, problems := Read(folder(t, files), DefaultLimits())
		require.Nil(t, tree)
		require.Equal(t, NoPython, problems[0].Kind)
	}
}
