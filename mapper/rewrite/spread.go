// This file translates calls of project functions with *args and **kwargs: what stands in a display is an argument like
// any other, everything else is bound to the parameters when the program runs.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unstarred returns the call with the displays after * and ** taken apart, as far as that changes nothing.
//
//	f(*(1, 2), **{"a": 3})  =>  f(1, 2, a=3)
func unstarred(fn *ir.Func, e *pyast.Call) *pyast.Call {
	out := *e
	out.Args, out.Keywords = nil, nil
	for _, a := range e.Args {
		if star, ok := a.(*pyast.Starred); ok {
			if elts, ok := displayed(star.Value); ok && !hasStar(elts) {
				out.Args = append(out.Args, elts...)
				continue
			}
		}
		out.Args = append(out.Args, a)
	}
	names := map[string]bool{}
	for _, k := range e.Keywords {
		list := []*pyast.Keyword{k}
		if k.Arg == "" {
			if inner, ok := namedItems(fn, k); ok {
				list = inner
			}
		}
		for _, k := range list {
			if k.Arg != "" && names[k.Arg] {
				return e // which raises TypeError
			}
			names[k.Arg] = true
		}
		out.Keywords = append(out.Keywords, list...)
	}
	return &out
}

func displayed(e pyast.Expr) ([]pyast.Expr, bool) {
	switch e := e.(type) {
	case *pyast.List:
		return e.Elts, true
	case *pyast.Tuple:
		return e.Elts, true
	}
	return nil, false
}

// namedItems returns the items of **{"a": 1} and **dict(a=1) as keywords.
func namedItems(fn *ir.Func, k *pyast.Keyword) ([]*pyast.Keyword, bool) {
	switch e := k.Value.(type) {
	case *pyast.Dict:
		var out []*pyast.Keyword
		for i, key := range e.Keys {
			c, ok := key.(*pyast.Constant)
			if !ok {
				return nil, false
			}
			name, ok := c.Value.(pyast.Str)
			if !ok {
				return nil, false
			}
			out = append(out, &pyast.Keyword{Span: k.Span, Arg: string(name), Value: e.Values[i]})
		}
		return out, true
	case *pyast.Call:
		if fn.Qualified(e.Func) != "dict" || len(e.Args) > 0 {
			return nil, false
		}
		for _, k := range e.Keywords {
			if k.Arg == "" {
				return nil, false
			}
		}
		return e.Keywords, true
	}
	return nil, false
}

// spreads reports whether a call has a * or ** whose items are not known.
func spreads(e *pyast.Call) bool {
	for _, k := range e.Keywords {
		if k.Arg == "" {
			return true
		}
	}
	return hasStar(e.Args)
}

// boundArguments binds the arguments of a call with * or ** when the program runs.
//
//	show(*items, key=1)  =>  bound, err := showParams.Bind(args, keywords)
func (t *translator) boundArguments(e *pyast.Call, fn *ir.Func, types []string, skip int) []gotree.Expr {
	if len(fn.Args.Posonlyargs) > 0 {
		t.Fail(e, diag.StarCall, "a call of %s, which has positional-only parameters, with stars is not translated", fn.Name)
	}
	signature := t.u.signature(t, e, fn, skip)
	name := t.calledText(e, fn)
	args := t.spreadArgs(e, name)
	keywords := t.spreadKeywords(e, name)
	call := rule.Value{X: gotree.CallOf(gotree.Sel(signature, "Bind"), args, keywords), Type: "[]any", Fails: true}
	if len(types) == 0 {
		t.call(call)
		return nil
	}
	bound := gotree.Ident{Name: t.scope.Take("bound")}
	t.define(call, bound)
	out := make([]gotree.Expr, len(types))
	for i, goType := range types {
		out[i] = gotree.Inst(bound, gotree.Num{Text: itoa(i)})
		switch {
		case goType == "any":
		case i >= len(types)-rests(fn):
			out[i] = t.boundRest(out[i], goType)
		default:
			t.Fail(e, diag.StarCall, "a call of %s with stars is not translated: it wants a %s", fn.Name, goType)
		}
	}
	return out
}

// boundRest is what a call with stars gives *args or **kwargs; the dict is a new one, which may be made another.
func (t *translator) boundRest(x gotree.Expr, goType string) gotree.Expr {
	const made = "*py.Dict[string, any]"
	if rule.Base(goType) != "py.Dict" || goType == made {
		return &gotree.Assert{X: x, Type: t.u.typeTree(goType)}
	}
	v, _ := t.retyped(rule.Value{X: &gotree.Assert{X: x, Type: t.u.typeTree(made)}, Type: made}, goType)
	return v.X
}

// rests counts the parameters *args and **kwargs.
func rests(fn *ir.Func) int {
	n := 0
	if fn.Args.Vararg != nil {
		n++
	}
	if fn.Args.Kwarg != nil {
		n++
	}
	return n
}

// spreadArgs returns the positional arguments as a tuple. Name is the function's, as exceptions show it.
func (t *translator) spreadArgs(e *pyast.Call, name rule.Value) gotree.Expr {
	if len(e.Args) == 0 {
		return gotree.Nil
	}
	if star, ok := e.Args[0].(*pyast.Starred); ok && len(e.Args) == 1 {
		v := t.plain2(star.Value, "")
		if v.Type == "py.Tuple" && v.OK == nil {
			return v.X
		}
		args := gotree.Ident{Name: t.scope.Take("args")}
		t.define(t.build("py.Spread(fn, x)", map[string]rule.Value{"fn": name, "x": t.dynamic(v)}), args)
		return args
	}
	args := gotree.Ident{Name: t.scope.Take("args")}
	at := 0
	for at < len(e.Args) && !hasStar(e.Args[at:at+1]) {
		at++
	}
	t.emit(gotree.Define(sliceOf(t.qual("py", "Tuple"), t.elements(e.Args[:at], "any")), args))
	for _, a := range e.Args[at:] {
		star, ok := a.(*pyast.Starred)
		if !ok {
			t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, args, t.plain(a, "any").X), args))
			continue
		}
		more := t.Hoist(t.build("py.SpreadAfter(args, x)", map[string]rule.Value{"args": {X: args, Type: "py.Tuple"}, "x": t.plain(star.Value, "any")}), "args")
		t.emit(gotree.Set(more.X, args))
	}
	return args
}

// spreadKeywords returns the keywords as a dict.
func (t *translator) spreadKeywords(e *pyast.Call, name rule.Value) gotree.Expr {
	at := 0
	for at < len(e.Keywords) && e.Keywords[at].Arg != "" {
		at++
	}
	first := t.keywordsDict(&pyast.Call{Span: e.Span, Keywords: e.Keywords[:at]}, "*py.Dict[string, any]")
	if at == len(e.Keywords) {
		return first.X
	}
	keywords := gotree.Ident{Name: t.scope.Take("keywords")}
	t.emit(gotree.Define(first.X, keywords))
	for _, k := range e.Keywords[at:] {
		value := t.plain(k.Value, "any")
		if k.Arg != "" {
			t.emit(gotree.Do(gotree.CallOf(gotree.Sel(keywords, "Set"), gotree.Str{Value: k.Arg}, value.X)))
			continue
		}
		t.call(t.build("py.AddKeywords(fn, d, x)", map[string]rule.Value{"fn": name, "d": {X: keywords, Type: "*py.Dict[string, any]"}, "x": value}))
	}
	return keywords
}

// calledText is the name of what a call calls, a function or a class, as exceptions about stars show it.
func (t *translator) calledText(e *pyast.Call, fn *ir.Func) rule.Value {
	if a, ok := e.Func.(*pyast.Attribute); fn.Name != "__init__" || ok && a.Attr == fn.Name {
		return textValue(fn.Module.Name + "." + fn.Qualname)
	}
	c := t.classObject(e.Func)
	if s := t.py.Resolve(e.Func); c == nil || t.u.hasHeirs(c) && (s == nil || s.Final().Kind != ir.ClassName) {
		t.Fail(e, diag.StarCall, "a call with stars of a class that is not known is not translated")
	}
	return textValue(c.Module.Name + "." + c.Qualname)
}

// signature returns the variable that holds the parameters of a function, declared on first use.
func (u *Unit) signature(t *translator, e *pyast.Call, fn *ir.Func, skip int) gotree.Expr {
	place := t.host().out.Place
	k := signatureKey{place.Package, fn}
	if name := u.signatures[k]; name != "" {
		return gotree.Ident{Name: name}
	}
	lit := t.signatureLit(e, fn, skip)
	if u.signatures == nil {
		u.signatures = map[signatureKey]string{}
	}
	name := place.Package.name(gotree.GoName(strings.Trim(fn.Name, "<>")+"_params", false))
	u.signatures[k] = name
	place.Decls = append(place.Decls, &gotree.VarDecl{Doc: name + " is the parameters of " + fn.Name + ", for calls with stars.",
		Specs: []gotree.VarSpec{{Names: []string{name}, Values: []gotree.Expr{lit}}}})
	return gotree.Ident{Name: name}
}

// signatureKey is a function whose signature a Go package holds.
type signatureKey struct {
	pkg *Package
	fn  *ir.Func
}

// isMade reports whether an expression makes a new object each time.
func isMade(e pyast.Expr) bool {
	switch e.(type) {
	case *pyast.Call, *pyast.List, *pyast.Dict, *pyast.Set:
		return true
	}
	return false
}

// factory returns a function that makes the default of a dataclass's field anew.
func (t *translator) factory(e *pyast.Call, fn *ir.Func, value pyast.Expr) gotree.Expr {
	var x gotree.Expr
	body := t.sub(func() { x = t.defaultValue(e, fn, value, "any") })
	if len(body.Stmts) > 0 {
		t.Fail(e, diag.StarCall, "a call of %s with stars is not translated: it has a default that takes several steps", fn.Name)
	}
	return &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(x)}},
	}
}

// signatureLit spells a function's parameters as a py.Signature.
func (t *translator) signatureLit(e *pyast.Call, fn *ir.Func, skip int) gotree.Expr {
	field := func(lit *gotree.Composite, name string, x gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: x})
	}
	params := &gotree.Composite{Type: &gotree.ArrayType{Elem: t.qual("py", "Param")}, Lines: true}
	add := func(arg *pyast.Arg, fallback pyast.Expr, only bool) {
		p := &gotree.Composite{}
		field(p, "Name", gotree.Str{Value: arg.Arg})
		switch {
		case fallback == nil:
		case fn.Written && isMade(fallback):
			field(p, "Make", t.factory(e, fn, fallback))
			field(p, "Optional", gotree.True)
		default:
			if x := t.defaultValue(e, fn, fallback, "any"); x != gotree.Expr(gotree.Nil) {
				field(p, "Default", x)
			}
			field(p, "Optional", gotree.True)
		}
		if only {
			field(p, "KeywordOnly", gotree.True)
		}
		params.Elts = append(params.Elts, gotree.Element{Value: p})
	}
	for i, a := range fn.Args.Args[skip:] {
		var fallback pyast.Expr
		if d := i + skip - (len(fn.Args.Args) - len(fn.Args.Defaults)); d >= 0 {
			fallback = fn.Args.Defaults[d]
		}
		add(a, fallback, false)
	}
	for i, a := range fn.Args.Kwonlyargs {
		add(a, fn.Args.KwDefaults[i], true)
	}
	lit := &gotree.Composite{Type: t.qual("py", "Signature")}
	field(lit, "Name", gotree.Str{Value: fn.Qualname})
	field(lit, "Params", params)
	if fn.Args.Vararg != nil {
		field(lit, "Rest", gotree.True)
	}
	if fn.Args.Kwarg != nil {
		field(lit, "Keywords", gotree.True)
	}
	if skip > 0 {
		field(lit, "Method", gotree.True)
	}
	return lit
}
