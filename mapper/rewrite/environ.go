// This file holds the types of what request.environ holds under constant keys.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// environType returns str for request.environ[key] or .get(key, fallback) where the key is one that holds text; the
// fallback, if any, must be text too. Any other expression is Any.
func (t *translator) environType(environ, key, fallback pyast.Expr) ir.Type {
	if t.Qualified(environ) != "flask.request.environ" || fallback != nil && t.TypeOf(fallback) != ir.Type(ir.Str) {
		return ir.Any
	}
	c := t.Const(key)
	if c == nil || c.Kind != ir.ConstStr || !strings.HasPrefix(c.Text, "HTTP_") && !environTexts[c.Text] {
		return ir.Any
	}
	return ir.Str
}

var environTexts = set(`REQUEST_METHOD QUERY_STRING SCRIPT_NAME PATH_INFO REMOTE_ADDR SERVER_SOFTWARE SERVER_PROTOCOL wsgi.url_scheme`)
