// This file holds the stage that translates: the fate of every route, and the project to be.

package flask2gin

import (
	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/deploy"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper"
	"github.com/flask2gin/flask2gin/source"
)

// survey says what would become of every route, and returns the project to be, nil when there is none. Stubs holds the
// declarations that did not check before, by key, with the checker's message.
func (res *Result) survey(in *source.Tree, opt Options, broken map[string]string, r *diag.Report) *codegen.Project {
	app := res.Apps[0]
	server := deploy.Find(in)
	flask, werkzeug := versions(in, opt)
	mapped := mapper.Map(res.Program, app, mapper.Options{
		Name: in.Name, Read: in.ReadFile, Stubs: stubs(), Broken: broken,
		Flask: flask, Werkzeug: werkzeug, Pydantic: models(in, opt), FastAPI: fastAPI(in, opt), Flasgger: installed(in, "flasgger", deploy.Pinned(in, "flasgger")),
		Libraries: func(name string) deploy.Version { return installed(in, name, deploy.Pinned(in, name)) },
		Installed: func(folder string) bool { return len(in.Installed.Files(folder)) > 0 },
		With:      opt.With, Server: server, Gunicorn: server.Program == "gunicorn" || usesGunicorn(in) || opt.Gunicorn,
	}, r)
	if mapped == nil {
		return nil
	}
	d := res.Document
	for i, f := range mapped.Routes {
		d.Routes[i].settle(f)
	}
	for i := range d.Models {
		d.Models[i].Fate = modelFate(&d.Models[i], mapped.Models)
	}
	d.Statements.Exact, d.Statements.Conditional, d.Statements.Stub = mapped.Counts.Exact+res.tests, mapped.Counts.Conditional, mapped.Counts.Stub
	d.Typed = Typed{Expressions: mapped.Typed.Expressions, Dynamic: mapped.Typed.Dynamic}
	return mapped.Project
}

// versions returns the versions of Flask and Werkzeug: what the user says, else what the project's files pin.
func versions(in *source.Tree, opt Options) (flask, werkzeug deploy.Version) {
	if opt.Flask != "" {
		return deploy.Version{Text: opt.Flask, Path: "--flask"}, deploy.Version{}
	}
	flask, werkzeug = deploy.Versions(in)
	return installed(in, "flask", flask), installed(in, "werkzeug", werkzeug)
}

// installed returns the version that the project's files say, else the one of the packages that the app runs with.
func installed(in *source.Tree, name string, said deploy.Version) deploy.Version {
	if found := in.Installed.Version(name); said.Text == "" && found != "" {
		return deploy.Version{Text: found, Path: "--packages"}
	}
	return said
}

// models returns the version of Pydantic: what the caller says, else what the project's files pin.
func models(in *source.Tree, opt Options) deploy.Version {
	if opt.Pydantic != "" {
		return deploy.Version{Text: opt.Pydantic, Path: "its caller"}
	}
	return installed(in, "pydantic", deploy.Pydantic(in))
}

// fastAPI returns the version of FastAPI: what the caller says, else what the project's files pin.
func fastAPI(in *source.Tree, opt Options) deploy.Version {
	if opt.FastAPI != "" {
		return deploy.Version{Text: opt.FastAPI, Path: "its caller"}
	}
	return installed(in, "fastapi", deploy.FastAPI(in))
}

// settle takes over what became of the route.
func (route *Route) settle(f mapper.RouteFate) {
	route.Fate = Fate(f.Fate.String())
	route.Conditions = append([]string{}, f.Conditions...)
	route.Reasons = []Reason{}
	for _, reason := range f.Reasons {
		path, line := at(reason.Place)
		if path == route.File {
			path = ""
		}
		route.Reasons = append(route.Reasons, Reason{Code: reason.Code.String(), Message: reason.Message, Line: line, File: path})
	}
}

// modelFate finds the fate of a listed model by its place.
func modelFate(m *Model, fates map[*ir.Class]mapper.Fate) Fate {
	for c, fate := range fates {
		if c.Name == m.Name && c.Module.File.Path == m.File && c.Module.File.Position(c.Syntax.Start).Line == m.Line {
			return Fate(fate.String())
		}
	}
	return Stub
}
