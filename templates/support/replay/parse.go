// The reading of recorded exchanges.
package replay

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
)

// Session is what one client sends to a fresh application.
type Session struct {
	Name    string
	Cookies bool // the client keeps cookies
	Steps   []Step
}

// Step is a request and the answer that it must get. Every text may hold {{v1}},
// those of the answer {{any}} as well.
type Step struct {
	Method, Target string
	Header         []Header
	Body           *string // nil for none
	Status         int
	Want           []Header
	WantBody       string
}

// Header is one header line.
type Header struct{ Name, Value string }

// Parse reads sessions. It refuses what is no such file, with the line.
func Parse(text string) ([]Session, error) {
	var p parser
	for i, line := range strings.Split(text, "\n") {
		if err := p.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return p.sessions, p.end()
}

// parser holds what was read so far.
type parser struct {
	sessions []Session
	lines    [2][]string // of the message under way: the request, the answer
}

// line reads one line.
func (p *parser) line(line string) error {
	name, begins := strings.CutPrefix(line, "== ")
	switch {
	case begins:
		if err := p.end(); err != nil {
			return err
		}
		p.sessions = append(p.sessions, Session{Name: name})
	case line == "" || line[0] == '#':
		return nil
	case len(p.sessions) == 0:
		return fmt.Errorf("%q stands before the first session", line)
	case line == "cookies: kept":
		p.sessions[len(p.sessions)-1].Cookies = true
	case line[0] == '>':
		if len(p.lines[1]) > 0 {
			if err := p.end(); err != nil {
				return err
			}
		}
		p.lines[0] = append(p.lines[0], line[1:])
	case line[0] == '<' && len(p.lines[0]) > 0:
		p.lines[1] = append(p.lines[1], line[1:])
	default:
		return fmt.Errorf("%q is no line of an exchange", line)
	}
	return nil
}

// end takes over the step under way.
func (p *parser) end() error {
	if len(p.lines[0]) == 0 {
		return nil
	}
	var step Step
	first, header, body, err := message(p.lines[0])
	if err != nil {
		return err
	}
	step.Method, step.Target, _ = strings.Cut(first, " ")
	step.Header, step.Body = header, body
	if first, step.Want, body, err = message(p.lines[1]); err != nil {
		return err
	}
	if step.Status, err = strconv.Atoi(first); err != nil {
		return fmt.Errorf("%s %s has no status", step.Method, step.Target)
	}
	if body != nil {
		step.WantBody = *body
	}
	last := &p.sessions[len(p.sessions)-1]
	last.Steps = append(last.Steps, step)
	p.lines = [2][]string{}
	return nil
}

// message takes apart the lines of a request or an answer.
func message(lines []string) (first string, header []Header, body *string, err error) {
	for i, line := range lines {
		line = strings.TrimPrefix(line, " ")
		switch {
		case i == 0:
			first = line
		case line == "":
			text, err := content(lines[i+1:])
			return first, header, &text, err
		default:
			name, value, ok := strings.Cut(line, ":")
			if !ok {
				return "", nil, nil, fmt.Errorf("%q is no header", line)
			}
			header = append(header, Header{name, strings.TrimPrefix(value, " ")})
		}
	}
	return first, header, nil, nil
}

// content joins the lines of a body.
func content(lines []string) (string, error) {
	if len(lines) == 1 && strings.HasPrefix(lines[0], "64 ") {
		data, err := base64.StdEncoding.DecodeString(lines[0][3:])
		return string(data), err
	}
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = strings.TrimPrefix(line, " ")
	}
	return strings.Join(texts, "\n"), nil
}
