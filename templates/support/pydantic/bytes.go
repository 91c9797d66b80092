// Bytes, paths, and JSON within values.

package pydantic

import (
	"fmt"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	bytesType     = kind{"bytes_type", "Input should be a valid bytes"}
	bytesTooShort = kind{"bytes_too_short", "Data should have at least {min_length} byte{s}"}
	bytesTooLong  = kind{"bytes_too_long", "Data should have at most {max_length} byte{s}"}
	pathType      = kind{"path_type", "Input is not a valid path for <class 'pathlib.Path'>"}
)

// Bytes reads bytes, or a text as UTF-8.
func Bytes(limits ...Limit) Type[[]byte] {
	return func(r *Reader, v any) ([]byte, bool) {
		var data []byte
		switch x := py.Value(v).(type) {
		case []byte:
			data = x
		case string:
			r.loosenText(x)
			if !r.unicode(x, v) {
				return nil, false
			}
			data = []byte(x)
		case py.Mixed:
			return instead(r, v, py.Value(x.PyBase()), Bytes(limits...))
		default:
			r.refuse(bytesType, v)
			return nil, false
		}
		if l, ok := find(limits, "min_length"); ok && len(data) < l.value.(int) {
			r.refuse(bytesTooShort, v, py.P("min_length", l.value))
			return nil, false
		}
		if l, ok := find(limits, "max_length"); ok && len(data) > l.value.(int) {
			r.refuse(bytesTooLong, v, py.P("max_length", l.value))
			return nil, false
		}
		return data, true
	}
}

// Path reads a text as a path (pathlib.Path).
func Path() Type[py.Path] {
	return func(r *Reader, v any) (py.Path, bool) {
		switch x := py.Value(v).(type) {
		case py.Path:
			return x, true
		case string:
			r.loosenText(x)
			return py.NewPath(x), true
		}
		r.refuse(pathType, v)
		r.lines[len(r.lines)-1].Own = true
		return "", false
	}
}

// Json reads a text that is JSON, and what that says as inner does
// (pydantic.Json).
func Json[T any](inner Type[T]) Type[T] {
	return func(r *Reader, v any) (out T, ok bool) {
		v = py.Value(v)
		r.loosen(lax)
		text, isText := textOf(v)
		if !isText {
			r.refuse(jsonType, v)
			return out, false
		}
		if s, plain := v.(string); plain && !r.unicode(s, v) {
			return out, false
		}
		p := &jsonParser{data: []byte(text)}
		value, problem := p.parse()
		if problem != "" {
			r.refuse(jsonInvalid, v, py.P[string, any]("error", fmt.Sprintf("%s at %s", problem, p.position())))
			return out, false
		}
		return inner(r, value)
	}
}
