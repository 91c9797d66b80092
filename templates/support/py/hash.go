// Hashes: what Python's modules hashlib and hmac make.

package py

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	gohash "hash"
	"strings"
)

// A Hash is a hash object of hashlib or an HMAC.
type Hash struct {
	name string
	sum  gohash.Hash
	fed  []byte // of an HMAC, which cannot be copied otherwise
	key  []byte
}

// hashes makes the hashes by their names in hashlib.
var hashes = map[string]func() gohash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
	"sha512_256": sha512.New512_256, "sha512_224": sha512.New512_224,
	"sha3_224": func() gohash.Hash { return sha3.New224() }, "sha3_256": func() gohash.Hash { return sha3.New256() },
	"sha3_384": func() gohash.Hash { return sha3.New384() }, "sha3_512": func() gohash.Hash { return sha3.New512() },
}

// MD5 returns hashlib.md5(data).
func MD5(data []byte) *Hash { return newHash("md5", data) }

// SHA1 returns hashlib.sha1(data).
func SHA1(data []byte) *Hash { return newHash("sha1", data) }

// SHA256 returns hashlib.sha256(data).
func SHA256(data []byte) *Hash { return newHash("sha256", data) }

// SHA512 returns hashlib.sha512(data).
func SHA512(data []byte) *Hash { return newHash("sha512", data) }

func newHash(name string, data []byte) *Hash {
	h := &Hash{name: name, sum: hashes[name]()}
	h.Update(data)
	return h
}

// NewHash returns hashlib.new(name, data); a name that Go's library has no hash for raises ValueError, text for data
// TypeError.
func NewHash(name string, data any) (*Hash, error) {
	known := strings.ToLower(name)
	if hashes[known] == nil {
		if foreignHashes[known] {
			return nil, NotPorted.New("hash " + name + " is not ported")
		}
		return nil, ValueError.New("unsupported hash type " + name)
	}
	b, err := hashed(data)
	if err != nil {
		return nil, err
	}
	return newHash(known, b), nil
}

// foreignHashes are what CPython's hashlib makes besides.
var foreignHashes = map[string]bool{
	"blake2b": true, "blake2s": true, "shake_128": true, "shake_256": true, "sha512_224": true, "sha512_256": true, "ripemd160": true,
	"sm3": true, "md5-sha1": true, "md4": true, "whirlpool": true, "sha512-224": true, "sha512-256": true, "sha2-256": true, "sha3-256": true,
	"sha-1": true, "sha-256": true, "sha-512": true, "blake2b512": true, "blake2s256": true, "rmd160": true, "ripemd": true, "shake128": true, "shake256": true,
}

// hashed returns what is hashed, which must be bytes.
func hashed(data any) ([]byte, error) {
	switch data := data.(type) {
	case []byte:
		return data, nil
	case string:
		return nil, TypeError.New("Strings must be encoded before hashing")
	}
	return nil, TypeError.New("object supporting the buffer API required")
}

// Update is h.update(data).
func (h *Hash) Update(data []byte) {
	_, _ = h.sum.Write(data) // never fails
	if h.key != nil {
		h.fed = append(h.fed, data...)
	}
}

// UpdateAny is h.update(data) of what must be bytes, or raises TypeError.
func (h *Hash) UpdateAny(data any) error {
	b, err := hashed(data)
	if err == nil {
		h.Update(b)
	}
	return err
}

// Digest returns h.digest().
func (h *Hash) Digest() []byte { return h.sum.Sum(nil) }

// HexDigest returns h.hexdigest().
func (h *Hash) HexDigest() string { return hex.EncodeToString(h.sum.Sum(nil)) }

// Copy returns h.copy().
func (h *Hash) Copy() *Hash {
	if h.key != nil {
		c := &Hash{name: h.name, sum: hmac.New(hashes[strings.TrimPrefix(h.name, "hmac-")], h.key), key: h.key}
		c.Update(h.fed)
		return c
	}
	c := newHash(h.name, nil)
	if state, ok := h.sum.(encoding.BinaryMarshaler); ok {
		data, _ := state.MarshalBinary()                             // a hash can always be saved
		_ = c.sum.(encoding.BinaryUnmarshaler).UnmarshalBinary(data) // and read again
	}
	return c
}

// Name returns h.name.
func (h *Hash) Name() string { return h.name }

// DigestSize returns h.digest_size.
func (h *Hash) DigestSize() int { return h.sum.Size() }

// BlockSize returns h.block_size.
func (h *Hash) BlockSize() int { return h.sum.BlockSize() }

// NewHMAC returns hmac.new(key, message, name); message may be None. Text for bytes raises TypeError, a name that is no
// hash ValueError.
func NewHMAC(key []byte, message any, name string) (*Hash, error) {
	known := strings.ToLower(name)
	if hashes[known] == nil {
		return nil, ValueError.New("unsupported hash type " + name)
	}
	h := &Hash{name: "hmac-" + known, sum: hmac.New(hashes[known], key), key: append([]byte{}, key...)}
	if message == nil {
		return h, nil
	}
	return h, h.UpdateAny(message)
}

// HMACOf is NewHMAC of a key that must be bytes, or raises TypeError.
func HMACOf(key, message any, name string) (*Hash, error) {
	switch key := Value(key).(type) {
	case []byte:
		return NewHMAC(key, message, name)
	case *ByteArray:
		return nil, NotPorted.New("hmac.new with a bytearray is not ported")
	}
	return nil, raisef(TypeError, "key: expected bytes or bytearray, but got %s", Repr(TypeName(key)))
}

// CompareDigest returns hmac.compare_digest(a, b) of two bytes or two ASCII texts; others raise TypeError.
func CompareDigest(a, b any) (bool, error) {
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			if !IsASCII(x) || !IsASCII(y) {
				return false, TypeError.New("comparing strings with non-ASCII characters is not supported")
			}
			return hmac.Equal([]byte(x), []byte(y)), nil
		}
	case []byte:
		if y, ok := b.([]byte); ok {
			return hmac.Equal(x, y), nil
		}
	}
	_, aIsBytes := a.([]byte)
	_, bIsBytes := b.([]byte)
	switch {
	case aIsBytes:
		return false, raisef(TypeError, "a bytes-like object is required, not '%s'", TypeName(b))
	case bIsBytes:
		return false, raisef(TypeError, "a bytes-like object is required, not '%s'", TypeName(a))
	}
	return false, raisef(TypeError, "unsupported operand types(s) or combination of types: '%s' and '%s'", TypeName(a), TypeName(b))
}
