// This file says which routes are exact only as long as a stub does not change the state that they share.

package mapper

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shareState adds to every translated route the condition that the stubs leave the module-level variables alone that it
// reads: what a stub would have stored is not there, or is with the old app.
func (m *project) shareState() {
	changed := map[*ir.Symbol]string{} // by the first stub that changes it
	for _, f := range m.fates {
		if f.Fate != Stub {
			continue
		}
		_, writes := m.touched(&f)
		for s := range writes {
			if s.Global && s.Kind == ir.Variable && changed[s] == "" && !m.setUpOnce(s) && !isConstant(s) {
				changed[s] = f.Route.Rule
			}
		}
	}
	if len(changed) == 0 {
		return
	}
	for i := range m.fates {
		if f := &m.fates[i]; f.Fate != Stub {
			m.noteChanges(f, changed)
		}
	}
}

// touched returns the variables that a route reads and changes: its views, their decorators, and the hooks and error
// handlers around them.
func (m *project) touched(f *RouteFate) (reads, writes map[*ir.Symbol]bool) {
	effects := m.effects()
	reads, writes = map[*ir.Symbol]bool{}, map[*ir.Symbol]bool{}
	for _, fn := range m.around(f) {
		r, w := effects(fn)
		maps.Copy(reads, r)
		maps.Copy(writes, w)
	}
	return reads, writes
}

// setUpOnce reports whether a variable holds the app or a blueprint, whose own state is not that of the app's views.
func (m *project) setUpOnce(s *ir.Symbol) bool {
	known, ok := s.Type.(ir.External)
	return s == m.app.Symbol || slices.Contains(m.app.Apps, s) || ok && (known.Name == "flask.Flask" || known.Name == "flask.Blueprint" || strings.HasSuffix(known.Name, ".templating.Jinja2Templates"))
}

// isConstant reports whether a variable is bound once, to a value that nothing can change.
func isConstant(s *ir.Symbol) bool {
	return len(s.Binds) == 1 && s.Type != nil && neverChanges(s.Type)
}

// neverChanges reports whether values of a type are the same for ever: numbers, texts, moments, patterns, and tuples of
// such.
func neverChanges(t ir.Type) bool {
	switch t := t.(type) {
	case ir.Basic:
		return t != ir.Any
	case ir.Optional:
		return neverChanges(t.Elem)
	case ir.Tuple:
		return !slices.ContainsFunc(t.Elems, func(e ir.Type) bool { return !neverChanges(e) })
	case ir.External:
		return slices.Contains(constantTypes, t.Name)
	}
	return false
}

// constantTypes are the library's types without any method that changes a value.
var constantTypes = []string{
	"datetime.date", "datetime.datetime", "datetime.time", "datetime.timedelta", "datetime.timezone", "decimal.Decimal",
	"re.Pattern", "uuid.UUID",
}

// around returns the project's functions that run when a route is asked for.
func (m *project) around(f *RouteFate) []*ir.Func {
	funcs := viewFuncs(f.Route)
	for _, d := range decorationsOf(f.Route) {
		funcs = append(funcs, decoratorFuncs(m.program, d.scope, d.expr)...)
	}
	for _, out := range m.loaders() {
		funcs = append(funcs, out.Py)
	}
	for _, h := range m.app.Hooks {
		if h.Func != nil && hookModes[h.Kind] != 0 && covers(h.Blueprint, f.Route.Blueprint) {
			funcs = append(funcs, h.Func)
		}
	}
	for _, h := range m.app.Handlers {
		if h.Func != nil && covers(h.Blueprint, f.Route.Blueprint) {
			funcs = append(funcs, h.Func)
		}
	}
	return funcs
}

// noteChanges adds the conditions of one route, one for each stub.
func (m *project) noteChanges(f *RouteFate, changed map[*ir.Symbol]string) {
	reads, writes := m.touched(f)
	maps.Copy(reads, writes)
	names := map[string][]string{} // by the stub's rule
	for s := range reads {
		if rule := changed[s]; rule != "" && !slices.Contains(names[rule], s.Name) {
			names[rule] = append(names[rule], s.Name)
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(names)) {
		slices.Sort(names[rule])
		f.Conditions = append(f.Conditions, sharing(names[rule], rule))
	}
	m.settle(f)
}

// sharing spells the condition that a stub does not change some variables.
func sharing(names []string, rule string) string {
	verb := " is"
	if len(names) > 1 {
		verb = " are"
	}
	last := names[len(names)-1]
	if rest := names[:len(names)-1]; len(rest) > 0 {
		last = strings.Join(rest, ", ") + " and " + last
	}
	return last + verb + " not changed by " + rule + ", which is a stub"
}

// markShared notes which module-level variables are state: those too that a function changes through another variable,
// such as a parameter, or that the modules themselves hand to a function that may change them.
func (m *project) markShared() {
	effects := m.effects()
	for _, fn := range m.entries {
		if fn == fn.Module.Body {
			m.markHanded(fn)
			continue
		}
		_, writes := effects(fn)
		for s := range writes {
			markChanged(s)
		}
	}
	for again := true; again; {
		again = m.markParts()
	}
	m.markDerived()
}

// markParts marks the variables whose objects are part of what a changed variable was given, and reports whether there
// was a new one.
func (m *project) markParts() bool {
	found := false
	for _, module := range m.program.Modules {
		for _, s := range module.Body.Scope.Order {
			if !s.Mutated || s.Value == nil || s.Kind != ir.Variable {
				continue
			}
			pyast.Walk(s.Value, func(n pyast.Node) bool {
				if name, ok := n.(*pyast.Name); ok {
					if part := module.Body.Resolve(name); part != nil && !part.Mutated {
						markChanged(part)
						found = found || part.Mutated
					}
				}
				return true
			})
		}
	}
	return found
}

// markHanded marks what the top level of a module hands to functions of the project, or to those of the library that
// change what they are given.
func (m *project) markHanded(body *ir.Func) {
	for _, stmt := range body.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			if !ok {
				_, def := n.(*pyast.FunctionDef)
				return !def
			}
			if s := body.Resolve(call.Func); (s == nil || s.Kind != ir.FuncName) && !lower.ChangesArgument(body.Qualified(call.Func)) {
				return true
			}
			for _, arg := range call.Args {
				if s := body.Resolve(arg); s != nil {
					markChanged(s)
				}
			}
			return true
		})
	}
}

func markChanged(s *ir.Symbol) {
	if s.Global && s.Kind == ir.Variable && changeable(s.Type) && !madeOutside(s) {
		s.Mutated = true
	}
}

// madeOutside reports whether a variable holds what a library that is not known made, such as a router or an extension.
func madeOutside(s *ir.Symbol) bool {
	call, ok := s.Value.(*pyast.Call)
	if !ok || s.Type != ir.Type(ir.Any) {
		return false
	}
	name := s.Scope.Func.Qualified(call.Func)
	return name != "" && !strings.HasPrefix(name, "builtins.")
}

// changeable reports whether values of a type can change in place.
func changeable(t ir.Type) bool {
	switch t := t.(type) {
	case ir.List, ir.Dict, ir.Set, ir.Iterator:
		return true
	case ir.Basic:
		return t == ir.Any
	case ir.Optional:
		return changeable(t.Elem)
	}
	return false
}
