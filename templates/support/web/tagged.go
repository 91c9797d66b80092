// Tagged JSON: how a session keeps the types that JSON has not
// (flask.json.tag.TaggedJSONSerializer).
package web

import (
	"encoding/base64"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var sessionTags = map[string]bool{" di": true, " t": true, " b": true, " m": true, " u": true, " d": true}

// Markup is text that templates do not escape, markupsafe.Markup.
type markup string

// PyHTML returns the text.
func (m markup) PyHTML() string { return string(m) }

// PyBase returns the str that it is, too.
func (m markup) PyBase() any { return string(m) }

// PyTypeName returns the name of its class.
func (m markup) PyTypeName() string { return "Markup" }

// PyRepr returns the text as Python's repr does.
func (m markup) PyRepr() string { return "Markup(" + py.Repr(string(m)) + ")" }

// A named value is a datetime or a UUID of the program, which JSON writes as a text.
type named interface {
	py.JSONDefault
	PyTypeName() string
}

func tagged(tag string, v any) any { return py.DictOf(py.P[any, any](tag, v)) }

// tagValue returns the JSON form of a session value.
func tagValue(v any) any {
	if m, ok := v.(py.HTMLer); ok { // which py takes for a str
		return tagged(" m", m.PyHTML())
	}
	if n, ok := v.(named); ok {
		switch n.PyTypeName() {
		case "datetime":
			return tagged(" d", n.JSONDefault())
		case "UUID":
			return tagged(" u", strings.ReplaceAll(py.Str(n.JSONDefault()), "-", ""))
		}
	}
	switch v := py.Value(v).(type) {
	case py.Tuple:
		return tagged(" t", tagItems(v))
	case []byte:
		return tagged(" b", base64.StdEncoding.EncodeToString(v))
	case uuid.UUID:
		return tagged(" u", strings.ReplaceAll(v.String(), "-", ""))
	case time.Time:
		return tagged(" d", HTTPDate(v))
	case py.Mapping:
		return tagMapping(v)
	case py.Sequence:
		list, err := py.ToList(v)
		if err != nil {
			return v
		}
		return tagItems(list.Values())
	default:
		return v
	}
}

func tagItems(items []any) any {
	out := py.NewList[any]()
	for _, item := range items {
		out.Append(tagValue(item))
	}
	return out
}

// tagMapping tags the values; a dict that looks like a tag is marked as none.
func tagMapping(m py.Mapping) any {
	out := py.NewDict[any, any]()
	if d, ok := m.(*py.Dict[any, any]); ok {
		for k, v := range d.All() {
			out.Set(k, tagValue(v))
		}
		return untaggable(out)
	}
	keys, err := py.Iter(m)
	if err != nil {
		return m
	}
	for k := range keys {
		v, err := py.GetItem(m, k)
		if err != nil {
			return m
		}
		if err := out.Put(k, tagValue(v)); err != nil {
			return m
		}
	}
	return untaggable(out)
}

// untaggable marks a dict that looks like a tag.
func untaggable(d *py.Dict[any, any]) any {
	if d.Len() == 1 {
		if key, ok := d.Keys()[0].(string); ok && sessionTags[key] {
			return tagged(" di", py.DictOf(py.P[any, any](key+"__", d.Values()[0])))
		}
	}
	return d
}

// untagValue is the inverse of tagValue.
func untagValue(v any) any {
	switch v := v.(type) {
	case *py.List[any]:
		out := py.NewList[any]()
		for item := range v.All() {
			out.Append(untagValue(item))
		}
		return out
	case *py.Dict[any, any]:
		out := py.NewDict[any, any]()
		for k, item := range v.All() {
			out.Set(k, untagValue(item))
		}
		if out.Len() == 1 {
			if key, ok := out.Keys()[0].(string); ok {
				return untagOne(key, out)
			}
		}
		return out
	}
	return v
}

// untagOne decodes a dict of one key if that is a tag.
func untagOne(key string, d *py.Dict[any, any]) any {
	value := d.Values()[0]
	text, isText := value.(string)
	switch {
	case key == " t":
		if list, ok := value.(*py.List[any]); ok {
			return py.Tuple(list.Values())
		}
	case key == " b" && isText:
		if raw, err := base64.StdEncoding.DecodeString(text); err == nil {
			return raw
		}
	case key == " m" && isText:
		return markup(text)
	case key == " u" && isText:
		if id, err := py.ParseUUID(text); err == nil {
			return id
		}
	case key == " d" && isText:
		if t, err := http.ParseTime(text); err == nil {
			return py.FromTime(t.UTC(), py.UTC)
		}
	case key == " di":
		if inner, ok := value.(*py.Dict[any, any]); ok && inner.Len() == 1 {
			name := py.Str(inner.Keys()[0])
			return py.DictOf(py.P[any, any](strings.TrimSuffix(name, "__"), inner.Values()[0]))
		}
	}
	return d
}
