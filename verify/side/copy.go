// This file holds the working copies of folders: what an app writes stays within its own.

package side

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// left are folders that no app reads at run time.
var left = []string{".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__", ".tox", ".mypy_cache", ".pytest_cache", ".flask2gin"}

// maxCopy bounds a working copy.
const maxCopy = 1 << 30

// errTooMuch refuses a folder over the bound.
var errTooMuch = errors.New("the folder holds more than 1 GB, which is too much for working copies")

// copier copies one folder.
type copier struct {
	from, to *os.Root
	want     func(name string) bool // of files; nil for all
	under    bool                   // what is there already stays, but gets the times of an equal original
	total    int64
}

// copyFolder copies a folder or a single file. Links that lead out of it are left out.
func copyFolder(from, to string, want func(string) bool, under bool) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	name := "."
	if info, err := os.Stat(from); err != nil {
		return err
	} else if !info.IsDir() {
		from, name = filepath.Split(from)
	}
	source, err := os.OpenRoot(filepath.Clean(from))
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenRoot(to)
	if err != nil {
		return err
	}
	defer target.Close()
	c := &copier{from: source, to: target, want: want, under: under}
	return fs.WalkDir(source.FS(), name, c.entry)
}

// entry copies one entry of the walk.
func (c *copier) entry(name string, d fs.DirEntry, err error) error {
	switch {
	case err != nil:
		return err
	case d.IsDir():
		return c.folder(name)
	case c.want != nil && !c.want(name):
		return nil
	}
	if info, err := c.from.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil // a socket, or a link that leads to a folder or out
	}
	return c.file(name)
}

// folder makes a folder, but of those that hold no part of the app.
func (c *copier) folder(name string) error {
	if name == "." {
		return nil
	}
	if slices.Contains(left, path.Base(name)) || c.isVenv(name) {
		return fs.SkipDir
	}
	if err := c.to.Mkdir(name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

func (c *copier) isVenv(name string) bool {
	_, err := c.from.Stat(path.Join(name, "pyvenv.cfg"))
	return err == nil
}

func (c *copier) file(name string) error {
	if _, err := c.to.Lstat(name); c.under && err == nil {
		return c.sameTime(name)
	}
	in, err := c.from.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if c.total += info.Size(); c.total > maxCopy {
		return errTooMuch
	}
	out, err := c.to.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, info.Mode().Perm()|0o200)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("copying %s: %w", name, err)
	}
	return c.to.Chtimes(name, info.ModTime(), info.ModTime()) // static files show theirs
}

// sameTime gives the copy the original's times where their bytes are equal: answers with files show them.
func (c *copier) sameTime(name string) error {
	a, errA := fs.ReadFile(c.from.FS(), name)
	b, errB := fs.ReadFile(c.to.FS(), name)
	info, err := c.from.Stat(name)
	if errA != nil || errB != nil || err != nil || !bytes.Equal(a, b) {
		return nil
	}
	return c.to.Chtimes(name, info.ModTime(), info.ModTime())
}

// isData reports whether a file of the original may be one that the app reads or writes at run time beside its code.
func isData(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".py", ".pyc", ".go", ".mod", ".sum":
		return false
	}
	return true
}
