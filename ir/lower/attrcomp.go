// This file writes out comprehensions over constant names of attributes as the displays that they make:
// {f: getattr(self, f) for f in ("title", "done")} is {"title": self.title, "done": self.done}.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxItems bounds the items of a display that a comprehension is written out to.
const maxItems = 30

// comprehensions writes out the comprehensions in the expressions of a statement, without those of the blocks within it.
func (a *attrNames) comprehensions(s pyast.Stmt) {
	if a.def == nil {
		return
	}
	switch s := s.(type) {
	case *pyast.Assign, *pyast.AugAssign, *pyast.AnnAssign, *pyast.Return, *pyast.ExprStmt, *pyast.Raise, *pyast.Assert:
		pyast.Replace(s, a.comprehension)
	case *pyast.If:
		s.Test = a.replaced(s.Test)
	case *pyast.While:
		s.Test = a.replaced(s.Test)
	case *pyast.For:
		s.Iter = a.replaced(s.Iter)
	case *pyast.With:
		for _, item := range s.Items {
			item.ContextExpr = a.replaced(item.ContextExpr)
		}
	}
}

func (a *attrNames) replaced(e pyast.Expr) pyast.Expr {
	s := &pyast.ExprStmt{Value: e}
	pyast.Replace(s, a.comprehension)
	return s.Value
}

// comprehension returns the display that a comprehension makes, nil for any other expression.
func (a *attrNames) comprehension(e pyast.Expr) pyast.Expr {
	switch e := e.(type) {
	case *pyast.ListComp:
		if items := a.items(e.Generators, e.Elt); items != nil {
			return &pyast.List{Span: e.Span, Elts: items[0]}
		}
	case *pyast.DictComp:
		if items := a.items(e.Generators, e.Key, e.Value); items != nil {
			return &pyast.Dict{Span: e.Span, Keys: items[0], Values: items[1]}
		}
	case *pyast.Call:
		a.consumed(e)
	}
	return nil
}

// consumed writes out a generator expression that is gone through to its end at once: that of join, list or tuple.
func (a *attrNames) consumed(e *pyast.Call) {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return
	}
	g, ok := e.Args[0].(*pyast.GeneratorExp)
	if !ok {
		return
	}
	switch name := lastName(e.Func); name {
	case "join", "list", "tuple", "dict":
		if _, method := e.Func.(*pyast.Attribute); method != (name == "join") || rebindsName(a.m.Syntax, name) {
			return
		}
		if items := a.items(g.Generators, g.Elt); items != nil {
			e.Args[0] = &pyast.List{Span: g.Span, Elts: items[0]}
		}
	}
}

// items returns what each of the expressions comes to in the turns of a comprehension over constant texts, nil for any
// other comprehension.
func (a *attrNames) items(loops []*pyast.Comprehension, parts ...pyast.Expr) [][]pyast.Expr {
	if len(loops) != 1 || len(loops[0].Ifs) > 0 || loops[0].IsAsync {
		return nil
	}
	targets, rows := a.rows(loops[0].Target, loops[0].Iter)
	named := slices.ContainsFunc(parts, func(e pyast.Expr) bool { return a.namesIn(e, targets) })
	if rows == nil || len(rows) > maxItems || !named {
		return nil
	}
	for _, part := range parts {
		if !plainBody([]pyast.Stmt{&pyast.ExprStmt{Value: part}}, targets) {
			return nil
		}
	}
	out := make([][]pyast.Expr, len(parts))
	for _, row := range rows {
		c := a.copier(targets, row, true)
		for i, part := range parts {
			out[i] = append(out[i], c.CopyExpr(part))
		}
	}
	return out
}
