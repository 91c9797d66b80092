// The making and reading of tokens (flask_jwt_extended.utils, tokens).
package jwtext

import (
	"time"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/jwt"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Token is what create_access_token is given besides the identity.
type Token struct {
	Fresh   any // a bool or a timedelta
	Expires any // a timedelta, or false for a token that does not expire; nil for the app's setting
	Claims  any // a dict or nil
	Headers any // a dict or nil
}

// AccessToken is create_access_token.
func AccessToken(c *gin.Context, identity any, more ...Token) (string, error) {
	return issue(c, "access", identity, more)
}

// RefreshToken is create_refresh_token.
func RefreshToken(c *gin.Context, identity any, more ...Token) (string, error) {
	return issue(c, "refresh", identity, more)
}

// issue is JWTManager._encode_jwt_from_config.
func issue(c *gin.Context, kind string, identity any, more []Token) (string, error) {
	m, err := managerOf(c)
	if err != nil {
		return "", err
	}
	extra := Token{}
	if len(more) > 0 {
		extra = more[0]
	}
	headers, err := merged(c, m.Headers, identity, extra.Headers)
	if err != nil {
		return "", err
	}
	own, err := merged(c, m.Claims, identity, extra.Claims)
	if err != nil {
		return "", err
	}
	if m.Identity != nil {
		if identity, err = m.Identity(c, identity); err != nil {
			return "", err
		}
	}
	claims, err := m.claims(kind, identity, extra)
	if err != nil {
		return "", err
	}
	claims.Update(own)
	return jwt.EncodeAs(claims, m.Secret, m.Algorithm, headers, py.FlaskDefault)
}

// merged returns what a callback says of an identity, with what the call adds.
func merged(c *gin.Context, callback func(*gin.Context, any) (any, error), identity, more any) (*py.Dict[any, any], error) {
	out := py.NewDict[any, any]()
	if callback != nil {
		given, err := callback(c, identity)
		if err != nil {
			return nil, err
		}
		d, ok := py.Value(given).(py.Mapping)
		if !ok {
			return nil, py.NotPorted.New("a callback that returns no dict")
		}
		out.Update(py.DictAs[any, any](d))
	}
	if py.Value(more) == nil {
		return out, nil
	}
	d, ok := py.Value(more).(py.Mapping)
	if !ok {
		return nil, py.NotPorted.New("claims that are no dict")
	}
	out.Update(py.DictAs[any, any](d))
	return out, nil
}

// claims makes the claims of a new token (_encode_jwt).
func (m *Config) claims(kind string, identity any, extra Token) (*py.Dict[any, any], error) {
	now := time.Now()
	fresh := py.Value(extra.Fresh)
	if d, ok := fresh.(py.TimeDelta); ok {
		fresh = float64(now.UnixMicro())/1e6 + d.TotalSeconds()
	} else if fresh == nil {
		fresh = false
	}
	out := py.DictOf(
		py.P[any, any]("fresh", fresh), py.P[any, any]("iat", int(now.Unix())), py.P[any, any]("jti", py.NewUUID4().String()),
		py.P[any, any]("type", kind), py.P[any, any](m.IdentityClaim, identity),
	)
	if !m.NoNotBefore {
		out.Set("nbf", int(now.Unix()))
	}
	if !m.NoCSRF {
		out.Set("csrf", py.NewUUID4().String())
	}
	expires, err := m.lifetime(kind, extra.Expires)
	if err != nil {
		return nil, err
	}
	if expires != Never {
		out.Set("exp", int(now.Add(expires).Unix()))
	}
	return out, nil
}

// lifetime returns how long a token lives.
func (m *Config) lifetime(kind string, given any) (time.Duration, error) {
	switch given := py.Value(given).(type) {
	case nil:
		if kind == "access" {
			return m.AccessExpires, nil
		}
		return m.RefreshExpires, nil
	case py.TimeDelta:
		if given.TotalSeconds() == 0 {
			return Never, nil
		}
		return time.Duration(given.TotalSeconds() * 1e9), nil
	case bool:
		if !given {
			return Never, nil
		}
	}
	return 0, py.TypeError.New("unsupported operand type(s) for +: 'datetime.datetime' and '" + py.TypeName(given) + "'")
}

// Decode is decode_token: the claims of a valid token.
func Decode(c *gin.Context, token any) (Dict, error) {
	m, err := managerOf(c)
	if err != nil {
		return nil, err
	}
	return m.decode(token, false)
}

// everything is what jwt.decode leaves out without the signature.
var everything = []string{"signature", "exp", "nbf", "iat", "aud", "iss", "sub", "jti"}

// decode is JWTManager._decode_jwt_from_config. What is expired is said with the
// token.
func (m *Config) decode(token any, expired bool) (Dict, error) {
	if _, err := jwt.Decode(token, "", jwt.Options{Skip: everything}); err != nil {
		return nil, err
	}
	skip := []string{"aud"}
	if m.AnySubject {
		skip = append(skip, "sub")
	}
	if m.LooseClaims {
		skip = append(skip, "sub", "jti")
	}
	if expired {
		skip = append(skip, "exp")
	}
	claims, err := jwt.Decode(token, m.Secret, jwt.Options{Algorithms: []string{m.Algorithm}, Leeway: m.Leeway, Skip: skip})
	if e, late := py.Is(err, jwt.ExpiredSignatureError); err != nil && late {
		return nil, m.expired(token, e)
	}
	if err != nil {
		return nil, err
	}
	if !claims.Has(m.IdentityClaim) {
		return nil, JWTDecodeError.New("Missing claim: " + m.IdentityClaim)
	}
	claims.SetDefault("type", "access")
	claims.SetDefault("fresh", false)
	claims.SetDefault("jti", nil)
	return claims, nil
}

// expired lets the exception of an expired token carry it.
func (m *Config) expired(token any, e *py.Error) error {
	header, err := jwt.UnverifiedHeader(token)
	if err != nil {
		return err
	}
	claims, err := m.decode(token, true)
	if err != nil {
		return err
	}
	return carrying(e, header, claims)
}

// tokenOf returns what a request was verified with.
func tokenOf(c *gin.Context) (*verified, error) {
	if v, ok := c.Get(tokenKey); ok {
		return v.(*verified), nil
	}
	return nil, py.RuntimeError.New("You must call `@jwt_required()` or `verify_jwt_in_request()` before using this method")
}

// Claims is get_jwt.
func Claims(c *gin.Context) (Dict, error) {
	v, err := tokenOf(c)
	if err != nil {
		return nil, err
	}
	return v.claims, nil
}

// Header is get_jwt_header.
func Header(c *gin.Context) (Dict, error) {
	v, err := tokenOf(c)
	if err != nil {
		return nil, err
	}
	return v.header, nil
}

// Identity is get_jwt_identity: whom the request's token names, or nil.
func Identity(c *gin.Context) (any, error) {
	v, err := tokenOf(c)
	if err != nil {
		return nil, err
	}
	m, err := managerOf(c)
	if err != nil {
		return nil, err
	}
	identity, _ := v.claims.Get(m.IdentityClaim)
	return identity, nil
}

// User is get_current_user.
func User(c *gin.Context) (any, error) {
	v, err := tokenOf(c)
	if err == nil && !v.looked {
		err = py.RuntimeError.New("You must provide a `@jwt.user_lookup_loader` callback to use this method")
	}
	if err != nil {
		return nil, err
	}
	return v.user, nil
}
