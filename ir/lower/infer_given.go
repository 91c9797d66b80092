// This file infers what the constructor of a Pydantic model does with its arguments: fields with annotations of known types
// copy the containers that they are given (Pydantic docs, "Models", "Data conversion"), others may keep and change them.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// giveModel passes the arguments of a model's constructor. What a field copies stays as it is known.
func (f *flow) giveModel(c *ir.Class, args []argument) {
	raw := seesRaw(c)
	for _, a := range args {
		if raw || a.spread || a.name == "" || !copiesGiven(c, a.name) {
			f.leak(a.t, 0)
		}
	}
}

// seesRaw reports whether validators of a model are given values as they came.
func seesRaw(c *ir.Class) bool {
	for _, up := range c.MRO {
		for _, m := range up.Methods {
			def, ok := m.Syntax.(*pyast.FunctionDef)
			if !ok {
				return true
			}
			for _, d := range def.DecoratorList {
				if call, ok := d.(*pyast.Call); ok && takesRaw(call) {
					return true
				}
				if name := lastName(d); name == "root_validator" || name == "model_validator" {
					return true
				}
			}
		}
	}
	return false
}

// takesRaw reports whether a decorator makes a validator that runs before the field's own, or in its place.
func takesRaw(call *pyast.Call) bool {
	name := lastName(call.Func)
	switch name {
	case "root_validator":
		return true
	case "validator", "field_validator", "model_validator":
	default:
		return false
	}
	mode := name != "model_validator"
	for _, k := range call.Keywords {
		switch k.Arg {
		case "mode":
			text, ok := stringOf(k.Value)
			mode = ok && text == "after"
		case "pre", "":
			return true
		}
	}
	return !mode
}

// copiesGiven reports whether the field of a model copies every container that it is given.
func copiesGiven(c *ir.Class, name string) bool {
	for _, up := range c.MRO {
		for _, field := range up.Fields {
			if field.Name == name && field.Annotation != nil {
				return closedAnnotation(up, field.Annotation)
			}
		}
	}
	return false
}

// copiedScalars are the annotations of values that nothing changes; copiedContainers those whose containers are made anew.
var (
	copiedScalars = wordSet("int str float bool bytes None date datetime time timedelta Decimal UUID EmailStr HttpUrl AnyUrl " +
		"PositiveInt NonNegativeInt PositiveFloat NonNegativeFloat StrictInt StrictStr StrictBool StrictFloat SecretStr")
	copiedContainers = wordSet("List list Set set FrozenSet frozenset Dict dict Tuple tuple Optional Union")
)

// closedAnnotation reports whether values of an annotation are scalars, models, members of enumerations, or containers of
// those all the way down.
func closedAnnotation(c *ir.Class, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Constant:
		return e.Value == pyast.Value(pyast.None{})
	case *pyast.BinOp:
		return e.Op == pyast.BitOr && closedAnnotation(c, e.Left) && closedAnnotation(c, e.Right)
	case *pyast.Name, *pyast.Attribute:
		if s := c.Module.Body.Resolve(e); s != nil && s.Kind == ir.ClassName && s.Class != nil {
			return s.Class.Kind == ir.ModelClass || s.Class.Kind == ir.EnumClass
		}
		return copiedScalars[lastName(e)]
	case *pyast.Subscript:
		return closedSubscript(c, e)
	}
	return false
}

func closedSubscript(c *ir.Class, e *pyast.Subscript) bool {
	args := []pyast.Expr{e.Slice}
	if tuple, ok := e.Slice.(*pyast.Tuple); ok {
		args = tuple.Elts
	}
	switch name := lastName(e.Value); {
	case name == "Literal":
		return true
	case !copiedContainers[name]:
		return false
	}
	for _, a := range args {
		if constant, ok := a.(*pyast.Constant); ok && constant.Value == pyast.Value(pyast.Ellipsis{}) {
			continue
		}
		if !closedAnnotation(c, a) {
			return false
		}
	}
	return true
}
