// Filters of numbers, and those of any value.

package jinja

import (
	"fmt"
	"math"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Default is the value, or another one where it is undefined; with a true second
// argument also where it is false.
func (x Value) Default(args ...any) Value {
	_, missing := x.v.(*Undefined)
	if missing && x.run.err == nil || argTrue(args, 1) && !x.Truth() {
		return x.with(arg(args, 0, ""))
	}
	return x
}

// Abs is the absolute value.
func (x Value) Abs() Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(py.TypeError.New("bad operand type for abs(): '" + py.TypeName(u) + "'"))
	}
	v, err := py.Abs(x.v)
	return x.try(v, err)
}

// Int is the value as an int, or a default: default, base.
func (x Value) Int(args ...any) Value {
	base := x.number(args, 1, 10)
	var v any
	var err error
	if s, ok := x.plain().(string); ok {
		v, err = py.IntBase(s, base)
	} else {
		v, err = py.Int(x.v)
	}
	if err == nil {
		return x.with(v)
	}
	if !isConversion(err) {
		return x.failed(err)
	}
	f, err := py.Float(x.plain())
	if err == nil && !math.IsInf(f, 0) && !math.IsNaN(f) {
		return x.tryCall(func() (any, error) { return py.Int(f) })
	}
	return x.with(arg(args, 0, 0))
}

// isConversion reports whether int() and float() refused a value as such.
func isConversion(err error) bool {
	_, ok := py.Is(err, py.TypeError, py.ValueError)
	return ok
}

// Float is the value as a float, or a default.
func (x Value) Float(args ...any) Value {
	f, err := py.Float(x.plain())
	switch {
	case err == nil:
		return x.with(f)
	case isConversion(err):
		return x.with(arg(args, 0, 0.0))
	}
	return x.failed(err)
}

// Round rounds: precision, method.
func (x Value) Round(args ...any) Value {
	precision := x.number(args, 0, 0)
	var f func(float64) float64
	switch plain(arg(args, 1, "common")) {
	case "common":
		v, err := py.Round(x.v, precision)
		return x.try(v, err)
	case "ceil":
		f = math.Ceil
	case "floor":
		f = math.Floor
	default:
		return x.failed(FilterArgumentError.New("method must be common, ceil or floor"))
	}
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(u.err())
	}
	if !x.IsNumber() {
		return x.failed(py.TypeError.New("must be real number, not " + py.TypeName(x.v)))
	}
	scale := x.with(10).Pow(precision)
	scaled, err := py.Float(x.Mul(scale).v)
	if err != nil {
		return x.failed(err)
	}
	whole, err := py.Int(f(scaled))
	return x.try(whole, err).Div(scale)
}

// FileSizeFormat is a number of bytes for people.
func (x Value) FileSizeFormat(args ...any) Value {
	n, err := py.Float(x.plain())
	if err != nil {
		return x.failed(err)
	}
	base, letters := 1000.0, []string{"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"}
	if argTrue(args, 0) {
		base, letters = 1024.0, []string{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"}
	}
	switch {
	case n == 1:
		return x.with("1 Byte")
	case n < base:
		whole, err := py.Int(n)
		return x.try(fmt.Sprintf("%v Bytes", whole), err)
	}
	unit := base
	for i, letter := range letters {
		unit *= base
		if n < unit || i == len(letters)-1 {
			size, err := py.Format(base*n/unit, ".1f")
			return x.try(size+" "+letter, err)
		}
	}
	return x
}

// AttrOf is the filter attr: an attribute, without the items.
func (x Value) AttrOf(name any) Value {
	key, ok := plain(raw(name)).(string)
	if !ok {
		return x.failed(py.TypeError.New("attribute name must be string, not '" + py.TypeName(raw(name)) + "'"))
	}
	if u, undefined := x.v.(*Undefined); undefined {
		return x.failed(u.err())
	}
	if v, found := x.attribute(key); found {
		return v
	}
	return x.undefined(key)
}
