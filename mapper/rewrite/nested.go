// This file translates functions that are defined within functions, and lambdas that have a name, as function literals
// that share the variables around them.

package rewrite

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// host returns the translator of the function that becomes a declaration: what a literal within it needs, it takes.
func (t *translator) host() *translator {
	for t.outer != nil {
		t = t.outer
	}
	return t
}

// nestedDef translates a def within a function.
//
//	def add(x): return x + n  =>  add := func(x int) int { return x + n }
func (t *translator) nestedDef(s pyast.Stmt, name string, decorators []pyast.Expr) {
	symbol, fn := t.py.Defs[s], t.py.Module.FuncOf[s]
	if symbol == nil || fn == nil || symbol.Kind != ir.FuncName || symbol.Scope != t.py.Scope {
		t.Fail(s, diag.NoClosure, "the nested function %s is bound in a way that is not translated", name)
	}
	kept := t.keepsContext(fn)
	if len(decorators) > 0 && !kept {
		t.Fail(s, diag.NoClosure, "the nested function %s is decorated", name)
	}
	if !t.readAnywhere(symbol) {
		return
	}
	t.defineLocal(symbol, fn)
	t.locals[symbol].kept = kept
}

// onlyAwaited reports whether each read of an asynchronous function's name is an awaited call of it.
func (t *translator) onlyAwaited(symbol *ir.Symbol) bool {
	if symbol == nil {
		return false
	}
	reads, awaited := 0, 0
	for name, use := range t.py.Uses {
		if use == symbol && !isBinding(symbol, name) {
			reads++
		}
	}
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if wait, ok := n.(*pyast.Await); ok {
				for _, call := range t.awaitedCalls(wait) {
					if name, isName := call.Func.(*pyast.Name); isName && t.py.Uses[name] == symbol {
						awaited++
					}
				}
			}
			return true
		})
	}
	return reads == awaited && !symbol.Captured
}

// keepsContext reports whether a generator function is decorated with stream_with_context alone.
func (t *translator) keepsContext(fn *ir.Func) bool {
	d := fn.Decorators()
	return fn.Generator && len(d) == 1 && (t.Qualified(d[0]) == "flask.stream_with_context" || t.Qualified(d[0]) == "flask.helpers.stream_with_context")
}

// lambdaName translates name = lambda ...: ... as a def of that name, where nothing else binds the name.
func (t *translator) lambdaName(s *ir.Symbol, value pyast.Expr) bool {
	lambda, ok := value.(*pyast.Lambda)
	if !ok || s.Scope != t.py.Scope || len(s.Binds) != 1 || s.Global {
		return false
	}
	t.defineLocal(s, t.py.Module.FuncOf[lambda])
	return true
}

// defineLocal emits a variable that holds the function literal of fn.
func (t *translator) defineLocal(symbol *ir.Symbol, fn *ir.Func) {
	f := t.local(symbol, fn)
	f.Fails = t.usedAsValue(symbol)
	locals := maps.Clone(t.locals)
	if locals == nil {
		locals = map[*ir.Symbol]*Func{}
	}
	locals[symbol] = f
	t.locals = locals
	lit := t.funcLiteral(f, locals)
	name := gotree.Ident{Name: f.Name}
	if fn.Doc != "" {
		t.emit(&gotree.Comment{Text: docComment(f.Name, fn.Doc)})
	}
	if !f.recursive {
		t.emit(gotree.Define(lit, name))
		return
	}
	t.emit(&gotree.VarStmt{Names: []string{f.Name}, Type: lit.Type}, gotree.Set(lit, name))
}

// local returns the function of a def or lambda that is translated in place.
func (t *translator) local(symbol *ir.Symbol, fn *ir.Func) *Func {
	if fn.Async && (t.u.App.Kind != "fastapi" || fn.Generator || !t.onlyAwaited(symbol)) {
		t.Fail(fn.Syntax, diag.NoAsync, "a nested async function that is not awaited at each of its calls is not translated")
	}
	name := "lambda"
	if symbol != nil {
		name = symbol.Name
	}
	return &Func{Py: fn, Mode: ValueMode, Place: t.out.Place, Name: t.scope.GoName(name, false), local: true, touches: map[*State]access{}}
}

// inner returns the translator of a literal, which shares the variables of t.
func (t *translator) inner(f *Func, locals map[*ir.Symbol]*Func) *translator {
	n := newTranslator(t.u, f)
	n.scope = gotree.NewScope(t.scope)
	n.vars, n.symbols, n.locals = maps.Clone(t.vars), t.symbols, locals
	n.outer, n.depth = t, t.depth+1
	if n.depth > maxDepth {
		t.Fail(f.Py.Syntax, diag.NestsTooDeep, "the code nests deeper than %d", maxDepth)
	}
	return n
}

// funcLiteral translates f as a function literal.
func (t *translator) funcLiteral(f *Func, locals map[*ir.Symbol]*Func) *gotree.FuncLit {
	n := t.inner(f, locals)
	t.u.enter(n)
	defer t.u.leave()
	params := n.params()
	n.frames = []frame{n.outerFrame()}
	n.body()
	n.endBody()
	params = n.finishParams(params)
	f.done = true
	return &gotree.FuncLit{Type: gotree.FuncType{Params: params, Results: n.results()}, Body: n.block}
}

// body translates the statements of a function, or the expression of a lambda.
func (t *translator) body() {
	if lambda, ok := t.py.Syntax.(*pyast.Lambda); ok {
		t.planBody(nil)
		t.returnValue(&pyast.Return{Span: pyast.Span(lambda.Body.Bounds()), Value: lambda.Body})
		return
	}
	if t.py.Generator {
		t.generator()
		return
	}
	if slice, ok := t.u.slices[t.py]; ok {
		t.planBody(slice)
		t.withoutApp()
		t.stmts(slice)
		return
	}
	t.planBody(t.py.Body)
	t.stmts(t.py.Body)
}

// results returns the Go results of the function.
func (t *translator) results() []gotree.Param {
	out := t.resultParams()
	if t.out.Fails {
		t.addErrors()
		out = append(out, gotree.Param{Type: gotree.Ident{Name: "error"}})
	}
	return out
}

// localFunc returns the function literal that a name holds, or nil.
func (t *translator) localFunc(e pyast.Expr) *Func {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	return t.locals[t.py.Uses[name]]
}

// callLocal translates the call of a function literal. One that assigns variables around it is called in a statement of
// its own, so that what stands before it in an expression is read before.
func (t *translator) callLocal(e *pyast.Call, f *Func) rule.Value {
	if !f.done {
		t.recurse(e, f)
	}
	args := t.arguments(e, f.Py, f.Params, 0)
	if f.asks && !f.Py.Generator {
		t.context()
	}
	if f.stateful && !f.Py.Generator {
		for at := t; at != nil; at = at.outer {
			at.out.stateful = true
		}
	}
	v := t.invoke(f, gotree.Ident{Name: f.Name}, args)
	if v.Plain() && v.Type != "" && assignsAround(f.Py) && e != t.later {
		name := gotree.Ident{Name: t.scope.Take(hintOf(e))}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	return v
}

// isNamed reports whether a lambda is the value of a name, or of anything else that may be called long after.
func (u *Unit) isNamed(fn *ir.Func) bool {
	if u.lambdas == nil {
		u.lambdas = map[*ir.Func]bool{}
	}
	held, known := u.lambdas[fn]
	if !known {
		held = heldLambda(fn)
		u.lambdas[fn] = held
	}
	return held
}

// assignsAround reports whether a nested function assigns variables of functions around it, itself or by functions
// that stand in it.
func assignsAround(fn *ir.Func) bool {
	for _, s := range freeOf(fn) {
		if s.Mutated {
			return true
		}
	}
	return false
}

// freeOf returns the variables of functions around fn that it, or a function within it, reads or binds.
func freeOf(fn *ir.Func) []*ir.Symbol {
	out := slices.Clone(fn.Free)
	for _, other := range fn.Module.Funcs {
		for up := other.Outer; up != nil; up = up.Outer {
			if up != fn {
				continue
			}
			for _, s := range other.Free {
				if !slices.Contains(out, s) && !within(s, fn) {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// within reports whether a variable belongs to fn or to a function in it.
func within(s *ir.Symbol, fn *ir.Func) bool {
	if s.Scope == nil {
		return false
	}
	for at := s.Scope.Func; at != nil; at = at.Outer {
		if at == fn {
			return true
		}
	}
	return false
}
