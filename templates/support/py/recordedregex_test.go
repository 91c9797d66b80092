// The functions of regular expressions that testdata/record_regex.py calls by name.

package py

import (
	"strings"
	"sync"
)

// showSpans writes a match as record_regex.spans does.
func showSpans(m *Match) any {
	if m == nil {
		return nil
	}
	out := NewList[any]()
	for i := range m.pattern.Groups() + 1 {
		from, to := m.span(i)
		out.Append(NewList[any](from, to))
	}
	out.Append(OrNone(m.LastGroup()))
	return out
}

func regexSpans(a []any) (any, error) {
	p, err := Compile(a[0].(string), a[1].(int))
	if err != nil {
		return nil, err
	}
	text := a[2].(string)
	every := NewList[any]()
	for _, m := range p.FindIter(text) {
		every.Append(showSpans(m))
	}
	return NewList(showSpans(p.Search(text)), showSpans(p.Match(text)), showSpans(p.FullMatch(text)), any(every)), nil
}

func withPattern(use func(p *Pattern, a []any) (any, error)) recordedFunc {
	return func(a []any) (any, error) {
		p, err := Compile(a[0].(string), 0)
		if err != nil {
			return nil, err
		}
		return use(p, a[1:])
	}
}

// caseLetters are the letters of the basic plane that have a case, in order; the recorded table names them.
var caseLetters = sync.OnceValue(func() []rune {
	var letters []rune
	for c := rune(0); c < 0x10000; c++ {
		if s := string(c); (c < 0xd800 || c > 0xdfff) && (Lower(s) != s || Upper(s) != s) {
			letters = append(letters, c)
		}
	}
	return letters
})

func regexSameCase(a []any) (any, error) {
	c := []rune(a[0].(string))[0]
	var b strings.Builder
	for _, other := range caseLetters() {
		if other != c && equalCase(c, other, 0) {
			b.WriteRune(other)
		}
	}
	return b.String(), nil
}

var recordedRegex = map[string]recordedFunc{
	"RegexSpans": regexSpans, "RegexSameCase": regexSameCase, "RegexEscape": onText(RegexEscape),
	"RegexFindAll": withPattern(func(p *Pattern, a []any) (any, error) { return p.FindAllAny(a[0].(string)), nil }),
	"RegexSplit":   withPattern(func(p *Pattern, a []any) (any, error) { return p.Split(a[0].(string), a[1].(int)), nil }),
	"RegexSub": withPattern(func(p *Pattern, a []any) (any, error) {
		text, n, err := p.SubN(a[0].(string), a[1].(string), a[2].(int))
		return orNil(NewList[any](text, n), err)
	}),
	"RegexGroups": withPattern(func(p *Pattern, a []any) (any, error) {
		m := p.Search(a[0].(string))
		d := NewDict[any, any]()
		for k, v := range m.GroupDict(nil).All() {
			d.Set(k, v)
		}
		return NewList[any](m.Groups(nil), m.Groups("x"), d, m.Whole(), Repr(m)), nil
	}),
	"RegexCompile": withPattern(func(p *Pattern, _ []any) (any, error) { return NewList[any](p.Groups()), nil }),
	"RegexError": func(a []any) (any, error) {
		_, err := Compile(a[0].(string), 0)
		e, _ := Is(err, RegexError)
		return NewList(e.Attr("msg"), e.Attr("pos"), e.Attr("lineno"), e.Attr("colno")), nil
	},
}
