// Templates with $names: Python's string.Template.

package py

import "strings"

// A StringTemplate is a string.Template.
type StringTemplate struct{ text string }

// NewStringTemplate returns string.Template(text).
func NewStringTemplate(text string) *StringTemplate { return &StringTemplate{text} }

// Text returns t.template.
func (t *StringTemplate) Text() string { return t.text }

// Substitute returns t.substitute(values); a name without a value raises KeyError, a $ without a name ValueError.
func (t *StringTemplate) Substitute(values any) (string, error) { return t.fill(values, false) }

// SafeSubstitute returns t.safe_substitute(values), which leaves what has no value as it is.
func (t *StringTemplate) SafeSubstitute(values any) (string, error) { return t.fill(values, true) }

func (t *StringTemplate) fill(values any, safe bool) (string, error) {
	var out strings.Builder
	for i := 0; i < len(t.text); {
		if t.text[i] != '$' {
			out.WriteByte(t.text[i])
			i++
			continue
		}
		name, size := placeholderAt(t.text[i:])
		if name == "$" {
			out.WriteByte('$')
			i += size
			continue
		}
		whole := t.text[i : i+max(size, 1)]
		switch value, err := GetItem(values, name); {
		case name == "" && !safe:
			return "", t.invalid(i)
		case name == "":
		case err == nil:
			whole = Str(value)
		case !safe:
			return "", err
		default:
			if _, missing := Is(err, KeyError); !missing {
				return "", err
			}
		}
		out.WriteString(whole)
		i += max(size, 1)
	}
	return out.String(), nil
}

// placeholderAt returns the name of the placeholder at the start of a text and its length: "$" for $$, "" for none.
func placeholderAt(text string) (name string, size int) {
	rest := text[1:]
	if strings.HasPrefix(rest, "$") {
		return "$", 2
	}
	braced := strings.HasPrefix(rest, "{")
	rest = strings.TrimPrefix(rest, "{")
	n := 0
	for n < len(rest) && isNameByte(rest[n], n > 0) {
		n++
	}
	switch {
	case n == 0 || braced && !strings.HasPrefix(rest[n:], "}"):
		return "", 1
	case braced:
		return rest[:n], n + 3
	}
	return rest[:n], n + 1
}

// isNameByte reports whether a byte may stand in a name: the pattern is (?a:[_a-z][_a-z0-9]*) without regard to case.
func isNameByte(b byte, digits bool) bool {
	return b == '_' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || digits && '0' <= b && b <= '9'
}

// invalid is the error of a $ that stands at i without a name.
func (t *StringTemplate) invalid(i int) error {
	before := t.text[:i]
	lines := SplitLines(before+"$", true)
	column := StrLen(lines[len(lines)-1])
	return raisef(ValueError, "Invalid placeholder in string: line %d, col %d", len(lines), column)
}

// PyTypeName returns "Template".
func (t *StringTemplate) PyTypeName() string { return "Template" }
