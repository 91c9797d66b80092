// This file says which attributes the positional patterns of a class pattern stand for (Data model 3.3.11).

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// MatchArgs returns the attributes that positional patterns of the class match, in order: __match_args__ where it is
// written as a tuple of texts, else the fields of a dataclass or a named tuple. It returns false where nothing is known.
func (c *Class) MatchArgs() ([]string, bool) {
	for _, up := range c.MRO {
		if s := up.Scope.Symbols["__match_args__"]; s != nil {
			return literalTexts(s.Value)
		}
		if up.Kind != DataClass && up.Kind != NamedTupleClass {
			continue
		}
		init := up.Methods["__init__"]
		if init == nil || !init.Written && up.Kind == DataClass || init.Args == nil {
			return nil, false
		}
		var out []string
		for _, a := range init.Args.Args[1:] {
			out = append(out, a.Arg)
		}
		return out, true
	}
	return nil, false
}

// literalTexts returns the texts of a tuple or list of literals.
func literalTexts(e pyast.Expr) ([]string, bool) {
	tuple, ok := e.(*pyast.Tuple)
	if !ok {
		return nil, false
	}
	out := make([]string, 0, len(tuple.Elts))
	for _, elt := range tuple.Elts {
		c, isConst := elt.(*pyast.Constant)
		if !isConst {
			return nil, false
		}
		text, isText := c.Value.(pyast.Str)
		if !isText {
			return nil, false
		}
		out = append(out, string(text))
	}
	return out, true
}
