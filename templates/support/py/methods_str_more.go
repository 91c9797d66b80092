// The methods of str that replace, pad and encode.

package py

import "strconv"

func strReplace(s any, args []any) (any, error) {
	var texts [2]string
	for i := range texts {
		text, ok := Value(args[i]).(string)
		if !ok {
			return nil, badArg("replace() argument "+strconv.Itoa(i+1), args[i])
		}
		texts[i] = text
	}
	limit, err := indexArg(given(args[2], -1))
	return orNil(Replace(s.(string), texts[0], texts[1], limit), err)
}

func strRemove(name string, f func(s, edge string) string) method {
	return method{shape: oneArg, max: 1, call: func(s any, args []any) (any, error) {
		edge, ok := Value(args[0]).(string)
		if !ok {
			return nil, badArg(name+"() argument", args[0])
		}
		return f(s.(string), edge), nil
	}}
}

func strMakeTrans(_ any, args []any) (any, error) {
	if _, one := args[1].(absent); one {
		return orNil(MakeTransDict(Value(args[0])))
	}
	var texts [3]string
	for i := range texts {
		text, ok := given(args[i], "").(string)
		if !ok && i == 0 {
			return nil, TypeError.New("first maketrans argument must be a string if there is a second argument")
		}
		if !ok {
			return nil, badArg("maketrans() argument "+strconv.Itoa(i+1), args[i])
		}
		texts[i] = text
	}
	return orNil(MakeTrans(texts[0], texts[1], texts[2]))
}

func strPad(f func(s string, width int, fill string) (string, error)) method {
	return method{shape: positional, min: 1, max: 2, call: func(s any, args []any) (any, error) {
		width, err := indexArg(args[0])
		if err != nil {
			return nil, err
		}
		fill, ok := given(args[1], " ").(string)
		if !ok {
			return nil, raisef(TypeError, "The fill character must be a unicode character, not %s", label(args[1]))
		}
		return orNil(f(s.(string), width, fill))
	}}
}

func strZFill(s any, args []any) (any, error) {
	width, err := indexArg(args[0])
	return orNil(ZFill(s.(string), width), err)
}

func strExpandTabs(s any, args []any) (any, error) {
	size, err := indexArg(given(args[0], 8))
	return orNil(ExpandTabs(s.(string), size), err)
}

func strEncode(s any, args []any) (any, error) {
	encoding, errors, err := codecArgs("encode", args)
	if err != nil {
		return nil, err
	}
	return orNil(Encode(s.(string), encoding, errors))
}

// codecArgs returns the encoding and the error handler.
func codecArgs(name string, args []any) (encoding, errors string, err error) {
	encoding, ok := given(args[0], "utf-8").(string)
	if !ok {
		return "", "", badArg(name+"() argument 'encoding'", args[0])
	}
	errors, ok = given(args[1], "strict").(string)
	if !ok {
		return "", "", badArg(name+"() argument 'errors'", args[1])
	}
	return encoding, errors, nil
}

func strFormat(s any, args []any) (any, error) {
	named := args[1].(*Dict[string, any])
	return orNil(FormatStr(s.(string), args[0].(Tuple), named.Items()...))
}
