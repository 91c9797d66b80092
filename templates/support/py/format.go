// The built-in format function (SEMANTICS F13).

package py

import (
	"math/big"
	"strings"
)

// Format returns format(v, spec), the text of a replacement field. A
// specification that v's type does not take raises ValueError or TypeError.
func Format(v any, spec string) (string, error) {
	v = Value(v)
	if own, ok := v.(Formatter); ok {
		return own.PyFormat(spec)
	}
	if spec == "" {
		return Str(v), nil
	}
	switch v := v.(type) {
	case string:
		return formatString(v, spec)
	case float64:
		return formatFloat(v, spec)
	case interface{ EnumValue() any }: // as the text that str() gives (Enum.__format__)
		return formatString(Str(v), spec)
	}
	if _, ok := integer(v); ok {
		return formatInt(v, spec)
	}
	return "", raisef(TypeError, "unsupported format string passed to %s.__format__", label(v))
}

func formatString(v, text string) (string, error) {
	s, err := parseSpec(text, "str", 's', '<')
	if err != nil {
		return "", err
	}
	refused := ""
	switch {
	case s.kind != 's':
		return "", unknownKind(s.kind, "str")
	case s.sign == ' ':
		refused = "Space"
	case s.sign != 0:
		refused = "Sign"
	case s.noNegZero:
		refused = "Negative zero coercion (z)"
	case s.alternate:
		refused = "Alternate form (#)"
	case s.align == '=':
		refused = "'=' alignment"
	}
	if refused != "" {
		return "", ValueError.New(refused + " not allowed in string format specifier")
	}
	if runes := Runes(v); s.precision >= 0 && s.precision < len(runes) {
		v = Text(runes[:s.precision])
	}
	return s.pad("", v), nil
}

// pad fills head and body up to the width; with the alignment "=" the filling
// stands between them.
func (s *formatSpec) pad(head, body string) string {
	n := s.width - StrLen(head) - StrLen(body)
	if n <= 0 {
		return head + body
	}
	fill := func(n int) string { return strings.Repeat(runeText(s.fill), n) }
	switch s.align {
	case '<':
		return head + body + fill(n)
	case '^':
		return fill(n/2) + head + body + fill(n-n/2)
	case '=':
		return head + fill(n) + body
	}
	return fill(n) + head + body
}

// formatInt formats an int or bool; the float kinds convert it first.
func formatInt(v any, text string) (string, error) {
	s, err := parseSpec(text, TypeName(v), 'd', '>')
	if err != nil {
		return "", err
	}
	switch s.kind {
	case 'd', 'n', 'b', 'o', 'x', 'X', 'c':
		b, _ := integer(v)
		return s.integer(b)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		f, err := toFloat(v)
		if err != nil {
			return "", err
		}
		return s.float(f), nil
	}
	return "", unknownKind(s.kind, TypeName(v))
}

func (s *formatSpec) integer(b *big.Int) (string, error) {
	if s.precision >= 0 {
		return "", ValueError.New("Precision not allowed in integer format specifier")
	}
	if s.noNegZero {
		return "", ValueError.New("Negative zero coercion (z) not allowed in integer format specifier")
	}
	base, prefix := 10, ""
	switch s.kind {
	case 'c':
		return s.character(b)
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x', 'X':
		base, prefix = 16, "0"+string(s.kind)
	}
	if !s.alternate {
		prefix = ""
	}
	digits := new(big.Int).Abs(b).Text(base)
	if base == 10 && len(digits) > maxIntDigits {
		return "", ValueError.New("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
	}
	if s.kind == 'X' {
		digits = strings.ToUpper(digits)
	}
	return s.number(b.Sign() < 0, prefix, digits, ""), nil
}

// character formats the code point of the number.
func (s *formatSpec) character(b *big.Int) (string, error) {
	switch {
	case s.sign != 0:
		return "", ValueError.New("Sign not allowed with integer format specifier 'c'")
	case s.alternate:
		return "", ValueError.New("Alternate form (#) not allowed with integer format specifier 'c'")
	case !b.IsInt64():
		return "", OverflowError.New("Python int too large to convert to C long")
	case b.Sign() < 0 || b.Cmp(big.NewInt(0x10ffff)) > 0:
		return "", OverflowError.New("%c arg not in range(0x110000)")
	}
	return s.pad("", runeText(rune(b.Int64()))), nil
}
