// This file refuses templates that make URLs of rules whose converter has no translation.

package mapper

import (
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// plainURL is a call of url_for whose endpoint is spelled out.
var plainURL = regexp.MustCompile(`url_for\(\s*(?:'([^'"\\]*)'|"([^'"\\]*)")\s*[,)]`)

// spellsOdd reports whether a template, or one that it uses, asks url_for for such a rule, or for one that only the
// running app knows.
func (p *pages) spellsOdd(name string) bool {
	if !p.m.unit.HasOddURLs() {
		return false
	}
	for _, text := range p.views.Sources(name) {
		calls := plainURL.FindAllStringSubmatch(text, -1)
		if len(calls) < strings.Count(text, "url_for") {
			return true
		}
		for _, call := range calls {
			if p.m.unit.IsOddURL(call[1] + call[2]) {
				return true
			}
		}
	}
	return false
}

func oddURL() *rewrite.Failure {
	return &rewrite.Failure{Code: diag.NoSwitch, Message: "the template makes a URL of a rule whose converter has no translation"}
}
