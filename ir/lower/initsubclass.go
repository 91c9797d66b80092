// This file writes out __init_subclass__, which Python calls for each class that inherits (data model, "Customizing class
// creation"): as a class method, and its call behind every such class, or what it does with the class:
//
//	class Plugin:                                     class Plugin:
//	    plugins = {}                                      plugins = {}
//	    def __init_subclass__(cls):           =>      class Doubler(Plugin): ...
//	        cls.plugins[cls.__name__] = cls           Doubler.plugins[Doubler.__name__] = Doubler
//	class Doubler(Plugin): ...

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// subclassHook is an __init_subclass__ of a class.
type subclassHook struct {
	m     *ir.Module
	class *pyast.ClassDef
	def   *pyast.FunctionDef
	body  []pyast.Stmt // what it does, where that can stand behind the classes; nil where it is called
}

// hookMethod is the name of the class method that __init_subclass__ becomes.
const hookMethod = "init_subclass"

// writeSubclassHooks writes out the __init_subclass__ of a program.
func writeSubclassHooks(p *ir.Program) {
	var hooks []*subclassHook
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if class, ok := s.(*pyast.ClassDef); ok {
				if def := hookOf(class); def != nil && len(def.Args.Args) > 0 {
					hooks = append(hooks, &subclassHook{m: m, class: class, def: def})
				}
			}
		}
	}
	for _, h := range hooks {
		h.read()
		called := false
		for _, m := range p.Modules {
			called = h.follow(m) || called
		}
		h.finish(called)
	}
}

// hookOf returns the __init_subclass__ of a class, nil where it has none.
func hookOf(class *pyast.ClassDef) *pyast.FunctionDef {
	for _, s := range class.Body {
		if f, ok := s.(*pyast.FunctionDef); ok && f.Name == "__init_subclass__" {
			return f
		}
	}
	return nil
}

// read finds out whether the body can stand behind the classes: assignments and calls without variables of their own, under
// conditions at most.
func (h *subclassHook) read() {
	var body []pyast.Stmt
	for _, s := range withoutDoc(h.def.Body) {
		if e, ok := s.(*pyast.ExprStmt); ok && isSuperHook(e.Value) {
			continue
		}
		if _, pass := s.(*pyast.Pass); !pass {
			body = append(body, s)
		}
	}
	a := h.def.Args
	plain := !hasNode(body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Return, *pyast.FunctionDef, *pyast.ClassDef, *pyast.Lambda, *pyast.For, *pyast.While, *pyast.With, *pyast.Try, *pyast.Import, *pyast.ImportFrom:
			return true
		case *pyast.Name:
			return n.ID == "super" || a.Kwarg != nil && n.ID == a.Kwarg.Arg
		case *pyast.Assign:
			return slices.ContainsFunc(n.Targets, func(e pyast.Expr) bool { return nameOf(e) != "" })
		case *pyast.AnnAssign:
			return nameOf(n.Target) != ""
		}
		return false
	})
	if plain {
		h.body = append([]pyast.Stmt{}, body...)
	}
}

// isSuperHook reports whether e calls the __init_subclass__ next above.
func isSuperHook(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	return ok && isSuperMethod(call, "__init_subclass__")
}

// follow puts what happens behind the classes of a module that inherit; it reports whether the method is called.
func (h *subclassHook) follow(m *ir.Module) bool {
	heirs := map[string]bool{h.class.Name: true}
	called := false
	for i := 0; i < len(m.Syntax.Body); i++ {
		class, ok := m.Syntax.Body[i].(*pyast.ClassDef)
		if !ok || class == h.class || !slices.ContainsFunc(class.Bases, func(b pyast.Expr) bool { return heirs[lastName(b)] }) {
			continue
		}
		if hookOf(class) == nil {
			heirs[class.Name] = true
		}
		stmts, inline := h.behind(m, class)
		called = called || !inline
		for _, s := range stmts {
			if m.Written == nil {
				m.Written = map[pyast.Stmt]ir.Wrapper{}
			}
			m.Written[s] = ir.Wrapper{}
		}
		m.Syntax.Body = slices.Insert(m.Syntax.Body, i+1, stmts...)
		i += len(stmts)
	}
	return called
}

// behind returns what happens when a class is made: what the method does, or its call.
func (h *subclassHook) behind(m *ir.Module, class *pyast.ClassDef) ([]pyast.Stmt, bool) {
	span := class.Span
	keywords := slices.DeleteFunc(slices.Clone(class.Keywords), func(k *pyast.Keyword) bool { return k.Arg == "metaclass" })
	class.Keywords = slices.DeleteFunc(slices.Clone(class.Keywords), func(k *pyast.Keyword) bool { return k.Arg != "metaclass" })
	given, ok := h.values(keywords)
	if ok && h.body != nil && m == h.m {
		h.hideContainers()
		own := h.def.Args.Args[0].Arg
		given[own] = &pyast.Name{Span: span, ID: class.Name}
		c := &pyast.Copier{At: &span, Expr: func(e pyast.Expr) pyast.Expr {
			if a, ok := e.(*pyast.Attribute); ok && nameOf(a.Value) == own && (a.Attr == "__name__" || a.Attr == "__qualname__") {
				return &pyast.Constant{Span: span, Value: pyast.Str(class.Name)}
			}
			if x := given[nameOf(e)]; x != nil {
				return (&pyast.Copier{At: &span}).CopyExpr(x)
			}
			return nil
		}}
		return c.CopyStmts(h.body), true
	}
	call := &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: class.Name}, Attr: hookMethod}, Keywords: keywords}
	return []pyast.Stmt{&pyast.ExprStmt{Span: span, Value: call}}, false
}

// hideContainers gives the variables in which the classes themselves are kept a value of their own that has no translation, so
// that what reads them is a stub, and takes the stores into them out of what stands behind the classes.
func (h *subclassHook) hideContainers() {
	h.body = slices.DeleteFunc(h.body, func(s pyast.Stmt) bool {
		store, ok := s.(*pyast.Assign)
		if !ok || len(store.Targets) != 1 || nameOf(store.Value) != h.def.Args.Args[0].Arg {
			return false
		}
		item, ok := store.Targets[0].(*pyast.Subscript)
		if !ok {
			return false
		}
		where, name := h.m.Syntax.Body, nameOf(item.Value)
		if a, isAttr := item.Value.(*pyast.Attribute); isAttr && (nameOf(a.Value) == h.class.Name || nameOf(a.Value) == nameOf(store.Value)) {
			where, name = h.class.Body, a.Attr
		}
		return name != "" && h.hide(where, name)
	})
}

// hide replaces the empty dict that a variable starts as; false where it starts as anything else.
func (h *subclassHook) hide(where []pyast.Stmt, name string) bool {
	for _, s := range where {
		var target pyast.Expr
		var value *pyast.Expr
		switch s := s.(type) {
		case *pyast.Assign:
			target, value = s.Targets[0], &s.Value
		case *pyast.AnnAssign:
			target, value = s.Target, &s.Value
		}
		if nameOf(target) != name || value == nil || *value == nil {
			continue
		}
		dict, ok := (*value).(*pyast.Dict)
		if !ok || len(dict.Keys) > 0 {
			return false
		}
		classes := &pyast.Attribute{Span: dict.Span, Value: &pyast.Name{Span: dict.Span, ID: h.class.Name}, Attr: "__subclasses__"}
		*value = &pyast.Call{Span: dict.Span, Func: classes}
		return true
	}
	return false
}

// values returns what the parameters of the method are for a class with keywords; false where they are no constants.
func (h *subclassHook) values(keywords []*pyast.Keyword) (map[string]pyast.Expr, bool) {
	a := h.def.Args
	out := map[string]pyast.Expr{}
	params := append(slices.Clone(a.Args[1:]), a.Kwonlyargs...)
	defaults := append(make([]pyast.Expr, len(a.Args[1:])-len(a.Defaults)), a.Defaults...)
	defaults = append(defaults, a.KwDefaults...)
	if len(a.Posonlyargs) > 0 || a.Vararg != nil {
		return nil, false
	}
	for i, p := range params {
		out[p.Arg] = defaults[i]
	}
	for _, k := range keywords {
		if _, known := out[k.Arg]; !known {
			return nil, false
		}
		out[k.Arg] = k.Value
	}
	for _, e := range out {
		if _, constant := e.(*pyast.Constant); !constant {
			return nil, false
		}
	}
	return out, true
}

// finish makes a class method of __init_subclass__, or takes it away where nothing calls it.
func (h *subclassHook) finish(called bool) {
	if !called {
		h.class.Body = slices.DeleteFunc(h.class.Body, func(s pyast.Stmt) bool { return s == pyast.Stmt(h.def) })
		if len(h.class.Body) == 0 {
			h.class.Body = []pyast.Stmt{&pyast.Pass{Span: h.def.Span}}
		}
		return
	}
	h.def.Name = hookMethod
	if len(h.def.DecoratorList) == 0 {
		h.def.DecoratorList = []pyast.Expr{&pyast.Name{Span: h.def.Span, ID: "classmethod"}}
	}
}
