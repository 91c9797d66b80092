// This file finds what runs while the app is made and changes module state: functions that top-level statements call,
// decorators that register what they decorate, other modules, the factory.

package rewrite

import (
	"cmp"
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// importing follows the code that runs when modules are imported, for the state of one of them.
type importing struct {
	u    *Unit
	home *ir.Module
	any  bool              // the state of all modules instead
	but  *ir.Module        // without that of this one
	only *ir.Module        // or that of this one alone, whether or not it has been looked at
	seen map[*ir.Func]bool // those that the statement at hand runs
}

// isOurs reports whether a symbol is state of the module, or a variable of one of its classes that is.
func (w *importing) isOurs(s *ir.Symbol) bool {
	if w.any {
		m := s.Final().Module
		return (w.but == nil || m != w.but) && (w.only == nil || m == w.only) && w.u.isAnyState(s.Final())
	}
	g := w.u.globals[s.Final()]
	return g != nil && g.state != nil && s.Final().Scope != nil && s.Final().Scope.Func != nil && s.Final().Scope.Func.Module == w.home
}

// isAnyState reports whether a symbol is state of some module, or a variable of a class that is.
func (u *Unit) isAnyState(s *ir.Symbol) bool {
	if s.Scope == nil || s.Scope.Func == nil || s.Kind != ir.Variable || s.Scope.Func != s.Scope.Func.Module.Body {
		return false
	}
	if c := s.Scope.Class; c != nil {
		v := u.classVariable(c, s.Name)
		return v != nil && v.owner == c && v.isState() && s.Type != nil
	}
	return s.Global && mutable(s) && isState(s)
}

// mentions reports whether an expression names state of the module.
func (w *importing) mentions(fn *ir.Func, e pyast.Node) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			found = found || fn.Uses[n] != nil && w.isOurs(fn.Uses[n])
		case *pyast.Attribute:
			s := fn.Resolve(n)
			if s == nil {
				s = w.u.classSymbol(fn, n)
			}
			found = found || s != nil && w.isOurs(s)
		}
		return !found
	})
	return found
}

// classSymbol returns the variable of a class that an attribute of it, or of an object of it, means: cls.rows.
func (u *Unit) classSymbol(fn *ir.Func, a *pyast.Attribute) *ir.Symbol {
	var c *ir.Class
	switch known := strip(fn.TypeOf(a.Value)).(type) {
	case ir.Instance:
		c = known.Class
	case ir.ClassObject:
		c = known.Class
	}
	if name, ok := a.Value.(*pyast.Name); c == nil && ok && fn.Class != nil && fn.HasDecorator("classmethod") && fn.Uses[name] == fn.Params[0] {
		c = fn.Class
	}
	if c == nil {
		return nil
	}
	if v := u.classVariable(c, a.Attr); v != nil {
		return v.sym
	}
	return nil
}

// statement reports whether a statement that runs while the app is made changes the state.
func (w *importing) statement(fn *ir.Func, s pyast.Stmt) bool {
	w.seen = map[*ir.Func]bool{}
	return w.stmt(fn, s)
}

// body reports whether running a function's own code changes the state; the factory of the app is looked at by itself.
func (w *importing) body(fn *ir.Func) bool {
	if fn == nil || w.seen[fn] || fn == w.u.App.Factory {
		return false
	}
	w.seen[fn] = true
	for _, s := range fn.Body {
		if w.stmt(fn, s) {
			return true
		}
	}
	if lambda, ok := fn.Syntax.(*pyast.Lambda); ok {
		return w.stmt(fn, lambda.Body)
	}
	return false
}

// stmt reports whether a statement changes the state, what it only defines aside.
func (w *importing) stmt(fn *ir.Func, s pyast.Node) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef:
			found = found || w.decorators(fn, n.DecoratorList)
			return false
		case *pyast.AsyncFunctionDef:
			found = found || w.decorators(fn, n.DecoratorList)
			return false
		case *pyast.Lambda:
			return false
		case *pyast.ClassDef:
			found = found || w.decorators(fn, n.DecoratorList)
		case *pyast.If:
			if asksMain(n.Test) {
				return false
			}
		case *pyast.Assign:
			found = found || slices.ContainsFunc(n.Targets, func(e pyast.Expr) bool { return !declares(fn, e) && w.mentions(fn, e) })
		case *pyast.AugAssign:
			found = found || w.mentions(fn, n.Target)
		case *pyast.AnnAssign:
			found = found || n.Value != nil && !declares(fn, n.Target) && w.mentions(fn, n.Target)
		case *pyast.Delete:
			found = found || slices.ContainsFunc(n.Targets, func(e pyast.Expr) bool { return w.mentions(fn, e) })
		case *pyast.Call:
			found = found || w.call(fn, n)
		}
		return !found
	})
	return found
}

// declares reports whether a target is a variable of a class body, whose first value the state has already.
func declares(fn *ir.Func, e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	return ok && fn.Uses[name] != nil && fn.Uses[name].Scope != nil && fn.Uses[name].Scope.Class != nil
}

// call reports whether a call changes the state: it is of a method of a part of the state that may change it, of a
// function that does, or of one of the project that is given a part.
func (w *importing) call(fn *ir.Func, e *pyast.Call) bool {
	targets := w.targets(fn, e.Func)
	if a, ok := e.Func.(*pyast.Attribute); ok && w.mentions(fn, a.Value) {
		_, object := strip(fn.TypeOf(a.Value)).(ir.Instance)
		if object || mutators[a.Attr] || fn.TypeOf(a.Value) == ir.Type(ir.Any) && !readers[a.Attr] {
			return true
		}
	}
	if len(e.Args) > 0 && lower.ChangesArgument(fn.Qualified(e.Func)) && w.mentions(fn, e.Args[0]) {
		return true
	}
	if len(targets) > 0 {
		for _, a := range e.Args {
			if w.mentions(fn, a) {
				return true
			}
		}
		for _, k := range e.Keywords {
			if w.mentions(fn, k.Value) {
				return true
			}
		}
	}
	return slices.ContainsFunc(targets, w.body)
}

// targets are the functions of the project that calling an expression runs.
func (w *importing) targets(fn *ir.Func, e pyast.Expr) []*ir.Func {
	if s := fn.Resolve(e); s != nil {
		switch s.Kind {
		case ir.FuncName:
			return []*ir.Func{s.Func}
		case ir.ClassName:
			if init := findMethod(s.Class, "__init__"); init != nil {
				return []*ir.Func{init}
			}
			return nil
		}
	}
	if a, ok := e.(*pyast.Attribute); ok {
		switch known := strip(fn.TypeOf(a.Value)).(type) {
		case ir.Instance:
			if m := findMethod(known.Class, a.Attr); m != nil {
				return []*ir.Func{m}
			}
		case ir.ClassObject:
			if m := findMethod(known.Class, a.Attr); m != nil {
				return []*ir.Func{m}
			}
		}
	}
	return ir.FuncsOf(strip(fn.TypeOf(e)))
}

// decorators reports whether decorating something changes the state. A decorator's wrapper runs later.
func (w *importing) decorators(fn *ir.Func, list []pyast.Expr) bool {
	for _, d := range list {
		call, factory := d.(*pyast.Call)
		callee := d
		if factory {
			callee = call.Func
		}
		if a, ok := callee.(*pyast.Attribute); ok && w.mentions(fn, a.Value) {
			return true
		}
		for _, target := range w.targets(fn, callee) {
			if w.body(target) || factory && w.nested(target) {
				return true
			}
		}
	}
	return false
}

// nested reports whether the decorator that a factory returns changes the state.
func (w *importing) nested(factory *ir.Func) bool {
	for _, s := range factory.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && w.body(factory.Module.FuncOf[def]) {
			return true
		}
	}
	return false
}

// fills reports whether a top-level statement binds or changes state of its module.
func (u *Unit) fills(m *ir.Module, stmt pyast.Stmt) bool {
	if test, ok := stmt.(*pyast.If); isDef(stmt) || ok && asksMain(test.Test) {
		return false
	}
	found := false
	pyast.Walk(stmt, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			if g := u.globals[m.Body.Uses[n]]; g != nil && g.state != nil {
				found = true
			}
		case *pyast.Call:
			switch m.Body.Qualified(n.Func) {
			case "fastapi.Depends", "fastapi.Security":
				return false // FastAPI calls what it names when requests come
			}
		}
		return !found
	})
	return found
}

// isDef reports whether a statement defines or imports something.
func isDef(s pyast.Stmt) bool {
	switch s.(type) {
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Import, *pyast.ImportFrom:
		return true
	}
	return false
}

// asksMain reports whether a test is __name__ == "__main__", which does not hold in a module that is imported.
func asksMain(test pyast.Expr) bool {
	c, ok := test.(*pyast.Compare)
	if !ok || len(c.Ops) != 1 || c.Ops[0] != pyast.Eq {
		return false
	}
	name, ok := c.Left.(*pyast.Name)
	return ok && name.ID == "__name__"
}

// changedElsewhere returns why the state of a module is not only what its own statements make of it: decorators, other
// modules that are imported, or the factory of the app change it too. It is nil where nothing does.
func (u *Unit) changedElsewhere(home *ir.Module) *Failure {
	w := &importing{u: u, home: home}
	fail := func(m *ir.Module, node pyast.Node) *Failure {
		return &Failure{Code: diag.NoGlobal, Message: "what this changes in the state of " + home.Name + " while the app is made is not translated", Module: m, Node: node}
	}
	for _, m := range u.importedModules() {
		for _, s := range m.Body.Body {
			switch {
			case u.late[s] && u.seedFailure == nil:
			case !u.late[s] && !isDefinition(s) && (m == home || u.crossing()[m]):
			case w.statement(m.Body, s) && u.late[s]:
				return u.seedFailure
			case w.statement(m.Body, s):
				return fail(m, s)
			}
		}
	}
	if factory := u.App.Factory; factory != nil {
		for _, s := range factory.Body {
			if !u.seeds[s] && w.statement(factory, s) {
				return cmp.Or(u.seedFailure, fail(factory.Module, s))
			}
		}
	}
	return nil
}

// isDefinition reports whether a statement defines a function or a class; decorators may register it.
func isDefinition(s pyast.Stmt) bool {
	switch s.(type) {
	case *pyast.FunctionDef, *pyast.ClassDef:
		return true
	}
	return false
}

// importedModules lists the module that holds the app, the one that makes it and those that are imported with it.
func (u *Unit) importedModules() []*ir.Module {
	if u.App.Module == nil {
		return u.Program.Modules
	}
	out := []*ir.Module{u.App.Module}
	if u.App.Holder != nil && u.App.Holder != u.App.Module {
		out = append(out, u.App.Holder)
	}
	for i := 0; i < len(out); i++ {
		for _, m := range out[i].Imports {
			if !slices.Contains(out, m) {
				out = append(out, m)
			}
		}
		for _, fn := range out[i].Funcs { // imports within functions
			for _, s := range fn.Uses {
				if final := s.Final(); final != nil && final.Module != nil && final.Kind != ir.ModuleName && !slices.Contains(out, final.Module) {
					out = append(out, final.Module)
				}
			}
		}
	}
	return out
}
