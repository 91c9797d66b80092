// This file holds the decorate pass: what the app's own decorators make of its helper functions and methods is written out, a
// function per decorated function, so that the later passes meet plain functions (language reference, "Function
// definitions": @f def g is g = f(g)).
//
//	def logged(f):                       def greet_undecorated(name): return "hi " + name
//	    @wraps(f)
//	    def wrapper(*args, **kwargs):    def greet(name):
//	        print(f.__name__)                print("greet")
//	        return f(*args, **kwargs)  =>    return greet_undecorated(name)
//	    return wrapper
//
//	@logged
//	def greet(name): return "hi " + name
//
// Views keep their decorators, which become middleware.

package lower

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// decorators applies the decorators of a program.
type decorators struct {
	p     *ir.Program
	find  *finder
	names map[*ir.Module]*topNames
	uses  nameUses
}

// newDecorators returns what the pass knows of a program before names are bound.
func newDecorators(p *ir.Program) *decorators {
	d := &decorators{p: p, names: map[*ir.Module]*topNames{}, uses: usesOf(p)}
	var units []*unit
	for _, m := range p.Modules {
		d.names[m] = topNamesOf(m)
		units = append(units, &unit{m: m, relative: d.names[m].relative, imports: d.names[m].imports})
	}
	d.find = newFinder(p, units)
	return d
}

// decorate writes out the decorators of helper functions, behind what decorators of views keep. What is not of a form that it
// knows stays as it is.
func decorate(p *ir.Program) {
	writeKept(p)
	d := newDecorators(p)
	for _, m := range p.Modules {
		if !m.Syntax.Broken {
			m.Syntax.Body = d.block(m, nil, m.Syntax.Body)
		}
	}
	writeGenerics(d)
}

// block applies the decorators of the functions in the body of a module or of a class.
func (d *decorators) block(m *ir.Module, class *pyast.ClassDef, body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range body {
		switch def := s.(type) {
		case *pyast.ClassDef:
			if class != nil {
				break
			}
			w := &decorating{decorators: d, m: m, class: def}
			w.methods()
			out = append(out, w.before...)
		case *pyast.FunctionDef:
			if class != nil || !d.mayDecorate(m, nil, def) {
				break
			}
			w := &decorating{decorators: d, m: m}
			written := w.function(def)
			out = append(out, w.before...)
			out = append(append(out, def), written...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// mayDecorate reports whether a decorated function is only called, never handed to something that may look at it.
func (d *decorators) mayDecorate(m *ir.Module, class *pyast.ClassDef, def *pyast.FunctionDef) bool {
	if len(def.DecoratorList) == 0 || strings.HasPrefix(def.Name, "__") {
		return false
	}
	if class == nil {
		return d.names[m].count[def.Name] == 1
	}
	return methodsNamed(class, def.Name) == 1
}

// calledOnly reports whether a function or a method is called by the program alone.
func (w *decorating) calledOnly(def *pyast.FunctionDef) bool {
	if w.class == nil {
		return !w.heldFunction(w.m, def.Name)
	}
	return !verbMethods[def.Name] && (nameOf(def.DecoratorList[0]) == "property" || !w.heldMethod(def.Name))
}

// verbMethods are the methods of view classes that the framework calls.
var verbMethods = wordSet(`get post put patch delete head options trace dispatch_request`)

// methodsNamed counts the methods of a name in a class body.
func methodsNamed(class *pyast.ClassDef, name string) int {
	n := 0
	for _, s := range class.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && def.Name == name {
			n++
		}
	}
	return n
}

// decorating writes out the decorators of one function or one class.
type decorating struct {
	*decorators
	m       *ir.Module
	class   *pyast.ClassDef
	before  []pyast.Stmt      // what stands at the top level before the function or the class
	own     map[string]bool   // names that before binds
	fetched map[string]string // names of other modules, by module and name, that before imports
}

// methods applies the decorators of a class's methods.
func (w *decorating) methods() {
	var out []pyast.Stmt
	for _, s := range w.class.Body {
		out = append(out, s)
		if def, ok := s.(*pyast.FunctionDef); ok && w.mayDecorate(w.m, w.class, def) {
			out = append(out, w.function(def)...)
		}
	}
	w.class.Body = out
}

// chosen returns the decorators of def that are written out, all from one on: for a function that is only called all but
// property, for others what comes after those that register it or that middleware can stand for.
func (w *decorating) chosen(def *pyast.FunctionDef) (kept []pyast.Expr, list []*decorator) {
	at := len(def.DecoratorList)
	for at > 0 {
		one := w.takeApart(w.m, def.DecoratorList[at-1])
		if one == nil {
			break
		}
		list = append([]*decorator{one}, list...)
		at--
	}
	if (at == 0 || at == 1 && w.class != nil && nameOf(def.DecoratorList[0]) == "property") && w.calledOnly(def) {
		return def.DecoratorList[:at], list
	}
	for len(list) > 0 && !list[0].usesValue() && (len(list) == 1 || !list[0].passes()) {
		list, at = list[1:], at+1
	}
	if len(list) == 0 || !list[0].wraps {
		return nil, nil
	}
	for _, one := range list {
		one.elsewhere = true
	}
	return def.DecoratorList[:at:at], list
}

// function applies the decorators of def, innermost first, and returns the functions that they make. It changes nothing
// unless all of them are understood.
func (w *decorating) function(def *pyast.FunctionDef) []pyast.Stmt {
	kept, list := w.chosen(def)
	if len(list) == 0 {
		return nil
	}
	trial := &decorating{decorators: w.decorators, m: w.m, class: w.class}
	written, ok := trial.layers(def, list)
	if !ok {
		return nil
	}
	w.before = append(w.before, trial.before...)
	maps.Copy(w.names[w.m].fetched, trial.fetched)
	inner := trial.layerName(def.Name, "undecorated")
	outermost := written[len(written)-1].(*pyast.FunctionDef)
	outermost.DecoratorList = kept
	def.Name, def.DecoratorList = inner, nil
	w.note(trial.before, written, list)
	return written
}

// note remembers what was written, and what of.
func (w *decorating) note(before, written []pyast.Stmt, list []*decorator) {
	if w.m.Written == nil {
		w.m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	for _, s := range before {
		w.m.Written[s] = ir.Wrapper{}
		w.names[w.m].statement(s)
	}
	for i, s := range written {
		of := list[len(list)-1-i]
		name := of.wrapper.Name
		if of.wraps {
			name = s.(*pyast.FunctionDef).Name
		}
		w.m.Written[s] = ir.Wrapper{Module: of.home, Decorator: of.def, Name: name}
	}
}

// layers writes a function for each decorator.
func (w *decorating) layers(def *pyast.FunctionDef, list []*decorator) ([]pyast.Stmt, bool) {
	var out []pyast.Stmt
	inner := &pyast.FunctionDef{Span: def.Span, Name: w.layerName(def.Name, "undecorated"), Args: def.Args, Body: def.Body, Returns: def.Returns}
	for i, one := range slices.Backward(list) {
		name := def.Name
		if i > 0 {
			name = w.layerName(def.Name, one.def.Name)
		}
		l := &layer{decorating: w, decorator: one, original: def, inner: inner, name: name, outer: i == 0}
		written, ok := l.write()
		if !ok {
			return nil, false
		}
		out = append(out, written)
		inner = written
	}
	return out, true
}

// layerName returns a free name for what a function is before a decorator is applied to it.
func (w *decorating) layerName(name, what string) string {
	out := name + "_" + what
	if w.class != nil && w.uses.methods[name] > 1 {
		out = name + "_" + what + "_" + w.class.Name
	}
	for w.names[w.m].count[out] > 0 || w.uses.called[out] {
		out += "_"
	}
	return out
}
