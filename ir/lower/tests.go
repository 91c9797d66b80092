// This file tells the app's tests from the app: what only tests do says nothing about what requests meet.

package lower

import (
	"path"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// SplitTests divides the files of a project into those of the app and its tests. Tests are the files that pytest and
// unittest would find by their names (test_*.py, *_test.py, tests.py, conftest.py, and what lies in a folder named test
// or tests), unless the app imports them.
func SplitTests(files []Source) (app, tests []Source) {
	for _, f := range files {
		if looksLikeTest(f.File.Path) {
			tests = append(tests, f)
		} else {
			app = append(app, f)
		}
	}
	if !slices.ContainsFunc(importedNames(app), isFramework) {
		return files, nil // what looks like tests is all there is
	}
	for next := app; len(next) > 0 && len(tests) > 0; {
		names := importedNames(next)
		next = nil
		tests = slices.DeleteFunc(tests, func(f Source) bool {
			needed := slices.ContainsFunc(names, func(name string) bool { return spells(f.File.Path, name) })
			if needed {
				next = append(next, f)
			}
			return needed
		})
		app = append(app, next...)
	}
	return app, tests
}

// isFramework reports whether an imported name is of a web framework.
func isFramework(name string) bool {
	root, _, _ := strings.Cut(name, ".")
	return root == "flask" || root == "fastapi"
}

func looksLikeTest(file string) bool {
	base := path.Base(file)
	if strings.HasPrefix(base, "test_") || strings.HasSuffix(base, "_test.py") || base == "tests.py" || base == "conftest.py" {
		return true
	}
	folders := strings.Split(path.Dir(file), "/")
	return slices.Contains(folders, "test") || slices.Contains(folders, "tests")
}

// importedNames returns the dotted names that the import statements of files may mean, without the dots of relative
// ones.
func importedNames(files []Source) []string {
	var names []string
	for _, f := range files {
		pyast.Walk(f.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Import:
				for _, a := range n.Names {
					names = append(names, a.Name)
				}
			case *pyast.ImportFrom:
				names = append(names, n.Module)
				for _, a := range n.Names {
					names = append(names, strings.TrimPrefix(n.Module+"."+a.Name, "."))
				}
			}
			return true
		})
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// spells reports whether a dotted name may mean a file, by the end of its path; a name of a folder means its
// __init__.py.
func spells(file, name string) bool {
	if name == "" {
		return false
	}
	of := dotted(strings.TrimSuffix(strings.TrimSuffix(file, ".py"), "/__init__"))
	return of == name || strings.HasSuffix(of, "."+name)
}
