// This file reads the version of any package that a project pins.

package deploy

import (
	"regexp"
	"strings"
)

// Pinned returns the version of a package that a project's files pin: lock files first, then what people write.
func Pinned(in Files, name string) Version {
	f := &finder{in: in, files: append(append([]string{}, in.Paths()...), in.Others()...)}
	p := pins{
		written: regexp.MustCompile(`(?i)^[\s"'-]*` + regexp.QuoteMeta(name) +
			`(?:\[[^\]]*\])?["']?\s*(?:=\s*["']|:\s*["'])?\s*={2,3}\s*([0-9][0-9.]*[0-9])(?:[^0-9.*]|$)`),
		locked: regexp.MustCompile(`(?i)^\s*(?:name = |")"?` + regexp.QuoteMeta(name) + `"`),
	}
	for _, file := range []string{"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "requirements.txt", "pyproject.toml", "Pipfile", "setup.py"} {
		if v := f.pinnedIn(f.shortest(file), p); v.Text != "" {
			return v
		}
	}
	for _, file := range f.files {
		if !isRequirements(file) {
			continue
		}
		if v := f.pinnedIn(file, p); v.Text != "" {
			return v
		}
	}
	return Version{}
}

// pins are the spellings of a package's version: in files that people write, and its name in lock files.
type pins struct{ written, locked *regexp.Regexp }

// pinnedIn reads one file.
func (f *finder) pinnedIn(p string, names pins) Version {
	if p == "" {
		return Version{}
	}
	data, err := f.in.ReadFile(p)
	if err != nil || len(data) > 8<<20 {
		return Version{}
	}
	lock, within := strings.HasSuffix(p, ".lock"), false
	for i, line := range strings.Split(string(data), "\n") {
		found := names.written
		if lock {
			within = within || names.locked.MatchString(line)
			found = lockedVersion
		}
		m := found.FindStringSubmatch(line)
		if m != nil && (within || !lock) {
			return Version{Text: m[1], Path: p, Line: i + 1}
		}
	}
	return Version{}
}
