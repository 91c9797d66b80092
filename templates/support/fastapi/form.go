// Forms.
package fastapi

import (
	"io"
	"mime"

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
	return p.readParts(boundary, func(name string, options map[string]string, part formPart) error {
		if _, isFile := options["filename"]; isFile {
			return py.NotPorted.New("a file in a form that has none")
		}
		text, err := partText(part)
		if err == nil {
			p.request.form = append(p.request.form, [2]string{name, text})
		}
		return err
	})
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
