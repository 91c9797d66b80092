// UUIDs of bytes, of a version and of the time, and their parts.

package py

import (
	"crypto/rand"
	"encoding/binary"
	"math/big"
	"time"
)

// Int returns u.int.
func (u UUID) Int() BigInt { return intOf(new(big.Int).SetBytes(u[:])) }

// Version returns u.version; ok is false for None, where the variant is not that of RFC 4122.
func (u UUID) Version() (version int, ok bool) { return int(u[6] >> 4), u[8]&0xc0 == 0x80 }

// UUIDOf returns uuid.UUID(x) of a value that must be text; None raises TypeError, other values AttributeError.
func UUIDOf(x any) (UUID, error) {
	switch x := x.(type) {
	case string:
		return ParseUUID(x)
	case nil:
		return UUID{}, TypeError.New("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
	}
	return UUID{}, noAttribute(x, "replace")
}

// UUIDOfBytes returns uuid.UUID(bytes=data), or raises ValueError.
func UUIDOfBytes(data []byte) (UUID, error) {
	if len(data) != 16 {
		return UUID{}, ValueError.New("bytes is not a 16-char string")
	}
	return UUID(data), nil
}

// ParseUUIDAs returns uuid.UUID(text, version=version), which sets the version and the variant, or raises ValueError.
func ParseUUIDAs(text string, version int) (UUID, error) {
	u, err := ParseUUID(text)
	if err != nil {
		return u, err
	}
	if version < 1 || version > 5 {
		return UUID{}, ValueError.New("illegal version number")
	}
	u[6] = u[6]&0x0f | byte(version<<4)
	u[8] = u[8]&0x3f | 0x80
	return u, nil
}

// NewUUID1 returns uuid.uuid1(), of the time and a random node.
func NewUUID1() UUID {
	var u UUID
	_, _ = rand.Read(u[8:])          // never fails
	const epoch = 0x01b21dd213814000 // from 1582 to 1970
	ticks := uint64(time.Now().UnixNano()/100) + epoch
	binary.BigEndian.PutUint32(u[0:], uint32(ticks))
	binary.BigEndian.PutUint16(u[4:], uint16(ticks>>32))
	binary.BigEndian.PutUint16(u[6:], uint16(ticks>>48)&0x0fff|0x1000)
	u[8] = u[8]&0x3f | 0x80
	u[10] |= 1 // no address of a card
	return u
}
