// This file holds the values that each URL converter is tried with: SEMANTICS A.2 says which of them it takes.

package plan

import (
	"fmt"
	"strconv"
	"strings"
)

// Texts of numbers at the edges of what computers count with.
const (
	maxInt64    = "9223372036854775807"
	overInt64   = "9223372036854775808"
	fortyDigits = "1234567890123456789012345678901234567890"
	sampleUUID  = "0f8fad5b-d9cb-469f-a165-70867728950e"
)

// usual returns texts that the converter takes, percent-encoded, the most ordinary first.
func (c converter) usual() []string {
	switch c.name {
	case "int":
		return c.ints()
	case "float":
		return []string{"1.5", "0.25"}
	case "uuid":
		return []string{sampleUUID}
	case "any":
		return encodeAll(c.args)
	case "path":
		return []string{"docs/a.txt", "a"}
	}
	return c.strings()
}

func encodeAll(texts []string) []string {
	out := []string{}
	for _, t := range texts {
		out = append(out, encodeSegment(t))
	}
	return out
}

// ints returns ordinary numbers within min and max, padded to fixed_digits.
func (c converter) ints() []string {
	low, high := c.number("min", 1), c.number("max", 1<<40)
	var out []string
	for _, n := range []int{max(low, 1), low + 1, min(high, low+6)} {
		if n <= high {
			out = append(out, c.padded(n))
		}
	}
	if len(out) == 0 {
		return []string{c.padded(low)}
	}
	return out
}

func (c converter) padded(n int) string { return fmt.Sprintf("%0*d", c.number("fixed_digits", 0), n) }

// number returns an argument as a number.
func (c converter) number(name string, otherwise int) int {
	if n, err := strconv.Atoi(c.set[name]); err == nil {
		return n
	}
	return otherwise
}

// strings returns ordinary words of a permitted length.
func (c converter) strings() []string {
	var out []string
	for _, word := range []string{"ada", "xy", "hello"} {
		out = append(out, c.sized(word, max(1, c.number("minlength", 1)), c.number("maxlength", 64)))
	}
	return out
}

// sized makes a word as long as it must be.
func (c converter) sized(word string, low, high int) string {
	if n := c.number("length", -1); n >= 0 {
		low, high = n, n
	}
	for len(word) < low {
		word += "z"
	}
	return word[:min(len(word), high)]
}

// edges returns the texts at the boundaries of what the converter takes, on both sides, percent-encoded.
func (c converter) edges() []string {
	switch c.name {
	case "int":
		return append(c.intEdges(),
			"0", "1", "-1", "+1", "-0", "007", "2147483647", "2147483648", maxInt64, overInt64, fortyDigits,
			"1.0", "1e3", "1_000", "0x10", "abc", "%20", "1%20", "%D9%A3", "%EF%BC%91", "1%0A", "null")
	case "float":
		return []string{
			"0.0", "1.0", "3.14159", "007.50", "0.1", "123456789.123456789", "1", "1.", ".5", "-1.5", "1e5", "nan", "inf",
			"1.7976931348623157", "100000000000000000000.0", "0.00001", "12345678901234567.0", "1.5.5", "%D9%A3.%D9%A3",
		}
	case "uuid":
		return []string{
			strings.ToUpper(sampleUUID), "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001",
			"ffffffff-ffff-ffff-ffff-ffffffffffff", strings.ReplaceAll(sampleUUID, "-", ""), sampleUUID[1:],
			"g" + sampleUUID[1:], "%7B" + sampleUUID + "%7D", "abc",
		}
	case "any":
		return append(encodeAll(c.args), "none", "", strings.ToUpper(strings.Join(c.args, ",")), c.args0()+"x")
	case "path":
		return []string{
			"a/b/c", "a//b", "a/", "/a", "", ".", "..", "../a", "a/../b", "%2e%2e/x", "a%2Fb", "a%0Ab", "%C3%BC/%F0%9F%98%80",
			"a;b=c", "a%3Fb%23c", strings.Repeat("d/", 20) + "e", "%FF", "a+b", "a%20b",
		}
	}
	return append(c.textEdges(), textEdges...)
}

func (c converter) args0() string {
	if len(c.args) == 0 {
		return ""
	}
	return encodeSegment(c.args[0])
}

// textEdges are what a variable without constraints is tried with.
var textEdges = []string{
	"a", "", "0", "-1", ".", "..", "%2e%2e", "a.b", "a%2Fb", "%C3%BC", "%F0%9F%98%80", "e%CC%81", "%FF%FE", "%00", "a%0Ab",
	"a%20b", "a+b", "%25", "%2525", "a;b", "a,b", "A", "~", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%3Cb%3E&%22'", "None",
	"true", "%E2%80%8B", "%ED%A0%80", "%C4%B0", "%C3%9F", strings.Repeat("x", 300),
}

// intEdges returns the numbers around min, max and fixed_digits.
func (c converter) intEdges() []string {
	var out []string
	for _, name := range []string{"min", "max"} {
		if _, given := c.set[name]; given {
			n := c.number(name, 0)
			out = append(out, c.padded(n-1), c.padded(n), c.padded(n+1))
		}
	}
	if digits := c.number("fixed_digits", 0); digits > 0 {
		out = append(out, strings.Repeat("9", digits), strings.Repeat("9", digits+1), strings.Repeat("1", digits-1), strings.Repeat("0", digits))
	}
	return out
}

// textEdges returns words around the permitted lengths, counted in code points.
func (c converter) textEdges() []string {
	var out []string
	for _, name := range []string{"length", "minlength", "maxlength"} {
		if _, given := c.set[name]; !given {
			continue
		}
		n := c.number(name, 0)
		for _, size := range []int{n - 1, n, n + 1} {
			if size >= 0 && size < 4000 {
				out = append(out, strings.Repeat("w", size), strings.Repeat("%C3%BC", size))
			}
		}
	}
	return out
}
