// The conversions of the % operator.

package py

import (
	"math/big"
	"strings"
)

// text converts one value.
func (s *percentSpec) text(v any) (string, error) {
	v = Value(v)
	if s.width > 1<<31 {
		s.width = 0
		if _, err := s.text(v); err != nil {
			return "", err
		}
		return "", MemoryError.New()
	}
	switch s.kind {
	case 's':
		return s.fill("", s.cut(Str(v)), false), nil
	case 'r':
		return s.fill("", s.cut(Repr(v)), false), nil
	case 'a':
		return s.fill("", s.cut(ASCII(v)), false), nil
	case 'c':
		return s.character(v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return s.float(v)
	}
	return s.integer(v)
}

// cut applies the precision to a text.
func (s *percentSpec) cut(text string) string {
	if runes := Runes(text); s.precision >= 0 && s.precision < len(runes) {
		return Text(runes[:s.precision])
	}
	return text
}

func (s *percentSpec) character(v any) (string, error) {
	if text, ok := v.(string); ok && StrLen(text) == 1 {
		return s.fill("", text, false), nil
	}
	if _, ok := integer(v); !ok {
		return "", TypeError.New("%c requires int or char")
	}
	i, ok := small(v)
	if !ok || i < 0 || i > 0x10ffff {
		return "", OverflowError.New("%c arg not in range(0x110000)")
	}
	return s.fill("", runeText(rune(i)), false), nil
}

func (s *percentSpec) float(v any) (string, error) {
	f, err := floatArg(v)
	if err != nil {
		return "", err
	}
	precision := s.precision
	if precision < 0 {
		precision = 6
	}
	text := floatText(f, s.kind, precision, s.alternate, false)
	digits, negative := strings.CutPrefix(text, "-")
	return s.fill(s.sign(negative), digits, true), nil
}

func floatArg(v any) (float64, error) {
	if own, ok := v.(Floater); ok {
		return own.PyFloat()
	}
	return toFloat(v)
}

func (s *percentSpec) integer(v any) (string, error) {
	b, err := s.wholeNumber(v)
	if err != nil {
		return "", err
	}
	base, prefix := 10, ""
	switch s.kind {
	case 'o':
		base, prefix = 8, "0o"
	case 'x', 'X':
		base, prefix = 16, "0"+string(s.kind)
	}
	if !s.alternate {
		prefix = ""
	}
	digits := new(big.Int).Abs(b).Text(base)
	if s.kind == 'X' {
		digits = strings.ToUpper(digits)
	}
	digits = strings.Repeat("0", max(0, s.precision-len(digits))) + digits
	return s.fill(s.sign(b.Sign() < 0)+prefix, digits, true), nil
}

// wholeNumber returns the int to write; d truncates floats, x and o refuse them.
func (s *percentSpec) wholeNumber(v any) (*big.Int, error) {
	if b, ok := integer(v); ok {
		return b, nil
	}
	if strings.ContainsRune("oxX", s.kind) {
		return nil, raisef(TypeError, "%%%c format: an integer is required, not %s", s.kind, label(v))
	}
	var whole any
	var err error
	switch v := v.(type) {
	case float64:
		whole, err = truncated(v)
	case Inter:
		whole, err = v.PyInt()
	default:
		return nil, raisef(TypeError, "%%%c format: a real number is required, not %s", s.kind, label(v))
	}
	if err != nil {
		return nil, err
	}
	b, _ := integer(whole)
	return b, nil
}

func (s *percentSpec) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case s.plus:
		return "+"
	case s.blank:
		return " "
	}
	return ""
}

// fill pads to the width; numbers may be filled with zeros behind their sign.
func (s *percentSpec) fill(head, body string, numeric bool) string {
	n := s.width - StrLen(head) - StrLen(body)
	switch {
	case n <= 0:
		return head + body
	case s.left && !(s.zero && numeric):
		return head + body + strings.Repeat(" ", n)
	case s.left:
		return head + body + strings.Repeat(" ", n)
	case s.zero && numeric:
		return head + strings.Repeat("0", n) + body
	}
	return strings.Repeat(" ", n) + head + body
}
