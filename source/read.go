// This file holds Read, which brings a folder or a single file into a Tree through os.Root.

package source

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
	"unicode/utf8"
)

// Limits bound what Read takes, so that a hostile or mistaken folder ends in a message and not in a full memory.
type Limits struct {
	Files  int   // entries of all folders together
	Depth  int   // folders within folders
	File   int64 // bytes of one Python file
	Line   int   // bytes of one line of a Python file
	Python int64 // bytes of all Python files together
}

// DefaultLimits returns the limits of the program: 100,000 entries, 100 folders deep, Python files of less than 50 MB
// with lines of less than 10 MB, and 40 MB of Python in all.
func DefaultLimits() Limits {
	return Limits{Files: 100_000, Depth: 100, File: 50_000_000, Line: 10_000_000, Python: 40_000_000}
}

// ProblemKind says what is wrong with an entry of the input.
type ProblemKind int

// The kinds of problems. NoInput, TooManyFiles and TooMuch end the reading; after the others the rest is read.
const (
	NoInput      ProblemKind = iota // the folder or file is not there, or cannot be opened
	NoPython                        // there is no Python file in it
	TooManyFiles                    // more entries than Limits.Files
	TooMuch                         // more Python than Limits.Python
	TooDeep                         // a folder deeper than Limits.Depth
	Unreadable                      // a file or folder that cannot be read, or is not a regular file
	LeavesTree                      // a symbolic link to something outside
	LinkedFolder                    // a symbolic link to a folder inside, which is not followed
	FileTooLarge                    // more bytes than Limits.File
	LineTooLong                     // a line of more bytes than Limits.Line
	UnusableName                    // a name that is not UTF-8 or holds control characters
)

// Problem is one thing that Read could not take.
type Problem struct {
	Kind   ProblemKind
	Path   string // relative to the tree's root; the folder itself for NoInput, NoPython, TooManyFiles and TooMuch
	Detail string
}

// Fatal reports whether nothing can be done with the input.
func (p Problem) Fatal() bool {
	return p.Kind == NoInput || p.Kind == NoPython || p.Kind == TooManyFiles || p.Kind == TooMuch
}

// Read returns the tree of the folder dir, or of the single Python file that dir names, and what could not be taken.
// Everything is opened through os.Root: nothing outside of dir is read, whatever links say. Python files and
// .flaskenv are read at once; every other file is listed and read when ReadFile asks for it. Hidden entries, virtual
// environments, site-packages, node_modules and caches are left out. A fatal Problem is the last one, and the tree is then nil.
func Read(dir string, limits Limits) (*Tree, []Problem) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, []Problem{{NoInput, dir, cause(err)}}
	}
	if info.IsDir() {
		return readFolder(dir, limits)
	}
	if filepath.Ext(dir) != ".py" {
		return nil, []Problem{{NoInput, dir, "neither a folder nor a .py file"}}
	}
	return readSingle(dir, limits)
}

func readFolder(dir string, limits Limits) (*Tree, []Problem) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, []Problem{{NoInput, dir, cause(err)}}
	}
	defer root.Close()
	r := newReader(root, dir, limits)
	r.tree.Name = folderName(dir)
	if !r.folder(".", 0) {
		return nil, r.problems
	}
	return r.finish(dir)
}

func readSingle(file string, limits Limits) (*Tree, []Problem) {
	root, err := os.OpenRoot(filepath.Dir(file))
	if err != nil {
		return nil, []Problem{{NoInput, file, cause(err)}}
	}
	defer root.Close()
	r := newReader(root, filepath.Dir(file), limits)
	base := filepath.Base(file)
	r.tree.Name = strings.TrimSuffix(base, ".py")
	if !r.python(base) {
		return nil, r.problems
	}
	return r.finish(file)
}

func folderName(dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		full = dir
	}
	return filepath.Base(full)
}

type reader struct {
	root     *os.Root
	tree     *Tree
	limits   Limits
	entries  int
	total    int64
	problems []Problem
}

func newReader(root *os.Root, dir string, limits Limits) *reader {
	return &reader{root: root, limits: limits, tree: NewTree("", dir, map[string][]byte{})}
}

func (r *reader) finish(dir string) (*Tree, []Problem) {
	for p := range r.tree.Files {
		if path.Ext(p) == ".py" {
			return r.tree, r.problems
		}
	}
	r.problem(NoPython, dir, "")
	return nil, r.problems
}

func (r *reader) problem(kind ProblemKind, path, detail string) {
	r.problems = append(r.problems, Problem{kind, path, detail})
}

// folder reads one folder in the order of names; it returns false when the reading must end.
func (r *reader) folder(dir string, depth int) bool {
	if depth > r.limits.Depth {
		r.problem(TooDeep, dir, fmt.Sprintf("more than %d folders deep", r.limits.Depth))
		return true
	}
	entries, err := r.list(dir)
	if err != nil {
		r.problem(Unreadable, dir, cause(err))
		return true
	}
	if depth > 0 && slices.ContainsFunc(entries, isVenvMark) {
		return true
	}
	for _, entry := range entries {
		if r.entries++; r.entries > r.limits.Files {
			r.problem(TooManyFiles, r.tree.Dir, fmt.Sprintf("more than %d entries", r.limits.Files))
			return false
		}
		if !r.entry(path.Join(dir, entry.Name()), entry, depth) {
			return false
		}
	}
	return true
}

// list returns the entries of dir by name. It asks for no more than the limit has left, so that a folder of millions ends soon.
func (r *reader) list(dir string) ([]fs.DirEntry, error) {
	f, err := r.root.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(r.limits.Files - r.entries + 1)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

func isVenvMark(e fs.DirEntry) bool { return e.Name() == "pyvenv.cfg" }

func (r *reader) entry(p string, e fs.DirEntry, depth int) bool {
	name := e.Name()
	switch {
	case name != ".flaskenv" && strings.HasPrefix(name, "."):
		return true
	case !usable(name):
		r.problem(UnusableName, strings.ToValidUTF8(p, "\uFFFD"), "")
		return true
	case e.IsDir() && skipped[name]:
		return true
	case e.IsDir():
		return r.folder(p, depth+1)
	case e.Type()&fs.ModeSymlink != 0 && !r.link(p):
		return true
	case path.Ext(name) == ".py" || name == ".flaskenv":
		return r.python(p)
	case e.Type().IsRegular():
		r.tree.others = append(r.tree.others, p)
	}
	return true
}

// skipped names folders that hold nothing of the app's own.
var skipped = map[string]bool{"node_modules": true, "__pycache__": true, "site-packages": true, "dist-packages": true, "__pypackages__": true}

func usable(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, func(c rune) bool { return c < ' ' || c == 0x7f })
}

// link reports whether the symbolic link p leads to a file inside of the tree, and records where else it leads.
func (r *reader) link(p string) bool {
	info, err := r.root.Stat(p)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"):
		r.problem(LeavesTree, p, "")
	case err != nil:
		r.problem(Unreadable, p, cause(err))
	case info.IsDir():
		r.problem(LinkedFolder, p, "")
	default:
		return true
	}
	return false
}

// python reads one Python file; it returns false when the reading must end.
func (r *reader) python(p string) bool {
	info, err := r.root.Stat(p)
	if err != nil {
		r.problem(Unreadable, p, cause(err))
		return true
	}
	if !info.Mode().IsRegular() {
		r.problem(Unreadable, p, "not a regular file")
		return true
	}
	if info.Size() >= r.limits.File {
		r.problem(FileTooLarge, p, fmt.Sprintf("%d bytes, the limit is %d", info.Size(), r.limits.File))
		return true
	}
	data, err := r.root.ReadFile(p)
	if err != nil {
		r.problem(Unreadable, p, cause(err))
		return true
	}
	if n := longestLine(data); n >= r.limits.Line {
		r.problem(LineTooLong, p, fmt.Sprintf("a line of %d bytes, the limit is %d", n, r.limits.Line))
		return true
	}
	if r.total += int64(len(data)); r.total > r.limits.Python {
		r.problem(TooMuch, r.tree.Dir, fmt.Sprintf("more than %d bytes of Python", r.limits.Python))
		return false
	}
	r.tree.Files[p] = data
	return true
}

func longestLine(data []byte) int {
	longest := 0
	for len(data) > 0 {
		end := bytes.IndexByte(data, '\n')
		if end < 0 {
			return max(longest, len(data))
		}
		longest, data = max(longest, end), data[end+1:]
	}
	return longest
}

// cause returns an error's own words without the operation and path that the caller prints anyway.
func cause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
