// This file holds the emitters of import paths, the module path and the paths of copied files.

package sink

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/mod/module"
)

// std are the first elements of the standard library's import paths: a module of such a name would hide from Go.
var std = words(`archive arena bufio bytes cmp compress container context crypto database debug embed encoding errors
	expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp
	runtime slices sort strconv strings structs sync syscall testing text time unicode unique unsafe vendor weak cmd
	builtin std all main tool work toolchain example test simd`)

var notModule = regexp.MustCompile(`[^a-zA-Z0-9._~/-]+`)

// ImportPath returns p when it is a valid import path (golang.org/x/mod/module.CheckImportPath), else a path that no
// module provides, so that the import fails loudly and alone.
func ImportPath(p string) string {
	if module.CheckImportPath(p) == nil && p != "C" {
		return p
	}
	return "invalid.invalid/" + strings.Trim(notModule.ReplaceAllString(strings.ReplaceAll(p, "..", "-"), "-"), "-./")
}

// ModulePath returns name as the path of a module: what go.mod takes (module.CheckImportPath), not a path of the
// standard library, not "example". A valid one stays as it is.
func ModulePath(name string) string {
	name = strings.Trim(notModule.ReplaceAllString(name, "-"), "-./~")
	var elems []string
	for elem := range strings.SplitSeq(name, "/") {
		if elem = strings.Trim(elem, ".-~"); elem != "" {
			elems = append(elems, elem)
		}
	}
	if len(elems) == 0 {
		return "app"
	}
	if std[elems[0]] || special[elems[0]] && len(elems) == 1 {
		elems[0] += "app"
	}
	joined := strings.Join(elems, "/")
	if module.CheckImportPath(joined) != nil {
		return "app"
	}
	return joined
}

// AssetPath returns p cleaned, and whether it may stand in the output: a relative path within it that every system
// takes and that means nothing to the go command, no Go source and no file that starts or ends a module.
func AssetPath(p string) (string, bool) {
	p = path.Clean(p)
	if p == "." || path.IsAbs(p) || strings.HasPrefix(p, "../") || module.CheckFilePath(p) != nil {
		return p, false
	}
	for elem := range strings.SplitSeq(strings.ToLower(p), "/") {
		switch {
		case elem == "go.mod" || elem == "go.sum" || elem == "go.work" || elem == ".flask2gin" || elem == "vendor",
			elem == ".git", elem == ".hg", elem == ".svn", elem == ".bzr":
			return p, false
		}
	}
	switch strings.ToLower(path.Ext(p)) {
	case ".go", ".s", ".c", ".h", ".cc", ".cpp", ".cxx", ".hh", ".hpp", ".hxx", ".m", ".f", ".for", ".f90", ".syso", ".swig", ".swigcxx":
		return p, false
	}
	return p, true
}

// EmbedPattern returns dir, a file or folder, as the pattern of a go:embed directive that matches it alone, with its
// hidden files (package embed, "Directives").
func EmbedPattern(dir string) string {
	escaped := strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path.Clean(dir))
	return strconv.Quote("all:" + escaped)
}
