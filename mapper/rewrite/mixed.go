// This file translates members of enumerations that are texts or ints as well, class Color(str, Enum): where the text or
// int is meant, it is the member's value.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// enumBases reports whether the bases of an enumeration are Enum alone, behind str or int or not, or IntEnum or StrEnum.
func (t *translator) enumBases(c *ir.Class) bool {
	switch len(c.Bases) {
	case 1:
		return c.Bases[0].Qualified == "enum.Enum" || reprEnum(c)
	case 2:
		return lower.MixedIn(c.Bases[0].Qualified) != nil && c.Bases[1].Qualified == "enum.Enum"
	}
	return false
}

// reprEnum reports whether members print as their values: those of IntEnum and StrEnum do.
func reprEnum(c *ir.Class) bool {
	return len(c.Bases) == 1 && (c.Bases[0].Qualified == "enum.IntEnum" || c.Bases[0].Qualified == "enum.StrEnum")
}

// memberValue returns the text or int that a member is as well, where the Go type of one is wanted.
func (t *translator) memberValue(v rule.Value, to string) (rule.Value, bool) {
	k := t.u.classOf(v.Type)
	if k == nil || v.MayNil || v.OK != nil {
		return rule.Value{}, false
	}
	base := lower.MemberBase(k.Py)
	if base == nil || t.u.repr(base) != to {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.Sel(v.X, "Value"), Type: to, Pure: v.Pure}, true
}

// falsyMember reports whether a value is a member of an enumeration of which one is the empty text or 0, and false.
func (t *translator) falsyMember(v rule.Value) bool {
	k := t.u.classOf(v.Type)
	if k == nil || k.enum == nil || lower.MemberBase(k.Py) == nil {
		return false
	}
	return slices.ContainsFunc(k.enum.members, func(m member) bool { return key2(m.value) == "s" || key2(m.value) == "n0" })
}

// mixedText reports whether members of an enumeration of the project are texts, which Go's == would take for others.
func (u *Unit) mixedText() bool {
	return slices.ContainsFunc(u.Program.Modules, func(m *ir.Module) bool {
		return slices.ContainsFunc(m.Classes, func(c *ir.Class) bool { return lower.MemberBase(c) == ir.Type(ir.Str) })
	})
}

// asMember returns a call of a method that a member has as a text or int, on the member's value.
//
//	color.upper()  =>  py.Upper(color.Value)
func (t *translator) asMember(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok {
		return rule.Value{}, false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return rule.Value{}, false
	}
	in, ok := t.TypeOf(a.Value).(ir.Instance)
	if !ok || findMethod(in.Class, a.Attr) != nil {
		return rule.Value{}, false
	}
	base := lower.MemberBase(in.Class)
	if base == nil || t.py.Types == nil {
		return rule.Value{}, false
	}
	value := &pyast.Attribute{Span: a.Span, Value: a.Value, Attr: "value"}
	made := &pyast.Call{Span: call.Span, Func: &pyast.Attribute{Span: a.Span, Value: value, Attr: a.Attr}, Args: call.Args, Keywords: call.Keywords}
	t.py.Types[value] = base
	if known := t.py.Types[call]; known != nil {
		t.py.Types[made] = known
	}
	return t.Expr(made, ""), true
}
