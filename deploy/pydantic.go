// This file finds out whether a project runs on Pydantic 1 or 2.

package deploy

import (
	"regexp"
	"strconv"
	"strings"
)

// FastAPI returns the version of FastAPI that a project's files pin, or allow at most; its text is "" when they do not say.
func FastAPI(in Files) Version {
	_, fastapi := modelVersions(in)
	return fastapi
}

// Pydantic returns the version of Pydantic that a project's files pin, or allow at most: "1" of pydantic<2 or ^1.8, and of
// a FastAPI before 0.100, which knows no other. Its text is "" when nothing is said, or only what version 2 fulfils.
func Pydantic(in Files) Version {
	pydantic, fastapi := modelVersions(in)
	if pydantic.Text == "" && fastapi.Before(0, 100) {
		return Version{Text: "1", Path: fastapi.Path, Line: fastapi.Line}
	}
	return pydantic
}

// modelVersions reads what the files of a project say of both.
func modelVersions(in Files) (pydantic, fastapi Version) {
	f := &finder{in: in, files: append(append([]string{}, in.Paths()...), in.Others()...)}
	for _, name := range []string{"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "requirements.txt", "pyproject.toml", "Pipfile", "setup.py"} {
		f.models(f.shortest(name), &pydantic, &fastapi)
	}
	for _, p := range f.files {
		if isRequirements(p) {
			f.models(p, &pydantic, &fastapi)
		}
	}
	return pydantic, fastapi
}

var (
	// modelRange finds what a line asks of a package: pydantic[email]>=1.8,<2 or pydantic = "^1.9" or "pydantic": "*".
	modelRange = regexp.MustCompile(`(?i)^[\s"'-]*(pydantic|fastapi)(?:\[[^\]]*\])?["']?\s*(?:=\s*(?:\{[^"']*)?["']|:\s*["'])?\s*([<>=~^!0-9*][^"'#;]*)?`)
	modelName  = regexp.MustCompile(`(?i)^\s*(?:name = |")"?(pydantic|fastapi)"`)
	// oneBound finds one condition of a range.
	oneBound = regexp.MustCompile(`(===?|~=|\^|~|<=|<|>=|>|!=)?\s*([0-9]+)(?:\.([0-9]+))?[0-9.]*`)
)

// models reads what one file says; what is known already stays.
func (f *finder) models(p string, pydantic, fastapi *Version) {
	if p == "" {
		return
	}
	data, err := f.in.ReadFile(p)
	if err != nil || len(data) > 8<<20 {
		return
	}
	note := func(pkg, version string, line int) {
		out := pydantic
		if strings.EqualFold(pkg, "fastapi") {
			out = fastapi
		}
		if out.Text == "" {
			*out = Version{Text: version, Path: p, Line: line}
		}
	}
	name, lock := "", strings.HasSuffix(p, ".lock")
	for i, line := range strings.Split(string(data), "\n") {
		if m := modelRange.FindStringSubmatch(line); m != nil && !lock && m[2] != "" {
			note(m[1], highest(m[2]), i+1)
		}
		if m := modelName.FindStringSubmatch(line); m != nil && lock {
			name = m[1]
		}
		if m := lockedVersion.FindStringSubmatch(line); m != nil && lock && name != "" {
			note(name, m[1], i+1)
			name = ""
		}
	}
}

// highest returns the version that a range pins, or the highest that it allows as far as that is below 2: "1.10.4" of
// ==1.10.4, "1" of <2 and ^1.8; "" of others.
func highest(bounds string) string {
	for _, m := range oneBound.FindAllStringSubmatch(bounds, -1) {
		major, _ := strconv.Atoi(m[2])
		minor, _ := strconv.Atoi(m[3])
		switch m[1] {
		case "==", "===", "":
			return strings.TrimSuffix(strings.TrimLeft(strings.TrimSpace(m[0]), "= "), ".")
		case "~=", "^", "~":
			if major < 2 {
				return m[2] + "." + strconv.Itoa(minor)
			}
		case "<":
			if major < 2 || major == 2 && minor == 0 {
				return strconv.Itoa(max(major-1, 0)) + capped(major, minor)
			}
		case "<=":
			if major < 2 {
				return m[2] + "." + strconv.Itoa(minor)
			}
		}
	}
	return ""
}

// capped is the minor version below an upper bound, for FastAPI's 0.x.
func capped(major, minor int) string {
	if major == 0 && minor > 0 {
		return "." + strconv.Itoa(minor-1)
	}
	return ""
}
