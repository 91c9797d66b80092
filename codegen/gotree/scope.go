// This file holds the scope that keeps Go names apart.

package gotree

import "strconv"

// Scope hands out Go names, each once. A nested scope avoids the names of the scopes around it, so that nothing is
// shadowed by accident.
type Scope struct {
	outer *Scope
	taken map[string]bool
}

// NewScope returns an empty scope within outer, which may be nil, with the given names taken.
func NewScope(outer *Scope, taken ...string) *Scope {
	s := &Scope{outer: outer, taken: map[string]bool{}}
	for _, name := range taken {
		s.taken[name] = true
	}
	return s
}

// Has reports whether name is taken here or around.
func (s *Scope) Has(name string) bool {
	for ; s != nil; s = s.outer {
		if s.taken[name] {
			return true
		}
	}
	return false
}

// Take returns name, or name with the first free number from 2 on, and remembers it.
func (s *Scope) Take(name string) string {
	free := name
	for n := 2; s.Has(free); n++ {
		free = name + strconv.Itoa(n)
	}
	s.taken[free] = true
	return free
}

// GoName returns a free Go name for a Python one, spelled by the function GoName.
func (s *Scope) GoName(python string, exported bool) string {
	return s.Take(GoName(python, exported))
}
