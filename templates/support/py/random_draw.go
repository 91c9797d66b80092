// What module random draws: numbers and bytes. The functions draw from the generator that all of the program shares.

package py

import (
	"math"
	"math/big"
	"math/rand/v2"
)

// RandFloat returns random.random().
func RandFloat() float64 { return shared.Float() }

// RandInt returns random.randint(a, b), or raises ValueError when b is less than a.
func RandInt(a, b int) (int, error) { return shared.RandInt(a, b) }

// RandBelow returns random.randrange(stop), or raises ValueError.
func RandBelow(stop int) (int, error) { return shared.RandBelow(stop) }

// RandRange returns random.randrange(start, stop, step), or raises ValueError.
func RandRange(start, stop, step int) (int, error) { return shared.RandRange(start, stop, step) }

// RandUniform returns random.uniform(a, b).
func RandUniform(a, b float64) float64 { return shared.Uniform(a, b) }

// RandUniformOf returns random.uniform(a, b) of numbers of any type, or raises TypeError.
func RandUniformOf(a, b any) (float64, error) { return shared.UniformOf(a, b) }

// UniformOf returns r.uniform(a, b) of numbers of any type, or raises TypeError.
func (r *Random) UniformOf(a, b any) (float64, error) {
	width, err := Sub(b, a)
	if err != nil {
		return 0, err
	}
	w, err := Mul(width, r.Float())
	if err != nil {
		return 0, err
	}
	sum, err := Add(a, w)
	if err != nil {
		return 0, err
	}
	return Float(sum)
}

// RandGauss returns random.gauss(mu, sigma), whose last digit is up to the C library.
func RandGauss(mu, sigma float64) float64 { return shared.Gauss(mu, sigma) }

// RandBits returns random.getrandbits(k), or raises ValueError for a negative k.
func RandBits(k int) (any, error) { return shared.Bits(k) }

// RandBytes returns random.randbytes(n), or raises ValueError for a negative n.
func RandBytes(n int) ([]byte, error) { return shared.Bytes(n) }

// Float returns r.random().
func (r *Random) Float() float64 {
	if !r.seeded.Load() {
		return rand.Float64()
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.float()
}

// RandInt returns r.randint(a, b), or raises ValueError when b is less than a.
func (r *Random) RandInt(a, b int) (int, error) {
	if b < a {
		width := new(big.Int).Sub(big.NewInt(int64(b)), big.NewInt(int64(a)))
		end := new(big.Int).Add(big.NewInt(int64(b)), big.NewInt(1))
		return 0, raisef(ValueError, "empty range for randrange() (%d, %d, %d)", a, end, width.Add(width, big.NewInt(1)))
	}
	if width := uint64(b) - uint64(a) + 1; width != 0 && !r.seeded.Load() {
		return int(uint64(a) + rand.Uint64N(width)), nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return int(uint64(a) + r.below(uint64(b)-uint64(a)+1)), nil
}

// RandBelow returns r.randrange(stop), or raises ValueError.
func (r *Random) RandBelow(stop int) (int, error) {
	if stop <= 0 {
		return 0, ValueError.New("empty range for randrange()")
	}
	if !r.seeded.Load() {
		return int(rand.Uint64N(uint64(stop))), nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return int(r.below(uint64(stop))), nil
}

// RandRange returns r.randrange(start, stop, step), or raises ValueError.
func (r *Random) RandRange(start, stop, step int) (int, error) {
	if step == 1 && stop > start {
		return r.RandInt(start, stop-1)
	}
	width := new(big.Int).Sub(big.NewInt(int64(stop)), big.NewInt(int64(start)))
	switch {
	case step == 1:
		return 0, raisef(ValueError, "empty range for randrange() (%d, %d, %d)", start, stop, width)
	case step == 0:
		return 0, ValueError.New("zero step for randrange()")
	case step > 0:
		width.Add(width, big.NewInt(int64(step)-1))
	default:
		width.Add(width, new(big.Int).Add(big.NewInt(int64(step)), big.NewInt(1)))
	}
	n, _ := floorDivMod(width, big.NewInt(int64(step)))
	if n.Sign() <= 0 {
		return 0, ValueError.New("empty range for randrange()")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return start + step*int(r.below(n.Uint64())), nil
}

// Uniform returns r.uniform(a, b).
func (r *Random) Uniform(a, b float64) float64 { return a + float64((b-a)*r.Float()) }

// Gauss returns r.gauss(mu, sigma).
func (r *Random) Gauss(mu, sigma float64) float64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.gauss != nil {
		z := *r.gauss
		r.gauss = nil
		return mu + float64(z*sigma)
	}
	angle := r.float() * 2 * math.Pi
	radius := math.Sqrt(-2 * math.Log(1-r.float()))
	z := math.Sin(angle) * radius
	r.gauss = &z
	return mu + float64(math.Cos(angle)*radius*sigma)
}

// Bits returns r.getrandbits(k), or raises ValueError for a negative k.
func (r *Random) Bits(k int) (any, error) {
	if k < 0 {
		return nil, ValueError.New("number of bits must be non-negative")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if k == 0 {
		return 0, nil
	}
	return normal(new(big.Int).SetBytes(r.bigEndian(k))), nil
}

// Bytes returns r.randbytes(n), or raises ValueError for a negative n.
func (r *Random) Bytes(n int) ([]byte, error) {
	if n < 0 {
		return nil, ValueError.New("number of bits must be non-negative")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	data := r.bigEndian(8 * n)
	for i, j := 0, len(data)-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	return data, nil
}

// bigEndian returns k random bits in as many bytes as they need, the highest first.
func (r *Random) bigEndian(k int) []byte {
	data := make([]byte, (k+7)/8)
	for at := len(data); at > 0; k -= 32 {
		word := r.word()
		if k < 32 {
			word >>= 32 - k
		}
		for range min(4, at) {
			at--
			data[at] = byte(word)
			word >>= 8
		}
	}
	return data
}
