// Ordered and default dicts: Python's collections.OrderedDict and defaultdict.

package py

var orderedKind = &dictKind{name: "OrderedDict", ordered: true, repr: reprOrdered}

// NewOrderedDict returns OrderedDict().
func NewOrderedDict[K comparable, V any]() *Dict[K, V] {
	return &Dict[K, V]{kind: orderedKind}
}

// OrderedDictOf returns OrderedDict(d), a new dict.
func OrderedDictOf[K comparable, V any](d *Dict[K, V]) *Dict[K, V] {
	out := PlainDict(d)
	out.kind = orderedKind
	return out
}

// OrderedDictFrom returns OrderedDict(x) of a mapping or pairs, or raises TypeError or ValueError.
func OrderedDictFrom(x any) (*Dict[any, any], error) {
	d := NewOrderedDict[any, any]()
	return d, updateFrom(d, Value(x))
}

// reprOrdered writes an OrderedDict as CPython 3.11 does.
func reprOrdered(w *reprWriter, d anyDict) {
	w.WriteString("OrderedDict(")
	if d.Len() > 0 {
		items := NewList[any]()
		for k, v := range d.allAny() {
			items.Append(Tuple{k, v})
		}
		w.value(items)
	}
	w.WriteString(")")
}

// MoveToEnd is d.move_to_end(key, last) of an OrderedDict, or raises KeyError; a plain dict raises AttributeError.
func MoveToEnd[K comparable, V any](d *Dict[K, V], key K, last bool) error {
	if !d.kindOf().ordered {
		return noAttribute(d, "move_to_end")
	}
	v, err := d.Pop(key)
	if err != nil {
		return err
	}
	items := d.Items()
	if !last {
		d.Clear()
	}
	d.Set(key, v)
	if !last {
		for _, p := range items {
			d.Set(p.Key, p.Value)
		}
	}
	return nil
}

// NewDefaultDict returns defaultdict(factory): reading a key that is not there puts what the factory makes. The name is
// the factory's repr, such as <class 'list'>.
func NewDefaultDict[K comparable, V any](name string, factory func() V) *Dict[K, V] {
	return NewDefaultDictFunc[K](name, func() (V, error) { return factory(), nil })
}

// NewDefaultDictFunc is NewDefaultDict with a factory that may raise.
func NewDefaultDictFunc[K comparable, V any](name string, factory func() (V, error)) *Dict[K, V] {
	kind := &dictKind{name: "defaultdict", keeps: true}
	kind.missing = func() (any, error) { return factory() }
	kind.repr = func(w *reprWriter, d anyDict) {
		w.WriteString("defaultdict(" + name + ", ")
		w.items(d.allAny())
		w.WriteString(")")
	}
	return &Dict[K, V]{kind: kind}
}

// PopFirst is d.popitem(last=False) of an OrderedDict, or raises KeyError; a plain dict raises TypeError.
func PopFirst[K comparable, V any](d *Dict[K, V]) (Tuple, error) { return popEnd(d, false) }

// PopLast is d.popitem(last=True), as PopFirst.
func PopLast[K comparable, V any](d *Dict[K, V]) (Tuple, error) { return popEnd(d, true) }

func popEnd[K comparable, V any](d *Dict[K, V], last bool) (Tuple, error) {
	if !d.kindOf().ordered {
		return nil, raisef(TypeError, "%s.popitem() takes no keyword arguments", label(d))
	}
	items := d.Items()
	if len(items) == 0 {
		return nil, KeyError.New("dictionary is empty")
	}
	p := items[0]
	if last {
		p = items[len(items)-1]
	}
	_, err := d.Pop(p.Key)
	return Tuple{p.Key, p.Value}, err
}
