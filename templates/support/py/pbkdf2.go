// Keys of passwords: hashlib.pbkdf2_hmac.

package py

import (
	"crypto/pbkdf2"
	"strings"
)

// PBKDF2 returns hashlib.pbkdf2_hmac(name, password, salt, iterations, length) for a length of at least 1, that of the
// hash for 0. The name is one of Go's hashes; fewer than one iteration raise ValueError.
func PBKDF2(name string, password, salt []byte, iterations, length int) ([]byte, error) {
	if length == 0 {
		length = newHash(strings.ToLower(name), nil).DigestSize()
	}
	if iterations < 1 {
		return nil, ValueError.New("iteration value must be greater than 0.")
	}
	return pbkdf2.Key(hashes[strings.ToLower(name)], string(password), salt, iterations, length)
}
