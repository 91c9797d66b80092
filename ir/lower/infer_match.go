// This file holds how a call is matched with the signatures of a stub.

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// callItem calls what a qualified name stands for.
func (f *flow) callItem(item stubItem, args []argument, node pyast.Expr) ir.Type {
	switch {
	case item.class != nil:
		if init, ok := f.stubs.classItem(item.class, "__new__"); ok && init.funcs != nil {
			return f.callStub(init, nil, args, node)
		}
		f.leakAll(args)
		return ir.External{Name: item.class.name}
	case item.funcs != nil:
		return f.callStub(item, nil, args, node)
	}
	return ir.Any
}

// callStub returns what a function of a stub returns for args. Its overloads are tried in order; where an argument of
// unknown type leaves it open whether one fits, the results of all that may are joined.
func (f *flow) callStub(item stubItem, env map[string]ir.Type, args []argument, node pyast.Expr) ir.Type {
	result := ir.Type(ir.Never)
	for i, fn := range item.funcs {
		bound := map[string]ir.Type{}
		maps.Copy(bound, env)
		m := f.stubMaker(item, bound, nil)
		if node != nil {
			m.node, m.part = node, 1000*i
		}
		fits := f.matches(m, fn, item.owner != nil, args)
		if fits == impossible {
			continue
		}
		f.store(m, fn, item, args)
		if fn.Returns != nil {
			result = f.join(result, m.known(fn.Returns))
		} else {
			result = ir.Any
		}
		if fits == certain {
			return open(result)
		}
	}
	if result == ir.Never {
		return ir.Any
	}
	return f.join(result, result)
}

// matches reports whether a signature takes args, and binds its type parameters.
func (f *flow) matches(m *maker, fn *pyast.FunctionDef, method bool, args []argument) certainty {
	positional := positionalOf(fn, method)
	given := map[*pyast.Arg]bool{}
	best := certain
	next := 0
	for _, a := range args {
		if a.spread {
			return unsure
		}
		p := f.parameterFor(fn, positional, a, &next)
		if p == nil {
			return impossible
		}
		given[p] = true
		best = min(best, f.fits(m, p.Annotation, a))
	}
	return min(best, complete(fn, positional, given))
}

// positionalOf lists the positional parameters of a signature without self.
func positionalOf(fn *pyast.FunctionDef, method bool) []*pyast.Arg {
	list := append(slices.Clone(fn.Args.Posonlyargs), fn.Args.Args...)
	static := slices.ContainsFunc(fn.DecoratorList, func(d pyast.Expr) bool { return lastName(d) == "staticmethod" })
	if method && !static && len(list) > 0 {
		list = list[1:]
	}
	return list
}

// parameterFor returns the parameter that an argument goes to, nil when there is none.
func (f *flow) parameterFor(fn *pyast.FunctionDef, positional []*pyast.Arg, a argument, next *int) *pyast.Arg {
	if a.name == "" {
		if *next < len(positional) {
			*next++
			return positional[*next-1]
		}
		return fn.Args.Vararg
	}
	for _, p := range append(slices.Clone(positional), fn.Args.Kwonlyargs...) {
		if p.Arg == a.name {
			return p
		}
	}
	return fn.Args.Kwarg
}

// complete reports whether every parameter without a default was given.
func complete(fn *pyast.FunctionDef, positional []*pyast.Arg, given map[*pyast.Arg]bool) certainty {
	required := positional[:max(0, len(positional)-len(fn.Args.Defaults))]
	for _, p := range required {
		if !given[p] {
			return impossible
		}
	}
	for i, p := range fn.Args.Kwonlyargs {
		if fn.Args.KwDefaults[i] == nil && !given[p] {
			return impossible
		}
	}
	return certain
}

// fits reports whether an argument fits an annotation, and binds type parameters by it.
func (f *flow) fits(m *maker, annotation pyast.Expr, a argument) certainty {
	t := open(a.t)
	switch x := annotation.(type) {
	case nil:
		return certain
	case *pyast.Name:
		if x.ID == "Any" || x.ID == "object" {
			return certain
		}
		if len(x.ID) == 1 {
			if _, cell := m.env[x.ID].(*ir.Cell); !cell {
				m.env[x.ID] = f.join(boundTo(m.env, x.ID), t)
			}
			return certain
		}
	case *pyast.Subscript:
		if kind, inner := lastName(x.Value), x.Slice; kind == "type" || kind == "Iterable" || kind == "list" {
			return f.fitsGeneric(m, kind, inner, a)
		} else if kind == "Literal" {
			return fitsLiteral(inner, a)
		}
	case *pyast.BinOp:
		return max(f.fits(m, x.Left, a), f.fits(m, x.Right, a))
	}
	if t == ir.Any {
		return unsure
	}
	if t == ir.Never {
		return certain
	}
	want := m.typ(annotation)
	if want == nil {
		return unsure
	}
	return f.accepts(want, t)
}

// fitsLiteral reports whether an argument is the constant of Literal[constant].
func fitsLiteral(want pyast.Expr, a argument) certainty {
	one, ok := want.(*pyast.Constant)
	if !ok {
		return unsure
	}
	given, ok := a.e.(*pyast.Constant)
	switch {
	case !ok:
		return unsure
	case given.Value == one.Value:
		return certain
	}
	return impossible
}

func boundTo(env map[string]ir.Type, name string) ir.Type {
	if t := env[name]; t != nil {
		return t
	}
	return ir.Never
}

func (f *flow) fitsGeneric(m *maker, kind string, inner pyast.Expr, a argument) certainty {
	name, ok := inner.(*pyast.Name)
	if !ok {
		return unsure
	}
	t := open(a.t)
	switch kind {
	case "type":
		t = f.instanceOf(a.e)
	case "list":
		list, isList := unwrap(t).(ir.List)
		if t == ir.Never {
			return certain
		}
		if !isList {
			f.leak(t, 0)
			m.env[name.ID] = ir.Any
			return unsure
		}
		m.env[name.ID] = elem(list.Elem)
		return certain
	default:
		t = f.element(t)
	}
	if _, cell := m.env[name.ID].(*ir.Cell); !cell && len(name.ID) == 1 {
		m.env[name.ID] = f.join(boundTo(m.env, name.ID), t)
	}
	return certain
}

// instanceOf returns the type of the instances of the class that e names, Any when it is no class.
func (f *flow) instanceOf(e pyast.Expr) ir.Type {
	if s := f.fn.Resolve(e); s != nil {
		switch {
		case s.Kind == ir.ClassName && knownBases(s.Class):
			return ir.Instance{Class: s.Class}
		case s.Kind == ir.BuiltinName && (s.Qualified == "int" || s.Qualified == "str" || s.Qualified == "float" || s.Qualified == "bool"):
			if s.Qualified == "int" {
				return printable
			}
			t, _ := builtinType(s.Qualified)
			return t
		}
	}
	if q := f.fn.Qualified(e); q != "" {
		if item, ok := f.stubs.lookup(q); ok && item.class != nil && item.module.name != "builtins" {
			return ir.External{Name: item.class.name}
		}
	}
	return ir.Any
}

// accepts reports whether a value of type t is one of type want.
func (f *flow) accepts(want, t ir.Type) certainty {
	want = open(want)
	switch {
	case want == ir.Any || f.same(want, t, 0):
		return certain
	case ir.IsInt(want) && isInt(t), want == ir.Float && isInt(t):
		return certain
	}
	if o, ok := want.(ir.Optional); ok {
		if t == ir.None {
			return certain
		}
		return f.accepts(o.Elem, unwrap(t))
	}
	if o, ok := t.(ir.Optional); ok {
		if f.accepts(want, open(o.Elem)) == impossible {
			return impossible
		}
		return unsure
	}
	a, external := want.(ir.External)
	b, ok := t.(ir.External)
	if external && ok {
		switch {
		case f.stubs.IsSubclass(b.Name, a.Name):
			return certain
		case f.stubs.IsSubclass(a.Name, b.Name):
			return unsure
		}
	}
	return impossible
}

// store puts arguments into the containers that a signature says they go to: those whose parameter is annotated with
// a type parameter that stands for a container's element.
func (f *flow) store(m *maker, fn *pyast.FunctionDef, item stubItem, args []argument) {
	positional := positionalOf(fn, item.owner != nil)
	next := 0
	for _, a := range args {
		if a.spread {
			f.spill(m)
			return
		}
		p := f.parameterFor(fn, positional, a, &next)
		if p == nil {
			continue
		}
		switch x := p.Annotation.(type) {
		case *pyast.Name:
			if c, ok := m.env[x.ID].(*ir.Cell); ok {
				f.put(find(c), a.t)
			}
		case *pyast.Subscript:
			name, _ := x.Slice.(*pyast.Name)
			if name != nil && lastName(x.Value) == "Iterable" {
				if c, ok := m.env[name.ID].(*ir.Cell); ok {
					f.put(find(c), f.element(a.t))
				}
			}
		}
	}
}

// spill makes Any of the containers into which unknown arguments may go.
func (f *flow) spill(m *maker) {
	for _, name := range slices.Sorted(maps.Keys(m.env)) {
		if c, ok := m.env[name].(*ir.Cell); ok {
			f.put(find(c), ir.Any)
		}
	}
}
