// Reading HTML entities, html.unescape.

package jinja

import "html"

// unescapeHTML returns text with its entities replaced. Go reads the same names
// as Python; numbers that stand for no character differ and are left to it.
func unescapeHTML(s string) string { return html.UnescapeString(s) }
