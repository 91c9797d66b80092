// Paths of files as text, as Python's os.path handles them on POSIX systems.

package py

import (
	"os"
	"strings"
)

// PathJoin returns os.path.join(first, *rest): an absolute part drops what is before it.
func PathJoin(first string, rest ...string) string {
	path := first
	for _, part := range rest {
		switch {
		case strings.HasPrefix(part, "/"):
			path = part
		case path == "" || strings.HasSuffix(path, "/"):
			path += part
		default:
			path += "/" + part
		}
	}
	return path
}

// PathSplit returns the two parts of os.path.split(path).
func PathSplit(path string) (head, tail string) {
	i := strings.LastIndexByte(path, '/') + 1
	head, tail = path[:i], path[i:]
	if trimmed := strings.TrimRight(head, "/"); trimmed != "" {
		head = trimmed
	}
	return head, tail
}

// PathParts returns os.path.split(path) as a tuple.
func PathParts(path string) Tuple {
	head, tail := PathSplit(path)
	return Tuple{head, tail}
}

// Dirname returns os.path.dirname(path).
func Dirname(path string) string {
	head, _ := PathSplit(path)
	return head
}

// Basename returns os.path.basename(path), which is empty after a slash at the end.
func Basename(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// SplitExt returns os.path.splitext(path) as a tuple: dots that a name starts with begin no extension.
func SplitExt(path string) Tuple {
	root, ext := splitExt(path)
	return Tuple{root, ext}
}

// Ext returns os.path.splitext(path)[1], the extension with its dot.
func Ext(path string) string {
	_, ext := splitExt(path)
	return ext
}

// PathRoot returns os.path.splitext(path)[0], the path without its extension.
func PathRoot(path string) string {
	root, _ := splitExt(path)
	return root
}

func splitExt(path string) (root, ext string) {
	dot, start := strings.LastIndexByte(path, '.'), strings.LastIndexByte(path, '/')+1
	if dot > start && strings.Trim(path[start:dot], ".") != "" {
		return path[:dot], path[dot:]
	}
	return path, ""
}

// NormPath returns os.path.normpath(path).
func NormPath(path string) string {
	if path == "" {
		return "."
	}
	slashes := ""
	if strings.HasPrefix(path, "/") {
		slashes = "/"
		if strings.HasPrefix(path, "//") && !strings.HasPrefix(path, "///") {
			slashes = "//"
		}
	}
	var kept []string
	for part := range strings.SplitSeq(path, "/") {
		switch {
		case part == "" || part == ".":
		case part != ".." || slashes == "" && len(kept) == 0 || len(kept) > 0 && kept[len(kept)-1] == "..":
			kept = append(kept, part)
		case len(kept) > 0:
			kept = kept[:len(kept)-1]
		}
	}
	if path = slashes + strings.Join(kept, "/"); path != "" {
		return path
	}
	return "."
}

// AbsPath returns os.path.abspath(path).
func AbsPath(path string) string {
	if !strings.HasPrefix(path, "/") {
		path = PathJoin(WorkingDir(), path)
	}
	return NormPath(path)
}

// WorkingDir returns os.getcwd(), and "" when the folder is gone.
func WorkingDir() string {
	dir, _ := os.Getwd()
	return dir
}

// RelPath returns os.path.relpath(path, start), or raises ValueError for no path.
func RelPath(path, start string) (string, error) {
	if path == "" {
		return "", ValueError.New("no path specified")
	}
	from, to := pathNames(AbsPath(start)), pathNames(AbsPath(path))
	same := 0
	for same < len(from) && same < len(to) && from[same] == to[same] {
		same++
	}
	var names []string
	for range len(from) - same {
		names = append(names, "..")
	}
	if names = append(names, to[same:]...); len(names) == 0 {
		return ".", nil
	}
	return strings.Join(names, "/"), nil
}

func pathNames(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}

// ExpandUser returns os.path.expanduser(path) for ~ alone; another user's home stays as it is.
func ExpandUser(path string) string {
	if path != "~" && !strings.HasPrefix(path, "~/") {
		return path
	}
	home := strings.TrimRight(os.Getenv("HOME"), "/")
	if home+path[1:] == "" {
		return "/"
	}
	return home + path[1:]
}
