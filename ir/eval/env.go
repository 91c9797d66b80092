// This file holds environments: the variables of a scope, and how they join after a branch.

package eval

import "maps"

// Env is the variables of one scope and the scopes around it.
type Env struct {
	Vars    map[string]Value
	Outer   *Env // nil for a module
	Module  *Module
	class   bool
	globals map[string]*Env // names that a global or nonlocal statement sent elsewhere
}

// Lookup returns the variable that name means in e: its own, one of a function around it, or the module's.
func (e *Env) Lookup(name string) (Value, bool) {
	if to := e.globals[name]; to != nil {
		v, ok := to.Vars[name]
		return v, ok
	}
	for scope := e; scope != nil; scope = scope.Outer {
		if scope.class && scope != e {
			continue
		}
		if v, ok := scope.Vars[name]; ok {
			return v, true
		}
	}
	if e.Module != nil {
		v, ok := e.Module.Env.Vars[name]
		return v, ok
	}
	return nil, false
}

// Assign binds name in e, or where a global or nonlocal statement sent it.
func (e *Env) Assign(name string, v Value) {
	if to := e.globals[name]; to != nil {
		to.Vars[name] = v
		return
	}
	e.Vars[name] = v
}

// redirect sends assignments of name to another scope.
func (e *Env) redirect(name string, to *Env) {
	if to == nil || to == e {
		return
	}
	if e.globals == nil {
		e.globals = map[string]*Env{}
	}
	e.globals[name] = to
}

// holder returns the nearest scope around e that binds name, for nonlocal.
func (e *Env) holder(name string) *Env {
	for scope := e.Outer; scope != nil; scope = scope.Outer {
		if _, ok := scope.Vars[name]; ok && !scope.class {
			return scope
		}
	}
	return nil
}

// child returns a scope inside e.
func (e *Env) child() *Env { return &Env{Vars: map[string]Value{}, Outer: e, Module: e.Module} }

// snapshot returns a copy of the variables.
func (e *Env) snapshot() map[string]Value { return maps.Clone(e.Vars) }

// join sets e's variables to what they are after either of two branches, of which other is the one that is not in e.
func (e *Env) join(other map[string]Value) {
	for name, v := range other {
		mine, ok := e.Vars[name]
		switch {
		case !ok:
			e.Vars[name] = v
		case mine != v:
			e.Vars[name] = either(v, mine)
		}
	}
}

// either returns the value that is a or b.
func either(a, b Value) Value {
	if same, known := equal(a, b); known && same {
		return a
	}
	var values []Value
	for _, v := range []Value{a, b} {
		if one, ok := v.(*OneOf); ok {
			values = append(values, one.Values...)
		} else {
			values = append(values, v)
		}
	}
	values = distinct(values)
	if len(values) == 1 {
		return values[0]
	}
	if len(values) > 8 {
		return unknown
	}
	return &OneOf{values}
}

func distinct(values []Value) []Value {
	var out []Value
	unsure := false
	for _, v := range values {
		if IsUnknown(v) {
			if unsure {
				continue
			}
			unsure = true
		}
		seen := false
		for _, w := range out {
			same, known := equal(v, w)
			seen = seen || known && same
		}
		if !seen {
			out = append(out, v)
		}
	}
	return out
}
