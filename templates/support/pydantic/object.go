// Models as Python objects: repr, ==, attributes and copies.

package pydantic

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// An Object is a model. The constructor's struct lists its fields for Dump,
// Repr and Eq.
type Object interface {
	// PyTypeName returns the model's name.
	PyTypeName() string
	// ModelFields returns the fields in order.
	ModelFields() []Field
}

// instance is a model in the operators of Python.
type instance struct{ m Object }

// InstanceOf returns a model as Python's operators see it.
func InstanceOf(m Object) py.Instance { return instance{m} }

// PyTypeName returns the model's name.
func (i instance) PyTypeName() string { return i.m.PyTypeName() }

// PyRepr returns repr(m).
func (i instance) PyRepr() string { return Repr(i.m) }

// PyStr returns str(m).
func (i instance) PyStr() string { return Text(i.m) }

// PyEq compares by fields.
func (i instance) PyEq(other any) (equal, ok bool) { return Eq(i.m, other) }

// PyAttr returns the field of the name.
func (i instance) PyAttr(name string) (value any, ok bool) { return Attr(i.m, name) }

// PyIter yields the fields with their names.
func (i instance) PyIter() iter.Seq[any] { return Iter(i.m) }

// A Field is a field of a model with its value.
type Field struct {
	Name  string
	Alias string // "" when it is the name
	Value any
	// Float marks a field that is a float to JSON, though its default may be an int.
	Float bool
	// Loose marks a field that holds values of any type, in which JSON has null
	// for floats that are not finite.
	Loose bool
	// Hidden marks a field that dumps leave out (Field(exclude=True)).
	Hidden bool
	// Quiet marks a field that repr and str leave out (Field(repr=False)).
	Quiet bool
	// Computed marks what a method computes (pydantic.computed_field), Compute is
	// one that may raise.
	Computed bool
	Compute  func() (any, error)
	// Default is what the field is when it is not given, where the program
	// leaves out defaults (exclude_defaults); nil for none.
	Default *any
	// Dumped returns what a method of the model makes of the field for dumps
	// (pydantic.field_serializer): for JSON alone, or of all but None.
	// TryDumped is one that may raise, DumpedBy one that asks how it is called.
	Dumped               func() any
	TryDumped            func() (any, error)
	DumpedBy             func(by *Dumping) (any, error)
	OnlyJSON, UnlessNone bool
	// Form is how the field is dumped where functions dump what stands in it.
	Form Form
}

// Computing makes a method the Compute of a Field.
func Computing[T any](method func() (T, error)) func() (any, error) {
	return func() (any, error) { return method() }
}

// Serializing makes what a method of the name returns the TryDumped of a Field.
// What it raises is a SerializationError.
func Serializing(name string, dumped func() (any, error)) func() (any, error) {
	return func() (any, error) {
		v, err := dumped()
		return py.Value(v), serializing(name, err)
	}
}

// compute fills the value of a field that a method computes.
func (f *Field) compute() error {
	if f.Compute == nil {
		return nil
	}
	v, err := f.Compute()
	f.Value = py.Value(v)
	return err
}

// DefaultsTo returns the default of a Field.
func DefaultsTo(value any) *any { return &value }

// An Extensible model keeps what no field of it takes (extra="allow").
type Extensible interface{ ModelExtra() *py.Dict[string, any] }

// withPrivate is a model with private attributes, which take part in comparisons.
type withPrivate interface{ ModelPrivate() py.Tuple }

// Hash returns what equal models of a frozen class share, for hash(m).
func Hash(m Object) any { return Repr(m) }

// extraOf returns what a model was given beyond its fields.
func extraOf(m Object) []py.Pair[string, any] {
	if x, ok := m.(Extensible); ok {
		return x.ModelExtra().Items()
	}
	return nil
}

// Repr returns repr(m), such as Todo(title='x', done=False). What a computed
// field raises is thrown, here and in Text and Attr.
func Repr(m Object) string { return m.PyTypeName() + "(" + fields(m, ", ") + ")" }

// Text returns str(m), such as title='x' done=False.
func Text(m Object) string { return fields(m, " ") }

func fields(m Object, sep string) string {
	var parts []string
	for _, f := range m.ModelFields() {
		if f.Quiet {
			continue
		}
		throw(f.compute())
		parts = append(parts, f.Name+"="+py.Repr(py.Value(f.Value)))
	}
	for _, p := range extraOf(m) {
		parts = append(parts, p.Key+"="+py.Repr(p.Value))
	}
	return strings.Join(parts, sep)
}

// throw panics with an exception, which becomes the 500 page.
func throw(err error) {
	if err != nil {
		panic(err)
	}
}

// Eq reports m == other: the same model with equal fields. A value of another
// type is not comparable, and ok is false.
func Eq(m Object, other any) (equal, ok bool) {
	o, isModel := other.(Object)
	if !isModel {
		return false, false
	}
	if reflect.TypeOf(m) != reflect.TypeOf(other) && !sameGeneric(m, o) {
		return false, true
	}
	if more, ok := m.(Extensible); ok && !py.Eq(more.ModelExtra(), other.(Extensible).ModelExtra()) {
		return false, true
	}
	if p, ok := m.(withPrivate); ok && !py.Eq(p.ModelPrivate(), other.(withPrivate).ModelPrivate()) {
		return false, true
	}
	mine, theirs := m.ModelFields(), o.ModelFields()
	return slices.EqualFunc(mine, theirs, func(a, b Field) bool { return a.Computed || py.Eq(py.Value(a.Value), py.Value(b.Value)) }), true
}

// sameGeneric reports whether two models are made of one generic model, such as
// Page[User] and Page.
func sameGeneric(a, b Object) bool {
	one, _, made := strings.Cut(a.PyTypeName(), "[")
	other, _, alsoMade := strings.Cut(b.PyTypeName(), "[")
	return one == other && (made || alsoMade)
}

// Attr returns the field of the name, for getattr.
func Attr(m Object, name string) (any, bool) {
	for _, f := range m.ModelFields() {
		if f.Name == name {
			throw(f.compute())
			return py.Value(f.Value), true
		}
	}
	if more, ok := m.(Extensible); ok {
		return more.ModelExtra().Get(name)
	}
	return nil, false
}

// Iter yields the fields of a model with their names, as pairs.
func Iter(m Object) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, f := range m.ModelFields() {
			if !f.Computed && !yield(py.Tuple{f.Name, py.Value(f.Value)}) {
				return
			}
		}
		for _, p := range extraOf(m) {
			if !yield(py.Tuple{p.Key, p.Value}) {
				return
			}
		}
	}
}

// Keywords joins the keyword arguments of a call of the class: pairs, and
// mappings given by **. A repeated name raises TypeError, as what is no mapping
// and a key that is no text do. class is the dotted name for the messages.
func Keywords(class string, parts ...any) (*py.Dict[any, any], error) {
	out := py.NewDict[any, any]()
	for _, part := range parts {
		if p, ok := part.(py.Pair[string, any]); ok {
			out.Set(p.Key, py.Value(p.Value))
			continue
		}
		pairs, ok := pairsOf(part)
		if !ok {
			return nil, py.TypeError.New(fmt.Sprintf("%s() argument after ** must be a mapping, not %s", class, py.TypeName(part)))
		}
		if err := spread(out, pairs, class); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func spread(out *py.Dict[any, any], pairs []py.Pair[any, any], class string) error {
	for _, p := range pairs {
		if _, ok := p.Key.(string); !ok {
			return py.TypeError.New("keywords must be strings")
		}
		if out.Has(p.Key) {
			return py.TypeError.New(fmt.Sprintf("%s() got multiple values for keyword argument '%s'", class, p.Key))
		}
		out.Set(p.Key, p.Value)
	}
	return nil
}
