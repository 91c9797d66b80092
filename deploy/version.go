// This file reads the versions of Flask and Werkzeug that a project pins: in requirements files, pyproject.toml,
// Pipfile.lock, poetry.lock, uv.lock and pdm.lock. What leaves a choice pins nothing.

package deploy

import (
	"path"
	"regexp"
	"strconv"
	"strings"
)

// Version is a version of a package and where it is said; Text is "" when nothing pins it.
type Version struct {
	Text string
	Path string // "--flask" when the user said so
	Line int
}

// Versions returns the versions of Flask and Werkzeug. Lock files win over what people write.
func Versions(in Files) (flask, werkzeug Version) {
	f := &finder{in: in, files: append(append([]string{}, in.Paths()...), in.Others()...)}
	for _, name := range []string{"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "requirements.txt", "pyproject.toml", "Pipfile", "setup.py"} {
		f.versions(f.shortest(name), &flask, &werkzeug)
	}
	for _, p := range f.files {
		if isRequirements(p) {
			f.versions(p, &flask, &werkzeug)
		}
	}
	return flask, werkzeug
}

// shortest returns the file of a name that lies nearest to the top, "" when there is none.
func (f *finder) shortest(name string) string {
	best := ""
	for _, p := range f.files {
		if path.Base(p) == name && (best == "" || strings.Count(p, "/") < strings.Count(best, "/")) {
			best = p
		}
	}
	return best
}

func isRequirements(p string) bool {
	name := path.Base(p)
	return path.Ext(name) == ".txt" && (strings.HasPrefix(name, "requirements") || path.Base(path.Dir(p)) == "requirements")
}

// pinned finds a version in a line: Flask==2.2.2, flask = "==2.2.2", "flask": "2.2.2".
var pinned = regexp.MustCompile(`(?i)^[\s"'-]*(flask|werkzeug)(?:\[[^\]]*\])?["']?\s*(?:=\s*["']|:\s*["'])?\s*={2,3}\s*([0-9][0-9.]*[0-9])(?:[^0-9.*]|$)`)

// locked finds the name and the version of a package in a lock file.
var (
	lockedName    = regexp.MustCompile(`(?i)^\s*(?:name = |")"?(flask|werkzeug)"`)
	lockedVersion = regexp.MustCompile(`^\s*"?version"?(?: =|:) "(?:==)?([0-9][0-9.]*[0-9])"`)
)

// versions reads one file; what is known already stays.
func (f *finder) versions(p string, flask, werkzeug *Version) {
	if p == "" {
		return
	}
	data, err := f.in.ReadFile(p)
	if err != nil || len(data) > 8<<20 {
		return
	}
	name := ""
	note := func(pkg, version string, line int) {
		out := flask
		if strings.EqualFold(pkg, "werkzeug") {
			out = werkzeug
		}
		if out.Text == "" {
			*out = Version{Text: version, Path: p, Line: line}
		}
	}
	lock := strings.HasSuffix(p, ".lock")
	for i, line := range strings.Split(string(data), "\n") {
		if m := pinned.FindStringSubmatch(line); m != nil && !lock {
			note(m[1], m[2], i+1)
		}
		if m := lockedName.FindStringSubmatch(line); m != nil && lock {
			name = m[1]
		}
		if m := lockedVersion.FindStringSubmatch(line); m != nil && lock && name != "" {
			note(name, m[1], i+1)
			name = ""
		}
	}
}

// Before reports whether the version is known and lower than major.minor.
func (v Version) Before(major, minor int) bool {
	parts := strings.Split(v.Text, ".")
	if v.Text == "" {
		return false
	}
	first, _ := strconv.Atoi(parts[0])
	second := 0
	if len(parts) > 1 {
		second, _ = strconv.Atoi(parts[1])
	}
	return first < major || first == major && second < minor
}
