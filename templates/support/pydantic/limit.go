// Constraints on values, as given to pydantic.Field.

package pydantic

// A Limit constrains the values of a Type.
type Limit struct {
	name  string
	value any // int, float64 or string
	match string
}

// Gt asks for values greater than n, which is a text for some decimals, here and
// below.
func Gt[N int | float64 | string](n N) Limit { return Limit{name: "gt", value: n} }

// Ge asks for values of n or greater.
func Ge[N int | float64 | string](n N) Limit { return Limit{name: "ge", value: n} }

// Lt asks for values less than n.
func Lt[N int | float64 | string](n N) Limit { return Limit{name: "lt", value: n} }

// Le asks for values of n or less.
func Le[N int | float64 | string](n N) Limit { return Limit{name: "le", value: n} }

// MultipleOf asks for multiples of n.
func MultipleOf[N int | float64 | string](n N) Limit { return Limit{name: "multiple_of", value: n} }

// MinLength asks for at least n characters or items.
func MinLength(n int) Limit { return Limit{name: "min_length", value: n} }

// MaxLength asks for at most n characters or items.
func MaxLength(n int) Limit { return Limit{name: "max_length", value: n} }

// Pattern asks for texts in which the regular expression is found. It is given
// as Python has it, for the message, and in Go's syntax.
func Pattern(python, syntax string) Limit {
	return Limit{name: "pattern", value: python, match: syntax}
}

// Strip takes white space from both ends of a text before it is checked
// (str_strip_whitespace).
func Strip() Limit { return Limit{name: "strip"} }

// Strict takes values of the type itself alone (strict=True).
func Strict() Limit { return Limit{name: "strict"} }

// Lower turns a text into lower case after it is checked (str_to_lower).
func Lower() Limit { return Limit{name: "lower"} }

// Upper turns a text into upper case after it is checked (str_to_upper).
func Upper() Limit { return Limit{name: "upper"} }

// strictly reports whether strict is among the limits.
func strictly(limits []Limit) bool {
	_, ok := find(limits, "strict")
	return ok
}

// find returns the limit of the name.
func find(limits []Limit, name string) (Limit, bool) {
	for _, l := range limits {
		if l.name == name {
			return l, true
		}
	}
	return Limit{}, false
}
