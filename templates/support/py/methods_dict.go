// The methods of dict.

package py

var dictMethods = map[string]method{
	"get":        {shape: positional, min: 1, max: 2, call: dictGet},
	"keys":       {shape: noArgs, call: func(d any, _ []any) (any, error) { return &View{d.(anyDict), "dict_keys"}, nil }},
	"values":     {shape: noArgs, call: func(d any, _ []any) (any, error) { return &View{d.(anyDict), "dict_values"}, nil }},
	"items":      {shape: noArgs, call: func(d any, _ []any) (any, error) { return &View{d.(anyDict), "dict_items"}, nil }},
	"pop":        {shape: positional, min: 1, max: 2, call: dictPop},
	"popitem":    {shape: noArgs, call: dictPopItem},
	"setdefault": {shape: positional, min: 1, max: 2, call: dictSetDefault},
	"update":     {shape: variadic, max: 1, call: dictUpdate},
	"clear":      {shape: noArgs, call: func(d any, _ []any) (any, error) { d.(anyDict).Clear(); return nil, nil }},
	"copy":       {shape: noArgs, call: func(d any, _ []any) (any, error) { return orNil(DictFrom(d)) }},
	"fromkeys":   {shape: positional, min: 1, max: 2, call: dictFromKeys},
}

func dictGet(d any, args []any) (any, error) {
	v, ok, err := d.(anyDict).getAny(Value(args[0]))
	if err != nil || ok {
		return v, err
	}
	return given(args[1], nil), nil
}

func dictPop(d any, args []any) (any, error) {
	var v any
	var ok bool
	var err error
	if d.(anyDict).Len() > 0 { // an empty dict does not hash the key
		v, ok, err = d.(anyDict).deleteAny(Value(args[0]))
	}
	if err != nil || ok {
		return v, err
	}
	if _, missing := args[1].(absent); missing {
		return nil, KeyError.New(Value(args[0]))
	}
	return Value(args[1]), nil
}

func dictPopItem(d any, _ []any) (any, error) {
	k, v, ok := d.(anyDict).lastAny()
	if !ok {
		return nil, KeyError.New("popitem(): dictionary is empty")
	}
	_, _, err := d.(anyDict).deleteAny(k)
	return orNil(Tuple{k, v}, err)
}

func dictSetDefault(d any, args []any) (any, error) {
	v, ok, err := d.(anyDict).getAny(Value(args[0]))
	if err != nil || ok {
		return v, err
	}
	v = given(args[1], nil)
	return orNil(v, d.(anyDict).setAny(Value(args[0]), v))
}

func dictUpdate(d any, args []any) (any, error) {
	others := args[0].(Tuple)
	if len(others) > 1 {
		return nil, raisef(TypeError, "update expected at most 1 argument, got %d", len(others))
	}
	for _, other := range others {
		if err := updateFrom(d.(anyDict), Value(other)); err != nil {
			return nil, err
		}
	}
	for k, v := range args[1].(*Dict[string, any]).All() {
		if err := d.(anyDict).setAny(k, v); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

func dictFromKeys(_ any, args []any) (any, error) {
	keys, err := Iter(args[0])
	if err != nil {
		return nil, err
	}
	d := NewDict[any, any]()
	for k := range keys {
		if err := d.Put(k, given(args[1], nil)); err != nil {
			return nil, err
		}
	}
	return d, nil
}
