// Replacing with regular expressions: templates such as \1 and \g<name>.

package py

import (
	"strconv"
	"strings"
)

// Sub returns p.sub(template, text, count), 0 for all. A template that is wrong raises re.error, and IndexError for a
// name that no group has.
func (p *Pattern) Sub(template, text string, count int) (string, error) {
	out, _, err := p.SubN(template, text, count)
	return out, err
}

// ReplaceAll returns p.sub(repl, text) of a replacement without backslashes.
func (p *Pattern) ReplaceAll(repl, text string) string {
	out, _, _ := p.replace(text, 0, func(*Match) (string, error) { return repl, nil }) // it never fails
	return out
}

// SubN returns the two parts of p.subn(template, text, count): the text and how often it replaced.
func (p *Pattern) SubN(template, text string, count int) (string, int, error) {
	parts, err := p.template(template)
	if err != nil {
		return "", 0, err
	}
	return p.replace(text, count, func(m *Match) (string, error) { return m.fill(parts), nil })
}

// SubCounted returns p.subn(template, text, count): the text and how often it replaced, with the errors of Sub.
func (p *Pattern) SubCounted(template, text string, count int) (Tuple, error) {
	out, n, err := p.SubN(template, text, count)
	if err != nil {
		return nil, err
	}
	return Tuple{out, n}, nil
}

// SubFunc returns p.sub(repl, text, count) of a function, 0 for all; the error of a call is handed on.
func (p *Pattern) SubFunc(repl func(*Match) (string, error), text string, count int) (string, error) {
	out, _, err := p.replace(text, count, repl)
	return out, err
}

func (p *Pattern) replace(text string, count int, repl func(*Match) (string, error)) (string, int, error) {
	s := newSubject(text)
	var b strings.Builder
	at, n := 0, 0
	for m := range p.matches(s) {
		if count > 0 && n >= count || count < 0 {
			break
		}
		b.WriteString(s.slice(at, m.marks[0]))
		replaced, err := repl(m)
		if err != nil {
			return "", 0, err
		}
		b.WriteString(replaced)
		at = m.marks[1]
		n++
	}
	b.WriteString(s.slice(at, len(s.runes)))
	return b.String(), n, nil
}

// A templatePart is a text, or a group where text is empty.
type templatePart struct {
	text  string
	group int
}

// template parses a replacement.
func (p *Pattern) template(text string) (parts []templatePart, err error) {
	defer func() {
		switch failure := recover().(type) {
		case nil:
		case *Error:
			err = failure
		default:
			panic(failure)
		}
	}()
	t := &regexParser{text: text, chars: Runes(text)}
	t.advance()
	for t.next != "" {
		token := t.get()
		if token[0] != '\\' {
			parts = append(parts, templatePart{text: token})
			continue
		}
		parts = append(parts, p.templateEscape(t, token))
	}
	return parts, nil
}

func (p *Pattern) templateEscape(t *regexParser, token string) templatePart {
	c := token[1]
	switch {
	case c == 'g':
		return p.templateName(t)
	case c == '0':
		n, _ := strconv.ParseInt(token[1:]+t.while(2, octalDigits), 8, 32)
		return templatePart{text: Text([]rune{rune(n & 0xff)})}
	case '1' <= c && c <= '9':
		if t.next != "" && strings.Contains("0123456789", t.next) {
			token += t.get()
			if strings.Contains(octalDigits, token[1:2]) && strings.Contains(octalDigits, token[2:3]) && t.next != "" && strings.Contains(octalDigits, t.next) {
				return templatePart{text: Text([]rune{t.octal(token + t.get())})}
			}
		}
		group, _ := strconv.Atoi(token[1:])
		return p.templateGroup(t, group, len(token)-1)
	}
	if plain, ok := plainEscapes[token]; ok {
		return templatePart{text: string(plain)}
	}
	if isLetter(c) {
		t.fail("bad escape "+token, len(token))
	}
	return templatePart{text: token}
}

// templateName parses \g<name>.
func (p *Pattern) templateName(t *regexParser) templatePart {
	if !t.match("<") {
		t.fail("missing <", 0)
	}
	name := t.until(">", "group name")
	back := StrLen(name) + 1
	if IsIdentifier(name) {
		for i, known := range p.names {
			if known == name && i > 0 {
				return p.templateGroup(t, i, back)
			}
		}
		panic(IndexError.New("unknown group name " + QuoteStr(name)))
	}
	group, err := ParseInt(name)
	if err != nil || group < 0 {
		t.fail("bad character in group name "+QuoteStr(name), back)
	}
	return p.templateGroup(t, group, back)
}

func (p *Pattern) templateGroup(t *regexParser, group, back int) templatePart {
	if group > p.Groups() {
		t.fail("invalid group reference "+strconv.Itoa(group), back)
	}
	return templatePart{group: group}
}

// fill puts what the groups matched into a template.
func (m *Match) fill(parts []templatePart) string {
	var b strings.Builder
	for _, part := range parts {
		if part.text != "" {
			b.WriteString(part.text)
			continue
		}
		b.WriteString(m.text(part.group))
	}
	return b.String()
}

// Expand returns m.expand(template), or raises as Sub does.
func (m *Match) Expand(template string) (string, error) {
	parts, err := m.pattern.template(template)
	return m.fill(parts), err
}

// RegexText returns a text that is to be searched; what is no text raises TypeError, and so do bytes, which patterns of
// text do not match.
func RegexText(v any) (string, error) {
	switch v := Value(v).(type) {
	case string:
		return v, nil
	case []byte:
		return "", TypeError.New("cannot use a string pattern on a bytes-like object")
	default:
		return "", raisef(TypeError, "expected string or bytes-like object, got '%s'", label(v))
	}
}

// RegexEscape returns re.escape(text).
func RegexEscape(text string) string {
	var b strings.Builder
	for _, c := range Runes(text) {
		if c < 128 && strings.ContainsRune("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c) {
			b.WriteByte('\\')
		}
		writeRune(&b, c)
	}
	return b.String()
}
