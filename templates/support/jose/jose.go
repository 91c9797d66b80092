// Package jose makes and reads JSON Web Tokens as python-jose 3.5 does, with its
// exceptions.
package jose

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"hash"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/jwt"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exception classes of python-jose.
var (
	JOSEError             = py.NewClass("JOSEError", py.Exception)
	JWSError              = py.NewClass("JWSError", JOSEError)
	JWKError              = py.NewClass("JWKError", JOSEError)
	JWTError              = py.NewClass("JWTError", JOSEError)
	JWTClaimsError        = py.NewClass("JWTClaimsError", JWTError)
	ExpiredSignatureError = py.NewClass("ExpiredSignatureError", JWTError)
)

// Options are the arguments of Decode besides the token and its key.
type Options struct {
	Algorithms []string // nil for any
	Audience   string   // "" for none
	Issuer     string   // "" for any
	Subject    string   // "" for any
	Leeway     float64  // seconds
	Require    []string // claims that must be there
	Skip       []string // checks that are left out: "signature", "exp", "nbf", "iat", "aud", "iss", "sub" and "jti"
}

// Encode returns jose.jwt.encode(claims, key, algorithm, headers). As there, times
// that are datetimes become seconds in the claims themselves.
func Encode(claims, key any, algorithm string, headers any) (string, error) {
	given, ok := py.Value(claims).(py.Mapping)
	if !ok {
		return "", py.NotPorted.New("claims that are no dict")
	}
	if err := setTimes(given); err != nil {
		return "", err
	}
	digest := digests[algorithm]
	if digest == nil {
		return "", py.NotPorted.New("the algorithm " + algorithm)
	}
	header := py.DictOf(py.P[any, any]("typ", "JWT"), py.P[any, any]("alg", algorithm))
	if more, ok := py.Value(headers).(py.Mapping); ok {
		header.Update(py.DictAs[any, any](more))
	}
	head, err := py.Dumps(header, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":", SortKeys: true})
	if err != nil {
		return "", err
	}
	body, err := py.Dumps(given, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":"})
	if err != nil {
		return "", err
	}
	signed := encode([]byte(head)) + "." + encode([]byte(body))
	secret, err := secretOf(key)
	if err != nil {
		return "", JWSError.New(err)
	}
	return signed + "." + encode(mac(digest, secret, signed)), nil
}

func setTimes(claims py.Mapping) error {
	for _, name := range []string{"exp", "iat", "nbf"} {
		v, err := py.GetItem(claims, name)
		if err != nil {
			continue
		}
		if t, ok := py.Value(v).(py.DateTime); ok {
			if err := py.SetItem(claims, name, jwt.Seconds(t)); err != nil {
				return py.NotPorted.New("claims that hold times alone").From(err)
			}
		}
	}
	return nil
}

var digests = map[string]func() hash.Hash{"HS256": sha256.New, "HS384": sha512.New384, "HS512": sha512.New}

func encode(data []byte) string { return base64.RawURLEncoding.EncodeToString(data) }

func mac(digest func() hash.Hash, secret []byte, text string) []byte {
	h := hmac.New(digest, secret)
	h.Write([]byte(text))
	return h.Sum(nil)
}

func secretOf(key any) ([]byte, error) {
	secret, err := jwt.SecretOf(key)
	switch {
	case err != nil:
		return nil, JWKError.New("Expecting a string- or bytes-formatted key.")
	case !jwt.IsSecret(secret):
		return nil, py.NotPorted.New("a key that is a certificate or an object")
	}
	return secret, nil
}

// Decode returns jose.jwt.decode(token, key, ...): the claims of a token whose
// signature and claims are right, else it raises a JWTError.
func Decode(text, key any, o Options) (*py.Dict[string, any], error) {
	data, err := jwt.SecretOf(text)
	if err != nil {
		return nil, py.AttributeError.New("'" + py.TypeName(text) + "' object has no attribute 'rsplit'")
	}
	t, err := load(string(data))
	if err != nil {
		return nil, err
	}
	if !slices.Contains(o.Skip, "signature") {
		if err := t.verify(key, o.Algorithms); err != nil {
			return nil, err
		}
	}
	claims, err := object(t.payload, "payload")
	if err != nil {
		return nil, err
	}
	out := py.DictAs[string, any](claims)
	if err := validate(out, o); err != nil {
		return nil, err
	}
	return out, nil
}

// token is a token taken apart.
type token struct {
	header    *py.Dict[any, any]
	payload   []byte
	signature []byte
	signed    string
}

// load takes a token apart; what is wrong with it is a JWTError made of a
// JWSError.
func load(text string) (*token, error) {
	if strings.Count(text, ".") < 2 {
		return nil, wrong("Not enough segments")
	}
	last := strings.LastIndexByte(text, '.')
	t := &token{signed: text[:last]}
	head, body, _ := strings.Cut(t.signed, ".")
	header, err := decode(head)
	if err != nil {
		return nil, wrong("Not enough segments") // binascii.Error is a ValueError
	}
	if t.header, err = object(header, "header"); err != nil {
		return nil, err
	}
	if t.payload, err = decode(body); err != nil {
		return nil, wrong("Invalid payload padding")
	}
	if t.signature, err = decode(text[last+1:]); err != nil {
		return nil, wrong("Invalid crypto padding")
	}
	return t, nil
}

func wrong(text string) error { return JWTError.New(JWSError.New(text)) }

// decode is jose.utils.base64url_decode, which drops what is not of the alphabet.
func decode(text string) ([]byte, error) {
	if rest := len(text) % 4; rest > 0 {
		text += strings.Repeat("=", 4-rest)
	}
	return py.URLSafeB64Decode([]byte(text))
}

// object reads a part that is a JSON object.
func object(data []byte, name string) (*py.Dict[any, any], error) {
	fail := func(text string) error {
		if name == "header" {
			return wrong(text)
		}
		return JWTError.New(text)
	}
	text, err := py.Decode(data, "utf-8", "strict")
	if err != nil {
		return nil, fail("Invalid " + name + " string: " + err.Error())
	}
	v, err := py.Loads(text)
	if err != nil {
		return nil, fail("Invalid " + name + " string: " + err.Error())
	}
	d, ok := v.(*py.Dict[any, any])
	if !ok {
		return nil, fail("Invalid " + name + " string: must be a json object")
	}
	return d, nil
}

// verify looks at the signature.
func (t *token) verify(key any, allowed []string) error {
	alg, _ := t.header.Get("alg")
	name, isText := alg.(string)
	switch {
	case !py.Truth(alg):
		return wrong("No algorithm was specified in the JWS header.")
	case allowed != nil && (!isText || !slices.Contains(allowed, name)):
		return wrong("The specified alg value is not allowed")
	case digests[name] == nil:
		return py.NotPorted.New("the algorithm of the token")
	}
	secret, err := secretOf(key)
	if err != nil {
		return err
	}
	if !hmac.Equal(mac(digests[name], secret, t.signed), t.signature) {
		return wrong("Signature verification failed.")
	}
	return nil
}
