// Package jwtext keeps views behind JSON Web Tokens as Flask-JWT-Extended 4.7
// does: tokens come in a header, and errors are answered by its handlers.
package jwtext

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/jwt"
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Dict is the header or the claims of a token.
type Dict = *py.Dict[string, any]

// Never is the lifetime of tokens that do not expire.
const Never time.Duration = -1

// Config is what app.config and the callbacks of a JWTManager say. What is left
// out has Flask-JWT-Extended's default.
type Config struct {
	Secret         string
	Algorithm      string        // HS256
	AccessExpires  time.Duration // 15 minutes
	RefreshExpires time.Duration // 30 days
	HeaderName     string        // Authorization
	HeaderType     string        // Bearer
	NoHeaderType   bool          // the header holds the token alone
	IdentityClaim  string        // sub
	MessageKey     string        // msg
	Leeway         float64       // seconds
	AnySubject     bool          // JWT_VERIFY_SUB is off
	LooseClaims    bool          // sub and jti may be no texts, as before PyJWT 2.10
	NoCSRF         bool          // JWT_COOKIE_CSRF_PROTECT is off
	NoNotBefore    bool          // JWT_ENCODE_NBF is off

	Claims   func(c *gin.Context, identity any) (any, error)        // additional_claims_loader
	Headers  func(c *gin.Context, identity any) (any, error)        // additional_headers_loader
	Identity func(c *gin.Context, identity any) (any, error)        // user_identity_loader
	User     func(c *gin.Context, header, claims Dict) (any, error) // user_lookup_loader
	Revoked  func(c *gin.Context, header, claims Dict) (any, error) // token_in_blocklist_loader
	Verified func(c *gin.Context, header, claims Dict) (any, error) // token_verification_loader

	OnUnauthorized func(c *gin.Context, message string) error      // unauthorized_loader
	OnInvalid      func(c *gin.Context, message string) error      // invalid_token_loader
	OnExpired      func(c *gin.Context, header, claims Dict) error // expired_token_loader
	OnStale        func(c *gin.Context, header, claims Dict) error // needs_fresh_token_loader
	OnRevoked      func(c *gin.Context, header, claims Dict) error // revoked_token_loader
	OnUserless     func(c *gin.Context, header, claims Dict) error // user_lookup_error_loader
	OnUnverified   func(c *gin.Context, header, claims Dict) error // token_verification_failed_loader
}

const managerKey = "jwtext.manager"

// Use registers the handlers of the exceptions that tokens raise, and lets the
// requests of the app know its settings.
func Use(app *web.App, config Config) {
	m := &config
	m.defaults()
	app.Use(func(c *gin.Context) { c.Set(managerKey, m) })
	for _, class := range []*py.Class{NoAuthorizationError, CSRFError} {
		app.HandleError(class, m.unauthorized)
	}
	for _, class := range []*py.Class{
		jwt.DecodeError, jwt.MissingRequiredClaimError, jwt.InvalidAudienceError, jwt.InvalidIssuerError, jwt.InvalidTokenError,
		InvalidHeaderError, JWTDecodeError, InvalidQueryParamError, WrongTokenError,
	} {
		app.HandleError(class, m.invalid)
	}
	app.HandleError(jwt.ExpiredSignatureError, m.about("Token has expired", http.StatusUnauthorized, m.OnExpired))
	app.HandleError(FreshTokenRequired, m.about("Fresh token required", http.StatusUnauthorized, m.OnStale))
	app.HandleError(RevokedTokenError, m.about("Token has been revoked", http.StatusUnauthorized, m.OnRevoked))
	app.HandleError(UserLookupError, m.about("", http.StatusUnauthorized, m.OnUserless))
	app.HandleError(UserClaimsVerificationError, m.about("User claims verification failed", http.StatusBadRequest, m.OnUnverified))
}

func (m *Config) defaults() {
	for _, text := range []struct {
		field *string
		value string
	}{{&m.Algorithm, "HS256"}, {&m.HeaderName, "Authorization"}, {&m.HeaderType, "Bearer"}, {&m.IdentityClaim, "sub"}, {&m.MessageKey, "msg"}} {
		if *text.field == "" {
			*text.field = text.value
		}
	}
	if m.AccessExpires == 0 {
		m.AccessExpires = 15 * time.Minute
	}
	if m.RefreshExpires == 0 {
		m.RefreshExpires = 30 * 24 * time.Hour
	}
}

func (m *Config) unauthorized(c *gin.Context, err error) error {
	if m.OnUnauthorized != nil {
		return m.OnUnauthorized(c, py.Str(err))
	}
	return m.say(c, http.StatusUnauthorized, py.Str(err))
}

func (m *Config) invalid(c *gin.Context, err error) error {
	if m.OnInvalid != nil {
		return m.OnInvalid(c, py.Str(err))
	}
	return m.say(c, http.StatusUnprocessableEntity, py.Str(err))
}

// about returns the handler of an exception that carries a token.
func (m *Config) about(message string, status int, own func(c *gin.Context, header, claims Dict) error) web.ErrorHandler {
	return func(c *gin.Context, err error) error {
		header, claims := carried(err)
		switch {
		case own != nil:
			return own(c, header, claims)
		case message == "":
			identity, err := claims.At(m.IdentityClaim)
			if err != nil {
				return err
			}
			return m.say(c, status, "Error loading the user "+py.Str(identity))
		}
		return m.say(c, status, message)
	}
}

func (m *Config) say(c *gin.Context, status int, message string) error {
	return web.JSON(c, status, gin.H{m.MessageKey: message})
}

// managerOf returns the settings of the app that answers a request.
func managerOf(c *gin.Context) (*Config, error) {
	if m, ok := c.Get(managerKey); ok {
		return m.(*Config), nil
	}
	return nil, py.RuntimeError.New("You must initialize a JWTManager with this flask application before using this method")
}
