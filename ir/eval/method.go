// This file holds the methods of list, dict and set.

package eval

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
)

// methodOf returns a method of a builtin value, bound to it.
func (in *Interp) methodOf(v Value, name string) (Value, bool) {
	var fn func(*Interp, *Call) Value
	switch v := v.(type) {
	case *List:
		fn = listMethod(v, name)
	case *Dict:
		fn = dictMethod(v, name)
	case *Set:
		fn = setMethod(v, name)
	case *Lit:
		if v.C.Kind == ir.ConstStr {
			fn = textMethod(v.C.Text, name)
		}
	}
	if fn == nil {
		return nil, false
	}
	return &Native{Name: name, Call: fn}, true
}

func listMethod(l *List, name string) func(*Interp, *Call) Value {
	change := func(fn func(in *Interp, c *Call)) func(*Interp, *Call) Value {
		return func(in *Interp, c *Call) Value {
			if !in.Shadow() {
				fn(in, c)
			}
			return none
		}
	}
	switch name {
	case "append":
		return change(func(in *Interp, c *Call) { extend(in, l, &Tuple{Items: []Value{orUnknown(c.Arg(0, ""))}}) })
	case "extend":
		return change(func(in *Interp, c *Call) { extend(in, l, orUnknown(c.Arg(0, ""))) })
	case "insert":
		return change(func(_ *Interp, c *Call) {
			if i, ok := IntOf(orUnknown(c.Arg(0, ""))); ok && i >= 0 && int(i) <= len(l.Items) {
				l.Items = slices.Insert(l.Items, int(i), orUnknown(c.Arg(1, "")))
			}
		})
	case "remove":
		return change(func(_ *Interp, c *Call) { remove(l, orUnknown(c.Arg(0, ""))) })
	case "clear":
		return change(func(*Interp, *Call) { l.Items = nil })
	case "reverse":
		return change(func(*Interp, *Call) { slices.Reverse(l.Items) })
	case "sort":
		return change(func(in *Interp, c *Call) {
			l.Items = sorted(in, &Call{Args: []Value{l}, Keywords: c.Keywords}).(*List).Items
		})
	case "copy":
		return func(*Interp, *Call) Value { return &List{Items: slices.Clone(l.Items), Open: l.Open} }
	case "pop":
		return func(in *Interp, c *Call) Value { return popItem(in, l, c) }
	}
	return nil
}

func extend(in *Interp, l *List, v Value) {
	items, all := in.iterate(v)
	if len(l.Items)+len(items) > sizeLimit {
		l.Open = true
		return
	}
	l.Items, l.Open = append(l.Items, items...), l.Open || !all
}

func remove(l *List, v Value) {
	for i, item := range l.Items {
		if same, known := equal(item, v); same && known {
			l.Items = slices.Delete(slices.Clone(l.Items), i, i+1)
			return
		}
	}
}

func popItem(in *Interp, l *List, c *Call) Value {
	if l.Open || len(l.Items) == 0 || in.Shadow() {
		return unknown
	}
	i := int64(len(l.Items) - 1)
	if len(c.Args) == 1 {
		at, ok := IntOf(c.Args[0])
		if !ok || at < 0 || int(at) >= len(l.Items) {
			return unknown
		}
		i = at
	}
	v := l.Items[i]
	l.Items = slices.Delete(slices.Clone(l.Items), int(i), int(i)+1)
	return v
}

func dictMethod(d *Dict, name string) func(*Interp, *Call) Value {
	switch name {
	case "get":
		return func(in *Interp, c *Call) Value { return getOr(in, d, c) }
	case "items":
		return func(*Interp, *Call) Value {
			list := &List{Open: d.Open}
			for i, k := range d.Keys {
				list.Items = append(list.Items, &Tuple{Items: []Value{k, d.Values[i]}})
			}
			return list
		}
	case "keys":
		return func(*Interp, *Call) Value { return &List{Items: slices.Clone(d.Keys), Open: d.Open} }
	case "values":
		return func(*Interp, *Call) Value { return &List{Items: slices.Clone(d.Values), Open: d.Open} }
	case "copy":
		return func(*Interp, *Call) Value { return d.Copy() }
	case "update":
		return func(in *Interp, c *Call) Value {
			if other := newDict(in, c).(*Dict); !in.Shadow() {
				d.Update(other)
			}
			return none
		}
	case "setdefault":
		return func(in *Interp, c *Call) Value { return setDefault(in, d, c) }
	case "pop":
		return func(in *Interp, c *Call) Value {
			v := getOr(in, d, c)
			if !in.Shadow() {
				d.Delete(orUnknown(c.Arg(0, "")))
			}
			return v
		}
	}
	return nil
}

func getOr(in *Interp, d *Dict, c *Call) Value {
	key := orUnknown(c.Arg(0, "key"))
	v, ok := d.Get(key)
	switch {
	case ok:
	case keyOf(key) == "" || d.Open:
		return in.missing(d, key)
	case len(c.Args) > 1:
		v = c.Args[1]
	default:
		v = none
	}
	if g, guess := key.(*Guess); guess {
		other := Value(none)
		if given := c.Arg(1, ""); given != nil {
			other = given
		}
		return in.chosen(d, g, v, other)
	}
	return v
}

func setDefault(in *Interp, d *Dict, c *Call) Value {
	key, v := orUnknown(c.Arg(0, "")), c.Arg(1, "")
	if found, ok := d.Get(key); ok {
		return found
	}
	if v == nil {
		v = none
	}
	if !in.Shadow() {
		d.Set(key, v)
	}
	return v
}

func setMethod(s *Set, name string) func(*Interp, *Call) Value {
	switch name {
	case "add":
		return func(in *Interp, c *Call) Value {
			if !in.Shadow() {
				s.Items = distinctKeys(append(s.Items, orUnknown(c.Arg(0, ""))))
			}
			return none
		}
	case "update", "union":
		return func(in *Interp, c *Call) Value {
			items, all := in.iterate(orUnknown(c.Arg(0, "")))
			u := &Set{Items: distinctKeys(append(slices.Clone(s.Items), items...)), Open: s.Open || !all}
			if name == "union" {
				return u
			}
			if !in.Shadow() {
				*s = *u
			}
			return none
		}
	case "discard", "remove":
		return func(in *Interp, c *Call) Value {
			l := &List{Items: s.Items}
			if remove(l, orUnknown(c.Arg(0, ""))); !in.Shadow() {
				s.Items = l.Items
			}
			return none
		}
	}
	return nil
}
