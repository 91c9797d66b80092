// This file holds the kind of every class and the fields of its instances.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// kind tells the shape of c from its decorators and from the external classes below which it stands.
func (s *shaper) kind(c *ir.Class) ir.ClassKind {
	for _, d := range c.Decorators {
		if d == "dataclasses.dataclass" {
			return ir.DataClass
		}
	}
	for _, b := range s.orders[c] {
		if b.Class != nil || b.Qualified == "" {
			continue
		}
		if kind, ok := baseKinds[b.Qualified]; ok {
			return kind
		}
		if s.stubs.isException(b.Qualified) {
			return ir.ExceptionClass
		}
	}
	return ir.PlainClass
}

// baseKinds are the external classes that give those below them a shape.
var baseKinds = map[string]ir.ClassKind{
	"enum.Enum": ir.EnumClass, "enum.IntEnum": ir.EnumClass, "enum.StrEnum": ir.EnumClass, "enum.Flag": ir.EnumClass,
	"enum.IntFlag": ir.EnumClass, "enum.ReprEnum": ir.EnumClass,
	"typing.TypedDict": ir.TypedDictClass, "typing_extensions.TypedDict": ir.TypedDictClass,
	"typing.NamedTuple": ir.NamedTupleClass, "collections.namedtuple()": ir.NamedTupleClass,
	"pydantic.BaseModel": ir.ModelClass, "pydantic.main.BaseModel": ir.ModelClass, "pydantic.RootModel": ir.ModelClass, "pydantic.TypeAdapter": ir.ModelClass,
	"dataclasses.dataclass": ir.ModelClass, "pydantic.dataclasses.dataclass": ir.ModelClass,
	"pydantic.generics.GenericModel": ir.ModelClass, "pydantic.BaseSettings": ir.ModelClass,
	"pydantic_settings.BaseSettings": ir.ModelClass, "flask_openapi3.BaseModel": ir.ModelClass,
	"flask.views.View": ir.ViewClass, "flask.views.MethodView": ir.ViewClass, "flask_restful.Resource": ir.ViewClass,
	"flask_restx.Resource": ir.ViewClass, "flask_restplus.Resource": ir.ViewClass, "flask_openapi3.APIView": ir.ViewClass,
	"flask_classful.FlaskView": ir.ViewClass, "flask_appbuilder.BaseView": ir.ViewClass,
	"flask_restful.views.Resource": ir.ViewClass, "flask_restx.resource.Resource": ir.ViewClass,
}

// MixedIn returns the type of the values that a base of an enumeration makes its members, nil for any other base.
func MixedIn(qualified string) ir.Type {
	switch qualified {
	case "builtins.str", "str", "enum.StrEnum":
		return ir.Str
	case "builtins.int", "int", "enum.IntEnum":
		return ir.Int
	}
	return nil
}

// MemberBase returns the type that the members of an enumeration are as well, nil for plain members.
func MemberBase(c *ir.Class) ir.Type {
	if c.Kind != ir.EnumClass {
		return nil
	}
	for _, b := range c.Bases {
		if t := MixedIn(b.Qualified); t != nil && b.Class == nil {
			return t
		}
	}
	return nil
}

// findFields lists the annotated names of the class body and what methods assign to their first parameter.
func findFields(c *ir.Class) {
	seen := map[string]bool{}
	add := func(f *ir.Field) {
		if m := findMethod(c, f.Name); m != nil && m.HasDecorator("property") {
			return // its setter is called
		}
		if !seen[f.Name] {
			seen[f.Name] = true
			c.Fields = append(c.Fields, f)
		}
	}
	for _, s := range c.Syntax.Body {
		a, ok := s.(*pyast.AnnAssign)
		if !ok {
			continue
		}
		if name, ok := a.Target.(*pyast.Name); ok {
			field := &ir.Field{Name: mangled(c.Name, name.ID), Annotation: a.Annotation, Value: a.Value, Node: a}
			field.ClassVar = isClassVar(a.Annotation)
			add(field)
		}
	}
	for _, fn := range c.Module.Funcs {
		if fn.Class == c && !isStatic(fn) && !fn.HasDecorator("classmethod") {
			selfFields(c, fn, add)
		}
	}
	if c.Kind == ir.ModelClass {
		privateAttributes(c, add)
	}
	if c.Kind == ir.PlainClass || c.Kind == ir.ExceptionClass || c.Kind == ir.DataClass {
		classVariables(c, add)
	}
}

// classVariables lists the plain assignments of the class body, which all instances share.
func classVariables(c *ir.Class, add func(*ir.Field)) {
	for _, s := range c.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok {
			continue
		}
		for _, target := range a.Targets {
			if name, ok := target.(*pyast.Name); ok {
				add(&ir.Field{Name: mangled(c.Name, name.ID), Value: a.Value, Node: a, ClassVar: true})
			}
		}
	}
}

// selfFields finds the assignments to attributes of the first parameter in fn.
func selfFields(c *ir.Class, fn *ir.Func, add func(*ir.Field)) {
	if len(fn.Params) == 0 {
		return
	}
	self := fn.Params[0]
	target := func(t pyast.Expr, annotation, value pyast.Expr, node pyast.Node) {
		for _, e := range storedInto(t) {
			a, ok := e.(*pyast.Attribute)
			if !ok {
				continue
			}
			if name, ok := a.Value.(*pyast.Name); ok && fn.Uses[name] == self {
				add(&ir.Field{Name: a.Attr, Annotation: annotation, Value: value, Node: node})
			}
		}
	}
	walkOwn(fn, func(n pyast.Node) {
		switch n := n.(type) {
		case *pyast.Assign:
			for _, t := range n.Targets {
				if _, plain := t.(*pyast.Attribute); plain {
					target(t, nil, n.Value, n)
				} else {
					target(t, nil, nil, n)
				}
			}
		case *pyast.AnnAssign:
			target(n.Target, n.Annotation, n.Value, n)
		case *pyast.AugAssign:
			target(n.Target, nil, nil, n)
		case *pyast.For:
			target(n.Target, nil, nil, n)
		case *pyast.WithItem:
			target(n.OptionalVars, nil, nil, n)
		}
	})
}

func isStatic(fn *ir.Func) bool { return fn.HasDecorator("staticmethod") }

// isClassVar reports whether an annotation is ClassVar or ClassVar[...], also when it is written as a string.
func isClassVar(annotation pyast.Expr) bool {
	switch a := annotation.(type) {
	case *pyast.Subscript:
		return isClassVar(a.Value)
	case *pyast.Attribute:
		return a.Attr == "ClassVar"
	case *pyast.Name:
		return a.ID == "ClassVar"
	case *pyast.Constant:
		s, ok := a.Value.(pyast.Str)
		return ok && (strings.HasPrefix(string(s), "ClassVar") || strings.Contains(string(s), ".ClassVar"))
	}
	return false
}

// initFields lists the fields of a dataclass or named tuple that __init__ takes.
func initFields(c *ir.Class) []*ir.Field {
	var list []*ir.Field
	place := map[string]int{}
	for i := len(c.MRO) - 1; i >= 0; i-- {
		for _, field := range c.MRO[i].Fields {
			node, ok := field.Node.(*pyast.AnnAssign)
			if _, declared := ast(node); !ok || !declared || field.ClassVar {
				continue
			}
			if at, again := place[field.Name]; again {
				list[at] = field
				continue
			}
			place[field.Name] = len(list)
			list = append(list, field)
		}
	}
	return list
}

// ast returns the name that an annotated assignment declares in a class body.
func ast(n *pyast.AnnAssign) (*pyast.Name, bool) {
	if n == nil {
		return nil, false
	}
	name, ok := n.Target.(*pyast.Name)
	return name, ok
}
