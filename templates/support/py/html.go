// Escaping as Python's module html does it.

package py

import "strings"

var (
	htmlEscapes     = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#x27;")
	htmlTextEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
)

// HTMLEscape returns html.escape(s), which spells quotes otherwise than Go's html.EscapeString and MarkupSafe.
func HTMLEscape(s string) string { return htmlEscapes.Replace(s) }

// HTMLEscapeText returns html.escape(s, quote=False).
func HTMLEscapeText(s string) string { return htmlTextEscapes.Replace(s) }
