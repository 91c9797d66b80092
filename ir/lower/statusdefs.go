// This file holds the functions and classes of a program by their names, and how calls of them hand on what may be a
// member of http.HTTPStatus.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// statusDef is a function or a class; class is the class that a method belongs to.
type statusDef struct {
	fn    *pyast.FunctionDef
	class *pyast.ClassDef
}

// collect notes the definitions in statements, and the local names of functions.
func (f *statusFlow) collect(body []pyast.Stmt, class *pyast.ClassDef) {
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef:
				f.defs[n.Name] = append(f.defs[n.Name], &statusDef{fn: n, class: class})
				f.locals[n] = localNames(n)
				f.collect(n.Body, nil)
				return false
			case *pyast.ClassDef:
				f.defs[n.Name] = append(f.defs[n.Name], &statusDef{class: n})
				f.collect(n.Body, n)
				return false
			case *pyast.Lambda:
				f.locals[n] = argNames(n.Args)
			}
			return true
		})
	}
}

// argNames returns the parameters of a function.
func argNames(a *pyast.Arguments) map[string]bool {
	names := map[string]bool{}
	pyast.Walk(a, func(n pyast.Node) bool {
		if arg, ok := n.(*pyast.Arg); ok {
			names[arg.Arg] = true
		}
		_, inner := n.(*pyast.Lambda)
		return !inner
	})
	return names
}

// localNames returns the names that a function keeps for itself.
func localNames(fn *pyast.FunctionDef) map[string]bool {
	names, global := argNames(fn.Args), map[string]bool{}
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Global:
				wordsInto(global, n.Names)
			case *pyast.Nonlocal:
				wordsInto(global, n.Names)
			case *pyast.Assign:
				for _, t := range n.Targets {
					targetNames(names, t)
				}
			case *pyast.AnnAssign:
				targetNames(names, n.Target)
			case *pyast.AugAssign:
				targetNames(names, n.Target)
			case *pyast.For:
				targetNames(names, n.Target)
			case *pyast.Comprehension:
				targetNames(names, n.Target)
			case *pyast.NamedExpr:
				names[n.Target.ID] = true
			case *pyast.ExceptHandler:
				names[n.Name] = true
			case *pyast.WithItem:
				targetNames(names, n.OptionalVars)
			}
			return true
		})
	}
	for name := range global {
		delete(names, name)
	}
	return names
}

func wordsInto(set map[string]bool, words []string) {
	for _, w := range words {
		set[w] = true
	}
}

// targetNames notes the names that a target binds.
func targetNames(names map[string]bool, target pyast.Expr) {
	switch t := target.(type) {
	case *pyast.Name:
		names[t.ID] = true
	case *pyast.Tuple:
		for _, e := range t.Elts {
			targetNames(names, e)
		}
	case *pyast.List:
		for _, e := range t.Elts {
			targetNames(names, e)
		}
	case *pyast.Starred:
		targetNames(names, t.Value)
	}
}

// handOn puts the arguments of a call into the parameters of all that have the name, and returns what they return; ok
// says that there are any.
func (f *statusFlow) handOn(name string, method bool, call *pyast.Call, args []statusIn, named []statusIn) (result statusIn, ok bool) {
	for _, d := range f.defs[name] {
		switch {
		case d.fn == nil:
			f.construct(d.class, call, args, named)
		case d.class == nil:
			f.bind(d, 0, call, args, named)
		case method:
			f.bind(d, 0, call, args, named)
			f.bind(d, 1, call, args, named)
		default:
			continue
		}
		ok = true
	}
	return f.slots[slot{name: name + "()"}], ok
}

// construct hands the arguments on to __init__. Exceptions whose __init__ calls no other keep all arguments for
// their text, which is a repr.
func (f *statusFlow) construct(c *pyast.ClassDef, call *pyast.Call, args, named []statusIn) {
	init := f.initOf(c, 0)
	if init == nil {
		for _, h := range append(args, named...) {
			f.show(h)
		}
		return
	}
	if len(init.class.Bases) > 0 && !callsInit(init.fn) {
		for _, h := range append(args, named...) {
			f.show(h)
		}
	}
	f.bind(init, 1, call, args, named)
}

// initOf returns the __init__ of a class, from the only base that it has in the program.
func (f *statusFlow) initOf(c *pyast.ClassDef, depth int) *statusDef {
	for _, d := range f.defs["__init__"] {
		if d.class == c {
			return d
		}
	}
	if len(c.Bases) != 1 || depth > 8 || len(c.DecoratorList) > 0 {
		return nil
	}
	base, ok := c.Bases[0].(*pyast.Name)
	if !ok {
		return nil
	}
	if ds := f.defs[base.ID]; len(ds) == 1 && ds[0].fn == nil {
		return f.initOf(ds[0].class, depth+1)
	}
	return nil
}

// callsInit reports whether a function calls some __init__.
func callsInit(fn *pyast.FunctionDef) bool {
	found := false
	pyast.Walk(fn, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok {
			a, ok := call.Func.(*pyast.Attribute)
			found = found || ok && a.Attr == "__init__"
		}
		return true
	})
	return found
}

// bind puts arguments into the parameters of one function, of which the first few are bound already.
func (f *statusFlow) bind(d *statusDef, bound int, call *pyast.Call, args, named []statusIn) {
	for i, h := range args {
		if h == 0 {
			continue
		}
		params := append(append([]*pyast.Arg{}, d.fn.Args.Posonlyargs...), d.fn.Args.Args...)
		if _, starred := call.Args[i].(*pyast.Starred); starred || starredBefore(call, i) || i+bound >= len(params) || !openDecorators(d.fn) {
			f.show(h)
			continue
		}
		f.put(slot{scope: d.fn, name: params[i+bound].Arg}, h)
	}
	for i, h := range named {
		if h == 0 {
			continue
		}
		name := call.Keywords[i].Arg
		extra := d.fn.Args.Kwarg != nil && d.fn.Args.Kwarg.Arg == name || d.fn.Args.Vararg != nil && d.fn.Args.Vararg.Arg == name
		if name == "" || extra || !argNames(d.fn.Args)[name] || !openDecorators(d.fn) {
			f.show(h)
			continue
		}
		f.put(slot{scope: d.fn, name: name}, h)
	}
}

func starredBefore(call *pyast.Call, i int) bool {
	for _, a := range call.Args[:i] {
		if _, ok := a.(*pyast.Starred); ok {
			return true
		}
	}
	return false
}

// openDecorators reports whether nothing comes between a call and the function.
func openDecorators(fn *pyast.FunctionDef) bool {
	for _, d := range fn.DecoratorList {
		if name, ok := d.(*pyast.Name); !ok || name.ID != "staticmethod" && name.ID != "classmethod" {
			return false
		}
	}
	return true
}
