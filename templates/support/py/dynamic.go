// The dynamic faces of the typed containers, by which the operators work on a
// *Dict[string, *Todo] as they do on a *Dict[any, any], without copying.

package py

import (
	"iter"
	"reflect"
)

// anyList is every *List[T].
type anyList interface {
	Len() int
	Reverse()
	atAny(i int) any
	setAny(i int, v any) error
	spliceAny(lo, hi int, items []any) error
	permute(order []int)
}

// anyDict is every *Dict[K, V].
type anyDict interface {
	Len() int
	Clear()
	getAny(k any) (any, bool, error)
	setAny(k, v any) error
	deleteAny(k any) (any, bool, error)
	lastAny() (k, v any, ok bool)
	missingAny(k any) (any, error)
	kindOf() *dictKind
	allAny() iter.Seq2[any, any]
	backwardAny() iter.Seq2[any, any]
}

// anySet is every *Set[T].
type anySet interface {
	Len() int
	Clear()
	isFrozen() bool
	hasAny(v any) (bool, error)
	addAny(v any) error
	discardAny(v any) (bool, error)
	allAny() iter.Seq[any]
}

// Sequence is any *List[T], whatever its items.
type Sequence interface{ anyList }

// Mapping is any *Dict[K, V], whatever its keys and values.
type Mapping interface{ anyDict }

// as converts a dynamic value to the item type of a typed container. A value of
// another type raises TypeError, loudly, where Python would have stored it: a
// ported program stores only the types that its containers were given.
func as[T any](v any) (T, error) {
	if t, ok := v.(T); ok {
		return t, nil
	}
	var zero T
	kind := reflect.TypeFor[T]()
	if v == nil {
		switch kind.Kind() {
		case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map, reflect.Func:
			return zero, nil
		}
	}
	if kind.Kind() == reflect.Pointer && v != nil && reflect.TypeOf(v) == kind.Elem() {
		p := reflect.New(kind.Elem())
		p.Elem().Set(reflect.ValueOf(v))
		return p.Interface().(T), nil
	}
	return zero, raisef(TypeError, "cannot store '%s' in a container of %s", label(v), kind)
}
