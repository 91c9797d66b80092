// str.format and str.format_map, "Format String Syntax" of the Python library
// reference.

package py

import "strings"

// FormatStr returns format.format(*args, **kwargs). Malformed fields raise
// ValueError, missing arguments IndexError or KeyError.
func FormatStr(format string, args []any, kwargs ...Pair[string, any]) (string, error) {
	f := &formatter{args: args, named: DictOf(kwargs...), positional: true}
	return f.expand(format, 2)
}

// FormatWith returns format.format(*args, **kwargs) for arguments that are known
// when the program runs, as FormatStr does.
func FormatWith(format string, args []any, kwargs *Dict[string, any]) (string, error) {
	f := &formatter{args: args, named: kwargs, positional: true}
	return f.expand(format, 2)
}

// FormatMap returns format.format_map(mapping).
func FormatMap(format string, mapping any) (string, error) {
	f := &formatter{named: mapping}
	return f.expand(format, 2)
}

// A formatter fills one format string and those nested in its specifications.
type formatter struct {
	args       []any
	named      any
	positional bool
	next       int  // of automatic numbering
	automatic  bool // a field without a number was seen
	manual     bool // a numbered field was seen
}

// expand replaces the fields of a text; depth is how far specifications may
// nest.
func (f *formatter) expand(format string, depth int) (string, error) {
	if depth < 1 {
		return "", ValueError.New("Max string recursion exceeded")
	}
	var b strings.Builder
	for format != "" {
		i := strings.IndexAny(format, "{}")
		if i < 0 {
			b.WriteString(format)
			break
		}
		b.WriteString(format[:i])
		c, rest := format[i], format[i+1:]
		if strings.HasPrefix(rest, string(c)) {
			b.WriteByte(c)
			format = rest[1:]
			continue
		}
		if c == '}' || rest == "" {
			return "", raisef(ValueError, "Single '%c' encountered in format string", c)
		}
		field, rest, err := cutField(rest)
		if err != nil {
			return "", err
		}
		text, err := f.field(field, depth)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		format = rest
	}
	return b.String(), nil
}

// A replacementField is what stands between braces.
type replacementField struct{ name, conversion, spec string }

// cutField reads a field behind its opening brace.
func cutField(s string) (field replacementField, rest string, err error) {
	i := nameEnd(s)
	switch {
	case i >= len(s):
		return field, "", ValueError.New("expected '}' before end of string")
	case s[i] == '{':
		return field, "", ValueError.New("unexpected '{' in field name")
	}
	field.name = s[:i]
	mark, rest := s[i], s[i+1:]
	if mark == '}' {
		return field, rest, nil
	}
	if mark == '!' {
		if rest == "" {
			return field, "", ValueError.New("end of string while looking for conversion specifier")
		}
		_, size := decodeRune(rest)
		field.conversion, rest = rest[:size], rest[size:]
		if strings.HasPrefix(rest, "}") {
			return field, rest[1:], nil
		}
		if rest != "" && rest[0] != ':' {
			return field, "", ValueError.New("expected ':' after conversion specifier")
		}
		rest = strings.TrimPrefix(rest, ":")
	}
	end := specEnd(rest)
	if end < 0 {
		return field, "", ValueError.New("unmatched '{' in format spec")
	}
	field.spec = rest[:end]
	return field, rest[end+1:], nil
}

// nameEnd returns where the name of a field ends; brackets hide what they hold.
func nameEnd(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', ':', '!':
			return i
		case '[':
			for i+1 < len(s) && s[i+1] != ']' {
				i++
			}
		}
	}
	return len(s)
}

// specEnd returns where the closing brace of a field stands, or -1.
func specEnd(s string) int {
	open := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			open++
		case '}':
			if open--; open == 0 {
				return i
			}
		}
	}
	return -1
}

func (f *formatter) field(field replacementField, depth int) (string, error) {
	v, err := f.object(field.name)
	if err != nil {
		return "", err
	}
	if v, err = converted(v, field.conversion); err != nil {
		return "", err
	}
	spec := field.spec
	if strings.Contains(spec, "{") {
		if spec, err = f.expand(spec, depth-1); err != nil {
			return "", err
		}
	}
	return Format(v, spec)
}

// converted applies !r, !s or !a.
func converted(v any, conversion string) (any, error) {
	switch conversion {
	case "":
		return v, nil
	case "r":
		return Repr(v), nil
	case "s":
		return Str(v), nil
	case "a":
		return ASCII(v), nil
	}
	if r, _ := decodeRune(conversion); r <= 32 || r >= 127 {
		return nil, raisef(ValueError, `Unknown conversion specifier \x%x`, r)
	}
	return nil, raisef(ValueError, "Unknown conversion specifier %s", conversion)
}

// object finds what a field's name refers to: an argument and its attributes
// and items.
func (f *formatter) object(name string) (any, error) {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	v, err := f.argument(name[:end])
	for rest := name[end:]; rest != "" && err == nil; {
		v, rest, err = step(v, rest)
	}
	return v, err
}

func (f *formatter) argument(first string) (any, error) {
	i, numbered, err := fieldNumber(first)
	if err != nil {
		return nil, err
	}
	if first != "" && !numbered {
		return GetItem(f.named, first)
	}
	switch {
	case first == "" && f.manual:
		return nil, ValueError.New("cannot switch from manual field specification to automatic field numbering")
	case first != "" && f.automatic:
		return nil, ValueError.New("cannot switch from automatic field numbering to manual field specification")
	case first == "":
		f.automatic = true
		i = f.next
		f.next++
	default:
		f.manual = true
	}
	if !f.positional {
		return nil, ValueError.New("Format string contains positional fields")
	}
	if i >= len(f.args) {
		return nil, raisef(IndexError, "Replacement index %d out of range for positional args tuple", i)
	}
	return f.args[i], nil
}

// fieldNumber reads a name of digits only.
func fieldNumber(s string) (n int, ok bool, err error) {
	p := &specParser{runes: Runes(s)}
	n, err = p.number()
	return n, n >= 0 && p.at == len(p.runes), err
}

// step follows one .attribute or [item].
func step(v any, path string) (any, string, error) {
	if path[0] == '.' {
		end := strings.IndexAny(path[1:], ".[") + 1
		if end == 0 {
			end = len(path)
		}
		if end == 1 {
			return nil, "", ValueError.New("Empty attribute in format string")
		}
		v, err := GetAttr(v, path[1:end])
		return v, path[end:], err
	}
	if path[0] != '[' {
		return nil, "", ValueError.New("Only '.' or '[' may follow ']' in format field specifier")
	}
	end := strings.IndexByte(path, ']')
	if end < 0 {
		return nil, "", ValueError.New("Missing ']' in format string")
	}
	if end == 1 {
		return nil, "", ValueError.New("Empty attribute in format string")
	}
	var key any = path[1:end]
	i, numbered, err := fieldNumber(path[1:end])
	if err != nil {
		return nil, "", err
	}
	if numbered {
		key = i
	}
	v, err = GetItem(v, key)
	return v, path[end+1:], err
}
