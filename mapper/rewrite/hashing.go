// This file translates __hash__: what a dict or set knows an object by is the fields that its __eq__ compares.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// hashAdapter declares PyHash of a class whose __eq__ compares fields with those of another object of the class, and
// whose __hash__ is that of some of these fields. False for any other pair of methods.
//
//	return hash((self.amount, self.currency))  =>  return py.Tuple{m.Amount, m.Currency}
func (t *translator) hashAdapter(k *Class) bool {
	c := k.Py
	eq, hash := c.Methods["__eq__"], c.Methods["__hash__"]
	if eq == nil || hash == nil || t.u.hasHeirs(c) || len(hash.Params) != 1 {
		return false
	}
	compared, hashed := comparedFields(eq), hashedFields(hash)
	if len(compared) == 0 || len(hashed) == 0 {
		return false
	}
	for _, name := range slices.Concat(compared, hashed) {
		if !slices.Contains(compared, name) || fieldOf(c, name) == nil || findMethod(c, name) != nil {
			return false
		}
	}
	fields := make([]rule.Value, len(compared))
	for i, name := range compared {
		fields[i] = t.dynamic(rule.Value{X: gotree.Sel(gotree.Ident{Name: recvOf(k)}, t.u.member(c, name)), Type: t.u.repr(fieldOf(c, name).Type), Pure: true})
	}
	t.adapter(k, "PyHash", "PyHash returns the fields by which dicts know the value.", nil, []gotree.Param{t.param("any")}, gotree.Ret(sliceOf(t.qual("py", "Tuple"), fields)))
	return true
}

// hashedFields lists the fields that the only statement of __hash__ hashes, nil for any other form.
func hashedFields(hash *ir.Func) []string {
	call, ok := onlyReturn(hash.Body).(*pyast.Call)
	if !ok || hash.Qualified(call.Func) != "hash" || len(call.Args) != 1 {
		return nil
	}
	return fieldsOf(hash, call.Args[0], 0)
}

// fieldsOf lists the attributes of a parameter that e, an attribute or a tuple of them, holds; nil for any other form.
func fieldsOf(fn *ir.Func, e pyast.Expr, param int) []string {
	parts := []pyast.Expr{e}
	if tuple, ok := e.(*pyast.Tuple); ok {
		parts = tuple.Elts
	}
	var out []string
	for _, part := range parts {
		a, ok := part.(*pyast.Attribute)
		if !ok {
			return nil
		}
		name, ok := a.Value.(*pyast.Name)
		if !ok || fn.Uses[name] != fn.Params[param] {
			return nil
		}
		out = append(out, a.Attr)
	}
	return out
}

// onlyReturn returns the value that the only statement of a body returns, behind a docstring, or nil.
func onlyReturn(body []pyast.Stmt) pyast.Expr {
	for len(body) > 0 && isDoc(body[0]) {
		body = body[1:]
	}
	if len(body) != 1 {
		return nil
	}
	if r, ok := body[0].(*pyast.Return); ok {
		return r.Value
	}
	return nil
}

// comparedFields lists the fields that __eq__ compares with those of an operand which it has found to be of its class; nil
// for any other form.
func comparedFields(eq *ir.Func) []string {
	if len(eq.Params) != 2 {
		return nil
	}
	body := eq.Body
	for len(body) > 0 && isDoc(body[0]) {
		body = body[1:]
	}
	asked := false
	if len(body) == 2 {
		test, ok := body[0].(*pyast.If)
		if !ok || len(test.Orelse) > 0 || len(test.Body) != 1 {
			return nil
		}
		not, ok := test.Test.(*pyast.UnaryOp)
		if !ok || not.Op != pyast.Not || !asksForOwn(eq, not.Operand) || !refuses(eq, test.Body[0]) {
			return nil
		}
		asked, body = true, body[1:]
	}
	parts := []pyast.Expr{onlyReturn(body)}
	if and, ok := parts[0].(*pyast.BoolOp); ok && and.Op == pyast.And {
		parts = and.Values
	}
	if !asked && len(parts) > 1 && asksForOwn(eq, parts[0]) {
		asked, parts = true, parts[1:]
	}
	var out []string
	for _, part := range parts {
		names := equalFields(eq, part)
		if names == nil {
			return nil
		}
		out = append(out, names...)
	}
	if !asked {
		return nil
	}
	return out
}

// equalFields lists the fields of both operands that a comparison finds equal.
func equalFields(eq *ir.Func, e pyast.Expr) []string {
	c, ok := e.(*pyast.Compare)
	if !ok || len(c.Ops) != 1 || c.Ops[0] != pyast.Eq {
		return nil
	}
	mine, theirs := fieldsOf(eq, c.Left, 0), fieldsOf(eq, c.Comparators[0], 1)
	if !slices.Equal(mine, theirs) {
		return nil
	}
	return mine
}

// asksForOwn reports whether e is isinstance(other, C) for the class of the method.
func asksForOwn(eq *ir.Func, e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || eq.Qualified(call.Func) != "isinstance" || len(call.Args) != 2 || classIn(eq, call.Args[1]) != eq.Class {
		return false
	}
	name, ok := call.Args[0].(*pyast.Name)
	return ok && eq.Uses[name] == eq.Params[1]
}

// refuses reports whether a statement returns NotImplemented or False.
func refuses(eq *ir.Func, s pyast.Stmt) bool {
	r, ok := s.(*pyast.Return)
	if !ok || r.Value == nil {
		return false
	}
	c, isConst := r.Value.(*pyast.Constant)
	return eq.Qualified(r.Value) == "NotImplemented" || isConst && c.Value == pyast.Value(pyast.Bool(false))
}
