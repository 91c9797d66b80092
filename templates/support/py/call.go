// Method calls on values whose type is only known when the program runs.

package py

import (
	"math/big"
	"slices"
)

// CallMethod returns x.name(*args, **kwargs) for the methods of Python's
// built-in types and for those that the program's own types offer. An unknown
// name raises AttributeError, wrong arguments TypeError.
func CallMethod(x any, name string, args []any, kwargs ...Pair[string, any]) (any, error) {
	if _, ok := x.(Callable); !ok {
		x = plain(x)
	}
	if own, ok := x.(Callable); ok {
		if result, ok, err := own.PyCall(name, args, kwargs); ok || err != nil {
			return result, err
		}
		return nil, noAttribute(x, name)
	}
	m, ok := methodsOf(x)[name]
	if !ok {
		return nil, noMethod(x, name)
	}
	if _, isText := x.(string); isText && name != "format" && name != "format_map" {
		args = plainAll(args)
	}
	bound, err := m.bind(TypeName(x), name, args, kwargs)
	if err != nil {
		return nil, err
	}
	return m.call(x, bound)
}

// plainAll returns the values with those that are text of a class of its own as that text.
func plainAll(values []any) []any {
	for i, v := range values {
		if _, mixed := v.(Mixed); mixed {
			out := slices.Clone(values)
			for j := i; j < len(out); j++ {
				out[j] = plain(out[j])
			}
			return out
		}
	}
	return values
}

// noMethod is the error of a method that Python does not have, or that this
// package does not.
func noMethod(x any, name string) error {
	missing := map[string][]string{
		"bytes": {
			"capitalize", "center", "expandtabs", "fromhex", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle",
			"isupper", "ljust", "maketrans", "partition", "rfind", "rindex", "rjust", "rpartition", "rsplit", "splitlines", "swapcase",
			"title", "translate", "zfill",
		},
		"int":   {"to_bytes", "from_bytes"},
		"bool":  {"to_bytes", "from_bytes"},
		"float": {"hex", "fromhex"},
	}
	if slices.Contains(missing[TypeName(x)], name) {
		return raisef(NotPorted, "%s.%s is not supported", TypeName(x), name)
	}
	return noAttribute(x, name)
}

func methodsOf(x any) map[string]method {
	switch x.(type) {
	case string:
		return strMethods
	case []byte:
		return bytesMethods
	case int, bool, *big.Int:
		return intMethods
	case float64:
		return floatMethods
	case Tuple:
		return tupleMethods
	case anyList:
		return listMethods
	case anyDict:
		return dictMethods
	case anySet:
		return setMethods
	}
	return nil
}

// A shape is a way in which CPython's methods take arguments; it decides the
// text of the TypeError for a wrong number.
type shape int

const (
	noArgs       shape = iota // upper()
	oneArg                    // zfill(width)
	positional                // replace(old, new, count=...)
	tupleArgs                 // find(sub, start=..., end=...)
	keywords                  // split(sep=None, maxsplit=-1)
	keywordsOnly              // sort(*, key=None, reverse=False)
	variadic                  // union(*others)
)

// A method is one method of a built-in type. The call gets one argument per
// parameter, absent{} for those that were not given; that of a variadic method
// gets all positional arguments as a Tuple and then the keywords.
type method struct {
	shape    shape
	min, max int
	names    []string
	call     func(self any, args []any) (any, error)
}

// bind checks the arguments and puts them in the order of the parameters.
func (m method) bind(typeName, name string, args []any, kwargs []Pair[string, any]) ([]any, error) {
	if m.shape == variadic {
		if len(kwargs) > 0 && m.max == 0 {
			return nil, raisef(TypeError, "%s() takes no keyword arguments", name)
		}
		return []any{Tuple(args), DictOf(kwargs...)}, nil
	}
	if m.shape < keywords && len(kwargs) > 0 {
		if m.shape == tupleArgs {
			return nil, raisef(TypeError, "%s() takes no keyword arguments", name)
		}
		return nil, raisef(TypeError, "%s.%s() takes no keyword arguments", typeName, name)
	}
	if err := m.count(typeName, name, len(args), len(kwargs)); err != nil {
		return nil, err
	}
	bound := make([]any, max(m.max, len(m.names)))
	for i := range bound {
		bound[i] = absent{}
	}
	copy(bound, args)
	return bound, m.bindNames(name, bound, len(args), kwargs)
}

// bindNames puts keyword arguments in their places.
func (m method) bindNames(name string, bound []any, taken int, kwargs []Pair[string, any]) error {
	for _, kw := range kwargs {
		place := -1
		for i, n := range m.names {
			if n == kw.Key {
				place = i
			}
		}
		switch {
		case place < 0:
			return raisef(TypeError, "'%s' is an invalid keyword argument for %s()", kw.Key, name)
		case place < taken:
			return raisef(TypeError, "argument for %s() given by name ('%s') and position (%d)", name, kw.Key, place+1)
		}
		bound[place] = kw.Value
	}
	return nil
}

// count raises TypeError for a wrong number of arguments.
func (m method) count(typeName, name string, n, named int) error {
	switch m.shape {
	case noArgs:
		if n > 0 {
			return raisef(TypeError, "%s.%s() takes no arguments (%d given)", typeName, name, n)
		}
	case oneArg:
		if n != 1 {
			return raisef(TypeError, "%s.%s() takes exactly one argument (%d given)", typeName, name, n)
		}
	case positional:
		return m.countPositional(name, n)
	case tupleArgs:
		return m.countTuple(name, n)
	case keywords:
		if n+named > m.max {
			return raisef(TypeError, "%s() takes at most %d argument%s (%d given)", name, m.max, plural(m.max), n+named)
		}
	case keywordsOnly:
		if n+named > len(m.names) {
			return raisef(TypeError, "%s() takes at most %d arguments (%d given)", name, len(m.names), n+named)
		}
		if n > 0 {
			return raisef(TypeError, "%s() takes no positional arguments", name)
		}
	}
	return nil
}

func (m method) countPositional(name string, n int) error {
	bound, word := m.min, "at least "
	if n > m.max {
		bound, word = m.max, "at most "
	}
	if n >= m.min && n <= m.max {
		return nil
	}
	if m.min == m.max {
		word = ""
	}
	return raisef(TypeError, "%s expected %s%d argument%s, got %d", name, word, bound, plural(bound), n)
}

func (m method) countTuple(name string, n int) error {
	switch {
	case n < m.min:
		return raisef(TypeError, "%s() takes at least %d argument%s (%d given)", name, m.min, plural(m.min), n)
	case n > m.max:
		return raisef(TypeError, "%s() takes at most %d argument%s (%d given)", name, m.max, plural(m.max), n)
	}
	return nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
