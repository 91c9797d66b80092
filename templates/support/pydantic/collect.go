// Values that stand outside of a model, such as the parameters of a request.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// A Collector gathers the errors of several values. Its models may also be read
// from the attributes of objects (from_attributes=True).
type Collector struct {
	lines []Line
	fatal error
}

// Collect reads a value that stands at the location; ok is false when it has
// errors.
func Collect[T any](k *Collector, t Type[T], v any, loc ...any) (value T, ok bool) {
	r := &Reader{attributes: true}
	for _, step := range loc {
		r.loc = append(r.loc, placeOf(step))
	}
	value, ok = t(r, v)
	k.lines = append(k.lines, r.lines...)
	if k.fatal == nil {
		k.fatal = r.fatal
	}
	return value, ok && len(r.lines) == 0
}

// Missing notes that nothing stands at the location.
func (k *Collector) Missing(loc ...any) {
	k.lines = append(k.lines, Line{Type: missing.name, Loc: append(py.Tuple{}, loc...), Msg: missing.msg})
}

// Add notes an error that no Type has found.
func (k *Collector) Add(line Line) { k.lines = append(k.lines, line) }

// Join takes over the errors of another collector.
func (k *Collector) Join(other *Collector) {
	k.lines = append(k.lines, other.lines...)
	if k.fatal == nil {
		k.fatal = other.fatal
	}
}

// Failed reports whether there are errors.
func (k *Collector) Failed() bool { return len(k.lines) > 0 || k.fatal != nil }

// Fatal returns what stopped the reading of a value and is not the input's
// fault, or nil.
func (k *Collector) Fatal() error { return k.fatal }

// Errors returns the errors without their URLs.
func (k *Collector) Errors() *py.List[*py.Dict[string, any]] {
	out := py.NewList[*py.Dict[string, any]]()
	for _, line := range k.lines {
		out.Append(line.dict(URL))
	}
	return out
}

// DumpValue returns what model_dump(mode="json") makes of a value that may be a
// model or hold some, or what a computed field raises.
func DumpValue(v any, options ...DumpOption) (any, error) {
	d := newDumper(append(options, func(d *dumper) { d.json = true }))
	out := d.value(v)
	return out, *d.raised
}

// Adapt returns input as a value of any type, or raises ValidationError
// (TypeAdapter.validate_python).
func Adapt[T any](input any, t Type[T]) (T, error) {
	r := &Reader{}
	value, ok := t(r, input)
	switch {
	case r.fatal != nil:
		return value, r.fatal
	case !ok || len(r.lines) > 0:
		return value, newError("", r.lines)
	}
	return value, nil
}

// Abort notes an exception that is raised instead of gathering errors on.
func (k *Collector) Abort(err error) {
	if k.fatal == nil {
		k.fatal = err
	}
}
