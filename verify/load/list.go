// This file reads the request lists of testdata/record.py, whose requests are one line each, also where they stand behind
// "#: " in a Python file.

package load

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

var (
	headerLine = regexp.MustCompile("^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$")
	listLine   = regexp.MustCompile(`^([A-Za-z]+) (\S+)(?: (json|form|text|body)(?: (.*))?)?$`)
	markedLine = regexp.MustCompile(`(?m)^#: (.*)$`)
	bindLine   = regexp.MustCompile(`^\s+> (\w+) = (\S+)\s*$`)
)

// readText reads a list, or HTTP text as editors have it.
func readText(name, text string, values map[string]string) (*File, error) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if marked := markedLine.FindAllStringSubmatch(text, -1); marked != nil {
		var lines []string
		for _, m := range marked {
			lines = append(lines, m[1])
		}
		return readList(name, lines)
	}
	if lines := strings.Split(text, "\n"); isList(lines) {
		return readList(name, lines)
	}
	return readEditor(name, text, values), nil
}

// isList reports whether every line is one of a list.
func isList(lines []string) bool {
	requests := 0
	for _, line := range lines {
		switch {
		case strings.TrimSpace(line) == "", line[0] == ' ', strings.HasPrefix(line, "set "), strings.HasPrefix(line, "unset "):
		case strings.HasPrefix(line, "###"), strings.Contains(line, " HTTP/"), strings.Contains(line, "://"), definition.MatchString(line):
			return false
		case line[0] == '#':
		case listLine.MatchString(line):
			requests++
		default:
			return false
		}
	}
	return requests > 0
}

// readList reads the lines of a request list; testdata/record.py says what they mean.
func readList(name string, lines []string) (*File, error) {
	session := exchange.Session{Name: name, Fresh: true}
	var common []exchange.Header
	f := &File{}
	for _, line := range lines {
		last := len(session.Steps) - 1
		switch {
		case strings.TrimSpace(line) == "" || line[0] == '#':
		case strings.HasPrefix(line, "set "):
			name, value, _ := strings.Cut(line[4:], ": ")
			common = append(common[:len(common):len(common)], exchange.Header{Name: name, Value: value})
		case strings.HasPrefix(line, "unset "):
			common = without(common, strings.TrimSpace(line[6:]))
		case line[0] == ' ' && last >= 0:
			f.detail(&session.Steps[last], line)
		default:
			r, err := listRequest(line, common)
			if err != nil {
				return nil, err
			}
			session.Steps = append(session.Steps, exchange.Step{Request: r, Kind: "file"})
		}
	}
	f.Sessions = []exchange.Session{session}
	return f, nil
}

func without(headers []exchange.Header, name string) []exchange.Header {
	var out []exchange.Header
	for _, h := range headers {
		if !strings.EqualFold(h.Name, name) {
			out = append(out, h)
		}
	}
	return out
}

// detail reads what stands below a request: a header or a binding.
func (f *File) detail(step *exchange.Step, line string) {
	if m := bindLine.FindStringSubmatch(line); m != nil {
		step.Bind = append(step.Bind, exchange.Bind{Name: m[1], Source: m[2]})
		return
	}
	line = strings.TrimSpace(line)
	if m := headerLine.FindStringSubmatch(line); m != nil {
		step.Request.Header = append(step.Request.Header, exchange.Header{Name: m[1], Value: m[2]})
	} else if line != "unstable" && line != "beyond" {
		f.note("not understood: %s", line)
	}
}

// listKinds are the Content-Types of a list's bodies, as record.py has them.
var listKinds = map[string]string{"json": "application/json", "form": "application/x-www-form-urlencoded", "text": "text/plain; charset=utf-8"}

// listRequest reads METHOD TARGET [KIND PAYLOAD].
func listRequest(line string, common []exchange.Header) (exchange.Request, error) {
	m := listLine.FindStringSubmatch(line)
	if m == nil {
		return exchange.Request{}, &lineError{line}
	}
	r := exchange.Request{Method: m[1], Target: m[2], Header: append([]exchange.Header{}, common...)}
	if m[3] == "" {
		return r, nil
	}
	kind, payload := listKinds[m[3]], m[4]
	if m[3] == "body" {
		kind, payload, _ = strings.Cut(m[4], " ")
		text, err := unescape(payload)
		if err != nil {
			return r, &lineError{line}
		}
		payload = text
	}
	if kind != "-" {
		r.Header = append(r.Header, exchange.Header{Name: "Content-Type", Value: kind})
	}
	r.Body = []byte(payload)
	return r, nil
}

// unescape reads a bytes literal of Python: its escapes are those of Go, but for quotes.
func unescape(text string) (string, error) {
	if len(text) < 2 || text[0] != text[len(text)-1] {
		return "", strconv.ErrSyntax
	}
	text = strings.NewReplacer(`\\`, `\\`, `\'`, `'`, `\"`, `\"`, `"`, `\"`).Replace(text[1 : len(text)-1])
	return strconv.Unquote(`"` + text + `"`)
}

// lineError is a line that is no request.
type lineError struct{ line string }

func (e *lineError) Error() string { return "not a request: " + e.line }
