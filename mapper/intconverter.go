// This file bounds what Werkzeug's int converter gives, by its arguments (SEMANTICS A.2).

package mapper

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// converterRange returns the type of a variable such as <int(min=1, max=12):month>. Its digits are as many as int() reads,
// and there is no sign without signed=True.
func converterRange(variable string) ir.Type {
	out := ir.IntRange{Lo: 0, Hi: ir.Printable}
	match := argumentsPattern.FindStringSubmatch(variable)
	if match == nil {
		return out
	}
	for i, arg := range strings.Split(match[1], ",") {
		name, value, named := strings.Cut(arg, "=")
		if !named {
			name, value = "", arg
			if i < len(intArguments) {
				name = intArguments[i]
			}
		}
		narrowConverter(&out, strings.TrimSpace(name), strings.TrimSpace(value))
	}
	return out
}

// intArguments are the parameters of the int converter in their order.
var intArguments = []string{"fixed_digits", "min", "max", "signed"}

// narrowConverter takes one argument into account; what it does not understand leaves the range as wide as it is.
func narrowConverter(r *ir.IntRange, name, value string) {
	n, err := strconv.ParseInt(value, 10, 64)
	switch {
	case name == "signed" && value != "False":
		r.Lo = min(r.Lo, -ir.Printable)
	case err != nil:
	case name == "fixed_digits" && n > 0 && n <= 18:
		r.Hi = min(r.Hi, powerOfTen(n)-1)
	case name == "max" && n >= 0 && n <= ir.MaxInt:
		r.Hi = min(r.Hi, n)
	case name == "min" && n >= -ir.MaxInt && n <= ir.MaxInt:
		r.Lo = max(r.Lo, n)
	}
}

func powerOfTen(n int64) int64 {
	out := int64(1)
	for range n {
		out *= 10
	}
	return out
}
