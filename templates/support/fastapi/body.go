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
		return Raise(http.StatusBadRequest, "There was an error parsing the body", nil)
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
		return Raise(http.StatusBadRequest, "There was an error parsing the body", nil)
	}
	p.request.body = e.Attr("doc")
	p.Add(pydantic.Line{
		Type: "json_invalid", Loc: py.Tuple{"body", e.Attr("pos")}, Msg: "JSON decode error",
		Input: py.NewDict[string, any](), Ctx: py.DictOf(py.P("error", e.Attr("msg"))),
	})
	return p.Err()
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
