// This file maps module math for arguments that are no floats, or of unknown type: each is read as a float first.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// realMaths is the functions of module math with any numbers.
var realMaths = rule.Table{
	{Py: `math.floor(x)`, Go: `py.FloorOf(x)`},
	{Py: `math.ceil(x)`, Go: `py.CeilOf(x)`},
	{Py: `math.trunc(x)`, Go: `py.TruncOf(x)`},
	{Py: `math.sqrt(x)`, Do: real("py.Sqrt(x)")},
	{Py: `math.fabs(x)`, Do: real("math.Abs(x)")},
	{Py: `math.isnan(x)`, Do: real("math.IsNaN(x)")},
	{Py: `math.isinf(x)`, Do: real("math.IsInf(x, 0)")},
	{Py: `math.isfinite(x)`, Do: real("py.IsFinite(x)")},
	{Py: `math.radians(x)`, Do: real("py.Radians(x)")},
	{Py: `math.degrees(x)`, Do: real("py.Degrees(x)")},
	{Py: `math.exp(x)`, Do: real("py.Exp(x)"), If: sameDigits},
	{Py: `math.log(x)`, Do: real("py.Log(x)"), If: sameDigits},
	{Py: `math.log2(x)`, Do: real("py.Log2(x)"), If: sameDigits},
	{Py: `math.log10(x)`, Do: real("py.Log10(x)"), If: sameDigits},
	{Py: `math.sin(x)`, Do: real("py.Sin(x)"), If: sameDigits},
	{Py: `math.cos(x)`, Do: real("py.Cos(x)"), If: sameDigits},
	{Py: `math.tan(x)`, Do: real("py.Tan(x)"), If: sameDigits},
	{Py: `math.asin(x)`, Do: real("py.Asin(x)"), If: sameDigits},
	{Py: `math.acos(x)`, Do: real("py.Acos(x)"), If: sameDigits},
	{Py: `math.atan(x)`, Do: real("math.Atan(x)"), If: sameDigits},
	{Py: `math.atan2(y, x)`, Do: real("math.Atan2(y, x)"), If: sameDigits},
	{Py: `math.hypot(x, y)`, Do: real("math.Hypot(x, y)"), If: sameDigits},
	{Py: `math.pow(x, y)`, Do: real("py.MathPow(x, y)"), If: sameDigits},
	{Py: `math.log(x, base)`, Do: real("py.LogBase(x, base)"), If: sameDigits},
	{Py: `math.fmod(x, y)`, Do: real("py.Fmod(x, y)")},
	{Py: `math.copysign(x, y)`, Do: real("math.Copysign(x, y)")},
	{Py: `math.isclose(a, b)`, Do: real("py.IsClose(a, b)")},
	{Py: `math.isclose(a, b, rel_tol=rel_tol)`, Do: real("py.IsCloseBy(a, b, rel_tol, 0.0)")},
	{Py: `math.isclose(a, b, abs_tol=abs_tol)`, Do: real("py.IsCloseBy(a, b, 1e-09, abs_tol)")},
	{Py: `math.isclose(a, b, rel_tol=rel_tol, abs_tol=abs_tol)`, Do: real("py.IsCloseBy(a, b, rel_tol, abs_tol)")},
	{Py: `math.fsum(seq)`, Go: `py.FSum(seq)`},
	{Py: `math.gcd(*integers)`, Do: ofInts("GCDOf")},
	{Py: `math.lcm(*integers)`, Do: ofInts("LCMOf")},
	{Py: `math.comb((n @ int), (k @ int))`, Go: `py.Comb(n, k)`},
	{Py: `math.perm((n @ int), (k @ int))`, Go: `py.Perm(n, k)`},
	{Py: `math.perm((n @ int))`, Go: `py.Factorial(n)`},
	{Py: `math.prod(iterable)`, Go: `py.Prod(iterable)`},
	{Py: `math.prod(iterable, start=start)`, Go: `py.ProdFrom(iterable, start)`},
	{Py: `math.dist(p, q)`, Go: `py.Dist(p, q)`, If: sameDigits},
	{Py: `math.modf(x)`, Do: real("py.Modf(x)")},
	{Py: `math.cbrt(x)`, Do: real("math.Cbrt(x)"), If: sameDigits},
	{Py: `math.sinh(x)`, Do: real("math.Sinh(x)"), If: sameDigits},
	{Py: `math.tanh(x)`, Do: real("math.Tanh(x)"), If: sameDigits},
	{Py: `math.tau`, Go: `py.Tau`},
}

// real maps a function whose arguments are read as floats, in their order.
//
//	math.radians(city["lat"])  =>  py.Real(lat); py.Radians(latitude)
func real(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		names, operands := placed(m)
		if len(operands) == 0 {
			return rule.Value{}, false
		}
		wants := make([]string, len(operands))
		with := map[string]rule.Value{}
		for i, v := range x.Several(operands, wants) {
			f, ok := asFloat(x, v)
			if !ok {
				return rule.Value{}, false
			}
			with[names[i]] = f
		}
		return x.Build(template, with)
	}
}

// placed returns the metavariables of a match and what they stand for, in the order of the source.
func placed(m rule.Match) (names []string, operands []pyast.Expr) {
	call := m.Node.(*pyast.Call)
	given := append([]pyast.Expr{}, call.Args...)
	for _, k := range call.Keywords {
		given = append(given, k.Value)
	}
	for _, e := range given {
		for name, arg := range m.Args {
			if arg == e {
				names, operands = append(names, name), append(operands, e)
			}
		}
	}
	return names, operands
}

// asFloat returns a number as a Go float.
func asFloat(x rule.Context, v rule.Value) (rule.Value, bool) {
	switch {
	case v.Type == "float64" && v.OK == nil:
		return v, true
	case v.Type == "int" && v.OK == nil:
		return rule.Value{X: gotree.CallOf(gotree.Ident{Name: "float64"}, v.X), Type: "float64", Pure: v.Pure}, true
	}
	out, ok := x.Build("py.Real(x)", map[string]rule.Value{"x": v})
	if !ok {
		return out, false
	}
	return x.Hoist(out, "number"), true
}

// ofInts maps a function of any number of ints.
//
//	math.lcm(a, b)  =>  py.LCMOf(a, b)
func ofInts(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		call := gotree.CallOf(x.Qual("py", fn))
		if len(m.Rest) == 1 {
			if star, ok := m.Rest[0].(*pyast.Starred); ok {
				items, ok := x.Convert(x.Hoist(x.Expr(star.Value, ""), "numbers"), "any")
				if !ok {
					return rule.Value{}, false
				}
				all := x.Hoist(rule.Value{X: gotree.CallOf(x.Qual("py", "ToTuple"), items.X), Type: "py.Tuple", Fails: true}, "numbers")
				call.Args, call.Spread = []gotree.Expr{all.X}, true
				return rule.Value{X: call, Type: "py.BigInt", Fails: true}, true
			}
		}
		wants := make([]string, len(m.Rest))
		for i, e := range m.Rest {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
			wants[i] = "any"
		}
		for _, v := range x.Several(m.Rest, wants) {
			call.Args = append(call.Args, v.X)
		}
		return rule.Value{X: call, Type: "py.BigInt", Fails: true}, true
	}
}
