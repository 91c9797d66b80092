// The body of a request.
package flaskpydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Body reads the JSON of the request, which must be an object.
func Body[T any](p *Params, t pydantic.Type[*T], options ...web.JSONOpt) *T {
	input, ok := p.json(options)
	if !ok {
		return nil
	}
	if !isObject(input) {
		p.badBody("application/json")
		return nil
	}
	return readTyped(p, "body_params", t, input, "application/json")
}

// Root reads the JSON of the request as a root model.
func Root[T any](p *Params, t pydantic.Type[*T], options ...web.JSONOpt) *T {
	input, ok := p.json(options)
	if !ok {
		return nil
	}
	return read(p, "body_params", t, input)
}

// Bodies reads the JSON of the request, which must be a list of objects, up to
// the first one that the model refuses.
func Bodies[T any](p *Params, t pydantic.Type[*T], options ...web.JSONOpt) *py.List[*T] {
	input, ok := p.json(options)
	if !ok {
		return nil
	}
	items, err := py.Iter(input)
	if err != nil {
		p.noArray()
		return nil
	}
	out := py.NewList[*T]()
	for item := range items {
		if !isObject(item) {
			p.noArray()
			return nil
		}
		m, err := pydantic.ValidateAs(item, "", t)
		if _, wrong := py.Is(err, py.TypeError); wrong {
			p.noArray()
			return nil
		}
		if err != nil {
			p.refuse("body_params", err)
			return nil
		}
		out.Append(m)
	}
	return out
}

// json returns the JSON of the request; ok is false when there is none.
func (p *Params) json(options []web.JSONOpt) (input any, ok bool) {
	if p.done() {
		return nil, false
	}
	input, err := web.RequestJSON(p.c, options...)
	if err != nil {
		p.raised = err
		return nil, false
	}
	if input == nil && len(options) > 0 && options[0].Silent {
		return py.NewDict[string, any](), true
	}
	return input, true
}

// isObject reports whether a value can be given as keyword arguments.
func isObject(v any) bool {
	_, ok := py.Plain(v).(py.Mapping)
	return ok
}

// noArray notes that the body is no list of objects.
func (p *Params) noArray() {
	p.errors.Set("body_params", py.NewList(py.DictOf(
		py.P[string, any]("loc", py.NewList[any]("root")), py.P[string, any]("msg", "is not an array of objects"), py.P[string, any]("type", "type_error.array"))))
}

// readTyped is read for a part whose TypeErrors are put down to the Content-Type.
func readTyped[T any](p *Params, part string, t pydantic.Type[*T], input any, want string) *T {
	m, err := pydantic.ValidateAs(input, "", t)
	if _, wrong := py.Is(err, py.TypeError); wrong {
		p.badBody(want)
	} else if err != nil {
		p.refuse(part, err)
	}
	return m
}

// badBody ends the reading of a body that no model can be made of.
func (p *Params) badBody(want string) {
	kind := strings.ToLower(web.RequestHeaders(p.c).GetOr("Content-Type", ""))
	if media, _, _ := strings.Cut(kind, ";"); media != want {
		p.media = &kind
		return
	}
	p.raised = JSONBodyParsingError.New()
}
