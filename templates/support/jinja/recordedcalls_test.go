// This file says which method stands for which filter and test.

package jinja

import "github.com/flask2gin/flask2gin/templates/support/py"

func filterCall(c call, x Value, args []any) (string, bool) {
	plainFilters := map[string]func() Value{
		"upper": x.Upper, "lower": x.Lower, "capitalize": x.Capitalize, "title": x.Title, "striptags": x.StripTags, "string": x.String,
		"safe": x.Safe, "escape": x.Escape, "e": x.Escape, "forceescape": x.ForceEscape, "wordcount": x.WordCount, "length": x.Length, "count": x.Length,
		"first": x.First, "last": x.Last, "list": x.List, "reverse": x.Reverse, "urlencode": x.URLEncode, "abs": x.Abs, "items": x.Items,
	}
	if f := plainFilters[c.Name]; f != nil {
		return show(f()), true
	}
	filters := map[string]func(...any) Value{
		"default": x.Default, "trim": x.Trim, "center": x.Center, "truncate": x.Truncate, "indent": x.Indent, "join": x.Join, "sort": x.Sort,
		"dictsort": x.DictSort, "unique": x.Unique, "min": x.Min, "max": x.Max, "sum": x.Sum, "int": x.Int, "float": x.Float, "round": x.Round,
		"filesizeformat": x.FileSizeFormat, "tojson": x.ToJSON, "xmlattr": x.XMLAttr,
		"replace": func(a ...any) Value { return x.Replace(a[0], a[1], a[2:]...) },
		"format": func(a ...any) Value {
			for _, kw := range c.Kwargs {
				a = append(a, Kw(kw[0].(string), decode(kw[1])))
			}
			return x.Format(a...)
		},
		"groupby": func(a ...any) Value { return x.GroupBy(a[0], a[1:]...) },
		"batch":   func(a ...any) Value { return x.Batch(a[0], a[1:]...) },
		"slice":   func(a ...any) Value { return x.Columns(a[0], a[1:]...) },
		"attr":    func(a ...any) Value { return x.AttrOf(a[0]) },
	}
	if f := filters[c.Name]; f != nil {
		return show(f(named(c, args)...)), true
	}
	return mapCall(c, x, args)
}

func mapCall(c call, x Value, args []any) (string, bool) {
	switch c.Name {
	case "map":
		if len(c.Kwargs) > 0 {
			var rest []any
			if len(c.Kwargs) > 1 {
				rest = append(rest, decode(c.Kwargs[1][1]))
			}
			return show(x.MapAttr(decode(c.Kwargs[0][1]), rest...)), true
		}
		return show(x.Map(func(item Value) any {
			switch args[0] {
			case "upper":
				return item.Upper()
			case "int":
				return item.Int()
			}
			return item.Default(args[1:]...)
		})), true
	case "select":
		return show(x.Select(tester(args))), true
	case "reject":
		return show(x.Reject(tester(args))), true
	case "selectattr":
		return show(x.SelectAttr(args[0], tester(args[1:]))), true
	case "rejectattr":
		return show(x.RejectAttr(args[0], tester(args[1:]))), true
	}
	return "", false
}

func tester(args []any) func(Value) bool {
	if len(args) == 0 {
		return Value.Truth
	}
	return func(item Value) bool { return is(args[0].(string), item, args[1:]) }
}

func testCall(c call, x Value, args []any) (string, bool) {
	holds := is(c.Name, x, args)
	if x.run.err != nil {
		return "!" + py.AsError(x.run.err).Class.Name, true
	}
	return py.Repr(holds), true
}

func is(name string, x Value, args []any) bool {
	plainTests := map[string]func() bool{
		"odd": x.IsOdd, "even": x.IsEven, "defined": x.IsDefined, "undefined": x.IsUndefined, "none": x.IsNone, "boolean": x.IsBoolean,
		"false": x.IsFalse, "true": x.IsTrue, "integer": x.IsInteger, "float": x.IsFloat, "lower": x.IsLower, "upper": x.IsUpper, "string": x.IsString,
		"mapping": x.IsMapping, "number": x.IsNumber, "sequence": x.IsSequence, "iterable": x.IsIterable, "callable": x.IsCallable, "escaped": x.IsEscaped,
	}
	if f := plainTests[name]; f != nil {
		return f()
	}
	tests := map[string]func(any) bool{
		"divisibleby": x.IsDivisibleBy, "in": x.In, "eq": x.Eq, "equalto": x.Eq, "==": x.Eq, "ne": x.Ne, "!=": x.Ne, "gt": x.Gt, "greaterthan": x.Gt, ">": x.Gt,
		"ge": x.Ge, ">=": x.Ge, "lt": x.Lt, "lessthan": x.Lt, "<": x.Lt, "le": x.Le, "<=": x.Le,
	}
	return tests[name](args[0])
}
