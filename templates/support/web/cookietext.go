// What Werkzeug says of a cookie's value that is no text.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// CookieText returns the value of a cookie, or raises TypeError as the regular expression of werkzeug.http.dump_cookie
// does.
func CookieText(value any) (string, error) {
	if text, ok := value.(string); ok {
		return text, nil
	}
	return "", py.TypeError.New("expected string or bytes-like object, got '" + py.TypeName(value) + "'")
}
