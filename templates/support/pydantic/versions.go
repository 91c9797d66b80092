// What package pydantic1 builds on: the reading of version 1 reports other
// errors, in the same places.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// Refuse reports an error of what is being read; its location is filled in.
func (r *Reader) Refuse(line Line) {
	line.Loc = r.where()
	r.lines = append(r.lines, line)
}

// Take adds errors whose locations are whole.
func (r *Reader) Take(lines []Line) { r.lines = append(r.lines, lines...) }

// Adopt takes over the errors of another validation, whose locations begin where
// the reader stands.
func (r *Reader) Adopt(lines []Line) { r.adopt(lines) }

// Stop ends the reading with an error that is not the input's fault.
func (r *Reader) Stop(err error) { r.stop(err) }

// Fatal returns what ended the reading, or nil.
func (r *Reader) Fatal() error { return r.fatal }

// Lines returns the errors so far.
func (r *Reader) Lines() []Line { return r.lines }

// At runs read for a value that stands at one more step of the location.
func (r *Reader) At(step any, read func()) { r.at(step, read) }

// Branch returns a reader that stands at the same place and has no errors.
func (r *Reader) Branch() *Reader {
	return &Reader{loc: append([]place{}, r.loc...), attributes: r.attributes, asIs: r.asIs, fields: r.fields}
}

// Exactly reports whether only values that need no change are read.
func (r *Reader) Exactly() bool { return r.asIs }

// Values returns the fields read so far, by name, and the name of the one that
// is being read.
func (r *Reader) Values() (*py.Dict[string, any], string) {
	info := r.info()
	return info.data, info.field
}

// ReadFields reads the fields of a model from pairs; ok is false when there are
// errors. After hook, where there is one, gets the values of the fields.
func ReadFields[T any](r *Reader, input any, pairs []py.Pair[any, any], read func(f *Fields) *T, after func(m *T, data *py.Dict[string, any])) (*T, bool) {
	f := &Fields{r: r, input: input, pairs: pairs}
	if after != nil {
		f.KeepData()
	}
	before := len(r.lines)
	m, _ := readFields(r, f, read)
	if after != nil && r.fatal == nil {
		after(m, f.data)
	}
	return m, len(r.lines) == before && r.fatal == nil
}

// Fields returns the input that the key is looked for in.
func (k Key) Fields() *Fields { return k.f }

// Find returns the name that errors call the field by, and its value when the
// input has one.
func (k Key) Find() (name string, value any, ok bool) {
	_, value, ok = k.find()
	if len(k.names) > 0 {
		return k.names[0], value, ok
	}
	return k.name, value, ok
}

// Reader returns the reader of the input.
func (f *Fields) Reader() *Reader { return f.r }

// Read reads the value of a field whose errors stand at the name; given says
// that it is the input's.
func Read[T any](k Key, name string, v any, given bool, t Type[T]) T {
	if given {
		return value(k, name, v, t)
	}
	f := k.f
	f.reading = k.name
	f.r.enter(name)
	out, ok := t(f.r, v)
	f.r.leave()
	if ok && f.data != nil {
		f.keep(k.name, out)
	}
	return out
}

// Spare returns the keys that no field looked for.
func (f *Fields) Spare() []any {
	used := map[any]bool{}
	for _, name := range f.used {
		used[name] = true
	}
	var out []any
	for _, p := range f.pairs {
		if !used[p.Key] {
			out = append(out, p.Key)
		}
	}
	return out
}

// Pairs returns the items of a dict; ok is false for what is none.
func Pairs(v any) (items []py.Pair[any, any], ok bool) { return pairsOf(v) }

// Name returns which constraint a limit is, as pydantic.Field calls it.
func (l Limit) Name() string { return l.name }

// Value returns what a limit was made with, and of a pattern Go's syntax too.
func (l Limit) Value() (value any, match string) { return l.value, l.match }

// old is an error as version 1 shows it.
func (l *Line) old() *py.Dict[string, any] {
	d := py.DictOf(py.P[string, any]("loc", l.Loc), py.P[string, any]("msg", l.Msg), py.P[string, any]("type", l.Type))
	if l.Ctx != nil {
		d.Set("ctx", l.Ctx)
	}
	return d
}

// OldErrors returns lines as version 1 shows them.
func OldErrors(lines []Line) *py.List[*py.Dict[string, any]] {
	out := py.NewList[*py.Dict[string, any]]()
	for _, line := range lines {
		out.Append(line.old())
	}
	return out
}

// Restore sets which fields were given.
func (t *Tracked) Restore(set []string) { t.set = set }

// Unique asks for items of which no two are equal (unique_items=True).
func Unique() Limit { return Limit{name: "unique"} }
