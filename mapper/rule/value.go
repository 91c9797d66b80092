// This file holds Value: a Go expression together with what is known about it.

package rule

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// Value is a translated expression.
type Value struct {
	X    gotree.Expr
	Type string // its Go type, such as "string" or "*py.Dict[string, any]"; "" for a call without a value
	// A call may yield more than the value: Fails says that an error comes last, Pair that a bool comes second,
	// which is false where Python has None. Such a value is hoisted before it is embedded in another expression.
	Fails bool
	Pair  bool
	OK    gotree.Expr // for a value held in variables: the expression that is false where Python has None
	// Pure says that evaluating it later or twice makes no difference.
	Pure bool
	// Const marks an untyped Go constant: it fits any type of its kind.
	Const bool
	// Never marks a call that yields only an error and always does, such as an abort.
	Never bool
	// MayNil marks a pointer that is nil where Python has None.
	MayNil bool
	// Known is the Python type of the value where its Go type says less, or nil.
	Known ir.Type
	// Arity is the number of items of a tuple where that is known, else 0.
	Arity int
	// Fresh marks a container that nothing else refers to yet.
	Fresh bool
	// Lazy is, for an iterator, the function whose body runs when it is run through; only the translator looks into it.
	Lazy any
}

// Plain reports whether v can be embedded as it is.
func (v Value) Plain() bool { return !v.Fails && !v.Pair && !v.Never }
