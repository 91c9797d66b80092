// Time as responses tell it.
package web

import (
	"net/http"
	"time"
)

// now is the clock of cookies and caches.
var now = time.Now

// HTTPDateNow returns the present as HTTP headers have it, werkzeug.http.http_date().
func HTTPDateNow() string { return HTTPDate(now()) }

// HTTPDate formats a time as HTTP headers have it, in GMT.
func HTTPDate(t time.Time) string { return t.UTC().Format(http.TimeFormat) }
