// This file writes out the app's own classes of responses.
//
//	class JSONResponse(Response):                      JSONResponse(x)  =>  Response(x), of the type application/json
//	    default_mimetype = "application/json"
//
//	class Problem(Response):                           def Problem(title):
//	    def __init__(self, title):              =>         answer = Response(title, status=400)
//	        super().__init__(title, status=400)            answer.headers["X-Problem"] = "1"
//	        self.headers["X-Problem"] = "1"                return answer

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// chosen notes the class that apps make their responses of: app.response_class(...) is then a call of it.
func (w *responseClasses) chosen() {
	if len(w.set) == 0 {
		return
	}
	c := w.classes[nameOf(w.set[0].Value)]
	for _, other := range w.set {
		if nameOf(other.Value) != nameOf(w.set[0].Value) || len(other.Targets) != 1 {
			return
		}
	}
	if c == nil || c.init != nil || c.attrs["default_status"] != nil || !strings.HasPrefix(c.home, "flask") {
		return
	}
	for up := c; up != nil; up = up.base {
		if up.forces && up != c {
			return
		}
	}
	w.p.ResponseClass = &ir.ResponseClass{Class: c.def, Mimetype: mimetypeText(c.attrs["default_mimetype"])}
	for _, m := range w.p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "response_class" {
					call.Keywords = append(c.defaults(call.Span), call.Keywords...)
				}
			}
			return true
		})
	}
}

func mimetypeText(c *pyast.Constant) string {
	if c == nil {
		return ""
	}
	s, _ := c.Value.(pyast.Str)
	return string(s)
}

// defaults returns what the class chooses, as keywords.
func (c *responseClass) defaults(at pyast.Span) []*pyast.Keyword {
	var out []*pyast.Keyword
	if v := c.attrs["default_status"]; v != nil {
		out = append(out, &pyast.Keyword{Span: at, Arg: ir.DefaultStatus, Value: v})
	}
	if v := c.attrs["default_mimetype"]; v != nil {
		out = append(out, &pyast.Keyword{Span: at, Arg: ir.DefaultMimetype, Value: v})
	}
	return out
}

// write writes out one class.
func (w *responseClasses) write(c *responseClass) {
	if c.init != nil {
		w.writeInit(c)
		return
	}
	for _, m := range w.p.Modules {
		if m == c.m || importsName(m.Syntax, c.def.Name) {
			w.inline(c, m)
		}
	}
}

// inline writes out the calls of a class in a module, and what is annotated with it.
func (w *responseClasses) inline(c *responseClass, m *ir.Module) {
	root := c.rootIn(m)
	made := func(e pyast.Expr) (pyast.Expr, bool) {
		if nameOf(e) != c.def.Name {
			return e, false
		}
		at := pyast.Span(e.Bounds())
		return (&pyast.Copier{At: &at}).CopyExpr(root), true
	}
	used := false
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		found := false
		switch n := n.(type) {
		case *pyast.Call:
			if n.Func, found = made(n.Func); found {
				n.Keywords = append(c.defaults(n.Span), n.Keywords...)
			}
		case *pyast.FunctionDef:
			n.Returns, found = made(n.Returns)
		case *pyast.Arg:
			n.Annotation, found = made(n.Annotation)
		}
		used = used || found
		return true
	})
	if used && c.foreign(m) {
		w.importRoot(c, m)
	}
}

// foreign reports whether the module m does not spell the framework's class as the class's own base.
func (c *responseClass) foreign(m *ir.Module) bool { return m != c.m || c.root == nil }

// importedRoot is what modules import the framework's class as that have not imported it by a name of their own.
const importedRoot = "flask_response_class"

// rootIn returns the framework's class as a module spells it.
func (c *responseClass) rootIn(m *ir.Module) pyast.Expr {
	if c.foreign(m) {
		return &pyast.Name{ID: importedRoot + "_" + strings.ReplaceAll(c.home, ".", "_")}
	}
	return c.root
}

// importRoot imports the framework's class in a module.
func (w *responseClasses) importRoot(c *responseClass, m *ir.Module) {
	as := nameOf(c.rootIn(m))
	if boundBy(m.Syntax.Body)[as] > 0 {
		return
	}
	importFirst(m, importAs(c.def.Span, c.home, "Response", as))
}

// importAs returns from module import name as as.
func importAs(at pyast.Span, module, name, as string) *pyast.ImportFrom {
	return &pyast.ImportFrom{Span: at, Module: module, Names: []*pyast.Alias{{Span: at, Name: name, Asname: as}}}
}

// importFirst puts an import at the start of a module.
func importFirst(m *ir.Module, from *pyast.ImportFrom) {
	note(m, []pyast.Stmt{from})
	at := len(m.Syntax.Body) - len(withoutFutures(m.Syntax.Body))
	m.Syntax.Body = slices.Insert(m.Syntax.Body, at, pyast.Stmt(from))
}

// withoutFutures returns a module's statements behind its docstring and from __future__ import.
func withoutFutures(body []pyast.Stmt) []pyast.Stmt {
	body = withoutDoc(body)
	for len(body) > 0 {
		if from, ok := body[0].(*pyast.ImportFrom); !ok || from.Module != "__future__" {
			break
		}
		body = body[1:]
	}
	return body
}

// writeInit replaces a class by the function that makes its responses. A class whose __init__ does more than to make the
// response and to go on with it stays as it is.
func (w *responseClasses) writeInit(c *responseClass) {
	fn := c.function(c.rootIn(c.m))
	at := slices.Index(c.m.Syntax.Body, pyast.Stmt(c.def))
	if fn == nil || at < 0 {
		return
	}
	c.m.Syntax.Body[at] = fn
	note(c.m, []pyast.Stmt{fn})
	if c.foreign(c.m) {
		w.importRoot(c, c.m)
	}
}

// function returns the function that makes the responses of a class, nil where its __init__ is not plain.
func (c *responseClass) function(root pyast.Expr) *pyast.FunctionDef {
	args := c.init.Args
	if len(args.Args) == 0 || len(args.Posonlyargs) > 0 || hasNode(c.init.Body, leavesEarly) {
		return nil
	}
	self, body := args.Args[0].Arg, withoutDoc(c.init.Body)
	made := slices.IndexFunc(body, func(s pyast.Stmt) bool { return c.madeBy(s, self) != nil })
	if made < 0 || mentionsName(&pyast.Module{Body: body[:made]}, self) || bindsName(c.init, self, 1) {
		return nil
	}
	call := c.madeBy(body[made], self)
	given := &pyast.Call{Func: root, Args: call.Args, Keywords: call.Keywords}
	if mentionsName(given, "super", self) {
		return nil
	}
	answer := c.answerName()
	copier := &pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if nameOf(e) == self {
			return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: answer}
		}
		return nil
	}}
	response := copier.CopyExpr(given).(*pyast.Call)
	response.Span = call.Span
	response.Keywords = append(c.defaults(call.Span), response.Keywords...)
	rest := copier.CopyStmts(body[made+1:])
	if mentionsName(&pyast.Module{Body: rest}, "super") {
		return nil
	}
	list := *args
	list.Args = args.Args[1:]
	fn := &pyast.FunctionDef{Span: c.def.Span, Name: c.def.Name, Args: copier.CopyArguments(&list)}
	fn.Body = append(docOf(c.def.Body), (&pyast.Copier{}).CopyStmts(body[:made])...)
	if len(rest) == 0 {
		fn.Body = append(fn.Body, &pyast.Return{Span: call.Span, Value: response})
		return fn
	}
	fn.Body = append(fn.Body, &pyast.Assign{Span: call.Span, Targets: []pyast.Expr{&pyast.Name{Span: call.Span, ID: answer}}, Value: response})
	fn.Body = append(fn.Body, rest...)
	fn.Body = append(fn.Body, &pyast.Return{Span: call.Span, Value: &pyast.Name{Span: call.Span, ID: answer}})
	return fn
}

// docOf returns the docstring of a body as a list of one statement.
func docOf(body []pyast.Stmt) []pyast.Stmt {
	return slices.Clone(body[:len(body)-len(withoutDoc(body))])
}

// answerName returns a name that __init__ does not use.
func (c *responseClass) answerName() string {
	taken := namesIn(c.init)
	for _, name := range []string{"answer", "response", "resp", "reply"} {
		if !taken[name] {
			return name
		}
	}
	return c.init.Args.Args[0].Arg
}

// leavesEarly reports whether a node leaves a function, or is a scope of its own.
func leavesEarly(n pyast.Node) bool {
	switch n.(type) {
	case *pyast.Return, *pyast.Yield, *pyast.YieldFrom, *pyast.FunctionDef, *pyast.ClassDef, *pyast.Global, *pyast.Nonlocal:
		return true
	}
	return false
}

// madeBy returns the call of super().__init__(...) or Base.__init__(self, ...) that a statement is, without self.
func (c *responseClass) madeBy(s pyast.Stmt, self string) *pyast.Call {
	if call := SuperInit(s); call != nil {
		return call
	}
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Args) == 0 || nameOf(call.Args[0]) != self {
		return nil
	}
	if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "__init__" && dottedText(a.Value) == dottedText(c.def.Bases[0]) {
		return &pyast.Call{Span: call.Span, Func: call.Func, Args: call.Args[1:], Keywords: call.Keywords}
	}
	return nil
}
