// Python's random numbers: the Mersenne Twister of module random, so that a seed gives CPython's sequence.

package py

import (
	crand "crypto/rand"
	"crypto/sha512"
	"encoding/binary"
	"math/big"
	"math/bits"
	"sync"
	"sync/atomic"
)

const (
	twisterSize  = 624
	twisterShift = 397
)

// A Random is a random.Random. Its methods may be called by several goroutines.
type Random struct {
	mu     sync.Mutex
	seeded atomic.Bool // until then every sequence is as good, and is drawn without the lock
	state  [twisterSize]uint32
	at     int
	gauss  *float64 // the second of a pair of normal variates
}

// shared is the generator behind the functions of module random.
var shared = NewRandom()

// NewRandom returns random.Random(), seeded by the system.
func NewRandom() *Random {
	var seed [4 * twisterSize]byte
	_, _ = crand.Read(seed[:]) // never fails
	r := &Random{}
	key := make([]uint32, twisterSize)
	for i := range key {
		key[i] = binary.LittleEndian.Uint32(seed[4*i:])
	}
	r.seedArray(key)
	return r
}

// NewRandomOf returns random.Random(seed) and raises TypeError for what cannot be a seed.
func NewRandomOf(seed any) (*Random, error) {
	r := NewRandom()
	return r, r.Seed(seed)
}

// Seed is random.seed(seed) of the generator that all of the program shares.
func Seed(seed any) error { return shared.Seed(seed) }

// Seed is r.seed(seed): an int, a float, text or bytes, and None for one of the system's. Other values raise TypeError.
func (r *Random) Seed(seed any) error {
	seed = Value(seed)
	var number *big.Int
	switch s := seed.(type) {
	case nil:
		fresh := NewRandom()
		r.mu.Lock()
		defer r.mu.Unlock()
		r.state, r.at, r.gauss = fresh.state, fresh.at, nil
		r.seeded.Store(false)
		return nil
	case float64:
		number = new(big.Int).SetUint64(uint64(floatHash(s)))
	case string:
		number = textSeed([]byte(s))
	case []byte:
		number = textSeed(s)
	default:
		n, ok := integer(seed)
		if !ok {
			return TypeError.New("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
		}
		number = new(big.Int).Abs(n)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.gauss = nil
	r.seedArray(words(number))
	r.seeded.Store(true)
	return nil
}

// textSeed is the number that text or bytes seed with (version 2).
func textSeed(text []byte) *big.Int {
	sum := sha512.Sum512(text)
	return new(big.Int).SetBytes(append(append([]byte{}, text...), sum[:]...))
}

// words splits a number into 32-bit words, the lowest first; zero is one word.
func words(n *big.Int) []uint32 {
	data := n.Bytes()
	key := make([]uint32, max(1, (len(data)+3)/4))
	for i := range data {
		key[i/4] |= uint32(data[len(data)-1-i]) << (8 * (i % 4))
	}
	return key
}

// seedArray is init_by_array of the reference implementation.
func (r *Random) seedArray(key []uint32) {
	r.state[0] = 19650218
	for i := 1; i < twisterSize; i++ {
		r.state[i] = 1812433253*(r.state[i-1]^r.state[i-1]>>30) + uint32(i)
	}
	i, j := 1, 0
	for range max(twisterSize, len(key)) {
		r.state[i] = (r.state[i] ^ (r.state[i-1]^r.state[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i >= twisterSize {
			r.state[0], i = r.state[twisterSize-1], 1
		}
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range twisterSize - 1 {
		r.state[i] = (r.state[i] ^ (r.state[i-1]^r.state[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= twisterSize {
			r.state[0], i = r.state[twisterSize-1], 1
		}
	}
	r.state[0], r.at = 0x80000000, twisterSize
}

// word returns the next 32 bits.
func (r *Random) word() uint32 {
	if r.at >= twisterSize {
		r.twist()
	}
	y := r.state[r.at]
	r.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// twist makes the next block of words.
func (r *Random) twist() {
	for k := range twisterSize {
		y := r.state[k]&0x80000000 | r.state[(k+1)%twisterSize]&0x7fffffff
		r.state[k] = r.state[(k+twisterShift)%twisterSize] ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	r.at = 0
}

// float returns random(); the caller holds the lock.
func (r *Random) float() float64 {
	a, b := r.word()>>5, r.word()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// below returns a number under n, where 0 stands for 2**64; the caller holds the lock.
func (r *Random) below(n uint64) uint64 {
	if n == 0 {
		for {
			low := r.bits(64)
			if r.word()>>31 == 0 {
				return low
			}
		}
	}
	k := bits.Len64(n)
	for {
		if v := r.bits(k); v < n {
			return v
		}
	}
}

// bits returns getrandbits(k) of at most 64 bits.
func (r *Random) bits(k int) uint64 {
	if k <= 32 {
		return uint64(r.word() >> (32 - k))
	}
	low := uint64(r.word())
	return low | uint64(r.word()>>(64-k))<<32
}
