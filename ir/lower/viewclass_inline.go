// This file writes out the calls of functions that register class-based views, so that it is known with what each of them is
// made (Flask documentation, "Method Dispatching and APIs").
//
//	def register_api(app, model, name):
//	    app.add_url_rule(f"/{name}/", view_func=GroupAPI.as_view(f"{name}-group", model))
//
//	register_api(app, User, "users")  =>  app.add_url_rule("/users/", view_func=GroupAPI.as_view("users-group", User))

package lower

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inline writes out the calls at the module's top level of functions that register a class with arguments.
func (w *viewClasses) inline() {
	fns := map[string]*pyast.FunctionDef{}
	w.spent = map[string]bool{}
	calls := map[string]int{}
	var out []pyast.Stmt
	for _, s := range w.m.Syntax.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && w.bound[def.Name] == 1 && w.registersOnly(def) {
			fns[def.Name] = def
		}
		if body := w.inlined(fns, s); body != nil {
			calls[lastName(s.(*pyast.ExprStmt).Value.(*pyast.Call).Func)]++
			out = append(out, body...)
			continue
		}
		out = append(out, s)
	}
	for name := range fns {
		w.spent[name] = calls[name] > 0 && !w.uses.imports[name] && !mentions(&pyast.Module{Body: out}, name)
	}
	w.m.Syntax.Body = out
}

// registersOnly reports whether a function does nothing but call and assign, and registers a class with arguments.
func (w *viewClasses) registersOnly(def *pyast.FunctionDef) bool {
	if len(def.DecoratorList) > 0 || def.Args.Vararg != nil || def.Args.Kwarg != nil || len(def.Args.Posonlyargs) > 0 {
		return false
	}
	binds := boundBy(def.Body)
	for _, p := range slices.Concat(def.Args.Args, def.Args.Kwonlyargs) {
		if binds[p.Arg] > 0 {
			return false
		}
	}
	for _, s := range def.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt:
		case *pyast.Assign:
			if len(s.Targets) != 1 || nameOf(s.Targets[0]) == "" {
				return false
			}
		default:
			return false
		}
	}
	return hasNode(def.Body, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		return ok && w.classes[nameOf(registered(call))] != nil && len(call.Args)+len(call.Keywords) > 1
	}) && !hasNode(def.Body, leavesInit)
}

// inlined returns what stands for a call of one of the functions, nil for another statement.
func (w *viewClasses) inlined(fns map[string]*pyast.FunctionDef, s pyast.Stmt) []pyast.Stmt {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || hasStar(call.Args) {
		return nil
	}
	def := fns[nameOf(call.Func)]
	if def == nil {
		return nil
	}
	params := *def.Args
	params.Args = append([]*pyast.Arg{{}}, params.Args...) // bindCall leaves the first out
	given, ok := bindCall(&params, call.Args, call.Keywords)
	for _, v := range given {
		ok = ok && w.steady(v)
	}
	if !ok {
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(boundBy(def.Body))) {
		fresh := w.name(name + "_")
		given[name] = &pyast.Name{Span: e.Span, ID: fresh}
		w.bound[fresh] = 1
	}
	var out []pyast.Stmt
	for i, inner := range def.Body {
		if text, ok := inner.(*pyast.ExprStmt); ok && i == 0 {
			if _, docs := constantOf(text); docs {
				continue
			}
		}
		out = append(out, foldTexts(w.given(inner, given)))
	}
	if len(out) > 1 {
		note(w.m, out[1:]) // the first stands for the call
	}
	return out
}

// foldTexts returns a statement with the f-strings that hold only texts as texts.
func foldTexts(s pyast.Stmt) pyast.Stmt {
	return (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		f, ok := e.(*pyast.JoinedStr)
		if !ok {
			return nil
		}
		var text strings.Builder
		for _, part := range f.Values {
			if v, ok := part.(*pyast.FormattedValue); ok && v.FormatSpec == nil && v.Conversion < 0 {
				part = v.Value
			}
			c, ok := part.(*pyast.Constant)
			if !ok {
				return nil
			}
			one, ok := c.Value.(pyast.Str)
			if !ok {
				return nil
			}
			text.WriteString(string(one))
		}
		return &pyast.Constant{Span: f.Span, Value: pyast.Str(text.String())}
	}}).CopyStmts([]pyast.Stmt{s})[0]
}
