// This file maps JSON Web Tokens: PyJWT 2.15 and python-jose 3.5, as far as their signatures are HMAC's.

package lib

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tokens is the making and reading of tokens.
var tokens = rule.Table{
	{Py: `jwt.encode(payload, key, **options)`, Do: makeToken("jwt", "payload")},
	{Py: `jwt.encode(payload, key, algorithm, **options)`, Do: makeToken("jwt", "payload")},
	{Py: `jwt.encode(payload, **options)`, Do: makeToken("jwt", "payload")},
	{Py: `jwt.encode(**options)`, Do: makeToken("jwt", "payload")},
	{Py: `jwt.decode(jwt, key, **options)`, Do: readToken("jwt", "jwt")},
	{Py: `jwt.decode(jwt, key, algorithms, **options)`, Do: readToken("jwt", "jwt")},
	{Py: `jwt.decode(jwt, **options)`, Do: readToken("jwt", "jwt")},
	{Py: `jwt.get_unverified_header(token)`, Go: `jwt.UnverifiedHeader(token)`},
	{Py: `(e @ jwt.MissingRequiredClaimError).claim`, Go: `py.GetAttr(e, "claim")`},
	{Py: `jose.jwt.encode(claims, key, **options)`, Do: makeToken("jose", "claims")},
	{Py: `jose.jwt.encode(claims, key, algorithm, **options)`, Do: makeToken("jose", "claims")},
	{Py: `jose.jwt.encode(claims, **options)`, Do: makeToken("jose", "claims")},
	{Py: `jose.jwt.decode(token, key, **options)`, Do: readToken("jose", "token")},
	{Py: `jose.jwt.decode(token, key, algorithms, **options)`, Do: readToken("jose", "token")},
	{Py: `jose.jwt.decode(token, **options)`, Do: readToken("jose", "token")},
}

// hmacs are the algorithms that are translated.
const hmacs = " HS256 HS384 HS512 "

// arguments gathers what a call is given by position and by keyword, in the order of their evaluation.
func arguments(m rule.Match, names ...string) []*pyast.Keyword {
	var out []*pyast.Keyword
	for _, name := range names {
		if e := m.Args[name]; e != nil {
			out = append(out, &pyast.Keyword{Arg: name, Value: e})
		}
	}
	return append(out, m.More...)
}

// makeToken maps encode of a library.
//
//	jwt.encode(claims, SECRET, algorithm="HS256")  =>  jwt.Encode(claims, secret, "HS256", nil)
func makeToken(pkg, body string) func(x rule.Context, m rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		found := map[string]gotree.Expr{"algorithm": gotree.Str{Value: "HS256"}, "headers": gotree.Nil}
		var operands []pyast.Expr
		var wants, names []string
		for _, k := range arguments(m, body, "key", "algorithm") {
			want := "any"
			switch c := x.Const(k.Value); {
			case k.Arg == "algorithm" && !isHMAC(x, k.Value):
				return rule.Value{}, false
			case k.Arg == "algorithm":
				want = "string"
			case k.Arg == "headers" && c != nil && c.Kind == ir.ConstNone:
				continue
			case k.Arg != body && k.Arg != "key" && k.Arg != "headers":
				return rule.Value{}, false
			}
			operands, wants, names = append(operands, k.Value), append(wants, want), append(names, k.Arg)
		}
		for i, v := range x.Several(operands, wants) {
			found[names[i]] = v.X
		}
		if found[body] == nil || found["key"] == nil {
			return rule.Value{}, false
		}
		call := gotree.CallOf(x.Qual(pkg, "Encode"), found[body], found["key"], found["algorithm"], found["headers"])
		return rule.Value{X: call, Type: "string", Fails: true}, true
	}
}

// isHMAC reports whether an algorithm is one of HMAC's, or a text that is known at run time alone.
func isHMAC(x rule.Context, e pyast.Expr) bool {
	if c := x.Const(e); c != nil {
		return c.Kind == ir.ConstStr && strings.Contains(hmacs, " "+c.Text+" ")
	}
	return x.TypeOf(e) == ir.Type(ir.Str)
}

// readToken maps decode of a library.
//
//	jwt.decode(token, SECRET, algorithms=["HS256"])  =>  jwt.Decode(token, secret, jwt.Options{Algorithms: []string{"HS256"}})
func readToken(pkg, text string) func(x rule.Context, m rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		o := &tokenOptions{x: x, pkg: pkg}
		var operands []pyast.Expr
		var names []string
		for _, k := range arguments(m, text, "key", "algorithms") {
			if k.Arg == text || k.Arg == "key" {
				operands, names = append(operands, k.Value), append(names, k.Arg)
			} else if !o.read(k) {
				return rule.Value{}, false
			}
		}
		found := map[string]gotree.Expr{"key": gotree.Str{}}
		for i, v := range x.Several(operands, []string{"any", "any"}[:len(operands)]) {
			found[names[i]] = v.X
		}
		if found[text] == nil {
			return rule.Value{}, false
		}
		lit := &gotree.Composite{Type: x.Qual(pkg, "Options"), Elts: o.fields}
		return rule.Value{X: gotree.CallOf(x.Qual(pkg, "Decode"), found[text], found["key"], lit), Type: "*py.Dict[string, any]", Fails: true, Fresh: true}, true
	}
}

// tokenOptions are the fields of a library's Options.
type tokenOptions struct {
	x      rule.Context
	pkg    string
	fields []gotree.Element
}

func (o *tokenOptions) set(name string, value gotree.Expr) bool {
	o.fields = append(o.fields, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	return true
}

// read reads one option; what stands for it has no effects, so that its place in the order of evaluation is free.
func (o *tokenOptions) read(k *pyast.Keyword) bool {
	c := o.x.Const(k.Value)
	isText := c != nil && c.Kind == ir.ConstStr
	switch {
	case k.Arg == "algorithms":
		list := o.algorithms(k.Value)
		return list != nil && o.set("Algorithms", list)
	case c != nil && c.Kind == ir.ConstNone && k.Arg != "leeway":
		return true
	case k.Arg == "audience" && isText && o.pkg == "jose":
		return o.set("Audience", gotree.Str{Value: c.Text})
	case k.Arg == "audience" && isText:
		return o.set("Audience", textSlice([]*ir.Const{c}))
	case k.Arg == "audience" && c != nil && c.Kind == ir.ConstList && o.pkg == "jwt" && allTexts(c.Items):
		return o.set("Audience", textSlice(c.Items))
	case k.Arg == "issuer" && isText && c.Text != "":
		return o.set("Issuer", gotree.Str{Value: c.Text})
	case k.Arg == "subject" && isText && o.pkg == "jose" && c.Text != "":
		return o.set("Subject", gotree.Str{Value: c.Text})
	case k.Arg == "leeway" && c != nil && c.Kind == ir.ConstInt && c.Big == nil && o.pkg == "jwt":
		return o.set("Leeway", o.x.Expr(k.Value, "float64").X)
	case k.Arg == "options" && c != nil && c.Kind == ir.ConstDict:
		return o.checks(c)
	}
	return false
}

func textSlice(items []*ir.Const) gotree.Expr {
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, item := range items {
		lit.Elts = append(lit.Elts, gotree.Element{Value: gotree.Str{Value: item.Text}})
	}
	return lit
}

func allTexts(items []*ir.Const) bool {
	for _, item := range items {
		if item.Kind != ir.ConstStr {
			return false
		}
	}
	return len(items) > 0
}

// algorithms returns the slice of a list of algorithms, which python-jose also takes as a text; nil for one that has no
// translation.
func (o *tokenOptions) algorithms(e pyast.Expr) gotree.Expr {
	var elts []pyast.Expr
	switch e := e.(type) {
	case *pyast.List:
		elts = e.Elts
	case *pyast.Tuple:
		elts = e.Elts
	default:
		c := o.x.Const(e)
		if c == nil || c.Kind != ir.ConstList && c.Kind != ir.ConstTuple && !(c.Kind == ir.ConstStr && strings.Contains(hmacs, " "+c.Text+" ")) {
			return nil
		}
		if c.Kind == ir.ConstStr {
			return textSlice([]*ir.Const{c})
		}
		for _, item := range c.Items {
			if item.Kind != ir.ConstStr || !strings.Contains(hmacs, " "+item.Text+" ") {
				return nil
			}
		}
		return textSlice(c.Items)
	}
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, elt := range elts {
		if !isHMAC(o.x, elt) {
			return nil
		}
		v := o.x.Expr(elt, "string")
		if !v.Plain() {
			return nil
		}
		lit.Elts = append(lit.Elts, gotree.Element{Value: v.X})
	}
	return lit
}

// claimChecks are the checks that options turn off, as Options.Skip names them.
var claimChecks = []string{"signature", "exp", "nbf", "iat", "aud", "iss", "sub", "jti"}

// checks reads options={"verify_exp": False, "require": [...]}.
func (o *tokenOptions) checks(c *ir.Const) bool {
	given, require := map[string]bool{}, []*ir.Const(nil)
	for i := 0; i+1 < len(c.Items); i += 2 {
		key, on := c.Items[i], c.Items[i+1]
		name := key.Text
		switch {
		case key.Kind != ir.ConstStr:
			return false
		case name == "require" && o.pkg == "jwt" && on.Kind == ir.ConstList && allTexts(on.Items):
			require = append(require, on.Items...)
		case on.Kind != ir.ConstBool:
			return false
		case strings.HasPrefix(name, "verify_"):
			given[strings.TrimPrefix(name, "verify_")] = on.Bool
		case strings.HasPrefix(name, "require_") && o.pkg == "jose" && on.Bool:
			require = append(require, &ir.Const{Kind: ir.ConstStr, Text: strings.TrimPrefix(name, "require_")})
		case strings.HasPrefix(name, "require_") && o.pkg == "jose":
		default:
			return false
		}
	}
	signature, said := given["signature"]
	unverified := said && !signature && o.pkg == "jwt" // where the other checks are off too, unless they are asked for
	var skip []*ir.Const
	for _, check := range claimChecks {
		on, said := given[check]
		if said && !on || !said && unverified {
			skip = append(skip, &ir.Const{Kind: ir.ConstStr, Text: check})
		}
		delete(given, check)
	}
	if len(require) > 0 {
		o.set("Require", textSlice(require))
	}
	if len(skip) > 0 {
		o.set("Skip", textSlice(skip))
	}
	return len(given) == 0
}
