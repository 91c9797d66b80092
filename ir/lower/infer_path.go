// This file narrows attributes of local variables: `if x.y is not None` holds for x.y until something may have changed
// it. A narrowed attribute is a variable of its own at a point of the function; whatever may change any attribute, a
// call or a store, forgets them all, and so does the meeting of two ways.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// pathKey is an attribute of what a variable holds.
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
	t, local := f.env[s]
	if !local || shared(s) {
		return nil
	}
	in, ok := open(t).(ir.Instance)
	if !ok || findMethod(in.Class, e.Attr) != nil || findMethod(in.Class, "__getattribute__") != nil {
		return nil
	}
	key := pathKey{s, e.Attr}
	if f.paths[key] == nil {
		f.paths[key] = &ir.Symbol{Name: s.Name + "." + e.Attr}
	}
	return f.paths[key]
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
