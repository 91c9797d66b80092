// Membership in ranges of ints.

package py

// InRange returns x in range(start, stop): an int or a bool between the two, or a float that equals one such int
// (library reference, "Ranges").
func InRange(x any, start, stop BigInt) bool {
	var n BigInt
	switch x := Value(x).(type) {
	case float64:
		b, err := ToBig(x)
		if f, fits := b.Float(); err != nil || fits != nil || f != x {
			return false
		}
		n = b
	default:
		b, ok := integer(x)
		if !ok {
			return false
		}
		n = intOf(b)
	}
	return start.Cmp(n) <= 0 && n.Cmp(stop) < 0
}
