// This file finds the app's own classes of responses, which only choose what Flask's takes as arguments (Flask API,
// "Response Objects"; Werkzeug documentation, Response.default_mimetype and Response.default_status).

package lower

import (
	"maps"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// responseHomes are the modules that have the framework's class of responses.
var responseHomes = wordSet("flask flask.wrappers werkzeug werkzeug.wrappers")

// responseClass is a class below the framework's.
type responseClass struct {
	m      *ir.Module
	def    *pyast.ClassDef
	base   *responseClass // nil below the framework's class
	root   pyast.Expr     // the framework's class as the module spells it
	home   string         // and the module that it is from
	attrs  map[string]*pyast.Constant
	init   *pyast.FunctionDef
	forces bool // it has a method force_type
}

// responseClasses are those of a program, by their names.
type responseClasses struct {
	p       *ir.Program
	classes map[string]*responseClass
	order   []*responseClass
	set     []*pyast.Assign // what is assigned to an attribute response_class
}

// writeResponses writes out the classes of responses of a program: calls of those that only have attributes as calls of
// the framework's class, and classes that make their body themselves as functions.
func writeResponses(p *ir.Program) {
	w := &responseClasses{p: p, classes: map[string]*responseClass{}}
	for _, m := range p.Modules {
		if !m.Syntax.Broken {
			w.find(m)
		}
	}
	if len(w.classes) == 0 {
		return
	}
	w.refuse()
	w.chosen()
	for _, c := range w.order {
		if w.classes[c.def.Name] == c {
			w.write(c)
		}
	}
}

// find finds the classes of a module.
func (w *responseClasses) find(m *ir.Module) {
	homes, names := frameworkNames(m.Syntax, "Response"), boundBy(m.Syntax.Body)
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok || len(def.Bases) != 1 || len(def.Keywords)+len(def.DecoratorList) > 0 {
			continue
		}
		c := &responseClass{m: m, def: def, attrs: map[string]*pyast.Constant{}}
		base := nameOf(def.Bases[0])
		if c.home = homes[dottedText(def.Bases[0])]; c.home != "" {
			c.root = def.Bases[0]
		}
		if parent := w.classes[base]; parent != nil && (parent.m == m || importsName(m.Syntax, base)) && !parent.forces {
			c.base, c.home, c.attrs = parent, parent.home, maps.Clone(parent.attrs)
		}
		if c.home == "" || names[def.Name] != 1 || names[firstPart(dottedText(def.Bases[0]))] != 1 || !c.members() {
			continue
		}
		w.order = append(w.order, c)
		if w.classes[def.Name] != nil {
			c = nil // two of the same name are not told apart
		}
		w.classes[def.Name] = c
	}
}

// frameworkNames returns the spellings of a name of the framework in a module, with the modules that it is from.
func frameworkNames(m *pyast.Module, name string) map[string]string {
	homes := map[string]string{}
	for _, s := range m.Body {
		switch s := s.(type) {
		case *pyast.ImportFrom:
			for _, a := range s.Names {
				if a.Name == name && s.Level == 0 && responseHomes[s.Module] {
					homes[importedAs(a)] = s.Module
				}
			}
		case *pyast.Import:
			for _, a := range s.Names {
				if responseHomes[a.Name] && (a.Asname != "" || !strings.Contains(a.Name, ".")) {
					homes[importedAs(a)+"."+name] = a.Name
				}
			}
		}
	}
	return homes
}

// members takes what the class has; it reports false when that is more than attributes, __init__ and force_type.
func (c *responseClass) members() bool {
	for _, s := range withoutDoc(c.def.Body) {
		switch s := s.(type) {
		case *pyast.Pass:
		case *pyast.FunctionDef:
			if s.Name == "__init__" && c.init == nil && len(s.DecoratorList) == 0 {
				c.init = s
				continue
			}
			if s.Name != "force_type" || !c.forcesNothing(s) {
				return false
			}
			c.forces = true
		default:
			if !c.attribute(s) {
				return false
			}
		}
	}
	own := c.base == nil || c.base.init == nil
	return own && !(c.init != nil && c.forces)
}

// attribute takes default_mimetype and default_status; charset is what it is anyway.
func (c *responseClass) attribute(s pyast.Stmt) bool {
	name, value := plainlyAssigned(s)
	constant, ok := value.(*pyast.Constant)
	if !ok {
		return false
	}
	switch v := constant.Value.(type) {
	case pyast.Str:
		if name == "charset" {
			return v == "utf-8" || v == "utf8" || v == "UTF-8"
		}
		c.attrs[name] = constant
		return name == "default_mimetype" && v != ""
	case pyast.Int:
		c.attrs[name] = constant
		return name == "default_status"
	}
	return false
}

// forcesNothing reports whether force_type changes lists, dicts and tuples alone, which Flask makes responses of before
// it asks the class (Flask API, Flask.make_response).
//
//	@classmethod
//	def force_type(cls, rv, environ=None):
//	    if isinstance(rv, (list, dict)):
//	        rv = jsonify(rv)
//	    return super().force_type(rv, environ)
func (c *responseClass) forcesNothing(def *pyast.FunctionDef) bool {
	body := withoutDoc(def.Body)
	if len(def.DecoratorList) != 1 || nameOf(def.DecoratorList[0]) != "classmethod" || len(def.Args.Args) != 3 || len(body) != 2 {
		return false
	}
	test, ok := body[0].(*pyast.If)
	back, isBack := body[1].(*pyast.Return)
	rv := def.Args.Args[1].Arg
	if !ok || !isBack || len(test.Orelse) > 0 || !containersOnly(test.Test, rv) {
		return false
	}
	call, ok := back.Value.(*pyast.Call)
	if !ok || len(call.Keywords) > 0 || len(call.Args) != 2 || nameOf(call.Args[0]) != rv || nameOf(call.Args[1]) != def.Args.Args[2].Arg {
		return false
	}
	return isSuperMethod(call, "force_type")
}

// containersOnly reports whether a test is isinstance(rv, ...) with classes that no response is of.
func containersOnly(test pyast.Expr, rv string) bool {
	call, ok := test.(*pyast.Call)
	if !ok || nameOf(call.Func) != "isinstance" || len(call.Args) != 2 || nameOf(call.Args[0]) != rv {
		return false
	}
	classes := []pyast.Expr{call.Args[1]}
	if several, ok := call.Args[1].(*pyast.Tuple); ok {
		classes = several.Elts
	}
	for _, class := range classes {
		switch nameOf(class) {
		case "list", "dict", "tuple", "str", "bytes", "set", "int", "float", "bool":
		default:
			return false
		}
	}
	return true
}

// refuse drops the classes of which a program does more than to call them, to annotate with them and to set one of them
// as an app's.
func (w *responseClasses) refuse() {
	for _, m := range w.p.Modules {
		plain := map[pyast.Node]bool{}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Call:
				plain[n.Func] = true
				if nameOf(n.Func) == "super" && len(n.Args) == 2 {
					plain[n.Args[0]] = true
				}
			case *pyast.ClassDef:
				w.refuseClass(m, n, plain)
			case *pyast.Assign:
				if lastName(n.Targets[0]) == "response_class" {
					plain[n.Value] = true
					w.set = append(w.set, n)
				}
			case *pyast.FunctionDef:
				plain[n.Returns] = true
			case *pyast.Arg:
				plain[n.Annotation] = true
			case *pyast.Alias:
				if n.Asname != "" && n.Asname != n.Name {
					w.drop(n.Name)
				}
			case *pyast.Attribute:
				w.drop(n.Attr)
			case *pyast.Name:
				if !plain[n] {
					w.drop(n.ID)
				}
			}
			return true
		})
	}
}

// refuseClass drops a class of the same name in another place, and one below which another class stands that is kept.
func (w *responseClasses) refuseClass(m *ir.Module, def *pyast.ClassDef, plain map[pyast.Node]bool) {
	if c := w.classes[def.Name]; c != nil && c.def != def {
		w.drop(def.Name)
	}
	for _, b := range def.Bases {
		if c := w.classes[def.Name]; c != nil && c.def == def && c.m == m {
			plain[b] = true
		}
	}
}

func (w *responseClasses) drop(name string) {
	if c := w.classes[name]; c != nil {
		w.classes[name] = nil
	}
	for _, c := range w.order {
		if c.base != nil && c.base.def.Name == name && w.classes[c.def.Name] == c {
			w.drop(c.def.Name)
		}
	}
}
