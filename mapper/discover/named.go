// This file reads --app: a module or a file, and the attribute or the call of a factory in it; and it lists the functions
// that make apps.

package discover

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// named returns the app that --app names, and reports when there is none.
func (f *finder) named(spec string) webApp {
	name, attr, _ := strings.Cut(spec, ":")
	m := f.module(name)
	if m == nil {
		f.missing(spec, f.p.Name, "there is no module "+name)
		return nil
	}
	if attr == "" {
		found := f.best(m)
		if found == nil {
			f.notBest(m, spec)
		}
		return found
	}
	f.holder = m
	v := f.attribute(m, attr)
	if fn, ok := v.(*eval.Function); ok {
		if needed(fn) > 0 {
			f.needs = []*eval.Function{fn}
			f.reportNeeds()
			return nil
		}
		v = f.in.CallIn(f.in.Load(m), fn)
	}
	a := appOf(v)
	if a == nil {
		f.missing(spec, m.File.Path, "the module "+m.Name+" has no app "+attr)
		return nil
	}
	return candidate{m, attr, a}.named()
}

func (f *finder) notBest(m *ir.Module, spec string) {
	if all := f.instances(m); len(all) > 1 {
		f.ambiguous(all)
		return
	}
	if len(f.needs) > 0 {
		f.reportNeeds()
		return
	}
	f.missing(spec, m.File.Path, "the module "+m.Name+" holds no app, and no create_app or make_app that returns one")
}

func (f *finder) missing(spec, at, message string) {
	f.r.Record(diag.Diagnostic{
		Code: diag.AppNotFound, Level: diag.Error, Path: at, Message: "--app " + spec + ": " + message,
		Next: "flask2gin inspect DIR --app module:attr",
	})
}

// module finds a module by dotted name or by path, with or without the folder's own name in front.
func (f *finder) module(name string) *ir.Module {
	if m := f.p.ByName[name]; m != nil {
		return m
	}
	file := strings.TrimSuffix(path.Clean(name), ".py")
	for _, base := range []string{file, strings.ReplaceAll(name, ".", "/")} {
		for _, p := range []string{base + ".py", base + "/__init__.py"} {
			if m := f.p.ByPath[p]; m != nil {
				return m
			}
		}
	}
	if rest, ok := strings.CutPrefix(name, f.p.Name+"."); ok {
		return f.module(rest)
	}
	return nil
}

// attribute evaluates what stands behind the colon: a name, a dotted name or a call with constant arguments.
func (f *finder) attribute(m *ir.Module, attr string) eval.Value {
	module := parser.ParseFile(source.NewFile("--app", attr), &diag.Report{})
	if len(module.Body) != 1 || module.Broken {
		return eval.None()
	}
	s, ok := module.Body[0].(*pyast.ExprStmt)
	if !ok {
		return eval.None()
	}
	switch s.Value.(type) {
	case *pyast.Name, *pyast.Attribute, *pyast.Call:
		return f.in.EvalIn(f.in.Load(m), s.Value)
	}
	return eval.None()
}

// maker is a function of the project in whose body an app is made.
type maker struct{ fn *eval.Function }

// made returns the app that a call of the function made last, for functions that run it instead of returning it.
func (m maker) made(h *host) webApp {
	for i := len(h.apps) - 1; i >= 0; i-- {
		if h.apps[i].app.Factory == m.fn.Func {
			h.apps[i].app.Name = "app"
			return h.apps[i]
		}
	}
	return nil
}

// makers returns the module-level functions that call Flask() or FastAPI(), in the order of the files.
func (f *finder) makers() []maker {
	var all []maker
	for _, m := range f.p.Modules {
		if isAside(m) || !strings.Contains(m.File.Text, "Flask(") && !strings.Contains(m.File.Text, "FastAPI(") && !strings.Contains(m.File.Text, "OpenAPI(") {
			continue
		}
		for _, fn := range m.Funcs {
			if fn.Outer != nil && fn.Outer != m.Body || fn.Class != nil || !makesApp(fn) {
				continue
			}
			if v, ok := f.in.Load(m).Env.Vars[fn.Name].(*eval.Function); ok && v.Func == fn {
				all = append(all, maker{v})
			}
		}
	}
	return all
}

func makesApp(fn *ir.Func) bool {
	found := false
	pyast.Walk(fn.Syntax, func(n pyast.Node) bool {
		if c, ok := n.(*pyast.Call); ok {
			q := canonical(fn.Qualified(c.Func))
			found = found || q == "flask.Flask" || q == "fastapi.FastAPI" || q == "flask_openapi3.OpenAPI"
		}
		return !found
	})
	return found
}
