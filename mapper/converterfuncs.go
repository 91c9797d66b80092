// This file translates the methods of converters of the app's own, to_python and to_url (Werkzeug documentation, "Custom
// Converters").

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// supply lets a parameter of a view have the type of what a converter gives; where routes disagree, nothing is known of it.
func (m *project) supply(given map[*ir.Symbol]ir.Type, s *ir.Symbol, by *ir.Func) {
	if m.program.Supplied == nil {
		m.program.Supplied = map[*ir.Symbol]*ir.Func{}
	}
	old, supplied := m.program.Supplied[s]
	switch {
	case by == nil && !supplied:
	case by == nil, supplied && old != by, given[s] != nil:
		delete(m.program.Supplied, s)
		given[s] = ir.Any
	default:
		m.program.Supplied[s] = by
	}
}

// giveConverters adds the methods of the app's converters, with the types of what Werkzeug calls them with.
func (m *project) giveConverters(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	for _, c := range m.ownConverters() {
		if c.toPython != nil {
			add(c.toPython)
			given[c.toPython.Params[0]] = ir.Str
		}
		if c.toURL != nil {
			add(c.toURL)
			given[c.toURL.Params[0]] = ir.Any
		}
	}
}

// translateConverters translates the methods of the app's converters; one of which a method has no translation is none of
// those that are translated.
func (m *project) translateConverters() {
	m.oddConverters = map[*ir.Class]*Reason{}
	for _, py := range m.app.Converters {
		c, known := m.ownConverters()[py.Name]
		if !known {
			continue
		}
		for _, fn := range []*ir.Func{c.toPython, c.toURL} {
			if fn == nil {
				continue
			}
			m.unit.ForApp(fn)
			out := m.unit.Function(fn, rewrite.ValueMode)
			if reason := m.oddMethod(c, fn, out); reason != nil {
				m.oddConverters[py.Class] = reason
				continue
			}
			for _, condition := range out.Conditions {
				m.require(condition)
			}
		}
	}
	m.unit.OddURLs(m.oddURLs())
}

// oddURLs returns the endpoints of rules with converters that have no translation and spell values in a way of their own.
func (m *project) oddURLs() map[string]bool {
	out, own := map[string]bool{}, m.ownConverters()
	for _, py := range m.app.Converters {
		_, known := own[py.Name]
		if known || py.Class != nil && !spellsURLs(py.Class) {
			continue
		}
		for _, r := range m.app.Routes {
			for _, use := range variablePattern.FindAllStringSubmatch(r.Host+r.Subdomain+r.Rule, -1) {
				if use[1] == py.Name {
					out[r.Endpoint] = true
				}
			}
		}
	}
	return out
}

// spellsURLs reports whether a converter class, or one above it, may have a to_url of its own.
func spellsURLs(c *ir.Class) bool {
	for _, k := range c.MRO {
		if k.Methods["to_url"] != nil {
			return true
		}
		for _, b := range k.Bases {
			if b.Class == nil && !baseConverters[b.Qualified] {
				return true
			}
		}
	}
	return false
}

// oddMethod returns why a method of a converter has no translation, nil where it has one.
func (m *project) oddMethod(c ownConverter, fn *ir.Func, out *rewrite.Func) *Reason {
	if reason := m.reasonOf(out); reason != nil {
		return reason
	}
	place := ir.Place{File: fn.Module.File, Span: fn.Syntax.Bounds()}
	switch {
	case out.State != nil || out.Context:
		return &Reason{diag.NoSwitch, "the converter's method uses the request or variables of its module", place}
	case out.Result == "" || fn == c.toURL && (out.Result != "string" || len(out.Params) != 1 || out.Params[0] != "any"):
		return &Reason{diag.NoSwitch, "the converter's method gives what has no type in the port", place}
	}
	return nil
}

// refusedConverter returns why a converter in a rule has no translation, nil where that is not known.
func (m *project) refusedConverter(rule string) *Reason {
	for _, match := range variablePattern.FindAllStringSubmatch(rule, -1) {
		for _, py := range m.app.Converters {
			if py.Name == match[1] && m.oddConverters[py.Class] != nil {
				return m.oddConverters[py.Class]
			}
		}
	}
	return nil
}

// converterFuncs returns the fields of web.Converter for the methods of a converter.
func (m *project) converterFuncs(c ownConverter) []gotree.Element {
	var out []gotree.Element
	add := func(field string, fn *ir.Func) {
		if fn == nil {
			return
		}
		f := m.unit.Function(fn, rewrite.ValueMode)
		how := field
		if f.Fails {
			how += "Or"
		}
		value := gotree.CallOf(m.qual("web", how), gotree.Qual{Path: m.unit.Path(f.Place.Package), Name: f.Name})
		out = append(out, gotree.Element{Key: gotree.Ident{Name: field}, Value: value})
	}
	add("ToValue", c.toPython)
	add("ToURL", c.toURL)
	return out
}
