// This file writes out the adapters of Pydantic as root models, so that the later passes meet nothing but models
// (Pydantic, "Type Adapter").
//
//	items = TypeAdapter(list[Item])           class TypeAdapter[list[Item]](TypeAdapter):
//	                                              root: list[Item]
//	items.validate_python(data)          =>   TypeAdapter[list[Item]].model_validate(data).root
//
// On the right TypeAdapter[list[Item]] is a name. dump_python and dump_json stay as they are.

package lower

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// adapterMethods are the methods of adapters that read, with those of models that do the same.
var adapterMethods = map[string]string{"validate_python": "model_validate", "validate_json": "model_validate_json"}

// writeAdapters writes out the adapters of a program.
func writeAdapters(g *generics) {
	for _, m := range g.p.Modules {
		if m.Syntax.Broken {
			continue
		}
		var body []pyast.Stmt
		for _, s := range m.Syntax.Body {
			use := &adapterUse{generics: g, m: m, given: givenName(s)}
			pyast.Replace(s, use.replace)
			note(m, use.before)
			body = append(append(body, use.before...), s)
		}
		m.Syntax.Body = body
		if names := g.adapterNames(m); len(names) > 0 {
			for _, s := range m.Syntax.Body {
				pyast.Replace(s, func(e pyast.Expr) pyast.Expr { return namedAdapter(e, names) })
			}
			dropAdapters(m, names)
		}
		for _, s := range m.Syntax.Body {
			pyast.Replace(s, readByAdapter)
		}
	}
}

// adapterUse writes the classes of the adapters that one statement of a module makes.
type adapterUse struct {
	*generics
	m      *ir.Module
	given  string // the name that the statement assigns to
	before []pyast.Stmt
}

// givenName returns the name that a statement assigns to, "" for none.
func givenName(s pyast.Stmt) string {
	var target pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		target = s.Targets[0]
	case *pyast.AnnAssign:
		target = s.Target
	}
	name, ok := target.(*pyast.Name)
	if !ok {
		return ""
	}
	return name.ID
}

// replace returns the name of the class that stands for TypeAdapter(T), nil for other expressions.
func (u *adapterUse) replace(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok || !u.names[u.m].isExternal(call.Func, "pydantic", "TypeAdapter") || len(call.Args) != 1 || len(call.Keywords) > 0 || !u.isGlobal(u.m, call.Args[0]) {
		return nil
	}
	text := (&genericArgs{generics: u.generics, m: u.m}).text(call.Args[0])
	name := "TypeAdapter[" + cmp.Or(text, u.given) + "]"
	if text == "" && (u.given == "" || u.names[u.m].count[name] > 0) {
		name = "TypeAdapter[" + strconv.Itoa(len(u.names[u.m].count)) + "]"
	}
	if u.names[u.m].count[name] == 0 {
		u.names[u.m].count[name]++
		root := &pyast.AnnAssign{Span: call.Span, Target: &pyast.Name{Span: call.Span, ID: "root"}, Annotation: call.Args[0], Simple: true}
		u.before = append(u.before, &pyast.ClassDef{Span: call.Span, Name: name, Bases: []pyast.Expr{call.Func}, Body: []pyast.Stmt{root}})
	}
	return &pyast.Name{Span: call.Span, ID: name}
}

// isGlobal reports whether all names in a type are of the module or builtins, so that it means the same in any scope.
func (g *generics) isGlobal(m *ir.Module, e pyast.Expr) bool {
	global := true
	pyast.Walk(e, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			count := g.names[m].count[name.ID]
			global = global && count < 2 && bindings(m, name.ID) == count
		}
		return global
	})
	return global
}

// isAdapter reports whether an expression is the name of a class that the pass has written.
func isAdapter(e pyast.Expr) (*pyast.Name, bool) {
	name, ok := e.(*pyast.Name)
	return name, ok && strings.HasPrefix(name.ID, "TypeAdapter[")
}

// adapterNames returns the variables of a module, in any scope, that are adapters and nothing else, with their classes.
func (g *generics) adapterNames(m *ir.Module) map[string]string {
	out := map[string]string{}
	note := func(target, value pyast.Expr) {
		name, ok := target.(*pyast.Name)
		if class, made := isAdapter(value); ok && made && bindings(m, name.ID) == 1 {
			out[name.ID] = class.ID
		}
	}
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				if len(n.Targets) == 1 {
					note(n.Targets[0], n.Value)
				}
			case *pyast.AnnAssign:
				note(n.Target, n.Value)
			}
			return true
		})
	}
	return out
}

// namedAdapter returns the method of an adapter's class where a variable's is meant, nil for other expressions.
func namedAdapter(e pyast.Expr, names map[string]string) pyast.Expr {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	name, ok := a.Value.(*pyast.Name)
	if !ok || names[name.ID] == "" {
		return nil
	}
	return &pyast.Attribute{Span: a.Span, Value: &pyast.Name{Span: name.Span, ID: names[name.ID]}, Attr: a.Attr}
}

// readByAdapter returns the root of the model that an adapter's reading makes, nil for other expressions.
func readByAdapter(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok {
		return nil
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || adapterMethods[a.Attr] == "" {
		return nil
	}
	if _, made := isAdapter(a.Value); !made {
		return nil
	}
	read := &pyast.Attribute{Span: a.Span, Value: a.Value, Attr: adapterMethods[a.Attr]}
	return &pyast.Attribute{Span: call.Span, Value: &pyast.Call{Span: call.Span, Func: read, Args: call.Args, Keywords: call.Keywords}, Attr: "root"}
}

// dropAdapters leaves out the assignments in functions to variables that nothing else names any more.
func dropAdapters(m *ir.Module, names map[string]string) {
	used := map[string]int{}
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok {
				used[name.ID]++
			}
			return true
		})
	}
	drop := func(body []pyast.Stmt) {
		for i, s := range body {
			a, ok := s.(*pyast.Assign)
			if id := givenName(s); ok && names[id] != "" && used[id] == 1 {
				body[i] = &pyast.Pass{Span: a.Span}
			}
		}
	}
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef:
				drop(n.Body)
			case *pyast.AsyncFunctionDef:
				drop(n.Body)
			}
			return true
		})
	}
}
