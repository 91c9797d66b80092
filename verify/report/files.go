// This file prints a report for other programs: JUnit XML, and Markdown for the summary of a CI job.

package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/flask2gin/flask2gin/verify/trial"
)

// suite and the types below are the part of the JUnit format that CI servers read.
type suite struct {
	XMLName  xml.Name `xml:"testsuite"`
	Name     string   `xml:"name,attr"`
	Tests    int      `xml:"tests,attr"`
	Failures int      `xml:"failures,attr"`
	Skipped  int      `xml:"skipped,attr"`
	Cases    []*test  `xml:"testcase"`
}

type test struct {
	Class   string   `xml:"classname,attr"`
	Name    string   `xml:"name,attr"`
	File    string   `xml:"file,attr,omitempty"`
	Line    int      `xml:"line,attr,omitempty"`
	Failure *message `xml:"failure"`
	Skipped *message `xml:"skipped"`
}

type message struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// JUnit prints a test case for each route.
func (r *Report) JUnit(w io.Writer) error {
	out := &suite{Name: "flask2gin verify " + r.App}
	byRoute := map[*trial.Route]*test{}
	for i := range r.Routes {
		route := &r.Routes[i]
		c := &test{Class: r.App, Name: methods(*route) + " " + route.Rule, File: route.File, Line: route.Line}
		switch {
		case route.Stub:
			c.Skipped = &message{Message: "a stub"}
		case r.Result.Reached[i] == 0 && r.Every:
			c.Failure = &message{Message: "not reached"}
		case r.Result.Reached[i] == 0:
			c.Skipped = &message{Message: "not reached"}
		}
		byRoute[route] = c
		out.Cases = append(out.Cases, c)
	}
	elsewhere := &test{Class: r.App, Name: "requests that reach no route"}
	out.Cases = append(out.Cases, elsewhere)
	for _, g := range trial.Groups(r.Result.Different) {
		c := byRoute[g.Findings[0].Route]
		if c == nil {
			c = elsewhere
		}
		c.fail(r, g)
	}
	for _, c := range out.Cases {
		out.Tests++
		if c.Failure != nil {
			out.Failures++
		} else if c.Skipped != nil {
			out.Skipped++
		}
	}
	return encodeXML(w, out)
}

func encodeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// fail adds a group of differences.
func (c *test) fail(r *Report, g trial.Group) {
	f := r.hidden(g.Findings[0])
	if c.Failure == nil {
		c.Failure = &message{Message: f.Differences[0].Where + " differs: " + clean(title(f))}
	}
	var b strings.Builder
	p := &printer{w: &b, report: r}
	p.group("different", g)
	c.Failure.Text += b.String()
}

// Markdown prints a short summary.
func (r *Report) Markdown(w io.Writer) error {
	res, n := r.Result, r.routes()
	var b strings.Builder
	framework, _ := r.Oracle.framework()
	fmt.Fprintf(&b, "### flask2gin verify: %s\n\n", r.App)
	fmt.Fprintf(&b, "%d requests: %d same, %d different, %d stub. %d of %d routes compared, %d stub. %s, Python %s.\n",
		res.Requests, res.Same, len(res.Different), res.Stubs, n.Compared, n.Total, n.Stub, framework, r.Oracle.Python)
	groups := trial.Groups(res.Different)
	if len(groups) > 0 {
		b.WriteString("\n| request | what | Flask | Gin | requests | where |\n|---|---|---|---|---|---|\n")
	}
	for i, g := range groups {
		if i == maxGroups {
			fmt.Fprintf(&b, "\nand %d more\n", len(groups)-maxGroups)
			break
		}
		f := r.hidden(g.Findings[0])
		d := f.Differences[0]
		flask, gin, _ := around(clean(d.Flask), clean(d.Gin))
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %d | %s |\n", cell(title(f)), cell(d.Where), cell(flask), cell(gin), len(g.Findings), cell(where(f)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cell spells a text within a table as code.
func cell(text string) string {
	if text == "" {
		return ""
	}
	return "`" + strings.NewReplacer("|", `\|`, "`", "'", "\n", " ").Replace(clean(text)) + "`"
}
