// This file finds out when app.config is set, as an object that reads a setting while it is set up is to find what it finds in
// Python.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// settingKeys is a set of keys of app.config; "*" stands for any.
type settingKeys map[string]bool

func (a settingKeys) meets(b settingKeys) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if a["*"] || b["*"] {
		return true
	}
	for key := range a {
		if b[key] {
			return true
		}
	}
	return false
}

func (a settingKeys) add(key string) {
	if key == "" {
		key = "*"
	}
	a[key] = true
}

// settingsRead returns the settings that code reads.
func settingsRead(n pyast.Node) settingKeys {
	out := settingKeys{}
	keyed := map[pyast.Node]bool{}
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Subscript:
			if lastName(n.Value) == "config" {
				keyed[n.Value] = true
				out.add(textOf(n.Slice))
			}
		case *pyast.Call:
			a, ok := n.Func.(*pyast.Attribute)
			switch {
			case !ok || lastName(a.Value) != "config":
			case a.Attr == "get" && len(n.Args) > 0:
				keyed[a.Value] = true
				out.add(textOf(n.Args[0]))
			case settingMethods[a.Attr]:
				keyed[a.Value] = true
			}
		case *pyast.Attribute:
			if n.Attr == "config" && !keyed[n] {
				out.add("*")
			}
			if key := settingAttributes[n.Attr]; key != "" {
				out.add(key)
			}
		}
		return true
	})
	return out
}

// SetsLater reports whether some code sets a key of app.config that other code, which runs before it, reads. It takes every
// mapping that is called config for app.config.
func SetsLater(read, later []pyast.Node) bool {
	keys, written := settingKeys{}, settingKeys{}
	for _, n := range read {
		for key := range settingsRead(n) {
			keys[key] = true
		}
	}
	for _, n := range later {
		settingsWritten(n, written)
	}
	return keys.meets(written)
}

// settingMethods are the methods of app.config that set it.
var settingMethods = wordSet(`setdefault update from_mapping from_object from_pyfile from_file from_json from_envvar from_prefixed_env`)

// settingAttributes are the attributes of the app that are settingKeys.
var settingAttributes = map[string]string{
	"secret_key": "SECRET_KEY", "debug": "DEBUG", "testing": "TESTING", "permanent_session_lifetime": "PERMANENT_SESSION_LIFETIME",
}

// settingsWritten adds the settings that code sets when it runs, functions within it aside.
func settingsWritten(n pyast.Node, out settingKeys) {
	target := func(e pyast.Expr) {
		switch e := e.(type) {
		case *pyast.Subscript:
			if lastName(e.Value) == "config" {
				out.add(textOf(e.Slice))
			}
		case *pyast.Attribute:
			if key := settingAttributes[e.Attr]; key != "" {
				out.add(key)
			}
		}
	}
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
			return false
		case *pyast.Assign:
			for _, t := range n.Targets {
				target(t)
			}
		case *pyast.AugAssign:
			target(n.Target)
		case *pyast.Delete:
			for _, t := range n.Targets {
				target(t)
			}
		case *pyast.Call:
			settingsCalled(n, out)
		}
		return true
	})
}

// settingsCalled adds what a call of a method of app.config sets.
func settingsCalled(call *pyast.Call, out settingKeys) {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || lastName(a.Value) != "config" {
		return
	}
	switch a.Attr {
	case "get", "get_namespace", "items", "keys", "values", "copy":
		return
	case "setdefault":
		if len(call.Args) > 0 {
			out.add(textOf(call.Args[0]))
		}
		return
	case "update", "from_mapping":
		for _, arg := range call.Args {
			d, ok := arg.(*pyast.Dict)
			if !ok {
				out.add("*")
				continue
			}
			for _, key := range d.Keys {
				out.add(textOf(key))
			}
		}
		for _, k := range call.Keywords {
			out.add(k.Arg)
		}
		return
	}
	out.add("*")
}

// setsAfterReading reports whether a later statement of a method sets what an earlier one reads.
func (x *extensions) setsAfterReading(body []pyast.Stmt) bool {
	for i, s := range body {
		read := settingsRead(s)
		for _, later := range body[i+1:] {
			written := settingKeys{}
			settingsWritten(later, written)
			if read.meets(written) {
				return true
			}
		}
	}
	return false
}

// setLater reports whether a setting that the object reads while it is set up is set after that, while the app is made.
func (x *extensions) setLater(s *initCall, p *initPlan) bool {
	read := settingKeys{}
	for _, stmt := range append(slices.Clone(p.keeps), &pyast.ExprStmt{Value: s.call}) {
		for key := range settingsRead(stmt) {
			read[key] = true
		}
	}
	all, _ := x.bases(s.object.class, 0)
	for _, c := range all {
		for _, stmt := range c.def.Body {
			if def, ok := stmt.(*pyast.FunctionDef); ok && def != p.def && callsMethod(p.keeps, def.Name) {
				for key := range settingsRead(def) {
					read[key] = true
				}
			}
		}
	}
	written := settingKeys{}
	x.laterThan(s, func(m *ir.Module, by *runner, stmt pyast.Stmt) { x.writtenBy(m, by, stmt, written, maxRunners) })
	return read.meets(written)
}

// callsMethod reports whether code calls a method of a name.
func callsMethod(body []pyast.Stmt, name string) bool {
	return hasNode(body, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Attribute)
		return ok && a.Attr == name
	})
}

// laterThan calls f for the statements that run after a call while the app is made.
func (x *extensions) laterThan(s *initCall, f func(*ir.Module, *runner, pyast.Stmt)) {
	module, by, at := s.module, s.by, pyast.Stmt(s.stmt)
	for range maxRunners {
		body := module.Syntax.Body
		if by != nil {
			body = by.def.Body
		}
		found := false
		for _, stmt := range body {
			if found {
				f(module, by, stmt)
			}
			found = found || stmt == at || hasNode([]pyast.Stmt{stmt}, func(n pyast.Node) bool { return n == pyast.Node(at) })
		}
		if by == nil || len(by.sites) == 0 {
			return
		}
		up := by.sites[0]
		module, by, at = up.in, up.by, up.stmt
	}
}

// writtenBy adds the settings that a statement and the functions of the program that it calls set.
func (x *extensions) writtenBy(m *ir.Module, by *runner, stmt pyast.Stmt, out settingKeys, fuel int) {
	if functionOf(stmt) != nil || fuel == 0 {
		return
	}
	if _, class := stmt.(*pyast.ClassDef); class {
		return
	}
	settingsWritten(stmt, out)
	var in *pyast.FunctionDef
	if by != nil {
		in = by.def
	}
	pyast.Walk(stmt, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok {
			return functionOf(n) == nil
		}
		if def := x.functionIn(m, in, call.Func); def != nil {
			r := x.runners[def]
			home := m
			if r != nil {
				home = r.home
			}
			for _, inner := range def.Body {
				x.writtenBy(home, r, inner, out, fuel-1)
			}
		}
		if a, ok := call.Func.(*pyast.Attribute); ok {
			if o := x.objectNamed(m, in, a.Value, maxDepth); o != nil {
				if _, def := x.methodOf(o.class, a.Attr); def != nil {
					for _, inner := range def.Body {
						settingsWritten(inner, out)
					}
				}
			}
		}
		return true
	})
}
