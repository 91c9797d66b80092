// JSON as orjson writes it (fastapi.responses.ORJSONResponse).

package fastapi

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// ORJSON is JSON for an operation whose response class is ORJSONResponse.
func ORJSON(c *gin.Context, status int, v any) error {
	return writeORJSON(c, status, withoutPrivate(v))
}

// RespondORJSON is Respond for such an operation.
func RespondORJSON[T any](c *gin.Context, status int, v any, t pydantic.Type[T], options ...pydantic.DumpOption) error {
	dumped, err := asDeclared(v, t, options)
	if err != nil {
		return err
	}
	return writeORJSON(c, status, dumped)
}

func writeORJSON(c *gin.Context, status int, v any) error {
	body, err := orjsonBytes(v, encode)
	if err != nil {
		return err
	}
	send(c, takeOver(c, status), body)
	return nil
}

// NewORJSONResponse is ORJSONResponse(content, status_code, headers). What
// orjson has forms for besides JSON's own is not ported.
func NewORJSONResponse(content any, status int, headers any) (*Response, error) {
	body, err := orjsonBytes(content, unwritable)
	if err != nil {
		return nil, err
	}
	return NewResponse(body, status, headers, "application/json")
}

// unwritable refuses a value that is not JSON's own.
func unwritable(x any) (any, error) {
	switch name := py.TypeName(x); name {
	case "set", "frozenset", "bytes", "Decimal":
		return nil, py.TypeError.New("Type is not JSON serializable: " + name)
	}
	return nil, py.NotPorted.New("a " + py.TypeName(x) + " in an ORJSONResponse is not ported")
}

// orjsonWriter writes one value.
type orjsonWriter struct {
	strings.Builder
	other func(x any) (any, error) // makes of other values what is written
}

func orjsonBytes(v any, other func(x any) (any, error)) ([]byte, error) {
	w := &orjsonWriter{other: other}
	err := w.value(v, 0)
	return []byte(w.String()), err
}

// maxDepth is how deep lists and dicts may stand in one another.
const maxDepth = 254

func (w *orjsonWriter) value(v any, depth int) error {
	if depth > maxDepth {
		return py.TypeError.New("Recursion limit reached")
	}
	if _, model := v.(pydantic.Object); !model {
		v = py.Value(v)
	}
	switch v := v.(type) {
	case nil:
		w.WriteString("null")
	case bool:
		w.WriteString(strconv.FormatBool(v))
	case int:
		w.WriteString(strconv.Itoa(v))
	case *big.Int:
		if !v.IsInt64() && !v.IsUint64() {
			return py.TypeError.New("Integer exceeds 64-bit range")
		}
		w.WriteString(v.String())
	case float64:
		return w.float(v)
	case string:
		return w.text(v)
	case py.Sequence, py.Tuple:
		return w.list(v, depth)
	case py.Mapping:
		return w.dict(v, depth)
	default:
		made, err := w.other(v)
		if err != nil {
			return err
		}
		return w.value(made, depth)
	}
	return nil
}

// float writes a float. Those whose exponents orjson's versions write otherwise
// are not ported.
func (w *orjsonWriter) float(x float64) error {
	size := math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		w.WriteString("null")
	case size != 0 && (size < 1e-5 || size >= 1e16):
		return py.NotPorted.New("the float " + py.FormatFloat(x) + " in an ORJSONResponse is not ported")
	default:
		text := strconv.FormatFloat(x, 'f', -1, 64)
		if !strings.Contains(text, ".") {
			text += ".0"
		}
		w.WriteString(text)
	}
	return nil
}

// shortEscapes are the characters with escapes of their own.
var shortEscapes = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\t': `\t`, '\n': `\n`, '\f': `\f`, '\r': `\r`}

func (w *orjsonWriter) text(s string) error {
	if !utf8.ValidString(s) {
		return py.TypeError.New("str is not valid UTF-8: surrogates not allowed")
	}
	w.WriteByte('"')
	for _, c := range s {
		switch escape := shortEscapes[c]; {
		case escape != "":
			w.WriteString(escape)
		case c < ' ':
			w.WriteString(`\u00` + strconv.FormatInt(int64(c)+0x100, 16)[1:])
		default:
			w.WriteRune(c)
		}
	}
	w.WriteByte('"')
	return nil
}

func (w *orjsonWriter) list(v any, depth int) error {
	items, err := py.ToList(v)
	if err != nil {
		return err
	}
	w.WriteByte('[')
	for i, item := range items.Values() {
		if i > 0 {
			w.WriteByte(',')
		}
		if err := w.value(item, depth+1); err != nil {
			return err
		}
	}
	w.WriteByte(']')
	return nil
}

func (w *orjsonWriter) dict(d py.Mapping, depth int) error {
	keys, err := py.ToList(d)
	if err != nil {
		return err
	}
	w.WriteByte('{')
	for i, key := range keys.Values() {
		if i > 0 {
			w.WriteByte(',')
		}
		value, err := py.GetItem(d, key)
		if err != nil {
			return err
		}
		if err := w.key(key); err != nil {
			return err
		}
		w.WriteByte(':')
		if err := w.value(value, depth+1); err != nil {
			return err
		}
	}
	w.WriteByte('}')
	return nil
}

// key writes a key: a text, or a number, a bool or None as a text.
func (w *orjsonWriter) key(key any) error {
	switch key := py.Value(key).(type) {
	case string:
		return w.text(key)
	case nil, bool, int:
		w.WriteByte('"')
		err := w.value(key, 0)
		w.WriteByte('"')
		return err
	}
	return py.NotPorted.New("a " + py.TypeName(key) + " as a key in an ORJSONResponse is not ported")
}
