// This file holds how a value of one answer gets into the next request.

package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Unbound stands for a value that an answer did not have.
const Unbound = "unbound"

// placeholder is ${name} in a request.
var placeholder = regexp.MustCompile(`\$\{(\w+)\}`)

// Fill returns the request with the bound values in the places of their names, percent-encoded in its target as far as it
// needs that. A name that is not bound stays.
func (r Request) Fill(bound map[string]string) Request {
	if len(bound) == 0 {
		return r
	}
	out := r
	inTarget := map[string]string{}
	for name, value := range bound {
		inTarget[name] = escapeTarget(value)
	}
	out.Target = fill(r.Target, inTarget)
	out.Header = make([]Header, len(r.Header))
	for i, h := range r.Header {
		out.Header[i] = Header{h.Name, fill(h.Value, bound)}
	}
	if r.Body != nil {
		out.Body = []byte(fill(string(r.Body), bound))
	}
	return out
}

// escapeTarget percent-encodes what no request line can hold; a value of an answer's Location is encoded already.
func escapeTarget(value string) string {
	var b strings.Builder
	for _, c := range []byte(value) {
		if c <= ' ' || c >= 0x7f {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func fill(text string, bound map[string]string) string {
	return placeholder.ReplaceAllStringFunc(text, func(m string) string {
		if value, known := bound[m[2:len(m)-1]]; known {
			return value
		}
		return m
	})
}

// Take returns the value that the source names in an answer. It refuses what is not there, and objects and lists.
func (b Bind) Take(a Answer) (string, error) {
	kind, rest, _ := strings.Cut(b.Source, ":")
	switch {
	case kind == "header":
		return inHeader(a, rest)
	case kind == "cookie":
		return cookieValue(a, rest)
	case kind == "match":
		return firstGroup(a.Body, rest)
	case strings.HasPrefix(b.Source, "$"):
		return inJSON(a.Body, strings.Split(b.Source, ".")[1:])
	}
	return "", errors.New("the answer has no " + b.Source)
}

// inHeader returns the header's value, or what the first group of the regular expression behind its name finds in it.
func inHeader(a Answer, source string) (string, error) {
	name, pattern, cut := strings.Cut(source, ":")
	value := a.Value(name)
	if value == "" {
		return "", errors.New("the answer has no header " + name)
	}
	if !cut {
		return value, nil
	}
	return firstGroup([]byte(value), pattern)
}

func cookieValue(a Answer, name string) (string, error) {
	for _, line := range a.Values("Set-Cookie") {
		if rest, ok := strings.CutPrefix(line, name+"="); ok {
			value, _, _ := strings.Cut(rest, ";")
			return value, nil
		}
	}
	return "", errors.New("the answer sets no cookie " + name)
}

func firstGroup(text []byte, pattern string) (string, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return "", err
	}
	if found := re.FindSubmatch(text); len(found) > 1 {
		return string(found[1]), nil
	}
	return "", errors.New("nothing matches " + pattern)
}

// inJSON follows a path through objects and lists to a text, a number or a bool.
func inJSON(body []byte, path []string) (string, error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return "", err
	}
	for _, step := range path {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(x) {
				return "", errors.New("no item " + step)
			}
			v = x[i]
		default:
			return "", errors.New("nothing is below " + step)
		}
	}
	switch x := v.(type) {
	case string:
		return x, nil
	case json.Number:
		return x.String(), nil
	case bool:
		return strconv.FormatBool(x), nil
	}
	return "", fmt.Errorf("%T cannot be bound", v)
}
