// This file prints a report as JSON. Fields are added, never renamed.

package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// document is the whole report.
type document struct {
	Version   int          `json:"version"`
	Requests  int          `json:"requests"`
	Same      int          `json:"same"`
	Different []entry      `json:"different"`
	Stub      int          `json:"stub"`
	Outside   int          `json:"outside"`
	Refused   int          `json:"refused"`
	Unstable  []entry      `json:"unstable"`
	After     []entry      `json:"after"`
	Routes    counted      `json:"routes"`
	Unreached []string     `json:"unreached"`
	Fields    int          `json:"fields"`
	Masked    []trial.Mask `json:"masked"`
	Parallel  *parallel    `json:"parallel,omitempty"`
	Oracle    Oracle       `json:"oracle"`
}

// parallel is the concurrent replay.
type parallel struct {
	Clients  int      `json:"clients"`
	Requests int      `json:"requests"`
	Lost     int      `json:"lost"`
	Races    []string `json:"races"`
}

// entry is one request that was answered differently: what, flask and gin are its first difference.
type entry struct {
	ID          string       `json:"id"`
	Request     request      `json:"request"`
	Rule        string       `json:"rule"`
	What        string       `json:"what"`
	Flask       string       `json:"flask"`
	Gin         string       `json:"gin"`
	File        string       `json:"file"`
	Line        int          `json:"line"`
	GoFile      string       `json:"go_file,omitempty"`
	GoLine      int          `json:"go_line,omitempty"`
	Mapping     string       `json:"mapping,omitempty"`
	Group       int          `json:"group"` // equal for requests that differ in the same way
	Raised      string       `json:"raised,omitempty"`
	After       string       `json:"after,omitempty"` // what before it may be the reason
	Differences []difference `json:"differences"`
	Curl        []string     `json:"curl"`
	Replay      string       `json:"replay"`
}

// request is a request with its secrets hidden.
type request struct {
	Method  string            `json:"method"`
	Target  string            `json:"target"`
	Headers []exchange.Header `json:"headers"`
	Body    string            `json:"body,omitempty"`
}

type difference struct {
	What  string `json:"what"`
	Flask string `json:"flask"`
	Gin   string `json:"gin"`
}

// JSON prints the report as one document.
func (r *Report) JSON(w io.Writer) error {
	res := r.Result
	doc := document{
		Version: 1, Requests: res.Requests, Same: res.Same, Stub: res.Stubs, Outside: res.Outside, Refused: res.Refused,
		Different: r.entries(res.Different), Unstable: r.entries(res.Unstable), After: r.entries(res.After),
		Routes: r.routes(), Unreached: []string{}, Fields: res.Fields, Masked: append([]trial.Mask{}, res.Masks...), Oracle: r.Oracle,
	}
	for _, route := range r.Unreached() {
		doc.Unreached = append(doc.Unreached, methods(route)+" "+route.Rule)
	}
	if p := r.Parallel; p != nil {
		doc.Parallel = &parallel{Clients: p.Clients, Requests: p.Requests, Lost: p.Lost, Races: []string{}}
		for _, race := range p.Races {
			doc.Parallel.Races = append(doc.Parallel.Races, r.Redactor.Text(race))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

// entries returns the findings, those of one group together.
func (r *Report) entries(list []trial.Finding) []entry {
	out := []entry{}
	for i, g := range trial.Groups(list) {
		for _, f := range g.Findings {
			out = append(out, r.entry(r.hidden(f), i+1))
		}
	}
	return out
}

func (r *Report) entry(f trial.Finding, group int) entry {
	out := entry{
		ID: f.ID, Rule: f.Rule, Group: group, Raised: f.Flask.Raised, After: f.After, Replay: r.Replay + " " + f.ID,
		Request: request{f.Request.Method, f.Request.Target, append([]exchange.Header{}, f.Request.Header...), clip(printable(f.Request.Body))},
		Curl:    []string{Curl(f.Request, "FLASK"), Curl(f.Request, "GIN")},
	}
	if f.Route != nil {
		out.File, out.Line, out.GoFile, out.GoLine, out.Mapping = f.Route.File, f.Route.Line, f.Route.GoFile, f.Route.GoLine, f.Route.Mapping
	}
	for _, d := range f.Differences {
		out.Differences = append(out.Differences, shown(d))
	}
	if len(out.Differences) > 0 {
		first := out.Differences[0]
		out.What, out.Flask, out.Gin = first.What, first.Flask, first.Gin
	}
	return out
}

func shown(d compare.Difference) difference {
	return difference{d.Where, clip(printable([]byte(d.Flask))), clip(printable([]byte(d.Gin)))}
}

// printable returns text as JSON can hold it.
func printable(data []byte) string { return strings.ToValidUTF8(string(data), "\uFFFD") }
