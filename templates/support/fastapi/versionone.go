// What FastAPI does otherwise with version 1 of Pydantic: the words of errors,
// the reading of answers, and values in JSON.

package fastapi

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// ReadOne is Read for version 1.
func ReadOne(c *gin.Context) *Params {
	p := Read(c)
	p.request.old = true
	return p
}

// ReadOld is ReadOne for a FastAPI before 0.100.
func ReadOld(c *gin.Context) *Params {
	p := ReadOne(c)
	p.request.oldest = true
	return p
}

// JSONOne is JSON for version 1.
func JSONOne(c *gin.Context, status int, v any) error {
	return answer(c, status, withoutPrivate(v), encodeOne)
}

// EncodeOne is Encode for version 1.
func EncodeOne(v any) (any, error) {
	text, err := py.Dumps(withoutPrivate(v), py.JSONOptions{Default: encodeOne})
	if err != nil {
		return nil, err
	}
	return py.Loads(text)
}

// RespondOne is Respond for version 1: models are made dicts, which are read as
// the declared type.
func RespondOne[T any](c *gin.Context, status int, v any, t pydantic.Type[T], options ...pydantic.DumpOption) error {
	k := &pydantic.Collector{}
	content := pydantic.Prepare(v, options...)
	value, _ := pydantic.Collect(k, t, content, "response")
	switch {
	case k.Fatal() != nil:
		return k.Fatal()
	case k.Failed():
		return ResponseValidationError.New(k.Errors())
	}
	return answer(c, status, withoutPrivate(pydantic.Unpack(value, options...)), encodeOne)
}

// encodeOne is what jsonable_encoder makes of values that JSON has no form for.
func encodeOne(x any) (any, error) {
	if m, ok := x.(pydantic.Object); ok {
		return withoutPrivate(pydantic.Unpack(m, pydantic.ByAlias)), nil
	}
	return encode(x)
}
