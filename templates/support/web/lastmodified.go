// Times in headers: Last-Modified, and the expiry of cookies.
package web

import (
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SetLastModified is response.last_modified = dt; a naive time is in UTC.
func (r *Response) SetLastModified(dt py.DateTime) { r.SetDate("Last-Modified", dt) }

// SetDate sets a header field that holds a time, such as Expires; a naive time is in
// UTC.
func (r *Response) SetDate(name string, dt py.DateTime) {
	r.Headers.Set(name, HTTPDate(dt.Time()))
}

// StampTime returns the last_modified of send_file for a number of seconds since 1970.
func StampTime(seconds int) time.Time { return time.Unix(int64(seconds), 0) }

// CookieDate returns the expires of set_cookie for a datetime, which is in UTC when
// it is naive.
func CookieDate(dt py.DateTime) string { return HTTPDate(dt.Time()) }

// CookieStamp returns the expires of set_cookie for a number of seconds since 1970.
func CookieStamp(seconds int) string { return HTTPDate(time.Unix(int64(seconds), 0)) }
