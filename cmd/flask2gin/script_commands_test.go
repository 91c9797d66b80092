// This file holds the commands that the scripts have beside those of testscript.

package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// goEnv and repositoryRoot are what the scripts need of the surroundings.
var goEnv, repositoryRoot = surroundings()

func surroundings() (map[string]string, string) {
	env := map[string]string{}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOFLAGS", "GOPROXY", "GOTOOLCHAIN"} {
		if out, err := exec.Command("go", "env", name).Output(); err == nil {
			env[name] = strings.TrimSpace(string(out))
		}
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return env, root
}

// checkCode runs a program and requires an exit code: code 4 flask2gin inspect app. Its output goes where exec's goes,
// so that stdout, stderr and cmp see it.
func checkCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N program [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if ended := new(exec.ExitError); errors.As(err, &ended) {
		got = ended.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// writeBig writes a large file: big SIZE UNIT FILE repeats UNIT until there are SIZE bytes.
func writeBig(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.Atoi(args[0])
	ts.Check(err)
	unit := []byte(strings.ReplaceAll(args[1], `\n`, "\n"))
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), bytes.Repeat(unit, size/len(unit)+1), 0o600))
}

// until waits for a file that a program in the background writes.
func until(ts *testscript.TestScript, _ bool, args []string) {
	for range 500 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	ts.Fatalf("%s never came", args[0])
}

// writeMany writes many empty files: many N DIR.
func writeMany(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.MkdirAll(ts.MkAbs(args[1]), 0o755))
	for i := range n {
		f, err := os.Create(filepath.Join(ts.MkAbs(args[1]), strconv.Itoa(i)))
		ts.Check(err)
		ts.Check(f.Close())
	}
}

// writeDeep writes an empty file below nested folders: deep N NAME makes N more folders for NAME's.
func writeDeep(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	dir := ts.MkAbs(filepath.Dir(args[1]))
	for range n - 1 {
		dir = filepath.Join(dir, "d")
	}
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(os.WriteFile(filepath.Join(dir, filepath.Base(args[1])), nil, 0o600))
}

// writeEvil writes an empty file whose name is given as a Go string without its quotes.
func writeEvil(ts *testscript.TestScript, _ bool, args []string) {
	name, err := strconv.Unquote(`"` + args[0] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(name), nil, 0o600))
}

// writeLatin writes bytes that are given as a Go string without its quotes: latin FILE TEXT.
func writeLatin(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote("\"" + strings.ReplaceAll(args[1], `"`, `\"`) + "\"")
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// copyTree copies a folder: copytree FROM TO.
func copyTree(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(ts.MkAbs(args[0]))))
}

// sameTree requires that two folders hold the same files with the same bytes.
func sameTree(ts *testscript.TestScript, _ bool, args []string) {
	a, b := treeOf(ts, args[0]), treeOf(ts, args[1])
	for path, data := range a {
		if other, ok := b[path]; !ok || other != data {
			ts.Fatalf("%s differs in %s and %s", path, args[0], args[1])
		}
	}
	if len(a) != len(b) {
		ts.Fatalf("%s has %d files, %s has %d", args[0], len(a), args[1], len(b))
	}
}

func treeOf(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	root := os.DirFS(ts.MkAbs(dir))
	ts.Check(fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = string(data)
		return err
	}))
	return files
}

// writeBomb writes bomb.py: bomb HEAD UNIT N TAIL, where UNIT is repeated N times.
func writeBomb(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	text := strings.ReplaceAll(args[0]+strings.Repeat(args[1], n)+args[3]+`\n`, `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs("bomb.py"), []byte(text), 0o600))
}
