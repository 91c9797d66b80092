// Bytes that change: Python's bytearray.

package py

import (
	"bytes"
	"iter"
	"slices"
)

// A ByteArray is a bytearray.
type ByteArray struct{ data []byte }

// NewByteArray returns bytearray(data).
func NewByteArray(data []byte) *ByteArray { return &ByteArray{data: slices.Clone(data)} }

// Append is b.append(n), or raises ValueError for what is no byte.
func (b *ByteArray) Append(n int) error {
	if n < 0 || n > 255 {
		return ValueError.New("byte must be in range(0, 256)")
	}
	b.data = append(b.data, byte(n))
	return nil
}

// Extend is b.extend(data).
func (b *ByteArray) Extend(data []byte) { b.data = append(b.data, data...) }

// Clear is b.clear().
func (b *ByteArray) Clear() { b.data = nil }

// Len is len(b).
func (b *ByteArray) Len() int { return len(b.data) }

// Bytes returns bytes(b).
func (b *ByteArray) Bytes() []byte { return append([]byte{}, b.data...) }

// PyTypeName returns "bytearray".
func (b *ByteArray) PyTypeName() string { return "bytearray" }

// PyRepr returns repr(b).
func (b *ByteArray) PyRepr() string { return "bytearray(" + Repr(b.data) + ")" }

// PyIter yields the bytes as ints.
func (b *ByteArray) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := 0; i < len(b.data); i++ {
			if !yield(int(b.data[i])) {
				return
			}
		}
	}
}

// PyEq compares with bytes and other bytearrays.
func (b *ByteArray) PyEq(other any) (equal, ok bool) {
	switch other := other.(type) {
	case []byte:
		return bytes.Equal(b.data, other), true
	case *ByteArray:
		return bytes.Equal(b.data, other.data), true
	}
	return false, false
}
