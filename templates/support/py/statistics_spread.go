// Variances and standard deviations: Python's module statistics.

package py

import "math/big"

// squares returns the exact sum of the squared distances from the mean.
func (s *sample) squares() *big.Rat {
	mean, total := s.mean(), new(big.Rat)
	for _, r := range s.ratios {
		d := new(big.Rat).Sub(r, mean)
		total.Add(total, d.Mul(d, d))
	}
	return total
}

// spread returns the sum of squares by the number of items less so many, or raises StatisticsError.
func spread(data any, name string, less int) (*sample, *big.Rat, error) {
	s, err := sampled(data)
	if err != nil {
		return nil, nil, err
	}
	if len(s.items) <= less {
		return nil, nil, raisef(StatisticsError, "%s requires at least %s", name, []string{"one data point", "two data points"}[less])
	}
	n := new(big.Rat).SetInt64(int64(len(s.items) - less))
	return s, n.Quo(s.squares(), n), nil
}

// Variance returns statistics.variance(data); fewer than two data raise StatisticsError.
func Variance(data any) (any, error) {
	s, r, err := spread(data, "variance", 1)
	if err != nil {
		return nil, err
	}
	return s.number(r)
}

// PVariance returns statistics.pvariance(data); no data raise StatisticsError.
func PVariance(data any) (any, error) {
	s, r, err := spread(data, "pvariance", 0)
	if err != nil {
		return nil, err
	}
	return s.number(r)
}

// StDev returns statistics.stdev(data); fewer than two data raise StatisticsError.
func StDev(data any) (float64, error) {
	_, r, err := spread(data, "stdev", 1)
	if err != nil {
		return 0, err
	}
	return rootOf(r)
}

// PStDev returns statistics.pstdev(data); no data raise StatisticsError.
func PStDev(data any) (float64, error) {
	_, r, err := spread(data, "pstdev", 0)
	if err != nil {
		return 0, err
	}
	return rootOf(r)
}

// rootOf returns the square root of a ratio as the nearest float: statistics._float_sqrt_of_frac.
func rootOf(r *big.Rat) (float64, error) {
	if r.Sign() == 0 {
		return 0, nil
	}
	n, m := r.Num(), r.Denom()
	q := floorDiv(n.BitLen()-m.BitLen()-109, 2)
	if q >= 0 {
		root := oddRoot(n, new(big.Int).Lsh(m, uint(2*q)))
		return trueDivide(root.Lsh(root, uint(q)), big.NewInt(1))
	}
	root := oddRoot(new(big.Int).Lsh(n, uint(-2*q)), m)
	return trueDivide(root, new(big.Int).Lsh(big.NewInt(1), uint(-q)))
}

// oddRoot returns the whole part of the root of n/m, made odd where it is not exact.
func oddRoot(n, m *big.Int) *big.Int {
	a := new(big.Int).Sqrt(new(big.Int).Quo(n, m))
	square := new(big.Int).Mul(a, a)
	if square.Mul(square, m).Cmp(n) != 0 {
		a.SetBit(a, 0, 1)
	}
	return a
}

// Quantiles returns statistics.quantiles(data, n=n), or raises StatisticsError.
func Quantiles(data any, n int) (*List[any], error) {
	if n < 1 {
		return nil, StatisticsError.New("n must be at least 1")
	}
	sorted, err := Sorted(data, nil, false)
	if err != nil {
		return nil, err
	}
	items := sorted.Values()
	if len(items) < 2 {
		return nil, StatisticsError.New("must have at least two data points")
	}
	out := NewList[any]()
	for i := 1; i < n; i++ {
		at := i * (len(items) + 1)
		j := min(max(at/n, 1), len(items)-1)
		v, err := between(items[j-1], items[j], at-j*n, n)
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// between returns (a * (n - delta) + b * delta) / n.
func between(a, b any, delta, n int) (any, error) {
	left, err := Mul(a, n-delta)
	if err != nil {
		return nil, err
	}
	right, err := Mul(b, delta)
	if err != nil {
		return nil, err
	}
	sum, err := Add(left, right)
	if err != nil {
		return nil, err
	}
	return TrueDiv(sum, n)
}
