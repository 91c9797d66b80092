// This file writes what classes say in another way than methods and assignments do: second names of methods as methods that
// call the first, and object.__setattr__ in a dataclass, which passes by its being frozen, as the assignment that it is:
//
//	__rmul__ = __mul__                        =>  def __rmul__(self, other): ... as __mul__
//	dump = to_dict                            =>  def dump(self): return self.to_dict()
//	object.__setattr__(self, "total", value)  =>  self.total = value
//
// It also makes lists of what __reversed__ returns, which is only gone through.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeMethodAliases writes the second names and the assignments of all classes.
func writeMethodAliases(p *ir.Program) {
	bases := baseNames(p)
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if def, ok := n.(*pyast.ClassDef); ok {
				writeSecondNames(m, def, bases[def.Name])
				writeUnguarded(m, def)
				listBackwards(def)
			}
			return true
		})
	}
}

// baseNames returns the last names of all bases of classes.
func baseNames(p *ir.Program) map[string]bool {
	out := map[string]bool{}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if def, ok := n.(*pyast.ClassDef); ok {
				for _, b := range def.Bases {
					out[lastName(b)] = true
				}
			}
			return true
		})
	}
	return out
}

// writeSecondNames writes the second names of a class's methods, and those that only call another one by its name. Where
// classes inherit from it, one that has another method of the first name keeps the base's under the second, so that these
// stay as they are.
func writeSecondNames(m *ir.Module, class *pyast.ClassDef, inherited bool) {
	if inherited {
		return
	}
	bound := boundBy(class.Body)
	methods := map[string]*pyast.FunctionDef{}
	for i, s := range class.Body {
		name, of := "", ""
		switch s := s.(type) {
		case *pyast.FunctionDef:
			methods[s.Name] = s
			if name = s.Name; isDunder(name) {
				of = calledSpecial(s)
			}
		case *pyast.Assign:
			if len(s.Targets) == 1 {
				name, of = nameOf(s.Targets[0]), nameOf(s.Value)
			}
		}
		if first := methods[of]; name != "" && of != name && first != nil && bound[name] == 1 && bound[of] == 1 && takesAll(first) {
			second := secondName(pyast.Span(s.Bounds()), name, first)
			class.Body[i] = second
			note(m, second.Body)
		}
	}
}

// calledSpecial returns the special method that a method of one operand calls with that operand and does nothing else, ""
// where it does.
func calledSpecial(def *pyast.FunctionDef) string {
	body := withoutDoc(def.Body)
	if len(body) != 1 || len(def.Args.Args) != 2 || !takesAll(def) {
		return ""
	}
	r, ok := body[0].(*pyast.Return)
	if !ok {
		return ""
	}
	call, ok := r.Value.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || nameOf(call.Args[0]) != def.Args.Args[1].Arg {
		return ""
	}
	of, ok := call.Func.(*pyast.Attribute)
	if !ok || nameOf(of.Value) != def.Args.Args[0].Arg || !isDunder(of.Attr) {
		return ""
	}
	return of.Attr
}

// takesAll reports whether a method is called with its object and positional arguments, all of them.
func takesAll(def *pyast.FunctionDef) bool {
	a := def.Args
	return len(def.DecoratorList) == 0 && len(a.Args) > 0 && a.Vararg == nil && a.Kwarg == nil && len(a.Defaults)+len(a.Kwonlyargs)+len(a.Posonlyargs) == 0
}

// secondName returns the method that calls another one; of a special method, which is not called by its name, a copy.
func secondName(span pyast.Span, name string, of *pyast.FunctionDef) *pyast.FunctionDef {
	copier := &pyast.Copier{}
	if isDunder(of.Name) {
		return &pyast.FunctionDef{Span: span, Name: name, Args: copier.CopyArguments(of.Args), Returns: copier.CopyExpr(of.Returns), Body: copier.CopyStmts(of.Body)}
	}
	args := &pyast.Arguments{Span: span}
	call := &pyast.Call{Span: span}
	for i, a := range of.Args.Args {
		args.Args = append(args.Args, &pyast.Arg{Span: span, Arg: a.Arg, Annotation: a.Annotation})
		given := &pyast.Name{Span: span, ID: a.Arg}
		if i == 0 {
			call.Func = &pyast.Attribute{Span: span, Value: given, Attr: of.Name}
		} else {
			call.Args = append(call.Args, given)
		}
	}
	return &pyast.FunctionDef{Span: span, Name: name, Args: args, Returns: of.Returns, Body: []pyast.Stmt{&pyast.Return{Span: span, Value: call}}}
}

// writeUnguarded writes the calls of object.__setattr__ for the method's own object in a dataclass as assignments.
func writeUnguarded(m *ir.Module, class *pyast.ClassDef) {
	if !slices.ContainsFunc(class.DecoratorList, isDataclass) || boundBy(class.Body)["__setattr__"] > 0 {
		return
	}
	for _, s := range class.Body {
		method, ok := s.(*pyast.FunctionDef)
		if !ok || len(method.Args.Args) == 0 {
			continue
		}
		self := method.Args.Args[0].Arg
		unguardedIn(m, &method.Body, self)
	}
}

// unguardedIn writes those of a list of statements and of what stands within them.
func unguardedIn(m *ir.Module, list *[]pyast.Stmt, self string) {
	for i, s := range *list {
		if plain := unguarded(m, s, self); plain != nil {
			(*list)[i] = plain
			continue
		}
		inner := blocksOf(s)
		switch s := s.(type) {
		case *pyast.If:
			inner = []*[]pyast.Stmt{&s.Body, &s.Orelse}
		case *pyast.For:
			inner = []*[]pyast.Stmt{&s.Body, &s.Orelse}
		}
		for _, list := range inner {
			unguardedIn(m, list, self)
		}
	}
}

// isDataclass reports whether a decorator is @dataclass.
func isDataclass(e pyast.Expr) bool {
	if call, ok := e.(*pyast.Call); ok {
		e = call.Func
	}
	return twoNames(e) == "dataclass" || twoNames(e) == "dataclasses.dataclass"
}

// unguarded returns self.name = value for object.__setattr__(self, "name", value), nil for any other statement.
func unguarded(m *ir.Module, s pyast.Stmt, self string) pyast.Stmt {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || twoNames(call.Func) != "object.__setattr__" || len(call.Args) != 3 || len(call.Keywords) > 0 || nameOf(call.Args[0]) != self {
		return nil
	}
	name, ok := stringOf(call.Args[1])
	if !ok || !isName(name, false) {
		return nil
	}
	target := &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: name}
	if m.Unguarded == nil {
		m.Unguarded = map[*pyast.Attribute]bool{}
	}
	m.Unguarded[target] = true
	return &pyast.Assign{Span: e.Span, Targets: []pyast.Expr{target}, Value: call.Args[2]}
}

// listBackwards makes a list of the call of reversed that __reversed__ returns.
func listBackwards(class *pyast.ClassDef) {
	for _, s := range class.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || def.Name != "__reversed__" {
			continue
		}
		body := withoutDoc(def.Body)
		if r, ok := body[len(body)-1].(*pyast.Return); ok && r.Value != nil {
			if call, ok := r.Value.(*pyast.Call); ok && nameOf(call.Func) == "reversed" {
				r.Value = &pyast.Call{Span: call.Span, Func: &pyast.Name{Span: call.Span, ID: "list"}, Args: []pyast.Expr{call}}
			}
		}
	}
}
