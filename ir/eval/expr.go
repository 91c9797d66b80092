// This file evaluates expressions.

package eval

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (in *Interp) eval(f *Frame, e pyast.Expr) Value {
	if e == nil || in.nested > exprDepth || !in.spend() {
		return unknown
	}
	in.nested++
	defer func() { in.nested-- }()
	v := in.expr(f, e)
	if v == nil {
		return unknown
	}
	return fromEnvironment(f, e, v)
}

func (in *Interp) expr(f *Frame, e pyast.Expr) Value {
	switch e := e.(type) {
	case *pyast.Constant:
		return literal(e.Value)
	case *pyast.Name:
		return in.name(f, e.ID)
	case *pyast.Attribute:
		return in.Attr(in.eval(f, e.Value), e.Attr)
	case *pyast.Call:
		return in.callExpr(f, e)
	case *pyast.Subscript:
		return in.subscript(f, e)
	case *pyast.BinOp:
		return in.binary(e.Op, in.eval(f, e.Left), in.eval(f, e.Right))
	case *pyast.BoolOp:
		return in.boolOp(f, e.Op, e.Values)
	case *pyast.UnaryOp:
		return in.unary(e.Op, in.eval(f, e.Operand))
	case *pyast.Compare:
		return in.compare(f, e)
	case *pyast.IfExp:
		return in.ifExp(f, e)
	case *pyast.JoinedStr:
		return in.joined(f, e)
	case *pyast.NamedExpr:
		v := in.eval(f, e.Value)
		f.Env.Assign(e.Target.ID, v)
		return v
	case *pyast.Lambda:
		return in.function(f, e, "<lambda>", e.Args)
	case *pyast.Await:
		return in.eval(f, e.Value)
	case *pyast.Yield:
		return in.yield(f, in.evalOr(f, e.Value, none))
	case *pyast.YieldFrom:
		return in.yieldFrom(f, in.eval(f, e.Value))
	case *pyast.Starred:
		return in.eval(f, e.Value)
	}
	return in.display(f, e)
}

// display evaluates displays and comprehensions.
func (in *Interp) display(f *Frame, e pyast.Expr) Value {
	switch e := e.(type) {
	case *pyast.List:
		items, open := in.elements(f, e.Elts)
		return &List{Items: items, Open: open}
	case *pyast.Tuple:
		items, open := in.elements(f, e.Elts)
		if open {
			return &List{Items: items, Open: true}
		}
		return &Tuple{Items: items}
	case *pyast.Set:
		items, open := in.elements(f, e.Elts)
		return &Set{Items: distinctKeys(items), Open: open}
	case *pyast.Dict:
		return in.dict(f, e)
	case *pyast.ListComp:
		items, open := in.comprehend(f, e.Elt, e.Generators)
		return &List{Items: items, Open: open}
	case *pyast.GeneratorExp:
		items, open := in.comprehend(f, e.Elt, e.Generators)
		return &List{Items: items, Open: open}
	case *pyast.SetComp:
		items, open := in.comprehend(f, e.Elt, e.Generators)
		return &Set{Items: distinctKeys(items), Open: open}
	case *pyast.DictComp:
		return in.dictComp(f, e)
	case *pyast.Slice, *pyast.TemplateStr, *pyast.FormattedValue, *pyast.Interpolation:
		return unknown
	}
	return unknown
}

func (in *Interp) name(f *Frame, name string) Value {
	if v, ok := f.Env.Lookup(name); ok {
		return v
	}
	if v, ok := in.builtins[name]; ok {
		return v
	}
	if name == "globals" {
		return &Native{Name: name, Call: globals}
	}
	return &Unknown{Why: "name " + name + " is not known"}
}

func (in *Interp) elements(f *Frame, elts []pyast.Expr) (items []Value, open bool) {
	items = make([]Value, 0, len(elts))
	for _, e := range elts {
		if star, ok := e.(*pyast.Starred); ok {
			more, all := in.iterate(in.eval(f, star.Value))
			items, open = append(items, more...), open || !all
			continue
		}
		items = append(items, in.eval(f, e))
	}
	return items, open
}

func distinctKeys(items []Value) []Value {
	seen := map[string]bool{}
	var out []Value
	for _, v := range items {
		if k := keyOf(v); k == "" || !seen[k] {
			seen[k] = true
			out = append(out, v)
		}
	}
	return out
}

func (in *Interp) dict(f *Frame, e *pyast.Dict) Value {
	d := NewDict()
	for i, key := range e.Keys {
		v := in.eval(f, e.Values[i])
		if key == nil {
			update(d, v)
			continue
		}
		d.Set(in.eval(f, key), v)
	}
	return d
}

// update merges v into d as dict.update does.
func update(d *Dict, v Value) {
	if other, ok := Plain(v).(*Dict); ok {
		d.Update(other)
		return
	}
	items, all := Items(v)
	for _, item := range items {
		if pair, _ := Items(item); len(pair) == 2 {
			d.Set(pair[0], pair[1])
		}
	}
	d.Open = d.Open || !all
}

func (in *Interp) comprehend(f *Frame, elt pyast.Expr, generators []*pyast.Comprehension) (items []Value, open bool) {
	inner := &Frame{Func: f.Func, Module: f.Module, Env: f.Env.child(), Outer: f.Outer, self: f.self, class: nil}
	if f.Env.class {
		inner.Env = &Env{Vars: map[string]Value{}, Outer: f.Env, Module: f.Env.Module}
		for name, v := range f.Env.Vars {
			inner.Env.Vars[name] = v
		}
	}
	open = !in.generate(inner, generators, func() { items = append(items, in.eval(inner, elt)) })
	return items, open
}

func (in *Interp) dictComp(f *Frame, e *pyast.DictComp) Value {
	d := NewDict()
	inner := &Frame{Func: f.Func, Module: f.Module, Env: f.Env.child(), Outer: f.Outer}
	all := in.generate(inner, e.Generators, func() { d.Set(in.eval(inner, e.Key), in.eval(inner, e.Value)) })
	d.Open = d.Open || !all
	return d
}

// generate runs body for every binding of the generators; it returns false when there may be more bindings.
func (in *Interp) generate(f *Frame, generators []*pyast.Comprehension, body func()) bool {
	if len(generators) == 0 {
		body()
		return true
	}
	g := generators[0]
	items, all := in.iterate(in.eval(f, g.Iter))
	for _, item := range items {
		if !in.spend() {
			return false
		}
		in.assign(f, g.Target, item, g.Target, nil)
		pass, known := in.filters(f, g.Ifs)
		if pass {
			all = in.generate(f, generators[1:], body) && all
		}
		all = all && known
	}
	return all
}

func (in *Interp) filters(f *Frame, ifs []pyast.Expr) (pass, known bool) {
	for _, e := range ifs {
		t := in.condition(f, e)
		if (t.known || t.guess) && !t.holds {
			return false, true
		}
		if !t.known && !t.guess {
			return true, false
		}
	}
	return true, true
}

func (in *Interp) boolOp(f *Frame, op pyast.BoolOperator, values []pyast.Expr) Value {
	v := in.eval(f, values[0])
	if len(values) == 1 {
		return v
	}
	t := truthOf(v)
	stop := t.holds == (op == pyast.Or)
	switch {
	case t.known && stop:
		return v
	case t.known && len(values) > 2:
		return fromEnvironment(f, &pyast.BoolOp{Span: pyast.Span(values[1].Bounds()), Op: op, Values: values[1:]}, in.boolOp(f, op, values[1:]))
	case t.known:
		return in.boolOp(f, op, values[1:])
	case t.guess && stop:
		return v
	}
	in.unsure++
	rest := in.boolOp(f, op, values[1:])
	in.unsure--
	if t.guess {
		return guessed(rest)
	}
	return either(v, rest)
}

func (in *Interp) ifExp(f *Frame, e *pyast.IfExp) Value {
	t := in.condition(f, e.Test)
	chosen := e.Body
	if !t.holds {
		chosen = e.Orelse
	}
	if t.known {
		return in.eval(f, chosen)
	}
	if t.guess {
		v := guessed(in.eval(f, chosen))
		if !isSettings(v) {
			return v
		}
		other := e.Body
		if chosen == e.Body {
			other = e.Orelse
		}
		in.unsure++
		in.shadow++
		defer func() { in.unsure, in.shadow = in.unsure-1, in.shadow-1 }()
		return eitherSettings(v, in.eval(f, other))
	}
	in.unsure++
	defer func() { in.unsure-- }()
	return either(in.eval(f, e.Body), in.eval(f, e.Orelse))
}

// guessed marks a plain value as one that the process environment decides; objects keep their identity.
func guessed(v Value) Value {
	switch v := v.(type) {
	case *Lit, *Unknown:
		return &Guess{Value: v}
	case *List:
		return &List{Items: guessedItems(v.Items), Open: v.Open || len(v.Items) == 0}
	case *Tuple:
		return &Tuple{Items: guessedItems(v.Items)}
	case *Set:
		return &Set{Items: guessedItems(v.Items), Open: v.Open || len(v.Items) == 0}
	}
	return v
}

// guessedItems makes guesses of the items of a container that depends on the environment.
func guessedItems(items []Value) []Value {
	out := make([]Value, len(items))
	for i, item := range items {
		out[i] = guessed(item)
	}
	return out
}

func (in *Interp) subscript(f *Frame, e *pyast.Subscript) Value {
	v := in.eval(f, e.Value)
	if s, ok := e.Slice.(*pyast.Slice); ok {
		return in.slice(f, v, s)
	}
	return in.Item(v, in.eval(f, e.Slice))
}

// Item returns v[key].
func (in *Interp) Item(v, key Value) Value {
	if g, ok := key.(*Guess); ok {
		found := in.Item(v, Plain(key))
		if d, isDict := Plain(v).(*Dict); isDict {
			return in.chosen(d, g, found, nil)
		}
		return guessed(found)
	}
	switch o := Plain(v).(type) {
	case *Dict:
		if found, ok := o.Get(key); ok {
			return found
		}
		return in.missing(o, key)
	case *List:
		return index(o.Items, key, o.Open)
	case *Tuple:
		return index(o.Items, key, false)
	case *Lit:
		return in.charAt(o, key)
	case Mapping:
		if found, ok := o.Item(in, key); ok {
			return found
		}
	case *Instance:
		if m, ok := o.Base.(Mapping); ok {
			return in.Item(m, key)
		}
		if m, _, ok := o.Class.lookup("__getitem__"); ok {
			return in.Invoke(&Method{Func: m, Self: o}, key)
		}
	case *Class, *External:
		return o // list[int], Generic[T]
	}
	return unknown
}

// missing returns what a dict gives for a key that it does not show: one of its values when the key is not known.
func (in *Interp) missing(d *Dict, key Value) Value {
	if keyOf(key) != "" || d.Open || len(d.Values) == 0 || len(d.Values) > 8 {
		return unknown
	}
	v := d.Values[0]
	for _, w := range d.Values[1:] {
		v = either(v, w)
	}
	return v
}

func index(items []Value, key Value, open bool) Value {
	i, ok := IntOf(key)
	if !ok || open && i < 0 {
		return unknown
	}
	if i < 0 {
		i += int64(len(items))
	}
	if i < 0 || i >= int64(len(items)) {
		return unknown
	}
	return items[i]
}

func (in *Interp) charAt(l *Lit, key Value) Value {
	if l.C.Kind != ir.ConstStr {
		return unknown
	}
	items, _ := Items(l)
	return index(items, key, false)
}

func (in *Interp) slice(f *Frame, v Value, s *pyast.Slice) Value {
	lower, upper := in.evalOr(f, s.Lower, none), in.evalOr(f, s.Upper, none)
	if s.Step != nil && !(IsNone(lower) && IsNone(upper)) {
		return unknown
	}
	items, all := Items(v)
	from, ok1 := bound(lower, 0, len(items))
	to, ok2 := bound(upper, len(items), len(items))
	if !all || !ok1 || !ok2 {
		return unknown
	}
	part := append([]Value{}, items[from:max(from, to)]...)
	if s.Step != nil {
		if step, ok := IntOf(in.eval(f, s.Step)); !ok || step != -1 {
			return unknown
		}
		part = reverse(part)
	}
	return alike(v, part)
}

func bound(v Value, otherwise, length int) (int, bool) {
	if IsNone(v) {
		return otherwise, true
	}
	i, ok := IntOf(v)
	if i < 0 {
		i += int64(length)
	}
	return int(min(max(i, 0), int64(length))), ok
}

// alike returns items as a sequence of the kind of v.
func alike(v Value, items []Value) Value {
	switch Plain(v).(type) {
	case *Tuple:
		return &Tuple{Items: items}
	case *Lit:
		text := ""
		for _, item := range items {
			s, _ := Str(item)
			text += s
		}
		if _, ok := v.(*Guess); ok {
			return &Guess{Value: Text(text)}
		}
		return Text(text)
	}
	return &List{Items: items}
}

func reverse(items []Value) []Value {
	out := make([]Value, len(items))
	for i, v := range items {
		out[len(items)-1-i] = v
	}
	return out
}

func (in *Interp) yield(f *Frame, v Value) Value {
	if f.yields != nil {
		f.yields.Items = append(f.yields.Items, v)
		f.yields.Open = f.yields.Open || in.unsure > 0
	}
	return unknown
}

func (in *Interp) yieldFrom(f *Frame, v Value) Value {
	items, all := in.iterate(v)
	if f.yields != nil {
		f.yields.Items = append(f.yields.Items, items...)
		f.yields.Open = f.yields.Open || !all
	}
	return unknown
}

// iterate returns what iterating over v yields, those of instances with __iter__ and of hosts' mappings too.
func (in *Interp) iterate(v Value) (items []Value, all bool) {
	if i, ok := v.(*Instance); ok {
		if m, _, ok := i.Class.lookup("__iter__"); ok {
			return Items(in.Invoke(&Method{Func: m, Self: i}))
		}
	}
	if c, ok := v.(*Class); ok {
		return in.enumMembers(c)
	}
	if o, ok := v.(*OneOf); ok {
		for _, one := range o.Values {
			more, _ := in.iterate(one)
			items = append(items, more...)
		}
		return items, false
	}
	return Items(v)
}
