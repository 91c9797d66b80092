// This file holds the input tree: every file of an app's folder, read through os.Root.

package source

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
)

// Tree is the input of a conversion: the files below one folder, in path order.
type Tree struct {
	Name   string            // base name of the folder (or of the single file, without .py)
	Dir    string            // the folder as the user named it
	Files  map[string][]byte // raw bytes by slash-separated path relative to Dir
	others []string          // files that Read has listed and not read, in the order of the walk

	Installed *Installed // the packages that the app runs with, nil when nobody said where they are
}

// NewTree returns a tree over the given raw files.
func NewTree(name, dir string, files map[string][]byte) *Tree {
	return &Tree{Name: name, Dir: dir, Files: files}
}

// Paths returns the paths of Files in byte order.
func (t *Tree) Paths() []string {
	paths := make([]string, 0, len(t.Files))
	for p := range t.Files {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	return paths
}

// Others returns the paths of the files that are not Python, such as templates and static files, in byte order.
func (t *Tree) Others() []string {
	paths := slices.Clone(t.others)
	sort.Strings(paths)
	return paths
}

// ReadFile returns the bytes of any file of the tree, reading it through os.Root when it is not in Files yet. It
// refuses a path that Read has not listed, unless it lies in InstalledFolder, and a file of 50 MB or more.
func (t *Tree) ReadFile(path string) ([]byte, error) {
	if data, ok := t.Files[path]; ok {
		return data, nil
	}
	dir := t.Dir
	if inner, ok := strings.CutPrefix(path, InstalledFolder+"/"); ok && t.Installed != nil {
		dir, path = t.Installed.dir, inner
	} else if !slices.Contains(t.others, path) {
		return nil, &os.PathError{Op: "read", Path: path, Err: os.ErrNotExist}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(path)
	if err != nil {
		return nil, err
	}
	if limit := DefaultLimits().File; !info.Mode().IsRegular() || info.Size() >= limit {
		return nil, fmt.Errorf("%s: not a regular file of less than %d bytes", path, limit)
	}
	return root.ReadFile(path)
}
