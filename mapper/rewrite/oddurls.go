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

// checkURLs refuses url_for of such an endpoint, and of one that is known only at run time. An endpoint of the blueprint at
// hand begins with a dot.
func (t *translator) checkURLs(r *rule.Compiled, m rule.Match) {
	if len(t.u.oddURLs) == 0 || !strings.HasPrefix(r.Py, "flask.url_for(") {
		return
	}
	c := t.Const(m.Args["endpoint"])
	odd := c == nil || c.Kind != ir.ConstStr
	for endpoint := range t.u.oddURLs {
		odd = odd || endpoint == c.Text || strings.HasPrefix(c.Text, ".") && strings.HasSuffix(endpoint, c.Text)
	}
	if odd {
		t.Fail(m.Node, diag.NoSwitch, "a URL of a rule whose converter has no translation is not built")
	}
}
