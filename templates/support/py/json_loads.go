// Reading JSON as CPython's json module does: the same texts are accepted, and
// the same errors are raised at the same places (SEMANTICS B33 to B47).

package py

import "strings"

// Loads returns json.loads(text). Objects become *Dict[any, any] in their
// order, arrays *List[any]; 1 and 1.0 stay different, ints have any size.
func Loads(text string) (any, error) {
	if strings.HasPrefix(text, "\ufeff") {
		return nil, jsonError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
	}
	r := &jsonReader{doc: text}
	r.space()
	v, err := r.value(0)
	if err != nil {
		return nil, err
	}
	r.space()
	if r.at < len(text) {
		return nil, jsonError("Extra data", text, r.at)
	}
	return v, nil
}

// A jsonReader reads one document from left to right.
type jsonReader struct {
	doc string
	at  int
}

func (r *jsonReader) fail(msg string, at int) error { return jsonError(msg, r.doc, at) }

func (r *jsonReader) space() {
	for r.at < len(r.doc) {
		switch r.doc[r.at] {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return
		}
	}
}

// next reports whether the next character is c.
func (r *jsonReader) next(c byte) bool { return r.at < len(r.doc) && r.doc[r.at] == c }

// word consumes a literal word.
func (r *jsonReader) word(w string) bool {
	if !strings.HasPrefix(r.doc[r.at:], w) {
		return false
	}
	r.at += len(w)
	return true
}

// value reads any term.
func (r *jsonReader) value(depth int) (any, error) {
	if r.at >= len(r.doc) {
		return nil, r.fail("Expecting value", r.at)
	}
	switch r.doc[r.at] {
	case '"':
		return r.text()
	case '{':
		if depth >= maxJSONDepth {
			return nil, tooDeep("object")
		}
		return r.object(depth + 1)
	case '[':
		if depth >= maxJSONDepth {
			return nil, tooDeep("array")
		}
		return r.array(depth + 1)
	}
	if v, ok := r.literal(); ok {
		return v, nil
	}
	return r.number()
}

func tooDeep(what string) error {
	return raisef(RecursionError, "maximum recursion depth exceeded while decoding a JSON %s from a unicode string", what)
}

// object reads the members after an opening brace.
func (r *jsonReader) object(depth int) (any, error) {
	d := NewDict[any, any]()
	r.at++
	r.space()
	if r.next('}') {
		r.at++
		return d, nil
	}
	for {
		if err := r.member(d, depth); err != nil {
			return nil, err
		}
		r.space()
		if r.next('}') {
			r.at++
			return d, nil
		}
		if !r.next(',') {
			return nil, r.fail("Expecting ',' delimiter", r.at)
		}
		r.at++
		r.space()
	}
}

// member reads one name and its value; a repeated name keeps its first place.
func (r *jsonReader) member(d *Dict[any, any], depth int) error {
	if !r.next('"') {
		return r.fail("Expecting property name enclosed in double quotes", r.at)
	}
	name, err := r.text()
	if err != nil {
		return err
	}
	r.space()
	if !r.next(':') {
		return r.fail("Expecting ':' delimiter", r.at)
	}
	r.at++
	r.space()
	v, err := r.value(depth)
	if err != nil {
		return err
	}
	return d.Put(name, v)
}

// array reads the items after an opening bracket.
func (r *jsonReader) array(depth int) (any, error) {
	l := NewList[any]()
	r.at++
	r.space()
	if r.next(']') {
		r.at++
		return l, nil
	}
	for {
		v, err := r.value(depth)
		if err != nil {
			return nil, err
		}
		l.Append(v)
		r.space()
		if r.next(']') {
			r.at++
			return l, nil
		}
		if !r.next(',') {
			return nil, r.fail("Expecting ',' delimiter", r.at)
		}
		r.at++
		r.space()
	}
}
