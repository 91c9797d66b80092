// This file translates calls of the library whose rules want text or ints where nothing is known of an argument: what is
// something else then raises NotPorted, and the route says what it takes for granted.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// narrowing is what arguments of unknown type are taken for.
type narrowing struct {
	to     ir.Type
	goType string
	check  string // the template that makes sure
	words  string
}

var narrowings = []narrowing{
	{ir.Str, "string", "py.OnlyText(x)", "text"},
	{ir.Int, "int", "py.OnlyInt(x)", "ints"},
}

// byTextRule translates a call of the library by a rule for texts or ints.
//
//	quote(data["name"])  =>  text, err := py.OnlyText(name); ...; py.Quote(text, "/")
func (t *translator) byTextRule(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || !t.ofLibrary(call) {
		return rule.Value{}, false
	}
	for _, n := range narrowings {
		env := textEnv{t, map[pyast.Expr]bool{}, n.to}
		for _, arg := range call.Args {
			env.narrow(arg)
		}
		for _, k := range call.Keywords {
			env.narrow(k.Value)
		}
		if len(env.open) == 0 {
			continue
		}
		if v, ok := t.narrowed(e, env, n); ok {
			t.Require("the arguments of " + t.Qualified(call.Func) + " are " + n.words)
			return t.knownAs(v, e), true
		}
	}
	return rule.Value{}, false
}

// narrowed applies the first rule that fits when the open arguments are what they are taken for.
func (t *translator) narrowed(e pyast.Expr, env textEnv, n narrowing) (rule.Value, bool) {
	for r, m := range t.u.rules.Find(env, e) {
		if !strings.HasPrefix(r.Table, "lib.") || r.No != 0 || r.Do != nil {
			continue
		}
		t.narrowing = &n
		v, ok := t.apply(r, m)
		t.narrowing = nil
		if !ok {
			continue
		}
		if r.If != "" {
			t.Require(r.If)
		}
		return v, true
	}
	return rule.Value{}, false
}

// ofLibrary reports whether a call is of a function of Python's standard library.
func (t *translator) ofLibrary(call *pyast.Call) bool {
	root, _, dotted := strings.Cut(t.Qualified(call.Func), ".")
	return dotted && root != "flask" && root != "werkzeug" && root != "fastapi" && root != "flask_restful"
}

// textEnv takes the open arguments of a call for values of one type.
type textEnv struct {
	*translator
	open map[pyast.Expr]bool
	to   ir.Type
}

func (n textEnv) narrow(e pyast.Expr) {
	switch known := n.translator.TypeOf(e).(type) {
	case ir.Basic:
		if known == ir.Any {
			n.open[e] = true
		}
	case ir.Optional:
		if known.Elem == n.to {
			n.open[e] = true
		}
	}
}

// TypeOf returns the type of e.
func (n textEnv) TypeOf(e pyast.Expr) ir.Type {
	if n.open[e] {
		return n.to
	}
	return n.translator.TypeOf(e)
}

// narrowTo translates the arguments of the match in the order of the source; those of unknown type are checked.
func (f *filler) narrowTo(n narrowing) {
	f.inOrder()
	for name, v := range f.values {
		f.values[name] = f.t.checked(v, n)
	}
	for name, e := range f.match.Args {
		if e != nil {
			continue
		}
		list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: n.goType}}}
		for _, v := range f.t.several(f.match.Rest, nil) {
			v = f.t.checked(v, n)
			list.Elts = append(list.Elts, gotree.Element{Value: v.X})
			if v.Type != n.goType {
				return
			}
		}
		f.values[name] = rule.Value{X: list, Type: "[]" + n.goType}
	}
}

// checked returns a value of unknown type, or one that may be None, as what it is taken for.
func (t *translator) checked(v rule.Value, n narrowing) rule.Value {
	if v.Type != "any" && (v.Type != n.goType || v.OK == nil) {
		return v
	}
	v, ok := t.Convert(v, "any")
	if !ok {
		return v
	}
	return t.Hoist(t.build(n.check, map[string]rule.Value{"x": v}), n.words)
}
