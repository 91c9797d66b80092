// This file translates parameters of views that no URL gives: they always have their default.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// defaultParam declares a parameter that no rule of the view's routes has as a constant of its default. It returns
// false for one that URLs give.
func (t *translator) defaultParam(s *ir.Symbol) bool {
	if t.urlGives(s.Name) || len(s.Binds) != 1 {
		return false
	}
	args := t.py.Args
	at := slices.IndexFunc(args.Args, func(a *pyast.Arg) bool { return a.Arg == s.Name })
	if d := at - (len(args.Args) - len(args.Defaults)); at >= 0 && d >= 0 {
		c, ok := args.Defaults[d].(*pyast.Constant)
		if !ok {
			return false
		}
		if _, none := c.Value.(pyast.None); none {
			return false
		}
		v := t.constant(c, "")
		name := t.scope.GoName(s.Name, false)
		t.vars[s] = &variable{symbol: s, name: name, goType: v.Type, declared: true}
		t.emit(&gotree.VarStmt{Names: []string{name}, Type: t.u.typeTree(v.Type), Values: []gotree.Expr{v.X}})
		return true
	}
	return false
}

// urlGives reports whether a route of the view has a variable, or a default, of that name.
func (t *translator) urlGives(name string) bool {
	for _, r := range t.u.App.Routes {
		if r.View.Func != t.py {
			continue
		}
		if variableIn(r.Rule, name) || slices.ContainsFunc(r.Defaults, func(d ir.Default) bool { return d.Name == name }) {
			return true
		}
	}
	return false
}

// variableIn reports whether a rule such as /users/<int:id> has a variable of that name.
func variableIn(text, name string) bool {
	for _, part := range strings.Split(text, "<")[1:] {
		inner, _, _ := strings.Cut(part, ">")
		if i := strings.LastIndexByte(inner, ':'); i >= 0 {
			inner = inner[i+1:]
		}
		if inner == name {
			return true
		}
	}
	return false
}

// alwaysGiven reports whether every route of the view has the variable.
func (t *translator) alwaysGiven(name string) bool {
	for _, r := range t.u.App.Routes {
		if r.View.Func == t.py && !variableIn(r.Rule, name) {
			return false
		}
	}
	return true
}
