// Forms.
package fastapi

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// ReadForm reads the body as a form, urlencoded or multipart; any other body is an
// empty one. A part that is a file raises NotPorted.
func (p *Params) ReadForm() error {
	media, params, err := mime.ParseMediaType(p.request.GetHeader("Content-Type"))
	if err != nil {
		return nil // no form
	}
	switch media {
	case "application/x-www-form-urlencoded":
		data, err := io.ReadAll(p.request.Request.Body)
		if err != nil {
			return err
		}
		p.request.form = pairs(string(data))
	case "multipart/form-data":
		return p.readMultipart(params["boundary"])
	}
	return nil
}

func (p *Params) readMultipart(boundary string) error {
	if boundary == "" {
		return Raise(http.StatusBadRequest, "Missing boundary in multipart.", nil)
	}
	parts := multipart.NewReader(p.request.Request.Body, boundary)
	for {
		part, err := parts.NextRawPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return Raise(http.StatusBadRequest, "There was an error parsing the body", nil)
		case part.FileName() != "":
			return py.NotPorted.New("a file in a form that has none")
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return Raise(http.StatusBadRequest, "There was an error parsing the body", nil)
		}
		text, err := py.Decode(data, "utf-8", "strict")
		if err != nil {
			return err
		}
		p.request.form = append(p.request.form, [2]string{part.FormName(), text})
	}
}

// Form reads a field of the form: the last one of the name. An empty one gives
// way to a default that is not None.
func Form[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	v := last(all(p.request.form, name))
	if v == "" && len(fallback) > 0 && fallback[0].value != nil {
		v = nil
	}
	return read(p, t, v, fallback, "body", name)
}

// FormList reads all fields of the form that have the name.
func FormList[T any](p *Params, name string, t pydantic.Type[T], fallback ...Default) T {
	return read(p, t, list(all(p.request.form, name)), fallback, "body", name)
}
