// This file translates getattr and hasattr of what an error handler gets: the code and the description that only HTTP
// exceptions have (Werkzeug documentation, "HTTP Exceptions").

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// errorAttribute translates getattr and hasattr with a literal name of an exception that an error handler gets.
//
//	getattr(e, "code", 500)              =>  web.CodeOr(cause, 500)
//	getattr(e, "description", str(e))    =>  web.DescriptionOr(cause, py.Str(e))
func (t *translator) errorAttribute(call *pyast.Call, q string) (rule.Value, bool) {
	if len(call.Args) < 2 || q == "setattr" {
		return rule.Value{}, false
	}
	name := t.Const(call.Args[1])
	if name == nil || name.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	if t.TypeOf(call.Args[0]) == ir.Type(httpException) {
		return t.httpAttribute(call, q, name.Text)
	}
	variable := t.handlerError(call.Args[0])
	if variable == nil || !t.onlyHTTPHas(name.Text) {
		return rule.Value{}, false
	}
	cause := rule.Value{X: gotree.Ident{Name: variable.cause}, Type: "error", Pure: true}
	switch {
	case q == "hasattr":
		return t.httpNamed(variable), true
	case len(call.Args) != 3:
		return rule.Value{}, false
	}
	want, template := "int", "web.CodeOr(cause, fallback)"
	if name.Text == "description" {
		want, template = "string", "web.DescriptionOr(cause, fallback)"
	}
	if known := strip(t.TypeOf(call.Args[2])); want == "string" && known != ir.Type(ir.Str) || want == "int" && !isIntType(t.u.repr(known)) {
		return rule.Value{}, false
	}
	return t.build(template, map[string]rule.Value{"cause": cause, "fallback": t.plain(call.Args[2], want)}), true
}

// httpAttribute translates getattr and hasattr of an HTTP exception with a name that every one has.
func (t *translator) httpAttribute(call *pyast.Call, q, name string) (rule.Value, bool) {
	if !onHTTP[name] || len(call.Args) > 2 && t.Const(call.Args[2]) == nil {
		return rule.Value{}, false
	}
	if q == "hasattr" {
		return rule.Value{X: gotree.True, Type: "bool", Pure: true}, t.named(call.Args[0]) || isName(call.Args[0])
	}
	attr := &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name}
	t.py.Types[attr] = t.py.Types[call]
	return t.Expr(attr, ""), true
}

// onHTTP are the attributes that every HTTP exception has.
var onHTTP = set("code name description")

// isName reports whether an expression is only a name.
func isName(e pyast.Expr) bool {
	_, ok := e.(*pyast.Name)
	return ok
}

// handlerError returns the variable of an error handler for all exceptions that e names, nil for anything else.
func (t *translator) handlerError(e pyast.Expr) *variable {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	v := t.vars[t.py.Uses[name]]
	if v == nil || v.cause == "" || t.rebound(v.symbol) {
		return nil
	}
	return v
}

// httpNamed returns the test whether the variable of an error handler is an HTTP exception, which is read as that where it holds.
func (t *translator) httpNamed(v *variable) rule.Value {
	v.asHTTP = t.scope.Take("httpErr")
	x := gotree.Ident{Name: v.asHTTP}
	t.emit(gotree.Define(gotree.CallOf(t.qual("web", "AsHTTP"), gotree.Ident{Name: v.cause}), x))
	return rule.Value{X: &gotree.Binary{Op: "!=", X: x, Y: gotree.Nil}, Type: "bool", Pure: true}
}

// onlyHTTPHas reports whether no exception that this error handler may get has an attribute of that name, unless it is an
// HTTP exception: no class of the app whose exceptions come here, and none of a library that the app imports.
func (t *translator) onlyHTTPHas(name string) bool {
	if name != "code" && name != "description" {
		return false
	}
	for _, m := range t.u.Program.Modules {
		for _, c := range m.Classes {
			if c.Kind == ir.ExceptionClass && !isHTTPClass(c) && !t.handledApart(c) && hasAttribute(c, name) {
				return false
			}
		}
		scopes := []*ir.Scope{m.Scope}
		for _, fn := range m.Funcs {
			scopes = append(scopes, fn.Scope)
		}
		if slices.ContainsFunc(scopes, importsErrors) || setsAttribute(m, name) {
			return false
		}
	}
	return true
}

// handledApart reports whether exceptions of a class always go to another handler of the app: one for it or for a class above.
func (t *translator) handledApart(c *ir.Class) bool {
	apart := false
	for _, h := range t.u.App.Handlers {
		if h.Func == t.py && h.Blueprint != nil {
			return false
		}
		apart = apart || h.Func != t.py && h.Blueprint == nil && h.Class != nil && slices.Contains(c.MRO, h.Class)
	}
	return apart
}

// hasAttribute reports whether a class has, or sets, an attribute of that name.
func hasAttribute(c *ir.Class, name string) bool {
	found := c.Scope.Symbols[name] != nil || c.Methods[name] != nil || c.Methods["__getattr__"] != nil || fieldOf(c, name) != nil
	pyast.Walk(c.Syntax, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Attribute:
			found = found || n.Attr == name || n.Attr == "__dict__"
		case *pyast.Name:
			found = found || n.ID == "setattr"
		}
		return !found
	})
	return found
}

// setsAttribute reports whether a module sets an attribute of that name of anything but self, or with a computed name.
func setsAttribute(m *ir.Module, name string) bool {
	found := false
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		for _, e := range pyast.Stored(n) {
			if a, ok := e.(*pyast.Attribute); ok && a.Attr == name {
				object, ok := a.Value.(*pyast.Name)
				found = found || !ok || object.ID != "self"
			}
		}
		if call, ok := n.(*pyast.Call); ok {
			fn, ok := call.Func.(*pyast.Name)
			found = found || ok && fn.ID == "setattr" && (len(call.Args) != 3 || !otherText(call.Args[1], name))
		}
		return !found
	})
	return found
}

// otherText reports whether an expression is a literal text that is not name.
func otherText(e pyast.Expr, name string) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	text, ok := c.Value.(pyast.Str)
	return ok && string(text) != name
}

// importsErrors reports whether a name of a scope comes from a library whose exceptions may have a code or a description.
func importsErrors(scope *ir.Scope) bool {
	if scope == nil {
		return false
	}
	return slices.ContainsFunc(scope.Order, func(s *ir.Symbol) bool {
		if s.Kind != ir.ExternalName || s.Qualified == "urllib.parse" || strings.HasPrefix(s.Qualified, "urllib.parse.") {
			return false
		}
		root, _, _ := strings.Cut(s.Qualified, ".")
		return !plainErrors[root]
	})
}

// plainErrors are the packages whose exceptions have neither attribute, unless they are HTTP exceptions.
var plainErrors = set(`__future__ typing_extensions flask flask_cors werkzeug jinja2 markupsafe itsdangerous dotenv jwt requests
	abc argparse array asyncio atexit base64 binascii bisect builtins calendar collections concurrent configparser
	contextlib contextvars copy csv dataclasses datetime decimal difflib email enum fnmatch fractions functools
	glob gzip hashlib heapq hmac html http inspect io ipaddress itertools json locale logging math mimetypes numbers
	operator os pathlib pickle platform pprint queue random re secrets shutil signal socket sqlite3 stat statistics
	string struct subprocess sys tempfile textwrap threading time traceback types typing unicodedata uuid
	warnings weakref zipfile zlib zoneinfo`)
