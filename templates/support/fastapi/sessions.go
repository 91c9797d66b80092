// Sessions in signed cookies (starlette.middleware.sessions).
package fastapi

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// sessionKey is where a Gin context keeps the session.
const sessionKey = "fastapi.session"

// SessionOptions are the options of Sessions.
type SessionOptions struct {
	Cookie    string // "" means "session"
	MaxAge    int    // in seconds
	Forever   bool   // max_age=None
	Path      string // "" means "/"
	SameSite  string // "" means lax
	HTTPSOnly bool
	Domain    string
}

// Sessions is SessionMiddleware(secret_key=secret, ...): request.session is what
// the client's cookie holds, and the answer's cookie what is left of it.
func Sessions(secret string, o SessionOptions) Middleware {
	if o.Cookie == "" {
		o.Cookie = "session"
	}
	if o.Path == "" {
		o.Path = "/"
	}
	if o.SameSite == "" {
		o.SameSite = "lax"
	}
	return func(c *gin.Context, next Next) (*Response, error) {
		session, known, err := o.read(c, secret, time.Now())
		if err != nil {
			return nil, err
		}
		c.Set(sessionKey, session)
		r, err := next(c)
		if err != nil {
			return nil, err
		}
		switch {
		case session.Len() > 0:
			data, err := signSession(secret, session, time.Now())
			if err != nil {
				return nil, err
			}
			age := ""
			if !o.Forever && o.MaxAge != 0 {
				age = fmt.Sprintf("Max-Age=%d; ", o.MaxAge)
			}
			r.Cookies = append(r.Cookies, o.cookie(data, age))
		case known:
			r.Cookies = append(r.Cookies, o.cookie("null", "expires=Thu, 01 Jan 1970 00:00:00 GMT; "))
		}
		return r, nil
	}
}

// cookie returns the field Set-Cookie.
func (o SessionOptions) cookie(data, age string) string {
	text := o.Cookie + "=" + data + "; path=" + o.Path + "; " + age + "httponly; samesite=" + o.SameSite
	if o.HTTPSOnly {
		text += "; secure"
	}
	if o.Domain != "" {
		text += "; domain=" + o.Domain
	}
	return text
}

// read returns the session of the client's cookie; known is false without one that
// counts.
func (o SessionOptions) read(c *gin.Context, secret string, at time.Time) (session *py.Dict[string, any], known bool, err error) {
	session = py.NewDict[string, any]()
	cookie, ok := CookieIf(c, o.Cookie)
	if !ok {
		return session, false, nil
	}
	data, ok := o.unsign(secret, cookie, at)
	if !ok {
		return session, false, nil
	}
	held, err := py.LoadsBytes(data)
	if err != nil {
		return nil, false, err
	}
	fields, ok := held.(py.Mapping)
	if !ok {
		return nil, false, py.AttributeError.New("the session is no dict")
	}
	names, err := py.ToList(fields)
	if err != nil {
		return nil, false, err
	}
	for _, name := range names.Values() {
		value, err := py.GetItem(fields, name)
		if err != nil {
			return nil, false, err
		}
		session.Set(py.Str(name), value)
	}
	return session, true, nil
}

// unsign returns the JSON of a cookie that was signed with the key and is not too
// old (itsdangerous.TimestampSigner.unsign).
func (o SessionOptions) unsign(secret, cookie string, at time.Time) ([]byte, bool) {
	value, mac, ok := cutLast(cookie)
	given, err := base64.RawURLEncoding.DecodeString(mac)
	if !ok || err != nil || !hmac.Equal(given, sessionMAC(secret, value)) {
		return nil, false
	}
	body, stamp, ok := cutLast(value)
	signed, err := base64.RawURLEncoding.DecodeString(stamp)
	if !ok || err != nil {
		return nil, false
	}
	age := at.Unix() - new(big.Int).SetBytes(signed).Int64()
	if !o.Forever && (age > int64(o.MaxAge) || age < 0) {
		return nil, false
	}
	data, err := base64.StdEncoding.DecodeString(body)
	return data, err == nil
}

func cutLast(text string) (before, after string, ok bool) {
	i := strings.LastIndexByte(text, '.')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

// signSession returns the cookie of a session's values. What has no form is
// TypeError.
func signSession(secret string, session *py.Dict[string, any], at time.Time) (string, error) {
	text, err := py.Dumps(session, py.JSONOptions{})
	if err != nil {
		return "", err
	}
	stamp := base64.RawURLEncoding.EncodeToString(big.NewInt(at.Unix()).Bytes())
	value := base64.StdEncoding.EncodeToString([]byte(text)) + "." + stamp
	return value + "." + base64.RawURLEncoding.EncodeToString(sessionMAC(secret, value)), nil
}

// sessionMAC returns the signature of a value under the key that itsdangerous
// derives by itself (itsdangerous.Signer, django-concat).
func sessionMAC(secret, value string) []byte {
	key := sha1.Sum([]byte("itsdangerous.Signer" + "signer" + secret))
	mac := hmac.New(sha1.New, key[:])
	mac.Write([]byte(value))
	return mac.Sum(nil)
}

// SessionOf returns request.session, or raises AssertionError outside of Sessions.
func SessionOf(c *gin.Context) (*py.Dict[string, any], error) {
	session, ok := c.Get(sessionKey)
	if !ok {
		return nil, py.AssertionError.New("SessionMiddleware must be installed to access request.session")
	}
	return session.(*py.Dict[string, any]), nil
}
