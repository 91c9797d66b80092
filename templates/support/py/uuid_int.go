// UUIDs of a number.

package py

// UUIDOfInt returns uuid.UUID(int=n). A number below 0 or of more than 128 bits
// raises ValueError.
func UUIDOfInt(n int) (UUID, error) {
	if n < 0 {
		return UUID{}, ValueError.New("int is out of range (need a 128-bit value)")
	}
	var u UUID
	for i := range 8 {
		u[15-i] = byte(n >> (8 * i))
	}
	return u, nil
}
