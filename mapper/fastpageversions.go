// This file chooses the pages of FastAPI's own by the version that serves the app: what they ask for has changed.

package mapper

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// fastVersion is a version 0.minor.patch of FastAPI.
type fastVersion struct{ minor, patch int }

// measuredFastAPI is the version that is taken where no file of the project says one.
var measuredFastAPI = fastVersion{119, 1}

// fastVersion returns the version of FastAPI that serves the app: the last one of 0.104 where no more is said.
func (m *project) fastVersion() fastVersion {
	parts := strings.Split(m.opt.FastAPI.Text, ".")
	if len(parts) < 2 || parts[0] != "0" {
		return measuredFastAPI
	}
	minor, err := strconv.Atoi(parts[1])
	if err != nil {
		return measuredFastAPI
	}
	v := fastVersion{minor, 1 << 20}
	if len(parts) > 2 {
		v.patch, _ = strconv.Atoi(parts[2])
	}
	return v
}

// since reports whether a version is one of 0.minor.patch or behind it.
func (v fastVersion) since(minor, patch int) bool {
	return v.minor > minor || v.minor == minor && v.patch >= patch
}

// changedWithin are the minor versions of which some patch changed a page.
var changedWithin = []int{75, 104, 111, 115, 128}

// unsaidPatch returns the condition that the last patch of a minor version serves the app, where files say no more than
// that and the pages depend on it; "" elsewhere.
func (m *project) unsaidPatch() string {
	v := m.fastVersion()
	if v.patch < 1<<20 || !slices.Contains(changedWithin, v.minor) {
		return ""
	}
	return "the last release of FastAPI 0." + strconv.Itoa(v.minor) + " serves the app"
}

// swaggerPageOf returns what serves the page of Swagger UI.
func (m *project) swaggerPageOf(title, spec, redirect gotree.Expr) gotree.Expr {
	dist := ""
	switch v := m.fastVersion(); {
	case !v.since(72, 0):
		return gotree.CallOf(m.qual("fastapi", "SwaggerUIPlain"), title, spec, redirect)
	case !v.since(75, 2):
		dist = "3"
	case !v.since(99, 0):
		dist = "4"
	case v.since(128, 1):
		return gotree.CallOf(m.qual("fastapi", "SwaggerUIScaled"), title, spec, redirect)
	case v.since(104, 1) && !v.since(111, 1):
		dist = "5.9.0"
	default:
		return gotree.CallOf(m.qual("fastapi", "SwaggerUI"), title, spec, redirect)
	}
	return gotree.CallOf(m.qual("fastapi", "SwaggerUIVersion"), gotree.Str{Value: dist}, title, spec, redirect)
}

// redocPageOf returns what serves the page of ReDoc.
func (m *project) redocPageOf(title, spec gotree.Expr) gotree.Expr {
	name := "Redoc"
	switch v := m.fastVersion(); {
	case !v.since(81, 0):
		name = "RedocPlain"
	case !v.since(115, 13):
		name = "RedocNext"
	}
	return gotree.CallOf(m.qual("fastapi", name), title, spec)
}

// oauth2Redirect returns what serves the page that OAuth2 comes back to.
func (m *project) oauth2Redirect() gotree.Expr {
	if !m.fastVersion().since(80, 0) {
		return gotree.CallOf(m.qual("fastapi", "OAuth2RedirectBefore80"))
	}
	return gotree.CallOf(m.qual("fastapi", "OAuth2Redirect"))
}

// otherSpec says which part of a specification another version of FastAPI writes in another way, "" for none: since 0.102
// models may have two schemas, since 0.115.13 forms of passwords say so, since 0.128.1 errors have more fields, and since
// 0.129.1 files another type (FastAPI, "Release Notes").
func (m *project) otherSpec(text string) string {
	v := m.fastVersion()
	for _, changed := range []struct {
		differs bool
		holds   string
		what    string
	}{
		{!v.since(102, 0), `-Input"`, "models with two schemas"},
		{!v.since(115, 13), `"client_secret"`, "the form of OAuth2"},
		{v.since(128, 1), `"HTTPValidationError"`, "errors of validation"},
		{v.since(129, 1), `"binary"`, "files"},
	} {
		if changed.differs && strings.Contains(text, changed.holds) {
			return changed.what + ", which FastAPI " + m.opt.FastAPI.Text + " describes in another way than 0.119"
		}
	}
	return ""
}
