// Package pydantic1 validates models as Pydantic 1 does: its coercions, and its
// errors in their order and words.
//
// Models, the places of errors and dumps are package pydantic's, which version 1
// has in common with version 2; what a Type takes and refuses is said here.
package pydantic1

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// A kind is one of the error types of version 1 with its message; {name} in it is
// replaced by the detail of that name.
type kind struct{ name, msg string }

var noneNotAllowed = kind{"type_error.none.not_allowed", "none is not an allowed value"}

// refuse reports that what is being read has an error of the kind; ctx are its
// details.
func refuse(r *pydantic.Reader, k kind, ctx ...py.Pair[string, any]) {
	line := pydantic.Line{Type: k.name, Msg: k.msg, Old: true}
	if len(ctx) > 0 {
		line.Ctx = py.DictOf(ctx...)
	}
	for _, p := range ctx {
		line.Msg = strings.ReplaceAll(line.Msg, "{"+p.Key+"}", py.Str(p.Value))
	}
	r.Refuse(line)
}

// refused is refuse for a Type that returns nothing then.
func refused[T any](r *pydantic.Reader, k kind, ctx ...py.Pair[string, any]) (T, bool) {
	refuse(r, k, ctx...)
	var zero T
	return zero, false
}

// some refuses None before t reads a value, as every type but Any and Optional
// does.
func some[T any](t func(r *pydantic.Reader, v any) (T, bool)) pydantic.Type[T] {
	return func(r *pydantic.Reader, v any) (T, bool) {
		v = py.Value(v)
		if v == nil {
			return refused[T](r, noneNotAllowed)
		}
		return t(r, v)
	}
}

// stopped ends the validation with an error that is not the input's fault.
func stopped[T any](r *pydantic.Reader, err error) (T, bool) {
	r.Stop(err)
	var zero T
	return zero, false
}

// changes reports whether a value that is none of the type's own may not be
// taken, as where it is assigned without validation.
func changes(r *pydantic.Reader, v any, types ...string) bool {
	if !r.Exactly() {
		return false
	}
	for _, t := range types {
		if py.TypeName(v) == t {
			return false
		}
	}
	return true
}
