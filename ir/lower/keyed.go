// This file holds what infer knows of the values of dicts that stand for records: what is stored under each constant
// key has a cell of its own beside the one of all values.
//
//	note = {"id": 1, "title": "x"}; note["title"]  =>  str
//
// Only types that nothing can change through another name are taken from there: containers of a dict whose values have
// several types were leaked when they met, so that their elements are Any.

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// putKey joins t into the values of c, and into those stored under key.
func (l *lattice) putKey(c *ir.Cell, key string, t ir.Type) {
	at, known := l.at(c, key)
	if !known {
		l.grew(find(c)) // whoever copies the dict has one key more to copy
	}
	l.store(at, t)
	l.store(c, t)
}

// at returns the cell of what is stored under key, and whether there was one.
func (l *lattice) at(c *ir.Cell, key string) (*ir.Cell, bool) {
	c = find(c)
	if c.Keyed == nil {
		c.Keyed = &ir.Keyed{Keys: map[string]*ir.Cell{}, Rest: &ir.Cell{}}
		l.store(c.Keyed.Rest, open(c))
	}
	if at := c.Keyed.Keys[key]; at != nil {
		return at, true
	}
	at := &ir.Cell{}
	c.Keyed.Keys[key] = at
	return at, false
}

// uniteKeyed makes one what is known of the values of a and b, which held ta and tb and are one cell now.
func (l *lattice) uniteKeyed(a, b *ir.Cell, ta, tb ir.Type) {
	ka, kb := a.Keyed, b.Keyed
	b.Keyed = nil
	switch {
	case kb == nil && ka == nil:
	case kb == nil:
		l.store(ka.Rest, tb)
	case ka == nil:
		a.Keyed = kb
		l.store(kb.Rest, ta)
	default:
		for key, cell := range kb.Keys {
			if ka.Keys[key] == nil {
				ka.Keys[key] = cell
				l.grew(a)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(kb.Keys)) {
			l.unite(ka.Keys[key], kb.Keys[key])
		}
		l.unite(ka.Rest, kb.Rest)
	}
}

// putAt stores a value under the key that an expression gives.
func (f *flow) putAt(c *ir.Cell, key pyast.Expr, t ir.Type) {
	if name, ok := constantKey(key); ok {
		f.putKey(c, name, t)
		return
	}
	f.put(c, t)
}

// publishKeywords gives **kwargs the type of the dict that a call makes for it, of which calls with stars know nothing.
func (e *engine) publishKeywords(fn *ir.Func) {
	if fn.Args == nil || fn.Args.Kwarg == nil {
		return
	}
	for _, s := range fn.Params {
		key, made := e.sites[site{fn.Args.Kwarg, 0}]
		if made && len(s.Binds) == 1 && s.Binds[0] == pyast.Node(fn.Args.Kwarg) {
			s.Type = ir.Dict{Key: settle(key, 1), Value: settle(e.sites[site{fn.Args.Kwarg, 1}], 1)}
		}
	}
}

// putItem is d[key] = value.
func (f *flow) putItem(d ir.Dict, key pyast.Expr, t ir.Type) { f.putAt(elem(d.Value), key, t) }

// putValues stores all values of a dict into c, each under its key as far as that is known.
func (f *flow) putValues(c *ir.Cell, from ir.Dict) {
	cell, ok := from.Value.(*ir.Cell)
	if !ok || find(cell).Keyed == nil {
		f.put(c, open(from.Value))
		return
	}
	keyed := f.read(cell).Keyed
	for _, key := range slices.Sorted(maps.Keys(keyed.Keys)) {
		f.putKey(c, key, open(f.read(keyed.Keys[key])))
	}
	f.put(c, open(f.read(keyed.Rest)))
}

// item is the type of d[key].
func (f *flow) item(d ir.Dict, key pyast.Expr) ir.Type {
	if name, ok := constantKey(key); ok {
		return f.valueAt(d, name)
	}
	return open(d.Value)
}

// valueAt is the type of what is stored under a key: that of all values, or a better known one where those differ.
func (f *flow) valueAt(d ir.Dict, key string) ir.Type {
	whole := open(d.Value)
	cell, ok := d.Value.(*ir.Cell)
	if !ok || whole != ir.Type(ir.Any) || find(cell).Keyed == nil {
		return whole
	}
	at, _ := f.at(cell, key)
	known, rest := open(f.read(at)), open(f.read(find(cell).Keyed.Rest))
	switch {
	case known == ir.Type(ir.Never):
		known = rest
	case rest != ir.Type(ir.Never):
		known = alike(known, rest)
	}
	if !recordable(known) {
		return ir.Any
	}
	return known
}

// alike returns the type of what is a or b, Any unless they are the same or both ints.
func alike(a, b ir.Type) ir.Type {
	x, isInt := RangeOf(a)
	y, both := RangeOf(b)
	switch {
	case isInt && both && a != ir.Bool && b != ir.Bool:
		return rangeType(joinRanges(x, y))
	case ir.Same(settle(a, 0), settle(b, 0)):
		return a
	}
	return ir.Any
}

// recordable reports whether a value that is read from a dict of unlike values may be taken for a t: what is in the dict
// has then one form in Go.
func recordable(t ir.Type) bool {
	switch t := t.(type) {
	case ir.Basic:
		return t != ir.Never && t != ir.None
	case ir.IntRange, ir.List, ir.Dict, ir.Set:
		return true
	case ir.Optional:
		return recordable(open(t.Elem))
	case ir.External:
		return plainExternals[t.Name]
	case ir.Instance:
		return t.Class.Kind == ir.PlainClass && knownBases(t.Class)
	}
	return false
}

// constantKey returns the text of a key that is a constant.
func constantKey(e pyast.Expr) (string, bool) {
	if c, ok := e.(*pyast.Constant); ok {
		if s, ok := c.Value.(pyast.Str); ok {
			return string(s), true
		}
	}
	return "", false
}

// dictCall is a method of a dict that no stub can describe: what it stores, or reads under a constant key.
func (f *flow) dictCall(d ir.Dict, name string, args []argument) (ir.Type, bool) {
	if name == "update" {
		for _, a := range args {
			f.update(d, a)
		}
		return ir.None, true
	}
	if len(args) == 0 || len(args) > 2 || args[0].name != "" || args[0].spread {
		return nil, false
	}
	key, ok := constantKey(args[0].e)
	if !ok || open(d.Value) != ir.Type(ir.Any) {
		return nil, false
	}
	switch name {
	case "get":
		known := f.valueAt(d, key)
		if len(args) == 1 {
			return optional(known), true
		}
		return f.orDefault(known, args[1].t), true
	case "pop":
		if known := f.valueAt(d, key); len(args) == 2 {
			return f.orDefault(known, args[1].t), true
		} else {
			return known, true
		}
	}
	return nil, false
}

// orDefault is the type of what is found, or else a default.
func (f *flow) orDefault(known, fallback ir.Type) ir.Type {
	if known == ir.Type(ir.Any) {
		f.leak(fallback, 0)
		return ir.Any
	}
	return f.join(known, fallback)
}

// update is d.update(other), or one of its keywords.
func (f *flow) update(d ir.Dict, a argument) {
	other, ok := unwrap(a.t).(ir.Dict)
	switch {
	case open(a.t) == ir.Never:
	case ok:
		f.put(elem(d.Key), open(other.Key))
		f.putValues(elem(d.Value), other)
	case a.name != "":
		f.put(elem(d.Key), ir.Str)
		f.putKey(elem(d.Value), a.name, a.t)
	default:
		f.put(elem(d.Key), ir.Any)
		f.put(elem(d.Value), ir.Any)
	}
}
