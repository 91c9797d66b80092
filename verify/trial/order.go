// This file compares documents whose members may stand in another order, which is the condition of a route.

package trial

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// anyOrder is the condition of the specification that FastAPI serves.
const anyOrder = "the members of its JSON objects may stand in another order"

// inOneOrder returns the answers with their members sorted where the route's condition allows it, else as they are.
func inOneOrder(route *Route, answers ...*exchange.Answer) {
	if route == nil || !slices.Contains(route.Conditions, anyOrder) {
		return
	}
	for _, a := range answers {
		if sorted, ok := sortedJSON(a.Body); ok {
			a.Body = sorted
		}
	}
}

// sortedJSON returns a JSON text with the members of its objects sorted, false for any other text.
func sortedJSON(body []byte) ([]byte, bool) {
	var v any
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if d.Decode(&v) != nil || d.More() {
		return nil, false
	}
	out, err := json.Marshal(v)
	return out, err == nil
}
