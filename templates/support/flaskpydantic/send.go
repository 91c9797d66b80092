// The answers that are models.
package flaskpydantic

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// Send answers with the JSON of a model.
func Send(c *gin.Context, status int, m pydantic.Object, options ...pydantic.DumpOption) error {
	return Reply(c, status, m, nil, options...)
}

// SendMany answers with the JSON of a list of models.
func SendMany[T pydantic.Object](c *gin.Context, status int, models *py.List[T], options ...pydantic.DumpOption) error {
	texts := make([]string, 0, models.Len())
	for m := range models.All() {
		text, err := pydantic.DumpJSON(m, -1, options...)
		if err != nil {
			return err
		}
		texts = append(texts, text)
	}
	return send(c, "["+strings.Join(texts, ", ")+"]", status, nil)
}

// Reply answers with the JSON of a model and what a view gives with it: a status,
// headers, or a status and headers. What follows a status counts only where it
// can hold headers.
func Reply(c *gin.Context, status int, m pydantic.Object, rest py.Tuple, options ...pydantic.DumpOption) error {
	text, err := pydantic.DumpJSON(m, -1, options...)
	switch {
	case err != nil:
		return err
	case len(rest) == 0:
		return send(c, text, status, nil)
	case holdsHeaders(rest[0]):
		return send(c, text, status, rest[0])
	case len(rest) == 2 && holdsHeaders(rest[1]):
		return send(c, text, rest[0], rest[1])
	}
	return send(c, text, rest[0], nil)
}

// holdsHeaders reports whether a value is a dict, a list or a tuple.
func holdsHeaders(v any) bool {
	switch v.(type) {
	case py.Mapping, py.Sequence, py.Tuple:
		return true
	}
	return false
}

func send(c *gin.Context, text string, status, headers any) error {
	answer, err := web.MakeResponse(c, text, status)
	if err != nil {
		return err
	}
	answer.Headers.Set("Content-Type", "application/json")
	if headers != nil {
		if err := answer.Headers.UpdateFrom(headers); err != nil {
			return err
		}
	}
	return web.Send(c, answer)
}
