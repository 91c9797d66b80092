// Package jwt makes and reads JSON Web Tokens as PyJWT 2.15 does, with its
// exceptions; the signatures are golang-jwt's.
package jwt

import (
	"encoding/base64"
	"strings"

	"github.com/golang-jwt/jwt/v5"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Options are the arguments of Decode besides the token and its key.
type Options struct {
	Algorithms []string
	Audience   []string // one of them must be the token's; nil for a token without one
	Issuer     string   // "" for any
	Leeway     float64  // seconds
	Require    []string // claims that must be there
	Skip       []string // checks that are left out: "signature", "exp", "nbf", "iat", "aud", "iss", "sub" and "jti"
}

// Encode returns jwt.encode(payload, key, algorithm, headers). Headers may be
// nil. It raises TypeError for a payload that is no dict, and what JSON and
// the key raise.
func Encode(payload, key any, algorithm string, headers any) (string, error) {
	return EncodeAs(payload, key, algorithm, headers, nil)
}

// EncodeAs is Encode with a json_encoder, whose default gives what stands for
// values that JSON has no form for.
func EncodeAs(payload, key any, algorithm string, headers any, other func(x any) (any, error)) (string, error) {
	claims, err := withTimes(payload)
	if err != nil {
		return "", err
	}
	style := compact
	style.Default = other
	body, err := py.Dumps(claims, style)
	if err != nil {
		return "", err
	}
	header := py.DictOf(py.P[any, any]("typ", "JWT"), py.P[any, any]("alg", algorithm))
	if more, ok := py.Value(headers).(py.Mapping); ok {
		header.Update(py.DictAs[any, any](more))
	}
	if typ, _ := header.Get("typ"); header.Has("b64") || typ != any("JWT") {
		return "", py.NotPorted.New("a token of another type")
	}
	if algorithm, err = algorithmOf(header); err != nil {
		return "", err
	}
	head, err := py.Dumps(header, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":", SortKeys: true})
	if err != nil {
		return "", err
	}
	return sign(encode(head)+"."+encode(body), key, algorithm)
}

// algorithmOf returns what a header says of the algorithm.
func algorithmOf(header *py.Dict[any, any]) (string, error) {
	if err := kid(header); err != nil {
		return "", err
	}
	alg, _ := header.Get("alg")
	algorithm, ok := alg.(string)
	if !ok {
		return "", py.NotPorted.New("an algorithm that is no text")
	}
	return algorithm, nil
}

// kid refuses a key's name that is no text.
func kid(header *py.Dict[any, any]) error {
	name, ok := header.Get("kid")
	if _, isText := name.(string); ok && !isText {
		return InvalidTokenError.New("Key ID header parameter must be a string")
	}
	return nil
}

var compact = py.JSONOptions{ItemSeparator: ",", KeySeparator: ":"}

func encode(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }

// withTimes returns a copy of a payload whose times are seconds.
func withTimes(payload any) (*py.Dict[any, any], error) {
	given, ok := py.Value(payload).(py.Mapping)
	if !ok {
		return nil, py.TypeError.New("Expecting a dict object, as JWT only supports JSON objects as payloads.")
	}
	claims := py.DictAs[any, any](given)
	for _, name := range []string{"exp", "iat", "nbf"} {
		if v, _ := claims.Get(name); v != nil {
			claims.Set(name, Seconds(v))
		}
	}
	if issuer, ok := claims.Get("iss"); ok {
		if _, isText := issuer.(string); !isText {
			return nil, py.TypeError.New("Issuer (iss) must be a string.")
		}
	}
	return claims, nil
}

// Seconds returns timegm(v.utctimetuple()) of a datetime, and any other value as
// it is. A datetime without a zone counts as UTC.
func Seconds(v any) any {
	t, ok := py.Value(v).(py.DateTime)
	if !ok {
		return v
	}
	if t.Naive() {
		t = t.WithZone(py.UTC)
	}
	return int(t.Time().Unix())
}

// sign puts the signature behind a header and a payload.
func sign(input string, key any, algorithm string) (string, error) {
	method, secret, err := methodOf(key, algorithm)
	if err != nil {
		return "", err
	}
	signature, err := method.Sign(input, secret)
	if err != nil {
		return "", err
	}
	return input + "." + base64.RawURLEncoding.EncodeToString(signature), nil
}

// methodOf returns a method of signing with its key. Methods besides HMAC raise
// NotPorted.
func methodOf(key any, algorithm string) (*jwt.SigningMethodHMAC, []byte, error) {
	method, ok := jwt.GetSigningMethod(algorithm).(*jwt.SigningMethodHMAC)
	switch {
	case !ok && jwt.GetSigningMethod(algorithm) != nil:
		return nil, nil, py.NotPorted.New("the algorithm " + algorithm)
	case !ok:
		return nil, nil, py.NotImplementedError.New("Algorithm not supported")
	}
	secret, err := SecretOf(key)
	switch {
	case err != nil:
		return nil, nil, err
	case len(secret) == 0:
		return nil, nil, InvalidKeyError.New("HMAC key must not be empty.")
	case !IsSecret(secret):
		return nil, nil, py.NotPorted.New("a key that is a certificate or an object")
	}
	return method, secret, nil
}

// SecretOf returns a key that is a str or bytes, and raises TypeError for others.
func SecretOf(key any) ([]byte, error) {
	switch key := py.Value(key).(type) {
	case string:
		return py.Encode(key, "utf-8", "strict")
	case []byte:
		return key, nil
	}
	return nil, py.TypeError.New("Expected a string or bytes value")
}

// IsSecret reports whether a key is a plain secret: no key in PEM, SSH's or
// JSON's form.
func IsSecret(secret []byte) bool {
	text := strings.TrimLeft(string(secret), " \t\r\n")
	return !strings.Contains(text, "-----BEGIN") && !strings.Contains(text, "---- BEGIN") && !strings.HasPrefix(text, "ssh-") &&
		!strings.HasPrefix(text, "ecdsa-") && !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "[")
}
