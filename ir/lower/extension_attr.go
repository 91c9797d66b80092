// This file lets methods of extension objects read current_app where they read the app that the object keeps: self.app.config
// is current_app.config, as a server makes one app.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// appAttributes rewrites the attributes in which objects keep the app.
func (x *extensions) appAttributes() {
	done := map[*pyast.ClassDef]bool{}
	for _, s := range x.sites {
		c := s.object.class
		if done[c.def] {
			continue
		}
		done[c.def] = true
		_, def := x.methodOf(c, s.method)
		all, _ := x.bases(c, 0)
		if def == nil || len(all) == 0 {
			continue
		}
		owner, _ := x.methodOf(c, s.method)
		body, ok := []pyast.Stmt(nil), false
		if app := paramGiven(def, s); app != "" {
			body, ok = x.inlined(c, owner, def, app, 0)
		}
		if !ok {
			continue
		}
		for _, attr := range storedApps(body, firstParam(def, 0), paramGiven(def, s)) {
			if x.allGiven(all, def) && !x.readOutside(attr, all) && slices.IndexFunc(all, func(one ownClass) bool { return !onlyAppOf(one.def, attr) }) < 0 {
				for _, one := range all {
					x.readCurrent(one, attr)
				}
			}
		}
	}
}

// storedApps returns the attributes that plain statements of a method set to the app.
func storedApps(body []pyast.Stmt, self, app string) []string {
	var out []string
	for _, s := range body {
		if storesOn(s, self, app) {
			out = append(out, s.(*pyast.Assign).Targets[0].(*pyast.Attribute).Attr)
		}
	}
	return out
}

// allGiven reports whether all objects of some classes, and of those below them, are given the app by a method that runs once.
func (x *extensions) allGiven(all []ownClass, def *pyast.FunctionDef) bool {
	ok := true
	for _, m := range x.p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			call, isCall := n.(*pyast.Call)
			if !isCall || !ok {
				return ok
			}
			c := x.classNamed(m, call.Func)
			if c.def == nil {
				return true
			}
			above, _ := x.bases(c, 0)
			related := slices.ContainsFunc(above, func(up ownClass) bool { return slices.Contains(all, up) })
			ok = !related || slices.ContainsFunc(x.sites, func(s *initCall) bool {
				_, called := x.methodOf(s.object.class, s.method)
				return s.object.class == c && called == def && x.once(s) && x.makes(s.object, call)
			})
			return ok
		})
	}
	return ok
}

// makes reports whether a call makes an object.
func (x *extensions) makes(o *ownObject, call *pyast.Call) bool {
	body := o.module.Syntax.Body
	if o.in != nil {
		body = o.in.Body
	}
	return slices.ContainsFunc(body, func(s pyast.Stmt) bool {
		name, value := plainlyAssigned(s)
		return name == o.name && value == pyast.Expr(call)
	})
}

// readOutside reports whether an attribute of that name is read of an object by its variable.
func (x *extensions) readOutside(attr string, all []ownClass) bool {
	for _, m := range x.p.Modules {
		found := false
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Attribute)
			if ok && a.Attr == attr {
				o := x.objectNamed(m, nil, a.Value, maxDepth)
				found = found || o != nil && slices.Contains(all, o.class)
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// onlyAppOf reports whether a class does no more with an attribute of its objects than set it to the app or None, and read
// attributes of it.
func onlyAppOf(c *pyast.ClassDef, attr string) bool {
	open := 0
	pyast.Walk(c, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Assign:
			if len(n.Targets) == 1 && isOwn(n.Targets[0], attr) && (isNothing(n.Value) || looksLikeApp(nameOf(n.Value))) {
				open--
			}
		case *pyast.BoolOp:
			if currentFallback(n, attr) {
				open--
			}
		case *pyast.Attribute:
			if isOwn(n, attr) {
				open++
			}
			if isOwn(n.Value, attr) {
				open--
			}
		}
		return true
	})
	return open == 0
}

func isOwn(e pyast.Expr, attr string) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == attr && nameOf(a.Value) == "self"
}

// currentFallback recognises self.app or current_app, and current_app or self.app.
func currentFallback(e *pyast.BoolOp, attr string) bool {
	if e.Op != pyast.Or || len(e.Values) != 2 {
		return false
	}
	a, b := e.Values[0], e.Values[1]
	return isOwn(a, attr) && nameOf(b) == "current_app" || isOwn(b, attr) && nameOf(a) == "current_app"
}

// readCurrent rewrites the methods of a class.
func (x *extensions) readCurrent(c ownClass, attr string) {
	var current string
	for _, s := range c.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		def.Body = slices.DeleteFunc(def.Body, func(s pyast.Stmt) bool {
			a, ok := s.(*pyast.Assign)
			return ok && len(a.Targets) == 1 && isOwn(a.Targets[0], attr)
		})
		if len(def.Body) == 0 {
			def.Body = []pyast.Stmt{&pyast.Pass{Span: def.Span}}
		}
		pyast.Replace(def, func(e pyast.Expr) pyast.Expr {
			or, fallback := e.(*pyast.BoolOp)
			if fallback && slices.ContainsFunc(or.Values, func(e pyast.Expr) bool { return nameOf(e) == "current_app" }) && len(or.Values) == 2 && nameOf(or.Values[0]) == nameOf(or.Values[1]) {
				return or.Values[0]
			}
			if !isOwn(e, attr) {
				return nil
			}
			if current == "" {
				current = x.currentApp(c.module)
			}
			return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: current}
		})
	}
}
