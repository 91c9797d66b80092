// This file makes tables of constants that a function binds to a variable, and only looks into, variables of the Go
// package: that Python makes them anew for each call then does not show.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// leastTable is how many constants a table has at least; fewer are read best where they are used.
const leastTable = 3

// tableName translates name = table, and reports whether it did.
//
//	def label(code): names = {1: "one", 2: "two"}; return names[code]
//	=>  var labelNames = py.DictOf(py.P(1, "one"), py.P(2, "two"))
func (t *translator) tableName(target *pyast.Name, s *ir.Symbol, value pyast.Expr) bool {
	if t.isHoisted(s) {
		return true
	}
	if !t.holdsTable(s, value) || constantsIn(value) < leastTable && !t.partOfTable(s) || !t.readsOnly(s) {
		return false
	}
	g := t.u.table(t, s, value)
	if g.fail != nil || t.scope.Has(g.name) {
		return false
	}
	t.scope.Take(g.name)
	for _, condition := range g.conditions {
		t.Require(condition)
	}
	t.vars[s] = &variable{symbol: s, name: g.name, goType: g.goType, declared: true}
	return true
}

// holdsTable reports whether a variable is bound once, in the outermost suite of the function, to a table.
func (t *translator) holdsTable(s *ir.Symbol, value pyast.Expr) bool {
	if t.outer != nil || t.vars[s] != nil || s.Captured || s.Kind != ir.Variable || len(s.Binds) != 1 || s.Scope.Class != nil || t.py.Scope != s.Scope {
		return false
	}
	outermost := slices.ContainsFunc(t.py.Body, func(stmt pyast.Stmt) bool {
		a, ok := stmt.(*pyast.Assign)
		return ok && len(a.Targets) == 1 && a.Value == value
	})
	return outermost && t.isTable(value)
}

// isTable reports whether an expression is a display of constants, or makes such a dict or set by a call.
func (t *translator) isTable(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Dict, *pyast.List, *pyast.Tuple, *pyast.Set:
		return t.isFixed(e)
	case *pyast.Call:
		return t.py.Qualified(e.Func) == "dict" && t.isFixed(e)
	}
	return false
}

// isFixed reports whether an expression has the same value whenever it is computed, and raises nothing.
func (t *translator) isFixed(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Constant:
		return isFixedConstant(e.Value)
	case *pyast.UnaryOp:
		c, ok := e.Operand.(*pyast.Constant)
		return ok && e.Op == pyast.USub && isFixedConstant(c.Value)
	case *pyast.List:
		return t.areFixed(e.Elts)
	case *pyast.Tuple:
		return t.areFixed(e.Elts)
	case *pyast.Set:
		return t.areKeys(e.Elts)
	case *pyast.Dict:
		return t.areKeys(e.Keys) && t.areFixed(e.Values)
	case *pyast.Name:
		return t.isFixedName(t.py.Uses[e].Final())
	case *pyast.Call:
		return t.isFixedCall(e)
	}
	return false
}

// isFixedConstant reports whether a constant is a scalar that cannot be changed in Go either, as bytes can.
func isFixedConstant(v pyast.Value) bool {
	switch v.(type) {
	case pyast.None, pyast.Bool, pyast.Int, pyast.Float, pyast.Str:
		return true
	}
	return false
}

func (t *translator) areFixed(list []pyast.Expr) bool {
	return !slices.ContainsFunc(list, func(e pyast.Expr) bool { return !t.isFixed(e) })
}

// areKeys reports whether all of them are constants, which are fit for keys; ** is none.
func (t *translator) areKeys(list []pyast.Expr) bool {
	return !slices.ContainsFunc(list, func(e pyast.Expr) bool {
		c, ok := e.(*pyast.Constant)
		return !ok || !isFixedConstant(c.Value)
	})
}

// isFixedName reports whether a name stands for another table of the function, or for a variable of a module that is
// bound once to something fixed.
func (t *translator) isFixedName(s *ir.Symbol) bool {
	switch {
	case s == nil || s.Value == nil || s.Kind != ir.Variable:
		return false
	case s.Global:
		if mutable(s) || s.Scope == nil || s.Scope.Func == nil {
			return false
		}
		home := &translator{u: t.u, py: s.Scope.Func}
		return home.isFixed(s.Value)
	}
	return t.isHoisted(s)
}

// isHoisted reports whether the function reads a variable as one of the package.
func (t *translator) isHoisted(s *ir.Symbol) bool {
	v, g := t.vars[s], t.u.tables[s]
	return v != nil && g != nil && v.name == g.name
}

// isFixedCall reports whether a call makes a dict of fixed keywords, or the JSON of something fixed.
func (t *translator) isFixedCall(e *pyast.Call) bool {
	switch t.py.Qualified(e.Func) {
	case "dict":
		return len(e.Args) == 0 && !slices.ContainsFunc(e.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "" || !t.isFixed(k.Value) })
	case "json.dumps":
		return len(e.Args) == 1 && len(e.Keywords) == 0 && !holdsSet(e.Args[0]) && t.isFixed(e.Args[0])
	}
	return false
}

// holdsSet reports whether a set, which JSON has no form for, stands in an expression.
func holdsSet(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		_, set := n.(*pyast.Set)
		found = found || set
		return !found
	})
	return found
}

// constantsIn counts the constants of an expression.
func constantsIn(e pyast.Expr) int {
	n := 0
	pyast.Walk(e, func(node pyast.Node) bool {
		if _, ok := node.(*pyast.Constant); ok {
			n++
		}
		return true
	})
	return n
}

// partOfTable reports whether a variable stands in the display that another variable is bound to.
func (t *translator) partOfTable(s *ir.Symbol) bool {
	return slices.ContainsFunc(t.py.Body, func(stmt pyast.Stmt) bool {
		a, ok := stmt.(*pyast.Assign)
		if !ok || constantsIn(a.Value) < leastTable {
			return false
		}
		switch a.Value.(type) {
		case *pyast.Dict, *pyast.List, *pyast.Tuple:
			return t.mentionsSymbol(a.Value, s)
		}
		return false
	})
}

// mentionsSymbol reports whether a variable stands in an expression.
func (t *translator) mentionsSymbol(e pyast.Expr, s *ir.Symbol) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		name, ok := n.(*pyast.Name)
		found = found || ok && t.py.Uses[name] == s
		return !found
	})
	return found
}

// tableOf returns the name of a function's table: both their names, of which a word in which they meet stands once.
func tableOf(function, name string) string {
	last := function[strings.LastIndexByte(function, '_')+1:]
	if rest, ok := strings.CutPrefix(name, last+"_"); ok {
		name = rest
	}
	return function + "_" + name
}

// table returns the package's variable for a table, made on first use; fail is set where it needs a request or state.
func (u *Unit) table(t *translator, s *ir.Symbol, value pyast.Expr) *Global {
	if g := u.tables[s]; g != nil {
		return g
	}
	place := t.out.Place
	g := &Global{symbol: s, pkg: place.Package, goType: u.repr(t.symbolType(s))}
	u.tables[s] = g
	in := newTranslator(u, &Func{Py: t.py, Mode: ValueMode, Place: place, touches: map[*State]access{}})
	in.frames = []frame{startFrame()}
	in.plan = &plan{t: in, unbound: map[*ir.Symbol]bool{}}
	in.vars = t.vars
	var v rule.Value
	g.fail = in.attempt(func() { v = in.plain(value, g.goType) })
	if g.fail == nil && (!v.Plain() || v.Type != g.goType || v.Type == "" || in.out.Context || in.out.State != nil) {
		g.fail = &Failure{Message: "the table " + s.Name + " needs more than an expression", Module: place.Py, Node: value}
	}
	if g.fail != nil {
		return g
	}
	g.conditions = in.out.Conditions
	g.name = place.Package.name(gotree.GoName(tableOf(strings.Trim(t.py.Name, "_"), strings.Trim(s.Name, "_")), false))
	origin := u.place1(t.py.Module, s.Binds[0], "python.table", "")
	spec := gotree.VarSpec{Names: []string{g.name}, Values: []gotree.Expr{in.startValue(g.name, g.goType, v.X, origin)}}
	if g.goType == "any" {
		spec.Type = u.typeTree("any")
	}
	place.Decls = append(place.Decls, &gotree.VarDecl{Specs: []gotree.VarSpec{spec}, Origin: origin})
	return g
}
