// This file maps what is read of a Request and of a RequestValidationError.

package fastapi

import "github.com/flask2gin/flask2gin/mapper/rule"

// request is what is read of the request, which is the one under way.
var request = requests("fastapi.", "fastapi.requests.", "starlette.requests.")

func requests(modules ...string) rule.Table {
	table := rule.Table{
		{Py: `fastapi.exceptions.RequestValidationError.errors(e)`, Go: `fastapi.ErrorsOf(e)`},
		{Py: `(e @ fastapi.exceptions.RequestValidationError).body`, Go: `fastapi.BodyOf(e)`},
		{Py: `fastapi.encoders.jsonable_encoder(obj)`, Go: `fastapi.Encode(obj)`},
	}
	for _, module := range modules {
		table = append(table,
			rule.Rule{Py: "(r @ " + module + "Request).method", Go: "fastapi.MethodOf(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).url.path", Go: "fastapi.PathOf(c)"},
		)
	}
	return table
}
