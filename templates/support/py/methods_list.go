// The methods of list and tuple.

package py

var listMethods = map[string]method{
	"append":  {shape: oneArg, max: 1, call: listAppend},
	"extend":  {shape: oneArg, max: 1, call: listExtend},
	"insert":  {shape: positional, min: 2, max: 2, call: listInsert},
	"pop":     {shape: positional, max: 1, call: listPop},
	"remove":  {shape: oneArg, max: 1, call: listRemove},
	"clear":   {shape: noArgs, call: func(l any, _ []any) (any, error) { return nil, splice(l, 0, l.(anyList).Len()) }},
	"copy":    {shape: noArgs, call: func(l any, _ []any) (any, error) { return orNil(ToList(l)) }},
	"index":   {shape: positional, min: 1, max: 3, call: sequenceIndex},
	"count":   {shape: oneArg, max: 1, call: sequenceCount},
	"reverse": {shape: noArgs, call: func(l any, _ []any) (any, error) { l.(anyList).Reverse(); return nil, nil }},
	"sort":    {shape: keywordsOnly, names: []string{"key", "reverse"}, call: listSort},
}

var tupleMethods = map[string]method{
	"index": {shape: positional, min: 1, max: 3, call: sequenceIndex},
	"count": {shape: oneArg, max: 1, call: sequenceCount},
}

// splice replaces items lo to hi of a dynamic list.
func splice(l any, lo, hi int, items ...any) error {
	return l.(anyList).spliceAny(lo, hi, items)
}

func listAppend(l any, args []any) (any, error) {
	n := l.(anyList).Len()
	return nil, splice(l, n, n, args[0])
}

func listExtend(l any, args []any) (any, error) {
	items, err := ToList(args[0])
	if err != nil {
		return nil, err
	}
	n := l.(anyList).Len()
	return nil, splice(l, n, n, items.Values()...)
}

func listInsert(l any, args []any) (any, error) {
	i, err := indexArg(args[0])
	if err != nil {
		return nil, err
	}
	i = clamp(i, l.(anyList).Len())
	return nil, splice(l, i, i, args[1])
}

func listPop(l any, args []any) (any, error) {
	list := l.(anyList)
	i, err := indexArg(given(args[0], -1))
	if err != nil {
		return nil, err
	}
	text := "pop index out of range"
	if list.Len() == 0 {
		text = "pop from empty list"
	}
	if i, err = position(i, list.Len(), text); err != nil {
		return nil, err
	}
	item := list.atAny(i)
	return item, splice(l, i, i+1)
}

func listRemove(l any, args []any) (any, error) {
	for i, item := range listItems(l.(anyList)) {
		if Eq(item, args[0]) {
			return nil, splice(l, i, i+1)
		}
	}
	return nil, ValueError.New("list.remove(x): x not in list")
}

// itemsOf returns the items of a list or tuple.
func itemsOf(x any) []any {
	if t, ok := x.(Tuple); ok {
		return t
	}
	return listItems(x.(anyList))
}

func sequenceIndex(x any, args []any) (any, error) {
	items := itemsOf(x)
	bounds, err := sliceArgs(given(args[1], 0), given(args[2], len(items)))
	if err != nil || bounds[0] == nil || bounds[1] == nil {
		return nil, TypeError.New("slice indices must be integers or have an __index__ method")
	}
	start, stop := clamp(*bounds[0], len(items)), clamp(*bounds[1], len(items))
	for i := start; i < stop; i++ {
		if Eq(items[i], args[0]) {
			return i, nil
		}
	}
	if _, ok := x.(Tuple); ok {
		return nil, ValueError.New("tuple.index(x): x not in tuple")
	}
	return nil, raisef(ValueError, "%s is not in list", Repr(args[0]))
}

func sequenceCount(x any, args []any) (any, error) {
	n := 0
	for _, item := range itemsOf(x) {
		if Eq(item, args[0]) {
			n++
		}
	}
	return n, nil
}

func listSort(l any, args []any) (any, error) {
	key, err := keyArg(given(args[0], nil))
	if err != nil {
		return nil, err
	}
	return nil, sortAny(l.(anyList), key, Truth(given(args[1], false)))
}

// keyArg returns a sort key function, or nil for None.
func keyArg(arg any) (Key, error) {
	switch f := arg.(type) {
	case nil:
		return nil, nil
	case Key:
		return f, nil
	case func(any) (any, error):
		return f, nil
	}
	return nil, raisef(TypeError, "'%s' object is not callable", label(arg))
}
