// This file translates the lookups of an enumeration: by value, with what _missing_ finds for others, and by name.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// enumLookups declares the functions that find members.
func (t *translator) enumLookups(k *Class) {
	m, value := gotree.Ident{Name: "m"}, gotree.Ident{Name: "value"}
	find := func(name, doc string, same gotree.Expr, more []gotree.Stmt, err gotree.Expr) {
		loop := &gotree.Range{Key: gotree.Blank, Value: m, X: gotree.Ident{Name: k.enum.list}, Body: &gotree.Block{Stmts: []gotree.Stmt{
			&gotree.If{Cond: same, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(m, gotree.Nil)}}},
		}}}
		k.Place.Decls = append(k.Place.Decls, &gotree.Func{Name: name, Doc: doc, Origin: t.u.classOrigin(k),
			Type: gotree.FuncType{Params: []gotree.Param{t.param("any", "value")}, Results: []gotree.Param{{Type: gotree.Ptr(gotree.Ident{Name: k.Name})}, t.param("error")}},
			Body: &gotree.Block{Stmts: append(append([]gotree.Stmt{loop}, more...), gotree.Ret(gotree.Nil, err))}})
	}
	text := &gotree.Binary{Op: "+", X: gotree.CallOf(t.qual("py", "Repr"), value), Y: gotree.Str{Value: " is not a valid " + k.Py.Qualname}}
	find(k.enum.of, k.enum.of+" returns the member with a value, or raises ValueError.", gotree.CallOf(t.qual("py", "Eq"), gotree.Sel(m, "Value"), value),
		t.enumMissing(k), gotree.CallOf(gotree.Sel(t.qual("py", "ValueError"), "New"), text))
	var aliases []gotree.Stmt
	for _, m := range k.enum.members {
		if m.alias {
			aliases = append(aliases, &gotree.If{Cond: gotree.CallOf(t.qual("py", "Eq"), gotree.Str{Value: m.name}, value),
				Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.Ident{Name: m.goName}, gotree.Nil)}}})
		}
	}
	find(k.enum.named, k.enum.named+" returns the member with a name, or raises KeyError.",
		gotree.CallOf(t.qual("py", "Eq"), gotree.Sel(m, "Name"), value), aliases, gotree.CallOf(gotree.Sel(t.qual("py", "KeyError"), "New"), value))
}

// enumMissing returns the statements that ask _missing_ for the member of a value that none has (library reference, "enum").
func (t *translator) enumMissing(k *Class) []gotree.Stmt {
	m := k.Py.Methods["_missing_"]
	if m == nil {
		return nil
	}
	if !m.HasDecorator("classmethod") || !plainMethod(m) || len(m.Decorators()) != 1 || len(m.Params) != 2 || callsClass(m) {
		t.Fail(m.Syntax, diag.NoClass, "this _missing_ is not translated")
	}
	f := t.calleeFor(m.Syntax, key{fn: m, mode: ValueMode})
	if f.Context || f.State != nil || f.recursive || f.Result != k.goType() || len(f.Params) != 1 || f.Params[0] != "any" && f.Params[0] != "string" {
		t.Fail(m.Syntax, diag.NoClass, "this _missing_ is not translated")
	}
	missing, given := gotree.Ident{Name: "missing"}, gotree.Ident{Name: "value"}
	var before []gotree.Stmt
	if f.Params[0] == "string" {
		given = gotree.Ident{Name: "text"}
		refuse := gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"), gotree.Str{Value: "_missing_ of " + k.Py.Name + " is ported for text alone"})
		before = []gotree.Stmt{
			&gotree.Assign{Lhs: []gotree.Expr{given, gotree.Ident{Name: "ok"}}, Op: ":=", Rhs: []gotree.Expr{&gotree.Assert{X: gotree.Ident{Name: "value"}, Type: gotree.Ident{Name: "string"}}}},
			&gotree.If{Cond: &gotree.Unary{Op: "!", X: gotree.Ident{Name: "ok"}}, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.Nil, refuse)}}},
		}
	}
	call := gotree.CallOf(t.function1(f), given)
	found := &gotree.If{Cond: notNil(missing), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(missing, gotree.Nil)}}}
	if !f.Fails {
		found.Init = gotree.Define(call, missing)
		return append(before, found)
	}
	return append(before,
		&gotree.Assign{Lhs: []gotree.Expr{missing, gotree.Err}, Op: ":=", Rhs: []gotree.Expr{call}},
		&gotree.If{Cond: notNil(gotree.Err), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.Nil, gotree.Err)}}}, found)
}

// callsClass reports whether a class method calls its class, which asks it again.
func callsClass(m *ir.Func) bool {
	found := false
	for _, s := range m.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok {
				return !found
			}
			name, ok := call.Func.(*pyast.Name)
			found = found || ok && (m.Uses[name] == m.Params[0] || classIn(m, name) == m.Class)
			return !found
		})
	}
	return found
}
