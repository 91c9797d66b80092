// ValidationError: what validation raises, and how a program reads it.

package pydantic1

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// ValidationError is the class of the exceptions that validation raises
// (pydantic.ValidationError of version 1).
var ValidationError = &py.Class{Name: "ValidationError", Bases: []*py.Class{py.ValueError}, Text: errorText}

// details is what a ValidationError knows. It travels as an attribute of the
// exception under a name that no program can spell.
type details struct {
	title string
	lines []pydantic.Line
}

const detailsKey = ""

func newError(title string, lines []pydantic.Line) *py.Error {
	return ValidationError.New().Set(detailsKey, &details{title, lines})
}

func detailsOf(e *py.Error) *details {
	if d, ok := e.Attrs[detailsKey].(*details); ok {
		return d
	}
	return &details{title: "?"}
}

// Errors returns e.errors().
func Errors(e *py.Error) *py.List[*py.Dict[string, any]] {
	return pydantic.OldErrors(detailsOf(e).lines)
}

// JSON returns e.json(); indent is -1 for none.
func JSON(e *py.Error, indent int) (string, error) { return dumps(Errors(e), indent) }

// errorText is str(e).
func errorText(e *py.Error) string {
	d := detailsOf(e)
	var b strings.Builder
	plural := "s"
	if len(d.lines) == 1 {
		plural = ""
	}
	fmt.Fprintf(&b, "%d validation error%s for %s", len(d.lines), plural, d.title)
	for _, line := range d.lines {
		steps := make([]string, len(line.Loc))
		for i, step := range line.Loc {
			steps[i] = py.Str(step)
		}
		fmt.Fprintf(&b, "\n%s\n  %s (type=%s", strings.Join(steps, " -> "), line.Msg, line.Type)
		if line.Ctx != nil {
			for _, p := range line.Ctx.Items() {
				fmt.Fprintf(&b, "; %s=%s", p.Key, py.Str(p.Value))
			}
		}
		b.WriteByte(')')
	}
	return b.String()
}

// dumps is json.dumps with Pydantic's encoder.
func dumps(v any, indent int) (string, error) {
	opt := py.JSONOptions{Default: encode}
	if indent >= 0 {
		text := strings.Repeat(" ", indent)
		opt.Indent = &text
	}
	return py.Dumps(v, opt)
}

// encode is pydantic.json.pydantic_encoder: what JSON has no form for.
func encode(v any) (any, error) {
	if m, ok := v.(pydantic.Object); ok {
		return pydantic.Dump(m), nil
	}
	if e, ok := v.(interface{ EnumValue() any }); ok {
		return e.EnumValue(), nil
	}
	switch v := py.Value(v).(type) {
	case py.DateTime:
		return v.ISOFormat("T"), nil
	case py.Date:
		return v.ISOFormat(), nil
	case py.TimeOfDay:
		return v.ISOFormat(), nil
	case py.TimeDelta:
		return v.TotalSeconds(), nil
	case py.Decimal:
		return number(v)
	case py.UUID:
		return py.Str(v), nil
	case pydantic.Secret:
		return v.PyStr(), nil
	case []byte:
		return string(v), nil
	}
	if name := py.TypeName(v); name == "set" || name == "frozenset" || name == "generator" {
		return py.ToList(v)
	}
	return nil, py.TypeError.New(fmt.Sprintf("Object of type '%s' is not JSON serializable", py.TypeName(v)))
}

// number is pydantic.json.decimal_encoder: an int where a decimal has no places,
// a float otherwise.
func number(d py.Decimal) (any, error) {
	mantissa, exponent, _ := strings.Cut(py.Str(d), "E")
	_, fraction, _ := strings.Cut(mantissa, ".")
	places, _ := strconv.Atoi(exponent)
	if d.IsFinite() && places >= len(fraction) {
		if d.Adjusted() >= 4300 {
			return nil, py.ValueError.New("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
		}
		return d.PyInt()
	}
	return py.Float(d)
}
