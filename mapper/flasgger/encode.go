// This file writes a specification as JSON, as Flask's jsonify does with sorted keys and an indentation of two spaces.

package flasgger

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf16"
)

// JSON returns a value as jsonify writes it, in ASCII and indented. It refuses dicts that have ints and texts for keys,
// which jsonify cannot sort.
func JSON(v *Value) (string, error) {
	w := &writer{}
	w.value(v, "\n")
	return w.out.String(), w.err
}

type writer struct {
	out strings.Builder
	err error
}

func (w *writer) value(v *Value, line string) {
	switch v.Kind {
	case None:
		w.out.WriteString("null")
	case Bool:
		fmt.Fprint(&w.out, v.Bool)
	case Str:
		w.str(v.Text)
	case List:
		w.members(line, "[", "]", len(v.Items), func(i int, line string) { w.value(v.Items[i], line) })
	case Dict:
		order := w.sorted(v)
		w.members(line, "{", "}", len(order), func(i int, line string) {
			w.str(v.Keys[order[i]].Text)
			w.out.WriteString(": ")
			w.value(v.Items[order[i]], line)
		})
	default:
		w.out.WriteString(v.Text)
	}
}

func (w *writer) members(line, begin, end string, n int, member func(i int, line string)) {
	w.out.WriteString(begin)
	for i := range n {
		if i > 0 {
			w.out.WriteString(",")
		}
		w.out.WriteString(line + "  ")
		member(i, line+"  ")
	}
	if n > 0 {
		w.out.WriteString(line)
	}
	w.out.WriteString(end)
}

// sorted returns the indices of a dict's keys in their order.
func (w *writer) sorted(v *Value) []int {
	order := make([]int, len(v.Keys))
	for i, key := range v.Keys {
		order[i] = i
		if key.Kind != v.Keys[0].Kind {
			w.err = errors.New("a mapping with ints and texts for keys")
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := v.Keys[a], v.Keys[b]
		if x.Kind == Int && y.Kind == Int {
			return bigInt(x.Text).Cmp(bigInt(y.Text))
		}
		return strings.Compare(x.Text, y.Text)
	})
	return order
}

func bigInt(s string) *big.Int {
	n, _ := new(big.Int).SetString(s, 10)
	return n
}

// escapes are the characters that have an escape of one letter.
var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\f': `\f`, '\b': `\b`}

func (w *writer) str(s string) {
	w.out.WriteByte('"')
	for _, r := range s {
		switch {
		case escapes[r] != "":
			w.out.WriteString(escapes[r])
		case r >= ' ' && r < 0x7f:
			w.out.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&w.out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&w.out, `\u%04x`, r)
		}
	}
	w.out.WriteByte('"')
}
