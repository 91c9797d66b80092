// JSON schemas of models.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// JSONSchema returns the schema that a text holds, a JSON object
// (model_json_schema).
func JSONSchema(text string) *py.Dict[string, any] {
	loaded := py.Must(py.Loads(text))
	out := py.NewDict[string, any]()
	pairs, _ := pairsOf(loaded)
	for _, p := range pairs {
		out.Set(p.Key.(string), p.Value)
	}
	return out
}
