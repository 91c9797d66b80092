// What a dump includes and excludes, also deep within.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// All stands for every item of a list or dict in the path of IncludePath or
// ExcludePath ("__all__").
const All = "__all__"

// Include writes only the fields of these names.
func Include(names ...string) DumpOption {
	return func(d *dumper) {
		for _, name := range names {
			d.only = d.only.with([]any{name})
		}
	}
}

// Exclude leaves out the fields of these names.
func Exclude(names ...string) DumpOption {
	return func(d *dumper) {
		for _, name := range names {
			d.not = d.not.with([]any{name})
		}
	}
}

// IncludePath writes what stands at the end of the path: names of fields, keys
// and indices. Of what it leads through, only what is included.
func IncludePath(path ...any) DumpOption {
	return func(d *dumper) { d.only = d.only.with(path) }
}

// ExcludePath leaves out what stands at the end of the path.
func ExcludePath(path ...any) DumpOption {
	return func(d *dumper) { d.not = d.not.with(path) }
}

// IncludeNames is Include for names that are found as the program runs, None
// for all. It raises TypeError for what is no set, list or tuple.
func IncludeNames(names any) (DumpOption, error) {
	list, err := texts("include", names)
	if py.Value(names) == nil {
		return func(*dumper) {}, nil
	}
	return func(d *dumper) {
		d.only = &filter{}
		Include(list...)(d)
	}, err
}

// ExcludeNames is Exclude for names that are found as the program runs, None
// for none. It raises TypeError for what is no set.
func ExcludeNames(names any) (DumpOption, error) {
	list, err := texts("exclude", names)
	return Exclude(list...), err
}

func texts(option string, names any) ([]string, error) {
	names = py.Value(names)
	switch py.TypeName(names) {
	case "NoneType":
		return nil, nil
	case "set", "frozenset":
	default:
		return nil, py.NotPorted.New(option + " of a " + py.TypeName(names) + " is not supported")
	}
	items, err := py.ToList(names)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, item := range items.Values() {
		if name, ok := item.(string); ok {
			out = append(out, name)
		}
	}
	return out, nil
}

// A filter holds what is chosen of a value: under each key what is chosen
// there, nil for the whole. A nil filter chooses nothing in particular.
type filter struct{ under map[any]*filter }

// with returns the filter that chooses the end of a path as well.
func (f *filter) with(path []any) *filter {
	if f == nil {
		f = &filter{}
	}
	if f.under == nil {
		f.under = map[any]*filter{}
	}
	inner, known := f.under[path[0]]
	switch {
	case len(path) == 1:
		f.under[path[0]] = nil
	case !known || inner != nil:
		f.under[path[0]] = inner.with(path[1:])
	}
	return f
}

// at returns what is chosen under a key, nil for the whole; ok is false when
// nothing there is chosen.
func (f *filter) at(key any) (inner *filter, ok bool) {
	if f == nil {
		return nil, false
	}
	own, here := f.under[key]
	every, everywhere := f.under[All]
	switch {
	case !everywhere:
		return own, here
	case !here:
		return every, true
	case own == nil || every == nil:
		return nil, true
	}
	return own.join(every), true
}

// join returns what either filter chooses.
func (f *filter) join(other *filter) *filter {
	out := &filter{under: map[any]*filter{}}
	for key, inner := range f.under {
		out.under[key] = inner
	}
	for key, inner := range other.under {
		mine, both := out.under[key]
		switch {
		case !both:
			out.under[key] = inner
		case mine == nil || inner == nil:
			out.under[key] = nil
		default:
			out.under[key] = mine.join(inner)
		}
	}
	return out
}
