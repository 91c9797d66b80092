// Package discover finds the web app of a Python program and fills in what it consists of: routes, blueprints, hooks,
// error handlers, configuration, extensions. It runs no Python.
//
// The app's module is searched as `flask --app` does (finder.go). Its top-level code, and the factory if there is one,
// are run by package eval, to which this package is the Host: it makes the objects that Flask and the known extensions
// would make, and these write down what is registered on them. Where the program registers in loops, through its own
// helper functions, decorators or classes, the evaluator simply runs them. What only the process environment decides is
// taken as with an empty environment, and reported; what nothing decides is kept, and reported.
package discover

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// Options say which app is meant.
type Options struct {
	App string // of --app, or of FLASK_APP: "module:attr", "module:factory('x')", "module"; "" to search
}

// Find returns the program's app, the one that opt names or that `flask run` would find; nil when there is none or it
// is ambiguous, and then the report says why (F2G2100 to F2G2103). The routes are those of Flask's own app.url_map, in
// the order of registration.
func Find(p *ir.Program, opt Options, r *diag.Report) (apps []*ir.App) {
	defer r.CatchBug("finding the app", p.Name)
	h := &host{report: r, program: p}
	h.cli = newCommands(h)
	in := eval.New(p, h)
	in.Bound = h.bound
	f := &finder{h: h, in: in, p: p, r: r}
	found := f.find(opt.App)
	if found == nil {
		if in.Exhausted() {
			r.AddPath(diag.TooMuchCode, p.Name, "the top-level code runs too long to be followed to its end; the app may be behind it")
		}
		return nil
	}
	app := found.finish()
	f.runMain(app)
	if in.Exhausted() {
		h.add(diag.TooMuchCode, app.Place, "the app's top-level code runs too long to be followed to its end; routes may be missing")
	}
	return []*ir.App{app}
}

// webApp is an app of either framework.
type webApp interface {
	eval.Object
	finish() *ir.App
	data() *ir.App
}

func (a *application) data() *ir.App { return a.app }

// bound notes the symbols that hold an app or a blueprint.
func (h *host) bound(f *eval.Frame, name string, o eval.Object) {
	s := symbolOf(f, name)
	if s == nil {
		return
	}
	switch o := o.(type) {
	case *application:
		hold(o.app, s)
	case *fastApp:
		hold(o.app, s)
	case *blueprint:
		if o.symbol == nil {
			o.symbol = s
		}
	}
}

func symbolOf(f *eval.Frame, name string) *ir.Symbol {
	if f.Func == nil || f.Func.Scope == nil {
		return nil
	}
	if s := f.Func.Scope.Symbols[name]; s != nil {
		return s
	}
	if m := f.Module.IR; m.Scope != nil {
		return m.Scope.Symbols[name]
	}
	return nil
}

// runMain runs the `if __name__ == "__main__"` parts of the app's module and of the scripts beside it, for the address
// of app.run; what they register is not in the URL map.
func (f *finder) runMain(app *ir.App) {
	f.h.frozen = true
	for _, m := range f.scripts(app) {
		f.in.RunMain(m)
		if app.RunPort != 0 {
			return
		}
	}
}

// scripts returns the modules whose main part may run the app: its own, the one that holds it, and top-level ones that
// were loaded or that import a module of the app.
func (f *finder) scripts(app *ir.App) []*ir.Module {
	scripts := []*ir.Module{}
	for _, m := range []*ir.Module{f.holder, app.Module} {
		if m != nil && !slices.Contains(scripts, m) {
			scripts = append(scripts, m)
		}
	}
	for _, m := range f.p.Modules {
		if !slices.Contains(scripts, m) && isScript(m) {
			scripts = append(scripts, m)
		}
	}
	return scripts
}

// hold notes that s holds the app; the first symbol is the app's own.
func hold(app *ir.App, s *ir.Symbol) {
	if app.Symbol == nil {
		app.Symbol = s
	}
	if !slices.Contains(app.Apps, s) {
		app.Apps = append(app.Apps, s)
	}
}
