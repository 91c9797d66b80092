// UUIDs of names.

package py

import (
	"crypto/md5"
	"crypto/sha1"
)

// The name spaces of module uuid.
var (
	NamespaceDNS = UUID{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	NamespaceURL = UUID{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	NamespaceOID = UUID{0x6b, 0xa7, 0xb8, 0x12, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
)

// UUID3 returns uuid.uuid3(namespace, name).
func UUID3(namespace UUID, name string) UUID {
	sum := md5.Sum(append(namespace[:], name...))
	return namedUUID(sum[:], 3)
}

// UUID5 returns uuid.uuid5(namespace, name).
func UUID5(namespace UUID, name string) UUID {
	sum := sha1.Sum(append(namespace[:], name...))
	return namedUUID(sum[:], 5)
}

func namedUUID(sum []byte, version byte) UUID {
	u := UUID(sum[:16])
	u[6] = u[6]&0x0f | version<<4
	u[8] = u[8]&0x3f | 0x80
	return u
}

// Bytes returns u.bytes.
func (u UUID) Bytes() []byte { return u[:] }

// URN returns u.urn.
func (u UUID) URN() string { return "urn:uuid:" + u.String() }
