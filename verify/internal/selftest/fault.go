// This file holds what a fault is, and how it gets into a generated project.

package main

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// class is what a fault does harm to. Of the classes with a name every fault must be caught.
type class string

// The classes.
const (
	other  class = ""
	auth   class = "auth"
	escape class = "escape"
	cookie class = "cookie"
	status class = "status"
	data   class = "data" // lost or wrong
)

// fault is one kind of mistake that a translator or its support files could make.
type fault struct {
	kind  string
	class class
	sites []site // where it can be made; the first one that is there counts
}

// site is a place in the generated code of an app.
type site struct {
	app  string
	file string         // a pattern of path.Match
	find *regexp.Regexp // its first match is replaced
	with string         // by this, in which $1 is its first group
}

// at returns a site.
func at(app, file, find, with string) site {
	return site{app: app, file: file, find: regexp.MustCompile(find), with: with}
}

// in returns a site of an app's own package.
func in(app, find, with string) site { return at(app, app+"/*.go", find, with) }

// seed puts the fault into the files of the project that has a site for it. It returns the app, the file and its new
// text, and fails when no project has one: then the generated code has changed, and the table must follow.
func (f *fault) seed(projects map[string]map[string][]byte) (app, file string, text []byte, err error) {
	for _, s := range f.sites {
		files := projects[s.app]
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if ok, _ := path.Match(s.file, name); !ok || strings.HasSuffix(name, "_test.go") {
				continue
			}
			m := s.find.FindSubmatchIndex(files[name])
			if m == nil {
				continue
			}
			changed := s.find.Expand(append([]byte{}, files[name][:m[0]]...), []byte(s.with), files[name], m)
			return s.app, name, append(changed, files[name][m[1]:]...), nil
		}
	}
	return "", "", nil, fmt.Errorf("no place for it in the generated code")
}
