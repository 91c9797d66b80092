// Files of bytes in memory: Python's io.BytesIO.

package py

// A BytesIO is an io.BytesIO.
type BytesIO struct {
	data []byte
	at   int
}

// NewBytesIO returns io.BytesIO(data).
func NewBytesIO(data []byte) *BytesIO { return &BytesIO{data: append([]byte{}, data...)} }

// Write is b.write(data) and returns how much it wrote.
func (b *BytesIO) Write(data []byte) int {
	if len(data) == 0 {
		return 0
	}
	for len(b.data) < b.at {
		b.data = append(b.data, 0)
	}
	n := copy(b.data[b.at:], data)
	b.data = append(b.data, data[n:]...)
	b.at += len(data)
	return len(data)
}

// Read returns b.read(size), all that is left for a negative size.
func (b *BytesIO) Read(size int) []byte {
	rest := b.data[min(b.at, len(b.data)):]
	if size >= 0 && size < len(rest) {
		rest = rest[:size]
	}
	b.at += len(rest)
	return append([]byte{}, rest...)
}

// Value returns b.getvalue().
func (b *BytesIO) Value() []byte { return append([]byte{}, b.data...) }

// Seek is b.seek(offset), or raises ValueError for a negative offset.
func (b *BytesIO) Seek(offset int) (int, error) {
	if offset < 0 {
		return 0, raisef(ValueError, "negative seek value %d", offset)
	}
	b.at = offset
	return offset, nil
}

// Tell returns b.tell().
func (b *BytesIO) Tell() int { return b.at }

// PyTypeName returns "BytesIO".
func (b *BytesIO) PyTypeName() string { return "BytesIO" }
