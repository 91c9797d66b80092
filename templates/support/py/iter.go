// Iteration and membership.

package py

import (
	"bytes"
	"iter"
	"slices"
	"strings"
)

// Iter returns what "for item in x" iterates over, or raises TypeError.
func Iter(x any) (iter.Seq[any], error) {
	switch x := x.(type) {
	case anyList:
		return liveItems(x), nil
	case Tuple:
		return slices.Values(x), nil
	case anyDict:
		return func(yield func(any) bool) {
			for k := range x.allAny() {
				if !yield(k) {
					return
				}
			}
		}, nil
	case anySet:
		return x.allAny(), nil
	case string:
		return seqOf(Chars(x)), nil
	case []byte:
		return func(yield func(any) bool) {
			for _, b := range x {
				if !yield(int(b)) {
					return
				}
			}
		}, nil
	case Iterable:
		return x.PyIter(), nil
	case Instanced:
		return x.PyInstance().PyIter(), nil
	case iter.Seq[any]:
		return x, nil
	}
	if v := plain(x); v != nil && !sameDynamic(v, x) {
		return Iter(v)
	}
	return nil, raisef(TypeError, "'%s' object is not iterable", label(x))
}

// liveItems sees items that are appended on the way.
func liveItems(l anyList) iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := 0; i < l.Len(); i++ {
			if !yield(l.atAny(i)) {
				return
			}
		}
	}
}

func seqOf[T any](items []T) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, item := range items {
			if !yield(item) {
				return
			}
		}
	}
}

// ToList returns list(x), or raises TypeError.
func ToList(x any) (*List[any], error) {
	if l, ok := x.(anyList); ok {
		return NewList(listItems(l)...), nil
	}
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	return NewList(slices.Collect(items)...), nil
}

// ToTuple returns tuple(x), or raises TypeError.
func ToTuple(x any) (Tuple, error) {
	if t, ok := x.(Tuple); ok {
		return t, nil
	}
	l, err := ToList(x)
	if err != nil {
		return nil, err
	}
	return Tuple(l.Values()), nil
}

// Unpack returns exactly n items of x, for "a, b = x"; too few or too many
// raise ValueError.
func Unpack(x any, n int) ([]any, error) {
	if seq, ok := x.(iter.Seq[any]); ok {
		x = firstOf(seq, n+1)
	}
	l, err := ToList(x)
	if err != nil {
		return nil, raisef(TypeError, "cannot unpack non-iterable %s object", label(x))
	}
	switch got := l.Len(); {
	case got < n:
		return nil, raisef(ValueError, "not enough values to unpack (expected %d, got %d)", n, got)
	case got > n:
		return nil, raisef(ValueError, "too many values to unpack (expected %d)", n)
	}
	return l.Values(), nil
}

// firstOf returns the first n items of seq, or as many as there are.
func firstOf(seq iter.Seq[any], n int) Tuple {
	items := Tuple{}
	for item := range seq {
		items = append(items, item)
		if len(items) == n {
			break
		}
	}
	return items
}

// dictContainer is a subclass of dict with a __contains__ of its own.
type dictContainer interface {
	anyDict
	PyContains(item any) (bool, error)
}

// In returns item in container, or raises TypeError.
func In(item, container any) (bool, error) {
	item = plain(item)
	switch c := plain(container).(type) {
	case dictContainer:
		return c.PyContains(item)
	case anyDict:
		_, ok, err := c.getAny(item)
		return ok, err
	case anySet:
		return c.hasAny(item)
	case string:
		s, ok := item.(string)
		if !ok {
			return false, raisef(TypeError, "'in <string>' requires string as left operand, not %s", label(item))
		}
		return strings.Contains(c, s), nil
	case []byte:
		return inBytes(item, c)
	case Tuple:
		return inTuple(item, c), nil
	case Container:
		return c.PyContains(item)
	}
	return inItems(item, container)
}

// inItems looks at one item after the other.
func inItems(item, container any) (bool, error) {
	items, err := Iter(container)
	if err != nil {
		return false, raisef(TypeError, "argument of type '%s' is not iterable", label(container))
	}
	for x := range items {
		if Eq(x, item) {
			return true, nil
		}
	}
	return false, nil
}

func inTuple(item any, c Tuple) bool {
	for _, x := range c {
		if same, both := equalTexts(x, item); same || !both && Eq(x, item) {
			return true
		}
	}
	return false
}

// equalTexts compares two texts; both is false for other values.
func equalTexts(a, b any) (same, both bool) {
	x, isText := a.(string)
	y, areTexts := b.(string)
	return isText && areTexts && x == y, isText && areTexts
}

func inBytes(item any, c []byte) (bool, error) {
	if sub, ok := item.([]byte); ok {
		return bytes.Contains(c, sub), nil
	}
	if _, ok := integer(item); !ok {
		return false, raisef(TypeError, "a bytes-like object is required, not '%s'", label(item))
	}
	i, ok := small(item)
	if !ok || i < 0 || i > 255 {
		return false, ValueError.New("byte must be in range(0, 256)")
	}
	return bytes.IndexByte(c, byte(i)) >= 0, nil
}
