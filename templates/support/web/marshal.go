// Models of Flask-RESTX: what resources give of their data, field by field (flask_restx.marshalling and fields, 1.3.2).
package web

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// FieldKind says how a field prints its value.
type FieldKind int

// The kinds of fields, each that of a class of flask_restx.fields or flask_restful.fields.
const (
	RawField FieldKind = iota
	StringField
	IntegerField
	FloatField
	BooleanField
	DateTimeField
	DateField
	RFC822Field // DateTime(dt_format="rfc822")
	MomentField // DateTime(dt_format="iso8601") of Flask-RESTful, which takes no texts
	TruthField  // Boolean of Flask-RESTful
	ListField
	NestedField
)

// Field is one field of a Model.
type Field struct {
	Name      string
	Kind      FieldKind
	Attribute string // where its value is, "" for the name; dots lead through several objects
	Default   any    // of values that are None

	Item      *Field // of a ListField
	Model     *Model // of a NestedField
	AllowNull bool   // a NestedField of None is None
	SkipNone  bool   // a NestedField leaves out what is None

	mask *fieldMask // of a RawField: what is left of its value
}

// Model is a flask_restx.Model: the fields that are given of each object.
type Model struct {
	fields   []Field
	envelope string
	skipNone bool
}

// NewModel returns a model of the fields, in their order.
func NewModel(fields ...Field) *Model { return &Model{fields: fields} }

// Inherit returns a model of its own fields and those of the parents, which replace its own of the same name in their places
// (flask_restx.Model.inherit).
func (m *Model) Inherit(parents ...*Model) *Model {
	out := &Model{fields: append([]Field(nil), m.fields...)}
	for _, p := range parents {
		out.update(p.fields)
	}
	return out
}

// Clone returns a model of the fields of this one and of others, of which the last of a name counts (flask_restx.Model.clone).
func (m *Model) Clone(others ...*Model) *Model {
	out := &Model{fields: append([]Field(nil), m.fields...)}
	for _, o := range others {
		out.update(o.fields)
	}
	return out
}

func (m *Model) update(fields []Field) {
	for _, f := range fields {
		if i := m.index(f.Name); i >= 0 {
			m.fields[i] = f
		} else {
			m.fields = append(m.fields, f)
		}
	}
}

func (m *Model) index(name string) int {
	for i := range m.fields {
		if m.fields[i].Name == name {
			return i
		}
	}
	return -1
}

// Enveloped returns the model whose data are put under a key.
func (m *Model) Enveloped(key string) *Model {
	out := *m
	out.envelope = key
	return &out
}

// SkippingNone returns the model that leaves out fields that are None.
func (m *Model) SkippingNone() *Model {
	out := *m
	out.skipNone = true
	return &out
}

// MarshalFor returns what a resource gives of data, or of the first item of a tuple with status and headers: the fields of
// the model that the request's header X-Fields asks for (flask_restx.marshal_with). It raises what Marshal raises.
func (m *Model) MarshalFor(c *gin.Context, data any) (any, error) {
	masked, err := m.maskedFor(c)
	if err != nil {
		return nil, err
	}
	return masked.MarshalAnswer(data)
}

// MarshalAnswer is Marshal for what a method returns: of a tuple of data, status and headers it is for the data
// (flask_restful.marshal_with).
func (m *Model) MarshalAnswer(data any) (any, error) {
	tuple, ok := data.(py.Tuple)
	if !ok {
		return m.Marshal(data)
	}
	if len(tuple) == 0 || len(tuple) > 3 {
		return nil, py.ValueError.New("Too many response values")
	}
	first, err := m.Marshal(tuple[0])
	if err != nil {
		return nil, err
	}
	return append(py.Tuple{first}, tuple[1:]...), nil
}

// Marshal returns the fields of the model of an object, or of each object of a list or tuple (flask_restx.marshal). It raises
// MarshallingError of values that a field does not take.
func (m *Model) Marshal(data any) (any, error) {
	out, err := m.bare(data)
	if err != nil || m.envelope == "" {
		return out, err
	}
	return py.Fields(m.envelope, out), nil
}

// bare is Marshal without the envelope.
func (m *Model) bare(data any) (any, error) {
	if !py.IsInstance(data, "list", "tuple") {
		return m.object(data)
	}
	items, err := py.Iter(data)
	if err != nil {
		return nil, err
	}
	out := py.NewList[any]()
	for item := range items {
		v, err := m.bare(item)
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// object returns the fields of one object.
func (m *Model) object(data any) (*py.Dict[string, any], error) {
	out := py.MakeDict[string, any](len(m.fields))
	for i := range m.fields {
		f := &m.fields[i]
		v, err := f.output(f.Name, data)
		if err != nil {
			return nil, err
		}
		if dict, ok := v.(*py.Dict[string, any]); m.skipNone && (v == nil || ok && dict.Len() == 0) {
			continue
		}
		out.Set(f.Name, v)
	}
	return out, nil
}

// output returns what the field gives of an object, or of an item of a list by its index.
func (f *Field) output(key any, obj any) (any, error) {
	if f.Attribute != "" {
		key = f.Attribute
	}
	value, err := valueAt(obj, key)
	if err != nil {
		return nil, err
	}
	switch {
	case f.Kind == NestedField:
		return f.nested(value)
	case f.Kind == ListField:
		return f.list(value)
	case value == nil && !py.Truth(f.Default):
		return f.Default, nil
	case value == nil:
		return f.format(f.Default)
	}
	out, err := f.format(value)
	if _, ok := py.Is(err, MarshallingErrorClass); ok {
		return nil, MarshallingErrorClass.New("Unable to marshal field \"" + py.Str(key) + "\" value \"" + py.Str(value) + "\": " + py.Str(err))
	}
	if err != nil || f.mask == nil {
		return out, err
	}
	return f.mask.data(out)
}

// nested returns what a NestedField gives of a value.
func (f *Field) nested(value any) (any, error) {
	if value == nil && (f.AllowNull || f.Default != nil) {
		if f.AllowNull {
			return nil, nil
		}
		return f.Default, nil
	}
	m := f.Model
	if f.SkipNone {
		m = m.SkippingNone()
	}
	return m.Marshal(value)
}

// list returns what a ListField gives of a value.
func (f *Field) list(value any) (any, error) {
	switch {
	case value == nil:
		return f.Default, nil
	case py.IsInstance(value, "dict") && f.Item.Kind == NestedField:
		one, err := f.Item.Model.Marshal(value)
		return py.NewList(one), err
	case !py.IsInstance(value, "list", "tuple", "set"):
		return nil, notMarshalled("a " + py.TypeName(value) + " for a list")
	}
	items, err := py.Iter(value)
	if err != nil {
		return nil, err
	}
	out, i := py.NewList[any](), 0
	all := py.NewList[any]()
	for item := range items {
		all.Append(item)
	}
	for item := range all.All() {
		if py.IsInstance(item, "dict") && f.Item.Kind != NestedField && f.Item.Kind != RawField || f.Item.Attribute != "" {
			return nil, notMarshalled("a dict in a list of other fields")
		}
		v, err := f.Item.output(i, all)
		if err != nil {
			return nil, err
		}
		out.Append(v)
		i++
	}
	return out, nil
}

// MarshallingErrorClass is flask_restx.fields.MarshallingError.
var MarshallingErrorClass = py.NewClass("MarshallingError")

// notMarshalled is the error for what Python would print and this package does not.
func notMarshalled(what string) error { return py.NotPorted.New(what + " is not marshalled") }

// valueAt is flask_restx.fields.get_value: an item of a dict or list, or an attribute, None where there is none.
func valueAt(obj, key any) (any, error) {
	text, ok := key.(string)
	if !ok {
		return itemAt(obj, key)
	}
	for _, name := range strings.Split(text, ".") {
		var err error
		if obj, err = itemAt(obj, name); err != nil {
			return nil, err
		}
	}
	return obj, nil
}

func itemAt(obj, key any) (any, error) {
	if obj == nil {
		return nil, nil
	}
	if text, ok := key.(string); ok && py.IsInstance(obj, "list", "tuple") {
		place, err := py.Int(text)
		if err != nil {
			return nil, methodFound(text, listMethods)
		}
		key = place
	}
	if py.IsInstance(obj, "dict", "list", "tuple") {
		v, err := py.GetItem(obj, key)
		if _, ok := py.Is(err, py.KeyError, py.IndexError); ok {
			name, _ := key.(string)
			return nil, methodFound(name, dictMethods)
		}
		return v, err
	}
	name, ok := key.(string)
	own, attributed := py.InstanceOf(obj).(py.Attributed)
	if !ok || !attributed {
		return nil, notMarshalled("a field of a " + py.TypeName(obj))
	}
	v, _ := own.PyAttr(name)
	return py.Value(v), nil
}

// The attributes that every dict and list has, which fields of these names find where there is no such item.
var (
	dictMethods = []string{"clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"}
	listMethods = []string{"append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"}
)

// methodFound returns the error for a field that finds a method, nil for none.
func methodFound(name string, methods []string) error {
	if slices.Contains(methods, name) {
		return notMarshalled("the method " + name)
	}
	return nil
}
