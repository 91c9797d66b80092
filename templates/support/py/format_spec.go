// The format specification mini-language, "Format Specification Mini-Language"
// of the Python library reference.

package py

// A formatSpec is a parsed specification.
type formatSpec struct {
	fill      rune
	align     rune // 0 when not given
	sign      rune
	noNegZero bool
	alternate bool
	width     int // -1 when not given
	grouping  rune
	precision int // -1 when not given
	kind      rune
}

// specParser reads a specification from left to right.
type specParser struct {
	runes []rune
	at    int
}

// peek returns the character i places ahead, 0 behind the end.
func (p *specParser) peek(i int) rune {
	if p.at+i < len(p.runes) {
		return p.runes[p.at+i]
	}
	return 0
}

// take consumes the next character when it is c.
func (p *specParser) take(c rune) bool {
	if p.at < len(p.runes) && p.runes[p.at] == c {
		p.at++
		return true
	}
	return false
}

// number reads decimal digits; n is -1 when there are none.
func (p *specParser) number() (n int, err error) {
	n = -1
	for p.at < len(p.runes) {
		d, ok := decimalDigit(p.runes[p.at])
		if !ok {
			break
		}
		n = max(n, 0)
		if n > (1<<63-1-d)/10 {
			return 0, ValueError.New("Too many decimal digits in format string")
		}
		n = n*10 + d
		p.at++
	}
	return n, nil
}

func isAlign(c rune) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// parseSpec reads a specification for a value whose type has a default kind and
// alignment.
func parseSpec(text, typeName string, kind, align rune) (*formatSpec, error) {
	p := &specParser{runes: Runes(text)}
	s := &formatSpec{fill: ' ', width: -1, precision: -1, kind: kind}
	filled := p.alignment(s)
	if c := p.peek(0); c == '+' || c == '-' || c == ' ' {
		s.sign = c
		p.at++
	}
	s.noNegZero = p.take('z')
	s.alternate = p.take('#')
	if !filled && p.take('0') {
		s.fill = '0'
		if s.align == 0 && align == '>' {
			s.align = '='
		}
	}
	if s.align == 0 {
		s.align = align
	}
	if err := p.sizes(s); err != nil {
		return nil, err
	}
	switch rest := p.runes[p.at:]; len(rest) {
	case 0:
	case 1:
		s.kind = rest[0]
	default:
		return nil, raisef(ValueError, "Invalid format specifier '%s' for object of type '%s'", text, typeName)
	}
	return s, s.checkGrouping()
}

// alignment reads fill and align, and reports whether a fill was given.
func (p *specParser) alignment(s *formatSpec) bool {
	switch {
	case isAlign(p.peek(1)):
		s.fill, s.align = p.peek(0), p.peek(1)
		p.at += 2
		return true
	case isAlign(p.peek(0)):
		s.align = p.peek(0)
		p.at++
	}
	return false
}

// sizes reads width, grouping and precision.
func (p *specParser) sizes(s *formatSpec) (err error) {
	if s.width, err = p.number(); err != nil {
		return err
	}
	both := ValueError.New("Cannot specify both ',' and '_'.")
	if p.take(',') {
		s.grouping = ','
	}
	if p.take('_') {
		if s.grouping != 0 {
			return both
		}
		s.grouping = '_'
	}
	if s.grouping == '_' && p.peek(0) == ',' {
		return both
	}
	if !p.take('.') {
		return nil
	}
	if s.precision, err = p.number(); err == nil && s.precision < 0 {
		return ValueError.New("Format specifier missing precision")
	}
	return err
}

// checkGrouping refuses a thousands separator where the kind has none.
func (s *formatSpec) checkGrouping() error {
	if s.grouping == 0 {
		return nil
	}
	switch s.kind {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return nil
	case 'b', 'o', 'x', 'X':
		if s.grouping == '_' {
			return nil
		}
	}
	if s.kind > 32 && s.kind < 128 {
		return raisef(ValueError, "Cannot specify '%c' with '%c'.", s.grouping, s.kind)
	}
	return raisef(ValueError, `Cannot specify '%c' with '\x%x'.`, s.grouping, s.kind)
}

// unknownKind is the error of a presentation type that the value's type has not.
func unknownKind(kind rune, typeName string) error {
	if kind > 32 && kind < 128 {
		return raisef(ValueError, "Unknown format code '%c' for object of type '%s'", kind, typeName)
	}
	return raisef(ValueError, `Unknown format code '\x%x' for object of type '%s'`, kind, typeName)
}
