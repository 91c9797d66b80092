// The methods of str.

package py

var strMethods = map[string]method{
	"upper":      strText(Upper),
	"lower":      strText(Lower),
	"title":      strText(Title),
	"capitalize": strText(Capitalize),
	"swapcase":   strText(SwapCase),
	"casefold":   strText(CaseFold),

	"isalnum":      strTest(IsAlnum),
	"isalpha":      strTest(IsAlpha),
	"isascii":      strTest(IsASCII),
	"isdecimal":    strTest(IsDecimal),
	"isdigit":      strTest(IsDigit),
	"isidentifier": strTest(IsIdentifier),
	"islower":      strTest(IsLower),
	"isnumeric":    strTest(IsNumeric),
	"isprintable":  strTest(IsPrintable),
	"isspace":      strTest(IsSpace),
	"istitle":      strTest(IsTitle),
	"isupper":      strTest(IsUpper),

	"strip":  strStrip("strip", Strip, StripChars),
	"lstrip": strStrip("lstrip", LStrip, LStripChars),
	"rstrip": strStrip("rstrip", RStrip, RStripChars),

	"split":      strSplit(Split, SplitFields),
	"rsplit":     strSplit(RSplit, RSplitFields),
	"splitlines": {shape: keywords, max: 1, names: []string{"keepends"}, call: strSplitLines},
	"partition":  strPartition(Partition),
	"rpartition": strPartition(RPartition),
	"join":       {shape: oneArg, max: 1, call: func(s any, args []any) (any, error) { return orNil(Join(s.(string), args[0])) }},

	"find":       strFind(Find),
	"rfind":      strFind(RFind),
	"index":      strIndex(IndexStr),
	"rindex":     strIndex(RIndexStr),
	"count":      strFind(Count),
	"startswith": strEdge("startswith", StartsWith),
	"endswith":   strEdge("endswith", EndsWith),

	"replace":      {shape: positional, min: 2, max: 3, call: strReplace},
	"removeprefix": strRemove("removeprefix", RemovePrefix),
	"removesuffix": strRemove("removesuffix", RemoveSuffix),
	"translate":    {shape: oneArg, max: 1, call: func(s any, args []any) (any, error) { return orNil(Translate(s.(string), args[0])) }},
	"maketrans":    {shape: positional, min: 1, max: 3, call: strMakeTrans},

	"center":     strPad(Center),
	"ljust":      strPad(LJust),
	"rjust":      strPad(RJust),
	"zfill":      {shape: oneArg, max: 1, call: strZFill},
	"expandtabs": {shape: keywords, max: 1, names: []string{"tabsize"}, call: strExpandTabs},

	"encode":     {shape: keywords, max: 2, names: []string{"encoding", "errors"}, call: strEncode},
	"format":     {shape: variadic, max: 1, call: strFormat},
	"format_map": {shape: oneArg, max: 1, call: func(s any, args []any) (any, error) { return orNil(FormatMap(s.(string), args[0])) }},
}

// strList returns strings as a list of dynamic values.
func strList(parts []string) *List[any] {
	items := make([]any, len(parts))
	for i, p := range parts {
		items[i] = p
	}
	return NewList(items...)
}

func strText(f func(s string) string) method {
	return method{shape: noArgs, call: func(s any, _ []any) (any, error) { return f(s.(string)), nil }}
}

func strTest(f func(s string) bool) method {
	return method{shape: noArgs, call: func(s any, _ []any) (any, error) { return f(s.(string)), nil }}
}

func strStrip(name string, space func(string) string, chars func(s, chars string) string) method {
	return method{shape: positional, max: 1, call: func(s any, args []any) (any, error) {
		switch set := given(args[0], nil).(type) {
		case nil:
			return space(s.(string)), nil
		case string:
			return chars(s.(string), set), nil
		}
		return nil, raisef(TypeError, "%s arg must be None or str", name)
	}}
}

func strSplit(by func(s, sep string, limit int) ([]string, error), fields func(s string, limit int) []string) method {
	return method{shape: keywords, max: 2, names: []string{"sep", "maxsplit"}, call: func(s any, args []any) (any, error) {
		limit, err := indexArg(given(args[1], -1))
		if err != nil {
			return nil, err
		}
		switch sep := given(args[0], nil).(type) {
		case nil:
			return strList(fields(s.(string), limit)), nil
		case string:
			parts, err := by(s.(string), sep, limit)
			return orNil(strList(parts), err)
		default:
			return nil, raisef(TypeError, "must be str or None, not %s", label(sep))
		}
	}}
}

func strSplitLines(s any, args []any) (any, error) {
	keep, err := indexArg(given(args[0], false))
	return orNil(strList(SplitLines(s.(string), keep != 0)), err)
}

func strPartition(f func(s, sep string) (a, b, c string, err error)) method {
	return method{shape: oneArg, max: 1, call: func(s any, args []any) (any, error) {
		sep, ok := Value(args[0]).(string)
		if !ok {
			return nil, raisef(TypeError, "must be str, not %s", label(args[0]))
		}
		a, b, c, err := f(s.(string), sep)
		return orNil(Tuple{a, b, c}, err)
	}}
}

// findArgs returns the text to find and the bounds.
func findArgs(args []any) (string, []*int, error) {
	bounds, err := sliceArgs(given(args[1], nil), given(args[2], nil))
	if err != nil {
		return "", nil, err
	}
	sub, ok := Value(args[0]).(string)
	if !ok {
		return "", nil, raisef(TypeError, "must be str, not %s", label(args[0]))
	}
	return sub, bounds, nil
}

func strFind(f func(s, sub string, bounds ...*int) int) method {
	return strIndex(func(s, sub string, bounds ...*int) (int, error) { return f(s, sub, bounds...), nil })
}

func strIndex(f func(s, sub string, bounds ...*int) (int, error)) method {
	return method{shape: tupleArgs, min: 1, max: 3, call: func(s any, args []any) (any, error) {
		sub, bounds, err := findArgs(args)
		if err != nil {
			return nil, err
		}
		return orNil(f(s.(string), sub, bounds...))
	}}
}

func strEdge(name string, f func(s string, edges ...string) bool) method {
	return method{shape: tupleArgs, min: 1, max: 3, call: func(s any, args []any) (any, error) {
		bounds, err := sliceArgs(given(args[1], nil), given(args[2], nil))
		if err != nil {
			return nil, err
		}
		text, _, ok := window(s.(string), bounds)
		fits := func(edge string) bool { return ok && f(text, edge) }
		switch arg := Value(args[0]).(type) {
		case string:
			return fits(arg), nil
		case Tuple:
			return orNil(anyEdge(name, arg, fits))
		}
		return nil, raisef(TypeError, "%s first arg must be str or a tuple of str, not %s", name, label(args[0]))
	}}
}

// anyEdge tries the prefixes or suffixes of a tuple one after the other.
func anyEdge(name string, edges Tuple, fits func(edge string) bool) (bool, error) {
	for _, item := range edges {
		edge, ok := Value(item).(string)
		if !ok {
			return false, raisef(TypeError, "tuple for %s must only contain str, not %s", name, label(item))
		}
		if fits(edge) {
			return true, nil
		}
	}
	return false, nil
}
