// The checks of claims (jose.jwt).
package jose

import (
	"math"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/jwt"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// validate looks at the claims, in python-jose's order.
func validate(claims *py.Dict[string, any], o Options) error {
	for _, claim := range o.Require {
		if !claims.Has(claim) {
			return JWTError.New(`missing required key "` + claim + `" among claims`)
		}
	}
	now := math.Floor(py.Time())
	for _, check := range []struct {
		name string
		run  func() error
	}{
		{"iat", func() error { return issued(claims) }},
		{"nbf", func() error { return begun(claims, now+o.Leeway) }},
		{"exp", func() error { return expired(claims, now-o.Leeway) }},
		{"aud", func() error { return audience(claims, o.Audience) }},
		{"iss", func() error { return issuer(claims, o.Issuer) }},
		{"sub", func() error { return textual(claims, "sub", "Subject must be a string.", o.Subject) }},
		{"jti", func() error { return textual(claims, "jti", "JWT ID must be a string.", "") }},
	} {
		if slices.Contains(o.Skip, check.name) && !slices.Contains(o.Require, check.name) {
			continue
		}
		if err := check.run(); err != nil {
			return err
		}
	}
	if claims.Has("at_hash") {
		return JWTClaimsError.New("No access_token provided to compare against at_hash claim.")
	}
	return nil
}

// seconds returns a time, or raises what is wrong with it: a JWTClaimsError for a
// text that is no number, and TypeError for other values.
func seconds(claims *py.Dict[string, any], name, label string) (at float64, given bool, err error) {
	v, given := claims.Get(name)
	if !given {
		return 0, false, nil
	}
	at, _, wrong := jwt.Time(claims, name)
	if !wrong {
		return at, true, nil
	}
	_, err = py.Int(v)
	if _, isValue := py.Is(err, py.ValueError); isValue {
		return 0, true, JWTClaimsError.New(label + " must be an integer.")
	}
	return 0, true, err
}

func issued(claims *py.Dict[string, any]) error {
	_, _, err := seconds(claims, "iat", "Issued At claim (iat)")
	return err
}

func begun(claims *py.Dict[string, any], until float64) error {
	at, given, err := seconds(claims, "nbf", "Not Before claim (nbf)")
	if err == nil && given && at > until {
		return JWTClaimsError.New("The token is not yet valid (nbf)")
	}
	return err
}

func expired(claims *py.Dict[string, any], from float64) error {
	at, given, err := seconds(claims, "exp", "Expiration Time claim (exp)")
	if err == nil && given && at < from {
		return ExpiredSignatureError.New("Signature has expired.")
	}
	return err
}

func audience(claims *py.Dict[string, any], want string) error {
	v, given := claims.Get("aud")
	if !given {
		return nil
	}
	if text, ok := v.(string); ok {
		v = py.NewList[any](text)
	}
	list, ok := v.(py.Sequence)
	if !ok {
		return JWTClaimsError.New("Invalid claim format in token")
	}
	items, err := py.ToList(list)
	if err != nil {
		return err
	}
	found := false
	for _, x := range items.Values() {
		text, isText := x.(string)
		if !isText {
			return JWTClaimsError.New("Invalid claim format in token")
		}
		found = found || want != "" && text == want
	}
	if !found {
		return JWTClaimsError.New("Invalid audience")
	}
	return nil
}

func issuer(claims *py.Dict[string, any], want string) error {
	if v, _ := claims.Get("iss"); want != "" && v != any(want) {
		return JWTClaimsError.New("Invalid issuer")
	}
	return nil
}

func textual(claims *py.Dict[string, any], name, message, want string) error {
	v, given := claims.Get(name)
	switch text, isText := v.(string); {
	case !given:
	case !isText:
		return JWTClaimsError.New(message)
	case want != "" && text != want:
		return JWTClaimsError.New("Invalid subject")
	}
	return nil
}
