// model_dump: models as dicts.

package pydantic

import (
	"math"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A DumpOption changes what Dump and DumpJSON write.
type DumpOption func(d *dumper)

// dumper writes one model and what it holds.
type dumper struct {
	unset, none, alias, json bool
	defaults                 bool // what is at its default is left out
	keys                     bool // of dicts become texts
	loose                    bool // what is not finite is None
	text                     bool // of JSON, which would repeat a key
	only, not                *filter
	context                  any    // what serializers are given besides
	raised                   *error // what a computed field or serializer raised first
}

// ExcludeUnset leaves out fields that the input did not give.
func ExcludeUnset(d *dumper) { d.unset = true }

// ExcludeNone leaves out fields that are None.
func ExcludeNone(d *dumper) { d.none = true }

// AsJSON writes what JSON has a form for: texts for dates, lists for sets, and
// texts for the keys of dicts (mode="json").
func AsJSON(d *dumper) { d.json, d.keys = true, true }

// ByAlias writes aliases in place of names.
func ByAlias(d *dumper) { d.alias = true }

// ExcludeDefaults leaves out fields that are at their default, computed fields
// not among them.
func ExcludeDefaults(d *dumper) { d.defaults = true }

// A Tracker is a model that knows which of its fields were given.
type Tracker interface{ ModelSet() []string }

// Dump returns m.model_dump(): the fields in order, models in them as dicts, in
// new lists and dicts. What a computed field raises is thrown; TryDump is for
// models that have such fields.
func Dump(m Object, options ...DumpOption) *py.Dict[string, any] {
	return py.Must(TryDump(m, options...))
}

// TryDump is Dump for a model whose computed fields may raise.
func TryDump(m Object, options ...DumpOption) (*py.Dict[string, any], error) {
	d := newDumper(options)
	out := d.model(m)
	return out, *d.raised
}

func newDumper(options []DumpOption) *dumper {
	d := &dumper{raised: new(error)}
	for _, option := range options {
		option(d)
	}
	return d
}

// DumpJSON returns m.model_dump_json(); indent is -1 for none. What a computed
// field raises is the text of a SerializationError.
func DumpJSON(m Object, indent int, options ...DumpOption) (string, error) {
	w := &jsonWriter{indent: indent, nulls: true}
	d := newDumper(append(options, func(d *dumper) { d.json, d.text = true, true }))
	out := d.object(m)
	if *d.raised != nil {
		w.failBy(*d.raised)
	}
	return w.write(out)
}

// object dumps a model: by its own serializer, a root model as its root.
func (d *dumper) object(m Object) any {
	if own, ok := m.(SelfDumper); ok {
		if s := own.ModelSerializer(); s.serves(d, m) {
			return d.serialized(s, "", func(v any) any { return d.handled(m, v) })
		}
	}
	if root, ok := m.(RootModel); ok {
		return d.field(root.ModelRoot())
	}
	return d.model(m)
}

func (d *dumper) model(m Object) *py.Dict[string, any] {
	out := py.NewDict[string, any]()
	for _, f := range m.ModelFields() {
		inner, ok := d.below(f.Name)
		if !ok {
			continue
		}
		if err := f.compute(); err != nil {
			d.raise(err)
			return out
		}
		if !d.wants(m, f) {
			continue
		}
		key := f.Name
		if d.alias && f.Alias != "" {
			key = f.Alias
		}
		out.Set(key, inner.field(f))
	}
	for _, p := range extraOf(m) {
		if inner, ok := d.below(p.Key); ok && (!d.none || py.Value(p.Value) != nil) {
			if d.text && out.Has(p.Key) && *d.raised == nil {
				*d.raised = py.NotPorted.New("JSON with the key " + p.Key + " twice, of a field and of what no field takes, is not supported")
			}
			out.Set(p.Key, inner.field(Field{Value: p.Value, Loose: true}))
		}
	}
	return out
}

func (d *dumper) wants(m Object, f Field) bool {
	if f.Hidden || d.none && py.Value(f.Value) == nil {
		return false
	}
	if d.defaults && f.Default != nil && py.Eq(py.Value(f.Value), py.Value(*f.Default)) {
		return false
	}
	t, tracks := m.(Tracker)
	return !d.unset || !tracks || f.Computed || slices.Contains(t.ModelSet(), f.Name)
}

func (d *dumper) field(f Field) any {
	if f.Loose && d.json {
		loose := *d
		loose.loose = true
		d = &loose
	}
	if (d.json || !f.OnlyJSON) && (!f.UnlessNone || py.Value(f.Value) != nil) {
		switch {
		case f.Dumped != nil:
			return d.whole().value(f.Dumped())
		case f.TryDumped != nil:
			v, err := f.TryDumped()
			d.raise(err)
			return d.whole().value(v)
		case f.DumpedBy != nil:
			return d.serialized(Serializer{By: f.DumpedBy}, f.Name, d.value)
		}
	}
	if f.Form != nil {
		return f.Form(d, f.Value)
	}
	v := d.value(f.Value)
	if f.Float && d.json {
		return floats(v)
	}
	return v
}

// raise keeps what is raised first.
func (d *dumper) raise(err error) {
	if err != nil && *d.raised == nil {
		*d.raised = err
	}
}

// whole is the dumper of what a serializer returns, of which nothing is left
// out: include and exclude are its own business.
func (d *dumper) whole() *dumper {
	if d.only == nil && d.not == nil {
		return d
	}
	whole := *d
	whole.only, whole.not = nil, nil
	return &whole
}

// floats makes floats of the ints in a dumped value.
func floats(v any) any {
	switch v := v.(type) {
	case int:
		return float64(v)
	case *py.List[any]:
		for i, item := range v.Values() {
			v.Values()[i] = floats(item)
		}
	case *py.Dict[any, any]:
		for _, p := range v.Items() {
			v.Set(p.Key, floats(p.Value))
		}
	}
	return v
}

// value copies containers and turns models into dicts.
func (d *dumper) value(v any) any {
	if m, ok := v.(Object); ok && py.Value(v) != nil {
		return d.object(m)
	}
	v = py.Value(v)
	if d.json {
		v = jsonValue(v)
	}
	if x, ok := v.(float64); ok && d.loose && (math.IsInf(x, 0) || math.IsNaN(x)) {
		return nil
	}
	switch v.(type) {
	case py.Sequence:
		return py.NewList(d.values(v)...)
	case py.Tuple:
		if d.json {
			return py.NewList(d.values(v)...)
		}
		return py.Tuple(d.values(v))
	case py.Mapping:
		out := py.NewDict[any, any]()
		pairs, _ := pairsOf(v)
		for _, p := range pairs {
			if inner, ok := d.below(p.Key); ok {
				out.Set(d.key(p.Key), inner.value(p.Value))
			}
		}
		return out
	}
	if name := py.TypeName(v); name == "set" || name == "frozenset" && d.json {
		return d.set(v)
	}
	return v
}

// below returns the dumper of what stands under a key or index, and false for
// what is left out.
func (d *dumper) below(key any) (*dumper, bool) {
	if d.only == nil && d.not == nil {
		return d, true
	}
	inner := *d
	var ok bool
	if inner.only, ok = d.only.at(key); d.only != nil && !ok {
		return nil, false
	}
	inner.not, ok = d.not.at(key)
	return &inner, !ok || inner.not != nil
}

func (d *dumper) key(k any) any {
	if d.keys {
		return jsonKey(k)
	}
	return k
}

// set copies a set, as a list where JSON is written.
func (d *dumper) set(v any) any {
	if d.json {
		return py.NewList(d.values(v)...)
	}
	if out, err := py.SetFrom(v); err == nil {
		return out
	}
	return v
}

func (d *dumper) values(v any) []any {
	items, err := py.ToList(v)
	if err != nil {
		return nil
	}
	out := make([]any, 0, items.Len())
	for i, item := range items.Values() {
		if inner, ok := d.below(i); ok {
			out = append(out, inner.value(item))
		}
	}
	return out
}
