// The exceptions (flask_jwt_extended.exceptions).
package jwtext

import "github.com/flask2gin/flask2gin/templates/support/py"

// The exception classes of Flask-JWT-Extended.
var (
	JWTExtendedException        = py.NewClass("JWTExtendedException", py.Exception)
	JWTDecodeError              = py.NewClass("JWTDecodeError", JWTExtendedException)
	InvalidHeaderError          = py.NewClass("InvalidHeaderError", JWTExtendedException)
	InvalidQueryParamError      = py.NewClass("InvalidQueryParamError", JWTExtendedException)
	NoAuthorizationError        = py.NewClass("NoAuthorizationError", JWTExtendedException)
	CSRFError                   = py.NewClass("CSRFError", JWTExtendedException)
	WrongTokenError             = py.NewClass("WrongTokenError", JWTExtendedException)
	RevokedTokenError           = py.NewClass("RevokedTokenError", JWTExtendedException)
	FreshTokenRequired          = py.NewClass("FreshTokenRequired", JWTExtendedException)
	UserLookupError             = py.NewClass("UserLookupError", JWTExtendedException)
	UserClaimsVerificationError = py.NewClass("UserClaimsVerificationError", JWTExtendedException)
)

// carrying lets an exception carry the token that it is about.
func carrying(e *py.Error, header, claims Dict) error {
	return e.Set("jwt_header", header).Set("jwt_data", claims)
}

// carried returns the header and the claims that an exception carries.
func carried(err error) (header, claims Dict) {
	h, _ := py.GetAttr(err, "jwt_header")
	d, _ := py.GetAttr(err, "jwt_data")
	header, _ = h.(Dict)
	claims, _ = d.(Dict)
	return header, claims
}
