// This file holds the mapping tables: what programs call on models and on ValidationErrors.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named {
	return []rule.Named{
		{Name: "pydantic.models", Table: calls},
		{Name: "pydantic.errors", Table: errors},
	}
}

// calls is what is called on models and their classes.
var calls = rule.Table{
	{Py: `pydantic.BaseModel.model_validate(model, obj)`, Do: validate},
	{Py: `pydantic.BaseModel.model_validate(model, obj, context)`, Do: validate},
	{Py: `pydantic.BaseModel.model_validate_json(model, obj, context)`, Do: validateJSON},
	{Py: `pydantic.BaseModel.parse_obj(model, obj)`, Do: validate},
	{Py: `pydantic.BaseModel.model_dump(model, **options)`, Do: dump},
	{Py: `pydantic.BaseModel.dict(model, **options)`, Do: dump},
	{Py: `pydantic.BaseModel.model_dump_json(model, **options)`, Do: dumpJSON},
	{Py: `pydantic.BaseModel.json(model, **options)`, Do: dumpJSON},
	{Py: `pydantic.BaseModel.dump_python(model, obj, **options)`, Do: dumpByAdapter},
	{Py: `pydantic.BaseModel.dump_json(model, obj, **options)`, Do: dumpByAdapter},
	{Py: `pydantic.BaseModel.model_copy(model, **options)`, Do: copyModel},
	{Py: `pydantic.BaseModel.copy(model, **options)`, Do: copyModel},
	{Py: `setattr(model, name, value)`, Do: setField},
	{Py: `dataclasses.asdict(obj)`, Do: asDict},
	{Py: `(model @ pydantic.BaseModel).model_fields_set`, Do: fieldsSet},
	{Py: `(model @ pydantic.BaseModel).__fields_set__`, Do: fieldsSet},
	{Py: `(model @ pydantic.BaseModel).model_extra`, Do: extra},
	{Py: `pydantic.BaseModel.model_construct(model, **options)`, No: diag.ModelMethod},
	{Py: `pydantic.BaseModel.model_validate_json(model, obj)`, Do: validateJSON},
	{Py: `pydantic.BaseModel.parse_raw(model, obj)`, Do: validateJSON},
	{Py: `pydantic.BaseModel.model_json_schema(model, **options)`, Do: jsonSchema},
	{Py: `pydantic.BaseModel.json_schema(model, **options)`, Do: adapterSchema},
}

// errors is what is read of a ValidationError.
var errors = rule.Table{
	{Py: `pydantic.ValidationError.errors(error, **options)`, Do: errorList},
	{Py: `pydantic_core.PydanticCustomError(error_type, message_template)`, Do: customError},
	{Py: `pydantic_core.PydanticCustomError(error_type, message_template, context)`, Do: customError},
	{Py: `pydantic.ValidationError.json(error, **options)`, Do: errorJSON},
	{Py: `pydantic.ValidationError.error_count(error)`, Go: `pydantic.ErrorCount(error)`},
	{Py: `(error @ pydantic.ValidationError).title`, Go: `pydantic.Title(error)`},
	{Py: `(e @ flask_pydantic.ValidationError).body_params`, Go: `flaskpydantic.BodyParams(e)`},
	{Py: `(e @ flask_pydantic.ValidationError).form_params`, Go: `flaskpydantic.FormParams(e)`},
	{Py: `(e @ flask_pydantic.ValidationError).path_params`, Go: `flaskpydantic.PathParams(e)`},
	{Py: `(e @ flask_pydantic.ValidationError).query_params`, Go: `flaskpydantic.QueryParams(e)`},
	{Py: `(e @ flask_pydantic.exceptions.ValidationError).body_params`, Go: `flaskpydantic.BodyParams(e)`},
	{Py: `(e @ flask_pydantic.exceptions.ValidationError).form_params`, Go: `flaskpydantic.FormParams(e)`},
	{Py: `(e @ flask_pydantic.exceptions.ValidationError).path_params`, Go: `flaskpydantic.PathParams(e)`},
	{Py: `(e @ flask_pydantic.exceptions.ValidationError).query_params`, Go: `flaskpydantic.QueryParams(e)`},
	{Py: `(u @ pydantic.HttpUrl).scheme`, Go: `u.Scheme()`},
	{Py: `(u @ pydantic.HttpUrl).host`, Go: `u.Host()`},
	{Py: `(u @ pydantic.HttpUrl).port`, Go: `u.Port()`},
	{Py: `(u @ pydantic.HttpUrl).path`, Go: `u.Path()`},
	{Py: `(u @ pydantic.AnyHttpUrl).scheme`, Go: `u.Scheme()`},
	{Py: `(u @ pydantic.AnyHttpUrl).host`, Go: `u.Host()`},
	{Py: `(u @ pydantic.AnyHttpUrl).port`, Go: `u.Port()`},
	{Py: `(u @ pydantic.AnyHttpUrl).path`, Go: `u.Path()`},
	{Py: `(u @ pydantic.AnyUrl).scheme`, Go: `u.Scheme()`},
	{Py: `(u @ pydantic.AnyUrl).host`, Go: `u.Host()`},
	{Py: `(u @ pydantic.AnyUrl).port`, Go: `u.Port()`},
	{Py: `(u @ pydantic.AnyUrl).path`, Go: `u.Path()`},
	{Py: `pydantic.SecretStr.get_secret_value(secret)`, Go: `secret.Reveal()`},
	{Py: `pydantic.SecretBytes.get_secret_value(secret)`, Go: `secret.Reveal()`},
	{Py: `(info @ pydantic.SerializationInfo).mode`, Go: `info.Mode()`},
	{Py: `(info @ pydantic.SerializationInfo).field_name`, Go: `info.FieldName()`},
	{Py: `(info @ pydantic.SerializationInfo).context`, Go: `info.Context()`},
	{Py: `(info @ pydantic.SerializationInfo).exclude_none`, Go: `info.ExcludeNone()`},
	{Py: `(info @ pydantic.SerializationInfo).exclude_unset`, Go: `info.ExcludeUnset()`},
	{Py: `(info @ pydantic.SerializationInfo).exclude_defaults`, Go: `info.ExcludeDefaults()`},
	{Py: `pydantic.SerializationInfo.mode_is_json(info)`, Go: `info.IsJSON()`},
	{Py: `(info @ pydantic.ValidationInfo).data`, Go: `info.Data()`},
	{Py: `(info @ pydantic.ValidationInfo).context`, Go: `info.Context()`},
	{Py: `(info @ pydantic.ValidationInfo).field_name`, Go: `info.FieldName()`},
}

// validate maps the making of a model from a value.
//
//	TodoIn.model_validate(data)  =>  NewTodoIn(data)
func validate(x rule.Context, m rule.Match) (rule.Value, bool) {
	return construct(x, m, func(input gotree.Expr) gotree.Expr { return input })
}

// validateJSON maps the making of a model from JSON text.
//
//	TodoIn.model_validate_json(text)  =>  NewTodoIn(pydantic.JSONInput(text))
func validateJSON(x rule.Context, m rule.Match) (rule.Value, bool) {
	return construct(x, m, func(input gotree.Expr) gotree.Expr { return gotree.CallOf(x.Qual("pydantic", "JSONInput"), input) })
}

func construct(x rule.Context, m rule.Match, input func(gotree.Expr) gotree.Expr) (rule.Value, bool) {
	var class *ir.Class
	switch t := x.TypeOf(m.Args["model"]).(type) {
	case ir.ClassObject:
		class = t.Class
	case ir.Instance:
		class = t.Class
	}
	goType := x.GoType(ir.Instance{Class: class})
	if goType == "" {
		x.Model(class)
		x.Fail(m.Node, diag.ModelField, "the model %s has no translation", class.Name)
	}
	names := NamesOf(goType)
	operands := []pyast.Expr{m.Args["obj"]}
	if given := m.Args["context"]; given != nil {
		if call, ok := m.Node.(*pyast.Call); ok && len(call.Args) > 1 { // which Python refuses
			return rule.Value{}, false
		}
		operands = append(operands, given)
	}
	vs := x.Several(operands, []string{"any", "any"}[:len(operands)])
	read := input(vs[0].X)
	if len(vs) > 1 {
		read = gotree.CallOf(x.Qual("pydantic", "WithContext"), read, vs[1].X)
	}
	return rule.Value{X: gotree.CallOf(x.Qual(names.Package, names.New), read), Type: goType, Fails: true}, true
}

// constantOf folds a keyword's value, or fails.
func constantOf(x rule.Context, k *pyast.Keyword) *ir.Const {
	if k.Arg != "" {
		if value := x.Const(k.Value); value != nil {
			return value
		}
	}
	x.Fail(k, diag.ModelMethod, "an option of a Pydantic call is not a constant")
	return nil
}

// parts are the options of errors() and json() that leave a part out, by its Go name.
var parts = map[string]string{"include_url": "URL", "include_context": "Context", "include_input": "Input"}

// errorList maps errors().
//
//	e.errors(include_url=False)  =>  pydantic.Errors(e, pydantic.URL)
func errorList(x rule.Context, m rule.Match) (rule.Value, bool) {
	without, _ := errorOptions(x, m)
	e := x.Several([]pyast.Expr{m.Args["error"]}, []string{"*py.Error"})[0]
	call := gotree.CallOf(x.Qual("pydantic", "Errors"), append([]gotree.Expr{e.X}, without...)...)
	return rule.Value{X: call, Type: "*py.List[*py.Dict[string, any]]", Fresh: true}, true
}

// errorJSON maps json().
//
//	e.json()  =>  pydantic.JSON(e, -1)
func errorJSON(x rule.Context, m rule.Match) (rule.Value, bool) {
	without, indent := errorOptions(x, m)
	e := x.Several([]pyast.Expr{m.Args["error"]}, []string{"*py.Error"})[0]
	call := gotree.CallOf(x.Qual("pydantic", "JSON"), append([]gotree.Expr{e.X, indent}, without...)...)
	return rule.Value{X: call, Type: "string", Fails: true}, true
}

func errorOptions(x rule.Context, m rule.Match) (without []gotree.Expr, indent gotree.Expr) {
	indent = gotree.Num{Text: "-1"}
	for _, k := range m.More {
		value := constantOf(x, k)
		switch {
		case parts[k.Arg] != "" && value.Kind == ir.ConstBool:
			if !value.Bool {
				without = append(without, x.Qual("pydantic", parts[k.Arg]))
			}
		case k.Arg == "indent" && value.Kind == ir.ConstInt && value.Big == nil && value.Int >= 0:
			indent = literalOfConst(value)
		case value.Kind == ir.ConstNone:
		default:
			x.Fail(k, diag.ModelMethod, "the option %s of a ValidationError has no translation", k.Arg)
		}
	}
	return without, indent
}
