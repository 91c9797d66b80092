// This file holds the pass for what decorators of views keep: what a decorator makes once for each view, and its wrapper changes,
// becomes a variable of the decorator's module.
//
//	def limited(n):                            limited_hits = {"index": {}, "show": {}}
//	    hits = {}
//	    def decorate(f):                       def limited(n, key):
//	        @wraps(f)                              def decorate(f):
//	        def wrapper(*args, **kwargs):              @wraps(f)
//	            hits[ip()] = ...           =>          def wrapper(*args, **kwargs):
//	            return f(*args, **kwargs)                  limited_hits[key][ip()] = ...
//	        return wrapper                                 return f(*args, **kwargs)
//	    return decorate                                return wrapper
//	                                               return decorate
//	@app.get("/")
//	@limited(3)                                @limited(3, key="index")
//	def index(): ...                           def index(): ...
//
// Where one view alone has the decorator, the variable is what it made.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// keeping is a decorator of views that keeps something.
type keeping struct {
	*decorators
	home    *ir.Module
	def     *pyast.FunctionDef
	factory bool // it is called with arguments, and returns the decorator
	inner   *pyast.FunctionDef
	wrapper *pyast.FunctionDef
	kept    []*pyast.Assign // what is made, in order
	uses    []keptUse
}

// keptUse is one view with the decorator.
type keptUse struct {
	m    *ir.Module
	view *pyast.FunctionDef
	at   int    // among the view's decorators
	key  string // of the view among all with the decorator
}

// writeKept moves what decorators of views keep into their modules.
func writeKept(p *ir.Program) {
	d := newDecorators(p)
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			return
		}
	}
	for _, m := range p.Modules {
		for _, s := range append([]pyast.Stmt{}, m.Syntax.Body...) {
			def, ok := s.(*pyast.FunctionDef)
			if !ok || len(def.DecoratorList) > 0 || d.names[m].count[def.Name] != 1 {
				continue
			}
			if k := d.keeping(m, def); k != nil && k.findUses() && k.movable() {
				k.move()
			}
		}
	}
}

// keeping returns a decorator that keeps something, nil for any other function.
func (d *decorators) keeping(m *ir.Module, def *pyast.FunctionDef) *keeping {
	a := def.Args
	if len(a.Posonlyargs)+len(a.Kwonlyargs) > 0 || a.Vararg != nil || a.Kwarg != nil {
		return nil
	}
	k := &keeping{decorators: d, home: m, def: def}
	first, next := madeThenDefined(def.Body)
	if next == nil {
		return nil
	}
	k.inner, k.wrapper, k.kept = def, next, first
	if second, wrapper := madeThenDefined(next.Body); wrapper != nil {
		k.factory, k.inner, k.wrapper, k.kept = true, next, wrapper, append(first, second...)
	}
	if len(k.kept) == 0 || len(k.inner.Args.Args) != 1 || len(k.inner.DecoratorList) > 0 || len(k.inner.Args.Defaults) > 0 {
		return nil
	}
	return k
}

// madeThenDefined returns what a function assigns before it defines and returns a function, which does nothing else; nil for none.
func madeThenDefined(body []pyast.Stmt) ([]*pyast.Assign, *pyast.FunctionDef) {
	var made []*pyast.Assign
	body = withoutDoc(body)
	if len(body) < 2 {
		return nil, nil
	}
	for _, s := range body[:len(body)-2] {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 || nameOf(a.Targets[0]) == "" {
			return nil, nil
		}
		made = append(made, a)
	}
	def, ok := body[len(body)-2].(*pyast.FunctionDef)
	ret, isReturn := body[len(body)-1].(*pyast.Return)
	if !ok || !isReturn || nameOf(ret.Value) != def.Name {
		return nil, nil
	}
	return made, def
}

// findUses finds the views with the decorator; it returns false where the decorator is used in any other way.
func (k *keeping) findUses() bool {
	named, keys := 0, map[string]bool{}
	for _, m := range k.p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if e, ok := n.(pyast.Expr); ok && k.isDecorator(m, e) {
				named++
			}
			return true
		})
		k.usesIn(m, m.Syntax.Body, "", keys)
		for _, s := range m.Syntax.Body {
			switch s := s.(type) {
			case *pyast.ClassDef:
				k.usesIn(m, s.Body, s.Name+".", keys)
			case *pyast.FunctionDef:
				k.usesIn(m, s.Body, "", keys)
			}
		}
	}
	return len(k.uses) > 0 && named == len(k.uses)
}

// isDecorator reports whether an expression of m names the decorator.
func (k *keeping) isDecorator(m *ir.Module, e pyast.Expr) bool {
	if lastName(e) == "" {
		return false
	}
	home, def := k.functionNamed(m, e, 5)
	return home == k.home && def == k.def
}

// usesIn notes the views of a body that have the decorator.
func (k *keeping) usesIn(m *ir.Module, body []pyast.Stmt, class string, keys map[string]bool) {
	for _, s := range body {
		view, ok := s.(*pyast.FunctionDef)
		if !ok || !isView(view, class != "") {
			continue
		}
		for i, e := range view.DecoratorList {
			call, isCall := e.(*pyast.Call)
			if k.factory && (!isCall || !k.isDecorator(m, call.Func)) || !k.factory && !k.isDecorator(m, e) {
				continue
			}
			key := class + view.Name
			for keys[key] {
				key += "_"
			}
			keys[key] = true
			k.uses = append(k.uses, keptUse{m, view, i, key})
		}
	}
}

// isView reports whether a function is registered as a view where it is defined, or is a method that answers requests.
func isView(def *pyast.FunctionDef, inClass bool) bool {
	if inClass {
		return viewVerbs[def.Name]
	}
	for _, e := range def.DecoratorList {
		call, ok := e.(*pyast.Call)
		if !ok {
			continue
		}
		if a, ok := call.Func.(*pyast.Attribute); ok && (a.Attr == "route" || viewVerbs[a.Attr]) {
			return true
		}
	}
	return false
}

// viewVerbs are the methods of requests as apps, blueprints and view classes name them.
var viewVerbs = wordSet("get post put patch delete head options")
