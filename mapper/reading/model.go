// This file says what a Pydantic model takes.

package reading

import (
	"encoding/json"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// maxModels bounds models within models.
const maxModels = 6

// modelField returns the fields of a model, nil for no model.
func modelField(c *ir.Class) *plan.Field {
	if c == nil {
		return nil
	}
	f := model(c, 0)
	return &f
}

// model returns the fields of a model and of the models that it is made from.
func model(c *ir.Class, depth int) plan.Field {
	out := plan.Field{Type: plan.Object}
	if depth > maxModels {
		return out
	}
	at := map[string]int{}
	for i := len(c.MRO) - 1; i >= 0; i-- {
		for _, f := range c.MRO[i].Fields {
			if f.Annotation == nil || f.ClassVar || f.Name == "model_config" {
				continue
			}
			field := fieldOf(c.MRO[i].Module.Body, f, depth)
			if old, known := at[f.Name]; known {
				out.Fields[old] = field
				continue
			}
			at[f.Name] = len(out.Fields)
			out.Fields = append(out.Fields, field)
		}
	}
	return out
}

// fieldOf returns one field with the constraints of its annotation and of its default.
func fieldOf(fn *ir.Func, f *ir.Field, depth int) plan.Field {
	out := annotated(fn, f.Annotation, depth)
	out.Name, out.Required = f.Name, f.Value == nil
	if call, ok := f.Value.(*pyast.Call); ok && strings.HasSuffix(fn.Qualified(call.Func), ".Field") {
		out.Required = isRequired(call)
		constrain(&out, call)
	}
	return out
}

// isRequired reports whether a call of Field has no default.
func isRequired(call *pyast.Call) bool {
	if len(call.Args) > 0 {
		c, ok := call.Args[0].(*pyast.Constant)
		if !ok {
			return false
		}
		_, dots := c.Value.(pyast.Ellipsis)
		return dots
	}
	for _, k := range call.Keywords {
		if k.Arg == "default" || k.Arg == "default_factory" {
			return false
		}
	}
	return true
}

// constrain takes over the constraints of Field(...) and constr(...).
func constrain(f *plan.Field, call *pyast.Call) {
	for _, k := range call.Keywords {
		number, isNumber := numberOf(k.Value)
		switch text, _ := constant(k.Value); k.Arg {
		case "alias", "validation_alias":
			if text != "" {
				f.Name = text
			}
		case "pattern", "regex":
			f.Pattern = text
		}
		if !isNumber {
			continue
		}
		length := int(number)
		switch k.Arg {
		case "ge":
			f.Ge = &number
		case "gt":
			f.Gt = &number
		case "le":
			f.Le = &number
		case "lt":
			f.Lt = &number
		case "min_length", "min_items":
			f.MinLength = &length
		case "max_length", "max_items":
			f.MaxLength = &length
		}
	}
}

// numberOf returns the number that an expression spells.
func numberOf(e pyast.Expr) (float64, bool) {
	if u, ok := e.(*pyast.UnaryOp); ok && u.Op == pyast.USub {
		n, ok := numberOf(u.Operand)
		return -n, ok
	}
	c, ok := e.(*pyast.Constant)
	if !ok {
		return 0, false
	}
	switch v := c.Value.(type) {
	case pyast.Int:
		return float64(v.Small), v.Big == nil
	case pyast.Float:
		return float64(v), true
	}
	return 0, false
}

// scalars are the types of annotations by their qualified names.
var scalars = map[string]plan.Type{
	"str": plan.Str, "int": plan.Int, "float": plan.Float, "bool": plan.Bool, "list": plan.List, "dict": plan.Object,
	"uuid.UUID": plan.UUID, "datetime.datetime": plan.Datetime, "datetime.date": plan.Date,
	"pydantic.EmailStr": plan.Email, "pydantic.StrictStr": plan.Str, "pydantic.StrictInt": plan.Int,
	"pydantic.StrictBool": plan.Bool, "pydantic.StrictFloat": plan.Float, "pydantic.constr": plan.Str, "pydantic.conint": plan.Int,
	"pydantic.confloat": plan.Float, "decimal.Decimal": plan.Float, "typing.List": plan.List, "typing.Dict": plan.Object,
	"pydantic.conlist": plan.List, "set": plan.List, "tuple": plan.List,
}

// annotated returns the field that an annotation describes.
func annotated(fn *ir.Func, e pyast.Expr, depth int) plan.Field {
	switch e := e.(type) {
	case *pyast.BinOp: // X | None
		return union(fn, []pyast.Expr{e.Left, e.Right}, depth)
	case *pyast.Subscript:
		return generic(fn, e, depth)
	case *pyast.Call:
		out := annotated(fn, e.Func, depth)
		constrain(&out, e)
		return out
	}
	if s := resolve(fn, e); s != nil && s.Class != nil {
		return classField(s.Class, depth)
	}
	name := strings.TrimPrefix(fn.Qualified(e), "builtins.")
	return plan.Field{Type: scalars[name]}
}

// classField returns the field of a model's or an enum's type.
func classField(c *ir.Class, depth int) plan.Field {
	switch c.Kind {
	case ir.ModelClass:
		return model(c, depth+1)
	case ir.EnumClass:
		out := plan.Field{}
		for _, s := range c.Syntax.Body {
			if a, ok := s.(*pyast.Assign); ok {
				choose(&out, a.Value)
			}
		}
		return out
	}
	return plan.Field{}
}

// choose adds a constant to the choices of a field.
func choose(f *plan.Field, e pyast.Expr) {
	if text, ok := constant(e); ok {
		data, err := json.Marshal(text)
		if err == nil {
			f.Choices = append(f.Choices, string(data))
		}
		f.Type = plan.Str
	} else if n, ok := numberOf(e); ok {
		data, err := json.Marshal(n)
		if err == nil {
			f.Choices = append(f.Choices, string(data))
		}
		f.Type = plan.Int
	}
}

// generic returns the field of Optional[X], list[X], Literal[...] and Annotated[X, ...].
func generic(fn *ir.Func, e *pyast.Subscript, depth int) plan.Field {
	args := []pyast.Expr{e.Slice}
	if t, ok := e.Slice.(*pyast.Tuple); ok {
		args = t.Elts
	}
	if len(args) == 0 {
		return plan.Field{}
	}
	switch name := fn.Qualified(e.Value); name {
	case "typing.Optional":
		out := annotated(fn, args[0], depth)
		out.Nullable = true
		return out
	case "typing.Union":
		return union(fn, args, depth)
	case "typing.Literal", "typing_extensions.Literal":
		var out plan.Field
		for _, a := range args {
			choose(&out, a)
		}
		return out
	case "typing.Annotated", "typing_extensions.Annotated":
		out := annotated(fn, args[0], depth)
		for _, a := range args[1:] {
			if call, ok := a.(*pyast.Call); ok {
				constrain(&out, call)
			}
		}
		return out
	default:
		out := plan.Field{Type: scalars[strings.TrimPrefix(name, "builtins.")]}
		if out.Type == plan.List {
			item := annotated(fn, args[0], depth)
			out.Item = &item
		}
		return out
	}
}

// union returns the field of the first type that is not None.
func union(fn *ir.Func, args []pyast.Expr, depth int) plan.Field {
	var out plan.Field
	found, nullable := false, false
	for _, a := range args {
		if c, ok := a.(*pyast.Constant); ok {
			if _, none := c.Value.(pyast.None); none {
				nullable = true
				continue
			}
		}
		if !found {
			out, found = annotated(fn, a, depth), true
		}
	}
	out.Nullable = out.Nullable || nullable
	return out
}
