// This file holds how annotations become types, and how a call is matched with the signatures of stubs.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maker makes types from annotations, with a cell per container. Containers made at the same node by the same
// annotation have the same cells, run after run.
type maker struct {
	e    *engine
	node pyast.Node
	part int
	name func(pyast.Expr) (ir.Type, bool) // what a name means besides the generic ones
	env  map[string]ir.Type               // type parameters
}

// own gives the containers of t cells of their own.
func (m *maker) own(t ir.Type) ir.Type {
	switch t := open(t).(type) {
	case ir.List:
		return ir.List{Elem: m.cell(m.own(t.Elem))}
	case ir.Dict:
		return ir.Dict{Key: m.cell(m.own(t.Key)), Value: m.cell(m.own(t.Value))}
	case ir.Set:
		return ir.Set{Elem: m.cell(m.own(t.Elem)), Frozen: t.Frozen}
	case ir.Optional:
		return optional(m.own(t.Elem))
	default:
		return t
	}
}

// cell returns the next cell of this node, holding t; a type parameter that is a cell already stays what it is.
func (m *maker) cell(t ir.Type) ir.Type {
	if c, ok := t.(*ir.Cell); ok {
		return find(c)
	}
	m.part++
	if m.node == nil {
		return &ir.Cell{Type: t}
	}
	return m.e.siteCell(site{m.node, 100 + m.part}, t)
}

// annotation returns the type that an annotation of the project names in a scope, Any for what is not understood.
func (m *maker) annotation(scope *ir.Scope, e pyast.Expr) ir.Type {
	m.name = func(e pyast.Expr) (ir.Type, bool) {
		if name, ok := e.(*pyast.Name); ok {
			if s := scope.Lookup(name.ID).Final(); s != nil {
				return namedType(s)
			}
			return builtinType(name.ID)
		}
		if q := scope.Func.Qualified(e); q != "" {
			return libraryType(q)
		}
		if s := scope.Func.Resolve(e); s != nil {
			return namedType(s)
		}
		return nil, false
	}
	if t := m.typ(e); t != nil {
		return t
	}
	return ir.Any
}

// namedType is the type that a symbol of the project names.
func namedType(s *ir.Symbol) (ir.Type, bool) {
	switch s.Kind {
	case ir.ClassName:
		if s.Class.Kind == ir.TypedDictClass {
			return ir.Any, true
		}
		return ir.Instance{Class: s.Class}, true
	case ir.ExternalName:
		return libraryType(s.Qualified)
	case ir.BuiltinName:
		return builtinType(s.Qualified)
	}
	return nil, false
}

func builtinType(name string) (ir.Type, bool) {
	t, ok := map[string]ir.Type{
		"str": ir.Str, "int": ir.Int, "float": ir.Float, "bool": ir.Bool, "bytes": ir.Bytes, "None": ir.None,
		"list": ir.List{Elem: ir.Any}, "dict": ir.Dict{Key: ir.Any, Value: ir.Any}, "set": ir.Set{Elem: ir.Any},
		"bigint": ir.BigInt, // in stubs: an int that may not fit in 64 bits
		"Any":    ir.Any, "Never": ir.Never, "object": ir.Any, "type": ir.Any, "tuple": ir.Any,
	}[name]
	return t, ok
}

// libraryType is the type that a name of typing, or of a class from outside, stands for in an annotation.
func libraryType(q string) (ir.Type, bool) {
	switch q {
	case "pydantic.EmailStr", "pydantic.StrictStr":
		return ir.Str, true
	case "pydantic.StrictInt", "pydantic.PositiveInt", "pydantic.NonNegativeInt", "pydantic.NegativeInt":
		return ir.Int, true
	case "pydantic.PositiveFloat", "pydantic.NonNegativeFloat", "pydantic.StrictFloat":
		return ir.Float, true
	case "pydantic.StrictBool":
		return ir.Bool, true
	case "ipaddress.IPv4Address", "ipaddress.IPv6Address", "pydantic.IPvAnyAddress":
		return ir.External{Name: "ipaddress._Address"}, true
	case "ipaddress.IPv4Network", "ipaddress.IPv6Network", "pydantic.IPvAnyNetwork":
		return ir.External{Name: "ipaddress._Network"}, true
	case "pydantic.SecretStr", "pydantic.SecretBytes", "pydantic.HttpUrl", "pydantic.AnyHttpUrl", "pydantic.AnyUrl":
		return ir.External{Name: q}, true
	case "typing.Any", "typing.Callable", "collections.abc.Callable":
		return ir.Any, true
	case "typing.NoReturn", "typing.Never":
		return ir.Never, true
	case "datetime.datetime", "datetime.date", "datetime.time", "datetime.timedelta", "uuid.UUID", "decimal.Decimal", "pathlib.Path":
		return ir.External{Name: q}, true
	}
	return nil, false
}

// typ returns the type of an annotation, nil when it is not understood.
func (m *maker) typ(e pyast.Expr) ir.Type {
	switch e := e.(type) {
	case *pyast.Constant:
		return m.constant(e)
	case *pyast.Name:
		if t, ok := m.env[e.ID]; ok {
			return t
		}
		if t, ok := m.name(e); ok {
			return m.own(t)
		}
	case *pyast.Attribute:
		if t, ok := m.name(e); ok {
			return m.own(t)
		}
	case *pyast.BinOp:
		if e.Op == pyast.BitOr {
			return m.union([]pyast.Expr{e.Left, e.Right})
		}
	case *pyast.Subscript:
		return m.generic(e)
	}
	return nil
}

func (m *maker) constant(e *pyast.Constant) ir.Type {
	switch v := e.Value.(type) {
	case pyast.None:
		return ir.None
	case pyast.Str:
		x, err := parser.ParseExpr(string(v))
		if err == nil && m.part < 1000 {
			m.part += 10
			return m.typ(x)
		}
	}
	return nil
}

// union joins the types of a union; one that is not understood makes all of it so.
func (m *maker) union(list []pyast.Expr) ir.Type {
	joined := ir.Type(ir.Never)
	for _, e := range list {
		t := m.typ(e)
		if t == nil {
			return nil
		}
		joined = m.e.join(joined, t)
	}
	return joined
}

// generic is a subscripted annotation, by the last part of its name: list and List, typing.Optional and so on.
func (m *maker) generic(e *pyast.Subscript) ir.Type {
	args := []pyast.Expr{e.Slice}
	if t, ok := e.Slice.(*pyast.Tuple); ok {
		args = t.Elts
	}
	switch lastName(e.Value) {
	case "Optional":
		return m.union([]pyast.Expr{args[0], &pyast.Constant{Value: pyast.None{}}})
	case "Union":
		return m.union(args)
	case "Annotated", "Final", "ClassVar", "Required", "NotRequired":
		return m.typ(args[0])
	case "Literal":
		return literalUnion(m.e, args)
	case "list", "List":
		return ir.List{Elem: m.cell(m.known(args[0]))}
	case "set", "Set":
		return ir.Set{Elem: m.cell(m.known(args[0]))}
	case "frozenset", "FrozenSet":
		return ir.Set{Elem: m.cell(m.known(args[0])), Frozen: true}
	case "Iterator", "Generator", "AsyncIterator", "AsyncGenerator":
		return ir.Iterator{Elem: m.known(args[0])}
	case "dict", "Dict":
		if len(args) == 2 {
			return ir.Dict{Key: m.cell(m.known(args[0])), Value: m.cell(m.known(args[1]))}
		}
	case "tuple", "Tuple":
		return m.tuple(args)
	}
	return nil
}

// known returns the type of an annotation, Any for one that is not understood.
func (m *maker) known(e pyast.Expr) ir.Type {
	if t := m.typ(e); t != nil {
		return t
	}
	return ir.Any
}

func (m *maker) tuple(args []pyast.Expr) ir.Type {
	var elems []ir.Type
	for _, a := range args {
		if c, ok := a.(*pyast.Constant); ok {
			if _, rest := c.Value.(pyast.Ellipsis); rest && len(elems) == 1 {
				return ir.Tuple{Elems: elems, Rest: true}
			}
		}
		elems = append(elems, m.known(a))
	}
	return ir.Tuple{Elems: elems}
}

func literalUnion(e *engine, args []pyast.Expr) ir.Type {
	joined := ir.Type(ir.Never)
	for _, a := range args {
		joined = e.join(joined, literalType(a))
	}
	return joined
}

// stubMaker makes types from the annotations of a stub.
func (f *flow) stubMaker(item stubItem, env map[string]ir.Type, node pyast.Node) *maker {
	m := &maker{e: f.engine, node: node, env: env}
	m.name = func(e pyast.Expr) (ir.Type, bool) {
		q := f.stubs.resolve(item.module, spell(e))
		if t, ok := builtinType(q); ok {
			return t, true
		}
		if item, ok := f.stubs.lookup(q); ok && item.class != nil {
			return ir.External{Name: item.class.name}, true
		}
		return nil, false
	}
	return m
}

// stubType returns the type of an annotation in a stub.
func (f *flow) stubType(item stubItem, annotation pyast.Expr, env map[string]ir.Type, node pyast.Node) ir.Type {
	if annotation == nil {
		return ir.Any
	}
	return open(f.stubMaker(item, env, node).known(annotation))
}

// stubMember returns a member of an external class.
func (f *flow) stubMember(class, name string) (stubItem, bool) {
	item, _ := f.stubs.lookup(class)
	if item.class == nil {
		return stubItem{}, false
	}
	return f.stubs.classItem(item.class, name)
}

// memberOf returns a member of an object of type t with the type parameters of its class.
func (f *flow) memberOf(t ir.Type, name string) (stubItem, map[string]ir.Type, bool) {
	class, env := "", map[string]ir.Type(nil)
	switch t := t.(type) {
	case ir.Basic, ir.IntRange:
		class = t.String()
	case ir.List:
		class, env = "list", map[string]ir.Type{"T": elem(t.Elem)}
	case ir.Set:
		class, env = "set", map[string]ir.Type{"T": elem(t.Elem)}
		if t.Frozen {
			class = "frozenset"
		}
	case ir.Dict:
		class, env = "dict", map[string]ir.Type{"K": elem(t.Key), "V": elem(t.Value)}
	case ir.Tuple:
		class = "tuple"
	case ir.External:
		class = t.Name
	default:
		return stubItem{}, nil, false
	}
	item, ok := f.stubMember(class, name)
	return item, env, ok
}
