// The functions that testdata/record.py calls by name.

package py

type recordedFunc func(args []any) (any, error)

func twoArgs(f func(a, b any) (any, error)) recordedFunc {
	return func(args []any) (any, error) { return f(args[0], args[1]) }
}

func twoArgsBool(f func(a, b any) (bool, error)) recordedFunc {
	return func(args []any) (any, error) { return orNil(f(args[0], args[1])) }
}

func one[T any](f func(x any) (T, error)) recordedFunc {
	return func(args []any) (any, error) { return orNil(f(args[0])) }
}

func sure[T any](f func(x any) T) recordedFunc {
	return func(args []any) (any, error) { return f(args[0]), nil }
}

func dump(opt JSONOptions) recordedFunc {
	return func(args []any) (any, error) { return orNil(Dumps(args[0], opt)) }
}

func indent(n int) *string {
	text := "                "[:n]
	return &text
}

var recordedFuncs = map[string]recordedFunc{
	"Add": twoArgs(Add), "Sub": twoArgs(Sub), "Mul": twoArgs(Mul), "TrueDiv": twoArgs(TrueDiv), "FloorDiv": twoArgs(FloorDiv),
	"Mod": twoArgs(Mod), "Pow": twoArgs(Pow), "BitAnd": twoArgs(BitAnd), "BitOr": twoArgs(BitOr), "BitXor": twoArgs(BitXor),
	"LShift": twoArgs(LShift), "RShift": twoArgs(RShift), "Divmod": twoArgs(Divmod), "GetItem": twoArgs(GetItem),
	"Eq": func(args []any) (any, error) { return Eq(args[0], args[1]), nil },
	"Lt": twoArgsBool(Lt), "Le": twoArgsBool(Le), "Gt": twoArgsBool(Gt), "Ge": twoArgsBool(Ge), "In": twoArgsBool(In),
	"InPlace": func(args []any) (any, error) { return InPlace(args[0].(string), args[1], args[2]) },

	"Neg": one(Neg), "Pos": one(Pos), "Invert": one(Invert), "Abs": one(Abs), "Len": one(Len), "Hex": one(Hex), "Oct": one(Oct),
	"Bin": one(Bin), "Int": one(Int), "Float": one(Float), "ToList": one(ToList), "ToTuple": one(ToTuple), "SetFrom": one(SetFrom),
	"DictFrom": one(DictFrom), "Any": one(Any), "All": one(All), "Reversed": one(Reversed),
	"Truth": sure(Truth), "TypeName": sure(TypeName), "Str": sure(Str), "Repr": sure(Repr), "ASCII": sure(ASCII),
	"Sum":           one(func(x any) (any, error) { return Sum(x, 0) }),
	"Min":           one(func(x any) (any, error) { return Min(x, nil) }),
	"Max":           one(func(x any) (any, error) { return Max(x, nil) }),
	"Sorted":        one(func(x any) (*List[any], error) { return Sorted(x, nil, false) }),
	"SortedReverse": one(func(x any) (*List[any], error) { return Sorted(x, nil, true) }),
	"SortedByLen": one(func(x any) (*List[any], error) {
		return Sorted(x, func(item any) (any, error) { return Str(item), nil }, false)
	}),
	"Round":   one(func(x any) (any, error) { return Round(x) }),
	"Round2":  func(args []any) (any, error) { return Round(args[0], args[1].(int)) },
	"IntBase": func(args []any) (any, error) { return IntBase(args[0], args[1].(int)) },
	"Chr":     func(args []any) (any, error) { return orNil(Chr(args[0].(int))) },
	"Ord":     func(args []any) (any, error) { return orNil(Ord(args[0].(string))) },

	"HTMLEscape":     func(args []any) (any, error) { return HTMLEscape(args[0].(string)), nil },
	"HTMLEscapeText": func(args []any) (any, error) { return HTMLEscapeText(args[0].(string)), nil },

	"Call": func(args []any) (any, error) {
		return CallMethod(args[0], args[1].(string), args[2].(Tuple), named(args[3])...)
	},
	"Mutate": func(args []any) (any, error) {
		result, err := mutate(args)
		return orNil(Tuple{result, args[0]}, err)
	},
	"SetOrder": one(func(x any) (*List[any], error) {
		s, err := SetFrom(x)
		if err != nil {
			return nil, err
		}
		return ToList(s)
	}),
	"GetSlice":  func(args []any) (any, error) { return GetSlice(args[0], args[1], args[2], args[3]) },
	"DictSteps": func(args []any) (any, error) { return dictSteps(args[0].(*List[any])) },
	"Unpack": func(args []any) (any, error) {
		items, err := Unpack(args[0], args[1].(int))
		return orNil(NewList(items...), err)
	},
	"Range": func(args []any) (any, error) {
		r, err := Range(ints(args)...)
		if err != nil {
			return nil, err
		}
		return orNil(ToList(r))
	},
	"RangeRepr": func(args []any) (any, error) {
		r, err := Range(ints(args)...)
		return orNil(Repr(r), err)
	},

	"Format": func(args []any) (any, error) { return orNil(Format(args[0], args[1].(string))) },
	"FormatStr": func(args []any) (any, error) {
		return orNil(FormatStr(args[0].(string), args[1].(Tuple), named(args[2])...))
	},
	"FormatMap": func(args []any) (any, error) { return orNil(FormatMap(args[0].(string), args[1])) },
	"Percent":   func(args []any) (any, error) { return orNil(Percent(args[0].(string), args[1])) },

	"Loads":        func(args []any) (any, error) { return loaded(Loads(args[0].(string))) },
	"LoadsBytes":   func(args []any) (any, error) { return loaded(LoadsBytes(args[0].([]byte))) },
	"Dumps":        dump(JSONOptions{}),
	"DumpsSorted":  dump(JSONOptions{SortKeys: true}),
	"DumpsIndent":  dump(JSONOptions{Indent: indent(2)}),
	"DumpsUnicode": dump(JSONOptions{KeepUnicode: true, ItemSeparator: ",", KeySeparator: ":"}),
	"DumpsStrict":  dump(JSONOptions{RefuseNaN: true}),
	"DumpsSkip":    dump(JSONOptions{SkipKeys: true}),
	"Jsonify": func(args []any) (any, error) {
		data, err := MarshalJSONify(args[0])
		return orNil(string(data), err)
	},
}

func ints(args []any) []int {
	out := make([]int, len(args))
	for i, a := range args {
		out[i] = a.(int)
	}
	return out
}

func named(d any) []Pair[string, any] {
	var out []Pair[string, any]
	for k, v := range d.(*Dict[any, any]).All() {
		out = append(out, P(k.(string), v))
	}
	return out
}

// mutate calls a method, or one of the subscript operators by its special name.
func mutate(args []any) (any, error) {
	x, name, given := args[0], args[1].(string), args[2].(Tuple)
	switch name {
	case "__setitem__":
		return nil, SetItem(x, given[0], given[1])
	case "__delitem__":
		return nil, DelItem(x, given[0])
	case "__getitem__":
		return GetItem(x, given[0])
	}
	return CallMethod(x, name, given, named(args[3])...)
}

// loaded shows the attributes of a JSONDecodeError, as record.py does.
func loaded(v any, err error) (any, error) {
	if e, ok := Is(err, JSONDecodeError); ok {
		return Tuple{e.Error(), e.Attr("msg"), e.Attr("pos"), e.Attr("lineno"), e.Attr("colno")}, nil
	}
	return v, err
}

func dictSteps(steps *List[any]) (any, error) {
	d := NewDict[any, any]()
	for step := range steps.All() {
		op, k, v := step.(Tuple)[0], step.(Tuple)[1], step.(Tuple)[2]
		switch {
		case op == "set":
			d.Set(k, v)
		case op == "pop":
			d.PopOr(k, nil)
		case d.Has(k):
			if err := d.Delete(k); err != nil {
				return nil, err
			}
		}
	}
	return NewList(pairTuples(d)...), nil
}
