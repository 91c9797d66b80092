// This file says what templates of FastAPI apps know by themselves.

package mapper

import (
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// requestOfFastAPI are the attributes of Starlette's Request that templates may read.
var requestOfFastAPI = map[string]bool{"method": true, "url": true, "base_url": true, "query_params": true, "cookies": true, "path_params": true, "url_for": true}

// flaskOnly are the names that Flask gives templates and FastAPI does not.
var flaskOnly = map[string]bool{"g": true, "session": true, "get_flashed_messages": true, "config": true}

// importing finds the imports of templates.
var importing = regexp.MustCompile(`\{%[-+]?\s*(?:import|from)\s+(?:'([^']+)'|"([^"]+)"|)([^%]*)%\}`)

// apartFromRequest refuses templates that import others without their context which look for the request: Starlette gives it
// to the context alone, and url_for asks for it there.
func (p *pages) apartFromRequest(name string) *rewrite.Failure {
	if !p.m.isFastAPI() {
		return nil
	}
	for _, text := range p.views.Sources(name) {
		for _, m := range importing.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(m[3], "with context") && p.looksForRequest(m[1]+m[2]) {
				return &rewrite.Failure{Code: diag.NoTemplateName, Message: "a template that is imported without its context looks for the request"}
			}
		}
	}
	return nil
}

// looksForRequest reports whether a template, or one that it uses, may read the request; one that is not known may.
func (p *pages) looksForRequest(name string) bool {
	texts := p.views.Sources(name)
	return len(texts) == 0 || slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, "url_for") || strings.Contains(text, "request") })
}
