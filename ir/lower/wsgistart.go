// This file takes functions apart that stand in the place of start_response in WSGI middleware and add headers (PEP 3333, "The
// start_response() Callable"): what they add is said where the wrapped app is called, as a call of start_response's own that no
// program can spell, lower.AddsHeaders.
//
//	def __call__(self, environ, start_response):
//	    def started(status, headers, exc_info=None):
//	        headers.append(("X-Served-By", self.name))
//	        return start_response(status, headers, exc_info)
//	    return self.app(environ, started)
//
// becomes
//
//	    start_response.<adds headers>([("X-Served-By", self.name)])
//	    return self.app(environ, start_response)

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// AddsHeaders is the name of the attribute of start_response that stands for the headers which a middleware adds: no name of
// Python's, so that no program has it.
const AddsHeaders = "<adds headers>"

// writeStarts takes apart what stands in the place of start_response in the functions of a program.
func writeStarts(p *ir.Program) {
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			continue
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if def, ok := n.(*pyast.FunctionDef); ok && len(def.Args.Args) >= 2 {
				writeStart(def)
			}
			return true
		})
	}
}

// writeStart takes apart the function that a middleware gives the wrapped app, where it only adds headers.
func writeStart(def *pyast.FunctionDef) {
	given := def.Args.Args[len(def.Args.Args)-2:]
	for i, s := range def.Body {
		inner, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		last, call := startedWith(def.Body, given[0].Arg, inner.Name)
		added := addedHeaders(inner, given[1].Arg)
		if call == nil || last <= i || added == nil || readsOf(def.Body, inner.Name) != 1 {
			return
		}
		start := &pyast.Name{Span: inner.Span, ID: given[1].Arg}
		says := &pyast.Call{Span: inner.Span, Func: &pyast.Attribute{Span: inner.Span, Value: start, Attr: AddsHeaders}, Args: []pyast.Expr{added}}
		call.Args[1] = &pyast.Name{Span: pyast.Span(call.Args[1].Bounds()), ID: given[1].Arg}
		body := append([]pyast.Stmt{}, def.Body[:i]...)
		body = append(append(body, def.Body[i+1:last]...), &pyast.ExprStmt{Span: inner.Span, Value: says})
		def.Body = append(body, def.Body[last:]...)
		return
	}
}

// startedWith returns the statement that returns what the wrapped app answers to the environment and the function of a name,
// with the call.
func startedWith(body []pyast.Stmt, environ, name string) (int, *pyast.Call) {
	for i, s := range body {
		ret, ok := s.(*pyast.Return)
		if !ok {
			continue
		}
		call, ok := ret.Value.(*pyast.Call)
		if ok && len(call.Args) == 2 && len(call.Keywords) == 0 && nameOf(call.Args[0]) == environ && nameOf(call.Args[1]) == name {
			return i, call
		}
	}
	return 0, nil
}

// readsOf counts how often statements name a variable.
func readsOf(body []pyast.Stmt, name string) int {
	n := 0
	for _, s := range body {
		pyast.Walk(s, func(node pyast.Node) bool {
			if e, ok := node.(pyast.Expr); ok && nameOf(e) == name {
				n++
			}
			return true
		})
	}
	return n
}

// addedHeaders returns the headers that a function (status, headers, exc_info=None) adds to those that it passes on to start, nil
// when it does anything else.
func addedHeaders(def *pyast.FunctionDef, start string) *pyast.List {
	a, body := def.Args, withoutDoc(def.Body)
	if len(def.DecoratorList)+len(a.Posonlyargs)+len(a.Kwonlyargs) > 0 || a.Kwarg != nil || len(a.Args) < 2 || len(a.Args) > 3 || len(body) == 0 {
		return nil
	}
	own := map[string]bool{start: true}
	for _, name := range paramNames(a) {
		own[name] = true
	}
	out := &pyast.List{Span: def.Span}
	for _, s := range body[:len(body)-1] {
		call, ok := s.(*pyast.ExprStmt)
		if !ok || !appends(out, call.Value, a.Args[1].Arg) {
			return nil
		}
	}
	if !passesStart(body[len(body)-1], a, start, out) {
		return nil
	}
	for _, e := range out.Elts {
		if !plainHeader(e, own) {
			return nil
		}
	}
	return out
}

// appends reports whether a call adds to a list of headers, and notes what: headers.append(pair), headers.extend([pair, ...]).
func appends(out *pyast.List, e pyast.Expr, headers string) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return false
	}
	method, ok := call.Func.(*pyast.Attribute)
	if !ok || nameOf(method.Value) != headers {
		return false
	}
	list, isList := call.Args[0].(*pyast.List)
	switch {
	case method.Attr == "append":
		out.Elts = append(out.Elts, call.Args[0])
		return true
	case method.Attr == "extend" && isList:
		out.Elts = append(out.Elts, list.Elts...)
		return true
	}
	return false
}

// passesStart reports whether a statement returns start(status, headers, exc_info) of a function's own parameters, or of its
// headers and more, which is noted.
func passesStart(s pyast.Stmt, a *pyast.Arguments, start string, out *pyast.List) bool {
	ret, ok := s.(*pyast.Return)
	if !ok {
		return false
	}
	call, ok := ret.Value.(*pyast.Call)
	if !ok || nameOf(call.Func) != start || len(call.Keywords) > 0 || len(call.Args) < 2 || nameOf(call.Args[0]) != a.Args[0].Arg {
		return false
	}
	if more, ok := call.Args[1].(*pyast.BinOp); ok && more.Op == pyast.Add && nameOf(more.Left) == a.Args[1].Arg {
		list, ok := more.Right.(*pyast.List)
		if !ok {
			return false
		}
		out.Elts = append(out.Elts, list.Elts...)
	} else if nameOf(call.Args[1]) != a.Args[1].Arg {
		return false
	}
	return passesInfo(call.Args[2:], a)
}

// passesInfo reports whether the rest of a call's arguments is exc_info, or nothing: what is wrapped gives none.
func passesInfo(rest []pyast.Expr, a *pyast.Arguments) bool {
	switch {
	case len(rest) == 0:
		return true
	case len(rest) > 1:
		return false
	}
	if star, ok := rest[0].(*pyast.Starred); ok {
		return a.Vararg != nil && nameOf(star.Value) == a.Vararg.Arg
	}
	return len(a.Args) == 3 && nameOf(rest[0]) == a.Args[2].Arg
}

// plainHeader reports whether a header's name and value are the same before the app runs: they are of constants, of what the object
// of the middleware holds, and of texts made of them.
func plainHeader(e pyast.Expr, own map[string]bool) bool {
	pair, ok := e.(*pyast.Tuple)
	if !ok || len(pair.Elts) != 2 {
		return false
	}
	plain := true
	pyast.Walk(pair, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Tuple, *pyast.Constant, *pyast.Attribute, *pyast.JoinedStr, *pyast.FormattedValue:
		case *pyast.Name:
			plain = plain && !own[n.ID]
		default:
			plain = false
		}
		return plain
	})
	return plain
}
