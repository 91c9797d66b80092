// This file holds how calls and f-strings are folded.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// call folds a pure builtin or a method of a constant.
func (f *folder) call(e *pyast.Call) (any, error) {
	if a, ok := e.Func.(*pyast.Attribute); ok {
		return f.method(e, a)
	}
	name := f.builtin(e)
	if name == "dict" {
		return f.newDict(e)
	}
	if fold := seriesCalls[name]; fold != nil && len(e.Args) == 1 && len(e.Keywords) == 0 {
		items, err := f.series(name, e.Args[0])
		if err != nil {
			return nil, err
		}
		return f.checked(fold(items))
	}
	fold := valueCalls[name]
	if fold == nil || len(e.Keywords) > 0 || len(e.Args) != 1 {
		return nil, errNotConst
	}
	v, err := f.eval(e.Args[0])
	if err != nil {
		return nil, err
	}
	if hasSet(v) && name != "len" && name != "bool" {
		return nil, errNotConst
	}
	return f.checked(fold(v))
}

// builtin returns the name of the builtin that e calls, or "".
func (f *folder) builtin(e *pyast.Call) string {
	if name, ok := e.Func.(*pyast.Name); ok {
		if s := f.fn.Uses[name]; s != nil && s.Kind == ir.BuiltinName {
			return s.Qualified
		}
	}
	return ""
}

// series returns the items of an argument; those of a set only where their order cannot be seen.
func (f *folder) series(name string, e pyast.Expr) ([]any, error) {
	if !unordered[name] {
		return f.items(e)
	}
	if v, err := f.eval(e); err == nil {
		return f.spend(v)
	}
	return f.items(e)
}

// unordered are builtins whose result does not depend on the order of the items.
var unordered = wordSet("set any all sorted min max")

// seriesCalls are builtins of one iterable.
var seriesCalls = map[string]func(items []any) (any, error){
	"list":   func(items []any) (any, error) { return py.NewList(items...), nil },
	"tuple":  func(items []any) (any, error) { return py.Tuple(items), nil },
	"set":    func(items []any) (any, error) { return setOf(items) },
	"sorted": func(items []any) (any, error) { return py.Sorted(py.Tuple(items), nil, false) },
	"min":    func(items []any) (any, error) { return py.Min(py.Tuple(items), nil) },
	"max":    func(items []any) (any, error) { return py.Max(py.Tuple(items), nil) },
	"any": func(items []any) (any, error) {
		for _, v := range items {
			if py.Truth(v) {
				return true, nil
			}
		}
		return false, nil
	},
	"all": func(items []any) (any, error) {
		for _, v := range items {
			if !py.Truth(v) {
				return false, nil
			}
		}
		return true, nil
	},
	"sum": func(items []any) (any, error) {
		var total any = 0
		for _, v := range items {
			if _, float := v.(float64); float {
				return nil, errNotConst // CPython adds floats with compensation since 3.12
			}
			var err error
			if total, err = py.Add(total, v); err != nil {
				return nil, err
			}
		}
		return total, nil
	},
}

// valueCalls are builtins of one value.
var valueCalls = map[string]func(v any) (any, error){
	"len":   func(v any) (any, error) { return py.Len(v) },
	"str":   func(v any) (any, error) { return py.Str(v), nil },
	"repr":  func(v any) (any, error) { return py.Repr(v), nil },
	"ascii": func(v any) (any, error) { return py.ASCII(v), nil },
	"int":   py.Int,
	"float": func(v any) (any, error) { return py.Float(v) },
	"bool":  func(v any) (any, error) { return py.Truth(v), nil },
	"abs":   py.Abs,
	"round": func(v any) (any, error) { return py.Round(v) },
}

func setOf(items []any) (any, error) { return py.SetFrom(py.Tuple(items)) }

// newDict folds dict(): of keyword arguments, another dict or pairs.
func (f *folder) newDict(e *pyast.Call) (any, error) {
	d := py.NewDict[any, any]()
	if len(e.Args) > 1 {
		return nil, errNotConst
	}
	for _, arg := range e.Args {
		pairs, err := f.pairs(arg)
		if err != nil {
			return nil, err
		}
		for _, item := range pairs {
			pair, ok := item.(py.Tuple)
			if !ok || len(pair) != 2 {
				return nil, errNotConst
			}
			if err := py.SetItem(d, pair[0], pair[1]); err != nil {
				return nil, err
			}
		}
	}
	for _, k := range e.Keywords {
		v, err := f.eval(k.Value)
		if err != nil || k.Arg == "" {
			return nil, errNotConst
		}
		d.Set(k.Arg, v)
	}
	return d, nil
}

func (f *folder) pairs(arg pyast.Expr) ([]any, error) {
	v, err := f.eval(arg)
	d, ok := v.(*py.Dict[any, any])
	if err != nil || !ok {
		return f.items(arg)
	}
	var items []any
	for key, value := range d.All() {
		items = append(items, py.Tuple{key, value})
	}
	return items, nil
}

// iterator returns what a call that gives an iterator or a view yields.
func (f *folder) iterator(e *pyast.Call) ([]any, error) {
	if a, ok := e.Func.(*pyast.Attribute); ok {
		return f.view(e, a)
	}
	if len(e.Keywords) > 0 {
		return nil, errNotConst
	}
	switch f.builtin(e) {
	case "range":
		return f.numbers(e)
	case "enumerate":
		return f.enumerate(e)
	case "zip":
		return f.zip(e)
	case "map":
		return f.mapped(e)
	case "reversed":
		if len(e.Args) != 1 {
			return nil, errNotConst
		}
		items, err := f.items(e.Args[0])
		for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
			items[i], items[j] = items[j], items[i]
		}
		return items, err
	}
	return nil, errNotConst
}

func (f *folder) view(e *pyast.Call, a *pyast.Attribute) ([]any, error) {
	if len(e.Args)+len(e.Keywords) > 0 {
		return nil, errNotConst
	}
	v, err := f.eval(a.Value)
	d, ok := v.(*py.Dict[any, any])
	if err != nil || !ok {
		return nil, errNotConst
	}
	var items []any
	for key, value := range d.All() {
		switch a.Attr {
		case "items":
			items = append(items, py.Tuple{key, value})
		case "keys":
			items = append(items, key)
		case "values":
			items = append(items, value)
		default:
			return nil, errNotConst
		}
	}
	f.fuel -= len(items)
	return items, nil
}

func (f *folder) numbers(e *pyast.Call) ([]any, error) {
	bounds, err := f.evalAll(e.Args)
	if err != nil {
		return nil, err
	}
	n := [3]int{0, 0, 1}
	for i, b := range bounds {
		v, ok := b.(int)
		if !ok || i > 2 {
			return nil, errNotConst
		}
		n[i] = v
	}
	if len(bounds) == 1 {
		n[0], n[1] = 0, n[0]
	}
	if n[2] == 0 || len(bounds) == 0 {
		return nil, errNotConst
	}
	var items []any
	for i := n[0]; n[2] > 0 && i < n[1] || n[2] < 0 && i > n[1]; i += n[2] {
		if f.fuel--; f.fuel < 0 {
			return nil, errNotConst
		}
		items = append(items, i)
	}
	return items, nil
}

func (f *folder) enumerate(e *pyast.Call) ([]any, error) {
	if len(e.Args) == 0 || len(e.Args) > 2 {
		return nil, errNotConst
	}
	first := 0
	if len(e.Args) == 2 {
		v, err := f.eval(e.Args[1])
		n, ok := v.(int)
		if err != nil || !ok {
			return nil, errNotConst
		}
		first = n
	}
	items, err := f.items(e.Args[0])
	for i, v := range items {
		items[i] = py.Tuple{first + i, v}
	}
	return items, err
}

func (f *folder) zip(e *pyast.Call) ([]any, error) {
	var rows []any
	for i, arg := range e.Args {
		column, err := f.items(arg)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			rows = make([]any, len(column))
		}
		rows = rows[:min(len(rows), len(column))]
		for j := range rows {
			row, _ := rows[j].(py.Tuple)
			rows[j] = append(row, column[j])
		}
	}
	return rows, nil
}

// mapped folds map(function, items), where the function is a method of str or a builtin of one value.
func (f *folder) mapped(e *pyast.Call) ([]any, error) {
	if len(e.Args) != 2 {
		return nil, errNotConst
	}
	items, err := f.items(e.Args[1])
	if err != nil {
		return nil, err
	}
	for i, item := range items {
		if items[i], err = f.apply(e.Args[0], item); err != nil {
			return nil, err
		}
	}
	return items, nil
}

// apply folds the call of a function with one argument.
func (f *folder) apply(fn pyast.Expr, v any) (any, error) {
	switch fn := fn.(type) {
	case *pyast.Attribute:
		if f.fn.Qualified(fn.Value) != "str" || !foldedMethods[fn.Attr] {
			return nil, errNotConst
		}
		if _, text := v.(string); !text {
			return nil, errNotConst
		}
		return f.checked(py.CallMethod(v, fn.Attr, nil))
	case *pyast.Name:
		if fold := valueCalls[f.fn.Qualified(fn)]; fold != nil && !hasSet(v) {
			return f.checked(fold(v))
		}
	}
	return nil, errNotConst
}

// joined folds an f-string.
func (f *folder) joined(e *pyast.JoinedStr) (any, error) {
	text := ""
	for _, part := range e.Values {
		var piece any
		var err error
		switch part := part.(type) {
		case *pyast.FormattedValue:
			piece, err = f.formatted(part)
		default:
			piece, err = f.eval(part)
		}
		s, ok := piece.(string)
		if err != nil || !ok || len(text)+len(s) > foldSize {
			return nil, errNotConst
		}
		text += s
	}
	return text, nil
}

func (f *folder) formatted(e *pyast.FormattedValue) (any, error) {
	v, err := f.eval(e.Value)
	if err != nil || hasSet(v) {
		return nil, errNotConst
	}
	switch e.Conversion {
	case 's':
		v = py.Str(v)
	case 'r':
		v = py.Repr(v)
	case 'a':
		v = py.ASCII(v)
	}
	if e.FormatSpec == nil {
		return py.Str(v), nil
	}
	spec, err := f.eval(e.FormatSpec)
	text, ok := spec.(string)
	if err != nil || !ok || wideField(text) {
		return nil, errNotConst
	}
	return formatValue(v, text)
}
