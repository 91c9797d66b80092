// This file translates classes of the app that extend dict, and what their instances inherit from it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dictMethods are the special methods that a subclass of dict may override, by the methods that package py calls.
var dictMethods = map[string]string{"__contains__": "PyContains", "__getitem__": "PyGetItem"}

// isDictClass reports whether a class extends dict alone, with methods only.
func isDictClass(c *ir.Class) bool {
	return c != nil && len(c.Bases) == 1 && c.Bases[0].Class == nil && c.Methods["__init__"] == nil &&
		(c.Bases[0].Qualified == "dict" || c.Bases[0].Qualified == "builtins.dict")
}

// dictOverride returns the Go name of the special method that a function is, or "".
func dictOverride(fn *ir.Func) string {
	if isDictClass(fn.Class) {
		return dictMethods[fn.Name]
	}
	return ""
}

// overrideParams declares the parameters of such a method, which takes and gives what package py calls it with.
func (t *translator) overrideParams() []gotree.Param {
	if len(t.py.Params) != 2 || t.py.Args.Vararg != nil || t.py.Args.Kwarg != nil {
		t.Fail(t.py.Syntax, diag.NoClass, "this form of %s is not translated", t.py.Name)
	}
	t.out.Recv = t.scope.Take(recvOf(t.u.Class(t.py.Class)))
	t.vars[t.py.Params[0]] = &variable{symbol: t.py.Params[0], name: t.out.Recv, goType: t.u.repr(ir.Instance{Class: t.py.Class})}
	v := t.declareParam(t.py.Params[1], "any")
	t.out.Params, t.out.Result = []string{"any"}, "any"
	if t.py.Name == "__contains__" {
		t.out.Result = "bool"
		if t.py.Returns != ir.Type(ir.Bool) && !givesBool(t.py) {
			t.Fail(t.py.Syntax, diag.NoClass, "a __contains__ that gives no bool is not translated")
		}
	}
	t.out.Fails = true
	return []gotree.Param{{Names: []string{v.name}, Type: gotree.Ident{Name: "any"}}}
}

// givesBool reports whether a function returns memberships and identities alone.
func givesBool(fn *ir.Func) bool {
	found, all := false, true
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if r, ok := n.(*pyast.Return); ok {
				found = true
				c, isCompare := r.Value.(*pyast.Compare)
				all = all && isCompare && len(c.Ops) == 1 && (c.Ops[0] == pyast.In || c.Ops[0] == pyast.NotIn || c.Ops[0] == pyast.Is || c.Ops[0] == pyast.IsNot)
			}
			return true
		})
	}
	_, ends := fn.Body[len(fn.Body)-1].(*pyast.Return)
	return found && all && ends
}

// dictConstruction makes an instance: of nothing, of a mapping or of pairs.
func (t *translator) dictConstruction(e *pyast.Call, k *Class, goType string) rule.Value {
	if len(e.Args) > 1 || hasStar(e.Args) || len(e.Keywords) > 0 {
		t.Fail(e, diag.NoClass, "this construction of %s is not translated", k.Py.Name)
	}
	dict := rule.Value{X: t.construct("NewDict", []string{"any", "any"}, nil, false)}
	if copied, ok := t.copiedDict(e.Args); ok {
		dict.X = copied
	} else if len(e.Args) == 1 {
		v := t.dynamic(t.plain(e.Args[0], ""))
		dict = t.Hoist(t.build("py.DictFrom(x)", map[string]rule.Value{"x": v}), "d")
	}
	lit := &gotree.Composite{Type: gotree.Qual{Path: t.u.Path(k.Place.Package), Name: k.Name},
		Elts: []gotree.Element{{Key: gotree.Ident{Name: "Dict"}, Value: dict.X}}}
	return rule.Value{X: &gotree.Unary{Op: "&", X: lit}, Type: goType}
}

// copiedDict returns a dict of any with the items of the only argument, which is a dict or its items().
func (t *translator) copiedDict(args []pyast.Expr) (gotree.Expr, bool) {
	if len(args) != 1 {
		return nil, false
	}
	source := args[0]
	if call, ok := source.(*pyast.Call); ok && len(call.Args)+len(call.Keywords) == 0 {
		if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "items" {
			source = a.Value
		}
	}
	if _, ok := t.TypeOf(source).(ir.Dict); !ok {
		return nil, false
	}
	v := t.plain(source, "")
	if rule.Base(v.Type) != "py.Dict" || v.OK != nil || v.MayNil {
		t.Fail(source, diag.NoConversion, "a dict that may be None has no translation here")
	}
	wide, _ := t.widen(v, "*py.Dict[any, any]")
	return wide.X, true
}

// dictMethod calls a method that an instance inherits from dict.
func (t *translator) dictMethod(e *pyast.Call, a *pyast.Attribute) rule.Value {
	if hasStar(e.Args) || len(e.Keywords) > 0 || !dynamicMethods[a.Attr] {
		t.Fail(e, diag.DynamicCall, "this call of %s of a dict is not translated", a.Attr)
	}
	operands := append([]pyast.Expr{a.Value}, e.Args...)
	wants := make([]string, len(operands))
	for i := range e.Args {
		wants[i+1] = "any"
	}
	vs := t.several(operands, wants)
	if vs[0].MayNil || vs[0].OK != nil {
		t.Fail(a, diag.NoAttribute, "the method %s of a value that may be None has no translation", a.Attr)
	}
	args := gotree.Expr(gotree.Nil)
	if len(vs) > 1 {
		args = sliceOf(&gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}, vs[1:])
	}
	x := gotree.CallOf(t.qual("py", "CallMethod"), gotree.Sel(vs[0].X, "Dict"), gotree.Str{Value: a.Attr}, args)
	return rule.Value{X: x, Type: "any", Fails: true}
}

// special calls the special method that the class of x overrides, with one operand; false where it has none.
func (t *translator) special(node pyast.Node, x rule.Value, known ir.Type, name string, operand rule.Value) (rule.Value, bool) {
	in, ok := known.(ir.Instance)
	if !ok || !isDictClass(in.Class) || in.Class.Methods[name] == nil {
		return rule.Value{}, false
	}
	t.u.mustClass(t, node, in.Class)
	if x.MayNil || x.OK != nil || t.u.overridden(in.Class, name) {
		t.Fail(node, diag.NoAttribute, "the method %s of a value that may be None has no translation", name)
	}
	f := t.callee(node, in.Class.Methods[name], ValueMode)
	return t.invoke(f, gotree.Sel(x.X, f.Name), []gotree.Expr{t.dynamic(operand).X}), true
}
