// This file writes the versions of packages that a program asks for as the strings that they are (library reference,
// "importlib.metadata").

package lower

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// versionCalls are the functions that return the version of a package by its name, and those that return an object with
// the attribute version.
var versionCalls = map[string]bool{
	"importlib.metadata.version": false, "importlib_metadata.version": false,
	"importlib.metadata.distribution": true, "importlib_metadata.distribution": true, "pkg_resources.get_distribution": true,
}

// WriteVersions puts strings into the place of importlib.metadata.version("name") and its like. Version returns the
// version of a package, "" where it is not known, and the call then stays. A try of a module that is then left without
// anything that raises goes with it.
func WriteVersions(files []Source, version func(name string) string) {
	for _, f := range files {
		if names := versionNames(f.Syntax); len(names) > 0 {
			v := &versions{names: names, version: version, written: map[pyast.Expr]bool{}}
			pyast.Replace(f.Syntax, v.replaced)
			f.Syntax.Body = v.withoutTries(f.Syntax.Body)
		}
	}
}

// versionNames returns the names by which a module reaches the functions, or what they stand in, and what these are.
func versionNames(m *pyast.Module) map[string]string {
	names := map[string]string{}
	note := func(name, qualified string) {
		if known, twice := names[name]; twice && !sameCall(known, qualified) {
			qualified = ""
		}
		names[name] = qualified
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.ImportFrom:
			for _, a := range n.Names {
				note(cmp.Or(a.Asname, a.Name), strings.Repeat(".", n.Level)+n.Module+"."+a.Name)
			}
		case *pyast.Import:
			for _, a := range n.Names {
				top, _, _ := strings.Cut(a.Name, ".")
				if a.Asname == "" {
					note(top, top)
				} else {
					note(a.Asname, a.Name)
				}
			}
		}
		return true
	})
	for name, qualified := range names {
		if !leadsToVersions(qualified) || storesName(m, name) {
			delete(names, name)
		}
	}
	return names
}

// sameCall reports whether two imports of a name end in the same: importlib_metadata is importlib.metadata for old Pythons.
func sameCall(a, b string) bool {
	return strings.Replace(a, "importlib_metadata", "importlib.metadata", 1) == strings.Replace(b, "importlib_metadata", "importlib.metadata", 1)
}

// leadsToVersions reports whether a qualified name is one of the functions or a module on the way to it.
func leadsToVersions(qualified string) bool {
	for call := range versionCalls {
		if qualified != "" && strings.HasPrefix(call+".", qualified+".") {
			return true
		}
	}
	return false
}

// storesName reports whether a module binds a name by other means than imports.
func storesName(m *pyast.Module, name string) bool {
	found, read := false, map[pyast.Node]bool{}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			read[n.Func] = true
		case *pyast.Attribute:
			read[n.Value] = true
		case *pyast.Name:
			found = found || n.ID == name && !read[n]
		default:
			found = found || declares(n, name)
		}
		return !found
	})
	return found
}

// withoutTries puts what a try does into its place, where it does no more than to name versions.
func (v *versions) withoutTries(body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range body {
		try, ok := s.(*pyast.Try)
		if ok && !slices.ContainsFunc(try.Body, func(s pyast.Stmt) bool { return !v.isNamed(s) }) {
			out = append(append(append(out, try.Body...), try.Orelse...), try.Finalbody...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// isNamed reports whether a statement gives a version that was written to a name.
func (v *versions) isNamed(s pyast.Stmt) bool {
	a, ok := s.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 || !v.written[a.Value] {
		return false
	}
	_, ok = a.Targets[0].(*pyast.Name)
	return ok
}

// versions are the names of a module that lead to versions.
type versions struct {
	names   map[string]string
	version func(name string) string
	written map[pyast.Expr]bool // the strings that stand for versions now
}

// replaced returns the string for an expression that is a version, nil for any other.
func (v *versions) replaced(e pyast.Expr) pyast.Expr {
	whole, object := e, false
	if a, ok := e.(*pyast.Attribute); ok && a.Attr == "version" {
		e, object = a.Value, true
	}
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	if wants, known := versionCalls[v.qualified(call.Func)]; !known || wants != object {
		return nil
	}
	name, ok := call.Args[0].(*pyast.Constant)
	if !ok {
		return nil
	}
	text, ok := name.Value.(pyast.Str)
	if found := v.version(string(text)); ok && found != "" {
		c := &pyast.Constant{Span: pyast.Span(whole.Bounds()), Value: pyast.Str(found)}
		v.written[c] = true
		return c
	}
	return nil
}

// qualified returns what an expression of names and attributes stands for, "" where no import says so.
func (v *versions) qualified(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return v.names[e.ID]
	case *pyast.Attribute:
		if above := v.qualified(e.Value); above != "" {
			return above + "." + e.Attr
		}
	}
	return ""
}
