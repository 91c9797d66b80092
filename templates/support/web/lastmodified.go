// Times in headers: Last-Modified, and the expiry of cookies.
package web

import (
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SetLastModified is response.last_modified = dt; a naive time is in UTC.
func (r *Response) SetLastModified(dt py.DateTime) {
	r.Headers.Set("Last-Modified", HTTPDate(dt.Time()))
}

// CookieDate returns the expires of set_cookie for a datetime, which is in UTC when
// it is naive.
func CookieDate(dt py.DateTime) string { return HTTPDate(dt.Time()) }

// CookieStamp returns the expires of set_cookie for a number of seconds since 1970.
func CookieStamp(seconds int) string { return HTTPDate(time.Unix(int64(seconds), 0)) }
