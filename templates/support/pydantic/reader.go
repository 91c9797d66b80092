// Package pydantic validates and dumps models as Pydantic 2 does: the same
// coercions, the same errors in the same order and words.
//
// A model is a plain struct. Its constructor reads a dynamic value field by
// field with a Type per field; every Type reports what it refuses, so that all
// errors of an input are found in one pass.
package pydantic

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Type reads a dynamic value as a T. It reports what it refuses to r and then
// returns false.
type Type[T any] func(r *Reader, v any) (T, bool)

// A Reader collects the errors of one input.
type Reader struct {
	loc   []place // where the value that is being read stands
	lines []Line
	worst exactness // of the values read so far
	set   int       // fields given to models so far
	fatal error

	fields *Fields // of the model that is being read

	attributes bool // models are also read from the attributes of other models
	context    any  // what validators are given besides
	asIs       bool // values of any type are exact
	json       bool // the input is JSON
}

// exactness says how far a value was from its type; unions prefer the nearest.
type exactness int

const (
	exact exactness = iota
	strict
	lax
)

// loosen notes that a value was taken with less than exact exactness.
func (r *Reader) loosen(e exactness) { r.worst = max(r.worst, e) }

// A place is one step of a location: the name of a field, the position in a
// list, or another key of a dict.
type place struct {
	name  string
	index int
	key   any
	kind  placeKind
}

type placeKind int8

const (
	named placeKind = iota
	indexed
	keyed
)

// placeOf returns the place that a step of a location is.
func placeOf(step any) place {
	switch step := step.(type) {
	case string:
		return place{name: step}
	case int:
		return place{index: step, kind: indexed}
	}
	return place{key: step, kind: keyed}
}

// where returns the location as errors have it.
func (r *Reader) where() py.Tuple {
	out := make(py.Tuple, len(r.loc))
	for i, p := range r.loc {
		switch p.kind {
		case named:
			out[i] = p.name
		case indexed:
			out[i] = p.index
		default:
			out[i] = p.key
		}
	}
	return out
}

// enter and leave stand around the reading of what stands at a name.
func (r *Reader) enter(name string) { r.loc = append(r.loc, place{name: name}) }
func (r *Reader) leave()            { r.loc = r.loc[:len(r.loc)-1] }

// at runs read for a value that stands at one more step of the location.
func (r *Reader) at(step any, read func()) {
	r.loc = append(r.loc, placeOf(step))
	read()
	r.loc = r.loc[:len(r.loc)-1]
}

// refuse reports that v has an error of the kind; ctx are its details.
func (r *Reader) refuse(k kind, v any, ctx ...py.Pair[string, any]) {
	line := Line{Type: k.name, Loc: r.where(), Msg: k.msg, Input: v}
	if msg, ok := inJSON[k.name]; r.json && ok {
		line.Msg = msg
	}
	if len(ctx) > 0 {
		line.Ctx = py.DictOf(ctx...)
		line.Msg = fill(line.Msg, ctx)
	}
	r.lines = append(r.lines, line)
}

// stop ends the reading with an error that is not the input's fault, such as
// an int that does not fit.
func (r *Reader) stop(err error) {
	if r.fatal == nil {
		r.fatal = err
	}
}

// A kind is one of Pydantic's error types with its message; {name} in it is
// replaced by the detail of that name.
type kind struct{ name, msg string }
