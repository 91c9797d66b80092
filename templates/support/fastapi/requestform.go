// The form of a request, as programs ask for it by themselves.
package fastapi

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// formKey is where a Gin context keeps a form that was read.
const formKey = "fastapi.form"

// unparsed is what FastAPI says of a body that breaks off where it reads the form
// itself.
const unparsed = "There was an error parsing the body"

// RequestForm returns await request.form(): the last value of each name, none for
// a body that is no form. A file raises NotPorted, malformed parts HTTPException
// with 400 or an error that nothing handles.
func RequestForm(c *gin.Context) (*py.Dict[string, string], error) {
	if known, ok := c.Get(formKey); ok {
		return known.(*py.Dict[string, string]), nil
	}
	if _, err := RequestBody(c); err != nil {
		return nil, err
	}
	p := Read(c)
	if err := p.ReadForm(); err != nil {
		if e, ok := py.Is(err, StarletteHTTPException); ok && DetailOf(e) == any(unparsed) {
			return nil, py.RuntimeError.New(unparsed)
		}
		return nil, err
	}
	form := py.NewDict[string, string]()
	for _, pair := range p.request.form {
		form.Set(pair[0], pair[1])
	}
	c.Set(formKey, form)
	return form, nil
}
