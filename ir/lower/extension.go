// This file holds the extension pass: objects of the app's own classes that are given the Flask app, in the manner of
// extensions (Flask documentation, "Flask Extension Development"), are taken apart into what they register on the app and
// what they keep of it.
//
//	class Limiter:                                class Limiter:
//	    def init_app(self, app):                      def init_app(self):
//	        self.limit = app.config["LIMIT"]              self.limit = current_app.config["LIMIT"]
//	        app.before_request(self.check)
//	limiter = Limiter()                      =>   limiter = Limiter()
//	                                              limiter.init_app()
//	def create_app():                             def create_app():
//	    app = Flask(__name__)                         app = Flask(__name__)
//	    limiter.init_app(app)                         @app.before_request
//	                                                  def limiter_check(): return limiter.check()
//
// A server makes one app, so that current_app is that app wherever the object is used. What the object keeps is set where the
// object is made: nothing but the calls of such methods comes between. Whatever is not of a form that is known stays as it is.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// extensions takes the extension objects of a program apart.
type extensions struct {
	*closures
	generics *generics
	sites    []*initCall
	plans    map[*pyast.FunctionDef]*initPlan
	kept     map[string]*keptObject // what app.extensions and attributes of the app hold

	keyUnknown bool // an object is kept under a key that is not known
}

// ownClass is a class of the program's.
type ownClass struct {
	module *ir.Module
	def    *pyast.ClassDef
}

// ownObject is a variable that holds an object of a class of the program's, made where it is bound, once.
type ownObject struct {
	module *ir.Module
	in     *pyast.FunctionDef // the function whose variable it is; nil for one of the module
	name   string
	class  ownClass
}

// initCall is a statement that gives the app to a method of an object: cache.init_app(app).
type initCall struct {
	module *ir.Module
	by     *runner // nil at the top level
	list   *[]pyast.Stmt
	stmt   *pyast.ExprStmt
	call   *pyast.Call
	object *ownObject
	method string
	app    string // the variable of the app
	given  int    // which argument it is
	key    string // the keyword that it is given by, "" for a position
}

// writeExtensions rewrites the extension objects of a program that makes one Flask app.
func writeExtensions(p *ir.Program) {
	made := 0
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			return
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok && lastName(call.Func) == "Flask" {
				made++
			}
			return true
		})
	}
	if made != 1 {
		return
	}
	x := &extensions{closures: newClosures(p), plans: map[*pyast.FunctionDef]*initPlan{}, kept: map[string]*keptObject{}}
	x.generics = &generics{decorators: x.decorators}
	x.unrollLoops()
	x.boundMethods()
	x.constructors()
	x.findInitCalls()
	if len(x.sites) == 0 {
		return
	}
	x.findExtended()
	x.appAttributes()
	x.writeCalls()
	x.writeKept()
}

// newClosures returns what the passes on functions that make the app know of a program.
func newClosures(p *ir.Program) *closures {
	c := &closures{decorators: newDecorators(p), runners: map[*pyast.FunctionDef]*runner{}, globals: map[string]bool{}}
	for _, m := range p.Modules {
		c.declareGlobals(m)
	}
	return c
}

// classNamed returns the class of the program that e names in a module.
func (x *extensions) classNamed(m *ir.Module, e pyast.Expr) ownClass {
	if a, ok := e.(*pyast.Attribute); ok {
		if of := x.moduleNamed(m, nameOf(a.Value)); of != nil {
			return x.classNamed(of, &pyast.Name{ID: a.Attr})
		}
		return ownClass{}
	}
	home, def := x.generics.class(m, e, 0)
	return ownClass{home, def}
}

// bases returns a class with those above it, nearest first; false when one of them is of a library.
func (x *extensions) bases(c ownClass, depth int) ([]ownClass, bool) {
	if c.def == nil || depth > maxBases || len(c.def.DecoratorList) > 0 || len(c.def.Keywords) > 0 {
		return nil, false
	}
	out := []ownClass{c}
	for _, b := range c.def.Bases {
		if name := lastName(b); name == "object" || name == "ABC" {
			continue
		}
		up, ok := x.bases(x.classNamed(c.module, b), depth+1)
		if !ok {
			return nil, false
		}
		out = append(out, up...)
	}
	return out, true
}

// methodOf returns the method that a name means for objects of a class, with the class that it stands in.
func (x *extensions) methodOf(c ownClass, name string) (ownClass, *pyast.FunctionDef) {
	all, ok := x.bases(c, 0)
	if !ok {
		return ownClass{}, nil
	}
	for _, one := range all {
		if def := methodIn(one.def, name); def != nil {
			return one, def
		}
	}
	return ownClass{}, nil
}

// methodIn returns the only method of a name in a class body, nil when there is none.
func methodIn(c *pyast.ClassDef, name string) *pyast.FunctionDef {
	var out *pyast.FunctionDef
	for _, s := range c.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && def.Name == name && methodsNamed(c, name) == 1 {
			out = def
		}
	}
	return out
}

// objectNamed returns the object that e names in a module, or in one of its functions; nil when it is none.
func (x *extensions) objectNamed(m *ir.Module, in *pyast.FunctionDef, e pyast.Expr, fuel int) *ownObject {
	if a, ok := e.(*pyast.Attribute); ok {
		if of := x.moduleNamed(m, nameOf(a.Value)); of != nil && fuel > 0 && (in == nil || boundBy(in.Body)[nameOf(a.Value)] == 0) {
			return x.objectNamed(of, nil, &pyast.Name{ID: a.Attr}, fuel-1)
		}
		return nil
	}
	name := nameOf(e)
	if name == "" || fuel == 0 {
		return nil
	}
	if in != nil && (boundBy(in.Body)[name] > 0 || slices.Contains(paramNames(in.Args), name)) {
		if from, alias := importIn(in.Body, name); from != nil && boundBy(in.Body)[name] == 1 {
			if s := x.importedFrom(m, from); s != nil && s.Module != nil {
				return x.objectNamed(s.Module, nil, &pyast.Name{ID: alias}, fuel-1)
			}
			return nil
		}
		return x.madeIn(m, in, in.Body, name)
	}
	names := x.names[m]
	if names.count[name] != 1 || x.globals[name] {
		return nil
	}
	if from := names.froms[name]; from != nil {
		if s := x.importedFrom(m, from); s != nil && s.Module != nil && s.Module != m {
			return x.objectNamed(s.Module, nil, &pyast.Name{ID: names.alias[name]}, fuel-1)
		}
		return nil
	}
	return x.madeIn(m, nil, m.Syntax.Body, name)
}

// madeIn returns the object that a plain statement of a body makes and binds to a name that nothing else binds.
func (x *extensions) madeIn(m *ir.Module, in *pyast.FunctionDef, body []pyast.Stmt, name string) *ownObject {
	if boundBy(body)[name] != 1 || in != nil && slices.Contains(paramNames(in.Args), name) {
		return nil
	}
	for _, s := range body {
		bound, value := plainlyAssigned(s)
		call, ok := value.(*pyast.Call)
		if bound != name || !ok {
			continue
		}
		if c := x.classNamed(m, call.Func); c.def != nil && (in == nil || boundBy(in.Body)[rootName(call.Func)] == 0) {
			return &ownObject{m, in, name, c}
		}
	}
	return nil
}

// isApp reports whether a name is the app's in a module or in one of its functions.
func (x *extensions) isApp(m *ir.Module, in *pyast.FunctionDef, e pyast.Expr) bool {
	name := nameOf(e)
	if name == "" {
		return false
	}
	body := m.Syntax.Body
	if in != nil {
		bound := boundBy(in.Body)[name]
		for _, a := range in.Args.Args {
			if a.Arg == name {
				return bound == 0 && (looksLikeApp(name) || lastName(a.Annotation) == "Flask")
			}
		}
		if bound > 0 {
			body = in.Body
		}
	}
	if boundBy(body)[name] != 1 {
		return false
	}
	for _, s := range body {
		if bound, value := plainlyAssigned(s); bound == name {
			call, ok := value.(*pyast.Call)
			return ok && lastName(call.Func) == "Flask"
		}
	}
	return false
}

// looksLikeApp reports whether a parameter has one of the usual names of the app.
func looksLikeApp(name string) bool {
	return name == "app" || name == "application" || name == "flask_app" || name == "_app"
}
