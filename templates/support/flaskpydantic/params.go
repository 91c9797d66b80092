// Package flaskpydantic reads requests into models, and answers with models, as
// the decorator validate of flask_pydantic does.
package flaskpydantic

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Params reads what a view asks for. All parts are read before their errors are
// answered together.
type Params struct {
	c      *gin.Context
	errors *py.Dict[string, any] // of the parts, as the answer names them
	raised error                 // what ended the reading
	media  *string               // the Content-Type that is answered with 415
}

// Read returns the parameters of a request.
func Read(c *gin.Context) *Params { return &Params{c: c, errors: py.NewDict[string, any]()} }

// Refused reports whether the view must not run.
func (p *Params) Refused() bool { return p.done() || p.errors.Len() > 0 }

// done reports whether reading goes on no more.
func (p *Params) done() bool { return p.raised != nil || p.media != nil }

// Answer answers what was refused: the errors, with the status.
func (p *Params) Answer(status int) error {
	switch {
	case p.raised != nil:
		return p.raised
	case p.media != nil:
		return web.JSON(p.c, http.StatusUnsupportedMediaType, py.DictOf(py.P[string, any]("detail",
			"Unsupported media type '"+*p.media+"' in request. 'application/json' is required.")))
	}
	return web.JSON(p.c, status, py.DictOf(py.P[string, any]("validation_error", p.errors)))
}

// Raise is Answer for an app that sets FLASK_PYDANTIC_VALIDATION_ERROR_RAISE:
// the errors are raised as one ValidationError.
func (p *Params) Raise() error {
	if p.done() {
		return p.Answer(0)
	}
	e := ValidationError.New()
	for _, part := range []string{"body_params", "form_params", "path_params", "query_params"} {
		errors, _ := p.errors.Get(part)
		e.Set(part, errors)
	}
	return e
}

// refuse notes what a model says of a part. Any other exception ends the
// reading.
func (p *Params) refuse(part string, err error) {
	e, ok := py.Is(err, pydantic.ValidationError)
	if !ok {
		p.raised = err
		return
	}
	p.errors.Set(part, describe(pydantic.Errors(e)))
}

// describe replaces the exceptions of validators, which JSON has no form for, by
// their class and text.
func describe(errors *py.List[*py.Dict[string, any]]) *py.List[*py.Dict[string, any]] {
	for d := range errors.All() {
		v, _ := d.Get("ctx")
		ctx, ok := v.(*py.Dict[string, any])
		if !ok {
			continue
		}
		cause, _ := ctx.Get("error")
		if err, raised := cause.(error); raised {
			ctx.Set("error", py.DictOf(py.P[string, any]("type", py.TypeName(err)), py.P[string, any]("message", py.Str(err))))
		}
	}
	return errors
}

// Path reads a variable of the URL as the annotation of its parameter has it.
func Path[T any](p *Params, name string, t pydantic.Type[T]) T {
	var zero T
	if p.done() {
		return zero
	}
	given, _ := web.ViewArgs(p.c).Get(name)
	value, err := pydantic.Adapt(given, t)
	e, refused := py.Is(err, pydantic.ValidationError)
	if !refused {
		p.raised = err
		return value
	}
	first := pydantic.Errors(e).Values()[0]
	first.Set("loc", py.NewList[any](name))
	v, _ := p.errors.Get("path_params")
	list, ok := v.(*py.List[any])
	if !ok {
		list = py.NewList[any]()
		p.errors.Set("path_params", list)
	}
	list.Append(first)
	return zero
}

// Query reads the query: the first value of each name, and all values of the
// fields that are lists.
func Query[T any](p *Params, t pydantic.Type[*T], lists ...string) *T {
	if p.done() {
		return nil
	}
	input, args := py.NewDict[string, any](), web.Args(p.c)
	for name, text := range args.All() {
		if !input.Has(name) {
			input.Set(name, text)
		}
	}
	for _, name := range lists {
		if !input.Has(name) {
			continue
		}
		all := py.NewList[any]()
		for _, text := range args.GetAll(name) {
			all.Append(text)
		}
		input.Set(name, all)
	}
	return read(p, "query_params", t, input)
}

// Form reads the fields of the form, the first value of each name.
func Form[T any](p *Params, t pydantic.Type[*T]) *T {
	if p.done() {
		return nil
	}
	form, err := web.Form(p.c)
	if err != nil {
		p.raised = err
		return nil
	}
	input := py.NewDict[string, any]()
	for name, text := range form.All() {
		if !input.Has(name) {
			input.Set(name, text)
		}
	}
	return readTyped(p, "form_params", t, input, "multipart/form-data")
}

// read makes a model of what a part holds.
func read[T any](p *Params, part string, t pydantic.Type[*T], input any) *T {
	m, err := pydantic.ValidateAs(input, "", t)
	if err != nil {
		p.refuse(part, err)
	}
	return m
}
