// This file holds what programs say of fields and models for their schemas alone: titles, examples and the like.

package pydantic

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// said is an option that shows in schemas alone, with its value; nil for one that is not constant.
type said struct {
	name  string
	value *ir.Const
}

// say notes an option of a field or of a model.
func (d *describer) say(list []said, name string, e pyast.Expr) []said {
	return append(list, said{name, d.constant(e)})
}

// sayModel notes an option of a model for its schema.
func (d *describer) sayModel(name string, e pyast.Expr) bool {
	switch name {
	case "json_schema_extra", "schema_extra":
		d.said = append(d.said, said{"json_schema_extra", d.constant(e)})
	case "json_schema_serialization_defaults_required":
		d.said = append(d.said, said{name: name})
	default:
		return false
	}
	return true
}

// Say adds what an option says of a schema to it.
func (k *Schemas) Say(out Schema, name string, value *ir.Const) { k.say(out, []said{{name, value}}) }

// extras are the members of schemas that json_schema_extra may add.
const extras = " title description example examples deprecated format readOnly writeOnly "

// say adds what programs say of a schema to it and returns it.
func (k *Schemas) say(out Schema, list []said) Schema {
	for _, o := range list {
		value, ok := Constant(o.value)
		switch {
		case !ok:
			k.doubtIf(true, "the option "+o.name+", which is not constant")
		case o.value.Kind == ir.ConstNone:
		case (o.name == "title" || o.name == "description") && o.value.Kind == ir.ConstStr:
			out[o.name] = value
		case o.name == "examples" && o.value.Kind == ir.ConstList:
			out[o.name] = value
		case o.name == "deprecated" && o.value.Kind == ir.ConstBool:
			if o.value.Bool {
				out[o.name] = true
			}
		case o.name == "example":
			out[o.name] = value
		case o.name == "json_schema_extra" && o.value.Kind == ir.ConstDict:
			k.extend(out, o.value)
		case o.name == "kw_only":
		default:
			k.doubtIf(true, "the option "+o.name)
		}
	}
	return out
}

func (k *Schemas) extend(out Schema, extra *ir.Const) {
	for i := 0; i+1 < len(extra.Items); i += 2 {
		name := extra.Items[i].Text
		value, ok := Constant(extra.Items[i+1])
		k.doubtIf(!ok || extra.Items[i].Kind != ir.ConstStr || !strings.Contains(extras, " "+name+" ") && !strings.HasPrefix(name, "x-"), "a member that json_schema_extra adds")
		if extra.Items[i+1].Kind != ir.ConstNone {
			out[name] = value
		}
	}
}

// Constant returns a constant as FastAPI writes it into its specification, where dicts lose what is None; false for one
// without a certain form.
func Constant(c *ir.Const) (any, bool) {
	switch {
	case c == nil || c.Big != nil:
		return nil, false
	case c.Kind == ir.ConstNone:
		return nil, true
	case c.Kind == ir.ConstBool:
		return c.Bool, true
	case c.Kind == ir.ConstInt:
		return c.Int, true
	case c.Kind == ir.ConstFloat:
		return json.RawMessage(spell(c)), !strings.Contains(spell(c), "e")
	case c.Kind == ir.ConstStr:
		return c.Text, true
	case c.Kind == ir.ConstList || c.Kind == ir.ConstTuple:
		out := make([]any, 0, len(c.Items))
		for _, item := range c.Items {
			x, ok := Constant(item)
			if !ok {
				return nil, false
			}
			out = append(out, x)
		}
		return out, true
	case c.Kind == ir.ConstDict:
		return constantDict(c)
	}
	return nil, false
}

func constantDict(c *ir.Const) (any, bool) {
	out := Schema{}
	for i := 0; i+1 < len(c.Items); i += 2 {
		key, value := c.Items[i], c.Items[i+1]
		name := key.Text
		if key.Kind == ir.ConstInt && key.Big == nil {
			name = spell(key)
		} else if key.Kind != ir.ConstStr {
			return nil, false
		}
		x, ok := Constant(value)
		if !ok {
			return nil, false
		}
		if value.Kind != ir.ConstNone {
			out[name] = x
		}
	}
	return out, true
}

// decorated reports whether the decorator of a computed field says more than that it is one.
func decorated(fn *ir.Func) bool {
	call, ok := fn.Decorators()[0].(*pyast.Call)
	return ok && slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg != "return_type" && k.Arg != "alias" })
}
