// This file translates augmented assignments of lists, dicts and sets, which are changed themselves wherever they are kept
// (reference, "Augmented assignment statements").

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// changesInPlace reports whether x op= y changes the object that x names, for an x of type known.
func changesInPlace(known ir.Type) bool {
	switch known := strip(known).(type) {
	case ir.List, ir.Dict:
		return true
	case ir.Set:
		return !known.Frozen
	}
	return false
}

// plainContainer reports whether storing an element where it is already changes nothing.
func plainContainer(known ir.Type) bool {
	switch known.(type) {
	case ir.List, ir.Dict:
		return true
	}
	return false
}

// keepsPlainly reports whether an attribute is no more than a place that holds a value: no property, no field of a model.
func (t *translator) keepsPlainly(a *pyast.Attribute) bool {
	if c := t.classObject(a.Value); c != nil {
		v := t.u.classVariable(c, a.Attr)
		return v != nil && v.owner == c && v.isState()
	}
	known, ok := strip(t.TypeOf(a.Value)).(ir.Instance)
	if !ok || known.Class.Kind == ir.ModelClass || t.frozen(known.Class) || findMethod(known.Class, a.Attr) != nil {
		return false
	}
	return fieldOf(known.Class, a.Attr) != nil && t.u.classVariable(known.Class, a.Attr) == nil
}

// augContainer translates place op= y for a place that holds a list, dict or set. What it holds is changed, and stored
// there again unless that changes nothing.
//
//	self.tags |= more  =>  t.Tags.Update(more)
func (t *translator) augContainer(s *pyast.AugAssign, place pyast.Expr, plainly bool) {
	if plainly && !t.callsProgram(s.Value) {
		t.augObject(s, place)
		return
	}
	object := t.heldAs(place)
	t.augObject(s, object)
	t.assignTo(place, object)
}

// augUnknownField translates x.attr op= y for an attribute of unknown type, which may hold a list.
//
//	self.total += n  =>  total, err := py.InPlace("+", s.Total, n); s.Total = total
func (t *translator) augUnknownField(s *pyast.AugAssign, target *pyast.Attribute) {
	vs := t.several([]pyast.Expr{target, s.Value}, nil)
	changed := t.Hoist(t.inPlace(s, vs[0], vs[1]), hintOf(target))
	id, named := changed.X.(gotree.Ident)
	if !named {
		id = gotree.Ident{Name: t.scope.Take(hintOf(target))}
		t.emit(gotree.Define(changed.X, id))
	}
	t.assignTo(target, t.nameFor(target, id.Name, "any"))
}

// callsProgram reports whether an expression calls what is not known or of the project, which may change anything.
func (t *translator) callsProgram(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Await:
			found = true
		case *pyast.Call:
			a, method := n.Func.(*pyast.Attribute)
			known := t.Qualified(n.Func) != "" || method && builtinValue(t.TypeOf(a.Value))
			found = found || !known
		}
		return !found
	})
	return found
}

// builtinValue reports whether a value is of a type of Python's own, whose methods know nothing of the program.
func builtinValue(known ir.Type) bool {
	switch known := strip(known).(type) {
	case ir.List, ir.Dict, ir.Set, ir.Tuple, ir.External:
		return true
	case ir.Basic:
		return known != ir.Any
	}
	return false
}

// augObject changes a list, dict or set itself.
func (t *translator) augObject(s *pyast.AugAssign, target pyast.Expr) {
	if _, isList := strip(t.TypeOf(target)).(ir.List); isList && s.Op == pyast.Add {
		t.extend(s, target)
		return
	}
	t.changeInPlace(s, target)
}

// extend translates list += iterable: list.extend(iterable), or an append for each item of a display.
func (t *translator) extend(s *pyast.AugAssign, target pyast.Expr) {
	items, isList := s.Value.(*pyast.List)
	starred := isList && slices.ContainsFunc(items.Elts, func(e pyast.Expr) bool { _, star := e.(*pyast.Starred); return star })
	if !isList || starred {
		method := &pyast.Attribute{Span: s.Span, Value: target, Attr: "extend"}
		t.call(t.Expr(&pyast.Call{Span: s.Span, Func: method, Args: []pyast.Expr{s.Value}}, ""))
		return
	}
	vs := t.several(append([]pyast.Expr{target}, items.Elts...), nil)
	if vs[0].MayNil || vs[0].OK != nil || rule.Base(vs[0].Type) != "py.List" {
		t.Fail(s, diag.NoStatement, "an augmented assignment of what may be None is not translated")
	}
	elem := rule.Args(vs[0].Type)[0]
	method := "Append"
	if len(items.Elts) > 1 {
		method = "Extend"
	}
	call := gotree.CallOf(gotree.Sel(vs[0].X, method))
	for i, v := range vs[1:] {
		call.Args = append(call.Args, t.fit(items.Elts[i], v, elem).X)
	}
	if len(items.Elts) > 0 {
		t.emit(gotree.Do(call))
	}
}

// changeInPlace translates name op= y for a list, dict or set, which is changed itself.
//
//	options |= given  =>  options.Update(given)
func (t *translator) changeInPlace(s *pyast.AugAssign, target pyast.Expr) {
	if name, ok := target.(*pyast.Name); ok && t.py.Uses[name].Global {
		t.Fail(s, diag.NoStatement, "this augmented assignment of a global is not translated")
	}
	vs := t.several([]pyast.Expr{target, s.Value}, nil)
	if known, ok := t.TypeOf(target).(ir.Set); ok && known.Frozen {
		t.Fail(s, diag.NoStatement, "an augmented assignment of a frozenset is not translated")
	}
	if vs[0].MayNil || vs[0].OK != nil {
		t.Fail(s, diag.NoStatement, "an augmented assignment of what may be None is not translated")
	}
	if base := rule.Base(vs[0].Type); s.Op == pyast.BitOr && vs[0].Type == vs[1].Type && !vs[1].MayNil && (base == "py.Dict" || base == "py.Set") {
		t.emit(gotree.Do(gotree.CallOf(gotree.Sel(vs[0].X, "Update"), vs[1].X)))
		return
	}
	t.call(t.inPlace(s, vs[0], vs[1]))
}
