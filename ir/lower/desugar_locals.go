// This file moves what a function that makes a Flask or FastAPI app keeps in its locals for the views within it to the level of the
// module: def create_app(): app = Flask(__name__); items = {}; @app.get("/") def index(): return items. The function runs
// once in a server, so that both are the same.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugarAppLocals rewrites the functions at the top level of a module that make an app.
func desugarAppLocals(m *ir.Module) {
	var out []pyast.Stmt
	for _, s := range m.Syntax.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && makesApp(def) {
			out = append(out, liftLocals(m.Syntax, def)...)
		}
		out = append(out, s)
	}
	m.Syntax.Body = out
}

// makesApp reports whether a function calls Flask or FastAPI for one of its variables.
func makesApp(def *pyast.FunctionDef) bool {
	return slices.ContainsFunc(def.Body, func(s pyast.Stmt) bool {
		_, value := plainlyAssigned(s)
		call, ok := value.(*pyast.Call)
		return ok && (lastName(call.Func) == "Flask" || lastName(call.Func) == "FastAPI")
	})
}

// liftLocals takes the assignments out of a function whose values depend on nothing and whose variables functions within
// it use, and returns them. The variables must be of one meaning in the whole module.
func liftLocals(module *pyast.Module, def *pyast.FunctionDef) []pyast.Stmt {
	var lifted, kept []pyast.Stmt
	names := map[string]bool{}
	inside := countNames(def.Body)
	outside := countNames(module.Body)
	bound := boundBy(def.Body)
	if inside["locals"] > 0 || inside["vars"] > 0 {
		return nil
	}
	for _, s := range def.Body {
		name := liftable(s)
		if name == "" || names[name] || outside[name] != inside[name] || bound[name] != 1 || !usedWithin(def, name) || !oneMeaning(def, name) {
			kept = append(kept, s)
			continue
		}
		names[name] = true
		lifted = append(lifted, s)
	}
	if len(lifted) == 0 {
		return nil
	}
	def.Body = kept
	declareGlobal(def.Body, names)
	return lifted
}

// liftable returns the name that a statement binds to a constant, or to a new list, dict or set of constants; "" for any
// other statement.
func liftable(s pyast.Stmt) string {
	var target, value pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		if len(s.Targets) != 1 {
			return ""
		}
		target, value = s.Targets[0], s.Value
	case *pyast.AnnAssign:
		target, value = s.Target, s.Value
	}
	name, ok := target.(*pyast.Name)
	if !ok || value == nil || !plainDisplay(value) {
		return ""
	}
	return name.ID
}

// plainDisplay reports whether an expression is made of constants and displays alone, or calls list, dict or set without
// arguments.
func plainDisplay(e pyast.Expr) bool {
	plain := true
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Constant, *pyast.List, *pyast.Tuple, *pyast.Set, *pyast.Dict, *pyast.UnaryOp, *pyast.BinOp:
		case *pyast.Call:
			name, ok := n.Func.(*pyast.Name)
			plain = plain && ok && len(n.Args)+len(n.Keywords) == 0 && (name.ID == "list" || name.ID == "dict" || name.ID == "set")
			return false
		case pyast.Expr:
			plain = false
		}
		return plain
	})
	return plain
}

// countNames counts how often each name stands in a body, as a variable or as what a statement declares.
func countNames(body []pyast.Stmt) map[string]int {
	count := map[string]int{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				count[n.ID]++
			case *pyast.Arg:
				count[n.Arg] += 1 << 20
			case *pyast.FunctionDef:
				count[n.Name] += 1 << 20
			case *pyast.AsyncFunctionDef:
				count[n.Name] += 1 << 20
			case *pyast.ClassDef:
				count[n.Name] += 1 << 20
			case *pyast.Alias:
				count[n.Name] += 1 << 20
				count[n.Asname] += 1 << 20
			case *pyast.ExceptHandler:
				count[n.Name] += 1 << 20
			}
			return true
		})
	}
	return count
}

// oneMeaning reports whether a name that a function binds once stands for that variable in all functions within it, as far
// as they do not bind it for themselves; where one of them changes it, none of them may bind it for itself.
func oneMeaning(def *pyast.FunctionDef, name string) bool {
	changed, own, global := false, false, false
	pyast.Walk(def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Nonlocal:
			changed = changed || slices.Contains(n.Names, name)
		case *pyast.Global:
			global = global || slices.Contains(n.Names, name)
		case *pyast.Arg:
			own = own || n.Arg == name
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef:
			body := *functionOf(n).list
			own = own || n != pyast.Node(def) && boundBy(body)[name] > 0 && !shares(body, name)
		case *pyast.ClassDef, *pyast.Lambda, *pyast.Comprehension:
			own = own || mentions(n, name)
		}
		return true
	})
	return !global && !(changed && own)
}

// mentions reports whether a name stands anywhere in a node.
func mentions(n pyast.Node, name string) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		v, ok := n.(*pyast.Name)
		found = found || ok && v.ID == name
		return !found
	})
	return found
}

// shares reports whether a body declares a name nonlocal at its top.
func shares(body []pyast.Stmt, name string) bool {
	return slices.ContainsFunc(body, func(s pyast.Stmt) bool {
		n, ok := s.(*pyast.Nonlocal)
		return ok && slices.Contains(n.Names, name)
	})
}

// usedWithin reports whether a function within def mentions a name.
func usedWithin(def *pyast.FunctionDef, name string) bool {
	found := false
	for _, s := range def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if inner := functionOf(n); inner != nil {
				found = found || countNames(inner.body())[name] > 0
				return false
			}
			return !found
		})
	}
	return found
}

// declareGlobal turns nonlocal declarations of the names into global ones.
func declareGlobal(body []pyast.Stmt, names map[string]bool) {
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if def := functionOf(n); def != nil {
				for i, inner := range def.body() {
					if d, ok := inner.(*pyast.Nonlocal); ok && allIn(d.Names, names) {
						def.body()[i] = &pyast.Global{Span: d.Span, Names: d.Names}
					}
				}
			}
			return true
		})
	}
}

func allIn(list []string, names map[string]bool) bool {
	return !slices.ContainsFunc(list, func(name string) bool { return !names[name] })
}
