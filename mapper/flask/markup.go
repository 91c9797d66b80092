// This file maps MarkupSafe's text (SEMANTICS I).

package flask

import "github.com/flask2gin/flask2gin/mapper/rule"

// safeText is what makes markupsafe.Markup. What is joined to it is escaped, from both sides.
var safeText = rule.Table{
	{Py: `markupsafe.escape(s)`, Go: `jinja.Escape(s)`},
	{Py: `flask.escape(s)`, Go: `jinja.Escape(s)`},
	{Py: `markupsafe.Markup((base @ str))`, Go: `jinja.Safe(base)`},
	{Py: `flask.Markup((base @ str))`, Go: `jinja.Safe(base)`},
	{Py: `len((m @ markupsafe.Markup))`, Go: `py.StrLen(m.PyStr())`},
	{Py: `str((m @ markupsafe.Markup))`, Go: `m.PyStr()`},
	{Py: `markupsafe.Markup.striptags((m @ markupsafe.Markup))`, Go: `m.StripTags()`},
	{Py: `markupsafe.Markup.upper((m @ markupsafe.Markup))`, Go: `jinja.Safe(py.Upper(m.PyStr()))`},
	{Py: `markupsafe.Markup.lower((m @ markupsafe.Markup))`, Go: `jinja.Safe(py.Lower(m.PyStr()))`},
	{Py: `(m @ markupsafe.Markup) % args`, Go: `m.Percent(args)`},
	{Py: `(m @ markupsafe.Markup) + (other @ markupsafe.Markup)`, Go: `m.Join(other)`},
	{Py: `(m @ markupsafe.Markup) + (other @ str)`, Go: `m.Join(other)`},
	{Py: `(other @ str) + (m @ markupsafe.Markup)`, Go: `jinja.Escape(other).Join(m)`},
}
