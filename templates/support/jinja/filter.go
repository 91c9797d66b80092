// What filters share: their arguments, and attributes by path.

package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// arg returns an argument of a filter, or its default when it was not given.
func arg(args []any, i int, fallback any) any {
	if i < len(args) {
		return raw(args[i])
	}
	return fallback
}

func argTrue(args []any, i int) bool { return i < len(args) && py.Truth(plain(raw(args[i]))) }

// number returns an int argument of a filter, or fails.
func (x Value) number(args []any, i, fallback int) int {
	switch v := arg(args, i, fallback).(type) {
	case int:
		return v
	case bool:
		return map[bool]int{true: 1}[v]
	default:
		x.failed(py.TypeError.New("'" + py.TypeName(v) + "' object cannot be interpreted as an integer"))
	}
	return fallback
}

// path parts the name of an attribute: dots lead on, digits are positions.
func path(attr any) []any {
	name, ok := plain(attr).(string)
	if !ok {
		if attr == nil {
			return nil
		}
		return []any{attr}
	}
	var parts []any
	for part := range strings.SplitSeq(name, ".") {
		if n, err := py.ParseInt(part); err == nil && py.IsDigit(part) {
			parts = append(parts, n)
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// follow returns an attribute of an attribute ..., and the default in place of
// what is undefined.
func (x Value) follow(parts []any, fallback any) Value {
	for _, part := range parts {
		x = x.Item(part)
		if _, ok := x.v.(*Undefined); ok && fallback != nil && x.run.err == nil {
			x = x.with(fallback)
		}
	}
	return x
}

// lowered returns text in lower case and everything else as it is.
func lowered(v any) any {
	if s, ok := plain(v).(string); ok {
		return py.Lower(s)
	}
	return v
}

// missing stands for every undefined key, since they are equal.
var missing = &Undefined{}

// key returns the function by which items are compared: an attribute of them,
// text without its case unless case counts.
func (x Value) key(attr any, exact bool) py.Key {
	parts := path(attr)
	return func(item any) (any, error) {
		v := x.with(item).follow(parts, nil)
		if x.run.err != nil {
			return nil, x.run.err
		}
		if _, ok := v.v.(*Undefined); ok {
			return missing, nil
		}
		if !exact {
			return lowered(v.plain()), nil
		}
		return v.plain(), nil
	}
}

// keys is key for several attributes, parted by commas.
func (x Value) keys(attr any, exact bool) py.Key {
	list := []any{attr}
	if names, ok := plain(attr).(string); ok {
		list = nil
		for name := range strings.SplitSeq(names, ",") {
			list = append(list, name)
		}
	}
	var all []py.Key
	for _, one := range list {
		all = append(all, x.key(one, exact))
	}
	return func(item any) (any, error) {
		out := make([]any, len(all))
		for i, key := range all {
			v, err := key(item)
			if err != nil {
				return nil, err
			}
			out[i] = v
		}
		return py.NewList(out...), nil
	}
}

// Filter applies a filter of the application's own.
func (x Value) Filter(name string, args ...any) Value {
	f := x.run.set.Filters[name]
	if x.run.err != nil || f == nil {
		return x
	}
	v, err := f(append([]any{x.v}, raws(args)...)...)
	return x.try(py.Value(v), err)
}

// Test applies a test of the application's own.
func (x Value) Test(name string, args ...any) bool {
	f := x.run.set.Tests[name]
	if x.run.err != nil || f == nil {
		return false
	}
	v, err := f(append([]any{x.v}, raws(args)...)...)
	return x.try(py.Value(v), err).Truth()
}
