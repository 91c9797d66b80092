// This file refuses url_for of rules whose converter spells values in a way that has no translation.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// OddURLs says which endpoints have rules with converters whose to_url has no translation.
func (u *Unit) OddURLs(endpoints map[string]bool) { u.oddURLs = endpoints }

// HasOddURLs reports whether there is any such endpoint.
func (u *Unit) HasOddURLs() bool { return len(u.oddURLs) > 0 }

// IsOddURL reports whether an endpoint may be such; one of the blueprint at hand begins with a dot.
func (u *Unit) IsOddURL(endpoint string) bool {
	for odd := range u.oddURLs {
		if odd == endpoint || strings.HasPrefix(endpoint, ".") && strings.HasSuffix(odd, endpoint) {
			return true
		}
	}
	return false
}

// checkURLs refuses url_for of such an endpoint, and of one that is known only at run time.
func (t *translator) checkURLs(r *rule.Compiled, m rule.Match) {
	if len(t.u.oddURLs) == 0 || !strings.HasPrefix(r.Py, "flask.url_for(") {
		return
	}
	c := t.Const(m.Args["endpoint"])
	if c == nil || c.Kind != ir.ConstStr || t.u.IsOddURL(c.Text) {
		t.Fail(m.Node, diag.NoSwitch, "a URL of a rule whose converter has no translation is not built")
	}
}
