// This file translates attributes as targets of assignments that have several: unpacking, and one value for all.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// split returns an assignment to several attributes as one after the other, or the assignment itself. The values are
// constants and names, which no store into an attribute changes.
//
//	self.w, self.h = w, h    =>  self.w = w; self.h = h
//	self.left = self.right = None
func split(s *pyast.Assign) []*pyast.Assign {
	targets, values := s.Targets, make([]pyast.Expr, len(s.Targets))
	for i := range values {
		values[i] = s.Value
	}
	if len(targets) == 1 {
		from, ok := targets[0].(*pyast.Tuple)
		to, isTuple := s.Value.(*pyast.Tuple)
		if !ok || !isTuple || len(from.Elts) != len(to.Elts) {
			return []*pyast.Assign{s}
		}
		targets, values = from.Elts, to.Elts
	}
	if !slices.ContainsFunc(values, notFixed) && !slices.ContainsFunc(targets, notAttribute) {
		out := make([]*pyast.Assign, len(targets))
		for i := range out {
			out[i] = &pyast.Assign{Span: s.Span, Targets: targets[i : i+1], Value: values[i]}
		}
		return out
	}
	return []*pyast.Assign{s}
}

func notFixed(e pyast.Expr) bool {
	switch e.(type) {
	case *pyast.Constant, *pyast.Name:
		return false
	}
	return true
}

// notAttribute reports whether e is anything but an attribute of a name.
func notAttribute(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return true
	}
	_, ok = a.Value.(*pyast.Name)
	return !ok
}

// splitFields splits the assignments at the start of a constructor.
func splitFields(body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range body {
		if a, ok := s.(*pyast.Assign); ok {
			for _, one := range split(a) {
				out = append(out, one)
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// bindField stores a plain value into an attribute.
func (t *translator) bindField(target *pyast.Attribute, v rule.Value) {
	known, ok := strip(t.TypeOf(target.Value)).(ir.Instance)
	if !ok || t.classObject(target.Value) != nil {
		t.Fail(target, diag.NoStatement, "this target of an assignment is not translated")
	}
	k := t.u.mustClass(t, target, known.Class)
	f := fieldOf(known.Class, target.Attr)
	if f == nil || findMethod(known.Class, target.Attr) != nil || t.frozen(known.Class) || k.Model {
		t.Fail(target, diag.NoAttribute, "the attribute %s of %s has no translation", target.Attr, k.Py.Name)
	}
	x := t.object(target, t.madeSure(target.Value, t.plain(target.Value, ""), target.Attr), target.Attr)
	v = t.fit(target, t.narrow(v, f.Type), t.u.repr(f.Type))
	t.emit(gotree.Set(v.X, gotree.Sel(x.X, t.u.member(known.Class, f.Name))))
}
