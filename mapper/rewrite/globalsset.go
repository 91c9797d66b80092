// This file finds what a program does with the attributes of flask.g, which hold what hooks and views of one request
// share.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// GlobalSet is one place that sets an attribute of g.
type GlobalSet struct {
	Func  *ir.Func
	Value pyast.Expr // nil where that is not one expression
}

// AnyGlobal is the name under which GlobalsSet lists the functions that may set any attribute of g.
const AnyGlobal = "*"

// GlobalsSet returns where functions of the program set attributes of g, by name.
func GlobalsSet(p *ir.Program) map[string][]GlobalSet {
	out := map[string][]GlobalSet{}
	for _, m := range p.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			globals{fn, out}.find()
		}
	}
	return out
}

// globals looks through one function.
type globals struct {
	fn  *ir.Func
	out map[string][]GlobalSet
}

func (g globals) find() {
	known := map[pyast.Node]bool{} // mentions of g whose use is understood
	for _, s := range g.fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Assign:
				for _, target := range n.Targets {
					g.target(target, n.Value)
				}
			case *pyast.AnnAssign:
				g.target(n.Target, n.Value)
			case *pyast.AugAssign:
				g.target(n.Target, nil)
			case *pyast.For:
				g.target(n.Target, nil)
			case *pyast.With:
				for _, item := range n.Items {
					g.target(item.OptionalVars, item.ContextExpr)
				}
			case *pyast.Attribute:
				known[n.Value] = true
			case *pyast.Compare:
				known[n.Comparators[0]] = true
			case *pyast.Call:
				g.call(n, known)
			case *pyast.Name:
				if !known[n] && g.fn.Qualified(n) == "flask.g" {
					g.add(AnyGlobal, nil)
				}
			}
			return true
		})
	}
}

func (g globals) add(name string, value pyast.Expr) {
	g.out[name] = append(g.out[name], GlobalSet{g.fn, value})
}

// target notes what an assignment sets.
func (g globals) target(target, value pyast.Expr) {
	switch target := target.(type) {
	case *pyast.Attribute:
		if g.fn.Qualified(target.Value) == "flask.g" {
			g.add(target.Attr, value)
		}
	case *pyast.Tuple:
		for _, e := range target.Elts {
			g.target(e, nil)
		}
	case *pyast.List:
		for _, e := range target.Elts {
			g.target(e, nil)
		}
	case *pyast.Starred:
		g.target(target.Value, nil)
	}
}

// call notes g.setdefault and setattr, and that the functions that look at one attribute do no more.
func (g globals) call(e *pyast.Call, known map[pyast.Node]bool) {
	switch q := g.fn.Qualified(e.Func); {
	case q == "hasattr", q == "getattr", q == "delattr":
		if len(e.Args) > 0 {
			known[e.Args[0]] = true
		}
	case q == "setattr" && len(e.Args) == 3 && g.fn.Qualified(e.Args[0]) == "flask.g":
		g.setByName(e.Args[1], e.Args[2])
		known[e.Args[0]] = true
	case q == "flask.g.setdefault" && len(e.Args) == 2:
		g.setByName(e.Args[0], e.Args[1])
	}
}

func (g globals) setByName(name, value pyast.Expr) {
	if text, ok := textOf(name); ok {
		g.add(text, value)
		return
	}
	g.add(AnyGlobal, nil)
}

func textOf(e pyast.Expr) (string, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	s, ok := c.Value.(pyast.Str)
	return string(s), ok
}

// GlobalName returns the attribute of g that a call reads or removes, and that it gives None for when nothing set it:
// g.get(name), g.pop(name, None), getattr(g, name, None); "" for any other call.
func GlobalName(fn *ir.Func, e *pyast.Call) string {
	args := e.Args
	switch fn.Qualified(e.Func) {
	case "flask.g.get":
		if len(args) == 1 {
			args = append(args[:1:1], nil)
		}
	case "flask.g.pop":
	case "getattr":
		if len(args) == 0 || fn.Qualified(args[0]) != "flask.g" {
			return ""
		}
		args = args[1:]
	default:
		return ""
	}
	if len(args) != 2 || len(e.Keywords) > 0 || args[1] != nil && !isNone(args[1]) {
		return ""
	}
	name, _ := textOf(args[0])
	return name
}
