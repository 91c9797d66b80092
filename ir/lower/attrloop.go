// This file writes out loops and comprehensions over constant names of attributes:
//
//	for field in ("title", "done"):         if "title" in data:
//	    if field in data:                       self.title = data["title"]
//	        setattr(self, field,        =>  if "done" in data:
//	                data[field])                self.done = data["done"]
//
//	{f: getattr(self, f) for f in FIELDS}  =>  {"title": self.title, "done": self.done}

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxUnrolled bounds the statements that a loop is written out to.
const maxUnrolled = 40

// unrolled returns the statements that a loop over constant texts comes to, nil for a loop that stays as it is.
func (a *attrNames) unrolled(s *pyast.For) []pyast.Stmt {
	if a.def == nil || len(s.Orelse) > 0 {
		return nil
	}
	targets, rows := a.rows(s.Target, s.Iter)
	if rows == nil || !a.namesAttributes(s.Body, targets) || !plainBody(s.Body, targets) {
		return nil
	}
	size := 0
	for _, inner := range s.Body {
		size += pyast.CountStmts(inner)
	}
	if size*len(rows) > maxUnrolled || a.captured(targets) {
		return nil
	}
	out := []pyast.Stmt{&pyast.Pass{Span: s.Span}} // which is counted for the loop
	a.move(s, out[0])
	for i, row := range rows {
		body := a.copier(targets, row, i > 0).CopyStmts(s.Body)
		if i > 0 {
			a.written(body)
		}
		out = append(out, body...)
	}
	if a.usedOutside(s, targets) {
		out = append(out, a.left(s, targets, rows[len(rows)-1])...)
	}
	return out
}

// left returns the assignments of what the variables of a loop hold behind it.
func (a *attrNames) left(s *pyast.For, targets []string, row []*pyast.Constant) []pyast.Stmt {
	var out []pyast.Stmt
	for i, name := range targets {
		out = append(out, &pyast.Assign{Span: s.Span, Targets: []pyast.Expr{&pyast.Name{Span: s.Span, ID: name}}, Value: row[i]})
	}
	a.written(out)
	return out
}

// captured reports whether functions within the function that is gone through see one of the variables.
func (a *attrNames) captured(targets []string) bool {
	return hasNode(a.def.def.Body, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
			return mentionsName(n, targets...)
		}
		return false
	})
}

// move gives the comments of one statement to another.
func (a *attrNames) move(from, to pyast.Stmt) {
	if group := a.m.Syntax.CommentsOf[from]; group != nil {
		a.m.Syntax.CommentsOf[to] = group
		delete(a.m.Syntax.CommentsOf, from)
	}
}

// copier returns what copies a body with constants for the variables of its loop. Comments stay with the first copy.
func (a *attrNames) copier(targets []string, row []*pyast.Constant, again bool) *pyast.Copier {
	c := &pyast.Copier{}
	c.Expr = func(e pyast.Expr) pyast.Expr {
		if text, ok := e.(*pyast.JoinedStr); ok {
			return joinedTexts(text, c, targets, row)
		}
		if at := slices.Index(targets, nameOf(e)); at >= 0 {
			return &pyast.Constant{Span: pyast.Span(e.Bounds()), Value: row[at].Value}
		}
		return nil
	}
	c.Stmt = func(from, to pyast.Stmt) pyast.Stmt {
		if group := a.m.Syntax.CommentsOf[from]; group != nil && !again {
			a.m.Syntax.CommentsOf[to] = group
		}
		return to
	}
	return c
}

// joinedTexts copies an f-string, with the texts of constants within its own.
func joinedTexts(e *pyast.JoinedStr, c *pyast.Copier, targets []string, row []*pyast.Constant) pyast.Expr {
	out := &pyast.JoinedStr{Span: e.Span}
	for _, part := range e.Values {
		if v, ok := part.(*pyast.FormattedValue); ok && v.Conversion == -1 && v.FormatSpec == nil {
			if at := slices.Index(targets, nameOf(v.Value)); at >= 0 && isText(row[at]) {
				part = row[at]
			}
		}
		text, plain := stringOf(part)
		if last := len(out.Values) - 1; plain && last >= 0 {
			if before, ok := stringOf(out.Values[last]); ok {
				out.Values[last] = &pyast.Constant{Span: e.Span, Value: pyast.Str(before + text)}
				continue
			}
		}
		out.Values = append(out.Values, c.CopyExpr(part))
	}
	return out
}

// written notes statements that stand nowhere in the source.
func (a *attrNames) written(list []pyast.Stmt) {
	if a.m.Written == nil {
		a.m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	for _, s := range list {
		a.m.Written[s] = ir.Wrapper{}
	}
}

// rows returns the variables of a loop and the constants that they are given in each turn, nil when these are not known.
func (a *attrNames) rows(target, iter pyast.Expr) ([]string, [][]*pyast.Constant) {
	var targets []string
	switch target := target.(type) {
	case *pyast.Name:
		targets = []string{target.ID}
	case *pyast.Tuple:
		for _, e := range target.Elts {
			targets = append(targets, nameOf(e))
		}
	}
	if len(targets) == 0 || slices.Contains(targets, "") {
		return nil, nil
	}
	if call, ok := iter.(*pyast.Call); ok && len(call.Args)+len(call.Keywords) == 0 && len(targets) == 2 {
		if fn, ok := call.Func.(*pyast.Attribute); ok && fn.Attr == "items" {
			return targets, pairRows(a.display(fn.Value))
		}
		return nil, nil
	}
	return targets, itemRows(a.display(iter), len(targets))
}

// pairRows returns the pairs of constants that a dict display consists of.
func pairRows(display pyast.Expr) [][]*pyast.Constant {
	dict, ok := display.(*pyast.Dict)
	if !ok {
		return nil
	}
	if _, _, plain := textsOf(dict); !plain {
		return nil
	}
	var rows [][]*pyast.Constant
	for i, key := range dict.Keys {
		value, ok := dict.Values[i].(*pyast.Constant)
		if !ok {
			return nil
		}
		rows = append(rows, []*pyast.Constant{key.(*pyast.Constant), value})
	}
	return rows
}

// itemRows returns the constants that an ordered display consists of: its items, or those of the tuples in it.
func itemRows(display pyast.Expr, width int) [][]*pyast.Constant {
	var items []pyast.Expr
	switch display := display.(type) {
	case *pyast.Tuple:
		items = display.Elts
	case *pyast.List:
		items = display.Elts
	case *pyast.Dict:
		items = display.Keys
	}
	var rows [][]*pyast.Constant
	for _, item := range items {
		parts := []pyast.Expr{item}
		if tuple, ok := item.(*pyast.Tuple); ok && width > 1 {
			parts = tuple.Elts
		}
		row := make([]*pyast.Constant, 0, width)
		for _, part := range parts {
			if c, ok := part.(*pyast.Constant); ok {
				row = append(row, c)
			}
		}
		if len(parts) != width || len(row) != width {
			return nil
		}
		rows = append(rows, row)
	}
	return rows
}

// namesAttributes reports whether a body names attributes by one of the variables.
func (a *attrNames) namesAttributes(body []pyast.Stmt, targets []string) bool {
	return slices.ContainsFunc(body, func(s pyast.Stmt) bool { return a.namesIn(s, targets) })
}

func (a *attrNames) namesIn(n pyast.Node, targets []string) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if ok && len(call.Args) > 1 && a.means[nameOf(call.Func)] {
			found = found || slices.Contains(targets, nameOf(call.Args[1]))
		}
		return !found
	})
	return found
}

// plainBody reports whether a body means the same with constants for the variables of its loop: it neither leaves the loop
// nor binds the variables, it has no functions that see them later, and does not ask which text they are.
func plainBody(body []pyast.Stmt, targets []string) bool {
	bound := boundBy(body)
	for _, name := range targets {
		if bound[name] > 0 {
			return false
		}
	}
	return !leavesLoop(body) && !hasNode(body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda, *pyast.GeneratorExp, *pyast.Delete, *pyast.Match:
			return true
		case *pyast.Comprehension:
			return len(boundTargets(n.Target, targets)) > 0
		case *pyast.If:
			return slices.Contains(targets, nameOf(n.Test))
		case *pyast.Compare:
			return asksWhich(n, targets)
		}
		return false
	})
}

// asksWhich reports whether a comparison is of one of the variables with constants.
func asksWhich(n *pyast.Compare, targets []string) bool {
	for i, right := range n.Comparators {
		left := n.Left
		if i > 0 {
			left = n.Comparators[i-1]
		}
		_, constant := right.(*pyast.Constant)
		_, turned := left.(*pyast.Constant)
		_, tuple := right.(*pyast.Tuple)
		_, list := right.(*pyast.List)
		_, set := right.(*pyast.Set)
		if slices.Contains(targets, nameOf(left)) && (constant || tuple || list || set) || turned && slices.Contains(targets, nameOf(right)) {
			return true
		}
	}
	return false
}

func boundTargets(target pyast.Expr, names []string) []string {
	count := map[string]int{}
	countTarget(target, count)
	var out []string
	for _, name := range names {
		if count[name] > 0 {
			out = append(out, name)
		}
	}
	return out
}

// leavesLoop reports whether a body holds break or continue for the loop that it belongs to.
func leavesLoop(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Break, *pyast.Continue:
				found = true
			case *pyast.For:
				found = found || leavesLoop(n.Orelse)
				return false
			case *pyast.While:
				found = found || leavesLoop(n.Orelse)
				return false
			}
			return !found
		})
	}
	return found
}

// usedOutside reports whether the function uses a variable of a loop besides in that loop and in others that bind it.
func (a *attrNames) usedOutside(s *pyast.For, targets []string) bool {
	found := false
	pyast.Walk(a.def.def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			if n == s || len(boundTargets(n.Target, targets)) == len(targets) {
				found = found || n != s && slices.ContainsFunc(n.Orelse, func(s pyast.Stmt) bool { return mentionsName(s, targets...) })
				return false
			}
		case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
			return !bindsOwn(n, targets)
		case *pyast.Name:
			found = found || slices.Contains(targets, n.ID)
		}
		return !found
	})
	return found
}

// bindsOwn reports whether the first loop of a comprehension binds the names for itself.
func bindsOwn(n pyast.Node, names []string) bool {
	bound := false
	pyast.Walk(n, func(n pyast.Node) bool {
		c, ok := n.(*pyast.Comprehension)
		bound = bound || ok && len(boundTargets(c.Target, names)) == len(names)
		return !bound
	})
	return bound
}
