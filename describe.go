// This file holds how the document is filled from what the stages found.

package flask2gin

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// count adds the statements of all files. A route that has no fate yet leaves its statements stubs.
func (d *Document) count(files []lower.Source) { d.Statements.Total += countStmts(files) }

func countStmts(files []lower.Source) int {
	count := 0
	for _, f := range files {
		count += pyast.CountStmts(f.Syntax)
	}
	return count
}

// describe lists the apps, their routes and the program's models.
func (d *Document) describe(p *ir.Program, apps []*ir.App) {
	for _, a := range apps {
		d.Apps = append(d.Apps, appOf(p, a))
		for _, route := range a.Routes {
			d.Routes = append(d.Routes, routeOf(route))
		}
	}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			if c.Kind == ir.ModelClass {
				line := m.File.Position(c.Syntax.Start).Line
				d.Models = append(d.Models, Model{Name: c.Name, Kind: "pydantic", File: m.File.Path, Line: line, Fate: Stub})
			}
		}
	}
}

func appOf(p *ir.Program, a *ir.App) App {
	out := App{Project: p.Name, Name: a.Name, Kind: a.Kind, Blueprints: len(a.Blueprints)}
	if a.Module != nil {
		out.Module = a.Module.Name
	}
	if a.Factory != nil {
		out.Factory = a.Factory.Name
	}
	out.File, out.Line = at(a.Place)
	return out
}

// versions notes the versions of Flask and Werkzeug of each app of Flask.
func (d *Document) versions(in *source.Tree, opt Options) {
	flask, werkzeug := versions(in, opt)
	for i := range d.Apps {
		if d.Apps[i].Kind == "flask" {
			d.Apps[i].Flask, d.Apps[i].Werkzeug = flask.Text, werkzeug.Text
		}
	}
}

func routeOf(r *ir.Route) Route {
	out := Route{Rule: r.Rule, Methods: r.Methods, Endpoint: r.Endpoint, Fate: Stub, Conditions: []string{}, Reasons: []Reason{}}
	out.File, out.Line = at(r.Place)
	if out.Methods == nil {
		out.Methods = []string{}
	}
	return out
}

// at returns the file and line of a place, "" and 0 when it has none.
func at(p ir.Place) (string, int) {
	if p.File == nil {
		return "", 0
	}
	return p.File.Path, p.File.Position(p.Span.Start).Line
}

// end closes the document with the diagnostics and says how the run ended.
func (res *Result) end(r *diag.Report) *Result {
	list := r.All()
	res.Document.Diagnostics = diag.JSONList(list)
	res.Outcome = res.judge(list)
	return res
}

// ownRoutes returns how many routes there are besides the rule for static files that every Flask app has.
func (res *Result) ownRoutes() int {
	n := 0
	for _, route := range res.Document.Routes {
		if route.Endpoint != "static" {
			n++
		}
	}
	return n
}

// partLost holds the codes that say that part of the input is missing, though the rest may well be whole.
var partLost = map[diag.Code]bool{diag.LeavesTree: true, diag.UnusableName: true, diag.MissingModule: true, diag.MissingName: true}

// judge returns the outcome: the gravest thing that happened.
func (res *Result) judge(list []diag.Diagnostic) Outcome {
	lost := false
	for _, d := range list {
		if d.Code == diag.Bug {
			return Bug
		}
		lost = lost || d.Level == diag.Error || partLost[d.Code]
	}
	switch {
	case res.failed != Done:
		return res.failed
	case res.Program == nil:
		return Usage
	case len(res.Apps) == 0:
		return noApp(list)
	case res.ownRoutes() == 0:
		return Environment
	case len(res.Drift) > 0 || !res.checked && (lost || res.Document.Count(Stub) > 0):
		return Findings
	}
	return Done
}

// noApp returns the outcome of a run without an app: a choice that the user must make, or nothing there.
func noApp(list []diag.Diagnostic) Outcome {
	for _, d := range list {
		if askedOfUser[d.Code] {
			return Usage
		}
	}
	return Environment
}
