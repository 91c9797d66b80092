// This file says what the path operations of FastAPI read of requests, which their parameters declare.

package reading

import (
	"encoding/json"
	"regexp"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// Operation returns what a path operation is tried with: its path in the spelling of Flask's rules, its keys and the model
// of its body.
func Operation(route *ir.Route) plan.Route {
	out := plan.Route{Spelled: route.Rule, Methods: route.Methods, Endpoint: route.Endpoint}
	o := &operation{out: &out, types: map[string]plan.Type{}, seen: map[*ir.Operation]bool{}}
	o.read(route.Operation)
	out.Rule = flaskRule(route.Rule, o.types)
	o.readBody(route.Operation)
	return out
}

// operation gathers what an operation and its dependencies ask for.
type operation struct {
	out   *plan.Route
	types map[string]plan.Type // of the path's variables
	seen  map[*ir.Operation]bool
}

// variable is one of a path's variables: {item_id}, {file:path}.
var variable = regexp.MustCompile(`\{(\w+)(?::(\w+))?\}`)

// flaskRule spells a path as Flask does: /items/<int:item_id>.
func flaskRule(path string, types map[string]plan.Type) string {
	return variable.ReplaceAllStringFunc(path, func(text string) string {
		m := variable.FindStringSubmatch(text)
		converter := m[2]
		if t := types[m[1]]; converter == "" && (t == plan.Int || t == plan.Float || t == plan.UUID) {
			converter = string(t)
		}
		if converter == "" || converter == "str" {
			return "<" + m[1] + ">"
		}
		return "<" + converter + ":" + m[1] + ">"
	})
}

// places are where parameters of each kind stand.
var places = map[ir.InputKind]plan.Place{
	ir.QueryInput: plan.Args, ir.HeaderInput: plan.Headers, ir.CookieInput: plan.Cookies, ir.FormInput: plan.Form,
}

func (o *operation) read(op *ir.Operation) {
	if op == nil || o.seen[op] {
		return
	}
	o.seen[op] = true
	for _, d := range op.Requires {
		o.depend(d)
	}
	for _, in := range op.Params {
		o.input(in)
	}
}

func (o *operation) input(in *ir.Input) {
	field := inputField(in)
	switch place := places[in.Kind]; {
	case in.Kind == ir.DependsInput:
		o.depend(in.Depends)
	case in.Kind == ir.PathInput:
		o.types[in.Name] = field.Type
	case place != "":
		o.key(place, in.Name, field)
	}
}

func (o *operation) key(place plan.Place, name string, f plan.Field) {
	k := plan.Key{Place: place, Name: name, Type: f.Type}
	for _, choice := range f.Choices {
		k.Values = append(k.Values, plain(choice))
	}
	o.out.Keys = append(o.out.Keys, k)
}

// plain returns a choice without the quotes of JSON.
func plain(choice string) string {
	var text string
	if json.Unmarshal([]byte(choice), &text) != nil {
		return choice
	}
	return text
}

// depend follows a dependency; FastAPI's own schemes read a header, a key or a form.
func (o *operation) depend(d *ir.Dependency) {
	text := plan.Field{Type: plan.Str}
	switch {
	case d == nil:
	case d.On != nil:
		o.read(d.On)
	case d.IsPasswordForm():
		o.key(plan.Form, "username", text)
		o.key(plan.Form, "password", text)
	case d.Scheme == "APIKeyHeader":
		o.key(plan.Headers, d.Name, text)
	case d.Scheme == "APIKeyQuery":
		o.key(plan.Args, d.Name, text)
	case d.Scheme == "APIKeyCookie":
		o.key(plan.Cookies, d.Name, text)
	default:
		o.key(plan.Headers, "Authorization", plan.Field{})
	}
}

// readBody describes the JSON body: one parameter is the body itself, several stand under their names.
func (o *operation) readBody(op *ir.Operation) {
	bodies := op.Bodies()
	if len(bodies) == 0 || op.IsForm() {
		return
	}
	if len(bodies) == 1 && !bodies[0].Embed {
		field := inputField(bodies[0])
		field.Name = ""
		if field.Type == plan.Object {
			o.out.Body = &field
		}
		return
	}
	out := plan.Field{Type: plan.Object}
	for _, in := range bodies {
		out.Fields = append(out.Fields, inputField(in))
	}
	o.out.Body = &out
}

// inputField describes the values of a parameter.
func inputField(in *ir.Input) plan.Field {
	out := plan.Field{}
	if in.Annotation != nil {
		out = annotated(in.Scope, in.Annotation, 0)
	}
	out.Name, out.Required = in.Name, in.Default == nil
	constrain(&out, &pyast.Call{Keywords: in.Limits})
	out.Name = in.Name
	return out
}
