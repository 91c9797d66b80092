// This file writes defaults, and spells constants.

package pydantic

import (
	"math"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// fallback returns the default of a field; fresh says that it is a function that makes the default anew.
func (w *writer) fallback(f *Field, want string) (x gotree.Expr, fresh bool) {
	if name := f.fallback.call; name != "" {
		pkg, fn, _ := strings.Cut(name, ".")
		made := w.host.Qual(pkg, fn)
		switch {
		case f.fallback.zone:
			return w.maker(want, gotree.CallOf(made, w.host.Qual("py", "UTC"))), true
		case want == "any":
			return w.maker(want, gotree.CallOf(made)), true
		}
		return made, true
	}
	if x, fresh, ok := w.object(f, want); ok {
		return x, fresh
	}
	c := f.fallback.value
	switch c.Kind {
	case ir.ConstSet:
		args := TypeArgs(w.host.GoType(f.shape.irType()))
		if len(args) != 1 {
			w.refuse("the default of " + f.Name + " is a set")
			return gotree.Nil, false
		}
		call := gotree.CallOf(gotree.Inst(w.host.Qual("py", "NewSet"), w.host.TypeTree(args[0])))
		for _, item := range c.Items {
			call.Args = append(call.Args, literalOfConst(item))
		}
		return w.maker(want, call), true
	case ir.ConstTuple:
		lit := &gotree.Composite{Type: w.host.Qual("py", "Tuple")}
		for _, item := range c.Items {
			lit.Elts = append(lit.Elts, gotree.Element{Value: literalOfConst(item)})
		}
		return lit, false
	case ir.ConstList:
		return w.listMaker(f, c, want), true
	case ir.ConstDict:
		return w.dictMaker(f, want), true
	case ir.ConstFloat:
		if math.IsInf(c.Float, 0) || math.IsNaN(c.Float) {
			w.refuse("the default of " + f.Name + " is not finite")
		}
	}
	if c.Kind == ir.ConstInt && want == bigInt {
		return gotree.CallOf(w.host.Qual("py", "Big"), literalOfConst(c)), false
	}
	return literalOfConst(c), false
}

// object returns a default that is no constant of Python's own types; ok is false for those.
func (w *writer) object(f *Field, want string) (x gotree.Expr, fresh, ok bool) {
	given := &f.fallback
	switch {
	case given.plain != nil && want == "any":
		return gotree.CallOf(gotree.Ident{Name: "any"}, given.plain(w)), false, true
	case given.plain != nil:
		return given.plain(w), false, true
	case given.fn != nil:
		return w.factory(f, want), true, true
	case given.made != nil:
		return given.made.maker(w), true, true
	case given.secret != nil:
		return gotree.CallOf(w.pyd("NewSecret"), gotree.Str{Value: given.secret.Text}), false, true
	case given.digits != "":
		return gotree.CallOf(w.host.Qual("py", "MustDecimal"), gotree.Str{Value: given.digits}), false, true
	case given.class != nil:
		return w.memberDefault(f, want), false, true
	}
	return nil, false, false
}

// memberDefault returns the member of an enumeration that is a default, or its value where that is what is kept.
func (w *writer) memberDefault(f *Field, want string) gotree.Expr {
	if f.checked && f.shape.inner().kind == valueShape {
		if c := w.models.memberValue(f.fallback.class, f.fallback.name); c != nil {
			return literalOfConst(c)
		}
	}
	x, failure := w.host.EnumMember(f.fallback.class, f.fallback.name)
	if failure != nil {
		w.fail(failure)
		return gotree.Nil
	}
	if want == "any" {
		return gotree.CallOf(gotree.Ident{Name: "any"}, x)
	}
	return x
}

// listMaker returns func() T { return py.NewList[E](items...) }, or pydantic.EmptyList[E] for an empty one.
func (w *writer) listMaker(f *Field, c *ir.Const, want string) gotree.Expr {
	made := w.host.GoType(f.containerShape().irType())
	args := TypeArgs(made)
	if len(args) == 1 && !holds(f.shape, c) {
		args[0] = "any"
	}
	if len(args) != 1 {
		w.refuse("the default of " + f.Name + " is a list")
		return gotree.Nil
	}
	if len(c.Items) == 0 && want != "any" {
		return gotree.Inst(w.pyd("EmptyList"), w.host.TypeTree(args[0]))
	}
	call := gotree.CallOf(gotree.Inst(w.host.Qual("py", "NewList"), w.host.TypeTree(args[0])))
	for _, item := range c.Items {
		call.Args = append(call.Args, literalOfConst(item))
	}
	return w.maker(want, call)
}

func (w *writer) dictMaker(f *Field, want string) gotree.Expr {
	args := TypeArgs(w.host.GoType(f.containerShape().irType()))
	if len(args) != 2 {
		w.refuse("the default of " + f.Name + " is a dict")
		return gotree.Nil
	}
	make := gotree.Inst(w.host.Qual("py", "NewDict"), w.host.TypeTree(args[0]), w.host.TypeTree(args[1]))
	if want != "any" {
		return make
	}
	return w.maker(want, gotree.CallOf(make))
}

// containerShape is the shape of the field without its Optional; a default of another kind is held dynamically.
func (f *Field) containerShape() *shape {
	s := f.shape.inner()
	if (s.kind == listShape || s.kind == sequenceShape) && f.fallback.value.Kind == ir.ConstList || s.kind == dictShape && f.fallback.value.Kind == ir.ConstDict {
		return s
	}
	if f.fallback.value.Kind == ir.ConstDict {
		return &shape{kind: dictShape, args: []*shape{{}, {}}}
	}
	return &shape{kind: listShape, args: []*shape{{}}}
}

func (w *writer) maker(result string, x gotree.Expr) gotree.Expr {
	return &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: w.host.TypeTree(result)}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(x)}},
	}
}

// spell writes a scalar constant as Go and, for numbers, Python do.
func spell(c *ir.Const) string {
	switch c.Kind {
	case ir.ConstInt:
		return strconv.FormatInt(c.Int, 10)
	case ir.ConstFloat:
		text := strconv.FormatFloat(c.Float, 'g', -1, 64)
		if !strings.ContainsAny(text, ".e") {
			text += ".0"
		}
		return text
	case ir.ConstBool:
		return strconv.FormatBool(c.Bool)
	}
	return c.Text
}

// repr writes a constant of a Literal as Python does.
func repr(c *ir.Const) string {
	switch c.Kind {
	case ir.ConstNone:
		return "None"
	case ir.ConstBool:
		return strings.ToUpper(spell(c)[:1]) + spell(c)[1:]
	case ir.ConstStr:
		return "'" + c.Text + "'"
	}
	return spell(c)
}
