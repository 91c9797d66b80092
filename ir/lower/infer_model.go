// This file infers what calls of the methods of Pydantic models put into fields.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// copied stores what model_copy(update={...}) puts into the fields of a copy. An update that is no display is put there
// with a check of every value's type, so that it says nothing about the fields.
func (f *flow) copied(c *ir.Class, e *pyast.Call) {
	for _, k := range e.Keywords {
		update, ok := k.Value.(*pyast.Dict)
		if k.Arg != "update" || !ok {
			continue
		}
		for i, key := range update.Keys {
			if name, ok := stringOf(key); ok && declaresField(c, name) {
				f.put(f.field(c, name), f.expr(update.Values[i]))
			}
		}
	}
}

// dumps are the methods of models that write them.
var dumps = wordSet("model_dump model_dump_json dict json")

// privateAttributes lists the private attributes that the body of a model sets without an annotation.
func privateAttributes(c *ir.Class, add func(*ir.Field)) {
	for _, s := range c.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		if name, ok := a.Targets[0].(*pyast.Name); ok && ir.IsPrivate(name.ID) {
			add(&ir.Field{Name: name.ID, Value: a.Value, Node: a})
		}
	}
}

// inBody reports whether a field is declared by a statement of its class's body.
func inBody(c *ir.Class, field *ir.Field) bool {
	for _, s := range c.Syntax.Body {
		if pyast.Node(s) == field.Node {
			return true
		}
	}
	return false
}

// memberValues returns the type of fields that keep the values of an enumeration's members (use_enum_values).
func memberValues(t ir.Type) ir.Type {
	switch x := t.(type) {
	case ir.Basic, ir.External:
		return t
	case ir.Instance:
		if x.Class.Kind == ir.EnumClass {
			return valueType(x.Class)
		}
		return t
	case ir.Optional:
		if inner := memberValues(x.Elem); inner != ir.Any {
			return ir.Optional{Elem: inner}
		}
	}
	return ir.Any
}

// valueType is the one type of the values of an enumeration's members that are literals, or Any.
func valueType(c *ir.Class) ir.Type {
	out := ir.Type(ir.Never)
	for _, s := range c.Syntax.Body {
		if a, ok := s.(*pyast.Assign); ok {
			out = ir.Join(out, literalType(a.Value))
		}
	}
	if out == ir.Never {
		return ir.Any
	}
	return out
}

// madeByFunc puts what the default_factory of a model's field returns into its cell, where that is a function of the program;
// it returns false for others. What is made for a field of scalars is compared with its annotation when it is made.
func (e *engine) madeByFunc(c *ir.Class, field *ir.Field, cell *ir.Cell) bool {
	call, ok := field.Value.(*pyast.Call)
	if !ok || c.Kind != ir.ModelClass || ir.IsPrivate(field.Name) {
		return false
	}
	for _, k := range call.Keywords {
		if k.Arg != "default_factory" {
			continue
		}
		fn := factoryFunc(c, k.Value)
		if fn == nil {
			return false
		}
		if !madeScalars[lastName(field.Annotation)] {
			e.pull(fn)
			e.unite(cell, e.returnCell(fn))
		}
		return true
	}
	return false
}

// madeScalars are the annotations of scalars that defaults are compared with.
var madeScalars = wordSet("int str float bool date datetime UUID")

// factoryFunc returns the lambda or the function of the program that makes a default, or nil.
func factoryFunc(c *ir.Class, e pyast.Expr) *ir.Func {
	if lambda, ok := e.(*pyast.Lambda); ok {
		return c.Module.FuncOf[lambda]
	}
	if s := c.Scope.Func.Resolve(e); s != nil && s.Kind == ir.FuncName && len(s.Binds) == 1 {
		return s.Func
	}
	return nil
}
