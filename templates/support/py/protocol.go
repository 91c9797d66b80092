// The small interfaces by which a program's own types take part in Python's
// operators, as special methods do.

package py

import "iter"

type (
	// Typed names the type of a value, type(x).__name__.
	Typed interface{ PyTypeName() string }
	// Stringer has __str__.
	Stringer interface{ PyStr() string }
	// Reprer has __repr__.
	Reprer interface{ PyRepr() string }
	// Equaler has __eq__; ok false means NotImplemented.
	Equaler interface {
		PyEq(other any) (equal, ok bool)
	}
	// Comparer has an order: the sign of the difference; ok false means
	// NotImplemented.
	Comparer interface {
		PyCompare(other any) (sign int, ok bool, err error)
	}
	// Orderer has an order by operator, "<" to ">=": __lt__, __le__, __gt__ and
	// __ge__; ok false means NotImplemented.
	Orderer interface {
		PyOrder(op string, other any) (holds, ok bool, err error)
	}
	// Counted has __len__ as Go's own types have it.
	Counted interface{ Len() int }
	// Truther has __bool__.
	Truther interface{ PyBool() bool }
	// Sized has __len__.
	Sized interface{ PyLen() int }
	// Iterable has __iter__.
	Iterable interface{ PyIter() iter.Seq[any] }
	// Container has __contains__.
	Container interface{ PyContains(item any) (bool, error) }
	// Getter has __getitem__.
	Getter interface{ PyGetItem(key any) (any, error) }
	// Setter has __setitem__.
	Setter interface{ PySetItem(key, value any) error }
	// Deleter has __delitem__.
	Deleter interface{ PyDelItem(key any) error }
	// Attributed has attributes that GetAttr finds; ok false means that there
	// is none of the name.
	Attributed interface {
		PyAttr(name string) (value any, ok bool)
	}
	// Instance is what a value of one class of the program does in all of these.
	Instance interface {
		Stringer
		Reprer
		Equaler
		Iterable
		Attributed
	}
	// Instanced values take part in the operators as the Instance that they
	// name.
	Instanced interface{ PyInstance() Instance }
	// AttributeSetter has attributes that SetAttr sets.
	AttributeSetter interface {
		PySetAttr(name string, value any) (ok bool)
	}
	// Callable has methods that CallMethod finds; ok false means that there is
	// none of the name.
	Callable interface {
		PyCall(name string, args []any, kwargs []Pair[string, any]) (result any, ok bool, err error)
	}
	// Operand takes part in arithmetic; reflected is set when it stands on the
	// right, and ok false means NotImplemented.
	Operand interface {
		PyOp(op string, other any, reflected bool) (result any, ok bool, err error)
	}
	// InPlacer takes part in augmented assignments; ok false means NotImplemented.
	InPlacer interface {
		PyInPlace(op string, other any) (result any, ok bool, err error)
	}
	// Reverser has __reversed__.
	Reverser interface{ PyReversed() (any, error) }
	// Absolute has __abs__.
	Absolute interface{ PyAbsolute() (any, error) }
	// Formatter has __format__.
	Formatter interface {
		PyFormat(spec string) (string, error)
	}
	// Inter has __int__.
	Inter interface{ PyInt() (any, error) }
	// Floater has __float__.
	Floater interface{ PyFloat() (float64, error) }
	// Rounder has __round__; digits is nil when it was not given.
	Rounder interface {
		PyRound(digits *int) (any, error)
	}
	// Negater has __neg__.
	Negater interface{ PyNegate() (any, error) }
	// Abser has __abs__ and __neg__.
	Abser interface {
		PyAbs() any
		PyNeg() any
	}
)

// InstanceOf returns the Instance that a value names, and other values as they
// are.
func InstanceOf(x any) any {
	if named, ok := x.(Instanced); ok {
		return named.PyInstance()
	}
	return x
}
