// Fields that are looked for within other values of the input
// (pydantic.AliasPath and AliasChoices).

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// A KeyPath leads to a value: a key of the input, then keys and indices.
type KeyPath []any

// AliasPath returns the path of a key and what leads on from its value.
func AliasPath(first string, rest ...any) KeyPath { return append(KeyPath{first}, rest...) }

// Paths returns the place of a field that is looked for by paths, in order.
func (f *Fields) Paths(name string, paths ...KeyPath) Key {
	return Key{f: f, name: name, paths: paths}
}

// follow returns what the first path leads to that leads anywhere. Errors name
// that path, or the first one.
func (k Key) follow() (name string, value any, ok bool) {
	for _, path := range k.paths {
		first := path[0].(string)
		if value, ok = k.f.lookup(first); ok {
			value, ok = along(value, path[1:])
		}
		if ok {
			k.f.used = append(k.f.used, first)
			k.f.rest = path[1:]
			return first, value, true
		}
	}
	k.f.rest = k.paths[0][1:]
	return k.paths[0][0].(string), nil, false
}

// along goes on from a value. Texts have no items here.
func along(v any, steps []any) (any, bool) {
	for _, step := range steps {
		v = py.Value(v)
		if _, isText := v.(string); isText {
			return nil, false
		}
		item, err := py.GetItem(v, step)
		if err != nil {
			return nil, false
		}
		v = item
	}
	return v, true
}

// deeper adds the steps behind the first key to the location.
func (f *Fields) deeper() {
	for _, step := range f.rest {
		f.r.loc = append(f.r.loc, placeOf(step))
	}
	f.rest = nil
}
