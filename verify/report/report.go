// Package report prints what a trial found: for people, as JSON, as JUnit XML and as Markdown. Every secret is hidden
// before anything is printed.
package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// Report is what is printed.
type Report struct {
	App      string // the name of the original's folder
	Oracle   Oracle
	Routes   []trial.Route
	Result   *trial.Result
	Every    bool   // every route should have been reached, because the requests were made for it
	Replay   string // the command that replays, up to the id
	Parallel *trial.Parallel
	Redactor *compare.Redactor
}

// Oracle is what the original ran on.
type Oracle struct {
	Python   string `json:"python"`
	Flask    string `json:"flask"`
	Werkzeug string `json:"werkzeug"`
	FastAPI  string `json:"fastapi,omitempty"` // instead of Flask and Werkzeug
	Uvicorn  string `json:"uvicorn,omitempty"`
	Stable   bool   `json:"stable"`
}

// framework names what the original was written for, and its server.
func (o Oracle) framework() (framework, server string) {
	if o.FastAPI != "" {
		return "FastAPI " + o.FastAPI, "uvicorn " + o.Uvicorn
	}
	return "Flask " + o.Flask, "Werkzeug " + o.Werkzeug
}

// Verdict is how a comparison ended.
type Verdict int

// The verdicts, from good to bad.
const (
	Same      Verdict = iota // everything was compared, and nothing differs
	Different                // something differs, or a route was not reached
	Nothing                  // nothing was compared, or the original does not agree with itself
)

// Verdict says how the comparison ended. What was not compared is never the same.
func (r *Report) Verdict() Verdict {
	switch {
	case len(r.Result.Different) > 0, r.Parallel.Failed():
		return Different
	case r.Result.Compared() == 0 || !r.Result.Stable():
		return Nothing
	case r.Every && len(r.Unreached()) > 0:
		return Different
	}
	return Same
}

// counted are the routes by what became of them.
type counted struct {
	Total    int `json:"total"`
	Compared int `json:"compared"`
	Stub     int `json:"stub"`
}

func (r *Report) routes() counted {
	out := counted{Total: len(r.Routes)}
	for i, route := range r.Routes {
		switch {
		case route.Stub:
			out.Stub++
		case r.Result.Reached[i] > 0:
			out.Compared++
		}
	}
	return out
}

// Unreached returns the routes that should have been compared and were not.
func (r *Report) Unreached() []trial.Route {
	var out []trial.Route
	for i, route := range r.Routes {
		if !route.Stub && r.Result.Reached[i] == 0 {
			out = append(out, route)
		}
	}
	return out
}

// hidden returns a finding without its secrets.
func (r *Report) hidden(f trial.Finding) trial.Finding {
	f.Request, f.Flask, f.Gin = r.Redactor.Request(f.Request), r.Redactor.Answer(f.Flask), r.Redactor.Answer(f.Gin)
	f.Differences = slices.Clone(f.Differences)
	for i := range f.Differences {
		f.Differences[i] = r.Redactor.Difference(f.Differences[i])
	}
	return f
}

// methods returns the methods of a route without those that Flask adds, unless there are no others.
func methods(route trial.Route) string {
	own := slices.DeleteFunc(slices.Clone(route.Methods), func(m string) bool { return m == "HEAD" || m == "OPTIONS" })
	if len(own) == 0 {
		own = route.Methods
	}
	return strings.Join(own, ",")
}

// where returns where the route stands in Python and in Go.
func where(f trial.Finding) string {
	if f.Route == nil {
		return ""
	}
	text := fmt.Sprintf("%s:%d", f.Route.File, f.Route.Line)
	if f.Route.GoFile != "" {
		text += fmt.Sprintf("  %s:%d", f.Route.GoFile, f.Route.GoLine)
	}
	if f.Route.Mapping != "" {
		text += "  by " + f.Route.Mapping
	}
	return text
}

// maxShown bounds a value in a report.
const maxShown = 2000

// clip returns a value short enough to be read, and says what is missing.
func clip(text string) string {
	if len(text) <= maxShown {
		return text
	}
	return fmt.Sprintf("%s... (%d bytes)", strings.ToValidUTF8(text[:maxShown], ""), len(text))
}

// title names the request of a finding.
func title(f trial.Finding) string { return f.Request.Method + " " + short(f.Request.Target, 100) }

func short(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "") + "..."
}

// statusLine returns the first line of an answer.
func statusLine(a exchange.Answer) string {
	if a.Fault != exchange.None {
		return fmt.Sprintf("%d, %s", a.Status, a.Fault)
	}
	return fmt.Sprint(a.Status)
}
