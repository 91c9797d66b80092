// This file prints recordings in the format of package replay.

package record

import (
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/replay"
)

const heading = `# Requests, and what the original app answered, recorded by flask2gin verify --record.
# {{any}} stands for what differs from run to run, {{v1}} for the same value wherever it stands in a session.
`

// Write prints sessions. What replay.Parse reads of it is equal to them.
func Write(w io.Writer, sessions []replay.Session) error {
	p := &printer{}
	p.WriteString(heading)
	for _, s := range sessions {
		p.session(s)
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// printer prints the lines.
type printer struct{ strings.Builder }

func (p *printer) session(s replay.Session) {
	fmt.Fprintf(p, "\n== %s\n", oneLine(s.Name))
	if s.Cookies {
		p.WriteString("cookies: kept\n")
	}
	for i, step := range s.Steps {
		if i > 0 {
			p.WriteString("\n")
		}
		p.line('>', step.Method+" "+step.Target)
		p.headers('>', step.Header)
		if step.Body != nil {
			p.body('>', *step.Body)
		}
		p.line('<', fmt.Sprint(step.Status))
		p.headers('<', step.Want)
		if step.WantBody != "" {
			p.body('<', step.WantBody)
		}
	}
}

// line prints one line of a message.
func (p *printer) line(side byte, text string) {
	p.WriteByte(side)
	if text != "" {
		p.WriteString(" " + text)
	}
	p.WriteString("\n")
}

func (p *printer) headers(side byte, list []replay.Header) {
	for _, h := range list {
		p.line(side, h.Name+": "+h.Value)
	}
}

// body prints a body behind an empty line; one that is no text in base 64.
func (p *printer) body(side byte, text string) {
	p.line(side, "")
	if !isText(text) {
		fmt.Fprintf(p, "%c64 %s\n", side, base64.StdEncoding.EncodeToString([]byte(text)))
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		p.line(side, line)
	}
}

// isText reports whether a body can stand in a file of lines as it is.
func isText(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t'
	})
}

// oneLine returns a name without line feeds.
func oneLine(name string) string { return strings.Join(strings.Fields(name), " ") }
