// This file finds the app's module and the app in it, as `flask --app` does (Flask documentation, "Command Line
// Interface", Application Discovery), and further down the tree when that finds nothing.

package discover

import (
	"path"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// finder is one search.
type finder struct {
	h      *host
	in     *eval.Interp
	p      *ir.Program
	r      *diag.Report
	holder *ir.Module // the module in which the app was found
	looked []*ir.Module
	needs  []*eval.Function // factories that cannot be called without arguments
}

// FlaskApp returns the value of FLASK_APP in the text of a .flaskenv or .env file, or "".
func FlaskApp(env string) string {
	for line := range strings.Lines(env) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "export "))
		if v, ok := strings.CutPrefix(line, "FLASK_APP"); ok {
			if v, ok = strings.CutPrefix(strings.TrimSpace(v), "="); ok {
				return strings.Trim(strings.TrimSpace(v), `"'`)
			}
		}
	}
	return ""
}

func (f *finder) find(app string) webApp {
	if app != "" {
		return f.named(app)
	}
	for _, name := range []string{"wsgi.py", "app.py", "__init__.py"} {
		if m := f.p.ByPath[name]; m != nil {
			if found := f.best(m); found != nil {
				return found
			}
		}
	}
	for _, tier := range tiers(f.p) {
		if found, done := f.inTier(tier); done {
			return found
		}
	}
	return f.lastResort()
}

// inTier looks through the modules of one depth: for an app in a global first, then for a factory. It is done when it
// has found one, or several, which it reports.
func (f *finder) inTier(tier []*ir.Module) (webApp, bool) {
	for _, look := range []func(*ir.Module) []candidate{f.instances, f.factories} {
		var all []candidate
		for _, m := range tier {
			all = addCandidates(all, look(m))
		}
		if outer := slices.DeleteFunc(slices.Clone(all), mountedElsewhere); len(outer) > 0 {
			all = outer
		}
		if len(all) > 1 {
			f.ambiguous(all)
			return nil, true
		}
		if len(all) == 1 {
			f.holder = all[0].module
			return all[0].named(), true
		}
	}
	return nil, false
}

// candidate is an app that was found, and how --app would name it.
type candidate struct {
	module *ir.Module
	attr   string
	app    webApp
}

// mountedElsewhere reports whether an app is part of another one.
func mountedElsewhere(c candidate) bool {
	a, ok := c.app.(*fastApp)
	return ok && a.places > 0
}

func (c candidate) named() webApp {
	if name, _, isCall := strings.Cut(c.attr, "("); !isCall {
		c.app.data().Name = name
		c.app.data().Holder = c.module
	} else {
		c.app.data().Name = "app"
	}
	return c.app
}

// addCandidates adds what is not yet there: apps made at the same place are the same.
func addCandidates(all, more []candidate) []candidate {
	for _, c := range more {
		same := func(x candidate) bool { return x.app.data().Place == c.app.data().Place }
		if !slices.ContainsFunc(all, same) {
			all = append(all, c)
		}
	}
	return all
}

func (f *finder) ambiguous(all []candidate) {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.module.Name + ":" + c.attr
	}
	at := all[1].app.data().Place
	f.r.Record(diag.Diagnostic{
		Code: diag.SeveralApps, Level: diag.Error, File: at.File, Path: at.File.Path, Span: at.Span,
		Message: "there are several apps: " + strings.Join(names, ", "), Next: "flask2gin inspect DIR --app " + quoteArg(names[0]),
	})
}

func quoteArg(s string) string {
	if strings.ContainsAny(s, "()'\" ") {
		return "'" + s + "'"
	}
	return s
}

// best returns the app that Flask's find_best_app takes from a module, nil when it has none.
func (f *finder) best(m *ir.Module) webApp {
	if all := f.instances(m); len(all) == 1 {
		f.holder = m
		return all[0].named()
	}
	if all := f.factories(m); len(all) == 1 {
		f.holder = m
		return all[0].named()
	}
	return nil
}

// instances returns the apps in m's globals: the one called app or application, else all.
func (f *finder) instances(m *ir.Module) []candidate {
	mod := f.load(m)
	var all []candidate
	for _, name := range []string{"app", "application"} {
		if a := appOf(mod.Env.Vars[name]); a != nil {
			return []candidate{{m, name, a}}
		}
	}
	for _, name := range sortedKeys(mod.Env.Vars) {
		if a := appOf(mod.Env.Vars[name]); a != nil {
			all = addCandidates(all, []candidate{{m, name, a}})
		}
	}
	if outer := slices.DeleteFunc(slices.Clone(all), mountedElsewhere); len(outer) > 0 {
		return outer
	}
	return all
}

func (f *finder) load(m *ir.Module) *eval.Module {
	if !slices.Contains(f.looked, m) {
		f.looked = append(f.looked, m)
	}
	return f.in.Load(m)
}

func sortedKeys(vars map[string]eval.Value) []string {
	var names []string
	for name := range vars {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func appOf(v eval.Value) webApp {
	if v == nil {
		return nil
	}
	a, _ := object(v).(webApp)
	return a
}

// factories returns what create_app or make_app of m gives when it is called without arguments.
func (f *finder) factories(m *ir.Module) []candidate {
	mod := f.load(m)
	for _, name := range []string{"create_app", "make_app"} {
		fn, ok := mod.Env.Vars[name].(*eval.Function)
		if !ok {
			continue
		}
		if needed(fn) > 0 {
			f.needs = append(f.needs, fn)
			continue
		}
		if a := appOf(f.in.CallIn(mod, fn)); a != nil {
			return []candidate{{m, name + "()", a}}
		}
	}
	return nil
}

// needed returns how many arguments a call of fn must have.
func needed(fn *eval.Function) int {
	if fn.Func == nil || fn.Func.Args == nil {
		return 0
	}
	n := len(fn.Func.Args.Posonlyargs) + len(fn.Func.Args.Args) - len(fn.Defaults)
	for _, d := range fn.KwDefaults {
		if d == nil {
			n++
		}
	}
	return n
}

// lastResort takes the only function of the project that makes an app, if it can be called; else it reports.
func (f *finder) lastResort() webApp {
	makers := f.makers()
	if len(f.needs) == 0 && len(makers) == 1 && needed(makers[0].fn) == 0 {
		mod := f.in.Load(makers[0].fn.Func.Module)
		if a := appOf(f.in.CallIn(mod, makers[0].fn)); a != nil {
			f.holder = mod.IR
			a.data().Name = "app"
			return a
		}
		if made := makers[0].made(f.h); made != nil {
			f.holder = mod.IR
			return made
		}
	}
	for _, m := range makers {
		if needed(m.fn) > 0 {
			f.needs = append(f.needs, m.fn)
		}
	}
	if len(f.needs) > 0 {
		f.reportNeeds()
		return nil
	}
	f.reportNone(makers)
	return nil
}

func (f *finder) reportNeeds() {
	fn := f.needs[0]
	name := fn.Func.Module.Name + ":" + fn.Name
	var args []string
	given := append(append([]*pyast.Arg{}, fn.Func.Args.Posonlyargs...), fn.Func.Args.Args...)
	for _, p := range given[:len(given)-len(fn.Defaults)] {
		args = append(args, p.Arg)
	}
	for i, p := range fn.Func.Args.Kwonlyargs {
		if fn.KwDefaults[i] == nil {
			args = append(args, p.Arg)
		}
	}
	file := fn.Func.Module.File
	f.r.Record(diag.Diagnostic{
		Code: diag.FactoryArguments, Level: diag.Error, File: file, Path: file.Path, Span: fn.Func.Syntax.Bounds(),
		Message: "the factory " + fn.Name + " needs arguments: " + strings.Join(args, ", "),
		Next:    "flask2gin inspect DIR --app '" + name + "(\"...\")'",
	})
}

func (f *finder) reportNone(makers []maker) {
	message := "no Flask app was found"
	var looked []string
	for _, m := range f.looked {
		looked = append(looked, m.File.Path)
	}
	switch {
	case len(makers) > 0:
		message += "; these functions make one: "
		for i, m := range makers {
			if i > 0 {
				message += ", "
			}
			message += m.fn.Func.Module.Name + ":" + m.fn.Name
		}
	case len(looked) > 0:
		message += "; looked at " + strings.Join(looked[:min(len(looked), 10)], ", ")
	case len(f.p.Modules) == 0:
		message += ": there are no Python files"
	default:
		message += "; none of the Python files mentions one"
	}
	at := f.p.Name
	if len(f.looked) > 0 {
		at = f.looked[0].File.Path
	}
	f.r.Record(diag.Diagnostic{Code: diag.NoApp, Level: diag.Error, Path: at, Message: message, Next: "flask2gin inspect DIR --app module:attr"})
}

// tiers groups the modules that may hold the app by depth; inside a tier the likelier names come first.
func tiers(p *ir.Program) [][]*ir.Module {
	var all [][]*ir.Module
	for _, m := range p.Modules {
		d := depth(m)
		if isAside(m) || !mentionsApp(m) {
			continue
		}
		for len(all) <= d {
			all = append(all, nil)
		}
		all[d] = append(all[d], m)
	}
	for _, tier := range all {
		slices.SortStableFunc(tier, func(a, b *ir.Module) int { return likelihood(a) - likelihood(b) })
	}
	return all
}

// depth counts the folders above a module; a package counts as a module in the folder that holds it.
func depth(m *ir.Module) int {
	d := strings.Count(m.File.Path, "/")
	if m.Package && d > 0 {
		d--
	}
	return d
}

// entryNames are the usual names of the module that holds the app, likeliest first.
var entryNames = []string{"wsgi", "app", "__init__", "main", "run", "manage", "server", "application", "autoapp", "index", "api"}

func likelihood(m *ir.Module) int {
	name := strings.TrimSuffix(path.Base(m.File.Path), ".py")
	if i := slices.Index(entryNames, name); i >= 0 {
		return i
	}
	return len(entryNames)
}

// asideNames are folders and files that hold no app of their own, or one for tests.
var asideNames = map[string]bool{
	"tests": true, "test": true, "testing": true, "migrations": true, "alembic": true, "docs": true, "doc": true, "examples": true, "example": true,
	"node_modules": true, "venv": true, ".venv": true, "env": true, "site-packages": true, "setup.py": true, "conftest.py": true,
	"gunicorn.conf.py": true, "noxfile.py": true, "fabfile.py": true, "build": true, "dist": true,
}

func isAside(m *ir.Module) bool {
	for _, part := range strings.Split(m.File.Path, "/") {
		if asideNames[part] || strings.HasPrefix(part, "test_") || strings.HasSuffix(part, "_test.py") || part == "tests.py" {
			return true
		}
	}
	return false
}

// mentions are texts without which a module holds no app.
var mentions = []string{"Flask(", "create_app", "make_app", "FastAPI(", "import app", "import application", "import *", "app = ", "application = "}

func mentionsApp(m *ir.Module) bool {
	return slices.ContainsFunc(mentions, func(s string) bool { return strings.Contains(m.File.Text, s) })
}

// isScript reports whether a module at the top runs an app when it is run.
func isScript(m *ir.Module) bool {
	return depth(m) == 0 && !isAside(m) && strings.Contains(m.File.Text, "__main__") && strings.Contains(m.File.Text, ".run(")
}
