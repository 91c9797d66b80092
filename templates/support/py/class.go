// Package py holds what Python's built-in types, operators and exceptions do,
// for Go code that was ported from Python.
//
// Dynamic values are held as any of exactly these types: nil (None), bool,
// int, *big.Int (only beyond 64 bits), float64, string, []byte, *List, Tuple,
// *Dict, *Set, *Error and the types of the program itself.
package py

import "slices"

// A Class is a Python exception class: a name, its bases, and the text that
// its instances give.
type Class struct {
	// Name is the class's own name, such as "ValueError".
	Name string
	// Bases are the direct bases in Python's order.
	Bases []*Class
	// Text gives str(e) when the class defines __str__; nil inherits it.
	Text func(e *Error) string
	// Repr gives repr(e) when the class defines __repr__; nil inherits it.
	Repr func(e *Error) string
}

// NewClass returns a new exception class. Without bases it derives from
// Exception.
func NewClass(name string, bases ...*Class) *Class {
	if len(bases) == 0 {
		bases = []*Class{Exception}
	}
	return &Class{Name: name, Bases: bases}
}

// New returns an instance of the class with the given arguments.
func (c *Class) New(args ...any) *Error {
	return &Error{Class: c, Args: args}
}

// IsSubclass reports whether c is one of the classes or derives from one, as
// issubclass does.
func (c *Class) IsSubclass(classes ...*Class) bool {
	if slices.Contains(classes, c) {
		return true
	}
	for _, base := range c.Bases {
		if base.IsSubclass(classes...) {
			return true
		}
	}
	return false
}

// MRO returns the class and its bases in method resolution order (C3), the
// order in which Flask looks for error handlers.
func (c *Class) MRO() []*Class {
	lists := make([][]*Class, 0, len(c.Bases)+1)
	for _, base := range c.Bases {
		lists = append(lists, base.MRO())
	}
	lists = append(lists, slices.Clone(c.Bases))
	order := []*Class{c}
	for {
		next := nextInMRO(lists)
		if next == nil {
			return order
		}
		order = append(order, next)
		for i, list := range lists {
			if len(list) > 0 && list[0] == next {
				lists[i] = list[1:]
			}
		}
	}
}

// nextInMRO returns the first head that stands in no other list's tail, or nil
// when all lists are empty.
func nextInMRO(lists [][]*Class) *Class {
	var fallback *Class
	for _, list := range lists {
		if len(list) == 0 {
			continue
		}
		if fallback == nil {
			fallback = list[0]
		}
		if !inTail(lists, list[0]) {
			return list[0]
		}
	}
	return fallback
}

func inTail(lists [][]*Class, c *Class) bool {
	for _, list := range lists {
		if len(list) > 1 && slices.Contains(list[1:], c) {
			return true
		}
	}
	return false
}

// String returns the class's name.
func (c *Class) String() string { return c.Name }
