// This file finds where class-based views are registered, and with which arguments.

package lower

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// registration is one call that registers a class: C.as_view(name, ...) or api.add_resource(C, ...).
type registration struct {
	call   *pyast.Call
	at     pyast.Stmt      // the statement of the module's top level that it stands in
	deep   map[string]bool // the names that functions around the call bind, nil at the top level
	values []pyast.Stmt    // variables of the module for arguments that are no names
}

// registrations returns the calls that register a class, in their order.
func (w *viewClasses) registrations(c *viewClass) []*registration {
	var out []*registration
	for _, s := range w.m.Syntax.Body {
		var deep map[string]bool
		if def, ok := s.(*pyast.FunctionDef); ok {
			if w.spent[def.Name] {
				continue
			}
			deep = boundWithin(def)
		}
		pyast.Walk(s, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok && nameOf(registered(call)) == c.def.Name {
				out = append(out, &registration{call: call, at: s, deep: deep})
			}
			return true
		})
	}
	return out
}

// bind returns what a registration gives the parameters of a constructor; false where that is not certain.
func (w *viewClasses) bind(init *pyast.FunctionDef, reg *registration) (map[string]pyast.Expr, bool) {
	args, keywords, ok := reg.arguments()
	if !ok {
		return nil, false
	}
	given, ok := bindCall(init.Args, args, keywords)
	if !ok {
		return nil, false
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		v := given[name]
		if !w.steady(v) && reg.deep == nil && !isLoop(reg.at) {
			v = w.hoist(reg, name, v)
			given[name] = v
		}
		if !w.steady(v) || reg.deep[nameOf(v)] {
			return nil, false
		}
	}
	return given, true
}

// isLoop reports whether a statement may register a class several times, or not at all.
func isLoop(s pyast.Stmt) bool {
	switch s.(type) {
	case *pyast.ExprStmt, *pyast.Assign, *pyast.AnnAssign:
		return false
	}
	return true
}

// hoist makes a variable of the module of an argument.
func (w *viewClasses) hoist(reg *registration, param string, value pyast.Expr) pyast.Expr {
	span := pyast.Span(value.Bounds())
	name := w.name(ConverterFunc(lastName(registered(reg.call)), param))
	s := &pyast.Assign{Span: span, Targets: []pyast.Expr{&pyast.Name{Span: span, ID: name}}, Value: value}
	note(w.m, []pyast.Stmt{s})
	reg.values = append(reg.values, s)
	w.bound[name] = 1
	return &pyast.Name{Span: span, ID: name}
}

// arguments returns what the call hands on to the constructor.
func (r *registration) arguments() ([]pyast.Expr, []*pyast.Keyword, bool) {
	if r.isResource() {
		return r.resourceArguments()
	}
	if len(r.call.Args) > 0 {
		return r.call.Args[1:], r.call.Keywords, !hasStar(r.call.Args)
	}
	var rest []*pyast.Keyword
	for _, k := range r.call.Keywords {
		if k.Arg != "name" {
			rest = append(rest, k)
		}
	}
	return nil, rest, true
}

func (r *registration) isResource() bool { return lastName(r.call.Func) == "add_resource" }

// resourceArguments returns resource_class_args and resource_class_kwargs of Flask-RESTful.
func (r *registration) resourceArguments() (args []pyast.Expr, keywords []*pyast.Keyword, ok bool) {
	for _, k := range r.call.Keywords {
		switch v := k.Value.(type) {
		case *pyast.Tuple:
			if k.Arg == "resource_class_args" {
				args = v.Elts
				continue
			}
		case *pyast.List:
			if k.Arg == "resource_class_args" {
				args = v.Elts
				continue
			}
		case *pyast.Dict:
			if k.Arg == "resource_class_kwargs" {
				if keywords, ok = keywordsOf(v); !ok {
					return nil, nil, false
				}
				continue
			}
		}
		if strings.HasPrefix(k.Arg, "resource_class_") || k.Arg == "" {
			return nil, nil, false
		}
	}
	return args, keywords, !hasStar(args)
}

// keywordsOf returns the items of a dict whose keys are texts.
func keywordsOf(d *pyast.Dict) ([]*pyast.Keyword, bool) {
	var out []*pyast.Keyword
	for i, k := range d.Keys {
		c, ok := k.(*pyast.Constant)
		if !ok {
			return nil, false
		}
		text, ok := c.Value.(pyast.Str)
		if !ok {
			return nil, false
		}
		out = append(out, &pyast.Keyword{Span: c.Span, Arg: string(text), Value: d.Values[i]})
	}
	return out, true
}

// bindCall returns the expressions for the parameters behind the first; defaults count that are constants.
func bindCall(params *pyast.Arguments, args []pyast.Expr, keywords []*pyast.Keyword) (map[string]pyast.Expr, bool) {
	if params.Vararg != nil || params.Kwarg != nil || len(params.Posonlyargs) > 0 || len(args) > len(params.Args)-1 {
		return nil, false
	}
	out, known := map[string]pyast.Expr{}, map[string]bool{}
	for i, p := range params.Args[1:] {
		known[p.Arg] = true
		if i < len(args) {
			out[p.Arg] = args[i]
		}
	}
	for _, p := range params.Kwonlyargs {
		known[p.Arg] = true
	}
	for _, k := range keywords {
		if !known[k.Arg] || out[k.Arg] != nil {
			return nil, false
		}
		out[k.Arg] = k.Value
	}
	fill := func(name string, fallback pyast.Expr) {
		if _, constant := fallback.(*pyast.Constant); out[name] == nil && constant {
			out[name] = fallback
		}
	}
	for i, d := range params.Defaults {
		fill(params.Args[len(params.Args)-len(params.Defaults)+i].Arg, d)
	}
	for i, d := range params.KwDefaults {
		fill(params.Kwonlyargs[i].Arg, d)
	}
	return out, len(out) == len(known)
}

// another returns a copy of a class for one of its registrations, named by what the registration calls it.
func (w *viewClasses) another(c *viewClass, reg *registration) *viewClass {
	def := *c.def
	def.Name = w.name(nameOfCopy(c.def.Name, w.suffix(reg)))
	def.Body = nil
	for _, s := range c.def.Body {
		name, _ := plainlyAssigned(s)
		if fn, ok := s.(*pyast.FunctionDef); ok && fn.Name != "__init__" {
			def.Body = append(def.Body, w.copied(fn, fn.Name))
		} else if settings[name] {
			def.Body = append(def.Body, w.copied(s, name))
		}
	}
	note(w.m, []pyast.Stmt{&def})
	out := &viewClass{def: &def, root: c.root, vars: c.vars, whole: true, named: c.named}
	w.classes[def.Name] = out
	w.order = append(w.order, out)
	at := reg.at
	if reg.deep != nil {
		at = c.def
		w.after[at] = append(w.after[at], &def)
	} else {
		w.before[at] = append(w.before[at], &def)
	}
	return out
}

// nameOfCopy returns the name of a class for one of its registrations: Show as show2 is Show2, Show as list is ShowList.
func nameOfCopy(class, suffix string) string {
	switch {
	case suffix == class:
		return class + "View"
	case strings.HasPrefix(suffix, class):
		return suffix
	}
	return class + suffix
}

// suffix returns the name of a registration as part of the name of a class: "items-list" gives ItemsList.
func (w *viewClasses) suffix(reg *registration) string {
	if reg.isResource() || len(reg.call.Args) == 0 {
		return ""
	}
	c, ok := reg.call.Args[0].(*pyast.Constant)
	if !ok {
		return ""
	}
	text, ok := c.Value.(pyast.Str)
	if !ok {
		return ""
	}
	var out strings.Builder
	up := true
	for _, r := range string(text) {
		switch {
		case r < 0x80 && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'):
			if up {
				out.WriteString(strings.ToUpper(string(r)))
			} else {
				out.WriteRune(r)
			}
			up = false
		default:
			up = true
		}
	}
	return out.String()
}

// strip takes the arguments out of a registration, which then names the class that was written for it.
func (w *viewClasses) strip(reg *registration, c *viewClass) {
	span := reg.call.Span
	if reg.isResource() {
		reg.call.Args[0] = &pyast.Name{Span: span, ID: c.def.Name}
		var kept []*pyast.Keyword
		for _, k := range reg.call.Keywords {
			if !strings.HasPrefix(k.Arg, "resource_class_") {
				kept = append(kept, k)
			}
		}
		reg.call.Keywords = kept
		return
	}
	reg.call.Func.(*pyast.Attribute).Value = &pyast.Name{Span: span, ID: c.def.Name}
	if len(reg.call.Args) > 0 {
		reg.call.Args, reg.call.Keywords = reg.call.Args[:1], nil
		return
	}
	for _, k := range reg.call.Keywords {
		if k.Arg == "name" {
			reg.call.Keywords = []*pyast.Keyword{k}
		}
	}
}
