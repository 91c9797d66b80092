// This file holds dicts, and truth, equality and iteration of all values.

package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// Dict is a dict in insertion order; Open says that it may hold more than it shows.
type Dict struct {
	Keys   []Value
	Values []Value
	Open   bool
	at     map[string]int
}

// NewDict returns an empty dict.
func NewDict() *Dict { return &Dict{at: map[string]int{}} }

// Get returns the value under key, and whether the key is there.
func (d *Dict) Get(key Value) (Value, bool) {
	if i, ok := d.at[keyOf(key)]; ok {
		return d.Values[i], true
	}
	return nil, false
}

// Set stores v under key; an unknown key leaves the dict open.
func (d *Dict) Set(key, v Value) {
	k := keyOf(key)
	if k == "" {
		d.Open = true
		return
	}
	if i, ok := d.at[k]; ok {
		d.Values[i] = v
		return
	}
	if d.at == nil {
		d.at = map[string]int{}
	}
	d.at[k] = len(d.Keys)
	d.Keys, d.Values = append(d.Keys, key), append(d.Values, v)
}

// Delete removes key if it is there.
func (d *Dict) Delete(key Value) {
	i, ok := d.at[keyOf(key)]
	if !ok {
		return
	}
	d.Keys, d.Values = slices.Delete(d.Keys, i, i+1), slices.Delete(d.Values, i, i+1)
	d.at = map[string]int{}
	for i, k := range d.Keys {
		d.at[keyOf(k)] = i
	}
}

// Copy returns a shallow copy.
func (d *Dict) Copy() *Dict {
	c := NewDict()
	c.Update(d)
	return c
}

// Update stores every entry of other in d.
func (d *Dict) Update(other *Dict) {
	for i, k := range other.Keys {
		d.Set(k, other.Values[i])
	}
	d.Open = d.Open || other.Open
}

func (d *Dict) flat() []Value {
	items := make([]Value, 0, 2*len(d.Keys))
	for i, k := range d.Keys {
		items = append(items, k, d.Values[i])
	}
	return items
}

// keyOf returns a text that is equal for equal keys, "" for a key that is not known.
func keyOf(v Value) string {
	switch v := Plain(v).(type) {
	case nil, *Unknown, *OneOf:
		return ""
	case *Lit:
		return litKey(v.C)
	case *Tuple:
		c := Fold(v)
		if c == nil {
			return fmt.Sprintf("%p", v)
		}
		return constKey(c)
	case *External:
		return "external " + v.Name
	default:
		return fmt.Sprintf("%p", v)
	}
}

func constKey(c *ir.Const) string {
	if c.Kind < ir.ConstTuple {
		return litKey(c)
	}
	var b strings.Builder
	for _, item := range c.Items {
		k := constKey(item)
		fmt.Fprintf(&b, "(%d:%s", len(k), k)
	}
	return b.String()
}

func litKey(c *ir.Const) string {
	switch c.Kind {
	case ir.ConstBool:
		if c.Bool {
			return "n1"
		}
		return "n0"
	case ir.ConstInt:
		return "n" + bigOf(c).String()
	case ir.ConstFloat:
		if c.Float == float64(int64(c.Float)) {
			return "n" + strconv.FormatInt(int64(c.Float), 10)
		}
		return "n" + strconv.FormatFloat(c.Float, 'g', -1, 64)
	case ir.ConstStr:
		return "s" + c.Text
	case ir.ConstBytes:
		return "b" + c.Text
	}
	return "None"
}

// truth says whether a condition holds: known tells whether the text decides it, guess whether an empty environment does.
type truth struct{ holds, known, guess bool }

// Truth returns bool(v); the second result is false when that is not known, also when only the environment decides it.
func Truth(v Value) (holds, known bool) {
	t := truthOf(v)
	return t.holds, t.known
}

func truthOf(v Value) truth {
	switch v := v.(type) {
	case *Guess:
		t := truthOf(v.Value)
		return truth{holds: t.holds, guess: t.known || t.guess}
	case *Lit:
		return truth{holds: litTruth(v.C), known: true}
	case *List:
		return truth{holds: len(v.Items) > 0, known: !v.Open || len(v.Items) > 0}
	case *Set:
		return truth{holds: len(v.Items) > 0, known: !v.Open || len(v.Items) > 0}
	case *Dict:
		return truth{holds: len(v.Keys) > 0, known: !v.Open || len(v.Keys) > 0}
	case *Tuple:
		return truth{holds: len(v.Items) > 0, known: true}
	case *OneOf:
		return truthOfAll(v.Values)
	case *Instance:
		_, _, own := v.Class.lookup("__bool__")
		_, _, sized := v.Class.lookup("__len__")
		return truth{holds: true, known: !own && !sized}
	case *External:
		return truth{holds: true, known: isThing(v.Name)}
	case *Function, *Method, *Native, *Class, *Module, Object:
		return truth{holds: true, known: true}
	}
	return truth{}
}

// isThing reports whether an external name is spelled as a module's or a class's, which are neither false nor None.
func isThing(name string) bool {
	_, last, dotted := cutLast(name)
	upper := last != "" && strings.ToUpper(last[:1]) == last[:1]
	return !dotted || upper && strings.ToUpper(last) != last
}

func truthOfAll(values []Value) truth {
	first := truthOf(values[0])
	for _, v := range values[1:] {
		if truthOf(v) != first {
			return truth{}
		}
	}
	return first
}

func litTruth(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstBool:
		return c.Bool
	case ir.ConstInt:
		return c.Big != nil || c.Int != 0
	case ir.ConstFloat:
		return c.Float != 0
	case ir.ConstStr, ir.ConstBytes:
		return c.Text != ""
	}
	return false
}

// equal returns a == b, and whether that is known.
func equal(a, b Value) (same, known bool) {
	a, b = Plain(a), Plain(b)
	if a == b && !IsUnknown(a) {
		return true, true
	}
	if ka, kb := keyOf(a), keyOf(b); ka != "" && kb != "" && isHashable(a) && isHashable(b) {
		return ka == kb, true
	}
	fa, fb := Fold(a), Fold(b)
	if fa != nil && fb != nil {
		return sameConst(fa, fb), true
	}
	if (fa != nil) != (fb != nil) && !IsUnknown(a) && !IsUnknown(b) {
		return false, isPlainIdentity(a) || isPlainIdentity(b)
	}
	return false, false
}

func isHashable(v Value) bool {
	switch v.(type) {
	case *Lit, *Tuple, *Function, *Class, *Module, *Native:
		return true
	}
	return false
}

// isPlainIdentity reports whether v equals nothing but itself.
func isPlainIdentity(v Value) bool {
	switch v.(type) {
	case *Function, *Class, *Module, *Native, Object:
		return true
	}
	return false
}

func sameConst(a, b *ir.Const) bool {
	if len(a.Items) != len(b.Items) {
		return false
	}
	if a.Kind < ir.ConstTuple || b.Kind < ir.ConstTuple {
		return a.Kind < ir.ConstTuple && b.Kind < ir.ConstTuple && litKey(a) == litKey(b)
	}
	for i := range a.Items {
		if !sameConst(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return a.Kind == b.Kind
}

// Items returns what iterating over v yields, and whether that is all of it; false with no items when nothing is known.
func Items(v Value) (items []Value, all bool) {
	switch v := Plain(v).(type) {
	case *List:
		return v.Items, !v.Open
	case *Tuple:
		return v.Items, true
	case *Set:
		return v.Items, !v.Open
	case *Dict:
		return v.Keys, !v.Open
	case *Lit:
		if v.C.Kind == ir.ConstStr {
			for _, r := range v.C.Text {
				items = append(items, Text(string(r)))
			}
			return items, true
		}
	}
	return nil, false
}
