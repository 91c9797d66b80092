// This file gathers what the decorate pass must know of names before they are bound: what modules bind at their top level,
// and how a program uses names.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// topNames is what a module binds.
type topNames struct {
	count    map[string]int // how often a name is bound at the top level, or by functions as a global
	defs     map[string]*pyast.FunctionDef
	froms    map[string]*pyast.ImportFrom // by the name that is bound
	alias    map[string]string            // the name over there
	classes  map[string]bool
	modules  map[string]string // of import statements: the modules that names stand for
	fetched  map[string]string // names of other modules, by module and name, that the pass has imported
	relative bool
	imports  map[string]bool
}

func topNamesOf(m *ir.Module) *topNames {
	t := &topNames{
		count: map[string]int{}, defs: map[string]*pyast.FunctionDef{}, froms: map[string]*pyast.ImportFrom{},
		alias: map[string]string{}, modules: map[string]string{}, classes: map[string]bool{}, imports: map[string]bool{}, fetched: map[string]string{},
	}
	pyast.Walk(m.Syntax, t.visitImports)
	for _, s := range m.Syntax.Body {
		t.statement(s)
	}
	return t
}

// visitImports notes what finder wants to know, and the names that functions declare global.
func (t *topNames) visitImports(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Import:
		for _, a := range n.Names {
			t.imports[firstPart(a.Name)] = true
		}
	case *pyast.ImportFrom:
		t.relative = t.relative || n.Level > 0
		t.imports[firstPart(n.Module)] = t.imports[firstPart(n.Module)] || n.Level == 0
	case *pyast.Global:
		for _, name := range n.Names {
			t.count[name]++
		}
	}
	_, isExpr := n.(pyast.Expr)
	return !isExpr
}

// statement counts what a statement of the top level binds.
func (t *topNames) statement(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.FunctionDef:
		t.defs[s.Name] = s
	case *pyast.ClassDef:
		t.classes[s.Name] = true
	case *pyast.Import:
		for _, a := range s.Names {
			if a.Asname != "" {
				t.modules[a.Asname] = a.Name
			} else {
				t.modules[firstPart(a.Name)] = firstPart(a.Name)
			}
		}
	case *pyast.ImportFrom:
		for _, a := range s.Names {
			name := a.Name
			if a.Asname != "" {
				name = a.Asname
			}
			t.froms[name], t.alias[name] = s, a.Name
		}
	}
	for name, n := range boundBy([]pyast.Stmt{s}) {
		t.count[name] += n
	}
}

// isExternal reports whether a name of the module stands for a member of a module of the library.
func (t *topNames) isExternal(e pyast.Expr, module, member string) bool {
	switch e := e.(type) {
	case *pyast.Name:
		from := t.froms[e.ID]
		return from != nil && from.Level == 0 && from.Module == module && t.alias[e.ID] == member
	case *pyast.Attribute:
		of, ok := e.Value.(*pyast.Name)
		return ok && e.Attr == member && t.modules[of.ID] == module
	}
	return false
}

// boundBy counts the bindings of names that statements make in their own scope.
func boundBy(body []pyast.Stmt) map[string]int {
	out := map[string]int{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool { return bindingOf(n, out) })
	}
	return out
}

// bindingOf counts what a node binds and reports whether nodes below it may bind in the same scope.
func bindingOf(n pyast.Node, out map[string]int) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		out[n.Name]++
		return false
	case *pyast.AsyncFunctionDef:
		out[n.Name]++
		return false
	case *pyast.ClassDef:
		out[n.Name]++
		return false
	case *pyast.Lambda, *pyast.Comprehension:
		return false
	case *pyast.Assign:
		for _, t := range n.Targets {
			countTarget(t, out)
		}
	case *pyast.AnnAssign:
		countTarget(n.Target, out)
	case *pyast.AugAssign:
		countTarget(n.Target, out)
	case *pyast.NamedExpr:
		countTarget(n.Target, out)
	case *pyast.For:
		countTarget(n.Target, out)
	case *pyast.AsyncFor:
		countTarget(n.Target, out)
	case *pyast.WithItem:
		countTarget(n.OptionalVars, out)
	case *pyast.ExceptHandler:
		out[n.Name]++
	case *pyast.Delete:
		for _, t := range n.Targets {
			countTarget(t, out)
		}
	case *pyast.MatchAs:
		out[n.Name]++
	case *pyast.MatchStar:
		out[n.Name]++
	case *pyast.MatchMapping:
		out[n.Rest]++
	case *pyast.Alias:
		if n.Asname != "" {
			out[n.Asname]++
		} else {
			out[firstPart(n.Name)]++
		}
	}
	return true
}

func countTarget(e pyast.Expr, out map[string]int) {
	switch e := e.(type) {
	case *pyast.Name:
		out[e.ID]++
	case *pyast.Starred:
		countTarget(e.Value, out)
	case *pyast.Tuple:
		for _, x := range e.Elts {
			countTarget(x, out)
		}
	case *pyast.List:
		for _, x := range e.Elts {
			countTarget(x, out)
		}
	}
}

// lastName returns the name or the attribute that e ends in.
func lastName(e pyast.Expr) string { return pyast.LastName(e) }

func nameOf(e pyast.Expr) string {
	if name, ok := e.(*pyast.Name); ok {
		return name.ID
	}
	return ""
}
