// The % operator of strings, "printf-style String Formatting" of the Python
// library reference (SEMANTICS F12).

package py

import "strings"

// Percent returns format % args: args is a tuple of the arguments, a mapping
// for %(name)s, or the only argument. Arguments that do not fit raise
// TypeError, malformed conversions ValueError.
func Percent(format string, args any) (string, error) {
	p := &percentArgs{only: Value(args)}
	if t, ok := plain(args).(Tuple); ok {
		p.items, p.many = t, true
	}
	var b strings.Builder
	rest := format
	for {
		head, tail, found := strings.Cut(rest, "%")
		b.WriteString(head)
		if !found {
			break
		}
		text, after, err := p.conversion(tail, StrLen(format)-StrLen(tail))
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		rest = after
	}
	if !p.exhausted() && !p.mapping() {
		return "", TypeError.New("not all arguments converted during string formatting")
	}
	return b.String(), nil
}

// percentArgs hands out the arguments.
type percentArgs struct {
	only  any
	items []any
	many  bool
	used  int
}

// mapping reports whether the arguments have items by name, by which CPython
// also takes lists and bytes.
func (p *percentArgs) mapping() bool {
	switch p.only.(type) {
	case anyDict, anyList, []byte, Getter:
		return true
	}
	return false
}

func (p *percentArgs) exhausted() bool {
	if p.many {
		return p.used >= len(p.items)
	}
	return p.used > 0
}

func (p *percentArgs) take() (any, error) {
	if p.exhausted() {
		return nil, TypeError.New("not enough arguments for format string")
	}
	p.used++
	if p.many {
		return p.items[p.used-1], nil
	}
	return p.only, nil
}

// A percentSpec is one conversion.
type percentSpec struct {
	left, plus, blank, alternate, zero bool

	width, precision int // precision -1 when not given
	kind             rune
}

// conversion writes the conversion behind a percent sign that stands before
// position at.
func (p *percentArgs) conversion(s string, at int) (text, rest string, err error) {
	start := s
	value, named, s, err := p.key(s)
	if err != nil {
		return "", "", err
	}
	spec := &percentSpec{precision: -1}
	s = spec.flags(s)
	if s, err = spec.sizes(p, s); err != nil {
		return "", "", err
	}
	if s != "" && strings.Contains("hlL", s[:1]) {
		s = s[1:]
	}
	if s == "" {
		return "", "", ValueError.New("incomplete format")
	}
	kind, size := decodeRune(s)
	if kind == '%' && len(s) == len(start) {
		return "%", s[size:], nil
	}
	spec.kind = kind
	if !named {
		if value, err = p.take(); err != nil {
			return "", "", err
		}
	}
	if !strings.ContainsRune("sracdiouxXeEfFgG", kind) {
		return "", "", badPercent(kind, at+StrLen(start)-StrLen(s))
	}
	text, err = spec.text(value)
	return text, s[size:], err
}

func badPercent(kind rune, at int) error {
	shown := "?"
	if kind > 31 && kind < 128 {
		shown = string(kind)
	}
	return raisef(ValueError, "unsupported format character '%s' (0x%x) at index %d", shown, kind, at)
}

// key reads (name) and finds its value.
func (p *percentArgs) key(s string) (value any, named bool, rest string, err error) {
	if !strings.HasPrefix(s, "(") {
		return nil, false, s, nil
	}
	if !p.mapping() {
		return nil, false, "", TypeError.New("format requires a mapping")
	}
	open := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			open++
		case ')':
			open--
		}
		if open == 0 {
			value, err = GetItem(p.only, s[1:i])
			p.used++
			return value, true, s[i+1:], err
		}
	}
	return nil, false, "", ValueError.New("incomplete format key")
}

func (s *percentSpec) flags(text string) string {
	for i := range len(text) {
		switch text[i] {
		case '-':
			s.left = true
		case '+':
			s.plus = true
		case ' ':
			s.blank = true
		case '#':
			s.alternate = true
		case '0':
			s.zero = true
		default:
			return text[i:]
		}
	}
	return ""
}

// sizes reads width and precision, each a number or a star.
func (s *percentSpec) sizes(p *percentArgs, text string) (string, error) {
	width, text, err := p.size(text, 1<<62, "width too big", "ssize_t")
	if err != nil {
		return "", err
	}
	if width < 0 {
		s.left = true
		width = -width
	}
	s.width = width
	if !strings.HasPrefix(text, ".") {
		return text, nil
	}
	precision, text, err := p.size(text[1:], 1<<31-1, "precision too big", "int")
	s.precision = max(precision, 0)
	return text, err
}

func (p *percentArgs) size(text string, most int, tooBig, ctype string) (int, string, error) {
	if strings.HasPrefix(text, "*") {
		v, err := p.take()
		if err != nil {
			return 0, "", err
		}
		if _, ok := integer(Value(v)); !ok {
			return 0, "", TypeError.New("* wants int")
		}
		n, ok := small(Value(v))
		if !ok || n > most {
			return 0, "", raisef(OverflowError, "Python int too large to convert to C %s", ctype)
		}
		return n, text[1:], nil
	}
	n := 0
	for text != "" && text[0] >= '0' && text[0] <= '9' {
		n = n*10 + int(text[0]-'0')
		if n > most {
			return 0, "", ValueError.New(tooBig)
		}
		text = text[1:]
	}
	return n, text, nil
}
