// This file holds the mapping tables of version 1, whose models have other methods.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// TablesOne returns the tables for programs whose models version 1 validates.
func TablesOne() []rule.Named {
	return []rule.Named{
		{Name: "pydantic1.models", Table: callsOne},
		{Name: "pydantic1.errors", Table: errorsOne},
		{Name: "pydantic1.encoding", Table: encodingOne},
	}
}

var callsOne = rule.Table{
	{Py: `pydantic.BaseModel.parse_obj(model, obj)`, Do: validate},
	{Py: `pydantic.BaseModel.validate(model, obj)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.from_orm(model, obj)`, Do: fromORM},
	{Py: `pydantic.BaseModel.parse_raw(model, obj)`, Do: validateJSON},
	{Py: `pydantic.BaseModel.dict(model, **options)`, Do: dump},
	{Py: `pydantic.BaseModel.json(model, **options)`, Do: dumpJSON},
	{Py: `pydantic.BaseModel.copy(model, **options)`, Do: copyModel},
	{Py: `setattr(model, name, value)`, Do: setField},
	{Py: `(model @ pydantic.BaseModel).__fields_set__`, Do: fieldsSet},
	{Py: `pydantic.BaseModel.construct(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.schema(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.schema_json(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_validate(model, obj)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_validate_json(model, obj)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_dump(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_dump_json(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_copy(model, **options)`, No: diag.ModelMethod},
}

var errorsOne = rule.Table{
	{Py: `pydantic.ValidationError.errors(error)`, Do: errorList},
	{Py: `pydantic.ValidationError.json(error, **options)`, Do: errorJSONOne},
	{Py: `pydantic.SecretStr.get_secret_value(secret)`, Go: `secret.Reveal()`},
}

// encodingOne is what FastAPI makes of values: its rule stands before that for version 2.
var encodingOne = rule.Table{
	{Py: `fastapi.encoders.jsonable_encoder(obj)`, Go: `fastapi.EncodeOne(obj)`},
}

// fromORM maps the making of a model from the attributes of another one.
//
//	UserOut.from_orm(user)  =>  NewUserOut(pydantic1.ORM(user))
func fromORM(x rule.Context, m rule.Match) (rule.Value, bool) {
	class, ok := x.TypeOf(m.Args["model"]).(ir.ClassObject)
	if !ok || !class.Class.ModelOption("orm_mode") {
		x.Fail(m.Node, diag.ModelMethod, "from_orm of a model without orm_mode raises")
	}
	if _, isModel := x.TypeOf(m.Args["obj"]).(ir.Instance); !isModel {
		x.Fail(m.Node, diag.ModelMethod, "from_orm of what is not known to be a model")
	}
	return construct(x, m, func(input gotree.Expr) gotree.Expr { return gotree.CallOf(x.Qual("pydantic", "ORM"), input) })
}

// errorJSONOne maps json(), which indents by two unless it is told otherwise.
//
//	e.json()  =>  pydantic1.JSON(e, 2)
func errorJSONOne(x rule.Context, m rule.Match) (rule.Value, bool) {
	indent := gotree.Expr(gotree.Num{Text: "2"})
	for _, k := range m.More {
		value := constantOf(x, k)
		switch {
		case k.Arg == "indent" && value.Kind == ir.ConstInt && value.Big == nil && value.Int >= 0:
			indent = literalOfConst(value)
		case k.Arg == "indent" && value.Kind == ir.ConstNone:
			indent = gotree.Num{Text: "-1"}
		default:
			x.Fail(k, diag.ModelMethod, "the option %s of a ValidationError has no translation", k.Arg)
		}
	}
	e := x.Several([]pyast.Expr{m.Args["error"]}, []string{"*py.Error"})[0]
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "JSON"), e.X, indent), Type: "string", Fails: true}, true
}
