// Defaults that functions make, which may raise or ask for the fields before.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

var factoryNotCalled = kind{"default_factory_not_called", "The default factory uses validated data, but at least one validation error occurred"}

// DefaultMade reads a field, or calls made when it is not given, which may raise.
func DefaultMade[T any](k Key, made func() (T, error), t Type[T]) T {
	return DefaultFunc(k, func() T {
		out, err := made()
		if err != nil {
			k.f.r.stop(err)
		}
		return out
	}, t)
}

// DefaultLike reads a field, or calls made when it is not given. What that
// returns must be a value that the field would hold as it is.
func DefaultLike[T any](k Key, made func() (any, error), t Type[T]) T {
	return DefaultMade(k, func() (out T, err error) {
		v, err := made()
		if err != nil {
			return out, err
		}
		return alike(k.name, v, t)
	}, t)
}

// DefaultFrom is DefaultLike for what asks for the fields before
// (default_factory=lambda data: ...). It is not called where one of them has an
// error.
func DefaultFrom[T any](k Key, made func(data *py.Dict[string, any]) (any, error), t Type[T]) T {
	return DefaultMade(k, func() (out T, err error) {
		f := k.f
		if f.failed {
			f.r.enter(k.name)
			f.r.refuse(factoryNotCalled, Undefined)
			f.r.leave()
			return out, nil
		}
		v, err := made(f.data)
		if err != nil {
			return out, err
		}
		return alike(k.name, v, t)
	}, t)
}

// alike returns v as the type reads it, which must not change it.
func alike[T any](name string, v any, t Type[T]) (T, error) {
	own := &Reader{}
	v = py.Value(v)
	out, ok := t(own, v)
	if !ok || len(own.lines) > 0 || py.TypeName(py.Value(out)) != py.TypeName(v) || !py.Eq(py.Value(out), v) {
		return out, py.NotPorted.New("the default of " + name + " is a " + py.TypeName(v) + " that its field would not hold")
	}
	return out, nil
}
