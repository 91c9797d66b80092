// This file holds the stage that recognises the web app in the program.

package flask2gin

import (
	"maps"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/discover"
	"github.com/flask2gin/flask2gin/mapper/fastapi"
	"github.com/flask2gin/flask2gin/mapper/flask"
	"github.com/flask2gin/flask2gin/mapper/lib"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/source"
)

// findApps returns the apps of the program: the one that --app names, else FLASK_APP of .flaskenv, else what is found.
func findApps(in *source.Tree, p *ir.Program, opt Options, r *diag.Report) []*ir.App {
	app := opt.App
	if app == "" {
		app = discover.FlaskApp(string(in.Files[".flaskenv"]))
	}
	return discover.Find(p, discover.Options{App: app}, r)
}

// askedOfUser holds the codes that name a choice the user must make with --app.
var askedOfUser = map[diag.Code]bool{diag.SeveralApps: true, diag.FactoryArguments: true, diag.AppNotFound: true}

// stubs returns the types of the libraries that the mapper knows.
func stubs() *lower.Stubs {
	files := lib.Stubs()
	maps.Copy(files, flask.Stubs())
	maps.Copy(files, pydantic.Stubs())
	maps.Copy(files, fastapi.Stubs())
	s, _ := lower.NewStubs(files)
	return s
}
