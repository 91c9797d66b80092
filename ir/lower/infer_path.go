// This file narrows attributes of local variables, and variables of modules: `if x.y is not None` holds for x.y until
// something may have changed it. A narrowed attribute is a variable of its own at a point of the function; whatever may change
// any attribute, a call or a store, forgets them all, and the meeting of two ways keeps what both say. What None has no
// attribute of is not None once the attribute was found.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// pathKey is an attribute of what a variable holds; without a name it is a module's variable itself.
type pathKey struct {
	base *ir.Symbol
	attr string
}

// path returns the stand-in for x.attr where x is a local variable that holds an instance of a project class and the
// attribute is plain data, nil for anything else.
func (f *flow) path(e *pyast.Attribute) *ir.Symbol {
	name, ok := e.Value.(*pyast.Name)
	if !ok {
		return nil
	}
	if f.fn.Qualified(name) == "flask.request" && steady[e.Attr] {
		return f.ofRequest(e.Attr)
	}
	s := f.fn.Uses[name]
	c := f.pathClass(s)
	if c == nil || findMethod(c, e.Attr) != nil || findMethod(c, "__getattribute__") != nil {
		return nil
	}
	key := pathKey{s, e.Attr}
	if f.paths[key] == nil {
		f.paths[key] = &ir.Symbol{Name: s.Name + "." + e.Attr}
	}
	return f.paths[key]
}

// moduleVariable returns the stand-in for a variable of a module, nil for anything else.
func (f *flow) moduleVariable(s *ir.Symbol) *ir.Symbol {
	s = s.Final()
	if s == nil || !s.Global || s.Kind != ir.Variable || f.fn == f.fn.Module.Body {
		return nil
	}
	key := pathKey{s, ""}
	if f.paths[key] == nil {
		f.paths[key] = &ir.Symbol{Name: s.Name}
	}
	return f.paths[key]
}

// notNone notes that what e holds has the attribute that was just read from it, so that it is not None.
func (f *flow) notNone(e pyast.Expr, attr string) {
	name, ok := e.(*pyast.Name)
	if !ok || f.env == nil || strings.HasPrefix(attr, "__") {
		return
	}
	s := f.fn.Uses[name]
	if shared(s) {
		s = f.moduleVariable(s)
	}
	if t, maybe := f.env[s].(ir.Optional); maybe {
		f.env[s] = t.Elem
	}
}

// pathClass returns the class whose objects, or which itself, a variable holds that other functions do not change; else nil.
func (f *flow) pathClass(s *ir.Symbol) *ir.Class {
	if class := s.Final(); class != nil && class.Kind == ir.ClassName {
		if class.Class == nil || class.Class.Kind != ir.PlainClass {
			return nil
		}
		return class.Class
	}
	t, local := f.env[s]
	if !local || shared(s) {
		return nil
	}
	switch t := open(t).(type) {
	case ir.Instance:
		return t.Class
	case ir.ClassObject:
		if t.Class.Kind == ir.PlainClass {
			return t.Class
		}
	}
	return nil
}

// stored notes what has just been stored into x.attr, where that is an object.
func (f *flow) stored(e *pyast.Attribute, t ir.Type) {
	if p := f.path(e); p != nil {
		f.holds(p, t)
	}
}

// holds notes that a stand-in holds an object.
func (f *flow) holds(p *ir.Symbol, t ir.Type) {
	if _, object := t.(ir.Instance); object {
		f.env[p] = t
	}
}

// samePaths keeps what both of two ways say about an attribute.
func (f *flow) samePaths(joined, a, b env) {
	for _, p := range f.paths {
		t, inA := a[p]
		u, inB := b[p]
		if inA && inB && ir.Same(t, u) {
			joined[p] = t
		}
	}
}

// steady are the attributes of Flask's request that may be None and that no program sets.
var steady = wordSet("authorization blueprint content_length content_type endpoint referrer remote_addr url_rule view_args")

// ofRequest returns the stand-in for an attribute of the request, which stays the same as long as the request lasts.
func (f *flow) ofRequest(attr string) *ir.Symbol {
	if f.request == nil {
		f.request = map[string]*ir.Symbol{}
	}
	if f.request[attr] == nil {
		f.request[attr] = &ir.Symbol{Name: "request." + attr}
	}
	return f.request[attr]
}

// narrowedAttribute returns what the conditions on the way here say about x.attr.
func (f *flow) narrowedAttribute(e *pyast.Attribute) (ir.Type, bool) {
	p := f.path(e)
	if p == nil {
		return nil, false
	}
	t, ok := f.env[p]
	return t, ok
}

// forgetPaths forgets what is known about attributes.
func (f *flow) forgetPaths() {
	for _, p := range f.paths {
		delete(f.env, p)
	}
}

// quietBuiltins are the builtins that change no attribute of what they are given.
var quietBuiltins = map[string]bool{
	"len": true, "int": true, "float": true, "isinstance": true, "round": true, "abs": true, "sorted": true, "set": true, "list": true, "str": true,
}
