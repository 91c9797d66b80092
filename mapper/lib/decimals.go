// This file maps module decimal, in its default context.

package lib

import (
	"regexp"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// decimals is decimal.Decimal: how numbers are made, their arithmetic and their methods. The order, the texts and the
// formats of decimals are what package py does for any value.
var decimals = rule.Table{
	{Py: `decimal.Decimal()`, Go: `py.DecimalInt(0)`},
	{Py: `decimal.Decimal(value)`, Do: newDecimal},
	{Py: `(d @ decimal.Decimal) + (other @ decimal.Decimal)`, Go: `d.Add(other)`},
	{Py: `(d @ decimal.Decimal) - (other @ decimal.Decimal)`, Go: `d.Sub(other)`},
	{Py: `(d @ decimal.Decimal) * (other @ decimal.Decimal)`, Go: `d.Mul(other)`},
	{Py: `(d @ decimal.Decimal) / (other @ decimal.Decimal)`, Go: `d.Div(other)`},
	{Py: `(d @ decimal.Decimal) + (n @ int)`, Go: `d.Add(py.DecimalInt(n))`},
	{Py: `(d @ decimal.Decimal) - (n @ int)`, Go: `d.Sub(py.DecimalInt(n))`},
	{Py: `(d @ decimal.Decimal) * (n @ int)`, Go: `d.Mul(py.DecimalInt(n))`},
	{Py: `(d @ decimal.Decimal) / (n @ int)`, Go: `d.Div(py.DecimalInt(n))`},
	{Py: `-(d @ decimal.Decimal)`, Go: `d.Neg()`},
	{Py: `abs((d @ decimal.Decimal))`, Go: `d.Abs()`},
	{Py: `str((d @ decimal.Decimal))`, Go: `d.String()`},
	{Py: `float((d @ decimal.Decimal))`, Go: `d.Float()`},
	{Py: `int((d @ decimal.Decimal))`, Go: `d.Int()`},
	{Py: `decimal.Decimal.quantize(d, (exp @ decimal.Decimal))`, Go: `d.Quantize(exp, "ROUND_HALF_EVEN")`},
	{Py: `decimal.Decimal.quantize(d, (exp @ decimal.Decimal), rounding)`, Do: quantize},
	{Py: `decimal.Decimal.to_integral_value(d)`, Go: `d.ToIntegral("ROUND_HALF_EVEN")`},
	{Py: `decimal.Decimal.normalize(d)`, Go: `d.Normalize()`},
	{Py: `decimal.Decimal.is_nan(d)`, Go: `d.IsNaN()`},
	{Py: `decimal.Decimal.is_zero(d)`, Go: `d.IsZero()`},
	{Py: `decimal.Decimal.is_finite(d)`, Go: `d.IsFinite()`},
	{Py: `decimal.Decimal.is_infinite(d)`, Go: `d.IsInfinite()`},
	{Py: `decimal.Decimal.is_signed(d)`, Go: `d.IsSigned()`},
	{Py: `decimal.Decimal.adjusted(d)`, Go: `d.Adjusted()`},
	{Py: `decimal.Decimal.copy_abs(d)`, Go: `d.Abs()`, If: "decimals have no more than 28 digits"},
}

// plainDecimal is the form of literals that are certainly in the range of the default context.
var plainDecimal = regexp.MustCompile(`^[+-]?([0-9]{1,25}\.?[0-9]{0,25}|\.[0-9]{1,25})$`)

// newDecimal maps Decimal(value) by what the value is.
//
//	Decimal("0.01")  =>  py.MustDecimal("0.01")
func newDecimal(x rule.Context, m rule.Match) (rule.Value, bool) {
	value := m.Args["value"]
	if c := x.Const(value); c != nil && c.Kind == ir.ConstStr && plainDecimal.MatchString(c.Text) {
		call := gotree.CallOf(x.Qual("py", "MustDecimal"), gotree.Str{Value: c.Text})
		return rule.Value{X: call, Type: "py.Decimal", Pure: true}, true
	}
	v := x.Hoist(x.Expr(value, ""), "value")
	with := map[string]rule.Value{"x": v}
	switch {
	case v.OK != nil:
	case v.Type == "py.Decimal":
		return v, true
	case v.Type == "string":
		return x.Build("py.NewDecimal(x)", with)
	case v.Type == "int":
		return x.Build("py.DecimalInt(x)", with)
	}
	return x.Build("py.DecimalOf(x)", with)
}

// quantize maps d.quantize(exp, rounding=...) with one of module decimal's modes.
//
//	price.quantize(CENT, rounding=ROUND_HALF_UP)  =>  price.Quantize(cent, "ROUND_HALF_UP")
func quantize(x rule.Context, m rule.Match) (rule.Value, bool) {
	mode := x.Const(m.Args["rounding"])
	if mode == nil || mode.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["exp"]}, []string{"py.Decimal", "py.Decimal"})
	call := gotree.CallOf(gotree.Sel(vs[0].X, "Quantize"), vs[1].X, gotree.Str{Value: mode.Text})
	return rule.Value{X: call, Type: "py.Decimal", Fails: true}, true
}
