// This file maps Python's builtin functions.

package python

import "github.com/flask2gin/flask2gin/mapper/rule"

// functions is the builtin functions.
var functions = rule.Table{
	{Py: `len(x)`, Do: length},
	{Py: `str()`, Go: `""`},
	{Py: `str(x)`, Do: toText},
	{Py: `repr(x)`, Go: `py.Repr(x)`},
	{Py: `int(x)`, Do: toInt},
	{Py: `int(x, base)`, Go: `py.ParseIntBase(x, base)`, If: intsFit},
	{Py: `float(x)`, Do: toFloat},
	{Py: `bool(x)`, Do: toBool},
	{Py: `abs((x @ float))`, Go: `math.Abs(x)`},
	{Py: `abs(x)`, Go: `py.Abs(x)`},
	{Py: `round((x @ float))`, Go: `py.RoundInt(x)`},
	{Py: `round((x @ float), ndigits)`, Go: `py.RoundFloat(x, ndigits)`},
	{Py: `round(x)`, Go: `py.Round(x)`},
	{Py: `round(x, ndigits)`, Go: `py.Round(x, ndigits)`},
	{Py: `min((a @ int), (b @ int))`, Go: `min(a, b)`},
	{Py: `max((a @ int), (b @ int))`, Go: `max(a, b)`},
	{Py: `min(a, b)`, Go: `py.MinOf(a, b)`},
	{Py: `max(a, b)`, Go: `py.MaxOf(a, b)`},
	{Py: `min(x)`, Go: `py.Min(x, nil)`},
	{Py: `max(x)`, Go: `py.Max(x, nil)`},
	{Py: `min(x, **options)`, Do: extreme("Min")},
	{Py: `max(x, **options)`, Do: extreme("Max")},
	{Py: `sum(x)`, Go: `py.Sum(x, 0)`},
	{Py: `sum(x, start)`, Go: `py.Sum(x, start)`},
	{Py: `sorted(x, **options)`, Do: sorted},
	{Py: `reversed(x)`, Go: `py.Reversed(x)`},
	{Py: `list()`, Do: emptyList},
	{Py: `list(x)`, Do: toList},
	{Py: `dict(**fields)`, Do: dictOf},
	{Py: `dict(x)`, Do: copyDict},
	{Py: `set()`, Do: emptySet},
	{Py: `set(x)`, Do: toSet},
	{Py: `tuple(x)`, Go: `py.ToTuple(x)`},
	{Py: `any(x)`, Go: `py.Any(x)`},
	{Py: `all(map(f, xs))`, Do: allIn},
	{Py: `all(x)`, Go: `py.All(x)`},
	{Py: `isinstance(x, kind)`, Do: isInstance},
	{Py: `type(x).__name__`, Do: typeName},
	{Py: `ord(x)`, Go: `py.Ord(x)`},
	{Py: `chr(x)`, Go: `py.Chr(x)`},
	{Py: `hex(x)`, Go: `py.Hex(x)`},
	{Py: `bin(x)`, Go: `py.Bin(x)`},
	{Py: `divmod(x, y)`, Go: `py.Divmod(x, y)`},
	{Py: `enumerate(x)`, Go: `py.Enumerate(x, 0)`},
	{Py: `enumerate(x, start)`, Go: `py.Enumerate(x, start)`},
	{Py: `zip(a, b)`, Go: `py.Zip(a, b)`},
	{Py: `print(*args)`, Do: printLine},
	{Py: `format(x, spec)`, Go: `py.Format(x, spec)`},
}

const intsFit = "ints fit in 64 bits"
