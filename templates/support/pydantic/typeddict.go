// Typed dicts: dicts of known keys (typing_extensions.TypedDict).

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// A TypedItem is a key of a typed dict with what reads its value.
type TypedItem struct {
	name     string
	required bool
	read     Type[any]
}

// Item is a key that must be given.
func Item(name string, t Type[any]) TypedItem { return TypedItem{name, true, t} }

// MaybeItem is a key that may be left out (typing_extensions.NotRequired).
func MaybeItem(name string, t Type[any]) TypedItem { return TypedItem{name, false, t} }

// TypedDict reads a dict into a new one of the known keys, in their order. Other
// keys are left out.
func TypedDict(items ...TypedItem) Type[*py.Dict[string, any]] {
	return func(r *Reader, v any) (*py.Dict[string, any], bool) {
		pairs, ok := pairsOf(py.Value(v))
		if !ok {
			r.refuse(dictType, v)
			return nil, false
		}
		before := len(r.lines)
		r.loosen(lax)
		given, out := &Fields{pairs: pairs}, py.NewDict[string, any]()
		for _, item := range items {
			value, found := given.lookup(item.name)
			switch {
			case found:
				r.enter(item.name)
				if read, ok := item.read(r, value); ok {
					out.Set(item.name, read)
				}
				r.leave()
			case item.required:
				r.at(item.name, func() { r.refuse(missing, v) })
			}
		}
		return out, len(r.lines) == before && r.fatal == nil
	}
}
