// This file writes out registries that decorators fill while a module is imported:
//
//	HANDLERS = {}                           def add(payload): ...
//	def register(name):                     def upper(payload): ...
//	    def deco(f):                        HANDLERS = {"add": add, "upper": upper}
//	        HANDLERS[name] = f
//	        return f                    =>
//	    return deco
//	@register("add")
//	def add(payload): ...
//
// The decorator must do nothing else, and stand over functions and classes of its own module's top level alone.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// registry is a dict with the decorator that fills it.
type registry struct {
	name   string
	param  string // of the decorator: the key, "" where the function itself tells it
	fn     string // the parameter that is the function
	key    pyast.Expr
	def    *pyast.FunctionDef
	start  int // the statement that makes the dict
	keys   []pyast.Expr
	values []pyast.Expr
	last   int // the last statement that is registered
}

// writeRegistries writes out the registries of a program, and then its tables of classes.
func writeRegistries(p *ir.Program) {
	uses := storedAttributes(p)
	for _, m := range p.Modules {
		if m.Syntax.Broken || uses.star {
			continue
		}
		for _, s := range slices.Clone(m.Syntax.Body) {
			if def, ok := s.(*pyast.FunctionDef); ok && !uses.imported[def.Name] && !uses.read[def.Name] {
				if r := registryOf(m, def); r != nil && r.gather(m) {
					r.write(m)
				}
			}
		}
	}
	writeClassTables(p)
}

// registryOf returns the registry that a decorator fills, nil for any other function.
func registryOf(m *ir.Module, def *pyast.FunctionDef) *registry {
	r := &registry{def: def}
	inner := def
	if body := withoutDoc(def.Body); len(body) == 2 {
		if deco, ok := body[0].(*pyast.FunctionDef); ok {
			if returned(body[1]) != deco.Name || !oneParameter(def) {
				return nil
			}
			r.param, inner = def.Args.Args[0].Arg, deco
		}
	}
	body := withoutDoc(inner.Body)
	if !oneParameter(inner) || len(body) != 2 || returned(body[1]) != inner.Args.Args[0].Arg || r.param == inner.Args.Args[0].Arg {
		return nil
	}
	r.fn = inner.Args.Args[0].Arg
	store, ok := body[0].(*pyast.Assign)
	if !ok || len(store.Targets) != 1 || nameOf(store.Value) != r.fn {
		return nil
	}
	target, ok := store.Targets[0].(*pyast.Subscript)
	if !ok {
		return nil
	}
	r.name, r.key = nameOf(target.Value), target.Slice
	counts := boundBy(m.Syntax.Body)
	if r.name == "" || r.name == r.fn || r.name == r.param || counts[r.name] != 1 || counts[def.Name] != 1 || declaredGlobal(m, r.name, def.Name) {
		return nil
	}
	return r
}

// oneParameter reports whether a function takes one plain argument and has no decorators.
func oneParameter(def *pyast.FunctionDef) bool {
	a := def.Args
	return len(a.Args) == 1 && len(a.Defaults)+len(a.Posonlyargs)+len(a.Kwonlyargs)+len(def.DecoratorList) == 0 && a.Vararg == nil && a.Kwarg == nil
}

// returned returns the name that a statement returns, "" for any other statement.
func returned(s pyast.Stmt) string {
	if r, ok := s.(*pyast.Return); ok {
		return nameOf(r.Value)
	}
	return ""
}

func declaredGlobal(m *ir.Module, names ...string) bool {
	return hasNode(m.Syntax.Body, func(n pyast.Node) bool {
		g, ok := n.(*pyast.Global)
		return ok && slices.ContainsFunc(names, func(name string) bool { return slices.Contains(g.Names, name) })
	})
}

// gather finds what is registered; false where the registry is used before, or the decorator for anything else.
func (r *registry) gather(m *ir.Module) bool {
	r.start, r.last = -1, -1
	taken := map[string]bool{}
	used := 0
	for i, s := range m.Syntax.Body {
		if s == pyast.Stmt(r.def) {
			continue
		}
		if isEmptyDict(s, r.name) {
			r.start = i
			continue
		}
		used += mentionsOf(s, r.def.Name)
		key, value := r.registers(s)
		if key == nil {
			continue
		}
		text, ok := stringOf(key)
		if !ok || taken[text] || r.start < 0 {
			return false
		}
		taken[text] = true
		r.keys, r.values, r.last = append(r.keys, key), append(r.values, value), i
	}
	if len(r.keys) == 0 || used != len(r.keys) {
		return false
	}
	return !slices.ContainsFunc(m.Syntax.Body[r.start+1:r.last+1], func(s pyast.Stmt) bool {
		return s != pyast.Stmt(r.def) && r.usesEarly(m, s)
	})
}

// isEmptyDict reports whether a statement assigns an empty dict to a name.
func isEmptyDict(s pyast.Stmt, name string) bool {
	var target, value pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		target, value = s.Targets[0], s.Value
		if len(s.Targets) != 1 {
			return false
		}
	case *pyast.AnnAssign:
		target, value = s.Target, s.Value
	}
	if nameOf(target) != name {
		return false
	}
	d, ok := value.(*pyast.Dict)
	if call, isCall := value.(*pyast.Call); isCall {
		return nameOf(call.Func) == "dict" && len(call.Args)+len(call.Keywords) == 0
	}
	return ok && len(d.Keys) == 0
}

// mentionsOf counts how often a name stands in a statement.
func mentionsOf(s pyast.Stmt, name string) int {
	n := 0
	pyast.Walk(s, func(x pyast.Node) bool {
		if e, ok := x.(*pyast.Name); ok && e.ID == name {
			n++
		}
		return true
	})
	return n
}

// registers returns the key under which a definition is registered, with its name; nil for any other statement.
func (r *registry) registers(s pyast.Stmt) (key, value pyast.Expr) {
	list := decoratorsOf(s)
	if list == nil || len(*list) != 1 {
		return nil, nil
	}
	e := (*list)[0]
	span := pyast.Span(e.Bounds())
	name, class := definedBy(s)
	if call, ok := e.(*pyast.Call); ok && r.param != "" && nameOf(call.Func) == r.def.Name && len(call.Args) == 1 && len(call.Keywords) == 0 {
		if nameOf(r.key) == r.param {
			return call.Args[0], &pyast.Name{Span: span, ID: name}
		}
		return nil, nil
	}
	attr, ok := r.key.(*pyast.Attribute)
	if !ok || nameOf(e) != r.def.Name || r.param != "" || nameOf(attr.Value) != r.fn {
		return nil, nil
	}
	if attr.Attr == "__name__" {
		return &pyast.Constant{Span: span, Value: pyast.Str(name)}, &pyast.Name{Span: span, ID: name}
	}
	return constantIn(class, attr.Attr), &pyast.Name{Span: span, ID: name}
}

// decoratorsOf returns the decorators of a definition, nil for any other statement.
func decoratorsOf(s pyast.Stmt) *[]pyast.Expr {
	switch s := s.(type) {
	case *pyast.FunctionDef:
		return &s.DecoratorList
	case *pyast.ClassDef:
		return &s.DecoratorList
	}
	return nil
}

func definedBy(s pyast.Stmt) (string, *pyast.ClassDef) {
	switch s := s.(type) {
	case *pyast.FunctionDef:
		return s.Name, nil
	case *pyast.ClassDef:
		return s.Name, s
	}
	return "", nil
}

// constantIn returns the constant that the body of a class assigns once to a name, or nil.
func constantIn(c *pyast.ClassDef, name string) pyast.Expr {
	if c == nil || boundBy(c.Body)[name] != 1 {
		return nil
	}
	for _, s := range c.Body {
		if a, ok := s.(*pyast.Assign); ok && len(a.Targets) == 1 && nameOf(a.Targets[0]) == name && isConstant(a.Value) {
			return a.Value
		}
	}
	return nil
}

func isConstant(e pyast.Expr) bool {
	_, ok := e.(*pyast.Constant)
	return ok
}

// usesEarly reports whether a statement of the top level may use the registry before it is full: it does more than to define,
// to import or to assign, or it names the registry or what the module defines where that runs at once.
func (r *registry) usesEarly(m *ir.Module, s pyast.Stmt) bool {
	var now []pyast.Node
	add := func(list []pyast.Expr) {
		for _, e := range list {
			if e != nil {
				now = append(now, e)
			}
		}
	}
	switch s := s.(type) {
	case *pyast.Import, *pyast.ImportFrom, *pyast.Pass:
		return false
	case *pyast.FunctionDef:
		add(s.DecoratorList)
		add(s.Args.Defaults)
		add(s.Args.KwDefaults)
	case *pyast.ClassDef:
		add(s.DecoratorList)
		for _, inner := range s.Body {
			if def, ok := inner.(*pyast.FunctionDef); ok {
				add(def.DecoratorList)
				continue
			}
			now = append(now, inner)
		}
	case *pyast.ExprStmt, *pyast.Assign, *pyast.AnnAssign:
		now = append(now, s)
	default:
		return true
	}
	return slices.ContainsFunc(now, func(n pyast.Node) bool { return r.namesOwn(m, n) })
}

// namesOwn reports whether a node names the registry, or something else that the module itself defines, but the decorator.
func (r *registry) namesOwn(m *ir.Module, n pyast.Node) bool {
	if mentionsName(n, r.name) {
		return true
	}
	if a, ok := n.(*pyast.Assign); ok && !hasNode([]pyast.Stmt{a}, isCall) {
		return false
	}
	for _, s := range m.Syntax.Body {
		if name, _ := definedBy(s); name != "" && name != r.def.Name && mentionsName(n, name) {
			return true
		}
	}
	return false
}

func isCall(n pyast.Node) bool {
	_, ok := n.(*pyast.Call)
	return ok
}

// write puts the full dict behind what it registers, in place of the decorator.
func (r *registry) write(m *ir.Module) {
	var out []pyast.Stmt
	made := m.Syntax.Body[r.start]
	for i, s := range m.Syntax.Body {
		if s == pyast.Stmt(r.def) {
			for range pyast.CountStmts(s) {
				out = append(out, &pyast.Pass{Span: r.def.Span})
			}
			continue
		}
		if key, _ := r.registers(s); key != nil {
			*decoratorsOf(s) = nil
		}
		if i != r.start {
			out = append(out, s)
		}
		if i == r.last {
			out = append(out, r.filled(made))
		}
	}
	m.Syntax.Body = out
}

// filled returns the statement that makes the registry, with what is registered.
func (r *registry) filled(made pyast.Stmt) pyast.Stmt {
	display := &pyast.Dict{Span: pyast.Span(made.Bounds()), Keys: r.keys, Values: r.values}
	switch made := made.(type) {
	case *pyast.Assign:
		made.Value = display
	case *pyast.AnnAssign:
		made.Value = display
	}
	return made
}
