// This file takes security schemes of FastAPI apart that an app's own classes inherit from and ask first: what the scheme gives
// becomes a dependency of the class, which is then a plain one (FastAPI documentation, "Security").
//
//	class JWTBearer(HTTPBearer):                             class JWTBearer:
//	    def __init__(self, auto_error=True):                     def __init__(self, auto_error=True): pass
//	        super().__init__(auto_error=auto_error)      =>
//	    async def __call__(self, request: Request):              async def __call__(self, request: Request, found:
//	        found = await super().__call__(request)                      HTTPAuthorizationCredentials =
//	        ...                                                          Depends(HTTPBearer(scheme_name="JWTBearer"))): ...

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// schemeGives are the schemes, with the annotation of what each gives.
var schemeGives = map[string]string{
	"HTTPBearer": "HTTPAuthorizationCredentials", "HTTPBasic": "HTTPBasicCredentials", "OAuth2PasswordBearer": "str",
	"APIKeyHeader": "str", "APIKeyQuery": "str", "APIKeyCookie": "str",
}

// bearer is a class that inherits from a scheme.
type bearer struct {
	m      *ir.Module
	class  *pyast.ClassDef
	scheme string
	init   *pyast.FunctionDef
	call   *pyast.AsyncFunctionDef
	at     int    // of the statement of __call__ that asks the scheme
	found  string // the variable that it binds
	made   []*pyast.Call
}

// writeBearers takes such classes of a program apart, where everything that makes their objects gives the scheme the same options.
func writeBearers(p *ir.Program) {
	found := map[string]*bearer{}
	twice := map[string]bool{}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if c, ok := s.(*pyast.ClassDef); ok {
				twice[c.Name] = found[c.Name] != nil
				found[c.Name] = bearerOf(m, c)
			}
		}
	}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Call:
				if b := found[lastName(n.Func)]; b != nil {
					b.made = append(b.made, n)
				}
			case *pyast.ClassDef:
				for _, base := range n.Bases {
					twice[lastName(base)] = true
				}
			}
			return true
		})
	}
	for _, m := range p.Modules {
		for _, s := range slices.Clone(m.Syntax.Body) {
			if c, ok := s.(*pyast.ClassDef); ok && found[c.Name] != nil && found[c.Name].class == c && !twice[c.Name] {
				found[c.Name].write()
			}
		}
	}
}

// bearerOf returns a class that inherits from a scheme alone and asks it first, nil for any other.
func bearerOf(m *ir.Module, c *pyast.ClassDef) *bearer {
	if len(c.Bases) != 1 || schemeGives[nameOf(c.Bases[0])] == "" || len(c.Keywords)+len(c.DecoratorList) > 0 || !importsFastAPI(m.Syntax) {
		return nil
	}
	b := &bearer{m: m, class: c, scheme: nameOf(c.Bases[0]), init: methodDef(c, "__init__")}
	for _, s := range c.Body {
		if def, ok := s.(*pyast.AsyncFunctionDef); ok && def.Name == "__call__" {
			b.call = def
		}
	}
	if b.call == nil || len(b.call.Args.Args) < 2 || len(b.call.DecoratorList) > 0 || !b.asksFirst() || !b.plain() {
		return nil
	}
	return b
}

// asksFirst finds the statement that asks the scheme, which must be the first of __call__.
func (b *bearer) asksFirst() bool {
	b.at = len(b.call.Body) - len(withoutDoc(b.call.Body))
	if b.at >= len(b.call.Body)-1 {
		return false
	}
	var target, value pyast.Expr
	switch s := b.call.Body[b.at].(type) {
	case *pyast.Assign:
		if len(s.Targets) == 1 {
			target, value = s.Targets[0], s.Value
		}
	case *pyast.AnnAssign:
		target, value = s.Target, s.Value
	}
	wait, ok := value.(*pyast.Await)
	if !ok {
		return false
	}
	call, ok := wait.Value.(*pyast.Call)
	b.found = nameOf(target)
	return ok && b.found != "" && len(call.Args) == 1 && len(call.Keywords) == 0 && nameOf(call.Args[0]) == b.call.Args.Args[1].Arg && isSuperMethod(call, "__call__")
}

// isSuperMethod reports whether a call is super().name(...) or super(C, self).name(...).
func isSuperMethod(call *pyast.Call, name string) bool {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != name {
		return false
	}
	up, ok := a.Value.(*pyast.Call)
	return ok && nameOf(up.Func) == "super"
}

// schemeMethods are what schemes call on themselves.
var schemeMethods = []string{"make_not_authenticated_error", "make_authenticate_headers", "check_api_key"}

// plain reports whether nothing else in the class needs the scheme, and the class changes nothing of what that does.
func (b *bearer) plain() bool {
	supers, ok := 0, true
	for _, name := range schemeMethods {
		ok = ok && methodDef(b.class, name) == nil
	}
	pyast.Walk(b.class, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			if nameOf(n.Func) == "super" {
				supers++
			}
		case *pyast.Attribute:
			ok = ok && n.Attr != "auto_error" && n.Attr != "model" && n.Attr != "scheme_name"
		}
		return ok
	})
	want := 1
	if b.init != nil {
		want = 2
		ok = ok && b.handed() != nil
	}
	return ok && supers == want
}

// handed returns the call of the constructor that makes the scheme: super().__init__(auto_error=auto_error).
func (b *bearer) handed() *pyast.Call {
	for _, s := range b.init.Body {
		if call := SuperInit(s); call != nil && len(call.Args) == 0 {
			return call
		}
	}
	return nil
}

// write takes the class apart.
func (b *bearer) write() {
	options, ok := b.options()
	if !ok {
		return
	}
	span := b.call.Span
	name := func(id string) *pyast.Name { return &pyast.Name{Span: span, ID: id} }
	if !slices.ContainsFunc(options, func(k *pyast.Keyword) bool { return k.Arg == "scheme_name" }) {
		options = append(options, &pyast.Keyword{Span: span, Arg: "scheme_name", Value: &pyast.Constant{Span: span, Value: pyast.Str(b.class.Name)}})
	}
	var gives pyast.Expr = name(schemeGives[b.scheme])
	if maybeAbsent(options) {
		gives = &pyast.BinOp{Span: span, Left: gives, Op: pyast.BitOr, Right: &pyast.Constant{Span: span, Value: pyast.None{}}}
	}
	scheme := &pyast.Call{Span: span, Func: name(b.scheme), Keywords: options}
	args := b.call.Args
	args.Args = append(args.Args, &pyast.Arg{Span: span, Arg: b.found, Annotation: gives})
	args.Defaults = append(args.Defaults, &pyast.Call{Span: span, Func: name(b.imported("fastapi", "Depends")), Args: []pyast.Expr{scheme}})
	b.imported("fastapi.security", schemeGives[b.scheme])
	b.call.Body = slices.Delete(b.call.Body, b.at, b.at+1)
	b.class.Bases = nil
	if b.init != nil {
		b.init.Body = slices.DeleteFunc(b.init.Body, func(s pyast.Stmt) bool {
			e, ok := s.(*pyast.ExprStmt)
			return ok && e.Value == pyast.Expr(b.handed())
		})
		fillBody(b.m, &b.init.Body, b.init.Span)
	}
}

// fillBody gives a body without statements one.
func fillBody(m *ir.Module, body *[]pyast.Stmt, span pyast.Span) {
	if len(withoutDoc(*body)) == 0 {
		pass := &pyast.Pass{Span: span}
		note(m, []pyast.Stmt{pass})
		*body = append(*body, pass)
	}
}

// options returns what the scheme is made with; false where that is not the same constants for all objects.
func (b *bearer) options() ([]*pyast.Keyword, bool) {
	if len(b.made) == 0 {
		return nil, false
	}
	if b.init == nil {
		return b.given()
	}
	var out []*pyast.Keyword
	for _, k := range b.handed().Keywords {
		value := k.Value
		if name := nameOf(value); name != "" {
			if value = b.fixed(name); value == nil {
				return nil, false
			}
		}
		if _, ok := value.(*pyast.Constant); !ok || k.Arg == "" {
			return nil, false
		}
		out = append(out, &pyast.Keyword{Span: k.Span, Arg: k.Arg, Value: value})
	}
	return out, true
}

// given returns the options that all calls of a class without a constructor give, and takes them away.
func (b *bearer) given() ([]*pyast.Keyword, bool) {
	first := b.made[0]
	for _, call := range b.made {
		same := func(x, y *pyast.Keyword) bool { return x.Arg == y.Arg && sameConstant(x.Value, y.Value) }
		if len(call.Args) > 0 || !slices.EqualFunc(call.Keywords, first.Keywords, same) {
			return nil, false
		}
	}
	out := first.Keywords
	for _, call := range b.made {
		call.Keywords = nil
	}
	return slices.Clone(out), true
}

// fixed returns the constant that a parameter of the constructor has for all objects, nil where there is none.
func (b *bearer) fixed(param string) pyast.Expr {
	var value pyast.Expr
	for i, call := range b.made {
		given, ok := bindCall(b.init.Args, call.Args, call.Keywords)
		if !ok || given[param] == nil || i > 0 && !sameConstant(given[param], value) {
			return nil
		}
		value = given[param]
	}
	return value
}

// sameConstant reports whether two expressions are the same constant.
func sameConstant(x, y pyast.Expr) bool {
	a, ok := x.(*pyast.Constant)
	if !ok {
		return false
	}
	b, ok := y.(*pyast.Constant)
	if !ok {
		return false
	}
	s, isStr := a.Value.(pyast.Str)
	t, bothStr := b.Value.(pyast.Str)
	p, isBool := a.Value.(pyast.Bool)
	q, bothBool := b.Value.(pyast.Bool)
	return isStr && bothStr && s == t || isBool && bothBool && p == q
}

// maybeAbsent reports whether a scheme with these options gives None to requests without credentials.
func maybeAbsent(options []*pyast.Keyword) bool {
	return slices.ContainsFunc(options, func(k *pyast.Keyword) bool {
		c, ok := k.Value.(*pyast.Constant)
		return k.Arg == "auto_error" && ok && c.Value == pyast.Value(pyast.Bool(false))
	})
}

// imported returns the name that the module has for a name of a library's module, which it imports where it has none.
func (b *bearer) imported(module, name string) string {
	if name == "str" {
		return name
	}
	for _, s := range b.m.Syntax.Body {
		if from, ok := s.(*pyast.ImportFrom); ok && from.Module == module && from.Level == 0 {
			for _, a := range from.Names {
				if a.Name == name {
					return boundName(a)
				}
			}
		}
	}
	s := &pyast.ImportFrom{Span: b.class.Span, Module: module, Names: []*pyast.Alias{{Span: b.class.Span, Name: name}}}
	note(b.m, []pyast.Stmt{s})
	b.m.Syntax.Body = slices.Insert(b.m.Syntax.Body, afterImports(b.m), pyast.Stmt(s))
	return name
}
