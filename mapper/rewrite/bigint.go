// This file translates ints that may not fit in 64 bits: values of py.BigInt, their arithmetic and comparisons, and their
// way to and from Go ints.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// bigInt is the Go type of ints of any size.
const bigInt = "py.BigInt"

// intMethods are the methods of py.BigInt for two of them.
var intMethods = map[pyast.Operator]string{
	pyast.Add: "x.Add(y)", pyast.Sub: "x.Sub(y)", pyast.Mult: "x.Mul(y)",
	pyast.FloorDiv: "x.FloorDiv(y)", pyast.Mod: "x.FloorMod(y)", pyast.Div: "x.TrueDiv(y)",
}

// big returns a Go int as a py.BigInt.
func (t *translator) big(v rule.Value) rule.Value {
	if call, ok := v.X.(*gotree.Call); ok && v.Known == ir.Type(ir.BigInt) {
		return rule.Value{X: call.Fn.(*gotree.Selector).X, Type: bigInt, Pure: v.Pure} // n, not py.Big(n.Int())
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "Big"), v.X), Type: bigInt, Pure: v.Pure}
}

// clamped returns a py.BigInt of which only the order matters as a Go int: one that does not fit becomes the largest or
// the smallest.
func clamped(v rule.Value) rule.Value {
	out := v
	out.X, out.Type = gotree.CallOf(gotree.Sel(v.X, "Int")), "int"
	return out
}

// fitting returns a py.BigInt that certainly fits as a Go int.
func fitting(v rule.Value) rule.Value {
	out := clamped(v)
	out.Known = ir.BigInt
	return out
}

// smallInt returns a py.BigInt as the Go int that is needed; one that does not fit raises NotPorted.
func (t *translator) smallInt(v rule.Value) rule.Value {
	if r, ok := v.Known.(ir.IntRange); ok && r.Fits() {
		return fitting(v)
	}
	t.Require(intsFit)
	return t.Hoist(rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Fit")), Type: "int", Fails: true}, "n")
}

// bounded notes the bounds of the int that e yields.
func (t *translator) bounded(v rule.Value, e pyast.Expr) rule.Value {
	if r, ok := t.py.Ranges[e]; ok && v.Type == bigInt && v.Known == nil {
		v.Known = r
	}
	return v
}

// bigText returns str(v) of a py.Int; one with more digits than str shows raises ValueError.
func (t *translator) bigText(v rule.Value) rule.Value {
	if r, ok := v.Known.(ir.IntRange); ok && r.Lo >= -ir.Printable && r.Hi <= ir.Printable {
		return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "String")), Type: "string", Pure: v.Pure}
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Text")), Type: "string", Fails: true}
}

// bigOp translates an operator on ints of which one, or the result, may not fit.
func (t *translator) bigOp(e *pyast.BinOp, vs []rule.Value) rule.Value {
	if divisor := vs[1]; divisor.Type == "int" && (e.Op == pyast.FloorDiv || e.Op == pyast.Mod) && t.notZero(e.Right) {
		x := t.asBig(vs[0])
		if e.Op == pyast.Mod {
			return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, "Mod"), divisor.X), Type: "int", Pure: x.Pure && divisor.Pure}
		}
		return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, "Div"), divisor.X), Type: bigInt, Pure: x.Pure && divisor.Pure}
	}
	template, ok := intMethods[e.Op]
	if !ok {
		return t.dynamicValues(e, vs)
	}
	v := t.build(template, map[string]rule.Value{"x": t.asBig(vs[0]), "y": t.asBig(vs[1])})
	v.Pure = vs[0].Pure && vs[1].Pure && !v.Fails
	return v
}

// notZero reports whether an int is certainly not zero.
func (t *translator) notZero(e pyast.Expr) bool {
	r, ok := t.intRange(e)
	return ok && (r.Lo > 0 || r.Hi < 0)
}

// asBig returns an int of either Go type as a py.BigInt.
func (t *translator) asBig(v rule.Value) rule.Value {
	if v.Type == "int" {
		return t.big(v)
	}
	return v
}

// isGoInt reports whether a Go type holds Python's ints.
func isGoInt(goType string) bool { return goType == "int" || goType == bigInt }

// bigOrder translates < <= > >= of ints of which one may not fit.
func (t *translator) bigOrder(op string, a, b rule.Value) rule.Value {
	pure := a.Pure && b.Pure
	if n, ok := b.X.(gotree.Num); ok && n.Text == "0" {
		return rule.Value{X: &gotree.Binary{Op: op, X: gotree.CallOf(gotree.Sel(a.X, "Sign")), Y: b.X}, Type: "bool", Pure: pure}
	}
	cmp := gotree.CallOf(gotree.Sel(t.asBig(a).X, "Cmp"), t.asBig(b).X)
	return rule.Value{X: &gotree.Binary{Op: op, X: cmp, Y: gotree.Num{Text: "0"}}, Type: "bool", Pure: pure}
}

// bigKey translates what a py.BigInt looks up in a dict or set of Go ints, by a template that takes it as it is.
func (t *translator) bigKey(template string, x, key rule.Value) (rule.Value, bool) {
	if key.Type != bigInt || key.OK != nil || x.OK != nil || x.MayNil || rule.Base(x.Type) != "py.Dict" || rule.Args(x.Type)[0] != "int" {
		return rule.Value{}, false
	}
	return t.Build(template, map[string]rule.Value{"x": x, "i": key})
}

// LookupKey is lookupKey for rules.
func (t *translator) LookupKey(container, key rule.Value) rule.Value {
	return lookupKey(container, key)
}

// lookupKey returns a key or item that is only looked up: no stored Go int is the largest or the smallest, which a py.Int
// that does not fit becomes.
func lookupKey(x, key rule.Value) rule.Value {
	base := rule.Base(x.Type)
	if key.Type == bigInt && key.OK == nil && (base == "py.Dict" || base == "py.Set" || base == "py.List") && rule.Args(x.Type)[0] == "int" {
		return clamped(key)
	}
	return key
}
