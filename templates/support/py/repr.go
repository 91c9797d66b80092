// str and repr of every dynamic value (SEMANTICS F8 to F11).

package py

import (
	"fmt"
	"iter"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// Str returns str(x).
func Str(x any) string {
	switch x := x.(type) {
	case string:
		return x
	case *big.Int:
		return bigText(x)
	case Stringer:
		if v := reflect.ValueOf(x); v.Kind() == reflect.Pointer && v.IsNil() {
			return "None"
		}
		return x.PyStr()
	case Instanced:
		if v := reflect.ValueOf(x); v.Kind() == reflect.Pointer && v.IsNil() {
			return "None"
		}
		return x.PyInstance().PyStr()
	case fmt.Stringer:
		if v := reflect.ValueOf(x); v.Kind() == reflect.Pointer && v.IsNil() {
			return "None"
		}
		return x.String()
	}
	return Repr(x)
}

// Repr returns repr(x).
func Repr(x any) string {
	switch x := x.(type) {
	case nil:
		return "None"
	case bool:
		if x {
			return "True"
		}
		return "False"
	case int:
		return strconv.Itoa(x)
	case float64:
		return FormatFloat(x)
	case string:
		return QuoteStr(x)
	case *big.Int:
		return bigText(x)
	}
	var w reprWriter
	w.write(x)
	return w.String()
}

// bigText spells an int of any size; beyond 4300 digits Python refuses, and
// this panics with its ValueError.
func bigText(x *big.Int) string {
	text := x.String()
	if len(strings.TrimPrefix(text, "-")) > maxIntDigits {
		panic(ValueError.New(tooManyDigits))
	}
	return text
}

const tooManyDigits = "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"

// maxIntDigits is the default of sys.set_int_max_str_digits.
const maxIntDigits = 4300

// A reprWriter writes nested containers and knows which ones it is inside of.
type reprWriter struct {
	strings.Builder
	inside []any
}

func (w *reprWriter) write(x any) {
	switch x := x.(type) {
	case Tuple:
		w.tuple(x)
	case []byte:
		w.WriteString(QuoteBytes(x))
	case anyList:
		w.guarded(x, "[...]", func() { w.list(x) })
	case anyDict:
		w.guarded(x, "{...}", func() { w.dict(x) })
	case anySet:
		w.set(x)
	case Reprer:
		w.WriteString(x.PyRepr())
	case Instanced:
		w.WriteString(x.PyInstance().PyRepr())
	default:
		w.other(x)
	}
}

// guarded writes a container unless it is inside of itself.
func (w *reprWriter) guarded(x any, again string, write func()) {
	if v := reflect.ValueOf(x); v.Kind() == reflect.Pointer && v.IsNil() {
		w.WriteString("None")
		return
	}
	for _, outer := range w.inside {
		if outer == x {
			w.WriteString(again)
			return
		}
	}
	w.inside = append(w.inside, x)
	write()
	w.inside = w.inside[:len(w.inside)-1]
}

func (w *reprWriter) value(x any) {
	switch x.(type) {
	case nil, bool, int, float64, string, *big.Int:
		w.WriteString(Repr(x))
	default:
		w.write(x)
	}
}

func (w *reprWriter) list(l anyList) {
	w.WriteByte('[')
	for i := range l.Len() {
		if i > 0 {
			w.WriteString(", ")
		}
		w.value(l.atAny(i))
	}
	w.WriteByte(']')
}

func (w *reprWriter) tuple(t Tuple) {
	w.WriteByte('(')
	for i, item := range t {
		if i > 0 {
			w.WriteString(", ")
		}
		w.value(Value(item))
	}
	if len(t) == 1 {
		w.WriteByte(',')
	}
	w.WriteByte(')')
}

func (w *reprWriter) dict(d anyDict) {
	if kind := d.kindOf(); kind.repr != nil {
		kind.repr(w, d)
		return
	}
	w.items(d.allAny())
}

func (w *reprWriter) items(items iter.Seq2[any, any]) {
	w.WriteByte('{')
	first := true
	for k, v := range items {
		if !first {
			w.WriteString(", ")
		}
		first = false
		w.value(k)
		w.WriteString(": ")
		w.value(v)
	}
	w.WriteByte('}')
}

func (w *reprWriter) set(s anySet) {
	name := TypeName(s)
	if s.Len() == 0 {
		w.WriteString(name + "()")
		return
	}
	if s.isFrozen() {
		w.WriteString("frozenset(")
		defer w.WriteByte(')')
	}
	w.WriteByte('{')
	first := true
	for item := range s.allAny() {
		if !first {
			w.WriteString(", ")
		}
		first = false
		w.value(item)
	}
	w.WriteByte('}')
}

// other writes typed Go values in their dynamic form, and the program's own
// objects as Python does those without a repr.
func (w *reprWriter) other(x any) {
	if v := Value(x); v == nil || !sameDynamic(v, x) {
		w.value(v)
		return
	}
	fmt.Fprintf(w, "<%s object at %p>", TypeName(x), x)
}

// ASCII returns ascii(x): repr with every non-ASCII character escaped.
func ASCII(x any) string {
	return mapRunes(Repr(x), func(r rune) string {
		if r < 0x80 {
			return string(r)
		}
		return escapeRune(r)
	})
}
