package lower

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// scope holds the variables of a random function.
type scope map[string]any

// phrase is a random expression: its text, its operands, and its value by the functions of package py.
type phrase struct {
	text  string
	parts []*phrase
	eval  func(s scope) (any, error)
	free  bool // it reads a variable
}

// grower makes random phrases. The seed is fixed: every run asks the same questions.
type grower struct {
	*rand.Rand
	names []variable
}

// variable is a name that a phrase may read, and the kind of its value.
type variable struct {
	name string
	kind byte
}

func newGrower(seed uint64) *grower { return &grower{Rand: rand.New(rand.NewPCG(seed, 3))} }

func pick[T any](g *grower, of []T) T { return of[g.IntN(len(of))] }

// join returns a phrase of parts, whose value op computes from theirs.
func join(text string, op func(v []any) (any, error), parts ...*phrase) *phrase {
	p := lazy(text, nil, parts...)
	p.eval = func(s scope) (any, error) {
		v := make([]any, len(parts))
		for i, part := range parts {
			var err error
			if v[i], err = part.eval(s); err != nil {
				return nil, err
			}
		}
		return op(v)
	}
	return p
}

// lazy returns a phrase that evaluates its parts itself.
func lazy(text string, eval func(s scope) (any, error), parts ...*phrase) *phrase {
	p := &phrase{text: text, parts: parts, eval: eval}
	for _, part := range parts {
		p.free = p.free || part.free
	}
	return p
}

func read(name string) *phrase {
	return &phrase{text: name, free: true, eval: func(s scope) (any, error) { return s[name], nil }}
}

// atoms are literals by kind; our own parser reads them.
var atoms = map[byte][]string{
	'i': strings.Fields("0 1 2 3 7 10 255 (-1) (-2) (-7) True False 9223372036854775807 (-9223372036854775808) 1000000000000000000000"),
	'f': strings.Fields("0.0 (-0.0) 0.5 2.5 (-2.5) 3.0 1e20 1e-07 (-7.25)"),
	's': {"''", "'a'", "'abc'", "'a,b,,c'", "' x y '", "'Straße'", "'aXbX'"},
	'o': {"None", "True", "()", "[]", "{}"},
	'l': {"[]", "[1, 2]", "(3, 1, 2)", "['a', 'b']", "('a',)", "[0.5, 2]"},
	'b': {"True", "False", "''", "0", "[0]"},
}

func (g *grower) atom(kind byte) *phrase {
	if len(g.names) > 0 && g.IntN(2) == 0 {
		if v := pick(g, g.names); v.kind == kind || g.IntN(15) == 0 {
			return read(v.name)
		}
	}
	text := pick(g, atoms[kind])
	c := foldText(text)
	return join(text, func([]any) (any, error) { return value(c), nil })
}

// grow returns a phrase that is likely of a kind: i int, f float, s str, o whatever else, l list or tuple, b condition.
func (g *grower) grow(kind byte, depth int) *phrase {
	if g.IntN(25) == 0 {
		kind = pick(g, []byte("ifsolb"))
	}
	if depth == 0 {
		return g.atom(kind)
	}
	depth--
	if g.IntN(8) == 0 {
		return g.conditional(kind, depth)
	}
	switch kind {
	case 'i', 'f':
		return g.number(kind, depth)
	case 's':
		return g.str(depth)
	case 'l':
		return g.sequence(depth)
	case 'b':
		return g.condition(depth)
	}
	return g.mapping(depth)
}

func (g *grower) conditional(kind byte, depth int) *phrase {
	a, test, b := g.grow(kind, depth), g.grow('b', depth), g.grow(kind, depth)
	return lazy("("+a.text+" if "+test.text+" else "+b.text+")", func(s scope) (any, error) {
		v, err := test.eval(s)
		switch {
		case err != nil:
			return nil, err
		case py.Truth(v):
			return a.eval(s)
		}
		return b.eval(s)
	}, a, test, b)
}

// operators are those of numbers; fold's own table says what each computes.
var operators = map[string]pyast.Operator{
	"+": pyast.Add, "-": pyast.Sub, "*": pyast.Mult, "/": pyast.Div, "//": pyast.FloorDiv, "%": pyast.Mod, "&": pyast.BitAnd,
	"|": pyast.BitOr, "^": pyast.BitXor, "<<": pyast.LShift, ">>": pyast.RShift, "**": pyast.Pow,
}

func binaryPhrase(sym string, a, b *phrase) *phrase {
	op := binaryOps[operators[sym]]
	return join("("+a.text+" "+sym+" "+b.text+")", func(v []any) (any, error) { return op(v[0], v[1]) }, a, b)
}

func (g *grower) number(kind byte, depth int) *phrase {
	a := g.grow(kind, depth)
	other := pick(g, []byte{kind, 'i', 'f'})
	switch g.IntN(10) {
	case 0:
		return join("(-"+a.text+")", func(v []any) (any, error) { return py.Neg(v[0]) }, a)
	case 1:
		return call("abs", a)
	case 2:
		return call("len", g.grow(pick(g, []byte("sl")), depth))
	case 3:
		return call(pick(g, []string{"min", "max", "sum"}), g.numbers(depth))
	case 4:
		sym, n := pick(g, []string{"**", "<<", ">>"}), pick(g, []string{"0", "1", "2", "5", "(-1)"})
		return binaryPhrase(sym, a, join(n, func([]any) (any, error) { return value(foldText(n)), nil }))
	case 5:
		return binaryPhrase(pick(g, []string{"&", "|", "^"}), a, g.grow('i', depth))
	case 6:
		sub := g.grow('s', 0)
		return method(g.grow('s', depth), "find", sub)
	}
	return binaryPhrase(pick(g, []string{"+", "-", "*", "/", "//", "%", "//", "%"}), a, g.grow(other, depth))
}

// numbers returns a list of numbers.
func (g *grower) numbers(depth int) *phrase {
	return display("[", "]", g.some(1+g.IntN(3), func() *phrase { return g.grow(pick(g, []byte("if")), min(depth, 1)) }))
}

func (g *grower) some(n int, grow func() *phrase) []*phrase {
	parts := make([]*phrase, n)
	for i := range parts {
		parts[i] = grow()
	}
	return parts
}

func texts(parts []*phrase) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.text
	}
	return strings.Join(words, ", ")
}

func display(open, closing string, parts []*phrase) *phrase {
	text := texts(parts)
	if open == "(" && len(parts) == 1 {
		text += ","
	}
	return join(open+text+closing, func(v []any) (any, error) {
		if open == "(" {
			return py.Tuple(v), nil
		}
		return py.NewList(v...), nil
	}, parts...)
}

// call calls a builtin of one argument.
func call(name string, arg *phrase) *phrase {
	return join(name+"("+arg.text+")", func(v []any) (any, error) {
		if name == "sum" {
			return py.Sum(v[0], 0)
		}
		if f := valueCalls[name]; f != nil {
			return f(v[0])
		}
		items, err := py.ToList(v[0])
		if err != nil {
			return nil, err
		}
		return seriesCalls[name](items.Values())
	}, arg)
}

// held returns p's text as what stands before a dot or bracket.
func held(p *phrase) string {
	if c := p.text[0]; c >= '0' && c <= '9' {
		return "(" + p.text + ")"
	}
	return p.text
}

// method calls a method of a str.
func method(object *phrase, name string, args ...*phrase) *phrase {
	return join(held(object)+"."+name+"("+texts(args)+")", func(v []any) (any, error) {
		return py.CallMethod(v[0], name, v[1:])
	}, append([]*phrase{object}, args...)...)
}

func (g *grower) str(depth int) *phrase {
	a := g.grow('s', depth)
	switch g.IntN(7) {
	case 0:
		return method(a, "replace", g.grow('s', 0), g.grow('s', 0))
	case 1:
		return method(a, pick(g, []string{"strip", "lstrip", "rstrip"}))
	case 2:
		return g.index(a, depth)
	case 3:
		return g.slice(a, depth)
	case 4:
		n := pick(g, []string{"0", "1", "3", "(-1)"})
		return binaryPhrase("*", a, join(n, func([]any) (any, error) { return value(foldText(n)), nil }))
	case 5:
		return call("str", g.grow(pick(g, []byte("is")), depth))
	}
	return binaryPhrase("+", a, g.grow('s', depth))
}

func (g *grower) index(a *phrase, depth int) *phrase {
	i := g.small(depth)
	return join(held(a)+"["+i.text+"]", func(v []any) (any, error) { return py.GetItem(v[0], v[1]) }, a, i)
}

// small returns an int that can be an index.
func (g *grower) small(depth int) *phrase {
	n := fmt.Sprint(g.IntN(9) - 4)
	p := join(n, func([]any) (any, error) { return value(foldText(n)), nil })
	if depth > 1 && g.IntN(4) == 0 {
		return binaryPhrase("%", g.grow('i', 1), p)
	}
	return p
}

func (g *grower) slice(a *phrase, depth int) *phrase {
	none := join("", func([]any) (any, error) { return nil, nil })
	bounds := g.some(3, func() *phrase {
		if g.IntN(3) == 0 {
			return none
		}
		return g.small(depth)
	})
	text := held(a) + "[" + bounds[0].text + ":" + bounds[1].text + ":" + bounds[2].text + "]"
	return join(text, func(v []any) (any, error) { return py.GetSlice(v[0], v[1], v[2], v[3]) }, append([]*phrase{a}, bounds...)...)
}

func (g *grower) sequence(depth int) *phrase {
	switch g.IntN(6) {
	case 0:
		return g.slice(g.grow('l', depth), depth)
	case 1:
		return method(g.grow('s', depth), "split", join("','", func([]any) (any, error) { return ",", nil }))
	case 2:
		return call("sorted", g.numbers(depth))
	case 3:
		return binaryPhrase("+", g.grow('l', depth), g.grow('l', depth))
	case 4:
		return g.comprehension(depth)
	}
	open := pick(g, []string{"[]", "()"})
	return display(open[:1], open[1:], g.some(g.IntN(4), func() *phrase { return g.grow(pick(g, []byte("ifso")), depth) }))
}

// comprehension returns [body for x in items if test].
func (g *grower) comprehension(depth int) *phrase {
	items := g.numbers(depth)
	outer := g.names
	g.names = append(slices.Clone(outer), variable{"x", 'i'})
	body, test := g.grow('i', depth), g.grow('b', min(depth, 1))
	g.names = outer
	p := lazy("["+body.text+" for x in "+items.text+" if "+test.text+"]", nil, items)
	p.free = p.free || len(outer) > 0
	p.eval = func(s scope) (any, error) {
		list, err := items.eval(s)
		if err != nil {
			return nil, err
		}
		inner := scope{}
		for name, v := range s {
			inner[name] = v
		}
		out := py.NewList[any]()
		for _, v := range list.(*py.List[any]).Values() {
			inner["x"] = v
			hold, err := test.eval(inner)
			if err != nil {
				return nil, err
			}
			if py.Truth(hold) {
				if v, err = body.eval(inner); err != nil {
					return nil, err
				}
				out.Append(v)
			}
		}
		return out, nil
	}
	return p
}

var comparisons = map[string]pyast.CmpOperator{
	"==": pyast.Eq, "!=": pyast.NotEq, "<": pyast.Lt, "<=": pyast.LtE, ">": pyast.Gt, ">=": pyast.GtE, "in": pyast.In, "not in": pyast.NotIn,
}

func comparePhrase(sym string, a, b *phrase) *phrase {
	return join("("+a.text+" "+sym+" "+b.text+")", func(v []any) (any, error) { return comparison(comparisons[sym], v[0], v[1]) }, a, b)
}

func (g *grower) condition(depth int) *phrase {
	switch g.IntN(6) {
	case 0:
		a := g.grow(pick(g, []byte("ifsolb")), depth)
		return join("(not "+a.text+")", func(v []any) (any, error) { return !py.Truth(v[0]), nil }, a)
	case 1:
		return g.logic(depth)
	case 2:
		return comparePhrase(pick(g, []string{"in", "not in"}), g.grow('s', depth), g.grow(pick(g, []byte("so")), depth))
	case 3:
		return method(g.grow('s', depth), pick(g, []string{"startswith", "endswith"}), g.grow('s', 0))
	}
	kind := pick(g, []byte("iffsl"))
	return comparePhrase(pick(g, []string{"==", "!=", "<", "<=", ">", ">="}), g.grow(kind, depth), g.grow(kind, depth))
}

func (g *grower) logic(depth int) *phrase {
	a, b := g.grow('b', depth), g.grow(pick(g, []byte("bis")), depth)
	word := pick(g, []string{"and", "or"})
	return lazy("("+a.text+" "+word+" "+b.text+")", func(s scope) (any, error) {
		v, err := a.eval(s)
		if err != nil || py.Truth(v) == (word == "or") {
			return v, err
		}
		return b.eval(s)
	}, a, b)
}

// mapping returns a dict or what one holds.
func (g *grower) mapping(depth int) *phrase {
	keys := []string{"a", "b", "abc"}[:1+g.IntN(3)]
	parts := g.some(len(keys), func() *phrase { return g.grow(pick(g, []byte("ifs")), depth) })
	words := make([]string, len(keys))
	for i, key := range keys {
		words[i] = "'" + key + "': " + parts[i].text
	}
	d := join("{"+strings.Join(words, ", ")+"}", func(v []any) (any, error) {
		d := py.NewDict[any, any]()
		for i, key := range keys {
			d.Set(key, v[i])
		}
		return d, nil
	}, parts...)
	if g.IntN(2) == 0 {
		return d
	}
	key := g.atom('s')
	return join(d.text+"["+key.text+"]", func(v []any) (any, error) { return py.GetItem(v[0], v[1]) }, d, key)
}
