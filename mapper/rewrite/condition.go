// This file translates conditions: truth values, comparisons, and, or, and conditional expressions.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// condition translates e as a Go bool that is its truth value.
func (t *translator) condition(e pyast.Expr) rule.Value {
	switch e := e.(type) {
	case *pyast.BoolOp:
		return t.boolCondition(e)
	case *pyast.UnaryOp:
		if e.Op == pyast.Not {
			return not(t.condition(e.Operand))
		}
	case *pyast.Attribute:
		if e.Attr == "query_params" && isFastRequest(t.TypeOf(e.Value)) {
			return rule.Value{X: gotree.CallOf(t.qual("fastapi", "HasQueries"), t.context()), Type: "bool", Pure: true}
		}
	}
	return t.truth(e, t.plain(e, ""))
}

// truth returns the truth value of a plain value (SEMANTICS F23).
func (t *translator) truth(e pyast.Node, v rule.Value) rule.Value {
	out := rule.Value{Type: "bool", Pure: v.Pure}
	switch {
	case v.Type == "bool" && v.OK != nil:
		out.X = &gotree.Binary{Op: "&&", X: v.OK, Y: v.X}
	case v.Type == "bool":
		out.X = v.X
	case v.Type == "string":
		out.X = &gotree.Binary{Op: "!=", X: v.X, Y: gotree.Str{}}
	case v.Type == bigInt && v.OK == nil:
		out.X = &gotree.Binary{Op: "!=", X: gotree.CallOf(gotree.Sel(v.X, "Sign")), Y: gotree.Num{Text: "0"}}
	case v.Type == bigInt:
		out.X = gotree.CallOf(t.qual("py", "Truth"), t.dynamic(v).X)
	case v.Type == "int" || v.Type == "float64":
		out.X = &gotree.Binary{Op: "!=", X: v.X, Y: gotree.Num{Text: "0"}}
	case rule.Elem(v.Type) != "" || v.Type == "py.Tuple":
		out.X = &gotree.Binary{Op: ">", X: gotree.CallOf(gotree.Ident{Name: "len"}, v.X), Y: gotree.Num{Text: "0"}}
	case hasLen(v.Type):
		out.X = &gotree.Binary{Op: ">", X: gotree.CallOf(gotree.Sel(v.X, "Len")), Y: gotree.Num{Text: "0"}}
	case v.Type == "any":
		out.X = gotree.CallOf(t.qual("py", "Truth"), v.X)
	case t.falsyMember(v):
		out.X = gotree.CallOf(t.qual("py", "Truth"), t.dynamic(v).X)
	case v.OK == nil && t.u.sigs.Func(v.Type+".PyBool") != nil:
		out.X = gotree.CallOf(gotree.Sel(v.X, "PyBool"))
	case v.Type == "*web.File":
		out.X = gotree.CallOf(gotree.Sel(v.X, "Truthy"))
	case v.Type == "*requests.Response" && v.OK == nil && !v.MayNil:
		out.X = gotree.CallOf(gotree.Sel(v.X, "OK"))
	case t.alwaysTrue(v.Type):
		out.X = gotree.Ident{Name: "true"}
		if v.MayNil {
			out.X = &gotree.Binary{Op: "!=", X: v.X, Y: gotree.Nil}
		}
	default:
		if own := t.hasTruth(v); own != nil {
			return *own
		}
		t.Fail(e, diag.NoTruth, "the truth value of a %s is not translated", v.Type)
	}
	return out
}

func hasLen(goType string) bool {
	switch rule.Base(goType) {
	case "py.List", "py.Dict", "py.Set", "py.ByteArray", "py.Deque", "web.MultiDict", "web.Multi", "web.SessionData":
		return true
	}
	return false
}

// alwaysTrue reports whether values of a pointer type are true in Python when they are not None.
func (t *translator) alwaysTrue(goType string) bool {
	if goType == "*web.Response" || goType == "*web.Authorization" || goType == "*py.Error" || goType == "error" || isFunc(goType) || alwaysTruthy[goType] {
		return true
	}
	c := t.u.classOf(goType)
	return c != nil && findMethod(c.Py, "__bool__") == nil && findMethod(c.Py, "__len__") == nil && !t.u.overridden(c.Py, "__bool__") &&
		!t.u.overridden(c.Py, "__len__")
}

// boolCondition translates and and or where only the truth value matters.
func (t *translator) boolCondition(e *pyast.BoolOp) rule.Value {
	op := map[pyast.BoolOperator]string{pyast.And: "&&", pyast.Or: "||"}[e.Op]
	out := t.condition(e.Values[0])
	for _, operand := range e.Values[1:] {
		var right rule.Value
		inner := t.sub(func() { right = t.condition(operand) })
		if len(inner.Stmts) > 0 {
			out = t.shortCircuit(out, op, inner, right)
			continue
		}
		out = rule.Value{X: &gotree.Binary{Op: op, X: out.X, Y: right.X}, Type: "bool", Pure: out.Pure && right.Pure}
	}
	return out
}

// shortCircuit spells x && y or x || y out where y needs statements of its own.
func (t *translator) shortCircuit(x rule.Value, op string, inner *gotree.Block, y rule.Value) rule.Value {
	name := gotree.Ident{Name: t.scope.Take("ok")}
	for uses(inner, name.Name) {
		name.Name = t.scope.Take("ok")
	}
	t.emit(gotree.Define(x.X, name))
	inner.Stmts = append(inner.Stmts, gotree.Set(y.X, name))
	cond := gotree.Expr(name)
	if op == "||" {
		cond = &gotree.Unary{Op: "!", X: name}
	}
	t.emit(&gotree.If{Cond: cond, Then: inner})
	return rule.Value{X: name, Type: "bool", Pure: true}
}

// boolOp translates and and or as values: the operand that decides (SEMANTICS F23).
func (t *translator) boolOp(e *pyast.BoolOp, want string) rule.Value {
	if t.allBool(e.Values) {
		return t.boolCondition(e)
	}
	if last, ok := t.onlyLast(e); ok {
		return t.Expr(last, want)
	}
	if v, ok := t.orDefault(e); ok {
		return v
	}
	goType := t.u.repr(t.TypeOf(e))
	if goType == "" {
		t.Fail(e, diag.NoType, "a value of type %s has no Go type", t.TypeOf(e))
	}
	if v, ok := t.orRaise(e, goType); ok {
		return v
	}
	_, maybe := t.TypeOf(e).(ir.Optional)
	if want != "" && want != "any" && goType == "any" && !maybe {
		goType = want
	}
	name := t.scope.Take(orHint(e))
	t.emit(&gotree.VarStmt{Names: []string{name}, Type: t.u.typeTree(goType)})
	t.decide(e.Op, e.Values, gotree.Ident{Name: name}, goType)
	return rule.Value{X: gotree.Ident{Name: name}, Type: goType, Pure: true}
}

// onlyLast returns the last operand of an or whose others are names that hold None alone, such as a parameter that no
// call passes.
func (t *translator) onlyLast(e *pyast.BoolOp) (pyast.Expr, bool) {
	last := len(e.Values) - 1
	for _, operand := range e.Values[:last] {
		if _, ok := operand.(*pyast.Name); !ok || t.TypeOf(operand) != ir.Type(ir.None) {
			return nil, false
		}
	}
	return e.Values[last], e.Op == pyast.Or
}

func orHint(e *pyast.BoolOp) string {
	hint := hintOf(e.Values[0])
	if hint == "value" {
		return "chosen"
	}
	return hint
}

// decide assigns the first operand that decides to target.
func (t *translator) decide(op pyast.BoolOperator, operands []pyast.Expr, target gotree.Ident, goType string) {
	if t.never(operands[0]) { // find(x) or abort(404)
		t.call(t.Expr(operands[0], ""))
		return
	}
	v := t.plain2(operands[0], goType)
	whole := v
	if held := t.u.repr(strip(t.TypeOf(operands[0]))); v.Type == "any" && v.OK == nil && goType != "any" && op == pyast.Or && len(operands) > 1 &&
		(held == goType || held == "int" && goType == bigInt) {
		t.decideAny(v, operands, target, held, goType)
		return
	}
	v = t.fit(operands[0], t.asOperand(v, goType), goType)
	t.emit(gotree.Set(v.X, target))
	if len(operands) == 1 {
		return
	}
	tested := v
	tested.X = target
	if whole.OK != nil && goType != "any" {
		tested = whole
	}
	cond := t.truth(operands[0], tested)
	if op == pyast.Or {
		cond = not(cond)
	}
	t.emit(&gotree.If{Cond: cond.X, Then: t.sub(func() { t.decide(op, operands[1:], target, goType) })})
}

// decideAny assigns a value that holds a known type or None to target where it is true, and what follows otherwise.
func (t *translator) decideAny(v rule.Value, operands []pyast.Expr, target gotree.Ident, held, goType string) {
	v = t.held(v, operands[0])
	out := &gotree.If{Cond: gotree.CallOf(t.qual("py", "Truth"), v.X)}
	out.Then = t.sub(func() { t.emit(gotree.Set(t.fit(operands[0], t.asserted(v, held), goType).X, target)) })
	out.Else = t.sub(func() { t.decide(pyast.Or, operands[1:], target, goType) })
	t.emit(out)
}

// asOperand drops the mark of a value that may be absent: where it is, the operand is false and another is taken.
func (t *translator) asOperand(v rule.Value, goType string) rule.Value {
	if v.OK != nil && v.Type == goType {
		v.OK = nil
	}
	return v
}

func (t *translator) allBool(operands []pyast.Expr) bool {
	for _, e := range operands {
		if t.TypeOf(e) != ir.Type(ir.Bool) {
			return false
		}
	}
	return true
}

// orDefault translates text or "default" as cmp.Or.
func (t *translator) orDefault(e *pyast.BoolOp) (rule.Value, bool) {
	if e.Op != pyast.Or || len(e.Values) != 2 || strip(t.TypeOf(e.Values[0])) != ir.Type(ir.Str) || !t.literal(e.Values[1]) ||
		t.TypeOf(e.Values[1]) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	v, isVariable := t.environment(e.Values[0])
	if !isVariable {
		v = t.plain2(e.Values[0], "string")
	}
	if v.Type != "string" {
		return rule.Value{}, false
	}
	fallback := t.plain(e.Values[1], "string")
	return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "cmp", Name: "Or"}, v.X, fallback.X), Type: "string", Pure: v.Pure}, true
}

func strip(t ir.Type) ir.Type {
	if o, ok := t.(ir.Optional); ok {
		return o.Elem
	}
	return t
}

// literal reports whether e is a literal or a name that folds to a constant.
func (t *translator) literal(e pyast.Expr) bool {
	_, ok := e.(*pyast.Constant)
	return ok || t.Const(e) != nil
}

// ifExp translates a if cond else b.
func (t *translator) ifExp(e *pyast.IfExp, want string) rule.Value {
	if t.certain(e.Test) {
		return t.Expr(e.Body, want)
	}
	if t.isFalse(e.Test) {
		return t.Expr(e.Orelse, want)
	}
	if v, ok := t.ifRaise(e, want); ok {
		return v
	}
	goType := t.u.repr(t.TypeOf(e))
	if want != "" && want != "any" && (goType == "any" || rule.Base(goType) == rule.Base(want)) {
		goType = want
	}
	if goType == "" {
		t.Fail(e, diag.NoType, "a value of type %s has no Go type", t.TypeOf(e))
	}
	cond := t.condition(e.Test)
	name := t.scope.Take("value")
	target := gotree.Ident{Name: name}
	t.emit(&gotree.VarStmt{Names: []string{name}, Type: t.u.typeTree(goType)})
	branch := func(e pyast.Expr) *gotree.Block {
		return t.sub(func() { t.emit(gotree.Set(t.plain(e, goType).X, target)) })
	}
	t.emit(&gotree.If{Cond: cond.X, Then: branch(e.Body), Else: branch(e.Orelse)})
	return rule.Value{X: target, Type: goType, Pure: true, MayNil: strings.HasPrefix(goType, "*") || isFunc(goType) && !t.isFunction(e)}
}

// isFalse reports whether a condition never holds: it asks for a variable or a field in which the program puts None alone.
func (t *translator) isFalse(test pyast.Expr) bool {
	switch e := test.(type) {
	case *pyast.Name:
		return t.TypeOf(e) == ir.Type(ir.None) && t.py.Uses[e] != nil && t.py.Uses[e].Kind == ir.Variable
	case *pyast.Attribute:
		in, isObject := t.TypeOf(e.Value).(ir.Instance)
		return isObject && t.TypeOf(e) == ir.Type(ir.None) && t.simple(e.Value) && fieldOf(in.Class, e.Attr) != nil
	case *pyast.Compare:
		return len(e.Ops) == 1 && e.Ops[0] == pyast.IsNot && isNone(e.Comparators[0]) && t.isFalse(e.Left)
	case *pyast.BoolOp:
		return e.Op == pyast.And && t.isFalse(e.Values[0])
	}
	return false
}

// isFunction reports whether e certainly is a function.
func (t *translator) isFunction(e pyast.Expr) bool { return ir.FuncsOf(t.TypeOf(e)) != nil }
