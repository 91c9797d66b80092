// Serializers that ask how they are called, and models that dump themselves.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// A SelfDumper is a model that a method of its own dumps
// (pydantic.model_serializer).
type SelfDumper interface {
	Object
	// ModelSerializer returns that method.
	ModelSerializer() Serializer
}

// A Serializer is what dumps a model: always, for JSON alone, or not where floats
// that are not finite are kept.
type Serializer struct {
	By       func(by *Dumping) (any, error)
	OnlyJSON bool
	Loose    bool
}

// serves reports whether a dump of m calls the serializer.
func (s Serializer) serves(d *dumper, m Object) bool {
	return (d.json || !s.OnlyJSON) && py.Value(m) != nil
}

// Dumping is what a serializer may ask for: what it wraps, and how it is called.
type Dumping struct {
	d     *dumper
	field string
	inner func(v any) any
}

// Handle returns what v is dumped as without the serializer, or raises what the
// serializers within raise (SerializerFunctionWrapHandler).
func (by *Dumping) Handle(v any) (any, error) {
	outer := by.d.raised
	by.d.raised = new(error)
	out := by.inner(v)
	err := *by.d.raised
	by.d.raised = outer
	return py.Value(out), err
}

// HandleModel is Handle for a model, which is dumped as a dict.
func (by *Dumping) HandleModel(v any) (*py.Dict[string, any], error) {
	out, err := by.Handle(v)
	dict, _ := out.(*py.Dict[string, any])
	return dict, err
}

// FieldName returns the name of the field that is dumped (info.field_name).
func (by *Dumping) FieldName() string { return by.field }

// Context returns what the dump was given besides (info.context).
func (by *Dumping) Context() any { return by.d.context }

// ExcludeNone reports whether fields that are None are left out
// (info.exclude_none).
func (by *Dumping) ExcludeNone() bool { return by.d.none }

// ExcludeUnset reports whether fields that were not given are left out
// (info.exclude_unset).
func (by *Dumping) ExcludeUnset() bool { return by.d.unset }

// ExcludeDefaults reports whether fields that are at their default are left out
// (info.exclude_defaults).
func (by *Dumping) ExcludeDefaults() bool { return by.d.defaults }

// IsJSON reports whether JSON is written (info.mode_is_json()).
func (by *Dumping) IsJSON() bool { return by.d.json }

// Mode returns what is written, "json" or "python" (info.mode).
func (by *Dumping) Mode() string {
	if by.d.json {
		return "json"
	}
	return "python"
}

// SerializeContext gives serializers a context (model_dump(context=...)).
func SerializeContext(context any) DumpOption {
	return func(d *dumper) { d.context = py.Value(context) }
}

// SerializingBy makes what a function of the name returns the DumpedBy of a
// Field, or the By of a Serializer. What it raises is a SerializationError.
func SerializingBy(name string, dumped func(by *Dumping) (any, error)) func(by *Dumping) (any, error) {
	return func(by *Dumping) (any, error) {
		v, err := dumped(by)
		return py.Value(v), serializing(name, err)
	}
}

// serializing is what becomes of an exception in a serializer of the name: one
// that says so, unless it is one already.
func serializing(name string, err error) error {
	e, foreign := py.Is(err, py.NotPorted)
	if err == nil || e == nil || foreign {
		return err
	}
	if _, known := py.Is(err, SerializationError); known {
		return err
	}
	return SerializationError.New("Error calling function `" + name + "`: " + e.PyTypeName() + ": " + e.Error())
}

// serialized dumps what a serializer returns, of which nothing is left out.
func (d *dumper) serialized(s Serializer, field string, inner func(v any) any) any {
	own := *d
	v, err := s.By(&Dumping{d: &own, field: field, inner: inner})
	d.raise(err)
	whole := *d.whole()
	whole.loose = whole.loose || s.Loose
	return whole.value(v)
}

// handled dumps v, which is m, without its serializer.
func (d *dumper) handled(m Object, v any) any {
	same, ok := v.(Object)
	if !ok || same != m {
		d.raise(py.NotPorted.New("a serializer that dumps another object than its own is not supported"))
		return nil
	}
	return d.model(m)
}
