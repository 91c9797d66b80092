// This file gathers the Go files of the project and what the scaffold says of it.

package mapper

import (
	"cmp"
	"net"
	"slices"
	"strconv"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// emit puts the project together.
func (m *project) emit() *codegen.Project {
	m.unit.FillStates()
	if m.rendersPages() {
		m.unit.FinishShown()
	}
	for st, place := range m.unit.States() {
		if st.Failure != nil {
			continue
		}
		decls, constructor := m.unit.StateDecls(st)
		m.constructors[st] = constructor
		place.Decls = append(place.Decls, decls...)
	}
	mounts := m.mounts()
	files := m.assemble(mounts)
	for _, place := range m.unit.Places() {
		decls := m.unit.Declarations(place)
		sortDecls(decls)
		files = append(files, &gotree.File{Dir: place.Package.Dir, Name: place.File, Package: place.Package.Name, Decls: decls})
	}
	files = append(append(files, m.pageFiles()...), slices.Concat(m.documentFile(), m.specFile(), m.commandsFile())...)
	files = prune(m.unit.Module, files)
	m.packageDocs(files)
	addr, port := m.addr()
	return &codegen.Project{
		Module: m.unit.Module, Name: m.opt.Name, Files: files, Addr: addr, Port: port, Limits: m.limits(),
		Routes: m.routeDocs(), Commands: m.commandDocs(), Notes: slices.Concat(m.notes(), m.serverNotes(), m.logNotes(files), m.withNotes()),
	}
}

// sortDecls orders declarations as the Python has them; what has no place in it comes first.
func sortDecls(decls []gotree.Decl) {
	slices.SortStableFunc(decls, func(a, b gotree.Decl) int { return cmp.Compare(startLine(a), startLine(b)) })
}

func startLine(d gotree.Decl) int {
	switch d := d.(type) {
	case *gotree.Func:
		return d.Origin.StartLine
	case *gotree.TypeDecl:
		return d.Origin.StartLine
	case *gotree.VarDecl:
		return d.Origin.StartLine
	}
	return 0
}

// packageDocs gives each package a comment, from the docstring of its module.
func (m *project) packageDocs(files []*gotree.File) {
	done := map[string]bool{"app": true}
	for _, f := range files {
		if done[f.Dir] {
			continue
		}
		done[f.Dir] = true
		if f.Doc != "" {
			continue
		}
		f.Doc = "Package " + f.Package + " is the port of the Python package of that name."
		for _, place := range m.unit.Places() {
			if place.Package.Dir == f.Dir && place.Py.Body.Doc != "" {
				f.Doc = rewrite.PackageDoc(f.Package, place.Py.Body.Doc)
				break
			}
		}
	}
}

// addr returns the default address: the one that the server binds, that of app.run, else Flask's own.
func (m *project) addr() (string, codegen.Port) {
	if bound, ok := m.opt.Server.Address(); ok {
		return cmp.Or(bound.Addr, net.JoinHostPort(bound.Host, "8000")), codegen.Port{Host: bound.Host, Env: bound.Env}
	}
	host, port := m.app.RunHost, m.app.RunPort
	if m.isFastAPI() && port == 0 {
		port = 8000
	}
	if host == "" {
		host = "127.0.0.1"
	}
	if port == 0 {
		port = 5000
	}
	return net.JoinHostPort(host, strconv.Itoa(port)), codegen.Port{}
}

func (m *project) routeDocs() []codegen.RouteDoc {
	out := make([]codegen.RouteDoc, len(m.fates))
	for i, f := range m.gated() {
		doc := codegen.RouteDoc{Rule: f.Route.Rule, Endpoint: f.Route.Endpoint, Methods: f.Route.Methods, Fate: f.Fate.String(), Handler: f.Handler}
		if f.Fate != Stub {
			doc.Conditions = f.Conditions
		}
		doc.Path, doc.Line = placeOf(f.Route.Place)
		for _, reason := range f.Reasons {
			path, line := placeOf(reason.Place)
			doc.Reasons = append(doc.Reasons, codegen.Reason{Code: reason.Code.String(), Message: reason.Message, Path: path, Line: line})
		}
		out[i] = doc
	}
	return out
}

func placeOf(p ir.Place) (string, int) {
	if p.File == nil {
		return "", 0
	}
	return p.File.Path, p.File.Position(p.Span.Start).Line
}

// notes lists the error handlers that are stubs, the teardown functions that have nothing to do, and the commands that
// are stubs.
func (m *project) notes() []codegen.Note {
	var out []codegen.Note
	for _, h := range m.hooks {
		if h.idle {
			path, line := placeOf(h.py.Place)
			out = append(out, codegen.Note{Code: h.reason.Code.String(), Path: path, Line: line,
				Message: "the teardown function " + h.py.Func.Name + " is left out: it puts away what only stubs open"})
		}
	}
	out = append(out, m.commandNotes()...)
	for _, h := range m.errors {
		if h.idle {
			path, line := placeOf(h.py.Place)
			out = append(out, codegen.Note{Code: h.reason.Code.String(), Path: path, Line: line,
				Message: "the error handler " + handlerName(h.py) + " is left out: only stubs raise what it is for"})
			continue
		}
		if h.reason != nil {
			path, line := placeOf(h.py.Place)
			out = append(out, codegen.Note{Code: h.reason.Code.String(), Path: path, Line: line,
				Message: "the error handler " + handlerName(h.py) + " is a stub: " + h.reason.Message})
		}
	}
	return out
}

// translateExtensions makes every route a stub when the app uses an extension that may change answers.
func (m *project) translateExtensions() {
	for _, e := range m.app.Extensions {
		if server := otherServers[e.Qualified]; server != "" {
			m.conditions = append(m.conditions, "the app is served by itself, and not as "+server+" serves it")
			continue
		}
		if !harmlessExtensions[e.Qualified] {
			m.general = append(m.general, Reason{diag.NoExtension, "the extension " + e.Qualified + " may change answers", e.Place})
		}
	}
}

// harmlessExtensions neither change answers of views that do not use them nor run around requests in a way that shows
// (testdata/awkward/extensions_at_rest.py and extensions_resting.py, recorded). Flask-Login is none of them: it looks at the session after each
// request, which adds Vary: Cookie. Nor is Flask-PyMongo, which takes over the app's JSON. Flask-Script, of which no
// release runs with today's Flask, only keeps the app that its Manager gets (flask_script/__init__.py of 2.0.6).
var harmlessExtensions = map[string]bool{
	"flask_sqlalchemy.SQLAlchemy": true, "flask_migrate.Migrate": true, "flask_marshmallow.Marshmallow": true,
	"flask_bcrypt.Bcrypt": true, "flask_mail.Mail": true, "flask_moment.Moment": true, "flask_bootstrap.Bootstrap": true,
	"flask_restful.Api": true, "flask_restx.Api": true, "flask_pagedown.PageDown": true, "flasgger.Swagger": true,
	"flask_script.Manager":         true,
	"flask_httpauth.HTTPBasicAuth": true, "flask_httpauth.HTTPTokenAuth": true, "flask_jwt_extended.JWTManager": true,
	"flask_caching.Cache": true, "flask_babel.Babel": true, "flask_redis.FlaskRedis": true, "flask_sqlalchemy_lite.SQLAlchemy": true,
	"flaskext.mysql.MySQL": true, "flask_argon2.Argon2": true, "flask_mailman.Mail": true, "flask_assets.Environment": true,
	"authlib.integrations.flask_client.OAuth": true, "authlib.integrations.flask_oauth2.AuthorizationServer": true,
	"opentelemetry.instrumentation.flask.FlaskInstrumentor": true,
}

// otherServers wrap the app for another server, which leaves it as it is.
var otherServers = map[string]string{
	"asgiref.wsgi.WsgiToAsgi": "asgiref.wsgi.WsgiToAsgi", "a2wsgi.WSGIMiddleware": "a2wsgi.WSGIMiddleware",
	"tornado.wsgi.WSGIContainer": "tornado.wsgi.WSGIContainer", "gevent.pywsgi.WSGIServer": "gevent.pywsgi.WSGIServer",
}
