// This file lets functions that take an object from the app, where it was kept, read the variable that holds it:
// current_app.extensions["cache"], current_app.cache.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// keptObject is what the app holds under a key of app.extensions, or as an attribute.
type keptObject struct {
	object *ownObject
	writes int
}

// holdsObject notes a statement that lets the app hold the object, or that makes app.extensions, which every app has.
func (w *splitting) holdsObject(s pyast.Stmt) bool {
	switch s := s.(type) {
	case *pyast.Assign:
		if len(s.Targets) != 1 {
			return false
		}
		if nameOf(s.Value) != w.plan.self {
			return w.isExtensions(s.Targets[0]) && asksAttribute(s.Value, "getattr", w.plan.app)
		}
		switch target := s.Targets[0].(type) {
		case *pyast.Subscript:
			if w.isExtensions(target.Value) {
				w.plan.kept = append(w.plan.kept, keptWrite{key: w.keyOf(target.Slice)})
				return true
			}
		case *pyast.Attribute:
			if nameOf(target.Value) == w.plan.app {
				w.plan.kept = append(w.plan.kept, keptWrite{attr: target.Attr})
				return true
			}
		}
	case *pyast.ExprStmt:
		call, ok := s.Value.(*pyast.Call)
		if !ok || len(call.Args) != 2 || nameOf(call.Args[1]) != w.plan.self || textOf(call.Args[0]) == "" {
			return false
		}
		if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "setdefault" && w.isExtensions(a.Value) {
			w.plan.kept = append(w.plan.kept, keptWrite{key: textOf(call.Args[0])})
			return true
		}
	}
	return false
}

// keyOf returns a key of app.extensions: a text, or a constant of the object's class; "?" when it is not known.
func (w *splitting) keyOf(e pyast.Expr) string {
	if text := textOf(e); text != "" {
		return text
	}
	a, ok := e.(*pyast.Attribute)
	all, known := w.x.bases(w.class, 0)
	if !ok || !known || nameOf(a.Value) != w.plan.self {
		return "?"
	}
	for _, c := range all {
		if value := constantIn(c.def, a.Attr); value != nil && textOf(value) != "" {
			return textOf(value)
		}
	}
	return "?"
}

func (w *splitting) isExtensions(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == "extensions" && nameOf(a.Value) == w.plan.app
}

// asksAttribute reports whether an expression asks for the attribute extensions of the app by a builtin.
func asksAttribute(e pyast.Expr, builtin, app string) bool {
	call, ok := e.(*pyast.Call)
	return ok && nameOf(call.Func) == builtin && len(call.Args) > 1 && nameOf(call.Args[0]) == app && textOf(call.Args[1]) == "extensions"
}

// asksForExtensions recognises if not hasattr(app, "extensions"): app.extensions = {}.
func (w *splitting) asksForExtensions(s *pyast.If) bool {
	not, ok := s.Test.(*pyast.UnaryOp)
	if !ok || not.Op != pyast.Not || len(s.Body) != 1 || len(s.Orelse) > 0 || !asksAttribute(not.Operand, "hasattr", w.plan.app) {
		return false
	}
	a, ok := s.Body[0].(*pyast.Assign)
	return ok && len(a.Targets) == 1 && w.isExtensions(a.Targets[0])
}

// noteKept notes what the app holds of an object.
func (x *extensions) noteKept(o *ownObject, writes []keptWrite) {
	for _, w := range writes {
		if w.key == "?" {
			x.keyUnknown = true
			continue
		}
		name := w.key
		if name == "" {
			name = "." + w.attr
		}
		if x.kept[name] == nil {
			x.kept[name] = &keptObject{object: o}
		}
		x.kept[name].writes++
	}
}

// writeKept lets functions read the variables of objects that the app holds.
func (x *extensions) writeKept() {
	if x.keyUnknown {
		return
	}
	for _, m := range x.p.Modules {
		for _, f := range functionsOf(m.Syntax) {
			x.keptIn(m, f)
		}
	}
}

func (x *extensions) keptIn(m *ir.Module, f *stateFunction) {
	imported := map[string]string{}
	for _, s := range f.body() {
		pyast.Replace(s, func(e pyast.Expr) pyast.Expr {
			k := x.kept[keptName(e)]
			if k == nil || k.writes != 1 || k.object.in != nil {
				return nil
			}
			name := k.object.name
			if k.object.module != m {
				for x.names[m].count[name] > 0 && x.names[m].froms[name] == nil || boundBy(f.body())[name] > 0 {
					name += "_"
				}
				imported[name] = k.object.name + " " + k.object.module.Name
			} else if boundBy(f.body())[name] > 0 || slices.Contains(paramNames(f.args), name) {
				return nil
			}
			return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: name}
		})
	}
	var names []string
	for name := range imported {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, k := range x.kept {
			if k.object.name+" "+k.object.module.Name == imported[name] {
				note(m, f.begin(importName(f.span, k.object.module, k.object.name, name)))
				break
			}
		}
	}
}

// keptName returns the key of app.extensions that an expression reads, or the attribute of the app after a dot; "" for other
// expressions.
func keptName(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Subscript:
		if isExtensionsOf(e.Value) {
			return textOf(e.Slice)
		}
	case *pyast.Call:
		a, ok := e.Func.(*pyast.Attribute)
		if ok && a.Attr == "get" && len(e.Args) == 1 && len(e.Keywords) == 0 && isExtensionsOf(a.Value) {
			return textOf(e.Args[0])
		}
	case *pyast.Attribute:
		if name := nameOf(e.Value); name == "current_app" || name == "app" {
			return "." + e.Attr
		}
	}
	return ""
}

func isExtensionsOf(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == "extensions" && (nameOf(a.Value) == "current_app" || looksLikeApp(nameOf(a.Value)))
}
