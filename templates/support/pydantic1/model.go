// Reading models field by field.

package pydantic1

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	missing        = kind{"value_error.missing", "field required"}
	extraForbidden = kind{"value_error.extra", "extra fields not permitted"}
	dictError      = kind{"type_error.dict", "value is not a valid dict"}
)

// root is where errors of a model as a whole stand.
const root = "__root__"

// Validate returns the model that input, a dict or what dict() takes, makes, or
// raises ValidationError with all of its errors (Model(**data) and
// Model.parse_obj(data)).
func Validate[T any](input any, name string, read func(f *pydantic.Fields) *T) (*T, error) {
	return ValidateAs(input, name, Model(name, read))
}

// ValidateAs is Validate for a model that is more than its fields.
func ValidateAs[T any](input any, name string, t pydantic.Type[*T]) (*T, error) {
	r := &pydantic.Reader{}
	pairs, problem, err := open(input, name)
	if err != nil {
		return nil, err
	}
	var m *T
	if problem == nil {
		m, _ = t(r, py.DictOf(pairs...))
	} else {
		r.At(root, func() { r.Refuse(*problem) })
	}
	switch {
	case r.Fatal() != nil:
		return nil, r.Fatal()
	case len(r.Lines()) > 0:
		return nil, newError(name, r.Lines())
	}
	return m, nil
}

// open returns the keyword arguments that an input of a model stands for, or the
// error of one that stands for none.
func open(input any, name string) ([]py.Pair[any, any], *pydantic.Line, error) {
	if in, ok := input.(jsonInput); ok {
		v, problem, err := in.load()
		if problem != nil || err != nil {
			return nil, problem, err
		}
		input = v
	}
	if in, ok := input.(attributed); ok {
		o, isModel := in.of.(pydantic.Object)
		if !isModel {
			return nil, nil, py.NotPorted.New("reading the attributes of a " + py.TypeName(in.of) + " is not ported")
		}
		return attributesOf(o), nil, nil
	}
	pairs, ok := dictOf(input)
	if !ok {
		v := py.Value(input)
		return nil, &pydantic.Line{Type: "type_error", Msg: name + " expected dict not " + py.TypeName(v), Old: true}, nil
	}
	if !keywords(pairs) {
		return nil, nil, py.TypeError.New("keywords must be strings")
	}
	return pairs, nil, nil
}

// keywords reports whether all keys are texts.
func keywords(pairs []py.Pair[any, any]) bool {
	return !slices.ContainsFunc(pairs, func(p py.Pair[any, any]) bool { return py.TypeName(p.Key) != "str" })
}

// dictOf returns the items of dict(v): of a dict, a model, or a list of pairs.
func dictOf(v any) ([]py.Pair[any, any], bool) {
	if m, ok := v.(pydantic.Object); ok && py.Value(v) != nil {
		var out []py.Pair[any, any]
		for x := range pydantic.Iter(m) {
			pair := x.(py.Tuple)
			out = append(out, py.P(pair[0], pair[1]))
		}
		return out, true
	}
	v = py.Value(v)
	if pairs, ok := pydantic.Pairs(v); ok {
		return pairs, true
	}
	if name := py.TypeName(v); name == "str" || name == "bytes" {
		return nil, py.Str(v) == "" || name == "bytes" && py.Eq(v, []byte{})
	}
	d, err := py.DictFrom(v)
	if err != nil {
		return nil, false
	}
	return d.Items(), true
}

// Model reads a model of the name: a copy of one of its instances, or what dict()
// takes, whose items read takes apart.
func Model[T any](name string, read func(f *pydantic.Fields) *T, hooks ...Hook[T]) pydantic.Type[*T] {
	return some(func(r *pydantic.Reader, v any) (*T, bool) {
		if m, ok := v.(*T); ok && m != nil {
			if r.Exactly() {
				return m, true
			}
			return pydantic.Copy(m), true
		}
		if r.Exactly() {
			return refused[*T](r, dictError)
		}
		pairs, ok := dictOf(v)
		if o, isModel := v.(pydantic.Object); isModel && reads(hooks) {
			pairs = attributesOf(o)
		} else if !ok {
			return refused[*T](r, dictError)
		}
		if !keywords(pairs) {
			return refused[*T](r, kind{"type_error", "keywords must be strings"})
		}
		return fields(r, pairs, read, hooks)
	})
}

// fields reads the fields of a model, between the functions that validate it as
// a whole.
func fields[T any](r *pydantic.Reader, pairs []py.Pair[any, any], read func(f *pydantic.Fields) *T, hooks []Hook[T]) (*T, bool) {
	for _, hook := range hooks {
		if hook.before == nil {
			continue
		}
		var ok bool
		if pairs, ok = changed(r, hook, pairs); !ok {
			return nil, false
		}
	}
	var after func(m *T, data *py.Dict[string, any])
	if slices.ContainsFunc(hooks, func(h Hook[T]) bool { return h.after != nil }) {
		before := len(r.Lines())
		after = func(m *T, data *py.Dict[string, any]) { afterwards(r, hooks, m, data, before) }
	}
	return pydantic.ReadFields(r, py.DictOf(pairs...), pairs, read, after)
}

// Required reads a field that must be given.
func Required[T any](k pydantic.Key, t pydantic.Type[T]) T {
	name, v, ok := k.Find()
	if ok {
		return pydantic.Read(k, name, v, true, t)
	}
	r := k.Fields().Reader()
	r.At(name, func() { refuse(r, missing) })
	var zero T
	return zero
}

// Default reads a field, or returns the fallback when it is not given.
func Default[T any](k pydantic.Key, fallback T, t pydantic.Type[T]) T {
	return DefaultFunc(k, func() T { return fallback }, t)
}

// DefaultFunc reads a field, or calls fallback when it is not given.
func DefaultFunc[T any](k pydantic.Key, fallback func() T, t pydantic.Type[T]) T {
	name, v, ok := k.Find()
	if ok {
		return pydantic.Read(k, name, v, true, t)
	}
	return pydantic.Read(k, name, nil, false, func(*pydantic.Reader, any) (T, bool) { return fallback(), true })
}

// DefaultChecked reads a field, or its fallback when it is not given, which is
// validated as well (validate_all, always=True).
func DefaultChecked[T any](k pydantic.Key, fallback T, t pydantic.Type[T]) T {
	return DefaultCheckedFunc(k, func() T { return fallback }, t)
}

// DefaultCheckedFunc is DefaultChecked for a fallback that is made anew.
func DefaultCheckedFunc[T any](k pydantic.Key, fallback func() T, t pydantic.Type[T]) T {
	name, v, ok := k.Find()
	if !ok {
		v = py.Value(fallback())
	}
	return pydantic.Read(k, name, v, ok, t)
}

// Settings reads the settings of a class: its arguments, and the environment.
func Settings[T any](input any, name, file string, t pydantic.Type[*T], vars ...pydantic.Env) (*T, error) {
	all, err := pydantic.Environment(input, file, vars...)
	if err != nil {
		return nil, err
	}
	return ValidateAs(all, name, t)
}

// Forbid refuses keys that no field has (extra = "forbid"), in their order as
// texts.
func Forbid(f *pydantic.Fields) {
	spare := f.Spare()
	slices.SortFunc(spare, func(a, b any) int { return strings.Compare(py.Str(a), py.Str(b)) })
	r := f.Reader()
	for _, key := range spare {
		r.At(key, func() { refuse(r, extraForbidden) })
	}
}
