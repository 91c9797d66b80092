// Folders gone through: Python's os.walk and module glob.

package py

import (
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Walk yields os.walk(top): each folder's path, its folders and its other files. Names that are taken out of the list of
// folders before the next step are not gone into; folders that cannot be read are left out.
func Walk(top string) iter.Seq[any] {
	return func(yield func(any) bool) { walk(top, yield) }
}

func walk(top string, yield func(any) bool) bool {
	entries, err := os.ReadDir(top)
	if err != nil {
		return true
	}
	folders, files := NewList[string](), NewList[string]()
	for _, e := range entries {
		if IsDir(filepath.Join(top, e.Name())) {
			folders.Append(e.Name())
		} else {
			files.Append(e.Name())
		}
	}
	if !yield(Tuple{top, folders, files}) {
		return false
	}
	for _, name := range folders.items {
		path := PathJoin(top, name)
		if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSymlink != 0 {
			continue
		}
		if !walk(path, yield) {
			return false
		}
	}
	return true
}

// GlobPaths returns glob.glob(pattern), where names that begin with a dot match only patterns that do, in no order that
// Python promises. With recursive, ** stands for any number of folders.
func GlobPaths(pattern string, recursive bool) *List[string] {
	found := globbed(pattern, recursive, false)
	if len(found) > 0 && found[0] == "" {
		found = found[1:]
	}
	return NewList(found...)
}

// SortedNames sorts a list of names that nothing else refers to, and returns it.
func SortedNames(names *List[string]) *List[string] {
	slices.Sort(names.items)
	return names
}

// globbed returns the paths that a pattern matches, or only the folders.
func globbed(pattern string, recursive, foldersOnly bool) []string {
	folder, name := PathSplit(pattern)
	if !hasMagic(pattern) {
		if (name != "" && lexists(pattern)) || (name == "" && IsDir(folder)) {
			return []string{pattern}
		}
		return nil
	}
	folders := []string{folder}
	if folder != "" && folder != pattern && hasMagic(folder) {
		folders = globbed(folder, recursive, true)
	}
	var found []string
	for _, in := range folders {
		for _, match := range namesMatching(in, name, recursive, foldersOnly) {
			found = append(found, PathJoin(in, match))
		}
	}
	return found
}

// namesMatching returns the names in a folder that one part of a pattern matches.
func namesMatching(folder, name string, recursive, foldersOnly bool) []string {
	at := folder
	if at == "" {
		at = "."
	}
	switch {
	case recursive && name == "**":
		if folder != "" && !IsDir(folder) {
			return nil
		}
		return append([]string{""}, everyBelow(at, foldersOnly)...)
	case !hasMagic(name):
		if (name == "" && IsDir(folder)) || (name != "" && lexists(PathJoin(folder, name))) {
			return []string{name}
		}
		return nil
	}
	var found []string
	for _, entry := range shownNames(at, strings.HasPrefix(name, "."), foldersOnly) {
		if FnMatch(entry, name) {
			found = append(found, entry)
		}
	}
	return found
}

// everyBelow returns the names in a folder and in all the folders in it.
func everyBelow(folder string, foldersOnly bool) []string {
	var found []string
	for _, name := range shownNames(folder, false, foldersOnly) {
		found = append(found, name)
		for _, below := range everyBelow(PathJoin(folder, name), foldersOnly) {
			found = append(found, PathJoin(name, below))
		}
	}
	return found
}

// shownNames returns the names in a folder, without those that begin with a dot unless they are asked for.
func shownNames(folder string, hidden, foldersOnly bool) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if (!hidden && strings.HasPrefix(e.Name(), ".")) || (foldersOnly && !IsDir(filepath.Join(folder, e.Name()))) {
			continue
		}
		names = append(names, e.Name())
	}
	return names
}

func hasMagic(pattern string) bool { return strings.ContainsAny(pattern, "*?[") }

func lexists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
