// The reading of tokens (jwt.api_jws).
package jwt

import (
	"encoding/base64"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// token is a token taken apart.
type token struct {
	header    *py.Dict[any, any]
	payload   []byte
	signature []byte
	signed    string // header and payload as they were sent
}

// Decode returns jwt.decode(token, key, ...): the claims of a token whose
// signature and claims are right, else it raises an InvalidTokenError.
func Decode(text, key any, o Options) (*py.Dict[string, any], error) {
	checked := !slices.Contains(o.Skip, "signature")
	if checked && len(o.Algorithms) == 0 {
		return nil, DecodeError.New(`It is required that you pass in a value for the "algorithms" argument when calling decode().`)
	}
	t, err := load(text)
	if err != nil {
		return nil, err
	}
	if checked {
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

// UnverifiedHeader returns jwt.get_unverified_header(token).
func UnverifiedHeader(text any) (*py.Dict[string, any], error) {
	t, err := load(text)
	if err != nil {
		return nil, err
	}
	return py.DictAs[string, any](t.header), nil
}

func load(text any) (*token, error) {
	data, err := SecretOf(text)
	if err != nil {
		return nil, DecodeError.New("Invalid token type. Token must be a <class 'bytes'>")
	}
	dots := strings.Count(string(data), ".")
	if dots < 2 {
		return nil, DecodeError.New("Not enough segments")
	}
	last := strings.LastIndexByte(string(data), '.')
	t := &token{signed: string(data[:last])}
	head, body, _ := strings.Cut(t.signed, ".")
	header, err := segment(head, "header")
	if err != nil {
		return nil, err
	}
	if t.header, err = object(header, "header"); err != nil {
		return nil, err
	}
	if b64, _ := t.header.Get("b64"); b64 == any(false) || t.header.Has("crit") {
		return nil, py.NotPorted.New("a token with critical extensions")
	}
	if t.payload, err = segment(body, "payload"); err != nil {
		return nil, err
	}
	if t.signature, err = segment(string(data[last+1:]), "crypto"); err != nil {
		return nil, err
	}
	if err := kid(t.header); err != nil {
		return nil, err
	}
	return t, nil
}

// segment decodes a part of a token, whose padding may be left out.
func segment(text, name string) ([]byte, error) {
	bare := strings.TrimRight(text, "=")
	padding := len(text) - len(bare)
	data, err := base64.RawURLEncoding.Strict().DecodeString(bare)
	if err != nil || padding > 2 || padding > 0 && len(text)%4 != 0 || strings.ContainsAny(bare, "\r\n") {
		return nil, DecodeError.New("Invalid " + name + " padding")
	}
	return data, nil
}

// object reads a part that is a JSON object.
func object(data []byte, name string) (*py.Dict[any, any], error) {
	v, err := py.LoadsBytes(data)
	if err != nil {
		if _, isValue := py.Is(err, py.ValueError, py.RecursionError); isValue {
			return nil, DecodeError.New("Invalid " + name + " string: " + err.Error()).From(err)
		}
		return nil, err
	}
	d, ok := v.(*py.Dict[any, any])
	if !ok {
		return nil, DecodeError.New("Invalid " + name + " string: must be a json object")
	}
	return d, nil
}

// verify looks at the signature.
func (t *token) verify(key any, allowed []string) error {
	alg, ok := t.header.Get("alg")
	name, isText := alg.(string)
	switch {
	case !ok:
		return InvalidAlgorithmError.New("Algorithm not specified")
	case !isText || !slices.Contains(allowed, name):
		return InvalidAlgorithmError.New("The specified alg value is not allowed")
	}
	method, secret, err := methodOf(key, name)
	if _, unknown := py.Is(err, py.NotImplementedError); err != nil && unknown {
		return InvalidAlgorithmError.New("Algorithm not supported").From(err)
	}
	if err != nil {
		return err
	}
	if err := method.Verify(t.signed, t.signature, secret); err != nil {
		return InvalidSignatureError.New("Signature verification failed")
	}
	return nil
}
