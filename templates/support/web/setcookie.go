// Response cookies: Response.set_cookie and delete_cookie (SEMANTICS C.7).
package web

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// CookieOptions are the keywords of set_cookie.
type CookieOptions struct {
	MaxAge      *int      // seconds; sets Expires too, unless that is given
	Expires     time.Time // the zero time means none
	ExpiresText string    // an HTTP date, as it is
	Path        string    // "" means "/"
	NoPath      bool      // path=None
	Domain      string
	Secure      bool
	HTTPOnly    bool
	SameSite    string // Strict, Lax or None, in any case
	Partitioned bool   // sets Secure too
}

// SetCookie adds a Set-Cookie field. It refuses other values of SameSite with
// ValueError.
func (r *Response) SetCookie(key, value string, options ...CookieOptions) error {
	var o CookieOptions
	if len(options) > 0 {
		o = options[0]
	}
	attributes, err := o.attributes()
	if err != nil {
		return err
	}
	pair := latin1(key) + "=" + quoteCookie(value)
	r.Headers.Add("Set-Cookie", strings.Join(append([]string{pair}, attributes...), "; "))
	return nil
}

// DeleteCookie adds a Set-Cookie field that makes the client forget the cookie.
// Path and domain must be those it was set with.
func (r *Response) DeleteCookie(key string, options ...CookieOptions) error {
	var o CookieOptions
	if len(options) > 0 {
		o = options[0]
	}
	zero := 0
	o.MaxAge, o.Expires = &zero, time.Unix(0, 0)
	return r.SetCookie(key, "", o)
}

// attributes returns what follows the pair, in Werkzeug's order.
func (o CookieOptions) attributes() ([]string, error) {
	var list []string
	add := func(set bool, text string) {
		if set {
			list = append(list, text)
		}
	}
	domain, _, _ := strings.Cut(o.Domain, ":")
	domain = strings.TrimLeft(domain, ".")
	add(o.Domain != "", "Domain="+domain)
	expires := o.expires()
	add(expires != "", "Expires="+expires)
	if o.MaxAge != nil {
		add(true, "Max-Age="+strconv.Itoa(*o.MaxAge))
	}
	add(o.Secure || o.Partitioned, "Secure")
	add(o.HTTPOnly, "HttpOnly")
	path := o.Path
	if path == "" {
		path = "/"
	}
	add(!o.NoPath, "Path="+quote(path, "%!$&'()*+,/:=@"))
	sameSite, err := titleSameSite(o.SameSite)
	add(o.SameSite != "", "SameSite="+sameSite)
	add(o.Partitioned, "Partitioned")
	return list, err
}

// expires returns the date, which MaxAge implies when none is given.
func (o CookieOptions) expires() string {
	switch {
	case o.ExpiresText != "":
		return o.ExpiresText
	case !o.Expires.IsZero():
		return HTTPDate(o.Expires)
	case o.MaxAge != nil:
		return HTTPDate(now().Add(time.Duration(*o.MaxAge) * time.Second))
	}
	return ""
}

func titleSameSite(s string) (string, error) {
	switch strings.ToLower(s) {
	case "":
		return "", nil
	case "strict":
		return "Strict", nil
	case "lax":
		return "Lax", nil
	case "none":
		return "None", nil
	}
	return "", py.ValueError.New("SameSite must be 'Strict', 'Lax', or 'None'.")
}

var plainCookie = regexp.MustCompile("^[0-9A-Za-z_!#$%&'()*+\\-./:<=>?@\\[\\]^`{|}~]*$")

// quoteCookie quotes a value that has other characters than RFC 6265 allows,
// its bytes as octal escapes.
func quoteCookie(value string) string {
	if plainCookie.MatchString(value) {
		return value
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(value) {
		switch c := value[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c <= 0x19 || c == ',' || c == ';' || c >= 0x7f:
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
