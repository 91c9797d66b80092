// This file translates comparisons: equality, order, identity and membership.

package rewrite

import (
	"math"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// compare translates x op y, and x op y op z with y evaluated once.
func (t *translator) compare(e *pyast.Compare) rule.Value {
	if len(e.Ops) == 1 {
		return t.compareTwo(e, e.Ops[0], e.Left, e.Comparators[0])
	}
	operands := append([]pyast.Expr{e.Left}, e.Comparators...)
	for _, operand := range operands {
		if !t.simple(operand) {
			return t.chain(e, operands)
		}
	}
	var out rule.Value
	for i, op := range e.Ops {
		next := t.Hoist(t.compareTwo(e, op, operands[i], operands[i+1]), "ok")
		if i == 0 {
			out = next
			continue
		}
		out = rule.Value{X: &gotree.Binary{Op: "&&", X: out.X, Y: next.X}, Type: "bool", Pure: true}
	}
	return out
}

// simple reports whether evaluating e again changes nothing and cannot fail.
func (t *translator) simple(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name, *pyast.Constant:
		return true
	case *pyast.UnaryOp:
		return t.simple(e.Operand)
	case *pyast.Call:
		return t.Qualified(e.Func) == "len" && len(e.Args) == 1 && t.simple(e.Args[0]) && t.TypeOf(e.Args[0]) != ir.Type(ir.Any)
	case *pyast.Attribute:
		_, isField := t.TypeOf(e.Value).(ir.Instance)
		return isField && t.simple(e.Value)
	}
	return false
}

func (t *translator) compareTwo(e *pyast.Compare, op pyast.CmpOperator, x, y pyast.Expr) rule.Value {
	if v, ok := t.sameErrorClass(op, x, y); ok {
		return v
	}
	if v, ok := t.sameSocket(op, x, y); ok {
		return v
	}
	if v, ok := t.typeTest(op, x, y); ok {
		return v
	}
	switch op {
	case pyast.Is, pyast.IsNot:
		return t.identity(e, op, x, y)
	case pyast.In, pyast.NotIn:
		if op == pyast.In {
			return t.membership(e, x, y)
		}
		v, ok := t.byRule(&pyast.Compare{Span: e.Span, Left: x, Ops: []pyast.CmpOperator{pyast.In}, Comparators: []pyast.Expr{y}})
		if !ok {
			v = t.membership(e, x, y)
		}
		return not(t.Hoist(v, "found"))
	case pyast.Eq, pyast.NotEq:
		return t.equality(op, t.asSet(x), t.asSet(y))
	}
	return t.order(op, t.asSet(x), t.asSet(y))
}

// identity translates x is y for None, True and False.
func (t *translator) identity(e *pyast.Compare, op pyast.CmpOperator, x, y pyast.Expr) rule.Value {
	c, ok := y.(*pyast.Constant)
	if v, done := t.sameObject(op, x, y); done {
		return v
	}
	if v, done := t.sameType(op, x, y); done {
		return v
	}
	if !ok {
		t.Fail(e, diag.Identity, "identity of anything but None, True and False is not translated")
	}
	v := t.plain2(x, "")
	var out rule.Value
	switch c.Value.(type) {
	case pyast.None:
		out = t.isNone(e, v)
	case pyast.Bool:
		out = t.isBool(v, bool(c.Value.(pyast.Bool)))
	default:
		t.Fail(e, diag.Identity, "identity of anything but None, True and False is not translated")
	}
	if op == pyast.IsNot {
		return not(out)
	}
	return out
}

func (t *translator) isNone(e pyast.Node, v rule.Value) rule.Value {
	switch {
	case v.OK != nil:
		return rule.Value{X: &gotree.Unary{Op: "!", X: v.OK}, Type: "bool", Pure: v.Pure}
	case v.X == gotree.Expr(gotree.Nil):
		return rule.Value{X: gotree.True, Type: "bool", Pure: true}
	case v.Type == "any" || strings.HasPrefix(v.Type, "*") || v.Type == "error" || isFunc(v.Type) && v.MayNil:
		return rule.Value{X: &gotree.Binary{Op: "==", X: v.X, Y: gotree.Nil}, Type: "bool", Pure: v.Pure}
	case v.Pure:
		return rule.Value{X: gotree.False, Type: "bool", Pure: true}
	}
	t.Fail(e, diag.Identity, "a %s is compared with None", v.Type)
	return rule.Value{}
}

func (t *translator) isBool(v rule.Value, want bool) rule.Value {
	name := "false"
	if want {
		name = "true"
	}
	if v.Type == "bool" && v.OK == nil {
		if want {
			return v
		}
		return not(v)
	}
	return rule.Value{X: &gotree.Binary{Op: "==", X: t.dynamic(v).X, Y: gotree.Ident{Name: name}}, Type: "bool", Pure: v.Pure}
}

// equality translates == and != (SEMANTICS F24).
func (t *translator) equality(op pyast.CmpOperator, x, y pyast.Expr) rule.Value {
	vs := t.several([]pyast.Expr{x, y}, nil)
	return t.equalValues(op, vs)
}

// equalValues compares two plain values.
func (t *translator) equalValues(op pyast.CmpOperator, vs []rule.Value) rule.Value {
	goOp := "=="
	if op == pyast.NotEq {
		goOp = "!="
	}
	a, b := vs[0], vs[1]
	if a.Const && !b.Const {
		a, b = b, a
	}
	if value, ok := t.memberValue(a, b.Type); ok {
		a = value
	} else if value, ok := t.memberValue(b, a.Type); ok {
		b = value
	}
	if a.Type == bigInt && b.Type == "int" || a.Type == "int" && b.Type == bigInt {
		a, b = t.asBig(a), t.asBig(b)
	}
	if a.OK == nil && b.OK != nil && a.Type == bigInt {
		a, b = b, a
	}
	switch {
	case a.Type == b.Type && scalar(a.Type) && a.OK == nil && b.OK == nil:
		return binary(goOp, []rule.Value{a, b}, "bool")
	case a.OK != nil && a.Type == b.Type && b.OK == nil && scalar(a.Type):
		return maybeEqual(goOp, a, b)
	case isNumeric(a.Type) && isNumeric(b.Type) && a.OK == nil && b.OK == nil && b.Const:
		return binary(goOp, []rule.Value{a, b}, "bool")
	case a.Type == "any" && a.OK == nil && b.Type == "string" && b.OK == nil && !t.u.mixedText():
		return binary(goOp, []rule.Value{a, b}, "bool")
	}
	if t.comparesByIdentity(a) && t.comparesByIdentity(b) && a.Type == b.Type {
		return binary(goOp, []rule.Value{a, b}, "bool")
	}
	v := t.build("py.Eq(x, y)", map[string]rule.Value{"x": t.dynamic(vs[0]), "y": t.dynamic(vs[1])})
	if op == pyast.NotEq {
		return not(v)
	}
	return v
}

// maybeEqual compares a value that may be absent, whose variable then holds the zero value.
func maybeEqual(op string, a, b rule.Value) rule.Value {
	same := &gotree.Binary{Op: op, X: a.X, Y: b.X}
	if s, ok := b.X.(gotree.Str); ok && b.Const && s.Value != "" {
		return rule.Value{X: same, Type: "bool", Pure: a.Pure}
	}
	if op == "==" {
		return rule.Value{X: &gotree.Binary{Op: "&&", X: a.OK, Y: same}, Type: "bool", Pure: a.Pure && b.Pure}
	}
	return rule.Value{X: &gotree.Binary{Op: "||", X: &gotree.Unary{Op: "!", X: a.OK}, Y: same}, Type: "bool", Pure: a.Pure && b.Pure}
}

func scalar(goType string) bool {
	return goType == "string" || goType == "int" || goType == "float64" || goType == "bool" || goType == bigInt
}

func isNumeric(goType string) bool { return goType == "int" || goType == "float64" }

// order translates < <= > >=.
func (t *translator) order(op pyast.CmpOperator, x, y pyast.Expr) rule.Value {
	return t.orderValues(op, t.several([]pyast.Expr{x, y}, nil))
}

// orderValues compares two plain values by order.
func (t *translator) orderValues(op pyast.CmpOperator, vs []rule.Value) rule.Value {
	goOp := map[pyast.CmpOperator]string{pyast.Lt: "<", pyast.LtE: "<=", pyast.Gt: ">", pyast.GtE: ">="}[op]
	a, b := vs[0], vs[1]
	plain := a.OK == nil && b.OK == nil
	if plain && isGoInt(a.Type) && isGoInt(b.Type) && (a.Type == bigInt || b.Type == bigInt) {
		return t.bigOrder(goOp, a, b)
	}
	if plain && a.Type == b.Type && (isNumeric(a.Type) || a.Type == "string") {
		return binary(goOp, vs, "bool")
	}
	if plain && isNumeric(a.Type) && isNumeric(b.Type) && (a.Const || b.Const) {
		return binary(goOp, []rule.Value{asFraction(a, b), asFraction(b, a)}, "bool")
	}
	template := map[string]string{"<": "py.Lt(x, y)", "<=": "py.Le(x, y)", ">": "py.Gt(x, y)", ">=": "py.Ge(x, y)"}[goOp]
	return t.build(template, map[string]rule.Value{"x": t.dynamic(a), "y": t.dynamic(b)})
}

// asFraction returns an int that is compared with a constant which is no whole number as a float64. Rounding keeps its
// order to such a constant: those beyond 53 bits are whole.
func asFraction(v, other rule.Value) rule.Value {
	x := other.X
	if minus, ok := x.(*gotree.Unary); ok {
		x = minus.X
	}
	n, ok := x.(gotree.Num)
	if v.Type != "int" || v.Const || !other.Const || other.Type != "float64" || ok && wholeNumber(n.Text) {
		return v
	}
	v.X = gotree.CallOf(gotree.Ident{Name: "float64"}, v.X)
	return v
}

// wholeNumber reports whether the text of a constant is that of a whole number.
func wholeNumber(text string) bool {
	f, err := strconv.ParseFloat(text, 64)
	return err == nil && f == math.Trunc(f)
}

// membership translates x in y.
func (t *translator) membership(e *pyast.Compare, x, y pyast.Expr) rule.Value {
	if v, ok := t.inDisplay(x, y); ok {
		return v
	}
	if v, ok := t.inStream(x, y); ok {
		return v
	}
	if v, ok := t.inRange(x, y); ok {
		return v
	}
	vs := t.several([]pyast.Expr{x, y}, nil)
	item, container := vs[0], vs[1]
	if v, ok := t.special(e, container, t.TypeOf(y), "__contains__", item); ok {
		return v
	}
	if v, ok := t.specialCall(e, container, t.TypeOf(y), "__contains__", item); ok {
		return v
	}
	item = lookupKey(container, item)
	with := map[string]rule.Value{"x": item, "y": container}
	if container.OK == nil && item.OK == nil {
		switch {
		case container.Type == "string" && item.Type == "string":
			return t.build("strings.Contains(y, x)", with)
		case hasLen(container.Type):
			if v, ok := t.Build("y.Has(x)", with); ok {
				return v
			}
		case container.Type == "[]string" && item.Type == "string":
			return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "slices", Name: "Contains"}, container.X, item.X), Type: "bool", Pure: item.Pure && container.Pure}
		}
	}
	t.supports(e, container, "PyContains")
	with["x"], with["y"] = t.dynamic(item), t.dynamic(container)
	return t.build("py.In(x, y)", with)
}

// inDisplay translates x in ("a", "b") for constants as comparisons or slices.Contains.
func (t *translator) inDisplay(x, y pyast.Expr) (rule.Value, bool) {
	elts, ok := constantElements(y)
	if !ok {
		elts, ok = t.wsgiField(y).Texts()
	}
	if !ok {
		elts, ok = t.configConst(y).Texts()
	}
	if !ok || strip(t.TypeOf(x)) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	v := t.plain2(x, "string")
	if v.Type != "string" {
		v = t.dynamic(v)
		list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}}
		for _, text := range elts {
			list.Elts = append(list.Elts, gotree.Element{Value: gotree.Str{Value: text}})
		}
		return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "slices", Name: "Contains"}, list, v.X), Type: "bool", Pure: v.Pure}, true
	}
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	empty := false
	for _, text := range elts {
		empty = empty || text == ""
		list.Elts = append(list.Elts, gotree.Element{Value: gotree.Str{Value: text}})
	}
	out := rule.Value{X: gotree.CallOf(gotree.Qual{Path: "slices", Name: "Contains"}, list, v.X), Type: "bool", Pure: v.Pure}
	if v.OK != nil && empty {
		out.X = &gotree.Binary{Op: "&&", X: v.OK, Y: out.X}
	}
	return out, true
}

// constantElements returns the strings of a display that holds nothing else.
func constantElements(e pyast.Expr) ([]string, bool) {
	var elts []pyast.Expr
	switch e := e.(type) {
	case *pyast.Tuple:
		elts = e.Elts
	case *pyast.List:
		elts = e.Elts
	case *pyast.Set:
		elts = e.Elts
	default:
		return nil, false
	}
	out := make([]string, len(elts))
	for i, elt := range elts {
		c, ok := elt.(*pyast.Constant)
		if !ok {
			return nil, false
		}
		s, ok := c.Value.(pyast.Str)
		if !ok {
			return nil, false
		}
		out[i] = string(s)
	}
	return out, true
}
