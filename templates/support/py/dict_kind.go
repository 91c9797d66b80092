// What sets the dicts of module collections apart from plain ones.

package py

// A dictKind is what a defaultdict, a Counter or an OrderedDict does otherwise than a dict; nil functions do the same.
type dictKind struct {
	name    string
	missing func() (any, error) // the value of a key that is not there
	keeps   bool                // whether the dict keeps that value
	ordered bool                // whether the order of the keys counts when two are compared
	repr    func(w *reprWriter, d anyDict)
	update  func(d anyDict, x any) error
	op      func(d anyDict, op string, other any, reflected bool) (any, bool, error)
}

// missing gives the value of a key that is not there.
func (d *Dict[K, V]) missing(k K) (V, error) {
	made, err := d.kind.missing()
	if err != nil {
		var none V
		return none, err
	}
	v, err := as[V](made)
	if err == nil && d.kind.keeps {
		d.Set(k, v)
	}
	return v, err
}

func (d *Dict[K, V]) missingAny(k any) (any, error) {
	if d == nil || d.kind == nil || d.kind.missing == nil {
		return nil, KeyError.New(k)
	}
	v, err := d.kind.missing()
	if err == nil && d.kind.keeps {
		err = d.setAny(k, v)
	}
	return v, err
}

// plainKind is that of a plain dict.
var plainKind = &dictKind{name: "dict"}

func (d *Dict[K, V]) kindOf() *dictKind {
	if d == nil || d.kind == nil {
		return plainKind
	}
	return d.kind
}

// PyOp is an operator that the kind of dict has.
func (d *Dict[K, V]) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	if kind := d.kindOf(); kind.op != nil {
		return kind.op(d, op, other, reflected)
	}
	return nil, false, nil
}

// PlainDict returns dict(d): a plain dict of the same items.
func PlainDict[K comparable, V any](d *Dict[K, V]) *Dict[K, V] { return DictOf(d.Items()...) }
