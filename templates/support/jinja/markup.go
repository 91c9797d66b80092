// Markup, text that is safe in HTML.

package jinja

import (
	"iter"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Markup is markupsafe.Markup: text that is not escaped again. What is joined to
// it is escaped.
type Markup string

// Escape returns markupsafe.escape(v): its text with &, <, >, ' and " as references, or the HTML that v has of its own.
func Escape(v any) Markup { return Markup(escape(v)) }

// Safe returns markupsafe.Markup(s): text that is taken for HTML as it is.
func Safe(s string) Markup { return Markup(s) }

// Percent returns m % args with the arguments escaped; what does not fit raises what py.Percent raises.
func (m Markup) Percent(args any) (Markup, error) {
	s, err := m.percent(args)
	return Markup(s), err
}

// Join returns m + other, with other escaped where it is not safe.
func (m Markup) Join(other any) Markup { return m + Escape(other) }

// StripTags returns m.striptags(): the text without tags and comments, with its references resolved and its blanks collapsed.
func (m Markup) StripTags() string { return stripTags(string(m)) }

// PyBase returns the text, which the Markup is too.
func (m Markup) PyBase() any { return string(m) }

// PyCall calls a method of the text by name.
func (m Markup) PyCall(name string, args []any, kwargs []py.Pair[string, any]) (any, bool, error) {
	v, err := m.method(name, args, kwargs)
	return v, true, err
}

// PyTypeName is the name of the class in Python.
func (m Markup) PyTypeName() string { return "Markup" }

// PyHTML returns the text.
func (m Markup) PyHTML() string { return string(m) }

// PyStr returns the text.
func (m Markup) PyStr() string { return string(m) }

// PyRepr is Markup('text').
func (m Markup) PyRepr() string { return "Markup(" + py.Repr(string(m)) + ")" }

// PyBool is false for no text.
func (m Markup) PyBool() bool { return m != "" }

// PyLen counts characters.
func (m Markup) PyLen() int { return py.StrLen(string(m)) }

// PyEq compares the text with other text.
func (m Markup) PyEq(other any) (equal, ok bool) {
	s, isText := plain(other).(string)
	return isText && s == string(m), true
}

// PyCompare orders the text among other text.
func (m Markup) PyCompare(other any) (sign int, ok bool, err error) {
	s, isText := plain(other).(string)
	return strings.Compare(string(m), s), isText, nil
}

// PyContains looks for text.
func (m Markup) PyContains(item any) (bool, error) { return py.In(plain(item), string(m)) }

// PyIter gives the characters.
func (m Markup) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, c := range py.Chars(string(m)) {
			if !yield(c) {
				return
			}
		}
	}
}

// JSONDefault is the text.
func (m Markup) JSONDefault() any { return string(m) }

// PyOp joins, repeats and formats; what is joined is escaped.
func (m Markup) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	switch {
	case op == "+" && (isText(other) || isSafe(other)) && reflected:
		return Markup(escape(other)) + m, true, nil
	case op == "+" && (isText(other) || isSafe(other)):
		return m + Markup(escape(other)), true, nil
	case op == "*":
		v, err := py.Mul(string(m), other)
		s, _ := v.(string)
		return Markup(s), true, err
	case op == "%" && !reflected:
		s, err := m.percent(other)
		return Markup(s), true, err
	}
	return nil, false, nil
}

func isText(v any) bool {
	_, ok := plain(v).(string)
	return ok
}

// percent is m % args, with the arguments escaped.
func (m Markup) percent(args any) (string, error) {
	switch v := args.(type) {
	case py.Tuple:
		wrapped := make(py.Tuple, len(v))
		for i, item := range v {
			wrapped[i] = escaper{item}
		}
		return py.Percent(string(m), wrapped)
	case py.Sequence:
		if !strings.Contains(string(m), "%") {
			return string(m), nil
		}
	case py.Mapping:
		if !strings.Contains(string(m), "%") {
			return string(m), nil
		}
		if !strings.Contains(string(m), "%(") {
			break
		}
		wrapped := py.NewDict[any, any]()
		keys, err := py.Iter(v)
		if err != nil {
			return "", err
		}
		for key := range keys {
			item, _ := py.GetItem(v, key)
			wrapped.Set(key, escaper{item})
		}
		return py.Percent(string(m), wrapped)
	}
	return py.Percent(string(m), py.Tuple{escaper{args}})
}

// An escaper is an argument that is escaped when it becomes text.
type escaper struct{ v any }

// PyTypeName is the name of the class in Python.
func (e escaper) PyTypeName() string { return "_MarkupEscapeHelper" }

// PyStr is the escaped text.
func (e escaper) PyStr() string { return escape(e.v) }

// PyRepr is the escaped repr.
func (e escaper) PyRepr() string { return escape(py.Repr(e.v)) }

// PyInt is the number.
func (e escaper) PyInt() (any, error) { return py.Int(plain(e.v)) }

// PyFloat is the number.
func (e escaper) PyFloat() (float64, error) { return py.Float(plain(e.v)) }

// wrapping are the methods of text whose result is safe again.
var wrapping = words(`split rsplit splitlines capitalize title lower upper replace ljust rjust lstrip rstrip center strip
	expandtabs swapcase zfill casefold removeprefix removesuffix partition rpartition join`)

// escaping are those of them that escape one argument, with its place.
var escaping = map[string]int{"replace": 1, "ljust": 1, "rjust": 1, "center": 1}

// method calls a method of the text.
func (m Markup) method(name string, args []any, kwargs []Kwarg) (any, error) {
	for i, arg := range args {
		args[i] = plain(arg)
		if at, ok := escaping[name]; ok && at == i {
			args[i] = escape(arg)
		}
	}
	switch name {
	case "join":
		return m.join(args)
	case "striptags":
		return stripTags(string(m)), nil
	case "unescape", "format", "format_map", "translate", "escape":
		return nil, py.NotPorted.New("Markup." + name + " is not supported")
	}
	v, err := py.CallMethod(string(m), name, args, kwargs...)
	if err != nil || !wrapping[name] {
		return v, err
	}
	return safeAll(v), nil
}

func (m Markup) join(args []any) (any, error) {
	if len(args) != 1 {
		return nil, py.TypeError.New("Markup.join() takes exactly one argument")
	}
	items, err := py.Iter(args[0])
	if err != nil {
		return nil, err
	}
	var parts []string
	for item := range items {
		parts = append(parts, escape(item))
	}
	return Markup(strings.Join(parts, string(m))), nil
}

// safeAll makes text, and the text in lists and tuples, safe.
func safeAll(v any) any {
	switch v := v.(type) {
	case string:
		return Markup(v)
	case py.Tuple:
		out := make(py.Tuple, len(v))
		for i, item := range v {
			out[i] = safeAll(item)
		}
		return out
	case py.Sequence:
		list, _ := py.ToList(v)
		out := py.NewList[any]()
		for _, item := range list.Values() {
			out.Append(safeAll(item))
		}
		return out
	}
	return v
}

// stripTags returns text without comments and tags, its blanks collapsed and
// its entities read.
func stripTags(s string) string {
	s = cut(cut(s, "<!--", "-->"), "<", ">")
	return unescapeHTML(strings.Join(py.SplitFields(s, -1), " "))
}

// cut removes everything from one mark to the next other mark.
func cut(s, from, to string) string {
	for {
		start := strings.Index(s, from)
		if start < 0 {
			return s
		}
		end := strings.Index(s[start:], to)
		if end < 0 {
			return s
		}
		s = s[:start] + s[start+end+len(to):]
	}
}
