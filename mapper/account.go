// This file counts statements by fate.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Counts are statements by the fate of what they are part of; the rest of the program is Other: imports, constants and
// the statements that set the app up, which the assembly accounts for, and code that no route reaches.
type Counts struct{ Exact, Conditional, Stub int }

// count puts every statement of the program to its fate. A function has the best fate of the routes that reach it;
// what no route reaches is code that was not needed, and counts as a stub only when a stub's route would need it.
func (m *project) count() Counts {
	fates := map[*ir.Func]Fate{}
	lost := false
	for _, f := range m.fates {
		lost = lost || f.Fate == Stub
		for _, fn := range f.translated() {
			m.mark(fates, fn, f.Fate)
		}
	}
	for _, h := range m.hooks {
		if h.reason == nil && h.out != nil {
			m.mark(fates, h.out, Exact)
		}
	}
	for _, out := range slices.Concat(m.startup, m.loaders(), m.seeds) {
		m.mark(fates, out, Exact)
	}
	for _, c := range eachCommand(m.commands) {
		if c.reason == nil {
			m.mark(fates, c.out, Exact)
		}
	}
	for _, h := range m.errors {
		if h.reason == nil {
			m.mark(fates, h.out, Exact)
		}
	}
	for _, out := range m.unit.Checks() {
		m.mark(fates, out, Exact)
	}
	c := &Counts{}
	for _, module := range m.program.Modules {
		whole := moduleFate(module)
		for _, s := range module.Syntax.Body {
			m.countStmt(c, module, s, fates, whole)
		}
	}
	_ = lost
	return *c
}

// moduleFate is the fate of top-level statements: what sets the app up was executed when the app was found.
func moduleFate(module *ir.Module) Fate {
	if module.Syntax.Broken {
		return Stub
	}
	return Exact
}

// translated returns every function that a route is made of.
func (f *RouteFate) translated() []*rewrite.Func {
	if f.Fate == Stub {
		return nil
	}
	return append(f.funcs(), f.wrappers...)
}

func (m *project) mark(fates map[*ir.Func]Fate, fn *rewrite.Func, fate Fate) {
	if old, known := fates[fn.Py]; known && old <= fate {
		return
	}
	fates[fn.Py] = fate
	if s, ok := fn.Py.Syntax.(pyast.Stmt); ok && fn.Py.Module != nil {
		if w := fn.Py.Module.Written[s]; w.Module != nil {
			fates[w.Module.FuncOf[w.Decorator]] = fate
		}
	}
	for _, called := range fn.Calls {
		if called.Py != fn.Py {
			m.mark(fates, called, fate)
			continue
		}
		for _, further := range called.Calls { // the same function in another form
			m.mark(fates, further, fate)
		}
	}
}

func (m *project) countStmt(c *Counts, module *ir.Module, s pyast.Stmt, fates map[*ir.Func]Fate, around Fate) {
	if _, written := module.Written[s]; written {
		return
	}
	switch def := s.(type) {
	case *pyast.FunctionDef:
		around = m.funcFate(module, def, fates, around)
	case *pyast.AsyncFunctionDef:
		around = m.funcFate(module, def, fates, around)
	case *pyast.ClassDef:
		around = m.classFate(module, def, fates, around)
		c.add(around)
		for _, inner := range def.Body {
			m.countStmt(c, module, inner, fates, around)
		}
		return
	}
	c.add(around)
	for _, inner := range children(s) {
		m.countStmt(c, module, inner, fates, around)
	}
}

// funcFate returns the fate of a function definition: its own, that of the factory that was executed, or stub.
func (m *project) funcFate(module *ir.Module, def pyast.Node, fates map[*ir.Func]Fate, around Fate) Fate {
	fn := module.FuncOf[def]
	if fn == nil {
		return Stub
	}
	if module.Constructors[def] {
		return around
	}
	if fate, known := fates[fn]; known {
		return fate
	}
	for outer := fn.Outer; outer != nil; outer = outer.Outer {
		if fate, known := fates[outer]; known {
			return fate
		}
	}
	if fn.Class != nil && fn.Name == "__init__" && around != Stub {
		return around
	}
	if fn == m.app.Factory || m.setsUp(fn) {
		return around
	}
	return Stub
}

// setsUp reports whether a function only registers: discovery executed it.
func (m *project) setsUp(fn *ir.Func) bool {
	for _, r := range m.app.Routes {
		if r.Place.File == fn.Module.File && within(r.Place, fn.Syntax) {
			return true
		}
	}
	for _, h := range m.app.Hooks {
		if h.Place.File == fn.Module.File && within(h.Place, fn.Syntax) {
			return true
		}
	}
	for _, b := range m.app.Blueprints {
		if b.Place.File == fn.Module.File && within(b.Place, fn.Syntax) {
			return true
		}
	}
	return false
}

func within(p ir.Place, n pyast.Node) bool {
	b := n.Bounds()
	return p.Span.Start > b.Start && p.Span.End <= b.End
}

func (m *project) classFate(module *ir.Module, def *pyast.ClassDef, fates map[*ir.Func]Fate, around Fate) Fate {
	c := module.ClassOf[def]
	if c == nil {
		return Stub
	}
	if c.Kind == ir.ViewClass {
		best := Stub
		for _, fn := range c.Methods {
			if fate, known := fates[fn]; known && fate < best {
				best = fate
			}
		}
		return best
	}
	if c.Kind == ir.TypedDictClass {
		return around // it only names the types of dicts
	}
	if failure, known := m.unit.FailedClass(c); known && failure == nil {
		return around
	}
	return Stub
}

func (c *Counts) add(f Fate) {
	switch f {
	case Exact:
		c.Exact++
	case Conditional:
		c.Conditional++
	default:
		c.Stub++
	}
}

// children returns the statements directly within s.
func children(s pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	switch s := s.(type) {
	case *pyast.FunctionDef:
		out = s.Body
	case *pyast.AsyncFunctionDef:
		out = s.Body
	case *pyast.If:
		out = append(append(out, s.Body...), s.Orelse...)
	case *pyast.For:
		out = append(append(out, s.Body...), s.Orelse...)
	case *pyast.AsyncFor:
		out = append(append(out, s.Body...), s.Orelse...)
	case *pyast.While:
		out = append(append(out, s.Body...), s.Orelse...)
	case *pyast.With:
		out = s.Body
	case *pyast.AsyncWith:
		out = s.Body
	case *pyast.Try:
		out = tryChildren(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.TryStar:
		out = tryChildren(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.Match:
		for _, c := range s.Cases {
			out = append(out, c.Body...)
		}
	}
	return out
}

func tryChildren(body []pyast.Stmt, handlers []*pyast.ExceptHandler, orelse, final []pyast.Stmt) []pyast.Stmt {
	out := append([]pyast.Stmt{}, body...)
	for _, h := range handlers {
		out = append(out, h.Body...)
	}
	return append(append(out, orelse...), final...)
}

// modelFates returns what became of the Pydantic models.
func (m *project) modelFates() map[*ir.Class]Fate {
	out := map[*ir.Class]Fate{}
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			if c.Kind != ir.ModelClass {
				continue
			}
			out[c] = Exact
			if _, known := m.unit.FailedClass(c); !known {
				m.unit.GoType(ir.Instance{Class: c})
			}
			if failure, _ := m.unit.FailedClass(c); failure != nil {
				out[c] = Stub
			}
		}
	}
	return out
}

// effects tells the rewriting which globals functions read and change.
func (m *project) effects() rewrite.Effects {
	return func(fn *ir.Func) (reads, writes map[*ir.Symbol]bool) {
		e := m.effectTable().Of(fn)
		if e.Unknown && len(e.Writes) == 0 {
			return e.Reads, map[*ir.Symbol]bool{new(ir.Symbol): true}
		}
		return e.Reads, e.Writes
	}
}

// effectTable says what the project's functions do to variables, which is found out once.
func (m *project) effectTable() *lower.EffectTable {
	if m.known == nil {
		m.known = lower.Effects(m.program, m.entries)
	}
	return m.known
}
