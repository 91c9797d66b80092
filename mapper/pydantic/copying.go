// This file maps copies of models, and assignments to fields whose names are found as the program runs.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// namedCondition is that of values which are put into fields unchecked.
const namedCondition = "values that are put into fields of models by name are of the fields' types, and lists and dicts among them are changed nowhere else"

// copyModel maps model_copy.
//
//	item.model_copy(update={"n": 1})  =>  pydantic.CopyWith(item, func(i *Item) { i.N = 1 })
func copyModel(x rule.Context, m rule.Match) (rule.Value, bool) {
	in, ok := x.TypeOf(m.Args["model"]).(ir.Instance)
	if !ok {
		x.Fail(m.Node, diag.ModelMethod, "the model may be None here")
	}
	goType := x.GoType(in)
	if goType == "" {
		x.Fail(m.Node, diag.ModelField, "the model %s has no translation", in.Class.Name)
	}
	var update pyast.Expr
	for _, k := range m.More {
		c := x.Const(k.Value)
		switch {
		case k.Arg == "update" && (c == nil || c.Kind != ir.ConstNone):
			update = k.Value
		case k.Arg == "update" || k.Arg == "deep" && c != nil && c.Kind == ir.ConstBool && !c.Bool:
		default:
			x.Fail(k, diag.ModelMethod, "the option %s of a copy has no translation", k.Arg)
		}
	}
	out := rule.Value{Type: goType}
	switch display, ok := update.(*pyast.Dict); {
	case update == nil:
		out.X = gotree.CallOf(x.Qual("pydantic", "Copy"), receiver(x, m).X)
	case ok:
		out.X = copyWith(x, m, in.Class, display)
	default:
		x.Require(namedCondition)
		vs := x.Several([]pyast.Expr{m.Args["model"], update}, []string{"", "any"})
		out.X, out.Fails = gotree.CallOf(x.Qual("pydantic", "CopyFrom"), vs[0].X, vs[1].X), true
	}
	return out, true
}

// copyWith writes a copy that a display of known fields updates.
func copyWith(x rule.Context, m rule.Match, c *ir.Class, display *pyast.Dict) gotree.Expr {
	operands, wants := []pyast.Expr{m.Args["model"]}, []string{""}
	var fields []string
	for i, key := range display.Keys {
		var name string
		if key != nil {
			name = text(x.Const(key))
		}
		t := inferredField(c, name)
		if t == nil {
			x.Fail(display, diag.ModelMethod, "the update of a copy is of more than the fields of %s", c.Name)
		}
		fields = append(fields, name)
		operands, wants = append(operands, display.Values[i]), append(wants, x.GoType(t))
	}
	vs := x.Several(operands, wants)
	if vs[0].MayNil || vs[0].OK != nil {
		x.Fail(m.Node, diag.ModelMethod, "the model may be None here")
	}
	names := NamesOf(x.GoType(ir.Instance{Class: c}))
	copied := gotree.Ident{Name: names.Letter()}
	change := &gotree.FuncLit{
		Type: gotree.FuncType{Params: []gotree.Param{{Names: []string{copied.Name}, Type: x.TypeTree(x.GoType(ir.Instance{Class: c}))}}},
		Body: &gotree.Block{},
	}
	for i, name := range fields {
		v, ok := x.Convert(vs[i+1], wants[i+1])
		if !ok {
			x.Fail(display, diag.ModelMethod, "the value of %s in a copy has no translation", name)
		}
		change.Body.Stmts = append(change.Body.Stmts, gotree.Set(v.X, gotree.Sel(copied, GoFieldName(name))))
		if asksForSet(c.Module.Program).set {
			change.Body.Stmts = append(change.Body.Stmts, gotree.Do(gotree.CallOf(gotree.Sel(copied, "MarkSet"), gotree.Str{Value: name})))
		}
	}
	return gotree.CallOf(x.Qual("pydantic", "CopyWith"), vs[0].X, change)
}

// inferredField returns the type of a field of a model, nil where it has no such field or nothing is known of it.
func inferredField(c *ir.Class, name string) ir.Type {
	for _, up := range c.MRO {
		for _, f := range up.Fields {
			if f.Name == name && !f.ClassVar {
				return f.Type
			}
		}
	}
	return nil
}

// setField maps setattr on a model.
//
//	setattr(item, name, value)  =>  pydantic.SetAttr(item, name, value)
func setField(x rule.Context, m rule.Match) (rule.Value, bool) {
	in, ok := x.TypeOf(m.Args["model"]).(ir.Instance)
	if !ok || in.Class.Kind != ir.ModelClass || x.Const(m.Args["name"]) != nil {
		return rule.Value{}, false
	}
	if x.GoType(in) == "" {
		x.Fail(m.Node, diag.ModelField, "the model %s has no translation", in.Class.Name)
	}
	x.Require(namedCondition)
	vs := x.Several([]pyast.Expr{m.Args["model"], m.Args["name"], m.Args["value"]}, []string{"", "any", "any"})
	if vs[0].MayNil || vs[0].OK != nil {
		x.Fail(m.Node, diag.ModelMethod, "the model may be None here")
	}
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "SetAttr"), vs[0].X, vs[1].X, vs[2].X), Fails: true}, true
}

// fieldsSet maps model_fields_set.
//
//	item.model_fields_set  =>  py.NewSet(item.ModelSet()...)
func fieldsSet(x rule.Context, m rule.Match) (rule.Value, bool) {
	if in, ok := x.TypeOf(m.Args["model"]).(ir.Instance); !ok || x.GoType(in) == "" {
		return rule.Value{}, false
	}
	model := receiver(x, m)
	call := &gotree.Call{Fn: x.Qual("py", "NewSet"), Args: []gotree.Expr{gotree.CallOf(gotree.Sel(model.X, "ModelSet"))}, Spread: true}
	return rule.Value{X: call, Type: "*py.Set[string]", Fresh: true}, true
}

// extra maps model_extra: what no field takes, None for models that keep none of that.
//
//	item.model_extra  =>  item.Extra
func extra(x rule.Context, m rule.Match) (rule.Value, bool) {
	in, ok := x.TypeOf(m.Args["model"]).(ir.Instance)
	if !ok || x.GoType(in) == "" || !in.Class.ModelAllows() {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.Sel(receiver(x, m).X, "Extra"), Type: "*py.Dict[string, any]"}, true
}
