// This file holds what the bind pass notes about each statement and expression.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (b *binder) block(body []pyast.Stmt) {
	for _, s := range body {
		b.visit(s)
	}
}

// visit notes what n and all below it bind and use. An absent expression is passed over.
func (b *binder) visit(n pyast.Node) { pyast.Walk(n, b.node) }

func visitAll[T pyast.Node](b *binder, list []T) {
	for _, n := range list {
		b.visit(n)
	}
}

// node handles the nodes that bind or open scopes, and tells whether to go on below n as usual.
func (b *binder) node(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Name:
		b.at.uses = append(b.at.uses, n)
	case *pyast.FunctionDef:
		b.function(n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams).Coroutine = n.Coroutine
	case *pyast.AsyncFunctionDef:
		b.function(n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams).Async = true
	case *pyast.ClassDef:
		b.class(n)
	case *pyast.Lambda:
		b.lambda(n)
	case *pyast.ListComp:
		b.comprehension(n, n.Generators, n.Elt)
	case *pyast.SetComp:
		b.comprehension(n, n.Generators, n.Elt)
	case *pyast.GeneratorExp:
		b.comprehension(n, n.Generators, n.Elt)
	case *pyast.DictComp:
		b.comprehension(n, n.Generators, n.Key, n.Value)
	case *pyast.NamedExpr:
		b.walrus(n)
	case *pyast.Yield, *pyast.YieldFrom:
		b.fn.Generator = true
		return true
	default:
		return b.statement(n)
	}
	return false
}

// statement handles the statements that bind.
func (b *binder) statement(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Assign:
		b.visit(n.Value)
		for _, t := range n.Targets {
			b.target(t, n.Value)
		}
	case *pyast.AugAssign:
		b.visit(n.Value)
		b.target(n.Target, nil)
	case *pyast.AnnAssign:
		b.annotated(n)
	case *pyast.For:
		b.loop(n.Target, n.Iter, n.Body, n.Orelse)
	case *pyast.AsyncFor:
		b.loop(n.Target, n.Iter, n.Body, n.Orelse)
	case *pyast.WithItem:
		b.visit(n.ContextExpr)
		b.target(n.OptionalVars, nil)
	case *pyast.Delete:
		for _, t := range n.Targets {
			b.target(t, nil)
		}
	case *pyast.Import:
		b.importNames(n)
	case *pyast.ImportFrom:
		b.importFrom(n)
	case *pyast.Global:
		b.at.globals = declare(b.at.globals, b.at.mangle, n.Names)
	case *pyast.Nonlocal:
		b.at.nonlocals = declare(b.at.nonlocals, b.at.mangle, n.Names)
	case *pyast.TypeAlias:
		b.typeAlias(n)
	case *pyast.Try:
		b.try(n)
	case *pyast.If:
		b.branch(n)
	default:
		return b.pattern(n)
	}
	return false
}

// pattern handles except clauses and patterns, which bind a name besides what is below them.
func (b *binder) pattern(n pyast.Node) bool {
	name := ""
	switch n := n.(type) {
	case *pyast.ExceptHandler:
		name = n.Name
	case *pyast.MatchAs:
		name = n.Name
	case *pyast.MatchStar:
		name = n.Name
	case *pyast.MatchMapping:
		name = n.Rest
	}
	if name != "" {
		b.add(event{name: name, kind: bound, node: n})
	}
	return true
}

// target notes the names that an assignment target binds; value is what a plain name gets, nil when that is not known.
func (b *binder) target(t pyast.Expr, value pyast.Expr) {
	switch t := t.(type) {
	case nil:
	case *pyast.Name:
		e := event{name: t.ID, kind: bound, node: t}
		if value != nil {
			e.kind, e.value = assigned, value
		}
		b.add(e)
		b.at.uses = append(b.at.uses, t)
	case *pyast.Tuple:
		b.targets(t.Elts)
	case *pyast.List:
		b.targets(t.Elts)
	case *pyast.Starred:
		b.target(t.Value, nil)
	default:
		b.visit(t)
	}
}

func (b *binder) targets(list []pyast.Expr) {
	for _, t := range list {
		b.target(t, nil)
	}
}

func (b *binder) annotated(n *pyast.AnnAssign) {
	b.visit(n.Annotation)
	b.visit(n.Value)
	name, ok := n.Target.(*pyast.Name)
	switch {
	case ok && n.Value != nil:
		b.add(event{name: name.ID, kind: assigned, node: n, value: n.Value})
		b.at.uses = append(b.at.uses, name)
	case ok && n.Simple:
		b.add(event{name: name.ID, kind: declared, node: n})
		b.at.uses = append(b.at.uses, name)
	default:
		b.visit(n.Target)
	}
}

func (b *binder) loop(target, iter pyast.Expr, body, orelse []pyast.Stmt) {
	b.visit(iter)
	b.target(target, nil)
	b.block(body)
	b.block(orelse)
}

// walrus binds the target in the nearest scope that is not a comprehension's (PEP 572).
func (b *binder) walrus(n *pyast.NamedExpr) {
	b.visit(n.Value)
	here := b.at
	for b.at.kind == comprehensionFrame {
		b.at = b.at.up
	}
	b.add(event{name: n.Target.ID, kind: bound, node: n.Target})
	b.at = here
	b.at.uses = append(b.at.uses, n.Target)
}

func (b *binder) importNames(n *pyast.Import) {
	for _, a := range n.Names {
		name := a.Asname
		if name == "" {
			name = firstPart(a.Name)
		}
		b.imports[firstPart(a.Name)] = true
		b.add(event{name: name, kind: imported, node: a})
	}
}

func (b *binder) importFrom(n *pyast.ImportFrom) {
	if n.Level > 0 {
		b.relative = true
	} else {
		b.imports[firstPart(n.Module)] = true
	}
	for _, a := range n.Names {
		switch {
		case a.Name == "*":
			b.stars = append(b.stars, n)
		case a.Asname != "":
			b.add(event{name: a.Asname, kind: imported, node: a, from: n})
		default:
			b.add(event{name: a.Name, kind: imported, node: a, from: n})
		}
	}
}

func declare(set map[string]bool, class string, names []string) map[string]bool {
	if set == nil {
		set = map[string]bool{}
	}
	for _, name := range names {
		set[mangled(class, name)] = true
	}
	return set
}

// try marks what handlers of a failed import bind as second choice.
func (b *binder) try(n *pyast.Try) {
	b.block(n.Body)
	fallback := hasImport(n.Body)
	for _, h := range n.Handlers {
		if fallback && catchesImport(h.Type) {
			b.weak++
			b.visit(h)
			b.weak--
		} else {
			b.visit(h)
		}
	}
	b.block(n.Orelse)
	b.block(n.Finalbody)
}

func hasImport(body []pyast.Stmt) bool {
	for _, s := range body {
		switch s.(type) {
		case *pyast.Import, *pyast.ImportFrom:
			return true
		}
	}
	return false
}

func catchesImport(class pyast.Expr) bool {
	switch class := class.(type) {
	case nil:
		return true
	case *pyast.Name:
		return strings.HasSuffix(class.ID, "ImportError") || class.ID == "ModuleNotFoundError" || class.ID == "Exception"
	case *pyast.Tuple:
		for _, c := range class.Elts {
			if catchesImport(c) {
				return true
			}
		}
	}
	return false
}

// branch marks what stands under `if TYPE_CHECKING`, and the branch for an old Python, as never taken.
func (b *binder) branch(n *pyast.If) {
	b.visit(n.Test)
	body, orelse := b.block, b.block
	switch taken(n.Test) {
	case 1:
		orelse = b.neverBlock
	case -1:
		body = b.neverBlock
	}
	body(n.Body)
	orelse(n.Orelse)
}

func (b *binder) neverBlock(body []pyast.Stmt) {
	b.never++
	b.block(body)
	b.never--
}

// taken returns 1 for a test that holds on every supported Python, -1 for one that never holds, 0 for any other.
func taken(test pyast.Expr) int {
	switch test := test.(type) {
	case *pyast.Name:
		return flagValue[test.ID]
	case *pyast.Attribute:
		return flagValue[test.Attr]
	case *pyast.UnaryOp:
		if test.Op == pyast.Not {
			return -taken(test.Operand)
		}
	case *pyast.Compare:
		if versionInfo(test.Left) && len(test.Ops) == 1 {
			return versionTest[test.Ops[0]]
		}
	}
	return 0
}

var flagValue = map[string]int{"TYPE_CHECKING": -1, "PY2": -1, "PY3": 1}

var versionTest = map[pyast.CmpOperator]int{pyast.Gt: 1, pyast.GtE: 1, pyast.Lt: -1, pyast.LtE: -1}

// versionInfo reports whether e is sys.version_info or an item or slice of it.
func versionInfo(e pyast.Expr) bool {
	if s, ok := e.(*pyast.Subscript); ok {
		e = s.Value
	}
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == "version_info"
}
