// This file notes each key that is read, and what can be told of its type and its values.

package reading

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// conversions are the builtins whose argument is to be of a type.
var conversions = map[string]plan.Type{"int": plan.Int, "float": plan.Float, "bool": plan.Bool, "str": plan.Str}

// types are the types of isinstance and type=.
var types = map[string]plan.Type{
	"int": plan.Int, "float": plan.Float, "bool": plan.Bool, "str": plan.Str, "list": plan.List, "dict": plan.Object,
	"uuid.UUID": plan.UUID, "UUID": plan.UUID,
}

// read notes the keys that a node reads, follows the functions that it calls, and sees models that are made of the body.
func (r *reader) read(fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Subscript:
		r.note(fn, n)
	case *pyast.Compare:
		r.contains(fn, n)
	case *pyast.Call:
		r.note(fn, n)
		r.call(fn, n)
	case *pyast.Attribute:
		if fn.Qualified(n) == "flask.request.authorization" {
			r.key(plan.Headers, "Authorization")
		}
	}
}

// note notes the keys of one expression.
func (r *reader) note(fn *ir.Func, e pyast.Expr) {
	place, names, call := r.keyRead(fn, e)
	for _, name := range names {
		k := r.key(place, name)
		if call != nil {
			settleCall(k, call)
		}
	}
}

// contains notes `"key" in data`.
func (r *reader) contains(fn *ir.Func, c *pyast.Compare) {
	for i, right := range c.Comparators {
		if c.Ops[i] != pyast.In && c.Ops[i] != pyast.NotIn {
			continue
		}
		if place := r.place(fn, right); place != "" {
			for _, name := range r.names(fn, c.Left) {
				r.key(place, name)
			}
		}
	}
}

// call follows a call of the project: its parameters stand for what they are given.
func (r *reader) call(fn *ir.Func, call *pyast.Call) {
	s := resolve(fn, call.Func)
	if method, ok := call.Func.(*pyast.Attribute); ok && s == nil {
		r.method(fn, call, method)
		return
	}
	switch {
	case s == nil:
	case s.Class != nil:
		r.construct(fn, call, s.Class)
	case s.Func != nil:
		r.hand(fn, call, s.Func, 0)
	}
}

// method follows self.method(...), and Model.model_validate(...).
func (r *reader) method(fn *ir.Func, call *pyast.Call, method *pyast.Attribute) {
	if s := resolve(fn, method.Value); s != nil && s.Class != nil {
		switch method.Attr {
		case "model_validate", "parse_obj", "model_validate_json", "parse_raw":
			r.construct(fn, call, s.Class)
		}
		return
	}
	if fn.Class == nil {
		return
	}
	if name, ok := method.Value.(*pyast.Name); !ok || name.ID != "self" {
		return
	}
	for _, c := range fn.Class.MRO {
		if m := c.Methods[method.Attr]; m != nil {
			r.hand(fn, call, m, 1)
			return
		}
	}
}

// construct sees a model that is made of the body.
func (r *reader) construct(fn *ir.Func, call *pyast.Call, c *ir.Class) {
	if c.Kind != ir.ModelClass {
		return
	}
	given := append([]pyast.Expr{}, call.Args...)
	for _, k := range call.Keywords {
		if k.Arg == "" {
			given = append(given, k.Value)
		}
	}
	for _, e := range given {
		if r.place(fn, e) == body {
			r.model = c
		}
	}
}

// hand gives the places of arguments to the parameters of a function, and follows it.
func (r *reader) hand(fn *ir.Func, call *pyast.Call, to *ir.Func, skip int) {
	for i, arg := range call.Args {
		if i+skip >= len(to.Params) {
			break
		}
		if place := r.place(fn, arg); place != "" {
			r.places[to.Params[i+skip]] = place
		} else if texts := r.names(fn, arg); len(texts) > 0 {
			r.words[to.Params[i+skip]] = append(r.words[to.Params[i+skip]], texts...)
		} else if s := resolve(fn, arg); s != nil && r.named[s] != nil {
			r.named[to.Params[i+skip]] = r.named[s]
		}
	}
	r.follow(to)
}

// learn notes what a node tells of the type and the values of a key.
func (r *reader) learn(fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Call:
		r.learnCall(fn, n)
	case *pyast.Compare:
		r.learnCompare(fn, n)
	}
}

// prefixed are the methods of texts that ask for a beginning.
var prefixed = map[string]bool{"startswith": true, "removeprefix": true}

// learnCall looks at int(x), isinstance(x, int) and x.startswith("word").
func (r *reader) learnCall(fn *ir.Func, call *pyast.Call) {
	if method, ok := call.Func.(*pyast.Attribute); ok && prefixed[method.Attr] && len(call.Args) == 1 {
		if text, ok := constant(call.Args[0]); ok && text != "" {
			if k := r.keyOf(fn, method.Value); k != nil {
				k.Prefixes = append(k.Prefixes, text)
				settle(k, plan.Str)
			}
		}
		return
	}
	name, ok := call.Func.(*pyast.Name)
	if !ok || len(call.Args) == 0 {
		return
	}
	k := r.keyOf(fn, call.Args[0])
	switch {
	case k == nil:
	case conversions[name.ID] != "":
		settle(k, conversions[name.ID])
	case name.ID == "isinstance" && len(call.Args) == 2:
		if kind, ok := call.Args[1].(*pyast.Name); ok {
			settle(k, types[kind.ID])
		}
	}
}

// keyOf returns the key whose value an expression is, nil for none.
func (r *reader) keyOf(fn *ir.Func, e pyast.Expr) *plan.Key {
	e = unwrapped(e)
	if s := resolve(fn, e); s != nil {
		return r.named[s]
	}
	if place, names, _ := r.keyRead(fn, e); len(names) == 1 {
		return r.key(place, names[0])
	}
	return nil
}

// learnCompare looks at x == "word", x in ("word", ...) and 1 <= x <= 5.
func (r *reader) learnCompare(fn *ir.Func, c *pyast.Compare) {
	operands := append([]pyast.Expr{c.Left}, c.Comparators...)
	for i, e := range operands {
		if k := r.keyOf(fn, e); k != nil {
			for _, other := range slices.Delete(slices.Clone(operands), i, i+1) {
				learnValue(fn, k, other)
			}
			return
		}
	}
}

// learnValue notes what a key's value is compared with; the numbers beside a number too.
func learnValue(fn *ir.Func, k *plan.Key, e pyast.Expr) {
	if text, ok := constant(e); ok {
		k.Values = append(k.Values, text)
		settle(k, plan.Str)
	} else if words := constants(fn, e); len(words) > 0 {
		k.Values = append(k.Values, words...)
	} else if c, ok := e.(*pyast.Constant); ok {
		settle(k, typeOf(c.Value))
		if n, ok := c.Value.(pyast.Int); ok && n.Big == nil && n.Small < math.MaxInt64 {
			for _, near := range []int64{n.Small - 1, n.Small, n.Small + 1} {
				k.Values = append(k.Values, strconv.FormatInt(near, 10))
			}
		}
	}
}

// settle sets the type of a key, the first one that is known.
func settle(k *plan.Key, t plan.Type) {
	if k.Type == plan.Unknown {
		k.Type = t
	}
}

// settleCall sets the type of a key from type= and from the default of the call that reads it.
func settleCall(k *plan.Key, call *pyast.Call) {
	for _, kw := range call.Keywords {
		if name, ok := kw.Value.(*pyast.Name); ok && kw.Arg == "type" {
			settle(k, types[name.ID])
		}
	}
	if len(call.Args) > 1 && k.Place == plan.JSON {
		if c, ok := call.Args[1].(*pyast.Constant); ok {
			settle(k, typeOf(c.Value))
		}
		if _, ok := call.Args[1].(*pyast.List); ok {
			settle(k, plan.List)
		}
	}
	if strings.HasPrefix(strings.ToLower(k.Name), "is_") {
		settle(k, plan.Bool)
	}
}

// typeOf returns the type of a constant.
func typeOf(v pyast.Value) plan.Type {
	switch v.(type) {
	case pyast.Str:
		return plan.Str
	case pyast.Bool:
		return plan.Bool
	case pyast.Int:
		return plan.Int
	case pyast.Float:
		return plan.Float
	}
	return plan.Unknown
}
