// Reading models field by field.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	missing        = kind{"missing", "Field required"}
	modelType      = kind{"model_type", "Input should be a valid dictionary or instance of {class_name}"}
	attributesType = kind{"model_attributes_type", "Input should be a valid dictionary or object to extract fields from"}
	extraForbidden = kind{"extra_forbidden", "Extra inputs are not permitted"}
	invalidKey     = kind{"invalid_key", "Keys should be strings"}
)

// Fields is the input of one model while it is read.
type Fields struct {
	r     *Reader
	input any
	pairs []py.Pair[any, any]
	used  []string // keys that a field took
	set   []string // names of the fields that were given

	usedRoom, setRoom [8]string // for used and set, as far as they reach

	data    *py.Dict[string, any] // the fields read so far, where a validator asks for them
	reading string                // the name of the field that is being read
	start   int                   // how many errors there were before
	failed  bool                  // a field that was given has errors
	rest    []any                 // the steps behind the first key of the path by which a field was found
}

// Validate returns input as a model, or raises ValidationError with all of its
// errors. An instance of the model is returned as it is.
func Validate[T any](input any, name string, read func(f *Fields) *T) (*T, error) {
	return ValidateAs(input, name, Model(name, read))
}

// ValidateAs is Validate for a model that is more than its fields.
func ValidateAs[T any](input any, name string, t Type[*T]) (*T, error) {
	r := &Reader{}
	input, ok := r.open(input)
	var m *T
	if ok {
		m, ok = t(r, input)
	}
	switch {
	case r.fatal != nil: // which ends a validation at once
		return nil, r.fatal
	case !ok || len(r.lines) > 0:
		return nil, newError(name, r.lines)
	}
	return m, nil
}

// Model reads a model of the name: one of its instances, or a dict that read
// takes apart.
func Model[T any](name string, read func(f *Fields) *T, hooks ...Hook[T]) Type[*T] {
	if isData(hooks) {
		return hooked(dataFields(name, read), hooks)
	}
	return hooked(modelFields(name, read, attributes(hooks)), hooks)
}

// hooked puts hooks around the reading of a model's fields. An instance of the
// model is taken as it is.
func hooked[T any](fields Type[*T], hooks []Hook[T]) Type[*T] {
	for _, hook := range hooks {
		if hook.made != nil {
			fields = afterFields(fields, hook.made)
		}
	}
	for _, hook := range hooks {
		if hook.before != nil {
			fields = Before(hook.before, fields)
		}
	}
	whole := func(r *Reader, v any) (*T, bool) {
		if m, ok := v.(*T); ok && m != nil {
			return m, true
		}
		return fields(r, v)
	}
	for _, hook := range hooks {
		if hook.after != nil {
			whole = After(whole, hook.after)
		}
		if hook.around != nil {
			whole = Wrap(whole, hook.around)
		}
	}
	return whole
}

// afterFields calls made with a model whose fields were read, and the context.
func afterFields[T any](fields Type[*T], made func(m *T, context any) (*T, error)) Type[*T] {
	return func(r *Reader, v any) (*T, bool) {
		return After(fields, func(m *T) (*T, error) { return made(m, r.context) })(r, v)
	}
}

// attributes reports whether models are also read from the attributes of others.
func attributes[T any](hooks []Hook[T]) bool {
	for _, hook := range hooks {
		if hook.attributes {
			return true
		}
	}
	return false
}

// plainValue reports whether a value is of one of Python's own types, whose
// attributes are not read.
func plainValue(v any) bool {
	switch py.TypeName(v) {
	case "NoneType", "bool", "int", "float", "str", "bytes", "list", "tuple", "set", "frozenset", "dict":
		return true
	}
	return false
}

// modelFields reads the fields of a model.
func modelFields[T any](name string, read func(f *Fields) *T, own bool) Type[*T] {
	return func(r *Reader, v any) (*T, bool) {
		attributes := own || r.attributes
		o, isModel := v.(Object)
		if isModel && attributes && py.Value(v) != nil {
			return modelOf(r, o, read)
		}
		if isModel && py.Value(v) != nil && strings.HasPrefix(name, o.PyTypeName()+"[") {
			r.stop(py.NotPorted.New("reading " + name + " from a " + o.PyTypeName() + " is not ported"))
			return nil, false
		}
		v = py.Value(v)
		pairs, ok := pairsOf(v)
		switch {
		case !ok && r.json:
			r.refuse(modelType, v, py.P[string, any]("class_name", name))
			return nil, false
		case !ok && own && !plainValue(v):
			r.stop(py.NotPorted.New("reading " + name + " from the attributes of a " + py.TypeName(v) + " is not ported"))
			return nil, false
		case !ok && attributes:
			r.refuse(attributesType, v)
			return nil, false
		case !ok:
			r.refuse(modelType, v, py.P[string, any]("class_name", name))
			return nil, false
		}
		return readFields(r, &Fields{r: r, input: v, pairs: pairs}, read)
	}
}

func readFields[T any](r *Reader, f *Fields, read func(f *Fields) *T) (*T, bool) {
	before, outer := len(r.lines), r.fields
	f.start = before
	f.used, f.set = f.usedRoom[:0], f.setRoom[:0]
	r.loosen(lax)
	r.fields = f
	m := read(f)
	r.fields = outer
	return m, len(r.lines) == before && r.fatal == nil
}

// modelOf reads a model from the attributes of another one.
func modelOf[T any](r *Reader, o Object, read func(f *Fields) *T) (*T, bool) {
	var pairs []py.Pair[any, any]
	for _, f := range o.ModelFields() {
		if err := f.compute(); err != nil {
			r.stop(py.NotPorted.New("reading a model from a computed field that raises is not supported"))
			return nil, false
		}
		pairs = append(pairs, py.P[any, any](f.Name, f.Value))
	}
	return readFields(r, &Fields{r: r, input: o, pairs: pairs}, read)
}

// KeepData notes the values of fields as they are read, for validators that ask
// for them.
func (f *Fields) KeepData() { f.data = py.NewDict[string, any]() }

// keep notes a value under the name of its field.
func (f *Fields) keep(name string, value any) { f.data.Set(name, py.Value(value)) }

// A Key is a field and where it is looked for in the input.
type Key struct {
	f     *Fields
	name  string
	names []string
	paths []KeyPath
}

// Key returns the place of a field: the key of its name, or else those of its
// aliases, which are tried in order.
func (f *Fields) Key(name string, aliases ...string) Key {
	return Key{f: f, name: name, names: aliases}
}

// find returns the value of the first key that is given.
func (k Key) find() (name string, value any, ok bool) {
	k.f.rest = nil
	if k.paths != nil {
		return k.follow()
	}
	for _, name := range k.names {
		if value, ok := k.f.lookup(name); ok {
			k.f.used = append(k.f.used, name)
			return name, value, true
		}
	}
	if len(k.names) > 0 {
		return k.names[0], nil, false
	}
	if value, ok = k.f.lookup(k.name); ok {
		k.f.used = append(k.f.used, k.name)
	}
	return k.name, value, ok
}

// lookup returns the value of a key.
func (f *Fields) lookup(name string) (any, bool) {
	for i := range f.pairs {
		if key, ok := f.pairs[i].Key.(string); ok && key == name {
			return f.pairs[i].Value, true
		}
	}
	return nil, false
}

// Required reads a field that must be given.
func Required[T any](k Key, t Type[T]) T {
	name, v, ok := k.find()
	if ok {
		return value(k, name, v, t)
	}
	k.f.r.at(name, func() {
		k.f.deeper()
		k.f.r.refuse(missing, k.f.input)
	})
	var zero T
	return zero
}

// Default reads a field, or returns the fallback when it is not given.
func Default[T any](k Key, fallback T, t Type[T]) T {
	if name, v, ok := k.find(); ok {
		return value(k, name, v, t)
	}
	if k.f.data != nil {
		k.f.keep(k.name, fallback)
	}
	return fallback
}

// DefaultFunc reads a field, or calls fallback when it is not given.
func DefaultFunc[T any](k Key, fallback func() T, t Type[T]) T {
	if name, v, ok := k.find(); ok {
		return value(k, name, v, t)
	}
	made := fallback()
	if k.f.data != nil {
		k.f.keep(k.name, made)
	}
	return made
}

func value[T any](k Key, name string, v any, t Type[T]) T {
	f := k.f
	f.r.set++
	f.set = append(f.set, k.name)
	f.reading = k.name
	depth := len(f.r.loc)
	f.r.enter(name)
	f.deeper()
	out, ok := t(f.r, v)
	f.r.loc = f.r.loc[:depth]
	f.failed = f.failed || !ok
	if ok && f.data != nil {
		f.keep(k.name, out)
	}
	return out
}

// Extra returns what no field takes (extra="allow"). Keys that are no texts are
// refused.
func (f *Fields) Extra() *py.Dict[string, any] {
	out := py.NewDict[string, any]()
	for _, p := range f.pairs {
		name, ok := p.Key.(string)
		switch {
		case !ok:
			f.r.at(step(p.Key), func() { f.r.refuse(invalidKey, p.Key) })
		case !slices.Contains(f.used, name):
			out.Set(name, py.Value(p.Value))
			f.set = append(f.set, name)
		}
	}
	return out
}

// Forbid refuses keys that no field has (extra="forbid"). In JSON texts they are
// found before what is wrong with the fields.
func (f *Fields) Forbid() {
	if f.r.json {
		own := slices.Clone(f.r.lines[f.start:])
		f.r.lines = f.r.lines[:f.start]
		defer func() { f.r.lines = append(f.r.lines, own...) }()
	}
	for _, p := range f.pairs {
		name, ok := p.Key.(string)
		switch {
		case !ok:
			f.r.at(step(p.Key), func() { f.r.refuse(invalidKey, p.Key) })
		case !slices.Contains(f.used, name):
			f.r.at(name, func() { f.r.refuse(extraForbidden, p.Value) })
		}
	}
}
