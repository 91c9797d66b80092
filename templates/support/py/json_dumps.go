// Writing JSON as CPython's json module does.

package py

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// JSONOptions are the arguments of json.dumps. The zero value is Python's
// default: ASCII, insertion order, one line, ", " and ": ".
type JSONOptions struct {
	// Indent is the text of one level; nil writes one line.
	Indent *string
	// ItemSeparator and KeySeparator replace ", " and ": " when one is set.
	ItemSeparator, KeySeparator string
	// SortKeys sorts every object by key.
	SortKeys bool
	// KeepUnicode is ensure_ascii=False.
	KeepUnicode bool
	// RefuseNaN is allow_nan=False.
	RefuseNaN bool
	// SkipKeys leaves out keys that JSON cannot name.
	SkipKeys bool
	// Default gives the replacement of a value that JSON has no form for.
	Default func(x any) (any, error)
}

// JSONFielder is a struct of the program that is written as an object of its
// fields, as a dict or dataclass would be.
type JSONFielder interface{ JSONFields() []Pair[string, any] }

// Dumps returns json.dumps(x), or raises TypeError for what JSON has no form
// for and ValueError for a value that contains itself.
func Dumps(x any, opt JSONOptions) (string, error) {
	w := &jsonWriter{opt: opt}
	w.Grow(usualJSON)
	if opt.ItemSeparator == "" {
		w.opt.ItemSeparator = ", "
		if opt.Indent != nil {
			w.opt.ItemSeparator = ","
		}
	}
	if opt.KeySeparator == "" {
		w.opt.KeySeparator = ": "
	}
	if err := w.value(x); err != nil {
		return "", err
	}
	return w.String(), nil
}

// usualJSON is room for the text of a small value.
const usualJSON = 256

// A jsonWriter writes one document.
type jsonWriter struct {
	strings.Builder
	opt    JSONOptions
	inside []any
	depth  int
}

func (w *jsonWriter) value(x any) error {
	x = plain(x)
	switch x := x.(type) {
	case string:
		w.text(x)
	case int:
		w.WriteString(strconv.Itoa(x))
	case nil, bool, *big.Int:
		w.WriteString(constantText(x))
	case float64:
		return w.float(x)
	case Tuple:
		return w.array(x)
	case anyList:
		return w.within(x, func() error { return w.array(listItems(x)) })
	case anyDict:
		return w.within(x, func() error { return w.object(x) })
	case JSONFielder:
		return w.within(x, func() error { return w.fields(x) })
	default:
		return w.other(x)
	}
	return nil
}

// constantText spells None, bools and ints.
func constantText(x any) string {
	switch x {
	case nil:
		return "null"
	case true:
		return "true"
	case false:
		return "false"
	}
	return Str(x)
}

func (w *jsonWriter) float(f float64) error {
	if w.opt.RefuseNaN && notFinite(f) {
		return notCompliant()
	}
	w.WriteString(jsonFloat(f))
	return nil
}

// jsonFloat spells a float; nan and infinity have JavaScript's names.
func jsonFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	}
	return FormatFloat(f)
}

// within writes a container, or raises ValueError inside of itself.
func (w *jsonWriter) within(x any, write func() error) error {
	if slices.ContainsFunc(w.inside, func(outer any) bool { return Same(outer, x) }) {
		return ValueError.New("Circular reference detected")
	}
	if len(w.inside) >= maxJSONDepth {
		return RecursionError.New("maximum recursion depth exceeded while encoding a JSON object")
	}
	w.inside = append(w.inside, x)
	err := write()
	w.inside = w.inside[:len(w.inside)-1]
	return err
}

// other asks Default, or refuses.
func (w *jsonWriter) other(x any) error {
	if w.opt.Default == nil {
		return raisef(TypeError, "Object of type %s is not JSON serializable", TypeName(x))
	}
	y, err := w.opt.Default(x)
	if err != nil {
		return err
	}
	return w.within(x, func() error { return w.value(y) })
}

func (w *jsonWriter) array(items []any) error {
	if len(items) == 0 {
		w.WriteString("[]")
		return nil
	}
	w.open('[')
	for i, item := range items {
		w.separate(i)
		if err := w.value(item); err != nil {
			return err
		}
	}
	w.close(']')
	return nil
}

func (w *jsonWriter) open(c byte) {
	w.WriteByte(c)
	w.depth++
	w.newline()
}

func (w *jsonWriter) separate(i int) {
	if i > 0 {
		w.WriteString(w.opt.ItemSeparator)
		w.newline()
	}
}

func (w *jsonWriter) close(c byte) {
	w.depth--
	w.newline()
	w.WriteByte(c)
}

func (w *jsonWriter) newline() {
	if w.opt.Indent != nil {
		w.WriteByte('\n')
		w.WriteString(strings.Repeat(*w.opt.Indent, w.depth))
	}
}
