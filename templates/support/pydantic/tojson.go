// JSON as Pydantic writes it: no spaces, raw UTF-8, its own spelling of floats.

package pydantic

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SerializationError is the class of what dumping to JSON raises
// (pydantic_core.PydanticSerializationError).
var SerializationError = py.NewClass("PydanticSerializationError", py.ValueError)

// ToJSON returns v as JSON text; an indent of 0 or more puts every item on a
// line of its own. A lone surrogate raises SerializationError.
func ToJSON(v any, indent int) (string, error) {
	return (&jsonWriter{indent: indent}).write(v)
}

type jsonWriter struct {
	strings.Builder
	indent int
	nulls  bool // what is not finite is null, as in models
	err    error
}

func (w *jsonWriter) write(v any) (string, error) {
	w.value(v, 0)
	if w.err != nil {
		return "", w.err
	}
	return w.String(), nil
}

func (w *jsonWriter) value(v any, depth int) {
	if m, ok := v.(Object); ok && py.Value(v) != nil {
		dumped, err := DumpValue(m)
		if err != nil {
			w.failBy(err)
		}
		v = dumped
	}
	switch v := jsonValue(py.Value(v)).(type) {
	case nil:
		w.WriteString("null")
	case bool:
		w.WriteString(strconv.FormatBool(v))
	case int:
		w.WriteString(strconv.Itoa(v))
	case *big.Int:
		w.WriteString(v.String())
	case float64:
		w.float(v)
	case string:
		w.text(v)
	case []byte:
		w.text(string(v))
	case interface{ PyError() *py.Error }:
		w.text(v.PyError().Error())
	default:
		w.container(v, depth)
	}
}

func (w *jsonWriter) container(v any, depth int) {
	if pairs, ok := pairsOf(v); ok {
		w.items('{', '}', len(pairs), depth, func(i int) {
			w.text(jsonKey(pairs[i].Key))
			w.WriteByte(':')
			if w.indent >= 0 {
				w.WriteByte(' ')
			}
			w.value(pairs[i].Value, depth+1)
		})
		return
	}
	list, err := py.ToList(v)
	if err != nil {
		w.fail("Unable to serialize unknown type: <class '" + py.TypeName(v) + "'>")
		return
	}
	w.items('[', ']', list.Len(), depth, func(i int) { w.value(list.Values()[i], depth+1) })
}

func (w *jsonWriter) items(open, end byte, n, depth int, write func(i int)) {
	w.WriteByte(open)
	for i := range n {
		if i > 0 {
			w.WriteByte(',')
		}
		w.newline(depth + 1)
		write(i)
	}
	if n > 0 {
		w.newline(depth)
	}
	w.WriteByte(end)
}

func (w *jsonWriter) newline(depth int) {
	if w.indent >= 0 {
		w.WriteByte('\n')
		w.WriteString(strings.Repeat(" ", w.indent*depth))
	}
}

func jsonKey(k any) string {
	switch k := py.Value(k).(type) {
	case bool:
		return strconv.FormatBool(k)
	case string:
		return k
	default:
		return py.Str(k)
	}
}

func (w *jsonWriter) float(f float64) {
	switch {
	case w.nulls && (math.IsNaN(f) || math.IsInf(f, 0)):
		w.WriteString("null")
	case math.IsNaN(f):
		w.WriteString("NaN")
	case math.IsInf(f, 0):
		w.WriteString(strings.TrimPrefix(strconv.FormatFloat(f, 'g', -1, 64), "+") + "inity")
	default:
		w.WriteString(jsonFloat(f))
	}
}

// jsonFloat writes the shortest digits; exponents begin below 1e-5 and at 1e16
// and have no leading zeros.
func jsonFloat(f float64) string {
	if a := math.Abs(f); a != 0 && a < 1e-5 || a >= 1e16 {
		text := strconv.FormatFloat(f, 'e', -1, 64)
		mantissa, exponent, _ := strings.Cut(text, "e")
		return mantissa + "e" + exponent[:1] + strings.TrimLeft(exponent[1:], "0")
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

var jsonEscapes = map[byte]string{
	'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`,
}

func (w *jsonWriter) text(s string) {
	if !utf8.ValidString(s) {
		w.fail("UnicodeEncodeError: 'utf-8' codec can't encode character: surrogates not allowed")
		return
	}
	w.WriteByte('"')
	for i := range len(s) {
		if escape, ok := jsonEscapes[s[i]]; ok {
			w.WriteString(escape)
		} else if s[i] < 0x20 {
			w.WriteString(`\u00` + strconv.FormatUint(uint64(s[i])+0x100, 16)[1:])
		} else {
			w.WriteByte(s[i])
		}
	}
	w.WriteByte('"')
}

// failBy fails with an exception of the program, of which only the text is kept.
func (w *jsonWriter) failBy(err error) {
	e, foreign := py.Is(err, py.NotPorted)
	if e != nil && !foreign {
		w.fail(e.PyTypeName() + ": " + e.Error())
	} else if w.err == nil {
		w.err = err
	}
}

func (w *jsonWriter) fail(msg string) {
	if w.err == nil {
		w.err = SerializationError.New("Error serializing to JSON: " + msg)
	}
}
