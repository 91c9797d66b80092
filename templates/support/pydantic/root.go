// Root models: models that are one value.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// A RootModel is a model that is dumped as its root (pydantic.RootModel).
type RootModel interface {
	Object
	// ModelRoot returns the root as a field.
	ModelRoot() Field
}

// undefined is the type of Undefined.
type undefined struct{}

// PyTypeName returns the name of the class.
func (undefined) PyTypeName() string { return "PydanticUndefinedType" }

// PyRepr returns repr(PydanticUndefined).
func (undefined) PyRepr() string { return "PydanticUndefined" }

// Undefined is the input of a root model that is made of nothing.
var Undefined any = undefined{}

// Root reads a model that is its root: one of its instances, or what root reads,
// of which fill makes a model.
func Root[R, T any](root Type[R], fill func(root R) *T, hooks ...Hook[T]) Type[*T] {
	return hooked(func(r *Reader, v any) (*T, bool) {
		r.loosen(lax)
		value, ok := root(r, v)
		if !ok {
			return nil, false
		}
		return fill(value), true
	}, hooks)
}

// RootDefault reads a root as t does; a model that is made of nothing has the
// fallback.
func RootDefault[R any](fallback func() R, t Type[R]) Type[R] {
	return func(r *Reader, v any) (R, bool) {
		if v == Undefined {
			return fallback(), true
		}
		return t(r, v)
	}
}

// Lazy reads as what made returns does, which a model asks for that holds others
// of its own kind.
func Lazy[T any](made func() Type[T]) Type[T] {
	return func(r *Reader, v any) (T, bool) { return made()(r, v) }
}

// DumpRoot returns m.model_dump() of a root model, its root, or of a model that
// dumps itself, with models in it as dicts, in new lists and dicts. What a computed field raises is thrown;
// TryDumpRoot is for models that hold such fields.
func DumpRoot(m Object, options ...DumpOption) any {
	return py.Must(TryDumpRoot(m, options...))
}

// TryDumpRoot is DumpRoot for a model that holds computed fields which may raise.
func TryDumpRoot(m Object, options ...DumpOption) (any, error) {
	d := newDumper(options)
	out := d.object(m)
	return out, *d.raised
}

// DumpRootJSON returns m.model_dump_json() of a root model as bytes; indent is -1
// for none.
func DumpRootJSON(m RootModel, indent int, options ...DumpOption) ([]byte, error) {
	text, err := DumpJSON(m, indent, options...)
	return []byte(text), err
}
