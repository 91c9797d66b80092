// Calls with *args and **kwargs, whose arguments are bound to parameters when
// the program runs (_PyEval_MakeFrameVector).

package py

import (
	"fmt"
	"strings"
)

// A Param is a parameter of a Signature.
type Param struct {
	Name        string
	Default     any
	Make        func() any // makes the default of each call, as a default_factory does
	Optional    bool       // it has a default
	KeywordOnly bool
}

// A Signature is the parameters of a Python function. Name is its qualified name
// as exceptions show it; Method says that they count the object as an argument.
type Signature struct {
	Name     string
	Params   []Param
	Rest     bool // *args takes further positional arguments
	Keywords bool // **kwargs takes further keywords
	Method   bool
}

// Bind returns the values of the parameters in their order, with the Tuple of
// *args and the dict of **kwargs last. It raises the TypeError that Python raises
// for a call that does not fit.
func (s *Signature) Bind(args Tuple, keywords *Dict[string, any]) ([]any, error) {
	values := make([]any, len(s.Params))
	filled := make([]bool, len(s.Params))
	positional := s.positional()
	n := copy(values[:positional], args)
	for i := range n {
		filled[i] = true
	}
	more, err := s.byName(values, filled, keywords)
	if err != nil {
		return nil, err
	}
	if len(args) > positional && !s.Rest {
		return nil, s.tooMany(len(args), filled)
	}
	if err := s.defaults(values, filled, positional); err != nil {
		return nil, err
	}
	if s.Rest {
		values = append(values, append(Tuple{}, args[n:]...))
	}
	if s.Keywords {
		values = append(values, more)
	}
	return values, nil
}

func (s *Signature) positional() int {
	for i, p := range s.Params {
		if p.KeywordOnly {
			return i
		}
	}
	return len(s.Params)
}

func (s *Signature) byName(values []any, filled []bool, keywords *Dict[string, any]) (*Dict[string, any], error) {
	more := NewDict[string, any]()
	for name, value := range keywords.All() {
		i := s.index(name)
		switch {
		case i < 0 && s.Keywords:
			more.Set(name, value)
		case i < 0:
			return nil, raisef(TypeError, "%s() got an unexpected keyword argument '%s'", s.Name, name)
		case filled[i]:
			return nil, raisef(TypeError, "%s() got multiple values for argument '%s'", s.Name, name)
		default:
			values[i], filled[i] = value, true
		}
	}
	return more, nil
}

func (s *Signature) index(name string) int {
	for i, p := range s.Params {
		if p.Name == name {
			return i
		}
	}
	return -1
}

// defaults fills what the call leaves out.
func (s *Signature) defaults(values []any, filled []bool, positional int) error {
	for _, part := range []struct {
		kind     string
		from, to int
	}{{"positional", 0, positional}, {"keyword-only", positional, len(s.Params)}} {
		var missing []string
		for i := part.from; i < part.to; i++ {
			switch p := s.Params[i]; {
			case filled[i]:
			case p.Make != nil:
				values[i] = p.Make()
			case p.Optional:
				values[i] = p.Default
			default:
				missing = append(missing, "'"+p.Name+"'")
			}
		}
		if len(missing) > 0 {
			return raisef(TypeError, "%s() missing %d required %s argument%s: %s", s.Name, len(missing), part.kind, plural(len(missing)), listed(missing))
		}
	}
	return nil
}

// listed joins names as exceptions do: 'a', 'b', and 'c'.
func listed(names []string) string {
	switch n := len(names); n {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

func (s *Signature) tooMany(given int, filled []bool) error {
	positional, optional, own := s.positional(), 0, 0
	if s.Method {
		own = 1
	}
	for _, p := range s.Params[:positional] {
		if p.Optional {
			optional++
		}
	}
	named := 0
	for _, ok := range filled[positional:] {
		if ok {
			named++
		}
	}
	takes, many := fmt.Sprint(positional+own), plural(positional+own)
	if optional > 0 {
		takes, many = fmt.Sprintf("from %d to %d", positional+own-optional, positional+own), "s"
	}
	given += own
	also, verb := "", "were"
	switch {
	case named > 0:
		also = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", plural(given), named, plural(named))
	case given == 1:
		verb = "was"
	}
	return raisef(TypeError, "%s() takes %s positional argument%s but %d%s %s given", s.Name, takes, many, given, also, verb)
}

// Spread returns the items of x for a call of the function with *x alone.
func Spread(function string, x any) (Tuple, error) {
	if _, err := Iter(x); err != nil {
		return nil, raisef(TypeError, "%s() argument after * must be an iterable, not %s", function, label(x))
	}
	return ToTuple(x)
}

// SpreadAfter adds the items of x to the arguments of a call with more than *x.
func SpreadAfter(args Tuple, x any) (Tuple, error) {
	if _, err := Iter(x); err != nil {
		return nil, raisef(TypeError, "Value after * must be an iterable, not %s", label(x))
	}
	more, err := ToTuple(x)
	return append(args, more...), err
}

// AddKeywords adds the items of x to the keywords of a call of the function with
// **x. Two values for one name, a name that is no str and an x that is no mapping
// raise TypeError.
func AddKeywords(function string, keywords *Dict[string, any], x any) error {
	m, ok := x.(Mapping)
	if !ok {
		return raisef(TypeError, "%s() argument after ** must be a mapping, not %s", function, label(x))
	}
	for k, v := range m.allAny() {
		name, ok := k.(string)
		if !ok {
			return TypeError.New("keywords must be strings")
		}
		if keywords.Has(name) {
			return raisef(TypeError, "%s() got multiple values for keyword argument '%s'", function, name)
		}
		keywords.Set(name, v)
	}
	return nil
}
