// Writing JSON as CPython's json module does.

package py

import (
	"bytes"
	"math"
	"math/big"
	"slices"
	"strconv"
	"sync"
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
	// AskFirst lets Default decide on dataclasses, which are objects of their fields otherwise.
	AskFirst bool
}

// JSONFielder is a struct of the program that is written as an object of its
// fields, as a dict or dataclass would be.
type JSONFielder interface{ JSONFields() []Pair[string, any] }

// Dumps returns json.dumps(x), or raises TypeError for what JSON has no form
// for and ValueError for a value that contains itself.
func Dumps(x any, opt JSONOptions) (string, error) {
	w := newJSONWriter(opt)
	if err := w.value(x); err != nil {
		return "", err
	}
	text := string(w.buf)
	w.free()
	return text, nil
}

// dumpsLine returns the bytes of json.dumps(x) and a line feed.
func dumpsLine(x any, opt JSONOptions) ([]byte, error) {
	w := newJSONWriter(opt)
	if err := w.value(x); err != nil {
		return nil, err
	}
	line := bytes.Clone(append(w.buf, '\n'))
	w.free()
	return line, nil
}

// A jsonWriter writes one document.
type jsonWriter struct {
	buf    []byte
	opt    JSONOptions
	inside []any
	depth  int
}

// jsonWriters keeps writers for the next document.
var jsonWriters = sync.Pool{New: func() any { return new(jsonWriter) }}

func newJSONWriter(opt JSONOptions) *jsonWriter {
	w := jsonWriters.Get().(*jsonWriter)
	w.opt = opt
	if opt.ItemSeparator == "" {
		w.opt.ItemSeparator = ", "
		if opt.Indent != nil {
			w.opt.ItemSeparator = ","
		}
	}
	if opt.KeySeparator == "" {
		w.opt.KeySeparator = ": "
	}
	return w
}

// largeJSON is how much room a writer may keep.
const largeJSON = 64 << 10

// free gives the writer back. One that failed is left to the collector.
func (w *jsonWriter) free() {
	if cap(w.buf) > largeJSON {
		return
	}
	*w = jsonWriter{buf: w.buf[:0], inside: w.inside[:0]}
	jsonWriters.Put(w)
}

func (w *jsonWriter) write(s string) { w.buf = append(w.buf, s...) }

func (w *jsonWriter) value(x any) error {
	x = plain(x)
	switch x := x.(type) {
	case string:
		w.text(x)
	case int:
		w.buf = strconv.AppendInt(w.buf, int64(x), 10)
	case nil, bool, *big.Int:
		w.write(constantText(x))
	case float64:
		return w.float(x)
	case Tuple:
		return w.array(x)
	case anyList:
		return w.list(x)
	case anyDict:
		return w.dict(x)
	case JSONFielder:
		if w.opt.AskFirst {
			return w.other(x)
		}
		if err := w.enter(x); err != nil {
			return err
		}
		defer w.leave()
		return w.fields(x)
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
	w.write(jsonFloat(f))
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

// enter begins a container, or raises ValueError inside of itself.
func (w *jsonWriter) enter(x any) error {
	if w.isInside(x) {
		return ValueError.New("Circular reference detected")
	}
	if len(w.inside) >= maxJSONDepth {
		return RecursionError.New("maximum recursion depth exceeded while encoding a JSON object")
	}
	w.inside = append(w.inside, x)
	return nil
}

func (w *jsonWriter) isInside(x any) bool {
	switch x.(type) {
	case *Dict[any, any], *Dict[string, any], *List[any]:
		return slices.Contains(w.inside, x)
	}
	return slices.ContainsFunc(w.inside, func(outer any) bool { return Same(outer, x) })
}

// leave ends a container.
func (w *jsonWriter) leave() {
	last := len(w.inside) - 1
	w.inside[last] = nil
	w.inside = w.inside[:last]
}

func (w *jsonWriter) list(l anyList) error {
	if err := w.enter(l); err != nil {
		return err
	}
	defer w.leave()
	return w.array(listItems(l))
}

func (w *jsonWriter) dict(d anyDict) error {
	if err := w.enter(d); err != nil {
		return err
	}
	defer w.leave()
	if texts, ok := d.(textKeyed); ok {
		if done, err := texts.writeJSON(w); done {
			return err
		}
	}
	return w.object(d)
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
	if err := w.enter(x); err != nil {
		return err
	}
	defer w.leave()
	return w.value(y)
}

func (w *jsonWriter) array(items []any) error {
	if len(items) == 0 {
		w.write("[]")
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
	w.buf = append(w.buf, c)
	w.depth++
	w.newline()
}

func (w *jsonWriter) separate(i int) {
	if i > 0 {
		w.write(w.opt.ItemSeparator)
		w.newline()
	}
}

func (w *jsonWriter) close(c byte) {
	w.depth--
	w.newline()
	w.buf = append(w.buf, c)
}

func (w *jsonWriter) newline() {
	if w.opt.Indent != nil {
		w.buf = append(w.buf, '\n')
		for range w.depth {
			w.write(*w.opt.Indent)
		}
	}
}
