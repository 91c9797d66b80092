// This file writes out singletons: a class whose __new__ makes one object and returns it ever after becomes a class with a
// method that keeps its object (data model, "object.__new__"):
//
//	class Settings:                                       class Settings:
//	    _instance = None                                      _instance = None
//	    def __new__(cls):                                     def __init__(self):
//	        if cls._instance is None:                             self.values = {}
//	            cls._instance = super().__new__(cls)          @classmethod
//	            cls._instance.values = {}             =>      def shared(cls):
//	        return cls._instance                                  if cls._instance is None:
//	                                                                  cls._instance = cls()
//	Settings().values                                             return cls._instance
//	                                                      Settings.shared().values
//
// The class must have no bases, and the program must do nothing with its name but call it and look at its attributes.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// singleton is a class of which one object is made.
type singleton struct {
	m      *ir.Module
	def    *pyast.ClassDef
	maker  *pyast.FunctionDef // __new__
	init   *pyast.FunctionDef // __init__, nil where there is none
	attr   string             // the variable of the class that holds the object
	method string             // the method that returns the object
	absent bool               // the class body does not bind the variable
	first  []pyast.Stmt       // what __new__ does with the new object, as statements on self
	again  bool               // __init__ runs whenever the class is called
	body   []pyast.Stmt       // of __init__, without the test that it runs once
	params *pyast.Arguments   // of the class
}

// writeSingletons writes out the singletons of a program.
func writeSingletons(p *ir.Program) {
	var found []*singleton
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			return
		}
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.ClassDef); ok && onlyObject(def) && len(def.Keywords)+len(def.DecoratorList)+len(def.TypeParams) == 0 {
				if one := singletonOf(m, def); one != nil {
					found = append(found, one)
				}
			}
		}
	}
	if len(found) == 0 {
		return
	}
	uses := classNameUses(p)
	for _, s := range found {
		if !uses.other[s.def.Name] && uses.bound[s.def.Name] == 1 && !uses.setsFlag(s) {
			s.write()
			for _, m := range p.Modules {
				pyast.Replace(m.Syntax, s.call)
			}
			s.finish()
		}
	}
}

func onlyObject(def *pyast.ClassDef) bool {
	return len(def.Bases) == 0 || len(def.Bases) == 1 && nameOf(def.Bases[0]) == "object"
}

// singletonOf returns the singleton that a class is, nil for any other class.
func singletonOf(m *ir.Module, def *pyast.ClassDef) *singleton {
	s := &singleton{m: m, def: def, absent: true}
	for _, stmt := range def.Body {
		if f, ok := stmt.(*pyast.FunctionDef); ok && len(f.DecoratorList) == 0 {
			switch f.Name {
			case "__new__":
				s.maker = f
			case "__init__":
				s.init = f
			}
		}
	}
	if s.maker == nil || len(s.maker.Args.Args) == 0 || s.maker.Args.Args[0].Arg != "cls" || len(s.maker.Args.Posonlyargs) > 0 {
		return nil
	}
	s.method = "shared"
	if own := boundBy(def.Body); own["set_up"] > 0 {
		return nil
	} else if own[s.method] > 0 {
		s.method = "shared_instance"
	}
	if !s.readMaker() || !s.startsAsNone() || !s.takes() || !s.readInit() {
		return nil
	}
	return s
}

// readMaker reads the body of __new__.
func (s *singleton) readMaker() bool {
	body := withoutDoc(s.maker.Body)
	if len(body) != 2 {
		return false
	}
	r, ok := body[1].(*pyast.Return)
	if !ok {
		return false
	}
	if s.attr = s.classAttr(r.Value); s.attr == "" {
		return false
	}
	made := s.underTest(body[0])
	return len(made) > 0 && s.readMade(made)
}

// underTest returns the statements that run when there is no object yet, which may stand under a lock; nil for anything
// else.
func (s *singleton) underTest(stmt pyast.Stmt) []pyast.Stmt {
	if with, ok := stmt.(*pyast.With); ok && isLockStatement(with) && len(with.Body) == 1 {
		stmt = with.Body[0]
	}
	branch, ok := stmt.(*pyast.If)
	if !ok || len(branch.Orelse) > 0 || !s.isUnset(branch.Test) {
		return nil
	}
	if len(branch.Body) == 1 {
		if with, ok := branch.Body[0].(*pyast.With); ok && isLockStatement(with) && len(with.Body) == 1 {
			return s.underTest(with.Body[0])
		}
	}
	return branch.Body
}

// isLockStatement reports whether a with statement is about a lock of the class or the module.
func isLockStatement(with *pyast.With) bool {
	return len(with.Items) == 1 && with.Items[0].OptionalVars == nil && twoNames(with.Items[0].ContextExpr) != ""
}

// isUnset reports whether a test asks whether the class holds no object yet.
func (s *singleton) isUnset(test pyast.Expr) bool {
	switch test := test.(type) {
	case *pyast.Compare:
		return len(test.Ops) == 1 && test.Ops[0] == pyast.Is && isNone(test.Comparators[0]) && s.classAttr(test.Left) == s.attr
	case *pyast.UnaryOp:
		if call, ok := test.Operand.(*pyast.Call); ok && nameOf(call.Func) == "hasattr" && len(call.Args) == 2 {
			return test.Op == pyast.Not && s.isClassName(call.Args[0]) && textOf(call.Args[1]) == s.attr
		}
		return test.Op == pyast.Not && s.classAttr(test.Operand) == s.attr
	}
	return false
}

// classAttr returns the name of the attribute of the class that e is, "" for any other expression.
func (s *singleton) classAttr(e pyast.Expr) string {
	if a, ok := e.(*pyast.Attribute); ok && s.isClassName(a.Value) {
		return a.Attr
	}
	return ""
}

func (s *singleton) isClassName(e pyast.Expr) bool {
	name := nameOf(e)
	return name == "cls" || name == s.def.Name
}

// readMade reads the statements that make the object, which then stands in the class's variable or in one of the function.
func (s *singleton) readMade(body []pyast.Stmt) bool {
	first, ok := body[0].(*pyast.Assign)
	if !ok || len(first.Targets) != 1 || !s.isBareNew(first.Value) {
		return false
	}
	local, kept := nameOf(first.Targets[0]), s.classAttr(first.Targets[0]) == s.attr
	if local == "" && !kept {
		return false
	}
	var rest []pyast.Stmt
	for _, stmt := range body[1:] {
		if a, ok := stmt.(*pyast.Assign); ok && len(a.Targets) == 1 && s.classAttr(a.Targets[0]) == s.attr && nameOf(a.Value) == local && local != "" && !kept {
			kept = true
			continue
		}
		rest = append(rest, stmt)
	}
	for _, stmt := range rest {
		pyast.Replace(stmt, func(e pyast.Expr) pyast.Expr {
			if s.classAttr(e) == s.attr || local != "" && nameOf(e) == local {
				return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: "self"}
			}
			return nil
		})
	}
	s.first = rest
	return kept && calm(rest) && !hasNode(rest, func(n pyast.Node) bool { e, ok := n.(*pyast.Name); return ok && e.ID == "cls" })
}

// isBareNew reports whether e makes an object without anything in it: super().__new__(cls).
func (s *singleton) isBareNew(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || !s.isClassName(call.Args[0]) {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "__new__" {
		return false
	}
	if super, ok := a.Value.(*pyast.Call); ok {
		return nameOf(super.Func) == "super" && (len(super.Args) == 0 || len(super.Args) == 2 && s.isClassName(super.Args[0]) && nameOf(super.Args[1]) == "cls")
	}
	return nameOf(a.Value) == "object"
}

// startsAsNone reports whether the class's variable starts as None, or is not there until the object is.
func (s *singleton) startsAsNone() bool {
	for _, stmt := range s.def.Body {
		var target, value pyast.Expr
		switch stmt := stmt.(type) {
		case *pyast.Assign:
			target, value = stmt.Targets[0], stmt.Value
		case *pyast.AnnAssign:
			target, value = stmt.Target, stmt.Value
		}
		if nameOf(target) != s.attr {
			continue
		}
		if value == nil || !isNone(value) {
			return false
		}
		s.absent = false
	}
	asks := hasNode(s.maker.Body, func(n pyast.Node) bool { e, ok := n.(*pyast.Name); return ok && e.ID == "hasattr" })
	return s.absent == asks
}

// takes finds the parameters of the class: those of __init__, which __new__ must take as well, or else those of __new__.
func (s *singleton) takes() bool {
	made := s.maker.Args
	all := made.Vararg != nil && made.Kwarg != nil && len(made.Args) == 1 && len(made.Kwonlyargs) == 0
	s.params = &pyast.Arguments{Span: made.Span, Args: made.Args[1:], Kwonlyargs: made.Kwonlyargs, KwDefaults: made.KwDefaults, Defaults: made.Defaults}
	if s.init != nil {
		a := s.init.Args
		if len(a.Args) == 0 || a.Args[0].Arg != "self" || len(a.Posonlyargs) > 0 || a.Vararg != nil || a.Kwarg != nil {
			return false
		}
		own := &pyast.Arguments{Span: a.Span, Args: a.Args[1:], Kwonlyargs: a.Kwonlyargs, KwDefaults: a.KwDefaults, Defaults: a.Defaults}
		if !all && !slices.Equal(paramNames(own), paramNames(s.params)) {
			return false
		}
		s.params = own
	} else if made.Vararg != nil || made.Kwarg != nil {
		s.params = &pyast.Arguments{Span: made.Span}
	}
	names := paramNames(s.params)
	for _, e := range append(slices.Clone(s.params.Defaults), s.params.KwDefaults...) {
		if _, constant := e.(*pyast.Constant); e != nil && !constant {
			return false
		}
	}
	return !hasNode(s.first, func(n pyast.Node) bool {
		e, ok := n.(*pyast.Name)
		return ok && slices.Contains(paramNames(made), e.ID) && !slices.Contains(names, e.ID)
	})
}

// classMentions is what a program does with the names of classes.
type classMentions struct {
	p     *ir.Program
	bound map[string]int  // how often a name is bound by anything but an import
	other map[string]bool // names that stand for more than what is called, looked into or annotated
}

// classNameUses looks at all names of a program.
func classNameUses(p *ir.Program) *classMentions {
	u := &classMentions{p: p, bound: map[string]int{}, other: map[string]bool{}}
	for _, m := range p.Modules {
		allowed := map[pyast.Node]bool{}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			u.node(n, allowed)
			return true
		})
	}
	return u
}

func (u *classMentions) node(n pyast.Node, allowed map[pyast.Node]bool) {
	allow := func(e pyast.Expr) {
		if e != nil {
			pyast.Walk(e, func(inner pyast.Node) bool { allowed[inner] = true; return true })
		}
	}
	switch n := n.(type) {
	case *pyast.Call:
		allowed[n.Func] = true
		if nameOf(n.Func) == "super" || nameOf(n.Func) == "isinstance" {
			for _, arg := range n.Args {
				allow(arg)
			}
		}
	case *pyast.Attribute:
		allowed[n.Value] = true
		u.other[n.Attr] = u.other[n.Attr] || !allowed[n] || nameOf(n.Value) == ""
	case *pyast.AnnAssign:
		allow(n.Annotation)
		u.bound[nameOf(n.Target)]++
	case *pyast.FunctionDef:
		allow(n.Returns)
		u.bound[n.Name]++
	case *pyast.Arg:
		if n.Annotation != nil {
			allow(n.Annotation)
		}
		u.bound[n.Arg]++
	case *pyast.ClassDef:
		u.bound[n.Name]++
	case *pyast.Alias:
		u.other[n.Name] = u.other[n.Name] || n.Asname != "" && n.Asname != n.Name
	case *pyast.Name:
		u.other[n.ID] = u.other[n.ID] || !allowed[n]
	}
}
