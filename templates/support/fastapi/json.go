// JSON, as FastAPI writes it: fastapi.encoders.jsonable_encoder, then json.dumps
// without spaces and with UTF-8 left as it is.
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// JSON answers with a value of no declared type, models by their aliases.
func JSON(c *gin.Context, status int, v any) error {
	return answer(c, status, withoutPrivate(v), encode)
}

// Respond answers with a value that is read as a declared type first, which
// leaves out what that type does not have. A value that does not fit is
// ResponseValidationError, which is answered by 500.
func Respond[T any](c *gin.Context, status int, v any, t pydantic.Type[T], options ...pydantic.DumpOption) error {
	dumped, err := asDeclared(v, t, options)
	if err != nil {
		return err
	}
	return answer(c, status, dumped, encode)
}

// asDeclared reads a value as a type and dumps it.
func asDeclared[T any](v any, t pydantic.Type[T], options []pydantic.DumpOption) (any, error) {
	k := &pydantic.Collector{}
	value, _ := pydantic.Collect(k, t, v, "response")
	switch {
	case k.Fatal() != nil:
		return nil, k.Fatal()
	case k.Failed():
		return nil, ResponseValidationError.New(k.Errors())
	}
	return pydantic.DumpValue(value, options...)
}

// write answers with JSON; other says what becomes of values that JSON has no
// form for.
func write(c *gin.Context, status int, v any, other func(x any) (any, error)) error {
	body, err := jsonBytes(v, other)
	if err != nil {
		return err
	}
	send(c, status, body)
	return nil
}

// answer is write for what an operation returns, whose response gives more fields.
func answer(c *gin.Context, status int, v any, other func(x any) (any, error)) error {
	body, err := jsonBytes(v, other)
	if err != nil {
		return err
	}
	send(c, takeOver(c, status), body)
	return nil
}

// send answers with JSON text.
func send(c *gin.Context, status int, body []byte) {
	sendable(c, status)
	if Bodiless(status) {
		c.Header("Content-Type", "application/json")
		addType(c)
		sendHead(c, status)
		return
	}
	c.Header("Content-Type", "application/json")
	addType(c)
	c.Data(status, "application/json", body)
}

// Encode is jsonable_encoder(v): what JSON has no form for becomes what it has.
func Encode(v any) (any, error) {
	text, err := py.Dumps(withoutPrivate(v), py.JSONOptions{Default: encode})
	if err != nil {
		return nil, err
	}
	return py.Loads(text)
}

func jsonBytes(v any, other func(x any) (any, error)) ([]byte, error) {
	text, err := py.Dumps(v, py.JSONOptions{ItemSeparator: ",", KeySeparator: ":", KeepUnicode: true, RefuseNaN: true, Default: other})
	if err != nil {
		return nil, err
	}
	return py.Encode(text, "utf-8", "strict")
}

// encode is what jsonable_encoder makes of values that JSON has no form for.
func encode(x any) (any, error) {
	switch x := x.(type) {
	case pydantic.Object:
		return pydantic.DumpValue(x, pydantic.ByAlias)
	case interface{ Fields() *py.Dict[string, any] }: // vars() of an object of the program's own
		return withoutPrivate(x.Fields()), nil
	case *py.Error:
		return exceptionVars(x), nil
	case []byte:
		return py.Decode(x, "utf-8", "strict")
	case py.DateTime:
		return x.ISOFormat("T"), nil
	case py.Date:
		return x.ISOFormat(), nil
	case interface{ EnumValue() any }:
		return x.EnumValue(), nil
	case py.UUID, pydantic.Link, pydantic.Secret, pydantic.SecretData, pathlike, address:
		return py.Str(x), nil
	case decimal:
		return encodeDecimal(x)
	case interface{ TotalSeconds() float64 }:
		return x.TotalSeconds(), nil
	case interface{ ISOFormat() string }: // of a py.TimeOfDay
		return x.ISOFormat(), nil
	}
	if name := py.TypeName(x); name == "set" || name == "frozenset" || strings.HasPrefix(name, "dict_") || name == "generator" {
		return py.ToList(x)
	}
	return nil, py.TypeError.New("Object of type " + py.TypeName(x) + " has no form in JSON here")
}

// exceptionVars is vars() of an exception: what an HTTPException keeps, nothing of others.
func exceptionVars(e *py.Error) any {
	if _, ok := py.Is(e, StarletteHTTPException); !ok {
		return py.NewDict[string, any]()
	}
	return withoutPrivate(py.Fields("status_code", e.Attrs["status_code"], "detail", e.Attrs["detail"], "headers", e.Attrs["headers"]))
}

// These are a py.Path, a py.IPAddress or py.IPNetwork, and a py.Decimal, which
// only programs carry that use them.
type (
	address interface {
		PyStr() string
		Version() int
	}
	pathlike interface {
		PyStr() string
		IsAbsolute() bool
	}
	decimal interface {
		IsFinite() bool
		PyInt() (any, error)
	}
)

// encodeDecimal is an int for a decimal without places, a float otherwise.
func encodeDecimal(d decimal) (any, error) {
	if !d.IsFinite() {
		return nil, py.TypeError.New("'>=' not supported between instances of 'str' and 'int'")
	}
	mantissa, exponent, _ := strings.Cut(py.Str(d), "E")
	_, fraction, _ := strings.Cut(mantissa, ".")
	places, err := py.ParseInt(exponent)
	if err != nil {
		places = 0
	}
	if places >= len(fraction) {
		return d.PyInt()
	}
	return py.Float(d)
}

// withoutPrivate leaves out the keys that begin with _sa, as jsonable_encoder
// does for SQLAlchemy's sake.
func withoutPrivate(v any) any {
	switch d := v.(type) {
	case py.Sequence:
		items, err := py.ToList(d)
		if err != nil {
			return v
		}
		out := make([]any, 0, items.Len())
		for _, x := range items.Values() {
			out = append(out, withoutPrivate(x))
		}
		return py.NewList(out...)
	case py.Mapping:
		return dictWithoutPrivate(d)
	}
	return v
}

// encodedKey is what jsonable_encoder makes of a key. One without a form stays
// for json.dumps to refuse.
func encodedKey(key any) any {
	switch py.Value(key).(type) {
	case string, int, float64, bool, nil:
		return key
	}
	if name, err := encode(py.Value(key)); err == nil {
		return name
	}
	return key
}

func dictWithoutPrivate(d py.Mapping) any {
	keys, err := py.ToList(d)
	if err != nil {
		return d
	}
	out := py.NewDict[any, any]()
	for _, key := range keys.Values() {
		if name, ok := key.(string); ok && strings.HasPrefix(name, "_sa") {
			continue
		}
		value, err := py.GetItem(d, key)
		if err != nil {
			return d
		}
		out.Set(encodedKey(key), withoutPrivate(value))
	}
	return out
}
