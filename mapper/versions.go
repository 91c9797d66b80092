// This file takes over what older versions of Flask and Werkzeug do otherwise: before Werkzeug 2.3 JSON of another type was
// answered with 400. What else differs and is not ported becomes a condition of the routes that meet it.

package mapper

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/deploy"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// older returns the version that says that Werkzeug is one before 2.3; ok is false for newer ones and for unknown ones.
func (m *project) older() (says string, ok bool) {
	said := func(name string, v deploy.Version) string {
		where := v.Path
		if v.Line > 0 {
			where += ":" + strconv.Itoa(v.Line)
		}
		return name + " " + v.Text + " serves the app, as " + where + " says"
	}
	switch {
	case m.isFastAPI():
	case m.opt.Werkzeug.Before(2, 3):
		return said("Werkzeug", m.opt.Werkzeug), true
	case m.opt.Werkzeug.Text == "" && m.opt.Flask.Before(2, 3):
		return said("Flask", m.opt.Flask), true
	}
	return "", false
}

// differing says what Werkzeug 2.2 does otherwise, by the functions of package web that meet it (SEMANTICS, at the end).
var differing = []struct {
	names     []string
	condition string
}{
	{[]string{"URLFor", "URLForValues"}, "no URL that url_for makes has one of & / : @ in a value"},
	{[]string{"Redirect", "RedirectResponse"}, "the body of redirects, where Werkzeug 2.2 spells URLs encoded, does not matter"},
	{[]string{"SetCookie", "DeleteCookie"}, "no cookie that is set holds other characters than letters, digits and -._~, and none has a domain that begins with a dot"},
	{[]string{"Arg", "ArgOr", "Args", "ArgRequired", "Values"}, "queries are UTF-8"},
	{[]string{"GetAs"}, "no converter of request.args.get raises TypeError"},
}

// readsJSON are the functions whose answer to JSON of another type depends on the version.
var readsJSON = []string{"RequestJSON"}

// applyVersion notes the conditions of an older version on the routes that meet a difference.
func (m *project) applyVersion() {
	says, old := m.older()
	if !old {
		return
	}
	for i := range m.fates {
		f := &m.fates[i]
		if f.Fate == Stub || f.Route.Static {
			continue
		}
		used := m.usedBy(f)
		if uses(used, readsJSON) {
			f.Conditions = append(f.Conditions, says+", which answers JSON of another type with 400")
		}
		for _, d := range differing {
			if uses(used, d.names) {
				f.Conditions = append(f.Conditions, says+", and "+d.condition)
			}
		}
		m.settle(f)
	}
}

func uses(used map[string]bool, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return used[name] })
}

// usedBy returns the names that the functions of a route, its decorators and the hooks use, themselves or through what
// they call.
func (m *project) usedBy(f *RouteFate) map[string]bool {
	named := map[string][]*rewrite.Func{}
	for _, fn := range m.unit.Funcs() {
		if fn.Decl != nil {
			named[fn.Name] = append(named[fn.Name], fn)
		}
	}
	used := map[string]bool{}
	var visit func(fn *rewrite.Func)
	note := func(name string) {
		if used[name] {
			return
		}
		used[name] = true
		for _, fn := range named[name] {
			visit(fn)
		}
	}
	visit = func(fn *rewrite.Func) {
		if fn == nil || fn.Decl == nil {
			return
		}
		gotree.Walk(fn.Decl, func(n gotree.Node) bool {
			switch n := n.(type) {
			case gotree.Qual:
				note(n.Name)
			case gotree.Ident:
				note(n.Name)
			case *gotree.Selector:
				note(n.Sel)
			}
			return true
		})
	}
	for _, fn := range f.mounted() {
		visit(fn)
	}
	for _, h := range m.hooks {
		visit(h.out)
	}
	for _, h := range m.errors {
		visit(h.out)
	}
	return used
}

// applyPydantic notes on the routes that use models that another version of Pydantic than the measured one validates them.
func (m *project) applyPydantic() {
	v := m.opt.Pydantic
	if m.program.PydanticOne != "" {
		m.applyPydanticOne()
		return
	}
	if v.Text == "" || v.Before(2, 0) || !v.Before(2, 13) && v.Before(2, 14) {
		return
	}
	names := []string{"ValidationError"}
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			if c.Kind == ir.ModelClass {
				name := m.unit.Class(c).Name
				names = append(names, name, "Decode"+name, "New"+name)
			}
		}
	}
	for i := range m.fates {
		f := &m.fates[i]
		if f.Fate != Stub && !f.Route.Static && uses(m.usedBy(f), names) {
			f.Conditions = append(f.Conditions, "Pydantic "+v.Text+" validates as 2.13 does, whose number the URLs of errors have")
			m.settle(f)
		}
	}
}

// pydanticOne says what version 1 of Pydantic validates the models, "" when it is version 2 or nothing is known.
func pydanticOne(v deploy.Version) string {
	if !v.Before(2, 0) {
		return ""
	}
	where := v.Path
	if v.Line > 0 {
		where += ":" + strconv.Itoa(v.Line)
	}
	return "Pydantic " + v.Text + " validates the models, as " + where + " says"
}

// applyPydanticOne notes on the routes of FastAPI apps, and on those that use models of a version below 1.10, that they
// were measured with others.
func (m *project) applyPydanticOne() {
	v := m.opt.Pydantic
	for i := range m.fates {
		f := &m.fates[i]
		if f.Fate == Stub || f.Route.Static {
			continue
		}
		if m.isFastAPI() {
			f.Conditions = append(f.Conditions, m.measured()...)
		}
		if v.Before(1, 10) && strings.Contains(v.Text, ".") {
			f.Conditions = append(f.Conditions, "Pydantic "+v.Text+" validates as 1.10 does")
		}
		m.settle(f)
	}
}

// measured is the condition of routes whose FastAPI is none of those that were measured with version 1 of Pydantic.
func (m *project) measured() []string {
	v := m.opt.FastAPI
	switch {
	case m.program.FastAPIOld && !v.Before(0, 95), v.Text != "" && !v.Before(0, 119) && v.Before(0, 120):
		return nil
	case m.program.FastAPIOld:
		return []string{"FastAPI " + v.Text + " answers as 0.95 does"}
	}
	return []string{"FastAPI answers as 0.119 does with version 1 of Pydantic"}
}
