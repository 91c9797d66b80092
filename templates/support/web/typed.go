// Typed access to texts of the query and of forms: get(key, type=int) and its
// like, which fall back instead of failing (SEMANTICS B9-B13).
package web

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ArgInt returns request.args.get(key, type=int); ok is false when the key is
// missing or int() refuses its text.
func ArgInt(c *gin.Context, key string) (py.BigInt, bool) { return IntOf(Args(c), key) }

// ArgIntOr returns request.args.get(key, fallback, type=int).
func ArgIntOr(c *gin.Context, key string, fallback int) py.BigInt {
	return IntOr(Args(c), key, fallback)
}

// ArgFloat returns request.args.get(key, type=float).
func ArgFloat(c *gin.Context, key string) (float64, bool) { return FloatOf(Args(c), key) }

// ArgFloatOr returns request.args.get(key, fallback, type=float).
func ArgFloatOr(c *gin.Context, key string, fallback float64) float64 {
	if f, ok := ArgFloat(c, key); ok {
		return f
	}
	return fallback
}

// ArgBool returns request.args.get(key, type=bool): whether the text is not
// empty, so that "False" is true.
func ArgBool(c *gin.Context, key string) (value, ok bool) {
	s, ok := Arg(c, key)
	return s != "", ok
}

// ArgBoolOr returns request.args.get(key, fallback, type=bool).
func ArgBoolOr(c *gin.Context, key string, fallback bool) bool {
	if value, ok := ArgBool(c, key); ok {
		return value
	}
	return fallback
}

// GetAs returns m.get(key, fallback, type=convert): the fallback also where
// convert raises ValueError or TypeError; what else it raises is raised.
func GetAs(m *MultiDict, key string, fallback any, convert py.Key) (any, error) {
	s, ok := m.Get(key)
	if !ok {
		return fallback, nil
	}
	v, err := convert(s)
	if _, refused := py.Is(err, py.ValueError, py.TypeError); err != nil && refused {
		return fallback, nil
	}
	return v, err
}

// ArgInts returns request.args.getlist(key, type=int), without the texts that
// int() refuses.
func ArgInts(c *gin.Context, key string) *py.List[any] { return IntsOf(Args(c), key) }

// IntOf returns m.get(key, type=int).
func IntOf(m *MultiDict, key string) (py.BigInt, bool) {
	s, ok := m.Get(key)
	if !ok {
		return py.BigInt{}, false
	}
	n, err := py.ToBig(s)
	return n, err == nil
}

// IntOr returns m.get(key, fallback, type=int).
func IntOr(m *MultiDict, key string, fallback int) py.BigInt {
	if n, ok := IntOf(m, key); ok {
		return n
	}
	return py.Big(fallback)
}

// FloatOf returns m.get(key, type=float).
func FloatOf(m *MultiDict, key string) (float64, bool) {
	s, ok := m.Get(key)
	if !ok {
		return 0, false
	}
	f, err := py.ParseFloat(s)
	return f, err == nil
}

// ArgAs returns request.args.get(key, type=convert): ok is false when the key is
// missing or convert raises ValueError or TypeError, and others are returned.
func ArgAs[T any](c *gin.Context, key string, convert func(string) (T, error)) (value T, ok bool, err error) {
	s, given := Arg(c, key)
	if !given {
		return value, false, nil
	}
	value, err = convert(s)
	if _, bad := py.Is(err, py.ValueError, py.TypeError); bad {
		return value, false, nil
	}
	return value, err == nil, err
}
