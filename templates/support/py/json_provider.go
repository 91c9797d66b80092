// What a JSON provider of the app's own leaves to Flask's (Flask API, flask.json.provider.DefaultJSONProvider.default), and an
// encoder of its own to Python's (library reference, "json").

package py

// ProviderDefault returns what Flask's provider gives for a value that JSON has no form for, as FlaskDefault does, and for
// a dataclass all of its fields as dataclasses.asdict gives them. It raises TypeError where there is no form.
func ProviderDefault(x any) (any, error) {
	if _, isData := x.(JSONFielder); isData {
		return asDict(x), nil
	}
	y, err := flaskDefault(x)
	if fields, ok := y.(*Dict[any, any]); ok && err == nil {
		return asDict(fields), nil
	}
	return y, err
}

// Opaque is a value of which JSON takes nothing but the name of its Python type, such as "dict_keys" or "generator": writing it
// raises TypeError (library reference, "json", Encoders and Decoders).
type Opaque string

// PyTypeName returns the name of the Python type.
func (o Opaque) PyTypeName() string { return string(o) }

// EncoderDefault raises TypeError, as json.JSONEncoder.default does for every value.
func EncoderDefault(x any) (any, error) {
	return nil, raisef(TypeError, "Object of type %s is not JSON serializable", TypeName(x))
}

// asDict returns a value with dicts in the place of dataclasses, however deep.
func asDict(x any) any {
	switch x := plain(x).(type) {
	case JSONFielder:
		d := NewDict[any, any]()
		for _, f := range x.JSONFields() {
			d.Set(f.Key, asDict(f.Value))
		}
		return d
	case anyList:
		items := make([]any, 0, x.Len())
		for _, item := range listItems(x) {
			items = append(items, asDict(item))
		}
		return NewList(items...)
	case anyDict:
		d := NewDict[any, any]()
		for k, v := range x.allAny() {
			d.Set(k, asDict(v))
		}
		return d
	case JSONDefault, HTMLer, Instanced:
		return x
	default:
		if fields, ok := taggedFields(x); ok {
			return asDict(fields)
		}
		return x
	}
}
