// This file translates functions that answer several paths in different ways: behind other dependencies, with another
// status or another model. Each way gets a handler, and where only the dependencies differ they share one function.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// View translates a function as the view that op says, nil for what is no path operation of FastAPI. As Function does, it
// always returns a Func.
func (u *Unit) View(fn *ir.Func, op *ir.Operation) *Func {
	ways := u.ways(fn)
	for i, way := range ways {
		if i > 0 && op != nil && sameOperation(way, op) {
			return u.function(key{fn: fn, mode: ViewMode, as: way})
		}
	}
	return u.Function(fn, ViewMode)
}

// ways returns the operations of a function that differ, in the order of their routes.
func (u *Unit) ways(fn *ir.Func) []*ir.Operation {
	var out []*ir.Operation
	for _, route := range u.App.Routes {
		op := route.Operation
		same := func(known *ir.Operation) bool { return sameOperation(known, op) }
		if op != nil && op.Func == fn && !slices.ContainsFunc(out, same) {
			out = append(out, op)
		}
	}
	return out
}

// operation returns what the function asks of requests as a path operation, nil for any other function.
func (t *translator) operation() *ir.Operation {
	if t.out.op != nil && t.out.Py == t.py {
		return t.out.op
	}
	for _, route := range t.u.App.Routes {
		if op := route.Operation; op != nil && op.Func == t.py {
			return op
		}
	}
	return nil
}

// isOperation reports whether what the function returns is the answer of a path operation.
func (t *translator) isOperation() bool {
	return t.u.App.Kind == "fastapi" && (t.out.Mode == ViewMode || t.out.Mode == CoreMode)
}

// sameOperation reports whether one handler does for two operations of a function.
func sameOperation(a, b *ir.Operation) bool {
	return sameAnswer(a, b) && slices.EqualFunc(a.Requires, b.Requires, sameDependency)
}

// sameAnswer reports whether two operations of a function read the same parameters and answer alike; what they require may
// differ.
func sameAnswer(a, b *ir.Operation) bool {
	same := func(x, y *ir.Input) bool { return x.Kind == y.Kind && x.Name == y.Name }
	return a.Socket == b.Socket && a.Status == b.Status && a.Model == b.Model && a.Unset == b.Unset && a.NoNone == b.NoNone && a.NoAlias == b.NoAlias &&
		a.Included == b.Included && a.Class == b.Class && a.Excluded == b.Excluded && len(a.Refusals) == len(b.Refusals) && slices.EqualFunc(a.Params, b.Params, same)
}

// sameDependency reports whether two dependencies do the same.
func sameDependency(a, b *ir.Dependency) bool {
	same := a.Class == b.Class && a.Object == b.Object && a.Fresh == b.Fresh && slices.Equal(a.Scopes, b.Scopes) &&
		a.Scheme == b.Scheme && a.Name == b.Name && a.Maybe == b.Maybe
	if a.On == nil || b.On == nil {
		return same && a.On == b.On
	}
	return same && a.On.Func == b.On.Func
}

// variantOf returns what tells the handler of an operation apart from the first of its function: the part of its path that
// differs, or its method.
func (u *Unit) variantOf(fn *ir.Func, op *ir.Operation) string {
	if op == nil {
		return ""
	}
	first, own := u.routeOf(u.ways(fn)[0]), u.routeOf(op)
	known, parts := strings.Split(first.Rule, "/"), strings.Split(own.Rule, "/")
	for i, part := range parts {
		if i >= len(known) || known[i] != part {
			part, _, _ = strings.Cut(strings.Trim(part, "{}"), ":")
			return gotree.GoName(part, true)
		}
	}
	return gotree.GoName(strings.ToLower(strings.Join(own.Methods, "_")), true)
}

func (u *Unit) routeOf(op *ir.Operation) *ir.Route {
	at := slices.IndexFunc(u.App.Routes, func(r *ir.Route) bool { return r.Operation == op })
	return u.App.Routes[at]
}

// variantDoc is the comment of a handler for further paths, and of what handlers share.
func (t *translator) variantDoc() string {
	first := gotree.GoName(t.py.Name, true)
	if t.out.Mode == CoreMode {
		return t.out.Name + " answers the requests that " + first + " and its variants have read."
	}
	return t.out.Name + " is " + first + " for " + t.u.routeOf(t.out.op).Rule + "."
}

// coreParam is a parameter of what several handlers share.
type coreParam struct {
	symbol  *ir.Symbol
	goType  string
	request bool // it is the request, which the context is
}

// answerByCore lets a handler leave the answer to a function that it shares with the other handlers of the same path
// operation; it returns false for a function that has one handler, or whose handlers answer in different ways.
func (t *translator) answerByCore() bool {
	if t.out.Mode != ViewMode || !t.sharesCore() {
		return false
	}
	var params []coreParam
	var args []gotree.Expr
	for _, in := range t.operation().Params {
		v := t.vars[in.Symbol]
		if v == nil {
			continue
		}
		params = append(params, coreParam{in.Symbol, v.goType, in.Kind == ir.RequestInput})
		if in.Kind != ir.RequestInput {
			args = append(args, gotree.Ident{Name: v.name})
		}
	}
	if t.u.cores[t.py] == nil {
		t.u.cores[t.py] = params
	}
	f := t.callee(t.py.Syntax, t.py, CoreMode)
	t.out.tasks = append(t.out.tasks, f.tasks...)
	call := t.invoke(f, t.function1(f), args)
	t.leaveCall(rule.Value{X: call.X, Fails: true})
	return true
}

// sharesCore reports whether several handlers of the function differ in nothing but what they require, and are worth a function
// that they share.
func (t *translator) sharesCore() bool {
	ways := t.u.ways(t.py)
	if len(ways) < 2 || isPlainReturn(t.py) || t.py.Outer != nil && t.py.Outer != t.py.Module.Body && len(freeOf(t.py)) > 0 {
		return false
	}
	return !slices.ContainsFunc(ways, func(op *ir.Operation) bool { return op.Socket || !sameAnswer(op, ways[0]) })
}

// coreParams declares the parameters of what handlers share, which they have read.
func (t *translator) coreParams() []gotree.Param {
	var out []gotree.Param
	for _, p := range t.u.cores[t.py] {
		if p.request {
			t.requestParam(p.symbol)
			continue
		}
		v := t.declareParam(p.symbol, p.goType)
		out = append(out, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(p.goType)})
		t.out.Params = append(t.out.Params, p.goType)
	}
	return out
}

// isPlainReturn reports whether a function does nothing but return, besides its documentation.
func isPlainReturn(fn *ir.Func) bool {
	body := fn.Body
	if fn.Doc != "" {
		body = body[1:]
	}
	if len(body) != 1 {
		return false
	}
	_, plain := body[0].(*pyast.Return)
	return plain
}
