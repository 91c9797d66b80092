// Bytes as hexadecimal digits, checksums, and random tokens: Python's modules binascii, zlib and secrets.

package py

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"hash/adler32"
	"hash/crc32"
	"math/big"
)

// Hexlify returns binascii.hexlify(data).
func Hexlify(data []byte) []byte { return hex.AppendEncode(nil, data) }

// Unhexlify returns binascii.unhexlify(digits) of text or bytes; what is not pairs of digits raises binascii.Error.
func Unhexlify(digits any) ([]byte, error) {
	text, err := b64Text(digits)
	if err != nil {
		return nil, err
	}
	if len(text)%2 != 0 {
		return nil, BinasciiError.New("Odd-length string")
	}
	out := make([]byte, len(text)/2)
	if _, err := hex.Decode(out, text); err != nil {
		return nil, BinasciiError.New("Non-hexadecimal digit found")
	}
	return out, nil
}

// CRC32 returns zlib.crc32(data).
func CRC32(data []byte) int { return int(crc32.ChecksumIEEE(data)) }

// Adler32 returns zlib.adler32(data).
func Adler32(data []byte) int { return int(adler32.Checksum(data)) }

// TokenBytes returns secrets.token_bytes(n) or os.urandom(n), or raises ValueError for a negative n.
func TokenBytes(n int) ([]byte, error) {
	if n < 0 {
		return nil, ValueError.New("negative argument not allowed")
	}
	data := make([]byte, n)
	_, _ = rand.Read(data) // never fails
	return data, nil
}

// TokenHex returns secrets.token_hex(n), or raises ValueError for a negative n.
func TokenHex(n int) (string, error) {
	data, err := TokenBytes(n)
	return hex.EncodeToString(data), err
}

// TokenURLSafe returns secrets.token_urlsafe(n), or raises ValueError for a negative n.
func TokenURLSafe(n int) (string, error) {
	data, err := TokenBytes(n)
	return base64.RawURLEncoding.EncodeToString(data), err
}

// SecretBelow returns secrets.randbelow(n), or raises ValueError for an n that is not positive.
func SecretBelow(n int) (int, error) {
	if n <= 0 {
		return 0, ValueError.New("Upper bound must be positive.")
	}
	v, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(v.Int64()), nil
}

// SecretChoice returns secrets.choice(items) of any sequence, or raises IndexError or TypeError.
func SecretChoice(items any) (any, error) {
	n, err := Len(items)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, IndexError.New("Cannot choose from an empty sequence")
	}
	i, err := SecretBelow(n)
	if err != nil {
		return nil, err
	}
	return GetItem(items, i)
}
