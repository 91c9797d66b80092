// What lets requests pass (flask_jwt_extended.view_decorators).
package jwtext

import (
	"regexp"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/jwt"
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Check says what jwt_required asks for besides an access token.
type Check struct {
	Optional    bool
	Fresh       bool
	Refresh     bool // a refresh token instead
	AnyType     bool // verify_type=False
	SkipRevoked bool // skip_revocation_check=True
}

// Required lets a view answer requests with an access token alone (@jwt_required()).
func Required(view web.View) web.View { return RequiredAs(Check{}, view) }

// RequiredAs is Required with the arguments of jwt_required.
func RequiredAs(check Check, view web.View) web.View {
	return func(c *gin.Context) error {
		if err := Verify(c, check); err != nil {
			return err
		}
		return view(c)
	}
}

const tokenKey = "jwtext.token"

// verified is what a request is known by.
type verified struct {
	header, claims Dict
	user           any
	looked         bool // the user was looked up
}

// Verify is verify_jwt_in_request: it keeps the request's token, and raises where
// it has none that is valid.
func Verify(c *gin.Context, check Check) error {
	if c.Request.Method == "OPTIONS" {
		return nil
	}
	m, err := managerOf(c)
	if err != nil {
		return err
	}
	v, err := m.verify(c, check)
	if _, missing := py.Is(err, NoAuthorizationError); err != nil && missing && check.Optional {
		empty := py.NewDict[string, any]
		c.Set(tokenKey, &verified{header: empty(), claims: empty(), looked: true})
		return nil
	}
	if err != nil {
		return err
	}
	if m.User != nil {
		if v.user, err = m.user(c, v); err != nil {
			return err
		}
		v.looked = true
	}
	c.Set(tokenKey, v)
	return nil
}

// user looks the user up.
func (m *Config) user(c *gin.Context, v *verified) (any, error) {
	identity, err := v.claims.At(m.IdentityClaim)
	if err != nil {
		return nil, err
	}
	user, err := m.User(c, v.header, v.claims)
	if err == nil && user == nil {
		err = carrying(UserLookupError.New("user_lookup returned None for "+py.Str(identity)), v.header, v.claims)
	}
	return user, err
}

// verify reads the token and looks at what is asked of it (_decode_jwt_from_request).
func (m *Config) verify(c *gin.Context, check Check) (*verified, error) {
	text, err := m.token(c)
	if err != nil {
		return nil, err
	}
	claims, err := m.decode(text, false)
	if err != nil {
		return nil, err
	}
	header, err := jwt.UnverifiedHeader(text)
	if err != nil {
		return nil, err
	}
	if !check.AnyType {
		if err := checkType(claims, check.Refresh); err != nil {
			return nil, err
		}
	}
	if check.Fresh {
		if err := checkFresh(header, claims); err != nil {
			return nil, err
		}
	}
	if err := m.ask(c, check, header, claims); err != nil {
		return nil, err
	}
	return &verified{header: header, claims: claims}, nil
}

// ask lets the app's callbacks refuse a token.
func (m *Config) ask(c *gin.Context, check Check, header, claims Dict) error {
	if m.Revoked != nil && !check.SkipRevoked {
		revoked, err := m.Revoked(c, header, claims)
		if err != nil {
			return err
		}
		if py.Truth(revoked) {
			return carrying(RevokedTokenError.New("Token has been revoked"), header, claims)
		}
	}
	if m.Verified != nil {
		ok, err := m.Verified(c, header, claims)
		if err != nil {
			return err
		}
		if !py.Truth(ok) {
			return carrying(UserClaimsVerificationError.New("User claims verification failed"), header, claims)
		}
	}
	return nil
}

func checkType(claims Dict, refresh bool) error {
	kind, _ := claims.Get("type")
	switch isRefresh := kind == any("refresh"); {
	case !refresh && isRefresh:
		return WrongTokenError.New("Only non-refresh tokens are allowed")
	case refresh && !isRefresh:
		return WrongTokenError.New("Only refresh tokens are allowed")
	}
	return nil
}

func checkFresh(header, claims Dict) error {
	fresh, _ := claims.Get("fresh")
	if on, isBool := fresh.(bool); isBool {
		if on {
			return nil
		}
		return carrying(FreshTokenRequired.New("Fresh token required"), header, claims)
	}
	stale, err := py.Lt(fresh, py.Time())
	if err == nil && stale {
		err = carrying(FreshTokenRequired.New("Fresh token required"), header, claims)
	}
	return err
}

var commas = regexp.MustCompile(`,\s*`)

// token reads the header that holds the token (_decode_jwt_from_headers).
func (m *Config) token(c *gin.Context) (string, error) {
	given, _ := web.Header(c, m.HeaderName)
	given = strings.Trim(py.Strip(given), ",")
	if given == "" {
		return "", NoAuthorizationError.New("Missing " + m.HeaderName + " Header")
	}
	if m.NoHeaderType {
		parts := py.SplitFields(given, -1)
		if len(parts) != 1 {
			return "", InvalidHeaderError.New("Bad " + m.HeaderName + " header. Expected '" + m.HeaderName + ": <JWT>'")
		}
		return parts[0], nil
	}
	expected := "Expected '" + m.HeaderName + ": " + m.HeaderType + " <JWT>'"
	fields := slices.DeleteFunc(commas.Split(given, -1), func(s string) bool {
		parts := py.SplitFields(s, -1)
		return len(parts) == 0 || parts[0] != m.HeaderType
	})
	if len(fields) != 1 {
		return "", NoAuthorizationError.New("Missing '" + m.HeaderType + "' type in '" + m.HeaderName + "' header. " + expected)
	}
	parts := py.SplitFields(fields[0], -1)
	if len(parts) != 2 {
		return "", InvalidHeaderError.New("Bad " + m.HeaderName + " header. " + expected)
	}
	return parts[1], nil
}
