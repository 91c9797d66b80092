// This file gives Flasgger's pages their handlers: the specifications, which are made here and now, the page that shows
// them, where the app has a template for it, and its old address.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/flasgger"
)

// specText is a specification and the name of the constant that holds it.
type specText struct{ name, text string }

// The conditions of what Flasgger answers, where no file of the project pins its version.
const (
	flasggerFive  = "Flasgger is 0.9.5 or later"
	flasggerSeven = "Flasgger is 0.9.7 or later"
)

// swaggerPage gives a page of Flasgger's its handler, or says why it has none.
func (m *project) swaggerPage(fate *RouteFate) {
	why := "it is not known"
	if s := m.app.Swagger; s != nil {
		why = m.swaggerHandler(fate, s, flasgger.FromConst(s.Config))
	}
	if why != "" {
		fate.reject(diag.NoView, "flasgger answers this route by itself: "+why, fate.Route.Place)
	}
}

// swaggerHandler sets the handler, or returns why there is none.
func (m *project) swaggerHandler(fate *RouteFate, s *ir.Swagger, config *flasgger.Value) string {
	_, endpoint, _ := strings.Cut(fate.Route.Endpoint, ".")
	switch {
	case s.Unknown != "":
		return s.Unknown + " is not known"
	case config == nil:
		return "its configuration has no form in JSON"
	case m.opt.Flasgger.Before(0, 9) || strings.HasPrefix(m.opt.Flasgger.Text+".", "0.9.") && slices.Contains([]string{"0.9.0", "0.9.1", "0.9.2", "0.9.3", "0.9.4"}, m.opt.Flasgger.Text):
		return "versions before 0.9.5 are not known"
	case m.json.keepOrder || m.json.keepUnicode || m.json.fallback != nil:
		return "the order of its JSON is not certain"
	case s.Endpoint != "flasgger":
		return "its blueprint has a name of its own"
	case endpoint == "apidocs":
		return m.swaggerUI(fate, config)
	case endpoint == "oauth_redirect":
		return "the page is a file of its package"
	case endpoint == "<lambda>":
		fate.page = gotree.CallOf(m.qual("web", "Handle"), gotree.CallOf(m.qual("web", "RedirectTo"), gotree.Str{Value: "flasgger.apidocs"}))
		return ""
	}
	return m.swaggerSpec(fate, s, config, endpoint)
}

// needFlasgger notes a condition unless the project pins a version that fulfils it; it reports whether one can.
func (m *project) needFlasgger(fate *RouteFate, condition string) bool {
	pinned := m.opt.Flasgger.Text
	if condition == flasggerSeven && (pinned == "0.9.5" || pinned == "0.9.6") {
		return false
	}
	if pinned == "" {
		fate.Conditions = append(fate.Conditions, condition)
	}
	return true
}

// swaggerSpec makes a specification and its handler.
func (m *project) swaggerSpec(fate *RouteFate, s *ir.Swagger, config *flasgger.Value, endpoint string) string {
	if m.hasFolder("openapi") {
		return "its specification would stand in a folder of the app's own"
	}
	text, why := m.swaggerText(s, config, endpoint)
	if why != "" {
		return why
	}
	condition := flasggerFive
	if flasgger.IsThree(config) {
		condition = flasggerSeven
	}
	if !m.needFlasgger(fate, condition) {
		return "version " + m.opt.Flasgger.Text + " makes another specification"
	}
	name := gotree.GoName(endpoint, true)
	for slices.ContainsFunc(m.specs, func(other specText) bool { return other.name == name }) {
		name += "More"
	}
	m.specs = append(m.specs, specText{name, text})
	fate.page = gotree.CallOf(m.qual("web", "Handle"),
		gotree.CallOf(m.qual("web", "Document"), gotree.Qual{Path: m.unit.Module + "/openapi", Name: name}))
	return ""
}

// swaggerText returns the JSON of a specification, or why it is not certain.
func (m *project) swaggerText(s *ir.Swagger, config *flasgger.Value, endpoint string) (text, why string) {
	if s.Open != "" {
		return "", s.Open + " is not known"
	}
	template, why := m.swaggerTemplate(s)
	specs := config.Get("specs")
	if why != "" {
		return "", why
	}
	var spec *flasgger.Value
	for _, one := range specs.Items {
		switch {
		case spec == nil && one.Get("endpoint") != nil && one.Get("endpoint").Text == endpoint:
			spec = one
		case flasgger.Mixes(config, template):
			return "", "its specifications change each other"
		}
	}
	rules, why := m.swaggerRules(flasgger.Ignored(config))
	if why != "" {
		return "", why
	}
	var texts [2]string
	for i := range texts {
		made, err := flasgger.Document(flasgger.Options{Config: config.Copy(), Template: template.Copy(), Spec: spec, Breaks: s.Breaks}, rules)
		if err == nil {
			texts[i], err = flasgger.JSON(made)
		}
		if err != nil {
			return "", "its specification is not certain, because of " + err.Error()
		}
		for _, rule := range rules {
			slices.Reverse(rule.Verbs)
		}
	}
	if texts[0] != texts[1] {
		return "", "methods of one rule define the same schema in different ways"
	}
	return texts[0], ""
}

// swaggerTemplate returns what a specification begins with, nil for nothing.
func (m *project) swaggerTemplate(s *ir.Swagger) (template *flasgger.Value, why string) {
	if s.TemplateFile != "" {
		data, err := m.opt.Read(s.TemplateFile)
		if err != nil || !strings.HasSuffix(s.TemplateFile, ".yml") && !strings.HasSuffix(s.TemplateFile, ".yaml") ||
			!flasgger.Plain(string(data)) || strings.Contains(string(data), "import: \"") {
			return nil, "its template_file is not read"
		}
		if template, err = flasgger.ReadYAML(string(data)); err != nil {
			return nil, "its template_file is not certain, because of " + err.Error()
		}
		return template, ""
	}
	if s.Template == nil {
		return nil, ""
	}
	if template = flasgger.FromConst(s.Template); template == nil {
		return nil, "its template has no form in JSON"
	}
	return template, ""
}

// specFile returns the file that holds the specifications.
func (m *project) specFile() []*gotree.File {
	if len(m.specs) == 0 {
		return nil
	}
	file := &gotree.File{Dir: "openapi", Name: "openapi", Package: "openapi", Doc: "Package openapi holds the specification of the app, made of what documents its views."}
	for _, spec := range m.specs {
		file.Decls = append(file.Decls, &gotree.VarDecl{Const: true, Doc: spec.name + " is the specification in JSON.", Specs: []gotree.VarSpec{
			{Names: []string{spec.name}, Values: []gotree.Expr{gotree.Str{Value: spec.text, Raw: true}}},
		}})
	}
	return []*gotree.File{file}
}
