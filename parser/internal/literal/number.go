// Package literal holds the values of Python's literals: numbers, and strings with escapes.
package literal

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxDigits is how many digits a decimal integer may have (sys.get_int_max_str_digits).
const maxDigits = 4300

var errDigits = fmt.Errorf("integer has more than %d digits", maxDigits)

// small holds the boxed values of the integers that most programs have.
var small = smallInts()

func smallInts() (list [256]pyast.Value) {
	for i := range list {
		list[i] = pyast.Int{Small: int64(i)}
	}
	return list
}

// Number returns the value of a number as the scanner has cut it: Int, Float or Complex. It refuses decimal integers
// of more than 4300 digits.
func Number(text string) (pyast.Value, error) {
	if len(text) <= 18 {
		if n, ok := plainInt(text); ok {
			return boxInt(n), nil
		}
	}
	text = strings.ReplaceAll(text, "_", "")
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			return integer(text[2:], 16)
		case 'o':
			return integer(text[2:], 8)
		case 'b':
			return integer(text[2:], 2)
		}
	}
	if last := text[len(text)-1]; last == 'j' || last == 'J' {
		f, err := float(text[:len(text)-1])
		return pyast.Complex(complex(0, f)), err
	}
	if strings.ContainsAny(text, ".eE") {
		f, err := float(text)
		return pyast.Float(f), err
	}
	if len(text) > maxDigits {
		return nil, errDigits
	}
	return integer(text, 10)
}

// plainInt reads decimal digits that fit in 64 bits.
func plainInt(text string) (n int64, ok bool) {
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}

func boxInt(n int64) pyast.Value {
	if n < int64(len(small)) {
		return small[n]
	}
	return pyast.Int{Small: n}
}

func integer(digits string, base int) (pyast.Value, error) {
	if n, err := strconv.ParseInt(digits, base, 64); err == nil {
		return boxInt(n), nil
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok {
		return nil, errors.New("invalid number")
	}
	return pyast.Int{Big: n}, nil
}

// float reads a float; one beyond the range is infinite, as in CPython.
func float(text string) (float64, error) {
	f, err := strconv.ParseFloat(text, 64)
	if errors.Is(err, strconv.ErrRange) {
		err = nil
	}
	return f, err
}
