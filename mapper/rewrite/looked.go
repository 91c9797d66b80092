// This file finds the expressions whose value is only looked at where it stands: nothing keeps it, and nothing changes it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// looks are the expressions of one function whose value is only looked at.
type looks map[pyast.Expr]bool

// lookers are the functions that keep nothing of a dict which they are given, and change nothing in it.
var lookers = set("len sorted list tuple set dict str repr bool flask.jsonify json.dumps flask.json.dumps print any all min max copy.copy")

// viewers are the methods of dicts that change nothing.
var viewers = set("items keys values get copy")

// lookedAt reports whether the value of e, in the function under translation, is only looked at.
func (t *translator) lookedAt(e pyast.Expr) bool {
	return t.u.looksOf(t.py)[e]
}

func (u *Unit) looksOf(fn *ir.Func) looks {
	if known, ok := u.looked[fn]; ok {
		return known
	}
	l := looks{}
	if u.looked == nil {
		u.looked = map[*ir.Func]looks{}
	}
	u.looked[fn] = l
	walkOwn(fn, func(n pyast.Node) { l.node(u, fn, n) })
	return l
}

// walkOwn visits the nodes of a function's own code, without those of functions within it.
func walkOwn(fn *ir.Func, visit func(pyast.Node)) {
	own := func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
			return false
		}
		visit(n)
		return true
	}
	for _, s := range fn.Body {
		pyast.Walk(s, own)
	}
	if lambda, ok := fn.Syntax.(*pyast.Lambda); ok {
		pyast.Walk(lambda.Body, own)
	}
}

// node notes what n only looks at.
func (l looks) node(u *Unit, fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Call:
		l.call(fn, n)
	case *pyast.For:
		l[n.Iter] = true
	case *pyast.Comprehension:
		l[n.Iter] = true
	case *pyast.Compare:
		l[n.Left] = true
		for _, e := range n.Comparators {
			l[e] = true
		}
	case *pyast.Assign:
		for _, target := range n.Targets {
			l.stored(target)
		}
	case *pyast.AugAssign:
		l.stored(n.Target)
	case *pyast.Delete:
		for _, target := range n.Targets {
			l.stored(target)
		}
	case *pyast.Subscript:
		if looked, noted := l[n]; looked || !noted {
			l[n.Value] = true
		}
	case *pyast.Dict:
		for i, key := range n.Keys {
			if key == nil {
				l[n.Values[i]] = true
			}
		}
	case *pyast.FormattedValue:
		l[n.Value] = true
	case *pyast.Return:
		if n.Value != nil && u.onlyLooked(fn) {
			l.shown(n.Value)
		}
	}
}

// stored notes an item that is assigned or deleted, which changes what it is in.
func (l looks) stored(target pyast.Expr) {
	if item, ok := target.(*pyast.Subscript); ok {
		l[item] = false
	}
}

func (l looks) call(fn *ir.Func, n *pyast.Call) {
	if a, ok := n.Func.(*pyast.Attribute); ok && viewers[a.Attr] {
		l[a.Value] = true
	}
	for _, k := range n.Keywords {
		if k.Arg == "" {
			l[k.Value] = true
		}
	}
	q := fn.Qualified(n.Func)
	if !lookers[q] {
		return
	}
	for _, e := range n.Args {
		l[e] = true
		if q == "flask.jsonify" || q == "json.dumps" || q == "str" || q == "repr" || q == "flask.json.dumps" {
			l.shown(e)
		}
	}
	for _, k := range n.Keywords {
		l.shown(k.Value)
	}
}

// shown notes an expression whose value is printed, with everything within its displays.
func (l looks) shown(e pyast.Expr) {
	l[e] = true
	switch e := e.(type) {
	case *pyast.List:
		for _, item := range e.Elts {
			l.shown(item)
		}
	case *pyast.Tuple:
		for _, item := range e.Elts {
			l.shown(item)
		}
	case *pyast.Dict:
		for _, value := range e.Values {
			l.shown(value)
		}
	case *pyast.ListComp:
		l.shown(e.Elt)
	case *pyast.DictComp:
		l.shown(e.Value)
	case *pyast.IfExp:
		l.shown(e.Body)
		l.shown(e.Orelse)
	}
}

// onlyLooked reports whether everything that calls fn only looks at what it returns: a view's result is shown.
func (u *Unit) onlyLooked(fn *ir.Func) bool {
	for _, route := range u.App.Routes {
		if route.View.Func == fn {
			return true
		}
	}
	if isSpecial(fn.Name) || len(fn.Decorators()) > 0 {
		return false
	}
	for _, m := range u.Program.Modules {
		for _, caller := range append([]*ir.Func{m.Body}, m.Funcs...) {
			if !u.looksAt(caller, fn) {
				return false
			}
		}
	}
	return true
}

// looksAt reports whether caller mentions fn only to call it and to look at the result.
func (u *Unit) looksAt(caller, fn *ir.Func) bool {
	calls, all := map[pyast.Expr]bool{}, true
	var l looks
	walkOwn(caller, func(n pyast.Node) {
		switch n := n.(type) {
		case *pyast.Call:
			if mentionsFunc(caller, n.Func, fn) {
				if l == nil {
					l = u.looksOf(caller)
				}
				calls[n.Func] = l[n]
			}
		case *pyast.Name, *pyast.Attribute:
			if e := n.(pyast.Expr); mentionsFunc(caller, e, fn) {
				all = all && calls[e]
			}
		}
	})
	return all
}

// mentionsFunc reports whether e may stand for fn.
func mentionsFunc(in *ir.Func, e pyast.Expr, fn *ir.Func) bool {
	switch e := e.(type) {
	case *pyast.Name:
		s := in.Uses[e].Final()
		return s != nil && s.Func == fn && s.Kind == ir.FuncName
	case *pyast.Attribute:
		return e.Attr == fn.Name
	}
	return false
}
