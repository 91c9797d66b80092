// What module random picks from sequences.

package py

import (
	"math"
	"slices"
)

// Choice returns random.choice(items), or raises IndexError when there are none.
func Choice[T any](items *List[T]) (T, error) { return Pick(shared, items) }

// Pick returns r.choice(items), or raises IndexError when there are none.
func Pick[T any](r *Random, items *List[T]) (T, error) {
	if items.Len() == 0 {
		var none T
		return none, IndexError.New("Cannot choose from an empty sequence")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return items.items[r.below(uint64(len(items.items)))], nil
}

// ChoiceStr returns random.choice(text), a character, or raises IndexError for no text.
func ChoiceStr(text string) (string, error) { return PickStr(shared, text) }

// PickStr returns r.choice(text), a character, or raises IndexError for no text.
func PickStr(r *Random, text string) (string, error) { return Pick(r, NewList(Chars(text)...)) }

// ChoiceOf returns random.choice(items) of any sequence, or raises IndexError or TypeError.
func ChoiceOf(items any) (any, error) { return PickOf(shared, items) }

// PickOf returns r.choice(items) of any sequence, or raises IndexError or TypeError.
func PickOf(r *Random, items any) (any, error) {
	n, err := Len(items)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, IndexError.New("Cannot choose from an empty sequence")
	}
	r.mu.Lock()
	i := int(r.below(uint64(n)))
	r.mu.Unlock()
	return GetItem(items, i)
}

// Shuffle is random.shuffle(items) of a list, in place.
func Shuffle(items any) error { return ShuffleBy(shared, items) }

// ShuffleBy is r.shuffle(items) of a list, in place; what is no list raises TypeError.
func ShuffleBy(r *Random, items any) error {
	l, ok := items.(anyList)
	if !ok {
		_, err := Len(items)
		if err == nil {
			err = raisef(TypeError, "'%s' object does not support item assignment", label(items))
		}
		return err
	}
	order := make([]int, l.Len())
	for i := range order {
		order[i] = i
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := len(order) - 1; i > 0; i-- {
		j := r.below(uint64(i) + 1)
		order[i], order[j] = order[j], order[i]
	}
	l.permute(order)
	return nil
}

// Sample returns random.sample(population, k), or raises ValueError or TypeError.
func Sample(population any, k int) (*List[any], error) { return SampleBy(shared, population, k) }

// SampleBy returns r.sample(population, k), or raises ValueError or TypeError.
func SampleBy(r *Random, population any, k int) (*List[any], error) {
	switch population.(type) {
	case anySet, anyDict, *View, nil:
		return nil, TypeError.New("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	l, err := ToList(population)
	if err != nil {
		return nil, TypeError.New("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	at, err := r.sample(l.Len(), k)
	return NewList(picked(l.items, at)...), err
}

// SampleOf returns random.sample(items, k) of a typed list, or raises ValueError.
func SampleOf[T any](items *List[T], k int) (*List[T], error) {
	shared.mu.Lock()
	defer shared.mu.Unlock()
	at, err := shared.sample(items.Len(), k)
	return NewList(picked(items.Values(), at)...), err
}

// sample returns the positions of k of n items; the caller holds the lock.
func (r *Random) sample(n, k int) ([]int, error) {
	if k < 0 || k > n {
		return nil, ValueError.New("Sample larger than population or is negative")
	}
	size := 21 // of a small set less that of an empty list, by which CPython chooses
	if k > 5 {
		size += int(math.Pow(4, math.Ceil(math.Log(float64(k*3))/math.Log(4))))
	}
	at := make([]int, k)
	if n > size {
		taken := map[int]bool{}
		for i := range at {
			j := int(r.below(uint64(n)))
			for taken[j] {
				j = int(r.below(uint64(n)))
			}
			taken[j], at[i] = true, j
		}
		return at, nil
	}
	pool := make([]int, n)
	for i := range pool {
		pool[i] = i
	}
	for i := range at {
		j := r.below(uint64(n - i))
		at[i], pool[j] = pool[j], pool[n-i-1]
	}
	return at, nil
}

// Choices returns random.choices(population, weights, k=k), with weights None for equal ones. It raises ValueError for
// weights that do not fit, IndexError and TypeError as CPython does.
func Choices(population, weights any, k int) (*List[any], error) {
	return ChoicesBy(shared, population, weights, k)
}

// ChoicesBy returns r.choices(population, weights, k=k).
func ChoicesBy(r *Random, population, weights any, k int) (*List[any], error) {
	if _, err := Len(population); err != nil {
		return nil, err
	}
	l, err := ToList(population)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	if weights == nil {
		for range k {
			item, err := GetItem(population, int(r.Float()*float64(l.Len())))
			if err != nil {
				return nil, err
			}
			out.Append(item)
		}
		return out, nil
	}
	sums, total, err := cumulated(weights, l.Len())
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for range k {
		x := r.float() * total
		i, _ := slices.BinarySearchFunc(sums[:len(sums)-1], x, func(sum, x float64) int {
			if sum <= x {
				return -1
			}
			return 1
		})
		out.Append(l.items[i])
	}
	return out, nil
}

// cumulated returns the running sums of n weights, and the last.
func cumulated(weights any, n int) ([]float64, float64, error) {
	l, err := ToList(weights)
	if err != nil {
		return nil, 0, err
	}
	var sum any
	var sums []float64
	for i, w := range l.items {
		if i == 0 {
			sum = w
		} else if sum, err = Add(sum, w); err != nil {
			return nil, 0, err
		}
		f, err := Float(sum)
		if err != nil {
			return nil, 0, err
		}
		sums = append(sums, f)
	}
	switch {
	case len(sums) != n:
		return nil, 0, ValueError.New("The number of weights does not match the population")
	case n == 0:
		return nil, 0, IndexError.New("list index out of range")
	case sums[n-1] <= 0:
		return nil, 0, ValueError.New("Total of weights must be greater than zero")
	case math.IsInf(sums[n-1], 0) || math.IsNaN(sums[n-1]):
		return nil, 0, ValueError.New("Total of weights must be finite")
	}
	return sums, sums[n-1], nil
}
