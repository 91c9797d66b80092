// More functions of module math: distances, and the parts of a float.

package py

import "math"

// Tau is math.tau.
const Tau = 2 * math.Pi

// Dist returns math.dist(p, q), or raises ValueError for points of different dimensions.
func Dist(p, q any) (float64, error) {
	a, err := ToList(p)
	if err != nil {
		return 0, err
	}
	b, err := ToList(q)
	if err != nil {
		return 0, err
	}
	if a.Len() != b.Len() {
		return 0, ValueError.New("both points must have the same number of dimensions")
	}
	d := 0.0
	for i := range a.Len() {
		x, err := Real(a.items[i])
		if err != nil {
			return 0, err
		}
		y, err := Real(b.items[i])
		if err != nil {
			return 0, err
		}
		d = math.Hypot(d, x-y)
	}
	return d, nil
}

// Modf returns math.modf(x): the fraction and the whole part, both with the sign of x.
func Modf(x float64) Tuple {
	if math.IsInf(x, 0) {
		return Tuple{math.Copysign(0, x), x}
	}
	whole, fraction := math.Modf(x)
	return Tuple{math.Copysign(fraction, x), whole}
}

// ProdFrom returns math.prod(items, start=start).
func ProdFrom(items, start any) (any, error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	total := start
	for item := range all {
		if total, err = Mul(total, item); err != nil {
			return nil, err
		}
	}
	return total, nil
}
