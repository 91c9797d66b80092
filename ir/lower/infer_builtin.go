// This file holds the types of the builtins that no stub can say.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// builtin returns the type of a call of a builtin by its name; false when a stub says it or nothing is known.
func (f *flow) builtin(e *pyast.Call, name string, args []argument) (ir.Type, bool) {
	switch name {
	case "str":
		return ir.Str, true
	case "bool":
		return ir.Bool, true
	case "int":
		return converted(args), true
	case "len":
		if len(args) == 1 && !args[0].spread {
			return lengths, true
		}
	case "ord":
		return ir.IntRange{Lo: 0, Hi: 0x10FFFF}, true
	case "random.randint", "random.randrange", "secrets.randbelow", "math.gcd", "math.isqrt", "math.floor", "math.ceil", "math.trunc":
		return within(args)
	case "abs", "round":
		if len(args) == 1 && isInt(args[0].t) {
			r, _ := RangeOf(args[0].t)
			return magnitudeOf(name, r), true
		}
	case "float":
		return ir.Float, true
	case "bytes":
		return ir.Bytes, true
	case "range":
		return ir.Iterator{Elem: counting(args)}, true
	case "dict":
		return f.newDict(e, args), true
	case "collections.defaultdict", "collections.Counter", "collections.OrderedDict":
		return f.collected(name, e, args), true
	case "open", "io.open", "tempfile.NamedTemporaryFile":
		return openedBy(name, e), true
	case "dataclasses.replace", "copy.replace":
		return f.replacedData(args), true
	case "setattr", "vars", "isinstance", "getattr", "hasattr":
		if t, ok := f.onObject(e, name, args); ok {
			return t, true
		}
	case "dataclasses.asdict":
		f.leakAll(args)
		return ir.Dict{Key: f.cell(e, 0, ir.Str), Value: f.cell(e, 1, ir.Any)}, true
	case "min", "max":
		return f.extreme(name, args), true
	}
	f.runReplacement(name, args)
	if t := f.foundAll(e, name); t != nil {
		return t, true
	}
	if t := f.onLibrary(name, args); t != nil {
		return t, true
	}
	if fold := iterableCalls[name]; fold != nil {
		return fold(f, e, args), true
	}
	return nil, false
}

// keyed are builtins that call a function which they are given, with the items that they are given.
var keyed = wordSet("sorted min max map filter")

// runKeys calls the functions among args with items. What is no function of the project may do anything with them,
// unless it is a builtin or from a library.
func (f *flow) runKeys(args []argument, items ...ir.Type) ir.Type {
	result := ir.Type(ir.Any)
	for i, a := range args {
		if a.name != "key" && (i > 0 || a.name != "") {
			continue
		}
		switch c := open(a.t).(type) {
		case ir.Callable:
			given := make([]argument, len(items))
			for i, t := range items {
				given[i] = argument{t: t}
			}
			result = f.callFunc(c.Func, given, c.Func.Class != nil && !isStatic(c.Func))
		case ir.Basic:
			if c == ir.Any && f.fn.Qualified(a.e) == "" {
				for _, t := range items {
					f.leak(t, 0)
				}
			}
		}
	}
	return result
}

// iterableCalls are builtins of one iterable, or several.
var iterableCalls = map[string]func(f *flow, e *pyast.Call, args []argument) ir.Type{
	"list": func(f *flow, e *pyast.Call, args []argument) ir.Type {
		return ir.List{Elem: f.cell(e, 0, f.first(args))}
	},
	"sorted": func(f *flow, e *pyast.Call, args []argument) ir.Type {
		f.runKeys(rest(args), f.first(args))
		return ir.List{Elem: f.cell(e, 0, f.first(args))}
	},
	"set": func(f *flow, e *pyast.Call, args []argument) ir.Type {
		return ir.Set{Elem: f.cell(e, 0, f.first(args))}
	},
	"frozenset": func(f *flow, e *pyast.Call, args []argument) ir.Type {
		return ir.Set{Elem: f.cell(e, 0, f.first(args)), Frozen: true}
	},
	"tuple": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		if len(args) == 1 {
			if t, ok := open(args[0].t).(ir.Tuple); ok {
				return t
			}
		}
		return ir.Tuple{Elems: []ir.Type{f.first(args)}, Rest: true}
	},
	"iter":     func(f *flow, _ *pyast.Call, args []argument) ir.Type { return f.iterator(args) },
	"reversed": func(f *flow, _ *pyast.Call, args []argument) ir.Type { return f.iterator(args) },
	"enumerate": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		index := ir.Type(lengths)
		if len(args) > 1 {
			index = ir.Int
			if r, ok := RangeOf(args[1].t); !ok || !r.Fits() {
				index = ir.BigInt
			}
		}
		return ir.Iterator{Elem: ir.Tuple{Elems: []ir.Type{index, f.first(args)}}}
	},
	"zip": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		var elems []ir.Type
		for _, a := range args {
			if a.spread {
				return ir.Iterator{Elem: ir.Any}
			}
			if a.name == "" {
				elems = append(elems, f.element(a.t))
			}
		}
		return ir.Iterator{Elem: ir.Tuple{Elems: elems}}
	},
	"filter": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		if len(args) != 2 || args[1].spread {
			f.leakAll(args)
			return ir.Any
		}
		t := f.element(args[1].t)
		f.runKeys(args[:1], t)
		if args[0].t == ir.None {
			t = truthy(t, true)
		}
		return ir.Iterator{Elem: t}
	},
	"map": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		var items []ir.Type
		for _, a := range rest(args) {
			if a.spread {
				f.leakAll(args)
				return ir.Any
			}
			items = append(items, f.element(a.t))
		}
		if len(items) == 0 {
			return ir.Any
		}
		if c, ok := open(args[0].t).(ir.Callable); ok {
			t := f.runKeys(args[:1], items...)
			if c.Func.Async {
				t = ir.Any
			}
			return ir.Iterator{Elem: t}
		}
		f.runKeys(args[:1], items...)
		return ir.Iterator{Elem: f.mapped(args[0].e)}
	},
	"next": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		t := f.first(args)
		if len(args) > 1 {
			t = f.join(t, args[1].t)
		}
		return t
	},
	"sum": func(f *flow, _ *pyast.Call, args []argument) ir.Type {
		if len(args) != 1 {
			return ir.Any
		}
		t := f.first(args)
		switch r, ok := RangeOf(t); {
		case t == ir.Never || ok && r.Lo >= -maxLen && r.Hi <= maxLen:
			return ir.Int // like a counter
		case ok:
			return ir.BigInt
		}
		return ir.Any // the sum of no floats is the int 0
	},
}

// first returns the element type of the first argument, Never when there is none.
func (f *flow) first(args []argument) ir.Type {
	switch {
	case len(args) == 0:
		return ir.Never
	case args[0].spread || args[0].name != "":
		return ir.Any
	}
	return f.element(args[0].t)
}

func (f *flow) iterator(args []argument) ir.Type {
	if len(args) != 1 {
		return ir.Any
	}
	return ir.Iterator{Elem: f.first(args)}
}

// rest returns args without the first.
func rest(args []argument) []argument {
	if len(args) == 0 {
		return nil
	}
	return args[1:]
}

// mapped is what map yields for a builtin class.
func (f *flow) mapped(e pyast.Expr) ir.Type {
	switch f.fn.Qualified(e) {
	case "str":
		return ir.Str
	case "int":
		return ir.BigInt
	case "float":
		return ir.Float
	case "bool":
		return ir.Bool
	}
	return ir.Any
}

// converted is what int makes of its argument: a text has no more digits than int() reads.
func converted(args []argument) ir.Type {
	if len(args) == 0 {
		return ir.IntRange{}
	}
	if r, ok := RangeOf(args[0].t); ok && !args[0].spread {
		return rangeType(r)
	}
	if t := open(args[0].t); len(args) == 1 && (t == ir.Str || t == ir.Float) {
		return printable
	}
	return ir.BigInt
}

// magnitudeOf is what abs or round makes of an int.
func magnitudeOf(name string, r ir.IntRange) ir.Type {
	if name == "abs" {
		return absolute(r)
	}
	return rangeType(r)
}

// within is the type of an int between zero and those that a library function is given; false when they may not fit.
func within(args []argument) (ir.Type, bool) {
	all := ir.IntRange{}
	for _, a := range args {
		r, ok := RangeOf(a.t)
		if !ok || a.spread || !r.Fits() {
			return nil, false
		}
		m := max(r.Hi, -r.Lo)
		all = ir.IntRange{Lo: min(all.Lo, r.Lo), Hi: max(all.Hi, m)}
	}
	return rangeType(all), len(args) > 0
}

// counting is what range yields: from a start that fits, in small steps, no program lives to count further than Int goes.
func counting(args []argument) ir.Type {
	var ranges []ir.IntRange
	for _, a := range args {
		r, ok := RangeOf(a.t)
		if !ok || a.spread || a.name != "" {
			return ir.BigInt
		}
		ranges = append(ranges, r)
	}
	switch {
	case len(ranges) == 1:
		return rangeType(ir.IntRange{Lo: 0, Hi: min(max(ranges[0].Hi-1, 0), ir.MaxInt)})
	case len(ranges) == 2 && ranges[0].Fits():
		return rangeType(ir.IntRange{Lo: ranges[0].Lo, Hi: max(min(ranges[1].Hi-1, ir.MaxInt), ranges[0].Lo)})
	case len(ranges) == 3 && ranges[0].Fits() && isSmall(ranges[2]):
		return ir.Int
	}
	return ir.BigInt
}

func (f *flow) newDict(e *pyast.Call, args []argument) ir.Type {
	key, value := f.cell(e, 0, ir.Never), f.cell(e, 1, ir.Never)
	for _, a := range args {
		switch d, ok := unwrap(a.t).(ir.Dict); {
		case open(a.t) == ir.Never:
		case ok && a.name == "":
			f.put(key, open(d.Key))
			f.putValues(value, d)
		case a.name != "":
			f.put(key, ir.Str)
			f.putKey(value, a.name, a.t)
		default:
			item := f.element(a.t)
			if item == ir.Never && !a.spread {
				continue
			}
			pair, ok := item.(ir.Tuple)
			if !ok || pair.Rest || len(pair.Elems) != 2 || a.spread {
				pair = ir.Tuple{Elems: []ir.Type{ir.Any, ir.Any}}
			}
			f.put(key, pair.Elems[0])
			f.put(value, pair.Elems[1])
		}
	}
	return ir.Dict{Key: find(key), Value: find(value)}
}

// setattr stores into an attribute by name.
func (f *flow) setattr(args []argument) ir.Type {
	if len(args) == 3 {
		if name, ok := stringOf(args[1].e); ok {
			f.storeAnywhere(name, args[2].t)
		}
		f.leak(args[2].t, 0)
	}
	return ir.None
}

// extreme is min or max: of an iterable, or of its arguments.
func (f *flow) extreme(name string, args []argument) ir.Type {
	joined := ir.Type(ir.Never)
	plain := 0
	for _, a := range args {
		if a.spread {
			f.leakAll(args)
			return ir.Any
		}
		if a.name == "" {
			plain++
		}
	}
	if len(args) == 2 && plain == 2 {
		x, okX := RangeOf(args[0].t)
		y, okY := RangeOf(args[1].t)
		if okX && okY && open(args[0].t) != ir.Bool && open(args[1].t) != ir.Bool {
			return ExtremeOf(name, x, y)
		}
	}
	for _, a := range args {
		switch {
		case a.name == "default" || a.name == "" && plain > 1:
			joined = f.join(joined, a.t)
		case a.name == "":
			joined = f.join(joined, f.element(a.t))
		}
	}
	for _, a := range args {
		if a.name == "key" {
			f.runKeys([]argument{a}, joined)
		}
	}
	return joined
}

// containerCall is a method of a container whose effect no stub can say.
func (f *flow) containerCall(object ir.Type, name string, args []argument) (ir.Type, bool) {
	switch t := object.(type) {
	case ir.Dict:
		return f.dictCall(t, name, args)
	case ir.Set:
		if name == "union" || name == "symmetric_difference" {
			c := &ir.Cell{Type: open(t.Elem)}
			for _, a := range args {
				f.put(c, f.element(a.t))
			}
			return ir.Set{Elem: c, Frozen: t.Frozen}, true
		}
	}
	return nil, false
}

// caught returns the type of the exception that an except clause names.
func (f *flow) caught(class pyast.Expr) ir.Type {
	if t, ok := class.(*pyast.Tuple); ok {
		joined, own, http := ir.Type(ir.Never), true, true
		for _, x := range t.Elts {
			class := f.caught(x)
			joined = f.join(joined, class)
			own = own && builtins[f.fn.Qualified(x)] != nil
			http = http && strings.HasPrefix(f.fn.Qualified(x), "werkzeug.exceptions.")
		}
		if http && joined == ir.Type(ir.Any) {
			return httpException
		}
		if own && joined == ir.Type(ir.Any) {
			return ir.External{Name: "Exception"} // whose attributes they all have
		}
		return joined
	}
	f.expr(class)
	if s := f.fn.Resolve(class); s != nil && s.Kind == ir.ClassName {
		return ir.Instance{Class: s.Class}
	}
	if q := f.fn.Qualified(class); q != "" {
		return ir.External{Name: q}
	}
	return ir.Any
}
