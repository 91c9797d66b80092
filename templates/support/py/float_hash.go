// The hash of floats.

package py

import "math"

// floatHash returns hash(x): the residue of the number modulo 2**61 - 1, as CPython computes it.
func floatHash(x float64) int {
	const bits, modulus = 61, 1<<61 - 1
	switch {
	case math.IsInf(x, 1):
		return 314159
	case math.IsInf(x, -1):
		return -314159
	case math.IsNaN(x):
		return 0
	}
	m, e := math.Frexp(math.Abs(x))
	var h uint64
	for m != 0 {
		h = h<<28&modulus | h>>(bits-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		if h += y; h >= modulus {
			h -= modulus
		}
	}
	if e %= bits; e < 0 {
		e += bits
	}
	h = h<<e&modulus | h>>(bits-e)
	if x < 0 {
		h = -h
	}
	if int(h) == -1 {
		return -2
	}
	return int(h)
}
