// This file holds how infer stores values: into variables, attributes and items.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (f *flow) assignStmt(s *pyast.Assign) {
	t := f.tracked(s.Value)
	if t == ir.Never {
		f.env = nil
		return
	}
	for _, target := range s.Targets {
		if tuple, ok := target.(*pyast.Tuple); ok {
			if columns := f.columns(s.Value, tuple.Elts); columns != nil {
				t = columns
			}
		}
		f.assign(target, t)
	}
}

// assign stores a value of type t into target.
func (f *flow) assign(target pyast.Expr, t ir.Type) {
	if f.env == nil {
		return
	}
	switch x := target.(type) {
	case *pyast.Name:
		f.bind(f.fn.Uses[x], t)
		f.record(x, t)
	case *pyast.Tuple:
		f.unpack(x.Elts, t)
	case *pyast.List:
		f.unpack(x.Elts, t)
	case *pyast.Starred:
		f.assign(x.Value, ir.List{Elem: f.cell(x, 0, f.element(t))})
	case *pyast.Attribute:
		f.storeAttribute(x, t)
	case *pyast.Subscript:
		f.storeItem(f.expr(x.Value), x, t)
	}
}

// unpack stores the items of t, one after the other when it is a tuple of known length.
func (f *flow) unpack(targets []pyast.Expr, t ir.Type) {
	tuple, ok := f.asTuple(open(t)).(ir.Tuple)
	if ok && !tuple.Rest && len(tuple.Elems) == len(targets) && !hasStar(targets) {
		for i, target := range targets {
			f.assign(target, tuple.Elems[i])
		}
		return
	}
	item := f.element(t)
	for _, target := range targets {
		if star, ok := target.(*pyast.Starred); ok {
			f.assign(star.Value, ir.List{Elem: f.cell(star, 0, item)})
			continue
		}
		f.assign(target, item)
	}
}

func hasStar(list []pyast.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*pyast.Starred); ok {
			return true
		}
	}
	return false
}

// shared reports whether a variable lives in a cell: a global, or one that several functions write.
func shared(s *ir.Symbol) bool { return s.Global || s.Captured && s.Mutated }

// bind gives variable s a new value.
func (f *flow) bind(s *ir.Symbol, t ir.Type) {
	switch {
	case s == nil:
		f.leak(t, 0)
	case s.Scope != nil && s.Scope.Class != nil:
		f.put(f.slot(s), t)
	case shared(s) || s.Scope == nil || s.Scope.Func != f.fn:
		f.put(f.slot(s), t)
		if p := f.moduleVariable(s); p != nil {
			delete(f.env, p)
			f.holds(p, t)
		}
	default:
		if s.Captured {
			f.put(f.slot(s), t)
		}
		f.set(s, t)
	}
}

// storeAttribute stores into an attribute of an object.
func (f *flow) storeAttribute(x *pyast.Attribute, t ir.Type) {
	f.forgetPaths()
	if s := f.fn.Resolve(x); s != nil && s.Global { // of a module
		f.put(f.global(s), t)
		return
	}
	if kept := f.kept(x); kept != nil {
		f.put(kept, t)
		return
	}
	receiver := unwrap(f.expr(x.Value))
	if i, ok := receiver.(ir.Instance); ok {
		if f.callSetters(i.Class, x.Attr, t) {
			return
		}
		if !ir.IsPrivate(x.Attr) && (i.Class.ModelOption("frozen") || i.Class.ModelOption("validate_assignment")) {
			return // what is not of the field's type does not get there
		}
		f.put(f.field(i.Class, x.Attr), t)
		return
	}
	if class, ok := receiver.(ir.ClassObject); ok && class.Class.Kind == ir.PlainClass && knownBases(class.Class) && declaresField(class.Class, x.Attr) {
		f.put(f.field(class.Class, x.Attr), t)
		f.stored(x, t)
		return
	}
	if receiver == ir.Never {
		return // not known yet
	}
	if receiver == ir.Any {
		f.storeAnywhere(x.Attr, t)
	}
	f.leak(t, 0)
}

// storeAnywhere stores into the attribute of an object of unknown class: every class that has one may be meant.
func (f *flow) storeAnywhere(name string, t ir.Type) {
	for _, fn := range f.index.methods[name] {
		for _, d := range fn.Decorators() {
			if isSetter(fn, d) {
				f.calledSomehow(fn)
			}
		}
	}
	for _, c := range f.named[name] {
		f.put(c, t)
	}
	c := f.unknownStores[name]
	if c == nil {
		c = &ir.Cell{}
		f.unknownStores[name] = c
	}
	f.put(c, t)
}

// storeItem stores an item into a container.
func (f *flow) storeItem(container ir.Type, x *pyast.Subscript, t ir.Type) {
	key := f.slice(x.Slice)
	switch c := unwrap(container).(type) {
	case ir.Basic:
		if c != ir.Never { // else not known yet
			f.leak(t, 0)
			f.leak(key, 0)
		}
	case ir.Instance:
		if f.specialWith(c.Class, "__setitem__", argument{t: key, e: x.Slice}, argument{t: t}) == nil {
			f.leak(t, 0)
			f.leak(key, 0)
		}
	case ir.List:
		if _, ok := x.Slice.(*pyast.Slice); ok {
			t = f.element(t)
		}
		f.put(elem(c.Elem), t)
	case ir.Dict:
		f.put(elem(c.Key), key)
		f.putItem(c, x.Slice, t)
	default:
		f.leak(t, 0)
		f.leak(key, 0)
	}
}

// augmented runs `target op= value`.
func (f *flow) augmented(s *pyast.AugAssign) {
	value := f.expr(s.Value)
	old := f.expr(s.Target)
	if list, ok := unwrap(old).(ir.List); ok && s.Op == pyast.Add {
		f.put(elem(list.Elem), f.element(value))
		return
	}
	if in, ok := open(old).(ir.Instance); ok {
		if name := "__i" + strings.TrimPrefix(operatorMethods[s.Op], "__"); findMethod(in.Class, name) != nil {
			f.assign(s.Target, f.special(in.Class, name))
			return
		}
	}
	if updated, ok := f.updated(old, value, s.Op); ok {
		f.assign(s.Target, updated)
		return
	}
	f.assign(s.Target, f.binary(s, s.Op, old, value))
}

// updated returns what an in-place operator makes of a set or dict.
func (f *flow) updated(old, value ir.Type, op pyast.Operator) (ir.Type, bool) {
	switch c := unwrap(old).(type) {
	case ir.Set:
		if !c.Frozen && (op == pyast.BitOr || op == pyast.BitXor) {
			f.put(elem(c.Elem), f.element(value))
		}
		return old, !c.Frozen
	case ir.Dict:
		if other, ok := unwrap(value).(ir.Dict); ok && op == pyast.BitOr {
			f.put(elem(c.Key), open(other.Key))
			f.putValues(elem(c.Value), other)
			return old, true
		}
		f.leak(old, 0)
	}
	return nil, false
}
