// This file holds how the effects pass carries effects from called functions to those that call them.

package lower

import "github.com/flask2gin/flask2gin/ir"

// bits is a set of numbered variables.
type bits []uint64

// add puts b into a; it reports whether a grew.
func (a bits) add(b bits) bool {
	grew := false
	for i, word := range b {
		if word&^a[i] != 0 {
			a[i] |= word
			grew = true
		}
	}
	return grew
}

func (a bits) set(i int) { a[i/64] |= 1 << (i % 64) }

func (a bits) has(i int) bool { return a[i/64]&(1<<(i%64)) != 0 }

// closure holds the effects of all functions as sets of numbers.
type closure struct {
	e       *effects
	symbols []*ir.Symbol
	number  map[*ir.Symbol]int
	reads   map[*summary]bits
	writes  map[*summary]bits
}

// newClosure numbers the variables that any function touches, and carries effects to the callers.
func newClosure(e *effects) *closure {
	c := &closure{e: e, number: map[*ir.Symbol]int{}, reads: map[*summary]bits{}, writes: map[*summary]bits{}}
	for _, s := range e.order {
		c.count(s.Reads)
		c.count(s.Writes)
	}
	for _, s := range e.order {
		c.reads[s], c.writes[s] = c.bits(s.Reads), c.bits(s.Writes)
	}
	c.propagate()
	return c
}

func (c *closure) count(set map[*ir.Symbol]bool) {
	for s := range set {
		if _, known := c.number[s]; !known {
			c.number[s] = len(c.symbols)
			c.symbols = append(c.symbols, s)
		}
	}
}

func (c *closure) bits(set map[*ir.Symbol]bool) bits {
	b := make(bits, len(c.symbols)/64+1)
	for s := range set {
		b.set(c.number[s])
	}
	return b
}

func (c *closure) propagate() {
	callers := map[*summary][]*summary{}
	for _, s := range c.e.order {
		for called := range s.calls {
			callers[called] = append(callers[called], s)
		}
	}
	work := append([]*summary{}, c.e.order...)
	waiting := map[*summary]bool{}
	for len(work) > 0 {
		called := work[0]
		work = work[1:]
		waiting[called] = false
		for _, s := range callers[called] {
			if c.absorb(s, called) && !waiting[s] {
				waiting[s] = true
				work = append(work, s)
			}
		}
	}
}

// absorb adds the effects of a called function to s; it reports whether that added any.
func (c *closure) absorb(s, called *summary) bool {
	reads := c.reads[s].add(c.reads[called])
	writes := c.writes[s].add(c.writes[called])
	unknown := called.Unknown && !s.Unknown
	s.Unknown = s.Unknown || called.Unknown
	return reads || writes || unknown
}

// table gives functions that call something unknown every change that is seen in any function of the program; the
// bodies of modules are none, as they ran when the app was made.
func (c *closure) table() *EffectTable {
	all := make(bits, len(c.symbols)/64+1)
	for s, w := range c.writes {
		if s.fn == nil || s.fn != s.fn.Module.Body {
			all.add(w)
		}
	}
	return &EffectTable{kept: c.e.kept, of: func(fn *ir.Func) Effect {
		s := c.e.known[fn]
		if s == nil {
			return Effect{Reads: c.symbolsOf(all), Writes: c.symbolsOf(all), Unknown: true}
		}
		reads, writes := c.reads[s], c.writes[s]
		if s.Unknown {
			writes = all
			reads.add(all)
		}
		return Effect{Reads: c.symbolsOf(reads), Writes: c.symbolsOf(writes), Unknown: s.Unknown, Params: s.params}
	}}
}

func (c *closure) symbolsOf(b bits) map[*ir.Symbol]bool {
	set := map[*ir.Symbol]bool{}
	for i, s := range c.symbols {
		if b.has(i) {
			set[s] = true
		}
	}
	return set
}
