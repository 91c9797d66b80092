// This file tests what is written, refused and left alone.

package outdir

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
)

// output returns an output of the given files with its manifest.
func output(tool string, files map[string]string) *codegen.Output {
	out := &codegen.Output{Files: map[string][]byte{}}
	m := codegen.Manifest{Version: 1, Tool: tool, Files: map[string]string{}}
	for name, text := range files {
		out.Files[name] = []byte(text)
		m.Files[name] = codegen.Hash([]byte(text))
	}
	data, err := json.Marshal(m)
	if err != nil {
		panic(err)
	}
	out.Files[codegen.ManifestPath] = data
	return out
}

var (
	first = map[string]string{
		"main.go": "package main\n", "app/app.go": "package app\n", "old.txt": "old\n", ".gitignore": "/bin/\n.env\n",
	}
	second = map[string]string{
		"main.go": "package main\n\nfunc main() {}\n", "app/app.go": "package app\n", "new/new.txt": "new\n",
		".gitignore": "/bin/\n.env\n",
	}
)

// tree returns the files below dir.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && d.IsDir() {
			return nil
		}
		require.NoError(t, err)
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	require.NoError(t, err)
	return files
}

// texts returns the files of out as text.
func texts(out *codegen.Output) map[string]string {
	files := map[string]string{}
	for name, data := range out.Files {
		files[name] = string(data)
	}
	return files
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(name))
	require.NoError(t, os.MkdirAll(filepath.Dir(full), 0o755))
	require.NoError(t, os.WriteFile(full, []byte(text), 0o644))
}

// write writes and requires that nothing but the folder is left beside it.
func write(t *testing.T, dir string, out *codegen.Output) *Plan {
	t.Helper()
	p, err := Write(t.Context(), dir, out)
	require.NoError(t, err)
	entries, err := os.ReadDir(filepath.Dir(dir))
	require.NoError(t, err)
	require.Len(t, entries, 1)
	return p
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "out")
	one, two := output("v1", first), output("v1", second)
	p := write(t, dir, one)
	require.Len(t, p.Added, 5)
	require.Equal(t, texts(one), tree(t, dir))

	p = write(t, dir, two)
	require.Equal(t, []string{"new/new.txt"}, p.Added)
	require.Equal(t, []string{codegen.ManifestPath, "main.go"}, p.Changed)
	require.Equal(t, []string{"old.txt"}, p.Removed)
	require.Equal(t, texts(two), tree(t, dir))
}

func TestWritingTwiceChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	before, err := os.Stat(dir)
	require.NoError(t, err)
	p := write(t, dir, output("v2", first))
	require.True(t, p.UpToDate())
	after, err := os.Stat(dir)
	require.NoError(t, err)
	require.True(t, os.SameFile(before, after))
	require.Equal(t, texts(output("v1", first)), tree(t, dir))
}

func TestEmptyFolderIsTaken(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	require.NoError(t, os.Mkdir(dir, 0o755))
	put(t, dir, ".git/HEAD", "ref")
	write(t, dir, output("v1", first))
	require.Equal(t, "ref", tree(t, dir)[".git/HEAD"])
	require.Contains(t, tree(t, dir), "main.go")
}

func TestPersonsFilesAreKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	put(t, dir, ".git/objects/ab/c", "blob")
	put(t, dir, "bin/server", "ELF")
	put(t, dir, ".env", "SECRET=1")
	require.NoError(t, os.Symlink("HEAD", filepath.Join(dir, ".git", "link")))
	write(t, dir, output("v1", second))
	got := tree2(t, dir)
	require.Equal(t, "blob", got[".git/objects/ab/c"])
	require.Equal(t, "ELF", got["bin/server"])
	require.Equal(t, "SECRET=1", got[".env"])
	require.Equal(t, "-> HEAD", got[".git/link"])
	require.NotContains(t, got, "old.txt")
}

// tree2 is tree with symbolic links as their targets.
func tree2(t *testing.T, dir string) map[string]string {
	t.Helper()
	link := filepath.Join(dir, ".git", "link")
	target, err := os.Readlink(link)
	require.NoError(t, err)
	require.NoError(t, os.Remove(link))
	files := tree(t, dir)
	files[".git/link"] = "-> " + target
	return files
}

func TestDeletedStaysDeleted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	require.NoError(t, os.Remove(filepath.Join(dir, "main.go")))
	for range 2 {
		p := write(t, dir, output("v1", second))
		require.Equal(t, []string{"main.go"}, p.Deleted)
		require.NotContains(t, tree(t, dir), "main.go")
	}
	plan, err := NewPlan(dir, output("v1", second))
	require.NoError(t, err)
	defer plan.Close()
	require.True(t, plan.UpToDate())
}

func TestRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		spoil func(t *testing.T, dir string)
		code  diag.Code
		paths []string
	}{
		"foreign file":                          {func(t *testing.T, dir string) { put(t, dir, "app/mine.go", "package app\n") }, diag.ForeignFiles, []string{"app/mine.go"}},
		"edited":                                {func(t *testing.T, dir string) { put(t, dir, "main.go", "package main // mine\n") }, diag.EditedFiles, []string{"main.go"}},
		"edited, and the output did not change": {func(t *testing.T, dir string) { put(t, dir, "app/app.go", "mine") }, diag.EditedFiles, []string{"app/app.go"}},
		"edited and no longer written":          {func(t *testing.T, dir string) { put(t, dir, "old.txt", "mine") }, diag.EditedFiles, []string{"old.txt"}},
		"manifest broken":                       {func(t *testing.T, dir string) { put(t, dir, codegen.ManifestPath, "{") }, diag.BadManifest, nil},
		"manifest gone": {func(t *testing.T, dir string) {
			require.NoError(t, os.Remove(filepath.Join(dir, codegen.ManifestPath)))
		}, diag.ForeignFiles, []string{".gitignore", "app/app.go", "main.go", "old.txt"}},
		"link in place of a file": {func(t *testing.T, dir string) {
			require.NoError(t, os.Remove(filepath.Join(dir, "main.go")))
			require.NoError(t, os.Symlink("/etc/hostname", filepath.Join(dir, "main.go")))
		}, diag.ForeignFiles, []string{"main.go"}},
		"link in place of a folder": {func(t *testing.T, dir string) {
			require.NoError(t, os.RemoveAll(filepath.Join(dir, "app")))
			require.NoError(t, os.Symlink(filepath.Dir(dir), filepath.Join(dir, "app")))
		}, diag.ForeignFiles, []string{"app"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			write(t, dir, output("v1", first))
			tt.spoil(t, dir)
			before := describe(t, dir)
			_, err := Write(t.Context(), dir, output("v1", second))
			var refused *Error
			require.ErrorAs(t, err, &refused)
			require.Equal(t, tt.code, refused.Code)
			require.Equal(t, tt.paths, refused.Paths)
			require.True(t, refused.Refused())
			require.Equal(t, before, describe(t, dir))
			require.NotEmpty(t, refused.Error())
		})
	}
}

// describe lists the entries below dir without following links.
func describe(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	require.NoError(t, filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		text := ""
		if err == nil && d.Type().IsRegular() {
			data, _ := os.ReadFile(p)
			text = string(data)
		}
		list = append(list, p+" "+d.Type().String()+" "+text)
		return err
	}))
	return list
}

func TestOutputIsNoFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "file", "mine")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "real"), 0o755))
	require.NoError(t, os.Symlink("real", filepath.Join(dir, "link")))
	for name, code := range map[string]diag.Code{
		"file": diag.OutputIsFile, "link": diag.OutputIsFile, "file/below": diag.WriteFailed,
	} {
		_, err := Write(t.Context(), filepath.Join(dir, name), output("v1", first))
		var refused *Error
		require.ErrorAs(t, err, &refused)
		require.Equal(t, code, refused.Code, name)
	}
	require.NoError(t, os.Remove(filepath.Join(dir, "link")))
	require.Equal(t, map[string]string{"file": "mine"}, tree(t, dir))
	t.Chdir(filepath.Join(dir, "real"))
	_, err := Write(t.Context(), ".", output("v1", first))
	var refused *Error
	require.ErrorAs(t, err, &refused)
	require.Equal(t, diag.OutputInUse, refused.Code)
}

func TestEditThatTheOutputSaysTooIsNone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	put(t, dir, "main.go", second["main.go"])
	write(t, dir, output("v1", second))
	require.Equal(t, texts(output("v1", second)), tree(t, dir))
}

func TestCompareListsAndRefusesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	put(t, dir, "main.go", "mine")
	put(t, dir, "mine.go", "mine")
	p, err := Compare(dir, output("v1", first))
	require.NoError(t, err)
	defer p.Close()
	require.Equal(t, []string{"main.go", "mine.go"}, p.Drift())
	require.Equal(t, []string{"main.go"}, p.Edited)
	require.Equal(t, []string{"mine.go"}, p.Foreign)
	require.NoError(t, os.Remove(filepath.Join(dir, codegen.ManifestPath)))
	_, err = Compare(dir, output("v1", first))
	var refused *Error
	require.ErrorAs(t, err, &refused)
	require.Equal(t, diag.ForeignFiles, refused.Code)
}

func TestDryRunWritesNothing(t *testing.T) {
	dir := t.TempDir()
	p, err := NewPlan(filepath.Join(dir, "a", "b"), output("v1", first))
	require.NoError(t, err)
	defer p.Close()
	require.Len(t, p.Drift(), 5)
	require.Contains(t, p.Patch(), "diff --git a/main.go b/main.go\nnew file mode 100644\n")
	require.Empty(t, tree(t, dir))
	_, err = os.Stat(filepath.Join(dir, "a"))
	require.ErrorIs(t, err, fs.ErrNotExist)
}

func TestNothingEscapes(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	for _, name := range []string{"../../evil", "/evil", "a/../../../evil"} {
		out := output("v1", first)
		out.Files[name] = []byte("x")
		_, err := Write(t.Context(), dir, out)
		require.Error(t, err)
		require.NoDirExists(t, dir)
	}
	for at := parent; at != filepath.Dir(at); at = filepath.Dir(at) {
		require.NoFileExists(t, filepath.Join(at, "evil"))
	}
	require.NoFileExists(t, "/evil")
}

func TestInterrupted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir, output("v1", first))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Write(ctx, dir, output("v1", second))
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, texts(output("v1", first)), tree(t, dir))
	entries, err := os.ReadDir(filepath.Dir(dir))
	require.NoError(t, err)
	require.Len(t, entries, 1)
}

func TestReport(t *testing.T) {
	var r diag.Report
	(&Error{Code: diag.ForeignFiles, Dir: "out", Paths: slices.Collect(maps.Keys(first))}).Report(&r)
	require.Len(t, r.All(), 1)
	require.Equal(t, "out", r.All()[0].Path)
	require.True(t, strings.HasPrefix(r.All()[0].Message, "the output folder holds 4 files"))
}
