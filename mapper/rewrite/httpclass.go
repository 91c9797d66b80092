// This file translates the app's own classes of HTTP exceptions.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isHTTPClass reports whether a class of the app inherits from werkzeug.exceptions.HTTPException.
func isHTTPClass(c *ir.Class) bool {
	return c.Kind == ir.ExceptionClass && slices.ContainsFunc(c.MRO, func(up *ir.Class) bool {
		return slices.ContainsFunc(up.Bases, func(b ir.Base) bool { return isHTTPException(b.Qualified) })
	})
}

// httpNames are what HTTPException and Flask read of an exception; only code and description may be variables of a class.
var httpNames = set("code description name response get_response get_body get_headers get_description wrap __call__ __str__ __repr__")

// checkHTTP refuses a class of HTTP exceptions that answers otherwise than by its code and description.
//
//	class Teapot(HTTPException): code = 418; description = "short"  =>  web.DefineHTTP(py.NewClass("Teapot", ...), 418, "short")
func (t *translator) checkHTTP(c *ir.Class) {
	if !isHTTPClass(c) {
		return
	}
	for name, m := range c.Methods {
		if httpNames[name] {
			t.Fail(m.Syntax, diag.NoClass, "the method %s of an HTTP exception is not translated", name)
		}
	}
	for _, f := range c.Fields {
		if v := t.u.classVariable(c, f.Name); httpNames[f.Name] && (v == nil || v.use.onInstance || v.isState()) {
			t.Fail(f.Node, diag.NoClass, "an HTTP exception with a %s of its own is not translated", f.Name)
		}
	}
	if init := c.Methods["__init__"]; init != nil && superCall(withoutDoc(init.Body)) == nil {
		t.Fail(init.Syntax, diag.NoClass, "an HTTP exception whose __init__ does not begin with its base's is not translated")
	}
	for _, name := range []string{"code", "description", "name", "response"} {
		if v := c.Scope.Symbols[name]; v != nil && (v.Value == nil || httpConstant(name, v.Value) == nil) {
			t.Fail(c.Syntax, diag.NoClass, "the %s of the HTTP exception %s is not a constant", name, c.Name)
		}
	}
	code, description, _ := ownStatus(c)
	if slices.ContainsFunc(c.Bases, func(b ir.Base) bool { return b.Qualified == "werkzeug.exceptions.HTTPException" }) && (code == 0 || description == "") {
		t.Fail(c.Syntax, diag.NoClass, "the HTTP exception %s has no code or no description", c.Name)
	}
}

// httpConstant returns the value of the class variable code or description, or nil.
func httpConstant(name string, e pyast.Expr) any {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return nil
	}
	switch v := c.Value.(type) {
	case pyast.Int:
		if name == "code" && v.Big == nil && v.Small >= 400 && v.Small < 600 {
			return int(v.Small)
		}
	case pyast.Str:
		if name == "description" && v != "" {
			return string(v)
		}
	}
	return nil
}

// ownStatus returns the code and the description that the body of a class of HTTP exceptions states: 0 and "" for what it
// inherits, and false when it states neither.
func ownStatus(c *ir.Class) (code int, description string, ok bool) {
	if !isHTTPClass(c) {
		return 0, "", false
	}
	if v := c.Scope.Symbols["code"]; v != nil && v.Value != nil {
		code, _ = httpConstant("code", v.Value).(int)
	}
	if v := c.Scope.Symbols["description"]; v != nil && v.Value != nil {
		description, _ = httpConstant("description", v.Value).(string)
	}
	return code, description, code != 0 || description != ""
}

// httpField translates what Werkzeug knows of an HTTP exception.
func (t *translator) httpField(e *pyast.Attribute) (rule.Value, bool) {
	if !httpNames[e.Attr] && e.Attr != "args" {
		return rule.Value{}, false
	}
	x := t.plain(e.Value, "")
	if x.MayNil || x.OK != nil || !x.Pure {
		t.Fail(e, diag.NoAttribute, "the attribute %s of a value that may be None has no translation", e.Attr)
	}
	known := gotree.CallOf(t.qual("web", "AsHTTP"), x.X)
	switch e.Attr {
	case "code":
		return rule.Value{X: gotree.Sel(known, "Code"), Type: "int"}, true
	case "description":
		return rule.Value{X: gotree.Sel(known, "Description"), Type: "string"}, true
	case "name":
		return rule.Value{X: gotree.CallOf(gotree.Sel(known, "Name")), Type: "string"}, true
	}
	t.Fail(e, diag.NoAttribute, "the attribute %s of an HTTP exception has no translation", e.Attr)
	return rule.Value{}, false
}

// httpArguments returns a call of the constructor of an HTTP exception with its description, if it has one, at its place,
// and fails with a call that hands over a response.
func (t *translator) httpArguments(e *pyast.Call) *pyast.Call {
	out := *e
	if len(e.Args) == 0 && len(e.Keywords) == 1 && e.Keywords[0].Arg == "description" {
		out.Args, out.Keywords = []pyast.Expr{e.Keywords[0].Value}, nil
	}
	if len(out.Args) > 1 || len(out.Keywords) > 0 {
		t.Fail(e, diag.NoClass, "an HTTP exception that is given a response is not translated")
	}
	if len(out.Args) == 1 && t.TypeOf(out.Args[0]) != ir.Str {
		t.Fail(out.Args[0], diag.NoClass, "the description of an HTTP exception is not known to be a text")
	}
	return &out
}

// withoutDoc returns the statements behind the docstring.
func withoutDoc(body []pyast.Stmt) []pyast.Stmt {
	for len(body) > 0 && isDoc(body[0]) {
		body = body[1:]
	}
	return body
}
