// This file holds Python's builtin functions, as far as known values go through them.

package eval

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

func sortedNames(vars map[string]Value) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(vars)) {
		if !strings.HasPrefix(name, "__") {
			names = append(names, name)
		}
	}
	return names
}

var exceptionNames = strings.Fields(`BaseException Exception ArithmeticError AssertionError AttributeError BufferError
EOFError FileExistsError FileNotFoundError FloatingPointError ImportError IndexError InterruptedError IOError
IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotImplementedError
OSError OverflowError PermissionError RecursionError ReferenceError RuntimeError StopIteration SyntaxError SystemError
SystemExit TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError
ZeroDivisionError ConnectionError ConnectionResetError BrokenPipeError Warning DeprecationWarning UserWarning`)

func builtins() map[string]Value {
	table := map[string]func(*Interp, *Call) Value{
		"len": length, "range": ranged, "enumerate": enumerate, "zip": zip, "dict": newDict, "list": newList,
		"tuple": newTuple, "set": newSet, "frozenset": newSet, "str": toStr, "int": toInt, "float": opaque,
		"bool": toBool, "sorted": sorted, "reversed": reversed, "map": mapped, "filter": filtered,
		"getattr": getattr, "setattr": setattr, "hasattr": hasattr, "isinstance": isinstance, "issubclass": isinstance,
		"callable": callable, "vars": vars, "super": super, "property": descriptor("property"),
		"staticmethod": descriptor("staticmethod"), "classmethod": descriptor("classmethod"), "type": typeOf,
		"print": nothing, "min": opaque, "max": opaque, "sum": opaque, "any": anyOf, "all": allOf, "iter": iter,
		"next": nextOf, "__import__": dunderImport, "format": opaque, "dir": dir, "id": opaque, "object": newObject,
		"repr": reprOf, "open": opaque, "input": opaque, "abs": opaque, "round": opaque, "hash": opaque,
		"bytes": opaque, "bytearray": opaque, "ord": opaque, "chr": opaque, "hex": opaque, "eval": opaque,
		"exec": opaque, "exit": nothing, "quit": nothing, "divmod": opaque, "pow": opaque, "memoryview": opaque,
		"slice": opaque, "compile": opaque, "complex": opaque, "delattr": nothing, "ascii": opaque, "bin": opaque,
		"oct": opaque, "breakpoint": nothing, "help": nothing,
	}
	all := make(map[string]Value, len(table)+len(exceptionNames))
	for name, fn := range table {
		all[name] = &Native{Name: name, Call: fn}
	}
	for _, name := range exceptionNames {
		all[name] = &Native{Name: name, Call: func(in *Interp, c *Call) Value {
			return &Foreign{Name: name, Args: c.Args, Attrs: map[string]Value{}}
		}}
	}
	all["__debug__"], all["Ellipsis"], all["NotImplemented"] = yes, unknown, unknown
	return all
}

func opaque(*Interp, *Call) Value  { return unknown }
func nothing(*Interp, *Call) Value { return none }

func descriptor(kind string) func(*Interp, *Call) Value {
	return func(_ *Interp, c *Call) Value { return &Descriptor{Kind: kind, Func: orUnknown(c.Arg(0, "fget"))} }
}

func length(_ *Interp, c *Call) Value {
	items, all := Items(orUnknown(c.Arg(0, "")))
	if !all {
		return unknown
	}
	return Int(int64(len(items)))
}

func ranged(_ *Interp, c *Call) Value {
	var n [3]int64
	n[2] = 1
	for i, a := range c.Args {
		v, ok := IntOf(a)
		if !ok || i > 2 {
			return unknown
		}
		n[i] = v
	}
	if len(c.Args) == 1 {
		n[0], n[1] = 0, n[0]
	}
	list := &List{}
	for i := n[0]; n[2] > 0 && i < n[1] || n[2] < 0 && i > n[1]; i += n[2] {
		if len(list.Items) > sizeLimit {
			return unknown
		}
		list.Items = append(list.Items, Int(i))
	}
	return list
}

func enumerate(in *Interp, c *Call) Value {
	items, all := in.iterate(orUnknown(c.Arg(0, "iterable")))
	start, _ := IntOf(orUnknown(c.Arg(1, "start")))
	list := &List{Open: !all}
	for i, item := range items {
		list.Items = append(list.Items, &Tuple{Items: []Value{Int(start + int64(i)), item}})
	}
	return list
}

func zip(in *Interp, c *Call) Value {
	list := &List{}
	for i := 0; len(c.Args) > 0; i++ {
		row := &Tuple{}
		for _, a := range c.Args {
			items, all := in.iterate(a)
			if i >= len(items) {
				list.Open = list.Open || !all
				return list
			}
			row.Items = append(row.Items, items[i])
		}
		list.Items = append(list.Items, row)
	}
	return list
}

func newDict(_ *Interp, c *Call) Value {
	d := NewDict()
	for _, a := range c.Args {
		update(d, a)
	}
	for _, k := range c.Keywords {
		d.Set(Text(k.Name), k.Value)
	}
	d.Open = d.Open || c.Open
	return d
}

func newList(in *Interp, c *Call) Value {
	if len(c.Args) == 0 {
		return &List{}
	}
	items, all := in.iterate(c.Args[0])
	return &List{Items: append([]Value{}, items...), Open: !all}
}

func newTuple(in *Interp, c *Call) Value {
	list := newList(in, c).(*List)
	if list.Open {
		return list
	}
	return &Tuple{Items: list.Items}
}

func newSet(in *Interp, c *Call) Value {
	list := newList(in, c).(*List)
	return &Set{Items: distinctKeys(list.Items), Open: list.Open}
}

func toStr(_ *Interp, c *Call) Value {
	if len(c.Args) == 0 {
		return Text("")
	}
	return lift(c.Args[0], str)
}

func reprOf(_ *Interp, c *Call) Value { return lift(orUnknown(c.Arg(0, "")), repr) }

func toInt(_ *Interp, c *Call) Value {
	return lift(orUnknown(c.Arg(0, "")), func(v Value) Value {
		if n, ok := IntOf(v); ok {
			return Int(n)
		}
		if s, ok := Str(v); ok && len(c.Args) == 1 {
			if n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64); err == nil {
				return Int(n)
			}
		}
		return unknown
	})
}

func toBool(_ *Interp, c *Call) Value {
	t := truthOf(orUnknown(c.Arg(0, "")))
	switch {
	case t.known:
		return Bool(t.holds)
	case t.guess:
		return &Guess{Value: Bool(t.holds)}
	}
	return unknown
}

func sorted(in *Interp, c *Call) Value {
	items, all := in.iterate(orUnknown(c.Arg(0, "iterable")))
	list := &List{Items: append([]Value{}, items...), Open: !all}
	key := func(v Value) *ir.Const {
		if k := c.Arg(-1, "key"); k != nil && !IsNone(k) {
			v = in.Invoke(k, v)
		}
		return Fold(v)
	}
	slices.SortStableFunc(list.Items, func(a, b Value) int { return compareConst(key(a), key(b)) })
	if t := truthOf(orUnknown(c.Arg(-1, "reverse"))); t.holds {
		slices.Reverse(list.Items)
	}
	return list
}

// compareConst orders numbers, strings and tuples of them as Python does; what cannot be compared is equal.
func compareConst(a, b *ir.Const) int {
	switch {
	case a == nil || b == nil:
		return 0
	case isNumber(a) && isNumber(b):
		return cmp.Compare(float(a), float(b))
	case a.Kind == ir.ConstStr && b.Kind == ir.ConstStr:
		return strings.Compare(a.Text, b.Text)
	}
	for i := range min(len(a.Items), len(b.Items)) {
		if sign := compareConst(a.Items[i], b.Items[i]); sign != 0 {
			return sign
		}
	}
	return len(a.Items) - len(b.Items)
}

func reversed(in *Interp, c *Call) Value {
	items, all := in.iterate(orUnknown(c.Arg(0, "")))
	return &List{Items: reverse(items), Open: !all}
}

func mapped(in *Interp, c *Call) Value {
	if len(c.Args) != 2 {
		return unknown
	}
	items, all := in.iterate(c.Args[1])
	list := &List{Open: !all}
	for _, item := range items {
		list.Items = append(list.Items, in.Invoke(c.Args[0], item))
	}
	return list
}

func filtered(in *Interp, c *Call) Value {
	if len(c.Args) != 2 {
		return unknown
	}
	items, all := in.iterate(c.Args[1])
	list := &List{Open: !all}
	for _, item := range items {
		v := item
		if !IsNone(c.Args[0]) {
			v = in.Invoke(c.Args[0], item)
		}
		t := truthOf(v)
		if t.holds || !t.known {
			list.Items = append(list.Items, item)
		}
		list.Open = list.Open || !t.known
	}
	return list
}

func anyOf(_ *Interp, c *Call) Value {
	items, all := Items(orUnknown(c.Arg(0, "")))
	for _, item := range items {
		t := truthOf(item)
		if t.known && t.holds {
			return yes
		}
		all = all && t.known
	}
	if all {
		return no
	}
	return unknown
}

func allOf(_ *Interp, c *Call) Value {
	items, all := Items(orUnknown(c.Arg(0, "")))
	for _, item := range items {
		t := truthOf(item)
		if t.known && !t.holds {
			return no
		}
		all = all && t.known
	}
	if all {
		return yes
	}
	return unknown
}

func iter(_ *Interp, c *Call) Value { return orUnknown(c.Arg(0, "")) }

func nextOf(in *Interp, c *Call) Value {
	list, ok := orUnknown(c.Arg(0, "")).(*List)
	if !ok || list.Open || len(list.Items) == 0 {
		if ok && !list.Open && len(c.Args) == 2 {
			return c.Args[1]
		}
		return unknown
	}
	v := list.Items[0]
	list.Items = list.Items[1:]
	return v
}
