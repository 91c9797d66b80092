// Averages and spreads: Python's module statistics, for ints and floats.

package py

import (
	"math"
	"math/big"
)

// StatisticsError is statistics.StatisticsError.
var StatisticsError = NewClass("StatisticsError", ValueError)

// sample is the numbers that a function of statistics was given.
type sample struct {
	items  []any
	ratios []*big.Rat
	floats bool // whether one is a float
}

// sampled reads the numbers of data. What is no int or float, and floats that are not finite, raise NotPorted or
// TypeError.
func sampled(data any) (*sample, error) {
	l, err := ToList(data)
	if err != nil {
		return nil, err
	}
	s := &sample{items: l.Values()}
	for _, item := range s.items {
		r := new(big.Rat)
		if b, isInt := integer(item); isInt {
			r.SetInt(b)
		} else if f, isFloat := item.(float64); !isFloat {
			return nil, raisef(TypeError, "can't convert type '%s' to numerator/denominator", label(item))
		} else if r.SetFloat64(f) == nil {
			return nil, NotPorted.New("statistics of infinite numbers are not ported")
		} else {
			s.floats = true
		}
		s.ratios = append(s.ratios, r)
	}
	return s, nil
}

// sum returns the exact sum.
func (s *sample) sum() *big.Rat {
	total := new(big.Rat)
	for _, r := range s.ratios {
		total.Add(total, r)
	}
	return total
}

// mean returns the exact mean.
func (s *sample) mean() *big.Rat {
	return new(big.Rat).Quo(s.sum(), new(big.Rat).SetInt64(int64(len(s.items))))
}

// number returns a ratio as the number that Python makes of it: an int where all are ints and it is whole.
func (s *sample) number(r *big.Rat) (any, error) {
	if !s.floats && r.IsInt() {
		return normal(new(big.Int).Set(r.Num())), nil
	}
	return orNil(trueDivide(r.Num(), r.Denom()))
}

// Mean returns statistics.mean(data); no data raise StatisticsError.
func Mean(data any) (any, error) {
	s, err := sampled(data)
	if err != nil {
		return nil, err
	}
	if len(s.items) == 0 {
		return nil, StatisticsError.New("mean requires at least one data point")
	}
	return s.number(s.mean())
}

// FMean returns statistics.fmean(data); no data raise StatisticsError.
func FMean(data any) (float64, error) {
	l, err := ToList(data)
	if err != nil {
		return 0, err
	}
	if l.Len() == 0 {
		return 0, StatisticsError.New("fmean requires at least one data point")
	}
	total, err := FSum(l)
	return total / float64(l.Len()), err
}

// FSum returns math.fsum(data): the sum of floats without loss, rounded once.
func FSum(data any) (float64, error) {
	items, err := Iter(data)
	if err != nil {
		return 0, err
	}
	total, special, negative := new(big.Rat), 0.0, true
	for item := range items {
		f, err := Real(item)
		if err != nil {
			return 0, err
		}
		negative = negative && f == 0 && math.Signbit(f)
		if r := new(big.Rat).SetFloat64(f); r != nil {
			total.Add(total, r)
			continue
		}
		if math.IsInf(special, 0) && math.IsInf(f, 0) && special != f {
			return 0, ValueError.New("-inf + inf in fsum")
		}
		special += f
	}
	if special != 0 {
		return special, nil
	}
	f, _ := total.Float64()
	if math.IsInf(f, 0) {
		return 0, OverflowError.New("intermediate overflow in fsum")
	}
	return f, nil
}

// ordered returns the data in order, and raises StatisticsError where there are none.
func ordered(data any) ([]any, error) {
	l, err := Sorted(data, nil, false)
	if err != nil {
		return nil, err
	}
	if l.Len() == 0 {
		return nil, StatisticsError.New("no median for empty data")
	}
	return l.Values(), nil
}

// Median returns statistics.median(data); no data raise StatisticsError.
func Median(data any) (any, error) {
	l, err := ordered(data)
	if err != nil {
		return nil, err
	}
	n := len(l)
	if n%2 == 1 {
		return l[n/2], nil
	}
	sum, err := Add(l[n/2-1], l[n/2])
	if err != nil {
		return nil, err
	}
	return TrueDiv(sum, 2)
}

// MedianLow returns statistics.median_low(data); no data raise StatisticsError.
func MedianLow(data any) (any, error) {
	l, err := ordered(data)
	if err != nil {
		return nil, err
	}
	return l[(len(l)-1)/2], nil
}

// MedianHigh returns statistics.median_high(data); no data raise StatisticsError.
func MedianHigh(data any) (any, error) {
	l, err := ordered(data)
	if err != nil {
		return nil, err
	}
	return l[len(l)/2], nil
}

// Mode returns statistics.mode(data), the first of the commonest; no data raise StatisticsError.
func Mode(data any) (any, error) {
	modes, err := MultiMode(data)
	if err != nil {
		return nil, err
	}
	if modes.Len() == 0 {
		return nil, StatisticsError.New("no mode for empty data")
	}
	return modes.At(0)
}

// MultiMode returns statistics.multimode(data), the commonest in the order in which they come.
func MultiMode(data any) (*List[any], error) {
	l, err := ToList(data)
	if err != nil {
		return nil, err
	}
	counts, err := CounterFrom(l)
	if err != nil {
		return nil, err
	}
	out, most := NewList[any](), 0
	for k, v := range counts.All() {
		switch n, _ := small(v); {
		case n > most:
			most = n
			out = NewList(k)
		case n == most:
			out.Append(k)
		}
	}
	return out, nil
}
