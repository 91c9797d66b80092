// This file describes the dataclasses that Pydantic makes objects of (Pydantic, "Dataclasses").

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkData refuses dataclasses that FastAPI, which makes dicts of them first, answers in another way than models.
func (d *describer) checkData(m *Model) {
	if !d.class.IsReadData() {
		return
	}
	for _, f := range m.Fields {
		value := f.fallback.value
		odd := value != nil && value.Kind != ir.ConstNone && !holds(f.shape, value)
		if odd || f.Alias != "" || f.OutAlias != "" || f.hidden || f.serializer != nil || !d.dataShape(f.shape) {
			d.refuse(diag.ModelField, d.class.Syntax, "the field %s of the dataclass %s has a type or an option that is not translated there", f.Name, d.class.Name)
		}
		if value != nil && value.Kind == ir.ConstNone && f.shape.kind != optionalOf {
			d.refuse(diag.ModelField, d.class.Syntax, "the field %s of the dataclass %s is None where its type says otherwise", f.Name, d.class.Name)
		}
	}
	if len(m.checks) > 0 || len(m.computed) > 0 || m.dumps != nil || d.models.bases[d.class] {
		d.refuse(diag.ModelBody, d.class.Syntax, "the dataclass %s has what models have", d.class.Name)
	}
}

// dataShape reports whether jsonable_encoder writes what dataclasses.asdict makes of the values as Pydantic does.
func (d *describer) dataShape(s *shape) bool {
	switch s.kind {
	case boolShape, intShape, floatShape, strShape, literalOf, enumShape, dateShape, uuidShape, emailShape:
		return true
	case listShape, optionalOf, dictShape:
		return !slices.ContainsFunc(s.args, func(arg *shape) bool { return !d.dataShape(arg) })
	case modelShape:
		return s.class.IsReadData()
	}
	return false
}

// asDict maps dataclasses.asdict of an object that Pydantic has made.
//
//	asdict(item)  =>  pydantic.Dump(item)
func asDict(x rule.Context, m rule.Match) (rule.Value, bool) {
	in, ok := x.TypeOf(m.Args["obj"]).(ir.Instance)
	if !ok || !in.Class.IsReadData() {
		return rule.Value{}, false
	}
	v := x.Several([]pyast.Expr{m.Args["obj"]}, []string{""})[0]
	if v.MayNil || v.OK != nil {
		x.Fail(m.Node, diag.ModelMethod, "the dataclass may be None here")
	}
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "Dump"), v.X), Type: "*py.Dict[string, any]", Fresh: true}, true
}
