// Filters of lists.

package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Length counts items.
func (x Value) Length() Value {
	n, err := py.Len(x.v)
	return x.try(n, err)
}

// First is the first item, undefined without one.
func (x Value) First() Value {
	for item := range x.seq() {
		return x.with(item)
	}
	return x.hinted("No first item, sequence was empty.")
}

// Last is the last item, undefined without one.
func (x Value) Last() Value {
	if _, once := x.v.(*iterator); once {
		return x.failed(py.TypeError.New("'generator' object is not reversible"))
	}
	items := x.items()
	if len(items) == 0 {
		return x.hinted("No last item, sequence was empty.")
	}
	last := items[len(items)-1]
	if s, isString := last.(string); isString && isSafe(x.v) {
		return x.with(Markup(s))
	}
	return x.with(last)
}

// List is list(x).
func (x Value) List() Value { return x.with(py.NewList(x.items()...)) }

// Items are the pairs of a mapping; of what is undefined there are none.
func (x Value) Items() Value {
	if _, ok := x.v.(*Undefined); ok {
		return x.with(newIterator("generator", func(func(any) bool) {}))
	}
	if !x.IsMapping() {
		return x.failed(py.TypeError.New("Can only get item pairs from a mapping."))
	}
	return x.with(newIterator("generator", x.Method("items").seq()))
}

// Reverse is the value backwards.
func (x Value) Reverse() Value {
	if s, ok := x.plain().(string); ok {
		runes := py.Runes(s)
		for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
			runes[i], runes[j] = runes[j], runes[i]
		}
		return x.rewrap(py.Text(runes), isSafe(x.v))
	}
	if _, ok := x.v.(*Undefined); ok {
		return x.with(py.NewList[any]())
	}
	if !iterable(x.v) {
		return x.failed(FilterArgumentError.New("argument must be iterable"))
	}
	items := x.items()
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
	if _, once := x.v.(*iterator); once {
		return x.with(py.NewList(items...))
	}
	return x.with(newIterator("list_reverseiterator", func(yield func(any) bool) {
		for _, item := range items {
			if !yield(item) {
				return
			}
		}
	}))
}

// Join joins the text of the items, or of an attribute of them.
func (x Value) Join(args ...any) Value {
	sep, parts := arg(args, 0, ""), path(arg(args, 1, nil))
	items := x.items()
	safe := isSafe(sep)
	for i, item := range items {
		if len(parts) > 0 {
			items[i] = x.with(item).follow(parts, nil).v
		}
		safe = safe || isSafe(items[i])
	}
	texts := make([]string, len(items))
	if !safe || !x.run.scope.escape {
		for i, item := range items {
			texts[i] = text(item)
		}
		return x.with(strings.Join(texts, text(sep)))
	}
	for i, item := range items {
		texts[i] = escape(item)
	}
	return x.with(Markup(strings.Join(texts, escape(sep))))
}

// Sort sorts: reverse, case_sensitive, attribute.
func (x Value) Sort(args ...any) Value {
	list, err := py.Sorted(py.NewList(x.items()...), x.keys(arg(args, 2, nil), argTrue(args, 1)), argTrue(args, 0))
	return x.try(list, err)
}

// DictSort sorts the pairs of a dict: case_sensitive, by, reverse.
func (x Value) DictSort(args ...any) Value {
	at := 0
	switch plain(arg(args, 1, "key")) {
	case "key":
	case "value":
		at = 1
	default:
		return x.failed(FilterArgumentError.New(`You can only sort by either "key" or "value"`))
	}
	if _, missing := x.v.(*Undefined); !missing && !x.IsMapping() {
		return x.failed(py.AttributeError.New("'" + py.TypeName(x.v) + "' object has no attribute 'items'"))
	}
	pairs := x.Method("items")
	list, err := py.Sorted(py.NewList(pairs.items()...), pairs.key(at, argTrue(args, 0)), argTrue(args, 2))
	return x.try(list, err)
}

// Unique leaves out items that came before: case_sensitive, attribute.
func (x Value) Unique(args ...any) Value {
	key := x.key(arg(args, 1, nil), argTrue(args, 0))
	return x.with(newIterator("generator", func(yield func(any) bool) {
		seen := py.NewDict[any, any]()
		for item := range x.seq() {
			k, err := key(item)
			if err == nil {
				var before bool
				before, err = py.In(k, seen)
				if before {
					continue
				}
			}
			if err == nil {
				err = py.SetItem(seen, k, true)
			}
			if err != nil {
				x.run.fail(err)
				return
			}
			if !yield(item) {
				return
			}
		}
	}))
}

// Min is the least item: case_sensitive, attribute.
func (x Value) Min(args ...any) Value { return x.extreme(py.Min, args) }

// Max is the greatest item: case_sensitive, attribute.
func (x Value) Max(args ...any) Value { return x.extreme(py.Max, args) }

func (x Value) extreme(f func(any, py.Key) (any, error), args []any) Value {
	items := x.items()
	if len(items) == 0 {
		return x.hinted("No aggregated item, sequence was empty.")
	}
	v, err := f(py.NewList(items...), x.key(arg(args, 1, nil), argTrue(args, 0)))
	return x.try(v, err)
}

// Sum adds the items, or an attribute of them, to a start.
func (x Value) Sum(args ...any) Value {
	parts := path(arg(args, 0, nil))
	total := x.with(arg(args, 1, 0))
	if isText(total.v) {
		return x.failed(py.TypeError.New("sum() can't sum strings [use ''.join(seq) instead]"))
	}
	for item := range x.seq() {
		total = total.Add(x.with(item).follow(parts, nil))
	}
	return total
}

// GroupBy groups the items by an attribute: default, case_sensitive.
func (x Value) GroupBy(attr any, args ...any) Value {
	parts, fallback, exact := path(raw(attr)), arg(args, 0, nil), argTrue(args, 1)
	value := func(item any) any { return x.with(item).follow(parts, fallback).v }
	key := func(item any) (any, error) {
		v := value(item)
		if !exact {
			v = lowered(v)
		}
		return plain(v), x.run.err
	}
	sorted, err := py.Sorted(py.NewList(x.items()...), key, false)
	if err != nil {
		return x.failed(err)
	}
	groups := py.NewList[any]()
	var last *group
	for _, item := range sorted.Values() {
		k, _ := key(item)
		if last == nil || !py.Eq(last.key, k) {
			grouper := k
			if !exact {
				grouper = value(item)
			}
			last = &group{key: k, grouper: grouper, list: py.NewList[any]()}
			groups.Append(last)
		}
		last.list.Append(item)
	}
	return x.with(groups)
}

// Batch parts the items into lists of n, the last filled up.
func (x Value) Batch(size any, args ...any) Value {
	n, fill := x.number([]any{size}, 0, 1), arg(args, 0, nil)
	out := py.NewList[any]()
	var row []any
	for item := range x.seq() {
		if len(row) == n {
			out.Append(py.NewList(row...))
			row = nil
		}
		row = append(row, item)
	}
	if len(row) > 0 {
		for fill != nil && len(row) < n {
			row = append(row, fill)
		}
		out.Append(py.NewList(row...))
	}
	return x.with(generatorOf(out))
}

// Columns is the filter slice: it parts the items into n lists.
func (x Value) Columns(count any, args ...any) Value {
	n, fill := x.number([]any{count}, 0, 1), arg(args, 0, nil)
	items := x.items()
	if n == 0 {
		return x.failed(py.ZeroDivisionError.New("integer division or modulo by zero"))
	}
	out := py.NewList[any]()
	for i, at := 0, 0; i < n; i++ {
		size := len(items) / n
		extra := i < len(items)%n
		if extra {
			size++
		}
		column := append([]any{}, items[at:at+size]...)
		if at += size; fill != nil && !extra {
			column = append(column, fill)
		}
		out.Append(py.NewList(column...))
	}
	return x.with(generatorOf(out))
}

func generatorOf(list *py.List[any]) *iterator {
	items, _ := py.Iter(list)
	return newIterator("generator", items)
}
