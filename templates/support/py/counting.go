// Endless counting: Python's itertools.count.

package py

import "sync/atomic"

// A Counting is itertools.count(start, step) of ints. It may be used by several requests at once.
type Counting struct {
	next atomic.Int64
	step int64
}

// NewCounting returns itertools.count(start, step).
func NewCounting(start, step int) *Counting {
	c := &Counting{step: int64(step)}
	c.next.Store(int64(start))
	return c
}

// Next returns next(c).
func (c *Counting) Next() int { return int(c.next.Add(c.step) - c.step) }

// Take returns list(itertools.islice(c, n)).
func (c *Counting) Take(n int) (*List[int], error) {
	if n < 0 {
		return nil, ValueError.New("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	out := NewList[int]()
	for range n {
		out.Append(c.Next())
	}
	return out, nil
}

// PyTypeName returns "count".
func (c *Counting) PyTypeName() string { return "count" }
