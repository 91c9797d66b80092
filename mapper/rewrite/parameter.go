// This file declares the parameters of functions, by the ways in which functions are used.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// params declares the Python parameters by mode and returns the Go ones.
func (t *translator) params() []gotree.Param {
	switch t.out.Mode {
	case ViewMode:
		if t.u.App.Kind == "fastapi" {
			t.operationParams(t.operation())
			return nil
		}
		if checks := t.checks(); checks != nil {
			t.checkedParams(checks)
			return nil
		}
		injected := t.injectedParams()
		t.viewParams()
		return injected
	case CoreMode:
		return t.coreParams()
	case HookMode, WSGIMode:
		return nil
	case StartupMode:
		if len(t.py.Params) > 0 {
			t.Fail(t.py.Syntax, diag.NoHook, "a function with parameters at startup is not translated")
		}
		return nil
	case LoaderMode, AnswerMode:
		return t.loaderParams()
	case AfterMode:
		return t.oneParam("*web.Response", "resp")
	case TeardownMode:
		return t.oneParam("error", "cause")
	case AroundMode:
		return t.aroundParams()
	case URLValuesMode:
		return t.urlValuesParams()
	case RESTXErrorMode:
		return t.errorParam()
	case ErrorMode:
		if t.u.App.Kind == "fastapi" {
			return t.handlerParams()
		}
		return t.errorParam()
	}
	return t.valueParams()
}

// oneParam declares the only parameter of a hook.
func (t *translator) oneParam(goType, fallback string) []gotree.Param {
	name := fallback
	if len(t.py.Params) > 0 {
		s := t.py.Params[0]
		v := t.declareParam(s, goType)
		name = v.name
		if t.plan == nil && !t.reads(s) {
			name = "_"
		}
	}
	if len(t.py.Params) == 0 {
		name = "_"
	}
	return []gotree.Param{{Names: []string{name}, Type: t.u.typeTree(goType)}}
}

// errorParam declares the exception that an error handler gets, as what its class is in Go.
func (t *translator) errorParam() []gotree.Param { return t.errorAt(0) }

// errorAt is errorParam for the parameter at i.
func (t *translator) errorAt(i int) []gotree.Param {
	cause := gotree.Ident{Name: "_"}
	if t.out.Mode == RESTXErrorMode {
		cause.Name = t.scope.Take("cause")
		t.cause = cause
	}
	if len(t.py.Params) > i && t.reads(t.py.Params[i]) {
		s := t.py.Params[i]
		if t.out.Mode != RESTXErrorMode {
			cause.Name = t.scope.Take("cause")
		}
		goType := t.u.repr(s.Type)
		name := t.scope.GoName(s.Name, false)
		t.vars[s] = &variable{symbol: s, name: name, goType: goType, declared: true}
		if goType == "*py.Error" {
			t.vars[s].cause = cause.Name
		}
		t.emit(&gotree.Assign{Lhs: []gotree.Expr{gotree.Ident{Name: name}}, Op: ":=", Rhs: []gotree.Expr{t.exceptionFrom(cause, goType, s)}})
	}
	return []gotree.Param{{Names: []string{cause.Name}, Type: gotree.Ident{Name: "error"}}}
}

// exceptionFrom returns the exception within an error as a Go type; the lookup of the handler made sure of its class.
func (t *translator) exceptionFrom(cause gotree.Expr, goType string, s *ir.Symbol) gotree.Expr {
	switch {
	case goType == "*web.HTTPError":
		return gotree.CallOf(t.qual("web", "AsHTTP"), cause)
	case goType == "*py.Error":
		return gotree.CallOf(t.qual("py", "AsError"), cause)
	case t.u.objectsOf(goType) != nil:
		t.u.mustClass(t, t.py.Syntax, t.u.objectsOf(goType).Py)
		return &gotree.Call{Fn: t.qual("py", "ErrorAs"), TypeArgs: []gotree.Expr{t.u.typeTree(goType)}, Args: []gotree.Expr{cause}}
	}
	t.Fail(t.py.Syntax, diag.NoException, "the exception of type %s has no Go form", typeText(s.Type))
	return nil
}

// valueParams declares the parameters of an ordinary function, with their inferred types.
func (t *translator) valueParams() []gotree.Param {
	if dictOverride(t.py) != "" {
		return t.overrideParams()
	}
	var out []gotree.Param
	for i, s := range t.py.Params {
		if i == 0 && (t.py.HasDecorator("classmethod") || t.viewSelf(s)) {
			continue
		}
		if i == 0 && t.out.isMethod() {
			t.out.Recv = t.scope.Take(recvOf(t.u.Class(t.py.Class)))
			t.vars[s] = &variable{symbol: s, name: t.out.Recv, goType: t.u.Class(t.out.selfClass()).goType()}
			continue
		}
		if t.isAmbient(s) {
			t.out.Params = append(t.out.Params, dropped)
			continue
		}
		if t.out.Mode == ValueMode && t.givenRequest(s) {
			t.requestParam(s)
			t.out.Params = append(t.out.Params, dropped)
			continue
		}
		goType := t.restType(s, t.u.repr(s.Type))
		if goType == "" {
			goType = t.streamParam(s)
		}
		if goType == "" {
			t.Fail(t.py.Syntax, diag.NoType, "a parameter of type %s has no Go type", typeText(s.Type))
		}
		goType = t.reboundType(s, goType)
		v := t.declareParam(s, goType)
		if isRequest(s.Type) {
			v.name = "_"
		}
		t.out.Params = append(t.out.Params, goType)
		out = append(out, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(goType)})
	}
	if t.out.Mode == ResponderMode || t.out.Mode == CommandMode {
		return out
	}
	if _, sliced := t.u.slices[t.py]; sliced || t.py.Generator {
		return out
	}
	if t.py.Returns == nil && returnsValue(t.py) && !isDictClass(t.py.Class) {
		t.Fail(t.py.Syntax, diag.NoType, "nothing is known of what %s returns", t.py.Name)
	}
	t.out.Result = t.u.result(t.ownReturn())
	if t.py.Name == "__iter__" && t.out.isMethod() && !isDictClass(t.py.Class) {
		t.out.Result = t.iterResult()
		return out
	}
	if t.out.Result == "" && isDictClass(t.py.Class) {
		t.out.Result = "any" // of which inference knows nothing
	}
	if t.out.Result == "" && t.py.Returns != ir.None && t.py.Returns != ir.Never && t.py.Returns != nil {
		t.Fail(t.py.Syntax, diag.NoType, "a result of type %s has no Go type", typeText(t.py.Returns))
	}
	return out
}

// returnsValue reports whether a function has a return with a value.
func returnsValue(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			case *pyast.Return:
				found = found || n.Value != nil && !isNone(n.Value)
			}
			return !found
		})
	}
	return found
}
