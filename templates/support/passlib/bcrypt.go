// Package passlib keeps passwords as the libraries passlib and bcrypt do.
package passlib

import (
	"bytes"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"strconv"

	//lint:ignore SA1019 bcrypt is made of Blowfish, and x/crypto/bcrypt takes no salt
	"golang.org/x/crypto/blowfish"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// alphabet is bcrypt's base64, which has no padding.
var alphabet = base64.NewEncoding("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789").WithPadding(base64.NoPadding)

const (
	saltSize    = 22 // characters
	longest     = 72 // bytes of a password that count
	defaultCost = 12
)

// GenSalt returns bcrypt.gensalt(rounds). It raises ValueError for rounds that
// are not from 4 to 31.
func GenSalt(rounds int) ([]byte, error) {
	if rounds < 4 || rounds > 31 {
		return nil, py.ValueError.New("Invalid rounds")
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return nil, err
	}
	return []byte("$2b$" + twoDigits(rounds) + "$" + alphabet.EncodeToString(salt)), nil
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// HashPW returns bcrypt.hashpw(password, salt), where the salt may be a hash. It
// raises ValueError for what is no salt. Passwords of more than 72 bytes raise
// NotPorted: releases of bcrypt differ in what becomes of them.
func HashPW(password, salt []byte) ([]byte, error) {
	if len(password) > longest {
		return nil, py.NotPorted.New("a password of more than 72 bytes")
	}
	cost, text, ok := parseSalt(salt)
	switch {
	case bytes.HasPrefix(salt, []byte("$2x$")):
		return nil, py.NotPorted.New("bcrypt's variant 2x")
	case !ok:
		return nil, py.ValueError.New("Invalid salt")
	}
	return hash(password, salt[:7], text, cost)
}

// CheckPW returns bcrypt.checkpw(password, hashed).
func CheckPW(password, hashed []byte) (bool, error) {
	made, err := HashPW(password, hashed)
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(made, hashed) == 1, nil
}

// parseSalt takes "$2b$12$" and 22 characters apart.
func parseSalt(salt []byte) (cost int, text []byte, ok bool) {
	if len(salt) < 7+saltSize || salt[0] != '$' || salt[1] != '2' || !bytes.Contains([]byte("aby"), salt[2:3]) || salt[3] != '$' || salt[6] != '$' {
		return 0, nil, false
	}
	cost, err := strconv.Atoi(string(salt[4:6]))
	return cost, salt[7 : 7+saltSize], err == nil && cost >= 4 && cost <= 31
}

// hash is bcrypt: the text OrpheanBeholderScryDoubt, enciphered 64 times by a key
// that is costly to set up.
func hash(password, prefix, salt []byte, cost int) ([]byte, error) {
	raw, err := alphabet.DecodeString(string(salt))
	if err != nil {
		return nil, py.ValueError.New("Invalid salt")
	}
	key := append(bytes.Clone(password), 0)
	key = key[:min(len(key), longest)]
	cipher, err := blowfish.NewSaltedCipher(key, raw)
	if err != nil {
		return nil, err
	}
	for range 1 << cost {
		blowfish.ExpandKey(key, cipher)
		blowfish.ExpandKey(raw, cipher)
	}
	text := []byte("OrpheanBeholderScryDoubt")
	for i := 0; i < len(text); i += 8 {
		for range 64 {
			cipher.Encrypt(text[i:i+8], text[i:i+8])
		}
	}
	return []byte(string(prefix) + alphabet.EncodeToString(raw) + alphabet.EncodeToString(text[:23])), nil
}
