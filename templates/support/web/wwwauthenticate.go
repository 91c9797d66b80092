// The WWW-Authenticate header and header lists that a view spells (werkzeug.datastructures.WWWAuthenticate,
// werkzeug.http.dump_header).
package web

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// WWWAuthenticate is a challenge: a scheme in lower case and its parameters.
type WWWAuthenticate struct {
	Type       string
	Parameters *py.Dict[string, any]
}

// NewWWWAuthenticate returns WWWAuthenticate(scheme, values); values is nil or a dict.
func NewWWWAuthenticate(scheme string, values any) (*WWWAuthenticate, error) {
	a := &WWWAuthenticate{Type: py.Lower(scheme), Parameters: py.NewDict[string, any]()}
	if values == nil {
		return a, nil
	}
	err := eachItem(values, func(key string, value any) { a.Parameters.Set(key, value) })
	return a, err
}

// Header returns a.to_header().
func (a *WWWAuthenticate) Header() string {
	if a.Parameters.Len() == 0 {
		return py.Title(a.Type)
	}
	var items []string
	for key, value := range a.Parameters.All() {
		items = append(items, a.item(key, value))
	}
	return py.Title(a.Type) + " " + strings.Join(items, ", ")
}

// item spells one parameter; of Digest's, some are always quoted.
func (a *WWWAuthenticate) item(key string, value any) string {
	if a.Type != "digest" {
		return headerItem(key, value)
	}
	switch key {
	case "realm", "domain", "nonce", "opaque", "qop":
		return key + "=" + quoteAlways(py.Str(value))
	}
	return key + "=" + quoteParameter(py.Str(value))
}

// PyTypeName is the name of the class in Python.
func (a *WWWAuthenticate) PyTypeName() string { return "WWWAuthenticate" }

// PyStr returns str(a).
func (a *WWWAuthenticate) PyStr() string { return a.Header() }

// DumpHeader returns werkzeug.http.dump_header(items) of a dict, or of any other iterable.
func DumpHeader(items any) (string, error) {
	var out []string
	if _, keyed := items.(py.Mapping); keyed {
		err := eachItem(items, func(key string, value any) { out = append(out, headerItem(key, value)) })
		return strings.Join(out, ", "), err
	}
	seq, err := py.Iter(items)
	if err != nil {
		return "", err
	}
	for item := range seq {
		out = append(out, quoteParameter(py.Str(item)))
	}
	return strings.Join(out, ", "), nil
}

// headerItem spells key=value as dump_header does.
func headerItem(key string, value any) string {
	switch {
	case value == nil:
		return key
	case strings.HasSuffix(key, "*"):
		return key + "=" + py.Str(value)
	}
	return key + "=" + quoteParameter(py.Str(value))
}

// eachItem calls f with the items of a dict whose keys are texts.
func eachItem(dict any, f func(key string, value any)) error {
	keys, err := py.Iter(dict)
	if err != nil {
		return err
	}
	for key := range keys {
		name, ok := key.(string)
		if !ok {
			return py.AttributeError.New("'" + py.TypeName(key) + "' object has no attribute 'endswith'")
		}
		value, err := py.GetItem(dict, key)
		if err != nil {
			return err
		}
		f(name, value)
	}
	return nil
}

// quoteAlways puts a header value into quotes.
func quoteAlways(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
