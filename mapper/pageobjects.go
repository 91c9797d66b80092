// This file finds what templates look up in the objects that they are given.

package mapper

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/jinja"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	parser "github.com/flask2gin/flask2gin/parser/jinja"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Mentions implements rewrite.Pages.
func (p *pages) Mentions(name string) *rewrite.Mentions {
	m := jinja.NewMembers()
	p.views.Members(name, m)
	out := rewrite.Mentions(*m)
	return &out
}

// Around implements rewrite.Pages: what context processors of the app give, and what it keeps on flask.g.
func (p *pages) Around(m *rewrite.Mentions) []ir.Type {
	var out []ir.Type
	for _, q := range slices.Sorted(maps.Keys(p.m.program.Kept)) {
		if name, ok := strings.CutPrefix(q, "flask.g."); ok && (m.Read[name] || m.Called["get"] != nil || m.Computed) {
			out = append(out, p.m.program.Kept[q])
		}
	}
	for _, f := range p.processors {
		out = append(out, f.Py.Returns)
	}
	return out
}

// Changes implements rewrite.Pages.
func (p *pages) Changes(fn *ir.Func) bool {
	e := p.m.effectTable().Of(fn)
	return e.Unknown || len(e.Writes) > 0 || len(e.Params) > 0
}

// givePages brings in the methods and properties that templates look up: nobody else may call them. A method that only
// templates call may be given anything; the parameters of any other have the types of what the program hands over.
func (m *project) givePages(add func(*ir.Func)) {
	mentioned := m.mentioned()
	called := m.attributesRead()
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			for _, symbol := range c.Scope.Order {
				fn := c.Methods[symbol.Name]
				if fn != nil && fn.Class == c && !strings.HasPrefix(fn.Name, "__") && (mentioned.Read[fn.Name] || mentioned.Called[fn.Name] != nil) &&
					(len(fn.Params) < 2 || !called[fn.Name]) {
					add(fn)
				}
			}
		}
	}
}

// attributesRead lists the names of all attributes in the program.
func (m *project) attributesRead() map[string]bool {
	names := map[string]bool{}
	for _, module := range m.program.Modules {
		pyast.Walk(module.Syntax, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Attribute); ok {
				names[a.Attr] = true
			}
			return true
		})
	}
	return names
}

// mentioned gathers the names that any template looks up which the program names: in a constant, or in a template.
func (m *project) mentioned() *jinja.Members {
	env := m.app.Jinja
	opt := parser.Options{TrimBlocks: env.TrimBlocks, LstripBlocks: env.LstripBlocks, KeepTrailingNewline: env.KeepTrailingNewline}
	out := jinja.NewMembers()
	var names []string
	for _, module := range m.program.Modules {
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			for _, s := range fn.Body {
				pyast.Walk(s, func(n pyast.Node) bool {
					if call, ok := n.(*pyast.Call); ok && fn.Qualified(call.Func) == "flask.render_template_string" && len(call.Args) > 0 {
						if text := lower.Fold(fn, call.Args[0]); text != nil && text.Kind == ir.ConstStr {
							names = append(names, out.AddText(text.Text, opt, true)...)
						}
					}
					if text, ok := n.(*pyast.Constant); ok {
						if name, ok := text.Value.(pyast.Str); ok {
							names = append(names, string(name))
						}
					}
					return true
				})
			}
		}
	}
	m.readMentioned(names, opt, out)
	return out
}

// readMentioned adds what the templates of these names look up, and those that they name.
func (m *project) readMentioned(names []string, opt parser.Options, out *jinja.Members) {
	var done []string
	for len(names) > 0 {
		name := names[0]
		names = names[1:]
		if !strings.Contains(name, ".") || len(name) > 200 || strings.ContainsAny(name, "\n\x00") || slices.Contains(done, name) {
			continue
		}
		done = append(done, name)
		if f := m.template(name); f != nil {
			names = append(names, out.AddText(f.Text, opt, slices.Contains(m.app.Jinja.Extensions, "jinja2.ext.do"))...)
		}
	}
}
