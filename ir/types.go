// This file holds the types that infer computes: a small lattice with Any on top.

package ir

import (
	"math"
	"strings"
)

// Type is the type of a Python value. Two types are the same when Same says so.
//
//sumtype:decl
type Type interface {
	String() string // as an annotation: "dict[str, Todo]"
	isType()
}

// Basic is a type without parameters.
type Basic int

// The basic types.
const (
	Any   Basic = iota // nothing is known
	Never              // no value: the type of what always raises, and the start of a join
	None
	Bool
	Int // an int that fits in 64 bits: a length, a constant, a count, what was compared with both
	Float
	Str
	Bytes
	BigInt // an int of any size: what comes from outside, and arithmetic that may leave 64 bits
)

// IntRange is an int of which infer knows bounds at one point of a function, both included; NoBound says that there is
// none. Infer alone makes them: outside of a function's own expressions they are Int or BigInt.
type IntRange struct{ Lo, Hi int64 }

// Bounds of an IntRange that are no numbers, and the range of Int, which leaves room for counting on: no program lives
// to leave 64 bits from there in small steps.
const (
	NoBound   = math.MaxInt64     // Hi, and with a minus sign Lo
	Printable = math.MaxInt64 - 1 // at most the 4300 digits that str() shows
	MaxInt    = 1 << 62
)

// List is list[Elem].
type List struct{ Elem Type }

// Dict is dict[Key, Value].
type Dict struct{ Key, Value Type }

// Set is set[Elem]; Frozen for frozenset.
type Set struct {
	Elem   Type
	Frozen bool
}

// Tuple is a tuple of known length; Rest marks tuple[Elems[0], ...].
type Tuple struct {
	Elems []Type
	Rest  bool
}

// Optional is Elem or None; Elem is never None, Any or Optional.
type Optional struct{ Elem Type }

// Instance is an instance of a project class.
type Instance struct{ Class *Class }

// ClassObject is a project class itself.
type ClassObject struct{ Class *Class }

// External is an instance of a class from outside, by its qualified name: "flask.Response", "uuid.UUID". Result is what a
// call of it returns, nil where nothing is known of that.
type External struct {
	Name   string
	Result Type
}

// Callable is a project function or lambda as a value; a method is one with its object.
type Callable struct{ Func *Func }

// Functions is one of several project functions as a value. All take as many arguments, and their parameters have the
// same types.
type Functions struct{ Set *FuncSet }

// FuncSet is a set of functions; the same functions have the same set.
type FuncSet struct{ Funcs []*Func }

// Iterator is what yields Elem: a generator, map, zip, dict views.
type Iterator struct{ Elem Type }

func (Basic) isType()       {}
func (IntRange) isType()    {}
func (List) isType()        {}
func (Dict) isType()        {}
func (Set) isType()         {}
func (Tuple) isType()       {}
func (Optional) isType()    {}
func (Instance) isType()    {}
func (ClassObject) isType() {}
func (External) isType()    {}
func (Callable) isType()    {}
func (Functions) isType()   {}
func (Iterator) isType()    {}

// String returns the type as an annotation.
func (b Basic) String() string {
	return [...]string{"Any", "Never", "None", "bool", "int", "float", "str", "bytes", "int"}[b]
}

// String returns the type as an annotation.
func (t IntRange) String() string { return "int" }

// Fits reports whether the int fits in 64 bits.
func (t IntRange) Fits() bool { return t.Lo >= -MaxInt && t.Hi <= MaxInt }

// Plain returns the type without bounds: Int or BigInt.
func (t IntRange) Plain() Basic {
	if t.Fits() {
		return Int
	}
	return BigInt
}

// IsInt reports whether values of t are ints of whatever size, and not bools.
func IsInt(t Type) bool {
	_, ranged := t.(IntRange)
	return ranged || t == Int || t == BigInt
}

// String returns the type as an annotation.
func (t List) String() string { return "list[" + t.Elem.String() + "]" }

// String returns the type as an annotation.
func (t Dict) String() string { return "dict[" + t.Key.String() + ", " + t.Value.String() + "]" }

// String returns the type as an annotation.
func (t Set) String() string {
	if t.Frozen {
		return "frozenset[" + t.Elem.String() + "]"
	}
	return "set[" + t.Elem.String() + "]"
}

// String returns the type as an annotation.
func (t Tuple) String() string {
	parts := make([]string, len(t.Elems))
	for i, e := range t.Elems {
		parts[i] = e.String()
	}
	if t.Rest {
		parts = append(parts, "...")
	}
	return "tuple[" + strings.Join(parts, ", ") + "]"
}

// String returns the type as an annotation.
func (t Optional) String() string { return t.Elem.String() + " | None" }

// String returns the class's name.
func (t Instance) String() string { return t.Class.Name }

// String returns the type as an annotation.
func (t ClassObject) String() string { return "type[" + t.Class.Name + "]" }

// String returns the qualified name.
func (t External) String() string { return t.Name }

// String returns the type as an annotation.
func (t Callable) String() string { return "Callable[" + t.Func.Qualname + "]" }

// String returns the type as an annotation.
func (t Functions) String() string { return "Callable[" + t.Set.Funcs[0].Qualname + ", ...]" }

// String returns the type as an annotation.
func (t Iterator) String() string { return "Iterator[" + t.Elem.String() + "]" }

// Same reports whether a and b are the same type.
func Same(a, b Type) bool {
	if a == nil || b == nil {
		return a == b
	}
	switch a := a.(type) {
	case List:
		b, ok := b.(List)
		return ok && Same(a.Elem, b.Elem)
	case Dict:
		b, ok := b.(Dict)
		return ok && Same(a.Key, b.Key) && Same(a.Value, b.Value)
	case Set:
		b, ok := b.(Set)
		return ok && a.Frozen == b.Frozen && Same(a.Elem, b.Elem)
	case Tuple:
		b, ok := b.(Tuple)
		return ok && a.Rest == b.Rest && sameAll(a.Elems, b.Elems)
	case Optional:
		b, ok := b.(Optional)
		return ok && Same(a.Elem, b.Elem)
	case Iterator:
		b, ok := b.(Iterator)
		return ok && Same(a.Elem, b.Elem)
	case Basic, IntRange, Instance, ClassObject, External, Callable, Functions, *Cell:
		_, isTuple := b.(Tuple)
		return !isTuple && a == b
	}
	return false
}

func sameAll(a, b []Type) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !Same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// FuncsOf returns the functions that a value of type t may be, nil when t is no type of functions.
func FuncsOf(t Type) []*Func {
	switch t := t.(type) {
	case Callable:
		return []*Func{t.Func}
	case Functions:
		return t.Set.Funcs
	}
	return nil
}

// Join returns the smallest type that holds the values of both a and b: T with None is Optional[T], int with a
// different type is Any (Python's ints and floats print differently, so they never mix silently).
func Join(a, b Type) Type {
	switch {
	case a == nil || a == Never:
		return b
	case b == nil || b == Never:
		return a
	case Same(a, b):
		return a
	case a == None:
		return optional(b)
	case b == None:
		return optional(a)
	}
	if IsInt(a) && IsInt(b) {
		return joinInts(a, b)
	}
	if o, ok := a.(Optional); ok {
		return optional(Join(o.Elem, strip(b)))
	}
	if o, ok := b.(Optional); ok {
		return optional(Join(a, o.Elem))
	}
	return joinContainers(a, b)
}

// joinInts returns bounds that hold for both ints, or the type without bounds.
func joinInts(a, b Type) Type {
	x, y := rangeOf(a), rangeOf(b)
	r := IntRange{min(x.Lo, y.Lo), max(x.Hi, y.Hi)}
	if r == rangeOf(Int) || r == rangeOf(BigInt) {
		return r.Plain()
	}
	return r
}

func rangeOf(t Type) IntRange {
	if r, ok := t.(IntRange); ok {
		return r
	}
	if t == Int {
		return IntRange{-MaxInt, MaxInt}
	}
	return IntRange{-NoBound, NoBound}
}

func joinContainers(a, b Type) Type {
	switch a := a.(type) {
	case List:
		if b, ok := b.(List); ok {
			return List{Join(a.Elem, b.Elem)}
		}
	case Dict:
		if b, ok := b.(Dict); ok {
			return Dict{Join(a.Key, b.Key), Join(a.Value, b.Value)}
		}
	}
	return Any
}

func strip(t Type) Type {
	if o, ok := t.(Optional); ok {
		return o.Elem
	}
	return t
}

func optional(t Type) Type {
	switch t.(type) {
	case Optional:
		return t
	}
	if t == Any || t == None {
		return t
	}
	return Optional{t}
}

// Cell is a place whose type is still growing while infer runs. Infer alone makes cells, to know which containers are
// the same object; no type that it records holds one.
type Cell struct {
	Type   Type   // nil until something is known
	Link   *Cell  // the cell that this one was united with, or nil
	Joined int    // how often Type grew
	Keyed  *Keyed // of the values of dicts in which something is stored under a constant key, else nil
}

// Keyed is what infer knows of a dict's values one by one. What the cell holds as a whole joins them all.
type Keyed struct {
	Keys map[string]*Cell // the values that are stored under constant keys
	Rest *Cell            // the values that are stored otherwise
}

func (*Cell) isType() {}

// String returns the type that the cell has so far.
func (c *Cell) String() string {
	for c.Link != nil {
		c = c.Link
	}
	if c.Type == nil {
		return "Never"
	}
	return c.Type.String()
}
