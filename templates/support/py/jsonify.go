// The bytes of flask.jsonify, which Flask's default JSON provider decides
// (SEMANTICS C.2).

package py

import (
	"net/http"
	"time"
)

// JSONDefault is a value that Flask's JSON provider writes by another value:
// dates, UUIDs, decimals.
type JSONDefault interface{ JSONDefault() any }

// HTMLer has __html__, whose text stands for the value in JSON.
type HTMLer interface{ PyHTML() string }

// MarshalJSONify returns the body that jsonify(v) gives: sorted keys, ASCII,
// compact, and a final newline. What has no form raises TypeError.
func MarshalJSONify(v any) ([]byte, error) {
	return dumpsLine(v, JSONOptions{SortKeys: true, ItemSeparator: ",", KeySeparator: ":", Default: flaskDefault})
}

var debugIndent = "  "

// A JSONStyle is what an app sets of its JSON provider, app.json.
type JSONStyle struct {
	Indented    bool // compact = False, or debug mode
	KeepOrder   bool // sort_keys = False
	KeepUnicode bool // ensure_ascii = False

	Default func(x any) (any, error) // its method default, nil for Flask's
}

// IsPlain reports whether the style is that of Flask's own provider.
func (s JSONStyle) IsPlain() bool {
	return !s.Indented && !s.KeepOrder && !s.KeepUnicode && s.Default == nil
}

// MarshalJSONifyAs is MarshalJSONify in the style of an app.
func MarshalJSONifyAs(v any, style JSONStyle) ([]byte, error) {
	opt := style.Compact()
	if style.Indented {
		opt.Indent, opt.ItemSeparator, opt.KeySeparator = &debugIndent, "", ""
	}
	return dumpsLine(v, opt)
}

// Compact returns the options of the style, without spaces and on one line.
func (s JSONStyle) Compact() JSONOptions {
	opt := JSONOptions{SortKeys: !s.KeepOrder, KeepUnicode: s.KeepUnicode, ItemSeparator: ",", KeySeparator: ":", Default: flaskDefault}
	if s.Default != nil {
		opt.Default, opt.AskFirst = s.Default, true
	}
	return opt
}

// FlaskDumps returns flask.json.dumps(v): sorted keys, ASCII, with spaces.
func FlaskDumps(v any) (string, error) {
	return Dumps(v, JSONOptions{SortKeys: true, Default: flaskDefault})
}

// DumpsAs returns app.json.dumps(v) for an app of the style: with spaces, in one
// line.
func DumpsAs(v any, s JSONStyle) (string, error) {
	opt := s.Compact()
	opt.ItemSeparator, opt.KeySeparator = "", ""
	return Dumps(v, opt)
}

// FlaskDefault returns what Flask's JSON provider writes for a value that JSON has
// no form for, and raises TypeError where it has none either.
func FlaskDefault(x any) (any, error) { return flaskDefault(x) }

// flaskDefault is flask.json.provider._default.
func flaskDefault(x any) (any, error) {
	switch x := x.(type) {
	case time.Time:
		return x.UTC().Format(http.TimeFormat), nil
	case JSONDefault:
		return x.JSONDefault(), nil
	case HTMLer:
		return x.PyHTML(), nil
	case Instanced:
		return nil, notSerializable(x)
	}
	if d, ok := taggedFields(x); ok {
		return d, nil
	}
	return nil, notSerializable(x)
}

func notSerializable(x any) error {
	return raisef(TypeError, "Object of type %s is not JSON serializable", TypeName(x))
}

// FlaskDumpsIndent is FlaskDumps over several lines.
func FlaskDumpsIndent(v any, indent string) (string, error) {
	return Dumps(v, JSONOptions{SortKeys: true, Indent: &indent, Default: flaskDefault})
}
