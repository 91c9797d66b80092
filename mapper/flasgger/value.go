// Package flasgger makes the specifications that Flasgger serves of an app: from its configuration, its template and the
// YAML in the docstrings of its views, as flasgger.base.Swagger.get_apispecs of version 0.9.7 does at the first request.
// Whatever has no certain form is doubted, and nothing is made of it.
package flasgger

import (
	"strconv"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Kind says what a Value is.
type Kind int

// The kinds of values that have a form in JSON.
const (
	None Kind = iota
	Bool
	Int
	Float
	Str
	List
	Dict
)

// Value is a value of Python that has a form in JSON. Dicts and lists are shared and changed in place, as Python's are.
type Value struct {
	Kind  Kind
	Bool  bool
	Text  string   // of a Str; an Int and a Float as JSON has them
	Items []*Value // of a List; the values of a Dict
	Keys  []*Value // of a Dict, in order of insertion: Str and Int alone
}

// maxDepth is how deep the values of a specification may lie.
const maxDepth = 100

func text(s string) *Value { return &Value{Kind: Str, Text: s} }

func newDict() *Value { return &Value{Kind: Dict} }

func newList() *Value { return &Value{Kind: List} }

// FromConst returns a constant as a value, nil for one that has no form in JSON or a key that is neither text nor int.
func FromConst(c *ir.Const) *Value { return fromConst(c, maxDepth) }

func fromConst(c *ir.Const, depth int) *Value {
	if c == nil || depth == 0 {
		return nil
	}
	switch c.Kind {
	case ir.ConstNone:
		return &Value{}
	case ir.ConstBool:
		return &Value{Kind: Bool, Bool: c.Bool}
	case ir.ConstInt:
		if c.Big != nil {
			return &Value{Kind: Int, Text: c.Big.String()}
		}
		return &Value{Kind: Int, Text: strconv.FormatInt(c.Int, 10)}
	case ir.ConstFloat:
		return float(c.Float)
	case ir.ConstStr:
		return text(c.Text)
	case ir.ConstTuple, ir.ConstList:
		return fromItems(c.Items, depth)
	case ir.ConstDict:
		return fromPairs(c.Items, depth)
	}
	return nil
}

func fromItems(items []*ir.Const, depth int) *Value {
	out := newList()
	for _, item := range items {
		v := fromConst(item, depth-1)
		if v == nil {
			return nil
		}
		out.Items = append(out.Items, v)
	}
	return out
}

func fromPairs(pairs []*ir.Const, depth int) *Value {
	out := newDict()
	for i := 0; i+1 < len(pairs); i += 2 {
		k, v := fromConst(pairs[i], depth-1), fromConst(pairs[i+1], depth-1)
		if k == nil || v == nil || k.Kind != Str && k.Kind != Int {
			return nil
		}
		out.put(k, v)
	}
	return out
}

// float returns a float, nil for one that JSON cannot say.
func float(f float64) *Value {
	if f-f != 0 {
		return nil
	}
	return &Value{Kind: Float, Text: py.FormatFloat(f)}
}

// truth is Python's bool(v).
func (v *Value) truth() bool {
	if v == nil {
		return false
	}
	switch v.Kind {
	case Bool:
		return v.Bool
	case Int:
		return v.Text != "0"
	case Float:
		return v.Text != "0.0" && v.Text != "-0.0"
	case Str:
		return v.Text != ""
	case List, Dict:
		return len(v.Items) > 0
	}
	return false
}

// Get returns the value of a key that is a text, nil when v is no dict or does not have it.
func (v *Value) Get(key string) *Value {
	if i := v.index(text(key)); i >= 0 {
		return v.Items[i]
	}
	return nil
}

func (v *Value) index(key *Value) int {
	if v == nil || v.Kind != Dict {
		return -1
	}
	for i, k := range v.Keys {
		if k.Kind == key.Kind && k.Text == key.Text {
			return i
		}
	}
	return -1
}

func (v *Value) put(key, value *Value) {
	if i := v.index(key); i >= 0 {
		v.Items[i] = value
		return
	}
	v.Keys, v.Items = append(v.Keys, key), append(v.Items, value)
}

// Set gives a dict a value under a text.
func (v *Value) Set(key string, value *Value) { v.put(text(key), value) }

// remove is dict.pop(key, None).
func (v *Value) remove(key string) *Value {
	i := v.index(text(key))
	if i < 0 {
		return nil
	}
	value := v.Items[i]
	v.Keys = append(v.Keys[:i:i], v.Keys[i+1:]...)
	v.Items = append(v.Items[:i:i], v.Items[i+1:]...)
	return value
}

// update is dict.update(other).
func (v *Value) update(other *Value) {
	for i, k := range other.Keys {
		v.put(k, other.Items[i])
	}
}

// Copy is copy.deepcopy(v).
func (v *Value) Copy() *Value {
	if v == nil {
		return nil
	}
	out := *v
	out.Keys = append([]*Value(nil), v.Keys...)
	out.Items = make([]*Value, len(v.Items))
	for i, item := range v.Items {
		out.Items[i] = item.Copy()
	}
	return &out
}

// TextOr returns the text of a key, or the default when it is not there; ok is false for what is no text.
func (v *Value) TextOr(key, otherwise string) (s string, ok bool) {
	switch found := v.Get(key); {
	case found == nil:
		return otherwise, true
	case found.Kind == Str && found.Text != "":
		return found.Text, true
	}
	return "", false
}
