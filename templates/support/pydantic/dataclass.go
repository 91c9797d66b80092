// Dataclasses that Pydantic makes objects of (pydantic-core, dataclass_schema).

package pydantic

import (
	"iter"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var dataclassType = kind{"dataclass_type", "Input should be a dictionary or an instance of {class_name}"}

// AsDataclass reads a model as a dataclass: from dicts alone.
func AsDataclass[T any]() Hook[T] { return Hook[T]{data: true} }

func isData[T any](hooks []Hook[T]) bool {
	for _, hook := range hooks {
		if hook.data {
			return true
		}
	}
	return false
}

// dataFields reads the fields of a dataclass.
func dataFields[T any](name string, read func(f *Fields) *T) Type[*T] {
	return func(r *Reader, v any) (*T, bool) {
		v = py.Value(v)
		pairs, ok := pairsOf(v)
		if !ok {
			r.refuse(dataclassType, v, py.P[string, any]("class_name", name))
			return nil, false
		}
		return readFields(r, &Fields{r: r, input: v, pairs: pairs}, read)
	}
}

// data is an object of a dataclass in the operators of Python.
type data struct{ m Object }

// DataOf returns an object of a dataclass as Python's operators see it.
func DataOf(m Object) py.Instance { return data{m} }

// PyTypeName returns the name of the class.
func (d data) PyTypeName() string { return d.m.PyTypeName() }

// PyRepr returns repr(d).
func (d data) PyRepr() string { return Repr(d.m) }

// PyStr returns str(d), which is its repr.
func (d data) PyStr() string { return Repr(d.m) }

// PyEq compares by fields.
func (d data) PyEq(other any) (equal, ok bool) { return Eq(d.m, other) }

// PyIter raises TypeError.
func (d data) PyIter() iter.Seq[any] {
	return func(func(any) bool) { throw(py.TypeError.New("'" + d.m.PyTypeName() + "' object is not iterable")) }
}

// PyAttr returns the field of the name.
func (d data) PyAttr(name string) (value any, ok bool) { return Attr(d.m, name) }
