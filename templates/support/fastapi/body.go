// The request's body.
package fastapi

import (
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// ReadBody reads the body: JSON by its type, or without one, and any other as
// bytes. It raises RequestValidationError for what is no JSON.
func (p *Params) ReadBody() error {
	data, err := io.ReadAll(p.request.Request.Body)
	if err != nil {
		return RaiseStarlette(http.StatusBadRequest, "There was an error parsing the body", nil)
	}
	switch {
	case len(data) == 0:
		return nil
	case !isJSON(p.request.GetHeader("Content-Type")):
		p.request.body = data
		return nil
	}
	p.request.body, err = py.LoadsBytes(data)
	if err == nil {
		return nil
	}
	e, ok := py.Is(err, py.JSONDecodeError)
	if !ok {
		return RaiseStarlette(http.StatusBadRequest, "There was an error parsing the body", nil)
	}
	p.request.body = e.Attr("doc")
	if p.request.oldest {
		p.Add(decodeError(e))
		return p.Err()
	}
	p.Add(pydantic.Line{
		Type: "json_invalid", Loc: py.Tuple{"body", e.Attr("pos")}, Msg: "JSON decode error",
		Input: py.NewDict[string, any](), Ctx: py.DictOf(py.P("error", e.Attr("msg"))),
	})
	return p.Err()
}

// decodeError is the error of what is no JSON in the words of version 1 of
// Pydantic.
func decodeError(e *py.Error) pydantic.Line {
	line := pydantic.Line{Old: true, Type: "value_error.jsondecode", Loc: py.Tuple{"body", e.Attr("pos")}, Msg: e.Error(), Ctx: py.NewDict[string, any]()}
	for _, name := range []string{"msg", "doc", "pos", "lineno", "colno"} {
		line.Ctx.Set(name, e.Attr(name))
	}
	return line
}

// isJSON reports whether a Content-Type says JSON; none at all does too.
func isJSON(contentType string) bool {
	if contentType == "" {
		return true
	}
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		media, _, _ = strings.Cut(contentType, ";")
		media = strings.ToLower(strings.TrimSpace(media))
	}
	main, sub, _ := strings.Cut(media, "/")
	return main == "application" && (sub == "json" || strings.HasSuffix(sub, "+json"))
}

// Body reads the whole body.
func Body[T any](p *Params, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, p.request.body, fallback, "body")
}

// BodyField reads one of several values that the body holds by their names.
func BodyField[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) (value T) {
	var v any
	switch body := p.request.body.(type) {
	case nil:
	case py.Mapping:
		v, _ = py.GetItem(body, name)
	default:
		p.Missing("body", name)
		return value
	}
	return read(p, t, v, fallback, "body", name)
}
