// JSON objects from Go structs with json tags, the records and dataclasses of a
// ported program.

package py

import (
	"reflect"
	"strings"
)

// taggedFields returns the fields of a struct, or of a pointer to one, that
// have a json tag, in their order. A field with omitempty is left out when it
// is zero; embedded structs give their own fields.
func taggedFields(x any) (*Dict[any, any], bool) {
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return nil, false
	}
	d := NewDict[any, any]()
	addFields(d, v)
	return d, d.Len() > 0
}

func addFields(d *Dict[any, any], v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "" && v.Field(i).Kind() == reflect.Struct:
			addFields(d, v.Field(i))
		case field.Anonymous && name == "" && v.Field(i).Kind() == reflect.Pointer && v.Field(i).Elem().Kind() == reflect.Struct:
			addFields(d, v.Field(i).Elem())
		case name == "" || name == "-" || !field.IsExported():
		case strings.Contains(options, "omitempty") && v.Field(i).IsZero():
		default:
			d.Set(name, Value(v.Field(i).Interface()))
		}
	}
}
