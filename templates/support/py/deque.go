// Double-ended queues: Python's collections.deque.

package py

import (
	"iter"
	"slices"
)

// A Deque is a collections.deque.
type Deque struct {
	items   []any
	limit   int // -1 for none
	changes int // how often it was changed, which ends loops over it
}

// NewDeque returns deque(items), or raises TypeError for what is not iterable; nil items make an empty one.
func NewDeque(items any) (*Deque, error) {
	d := EmptyDeque()
	if items == nil {
		return d, nil
	}
	return d, d.Extend(items)
}

// PySequence returns the items, which patterns of match statements take apart.
func (d *Deque) PySequence() []any { return d.items }

// EmptyDeque returns deque().
func EmptyDeque() *Deque { return &Deque{limit: -1} }

// NewDequeMax returns deque(items, maxlen), or raises as NewDeque does; a negative limit raises ValueError.
func NewDequeMax(items any, maxlen any) (*Deque, error) {
	d := EmptyDeque()
	if maxlen != nil {
		n, isInt := small(maxlen)
		switch {
		case !isInt:
			return nil, TypeError.New("an integer is required")
		case n < 0:
			return nil, ValueError.New("maxlen must be non-negative")
		}
		d.limit = n
	}
	if items == nil {
		return d, nil
	}
	return d, d.Extend(items)
}

// MaxLen returns d.maxlen; ok is false for None.
func (d *Deque) MaxLen() (limit int, ok bool) { return max(d.limit, 0), d.limit >= 0 }

// Len is len(d).
func (d *Deque) Len() int { return len(d.items) }

// Append is d.append(item); a full deque drops its first item.
func (d *Deque) Append(item any) {
	d.changes++
	d.items = append(d.items, Value(item))
	if d.limit >= 0 && len(d.items) > d.limit {
		d.items = d.items[1:]
	}
}

// AppendLeft is d.appendleft(item); a full deque drops its last item.
func (d *Deque) AppendLeft(item any) {
	d.changes++
	d.items = slices.Insert(d.items, 0, Value(item))
	if d.limit >= 0 && len(d.items) > d.limit {
		d.items = d.items[:d.limit]
	}
}

// Extend is d.extend(items), or raises TypeError.
func (d *Deque) Extend(items any) error { return d.each(items, d.Append) }

// ExtendLeft is d.extendleft(items), or raises TypeError.
func (d *Deque) ExtendLeft(items any) error { return d.each(items, d.AppendLeft) }

func (d *Deque) each(items any, add func(any)) error {
	if items == any(d) {
		items = NewList(slices.Clone(d.items)...)
	}
	all, err := Iter(items)
	if err != nil {
		return err
	}
	for item := range all {
		add(item)
	}
	return nil
}

// Pop returns d.pop(), or raises IndexError.
func (d *Deque) Pop() (any, error) {
	if len(d.items) == 0 {
		return nil, IndexError.New("pop from an empty deque")
	}
	d.changes++
	last := d.items[len(d.items)-1]
	d.items = d.items[:len(d.items)-1]
	return last, nil
}

// PopLeft returns d.popleft(), or raises IndexError.
func (d *Deque) PopLeft() (any, error) {
	if len(d.items) == 0 {
		return nil, IndexError.New("pop from an empty deque")
	}
	d.changes++
	first := d.items[0]
	d.items[0] = nil
	d.items = d.items[1:]
	return first, nil
}

// Clear is d.clear().
func (d *Deque) Clear() {
	d.changes++
	d.items = nil
}

// Copy returns d.copy().
func (d *Deque) Copy() *Deque { return &Deque{items: slices.Clone(d.items), limit: d.limit} }

// Reverse is d.reverse().
func (d *Deque) Reverse() { slices.Reverse(d.items) }

// Rotate is d.rotate(n).
func (d *Deque) Rotate(n int) {
	size := len(d.items)
	if size < 2 {
		return
	}
	d.changes++
	at := floorMod(-n, size)
	d.items = append(slices.Clone(d.items[at:]), d.items[:at]...)
}

// Count returns d.count(item).
func (d *Deque) Count(item any) int {
	n := 0
	for _, x := range d.items {
		if Eq(x, item) {
			n++
		}
	}
	return n
}

// Index returns d.index(item), or raises ValueError.
func (d *Deque) Index(item any) (int, error) {
	for i, x := range d.items {
		if Eq(x, item) {
			return i, nil
		}
	}
	return 0, raisef(ValueError, "%s is not in deque", Repr(item))
}

// Remove is d.remove(item), or raises ValueError.
func (d *Deque) Remove(item any) error {
	i, err := d.Index(item)
	if err != nil {
		return err
	}
	d.changes++
	d.items = slices.Delete(d.items, i, i+1)
	return nil
}

// Insert is d.insert(i, item); a full deque raises IndexError.
func (d *Deque) Insert(i int, item any) error {
	if d.limit >= 0 && len(d.items) >= d.limit {
		return IndexError.New("deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+len(d.items), 0)
	}
	d.changes++
	d.items = slices.Insert(d.items, min(i, len(d.items)), Value(item))
	return nil
}

// PyTypeName returns "deque".
func (d *Deque) PyTypeName() string { return "deque" }

// PyLabel returns the name in error texts.
func (d *Deque) PyLabel() string { return "collections.deque" }

// PyRepr returns repr(d).
func (d *Deque) PyRepr() string {
	text := "deque(" + Repr(NewList(d.items...))
	if d.limit >= 0 {
		text += ", maxlen=" + Repr(d.limit)
	}
	return text + ")"
}

// PyIter yields the items; changing the deque on the way raises RuntimeError, which ends the request.
func (d *Deque) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		changes := d.changes
		for i := 0; i < len(d.items); i++ {
			if !yield(d.items[i]) {
				return
			}
			if d.changes != changes {
				panic(RuntimeError.New("deque mutated during iteration"))
			}
		}
	}
}

// place returns the index that i means, or raises IndexError.
func (d *Deque) place(i any) (int, error) {
	n, ok := small(i)
	if !ok {
		return 0, raisef(TypeError, "sequence index must be integer, not '%s'", label(i))
	}
	if n < 0 {
		n += len(d.items)
	}
	if n < 0 || n >= len(d.items) {
		return 0, IndexError.New("deque index out of range")
	}
	return n, nil
}

// PyGetItem returns d[i], or raises IndexError or TypeError.
func (d *Deque) PyGetItem(i any) (any, error) {
	n, err := d.place(i)
	if err != nil {
		return nil, err
	}
	return d.items[n], nil
}

// PySetItem is d[i] = item, or raises as PyGetItem does.
func (d *Deque) PySetItem(i, item any) error {
	n, err := d.place(i)
	if err != nil {
		return err
	}
	d.items[n] = Value(item)
	return nil
}

// PyDelItem is del d[i], or raises as PyGetItem does.
func (d *Deque) PyDelItem(i any) error {
	n, err := d.place(i)
	if err != nil {
		return err
	}
	d.changes++
	d.items = slices.Delete(d.items, n, n+1)
	return nil
}

// PyContains reports item in d.
func (d *Deque) PyContains(item any) (bool, error) {
	return slices.ContainsFunc(d.items, func(x any) bool { return Eq(x, item) }), nil
}

// PyEq compares with other deques.
func (d *Deque) PyEq(other any) (equal, ok bool) {
	o, ok := other.(*Deque)
	return ok && slices.EqualFunc(d.items, o.items, Eq), ok
}

// PyCall calls a method by name.
func (d *Deque) PyCall(name string, args []any, _ []Pair[string, any]) (any, bool, error) {
	switch name {
	case "append", "appendleft", "extend", "extendleft", "count", "index", "remove":
		if len(args) != 1 {
			return nil, true, raisef(TypeError, "deque.%s() takes exactly one argument (%d given)", name, len(args))
		}
		v, err := d.callOne(name, args[0])
		return v, true, err
	case "pop":
		v, err := d.Pop()
		return v, true, err
	case "popleft":
		v, err := d.PopLeft()
		return v, true, err
	case "clear":
		d.Clear()
	case "copy":
		return d.Copy(), true, nil
	case "reverse":
		d.Reverse()
	case "insert", "rotate", "__copy__":
		return nil, true, raisef(NotPorted, "deque.%s is not ported for values of unknown type", name)
	default:
		return nil, false, nil
	}
	return nil, true, nil
}

func (d *Deque) callOne(name string, arg any) (any, error) {
	switch name {
	case "append":
		d.Append(arg)
	case "appendleft":
		d.AppendLeft(arg)
	case "extend":
		return nil, d.Extend(arg)
	case "extendleft":
		return nil, d.ExtendLeft(arg)
	case "count":
		return d.Count(arg), nil
	case "index":
		return orNil(d.Index(arg))
	default:
		return nil, d.Remove(arg)
	}
	return nil, nil
}

// PyHash returns the error of a value that can be no key of a dict.
func (d *Deque) PyHash() any { return TypeError.New("unhashable type: 'collections.deque'") }
