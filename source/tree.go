// This file holds the input tree: every file of an app's folder, read through os.Root.

package source

import "sort"

// Tree is the input of a conversion: the files below one folder, in path order.
type Tree struct {
	Name  string            // base name of the folder (or of the single file, without .py)
	Dir   string            // the folder as the user named it
	Files map[string][]byte // raw bytes by slash-separated path relative to Dir
}

// NewTree returns a tree over the given raw files.
func NewTree(name, dir string, files map[string][]byte) *Tree {
	return &Tree{Name: name, Dir: dir, Files: files}
}

// Paths returns the paths of the tree in byte order.
func (t *Tree) Paths() []string {
	paths := make([]string, 0, len(t.Files))
	for p := range t.Files {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	return paths
}
