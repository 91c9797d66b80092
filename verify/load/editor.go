// This file reads HTTP text as editors send it: requests between lines of ###, with @name = value, {{name}}, and
// {{login.response.body.token}} for a value of the answer to the request that "# @name login" names.

package load

import (
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

var (
	requestLine = regexp.MustCompile(`^(?:([A-Za-z]+)[ \t]+)?(\S.*?)(?:[ \t]+HTTP/[\d.]+)?[ \t]*$`)
	definition  = regexp.MustCompile(`^@([\w.-]+)\s*=\s*(.*)$`)
	nameOf      = regexp.MustCompile(`^(?:#|//)\s*@name\s*=?\s*(\w+)`)
	reference   = regexp.MustCompile(`\{\{\s*(\w+)\.response\.(body|headers)\.([^{}\s]+)\s*\}\}`)
)

// editor reads one file.
type editor struct {
	variables
	steps []exchange.Step
	named map[string]int // the step of a name
}

// readEditor reads the requests of a text, in their order, as one session.
func readEditor(name, text string, values map[string]string) *File {
	f := &File{}
	e := &editor{variables: newVariables(f, values), named: map[string]int{}}
	for _, block := range blocks(text) {
		e.request(block)
	}
	f.Sessions = []exchange.Session{{Name: name, Fresh: true, Jar: true, Steps: e.steps}}
	return f
}

// blocks cuts a text at the lines that begin with ###.
func blocks(text string) [][]string {
	out := [][]string{nil}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, "###") {
			out = append(out, nil)
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], line)
	}
	return out
}

// request reads one request: comments and definitions, the request line, headers, an empty line, the body.
func (e *editor) request(lines []string) {
	lines = e.head(lines)
	if len(lines) == 0 {
		return
	}
	first := strings.TrimSpace(lines[0])
	lines = lines[1:]
	for len(lines) > 0 && continues(lines[0]) {
		first += strings.TrimSpace(lines[0])
		lines = lines[1:]
	}
	m := requestLine.FindStringSubmatch(first)
	r := exchange.Request{Method: strings.ToUpper(m[1]), Target: targetOf(e.fill(strings.TrimSpace(m[2])))}
	if r.Method == "" {
		r.Method = "GET"
	}
	for len(lines) > 0 {
		h := headerLine.FindStringSubmatch(lines[0])
		if h == nil {
			break
		}
		if kept(h[1]) {
			r.Header = append(r.Header, exchange.Header{Name: h[1], Value: e.fill(h[2])})
		}
		lines = lines[1:]
	}
	r.Body = e.body(lines, r)
	e.steps = append(e.steps, exchange.Step{Request: r, Kind: "file"})
}

// continues reports whether a line is more of the query.
func continues(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "?") || strings.HasPrefix(line, "&")
}

// head reads what stands before the request line.
func (e *editor) head(lines []string) []string {
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if m := definition.FindStringSubmatch(line); m != nil {
			e.values[m[1]] = e.fill(m[2])
			continue
		}
		if m := nameOf.FindStringSubmatch(line); m != nil {
			e.named[m[1]] = len(e.steps)
		}
		if line != "" && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "//") {
			return lines[i:]
		}
	}
	return nil
}

// fill replaces references to answers, then variables.
func (e *editor) fill(text string) string {
	return e.expand(reference.ReplaceAllStringFunc(text, func(m string) string {
		parts := reference.FindStringSubmatch(m)
		i, known := e.named[parts[1]]
		if !known || i >= len(e.steps) {
			return m
		}
		b := exchange.Bind{Name: boundName(parts[1] + "_" + parts[3]), Source: "header:" + parts[3]}
		if parts[2] == "body" {
			b.Source = "$." + dotted(strings.TrimPrefix(parts[3], "$."))
		}
		if !slices.Contains(e.steps[i].Bind, b) {
			e.steps[i].Bind = append(e.steps[i].Bind, b)
		}
		return "${" + b.Name + "}"
	}))
}

// dotted writes items[0].id as items.0.id.
func dotted(path string) string {
	return strings.Trim(strings.NewReplacer("['", ".", "']", "", `["`, ".", `"]`, "", "[", ".", "]", "").Replace(path), ".")
}

// body joins the lines of a body without the empty ones around it and without what editors run after a request.
func (e *editor) body(lines []string, r exchange.Request) []byte {
	end := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "> ") || strings.HasPrefix(line, "<> ") })
	if end >= 0 {
		e.file.note("the script behind %s %s is not run", r.Method, r.Target)
		lines = lines[:end]
	}
	text := strings.Trim(strings.Join(lines, "\n"), "\n")
	switch {
	case strings.HasPrefix(text, "< "):
		e.file.note("the body of %s %s is a file, which is not read", r.Method, r.Target)
		return nil
	case text == "":
		return nil
	case strings.HasPrefix(headerOf(r, "Content-Type"), "multipart/"):
		text = strings.ReplaceAll(text, "\n", "\r\n") + "\r\n"
	}
	return []byte(e.fill(text))
}

func headerOf(r exchange.Request, name string) string {
	for _, h := range r.Header {
		if strings.EqualFold(h.Name, name) {
			return h.Value
		}
	}
	return ""
}
