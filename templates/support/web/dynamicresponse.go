// Responses and headers as dynamic values: the attributes and methods that code
// of unknown types asks for by name.
package web

import (
	"iter"
	"strconv"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// PyTypeName is the name of the class in Python.
func (r *Response) PyTypeName() string { return "Response" }

// PyRepr is repr(response).
func (r *Response) PyRepr() string {
	n, _ := r.Headers.Get("Content-Length")
	return "<Response " + n + " bytes [" + r.StatusText() + "]>"
}

// PyAttr returns status_code, status, headers, data, mimetype, content_type,
// content_length, location, is_json or json.
func (r *Response) PyAttr(name string) (any, bool) {
	switch name {
	case "status_code":
		return r.Status, true
	case "status":
		return r.StatusText(), true
	case "headers":
		return r.Headers, true
	case "data":
		body, err := r.Data()
		return body, err == nil
	case "mimetype":
		return r.Mimetype(), true
	case "content_type":
		return r.header("Content-Type"), true
	case "location":
		return r.header("Location"), true
	case "content_length":
		n, err := strconv.Atoi(r.Headers.GetOr("Content-Length", ""))
		if err != nil {
			return nil, true
		}
		return n, true
	case "is_json":
		return r.IsJSON(), true
	case "json":
		v, err := r.JSON()
		return v, err == nil
	}
	return nil, false
}

func (r *Response) header(name string) any {
	if v, ok := r.Headers.Get(name); ok {
		return v
	}
	return nil
}

// PySetAttr sets one of status_code, status, data, mimetype, content_type and
// location.
func (r *Response) PySetAttr(name string, value any) bool {
	text, isText := value.(string)
	switch {
	case name == "status_code" || name == "status":
		return r.setStatus(value) == nil
	case name == "data" && isText:
		r.SetText(text)
	case name == "mimetype" && isText:
		r.SetMimetype(text)
	case name == "content_type" && isText:
		r.Headers.Set("Content-Type", text)
	case name == "location" && isText:
		r.Headers.Set("Location", text)
	default:
		body, isBytes := value.([]byte)
		if name != "data" || !isBytes {
			return false
		}
		r.SetData(body)
	}
	return true
}

// PyCall calls get_data, set_data or get_json.
func (r *Response) PyCall(name string, args []any, _ []py.Pair[string, any]) (any, bool, error) {
	switch {
	case name == "get_data" && len(args) == 0:
		body, err := r.Data()
		return body, true, err
	case name == "get_json" && len(args) == 0:
		v, err := r.JSON()
		return v, true, err
	case name == "set_data" && len(args) == 1:
		return nil, r.PySetAttr("data", args[0]), nil
	}
	return nil, false, nil
}

// PyTypeName is the name of the class in Python.
func (h *Headers) PyTypeName() string {
	if h.request {
		return "EnvironHeaders"
	}
	return "Headers"
}

// PyLen is len(headers).
func (h *Headers) PyLen() int { return len(h.fields) }

// PyIter iterates over the fields as tuples.
func (h *Headers) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for name, value := range h.All() {
			if !yield(py.Tuple{name, value}) {
				return
			}
		}
	}
}

// PyContains is "name in headers".
func (h *Headers) PyContains(item any) (bool, error) {
	name, ok := item.(string)
	return ok && h.Has(name), nil
}

// PyGetItem is headers[name].
func (h *Headers) PyGetItem(key any) (any, error) { return h.At(py.Str(key)) }

// PySetItem is headers[name] = value; a value with a line break is ValueError.
func (h *Headers) PySetItem(key, value any) error {
	field := NewHeaders([2]string{py.Str(key), headerText(value)})
	if text := field.invalid(); text != "" {
		return py.ValueError.New(text)
	}
	h.Set(field.fields[0][0], field.fields[0][1])
	return nil
}

// PyDelItem is del headers[name], which does not mind a missing one.
func (h *Headers) PyDelItem(key any) error {
	h.Del(py.Str(key))
	return nil
}

// PyCall calls get, getlist, add, set, setdefault, items, keys or values.
func (h *Headers) PyCall(name string, args []any, _ []py.Pair[string, any]) (any, bool, error) {
	list := py.NewList[any]()
	for field, value := range h.All() {
		switch name {
		case "items":
			list.Append(py.Tuple{field, value})
		case "keys":
			list.Append(field)
		case "values":
			list.Append(value)
		}
	}
	switch {
	case len(args) == 0:
		return list, name == "items" || name == "keys" || name == "values", nil
	case name == "get":
		if v, ok := h.Get(py.Str(args[0])); ok || len(args) == 1 {
			return opt(v, ok), true, nil
		}
		return args[1], true, nil
	case name == "getlist":
		return py.NewList(h.GetAll(py.Str(args[0]))...), true, nil
	case len(args) == 2 && name == "add":
		h.Add(py.Str(args[0]), headerText(args[1]))
		return nil, true, nil
	case len(args) == 2 && name == "set":
		return nil, true, h.PySetItem(args[0], args[1])
	case len(args) == 2 && name == "setdefault":
		return h.SetDefault(py.Str(args[0]), headerText(args[1])), true, nil
	}
	return nil, false, nil
}

// opt is a value, or None when it is missing.
func opt[T any](v T, ok bool) any {
	if !ok {
		return nil
	}
	return v
}
