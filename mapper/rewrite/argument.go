// This file binds the arguments of a call to the parameters of a project function, as CPython does.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// slot is what one parameter gets: an argument, the rest of them, or its default.
type slot struct {
	given int // index into given, -1 for none
	rest  []int
	names []string // of the rest that came by keyword
	value pyast.Expr
}

// binds is a call's arguments, in the order of the call, and where they go.
type binds struct {
	given []pyast.Expr
	slots []slot
}

// wants returns the Go types of the arguments in the order of the call.
func (b *binds) wants(types []string) []string {
	out := make([]string, len(b.given))
	for i, slot := range b.slots {
		if slot.given >= 0 {
			out[slot.given] = types[i]
			if types[i] == dropped {
				out[slot.given] = "any"
			}
		}
		for _, r := range slot.rest {
			out[r] = "any"
			if strings.HasPrefix(types[i], "*py.Dict[") {
				out[r] = rule.Args(types[i])[1]
			}
		}
	}
	return out
}

// bindArguments binds e's arguments to fn's parameters from skip on.
func (t *translator) bindArguments(e *pyast.Call, fn *ir.Func, skip int) *binds {
	args := fn.Args
	positional := append(append([]*pyast.Arg{}, args.Posonlyargs...), args.Args...)
	b := &binds{}
	if hasStar(e.Args) {
		t.Fail(e, diag.StarCall, "a call of %s with *arguments is not translated", fn.Name)
	}
	byName := map[string]int{}
	b.given = append(b.given, e.Args...)
	for _, k := range e.Keywords {
		if k.Arg == "" {
			t.Fail(e, diag.StarCall, "a call of %s with **arguments is not translated", fn.Name)
		}
		byName[k.Arg] = len(b.given)
		b.given = append(b.given, k.Value)
	}
	for i, p := range positional {
		if i < skip {
			continue
		}
		s := slot{given: -1}
		n := i - skip
		if at, ok := byName[p.Arg]; ok && n >= len(e.Args) {
			s.given = at
			delete(byName, p.Arg)
		} else if n < len(e.Args) {
			s.given = n
		} else if d := i - (len(positional) - len(args.Defaults)); d >= 0 {
			s.value = args.Defaults[d]
		} else {
			t.Fail(e, diag.BadCall, "the call of %s lacks the argument %s", fn.Name, p.Arg)
		}
		b.slots = append(b.slots, s)
	}
	t.bindRest(e, fn, b, len(positional)-skip, byName)
	return b
}

// bindRest binds *args, keyword-only parameters and **kwargs, in the order of fn.Params.
func (t *translator) bindRest(e *pyast.Call, fn *ir.Func, b *binds, positional int, byName map[string]int) {
	args := fn.Args
	for i, p := range args.Kwonlyargs {
		s := slot{given: -1}
		if at, ok := byName[p.Arg]; ok {
			s.given = at
			delete(byName, p.Arg)
		} else if args.KwDefaults[i] != nil {
			s.value = args.KwDefaults[i]
		} else {
			t.Fail(e, diag.BadCall, "the call of %s lacks the argument %s", fn.Name, p.Arg)
		}
		b.slots = append(b.slots, s)
	}
	if args.Vararg != nil {
		s := slot{given: -1, rest: []int{}}
		for i := positional; i < len(e.Args); i++ {
			s.rest = append(s.rest, i)
		}
		b.slots = append(b.slots, s)
	} else if len(e.Args) > positional {
		t.Fail(e, diag.BadCall, "the call of %s has too many arguments", fn.Name)
	}
	if args.Kwarg != nil {
		s := slot{given: -1, rest: []int{}, names: []string{}}
		for _, k := range e.Keywords {
			if at, ok := byName[k.Arg]; ok {
				s.rest, s.names = append(s.rest, at), append(s.names, k.Arg)
			}
		}
		b.slots = append(b.slots, s)
	} else if len(byName) > 0 {
		t.Fail(e, diag.BadCall, "the call of %s has an unknown keyword", fn.Name)
	}
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// restType returns the Go type of *args or **kwargs, and goType for any other parameter.
func (t *translator) restType(s *ir.Symbol, goType string) string {
	if t.py.Args == nil || len(s.Binds) != 1 {
		return goType
	}
	switch arg, _ := s.Binds[0].(*pyast.Arg); {
	case arg == nil:
	case arg == t.py.Args.Vararg:
		return "py.Tuple"
	case arg == t.py.Args.Kwarg && rule.Base(goType) != "py.Dict":
		return "*py.Dict[string, any]"
	}
	return goType
}
