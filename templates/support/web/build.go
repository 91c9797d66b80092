// Building URLs from an endpoint and values (werkzeug.routing.Rule.build and
// MapAdapter.build), for default redirects, aliases and URLFor.
package web

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// valueList is an ordered list of named values.
type valueList []Value

func (l valueList) get(name string) (any, bool) {
	for _, v := range l {
		if v.Name == name {
			return v.Value, true
		}
	}
	return nil, false
}

func (l *valueList) set(name string, value any) {
	text, _ := plainValue(value)
	for i, v := range *l {
		if v.Name == name {
			(*l)[i].Value, (*l)[i].Text = value, text
			return
		}
	}
	*l = append(*l, Value{Name: name, Value: value, Text: text})
}

// providesDefaultsFor reports whether r is the shorter form of other.
func (r *route) providesDefaultsFor(other *route) bool {
	return !r.BuildOnly && len(r.Defaults) > 0 && r.Endpoint == other.Endpoint &&
		!slices.Equal(r.trace, other.trace) && slices.Equal(r.arguments(), other.arguments())
}

// suits reports whether the values are enough for the route and agree with its
// defaults. An empty method stands for any.
func (r *route) suits(values valueList, method string) bool {
	if method != "" && !r.has(method) {
		return false
	}
	for _, name := range r.arguments() {
		given, ok := values.get(name)
		fallback, has := r.Defaults[name]
		if !ok && !has || ok && has && !sameValue(given, fallback) {
			return false
		}
	}
	return true
}

// sameValue is Python's == for the values of rules: numbers compare as numbers.
func sameValue(a, b any) bool {
	x, ok := number(a)
	y, ok2 := number(b)
	if ok && ok2 {
		return x.Cmp(y) == 0
	}
	return ok == ok2 && a == b
}

func number(v any) (*big.Rat, bool) {
	switch v := v.(type) {
	case bool:
		if v {
			return big.NewRat(1, 1), true
		}
		return new(big.Rat), true
	case int:
		return new(big.Rat).SetInt64(int64(v)), true
	case *big.Int:
		return new(big.Rat).SetInt(v), true
	case float64:
		r := new(big.Rat).SetFloat64(v)
		return r, r != nil
	}
	return nil, false
}

// build returns the host part and the path of the route with the values filled
// in; extra appends the values that the rule has no variable for as a query.
func (r *route) build(values valueList, extra bool) (host, path string, err error) {
	var b strings.Builder
	for i, p := range r.trace {
		if i == r.hostTrace {
			host = b.String()
			b.Reset()
		}
		if !p.dynamic {
			b.WriteString(quote(p.text, pathSafe))
			continue
		}
		text, err := r.text(p.text, values)
		if err != nil {
			return "", "", err
		}
		b.WriteString(text)
	}
	if extra {
		b.WriteString(r.query(values))
	}
	return host, b.String(), nil
}

func (r *route) text(name string, values valueList) (string, error) {
	v, ok := r.Defaults[name]
	if !ok {
		v, _ = values.get(name)
	}
	for _, c := range r.converters {
		if c.variable == name {
			return c.toURL(v)
		}
	}
	return "", fmt.Errorf("rule %q has no variable %s", r.Rule.Rule, name)
}

// querySafe are the characters that a query keeps besides letters, digits and
// -._~ (the URL Standard's percent-encode sets).
const querySafe = "!$'()*,/:;?@"

// query encodes the values that are no arguments of the route, in their order.
func (r *route) query(values valueList) string {
	names := r.arguments()
	var pairs []string
	for _, v := range values {
		if _, known := slices.BinarySearch(names, v.Name); known {
			continue
		}
		for _, item := range queryItems(v.Value) {
			text, _ := plainValue(item)
			pairs = append(pairs, quotePlus(v.Name)+"="+quotePlus(text))
		}
	}
	if len(pairs) == 0 {
		return ""
	}
	return "?" + strings.Join(pairs, "&")
}

// queryItems spreads a list over repeated keys and drops None.
func queryItems(v any) []any {
	var items []any
	switch v := v.(type) {
	case nil:
	case []string:
		for _, s := range v {
			items = append(items, s)
		}
	case []any:
		items = v
	case py.Sequence:
		if seq, err := py.Iter(v); err == nil {
			items = slices.Collect(seq)
		}
	default:
		items = []any{v}
	}
	return slices.DeleteFunc(slices.Clone(items), func(x any) bool { return x == nil })
}

func quotePlus(s string) string {
	return strings.ReplaceAll(quote(s, querySafe+" "), " ", "+")
}

// build finds the first route of the endpoint that suits the values. It returns
// an error where Werkzeug raises BuildError.
func (m *Map) build(endpoint string, values valueList, method string, extra bool) (host, path string, err error) {
	for _, r := range m.endpoints[endpoint] {
		if r.suits(values, method) {
			return r.build(values, extra)
		}
	}
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = "'" + v.Name + "'"
	}
	slices.Sort(names)
	text := fmt.Sprintf("Could not build url for endpoint '%s'", endpoint)
	if len(names) > 0 {
		text += fmt.Sprintf(" with values [%s]", strings.Join(names, ", "))
	}
	return "", "", &buildError{endpoint: endpoint, text: text + "."}
}

// buildFor is build without a given method: rules that have the request's own
// method come first.
func (m *Map) buildFor(endpoint string, values valueList, method string) (host, path string, err error) {
	host, path, err = m.build(endpoint, values, method, true)
	var none *buildError
	if errors.As(err, &none) {
		return m.build(endpoint, values, "", true)
	}
	return host, path, err
}

// buildError is werkzeug.routing.BuildError.
type buildError struct{ endpoint, text string }

func (e *buildError) Error() string { return e.text }
