// Reading numbers from text as int() and float() do (SEMANTICS F.40).

package py

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"
)

// ParseInt returns int(s), or raises ValueError; an int beyond 64 bits raises
// NotPorted.
func ParseInt(s string) (int, error) { return ParseIntBase(s, 10) }

// ParseIntBase returns int(s, base) for a base of 0 or 2 to 36.
func ParseIntBase(s string, base int) (int, error) {
	v, err := parseInteger(s, base, QuoteStr(s))
	if err != nil {
		return 0, err
	}
	i, ok := small(v)
	if !ok {
		return 0, tooLarge()
	}
	return i, nil
}

// plainInt reads an int as it is nearly always written: digits alone that fit. ok is false for every other text.
func plainInt(s string) (n int, ok bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// parseInteger reads an int of any size; shown is the text in the error.
func parseInteger(s string, base int, shown string) (any, error) {
	if base != 0 && (base < 2 || base > 36) {
		return nil, ValueError.New("int() base must be >= 2 and <= 36, or 0")
	}
	given := base
	bad := func() error {
		return raisef(ValueError, "invalid literal for int() with base %d: %s", given, shortened(shown))
	}
	digits := asciiDigits(s)
	sign, digits := cutSign(digits)
	digits, base, ok := cutPrefix(digits, base)
	if !ok {
		return nil, bad()
	}
	digits, ok = joinDigits(digits, func(c byte) bool { return digitValue(c) < base })
	if !ok {
		return nil, bad()
	}
	if base&(base-1) != 0 && len(digits) > maxIntDigits {
		return nil, raisef(ValueError, "Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", len(digits))
	}
	if i, err := strconv.ParseInt(sign+digits, base, 64); err == nil {
		return int(i), nil
	}
	b, ok := new(big.Int).SetString(sign+digits, base)
	if !ok {
		return nil, bad()
	}
	return normal(b), nil
}

// shortened returns the first 200 characters, as CPython's %.200R does.
func shortened(shown string) string {
	if len(shown) <= 200 {
		return shown
	}
	runes := Runes(shown)
	return Text(runes[:min(len(runes), 200)])
}

// bytesNumber returns bytes as a text in which only ASCII digits count.
func bytesNumber(b []byte) string {
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
		if c >= 0x80 {
			runes[i] = 0xfffd
		}
	}
	return string(runes)
}

// asciiDigits trims white space and writes Unicode decimal digits as ASCII.
func asciiDigits(s string) string {
	if isASCII(s) {
		return strings.Trim(s, " \t\n\r\v\f")
	}
	return strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		if d, ok := decimalDigit(r); ok {
			return '0' + rune(d)
		}
		return r
	}, Strip(s))
}

// decimalDigit returns the value of a Unicode decimal digit. Every range of Nd
// begins at a zero.
func decimalDigit(r rune) (int, bool) {
	for _, set := range unicode.Nd.R16 {
		if rune(set.Lo) <= r && r <= rune(set.Hi) {
			return int(r-rune(set.Lo)) % 10, true
		}
	}
	for _, set := range unicode.Nd.R32 {
		if rune(set.Lo) <= r && r <= rune(set.Hi) {
			return int(r-rune(set.Lo)) % 10, true
		}
	}
	return 0, false
}

func cutSign(s string) (sign, rest string) {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[:1], s[1:]
	}
	return "", s
}

// cutPrefix removes 0x, 0o or 0b where the base takes it, and finds the base
// when it is 0; a decimal literal with leading zeros is then refused.
func cutPrefix(s string, base int) (rest string, found int, ok bool) {
	prefixes := map[byte]int{'x': 16, 'o': 8, 'b': 2}
	if len(s) > 2 && s[0] == '0' {
		if p := prefixes[s[1]|0x20]; p != 0 && (base == 0 || base == p) {
			return strings.TrimPrefix(s[2:], "_"), p, true
		}
	}
	if base != 0 {
		return s, base, true
	}
	if len(s) > 1 && s[0] == '0' && strings.Trim(s, "0_") != "" {
		return s, 10, false
	}
	return s, 10, true
}

// joinDigits removes single underscores between digits.
func joinDigits(s string, valid func(c byte) bool) (string, bool) {
	out := make([]byte, 0, len(s))
	last := byte('_')
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '_' && last == '_':
			return "", false
		case c != '_' && !valid(c):
			return "", false
		case c != '_':
			out = append(out, c)
		}
		last = c
	}
	return string(out), last != '_'
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// ParseFloat returns float(s), or raises ValueError. Too large a number is inf.
func ParseFloat(s string) (float64, error) { return parseFloat(s, QuoteStr(s)) }

func parseFloat(s, shown string) (float64, error) {
	text := asciiDigits(s)
	if f, ok := namedFloat(text); ok {
		return f, nil
	}
	bad := raisef(ValueError, "could not convert string to float: %s", shown)
	if !floatShape(text) {
		return 0, bad
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	if num, ok := err.(*strconv.NumError); ok && num.Err == strconv.ErrRange {
		return f, nil
	}
	if err != nil {
		return 0, bad
	}
	return f, nil
}

// namedFloat reads the names of nan and infinity.
func namedFloat(text string) (float64, bool) {
	sign, name := cutSign(text)
	switch strings.ToLower(name) {
	case "inf", "infinity", "nan":
		if !isASCII(name) {
			return 0, false
		}
		f, err := strconv.ParseFloat(sign+name, 64)
		if err != nil { // Go takes no sign before nan
			f, err = strconv.ParseFloat(name, 64)
		}
		return f, err == nil
	}
	return 0, false
}

// floatShape reports whether text is a decimal number in Python's form, with
// underscores only between digits.
func floatShape(text string) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for i := range len(text) {
		switch c := text[i]; {
		case c == '_':
			if !digit(i-1) || !digit(i+1) {
				return false
			}
		case !digit(i) && !strings.ContainsRune("+-.eE", rune(c)):
			return false
		}
	}
	return text != ""
}
