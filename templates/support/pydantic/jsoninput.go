// JSON texts as the input of models (model_validate_json).

package pydantic

import (
	"fmt"
	"math/big"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	jsonInvalid = kind{"json_invalid", "Invalid JSON: {error}"}
	jsonType    = kind{"json_type", "JSON input should be string, bytes or bytearray"}
)

// A jsonInput is an input that is JSON text.
type jsonInput struct{ text any }

// JSONInput marks a text or bytes as JSON, which the constructor of a model then
// reads (model_validate_json): errors speak of arrays and objects, and what is no
// JSON is one error.
func JSONInput(text any) any { return jsonInput{text} }

// open returns the value that an input stands for; ok is false where it is
// refused.
func (r *Reader) open(input any) (value any, ok bool) {
	if in, given := input.(contextInput); given {
		r.context, input = in.context, in.input
	}
	in, isJSON := input.(jsonInput)
	if !isJSON {
		return input, true
	}
	r.json = true
	text := py.Value(in.text)
	var data []byte
	switch x := text.(type) {
	case string:
		data = []byte(x)
	case []byte:
		data = x
	default:
		r.refuse(jsonType, text)
		return nil, false
	}
	p := &jsonParser{data: data}
	value, problem := p.parse()
	if problem != "" {
		r.refuse(jsonInvalid, text, py.P[string, any]("error", fmt.Sprintf("%s at %s", problem, p.position())))
		return nil, false
	}
	return value, true
}

// position says where the parser stopped, with lines and columns from 1.
func (p *jsonParser) position() string {
	line, start := 1, 0
	for i, c := range p.data {
		if c == '\n' {
			line, start = line+1, i+1
		}
		if i == p.at {
			return fmt.Sprintf("line %d column %d", line, i+1-start)
		}
	}
	return fmt.Sprintf("line %d column %d", line, max(len(p.data)-start, 0))
}

// inJSON are the messages that speak of JSON where the input is one.
var inJSON = map[string]string{
	"list_type":       "Input should be a valid array",
	"tuple_type":      "Input should be a valid array",
	"set_type":        "Input should be a valid array",
	"frozen_set_type": "Input should be a valid array",
	"dict_type":       "Input should be an object",
	"model_type":      "Input should be an object",

	"time_delta_type":    "Input should be a valid duration",
	"time_delta_parsing": "Input should be a valid duration, {error}",
}

// tooWide reports whether a number came out of JSON as an int of any size, which
// some types do not take: its parser keeps 18 digits plainly.
func (r *Reader) tooWide(v any) bool {
	if !r.json {
		return false
	}
	const wide = 1_000_000_000_000_000_000
	switch v := v.(type) {
	case int:
		return v >= wide || v <= -wide
	case *big.Int:
		return true
	}
	return false
}

// loosenText notes that a value was made of a text or number. JSON has no other
// form for it than a text, which is strict there.
func (r *Reader) loosenText(v any) {
	if _, isText := v.(string); isText && r.json {
		r.loosen(strict)
		return
	}
	r.loosen(lax)
}
