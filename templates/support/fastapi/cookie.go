// Cookies that responses set (starlette.responses.Response.set_cookie).
package fastapi

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// CookieOptions are the options of SetCookie.
type CookieOptions struct {
	MaxAge   *int
	Expires  *int   // seconds from now
	Path     string // "" means "/"
	Domain   string
	Secure   bool
	HTTPOnly bool
	SameSite string // "" means lax, "-" none at all
}

// SetCookie adds a cookie, whose attributes stand in the order of their names. A
// value with characters beyond Latin-1 raises UnicodeEncodeError.
func (r *Response) SetCookie(key, value string, options ...CookieOptions) error {
	if err := latin1(value); err != nil {
		return err
	}
	var o CookieOptions
	if len(options) > 0 {
		o = options[0]
	}
	parts := []string{key + "=" + quoteCookie(value)}
	add := func(given bool, text string) {
		if given {
			parts = append(parts, text)
		}
	}
	add(o.Domain != "", "Domain="+o.Domain)
	if o.Expires != nil {
		add(true, "expires="+time.Now().UTC().Add(time.Duration(*o.Expires)*time.Second).Format(http.TimeFormat))
	}
	add(o.HTTPOnly, "HttpOnly")
	if o.MaxAge != nil {
		add(true, fmt.Sprintf("Max-Age=%d", *o.MaxAge))
	}
	if o.Path == "" {
		o.Path = "/"
	}
	add(true, "Path="+o.Path)
	if o.SameSite == "" {
		o.SameSite = "lax"
	}
	add(o.SameSite != "-", "SameSite="+o.SameSite)
	add(o.Secure, "Secure")
	r.Cookies = append(r.Cookies, strings.Join(parts, "; "))
	return nil
}

// quoteCookie quotes a value that is no token (http.cookies._quote).
func quoteCookie(value string) string {
	const legal = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~:"
	if strings.Trim(value, legal) == "" && value != "" {
		return value
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range value {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case strings.ContainsRune(legal+" ()/<=>?@[]{}", c):
			b.WriteRune(c)
		default:
			fmt.Fprintf(&b, `\%03o`, c)
		}
	}
	return b.String() + `"`
}
