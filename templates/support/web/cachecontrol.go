// The Cache-Control header of a response (response.cache_control).
package web

import (
	"slices"
	"strconv"
	"strings"
)

// SetCacheControl sets a directive that has no value, such as "no-store" or
// "public", or removes it.
func (r *Response) SetCacheControl(directive string, on bool) {
	if !on {
		r.cacheControl(directive, "", false)
		return
	}
	r.cacheControl(directive, "", true)
}

// SetMaxAge sets a directive that has seconds, such as "max-age".
func (r *Response) SetMaxAge(directive string, seconds int) {
	r.cacheControl(directive, strconv.Itoa(seconds), true)
}

// cacheControl puts a directive where it stands, or at the end.
func (r *Response) cacheControl(directive, value string, on bool) {
	items := splitList(r.Headers.GetOr("Cache-Control", ""))
	text := directive
	if value != "" {
		text += "=" + value
	}
	at := slices.IndexFunc(items, func(item string) bool {
		name, _, _ := strings.Cut(item, "=")
		return strings.EqualFold(name, directive)
	})
	switch {
	case at < 0 && on:
		items = append(items, text)
	case at >= 0 && on:
		items[at] = text
	case at >= 0:
		items = slices.Delete(items, at, at+1)
	}
	if len(items) == 0 {
		r.Headers.Del("Cache-Control")
		return
	}
	r.Headers.Set("Cache-Control", strings.Join(items, ", "))
}
