// Filters of text.

package jinja

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Safe marks text as safe.
func (x Value) Safe() Value {
	if safe, ok := x.v.(py.HTMLer); ok {
		return x.with(Markup(safe.PyHTML()))
	}
	return x.with(Markup(text(x.v)))
}

// Escape escapes a value for HTML, unless it is safe.
func (x Value) Escape() Value { return x.with(Markup(escape(x.v))) }

// ForceEscape escapes a value for HTML, safe or not.
func (x Value) ForceEscape() Value {
	s := text(x.v)
	if safe, ok := x.v.(py.HTMLer); ok {
		s = safe.PyHTML()
	}
	return x.with(Markup(htmlEscapes.Replace(s)))
}

// String makes text of a value; safe text stays safe.
func (x Value) String() Value { return x.softly(func(s string) string { return s }) }

// softly applies f to the text of a value.
func (x Value) softly(f func(s string) string) Value {
	s, safe := soft(x.v)
	return x.rewrap(f(s), safe)
}

// Upper is the text in upper case.
func (x Value) Upper() Value { return x.softly(py.Upper) }

// Lower is the text in lower case.
func (x Value) Lower() Value { return x.softly(py.Lower) }

// Capitalize is the text with its first letter in upper case, the others lower.
func (x Value) Capitalize() Value { return x.softly(py.Capitalize) }

// Title is the text with each word's first letter in upper case.
func (x Value) Title() Value {
	s, _ := soft(x.v)
	var b strings.Builder
	for s != "" {
		n := strings.IndexFunc(s, wordBreak)
		if n == 0 {
			n = len(s) - len(strings.TrimLeftFunc(s, wordBreak))
		} else if n < 0 {
			n = len(s)
		}
		first, rest := firstRune(s[:n])
		b.WriteString(py.Upper(first) + py.Lower(rest))
		s = s[n:]
	}
	return x.with(b.String())
}

// wordBreak reports whether the title filter starts a new word behind r.
func wordBreak(r rune) bool {
	return strings.ContainsRune("-({[<", r) || isSpace(r)
}

// isSpace reports whether Python's \s takes r.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

func firstRune(s string) (first, rest string) {
	for i := range s {
		if i > 0 {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// Trim strips blanks, or the given characters, from both ends.
func (x Value) Trim(args ...any) Value {
	if chars, ok := plain(arg(args, 0, nil)).(string); ok {
		return x.softly(func(s string) string { return py.StripChars(s, chars) })
	}
	return x.softly(py.Strip)
}

// Center puts the text in the middle of a line.
func (x Value) Center(args ...any) Value {
	s, safe := soft(x.v)
	out, err := py.Center(s, x.number(args, 0, 80), " ")
	if err != nil {
		return x.failed(err)
	}
	return x.rewrap(out, safe)
}

// Replace replaces text, all of it or the first count occurrences.
func (x Value) Replace(old, with any, args ...any) Value {
	limit := -1
	if arg(args, 0, nil) != nil {
		limit = x.number(args, 0, -1)
	}
	old, with = raw(old), raw(with)
	if !x.run.scope.escape {
		return x.with(py.Replace(text(x.v), text(old), text(with), limit))
	}
	s, safe := soft(x.v)
	if isSafe(old) || isSafe(with) && !isSafe(x.v) {
		s, safe = escape(x.v), true
	}
	if !safe {
		return x.with(py.Replace(s, text(old), text(with), limit))
	}
	return x.with(Markup(py.Replace(s, text(old), escape(with), limit)))
}

// Format is text % args.
func (x Value) Format(args ...any) Value {
	list, kwargs := split(args)
	var with any = py.Tuple(list)
	if len(kwargs) > 0 {
		d := py.NewDict[any, any]()
		for _, kw := range kwargs {
			d.Set(kw.Key, kw.Value)
		}
		with = d
		if len(list) > 0 {
			return x.failed(FilterArgumentError.New("can't handle positional and keyword arguments at the same time"))
		}
	}
	s, safe := soft(x.v)
	if safe {
		out, err := Markup(s).percent(with)
		return x.try(Markup(out), err)
	}
	out, err := py.Percent(s, with)
	return x.try(out, err)
}

// StripTags removes tags and comments.
func (x Value) StripTags() Value {
	if safe, ok := x.v.(py.HTMLer); ok {
		return x.with(stripTags(safe.PyHTML()))
	}
	return x.with(stripTags(text(x.v)))
}

// Truncate shortens text to a length, at a word's end unless words may be cut.
func (x Value) Truncate(args ...any) Value {
	length, leeway := x.number(args, 0, 255), x.number(orDefault(args, 3, 5), 3, 5)
	end := arg(args, 2, "...")
	if length < py.StrLen(text(end)) || leeway < 0 {
		return x.failed(py.AssertionError.New(fmt.Sprintf("expected length >= %d, got %d", py.StrLen(text(end)), length)))
	}
	n, err := py.Len(x.v)
	if err != nil {
		return x.failed(err)
	}
	if n <= length+leeway {
		return x
	}
	s, isString := x.plain().(string)
	if !isString {
		class := py.AttributeError
		if argTrue(args, 1) {
			class = py.TypeError
		}
		return x.failed(class.New("'" + py.TypeName(x.v) + "' object cannot be truncated"))
	}
	to := length - py.StrLen(text(end))
	s, _ = py.StrSlice(s, nil, &to, nil)
	if !argTrue(args, 1) {
		if at := strings.LastIndexByte(s, ' '); at >= 0 {
			s = s[:at]
		}
	}
	return x.rewrap(s, isSafe(x.v)).Add(end)
}

// orDefault puts a default in place of an argument that is None.
func orDefault(args []any, i int, fallback any) []any {
	if i < len(args) && raw(args[i]) == nil {
		args = append([]any{}, args...)
		args[i] = fallback
	}
	return args
}

// Indent indents every line but the first and blank ones.
func (x Value) Indent(args ...any) Value {
	indention, isText := plain(arg(args, 0, 4)).(string)
	if !isText {
		indention = strings.Repeat(" ", max(0, x.number(args, 0, 4)))
	}
	s, ok := x.plain().(string)
	if !ok {
		if u, undefined := x.v.(*Undefined); undefined {
			return x.failed(u.err())
		}
		return x.failed(py.TypeError.New("only text can be indented"))
	}
	safe := isSafe(x.v)
	lines := py.SplitLines(s+"\n", false)
	for i, line := range lines {
		if i > 0 && (line != "" || argTrue(args, 2)) {
			lines[i] = indention + line
		}
	}
	if argTrue(args, 1) {
		lines[0] = indention + lines[0]
	}
	return x.rewrap(strings.Join(lines, "\n"), safe)
}

// WordCount counts words.
func (x Value) WordCount() Value {
	s, _ := soft(x.v)
	words := strings.FieldsFunc(s, func(r rune) bool {
		return r != '_' && !py.IsAlnum(string(r))
	})
	return x.with(len(words))
}
