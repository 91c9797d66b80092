// The Vary header.
package web

import (
	"slices"
	"strings"
)

// AddVary adds a name to Vary unless it is there, response.vary.add(name).
func (h *Headers) AddVary(name string) {
	vary, ok := h.Get("Vary")
	items := splitList(vary)
	switch {
	case !ok || len(items) == 0:
		h.Set("Vary", name)
	case !slices.ContainsFunc(items, func(s string) bool { return strings.EqualFold(s, name) }):
		h.Set("Vary", strings.Join(append(items, name), ", "))
	}
}
