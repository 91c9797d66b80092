// The checks of claims, and the exceptions (jwt.api_jwt, jwt.exceptions).
package jwt

import (
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exception classes of PyJWT.
var (
	PyJWTError                = py.NewClass("PyJWTError", py.Exception)
	InvalidTokenError         = py.NewClass("InvalidTokenError", PyJWTError)
	DecodeError               = py.NewClass("DecodeError", InvalidTokenError)
	InvalidSignatureError     = py.NewClass("InvalidSignatureError", DecodeError)
	ExpiredSignatureError     = py.NewClass("ExpiredSignatureError", InvalidTokenError)
	InvalidAudienceError      = py.NewClass("InvalidAudienceError", InvalidTokenError)
	InvalidIssuerError        = py.NewClass("InvalidIssuerError", InvalidTokenError)
	InvalidIssuedAtError      = py.NewClass("InvalidIssuedAtError", InvalidTokenError)
	ImmatureSignatureError    = py.NewClass("ImmatureSignatureError", InvalidTokenError)
	InvalidKeyError           = py.NewClass("InvalidKeyError", PyJWTError)
	InvalidAlgorithmError     = py.NewClass("InvalidAlgorithmError", InvalidTokenError)
	MissingRequiredClaimError = py.NewClass("MissingRequiredClaimError", InvalidTokenError)
	InvalidSubjectError       = py.NewClass("InvalidSubjectError", InvalidTokenError)
	InvalidJTIError           = py.NewClass("InvalidJTIError", InvalidTokenError)
)

func missing(claim string) error {
	e := MissingRequiredClaimError.New(claim).Set("claim", claim)
	e.Text = func() string { return `Token is missing the "` + claim + `" claim` }
	return e
}

// validate looks at the claims, in PyJWT's order.
func validate(claims *py.Dict[string, any], o Options) error {
	for _, claim := range o.Require {
		if v, _ := claims.Get(claim); v == nil {
			return missing(claim)
		}
	}
	now := py.Time()
	for _, check := range []struct {
		name string
		run  func() error
	}{
		{"iat", func() error { return issued(claims, now+o.Leeway) }},
		{"nbf", func() error { return begun(claims, now+o.Leeway) }},
		{"exp", func() error { return expired(claims, now-o.Leeway) }},
		{"iss", func() error { return issuer(claims, o.Issuer) }},
		{"aud", func() error { return audience(claims, o.Audience) }},
		{"sub", func() error { return textual(claims, "sub", InvalidSubjectError.New("Subject must be a string")) }},
		{"jti", func() error { return textual(claims, "jti", InvalidJTIError.New("JWT ID must be a string")) }},
	} {
		if slices.Contains(o.Skip, check.name) {
			continue
		}
		if err := check.run(); err != nil {
			return err
		}
	}
	return nil
}

// Time returns int(claims[name]) as seconds; wrong says that it is no number, and
// given that it is there at all.
func Time(claims *py.Dict[string, any], name string) (seconds float64, given, wrong bool) {
	v, given := claims.Get(name)
	if !given {
		return 0, false, false
	}
	n, err := py.Int(v)
	if err == nil {
		seconds, err = py.Float(n)
	}
	return seconds, true, err != nil
}

func issued(claims *py.Dict[string, any], until float64) error {
	switch at, _, wrong := Time(claims, "iat"); {
	case wrong:
		return InvalidIssuedAtError.New("Issued At claim (iat) must be an integer.")
	case at > until:
		return ImmatureSignatureError.New("The token is not yet valid (iat)")
	}
	return nil
}

func begun(claims *py.Dict[string, any], until float64) error {
	switch at, _, wrong := Time(claims, "nbf"); {
	case wrong:
		return DecodeError.New("Not Before claim (nbf) must be an integer.")
	case at > until:
		return ImmatureSignatureError.New("The token is not yet valid (nbf)")
	}
	return nil
}

func expired(claims *py.Dict[string, any], from float64) error {
	switch at, given, wrong := Time(claims, "exp"); {
	case wrong:
		return DecodeError.New("Expiration Time claim (exp) must be an integer.")
	case given && at <= from:
		return ExpiredSignatureError.New("Signature has expired")
	}
	return nil
}

func issuer(claims *py.Dict[string, any], want string) error {
	if want == "" {
		return nil
	}
	v, given := claims.Get("iss")
	text, isText := v.(string)
	switch {
	case !given:
		return missing("iss")
	case !isText:
		return InvalidIssuerError.New("Payload Issuer (iss) must be a string")
	case text != want:
		return InvalidIssuerError.New("Invalid issuer")
	}
	return nil
}

func audience(claims *py.Dict[string, any], want []string) error {
	v, _ := claims.Get("aud")
	switch {
	case want == nil && !py.Truth(v):
		return nil
	case want == nil:
		return InvalidAudienceError.New("Invalid audience")
	case !py.Truth(v):
		return missing("aud")
	}
	given, ok := texts(v)
	switch {
	case !ok:
		return InvalidAudienceError.New("Invalid claim format in token")
	case !slices.ContainsFunc(want, func(s string) bool { return slices.Contains(given, s) }):
		return InvalidAudienceError.New("Audience doesn't match")
	}
	return nil
}

// texts returns a text, or a list of texts, as a slice.
func texts(v any) ([]string, bool) {
	if text, ok := v.(string); ok {
		return []string{text}, true
	}
	list, ok := v.(py.Sequence)
	if !ok {
		return nil, false
	}
	items, err := py.ToList(list)
	if err != nil {
		return nil, false
	}
	var out []string
	for _, x := range items.Values() {
		text, isText := x.(string)
		if !isText {
			return nil, false
		}
		out = append(out, text)
	}
	return out, true
}

func textual(claims *py.Dict[string, any], name string, wrong error) error {
	v, given := claims.Get(name)
	if _, isText := v.(string); given && !isText {
		return wrong
	}
	return nil
}
