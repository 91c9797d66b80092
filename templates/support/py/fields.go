// Fields, the dict literal of records.

package py

import "fmt"

// Fields returns a dict of keys and values given in turn, in their order:
// Fields("id", 1, "name", "x") is {"id": 1, "name": "x"}. A later value for a key
// replaces the earlier one in its place. It panics when a key is no string or the
// last value is missing, which is a mistake of the program.
func Fields(keysAndValues ...any) *Dict[string, any] {
	d := dictFor[string, any](len(keysAndValues) / 2)
	for i := 0; i < len(keysAndValues); i += 2 {
		key, ok := keysAndValues[i].(string)
		if !ok || i+1 == len(keysAndValues) {
			panic(fmt.Sprintf("py.Fields: %v is no key with a value", keysAndValues[i]))
		}
		d.Set(key, keysAndValues[i+1])
	}
	return d
}
