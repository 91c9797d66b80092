// This file infers what the classes of module collections that are dicts hold.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// collected is the type of a defaultdict, a Counter or an OrderedDict that a call makes: each is a dict. Reading a
// defaultdict makes keys, so theirs are of any type.
func (f *flow) collected(name string, e *pyast.Call, args []argument) ir.Type {
	switch name {
	case "collections.OrderedDict":
		return f.newDict(e, args)
	case "collections.Counter":
		key := f.cell(e, 0, ir.Never)
		if len(args) > 0 {
			f.put(key, f.first(args))
		}
		return ir.Dict{Key: find(key), Value: find(f.cell(e, 1, ir.Int))}
	}
	value := ir.Type(ir.Any)
	if len(args) == 1 && args[0].name == "" && !args[0].spread {
		value = f.factory(e, args[0].e)
	}
	if len(args) > 1 {
		f.leakAll(args)
	}
	return ir.Dict{Key: find(f.cell(e, 0, ir.Any)), Value: find(f.cell(e, 1, value))}
}

// factory is what a builtin class makes when it is called without arguments, or what a lambda returns.
func (f *flow) factory(e *pyast.Call, class pyast.Expr) ir.Type {
	if lambda, ok := class.(*pyast.Lambda); ok {
		return f.callValue(f.quiet(lambda), nil, e)
	}
	switch f.fn.Qualified(class) {
	case "list":
		return ir.List{Elem: find(f.cell(e, 2, ir.Never))}
	case "set":
		return ir.Set{Elem: find(f.cell(e, 2, ir.Never))}
	case "dict":
		return ir.Dict{Key: find(f.cell(e, 2, ir.Never)), Value: find(f.cell(e, 3, ir.Never))}
	case "int":
		return ir.Int
	case "float":
		return ir.Float
	case "str":
		return ir.Str
	case "bool":
		return ir.Bool
	case "collections.deque", "decimal.Decimal":
		return ir.External{Name: f.fn.Qualified(class)}
	case "collections.Counter":
		return ir.Dict{Key: find(f.cell(e, 2, ir.Never)), Value: ir.Int}
	}
	return ir.Any
}
