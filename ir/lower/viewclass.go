// This file writes out class-based views: what their methods find in their object is known before the program runs, so that
// it is put where they read it (Flask documentation, "Class-based Views", and Flask-RESTful's resources).
//
//	class Things(BaseAPI):                    things_store = {}
//	    kind = "things"
//	    store = {}                      =>    class Things(MethodView):
//	    def get(self):                            def get(self):
//	        return self.render(self.store)            return self.render(things_store)
//
// A class takes part that stands at a module's top level below one of the framework's, alone or with others of its module, and
// whose methods use their object for nothing but its attributes.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// viewClasses are the class-based views of one module.
type viewClasses struct {
	m       *ir.Module
	uses    *viewUses
	classes map[string]*viewClass
	order   []*viewClass
	bound   map[string]int  // how often the module's top level binds a name
	taken   map[string]bool // all names of the module
	before  map[pyast.Stmt][]pyast.Stmt
	after   map[pyast.Stmt][]pyast.Stmt
	spent   map[string]bool // functions all of whose calls are written out
}

// viewClass is one of them.
type viewClass struct {
	def   *pyast.ClassDef
	base  *viewClass  // nil below the framework's class
	root  pyast.Expr  // the framework's class
	vars  []*classVar // its own, and those that it inherits
	whole bool        // what it inherits is written out
	named string      // its __name__
}

// classVar is a variable of a class body.
type classVar struct {
	name, owner string
	stmt        pyast.Stmt
	value       pyast.Expr
	moved       string // the variable of the module that stands for it, "" for none so far
}

// settings are the attributes of view classes that the framework reads.
var settings = wordSet("methods decorators init_every_request provide_automatic_options method_decorators representations")

// writeViews writes out the class-based views of a program.
func writeViews(p *ir.Program) {
	writeResources(p)
	uses := usesOfViews(p)
	if uses.lineage {
		return
	}
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			continue
		}
		writeFlasks(m, uses)
		w := &viewClasses{m: m, uses: uses, classes: map[string]*viewClass{}, before: map[pyast.Stmt][]pyast.Stmt{}, after: map[pyast.Stmt][]pyast.Stmt{}}
		if w.find(); len(w.order) == 0 {
			continue
		}
		w.bound, w.taken = boundBy(m.Syntax.Body), namesIn(m.Syntax)
		for _, c := range w.order {
			w.inherit(c)
		}
		w.inline()
		w.construct()
		for _, c := range w.order {
			w.spread(c)
		}
		w.place()
	}
}

// namesIn returns all names that a module spells.
func namesIn(n pyast.Node) map[string]bool {
	out := map[string]bool{}
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			out[n.ID] = true
		case *pyast.Arg:
			out[n.Arg] = true
		case *pyast.Alias:
			out[importedAs(n)] = true
		case *pyast.FunctionDef:
			out[n.Name] = true
		case *pyast.ClassDef:
			out[n.Name] = true
		}
		return true
	})
	return out
}

// find finds the classes that take part, in their order.
func (w *viewClasses) find() {
	roots := viewRoots(w.m)
	if len(roots) == 0 {
		return
	}
	counts := boundBy(w.m.Syntax.Body)
	for _, s := range w.m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok || counts[def.Name] != 1 || len(def.Bases) != 1 || len(def.Keywords)+len(def.DecoratorList)+len(def.TypeParams) > 0 {
			continue
		}
		base := w.classes[nameOf(def.Bases[0])]
		if base == nil && !roots[twoNames(def.Bases[0])] || !w.closed(def) {
			continue
		}
		c := &viewClass{def: def, base: base, root: def.Bases[0], named: def.Name}
		if base != nil {
			c.root = base.root
		}
		w.classes[def.Name] = c
		w.order = append(w.order, c)
	}
	w.drop()
}

// drop leaves out the classes from which others inherit that do not take part, and those below them.
func (w *viewClasses) drop() {
	for again := true; again; {
		again = false
		odd := map[string]bool{}
		pyast.Walk(w.m.Syntax, func(n pyast.Node) bool {
			if def, ok := n.(*pyast.ClassDef); ok && (w.classes[def.Name] == nil || w.classes[def.Name].def != def) {
				for _, b := range def.Bases {
					odd[lastName(b)] = true
				}
			}
			return true
		})
		var kept []*viewClass
		for _, c := range w.order {
			if odd[c.def.Name] || c.base != nil && w.classes[c.base.def.Name] == nil {
				delete(w.classes, c.def.Name)
				again = true
				continue
			}
			kept = append(kept, c)
		}
		w.order = kept
	}
}

// viewRoots returns the names by which a module calls the framework's classes.
func viewRoots(m *ir.Module) map[string]bool {
	out := map[string]bool{}
	for _, s := range m.Syntax.Body {
		from, ok := s.(*pyast.ImportFrom)
		if !ok || from.Level > 0 {
			continue
		}
		for _, a := range from.Names {
			switch from.Module + "." + a.Name {
			case "flask.views.View", "flask.views.MethodView", "flask_restful.Resource":
				out[importedAs(a)] = true
			case "flask.views":
				out[importedAs(a)+".View"], out[importedAs(a)+".MethodView"] = true, true
			}
		}
	}
	return out
}

// closed reports whether a class holds only what can be written out: no other module inherits from it or calls it by another
// name, and its methods use their object only for attributes.
func (w *viewClasses) closed(def *pyast.ClassDef) bool {
	for m := range w.uses.bases[def.Name] {
		if m != w.m {
			return false
		}
	}
	if w.uses.renamed[def.Name] {
		return false
	}
	for _, s := range def.Body {
		switch s := s.(type) {
		case *pyast.Pass:
		case *pyast.ExprStmt:
			if _, text := s.Value.(*pyast.Constant); !text {
				return false
			}
		case *pyast.FunctionDef:
			if !selfless(s) {
				return false
			}
		default:
			if name, value := plainlyAssigned(s); name == "" || value == nil || strings.HasPrefix(name, "__") {
				return false
			}
		}
	}
	return true
}

// selfless reports whether a method uses its object only for attributes that it reads or sets.
func selfless(def *pyast.FunctionDef) bool {
	if isStaticDef(def) {
		return true
	}
	self := selfOf(def)
	if self == "" || strings.HasPrefix(def.Name, "__") && def.Name != "__init__" {
		return false
	}
	fine := map[pyast.Expr]bool{}
	ok := true
	for _, s := range def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				fine[n.Value] = true
				fine[n] = fine[n] || isClassName(n, self)
				if inner, named := n.Value.(*pyast.Attribute); named && isClassName(n, self) {
					fine[inner] = true
				}
				ok = ok && (fine[n] || !(nameOf(n.Value) == self && strings.HasPrefix(n.Attr, "__")))
			case *pyast.Call:
				if nameOf(n.Func) == "super" && len(n.Args) == 2 {
					fine[n.Args[1]] = true
				}
			case *pyast.Name:
				ok = ok && (n.ID != self || fine[n]) && n.ID != "__class__"
			case *pyast.Arg:
				ok = ok && n.Arg != self
			case *pyast.Global, *pyast.Nonlocal, *pyast.ClassDef:
				ok = false
			}
			return ok
		})
	}
	return ok && boundBy(def.Body)[self] == 0
}

// isClassName reports whether an expression is self.__class__.__name__.
func isClassName(e pyast.Expr, self string) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != "__name__" {
		return false
	}
	inner, ok := a.Value.(*pyast.Attribute)
	return ok && inner.Attr == "__class__" && nameOf(inner.Value) == self
}

// isStaticDef reports whether a function of a class body has a decorator that gives it no object of the class.
func isStaticDef(def *pyast.FunctionDef) bool {
	for _, d := range def.DecoratorList {
		if name := nameOf(d); name == "staticmethod" {
			return true
		}
	}
	return false
}

// selfOf returns the name of the parameter for a method's object, "" for none.
func selfOf(def *pyast.FunctionDef) string {
	if len(def.Args.Args) == 0 || len(def.Args.Posonlyargs) > 0 {
		return ""
	}
	return def.Args.Args[0].Arg
}

// place puts what was written before the statements that need it.
func (w *viewClasses) place() {
	var out []pyast.Stmt
	for _, s := range w.m.Syntax.Body {
		out = append(append(append(out, w.before[s]...), s), w.after[s]...)
	}
	w.m.Syntax.Body = out
}

// name returns a name that the module does not use, and takes it.
func (w *viewClasses) name(want string) string {
	for w.taken[want] {
		want += "_"
	}
	w.taken[want] = true
	return want
}
