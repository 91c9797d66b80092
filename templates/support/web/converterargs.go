// The arguments of a converter in a rule: parsing them, and the values that the
// converters make of texts and texts of values.
package web

import (
	"fmt"
	"math"
	"math/big"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// converterArg is one argument, as werkzeug.routing.rules._converter_args_re has it.
var converterArg = regexp.MustCompile(`^\s*(?:(\w+)\s*=\s*)?(True|False|\d+.\d+|\d+.|\d+|[\p{L}\p{N}_.]+|[urUR]?(?:"[^"]*?"|'[^']*'))\s*,`)

// converterArgs splits "length=2" or "about, help" into positional and named ones.
func converterArgs(s string) ([]string, map[string]string, error) {
	var list []string
	named := map[string]string{}
	if s == "" {
		return list, named, nil
	}
	for rest := s + ","; strings.TrimSpace(rest) != ""; {
		m := converterArg.FindStringSubmatch(rest)
		if m == nil {
			return nil, nil, fmt.Errorf("cannot parse converter argument '%s'", strings.TrimSuffix(rest, ","))
		}
		value := unquoteArg(m[2])
		if m[1] == "" {
			list = append(list, value)
		} else {
			named[m[1]] = value
		}
		rest = rest[len(m[0]):]
	}
	return list, named, nil
}

func unquoteArg(s string) string {
	s = strings.TrimSpace(s)
	bare := strings.TrimLeft(s, "urUR")
	if n := len(bare); n >= 2 && (bare[0] == '"' || bare[0] == '\'') && bare[0] == bare[n-1] {
		return bare[1 : n-1]
	}
	return s
}

// asciiDigits replaces the decimal digits of any script by ASCII ones.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || !unicode.Is(unicode.Nd, r) {
			return r
		}
		return '0' + rune(digitValue(r))
	}, s)
}

// digitValue returns the value of a decimal digit. Every range of Unicode's Nd
// table starts at a zero and holds whole runs of ten.
func digitValue(r rune) int {
	for _, table := range unicode.Nd.R16 {
		if lo, hi := rune(table.Lo), rune(table.Hi); lo <= r && r <= hi {
			return int(r-lo) % 10
		}
	}
	for _, table := range unicode.Nd.R32 {
		if lo, hi := rune(table.Lo), rune(table.Hi); lo <= r && r <= hi {
			return int(r-lo) % 10
		}
	}
	return 0
}

// intValue is int(text): an int, or a *big.Int beyond 64 bits. It refuses more
// than 4300 digits as CPython does.
func intValue(s string) (any, error) {
	s = asciiDigits(s)
	if n, err := strconv.Atoi(s); err == nil {
		return n, nil
	}
	if n := len(strings.TrimPrefix(s, "-")); n > 4300 {
		return nil, digitsError(n)
	}
	n, ok := new(big.Int).SetString(s, 10)
	if !ok {
		return nil, ErrNoValue
	}
	return n, nil
}

// digitsError is CPython's refusal of a number with that many digits.
type digitsError int

func (e digitsError) Error() string {
	return fmt.Sprintf("Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", int(e))
}

// floatValue is float(text); huge ones are infinite.
func floatValue(s string) (any, error) {
	f, err := strconv.ParseFloat(asciiDigits(s), 64)
	if err != nil && !math.IsInf(f, 0) {
		return nil, ErrNoValue
	}
	return f, nil
}

func uuidValue(s string) (any, error) { return strings.ToLower(s), nil }

// numberText is str(int(v)) or str(float(v)), what int and float write into URLs.
func numberText(kind string, v any) (string, error) {
	if s, ok := v.(string); ok {
		convert := intValue
		if kind == "float" {
			convert = floatValue
		}
		n, err := convert(strings.TrimSpace(s))
		if err != nil {
			return "", fmt.Errorf("invalid literal for %s(): '%s'", kind, s)
		}
		v = n
	}
	switch v := v.(type) {
	case bool:
		return numberText(kind, map[bool]int{true: 1}[v])
	case float64:
		if kind == "int" {
			return big.NewFloat(math.Trunc(v)).Text('f', 0), nil
		}
		return floatText(v), nil
	case int:
		if kind == "float" {
			return floatText(float64(v)), nil
		}
		return strconv.Itoa(v), nil
	case *big.Int:
		if kind == "float" {
			return floatText(toFloat(v)), nil
		}
		return py.AsBig(v).Text()
	}
	return "", fmt.Errorf("%s() argument must be a string or a real number, not %T", kind, v)
}

// floatText is repr(f).
func floatText(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// pathSafe are the characters that stay in the path of a URL besides letters,
// digits and -._~ (the URL Standard's path segment string).
const pathSafe = "!$&'()*+,/:;=@"

// plainValue is str(v) for the values that rules have.
func plainValue(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case []byte:
		return string(v), nil
	case float64:
		return floatText(v), nil
	case bool:
		if v {
			return "True", nil
		}
		return "False", nil
	case nil:
		return "None", nil
	}
	return fmt.Sprint(v), nil
}

func quoteValue(v any) (string, error) {
	s, err := plainValue(v)
	return quote(s, pathSafe), err
}

// quote percent-encodes the UTF-8 bytes of s except letters, digits, -._~ and
// the characters in safe (urllib.parse.quote).
func quote(s, safe string) string {
	const hex = "0123456789ABCDEF"
	first := 0
	for first < len(s) && unquoted(s[first], safe) {
		first++
	}
	if first == len(s) {
		return s
	}
	var b strings.Builder
	b.WriteString(s[:first])
	for i := first; i < len(s); i++ {
		c := s[i]
		if unquoted(c, safe) {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

// unquoted reports whether quote leaves a byte as it is.
func unquoted(c byte, safe string) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0 || strings.IndexByte(safe, c) >= 0
}

// unquote decodes each valid percent escape and keeps the others as they are.
func unquote(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	if out, err := url.PathUnescape(s); err == nil {
		return out
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
