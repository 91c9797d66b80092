// Contexts of passlib.
package passlib

import (
	"bytes"
	"crypto/subtle"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exception classes of passlib.
var (
	UnknownHashError   = py.NewClass("UnknownHashError", py.ValueError)
	PasswordValueError = py.NewClass("PasswordValueError", py.ValueError)
	PasswordSizeError  = py.NewClass("PasswordSizeError", PasswordValueError)
)

// Context is a passlib.context.CryptContext whose only scheme is bcrypt.
type Context struct{ rounds int }

// Bcrypt returns CryptContext(schemes=["bcrypt"], bcrypt__rounds=rounds); 0 rounds
// are passlib's own.
func Bcrypt(rounds int) *Context {
	if rounds == 0 {
		rounds = defaultCost
	}
	return &Context{rounds}
}

// Hash returns context.hash(secret). It raises TypeError for what is no str or
// bytes, and PasswordValueError for what bcrypt does not take.
func (x *Context) Hash(secret any) (string, error) {
	data, err := secretOf(secret)
	if err != nil {
		return "", err
	}
	salt, err := GenSalt(x.rounds)
	if err != nil {
		return "", err
	}
	hashed, err := hash(data, salt[:7], salt[7:], x.rounds)
	return string(hashed), err
}

// Verify returns context.verify(secret, hash). No hash at all is not verified;
// what is no hash of bcrypt raises UnknownHashError, and a hash that is cut
// NotPorted.
func (x *Context) Verify(secret, hashed any) (bool, error) {
	var text []byte
	switch hashed := py.Value(hashed).(type) {
	case nil:
		return false, nil
	case string:
		text = []byte(hashed)
	case []byte:
		text = hashed
	default:
		return false, py.TypeError.New("hash must be unicode or bytes, not " + py.TypeName(hashed))
	}
	if !isBcrypt(text) {
		return false, UnknownHashError.New("hash could not be identified")
	}
	data, err := secretOf(secret)
	if err != nil {
		return false, err
	}
	cost, salt, ok := parseSalt(text)
	if !ok || len(text) != 60 {
		return false, py.NotPorted.New("a hash of bcrypt that is malformed")
	}
	made, err := hash(data, text[:7], salt, cost)
	return subtle.ConstantTimeCompare(made, text) == 1, err
}

func isBcrypt(text []byte) bool {
	for _, ident := range []string{"$2$", "$2a$", "$2x$", "$2y$", "$2b$"} {
		if strings.HasPrefix(string(text), ident) {
			return true
		}
	}
	return false
}

// secretOf returns the bytes of a password.
func secretOf(secret any) ([]byte, error) {
	var data []byte
	size := 0
	switch secret := py.Value(secret).(type) {
	case string:
		encoded, err := py.Encode(secret, "utf-8", "strict")
		if err != nil {
			return nil, err
		}
		data, size = encoded, py.StrLen(secret)
	case []byte:
		data, size = secret, len(secret)
	default:
		return nil, py.TypeError.New("secret must be unicode or bytes, not " + py.TypeName(secret))
	}
	switch {
	case size > 4096:
		return nil, PasswordSizeError.New("password exceeds maximum allowed size")
	case bytes.IndexByte(data, 0) >= 0:
		return nil, PasswordValueError.New("bcrypt does not allow NULL bytes in password")
	}
	return data, nil
}
