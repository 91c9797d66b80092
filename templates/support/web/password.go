// Password hashes as Werkzeug stores them (werkzeug.security).
package web

import (
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"hash"
	"math/big"
	"strconv"
	"strings"

	"golang.org/x/crypto/scrypt"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

const (
	defaultMethod     = "scrypt"
	defaultIterations = 1_000_000
	defaultSalt       = 16
	saltChars         = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
)

// pbkdf2Hashes are the digests of pbkdf2 by hashlib's names.
var pbkdf2Hashes = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
}

// unsupportedDigest is hashlib's UnsupportedDigestmodError.
var unsupportedDigest = py.NewClass("UnsupportedDigestmodError", py.ValueError)

// HashPassword returns generate_password_hash(password), which is scrypt with 16
// characters of salt.
func HashPassword(password string) string {
	return HashPasswordBy(password, defaultMethod, defaultSalt)
}

// HashPasswordBy is HashPasswordWith for a method that is known to be right; it
// panics for another.
func HashPasswordBy(password, method string, saltLength int) string {
	pwhash, err := HashPasswordWith(password, method, saltLength)
	if err != nil {
		panic(err)
	}
	return pwhash
}

// HashPasswordWith returns generate_password_hash(password, method, salt_length).
// It fails with ValueError for a method that Werkzeug does not know.
func HashPasswordWith(password, method string, saltLength int) (string, error) {
	if saltLength <= 0 {
		return "", py.ValueError.New("Salt length must be at least 1.")
	}
	salt := make([]byte, saltLength)
	for i := range salt {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(saltChars))))
		if err != nil {
			return "", err
		}
		salt[i] = saltChars[n.Int64()]
	}
	key, actual, err := passwordKey(method, string(salt), password)
	return actual + "$" + string(salt) + "$" + key, err
}

// CheckPassword returns check_password_hash(pwhash, password). It fails with
// ValueError for a hash of a method that Werkzeug does not know.
func CheckPassword(pwhash, password string) (bool, error) {
	parts := strings.SplitN(pwhash, "$", 3)
	if len(parts) < 3 {
		return false, nil
	}
	key, _, err := passwordKey(parts[0], parts[1], password)
	if err != nil {
		return false, err
	}
	if !isASCII(parts[2]) {
		return false, py.TypeError.New("comparing strings with non-ASCII characters is not supported")
	}
	return subtle.ConstantTimeCompare([]byte(key), []byte(parts[2])) == 1, nil
}

// passwordKey returns the key in hex, and the method with all its parameters.
func passwordKey(method, salt, password string) (key, actual string, err error) {
	name, rest, given := strings.Cut(method, ":")
	var args []string
	if given {
		args = strings.Split(rest, ":")
	}
	var raw []byte
	switch name {
	case "scrypt":
		raw, actual, err = scryptKey(args, salt, password)
	case "pbkdf2":
		raw, actual, err = pbkdf2Key(args, salt, password)
	default:
		err = py.ValueError.New("Invalid hash method '" + name + "'.")
	}
	return hex.EncodeToString(raw), actual, err
}

// scryptKey is scrypt:n:r:p.
func scryptKey(args []string, salt, password string) (key []byte, method string, err error) {
	cost := [3]int{1 << 15, 8, 1}
	if len(args) != 0 && len(args) != len(cost) {
		return nil, "", py.ValueError.New("'scrypt' takes 3 arguments.")
	}
	for i, arg := range args {
		if cost[i], err = strconv.Atoi(arg); err != nil {
			return nil, "", py.ValueError.New("'scrypt' takes 3 arguments.")
		}
	}
	key, err = scrypt.Key([]byte(password), []byte(salt), cost[0], cost[1], cost[2], 64)
	if err != nil {
		return nil, "", py.ValueError.New(err.Error())
	}
	return key, "scrypt:" + strconv.Itoa(cost[0]) + ":" + strconv.Itoa(cost[1]) + ":" + strconv.Itoa(cost[2]), nil
}

// pbkdf2Key is pbkdf2:digest:iterations.
func pbkdf2Key(args []string, salt, password string) (key []byte, method string, err error) {
	name, iterations := "sha256", defaultIterations
	switch len(args) {
	case 0:
	case 1:
		name = args[0]
	case 2:
		name = args[0]
		if iterations, err = py.ParseInt(args[1]); err != nil {
			return nil, "", err
		}
	default:
		return nil, "", py.ValueError.New("'pbkdf2' takes 2 arguments.")
	}
	digest := pbkdf2Hashes[name]
	switch {
	case digest == nil:
		return nil, "", unsupportedDigest.New("[digital envelope routines] unsupported")
	case iterations < 1:
		return nil, "", py.ValueError.New("iteration value must be greater than 0.")
	}
	key, err = pbkdf2.Key(digest, password, []byte(salt), iterations, digest().Size())
	return key, "pbkdf2:" + name + ":" + strconv.Itoa(iterations), err
}
