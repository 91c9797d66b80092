// This file translates arithmetic: typed where Go's operators give Python's answer, checked where they may not.

package rewrite

import (
	"reflect"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dynamicOps are the support functions for operands whose types are not known.
var dynamicOps = map[pyast.Operator]string{
	pyast.Add: "py.Add(x, y)", pyast.Sub: "py.Sub(x, y)", pyast.Mult: "py.Mul(x, y)", pyast.Div: "py.TrueDiv(x, y)",
	pyast.FloorDiv: "py.FloorDiv(x, y)", pyast.Mod: "py.Mod(x, y)", pyast.Pow: "py.Pow(x, y)",
	pyast.BitAnd: "py.BitAnd(x, y)", pyast.BitOr: "py.BitOr(x, y)", pyast.BitXor: "py.BitXor(x, y)",
	pyast.LShift: "py.LShift(x, y)", pyast.RShift: "py.RShift(x, y)",
}

// intOps are the forms for two ints that fit, for what Go's operators do not give.
var intOps = map[pyast.Operator]string{
	pyast.FloorDiv: "py.FloorDivInt(x, y)", pyast.Mod: "py.ModInt(x, y)", pyast.Div: "py.TrueDivInt(x, y)",
}

// goOps are Go's own operators.
var goOps = map[pyast.Operator]string{
	pyast.Add: "+", pyast.Sub: "-", pyast.Mult: "*", pyast.BitAnd: "&", pyast.BitOr: "|", pyast.BitXor: "^",
}

// binOp translates x op y.
func (t *translator) binOp(e *pyast.BinOp, want string) rule.Value {
	left, right := t.TypeOf(e.Left), t.TypeOf(e.Right)
	switch {
	case e.Op == pyast.Mod && left == ir.Type(ir.Str):
		return t.percent(e)
	case e.Op == pyast.Add && left == ir.Type(ir.Str) && right == ir.Type(ir.Str):
		vs := t.several([]pyast.Expr{e.Left, e.Right}, []string{"string", "string"})
		return binary("+", vs, "string")
	case e.Op == pyast.Add && t.sameLists(left, right):
		vs := t.several([]pyast.Expr{e.Left, e.Right}, []string{t.u.repr(left), t.u.repr(left)})
		v := t.build("py.Concat(x, y)", map[string]rule.Value{"x": vs[0], "y": vs[1]})
		v.Fresh = true
		return v
	case e.Op == pyast.Mult && t.isList(left) && t.u.repr(right) == "int":
		return t.repeat(e.Left, e.Right, e)
	case e.Op == pyast.Mult && t.isList(right) && t.u.repr(left) == "int":
		return t.repeat(e.Right, e.Left, e)
	case ir.IsInt(left) && ir.IsInt(right):
		return t.intOp(e)
	case isNumber(left) && isNumber(right):
		return t.floatOp(e)
	}
	if v, ok := t.operated(e); ok {
		return v
	}
	if v, ok := t.viewOp(e); ok {
		return v
	}
	return t.dynamicOp(e, want)
}

// repeat translates list * n, in the order in which the operands stand.
func (t *translator) repeat(list, n pyast.Expr, e *pyast.BinOp) rule.Value {
	goType := t.u.repr(t.TypeOf(list))
	operands, wants := []pyast.Expr{list, n}, []string{goType, "int"}
	if e.Left == n {
		slices.Reverse(operands)
		slices.Reverse(wants)
	}
	vs := t.several(operands, wants)
	if e.Left == n {
		slices.Reverse(vs)
	}
	v := t.build("py.RepeatList(l, n)", map[string]rule.Value{"l": vs[0], "n": vs[1]})
	v.Fresh = true
	return v
}

// isList reports whether a type is a list that Go holds as one.
func (t *translator) isList(known ir.Type) bool {
	_, ok := known.(ir.List)
	return ok && rule.Base(t.u.repr(known)) == "py.List"
}

// sameLists reports whether both types are lists with one Go type.
func (t *translator) sameLists(left, right ir.Type) bool {
	return t.isList(left) && t.isList(right) && t.u.repr(left) == t.u.repr(right)
}

func isNumber(t ir.Type) bool { return ir.IsInt(t) || t == ir.Type(ir.Float) }

func binary(op string, vs []rule.Value, goType string) rule.Value {
	return rule.Value{X: &gotree.Binary{Op: op, X: vs[0].X, Y: vs[1].X}, Type: goType, Pure: vs[0].Pure && vs[1].Pure}
}

// intOp uses Go's operator where operands and result certainly fit in 64 bits.
func (t *translator) intOp(e *pyast.BinOp) rule.Value {
	vs := t.several([]pyast.Expr{e.Left, e.Right}, nil)
	op, plain := goOps[e.Op]
	small := vs[0].Type == "int" && vs[1].Type == "int"
	switch {
	case plain && small && t.fits(e):
		return binary(op, vs, "int")
	case e.Op == pyast.Mod && small && t.notNegative(e.Left) && t.positive(e.Right):
		return binary("%", vs, "int")
	case e.Op == pyast.FloorDiv && small && t.notNegative(e.Left) && t.positive(e.Right):
		return binary("/", vs, "int")
	case small && (e.Op == pyast.FloorDiv || e.Op == pyast.Mod) && t.notZero(e.Right):
		return t.build(map[pyast.Operator]string{pyast.FloorDiv: "py.Quo(x, y)", pyast.Mod: "py.Rem(x, y)"}[e.Op], map[string]rule.Value{"x": vs[0], "y": vs[1]})
	case small && intOps[e.Op] != "":
		return t.build(intOps[e.Op], map[string]rule.Value{"x": vs[0], "y": vs[1]})
	case isGoInt(vs[0].Type) && isGoInt(vs[1].Type):
		return t.fitted(t.bigOp(e, vs), e)
	}
	return t.dynamicValues(e, vs)
}

// fitted returns a result that certainly fits as a Go int.
func (t *translator) fitted(v rule.Value, e pyast.Expr) rule.Value {
	if v.Type != bigInt || !t.fits(e) {
		return v
	}
	return fitting(t.Hoist(v, hintOf(e)))
}

// intOperator reports whether Go's own operator gives x op y.
func (t *translator) intOperator(e *pyast.BinOp) bool {
	_, plain := goOps[e.Op]
	return plain && t.fits(e) && t.fits(e.Left) && t.fits(e.Right)
}

// intsFit is the condition of routes that need a Go int where Python takes one of any size.
const intsFit = "ints fit in 64 bits"

// dynamicOp translates an operator on values of unknown types.
func (t *translator) dynamicOp(e *pyast.BinOp, _ string) rule.Value {
	return t.dynamicValues(e, t.several([]pyast.Expr{e.Left, e.Right}, []string{"any", "any"}))
}

func (t *translator) dynamicValues(e *pyast.BinOp, vs []rule.Value) rule.Value {
	template, ok := dynamicOps[e.Op]
	if !ok {
		t.Fail(e, diag.NoExpression, "the operator %s is not translated", e.Op.Sign())
	}
	t.noIterator(e.Left, vs[0])
	t.noIterator(e.Right, vs[1])
	v := t.build(template, map[string]rule.Value{"x": t.dynamic(vs[0]), "y": t.dynamic(vs[1])})
	return t.known(v, e)
}

// known gives the result of a dynamic operation the Go type that inference found for e.
func (t *translator) known(v rule.Value, e pyast.Expr) rule.Value {
	goType := t.u.repr(t.TypeOf(e))
	if v.Type != "any" || goType == "any" || goType == "" {
		return v
	}
	if _, maybe := t.TypeOf(e).(ir.Optional); maybe || typedContainer(goType) {
		return v // the support functions make containers of values of any type
	}
	return t.narrow(t.Hoist(v, hintOf(e)), t.TypeOf(e))
}

// typedContainer reports whether a Go type is a container of anything but dynamic values.
func typedContainer(goType string) bool {
	switch rule.Base(goType) {
	case "py.List", "py.Dict", "py.Set":
		return slices.ContainsFunc(rule.Args(goType), func(a string) bool { return a != "any" })
	}
	return false
}

// unaryOp translates not, - , + and ~.
func (t *translator) unaryOp(e *pyast.UnaryOp) rule.Value {
	if e.Op == pyast.Not {
		return not(t.condition(e.Operand))
	}
	known := t.TypeOf(e.Operand)
	if own := t.instanceOf(e.Operand); own != nil && e.Op == pyast.USub && findMethod(own, "__neg__") != nil {
		if v, ok := t.specialCall(e, t.plain(e.Operand, ""), known, "__neg__"); ok {
			return v
		}
		t.Fail(e, diag.NoClass, "- of this %s is not translated", own.Name)
	}
	if c, ok := e.Operand.(*pyast.Constant); ok && e.Op == pyast.USub && isNumber(known) {
		return t.negated(c)
	}
	if e.Op == pyast.USub && known == ir.Type(ir.Float) {
		v := t.plain(e.Operand, "float64")
		return rule.Value{X: &gotree.Unary{Op: "-", X: v.X}, Type: "float64", Pure: v.Pure}
	}
	if e.Op == pyast.USub && ir.IsInt(known) {
		v := t.plain(e.Operand, "")
		if v.Type == bigInt && v.OK == nil {
			return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Neg")), Type: bigInt, Pure: v.Pure}
		}
		if v.Type == "int" && v.OK == nil {
			return rule.Value{X: &gotree.Unary{Op: "-", X: v.X}, Type: "int", Pure: v.Pure}
		}
		return t.known(t.build("py.Neg(x)", map[string]rule.Value{"x": t.dynamic(v)}), e)
	}
	template := map[pyast.UnaryOperator]string{pyast.USub: "py.Neg(x)", pyast.UAdd: "py.Pos(x)", pyast.Invert: "py.Invert(x)"}[e.Op]
	return t.known(t.build(template, map[string]rule.Value{"x": t.plain(e.Operand, "any")}), e)
}

// not negates a condition.
func not(v rule.Value) rule.Value {
	switch x := v.X.(type) {
	case *gotree.Binary:
		if x.Op == ">" && isLength(x.X) && reflect.DeepEqual(x.Y, gotree.Num{Text: "0"}) {
			return rule.Value{X: &gotree.Binary{Op: "==", X: x.X, Y: x.Y}, Type: "bool", Pure: v.Pure}
		}
		if op, ok := negated[x.Op]; ok {
			return rule.Value{X: &gotree.Binary{Op: op, X: x.X, Y: x.Y}, Type: "bool", Pure: v.Pure}
		}
	case *gotree.Unary:
		if x.Op == "!" {
			return rule.Value{X: x.X, Type: "bool", Pure: v.Pure}
		}
	}
	return rule.Value{X: &gotree.Unary{Op: "!", X: v.X}, Type: "bool", Pure: v.Pure}
}

// isLength reports whether e is x.Len() or len(x), which is never below 0.
func isLength(e gotree.Expr) bool {
	call, ok := e.(*gotree.Call)
	if !ok {
		return false
	}
	s, method := call.Fn.(*gotree.Selector)
	return method && s.Sel == "Len" && len(call.Args) == 0 || call.Fn == gotree.Expr(gotree.Ident{Name: "len"})
}

// negated are the comparisons whose negation is another comparison; the orders are not here, because of NaN.
var negated = map[string]string{"==": "!=", "!=": "=="}

// answersNotImplemented reports whether a special method may return NotImplemented.
func answersNotImplemented(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			name, ok := n.(*pyast.Name)
			found = found || ok && fn.Qualified(name) == "NotImplemented"
			return !found
		})
	}
	return found
}
