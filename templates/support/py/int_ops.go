// The exact arithmetic of ints under the operators: sums and products that fit,
// division that rounds towards minus infinity.

package py

import (
	"math/big"
	"math/bits"
)

// addSmall returns a+b and whether it fits.
func addSmall(a, b int) (int, bool) {
	c := a + b
	return c, (c > a) == (b > 0)
}

// subSmall returns a-b and whether it fits.
func subSmall(a, b int) (int, bool) {
	c := a - b
	return c, (c < a) == (b > 0)
}

// mulSmall multiplies when the product fits.
func mulSmall(a, b int) (int, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	negative := (a < 0) != (b < 0)
	if hi != 0 || lo > 1<<63 || lo == 1<<63 && !negative {
		return 0, false
	}
	return a * b, true
}

func magnitude(i int) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

// floorDiv returns a // b for a b that is not zero.
func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// floorMod returns a % b for a b that is not zero.
func floorMod(a, b int) int {
	m := a % b
	if m != 0 && (m < 0) != (b < 0) {
		m += b
	}
	return m
}

// floorDivMod returns both for ints of any size.
func floorDivMod(a, b *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	return q, m
}

// halfEven rounds a rational number to the nearest int, ties to the even one.
func halfEven(r *big.Rat) *big.Int {
	q, m := floorDivMod(r.Num(), r.Denom())
	switch twice := m.Lsh(m, 1).Cmp(r.Denom()); {
	case twice > 0, twice == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return q
}
