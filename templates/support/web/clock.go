// Time as responses tell it.
package web

import (
	"net/http"
	"time"
)

// now is the clock of cookies and caches.
var now = time.Now

// HTTPDate formats a time as HTTP headers have it, in GMT.
func HTTPDate(t time.Time) string { return t.UTC().Format(http.TimeFormat) }
