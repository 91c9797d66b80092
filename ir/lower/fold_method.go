// This file holds how methods of constants are folded.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// method folds a call of a method that changes nothing.
func (f *folder) method(e *pyast.Call, a *pyast.Attribute) (any, error) {
	if !foldedMethods[a.Attr] {
		return nil, errNotConst
	}
	object, err := f.eval(a.Value)
	if err != nil {
		return nil, err
	}
	args, err := f.arguments(e, a.Attr)
	if err != nil {
		return nil, err
	}
	var named []py.Pair[string, any]
	for _, k := range e.Keywords {
		v, err := f.eval(k.Value)
		if err != nil || k.Arg == "" || hasSet(v) {
			return nil, errNotConst
		}
		named = append(named, py.P[string, any](k.Arg, v))
	}
	if hasSet(object) || hugeCall(a.Attr, object, args) {
		return nil, errNotConst
	}
	return f.checked(py.CallMethod(object, a.Attr, args, named...))
}

// arguments evaluates positional arguments; join takes generator expressions and views too.
func (f *folder) arguments(e *pyast.Call, method string) ([]any, error) {
	if method == "join" && len(e.Args) == 1 {
		items, err := f.items(e.Args[0])
		return []any{py.Tuple(items)}, err
	}
	args, err := f.evalAll(e.Args)
	if err == nil && hasSet(py.Tuple(args)) {
		err = errNotConst
	}
	return args, err
}

// hugeCall reports whether a call could give a huge string.
func hugeCall(method string, object any, args []any) bool {
	size := 1 + sizeOf(object)
	for _, arg := range args {
		switch method {
		case "center", "ljust", "rjust", "zfill":
			size += magnitude(arg)
		case "replace", "expandtabs":
			size *= 1 + sizeOf(arg)
			if method == "expandtabs" {
				size *= 1 + magnitude(arg)
			}
		case "join":
			size = joinedSize(size, arg)
		}
		if size > foldSize {
			return true
		}
	}
	text, _ := object.(string)
	return strings.HasPrefix(method, "format") && wideField(text)
}

func joinedSize(separator int, arg any) int {
	size := 0
	items, _ := arg.(py.Tuple)
	for _, item := range items {
		size += separator + sizeOf(item)
	}
	return size
}

// formatValue returns format(v, spec).
func formatValue(v any, spec string) (any, error) { return py.Format(v, spec) }

// foldedMethods are methods of str, bytes, list, tuple and dict that change nothing and return no iterator.
var foldedMethods = wordSet(`capitalize casefold center count encode decode endswith expandtabs find format index isalnum
	isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower
	lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
	startswith strip swapcase title upper zfill hex get copy bit_length is_integer`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
