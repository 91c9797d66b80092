// UUIDs: Python's uuid.UUID.

package py

import (
	"crypto/rand"
	"encoding/hex"
	"math/big"
	"strings"
)

// A UUID is a uuid.UUID.
type UUID [16]byte

// NewUUID4 returns uuid.uuid4(), a random one.
func NewUUID4() UUID {
	var u UUID
	_, _ = rand.Read(u[:]) // never fails
	u[6] = u[6]&0x0f | 0x40
	u[8] = u[8]&0x3f | 0x80
	return u
}

// ParseUUID returns uuid.UUID(text): 32 hexadecimal digits with hyphens, braces
// and urn:uuid: anywhere around them; another text raises ValueError.
func ParseUUID(text string) (UUID, error) {
	plain := strings.NewReplacer("urn:", "", "uuid:", "").Replace(text)
	plain = strings.ReplaceAll(strings.Trim(plain, "{}"), "-", "")
	if StrLen(plain) != 32 {
		return UUID{}, ValueError.New("badly formed hexadecimal UUID string")
	}
	number, err := parseInteger(plain, 16, QuoteStr(plain))
	if err != nil {
		return UUID{}, err
	}
	b, _ := integer(number)
	if b.Sign() < 0 {
		return UUID{}, ValueError.New("int is out of range (need a 128-bit value)")
	}
	var u UUID
	b.FillBytes(u[:])
	return u, nil
}

// Hex returns u.hex, the digits alone.
func (u UUID) Hex() string { return hex.EncodeToString(u[:]) }

// String returns str(u).
func (u UUID) String() string {
	h := u.Hex()
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// PyTypeName returns "UUID".
func (u UUID) PyTypeName() string { return "UUID" }

// PyStr returns str(u).
func (u UUID) PyStr() string { return u.String() }

// PyRepr returns repr(u).
func (u UUID) PyRepr() string { return "UUID('" + u.String() + "')" }

// JSONDefault returns str(u), as Flask writes UUIDs.
func (u UUID) JSONDefault() any { return u.String() }

// PyCompare orders UUIDs by their number.
func (u UUID) PyCompare(other any) (sign int, ok bool, err error) {
	o, ok := other.(UUID)
	return strings.Compare(string(u[:]), string(o[:])), ok, nil
}

// PyAttr returns hex, int, bytes, version or urn.
func (u UUID) PyAttr(name string) (any, bool) {
	switch name {
	case "hex":
		return u.Hex(), true
	case "int":
		return normal(new(big.Int).SetBytes(u[:])), true
	case "bytes":
		return u[:], true
	case "urn":
		return "urn:uuid:" + u.String(), true
	case "version":
		if u[8]&0xc0 != 0x80 {
			return nil, true
		}
		return int(u[6] >> 4), true
	}
	return nil, false
}
